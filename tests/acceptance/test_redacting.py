"""A text is removed for good, from every chat that the desk may change and from all that it keeps."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.acceptance.conftest import Agency
from tests.acceptance.test_edits import gone


def tables_with(place: Path, words: str) -> list[str]:
    """The tables in which the words stand."""
    with closing(sqlite3.connect(place)) as desk:
        names = [
            each for (each,) in desk.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        whole = {name: repr(desk.execute(f'SELECT * FROM "{name}"').fetchall()) for name in names}  # noqa: S608
    return [name for name, rows in whole.items() if words in rows]


async def test_a_client_on_telegram_removes_what_a_slack_team_reads(
    agency: Agency, tmp_path
) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    ann, berlin = agency.ann, agency.berlin
    await carla.says("Order chairs for Zanzibar Ltd")
    await ann.presses("Claim", on="Zanzibar", chat=berlin)
    await carla.says("They sit in Zanzibar Road, second floor")
    second = await carla.says("Zanzibar Ltd pays on arrival")
    carla.edits(second, "Zanzibar Ltd never pays")
    await ann.sees("Zanzibar Ltd never pays", chat=berlin)
    await agency.stage.quiet()
    assert tables_with(tmp_path / "desk.db", "never pays")

    await carla.says("/redact", reply_to=second)
    await carla.sees("This cannot be undone")
    await carla.presses("Remove it")

    await carla.sees("Removed for good")
    await ann.sees("(This message was removed.)", chat=berlin)
    await gone(agency, "never pays", lambda: ann.see(berlin))
    await gone(agency, "never pays", carla.see)
    await agency.stage.quiet()
    assert not tables_with(tmp_path / "desk.db", "never pays")
    assert not tables_with(tmp_path / "desk.db", "pays on arrival")
    await ann.presses("Details", on="#1", chat=berlin)
    await ann.sees("removed for good by Carla")


async def test_a_holder_removes_a_request_and_its_title_goes_with_it(
    agency: Agency, tmp_path
) -> None:
    colin = await agency.client_on_slack("Colin", "Lisbon")
    luis = agency.luis
    await colin.says("Pay the ransom to Zanzibar")
    await luis.presses("Claim", chat=agency.lisbon)
    await luis.sees("You have #1")
    await agency.stage.quiet()

    await luis.says("/redact 1")
    await luis.presses("Remove 1")
    await luis.presses("Remove it")

    said = await luis.sees("Removed for good")
    assert "stays in the chat where it was written" in said.text
    await luis.sees("#1 …", chat=agency.lisbon)
    for see in (luis.see, lambda: luis.see(agency.lisbon)):
        await gone(agency, "Zanzibar", see)
    await luis.sees("You have #1 “…” for Colin")
    await agency.stage.quiet()
    assert not tables_with(tmp_path / "desk.db", "Zanzibar")


async def test_what_telegram_keeps_is_said_in_words(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Lisbon")
    first = await carla.says("Order chairs for Zanzibar Ltd")
    await agency.luis.presses("Claim", chat=agency.lisbon)
    await agency.luis.sees("Zanzibar")
    agency.stage.clock.move(hours=50)
    await agency.luis.sees("still waits for an answer")  # what is late is told
    agency.stage.clock.move(minutes=10)
    await agency.luis.sees("was to be done by")
    agency.stage.clock.move(minutes=10)
    await agency.stage.quiet()

    await carla.says("/redact", reply_to=first)
    await carla.presses("Remove it")

    await carla.sees("can no longer be deleted by me")
    agency.stage.clock.move(seconds=60)
    await gone(agency, "Zanzibar", agency.luis.see)
