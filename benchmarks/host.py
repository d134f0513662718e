"""The stand-in's process as the benchmarks hold it."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.decision import Decision, Disposition, Record
from bot.domain.address import Address
from bot.domain.calendar import always_open
from bot.domain.ids import PersonId, TeamId, derive
from bot.domain.people import Account, AccountId, Person, Role
from bot.domain.team import Team, Workplace
from bot.ports.store import Store


@dataclass
class Host:
    """One running stand-in."""

    process: asyncio.subprocess.Process
    url: str
    token: str
    group: int
    manager: int
    assistant: int
    clients: list[int]

    async def obey(self, order: str) -> dict[str, float]:
        """Give one order and wait for its figures."""
        assert self.process.stdin is not None  # noqa: S101 - it was started with pipes
        assert self.process.stdout is not None  # noqa: S101
        self.process.stdin.write(f"{order}\n".encode())
        return dict(json.loads(await self.process.stdout.readline()))

    async def found(self, code: str, store: Store) -> None:
        """Write the people and the team as invitations would have made them."""
        del code
        team = TeamId(derive("benchmark", "team"))
        now = datetime.now(UTC)
        room = Address("telegram", "", str(self.group))
        changes: list[Record] = [
            Team(
                id=team,
                name="Team",
                calendar=always_open(),
                channel=room,
                workplace=Workplace.PRIVATE,
            )
        ]
        roles = [(self.manager, Role.MANAGER), (self.assistant, Role.ASSISTANT)]
        for user, role in [*roles, *((client, Role.CLIENT) for client in self.clients)]:
            person = PersonId(derive(str(user), "person"))
            private = Address("telegram", "", str(user))
            account = AccountId("telegram", "", str(user))
            changes.append(Person(id=person, name=f"Person {user}", role=role, team=team))
            changes.append(
                Account(id=account, person=person, name="", private=private, seen_at=now)
            )
        decision = Decision(disposition=Disposition.NOTICED, changes=tuple(changes))
        await store.write(lambda tx: tx.record(decision, key="benchmark", now=now))
        await self.obey(f"start {self.manager} -")
        await self.obey("begin")


@asynccontextmanager
async def running_host(clients: int) -> AsyncIterator[Host]:
    """Start the stand-in in a process of its own."""
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "benchmarks.platform", str(clients), stdin=pipe, stdout=pipe
    )
    assert process.stdout is not None  # noqa: S101 - it was started with pipes
    known = json.loads(await process.stdout.readline())
    try:
        yield Host(process=process, **known)
    finally:
        assert process.stdin is not None  # noqa: S101
        process.stdin.close()
        await process.wait()
