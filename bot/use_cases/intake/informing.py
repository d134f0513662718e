"""Answering a client's question from the knowledge, before it becomes a task."""

import re
from datetime import datetime, timedelta

from bot.buttons import Action
from bot.cards import Style, Text
from bot.decision import Decision, Disposition, Record
from bot.domain.address import PlaceKind
from bot.domain.conversation import MessageKind, Prompt, PromptKind
from bot.domain.ids import EntryId, MessageId, PromptId, derive
from bot.domain.knowledge import KnowledgeEntry, Miss
from bot.domain.matching import Match
from bot.domain.people import Person
from bot.domain.questions import is_question
from bot.domain.reminders import Reminder, ReminderKind
from bot.effects import Remind, Say, Urgency
from bot.events import MessageReceived
from bot.ports.reader import Reader
from bot.use_cases.records import spoken
from bot.use_cases.speaking import button

PATIENCE = timedelta(minutes=10)  # without a word the question becomes a task
_EMPHASIS = re.compile(r"(\*\*|\*|__|`)(?=\S)(.+?)(?<=\S)\1")


def found(event: MessageReceived, actor: Person, read: Reader, sure: float) -> Match | None:
    """The entry that answers what would open a task; only where nobody else reads."""
    if event.place.kind is not PlaceKind.PRIVATE or event.files:
        return None
    return read.knowledge.index().answer(event.text, company=actor.company, sure=sure)


def informed(event: MessageReceived, actor: Person, match: Match, now: datetime) -> Decision:
    """Give the answer with its source, and ask whether it helps."""
    message, standing = spoken(event, actor.id, MessageKind.REQUEST, None)
    prompt = Prompt(
        id=PromptId(derive(event.key, "prompt")),
        kind=PromptKind.KNOWLEDGE,
        person=actor.id,
        message=message.id,
        about=match.entry.id,
        asked_at=now,
    )
    reminder = Reminder(subject=prompt.id, kind=ReminderKind.KNOWLEDGE, due_at=now + PATIENCE)
    helps = button("button-helps", Action.HELPS, prompt.id, Style.PRIMARY)
    say = Say(
        to=event.place.address,
        text=Text("faq-answer", {"answer": shown(match.entry), "source": source(match.entry)}),
        buttons=((helps, button("button-to-person", Action.TO_PERSON, prompt.id)),),
        language=actor.language,
        urgency=Urgency.ANSWER,
    )
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(message, standing, prompt),
        effects=(say, Remind(reminder)),
    )


def missed(
    message: MessageId, words: str, client: Person, at: datetime, *, tried: EntryId | None = None
) -> tuple[Record, ...]:
    """A question that became a task is listed for whoever writes answers; other work is not."""
    if tried is None and not is_question(words):
        return ()
    return (Miss(message=message, asked_at=at, company=client.company, tried=tried),)


def source(entry: KnowledgeEntry) -> Text:
    """Whose entry it is, and what it is called."""
    if entry.company:
        return Text("faq-source-company", {"title": entry.title, "company": entry.company})
    return Text("faq-source", {"title": entry.title})


def shown(entry: KnowledgeEntry) -> str:
    """The answer without Markdown's signs of emphasis: what the desk says is plain text."""
    return _EMPHASIS.sub(r"\2", entry.answer)
