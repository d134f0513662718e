"""What keeps the desk from working is told to the managers, with what mends it."""

import asyncio
from datetime import timedelta

import pytest

from tests.acceptance.conftest import Agency


async def test_a_database_that_cannot_be_written_is_told_once_and_nothing_is_lost(
    agency: Agency,
) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    writer = agency.stage.store._writer

    await writer.run(lambda connection: connection.execute("PRAGMA query_only = ON"))
    await carla.says("Please book a hotel")
    await agency.maria.sees("The desk's database cannot be written")
    await writer.run(lambda connection: connection.execute("PRAGMA query_only = OFF"))

    await agency.ann.sees("Please book a hotel", chat=agency.berlin)
    await carla.sees("Got it")
    await agency.maria.sees("The desk's database takes changes again")
    told = [seen for seen in agency.maria.see() if "cannot be written" in seen.text]
    assert len(told) == 1


async def test_a_group_that_throws_the_desk_out_keeps_its_cards_until_it_is_back(
    agency: Agency,
) -> None:
    carla = await agency.client_on_telegram("Carla", "Lisbon")
    agency.stage.telegram.kick_bot(agency.lisbon)

    await carla.says("Please book a hotel")
    await agency.maria.sees("I was removed from the channel of team Lisbon")
    await carla.sees("Got it")
    agency.stage.telegram.add_bot_to_group(agency.lisbon)

    await agency.luis.sees("Please book a hotel", chat=agency.lisbon)
    told = [seen for seen in agency.maria.see() if "team Lisbon, so the team" in seen.text]
    assert len(told) == 1


async def test_an_archived_channel_is_named_with_its_fix(agency: Agency) -> None:
    colin = await agency.client_on_slack("Colin", "Berlin")
    agency.stage.slack.archive(agency.ann.user, agency.berlin)

    await colin.says("Please book a hotel")

    await agency.maria.sees("The channel of team Berlin was archived")
    await colin.sees("Got it")


async def test_a_plain_member_without_privacy_off_is_told_when_a_team_is_bound(
    agency: Agency,
) -> None:
    telegram = agency.stage.telegram
    object.__setattr__(telegram.bot, "can_read_all_group_messages", False)
    porto = telegram.add_group("Porto", members=[agency.maria.user])

    await agency.maria.says(f"/team@{telegram.bot.username} Porto", chat=porto)

    await agency.maria.sees("In the group of team Porto I am a plain member")


async def test_a_topic_that_is_gone_loses_nothing(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    telegram = agency.stage.telegram
    forum = telegram.add_group("Company", members=[carla.user, agency.maria.user], forum=True)
    thread = telegram.open_topic(carla.user, forum, "Trips")
    bot = telegram.bot.username
    telegram.say(carla.user, forum, f"@{bot} please book a hotel", thread=thread)
    await carla.sees("Got it", chat=forum)
    telegram.delete_topic(forum, thread)

    await agency.ann.presses("Claim", chat=agency.berlin)

    await carla.sees("Ann has taken it", chat=forum)


async def test_a_platform_that_is_not_heard_is_told_with_its_return(
    agency: Agency, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.health.LATELY", timedelta())
    slack, vigil = agency.stage.slack, agency.stage.desk.vigil

    down = slack.faults.plan("sockets_down")
    await way_in_to_slack(agency, "unreachable")
    await vigil.look()
    agency.stage.clock.move(minutes=6)
    await vigil.look()
    await agency.maria.sees("I have not been able to reach Slack")
    slack.faults.switch_off(down.id)
    await way_in_to_slack(agency, "")
    await vigil.look()

    await agency.maria.sees("I hear Slack again")


async def way_in_to_slack(agency: Agency, trouble: str) -> None:
    """Wait until Slack reaches the desk, or does not."""
    async with asyncio.timeout(20):
        while agency.stage.desk.health.ways_in["slack"].trouble != trouble:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
