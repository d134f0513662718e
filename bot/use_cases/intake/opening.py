"""What a new task needs: its records, its clocks, its confirmation and its card."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.buttons import Action, Press
from bot.cards import Button, Style, Text
from bot.decision import Record
from bot.domain import clocks
from bot.domain.address import Address, PlaceKind
from bot.domain.calendar import add_working
from bot.domain.conversation import FileKind, Message
from bot.domain.hiding import hidden
from bot.domain.ids import PersonId, TaskId, derive
from bot.domain.people import Person
from bot.domain.reminders import Reminder, ReminderKind
from bot.domain.roster import next_shift, those_on_shift
from bot.domain.targets import ClockKind, Priority
from bot.domain.task import Task
from bot.domain.team import Mode, Team, Workplace
from bot.domain.understanding.category import NOTHING, Learned, suggestion
from bot.domain.understanding.due import due
from bot.domain.understanding.urgency import asks_for_haste
from bot.domain.writing import one_line, short
from bot.effects import Effect, Forget, Relay, Remind, Say
from bot.events import CommandGiven, Event, MessageReceived
from bot.use_cases.places import card_spot
from bot.use_cases.records import journal
from bot.use_cases.speaking import QUOTED, card, confirmation

TITLE_LENGTH = 60
SIGN = "📎"  # a nameless file needs a title that every language understands
SIGNS = {FileKind.PHOTO: "📷", FileKind.VIDEO: "🎬", FileKind.VOICE: "🎤", FileKind.AUDIO: "🎵"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What opening a task stands on.

    `learned` tells the category beside the words, `others` are teams with categories of their own
    and their people.
    """

    client: Person
    team: Team
    assistants: tuple[Person, ...]
    number: int
    learned: Learned = NOTHING
    others: tuple[tuple[Team, tuple[Person, ...]], ...] = ()


def opened(
    event: Event,
    message: Message,
    origin: Address,
    ground: Ground,
    now: datetime,
    *,
    priority: Priority | None = None,
    more: tuple[Message, ...] = (),
    by: PersonId | None = None,
    since: datetime | None = None,
    follows: TaskId | None = None,
) -> tuple[Task, tuple[Record, ...], tuple[Effect, ...]]:
    """A new task from its first message and perhaps `more`: the task, what to save, what to do.

    `by` is who acted, where it was not the client. Without a `priority` it is normal, and the
    client is asked where the words ask for haste.
    The clocks run from when the client sent the message, even if the desk was down then, or `since`
    another time. It may be what comes of an earlier task that it `follows`.
    """
    since = since or message.at
    ground = serving(ground, (message, *more))
    team, client = ground.team, ground.client
    task = Task(
        id=TaskId(derive(event.key, "task")),
        number=ground.number,
        client=client.id,
        team=team.id,
        title=title_of(message),
        priority=priority or Priority.NORMAL,
        category=category_of((message, *more), ground.learned),
        due_at=due_of((message, *more), team),
        origin=origin,
        opened_at=since,
        spoke_at=since,
        follows=follows,
    )
    changes: tuple[Record, ...] = (
        task,
        *(replace(each, task=task.id) for each in (message, *more)),
        *(clocks.start(task, team, kind, since) for kind in ClockKind),
        journal(event, task, "open", by=by or client.id, before=None, now=now),
    )
    return (
        task,
        changes,
        (
            confirmation(task, client),
            *(_hastened(task, client, (message, *more)) if priority is None and by is None else ()),
            *offered(task, ground, (message, *more), now),
        ),
    )


def serving(ground: Ground, messages: tuple[Message, ...]) -> Ground:
    """The same ground with the team that takes requests of this category, if one does."""
    if not ground.others:
        return ground
    category = category_of(messages, ground.learned)
    taking = (each for each in ground.others if category in each[0].categories)
    team, assistants = next(taking, (ground.team, ground.assistants))
    return replace(ground, team=team, assistants=assistants)


def category_of(messages: tuple[Message, ...], learned: Learned) -> str:
    """The category that is suggested, or none."""
    found = suggestion(
        "\n".join(each.text for each in messages), learned, title=title_of(messages[0])
    )
    return found.category if found else ""


def _hastened(task: Task, client: Person, messages: tuple[Message, ...]) -> tuple[Say, ...]:
    """Words of haste are a reason to ask, never an urgent request by themselves."""
    if not any(asks_for_haste(each.text) for each in messages):
        return ()
    mark = Button(
        Text("button-mark-urgent"), Press(Action.URGENT, task.id, Priority.URGENT), Style.PRIMARY
    )
    text = Text("urgent-suggested", {"number": task.number})
    return (Say(to=task.origin, text=text, buttons=((mark,),), language=client.language),)


def due_of(messages: tuple[Message, ...], team: Team) -> datetime | None:
    """By when the messages say that it is needed, in the team's time zone; the last word counts."""
    zone = ZoneInfo(team.calendar.zone)
    found = (due(each.text, each.at.astimezone(zone)) for each in messages)
    return next((each.at for each in reversed([*found]) if each is not None), None)


def origin_of(event: MessageReceived | CommandGiven) -> Address:
    """Where the client is answered: the private chat, or a thread under the message."""
    place = event.place
    if place.kind is PlaceKind.PRIVATE:
        return place.address.room
    if place.address.thread or event.ref is None:
        return place.address
    return replace(place.address, thread=event.ref.message)


def offered(
    task: Task, ground: Ground, messages: tuple[Message, ...], now: datetime, *, step: int = 0
) -> tuple[Effect, ...]:
    """Show the card now, or at the next shift when nobody is there to see it.

    `messages` are the client's, whose files go under the card. `step` counts the mornings.
    """
    team = ground.team
    if not those_on_shift(ground.assistants, team, now):
        due = next_shift(ground.assistants, team, now)
        if due > now:
            offer = Reminder(
                subject=task.id, kind=ReminderKind.OFFER, round=task.round, step=step, due_at=due
            )
            return (Remind(offer),)
    spot = card_spot(task, team)
    heading = Text("relay-files", {"number": task.number})
    threaded = team.workplace is Workplace.THREAD  # elsewhere whoever claims gets all of it
    files = tuple(
        Relay(
            to=spot.to,
            under=spot.under,
            message=each.id,
            heading=heading,
            language=spot.language,
            task=task.id,
            album=each.album,
        )
        for each in messages
        if spot is not None and (each.files or (threaded and len(each.text) > QUOTED))
    )
    return (*card(task, team, fresh=True), *files, handed_out(task, team, 0, now))


def handed_out(task: Task, team: Team, step: int, now: datetime, *, entries: int = 1) -> Remind:
    """Where everybody may claim, the first look at whether somebody has; else somebody is asked.

    `entries` are in the task's journal with this act.
    """
    if team.mode is Mode.BROADCAST:
        return unclaimed_reminder(task, team, step, now)
    return route_reminder(task, now, entries)


def route_reminder(task: Task, due: datetime, entries: int, *, later: bool = False) -> Remind:
    """Choose whom to ask then; each act that leads to it has a key of its own."""
    return Remind(
        Reminder(
            subject=task.id,
            kind=ReminderKind.ROUTE,
            round=task.round,
            step=2 * entries + later,
            due_at=due,
        )
    )


def no_more_offers(task: Task, team: Team) -> tuple[Forget, ...]:
    """Somebody has it, so nobody else is asked."""
    if team.mode is Mode.BROADCAST:
        return ()
    return (Forget(subject=task.id, kind=ReminderKind.ROUTE),)


def unclaimed_reminder(task: Task, team: Team, step: int, now: datetime) -> Remind:
    """The next look at a task nobody has claimed; `step` counts on over releases."""
    plan = team.escalation[task.priority]
    step = plan.taken(step)
    due = add_working(team.calendar, now, max(plan.wait(step), timedelta(minutes=1)))
    return Remind(
        Reminder(
            subject=task.id,
            kind=ReminderKind.UNCLAIMED,
            round=task.round,
            step=step,
            due_at=due,
        )
    )


def title_of(message: Message) -> str:
    """The first line, cut at a word; a file's name when there are no words.

    Everybody on the team reads titles, so secrets are hidden before anything is cut.
    """
    lines = map(one_line, hidden(message.text).splitlines())
    line = next((line for line in lines if line), "")
    if not line and message.files:
        line = one_line(message.files[0].name) or SIGNS.get(message.files[0].kind, SIGN)
    # "Please send these:" goes on in the next line, and a title stands before colons of our own.
    return short(line.rstrip(" :") or line, TITLE_LENGTH)
