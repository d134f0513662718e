"""Drafting a hand-over: the desk writes it before the shift ends, the leaver edits or confirms."""

import re
from dataclasses import dataclass, replace
from datetime import datetime

from bot.buttons import Action, Press
from bot.cards import Args, Button, Moment, Style, Text
from bot.decision import Decision, Disposition
from bot.domain.ids import PersonId
from bot.domain.people import Person
from bot.domain.reminders import Reminder
from bot.domain.roster import standing_duty
from bot.domain.shifts.handover import NOTE, ShiftHandover, is_needed
from bot.domain.shifts.plan import Duty
from bot.domain.writing import whole
from bot.effects import Effect, Say, Urgency
from bot.events import CommandGiven, ReminderDue
from bot.ports.reader import Reader
from bot.use_cases.handovers.room import Leaving, leaving, lines_text, look, shift_of, written
from bot.use_cases.handovers.sending import sent
from bot.use_cases.places import actor_of
from bot.use_cases.speaking import answered, noticed, overheard, settled_by, tell

_SEND = re.compile(r"(?:send|senden|abschicken|отправить)$", re.IGNORECASE)
_OUT = re.compile(r"(?:without|ohne|без)\s+#?(\d{1,9})$", re.IGNORECASE)
_IN = re.compile(r"(?:with|mit|с)\s+#?(\d{1,9})$", re.IGNORECASE)
_NOTED = re.compile(r"#?(\d{1,9})\s+(\S.*)", re.DOTALL)
COMMAND = "shiftend"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Whose shift ends."""

    actor: Person | None
    about: Leaving | None = None
    reminder: Reminder | None = None
    task: None = None


def load_due(event: ReminderDue, read: Reader) -> Facts:
    """Read the person as they are now."""
    reminder = read.reminders.get(event.reminder)
    person = read.people.get(PersonId(reminder.subject)) if reminder else None
    return Facts(actor=None, about=leaving(person, read) if person else None, reminder=reminder)


def due(event: ReminderDue, facts: Facts, now: datetime) -> Decision:  # noqa: ARG001
    """Before the end of a shift, if something cannot wait until its holder is back."""
    about = facts.about
    if about is None or not about.person.role.is_staff:
        return noticed()
    if standing_duty(about.person, now) is not Duty.PLAN:
        return noticed()
    ends_at, back_at = shift_of(about, now)
    if ends_at <= now or not is_needed(ends_at, back_at):
        return noticed()
    handover = written(about, ends_at, back_at, now)
    if not handover.lines or handover.sent_at is not None:
        return noticed()
    told: tuple[Effect, ...] = ()
    if about.chat is not None:
        told = (
            Say(
                to=about.chat,
                text=_draft(about, handover, now),
                buttons=_buttons(about, handover),
                language=about.person.language,
                spaced=True,
                urgency=Urgency.REMINDER,
            ),
        )
    return Decision(
        disposition=Disposition.NOTICED,
        changes=(handover,),
        effects=(*told, look(handover, ends_at, 0)),
    )


def load(event: CommandGiven, read: Reader) -> Facts:
    """Read what the actor leaves."""
    actor = actor_of(event.sender, read)
    return Facts(actor=actor, about=leaving(actor, read) if actor else None)


def decide(event: CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Show the draft as it is now, change one of its lines, or send it before the shift ends."""
    actor, about = facts.actor, facts.about
    if actor is None or about is None:
        return answered(event, Text("shiftend-no-team"), actor)
    if overheard(event):
        return answered(event, Text("only-in-private"), actor)
    ends_at, back_at = shift_of(about, now)
    draft = written(about, ends_at, back_at, now)
    if not draft.lines:
        return answered(event, Text("shiftend-nothing"), actor).plus(effects=settled_by(event))
    words = event.words.strip()
    if _SEND.match(words):
        return sent(event, about, draft, now)
    if draft.sent_at is not None:
        return answered(event, Text("shiftend-sent-already"), actor)
    changed = _changed(about, draft, words) if words else draft
    if changed is None:
        return answered(event, Text("shiftend-how"), actor)
    said = tell(event, _draft(about, changed, now), actor.language, _buttons(about, changed))
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(changed,),
        effects=(
            *settled_by(event),
            said,
            *((look(changed, changed.ends_at, 0),) if changed.ends_at > now else ()),
        ),
    )


def _changed(about: Leaving, draft: ShiftHandover, words: str) -> ShiftHandover | None:
    """The draft with one line as the words have it; None where they name no line."""
    numbers = {each.task.number: each.task.id for each in about.held}
    found = _OUT.match(words) or _IN.match(words) or _NOTED.match(words)
    task = numbers.get(int(found[1])) if found else None
    line = draft.line(task) if task else None
    if found is None or line is None:
        return None
    if found.re is _NOTED:
        return draft.with_line(replace(line, note=whole(found[2].strip(), NOTE), left_out=False))
    return draft.with_line(replace(line, left_out=found.re is _OUT))


def _draft(about: Leaving, draft: ShiftHandover, now: datetime) -> Text:
    """What goes to the next shift, and what does not."""
    going = tuple(each for each in draft.lines if not each.left_out)
    staying = tuple(each for each in draft.lines if each.left_out)
    args: Args = {"ends": Moment(draft.ends_at, about.zone), "lines": lines_text(about, going, now)}
    number = about.tasks[draft.lines[0].task].number
    text = Text("shiftend-draft" if going else "shiftend-draft-empty", {**args, "number": number})
    if not staying:
        return text
    return Text("shiftend-staying", {"text": text, "lines": lines_text(about, staying, now)})


def _buttons(about: Leaving, draft: ShiftHandover) -> tuple[tuple[Button, ...], ...]:
    """Send it now, and each line out or in."""
    rows = []
    for line in draft.lines[:6]:
        number = about.tasks[line.task].number
        key, words = ("with", "with") if line.left_out else ("without", "without")
        label = Text(f"button-shiftend-{key}", {"number": number})
        rows.append((Button(label, Press(Action.DO, COMMAND, f"{words} {number}")),))
    send = Button(Text("button-shiftend-send"), Press(Action.DO, COMMAND, "send"), Style.PRIMARY)
    return ((send,), *rows)
