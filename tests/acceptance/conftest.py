"""The people of the dialogues, invited the way real people are."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.decision import Disposition
from tests.acceptance.people import SlackPerson, TelegramPerson
from tests.acceptance.stage import ASKING, CODE, Stage, open_stage
from tests.clock import StoryClock
from tests.sqlite import open_new


@pytest.fixture
def clock() -> StoryClock:
    return StoryClock()


@pytest.fixture
def way() -> str:
    """How messages come in; stories for which it matters name both ways."""
    return ASKING


@pytest.fixture
async def stage(tmp_path, clock, way) -> AsyncIterator[Stage]:
    async with (
        open_new(tmp_path / "desk.db") as store,
        open_stage(store, clock, way=way) as stage,
    ):
        yield stage
    each_row_has_one_disposition(tmp_path / "desk.db")


def each_row_has_one_disposition(place: Path) -> None:
    """At the end of every story: whatever was handled has on record what became of it."""
    with closing(sqlite3.connect(place)) as desk:
        rows = desk.execute("SELECT key, disposition FROM inbox WHERE state = 'done'").fetchall()
    known = set(Disposition)
    strange = {key: disposition for key, disposition in rows if disposition not in known}
    assert not strange, f"handled, but nobody knows what became of it: {strange}"


@dataclass
class Agency:
    """A founded desk: Berlin works on Slack, Lisbon on Telegram; each has two assistants."""

    stage: Stage
    maria: TelegramPerson
    ann: SlackPerson
    ben: SlackPerson
    luis: TelegramPerson
    rita: TelegramPerson
    berlin: str
    lisbon: int
    maria_on_slack: SlackPerson

    async def client_on_telegram(self, name: str, team: str) -> TelegramPerson:
        person = TelegramPerson(self.stage, name, self.stage.telegram.add_user(name))
        self.stage.telegram.start(person.user, await self.invited("client", team))
        await person.sees(f"Welcome, {name}")
        return person

    async def client_on_slack(self, name: str, team: str) -> SlackPerson:
        person = SlackPerson(self.stage, name, self.stage.slack.add_user(name, real_name=name))
        await person.says(await self.invited("client", team))
        await person.sees(f"Welcome, {name}")
        return person

    async def invited(self, role: str, team: str) -> str:
        before = len(self.maria.see())
        await self.maria.says(f"/invite {role} {team}")
        answer = await self.stage.until(
            lambda: next(
                (s for s in self.maria.see()[before + 1 :] if "invitation" in s.text), None
            ),
            f"an invitation for {role}",
            self.maria.see,
        )
        return CODE.search(answer.text).group()


@pytest.fixture
async def agency(stage: Stage) -> Agency:
    return await found(stage)


async def found(stage: Stage) -> Agency:
    """Maria founds the desk, binds both teams and invites the assistants."""
    maria = TelegramPerson(stage, "Maria", stage.telegram.add_user("Maria"))
    stage.telegram.start(maria.user, stage.code)
    await maria.sees("Welcome, Maria")
    lisbon = stage.telegram.add_group("Team Lisbon", members=[maria.user])
    maria_on_slack = SlackPerson(stage, "Maria", stage.slack.add_user("maria", real_name="Maria"))
    await maria.says("/link")
    code = CODE.search((await maria.sees("Your code")).text).group()
    await maria_on_slack.says(code)
    await maria_on_slack.sees("now linked")
    stage.clock.move(seconds=1)  # what she writes next is later, so that is where she reads
    ann = SlackPerson(stage, "Ann", stage.slack.add_user("ann", real_name="Ann"))
    ben = SlackPerson(stage, "Ben", stage.slack.add_user("ben", real_name="Ben"))
    berlin = stage.slack.add_channel(
        "team-berlin", members=[maria_on_slack.user, ann.user, ben.user]
    )
    await maria_on_slack.says("@desk team Berlin", chat=berlin)
    await maria_on_slack.sees("channel of team Berlin", chat=berlin)
    await maria.says("/team Lisbon", chat=lisbon)
    await maria.sees("channel of team Lisbon", chat=lisbon)
    luis = TelegramPerson(stage, "Luis", stage.telegram.add_user("Luis"))
    rita = TelegramPerson(stage, "Rita", stage.telegram.add_user("Rita", username="rita_private"))
    agency = Agency(stage, maria, ann, ben, luis, rita, berlin, lisbon, maria_on_slack)
    for person in (ann, ben):
        await person.says(await agency.invited("assistant", "Berlin"))
        await person.sees("You are an assistant")
    for person in (luis, rita):
        stage.telegram.join(person.user, lisbon)
        stage.telegram.start(person.user, await agency.invited("assistant", "Lisbon"))
        await person.sees("You are an assistant")
    return agency
