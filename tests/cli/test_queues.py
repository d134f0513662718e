"""The commands `outbox` and `inbox`, beside a desk that runs or one that does not."""

import asyncio
import json
import re
import signal
import sqlite3
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from click.testing import Result
from typer.testing import CliRunner

from adapters.cli.main import app
from adapters.playground.telegram import TelegramStandIn
from bot.cards import Text
from bot.domain.address import Address
from bot.effects import Say
from bot.timekeeping import DeskClock
from storage.opening import open_store
from tests.cli.command import PATIENCE, ended, frontdesk, line_with
from tests.postgres import postgres_server, postgres_url  # noqa: F401  fixtures
from tests.storage.stories import (
    CHAT,
    GROUP,
    MESSAGE,
    MINUTE,
    TASK,
    arrival,
    decide,
    known,
    relay,
    say,
    show,
)

AGO = datetime.now(UTC) - 90 * MINUTE
TOKEN = "123456:hush"


@pytest.fixture
def url(tmp_path) -> str:
    return f"sqlite:///{tmp_path / 'frontdesk.db'}"


async def troubled(url: str) -> dict[str, str]:
    """A desk's database with a row in each state that needs a person; their ids."""
    async with open_store(url) as store:
        await known(store, MESSAGE)
        gone, away, waits, arrived = await decide(
            store, say("hello", task=TASK.id), show(), relay(to=GROUP, fate_to=CHAT), say(), now=AGO
        )
        await store.sending(gone, now=AGO)
        await store.bury(gone, reason="gone", parked=False, now=AGO)
        await store.bury(away, reason="blocked", parked=True, now=AGO)
        await store.later(waits, not_before=AGO, unknown=True, reason="told to wait", now=AGO)
        await store.sent(arrived, [], parts=1, done=True, now=AGO)
        await store.handle(lambda *_: None, limit=10, now=AGO)
    return {"gone": gone, "away": away, "waits": waits, "arrived": arrived}


async def poisoned(url: str) -> None:
    """One arrival that nobody could handle, and one that the desk had no use for."""
    async with open_store(url) as store:
        await store.receive([arrival("bad", lane=str(CHAT)), arrival("odd", "x")], now=AGO)

        def work(tx, row):
            if row.key == "odd":
                tx.skip("message:poll")
            else:
                sentence = "quoting what Cleo wrote"
                raise ValueError(sentence)

        for _ in range(3):
            await store.handle(work, limit=10, now=AGO)


class Keyboard:
    """The command line; a thread of its own stands for a process."""

    async def gives(self, *words: str, **settings: str) -> Result:
        names = {"TELEGRAM__TOKEN": TOKEN, **settings}
        environment = {f"FRONTDESK_{name}": value or None for name, value in names.items()}
        environment |= {"LOGNAME": "jan", "SUDO_USER": None}
        return await asyncio.to_thread(CliRunner().invoke, app, words, env=environment)

    async def told(self, *words: str, **settings: str) -> str:
        """What a command says when all is well."""
        result = await self.gives(*words, **settings)
        assert (result.exit_code, result.stderr) == (0, ""), result.output
        return result.stdout

    async def refused(self, *words: str, **settings: str) -> str:
        """The sentence with which a command ends for something that a person can mend."""
        result = await self.gives(*words, **settings)
        assert result.exit_code == 2, result.output
        (line,) = result.stderr.splitlines()
        return line


@pytest.fixture
def jan(tmp_path, monkeypatch) -> Keyboard:
    """Who is at the keyboard."""
    monkeypatch.chdir(tmp_path)
    return Keyboard()


async def test_the_outbox_is_told_in_sizes_places_and_reasons(jan, url) -> None:
    ids = await troubled(url)

    said = await jan.told("outbox")

    assert "1 waiting (1 of them due now)" in said
    assert "1 parked, 1 dead, 0 dropped, 1 arrived" in said
    assert re.search(f"{ids['gone']}: dead, [0-9]+ h.* old, to Cleo on telegram\n", said)
    assert "    say:hello, about #1, tried once, last error: gone\n" in said
    assert f"{ids['away']}: parked until its receiver is back" in said
    assert "to team Night Owls on telegram" in said
    assert "relay, about #1, 23 characters, not tried yet, may have arrived" in said
    assert ids["arrived"] not in said
    assert MESSAGE.text not in said and "hush" not in said


async def test_the_lists_can_be_narrowed_and_read_by_scripts(jan, url) -> None:
    ids = await troubled(url)

    everything = json.loads(await jan.told("outbox", "--all", "--json"))
    dead = json.loads(await jan.told("outbox", "--state", "dead", "--json"))
    first = json.loads(await jan.told("outbox", "--limit", "1", "--json"))
    patient = json.loads(await jan.told("outbox", "--older-than", "100000", "--json"))

    assert {row["id"] for row in everything["rows"]} == set(ids.values())
    assert [(row["id"], row["reason"]) for row in dead["rows"]] == [(ids["gone"], "gone")]
    assert (len(first["rows"]), first["more"], dead["more"]) == (1, True, False)
    assert {row["id"] for row in patient["rows"]} == {ids["gone"], ids["away"]}
    assert everything["sizes"]["dead"] == 1
    assert MESSAGE.text not in json.dumps(everything)


async def test_a_row_is_dropped_with_a_reason_and_stays_on_record(jan, url) -> None:
    ids = await troubled(url)

    assert "--reason" in await jan.refused("outbox", "drop", ids["gone"])
    assert "--reason" in await jan.refused("outbox", "drop", ids["gone"], "--reason", " ")
    said = await jan.told("outbox", "drop", ids["gone"], "--reason", "Cleo has left")
    assert said == f"Row {ids['gone']} is dropped.\n"

    listed = await jan.told("outbox", "--state", "dropped")
    assert ids["gone"] in listed and "dropped by jan, " in listed and ": Cleo has left\n" in listed
    again = await jan.refused("outbox", "retry", ids["gone"])
    assert again.startswith(f"Row {ids['gone']} was dropped by jan, ")
    assert again.endswith(": Cleo has left")


async def test_rows_go_again_one_or_all_that_are_dead(jan, url) -> None:
    ids = await troubled(url)

    assert "goes out again" in await jan.told("outbox", "retry", ids["away"])
    assert "One row goes out again" in await jan.told("outbox", "retry", "--all-dead")
    assert await jan.told("outbox", "retry", "--all-dead") == "No row is dead.\n"

    said = await jan.told("outbox", "--state", "ready")
    assert "3 waiting (3 of them due now)" in said
    assert said.count("retried by jan") == 2


async def test_what_cannot_be_done_is_one_sentence(jan, url) -> None:
    ids = await troubled(url)
    async with open_store(url) as store:
        await store.sending(ids["waits"], now=AGO)

    assert "is being carried" in await jan.refused("outbox", "retry", ids["waits"])
    assert "is being carried" in await jan.refused("outbox", "drop", ids["waits"], "--reason", "x")
    assert "has arrived already" in await jan.refused("outbox", "retry", ids["arrived"])
    assert "There is no row nobody in the outbox" in await jan.refused("outbox", "retry", "nobody")
    assert "--all-dead" in await jan.refused("outbox", "retry")
    assert "--all-dead" in await jan.refused("outbox", "retry", ids["gone"], "--all-dead")


async def test_the_inbox_is_told_with_what_failed_and_what_was_skipped(jan, url) -> None:
    await troubled(url)
    await poisoned(url)

    said = await jan.told("inbox")
    (row,) = json.loads(await jan.told("inbox", "--json"))["rows"]

    assert "1 poison" in said
    assert re.search(f"{row['number']}: poison, [0-9]+ h.* old, from Cleo on telegram\n", said)
    assert "tried 3 times, last error: ValueError in " in said
    assert "    telegram message:poll: once, last " in said
    assert "raw" not in row and "Cleo wrote" not in said + json.dumps(row)


async def test_an_arrival_is_handled_again_or_given_up(jan, url) -> None:
    await poisoned(url)
    (row,) = json.loads(await jan.told("inbox", "--json"))["rows"]
    number = str(row["number"])

    assert "is handled again" in await jan.told("inbox", "retry", number)
    assert "handles it by itself" in await jan.refused("inbox", "retry", number)
    assert "--reason" in await jan.refused("inbox", "drop", number)
    assert "is dropped" in await jan.told("inbox", "drop", number, "--reason", "spam")
    assert "was dropped by jan" in await jan.refused("inbox", "retry", number)
    assert "There is no row 99 in the inbox" in await jan.refused("inbox", "retry", "99")

    listed = await jan.told("inbox", "--all")
    assert "1 dropped" in listed and ": spam\n" in listed


async def test_a_german_desk_tells_it_in_german(jan, url) -> None:
    await troubled(url)

    assert "unzustellbar" in await jan.told("outbox", DESK__LANGUAGE="de")


async def test_without_a_database_there_is_nothing_to_list(tmp_path, jan) -> None:
    said = await jan.refused("outbox")

    assert said.startswith("there is no database frontdesk.db yet: start the desk once")
    assert not (tmp_path / "frontdesk.db").exists()


async def test_a_database_of_an_earlier_version_is_left_to_the_desk(tmp_path, jan, url) -> None:
    """A desk of that version may be using it."""
    await troubled(url)
    connection = sqlite3.connect(tmp_path / "frontdesk.db")
    with connection:
        connection.execute(
            "DELETE FROM migration WHERE position = (SELECT MAX(position) FROM migration)"
        )
    connection.close()

    assert "start the desk once" in await jan.refused("outbox")


async def test_without_tokens_it_is_the_playgrounds(tmp_path, jan) -> None:
    (tmp_path / "playground").mkdir()
    ids = await troubled(f"sqlite:///{tmp_path / 'playground' / 'frontdesk.db'}")

    result = await jan.gives("outbox", "--json", TELEGRAM__TOKEN="")

    assert result.exit_code == 0
    assert (
        result.stderr == "No tokens are configured, so this is the playground's, in playground.\n"
    )
    assert ids["gone"] in {row["id"] for row in json.loads(result.stdout)["rows"]}


async def test_postgresql_is_tended_as_well(jan, postgres_url) -> None:  # noqa: F811
    ids = await troubled(postgres_url)

    said = await jan.told("outbox", "retry", ids["gone"], STORAGE__URL=postgres_url)

    assert "goes out again" in said
    assert "retried by jan" in await jan.told("outbox", "--all", STORAGE__URL=postgres_url)


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramStandIn]:
    stand_in = TelegramStandIn(DeskClock())
    await stand_in.start_server()
    yield stand_in
    await stand_in.stop_server()


async def test_a_row_is_retried_and_another_dropped_while_the_desk_runs(
    tmp_path, url, telegram
) -> None:
    """In processes of their own, as a person has them."""
    zoe = telegram.add_user("Zoe")
    hello = Say(to=Address("telegram", "", str(zoe)), text=Text("hello-stranger"), language="en")
    async with open_store(url) as store:
        (told_again,), (given_up,) = [await decide(store, hello, key=key) for key in "ab"]
        for row in (told_again, given_up):
            await store.bury(row, reason="gone", parked=False, now=AGO)
    settings = {"TELEGRAM__TOKEN": telegram.token, "TELEGRAM__API_URL": telegram.api_url}
    desk = await frontdesk(tmp_path, "run", **settings)
    await line_with(desk, "is serving")

    async def commands(*words: str) -> None:
        exit_code, _, complained = await ended(await frontdesk(tmp_path, *words, **settings))
        assert (exit_code, complained) == (0, "")

    await commands("outbox", "drop", given_up, "--reason", "once is enough")
    await commands("outbox", "retry", told_again)
    telegram.start(zoe)  # what is said to her wakes her chat before the next look would
    await telegram.wait_for(lambda: len(_said_to(telegram, zoe)) == 2, timeout=PATIENCE)

    desk.send_signal(signal.SIGTERM)
    assert (await ended(desk))[0] == 0
    async with open_store(url) as store:
        states = [str((await store.outbox(row)).state) for row in (told_again, given_up)]
    assert states == ["sent", "dropped"]


def _said_to(telegram: TelegramStandIn, user: int) -> list[str]:
    return [each.text for each in telegram.messages(user) if each.from_bot]
