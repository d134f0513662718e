"""Topics of a forum: teams and clients in them, and topics that take nothing."""

import pytest

from tests.acceptance.conftest import Agency
from tests.acceptance.places import started_again, stopped, told


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
    await agency.stage.quiet_but_waiting()
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


async def test_a_teams_topic_that_is_deleted_has_another_in_its_place(agency: Agency) -> None:
    group, topic = await forum_of_porto(agency)
    telegram, stage = agency.stage.telegram, agency.stage
    pia = await agency.client_on_telegram("Pia", "Porto")
    await pia.says("Please water the plants")
    await agency.maria.sees("water the plants", chat=group)
    await stage.quiet()

    telegram.set_bot_rights(group, admin=True)
    telegram.delete_topic(group, topic)
    paul = await agency.client_on_telegram("Paul", "Porto")
    await paul.says("Feed the cat")

    fresh = await agency.maria.sees("Feed the cat", chat=group)
    again = await agency.maria.sees("water the plants", chat=group)
    (opened,) = [t for t in telegram.chat(group).topics if t[0] == fresh.raw.thread]
    assert opened[1] == "Porto" and again.raw.thread == fresh.raw.thread != topic
    said = await agency.maria.sees("The topic of team Porto is no longer there")
    assert "I opened a new one" in said.text

    await agency.maria.presses("Claim", on="water the plants", chat=group)
    await pia.sees("Maria has taken it")
    await stage.quiet()
    assert told(agency, "I opened a new one") == 1
    assert len(telegram.chat(group).topics) == 1


async def test_a_clients_topic_that_is_deleted_has_another_in_its_place(agency: Agency) -> None:
    telegram, stage = agency.stage.telegram, agency.stage
    carla = await agency.client_on_telegram("Carla", "Berlin")
    office = telegram.add_group("Office", [carla.user], forum=True)
    topic = telegram.open_topic(carla.user, office, "Trips")
    telegram.say(carla.user, office, f"@{telegram.bot.username} please book a hotel", thread=topic)
    await carla.sees("Got it", chat=office)
    card = await agency.ann.sees("please book a hotel", chat=agency.berlin)
    await agency.ann.presses("Claim", chat=agency.berlin)
    await carla.sees("Ann has taken it", chat=office)
    await stage.quiet()

    telegram.set_bot_rights(office, admin=True)
    telegram.delete_topic(office, topic)
    await agency.ann.presses("Reply", chat=agency.berlin)
    for question in ("Which city?", "For how many?"):
        await agency.ann.says(question, chat=agency.berlin, thread=card.id)
        asked = await carla.sees(question, chat=office)

    await stage.quiet()
    (opened,) = telegram.chat(office).topics
    assert (opened[0], stage.reads(opened[1])) == (asked.raw.thread, "Requests")
    shown = await carla.sees("Ann is working on it", chat=office)
    assert shown.raw.thread == asked.raw.thread
    telegram.say(carla.user, office, "Two of us", thread=asked.raw.thread, reply_to=int(asked.id))
    await agency.ann.sees("Two of us", chat=agency.berlin)
