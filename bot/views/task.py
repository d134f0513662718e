"""What a task's card and its client's confirmation show, from the task as it is now."""

from collections.abc import Iterator
from datetime import datetime

from bot.buttons import Action
from bot.cards import Args, Button, Card, Lines, Moment, Style, Text, Word
from bot.domain.conversation import Message, MessageKind, PromptKind
from bot.domain.expectation import told
from bot.domain.hiding import hidden
from bot.domain.ids import TaskId
from bot.domain.pauses import PAUSED
from bot.domain.roster import next_shift, those_on_shift
from bot.domain.targets import ClockKind, Priority
from bot.domain.task import Status, Task, TaskClock
from bot.domain.team import ANSWERED_WITHIN, Mode, Team, Workplace
from bot.domain.writing import whole
from bot.ports.reader import Reader
from bot.public_names import public_name, reads_the_desk
from bot.use_cases.speaking import QUOTED, button, request_buttons, status_text, timer_button
from bot.use_cases.tasks.withheld import has_secrets
from bot.views.agreed import agreed_fields, agreed_lines

MESSAGES = 50


def card(task: Task, read: Reader) -> Card:
    """The team channel's card: what is asked, by whom, how pressing, and what can be done now."""
    team = read.teams.get(task.team)
    client = read.people.get(task.client)
    requests = requests_of(task, read)
    files = sum(len(each.files) for each in requests)
    zone = team.calendar.zone
    fields: list[tuple[Text, str | Text]] = [
        (Text("field-client"), client.name),
        (Text("field-status"), status_text(task.status)),
    ]
    fields.extend(_whose(task, team, read))
    if task.status.is_open and not _is_reached(task, read):
        fields.append((Text("field-reach"), Text("reach-waits")))
    if task.priority is not Priority.NORMAL:
        fields.append((Text("field-priority"), Text(f"priority-name-{task.priority}")))
    if task.category:
        fields.append((Text("field-category"), Text(f"category-{task.category.replace('_', '-')}")))
    if task.due_at is not None:
        wanted = Text("moment", {"at": Moment(task.due_at, zone)})
        fields.append((Text("field-wanted"), wanted))
    fields.extend(agreed_fields(task, read, zone))
    fields.extend(_due(task, read.tasks.clocks(task.id), zone))
    if files:
        fields.append((Text("field-files"), Text("files-count", {"count": files})))
    if task.round > 1:
        fields.append((Text("field-round"), Text("round-number", {"round": task.round})))
    return Card(
        title=Text("card-title", {"number": task.number, "title": task.title}),
        quote=_quote(task, requests),
        fields=tuple(fields),
        footer=Text("card-hidden") if any(map(has_secrets, requests)) else None,
        buttons=card_buttons(task, team.workplace),
    )


def _whose(task: Task, team: Team, read: Reader) -> Iterator[tuple[Text, str | Text]]:
    """What it comes from or went into, and who has it or is asked to take it."""
    if task.follows is not None:
        yield Text("field-follows"), _title_of(task.follows, read)
    if task.merged_into is not None:
        yield Text("field-merged-into"), _title_of(task.merged_into, read)
    elif task.status is not Status.NEW:
        holder = read.people.get(task.holder).name if task.holder else Text("nobody")
        yield Text("field-holder"), holder
    elif (offered := _offered(task, team, read)) is not None:
        yield Text("field-offered"), offered


def _offered(task: Task, team: Team, read: Reader) -> Text | None:
    """Whom the task is offered to, and until when."""
    if team.mode is Mode.BROADCAST:
        return None
    offers = (e for e in read.conversation.open_prompts(task.id) if e.kind is PromptKind.OFFER)
    last = max(offers, key=lambda each: each.asked_at, default=None)
    if last is None:
        return None
    until = Moment(last.asked_at + ANSWERED_WITHIN[team.mode], team.calendar.zone)
    return Text("offered-until", {"name": read.people.get(last.person).name, "until": until})


def _is_reached(task: Task, read: Reader) -> bool:
    """Whether the client's own chat, if the request came from there, takes messages."""
    accounts = read.people.accounts_of(task.client)
    return all(each.reachable for each in accounts if each.private == task.origin.room)


def _title_of(task: TaskId | None, read: Reader) -> Text:
    """Another task that this one is about."""
    other = read.tasks.get(task) if task else None
    args: Args = {"number": other.number, "title": other.title} if other else {}
    return Text("card-title", {"number": 0, "title": "", **args})


def requests_of(task: Task, read: Reader) -> list[Message]:
    """What the client wrote of it, oldest first."""
    messages = read.conversation.of_task(task.id, MESSAGES)
    return [each for each in messages if each.kind is MessageKind.REQUEST and not each.is_gone]


def _due(
    task: Task, clocks: tuple[TaskClock, ...], zone: str
) -> tuple[tuple[Text, str | Text], ...]:
    """The instant that matters next: when it must be claimed, answered, or done."""
    if not task.status.is_open:
        return ()
    order = (ClockKind.ACKNOWLEDGE, ClockKind.RESPOND, ClockKind.COMPLETE)
    for kind in order:
        for clock in clocks:
            if clock.kind is kind and clock.round == task.round and clock.stopped_at is None:
                moment = Text("moment", {"at": Moment(clock.due_at, zone)})
                return ((Text(f"field-due-{kind}"), moment),)
    return ()


def _quote(task: Task, requests: list[Message]) -> str:
    """The client's words where the title is not all of them, cut before they become a letter."""
    text = hidden("\n".join(each.words.spelled for each in requests if each.text))
    if " ".join(text.split()) == task.title:
        return ""
    return text if len(text) <= QUOTED else whole(text, QUOTED).rsplit(" ", 1)[0] + " …"


def card_buttons(task: Task, workplace: Workplace) -> tuple[tuple[Button, ...], ...]:
    """What the team can do with the task in its present status."""
    details = button("button-details", Action.DETAILS, task.id)
    if task.status is Status.NEW:
        claim = button("button-claim", Action.CLAIM, task.id, Style.PRIMARY)
        return ((claim, button("button-pass", Action.PASS, task.id), details),)
    if not task.status.is_open:
        return ((details,),)
    release = button("button-release", Action.RELEASE, task.id)
    wait_key = "button-resume" if task.status in PAUSED else "button-wait"
    wait = button(wait_key, Action.WAIT, task.id)
    if workplace is Workplace.PRIVATE:
        return ((wait, release, details),)
    reply = button("button-reply", Action.REPLY, task.id, Style.PRIMARY)
    done = button("button-done", Action.FINISH, task.id)
    result = button("button-result", Action.RESULT, task.id)
    return ((reply, done, result), (timer_button(task), wait, release, details))


def confirmation(task: Task, read: Reader, now: datetime) -> Card:
    """The client's one live confirmation: where the request stands, and an honest expectation."""
    team = read.teams.get(task.team)
    client = read.people.get(task.client)
    as_desk = task.holder is not None and reads_the_desk(client, read)
    holder = public_name(read.people.get(task.holder), as_desk=as_desk) if task.holder else ""
    args: Args = {"number": task.number, "title": task.title, "holder": holder}
    buttons: tuple[tuple[Button, ...], ...] = ()
    if task.status.is_open:
        buttons = request_buttons(task)
    if task.status is Status.MERGED:
        args = {**args, "whole": _title_of(task.merged_into, read)}
    body = Text(f"confirmation-{task.status.replace('_', '-')}", args)
    if task.status is Status.NEW:
        people = read.people.of_team(team.id)
        opening = next_shift(people, team, now)
        if those_on_shift(people, team, now) or opening <= now:
            body = _promise(task, args, read, team.calendar.zone)
        else:
            opens = Moment(opening, team.calendar.zone)
            by = _by(task, read, team.calendar.zone)
            # What was told while somebody was there may lie before the next opening.
            key = "confirmation-night" if by and by.at > opening else "confirmation-closed-now"
            body = Text(key, {**args, "opens": opens, "by": by or opens})
    footer = _footer(task, read, team.calendar.zone, "" if as_desk else holder)
    return Card(title=Text("confirmation-title", args), body=body, footer=footer, buttons=buttons)


def _promise(task: Task, args: Args, read: Reader, zone: str) -> Text:
    """By when a person will have answered; no promise while nobody owes an answer."""
    by = _by(task, read, zone)
    return Text("confirmation-new", {**args, "by": by}) if by else Text("confirmation-again", args)


def _by(task: Task, read: Reader, zone: str) -> Moment | None:
    for clock in read.tasks.clocks(task.id):
        if clock.kind is ClockKind.RESPOND and clock.stopped_at is None:
            return Moment(told(clock), zone)
    return None


def _footer(task: Task, read: Reader, zone: str, holder: Word) -> Text | None:
    """Ratings of a holder with a name, by when it is wanted, that it is urgent, what is in it."""
    count = len(requests_of(task, read))
    urgent = task.priority is Priority.URGENT
    lines: list[Text] = []
    if task.category:
        name = Text(f"category-{task.category.replace('_', '-')}")
        lines.append(Text("confirmation-category", {"category": name}))
    if task.holder is not None and holder and task.status.is_open:
        average = read.ratings.average(task.holder)
        if average.is_public:
            rated: Args = {"name": holder, "average": average.words, "count": average.count}
            lines.append(Text("confirmation-rating", rated))
    if task.due_at is not None:
        lines.append(Text("confirmation-due", {"at": Moment(task.due_at, zone), "zone": zone}))
    lines.extend(agreed_lines(task, read, zone))
    if task.origin.thread and task.status.is_open:
        lines.append(Text("confirmation-shared", {"platform": task.origin.platform}))
    if count > 1:
        key = "confirmation-messages-urgent" if urgent else "confirmation-messages"
        lines.append(Text(key, {"count": count}))
    elif urgent:
        lines.append(Text("confirmation-urgent"))
    if len(lines) > 1:
        return Text("confirmation-footer", {"lines": Lines(tuple(lines))})
    return lines[0] if lines else None
