"""What a burst of messages costs, in counts that depend on no clock and no machine.

Each figure is per message and fails when somebody makes it worse. Who makes it better writes the
better figure here.
"""

from collections import Counter

import pytest

from bot.domain.address import Address
from bot.domain.ids import PersonId
from bot.domain.people import Account, AccountId, Person, Role
from bot.limits import Limiter
from storage import sqlite
from tests.engine.fakes import FakeChannel, arrival
from tests.engine.room import run_desk
from tests.storage.stories import GROUP, NOW, TEAM, keep

CLIENTS = 100

# Of one message that opens a task, with its confirmation and its card. Every task of the team has
# its card in one chat, where one call follows another, so a card has a transaction of its own.
STATEMENTS = 46.2
CALLS = 2
TRANSACTIONS = 1.2
CROSSINGS = 1.3


@pytest.fixture
def costs(monkeypatch):
    """Counts what happens on the database's threads, and what is handed to them."""
    found = Counter()

    def counting(owner, name, what):
        inner = getattr(owner, name)

        def counted(*args, **more):
            found[what] += 1
            return inner(*args, **more)

        monkeypatch.setattr(owner, name, counted)

    counting(sqlite.SqliteStore, "_transact", "transactions")
    counting(sqlite.SqliteSession, "_run", "statements")
    counting(sqlite.DeskConnection, "begin", "crossings")
    counting(sqlite.DeskConnection, "run", "crossings")
    return found


async def test_a_burst_costs_no_more_than_it_did(sqlite_database, clock, costs):
    channel = FakeChannel(clock)
    async with sqlite_database.open() as store:
        await keep(store, TEAM, *(each for n in range(CLIENTS) for each in _client(n)))
        async with run_desk(store, clock, channel, limiter=Limiter(lifted=True)) as room:
            await room.rest()
            costs.clear()
            await room.desk.engine.store([_message(n) for n in range(CLIENTS)])
            await room.until(lambda: len(channel.attempts) >= 2 * CLIENTS, "all is said")
            await room.rest()

    assert len(channel.posts(GROUP)) == CLIENTS
    costs["calls"] = len(channel.attempts)
    assert costs["calls"] == CALLS * CLIENTS
    assert costs["statements"] <= STATEMENTS * CLIENTS
    assert costs["transactions"] <= TRANSACTIONS * CLIENTS
    assert costs["crossings"] <= CROSSINGS * CLIENTS


def _client(number):
    person = PersonId(f"client{number}")
    chat = Address("telegram", "", str(5000 + number))
    account = AccountId("telegram", "", chat.chat)
    return (
        Person(id=person, name=f"Client {number}", role=Role.CLIENT, team=TEAM.id),
        Account(id=account, person=person, name=f"Client {number}", private=chat, seen_at=NOW),
    )


def _message(number):
    words = {"text": f"Please do thing {number}", "name": f"Client {number}"}
    return arrival(f"burst:{number}", "message", at=NOW, user=str(5000 + number), **words)
