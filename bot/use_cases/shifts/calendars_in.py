"""Calendars in: `/timeoff https://…` follows a calendar, and a calendar file is read once."""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import urlsplit, urlunsplit

from bot.cards import Args, Moment, Text
from bot.decision import Decision, Disposition
from bot.domain.address import PlaceKind
from bot.domain.conversation import FileRef
from bot.domain.ids import CalendarSourceId, derive
from bot.domain.people import Person
from bot.domain.shifts.source import CalendarSource
from bot.events import CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.places import actor_of, private_chat
from bot.use_cases.shifts.subscribing import OFF
from bot.use_cases.speaking import answered, overheard, tell

LONGEST = 2000  # characters of an address
LARGEST = 10_000_000  # bytes of a file
_CALENDAR = re.compile(r"(?:calendar|kalender|календар\w*)(?:\s+(?P<word>\w+))?", re.IGNORECASE)
_ADDRESS = re.compile(r"<?(?P<scheme>https?|webcals?)://(?P<rest>[^\s<>|]+)>?", re.IGNORECASE)
_NAMED = re.compile(r"\S.*\s<?(?:https?|webcals?)://\S+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who speaks of which calendar of theirs; `zone` is where their days begin.

    `can_hear`: the desk can write to them alone.
    """

    actor: Person | None
    followed: CalendarSource | None = None
    zone: str = "UTC"
    can_hear: bool = False
    task: None = None


def is_meant(event: CommandGiven) -> bool:
    """Whether `/timeoff` is about a calendar, and not about days in words."""
    said = event.words.strip()
    if not said:
        return bool(event.files)
    return any(each.fullmatch(said) for each in (_CALENDAR, _ADDRESS, _NAMED))


def load(event: CommandGiven, read: Reader) -> Facts:
    """Read the calendar that is followed now."""
    actor = actor_of(event.sender, read)
    if actor is None:
        return Facts(actor=None)
    return Facts(
        actor=actor,
        followed=read.shifts.followed(actor.id),
        zone=actor.plan.zone or actor.zone or _zone_of(actor, read),
        can_hear=private_chat(actor, read) is not None,
    )


def _zone_of(actor: Person, read: Reader) -> str:
    return read.teams.get(actor.team).calendar.zone if actor.team else "UTC"


def decide(event: CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Begin to follow a calendar, read a file, tell how it stands, or end it."""
    actor, said = facts.actor, event.words.strip()
    if actor is None or actor.team is None:
        return answered(event, Text("shift-no-team"), actor)
    if not facts.can_hear:
        return answered(event, Text("only-in-private"), actor)
    if not said:
        return _filed(event, actor, event.files, now)
    if asked := _CALENDAR.fullmatch(said):
        return _told(event, facts, actor, asked["word"] or "", now)
    if overheard(event):
        return answered(event, Text("time-off-calendar-secret"), actor, alert=True)
    address = _ADDRESS.fullmatch(said)
    if address is None:
        return answered(event, Text("time-off-calendar-own"), actor)
    return _followed(event, facts, actor, _plain(address), now)


def _plain(found: re.Match[str]) -> str:
    """The address as it is asked for; empty where it is none, or not https."""
    scheme = found["scheme"].casefold()
    try:
        parts = urlsplit(f"https://{found['rest']}")
        host = parts.hostname
    except ValueError:
        return ""
    if scheme == "http" or not host or len(found["rest"]) > LONGEST:
        return ""
    return urlunsplit(parts)


def _followed(
    event: CommandGiven, facts: Facts, actor: Person, address: str, now: datetime
) -> Decision:
    """A new address takes the place of the one before, with the days that came from it."""
    if not address:
        return answered(event, Text("time-off-calendar-https"), actor)
    before = facts.followed
    if before is not None and before.address == address:
        after = (replace(before, next_at=now, read_at=None, trouble="", failures=0),)
    else:
        source = CalendarSource(
            id=CalendarSourceId(derive(event.key, "calendar")),
            person=actor.id,
            address=address,
            made_at=now,
            next_at=now,
            taken=before.taken if before else (),
        )
        after = (*(_ended(before, now) if before else ()), source)
    text = Text("time-off-calendar-read", {"calendar": after[-1].called})
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=after,
        effects=(tell(event, text, actor.language),),
    )


def _ended(source: CalendarSource, now: datetime) -> tuple[CalendarSource]:
    """Nobody needs its address any more."""
    return (replace(source, ended_at=now, address="", etag="", modified=""),)


def _told(event: CommandGiven, facts: Facts, actor: Person, word: str, now: datetime) -> Decision:
    """How it stands with the calendar, or that it is followed no more."""
    source = facts.followed
    if word and word.casefold() not in OFF:
        return answered(event, Text("time-off-calendar-how"), actor)
    if source is None:
        return answered(event, Text("time-off-calendar-none"), actor)
    if word:
        text = Text("time-off-calendar-off", {"calendar": source.called})
        return Decision(
            disposition=Disposition.ANSWERED,
            changes=_ended(source, now),
            effects=(tell(event, text, actor.language),),
        )
    if source.trouble:
        trouble = Text(f"time-off-trouble-{source.trouble}", {"calendar": source.called})
        return answered(event, trouble, actor)
    if source.read_at is None:
        return answered(event, Text("time-off-calendar-read", {"calendar": source.called}), actor)
    args: Args = {
        "calendar": source.called,
        "at": Moment(source.read_at, facts.zone),
        "days": len(source.taken),
    }
    return answered(event, Text("time-off-calendar-is", args), actor)


def _filed(
    event: CommandGiven, actor: Person, files: tuple[FileRef, ...], now: datetime
) -> Decision:
    """Have a calendar file read; what is in it is told when it was."""
    if event.place.kind is not PlaceKind.PRIVATE:
        return answered(event, Text("only-in-private"), actor)
    found = [each for each in files if _is_calendar(each)]
    if len(found) != 1:
        return answered(event, Text("time-off-file-none"), actor)
    (file,) = found
    if file.size > LARGEST:
        return answered(event, Text("time-off-trouble-large", {"calendar": file.name}), actor)
    source = CalendarSource(
        id=CalendarSourceId(derive(event.key, "calendar")),
        person=actor.id,
        file=file,
        made_at=now,
        next_at=now,
    )
    text = Text("time-off-file-read", {"calendar": file.name})
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(source,),
        effects=(tell(event, text, actor.language),),
    )


def _is_calendar(file: FileRef) -> bool:
    return file.mime.startswith("text/calendar") or file.name.casefold().endswith(".ics")
