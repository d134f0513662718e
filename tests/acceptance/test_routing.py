"""A team whose requests are offered to the best first: asked alone, passed on, taken."""

from tests.acceptance.conftest import Agency


async def test_the_best_is_asked_alone_passes_and_the_next_takes_it(agency: Agency) -> None:
    await agency.maria.says("/team mode offer", chat=agency.lisbon)
    await agency.maria.sees("the best is asked, then two more", chat=agency.lisbon)
    await agency.rita.says("/skills web 3")
    await agency.rita.sees("web")
    colin = await agency.client_on_slack("Colin", "Lisbon")

    await colin.says("Please mend our web page")

    await agency.rita.sees("will you take it? You are asked first")
    await agency.luis.sees("Offered to: Rita", chat=agency.lisbon)
    said = await agency.luis.presses("Claim", on="#1", chat=agency.lisbon)
    assert said.startswith("Rita is asked first, until ")
    await agency.rita.presses("Pass", on="will you take it?")
    await agency.luis.sees("will you take it?")
    await agency.luis.presses("Claim", on="will you take it?")
    await colin.sees("Luis")
    await agency.maria.says("/why 1")
    why = await agency.maria.sees("Luis has #1")
    assert "1. Rita: skill 3 of 3, " in why.text
    assert "2. Luis: no such skill noted, " in why.text
    assert "1 of 5 tasks, was asked" in why.text
