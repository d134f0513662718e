"""The engine's commits: decided on what is true, answered when it is kept, and not before."""

import asyncio
from dataclasses import replace

from bot.cards import Text
from bot.decision import Decision, Disposition
from bot.effects import Answer
from bot.ports.store import InboxRow, StoreBusyError
from bot.use_cases.room import Actor, UseCase
from bot.use_cases.speaking import answered
from tests.engine.handling import Handling, claims, inbox
from tests.engine.room import STAFF, until
from tests.storage.stories import ANN, TASK, known


class Cases:
    """A table with one use case, whose decisions a story gives."""

    def __init__(self, decide):
        self.seen = []
        self._decide = decide

    def understood(self, event, _):
        return event

    def find(self, *_):
        return UseCase(self._load, self._decided)

    def _load(self, _, read):
        task = read.tasks.get(TASK.id)
        return Actor(read.people.get(ANN.id), task)

    def _decided(self, event, facts, _):
        self.seen.append(facts.task.revision)
        return self._decide(event, facts, len(self.seen))


def renamed(task):
    return Decision(disposition=Disposition.ANSWERED, changes=(replace(task, title="other"),))


async def test_a_decision_on_a_stale_state_is_taken_again(store, clock):
    def decide(event, facts, time):
        told = answered(event, _text(time), facts.actor)
        stale = replace(facts.task, revision=facts.task.revision + (1 if time == 1 else 0))
        return renamed(stale).plus(effects=told.effects)

    await known(store, *STAFF)
    cases = Cases(decide)
    desk = Handling(store, clock, cases)

    await desk.takes(claims("press", "8"))

    assert len(cases.seen) == 2
    assert desk.answers == ["2"]


async def test_another_process_that_was_faster_is_noticed(postgres_database, clock):
    database = postgres_database

    def decide(event, facts, time):
        if time == 1:
            database.rows("UPDATE task SET revision = revision + 1 RETURNING id")
        return renamed(facts.task).plus(effects=answered(event, _text(time), None).effects)

    async with database.open() as store:
        await known(store, *STAFF)
        cases = Cases(decide)
        desk = Handling(store, clock, cases)

        await desk.takes(claims("press", "8"))

    assert cases.seen == [1, 2]
    assert desk.answers == ["2"]


async def test_answers_are_given_only_after_the_commit(store, clock, database):
    await known(store, *STAFF)
    seen = []

    def watch(handled):
        seen.append((database.rows("SELECT status FROM task"), inbox(database), handled.answers))

    desk = Handling(store, clock, watch=watch)
    await desk.takes(claims("press", "8"))

    ((status, rows, answers),) = seen
    assert (status, rows) == ([("claimed",)], {"press": "done answered"})
    assert [type(each) for each in answers] == [Answer]


class Undoing:
    """A store whose first batch is undone at its very end, as by a full disk."""

    def __init__(self, store):
        self._store = store
        self.failures = 1

    def __getattr__(self, name):
        return getattr(self._store, name)

    async def handle(self, work, **more):
        if not self.failures:
            return await self._store.handle(work, **more)
        self.failures -= 1

        def undone(tx):
            work(tx, next(self.rows))
            raise StoreBusyError

        return await self._store.write(undone)


async def test_what_was_not_committed_is_not_answered_and_handled_again(store, clock, database):
    await known(store, *STAFF)
    undoing = Undoing(store)
    desk = Handling(undoing, clock)
    press = claims("press", "8")
    await desk.engine.store([press])
    rows = []
    rows.extend(_rows(press))
    undoing.rows = iter(rows)

    running = asyncio.create_task(desk.engine.run())
    await until(lambda: desk.handed, "the press is handled")
    running.cancel()

    assert desk.answers == ["claimed"]
    assert database.rows("SELECT revision FROM task") == [(2,)]


def _text(time):
    return Text(str(time))


def _rows(*arrivals):
    return [
        InboxRow(
            seq=1,
            key=each.key,
            platform=each.platform,
            lane=each.lane,
            raw=each.raw,
            at=each.at,
            attempts=0,
        )
        for each in arrivals
    ]
