"""Merging in: what was found in somebody's calendar becomes their days off, told and undone."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.cards import Args, Lines, Text
from bot.decision import Decision, Disposition
from bot.domain.address import Address
from bot.domain.ids import CalendarSourceId
from bot.domain.shifts.plan import TimeOff
from bot.domain.shifts.source import EVERY, PATIENT, SELDOM, CalendarSource, Merged, merged
from bot.effects import Effect, Say, Urgency
from bot.events import CalendarRead
from bot.ports.reader import Reader
from bot.use_cases.places import private_chat
from bot.use_cases.shifts.asking import Asked, of
from bot.use_cases.shifts.saving import (
    Buttons,
    following_from,
    presence,
    saved,
    undo_button,
    with_gaps,
)
from bot.use_cases.shifts.showing import off_text
from bot.use_cases.shifts.taking_over import today
from bot.use_cases.speaking import noticed

MOST = 20  # lines about days that are told one by one


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The calendar, whose it is, and where that person reads alone."""

    actor: None = None
    source: CalendarSource | None = None
    asked: Asked | None = None
    chat: Address | None = None
    task: None = None


def load(event: CalendarRead, read: Reader) -> Facts:
    """Read whose calendar it was."""
    source = read.shifts.source(CalendarSourceId(event.source))
    if source is None:
        return Facts()
    person = read.people.get(source.person)
    return Facts(source=source, asked=of(person, person, read), chat=private_chat(person, read))


def decide(event: CalendarRead, facts: Facts, now: datetime) -> Decision:
    """Take over what is new and give back what is gone; a calendar is looked at again."""
    source, asked = facts.source, facts.asked
    if source is None or asked is None or source.ended_at is not None:
        return noticed()
    if not asked.person.role.is_staff:
        return _noted(replace(source, ended_at=now, address=""))
    if event.problem:
        return _failed(event.problem, source, facts, now)
    if event.unchanged:
        return _noted(replace(source, next_at=now + EVERY, failures=0, trouble=""))
    person = asked.person
    day = today(asked, now)
    plan = person.plan.since(day)
    taken = source.taken if source.file is None else ()
    found = merged(plan, taken, event.days, day)
    if found is None:
        return _failed("many", source, facts, now)
    after = replace(
        source,
        taken=found.taken,
        read_at=now,
        next_at=now + EVERY,
        etag=event.etag,
        modified=event.modified,
        failures=0,
        trouble="",
        ended_at=now if source.file else None,
    )
    is_first = source.read_at is None
    text = _text(event, found, source, is_first=is_first)
    if found.plan.off == plan.off:
        return _noted(after, *(_said(facts, text) if is_first else ()))
    changed, change = saved(
        event.key, person, person, replace(presence(person), plan=found.plan), now
    )
    said = with_gaps(text, changed, asked, now)
    return Decision(
        disposition=Disposition.NOTICED,
        changes=(after, changed, change),
        effects=(
            *_said(facts, said, undo_button(change)),
            *following_from(person, changed, asked, text, now),
        ),
    )


def _noted(source: CalendarSource, *effects: Effect) -> Decision:
    return Decision(disposition=Disposition.NOTICED, changes=(source,), effects=effects)


def _failed(problem: str, source: CalendarSource, facts: Facts, now: datetime) -> Decision:
    """Told once: at the first look at once, later when it is no passing trouble."""
    failures = source.failures + 1
    text = Text(f"time-off-trouble-{problem}", {"calendar": source.called})
    if source.file is not None:
        return _noted(replace(source, ended_at=now, failures=failures), *_said(facts, text))
    wait = min(EVERY * 2 ** min(failures - 1, 8), SELDOM)
    after = replace(source, next_at=now + wait, failures=failures)
    if source.trouble == problem or (source.read_at is not None and failures < PATIENT):
        return _noted(after)
    text = Text("time-off-trouble-followed", {"said": text})
    return _noted(replace(after, trouble=problem), *_said(facts, text))


def _text(event: CalendarRead, found: Merged, source: CalendarSource, *, is_first: bool) -> Text:
    """What is different; of the first look also what was left out."""
    parts: list[Text] = []
    if found.added:
        parts.append(Text("time-off-taken-over", {"lines": _lines(found.added)}))
    if found.gone:
        parts.append(Text("time-off-gone", {"lines": _lines(found.gone)}))
    if is_first:
        if not parts:
            parts.append(Text("time-off-nothing-new"))
        parts += _left_out(event)
    args: Args = {"calendar": source.called, "parts": Lines(tuple(parts))}
    return Text("time-off-from", args)


def _left_out(event: CalendarRead) -> list[Text]:
    """Entries that are no days off."""
    found = (
        (event.timed, Text("time-off-left-timed", {"count": event.timed})),
        (event.free, Text("time-off-left-busy", {"count": event.free})),
        (event.unclear, Text("time-off-left-unclear", {"count": event.unclear})),
    )
    return [text for count, text in found if count]


def _lines(days: Iterable[TimeOff]) -> Lines:
    lines = [Text("shifts-off-line", {"days": off_text(each)}) for each in days]
    if len(lines) > MOST:
        lines = [*lines[:MOST], Text("opening-more", {"count": len(lines) - MOST})]
    return Lines(tuple(lines))


def _said(facts: Facts, text: Text, buttons: Buttons = ()) -> tuple[Say, ...]:
    if facts.chat is None or facts.asked is None:
        return ()
    language = facts.asked.person.language
    return (
        Say(to=facts.chat, text=text, buttons=buttons, language=language, urgency=Urgency.CLIENT),
    )
