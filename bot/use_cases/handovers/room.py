"""Everybody and everything that a shift's hand-over is about."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.cards import Args, Lines, Moment, Text
from bot.domain.address import Address
from bot.domain.people import Person
from bot.domain.reminders import Reminder, ReminderKind
from bot.domain.roster import assistants, next_shift, planned
from bot.domain.shifts.handover import (
    HandoverLine,
    Held,
    ShiftHandover,
    handover_id,
    lines_of,
)
from bot.domain.task import Task
from bot.domain.team import Team
from bot.effects import Effect, Remind, Show, Urgency, ViewKind
from bot.ports.reader import Reader
from bot.use_cases.places import menders, private_chat
from bot.use_cases.shifts.looking_ahead import AHEAD, zone_of

SETTLING = timedelta(minutes=30)  # of the next shift, in which somebody takes the lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """Whose shift ends, what they hold, who comes after them, and what was written already."""

    person: Person
    team: Team
    chat: Address | None
    held: tuple[Held, ...]
    people: tuple[Person, ...]
    menders: tuple[tuple[Person, Address], ...]
    latest: ShiftHandover | None

    @property
    def zone(self) -> str:
        """Where the person's days begin."""
        return zone_of(self.person, self.team)

    @property
    def tasks(self) -> dict[str, Task]:
        """The tasks in their hands, by id."""
        return {each.task.id: each.task for each in self.held}


def leaving(person: Person, read: Reader) -> Leaving | None:
    """Read all of it; None for somebody without a team."""
    team = read.teams.get(person.team) if person.team else None
    if team is None:
        return None
    promised: dict[str, datetime] = {}
    for memo in reversed(read.memos.open_of(person.id)):
        if memo.task and memo.told_at is None:
            promised[memo.task] = memo.due_at
    held = tuple(
        Held(task=task, clocks=read.tasks.clocks(task.id), promised=promised.get(task.id))
        for task in read.tasks.held_by(person.id)
    )
    return Leaving(
        person=person,
        team=team,
        chat=private_chat(person, read, team.channel.platform if team.channel else ""),
        held=tuple(each for each in held if each.task.team == team.id),
        people=read.people.of_team(team.id),
        menders=menders(team, read),
        latest=read.handovers.latest_of(person.id),
    )


def shift_of(about: Leaving, now: datetime) -> tuple[datetime, datetime | None]:
    """When the planned shift that runs ends (now, when none does), and when the next begins."""
    ends = now
    for begins, closes in planned(about.person, about.team, now, now + AHEAD):
        if begins <= now:
            ends = closes
        else:
            return ends, begins
    return ends, None


def written(
    about: Leaving, ends_at: datetime, back_at: datetime | None, now: datetime
) -> ShiftHandover:
    """The hand-over as it is now; what its writer has added stays."""
    identity = handover_id(about.person.id, ends_at)
    lines = lines_of(about.held, back_at)
    had = about.latest
    if had is not None and (had.id == identity or (had.sent_at is None and had.ends_at > now)):
        return replace(had.renewed(lines), back_at=back_at)
    return ShiftHandover(
        id=identity,
        person=about.person.id,
        team=about.team.id,
        ends_at=ends_at,
        back_at=back_at,
        lines=lines,
    )


def looked_after_at(about: Leaving, handover: ShiftHandover, now: datetime) -> datetime:
    """When others are told of lines that nobody took: half an hour into the next shift.

    At once, where nobody comes before something falls due.
    """
    others = tuple(each for each in assistants(about.people) if each.id != about.person.id)
    ahead = [each.at for each in handover.open_lines if each.at > now]
    comes = next_shift(others, about.team, now) if others else None
    if comes is None or (ahead and comes >= min(ahead)):
        return now
    return max(now, comes) + SETTLING


def look(handover: ShiftHandover, at: datetime, step: int) -> Remind:
    """Step 0 sends it at the end of the shift, step 1 looks after what nobody took."""
    return Remind(
        Reminder(subject=handover.id, kind=ReminderKind.SHIFT_HANDOVER, step=step, due_at=at)
    )


def shown_to_team(
    handover: ShiftHandover, team: Team, *, fresh: bool = False
) -> tuple[Effect, ...]:
    """Where the next shift takes its lines; a team without a channel has no such place."""
    if team.channel is None:
        return ()
    return (
        Show(
            kind=ViewKind.HANDOVER,
            subject=handover.id,
            to=team.channel,
            language=team.language,
            urgency=Urgency.NEW_CARD if fresh else Urgency.CARD,
        ),
    )


def line_text(line: HandoverLine, task: Task, zone: str, now: datetime) -> Text:
    """What cannot wait, and until when or, if that is over, since when."""
    over = "yes" if line.at <= now else "no"
    args: Args = {
        "number": task.number,
        "title": task.title,
        "at": Moment(line.at, zone),
        "over": over,
    }
    text = Text(f"shiftend-line-{line.reason}", args)
    return Text("shiftend-line-note", {"line": text, "note": line.note}) if line.note else text


def lines_text(about: Leaving, lines: tuple[HandoverLine, ...], now: datetime) -> Lines:
    """All of them, one below the other."""
    tasks = about.tasks
    return Lines(tuple(line_text(each, tasks[each.task], about.zone, now) for each in lines))
