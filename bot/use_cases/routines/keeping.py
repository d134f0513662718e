"""Keeping routines: "every Friday 9:00: send the report", once at a later time, and stopping."""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.cards import Args, Lines, Moment, Text
from bot.decision import Decision, Disposition
from bot.domain.address import Address
from bot.domain.ids import RoutineId, derive
from bot.domain.people import Person
from bot.domain.recurrence import Recurrence, recurring
from bot.domain.routine import MOST, MOST_WORDS, Routine
from bot.domain.understanding.when import when
from bot.effects import Effect, Forget, Remind, Say
from bot.events import CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.clients import called, home_zone, meant
from bot.use_cases.places import actor_of, private_chat
from bot.use_cases.speaking import answered, overheard, tell

EVERY = "every"  # the command for what recurs; the other is for once
NAMED = 8  # clients among whom the asker may choose
_STOP = re.compile(
    r"(?:stop|end|remove|stopp\w*|beende\w*|стоп|удал\w*)\s+#?(?P<number>[0-9]{1,9})",
    re.IGNORECASE,
)
_FOR = re.compile(
    r"(?:for|für|для)\s+(?P<name>[^:]+):\s*(?P<words>\S.*)", re.IGNORECASE | re.DOTALL
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who says what for which client, and what is kept already."""

    actor: Person | None
    words: str = ""
    name: str = ""
    clients: tuple[Person, ...] = ()
    chat: Address | None = None
    kept: tuple[tuple[Routine, str], ...] = ()
    count: int = 0
    stopped: Routine | None = None
    stops: int | None = None
    zone: str = "UTC"
    number: int = 1
    task: None = None


def load(event: CommandGiven, read: Reader) -> Facts:
    """Clients speak for themselves; staff for a client of theirs, whom they name."""
    actor = actor_of(event.sender, read)
    words = event.words.strip()
    if actor is None:
        return Facts(actor=None)
    if stop := _STOP.fullmatch(words):
        number = int(stop["number"])
        found = read.routines.by_number(number)
        is_theirs = found is not None and actor.id in {found.client, found.made_by}
        return Facts(actor=actor, stops=number, stopped=found if is_theirs else None)
    if not words:
        kept = (*read.routines.running_of(actor.id), *read.routines.made_by(actor.id))
        unique = {each.id: each for each in kept}.values()
        names = tuple((each, read.people.get(each.client).name) for each in unique)
        return Facts(actor=actor, kept=names)
    if named := _FOR.fullmatch(words):
        clients = meant(named["name"].strip(), actor, read) if actor.role.is_staff else ()
        facts = Facts(
            actor=actor, words=named["words"].strip(), name=named["name"].strip(), clients=clients
        )
        return _of_client(facts, event, read)
    clients = (actor,) if actor.is_client else ()
    return _of_client(Facts(actor=actor, words=words, clients=clients), event, read)


def _of_client(facts: Facts, event: CommandGiven, read: Reader) -> Facts:
    if len(facts.clients) != 1:
        return facts
    (client,) = facts.clients
    return replace(
        facts,
        chat=private_chat(client, read, event.place.address.platform),
        count=len(read.routines.running_of(client.id)),
        zone=home_zone(client, read),
        number=read.routines.next_number(),
    )


def decide(event: CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Keep it; without words tell what is kept."""
    actor = facts.actor
    if actor is None:
        return answered(event, Text("refused-routine"), actor)
    if facts.stops is not None:
        return _stopped(event, facts, actor, now)
    if not event.words.strip():
        return _listed(event, facts, actor)
    hindrance = _hindrance(facts)
    if hindrance is not None or facts.chat is None:
        return answered(event, hindrance or Text("routine-for-whom"), actor)
    (client,) = facts.clients
    found = _read(event.name, facts, now)
    if found is None:
        return answered(event, Text(f"routine-how-{event.name}"), actor)
    recurrence, at, words = found
    if not words:
        return answered(event, Text("routine-what"), actor)
    if len(words) > MOST_WORDS:
        return answered(event, Text("routine-too-long", {"most": MOST_WORDS}), actor)
    routine = Routine(
        id=RoutineId(derive(event.key, "routine")),
        number=facts.number,
        client=client.id,
        made_by=actor.id,
        origin=facts.chat,
        words=words,
        recurrence=recurrence,
        zone=facts.zone,
        next_at=at,
        made_at=now,
    )
    args: Args = {
        "number": routine.number,
        "at": Moment(at, facts.zone),
        "words": words,
        "name": client.name,
        "by": actor.name,
        "often": "again" if recurrence else "once",
    }
    effects: tuple[Effect, ...] = (
        Remind(routine.reminder),
        tell(event, Text("routine-kept", args), actor.language),
    )
    if client.id != actor.id:
        said = Text("routine-kept-for-you", args)
        effects = (*effects, Say(to=facts.chat, text=said, language=client.language))
    return Decision(disposition=Disposition.ANSWERED, changes=(routine,), effects=effects)


def _hindrance(facts: Facts) -> Text | None:
    """Why nothing can be kept for whoever is meant."""
    if len(facts.clients) > 1:
        names = ", ".join(called(each) for each in facts.clients[:NAMED])
        return Text("for-several", {"name": facts.name, "names": names})
    if not facts.clients:
        return Text("for-nobody", {"name": facts.name}) if facts.name else Text("routine-for-whom")
    if facts.chat is None:
        return Text("for-unreachable", {"name": facts.clients[0].name})
    if facts.count >= MOST:
        return Text("routine-too-many", {"most": MOST})
    return None


def _read(name: str, facts: Facts, now: datetime) -> tuple[Recurrence | None, datetime, str] | None:
    """What recurs, or the one time; when it is first, and what is to be done then."""
    if name == EVERY:
        found = recurring(facts.words)
        if found is None:
            return None
        recurrence, words = found
        return recurrence, recurrence.following(now, facts.zone), words
    once = when(facts.words, now.astimezone(ZoneInfo(facts.zone)))
    return None if once is None else (None, once.at, once.rest)


def _listed(event: CommandGiven, facts: Facts, actor: Person) -> Decision:
    if overheard(event):
        return answered(event, Text("only-in-private"), actor)
    if not facts.kept:
        return answered(event, Text("routine-none"), actor)
    lines = tuple(_line(routine, name, actor) for routine, name in facts.kept)
    args: Args = {"lines": Lines(lines), "number": facts.kept[0][0].number}
    return answered(event, Text("routine-list", args), actor)


def _line(routine: Routine, name: str, actor: Person) -> Text:
    args: Args = {
        "number": routine.number,
        "at": Moment(routine.next_at, routine.zone),
        "words": routine.words,
        "name": name,
        "often": "again" if routine.recurrence else "once",
    }
    return Text("routine-line" if routine.client == actor.id else "routine-line-for", args)


def _stopped(event: CommandGiven, facts: Facts, actor: Person, now: datetime) -> Decision:
    routine = facts.stopped
    if routine is None or routine.ended_at is not None:
        return answered(event, Text("routine-unknown", {"number": facts.stops or 0}), actor)
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(replace(routine, ended_at=now),),
        effects=(
            Forget(subject=routine.id),
            tell(event, Text("routine-stopped", {"number": routine.number}), actor.language),
        ),
    )
