"""What reaches whom: nothing said to one person reaches another by accident."""

from tests.acceptance.conftest import Agency
from tests.acceptance.people import Seen, TelegramPerson


def _words_of(seen: list[Seen]) -> str:
    return "\n".join(each.text for each in seen)


async def test_text_that_points_at_nothing_is_never_sent(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Lisbon")
    await carla.says("Book a flight")
    await agency.luis.presses("Claim", chat=agency.lisbon)
    await agency.luis.sees("You have #1")

    await agency.luis.says("she is always late with paying")
    question = await agency.luis.sees("To whom?")
    assert question.buttons == ("To Carla (#1)", "Note on #1")
    await agency.luis.presses("Note on #1")

    await agency.luis.sees("To whom?")
    await agency.stage.quiet()
    assert "always late" not in _words_of(carla.see())


async def test_a_reply_to_the_card_is_a_note(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Lisbon")
    await carla.says("Book a flight")
    card = await agency.luis.sees("Book a flight", chat=agency.lisbon)
    await agency.luis.presses("Claim", chat=agency.lisbon)

    await agency.luis.says("who knows a cheap airline?", chat=agency.lisbon, reply_to=card.id)

    await agency.luis.sees("Kept as a note", chat=agency.lisbon)
    await agency.luis.sees_signs("✍", on="who knows a cheap airline?", chat=agency.lisbon)
    await agency.stage.quiet()
    assert "cheap airline" not in _words_of(carla.see())


async def test_reply_mode_ends_after_ten_silent_minutes(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("Book a flight")
    card = await agency.ann.sees("Book a flight", chat=agency.berlin)
    await agency.ann.presses("Claim", chat=agency.berlin)
    await agency.ann.presses("Reply", chat=agency.berlin)
    agency.stage.clock.move(minutes=11)

    await agency.ann.says("I would ask for more money", chat=agency.berlin, thread=card.id)

    await agency.ann.sees("Carla has not seen it", chat=agency.berlin)
    await agency.stage.quiet()
    assert "more money" not in _words_of(carla.see())


async def test_only_the_holder_writes_to_the_client(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("Book a flight")
    await agency.ann.presses("Claim", chat=agency.berlin)
    await agency.stage.quiet()

    assert "Only whoever holds" in await agency.ben.presses("Reply", chat=agency.berlin)


async def test_what_the_desk_says_of_a_blocked_client(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("Book a flight")
    card = await agency.ann.sees("Book a flight", chat=agency.berlin)
    await agency.ann.presses("Claim", chat=agency.berlin)
    await carla.sees("Ann has taken it")
    agency.stage.telegram.block(carla.user)
    await agency.ann.presses("Reply", chat=agency.berlin)
    await agency.ann.sees("You are writing to Carla", chat=agency.berlin)

    await agency.ann.says("When do you want to leave?", chat=agency.berlin, thread=card.id)

    await agency.ann.sees("Carla has blocked the desk", chat=agency.berlin)
    agency.stage.telegram.unblock(carla.user)
    agency.stage.telegram.start(carla.user)
    await carla.sees("When do you want to leave?")


async def test_a_stranger_is_kept_and_shown_to_the_manager(agency: Agency) -> None:
    sam = TelegramPerson(agency.stage, "Sam", agency.stage.telegram.add_user("Sam"))
    agency.stage.telegram.start(sam.user)
    await sam.sees("you need an invitation")

    await sam.says("I want to work with you")

    await agency.maria.sees("I want to work with you")
    await sam.sees("your message was passed on")
    assert not [each for each in agency.ann.see(agency.berlin) if "work with you" in each.text]


async def test_handles_of_staff_are_masked(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Lisbon")
    await carla.says("Book a flight")
    rita = agency.rita
    await rita.presses("Claim", chat=agency.lisbon)
    relayed = await rita.sees("#1 Carla")

    await rita.says("write me at @rita_private or call +49 30 1234", reply_to=relayed.id)

    reply = await carla.sees("write me at")
    assert "rita_private" not in reply.text
    assert "+49 30 1234" in reply.text


async def test_a_password_is_hidden_from_the_channel_and_told_to_the_holder(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("Book a flight, portal password: tiger7")
    card = await agency.ann.sees("Book a flight", chat=agency.berlin)
    await agency.ann.presses("Claim", chat=agency.berlin)
    await carla.says("and the PIN is 4711")
    await agency.ann.sees("and the PIN is ••••", chat=agency.berlin)
    assert "portal password: ••••" in card.text

    await agency.ann.presses("Details", chat=agency.berlin)

    await agency.ann.sees("portal password: tiger7")
    await agency.ann.sees("and the PIN is 4711")
    assert "tiger7" not in _words_of(agency.ann.see(agency.berlin))


async def test_touching_another_task_ends_reply_mode(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Lisbon")
    colin = await agency.client_on_slack("Colin", "Lisbon")
    luis = agency.luis
    await carla.says("Book a flight")
    await luis.presses("Claim", on="Book a flight", chat=agency.lisbon)
    await colin.says("Rent a car")
    await luis.presses("Claim", on="Rent a car", chat=agency.lisbon)
    from_colin = await luis.sees("#2 Colin")
    await luis.presses("Reply", on="#1 Carla")
    await luis.sees("You are writing to Carla")

    await luis.says("A small one?", reply_to=from_colin.id)
    await colin.sees("A small one?")
    await luis.says("nobody should read this")

    await luis.sees("To whom?")
    await agency.stage.quiet()
    assert "nobody should read this" not in _words_of(carla.see())


async def test_what_a_button_does_a_command_does_too(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("/new Book a flight to Porto")
    await agency.ann.sees("Book a flight to Porto", chat=agency.berlin)

    assert "stays for the others" in await agency.ben.commands("pass 1")
    assert "Carla" in await agency.ben.commands("details 1")
    assert "is yours" in await agency.ann.commands("claim 1")
    assert "waits for Carla" in await agency.ann.commands("wait 1")
    await carla.says("/urgent 1")
    await carla.sees("#1 is marked as urgent")
    assert "On its way" in await agency.ann.commands("reply 1 On which day?")
    await carla.sees("On which day?")
    await agency.ann.commands("done 1 Booked: TP 531")
    assert "is not done" in await agency.ann.commands("undo 1")
    await agency.ann.commands("done 1 Booked: TP 532")
    await agency.ann.sees("gets this result", chat=agency.berlin)
    agency.stage.clock.move(seconds=11)
    await carla.sees("Booked: TP 532")
    await carla.says("/reopen 1")
    await carla.sees("#1 is open again, with Ann")
    await agency.ann.commands("done 1")
    await agency.stage.quiet()
    agency.stage.clock.move(seconds=11)
    await carla.sees("says that #1")
    await carla.says("/accept")
    await carla.sees("is closed")
    assert not [each for each in carla.see() if "TP 531" in each.text]
