"""People change, delete and withdraw what they wrote; what was carried follows."""

from collections.abc import Callable
from datetime import timedelta

from tests.acceptance.conftest import Agency
from tests.acceptance.people import Seen


async def gone(agency: Agency, words: str, see: Callable[[], list[Seen]]) -> None:
    """Nobody reads this any more."""
    await agency.stage.until(
        lambda: not [each for each in see() if words in each.text], f"{words!r} is gone", see
    )


async def test_a_client_on_telegram_corrects_what_a_slack_team_reads(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    ann, berlin = agency.ann, agency.berlin
    first = await carla.says("Book a table for four")
    await ann.presses("Claim", on="Book a table", chat=berlin)
    second = await carla.says("On Friday at noon, near the river")
    await ann.sees("On Friday at noon", chat=berlin)

    carla.edits(second, "On Friday at one, near the river")
    copy = await ann.sees("On Friday at one", chat=berlin)
    assert "#1 Carla (edited)" in copy.text
    await gone(agency, "at noon", lambda: ann.see(berlin))

    carla.edits(first, "Book a table for five")
    await ann.sees("Book a table for five", chat=berlin)

    await ann.presses("Details", on="#1", chat=berlin)
    told = await ann.sees("On Friday at [noon → one], near the river")
    assert "Book a table for [four → five]" in told.text


async def test_an_assistant_on_telegram_corrects_what_a_slack_client_reads(agency: Agency) -> None:
    colin = await agency.client_on_slack("Colin", "Lisbon")
    luis = agency.luis
    await colin.says("Translate this letter, please")
    await luis.presses("Claim", chat=agency.lisbon)
    relayed = await luis.sees("#1 Colin")
    reply = await luis.says("Into wich language?", reply_to=relayed.id)
    await colin.sees("Into wich language?")

    luis.edits(reply, "Into which language?")
    copy = await colin.sees("Into which language?")
    assert "Luis (#1) (edited)" in copy.text


async def test_what_slack_says_of_its_own_previews_is_no_edit(agency: Agency) -> None:
    colin = await agency.client_on_slack("Colin", "Berlin")
    ann, berlin = agency.ann, agency.berlin
    await colin.says("Compare these hotels")
    await ann.presses("Claim", on="Compare", chat=berlin)
    link = await colin.says("This one: https://example.com/hotel")
    await ann.sees("https://example.com/hotel", chat=berlin)

    agency.stage.slack.unfurl(colin.private, link, "A hotel")
    colin.edits(link, "That one: https://example.com/hotel")
    copy = await ann.sees("That one", chat=berlin)
    assert copy.text.count("(edited)") == 1
    await ann.presses("Details", on="#1", chat=berlin)
    told = await ann.sees("[This → That] one")
    assert told.text.count("✎") == 1


async def test_a_caption_is_changed_and_the_picture_stays(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Lisbon")
    luis = agency.luis
    await carla.says("I need a frame")
    await luis.presses("Claim", chat=agency.lisbon)
    await luis.sees("You have #1")
    await carla.sends_photo(b"picture", "For this won")
    copy = await luis.sees("For this won")

    carla.edits(_photo(carla), "For this one")
    changed = await luis.sees("For this one")
    assert changed.id == copy.id
    assert changed.raw.caption


def _photo(person) -> str:
    return next(each.id for each in reversed(person.see()) if "For this won" in each.text)


async def test_what_a_slack_client_deletes_leaves_a_note_and_stays_in_the_record(
    agency: Agency,
) -> None:
    colin = await agency.client_on_slack("Colin", "Lisbon")
    luis = agency.luis
    await colin.says("Find me a dentist")
    await luis.presses("Claim", chat=agency.lisbon)
    await luis.sees("You have #1")
    said = await colin.says("My tooth hurts terribly")
    await luis.sees("My tooth hurts terribly")

    colin.deletes(said)
    await luis.sees("(This message was deleted by its author.)")
    await gone(agency, "tooth", luis.see)
    await luis.says("/details 1")
    await luis.sees("deleted: My tooth hurts terribly")


async def test_a_reply_is_withdrawn_by_its_button_and_by_deleting_it_on_slack(
    agency: Agency,
) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    ann, berlin = agency.ann, agency.berlin
    await carla.says("Book a flight to Oslo")
    card = await ann.sees("Book a flight", chat=berlin)
    await ann.presses("Claim", chat=berlin)
    await ann.presses("Reply", on="Book a flight", chat=berlin)
    await ann.says("It costs 900", chat=berlin, thread=card.id)
    await carla.sees("It costs 900")
    await ann.sees("Delivered to Carla", chat=berlin)
    assert "may have been seen" in await ann.presses("Withdraw", on="Delivered", chat=berlin)
    await gone(agency, "It costs 900", carla.see)

    other = await ann.says("It costs 90", chat=berlin, thread=card.id)
    await carla.sees("It costs 90")
    ann.deletes(other, chat=berlin)
    await ann.sees("Withdrawn (#1)", chat=berlin)
    await gone(agency, "It costs 90", carla.see)


async def test_a_client_withdraws_what_is_too_old_to_be_deleted(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Lisbon")
    luis = agency.luis
    await carla.says("Cancel my gym")
    await luis.presses("Claim", chat=agency.lisbon)
    await luis.sees("You have #1")
    fresh = await carla.says("The code is 1234")
    old = await carla.says("The name is Carla Old")
    await luis.sees("The name is Carla Old")

    await carla.says("/withdraw", reply_to=fresh)
    await carla.sees("may have been seen")
    await luis.sees("Carla withdrew a message")
    await gone(agency, "1234", luis.see)

    agency.stage.clock.move(seconds=timedelta(hours=49).total_seconds())
    await carla.says("/withdraw", reply_to=old)
    await carla.sees("could not be deleted any more")
    await luis.sees("The name is Carla Old")


async def test_a_client_who_changes_what_is_done_is_a_question_to_the_assistant(
    agency: Agency,
) -> None:
    carla = await agency.client_on_telegram("Carla", "Lisbon")
    luis = agency.luis
    first = await carla.says("Order ten chairs")
    await luis.presses("Claim", chat=agency.lisbon)
    await luis.sees("You have #1")
    await luis.says("/done 1 Ordered")
    await luis.sees("gets this result")
    agency.stage.clock.move(seconds=11)
    await carla.sees("Ordered")

    carla.edits(first, "Order twelve chairs")
    await luis.sees("changed their message after #1")
    await luis.presses("Reopen it", on="changed their message")
    await luis.sees("#1 is open again")
    await carla.sees("Luis has taken it")


async def test_an_edit_that_overtakes_its_message_on_slack_is_the_request(agency: Agency) -> None:
    colin = await agency.client_on_slack("Colin", "Berlin")
    stage, ann, berlin = agency.stage, agency.ann, agency.berlin
    stage.slack.faults.plan("delayed", chat=colin.private, seconds=60)

    late = await colin.says("Order ten staplers")
    stage.clock.move(seconds=5)
    colin.edits(late, "Order twelve staplers")
    await ann.sees("Order twelve staplers", chat=berlin)
    stage.clock.move(seconds=60)
    await stage.until(lambda: stage.slack.undelivered == 0, "all is told", colin.see)
    await stage.quiet()

    assert len([each for each in ann.see(berlin) if "Claim" in each.buttons]) == 1
    assert not [each for each in ann.see(berlin) if "ten staplers" in each.text]
