"""A team's group or channel in which the desk cannot work: who is told, when, and how often."""

import pytest

from bot import examining
from tests.acceptance.conftest import Agency
from tests.acceptance.places import started_again, stopped, told


async def test_a_start_where_all_is_well_says_nothing(agency: Agency) -> None:
    await stopped(agency)
    before = len(agency.maria.see())
    on_telegram, on_slack = len(agency.stage.telegram.calls), len(agency.stage.slack.calls)

    async with started_again(agency) as stage:
        await stage.until(
            lambda: (
                any(c["method"] == "getChat" for c in stage.telegram.calls[on_telegram:])
                and any(c.method == "conversations.info" for c in stage.slack.calls[on_slack:])
            ),
            "the places are looked at",
            list,
        )
        await stage.quiet()

        assert len(agency.maria.see()) == before


async def test_a_start_says_that_privacy_mode_keeps_a_plain_member_from_hearing(
    agency: Agency,
) -> None:
    await stopped(agency)
    object.__setattr__(agency.stage.telegram.bot, "can_read_all_group_messages", False)

    async with started_again(agency) as stage:
        said = await agency.maria.sees("In the group of team Lisbon I am a plain member")
        await stage.quiet()

        assert "Make me an administrator of the group" in said.text
        assert told(agency, "plain member") == 1


async def test_a_start_says_that_the_desk_may_not_write(agency: Agency) -> None:
    await stopped(agency)
    agency.stage.telegram.let_members_write(agency.lisbon, allowed=False)

    async with started_again(agency) as stage:
        said = await agency.maria.sees("I may not write in the group of team Lisbon")
        await stage.quiet()

        assert "let members send messages" in said.text
        assert told(agency, "may not write") == 1


async def test_a_start_says_that_the_desk_was_taken_out_of_a_group_long_ago(
    agency: Agency,
) -> None:
    await stopped(agency)
    agency.stage.telegram.kick_bot(agency.lisbon)
    agency.stage.clock.move(hours=25)  # the platform keeps news for a day

    async with started_again(agency) as stage:
        said = await agency.maria.sees("I am not in the channel of team Lisbon")
        await stage.quiet()

        assert "Add me there again" in said.text
        assert told(agency, "channel of team Lisbon") == 1


@pytest.mark.parametrize("kind", ["public", "private"])
async def test_a_start_says_that_the_app_is_in_the_channel_no_more(
    agency: Agency, kind: str
) -> None:
    await stopped(agency)
    channel = agency.stage.slack.world.channels[agency.berlin]
    channel.kind = kind
    channel.members.remove(agency.stage.slack.bot_user_id)  # so long ago that nobody tells of it

    async with started_again(agency) as stage:
        said = await agency.maria.sees("I am not in the channel of team Berlin")
        await stage.quiet()

        assert "Add me there again" in said.text
        assert told(agency, "channel of team Berlin") == 1


async def test_a_start_says_that_the_channel_is_archived(agency: Agency) -> None:
    await stopped(agency)
    agency.stage.slack.world.channels[agency.berlin].is_archived = True

    async with started_again(agency) as stage:
        said = await agency.maria.sees("The channel of team Berlin is archived")
        await stage.quiet()

        assert "Take it out of the archive" in said.text
        assert told(agency, "channel of team Berlin") == 1


async def test_a_platform_that_cannot_be_reached_at_the_start_is_asked_again(
    agency: Agency, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(examining, "AGAIN", 0.01)
    await stopped(agency)
    stage = agency.stage
    stage.telegram.let_members_write(agency.lisbon, allowed=False)
    stage.telegram.faults.plan("reset_before", method="getChat")
    stage.slack.world.channels[agency.berlin].is_archived = True
    stage.slack.faults.plan("500", method="conversations.info")

    async with started_again(agency) as stage:
        await agency.maria.sees("I may not write in the group of team Lisbon")
        await agency.maria.sees("The channel of team Berlin is archived")
        await stage.quiet()

        assert {each.name for each in stage.telegram.faults.happened} == {"reset_before"}
        assert {each.name for each in stage.slack.faults.happened} == {"500"}


async def test_a_group_whose_members_may_not_write_keeps_its_cards_and_is_told_once(
    agency: Agency,
) -> None:
    stage = agency.stage
    carla = await agency.client_on_telegram("Carla", "Lisbon")
    stage.telegram.let_members_write(agency.lisbon, allowed=False)

    await carla.says("Please book a hotel")
    said = await agency.maria.sees("I may not write in the group of team Lisbon")
    for _ in range(8):  # more than an hour of attempts
        await stage.quiet_but_waiting()
        stage.clock.move(minutes=10, seconds=1)
    await stage.quiet_but_waiting()
    assert "the cards then go out by themselves within ten minutes" in said.text
    assert told(agency, "may not write") == 1

    stage.telegram.let_members_write(agency.lisbon, allowed=True)
    stage.clock.move(minutes=10, seconds=1)
    await agency.luis.sees("Please book a hotel", chat=agency.lisbon)
    await stage.quiet()
    assert told(agency, "may not write") == 1


async def test_a_group_that_is_silenced_again_is_told_again(agency: Agency) -> None:
    stage = agency.stage

    for times, name in ((1, "Carla"), (2, "Dora")):
        client = await agency.client_on_telegram(name, "Lisbon")
        stage.telegram.let_members_write(agency.lisbon, allowed=False)
        await client.says("Please book a hotel")
        await stage.until(
            lambda times=times: told(agency, "may not write") == times, "told", agency.maria.see
        )
        stage.telegram.let_members_write(agency.lisbon, allowed=True)
        await stage.quiet_but_waiting()
        stage.clock.move(hours=1)
        await agency.luis.sees(f"Client: {name}", chat=agency.lisbon)


async def test_a_desk_that_is_silenced_is_one_sentence(agency: Agency) -> None:
    stage = agency.stage
    carla = await agency.client_on_telegram("Carla", "Lisbon")

    stage.telegram.restrict_bot(agency.lisbon, by=agency.luis.user)
    said = await agency.maria.sees("I may no longer write in the channel of team Lisbon")
    await carla.says("Please book a hotel")
    await carla.sees("Got it")
    await stage.quiet_but_waiting()

    assert "Allow me to write there" in said.text
    assert told(agency, "write in the") == 1
