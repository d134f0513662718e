"""One request becomes two, on either platform, and its client reads under which number."""

from tests.acceptance.conftest import Agency


async def test_on_slack_a_message_is_chosen_by_its_button(agency: Agency) -> None:
    carla, ann = await agency.client_on_telegram("Carla", "Berlin"), agency.ann
    await carla.says("Book a table")
    await ann.sees("#1 Book a table", chat=agency.berlin)
    await ann.presses("Claim", on="#1", chat=agency.berlin)
    await carla.says("and order flowers")
    card = await ann.sees("#1 Book a table", chat=agency.berlin)
    await ann.sees("and order flowers", chat=agency.berlin)

    await ann.says("@desk split", chat=agency.berlin, thread=card.thread or card.id)
    await ann.sees("1. Book a table\n2. and order flowers", chat=agency.berlin)
    answer = await ann.presses("2", on="Which message of #1", chat=agency.berlin)

    assert answer.startswith("A part of #1 is a request of its own now: #2 “and order flowers”.")
    await carla.sees(
        "A part of your request #1 goes on as a request of its own: #2 “and order flowers”."
    )
    new = await ann.sees("#2 and order flowers", chat=agency.berlin)
    assert "Claim" in new.buttons
    await agency.ben.presses("Claim", on="#2", chat=agency.berlin)
    await carla.sees("Ben has taken it")
    details = await ann.commands("transcript 1", chat=agency.berlin)
    assert details.startswith("#1 “Book a table” is on its way")


async def test_on_telegram_a_reply_says_which_message_goes(agency: Agency) -> None:
    colin, luis = await agency.client_on_slack("Colin", "Lisbon"), agency.luis
    await colin.says("Order paper")
    await luis.presses("Claim", on="#1", chat=agency.lisbon)
    await colin.sees("Luis has taken it")
    await colin.says("and call the printer")
    await luis.sees("and call the printer")
    await colin.says("before noon")
    await luis.sees("before noon")

    asked = await luis.sees("and call the printer")
    await luis.says("/split", reply_to=asked.id)
    answer = await luis.presses("And what came after", on="“and call the printer”")

    assert answer.startswith("A part of #1 is a request of its own now: #2 “and call the")
    await colin.sees("A part of your request #1 goes on as a request of its own: #2")
    card = await luis.sees("#2 and call the printer", chat=agency.lisbon)
    assert "before noon" in card.text
    await agency.rita.presses("Claim", on="#2", chat=agency.lisbon)
    await agency.rita.sees("and call the printer")
    await agency.rita.sees("before noon")
