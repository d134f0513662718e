"""A board: several tasks that came at once in one message, each with what can be done with it.

On Telegram all buttons stand below all words, so the first in each row names its task.
"""

from bot.buttons import Action, Press
from bot.cards import Button, Card, Moment, Section, Style, Text
from bot.domain.hiding import hidden
from bot.domain.ids import TaskId
from bot.domain.targets import ClockKind
from bot.domain.task import Status, Task
from bot.domain.team import Workplace
from bot.domain.writing import one_line, whole
from bot.ports.reader import Reader
from bot.use_cases.speaking import button, status_text
from bot.views.task import requests_of

EXCERPT = 140  # characters of the client's words beyond the title


def board(subject: str, read: Reader) -> Card | None:
    """Compose a board by its id; None for one that nobody knows."""
    placed = {each.subject: each.apart for each in read.views.on_board(subject)}
    found = (read.tasks.get(TaskId(each)) for each in placed)
    tasks = sorted((each for each in found if each is not None), key=lambda task: task.number)
    if not tasks:
        return None
    waiting = sum(1 for each in tasks if each.status is Status.NEW)
    return Card(
        title=Text("board-title", {"count": len(tasks), "waiting": waiting}),
        sections=tuple(_section(each, read, apart=placed[each.id]) for each in tasks),
    )


def _section(task: Task, read: Reader, *, apart: bool) -> Section:
    """One task: below its title what a card would say first, and its buttons."""
    title = Text("card-title", {"number": task.number, "title": task.title})
    client = read.people.get(task.client).name
    if task.status is Status.NEW:
        if apart:
            return Section(title=title, text=Text("board-apart", {"client": client}))
        return Section(
            title=title, text=_to_claim(task, client, read), buttons=(_claim_buttons(task),)
        )
    if task.holder is None or not task.status.is_open:
        status = status_text(task.status)
        return Section(title=title, text=Text("board-over", {"client": client, "status": status}))
    key = "board-waiting" if task.status is Status.WAITING else "board-taken"
    holder = read.people.get(task.holder).name
    works_here = read.teams.get(task.team).workplace is Workplace.PRIVATE and not apart
    return Section(
        title=title,
        text=Text(key, {"client": client, "holder": holder}),
        buttons=(_work_buttons(task),) if works_here else (),
    )


def _to_claim(task: Task, client: str, read: Reader) -> Text:
    """Whose it is and by when it must be claimed, after what the title leaves out."""
    facts = Text("board-client", {"client": client, "priority": task.priority})
    for clock in read.tasks.clocks(task.id):
        is_due = clock.kind is ClockKind.ACKNOWLEDGE and clock.round == task.round
        if is_due and clock.stopped_at is None:
            due = Moment(clock.due_at, read.teams.get(task.team).calendar.zone)
            facts = Text("board-due", {"facts": facts, "at": due})
    rest = _rest(task, read)
    return Text("board-excerpt", {"excerpt": rest, "facts": facts}) if rest else facts


def _rest(task: Task, read: Reader) -> str:
    """What the client wrote beyond the title, in one line that is cut."""
    said = "\n".join(each.text for each in requests_of(task, read) if each.text)
    words = one_line(hidden(said))
    title = task.title.removesuffix("…")
    if not words.startswith(title):
        rest, mark = words, ""
    else:
        rest, mark = words.removeprefix(title).strip(), "… " if title != task.title else ""
    if len(rest) > EXCERPT:
        rest = whole(rest, EXCERPT).rsplit(" ", 1)[0] + " …"
    return mark + rest if rest else ""


def _claim_buttons(task: Task) -> tuple[Button, ...]:
    """What anybody on shift can do."""
    return (
        Button(
            Text("button-claim-number", {"number": task.number}),
            Press(Action.CLAIM, task.id),
            Style.PRIMARY,
        ),
        button("button-pass", Action.PASS, task.id),
        button("button-details", Action.DETAILS, task.id),
    )


def _work_buttons(task: Task) -> tuple[Button, ...]:
    """What a card would offer where whoever holds the task works in their own chat."""
    wait = "button-resume" if task.status is Status.WAITING else "button-wait"
    return (
        Button(
            Text("button-details-number", {"number": task.number}), Press(Action.DETAILS, task.id)
        ),
        button(wait, Action.WAIT, task.id),
        button("button-release", Action.RELEASE, task.id),
    )
