"""A client would like to talk to a person: whoever can write is told, once, and the client whom."""

from tests.acceptance.conftest import Agency
from tests.acceptance.people import SlackPerson, TelegramPerson

WISH = "would like to talk to a person about #1"


def heard(person: SlackPerson | TelegramPerson, chat: str | int | None = None) -> int:
    return sum(WISH in each.text for each in person.see(chat))


async def asks(carla: TelegramPerson) -> None:
    """Carla asks for a person, and has her answer and everybody else what follows from it."""

    def answers() -> int:
        return sum("Ann was told" in each.text for each in carla.see())

    before = answers()
    await carla.taps("Talk to a person")
    await carla.stage.until(lambda: answers() > before, "Carla is answered", carla.see)
    await carla.stage.quiet()


async def test_the_holder_is_told_in_the_thread_and_alone(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("Book a table")
    await agency.ann.presses("Claim", chat=agency.berlin)
    await carla.taps("Talk to a person")

    await carla.sees("Ann was told and writes to you about #1 by")
    in_thread = await agency.ann.sees(WISH, chat=agency.berlin)
    assert in_thread.thread
    alone = await agency.ann.sees(WISH)
    assert "Reply" in alone.buttons
    assert not heard(agency.ben) and not heard(agency.maria)


async def test_from_that_notice_the_holder_answers_at_once(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("Book a table")
    await agency.ann.presses("Claim", chat=agency.berlin)
    await carla.taps("Talk to a person")

    await agency.ann.presses("Reply", on=WISH)
    await agency.ann.sees("You are writing to Carla")
    await agency.ann.says("Here I am, Carla")

    await carla.sees("Here I am, Carla")


async def test_who_works_in_a_chat_of_their_own_is_told_there_once(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Lisbon")
    await carla.says("Book a table")
    await agency.luis.presses("Claim", chat=agency.lisbon)
    await carla.taps("Talk to a person")

    await carla.sees("Luis was told")
    await agency.luis.sees(WISH)
    await agency.stage.quiet()
    assert heard(agency.luis) == 1 and heard(agency.luis, agency.lisbon) == 0


async def test_asking_again_and_again_tells_nobody_twice(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    ann, berlin = agency.ann, agency.berlin
    await carla.says("Book a table")
    await ann.presses("Claim", chat=berlin)
    for minutes in (0, 4, 4):
        agency.stage.clock.move(minutes=minutes)
        await asks(carla)

    assert heard(ann) == heard(ann, berlin) == 1

    agency.stage.clock.move(minutes=3)  # eleven since the first
    await asks(carla)
    assert heard(ann) == heard(ann, berlin) == 2


async def test_after_an_answer_asking_again_is_a_new_wish(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("Book a table")
    await agency.ann.presses("Claim", chat=agency.berlin)
    await asks(carla)
    await agency.ann.presses("Reply", on=WISH)
    await agency.ann.sees("You are writing to Carla")
    await agency.ann.says("Here I am, Carla")
    await carla.sees("Here I am, Carla")

    await asks(carla)

    assert heard(agency.ann) == 2


async def test_while_the_holder_is_off_shift_the_others_hear(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("Book a table")
    await agency.ann.presses("Claim", chat=agency.berlin)
    await agency.ann.commands("off")
    await carla.taps("Talk to a person")

    await carla.sees("Ann is off shift now. The team was told, and somebody writes to you about #1")
    await agency.ben.sees(f"{WISH} “Book a table”. Ann has it and is off shift", chat=agency.berlin)
    await agency.maria.sees(WISH)
    await agency.stage.quiet()
    assert heard(agency.ann) == 0


async def test_at_night_the_wish_is_kept_for_the_morning(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    clock = agency.stage.clock
    clock.move(hours=12)
    await carla.says("Book a table")
    await carla.sees("We open")
    clock.move(minutes=1)
    await carla.taps("Talk to a person")
    await carla.sees("The team is told then, and somebody writes to you about #1")
    await agency.maria.sees(WISH)
    await agency.stage.quiet()
    assert heard(agency.ann, agency.berlin) == 0

    clock.move(hours=16)

    assert (await agency.ann.sees(WISH, chat=agency.berlin)).thread


async def test_what_is_said_along_with_asking_is_not_lost(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("Book a table")
    await agency.ann.presses("Claim", chat=agency.berlin)
    await carla.says("/person The restaurant has called me")

    await agency.ann.sees("The restaurant has called me", chat=agency.berlin)
    await agency.ann.sees(WISH)
