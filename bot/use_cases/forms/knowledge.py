"""The form of an entry of the knowledge: a question, its answer, other ways to ask, for whom."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.cards import Text
from bot.decision import Decision, Disposition, Record
from bot.domain.conversation import Message
from bot.domain.hiding import hidden
from bot.domain.ids import EntryId, MessageId, derive
from bot.domain.knowledge import LONGEST, KnowledgeEntry, Miss
from bot.domain.people import Person
from bot.domain.writing import one_line, short
from bot.forms import Field, FieldKind, Form, FormName
from bot.ports.reader import Reader
from bot.use_cases.forms.room import Entry, Errors, Filled, Inquiry, form_key
from bot.use_cases.knowledge.managing import kept, new_entry

QUESTION, ANSWER, MORE, COMPANY = "question", "answer", "more", "company"
ASKED = 250  # characters of a client's question that stand in the form


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who writes, the client's question if it is written for one, and what was made before."""

    actor: Person | None
    number: int
    miss: Miss | None
    message: Message | None
    made: KnowledgeEntry | None


def load(inquiry: Inquiry, read: Reader) -> Facts:
    """Read the question that the form was opened for."""
    miss = read.knowledge.miss(MessageId(inquiry.subject)) if inquiry.subject else None
    return Facts(
        actor=inquiry.actor,
        number=read.knowledge.next_number(),
        miss=miss,
        message=read.conversation.message(miss.message) if miss else None,
        made=read.knowledge.get(EntryId(derive(form_key(inquiry.instance), "knowledge"))),
    )


def form(facts: Facts) -> Form:
    """A question that a client asked stands there already; it can be put better."""
    asked = _asked(facts)
    return Form(
        name=FormName.KNOWLEDGE,
        title=Text("form-knowledge"),
        subject=facts.miss.message if facts.miss else "",
        fields=(
            Field(
                name=QUESTION,
                label=Text("form-knowledge-question"),
                required=not asked,
                hint=Text("form-knowledge-asked", {"question": asked})
                if asked
                else Text("form-knowledge-question-hint"),
                initial=asked,
            ),
            Field(
                name=ANSWER,
                label=Text("form-knowledge-answer"),
                kind=FieldKind.WORDS,
                hint=Text("form-knowledge-answer-hint"),
            ),
            Field(
                name=MORE,
                label=Text("form-knowledge-more"),
                kind=FieldKind.WORDS,
                required=False,
                hint=Text("form-knowledge-more-hint"),
            ),
            Field(
                name=COMPANY,
                label=Text("form-knowledge-company"),
                required=False,
                hint=Text("form-knowledge-company-hint"),
                initial=facts.miss.company if facts.miss else "",
            ),
        ),
    )


def decide(entry: Entry, facts: Facts, now: datetime) -> Filled | Errors:
    """Keep the entry, once; the question it was written for waits no more."""
    if facts.made is not None:
        return Filled(decision=Decision(disposition=Disposition.ANSWERED), said=kept(facts.made))
    asked = _asked(facts)
    question, answer = _words(entry, QUESTION) or asked, _words(entry, ANSWER)
    if not question:
        return {QUESTION: Text("form-knowledge-empty")}
    if not answer:
        return {ANSWER: Text("form-knowledge-empty")}
    if len(answer) > LONGEST:
        return {ANSWER: Text("faq-too-long", {"most": LONGEST})}
    more = tuple(line for line in _words(entry, MORE).splitlines() if line.strip())
    if asked and question != asked:
        more = (asked, *more)
    made = new_entry(
        entry.key,
        facts.number,
        entry.actor,
        title=question,
        answer=answer,
        questions=more,
        company=_words(entry, COMPANY),
        now=now,
    )
    settled: tuple[Record, ...] = ()
    if facts.miss is not None and facts.miss.settled_at is None:
        settled = (replace(facts.miss, settled_at=now),)
    decision = Decision(disposition=Disposition.ANSWERED, changes=(made, *settled))
    return Filled(decision=decision, said=kept(made))


def _asked(facts: Facts) -> str:
    """The client's own words, if the form was opened for them."""
    return short(one_line(hidden(facts.message.text)), ASKED) if facts.message else ""


def _words(entry: Entry, field: str) -> str:
    """What was written into a field."""
    return "\n".join(each.text for each in entry.said.get(field, ())).strip()
