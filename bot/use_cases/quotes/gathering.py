"""`/quotes`: ask one, several or all who suit for a quote, and see the quotes side by side."""

import re
from dataclasses import replace
from datetime import datetime

from bot.buttons import Action, Press
from bot.cards import Args, Button, Text
from bot.decision import Decision, Disposition
from bot.domain.calendar import after_working_days, at_waking_hours
from bot.domain.conversation import Prompt, PromptKind
from bot.domain.ids import PersonId, PromptId, TaskId, derive
from bot.domain.people import Person
from bot.domain.permissions import Deed, allowed
from bot.domain.reminders import Reminder, ReminderKind
from bot.effects import Remind, Urgency
from bot.events import ButtonPressed, CommandGiven, ReminderDue
from bot.ports.reader import Reader
from bot.use_cases.places import actor_of, private_chat
from bot.use_cases.quotes import comparing
from bot.use_cases.quotes.room import Wish, around, speaks_as_client
from bot.use_cases.quotes.showing import alone, compare_button, told
from bot.use_cases.quotes.suiting import suiting
from bot.use_cases.quotes.whom import NO, Facts, askable, choices, chosen, name_for
from bot.use_cases.records import journal
from bot.use_cases.speaking import answered, button, overheard, settled_by
from bot.use_cases.tasks.facts import KnownTask, TaskFacts, known, named, settled

_NOTHING = frozenset({NO, "nein", "нет"})
_BETWEEN = re.compile(r"\s*(?:,|;|\band\b|\bund\b|\bи\b)\s*")
ASKED = "quotes-asked"  # in the journal


def load(event: ButtonPressed | CommandGiven, read: Reader) -> Facts:
    """Read the task, who could do it, and what was quoted already."""
    actor = actor_of(event.sender, read)
    if isinstance(event, ButtonPressed):
        task = read.tasks.get(TaskId(event.press.subject))
        chosen = (event.press.value,) if event.press.value else ()
    else:
        task, words = named(event, read)
        chosen = tuple(filter(None, _BETWEEN.split(words.strip())))
    return _of(actor, known(task, read), chosen, read)


def load_due(event: ReminderDue, read: Reader) -> Facts:
    """Read the task whose quotes were asked for."""
    reminder = read.reminders.get(event.reminder)
    task = read.tasks.get(TaskId(reminder.subject)) if reminder else None
    return _of(None, known(task, read), (), read)


def _of(
    actor: Person | None, found: KnownTask | None, chosen: tuple[str, ...], read: Reader
) -> Facts:
    room = around(actor, Wish.SHOW, "", found, None, read)
    if found is None:
        return Facts(actor=actor, around=room)
    suit = suiting(found, read)
    asked = (read.people.get(id_) for e in room.asked for id_ in (e.person, PersonId(e.about)))
    people = {each.id: each for each in (*suit, *found.assistants, *asked)}
    pairs = ((each.id, private_chat(each, read)) for each in people.values())
    room = replace(
        room,
        people={**people, **room.people},
        chats={**{person: chat for person, chat in pairs if chat}, **room.chats},
    )
    return Facts(
        actor=actor,
        around=room,
        chosen=chosen,
        suit=suit,
        averages=tuple((each, read.ratings.average(each)) for each in room.people),
    )


def decide(event: ButtonPressed | CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Ask, or show what has come."""
    actor, found = facts.actor, facts.around.known
    if found is None or actor is None:
        return answered(event, Text("quotes-how"), actor)
    if overheard(event):
        return answered(event, Text("only-in-private"), actor)
    if facts.chosen and facts.chosen[0].casefold() in _NOTHING:
        return _refused(event, facts, found, actor, now)
    if not allowed(Deed.ASK_QUOTES, actor, found.task, found.client):
        return answered(event, Text(f"refused-{Deed.ASK_QUOTES}"), actor, alert=True)
    if not found.task.status.is_open:
        return settled(event, TaskFacts(actor=actor, known=found))
    if facts.chosen:
        return _asked(event, facts, found, actor, now)
    if facts.around.asked or any(each.state.is_pending for each in facts.around.quotes):
        return _compared(event, facts, found, actor)
    return _whom(event, facts, found, actor)


def _whom(
    event: ButtonPressed | CommandGiven, facts: Facts, found: KnownTask, actor: Person
) -> Decision:
    """Who could be asked."""
    people = askable(facts)
    if not people:
        return answered(event, Text("quotes-nobody"), actor)
    rows = choices(facts, found, actor, people)
    text = Text("quotes-whom", {"number": found.task.number, "title": found.task.title})
    return Decision(disposition=Disposition.ANSWERED, effects=alone(event, text, actor, rows))


def _asked(
    event: ButtonPressed | CommandGiven,
    facts: Facts,
    found: KnownTask,
    actor: Person,
    now: datetime,
) -> Decision:
    """Each is asked alone, and after a working day the asker hears who has not answered."""
    people = chosen(facts, found, actor)
    if isinstance(people, str):
        return answered(event, Text("quotes-unknown", {"name": people}), actor)
    if not people:
        return answered(event, Text("quotes-nobody"), actor)
    task = found.task
    prompts = tuple(
        Prompt(
            id=PromptId(derive(event.key, f"quote:{each.id}")),
            kind=PromptKind.QUOTE,
            person=each.id,
            task=task.id,
            about=actor.id,
            asked_at=now,
        )
        for each in people
    )
    entry = journal(event, task, ASKED, by=actor.id, before=task.status, now=now)
    args: Args = {"number": task.number, "title": task.title, "client": found.client.name}
    rows = (
        (
            button("button-details", Action.DETAILS, task.id),
            Button(Text("button-quotes-no"), Press(Action.QUOTES, task.id, NO)),
        ),
    )
    due = after_working_days(found.team.calendar, now, 1)
    reminder = Reminder(
        subject=task.id,
        kind=ReminderKind.QUOTES,
        round=task.round,
        step=len(found.journal) + 1,
        due_at=at_waking_hours(facts.around.client_zone, due),
    )
    text = Text("quotes-asked", {**args, "count": len(people)})
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(*prompts, entry),
        guards=(task,),
        effects=(
            *alone(event, text, actor),
            *(
                say
                for each in people
                for say in told(each.id, Text("quotes-wanted", args), found, facts.around, rows)
            ),
            Remind(reminder),
        ),
    )


def _refused(
    event: ButtonPressed | CommandGiven,
    facts: Facts,
    found: KnownTask,
    actor: Person,
    now: datetime,
) -> Decision:
    """Somebody who was asked has no quote to make."""
    prompt = next((each for each in facts.around.asked if each.person == actor.id), None)
    if prompt is None:
        return answered(event, Text("quotes-not-asked"), actor)
    args: Args = {"number": found.task.number, "title": found.task.title}
    asker = PersonId(prompt.about)
    for_client = asker in facts.around.people and speaks_as_client(
        facts.around.people[asker], found
    )
    name = name_for(actor, found, for_client=for_client)
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(replace(prompt, answered_at=now),),
        effects=(
            *alone(event, Text("quotes-refused-yours", args), actor),
            *settled_by(event),
            *told(asker, Text("quotes-refused", {**args, "name": name}), found, facts.around),
        ),
    )


def _compared(
    event: ButtonPressed | CommandGiven, facts: Facts, found: KnownTask, actor: Person
) -> Decision:
    """The quotes side by side, who has not answered, and whom one could still ask."""
    text, rows = comparing.side_by_side(facts.around, found, actor, dict(facts.averages))
    people = askable(facts)
    if people:
        rows = (*rows, *choices(facts, found, actor, people)[:1])
    return Decision(disposition=Disposition.ANSWERED, effects=alone(event, text, actor, rows))


def due(event: ReminderDue, facts: Facts, now: datetime) -> Decision:  # noqa: ARG001
    """Whoever asked hears how far it is, unless everybody has answered."""
    found, room = facts.around.known, facts.around
    if found is None or not room.asked or not found.task.status.is_open:
        return Decision(disposition=Disposition.NOTICED)
    says = tuple(
        say
        for asker in dict.fromkeys(PersonId(each.about) for each in room.asked)
        for say in told(
            asker,
            comparing.how_far(room, found, room.people[asker]),
            found,
            room,
            ((compare_button(found.task),),),
            Urgency.REMINDER,
        )
    )
    return Decision(disposition=Disposition.NOTICED, effects=says)
