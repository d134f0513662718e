"""Handing over: a holder asks a colleague to take the task, who accepts or refuses in time."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.buttons import Action
from bot.cards import Args, Style, Text
from bot.decision import Decision, Disposition
from bot.domain.calendar import add_working
from bot.domain.conversation import Prompt, PromptKind
from bot.domain.ids import PersonId, PromptId, derive
from bot.domain.people import Person
from bot.domain.reminders import Reminder, ReminderKind
from bot.domain.task import HELD, Task
from bot.effects import Forget, Remind, Say
from bot.events import ButtonPressed, CommandGiven, ReminderDue
from bot.ports.reader import Reader
from bot.use_cases.places import Spot, actor_of, private_chat
from bot.use_cases.records import journal
from bot.use_cases.speaking import answered, button, noticed, settled_by, shown, tell
from bot.use_cases.staff import named_first
from bot.use_cases.tasks.facts import KnownTask, known, named
from bot.use_cases.tasks.idling import idle_reminder
from bot.use_cases.tasks.passing_on import Successor, held_by, passed_on, successor, told_alone

LASTS = timedelta(minutes=30)  # of the team's working time, in which a colleague answers
HAND_OVER = "handover"  # in the journal


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who asks whom to take which task; `prompt` is the question, `giver` who asked it."""

    actor: Person | None
    known: KnownTask | None
    to: Successor | None = None
    meant: tuple[Person, ...] = ()
    note: str = ""
    prompt: Prompt | None = None
    giver: Person | None = None
    giver_chat: Spot | None = None

    @property
    def task(self) -> Task | None:
        """The task, for the permission table."""
        return self.known.task if self.known else None


def load(event: CommandGiven, read: Reader) -> Facts:
    """Read the task and whom the words name."""
    task, words = named(event, read)
    found = known(task, read)
    people, note = named_first(words, read)
    return Facts(
        actor=actor_of(event.sender, read),
        known=found,
        to=successor(people[0], found, read) if found and len(people) == 1 else None,
        meant=people,
        note=note,
        prompt=_open(task, read),
    )


def _open(task: Task | None, read: Reader) -> Prompt | None:
    """The question that waits for its answer."""
    prompts = read.conversation.open_prompts(task.id) if task else ()
    return next((each for each in prompts if each.kind is PromptKind.HANDOVER), None)


def decide(event: CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Ask the colleague, in their own chat; the holder keeps the task until they accept."""
    found, actor = facts.known, facts.actor
    if found is None or actor is None:
        return answered(event, Text("task-not-found"), actor)
    hindered = _hindrance(found, facts)
    task, to = found.task, facts.to
    chat = to.private if to else None
    if hindered is not None or to is None or chat is None:
        return answered(event, hindered or Text("handover-how", {"number": task.number}), actor)
    prompt = Prompt(
        id=PromptId(derive(event.key, "prompt")),
        kind=PromptKind.HANDOVER,
        person=to.person.id,
        task=task.id,
        about=found.holder.id if found.holder else actor.id,
        asked_at=now,
    )
    args: Args = {
        "number": task.number,
        "title": task.title,
        "client": found.client.name,
        "name": actor.name,
        "note": facts.note,
    }
    accept = button("button-take-over", Action.TAKE_OVER, prompt.id, Style.PRIMARY)
    question = Say(
        to=chat.to,
        text=Text("handover-ask-why" if facts.note else "handover-ask", args),
        buttons=((accept, button("button-refuse", Action.REFUSE, prompt.id)),),
        language=chat.language,
        task=task.id,
    )
    due = add_working(found.team.calendar, now, LASTS)
    reminder = Reminder(subject=prompt.id, kind=ReminderKind.HANDOVER, due_at=due)
    asked = Text("handover-asked", {"number": task.number, "name": to.person.name})
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(prompt,),
        guards=(task,),
        effects=(tell(event, asked, actor.language), question, Remind(reminder)),
    )


def _hindrance(found: KnownTask, facts: Facts) -> Text | None:
    """Why nobody can be asked now, if nobody can."""
    task = found.task
    if task.status not in HELD:
        return Text("done-not-held", {"number": task.number})
    if facts.prompt is not None:
        return Text("handover-pending", {"number": task.number})
    if len(facts.meant) > 1:
        names = ", ".join(each.name for each in facts.meant)
        return Text("staff-several", {"names": names})
    if facts.to is None:
        return Text("handover-how", {"number": task.number})
    if facts.to.person.id == task.holder:
        return Text("handover-same", {"name": facts.to.person.name, "number": task.number})
    if facts.to.private is None:
        return Text("staff-no-chat", {"name": facts.to.person.name})
    return None


def load_answer(event: ButtonPressed | ReminderDue, read: Reader) -> Facts:
    """Read the question, its task, and who asked."""
    if isinstance(event, ButtonPressed):
        prompt = read.conversation.prompt(PromptId(event.press.subject))
        actor = actor_of(event.sender, read)
    else:
        reminder = read.reminders.get(event.reminder)
        prompt = read.conversation.prompt(PromptId(reminder.subject)) if reminder else None
        actor = None
    found = known(read.tasks.get(prompt.task) if prompt and prompt.task else None, read)
    if prompt is None or found is None or prompt.kind is not PromptKind.HANDOVER:
        return Facts(actor=actor, known=None)
    giver = read.people.get(PersonId(prompt.about))
    chat = private_chat(giver, read)
    return Facts(
        actor=actor,
        known=found,
        to=successor(read.people.get(prompt.person), found, read),
        prompt=prompt,
        giver=giver,
        giver_chat=Spot(chat, giver.language) if chat else None,
    )


def answer(event: ButtonPressed, facts: Facts, now: datetime) -> Decision:
    """Accepted or refused by whoever was asked, while the giver still holds the task."""
    found, actor, prompt, to = facts.known, facts.actor, facts.prompt, facts.to
    if found is None or actor is None or prompt is None or to is None:
        return answered(event, Text("press-stale"), actor)
    if actor.id != prompt.person:
        return answered(event, Text("handover-not-you", {"name": to.person.name}), actor)
    task = found.task
    stands = prompt.answered_at is None and task.status in HELD and task.holder == prompt.about
    if not stands:
        return answered(event, Text("press-stale"), actor).plus(effects=settled_by(event))
    closed = replace(prompt, answered_at=now)
    args: Args = {"number": task.number, "name": actor.name, "title": task.title}
    forget = Forget(subject=prompt.id, kind=ReminderKind.HANDOVER)
    if event.press.action is Action.REFUSE:
        entry = journal(event, task, "refuse", by=actor.id, before=task.status, now=now)
        said = tell(event, Text("handover-refused", args), actor.language)
        told = told_alone(facts.giver, facts.giver_chat, task, Text("handover-refused-told", args))
        return Decision(
            disposition=Disposition.ANSWERED,
            changes=(closed, entry),
            guards=(task,),
            effects=(said, *settled_by(event), forget, *told),
        )
    after = held_by(task, actor)
    entry = journal(
        event, after, HAND_OVER, by=actor.id, before=task.status, now=now, detail=prompt.about
    )
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(after, closed, entry),
        effects=(
            tell(event, Text("handover-accepted", args), actor.language),
            *settled_by(event),
            forget,
            *shown(after, found.team, found.client),
            Forget(subject=task.id, kind=ReminderKind.IDLE),
            idle_reminder(after, found.team, found.journal, now),
            *passed_on(after, found, to),
            *told_alone(facts.giver, facts.giver_chat, task, Text("handover-accepted-told", args)),
        ),
    )


def expire(event: ReminderDue, facts: Facts, now: datetime) -> Decision:  # noqa: ARG001
    """Nobody answered in time: the giver keeps the task and hears it."""
    found, prompt, to = facts.known, facts.prompt, facts.to
    if found is None or prompt is None or to is None or prompt.answered_at is not None:
        return noticed()
    task = found.task
    closed = replace(prompt, answered_at=now)
    told: tuple[Say, ...] = ()
    if task.status in HELD and task.holder == prompt.about:
        text = Text("handover-expired", {"number": task.number, "name": to.person.name})
        told = told_alone(facts.giver, facts.giver_chat, task, text)
    return Decision(disposition=Disposition.NOTICED, changes=(closed,), effects=told)
