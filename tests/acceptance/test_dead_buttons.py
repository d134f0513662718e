"""Buttons go when nothing is behind them any more, and what was announced is told as past."""

from tests.acceptance.conftest import Agency
from tests.acceptance.people import SlackPerson, TelegramPerson


def offered(person: SlackPerson | TelegramPerson, chat=None) -> set[str]:
    return {label for each in person.see(chat) for label in each.buttons}


async def test_in_the_thread_nothing_is_left_to_press(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    ann, berlin = agency.ann, agency.berlin
    await carla.says("Book a hotel in Porto")
    await ann.presses("Claim", chat=berlin)
    await carla.sees("Ann has taken it")
    await carla.says("with a balcony")
    await ann.presses("Done", on="with a balcony", chat=berlin)
    await ann.sees("In 10 s Carla is told", chat=berlin)
    await agency.stage.quiet()
    agency.stage.clock.move(seconds=11)

    await ann.sees("Carla was told that #1", chat=berlin)
    await carla.presses("Looks good", on="is done")
    await agency.stage.quiet()
    assert offered(ann, berlin) == {"Details"}
    assert offered(carla) == {f"{stars} ★" for stars in range(1, 6)}
    assert not [each for each in ann.see(berlin) if "In 10 s" in each.text]


async def test_what_was_undone_says_so(agency: Agency) -> None:
    colin = await agency.client_on_slack("Colin", "Lisbon")
    luis = agency.luis
    await colin.says("Translate this letter")
    await luis.presses("Claim", chat=agency.lisbon)
    await luis.presses("Done", on="Translate this letter")
    await luis.presses("Undo", on="In 10 s Colin is told")

    taken_back = await luis.sees("Taken back: #1")

    assert taken_back.buttons == ()
    assert "In 10 s" not in taken_back.text
    assert "Done" in offered(luis)
