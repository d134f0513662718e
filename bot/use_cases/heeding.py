"""Heeding: a client's clear words act, as the button or the command for it would.

They act only alone with the desk, and only where they make sense. In a running talk they are part
of it as well, for whoever listens. Where several tasks could be meant, or the words are not quite
clear, the desk asks; unless nothing can be lost by it, words that nobody explains become a request.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.buttons import Action, Press
from bot.cards import Button, Text
from bot.decision import Decision, Disposition
from bot.domain.address import PlaceKind
from bot.domain.conversation import MessageKind, Prompt, PromptKind
from bot.domain.ids import PromptId, derive
from bot.domain.lifecycle import Act, may
from bot.domain.matching import SURE
from bot.domain.people import Person
from bot.domain.reminders import Reminder, ReminderKind
from bot.domain.rounds import REOPENS_FOR, can_reopen, closing_of
from bot.domain.task import Status, Task
from bot.domain.understanding.meaning import Meaning, Understood, says_nothing_new, understood
from bot.domain.writing import short
from bot.effects import Remind, Say
from bot.events import ButtonPressed, CommandGiven, MessageReceived
from bot.ports.reader import Reader
from bot.use_cases.intake import calling
from bot.use_cases.intake.adding import joined
from bot.use_cases.intake.facts import Candidate, candidate, pointed_at
from bot.use_cases.intake.informing import found
from bot.use_cases.intake.receiving import DISCUSSED, QUESTION_LIFE
from bot.use_cases.places import actor_of, quoted_refs
from bot.use_cases.records import spoken
from bot.use_cases.room import Case
from bot.use_cases.speaking import language_here
from bot.use_cases.tasks import accepting, cancelling, listing, reopening
from bot.use_cases.tasks import facts as task_facts

CASES: Mapping[Meaning, tuple[str, Case]] = {
    Meaning.CANCEL: ("cancel", Case(task_facts.load, cancelling.decide)),
    Meaning.STATUS: ("status", Case(listing.load, listing.status)),
    Meaning.PERSON: ("person", Case(calling.load, calling.decide)),
    Meaning.REOPEN: ("reopen", Case(reopening.load, reopening.decide)),
    Meaning.ACCEPT: ("accept", Case(accepting.load, accepting.decide)),
}
VERDICTS = frozenset({Meaning.REOPEN, Meaning.ACCEPT})
ACTS = {Meaning.CANCEL: Act.CANCEL, Meaning.REOPEN: Act.REOPEN, Meaning.ACCEPT: Act.ACCEPT}
RECENT = 10  # of a client's newest tasks those that ended are looked for
OFFERED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What was said, the tasks it can be about, and the one being talked about.

    `inner` are the facts of the act itself; without a `command` the desk must ask.
    """

    actor: Person
    word: Meaning
    sure: bool
    targets: tuple[Task, ...] = ()
    talk: Candidate | None = None
    command: CommandGiven | None = None
    inner: object = None
    task: Task | None = None


def heeded(event: MessageReceived, actor: Person, read: Reader, sure: float = SURE) -> Facts | None:
    """Read what the words are about; None where they do not act, or are no clear words."""
    if not actor.is_client:
        return None
    private = event.place.kind is PlaceKind.PRIVATE
    said = understood(event.text) if private and not event.files else None
    if said is None or not said.sure:
        objection = _objection(event, actor, read)
        if objection is not None or said is None:
            return objection
    if said.sure and said.meaning is Meaning.SMALL_TALK:
        return None
    telling = _certain if said.sure else _perhaps
    return telling(event, actor, said, read, sure)


def _objection(event: MessageReceived, actor: Person, read: Reader) -> Facts | None:
    """Whoever says something of what was done, in reply to it, wants it opened again."""
    pointed = pointed_at(event, actor, read)
    if pointed is None or not can_reopen(pointed, read.tasks.journal(pointed.id), event.at):
        return None
    if not event.files and (says_nothing_new(event.text) or not event.text.strip()):
        return None
    return Facts(actor=actor, word=Meaning.REOPEN, sure=True, targets=(pointed,))


def _certain(
    event: MessageReceived, actor: Person, said: Understood, read: Reader, sure: float
) -> Facts | None:
    word = said.meaning
    pointed = pointed_at(event, actor, read)
    talk = _talk(event, actor, pointed, read)
    if word is Meaning.PERSON:
        if _asks_knowledge(event, actor, read, sure):
            return None  # "are you a bot?"
        return Facts(actor=actor, word=word, sure=True, talk=talk)
    if word is Meaning.STATUS:
        asked = read.tasks.recent_of_client(actor.id, 1)
        if not asked or (not asked[0].status.is_open and _asks_knowledge(event, actor, read, sure)):
            return None  # "how long does it take?"
        return Facts(actor=actor, word=word, sure=True, talk=talk)
    targets = _targets(word, pointed, event, actor, read)
    if not targets:
        nothing = word is Meaning.CANCEL and pointed is None
        return Facts(actor=actor, word=word, sure=True) if nothing else None
    if word in VERDICTS and pointed is None and talk is not None:
        ended_at = max(task.ended_at or task.spoke_at for task in targets)
        if talk.task.spoke_at > ended_at:  # what was spoken about since is what is judged
            return None
    return Facts(actor=actor, word=word, sure=True, targets=targets, talk=talk)


def _perhaps(
    event: MessageReceived, actor: Person, said: Understood, read: Reader, sure: float
) -> Facts | None:
    """Not quite clear: worth a question only outside of a talk, where people understand it."""
    word = said.meaning
    tasks = _here(read.tasks.open_of_client(actor.id), actor, read)
    if quoted_refs(event) or any(_is_live(task, event) for task in tasks):
        return None
    if found(event, actor, read, sure) is not None:
        return None
    if word is Meaning.STATUS and not read.tasks.recent_of_client(actor.id, 1):
        return None
    targets = _targets(word, None, event, actor, read)
    if word in ACTS and not targets:
        return None
    return Facts(actor=actor, word=word, sure=False, targets=targets)


def _asks_knowledge(event: MessageReceived, actor: Person, read: Reader, sure: float) -> bool:
    """Whether it is a question that an answer stands ready for."""
    return "?" in event.text and found(event, actor, read, sure) is not None


def _is_live(task: Task, event: MessageReceived) -> bool:
    """Whether the client is being waited for, or was spoken with just now."""
    return task.status is Status.WAITING or event.at - task.spoke_at <= DISCUSSED


def _talk(
    event: MessageReceived, actor: Person, pointed: Task | None, read: Reader
) -> Candidate | None:
    """The open task that is being talked about with whoever holds it."""
    tasks = (pointed,) if pointed else _here(read.tasks.open_of_client(actor.id), actor, read)
    for task in tasks:
        if task.status.is_open and task.holder and (pointed or _is_live(task, event)):
            return candidate(task, actor, read)
    return None


def _targets(
    word: Meaning, pointed: Task | None, event: MessageReceived, actor: Person, read: Reader
) -> tuple[Task, ...]:
    """The tasks to which the act applies now; a closed one only if nothing waits for a verdict."""
    if word not in ACTS:
        return ()
    if pointed is not None:
        fits = may(pointed.status, ACTS[word])
        if word is Meaning.REOPEN:  # what ended long ago is followed by another instead
            fits = can_reopen(pointed, read.tasks.journal(pointed.id), event.at)
        return (pointed,) if fits else ()
    if word is Meaning.CANCEL:
        return _here(read.tasks.open_of_client(actor.id), actor, read)
    recent = _here(read.tasks.recent_of_client(actor.id, RECENT), actor, read)
    done = tuple(task for task in recent if task.status is Status.DONE)
    if done or word is Meaning.ACCEPT:
        return done
    closings = (
        (closing_of(task, read.tasks.journal(task.id)), task)
        for task in recent
        if task.status is Status.CLOSED
    )
    lately = [(at, task) for at, task in closings if at and event.at - at <= REOPENS_FOR]
    return tuple(task for _, task in sorted(lately, key=lambda pair: pair[0])[-1:])


def _here(tasks: tuple[Task, ...], actor: Person, read: Reader) -> tuple[Task, ...]:
    """Those that were asked for alone with the desk, on whichever platform."""
    rooms = {each.private for each in read.people.accounts_of(actor.id) if each.private}
    return tuple(task for task in tasks if task.origin.room in rooms)


def load(event: MessageReceived, read: Reader, *, sure: float = SURE) -> Facts:
    """Read what the act needs, once it is certain what is meant."""
    actor = actor_of(event.sender, read)
    facts = heeded(event, actor, read, sure) if actor else None
    if facts is None:
        raise LookupError(event.key)
    if not facts.sure or (facts.word in ACTS and len(facts.targets) != 1):
        return facts
    target = facts.targets[0] if facts.targets else None
    return with_act(facts, event, event.text.strip(), target, read)


def with_act(
    facts: Facts, event: MessageReceived | ButtonPressed, said: str, task: Task | None, read: Reader
) -> Facts:
    """The facts with those of the act itself, which is given as its command."""
    name, case = CASES[facts.word]
    command = CommandGiven(
        key=event.key,
        at=event.at,
        sender=event.sender,
        place=event.place,
        name=name,
        words=f"#{task.number}" if task else "",
        ref=event.ref,
        token=event.token if isinstance(event, ButtonPressed) else "",
        said=said,
    )
    return replace(facts, command=command, inner=case.load(command, read), task=task)


def decide(event: MessageReceived, facts: Facts, now: datetime) -> Decision:
    """Act, and let whoever talks with the client read it; or ask what is meant."""
    if facts.command is None:
        return _asked(event, facts, now)
    _, case = CASES[facts.word]
    inner = facts.inner
    if facts.word in VERDICTS and facts.task is not None:
        message, standing = spoken(event, facts.actor.id, MessageKind.REQUEST, facts.task.id)
        if isinstance(inner, reopening.Facts):
            inner = replace(inner, since=(*inner.since, message))
        return case.decide(facts.command, inner, now).plus(changes=(message, standing))
    decision = case.decide(facts.command, inner, now)
    if facts.talk is None or facts.word is Meaning.PERSON:
        return decision
    heard = joined(event, facts.talk, facts.actor, now, quiet=True)
    return heard.plus(changes=decision.changes, effects=decision.effects)


def _asked(event: MessageReceived, facts: Facts, now: datetime) -> Decision:
    """Ask what is meant, and keep the words for it; without an answer they become a request.

    Only words that are certainly no wish may end without one: nothing is needed, or all is well.
    """
    message, standing = spoken(event, facts.actor.id, MessageKind.REQUEST, None)
    prompt = Prompt(
        id=PromptId(derive(event.key, "prompt")),
        kind=PromptKind.MEANT,
        person=facts.actor.id,
        message=message.id,
        about=facts.word,
        asked_at=now,
    )
    new = Button(Text("button-new"), Press(Action.PART_OF, prompt.id))
    key = f"meant-perhaps-{facts.word.replace('_', '-')}"
    if facts.sure:
        key = f"meant-which-{facts.word}" if facts.targets else "meant-nothing"
    say = Say(
        to=event.place.address,
        text=Text(key),
        buttons=(*_options(facts, prompt), (new,)),
        language=language_here(event, facts.actor.language),
    )
    asked = Decision(
        disposition=Disposition.ANSWERED, changes=(message, standing, prompt), effects=(say,)
    )
    if facts.sure and facts.word is not Meaning.REOPEN:
        return asked
    due = now + QUESTION_LIFE
    reminder = Reminder(subject=prompt.id, kind=ReminderKind.QUESTION, due_at=due)
    return asked.plus(effects=(Remind(reminder),))


def _options(facts: Facts, prompt: Prompt) -> tuple[tuple[Button, ...], ...]:
    """One button for each task that can be meant, or one for what is about no task."""
    if facts.sure and not facts.targets:
        return ()
    if not facts.targets:
        key = f"button-meant-{facts.word.replace('_', '-')}"
        return ((Button(Text(key), Press(Action.MEANT, prompt.id)),),)
    return tuple(
        (
            Button(
                Text("button-meant", {"number": task.number, "title": short(task.title, 40)}),
                Press(Action.MEANT, prompt.id, task.id),
            ),
        )
        for task in facts.targets[:OFFERED]
    )
