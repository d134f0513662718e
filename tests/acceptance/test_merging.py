"""Two requests become one, on either platform, and everybody reads where it went."""

from tests.acceptance.conftest import Agency


async def test_staff_merge_and_the_client_reads_where_it_went(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("Book a table")
    await agency.ann.sees("#1 Book a table", chat=agency.berlin)
    await agency.ann.presses("Claim", on="#1", chat=agency.berlin)
    await carla.says("/new by the window")
    await agency.ann.sees("#2 by the window", chat=agency.berlin)

    answer = await agency.ben.commands("merge 1 2")

    assert answer == "#2 is part of #1 “Book a table” now."
    await carla.sees("This is part of #1 Book a table now; it goes on there.")
    await carla.sees("#2 is part of #1 “Book a table” now.")
    await agency.ann.sees("What the client wrote of it:", chat=agency.berlin)
    await agency.ann.sees("> Book a table\n> by the window", chat=agency.berlin)
    gone = await agency.ann.sees("part of another", chat=agency.berlin)
    assert gone.text.endswith("Part of\n#1 Book a table")
    assert gone.buttons == ("Details",)


async def test_a_late_answer_to_which_request_merges_with_one_press(agency: Agency) -> None:
    colin = await agency.client_on_slack("Colin", "Lisbon")
    await colin.says("Order paper")
    await agency.luis.sees("#1 Order paper", chat=agency.lisbon)
    agency.stage.clock.move(minutes=45)
    await colin.says("and pens, please")
    await colin.sees("Which request does this belong to?")
    agency.stage.clock.move(minutes=6)
    await agency.luis.sees("#2 and pens, please", chat=agency.lisbon)

    await colin.presses("Part of #1 Order paper")

    await colin.sees("This is part of #1 Order paper now; it goes on there.")
    gone = await agency.luis.sees("part of another", chat=agency.lisbon)
    assert gone.text.startswith("#2 and pens, please")
    assert gone.buttons == ("Details",)
    kept = await agency.luis.sees(
        "#1 Order paper\nOrder paper\nand pens, please", chat=agency.lisbon
    )
    assert "Claim" in kept.buttons
