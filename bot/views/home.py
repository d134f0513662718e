"""The home of a person: what concerns them now, and what they can do, by role."""

from datetime import datetime

from bot.buttons import Action
from bot.cards import Args, Button, Card, Moment, Section, Style, Text
from bot.domain.people import AccountId, Person, Role
from bot.domain.roster import on_shift
from bot.domain.targets import ClockKind, Priority
from bot.domain.task import Status, Task
from bot.ports.reader import Reader
from bot.public_names import public_name, reads_the_desk
from bot.use_cases.managers.summarising import days
from bot.use_cases.speaking import button, do, request_buttons, status_text
from bot.use_cases.tasks.reviewing import verdict_buttons

SHOWN = 10


def home(subject: str, read: Reader, now: datetime) -> Card:
    """Compose the home of an account, whoever it belongs to."""
    platform, workspace, user = subject.split("/")
    person = read.people.by_account(AccountId(platform, workspace, user))
    if person is None or person.role is Role.STRANGER:
        return Card(title=Text("form-desk"), body=Text("stranger-invite"))
    if person.role is Role.CLIENT:
        return _of_client(person, read)
    return _of_staff(person, read, now)


def _of_client(client: Person, read: Reader) -> Card:
    """The menu, the requests that are open, and those that wait for a verdict."""
    sections = _requests(client, read)
    return Card(
        title=Text("home-client", {"name": client.name}),
        body=Text(
            "home-requests" if sections else "home-no-requests", {"button": Text("menu-new")}
        ),
        sections=sections,
        buttons=(
            (
                do("menu-new", "new", Style.PRIMARY),
                do("menu-requests", "status"),
                do("menu-person", "person"),
            ),
        ),
    )


def _requests(client: Person, read: Reader) -> tuple[Section, ...]:
    """The requests that are open, and those that wait for a verdict."""
    recent = read.tasks.recent_of_client(client.id, SHOWN)
    shown = [task for task in recent if task.status.is_open or task.status is Status.DONE]
    return tuple(
        Section(text=_request(task, read), buttons=_request_buttons(task)) for task in shown
    )


def _request(task: Task, read: Reader) -> Text:
    """A client's request in one line, with what is promised."""
    args: Args = {"number": task.number, "title": task.title, "status": status_text(task.status)}
    if task.holder:
        as_desk = reads_the_desk(read.people.get(task.client), read)
        holder = public_name(read.people.get(task.holder), as_desk=as_desk)
        return _pressing(task, Text("home-request-held", {**args, "holder": holder}))
    for clock in read.tasks.clocks(task.id):
        if clock.kind is ClockKind.RESPOND and clock.stopped_at is None:
            zone = read.teams.get(task.team).calendar.zone
            by = Moment(clock.due_at, zone)
            return _pressing(task, Text("home-request-new", {**args, "by": by}))
    return _pressing(task, Text("task-line", args))


def _pressing(task: Task, line: Text) -> Text:
    """The line of a task, with its priority where that is not the usual one."""
    if task.priority is Priority.NORMAL:
        return line
    return Text("home-priority", {"line": line, "priority": Text(f"priority-name-{task.priority}")})


def _request_buttons(task: Task) -> tuple[tuple[Button, ...], ...]:
    """What a client can do with a request."""
    if task.status is Status.DONE:
        return verdict_buttons(task)
    return request_buttons(task)


def _of_staff(person: Person, read: Reader, now: datetime) -> Card:
    """Shift, what is held, what waits to be claimed; for managers the day's figures."""
    manages = person.role is Role.MANAGER
    teams = (
        read.teams.all()
        if manages
        else tuple(read.teams.get(each) for each in (person.team,) if each)
    )
    held = read.tasks.held_by(person.id)
    unclaimed = [task for team in teams for task in read.tasks.unclaimed(team.id, SHOWN)]
    sections = [
        *(
            Section(
                text=Text("home-held"),
            )
            for _ in held[:1]
        ),
        *(Section(text=_line(task), buttons=_held_buttons(task)) for task in held[:SHOWN]),
        *(
            Section(
                text=Text("home-unclaimed"),
            )
            for _ in unclaimed[:1]
        ),
        *(Section(text=_line(task), buttons=_claim_buttons(task)) for task in unclaimed[:SHOWN]),
    ]
    sections += _own(person, read)
    if not sections:
        sections = [Section(text=Text("tasks-none"))]
    return Card(
        title=Text(f"home-{person.role}", {"name": person.name}),
        body=_figures(read, now) if manages else _shift(person, read, now),
        sections=tuple(sections),
        buttons=(_own_buttons(person, read, now),),
    )


def _own(person: Person, read: Reader) -> list[Section]:
    """What staff who are clients as well have asked for themselves, and a button to ask."""
    if not person.also_client:
        return []
    return [
        Section(text=Text("home-own"), buttons=((do("menu-new", "new"),),)),
        *_requests(person, read),
    ]


def _shift(person: Person, read: Reader, now: datetime) -> Text:
    """Whether the person is on shift."""
    if person.team is None:
        return Text("shift-no-team")
    team = read.teams.get(person.team)
    key = "home-on-shift" if on_shift(person, team, now) else "home-off-shift"
    return Text(key, {"team": team.name})


def _figures(read: Reader, now: datetime) -> Text:
    """The day so far."""
    zone = next((team.calendar.zone for team in read.teams.all()), "UTC")
    since, until = days("today", now, zone)
    summary = read.reports.summary(since=since, until=until, now=now, team=None)
    return Text(
        "home-figures",
        {
            "open": summary.open,
            "unclaimed": len(summary.unclaimed),
            "late": len(summary.late),
            "waiting": summary.waiting,
            "opened": summary.opened,
            "done": summary.done,
        },
    )


def _own_buttons(person: Person, read: Reader, now: datetime) -> tuple[Button, ...]:
    """What the person can do apart from any task."""
    if person.role is Role.MANAGER:
        return (do("home-summary", "summary", Style.PRIMARY), do("home-invite", "invite"))
    if person.team is None:
        return (do("home-tasks", "tasks"),)
    is_on = on_shift(person, read.teams.get(person.team), now)
    shift = do("home-go-off", "off") if is_on else do("home-go-on", "on", Style.PRIMARY)
    return (shift, do("home-shifts", "shifts"), do("home-who", "who"))


def _line(task: Task) -> Text:
    """One task of the team."""
    args: Args = {"number": task.number, "title": task.title, "status": status_text(task.status)}
    return _pressing(task, Text("task-line", args))


def _held_buttons(task: Task) -> tuple[tuple[Button, ...], ...]:
    """What its holder can do with a task from here; replies belong into its thread."""
    wait = "button-resume" if task.status is Status.WAITING else "button-wait"
    return (
        (
            button("button-result", Action.RESULT, task.id, Style.PRIMARY),
            button(wait, Action.WAIT, task.id),
            button("button-release", Action.RELEASE, task.id),
            button("button-details", Action.DETAILS, task.id),
        ),
    )


def _claim_buttons(task: Task) -> tuple[tuple[Button, ...], ...]:
    """What can be done with a task that nobody has."""
    return (
        (
            button("button-claim", Action.CLAIM, task.id, Style.PRIMARY),
            button("button-details", Action.DETAILS, task.id),
        ),
    )
