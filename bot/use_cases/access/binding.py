"""Binding: a manager makes a channel a team's, and names the categories that the team takes."""

import re
from dataclasses import dataclass, replace
from datetime import datetime

from bot.cards import Args, Text
from bot.decision import Decision, Disposition
from bot.domain.address import PlaceKind
from bot.domain.calendar import Calendar
from bot.domain.ids import TeamId, derive
from bot.domain.people import Person
from bot.domain.task import Task
from bot.domain.team import Mode, Team, Workplace
from bot.domain.understanding.category import CATEGORIES, category_named
from bot.domain.writing import one_line, whole
from bot.events import CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.places import actor_of
from bot.use_cases.speaking import answered, tell

NAME_LENGTH = 60
_MODE = re.compile(r"mode\b\s*(?P<mode>.*)", re.IGNORECASE)
_TAKES = re.compile(r"takes\b\s*(?P<names>.*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who binds, the team that was named, the team that is here already, and all teams."""

    actor: Person | None
    named: Team | None
    here: Team | None
    teams: tuple[Team, ...] = ()
    task: Task | None = None


def load(event: CommandGiven, read: Reader) -> Facts:
    """Read both teams."""
    name = _name(event)
    return Facts(
        actor=actor_of(event.sender, read),
        named=read.teams.by_name(name) if name else None,
        here=read.teams.by_channel(event.place.address.room),
        teams=read.teams.all(),
    )


def decide(
    calendar: Calendar,
    language: str,
    event: CommandGiven,
    facts: Facts,
    now: datetime,  # noqa: ARG001
) -> Decision:
    """Make this chat, or this topic of it, the channel of the named team.

    A new name makes a team, with this calendar and this language.
    """
    name = _name(event)
    here = event.place.address
    if event.place.kind is PlaceKind.PRIVATE:
        return answered(event, Text("team-not-here"), facts.actor)
    if facts.here is not None and (takes := _TAKES.fullmatch(one_line(event.words))):
        return _taking(event, facts, facts.here, takes["names"])
    if facts.here is not None and (mode := _MODE.fullmatch(one_line(event.words))):
        return _handing_out(event, facts, facts.here, mode["mode"])
    if not name:
        return answered(event, Text("team-how"), facts.actor)
    if facts.named is None and len(name) > NAME_LENGTH:
        return answered(event, Text("team-name-too-long", {"most": NAME_LENGTH}), facts.actor)
    if facts.here is not None and (facts.named is None or facts.named.id != facts.here.id):
        text = Text("team-taken", {"team": facts.here.name})
        return answered(event, text, facts.actor)
    on_slack = here.platform == "slack"
    channel = here.room if on_slack else here  # a thread there is one message's, a topic is a room
    workplace = Workplace.THREAD if on_slack else Workplace.PRIVATE
    base = facts.named or Team(
        id=TeamId(derive(event.key, "team")), name=name, calendar=calendar, language=language
    )
    if base.channel is not None and base.channel.platform == channel.platform:
        workplace = base.workplace
    team = replace(base, channel=channel, workplace=workplace)
    text = Text("team-bound-topic" if channel.thread else "team-bound", {"team": team.name})
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(team,),
        effects=(tell(event, text, team.language),),
    )


def _handing_out(event: CommandGiven, facts: Facts, here: Team, said: str) -> Decision:
    """How the team's new tasks are handed out from now on."""
    mode = said.strip().casefold()
    if mode not in set(Mode):
        now = Text(f"mode-{here.mode}")
        return answered(event, Text("team-mode-how", {"team": here.name, "now": now}), facts.actor)
    text = Text("team-mode", {"team": here.name, "now": Text(f"mode-{Mode(mode)}")})
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(replace(here, mode=Mode(mode)),),
        effects=(tell(event, text, here.language),),
    )


def _taking(event: CommandGiven, facts: Facts, here: Team, said: str) -> Decision:
    """All requests of these categories go to this team from now on, and to no other."""
    names = [each for each in said.split(",") if each.strip()]
    nothing = said.strip().casefold() == "nothing"
    found = () if nothing else tuple(dict.fromkeys(map(category_named, names)))
    if "" in found or not (found or nothing):
        text = Text("team-takes-how", {"categories": ", ".join(CATEGORIES)})
        return answered(event, text, facts.actor)
    before = (each for each in facts.teams if each.id != here.id)
    losing = tuple(
        replace(each, categories=tuple(c for c in each.categories if c not in found))
        for each in before
        if not set(found).isdisjoint(each.categories)
    )
    args: Args = {"team": here.name, "categories": ", ".join(found)}
    text = Text("team-takes", args) if found else Text("team-takes-nothing", {"team": here.name})
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(replace(here, categories=found), *losing),
        effects=(tell(event, text, here.language),),
    )


def _name(event: CommandGiven) -> str:
    """What the team shall be called: the words behind the command, else as its chat."""
    return one_line(event.words) or whole(event.place.title, NAME_LENGTH)
