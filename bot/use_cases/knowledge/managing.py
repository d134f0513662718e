"""Tending the knowledge: `/faq` lists, shows, adds and removes entries, and lists misses."""

import re
from dataclasses import dataclass, replace
from datetime import datetime

from bot.buttons import Action
from bot.cards import Args, Button, Lines, Text
from bot.decision import Decision, Disposition
from bot.domain.conversation import Message
from bot.domain.hiding import hidden
from bot.domain.ids import EntryId, derive
from bot.domain.knowledge import LONGEST, KnowledgeEntry, Miss
from bot.domain.people import Person
from bot.domain.permissions import Deed, allowed
from bot.domain.task import Task
from bot.domain.writing import one_line, short
from bot.events import CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.intake.informing import shown, source
from bot.use_cases.places import actor_of
from bot.use_cases.speaking import answered, button, overheard, tell

LISTED = 30
MISSES = 5
_SETTING = re.compile(r"^(company|language):(\"[^\"]+\"|\S+)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who asks, the entries, a fresh number, and the questions that nobody answered."""

    actor: Person | None
    entries: tuple[KnowledgeEntry, ...]
    number: int
    misses: tuple[tuple[Miss, Message], ...] = ()
    task: Task | None = None


def load(event: CommandGiven, read: Reader) -> Facts:
    """Misses are read when they are asked for."""
    wanted = event.words.split()[:1] == ["misses"]
    found = read.knowledge.misses(MISSES * 4) if wanted else ()
    pairs = ((each, read.conversation.message(each.message)) for each in found)
    return Facts(
        actor=actor_of(event.sender, read),
        entries=read.knowledge.index().entries,
        number=read.knowledge.next_number(),
        misses=tuple((miss, message) for miss, message in pairs if message and message.text),
    )


def decide(event: CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Do what the first word says; to the asker alone."""
    actor = facts.actor
    if overheard(event):
        return answered(event, Text("only-in-private"), actor)
    word, _, rest = event.words.strip().partition(" ")
    match word.casefold():
        case "" | "list":
            return _listed(event, facts, rest.strip())
        case number if number.isdigit():
            return _read(event, facts, int(number))
        case "add" | "remove" | "misses" if not allowed(Deed.CURATE, actor, None):
            return answered(event, Text("refused-curate"), actor)
        case "add" if actor is not None:
            return _added(event, facts, actor, rest.strip(), now)
        case "remove" if rest.strip().lstrip("#").isdigit():
            return _removed(event, facts, int(rest.strip().lstrip("#")), now)
        case "misses":
            return _missed(event, facts)
        case _:
            return answered(event, Text("faq-how"), actor)


def _listed(event: CommandGiven, facts: Facts, company: str) -> Decision:
    """All entries, or those of one company."""
    found = [e for e in facts.entries if not company or e.company.casefold() == company.casefold()]
    if not found:
        return answered(event, Text("faq-empty"), facts.actor)
    lines = [_line(each) for each in found[:LISTED]]
    if len(found) > LISTED:
        lines.append(Text("faq-more", {"count": len(found) - LISTED}))
    text = Text("faq-list", {"count": len(found), "lines": Lines(tuple(lines))})
    return answered(event, text, facts.actor)


def _line(entry: KnowledgeEntry) -> Text:
    args: Args = {"number": entry.number, "title": entry.title, "company": entry.company}
    return Text("faq-line-company" if entry.company else "faq-line", args)


def _read(event: CommandGiven, facts: Facts, number: int) -> Decision:
    """One entry, as a client would get it."""
    entry = next((each for each in facts.entries if each.number == number), None)
    if entry is None:
        return answered(event, Text("faq-none", {"number": number}), facts.actor)
    text = Text("faq-answer", {"answer": shown(entry), "source": source(entry)})
    return answered(event, text, facts.actor)


def _added(event: CommandGiven, facts: Facts, actor: Person, words: str, now: datetime) -> Decision:
    """`add Question | Answer`, perhaps with `company:Acme` and `language:de` before it."""
    settings: dict[str, str] = {}
    while setting := _SETTING.match(words):
        settings[setting[1].casefold()] = setting[2].strip('"')
        words = words[setting.end() :]
    question, bar, answer = words.partition("|")
    if not bar or not question.strip() or not answer.strip():
        return answered(event, Text("faq-how"), actor)
    if len(answer.strip()) > LONGEST:
        return answered(event, Text("faq-too-long", {"most": LONGEST}), actor)
    entry = new_entry(
        event.key,
        facts.number,
        actor,
        title=question,
        answer=answer,
        company=settings.get("company", ""),
        language=settings.get("language", ""),
        now=now,
    )
    told = tell(event, kept(entry), actor.language)
    return Decision(disposition=Disposition.ANSWERED, changes=(entry,), effects=(told,))


def new_entry(
    key: str,
    number: int,
    by: Person,
    *,
    title: str,
    answer: str,
    now: datetime,
    questions: tuple[str, ...] = (),
    company: str = "",
    language: str = "",
) -> KnowledgeEntry:
    """An entry as somebody wrote it; `key` makes its id."""
    return KnowledgeEntry(
        id=EntryId(derive(key, "knowledge")),
        number=number,
        title=one_line(title),
        answer=answer.strip(),
        questions=tuple(one_line(each) for each in questions),
        language=language.casefold(),
        company=one_line(company),
        changed_by=by.id,
        changed_at=now,
    )


def kept(entry: KnowledgeEntry) -> Text:
    """What is told of a new entry."""
    key = "faq-added-company" if entry.company else "faq-added"
    args: Args = {"number": entry.number, "title": entry.title, "company": entry.company}
    return Text(key, args)


def _removed(event: CommandGiven, facts: Facts, number: int, now: datetime) -> Decision:
    """Nobody is given this answer any more."""
    entry = next((each for each in facts.entries if each.number == number), None)
    actor = facts.actor
    if entry is None or actor is None:
        return answered(event, Text("faq-none", {"number": number}), actor)
    gone = replace(entry, removed_at=now, changed_by=actor.id, changed_at=now)
    text = Text("faq-removed", {"number": number, "title": entry.title})
    told = tell(event, text, actor.language)
    return Decision(disposition=Disposition.ANSWERED, changes=(gone,), effects=(told,))


def _missed(event: CommandGiven, facts: Facts) -> Decision:
    """Questions without an answer, each with a button that opens the form."""
    if not facts.misses or facts.actor is None:
        return answered(event, Text("faq-no-misses"), facts.actor)
    found = facts.misses[:MISSES]
    lines = tuple(
        Text(
            "faq-miss-tried" if miss.tried else "faq-miss",
            {"place": place, "question": short(one_line(hidden(message.text)), 200)},
        )
        for place, (miss, message) in enumerate(found, start=1)
    )
    rows = tuple((_write(place, miss),) for place, (miss, _) in enumerate(found, start=1))
    text = Text("faq-misses", {"count": len(found), "lines": Lines(lines)})
    told = tell(event, text, facts.actor.language, rows)
    return Decision(disposition=Disposition.ANSWERED, effects=(told,))


def _write(place: int, miss: Miss) -> Button:
    """One tap to the form with the question in it."""
    plain = button("button-write-answer", Action.WRITE_ANSWER, miss.message)
    return replace(plain, label=Text("button-write-answer", {"number": place}))
