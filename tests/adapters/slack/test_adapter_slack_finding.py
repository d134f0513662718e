"""Posts whose fate is unknown: looked for by their marker before they are said again."""

import pytest
from slack_stage import to, told, words

from bot.domain.address import MessageRef
from bot.ports.channel import Sent


@pytest.mark.parametrize("thread", [False, True])
async def test_a_post_in_doubt_is_found(slack, channel, make, ann, team, thread: bool) -> None:
    root = slack.say(ann, team, "anyone?") if thread else ""
    parcel = words(team, thread=root)
    slack.faults.next("chat.postMessage", "accepted_then_reset")
    assert told(await channel.send(parcel)) == "unknown"

    # After a restart too, when nothing is remembered.
    found = await make().find(parcel)

    seen = slack.messages(team)[-1]
    assert found == (MessageRef(to(team, root), seen.ts),)


async def test_a_post_that_never_arrived_is_not_found(slack, channel, team) -> None:
    slack.faults.next("chat.postMessage", "reset_before")
    assert told(await channel.send(words(team))) == "unknown"

    assert await channel.find(words(team)) is None
    assert told(await channel.send(words(team))) == "sent"
    assert len(slack.messages(team)) == 1


async def test_a_repeat_looks_before_it_speaks(slack, channel, team) -> None:
    slack.faults.next("chat.postMessage", "accepted_then_reset")
    assert told(await channel.send(words(team))) == "unknown"

    repeated = await channel.send(words(team))

    (seen,) = slack.messages(team)
    assert repeated == Sent((MessageRef(to(team), seen.ts),))


async def test_a_search_that_failed_is_made_up_for(slack, channel, make, team) -> None:
    slack.faults.next("chat.postMessage", "accepted_then_reset")
    await channel.send(words(team))
    restarted = make()
    slack.faults.next("conversations.history", "500", times=2)

    assert await restarted.find(words(team)) is None
    assert told(await restarted.send(words(team))) == "not sent"
    assert told(await restarted.send(words(team))) == "sent"
    assert len(slack.messages(team)) == 1


async def test_where_the_desk_may_not_look_it_repeats_itself(slack, channel, team) -> None:
    slack.faults.next("chat.postMessage", "accepted_then_reset")
    await channel.send(words(team))
    slack.faults.next("conversations.history", "error", error="missing_scope", times=2)

    assert await channel.find(words(team)) is None
    assert told(await channel.send(words(team))) == "sent"
    assert len(slack.messages(team)) == 2


async def test_a_busy_channel_is_searched_page_by_page(slack, channel, make, ann, team) -> None:
    slack.faults.next("chat.postMessage", "accepted_then_reset")
    await channel.send(words(team))
    for number in range(250):
        slack.say(ann, team, f"{number}")

    assert await make().find(words(team)) is not None
