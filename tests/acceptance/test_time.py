"""A week's time on both platforms: measured, written down, handed in, approved by a press."""

from tests.acceptance.conftest import Agency


async def test_a_week_is_measured_on_slack_and_approved_on_telegram(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("Book a table")
    await agency.ann.presses("Claim", on="#1", chat=agency.berlin)

    started = await agency.ann.presses("Timer", on="#1", chat=agency.berlin)
    assert started == "The timer runs on #1."
    agency.stage.clock.move(seconds=80 * 60)
    stopped = await agency.ann.commands("timer stop", chat=agency.berlin)
    assert stopped.startswith("The timer on #1 has stopped after 1 h 20 min, which is entry 1.")
    agency.stage.spoken.append("calls")
    await agency.ann.commands("time 20 min calls", chat=agency.berlin)

    agency.ann.asks("timesheet")
    week = await agency.ann.sees("Timesheet of Ann")
    assert "1. 1 h 20 min · #1 Book a table\n2. 20 min · without a task · calls" in week.text
    assert week.text.endswith("Not handed in yet.")
    await agency.ann.presses("Hand in", on="Timesheet of Ann")
    await agency.maria.sees("For your approval:\nTimesheet of Ann")

    await agency.maria.says("/timesheet review")
    await agency.maria.presses("1: Ann", on="These wait for you:")
    await agency.stage.quiet()
    shown = await agency.maria.sees("Timesheet of Ann")
    assert shown.text.endswith("Handed in as timesheet 1, waits for approval.")
    said = await agency.maria.presses("Approve", on="Timesheet of Ann")
    assert said.startswith("Approved: 1 h 40 min of Ann, week of")
    await agency.ann.sees("Maria has approved your timesheet")
