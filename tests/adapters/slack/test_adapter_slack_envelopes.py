"""What comes over sockets: stored before it is acknowledged, once, whatever it is."""

import asyncio
from dataclasses import replace

from slack_stage import MOMENT, QUICK

from adapters.playground.slack import Outcome
from bot.events import CommandGiven, MessageReceived


async def test_a_message_is_stored_and_acknowledged(slack, channel, run, inbox, ann) -> None:
    async with run(channel):
        ts = slack.say(ann, slack.dm(ann), "Book a table & a taxi")
        (row,) = await inbox.holds(1)
        await slack.wait_for(lambda: slack.undelivered == 0)

    event = channel.read(row.raw)
    assert isinstance(event, MessageReceived)
    assert event.text == "Book a table & a taxi"
    assert event.ref.message == ts
    assert (event.sender.name, event.sender.language) == ("Ann Lee", "de")
    assert event.key == row.key and event.at == row.at


async def test_slack_hears_nothing_before_the_commit(slack, channel, run, inbox, ann) -> None:
    inbox.opened.clear()
    async with run(channel):
        slack.say(ann, slack.dm(ann), "hello")
        await inbox.tried(1)
        assert slack.undelivered == 1

        inbox.opened.set()
        await slack.wait_for(lambda: slack.undelivered == 0)


async def test_what_was_not_stored_comes_again(slack, channel, run, inbox, ann) -> None:
    inbox.failures = 2
    async with run(channel):
        slack.say(ann, slack.dm(ann), "hello")
        await inbox.holds(1)
        await slack.wait_for(lambda: slack.undelivered == 0)

    assert (inbox.attempts, len(inbox.rows)) == (3, 1)


async def test_a_stop_acknowledges_what_is_being_stored(slack, channel, inbox, ann, team) -> None:
    inbox.opened.clear()
    running = asyncio.create_task(channel.run())
    await slack.wait_for(lambda: slack.connections >= 2)
    command = slack.slash(ann, team, "/desk", "claim 12")
    await inbox.tried(1)

    running.cancel()
    await asyncio.wait([running], timeout=0.05)
    inbox.opened.set()
    await asyncio.wait([running])

    assert running.cancelled()
    assert slack.outcome(command) is Outcome.ACKED


async def test_a_stop_does_not_wait_for_ever(slack, channel, inbox, ann, team, monkeypatch) -> None:
    monkeypatch.setattr("adapters.slack.connection.PARTING", 0.01)
    inbox.opened.clear()
    running = asyncio.create_task(channel.run())
    await slack.wait_for(lambda: slack.connections >= 2)
    slack.slash(ann, team, "/desk", "claim 12")
    await inbox.tried(1)

    running.cancel()
    await asyncio.wait([running])

    assert running.cancelled()
    assert inbox.rows == []


async def test_a_mention_is_one_happening(slack, channel, run, inbox, ann, team) -> None:
    async with run(channel):
        slack.say(ann, team, "@desk claim 12")
        slack.say(ann, team, "bye")
        await inbox.holds(2)
        await slack.wait_for(lambda: slack.undelivered == 0)

    # Two sockets keep no order; the lane does.
    (lane,) = {row.lane for row in inbox.rows}
    assert lane == f"slack/{slack.world.identity.team_id}/{team}/"
    events = [channel.read(row.raw) for row in sorted(inbox.rows, key=lambda row: row.at)]
    assert [type(event) for event in events] == [CommandGiven, MessageReceived]
    assert (events[0].name, events[0].words) == ("claim", "12")


async def test_a_duplicate_is_one_happening(slack, channel, run, inbox, ann) -> None:
    slack.faults.duplicate_next()
    async with run(channel):
        slack.say(ann, slack.dm(ann), "hello")
        slack.say(ann, slack.dm(ann), "again")
        await inbox.holds(2)
        await slack.wait_for(lambda: slack.undelivered == 0 and inbox.attempts >= 3)

    assert len(inbox.rows) == 2


async def test_a_slash_command_arrives(slack, channel, run, inbox, ann, team) -> None:
    async with run(channel):
        given = slack.slash(ann, team, "/desk", "Claim 12")
        (row,) = await inbox.holds(1)
        await slack.wait_for(lambda: slack.outcome(given) is Outcome.ACKED)

    event = channel.read(row.raw)
    assert isinstance(event, CommandGiven)
    assert (event.name, event.words, event.ref) == ("claim", "12", None)
    assert event.token.startswith("http")


async def test_an_envelope_nobody_knows_is_stored_and_harms_nothing(
    slack, channel, run, inbox, ann
) -> None:
    async with run(channel):
        odd = {"type": "hologram", "envelope_id": "env-odd", "payload": {"glow": 1}}
        slack.push_raw_envelope(odd)
        slack.push_raw_envelope({"type": "events_api", "envelope_id": "env-bare", "payload": None})
        await inbox.holds(2)
        slack.say(ann, slack.dm(ann), "hello")
        rows = await inbox.holds(3)
        await slack.wait_for(lambda: slack.undelivered == 0)

    assert [channel.read(row.raw) is None for row in rows] == [True, True, False]


async def test_a_name_that_slack_will_not_tell_costs_no_message(
    slack, channel, run, inbox, ann
) -> None:
    slack.faults.next("users.info", "error", error="missing_scope", times=2)
    async with run(channel):
        slack.say(ann, slack.dm(ann), "hello")
        await inbox.holds(1)
        slack.say(ann, slack.dm(ann), "again")
        rows = await inbox.holds(2)

    assert [channel.read(row.raw).sender.name for row in rows] == ["", ""]
    assert sum(call.method == "users.info" for call in slack.calls) == 1


async def test_a_name_that_takes_too_long_costs_no_message(slack, make, run, inbox, ann) -> None:
    slack.faults.next("users.info", "hang")
    channel = make(timing=replace(QUICK, name=MOMENT))
    async with run(channel):
        slack.say(ann, slack.dm(ann), "hello")
        (row,) = await inbox.holds(1)

    assert channel.read(row.raw).sender.name == ""
