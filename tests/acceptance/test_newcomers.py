"""What confused somebody who met the desk for the first time."""

from tests.acceptance.conftest import Agency


async def test_a_wrong_code_is_called_wrong(agency: Agency) -> None:
    await agency.luis.says("/start NOPE1234")

    await agency.luis.sees("This code is not known here")


async def test_keep_it_does_not_revive_what_was_cancelled(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("Book a hotel")
    await carla.presses("Cancel", on="You will have an answer")
    await carla.presses("Yes, cancel it")
    await carla.sees("Cancelled.")

    assert "settled already" in await carla.presses("Keep it")


async def test_reply_mode_does_not_outlive_the_task(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    ann, berlin = agency.ann, agency.berlin
    await carla.says("Book a hotel")
    card = await ann.sees("Book a hotel", chat=berlin)
    await ann.presses("Claim", chat=berlin)
    await ann.presses("Reply", chat=berlin)
    await ann.sees("You are writing to Carla", chat=berlin)
    await ann.presses("Done", on="Book a hotel", chat=berlin)
    await ann.sees("In 10 s", chat=berlin)
    agency.stage.clock.move(seconds=11)
    await carla.presses("Not done yet", on="is done")
    await ann.sees("not done yet", chat=berlin)

    await ann.says("she never reads anything", chat=berlin, thread=card.id)

    await ann.sees("Carla has not seen it", chat=berlin)
    await agency.stage.quiet()
    assert not [each for each in carla.see() if "never reads" in each.text]


async def test_moving_to_another_team_is_asked_first(agency: Agency) -> None:
    code = await agency.invited("assistant", "Berlin")
    agency.stage.telegram.start(agency.luis.user, code)
    await agency.luis.presses("No, stay", on="belong to team Lisbon. Change to team Berlin?")
    await agency.stage.quiet()
    agency.stage.telegram.start(agency.luis.user, code)

    await agency.luis.presses("Yes, change", on="Change to team Berlin?")

    await agency.stage.quiet()
    assert not [each for each in agency.luis.see() if "Yes, change" in each.buttons]
    await agency.luis.says(code)
    await agency.luis.sees("This code was used already")


async def test_somebody_known_sends_a_code_and_no_more(agency: Agency) -> None:
    await agency.ben.says(await agency.invited("assistant", "Lisbon"))

    told = await agency.ben.presses(
        "Yes, change", on="belong to team Berlin. Change to team Lisbon?"
    )

    assert told == "You belong to team Lisbon now, and no longer to team Berlin."


async def test_a_client_learns_nothing_of_other_clients_numbers(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    colin = await agency.client_on_slack("Colin", "Berlin")
    await colin.says("Find a lawyer")
    await colin.sees("You will have an answer by")

    await carla.says("/cancel 1")

    await carla.sees("There is no such task here")


async def test_joining_is_not_silent(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("Book a hotel")
    await carla.sees("You will have an answer by")

    await carla.says("in Porto")

    await carla.sees("2 messages of yours belong to it")


async def test_buttons_go_when_their_question_is_answered(agency: Agency) -> None:
    colin = await agency.client_on_slack("Colin", "Lisbon")
    luis = agency.luis
    await colin.says("Translate this letter")
    await luis.presses("Claim", chat=agency.lisbon)
    await luis.sees("You have #1")
    await luis.says("Dear Sir, …")
    await luis.presses("To Colin (#1)", on="To whom?")
    await colin.sees("Dear Sir")
    await luis.says("/done 1 Prezado senhor, …")
    await luis.presses("Undo")
    await luis.says("/done 1 Prezada senhora, …")
    await luis.sees("gets this result")
    await agency.stage.quiet()
    agency.stage.clock.move(seconds=11)
    await colin.presses("Looks good")
    await agency.stage.quiet()

    result = next(each for each in colin.see() if "Prezada senhora" in each.text)
    assert result.buttons == ()
    question = next(each for each in luis.see() if "To whom?" in each.text)
    assert question.buttons == ()
    undone = next(each for each in luis.see() if "Taken back: #1" in each.text)
    told = next(each for each in luis.see() if "Colin has got the result" in each.text)
    assert (undone.buttons, told.buttons) == ((), ())
    assert not [each for each in luis.see() if "gets this result" in each.text]


async def test_a_code_that_was_told_is_not_kept(agency: Agency) -> None:
    code = await agency.invited("client", "Berlin")
    await agency.stage.quiet()

    kept = await agency.stage.store.read(_outbox_texts)

    assert kept
    assert not [text for text in kept if code in text]


def _outbox_texts(read) -> list[str]:
    """Every effect as it stands in the database."""
    return [row[0] for row in read._session._connection.execute("SELECT effect FROM outbox")]
