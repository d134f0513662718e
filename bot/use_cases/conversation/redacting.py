"""Redacting: a text is removed for good, from chats and record; asked once, then done."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.buttons import Action, Press
from bot.cards import Args, Button, Lines, Moment, Style, Text
from bot.decision import Decision, Disposition, Record
from bot.domain.conversation import FormerWords, Message
from bot.domain.hiding import hidden
from bot.domain.ids import MessageId
from bot.domain.people import Person, Role
from bot.domain.task import Task
from bot.domain.writing import one_line, short
from bot.effects import Amend, Effect, Say, Settle, Urgency
from bot.events import ButtonPressed, CommandGiven
from bot.ports.reader import Reader
from bot.redaction import quoted_words
from bot.upkeep import Redact
from bot.use_cases.conversation.copying import (
    UNTITLED,
    Written,
    amended,
    author_of,
    views,
    written,
)
from bot.use_cases.intake.opening import title_of
from bot.use_cases.places import Spot, actor_of, quoted_refs
from bot.use_cases.records import journal
from bot.use_cases.speaking import answered, hushed, language_here, overheard, tell
from bot.use_cases.tasks.parting import Choice, typed

LOOKED_AT = 500  # messages of a task
NAMED = 8  # messages among which one is chosen by a button
LENGTH = 40  # characters of each
SURE, KEEP = "sure", "keep"
REDACT = "redact"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The message, or the task among whose messages one is chosen; `parts` are of one album."""

    actor: Person | None
    written: Written
    listed: tuple[Message, ...] = ()
    asked: Task | None = None
    parts: tuple[Message, ...] = ()
    former: tuple[FormerWords, ...] = ()
    is_clear: bool = True

    @property
    def task(self) -> Task | None:
        """The task, for the permission table."""
        return self.written.known.task if self.written.known else self.asked


def load(event: ButtonPressed | CommandGiven, read: Reader) -> Facts:
    """Read the message: a button carries its id, a command points at it or at its task."""
    actor = actor_of(event.sender, read)
    choice = _choice(event, read)
    if choice is None:
        return Facts(actor=actor, written=written(None, read), is_clear=False)
    said = read.conversation.of_task(choice.task.id, LOOKED_AT) if choice.task else ()
    listed = tuple(each for each in said if _may(actor, each) and each.redacted_at is None)
    chosen = choice.message
    if choice.place:
        chosen = listed[choice.place - 1].id if choice.place <= len(listed) else None
    found = written(read.conversation.message(chosen) if chosen else None, read)
    parts = (*((found.message,) if found.message else ()), *found.album)
    return Facts(
        actor=actor,
        written=found,
        listed=listed,
        asked=choice.task,
        parts=parts,
        former=tuple(each for part in parts for each in read.conversation.former(part.id)),
        is_clear=not choice.place or chosen is not None,
    )


def _choice(event: ButtonPressed | CommandGiven, read: Reader) -> Choice | None:
    """What is meant; without words and a quote, the message from which the thread grew."""
    if isinstance(event, ButtonPressed):
        return Choice(task=None, message=MessageId(event.press.subject))
    choice = typed(event, read)
    if choice is None or choice.message or choice.place or event.words.strip():
        return choice
    standings = (read.conversation.standing(ref) for ref in quoted_refs(event))
    said = next((each.message for each in standings if each and each.message), None)
    return replace(choice, message=said)


def _may(actor: Person | None, message: Message | None) -> bool:
    """Clients remove what they wrote themselves, staff what was written about a task of theirs."""
    if actor is None or message is None:
        return False
    by_author = message.author == actor.id
    if actor.role is Role.CLIENT:
        return by_author
    return by_author or message.task is not None or actor.role is Role.MANAGER


def decide(event: ButtonPressed | CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Find out which message, ask whether that is meant, and remove it."""
    actor, message = facts.actor, facts.written.message
    if not facts.is_clear or actor is None:
        return answered(event, Text("redact-how"), actor)
    if message is None:
        return _asked_which(event, facts, actor)
    if message.redacted_at is not None:
        return answered(event, Text("redact-already"), actor)
    if not _may(actor, message):
        return answered(event, Text("redact-not-yours"), actor)
    choice = event.press.value if isinstance(event, ButtonPressed) else ""
    if choice == KEEP:
        decision = answered(event, Text("redact-kept"), actor)
        return decision.plus(effects=_settled(event, Text("redact-kept")))
    if choice == SURE:
        return _redacted(event, facts, actor, message, now)
    return _asked(event, facts, actor, message)


def _asked_which(event: ButtonPressed | CommandGiven, facts: Facts, actor: Person) -> Decision:
    """The task's latest messages, each with a button; nobody else reads the list."""
    if isinstance(event, ButtonPressed):
        return answered(event, Text("press-stale"), actor)
    if facts.asked is None:
        return answered(event, Text("redact-how"), actor)
    number = facts.asked.number
    if not facts.listed:
        return answered(event, Text("redact-nothing", {"number": number}), actor)
    if overheard(event):
        return answered(event, Text("only-in-private"), actor)
    places = list(enumerate(facts.listed, start=1))[-NAMED:]
    lines = tuple(Text("redact-line", {"place": n, "words": _begins(each)}) for n, each in places)
    rows = tuple(
        (Button(Text("button-redact-at", {"number": n}), Press(Action.REDACT, each.id)),)
        for n, each in places
    )
    text = Text("redact-which", {"number": number, "lines": Lines(lines)})
    told = tell(event, text, actor.language, rows, secret=True)
    return Decision(disposition=Disposition.ANSWERED, effects=(told,))


def _begins(message: Message) -> str:
    """How a message begins, or what its first file is called."""
    return short(one_line(hidden(message.text)), LENGTH) or title_of(message)


def _asked(
    event: ButtonPressed | CommandGiven, facts: Facts, actor: Person, message: Message
) -> Decision:
    """It cannot be undone, so it is asked; the question does not repeat the words."""
    sure = Button(Text("button-redact-sure"), Press(Action.REDACT, message.id, SURE), Style.DANGER)
    keep = Button(Text("button-redact-keep"), Press(Action.REDACT, message.id, KEEP))
    known = facts.written.known
    zone = known.team.calendar.zone if known else actor.zone or "UTC"
    args: Args = {"at": Moment(message.at, zone), "number": known.task.number if known else 0}
    question = Say(
        to=event.place.address,
        text=Text("redact-sure" if known else "redact-sure-alone", args),
        buttons=((sure, keep),),
        language=language_here(event, actor.language),
        urgency=Urgency.ANSWER,
    )
    told: tuple[Effect, ...] = hushed(event)
    if getattr(event, "token", "") and not told:
        told = (tell(event, Text("redact-asked"), actor.language),)
    effects = (*told, question, *_settled(event, Text("redact-chosen")))
    return Decision(disposition=Disposition.ANSWERED, effects=effects)


def _settled(event: ButtonPressed | CommandGiven, text: Text) -> tuple[Settle, ...]:
    """A question that was answered keeps neither its buttons nor what it quoted."""
    if not isinstance(event, ButtonPressed) or event.ref is None:
        return ()
    return (Settle(ref=event.ref, text=text),)


def _redacted(
    event: ButtonPressed | CommandGiven,
    facts: Facts,
    actor: Person,
    message: Message,
    now: datetime,
) -> Decision:
    """The words go everywhere; that they were there, who removed them and when stays."""
    gone = tuple(_empty(each, actor, now) for each in facts.parts)
    spot = Spot(event.place.address, language_here(event, actor.language))
    titles = _titles(facts)
    known = facts.written.known
    changes: tuple[Record, ...] = gone
    effects: tuple[Effect, ...] = (
        Redact(
            task=known.task.id if known else None,
            client=known.client.id if known else None,
            messages=tuple(each.id for each in gone),
            words=quoted_words(_versions(facts), titles),
            titles=titles,
            since=min(each.at for each in gone),
        ),
        *(_taken(each, spot) for each in gone if _can_be_taken(each)),
        *amended(gone[0], facts.written.copies, spot),
    )
    if known is not None:
        task = replace(known.task, title=_title(facts, titles))
        entry = journal(event, task, REDACT, by=actor.id, before=task.status, now=now)
        changes = (task, *changes, entry)
        effects = (*effects, *views(task, known, message))
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=changes,
        effects=(*effects, *_outcome(event, actor, _told_of(actor, message))),
    )


def _outcome(
    event: ButtonPressed | CommandGiven, actor: Person, outcome: Text
) -> tuple[Effect, ...]:
    """The question says what became of it, which is more than a toast can hold."""
    settled = _settled(event, outcome)
    return (tell(event, Text("redact-done") if settled else outcome, actor.language), *settled)


def _empty(message: Message, actor: Person, now: datetime) -> Message:
    """What is left of a message."""
    return replace(
        message, text="", spans=(), files=(), quoted="", redacted_at=now, redacted_by=actor.id
    )


def _versions(facts: Facts) -> tuple[str, ...]:
    """All that the messages say and said."""
    names = (file.name for each in facts.parts for file in each.files)
    return (
        *(each.text for each in facts.parts),
        *(each.text for each in facts.former),
        *(each.quoted for each in facts.parts),
        *names,
    )


def _titles(facts: Facts) -> tuple[str, ...]:
    """What a task is called that got its title from one of them, as it is or was."""
    by_id = {each.id: each for each in facts.parts}
    former = (replace(by_id[each.message], text=each.text) for each in facts.former)
    found = (title_of(each) for each in (*facts.parts, *former))
    return tuple(dict.fromkeys(each for each in found if each))


def _title(facts: Facts, titles: tuple[str, ...]) -> str:
    """The task's title, or that of what its client wrote besides."""
    known = facts.written.known
    title = known.task.title if known else ""
    if title not in titles:
        return title
    gone = {each.id for each in facts.parts}
    left = (e for e in facts.written.requests if e.id not in gone and not e.is_gone)
    return next((each for each in map(title_of, left) if one_line(each)), UNTITLED)


def _can_be_taken(message: Message) -> bool:
    """Whether the desk may try to delete what a person wrote: on Telegram, for two days."""
    return message.source.address.platform == "telegram" and bool(message.source.message)


def _taken(message: Message, spot: Spot) -> Amend:
    """Delete it where its author wrote it."""
    return Amend(
        to=message.source.address,
        message=message.id,
        row="",
        task=message.task,
        takes=message.source,
        fate_to=spot.to,
        fate_language=spot.language,
    )


def _told_of(actor: Person, message: Message) -> Text:
    """What becomes of it in the chat where it was written, which a desk on Slack cannot change."""
    if message.source.address.platform == "telegram":
        return Text("redacted")
    return Text("redacted-own") if author_of(actor, message) else Text("redacted-theirs")
