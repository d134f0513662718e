"""`/quote`: what is asked of which quote, and everybody whom it concerns."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.domain.address import Address
from bot.domain.conversation import Prompt, PromptKind
from bot.domain.ids import PersonId, QuoteId, derive
from bot.domain.people import Person
from bot.domain.permissions import Deed, allowed
from bot.domain.quotes.quote import Quote, QuoteAct, Step
from bot.domain.quotes.spoken import begins_with_terms
from bot.domain.task import Task
from bot.events import ButtonPressed, CommandGiven, ReminderDue
from bot.ports.reader import Reader
from bot.use_cases.clients import home_zone
from bot.use_cases.places import Spot, actor_of, private_chat
from bot.use_cases.records import platform_of
from bot.use_cases.tasks.facts import KnownTask, known, named, quoted
from bot.use_cases.tasks.passing_on import Successor, successor


class Wish(StrEnum):
    """What is asked for; also the value of a button."""

    LIST = "list"
    MAKE = "make"
    SHOW = "show"
    ACCEPT = "accept"
    DECLINE = "decline"
    ASK = "ask"
    COUNTER = "counter"
    WITHDRAW = "withdraw"
    MORE = "more"


_ASKED = {
    Wish.SHOW: "show|zeigen|показать",
    Wish.ACCEPT: "accept|annehmen|принять",
    Wish.DECLINE: "decline|ablehnen|отклонить",
    Wish.ASK: "ask|answer|fragen|antworten|спросить|ответить",
    Wish.COUNTER: "counter|gegenvorschlag|предложить",
    Wish.WITHDRAW: "withdraw|zurückziehen|отозвать",
    Wish.MORE: "more|mehr|ещё|еще",
}
_WORDS = re.compile(
    r"(?:" + "|".join(f"(?P<{wish}>{words})" for wish, words in _ASKED.items()) + r")(?!\S)"
    r"\s*#?(?P<number>[0-9]{1,9})?(?!\S)\s*(?P<comment>.*)",
    re.IGNORECASE | re.DOTALL,
)
_SURE_NUMBER = re.compile(r"#?[0-9]{1,9}(?=\s|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who asks for what, and of which quote.

    `words` are the terms of a new quote, or what is said to an old one. `quotes` are all of the
    task, `people` whoever made one or is to answer, and `chats` where each of these, and the
    client, reads alone. `to` is the quote's assistant, who begins with the work. `listed` are
    quotes of several tasks, `asked` questions for a quote that nobody has answered. `hide` is what
    clients never read of the staff.
    """

    actor: Person | None
    wish: Wish = Wish.LIST
    words: str = ""
    known: KnownTask | None = None
    quote: Quote | None = None
    quotes: tuple[Quote, ...] = ()
    acts: tuple[QuoteAct, ...] = ()
    people: Mapping[PersonId, Person] = field(default_factory=dict)
    chats: Mapping[PersonId, Address] = field(default_factory=dict)
    to: Successor | None = None
    holder_chat: Spot | None = None
    listed: tuple[tuple[Quote, Task], ...] = ()
    hide: tuple[str, ...] = ()
    asked: tuple[Prompt, ...] = ()
    zone: str = "UTC"
    client_zone: str = "UTC"
    number: int = 1

    @property
    def task(self) -> Task | None:
        """The task, for the permission table."""
        return self.known.task if self.known else None


def load(event: ButtonPressed | CommandGiven, read: Reader) -> Facts:
    """Read the quote that a button or the words name, or the task that gets a new one."""
    actor = actor_of(event.sender, read)
    if actor is None:
        return Facts(actor=None)
    if isinstance(event, ButtonPressed):
        quote = read.quotes.get(QuoteId(event.press.subject))
        return of_quote(actor, Wish(event.press.value or Wish.SHOW), "", quote, read)
    words = event.words.strip()
    if not words:
        return Facts(actor=actor, listed=_listed(actor, read))
    if found := _WORDS.fullmatch(words):
        wish = next(each for each in _ASKED if found[each])
        number = found["number"]
        quote = read.quotes.by_number(int(number)) if number else None
        return of_quote(actor, wish, " ".join(found["comment"].split()), quote, read)
    task, terms = task_named(event, words, read)
    return around(actor, Wish.MAKE, terms, known(task, read), None, read)


def task_named(event: CommandGiven, words: str, read: Reader) -> tuple[Task | None, str]:
    """The task, by its number or as the only one that can be meant, and the words beside it."""
    if begins_with_terms(words) or not _SURE_NUMBER.match(words):
        return quoted(event, read), words
    return named(event, read)


def of_quote(
    actor: Person | None, wish: Wish, words: str, quote: Quote | None, read: Reader
) -> Facts:
    """Everybody around a quote."""
    task = read.tasks.get(quote.task) if quote else None
    return around(actor, wish, words, known(task, read), quote, read)


def around(
    actor: Person | None,
    wish: Wish,
    words: str,
    found: KnownTask | None,
    quote: Quote | None,
    read: Reader,
) -> Facts:
    """Everybody around a task and a quote for it."""
    if found is None:
        return Facts(actor=actor, wish=wish, words=words)
    quotes = read.quotes.of_task(found.task.id)
    ids = {each for q in quotes for each in (q.assistant, q.made_by) if each}
    people = {each: read.people.get(each) for each in ids}
    people |= {each.id: each for each in (found.client, actor) if each}
    pairs = ((each.id, private_chat(each, read)) for each in people.values())
    chats = {person: chat for person, chat in pairs if chat}
    works = _works(actor, quote, people)
    holder = found.holder
    chat = private_chat(holder, read) if holder else None
    prompts = read.conversation.open_prompts(found.task.id)
    return Facts(
        actor=actor,
        wish=wish,
        words=words,
        known=found,
        asked=tuple(each for each in prompts if each.kind is PromptKind.QUOTE),
        quote=quote,
        quotes=quotes,
        acts=read.quotes.acts(quote.id) if quote and wish is Wish.SHOW else (),
        people=people,
        chats=chats,
        to=successor(works, found, read) if works and wish is Wish.ACCEPT else None,
        holder_chat=Spot(chat, holder.language) if holder and chat else None,
        hide=read.people.contacts_of_staff(),
        zone=home_zone(actor or found.client, read),
        client_zone=found.client.zone or found.team.calendar.zone,
        number=read.quotes.next_number(),
    )


def _works(
    actor: Person | None, quote: Quote | None, people: Mapping[PersonId, Person]
) -> Person | None:
    """Who does the work once the quote is accepted: of what nobody has taken, whoever takes it."""
    if quote is None:
        return None
    return people[quote.assistant] if quote.assistant else actor


def _listed(actor: Person, read: Reader) -> tuple[tuple[Quote, Task], ...]:
    """What waits for an answer: of one's own making, or for one's own requests."""
    own = read.quotes.pending_with(actor.id) if actor.role.is_staff else ()
    untaken = read.quotes.untaken(actor.team) if actor.role.is_staff and actor.team else ()
    tasks = read.tasks.open_of_client(actor.id) if actor.is_client else ()
    theirs = (each for task in tasks for each in read.quotes.of_task(task.id))
    found = {each.id: each for each in (*own, *untaken, *theirs) if each.state.is_pending}
    pairs = ((each, read.tasks.get(each.task)) for each in found.values())
    return tuple((quote, task) for quote, task in pairs if task and task.status.is_open)


def may_answer(actor: Person, quote: Quote, found: KnownTask) -> bool:
    """Whether it is this person's to accept or decline."""
    if not quote.is_proposal:
        return allowed(Deed.ANSWER_QUOTE, actor, found.task, found.client)
    if quote.assistant is None:
        is_free = found.task.holder in {None, actor.id} and actor.id != found.client.id
        return is_free and allowed(Deed.QUOTE, actor, found.task)
    return quote.assistant == actor.id


def is_of(actor: Person, quote: Quote, found: KnownTask) -> bool:
    """Whether it is this person's to read: both sides may, and managers."""
    if quote.assistant == actor.id or may_answer(actor, quote, found):
        return True
    return speaks_as_client(actor, found) or allowed(Deed.SEE_QUOTES, actor, found.task)


def speaks_as_client(actor: Person, found: KnownTask) -> bool:
    """Whether the person stands on the side that pays."""
    return allowed(Deed.ANSWER_QUOTE, actor, found.task, found.client)


def written(
    event: ButtonPressed | CommandGiven | ReminderDue,
    quote: Quote,
    step: Step,
    actor: Person | None,
    now: datetime,
    comment: str = "",
) -> QuoteAct:
    """The act as the quote's journal keeps it."""
    return QuoteAct(
        id=derive(event.key, f"quote:{step}:{quote.id}"),
        quote=quote.id,
        at=now,
        act=step,
        actor=actor.id if actor else None,
        platform=platform_of(event),
        comment=comment,
    )
