"""Passing a task on: another holder gets the talk so far, and everybody concerned hears of it."""

from dataclasses import dataclass, replace

from bot.cards import Args, Text
from bot.domain.conversation import Message
from bot.domain.people import Person
from bot.domain.profile import ProfileLine
from bot.domain.task import Task
from bot.domain.team import Workplace
from bot.effects import Effect, Say
from bot.ports.reader import Reader
from bot.use_cases.intake.adding import relayed
from bot.use_cases.places import Spot, private_chat
from bot.use_cases.profile_lines import on_claim
from bot.use_cases.speaking import work_buttons
from bot.use_cases.tasks.facts import KnownTask

CARRIED = 20  # a task's messages that are carried into the holder's own chat


@dataclass(frozen=True, slots=True, kw_only=True)
class Successor:
    """Whoever gets the task: where they read alone, and what they should know."""

    person: Person
    private: Spot | None
    messages: tuple[Message, ...] = ()
    lines: tuple[ProfileLine, ...] = ()


def successor(person: Person, found: KnownTask, read: Reader) -> Successor:
    """Read what somebody needs to take the task over."""
    channel = found.team.channel
    chat = private_chat(person, read, channel.platform if channel else "")
    return Successor(
        person=person,
        private=Spot(chat, person.language) if chat else None,
        messages=read.conversation.of_task(found.task.id, CARRIED),
        lines=read.profiles.of(found.client),
    )


def passed_on(task: Task, found: KnownTask, to: Successor) -> tuple[Effect, ...]:
    """The talk so far, in the new holder's own chat where work goes on there, and the profile."""
    effects: tuple[Effect, ...] = ()
    if to.private is None:
        return ()
    if found.team.workplace is Workplace.PRIVATE:
        args: Args = {"number": task.number, "title": task.title, "client": found.client.name}
        opening = Say(
            to=to.private.to,
            text=Text("work-begins", args),
            buttons=work_buttons(task),
            language=to.private.language,
            task=task.id,
        )
        talk = (relayed(each, task, found.client, to.private) for each in to.messages)
        effects = (opening, *talk)
    return (*effects, *on_claim(task, found.client, to.lines, to.private))


def told_alone(person: Person | None, chat: Spot | None, task: Task, text: Text) -> tuple[Say, ...]:
    """Tell somebody in their own chat."""
    if person is None or chat is None:
        return ()
    return (Say(to=chat.to, text=text, language=chat.language, task=task.id),)


def held_by(task: Task, person: Person) -> Task:
    """The task in other hands; what was being done goes on."""
    return replace(task, holder=person.id)
