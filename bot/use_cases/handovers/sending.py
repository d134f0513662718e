"""Sending a hand-over to the next shift, and looking after what nobody takes."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.cards import Args, Text
from bot.decision import Decision, Disposition
from bot.domain.address import Address
from bot.domain.ids import HandoverId
from bot.domain.people import Person
from bot.domain.reminders import Reminder
from bot.domain.shifts.handover import HandoverLine, ShiftHandover
from bot.effects import Effect, Say, Urgency
from bot.events import CommandGiven, ReminderDue
from bot.ports.reader import Reader
from bot.use_cases.handovers.room import (
    Leaving,
    leaving,
    lines_text,
    look,
    looked_after_at,
    shown_to_team,
    written,
)
from bot.use_cases.speaking import noticed, settled_by, tell


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The hand-over that is to be looked at, and whose it is."""

    actor: None
    reminder: Reminder | None
    handover: ShiftHandover | None = None
    about: Leaving | None = None
    task: None = None


def load(event: ReminderDue, read: Reader) -> Facts:
    """Read it as it is now."""
    reminder = read.reminders.get(event.reminder)
    handover = read.handovers.get(HandoverId(reminder.subject)) if reminder else None
    if handover is None:
        return Facts(actor=None, reminder=reminder)
    about = leaving(read.people.get(handover.person), read)
    return Facts(actor=None, reminder=reminder, handover=handover, about=about)


def decide(event: ReminderDue, facts: Facts, now: datetime) -> Decision:
    """At the end of the shift it goes by itself; later others hear what nobody took."""
    reminder, handover, about = facts.reminder, facts.handover, facts.about
    if reminder is None or handover is None or about is None:
        return noticed()
    if reminder.step == 0:
        if handover.sent_at is not None:
            return noticed()
        return sent(event, replace_latest(about, handover), handover, now)
    return _looked_after(about, handover, now)


def replace_latest(about: Leaving, handover: ShiftHandover) -> Leaving:
    """The same as if this were the latest hand-over."""
    return replace(about, latest=handover)


def sent(
    event: CommandGiven | ReminderDue, about: Leaving, draft: ShiftHandover, now: datetime
) -> Decision:
    """To the team channel, with a button for each line; without lines nothing goes."""
    after = replace(written(about, draft.ends_at, draft.back_at, now), sent_at=draft.sent_at or now)
    by_hand = isinstance(event, CommandGiven)
    if not after.open_lines:
        text = Text("shiftend-nothing")
        said = (
            (tell(event, text, about.person.language),) if isinstance(event, CommandGiven) else ()
        )
        return Decision(
            disposition=Disposition.ANSWERED if by_hand else Disposition.NOTICED,
            changes=(after,),
            effects=said,
        )
    args: Args = {"lines": lines_text(about, after.open_lines, now), "team": about.team.name}
    text = Text("shiftend-sent", args)
    told: tuple[Effect, ...] = ()
    if isinstance(event, CommandGiven):
        told = (*settled_by(event), tell(event, text, about.person.language))
    elif about.chat is not None:
        told = (_said(about.chat, about.person, text),)
    if about.team.channel is None:
        told = (*told, *_to_menders(about, after.open_lines, now))
    return Decision(
        disposition=Disposition.ANSWERED if by_hand else Disposition.NOTICED,
        changes=(after,),
        effects=(
            *told,
            *shown_to_team(after, about.team, fresh=True),
            look(after, looked_after_at(about, after, now), 1),
        ),
    )


def _looked_after(about: Leaving, handover: ShiftHandover, now: datetime) -> Decision:
    """Lines that nobody took, and whose task is still in the leaver's hands."""
    left = tuple(each for each in handover.open_lines if each.task in about.tasks)
    if not left or handover.told_at is not None:
        return noticed()
    return Decision(
        disposition=Disposition.NOTICED,
        changes=(replace(handover, told_at=now),),
        effects=_to_menders(about, left, now),
    )


def _to_menders(
    about: Leaving, lines: tuple[HandoverLine, ...], now: datetime
) -> tuple[Effect, ...]:
    args: Args = {
        "name": about.person.name,
        "lines": lines_text(about, lines, now),
        "number": about.tasks[lines[0].task].number,
    }
    text = Text("shiftend-left", args)
    return tuple(
        _said(chat, person, text) for person, chat in about.menders if person.id != about.person.id
    )


def _said(to: Address, person: Person, text: Text) -> Say:
    return Say(to=to, text=text, language=person.language, spaced=True, urgency=Urgency.REMINDER)
