"""Telegram's world turns odd: news, chats and rights; nothing is lost and nothing doubled."""

import pytest

from adapters.playground.faults import Often
from tests.acceptance.conftest import Agency
from tests.acceptance.people import TelegramPerson


def cards(agency: Agency) -> int:
    return sum("Claim" in each.buttons for each in agency.ann.see(agency.berlin))


def count(person, words: str, chat=None) -> int:
    return sum(words in each.text for each in person.see(chat))


@pytest.mark.parametrize(("fault", "poisoned"), [("poison_update", 1), ("unknown_update", 0)])
async def test_news_that_nobody_can_read_holds_nobody_up(
    agency: Agency, fault: str, poisoned: int
) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    agency.stage.telegram.faults.plan(fault)

    await carla.says("Book a hotel")

    await carla.sees("You will have an answer by")
    await agency.stage.quiet()
    assert (await agency.stage.store.backlog()).get("inbox:poison", 0) == poisoned
    assert cards(agency) == 1


@pytest.mark.parametrize(
    "fault", ["401", "404_once", "409", "429", "500", "502_html", "200_garbage", "reset_before"]
)
async def test_a_poll_that_fails_loses_and_doubles_nothing(agency: Agency, fault: str) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    telegram = agency.stage.telegram
    values = {"retry_after": 1} if fault == "429" else {}
    telegram.faults.plan(fault, method="getUpdates", **values)
    telegram.faults.plan("accepted_then_reset", method="getUpdates")

    await carla.says("Book a hotel")
    await agency.stage.until(
        lambda: len(telegram.faults.happened) == 2, "both faults were met", carla.see
    )

    await carla.sees("You will have an answer by")
    await agency.stage.quiet()
    assert cards(agency) == 1 and count(carla, "You will have an answer by") == 1


async def test_news_that_comes_twice_is_one_request(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    agency.stage.telegram.faults.plan("duplicated", often=Often(times=2))

    await carla.says("Book a hotel")
    await carla.sees("You will have an answer by")
    urgent = await carla.pressed("Urgent")
    assert "urgent" in await carla.answered(urgent)
    await agency.stage.until(
        lambda: not agency.stage.telegram.pending_updates(), "all is fetched", carla.see
    )
    await agency.stage.quiet()

    assert cards(agency) == 1 and count(carla, "You will have an answer by") == 1
    assert [each.subject for each in agency.stage.telegram.faults.happened] == [
        "message",
        "callback_query",
    ]


async def test_an_album_whose_pictures_come_apart_is_one_request(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    faults = agency.stage.telegram.faults
    faults.plan("album_apart", chat=carla.user, parts=3, seconds=10)
    await carla.sees("You will have an answer by")
    for _ in range(3):
        agency.stage.clock.move(seconds=10)
        await agency.stage.until(
            lambda: not agency.stage.telegram.pending_updates(), "all is fetched", carla.see
        )
        await agency.stage.quiet_but_waiting()
    agency.stage.clock.move(seconds=15)
    await agency.stage.quiet()

    files = [one for each in agency.ann.see(agency.berlin) for one in each.raw.files]
    assert len(files) == 3 and cards(agency) == 1


async def test_a_group_with_a_new_number_is_still_the_teams(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Lisbon")
    telegram = agency.stage.telegram
    await carla.says("Book a hotel")
    await agency.luis.sees("Book a hotel", chat=agency.lisbon)
    await agency.stage.quiet()

    telegram.faults.plan("migrated", chat=agency.lisbon)
    dora = await agency.client_on_telegram("Dora", "Lisbon")
    await dora.says("Order flowers")

    new = telegram.world.chats[agency.lisbon].migrated_to
    await agency.luis.sees("Order flowers", chat=new)
    await agency.luis.presses("Claim", on="Order flowers", chat=new)
    await dora.sees("Luis has taken it")
    # Messages have other numbers there, so the card from before is posted once more.
    await carla.presses("Urgent")
    await agency.luis.sees("urgent", chat=new)
    await agency.stage.quiet()
    assert sum("Order flowers" in s.text and "#2" in s.text for s in agency.luis.see(new)) == 1
    assert sum("Book a hotel" in s.text and "#1" in s.text for s in agency.luis.see(new)) == 1


async def test_a_card_on_its_way_follows_its_group(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Lisbon")
    telegram = agency.stage.telegram
    telegram.faults.plan("429", chat=agency.lisbon, retry_after=30)
    await carla.says("Book a hotel")
    await carla.sees("You will have an answer by")
    await agency.stage.quiet_but_waiting()

    telegram.faults.plan("migrated", chat=agency.lisbon)
    await agency.stage.until(lambda: not telegram.pending_updates(), "all is fetched", carla.see)
    agency.stage.clock.move(seconds=31)

    new = telegram.world.chats[agency.lisbon].migrated_to
    await agency.luis.sees("Book a hotel", chat=new)
    await agency.stage.quiet()
    assert sum("Claim" in each.buttons for each in agency.luis.see(new)) == 1


async def test_a_client_who_blocks_and_returns_gets_what_was_said(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("Book a hotel")
    card = await agency.ann.sees("Book a hotel", chat=agency.berlin)
    await agency.ann.presses("Claim", chat=agency.berlin)
    await carla.sees("Ann has taken it")

    fault = agency.stage.telegram.faults.plan("blocked", chat=carla.user)
    await agency.ann.presses("Reply", chat=agency.berlin)
    await agency.ann.says("Which city?", chat=agency.berlin, thread=card.id)
    await agency.ann.sees("has blocked the desk", chat=agency.berlin)
    assert not count(carla, "Which city?")
    agency.stage.telegram.faults.switch_off(fault.id)

    await carla.sees("Which city?")
    await agency.stage.quiet()
    assert count(carla, "Which city?") == 1


async def test_a_group_that_throws_the_desk_out_gets_its_cards_on_return(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Lisbon")
    await carla.says("Book a hotel")
    await agency.luis.sees("Book a hotel", chat=agency.lisbon)
    await agency.stage.quiet()

    fault = agency.stage.telegram.faults.plan("kicked", chat=agency.lisbon)
    dora = await agency.client_on_telegram("Dora", "Lisbon")
    await dora.says("Order flowers")
    await dora.sees("You will have an answer by")
    await carla.presses("Urgent")
    await agency.stage.quiet()
    assert not count(agency.luis, "Order flowers", agency.lisbon)
    agency.stage.telegram.faults.switch_off(fault.id)

    await agency.luis.sees("Order flowers", chat=agency.lisbon)
    await agency.luis.sees("urgent", chat=agency.lisbon)
    await agency.stage.quiet()
    assert sum("Claim" in each.buttons for each in agency.luis.see(agency.lisbon)) == 2


async def test_rights_that_are_taken_cost_no_card(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Lisbon")
    agency.stage.telegram.set_bot_rights(agency.lisbon, admin=True)
    fault = agency.stage.telegram.faults.plan("rights_taken", chat=agency.lisbon)

    await carla.says("Book a hotel")
    await agency.luis.sees("Book a hotel", chat=agency.lisbon)
    await agency.luis.presses("Claim", chat=agency.lisbon)
    agency.stage.telegram.faults.switch_off(fault.id)

    await carla.sees("Luis has taken it")


class Forum:
    """A group with topics, where Carla's colleagues write; one topic is the desk's."""

    def __init__(self, agency: Agency, carla: TelegramPerson) -> None:
        self.telegram = agency.stage.telegram
        self.carla = carla
        self.chat = self.telegram.add_group("Office", [carla.user], forum=True)
        self.topic = self.telegram.open_topic(carla.user, self.chat, "Requests")
        self.bot = self.telegram.bot.username

    def asks(self, words: str) -> None:
        self.telegram.say(self.carla.user, self.chat, f"@{self.bot} {words}", thread=self.topic)

    def seen(self, words: str) -> list:
        return [
            each
            for each in self.telegram.messages(self.chat)
            if words in (each.text or "") and each.from_bot and not each.deleted
        ]


@pytest.fixture
async def forum(agency: Agency) -> Forum:
    return Forum(agency, await agency.client_on_telegram("Carla", "Berlin"))


@pytest.mark.parametrize("fault", ["topic_closed", "topic_deleted", "topics_off"])
async def test_a_topic_that_goes_does_not_take_the_answer_with_it(
    agency: Agency, forum: Forum, fault: str
) -> None:
    forum.asks("book a hotel")
    card = await agency.ann.sees("book a hotel", chat=agency.berlin)
    await agency.stage.until(lambda: forum.seen("You will have an answer"), "an answer", list)
    await agency.ann.presses("Claim", chat=agency.berlin)
    await agency.stage.until(lambda: forum.seen("Ann has taken it"), "taken", list)
    forum.telegram.set_bot_rights(forum.chat, admin=False)

    forum.telegram.faults.plan(fault, chat=forum.chat)
    await agency.ann.presses("Reply", chat=agency.berlin)
    await agency.ann.says("Which city?", chat=agency.berlin, thread=card.id)

    await agency.stage.until(lambda: forum.seen("Which city?"), "the question", list)
    await agency.ann.sees("Delivered to Carla", chat=agency.berlin)
    await agency.stage.quiet()
    assert len(forum.seen("Which city?")) == 1
