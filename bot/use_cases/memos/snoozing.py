"""Snoozing: what was told comes again later, by a button or at a time in words; or it is done."""

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.cards import Moment, Text
from bot.decision import Decision, Disposition
from bot.domain.ids import MemoId
from bot.domain.memo import Memo
from bot.domain.people import Person
from bot.domain.understanding.when import begins_with_time, when
from bot.effects import Forget, Remind, Settle
from bot.events import ButtonPressed, CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.clients import home_zone
from bot.use_cases.memos.room import ALONE, HOUR, OF_SEVERAL, SNOOZES, TEN_MINUTES
from bot.use_cases.memos.setting import AHEAD
from bot.use_cases.places import actor_of
from bot.use_cases.speaking import answered, settled_by, tell

_HOUR = timedelta(hours=1)
SPANS = {TEN_MINUTES: timedelta(minutes=10), HOUR: _HOUR, OF_SEVERAL: _HOUR}
_NUMBER = re.compile(r"#?(?P<number>[0-9]{1,9})(?=\s|$)(?P<rest>.*)", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who acts on which memo of their own; without a number the one that was told last."""

    actor: Person | None
    memo: Memo | None = None
    words: str = ""
    zone: str = "UTC"
    task: None = None


def load(event: ButtonPressed | CommandGiven, read: Reader) -> Facts:
    """Read the memo; those of others are none."""
    actor = actor_of(event.sender, read)
    if actor is None:
        return Facts(actor=None)
    if isinstance(event, ButtonPressed):
        memo, words = read.memos.get(MemoId(event.press.subject)), event.press.value
    else:
        here = event.at.astimezone(ZoneInfo(home_zone(actor, read)))
        is_time = begins_with_time(event.words, here)  # "2 hours" puts off the last that came
        found = None if is_time else _NUMBER.match(event.words.strip())
        memo = read.memos.by_number(int(found["number"])) if found else None
        words = found["rest"].strip() if memo and found else event.words.strip()
        if memo is None:
            told = [each for each in read.memos.open_of(actor.id) if each.told_at]
            memo = max(told, key=lambda each: (each.told_at, each.number), default=None)
    if memo is not None and memo.person != actor.id:
        memo = None
    return Facts(actor=actor, memo=memo, words=words, zone=home_zone(actor, read))


def decide(event: ButtonPressed | CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Put it off; one that is done or removed begins again."""
    memo, actor = facts.memo, facts.actor
    if actor is None or memo is None:
        return answered(event, Text("snooze-how"), actor)
    at = _until(facts, now)
    if at is None:
        return answered(event, Text("snooze-when", {"number": memo.number}), actor)
    if at > now + AHEAD:
        return answered(event, Text("memo-too-far"), actor)
    after = replace(memo.put_off(at), ended_at=None)
    text = Text("memo-snoozed", {"number": memo.number, "at": Moment(at, facts.zone)})
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(after,),
        effects=(
            Forget(subject=memo.id),
            Remind(after.reminder),
            tell(event, text, actor.language),
            *_settled(event),
        ),
    )


def _until(facts: Facts, now: datetime) -> datetime | None:
    """A button's span in real time, else what the words say."""
    span = SPANS.get(facts.words)
    if span is not None:
        return now + span
    found = when(facts.words, now.astimezone(ZoneInfo(facts.zone))) if facts.words else None
    return found.at if found is not None else None


def done(event: ButtonPressed, facts: Facts, now: datetime) -> Decision:
    """It comes no more."""
    memo, actor = facts.memo, facts.actor
    if actor is None or memo is None or not memo.is_open:
        return answered(event, Text("press-stale"), actor)
    key = "memo-done" if memo.told_at else "memo-dropped"
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(replace(memo, ended_at=now),),
        effects=(
            Forget(subject=memo.id),
            tell(event, Text(key, {"number": memo.number}), actor.language),
            *_settled(event),
        ),
    )


def _settled(event: ButtonPressed | CommandGiven) -> tuple[Settle, ...]:
    """A message about one memo needs its buttons no more; one about several keeps them."""
    if isinstance(event, ButtonPressed) and event.press.value in {*SNOOZES, ALONE}:
        return settled_by(event)
    return ()
