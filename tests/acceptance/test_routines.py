"""Requests again and again: set up in words, made when it is time, ended by their client."""

from tests.acceptance.conftest import Agency


async def test_a_client_on_slack_has_a_report_made_each_day(agency: Agency) -> None:
    colin = await agency.client_on_slack("Colin", "Lisbon")
    agency.stage.spoken.append("send the report")

    said = await colin.commands("every day 11:00: send the report")
    assert said.startswith("Every time from ")
    agency.stage.clock.move(seconds=2 * 3600)

    await colin.sees("As always: request #1 “send the report”.")
    await agency.luis.sees("send the report", chat=agency.lisbon)
    said = await colin.commands("every stop 1")
    assert said == "Number 1 is ended: no more requests come of it."
