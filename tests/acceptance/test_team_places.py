"""Where teams work: what is in the desk's way there is told once, with what mends it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot import examining
from tests.acceptance.conftest import Agency
from tests.acceptance.stage import Stage, open_desk

PEOPLE = ("maria", "ann", "ben", "luis", "rita")


async def stopped(agency: Agency) -> None:
    await agency.stage.quiet()
    agency.stage.running.cancel()
    await asyncio.gather(agency.stage.running, return_exceptions=True)


@asynccontextmanager
async def started_again(agency: Agency) -> AsyncIterator[Stage]:
    stage = agency.stage
    async with open_desk(
        stage.telegram, stage.slack, stage.store, stage.clock, catalogue=stage.catalogue
    ) as again:
        again.reads = stage.reads
        for name in PEOPLE:
            getattr(agency, name).stage = again
        agency.stage = again
        yield again


def told(agency: Agency, words: str) -> int:
    return sum(words in seen.text for seen in agency.maria.see())


# At the start


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


# While it runs


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


# Topics


async def forum_of_porto(agency: Agency) -> tuple[int, int]:
    """Team Porto's group and the topic in which it was bound."""
    telegram = agency.stage.telegram
    group = telegram.add_group("Porto", members=[agency.maria.user], forum=True)
    topic = telegram.open_topic(agency.maria.user, group, "Tasks")
    telegram.say(agency.maria.user, group, "/team Porto", thread=topic)
    said = await agency.maria.sees("This is now the topic of team Porto", chat=group)
    assert "New tasks will appear in this topic as cards" in said.text
    assert said.raw.thread == topic
    return group, topic


async def test_a_team_that_is_bound_in_a_topic_works_in_it(agency: Agency) -> None:
    group, topic = await forum_of_porto(agency)
    telegram = agency.stage.telegram
    pia = await agency.client_on_telegram("Pia", "Porto")
    telegram.join(agency.luis.user, group)

    await pia.says("Please water the plants")

    card = await agency.maria.sees("Please water the plants", chat=group)
    assert card.raw.thread == topic
    await agency.maria.presses("Claim", chat=group)
    await pia.sees("Maria has taken it")
    await agency.stage.quiet()
    (shown,) = [s for s in agency.maria.see(group) if "water the plants" in s.text]
    assert shown.id == card.id


async def test_in_the_general_topic_a_team_is_bound_to_the_group(agency: Agency) -> None:
    telegram = agency.stage.telegram
    group = telegram.add_group("Porto", members=[agency.maria.user], forum=True)
    await agency.maria.says("/team Porto", chat=group)

    await agency.maria.sees("This is now the channel of team Porto", chat=group)
    pia = await agency.client_on_telegram("Pia", "Porto")
    await pia.says("Please water the plants")

    assert (await agency.maria.sees("water the plants", chat=group)).raw.thread is None


@pytest.mark.parametrize(
    ("fault", "words", "fix"),
    [
        ("topic_closed", "The topic of team Porto is closed", "Reopen it"),
        ("topic_deleted", "The topic of team Porto is no longer there", "in the topic where they"),
        ("topics_off", "In the group of team Porto topics are switched off", "Switch topics on"),
    ],
)
async def test_a_teams_topic_that_takes_nothing_costs_no_card_and_is_told_once(
    agency: Agency, fault: str, words: str, fix: str
) -> None:
    group, _ = await forum_of_porto(agency)
    stage = agency.stage
    stage.telegram.set_bot_rights(group, admin=False)
    stage.telegram.faults.plan(fault, chat=group)

    for name in ("Pia", "Paul"):
        assert await card_of(agency, name, group) is None
        stage.clock.move(hours=2)

    said = await agency.maria.sees(words)
    assert fix in said.text
    assert told(agency, words) == 1


async def test_a_topic_that_closes_again_is_told_again(agency: Agency) -> None:
    group, topic = await forum_of_porto(agency)
    stage = agency.stage
    stage.telegram.set_bot_rights(group, admin=False)

    for times, (shut, opened) in enumerate((("Pia", "Paul"), ("Pepe", "Paula")), start=1):
        stage.telegram.close_topic(group, topic)
        assert await card_of(agency, shut, group) is None
        await stage.until(
            lambda times=times: told(agency, "Porto is closed") == times, "told", agency.maria.see
        )
        stage.telegram.reopen_topic(group, topic)
        stage.clock.move(hours=1)
        assert await card_of(agency, opened, group) == topic


async def card_of(agency: Agency, name: str, group: int) -> int | None:
    """The topic in which the card of a new client's request appears."""
    client = await agency.client_on_telegram(name, "Porto")
    await client.says("Please water the plants")
    card = await agency.maria.sees(f"Client: {name}", chat=group)
    await agency.stage.quiet()
    return card.raw.thread


async def test_a_start_says_that_a_teams_topics_are_off(agency: Agency) -> None:
    group, _ = await forum_of_porto(agency)
    await stopped(agency)
    agency.stage.telegram.switch_topics(group, [], on=False)

    async with started_again(agency) as stage:
        said = await agency.maria.sees("In the group of team Porto topics are switched off")
        await stage.quiet()

        assert "Switch topics on again" in said.text
        assert told(agency, "switched off") == 1


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ("topic_closed", "In the group “Office” a topic where I was asked is closed"),
        ("topic_deleted", "In the group “Office” a topic where I was asked is no longer there"),
        ("topics_off", "In the group “Office” topics are switched off"),
    ],
)
async def test_a_clients_topic_that_takes_nothing_is_told_once(
    agency: Agency, fault: str, words: str
) -> None:
    stage, telegram = agency.stage, agency.stage.telegram
    carla = await agency.client_on_telegram("Carla", "Berlin")
    office = telegram.add_group("Office", [carla.user], forum=True)
    topic = telegram.open_topic(carla.user, office, "Requests")
    bot = telegram.bot.username
    telegram.say(carla.user, office, f"@{bot} please book a hotel", thread=topic)
    await carla.sees("Got it", chat=office)
    card = await agency.ann.sees("please book a hotel", chat=agency.berlin)
    await agency.ann.presses("Claim", chat=agency.berlin)
    await carla.sees("Ann has taken it", chat=office)
    telegram.set_bot_rights(office, admin=False)

    telegram.faults.plan(fault, chat=office)
    await agency.ann.presses("Reply", chat=agency.berlin)
    for question in ("Which city?", "For how many?"):
        await agency.ann.says(question, chat=agency.berlin, thread=card.id)
        await carla.sees(question, chat=office)
    await agency.maria.sees(words)
    await stage.quiet()

    assert told(agency, words) == 1
