"""Presses whose answer comes too late for the platform: nobody is left wondering."""

from datetime import timedelta

from adapters.playground.telegram.updates import PRESS_LIFE
from tests.acceptance.conftest import Agency
from tests.acceptance.crossing import PNG
from tests.acceptance.people import TelegramPerson
from tests.acceptance.stage import Stage
from tests.acceptance.test_boards import REQUESTS, team_in


async def pressed_long_ago(
    person: TelegramPerson, label: str, *, on: str = "", chat: int | None = None
) -> str:
    """The desk hears of it only when Telegram takes no answer any more."""
    press = await person.pressed(label, on=on, chat=chat)
    outlived(person.stage, press)
    return press


def outlived(stage: Stage, *presses: str) -> None:
    """The time for an answer is over."""
    for press in presses:
        stage.telegram.world.presses[press].pressed_at -= PRESS_LIFE + timedelta(seconds=1)


async def test_in_a_private_chat_the_answer_comes_as_a_message(agency: Agency) -> None:
    stage = agency.stage
    carla = await agency.client_on_telegram("Carla", "Lisbon")
    await carla.says("Book a flight to Porto")
    await agency.luis.presses("Claim", chat=agency.lisbon)
    await agency.luis.sees("#1 Carla")
    await stage.quiet()

    press = await pressed_long_ago(agency.luis, "Reply")

    await agency.luis.sees("You are writing to Carla")
    await stage.quiet()
    assert stage.telegram.answer_to(press) is None
    assert sum("You are writing to Carla" in each.text for each in agency.luis.see()) == 1


async def test_a_press_whose_time_is_over_is_explained(agency: Agency) -> None:
    """Under what was pressed, which is a picture here and stays one."""
    stage, luis = agency.stage, agency.luis
    carla = await agency.client_on_telegram("Carla", "Lisbon")
    await carla.says("Book a flight to Porto")
    await luis.presses("Claim", chat=agency.lisbon)
    await luis.sees("#1 Carla")
    await carla.sends_photo(PNG, "The passport")
    picture = await luis.sees("The passport")
    await luis.says("/release 1")
    await luis.sees("#1 went back to the team")
    await stage.quiet()

    await pressed_long_ago(luis, "Reply", on="The passport")

    said = await luis.sees("Only whoever holds the task can write to its client")
    assert said.raw.reply_to == int(picture.id)
    assert [each.text for each in luis.see() if each.raw.file] == [picture.text]


CARD = "#1 Book a flight"


async def a_card_far_up(agency: Agency) -> TelegramPerson:
    """Carla's request stands in the group, and another one below it."""
    carla = await agency.client_on_telegram("Carla", "Lisbon")
    colin = await agency.client_on_telegram("Colin", "Lisbon")
    await carla.says("Book a flight to Porto")
    await agency.luis.sees("Book a flight", chat=agency.lisbon)
    await agency.stage.quiet()
    await colin.says("Order flowers")
    await agency.luis.sees("Order flowers", chat=agency.lisbon)
    await agency.stage.quiet()
    return carla


def cards(agency: Agency, words: str = CARD) -> list[tuple[str, tuple[str, ...]]]:
    """What the group sees of a request, from above."""
    seen = agency.luis.see(agency.lisbon)
    return [(each.text, each.buttons) for each in seen if words in each.text]


async def test_in_a_group_the_card_comes_once_more(agency: Agency) -> None:
    stage = agency.stage
    carla = await a_card_far_up(agency)

    press = await pressed_long_ago(agency.luis, "Claim", on=CARD, chat=agency.lisbon)

    await agency.luis.sees("#1 is yours")
    await carla.sees("Luis has taken it")
    await stage.until(lambda: len(cards(agency)) == 2, "a fresh card", list)
    await stage.quiet()
    assert stage.telegram.answer_to(press) is None
    (left, no_buttons), (fresh, buttons) = cards(agency)
    assert "further down" in left
    assert not no_buttons
    assert "Luis" in fresh
    assert "Release" in buttons
    assert agency.luis.see(agency.lisbon)[-1].text == fresh
    assert sum("#1 is yours" in each.text for each in agency.luis.see()) == 1


async def test_a_card_that_stands_last_stays_where_it_is(agency: Agency) -> None:
    stage = agency.stage
    carla = await agency.client_on_telegram("Carla", "Lisbon")
    await carla.says("Book a flight to Porto")
    await agency.luis.sees("Book a flight", chat=agency.lisbon)
    await stage.quiet()
    before = len(agency.luis.see(agency.lisbon))

    await pressed_long_ago(agency.luis, "Claim", chat=agency.lisbon)

    await agency.luis.sees("#1 is yours")
    await carla.sees("Luis has taken it")
    await stage.quiet()
    assert len(agency.luis.see(agency.lisbon)) == before, "it is not far up"
    ((card, _),) = cards(agency)
    assert "Luis" in card


async def test_several_late_presses_bring_one_fresh_card(agency: Agency) -> None:
    stage = agency.stage
    await a_card_far_up(agency)

    presses = [
        await agency.luis.pressed("Claim", on=CARD, chat=agency.lisbon),
        await agency.rita.pressed("Claim", on=CARD, chat=agency.lisbon),
        await agency.luis.pressed("Details", on=CARD, chat=agency.lisbon),
    ]
    outlived(stage, *presses)

    await agency.luis.sees("#1 is yours")
    await agency.rita.sees("Luis")
    await stage.until(lambda: len(cards(agency)) == 2, "a fresh card", list)
    await stage.quiet()
    assert len(cards(agency)) == 2
    assert len([each for each in agency.luis.see(agency.lisbon) if each.buttons]) == 2


async def test_the_fresh_card_is_the_one_that_goes_on(agency: Agency) -> None:
    stage = agency.stage
    await a_card_far_up(agency)
    await pressed_long_ago(agency.luis, "Claim", on=CARD, chat=agency.lisbon)
    await stage.until(lambda: len(cards(agency)) == 2, "a fresh card", list)
    await stage.quiet()

    await agency.luis.presses("Release", on=CARD, chat=agency.lisbon)

    await stage.until(lambda: "Claim" in cards(agency)[-1][1], "it can be claimed", list)
    await stage.quiet()
    left, fresh = cards(agency)
    assert not left[1]
    assert "Claim" in fresh[1]


async def test_who_has_no_chat_with_the_desk_sees_it_on_the_card(agency: Agency) -> None:
    stage = agency.stage
    await a_card_far_up(agency)
    stage.telegram.block(agency.rita.user)
    await stage.quiet()

    await pressed_long_ago(agency.rita, "Claim", on=CARD, chat=agency.lisbon)

    await stage.until(lambda: len(cards(agency)) == 2, "a fresh card", list)
    await stage.quiet()
    assert "Rita" in cards(agency)[-1][0]


async def in_the_group(agency: Agency, person: TelegramPerson) -> None:
    """Nobody writes to this person alone: what a client says to them stands under the card."""
    person.stage.telegram.block(person.user)
    await person.stage.quiet()


async def test_a_picture_pressed_too_late_brings_its_requests_card(agency: Agency) -> None:
    """Nothing can be made of it but another caption, and it stays what somebody sent."""
    stage, luis, lisbon = agency.stage, agency.luis, agency.lisbon
    await in_the_group(agency, luis)
    carla = await a_card_far_up(agency)
    await luis.presses("Claim", on=CARD, chat=lisbon)
    await carla.sees("Luis has taken it")
    await carla.sends_photo(PNG, "The passport")
    await luis.sees("The passport", chat=lisbon)
    await carla.says("Aisle, please")
    await luis.sees("Aisle, please", chat=lisbon)
    await stage.quiet()

    await pressed_long_ago(luis, "Reply", on="The passport", chat=lisbon)

    await stage.until(lambda: len(cards(agency)) == 2, "a fresh card", list)
    await stage.quiet()
    (left, no_buttons), (fresh, buttons) = cards(agency)
    assert "further down" in left
    assert not no_buttons
    assert "Luis" in fresh
    assert "Release" in buttons
    assert luis.see(lisbon)[-1].text == fresh
    (picture,) = [each for each in luis.see(lisbon) if each.raw.file]
    assert "The passport" in picture.text


async def test_a_board_pressed_too_late_for_an_answer_comes_once_more(agency: Agency) -> None:
    team = await team_in(agency, "Lisbon")
    await team.is_asked()
    await team.passes(6)
    pressed = team.boards[0]
    number = team.on_boards[0]
    stands = len(team.boards)

    press = await team.first.pressed(f"Claim #{number}", chat=team.room)
    outlived(team.stage, press)
    await team.comes(f"#{number} is yours", team.first)
    await team.passes(8)

    left = next(each for each in team.see() if each.id == pressed.id)
    assert left.text == "These requests stand further down now."
    assert not left.buttons
    assert len(team.boards) == stands, "one left, one came"
    assert team.line(number) == f"Carla · taken by {team.first.name}"
    assert team.see()[-1].text == team.board_of(number).text
    assert team.claimable == REQUESTS - 1
