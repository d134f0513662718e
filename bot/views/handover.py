"""A hand-over in the team channel: each line with the button that takes it."""

from datetime import datetime

from bot.buttons import Action, Press
from bot.cards import Button, Card, Moment, Section, Style, Text
from bot.domain.ids import HandoverId
from bot.domain.shifts.handover import HandoverLine, ShiftHandover
from bot.domain.task import HELD, Task
from bot.ports.reader import Reader
from bot.use_cases.handovers.room import line_text
from bot.use_cases.speaking import button


def handover(subject: str, read: Reader, now: datetime) -> Card | None:
    """Compose it; None for one that nobody knows."""
    found = read.handovers.get(HandoverId(subject))
    if found is None:
        return None
    person, team = read.people.get(found.person), read.teams.get(found.team)
    zone = team.calendar.zone
    back = Text("shiftend-no-return", {"name": person.name})
    if found.back_at is not None:
        back = Text("shiftend-back", {"name": person.name, "at": Moment(found.back_at, zone)})
    lines = ((each, read.tasks.get(each.task)) for each in found.lines if not each.left_out)
    return Card(
        title=Text("shiftend-title", {"name": person.name}),
        body=back,
        sections=tuple(
            _section(found, line, task, (zone, now), read) for line, task in lines if task
        ),
    )


def _section(
    found: ShiftHandover, line: HandoverLine, task: Task, at: tuple[str, datetime], read: Reader
) -> Section:
    text = line_text(line, task, *at)
    if line.taken_by is not None:
        name = read.people.get(line.taken_by).name
        return Section(text=Text("shiftend-taken", {"line": text, "name": name}))
    if task.status not in HELD or task.holder != found.person:
        return Section(text=Text("shiftend-settled", {"line": text}))
    take = Button(
        Text("button-shiftend-take", {"number": task.number}),
        Press(Action.TAKE_LINE, found.id, task.id),
        Style.PRIMARY,
    )
    return Section(text=text, buttons=((take, button("button-details", Action.DETAILS, task.id)),))
