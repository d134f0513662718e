"""A text that was removed stands in no table any more; nothing else is missing."""

from dataclasses import replace

from bot.cards import Text
from bot.domain.address import MessageRef
from bot.domain.conversation import FormerWords
from bot.effects import Settle
from bot.redaction import GONE, quoted_words
from bot.upkeep import Redact
from tests.storage.conftest import Database
from tests.storage.stories import (
    ANN,
    CHAT,
    MESSAGE,
    NOW,
    TASK,
    arrival,
    decided,
    key_of,
    known,
    say,
)

SECRET = "Rumpelstiltskin"
SAID = replace(MESSAGE, text=f"{SECRET} lives here", spans=(), quoted=f"who is {SECRET}?")
FORMER = FormerWords(message=SAID.id, text=f"{SECRET} lived there", until=NOW)
TITLED = replace(TASK, title=SAID.text)
EMPTY = replace(SAID, text="", files=(), quoted="", redacted_at=NOW, redacted_by=ANN.id)
REMOVAL = Redact(
    task=TASK.id,
    client=TASK.client,
    messages=(SAID.id,),
    words=quoted_words((SAID.text, FORMER.text, SAID.quoted), (SAID.text,)),
    titles=(SAID.text,),
    since=SAID.at,
)
JOINED = replace(
    say("joined", task=TASK.id), text=Text("joined", {"title": SAID.text, "number": 1})
)
OTHER = replace(say("joined"), text=Text("joined", {"title": "Snow White", "number": 2}))


def tables_with(database: Database, words: str) -> list[str]:
    """The tables in which the words stand, whatever their columns are."""
    names = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
    if database.engine == "postgres":
        names = (
            "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename"
        )
    found = []
    for (name,) in database.rows(names):
        whole = "whole::text" if database.engine == "postgres" else "*"
        rows = database.rows(f'SELECT {whole} FROM "{name}" AS whole')  # noqa: S608 - names of our own tables
        cells = (cell for row in rows for cell in row)
        plain = (
            cell.decode("utf-8", "replace") if isinstance(cell, bytes) else str(cell)
            for cell in cells
        )
        if any(words.casefold() in cell.casefold() for cell in plain):
            found.append(name)
    return found


async def test_nothing_is_left_of_it_in_any_table(database: Database):
    async with database.open() as store:
        await known(store, SAID)
        changes = (replace(TITLED, revision=1), FORMER)
        joined, _ = await store.write(
            lambda desk: desk.record(decided(*changes, effects=(JOINED, OTHER)), key="1", now=NOW)
        )
        ref = MessageRef(CHAT, "31")
        await store.sending(joined, now=NOW)
        await store.sent(joined, [ref], parts=1, done=True, now=NOW)
        raw = f'{{"text": "{SAID.text}"}}'
        await store.receive([replace(arrival("said"), raw=raw)], now=NOW)
        await store.handle(key_of, limit=1, now=NOW)
        full = {"former_text", "inbox", "outbox", "searched", "task", "text"}
        assert full <= set(tables_with(database, SECRET))

        (settle,) = await store.write(
            lambda desk: desk.record(decided(EMPTY, effects=(REMOVAL,)), key="2", now=NOW)
        )

        assert tables_with(database, SECRET) == []
        assert tables_with(database, "Snow White") == ["outbox"]
        assert await store.read(lambda desk: desk.conversation.message(SAID.id)) == EMPTY
        assert (await store.read(lambda desk: desk.tasks.get(TASK.id))).title == GONE
        assert (await store.outbox(settle)).effect == Settle(ref=ref, keeps=True)
