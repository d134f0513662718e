"""What `/client` asks for: whose profile, and what is done with it."""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.people import Person
from bot.domain.profile import LineKind, company_key
from bot.domain.task import Task
from bot.events import CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.clients import meant, served
from bot.use_cases.tasks.facts import quoted

_NUMBER = re.compile(r"#?([0-9]{1,9})")
_KINDS = "|".join(LineKind)
_ADD = re.compile(
    rf"(?P<whom>.*?)(?<!\w)(?P<kind>{_KINDS})\s*:\s*(?P<text>.*)", re.DOTALL | re.IGNORECASE
)
_REMOVE = re.compile(r"(?P<whom>.*?)(?<!\w)remove\s+#?(?P<line>[0-9]{1,9})", re.IGNORECASE)
_HISTORY = re.compile(r"(?P<whom>.*?)(?<!\w)history", re.IGNORECASE)
_OF_COMPANY = re.compile(r"(?P<whom>.*?)(?<!\w)company", re.IGNORECASE)


class Wish(StrEnum):
    """What is done with a profile."""

    SHOW = "show"
    ADD = "add"
    REMOVE = "remove"
    HISTORY = "history"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A command taken apart; `whom` is as it was typed."""

    wish: Wish
    whom: str
    kind: LineKind | None = None
    text: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Whose:
    """Whose profile: a client's, a company's (`client` is None), or whoever of `several` is meant.

    `task` is the task by which the client was named. `lacks_company`: the company of a client was
    meant who has none.
    """

    client: Person | None = None
    company: str = ""
    several: tuple[Person, ...] = ()
    task: Task | None = None
    lacks_company: bool = False

    @property
    def is_known(self) -> bool:
        """Whether somebody was found."""
        return self.client is not None or bool(self.company)

    @property
    def company_or_theirs(self) -> str:
        """The company, or the client's own."""
        return self.company or (self.client.company if self.client else "")

    @property
    def name(self) -> str:
        """How the profile is headed."""
        return self.client.name if self.client else self.company


def said(words: str) -> Said:
    """Take the command apart."""
    words = words.strip()
    if found := _ADD.fullmatch(words):
        kind = LineKind(found["kind"].casefold())
        return Said(
            wish=Wish.ADD, whom=found["whom"].strip(), kind=kind, text=found["text"].strip()
        )
    if found := _REMOVE.fullmatch(words):
        return Said(wish=Wish.REMOVE, whom=found["whom"].strip(), line=int(found["line"]))
    if found := _HISTORY.fullmatch(words):
        return Said(wish=Wish.HISTORY, whom=found["whom"].strip())
    return Said(wish=Wish.SHOW, whom=words)


def whose(event: CommandGiven, whom: str, actor: Person, read: Reader) -> Whose:
    """Find whose profile is meant: by a task's number, by name, or by where it was asked.

    A name that is exactly a company's is the company; "company" behind somebody is theirs.
    """
    companies = {company_key(each.company): each.company for each in served(actor, read)}
    if company := companies.get(company_key(whom)):
        return Whose(company=company)
    theirs = _OF_COMPANY.fullmatch(whom)
    if theirs is None:
        return _person(event, whom, actor, read)
    found = _person(event, theirs["whom"].strip(), actor, read)
    if found.client is None:
        return found
    return Whose(
        company=found.client.company, task=found.task, lacks_company=not found.client.company
    )


def _person(event: CommandGiven, whom: str, actor: Person, read: Reader) -> Whose:
    number = _NUMBER.fullmatch(whom)
    task = read.tasks.by_number(int(number[1])) if number else None
    if not whom:
        task = quoted(event, read)
    if task is not None:
        return Whose(client=read.people.get(task.client), task=task)
    if number or not whom:
        return Whose()
    found = meant(whom, actor, read)
    return Whose(client=found[0]) if len(found) == 1 else Whose(several=found)
