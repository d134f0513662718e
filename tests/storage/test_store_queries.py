"""Statements: each is understood by its engines, used by the code, and finds its index."""

import re
import sqlite3
from pathlib import Path

import psycopg
import pytest

import storage
from storage import queries

ROOT = Path(storage.__file__).parent
SETTINGS = {"session.snapshot", "inbox.begin_row", "inbox.undo_row", "inbox.end_row"}
# Few rows, or few occasions (a chat that moves); everything else must find its rows by an index.
WHOLE = {
    "teams.all",
    "migrations.history",
    "inbox.backlog",
    "outbox.backlog",
    "queues.inbox_in_need",
    "queues.inbox_sizes",
    "queues.outbox_in_need",
    "queues.outbox_sizes",
    "paces.measured",
    "queues.room",
    "conversation.message_move",
    "conversation.message_renumbered",
    "conversation.reply_mode_move",
    "conversation.reply_mode_move_topic",
    "outbox.sent_relays",
    "people.account_move",
    "people.clients",
    "redacting.payloads",
    "teams.by_name",
    "teams.team_insert",
    "views.of_place",
    "views.of_room",
    "views.renumbered_shown",
}


def explainable(engine):
    return {
        name: statement
        for name, statement in queries.load(engine).items()
        if name not in SETTINGS and not statement.startswith("CREATE")
    }


async def test_sqlite_understands_every_statement_and_finds_an_index(sqlite_database):
    async with sqlite_database.open():
        connection = sqlite3.connect(sqlite_database.url.removeprefix("sqlite:///"))
    scans = {}
    for name, statement in explainable("sqlite").items():
        values = dict.fromkeys(re.findall(r":([a-z_]+)", statement), 1)
        plan = connection.execute(f"EXPLAIN QUERY PLAN {statement}", values).fetchall()
        scan = [
            line[3]
            for line in plan
            if re.match(r"SCAN (?!CONSTANT|overdue)(?!.*(USING|VIRTUAL))", line[3])
        ]
        if scan and name not in WHOLE:
            scans[name] = scan
    connection.close()

    assert scans == {}


async def test_a_summary_looks_through_nothing_but_what_is_open(sqlite_database):
    """Whoever goes through an index of all tasks or clocks takes longer with every year."""
    async with sqlite_database.open():
        connection = sqlite3.connect(sqlite_database.url.removeprefix("sqlite:///"))
    used = set()
    for name, statement in explainable("sqlite").items():
        if name.startswith("reports."):
            values = dict.fromkeys(re.findall(r":([a-z_]+)", statement), 1)
            plan = connection.execute(f"EXPLAIN QUERY PLAN {statement}", values).fetchall()
            used.update(line[3] for line in plan if re.match("SCAN|SEARCH", line[3]))
    connection.close()

    assert used == {
        "SCAN task USING INDEX task_unclaimed",
        "SCAN task USING INDEX task_held",
        "SEARCH clock USING INDEX clock_running (due_at<?)",
        "SEARCH task USING INDEX sqlite_autoindex_task_1 (id=?)",
    }


async def test_postgres_understands_every_statement(postgres_database):
    async with postgres_database.open():
        pass
    with psycopg.connect(postgres_database.url) as connection:
        for statement in explainable("postgres").values():
            values = dict.fromkeys(re.findall(r"%\(([a-z_]+)\)s", statement))
            assert connection.execute(f"EXPLAIN {statement}".encode(), values).fetchall()


async def test_postgres_finds_an_index_wherever_there_is_one(postgres_database):
    async with postgres_database.open():
        pass
    with psycopg.connect(postgres_database.url) as connection:
        connection.execute("SET enable_seqscan = off")
        connection.execute("SET enable_bitmapscan = off")
        scans = {}
        for name, statement in explainable("postgres").items():
            values = dict.fromkeys(re.findall(r"%\(([a-z_]+)\)s", statement))
            plan = connection.execute(f"EXPLAIN {statement}".encode(), values).fetchall()
            found = [line for (line,) in plan if "Seq Scan" in line]
            if found and name not in WHOLE:
                scans[name] = found
    assert scans == {}


def test_every_statement_is_used_and_every_name_exists():
    written = set(queries.load("sqlite")) | set(queries.load("postgres"))
    code = "\n".join(path.read_text() for path in ROOT.glob("*.py"))
    named = set(re.findall(r'"([a-z]+\.[a-z_]+)"', code))
    for subject in re.findall(r'(?:keep|compare)\(\s*session,\s*"([a-z.]+)"', code):
        if subject not in written:  # a subject may have the name of a statement
            named -= {subject}
        named |= {f"{subject}_{act}" for act in ("insert", "update", "guard")}

    assert named == written


@pytest.mark.parametrize(
    "text",
    [
        "-- one: a\nSELECT 1",
        "-- one: a\nSELECT 1; SELECT 2;",
        "-- one: a\nSELECT 1;\n-- one: again\nSELECT 2;",
    ],
)
def test_a_file_that_cannot_be_read_is_refused(text):
    with pytest.raises(queries.MalformedQueriesError):
        queries.parse(text)


def test_parameters_are_written_as_each_engine_likes_them():
    statement = queries.parse("-- odd: rest of 100\nSELECT :a % 100;")["odd"]

    assert statement == "SELECT :a % 100"
    assert queries.for_psycopg(statement) == "SELECT %(a)s %% 100"
