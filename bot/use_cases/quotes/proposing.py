"""`/price`: a client names a price and a date; whoever takes it has the request.

While somebody holds the request it is that person's to answer, else anybody's who could do it.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.cards import Args, Text
from bot.decision import Decision, Disposition, Record
from bot.domain.ids import QuoteId, derive
from bot.domain.people import Person
from bot.domain.permissions import Deed, allowed
from bot.domain.quotes.quote import Quote, State, Step, move
from bot.domain.quotes.spoken import spoken
from bot.domain.roster import those_on_shift
from bot.domain.task import Task
from bot.effects import Forget
from bot.events import CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.places import actor_of, private_chat
from bot.use_cases.quotes.making import reminders_of, terms_of, unclear, valid_until
from bot.use_cases.quotes.room import Facts as Around
from bot.use_cases.quotes.room import Wish, around, task_named, written
from bot.use_cases.quotes.showing import alone, answer_buttons, args_of, press, quote_text, told
from bot.use_cases.quotes.suiting import suiting
from bot.use_cases.speaking import answered, overheard
from bot.use_cases.tasks.facts import KnownTask, TaskFacts, known, settled


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who names which terms, and who could take them."""

    actor: Person | None
    around: Around
    suit: tuple[Person, ...] = ()

    @property
    def task(self) -> Task | None:
        """The task, for the permission table."""
        return self.around.task


def load(event: CommandGiven, read: Reader) -> Facts:
    """Read the request, and whoever could do it."""
    actor = actor_of(event.sender, read)
    task, words = task_named(event, event.words.strip(), read)
    found = known(task, read)
    room = around(actor, Wish.MAKE, words, found, None, read)
    if found is None:
        return Facts(actor=actor, around=room)
    suit = (found.holder,) if found.holder else suiting(found, read)
    pairs = ((each.id, private_chat(each, read)) for each in suit)
    room = replace(
        room,
        people={**room.people, **{each.id: each for each in suit}},
        chats={**room.chats, **{person: chat for person, chat in pairs if chat}},
    )
    return Facts(actor=actor, around=room, suit=suit)


def decide(event: CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Keep the price, and tell whoever could take it, each alone."""
    actor, room, found = facts.actor, facts.around, facts.around.known
    if actor is None or not allowed(
        Deed.PROPOSE, actor, facts.task, found.client if found else None
    ):
        return answered(event, Text(f"refused-{Deed.PROPOSE}"), actor)
    if overheard(event):
        return answered(event, Text("quote-only-in-private"), actor)
    if found is None:
        return answered(event, Text("price-how"), actor)
    if not found.task.status.is_open:
        return settled(event, TaskFacts(actor=actor, known=found))
    said = spoken(room.words, now.astimezone(ZoneInfo(room.client_zone)))
    problem = unclear(said)
    if said.price is None:
        problem = Text("price-how")
    people = tuple(each for each in facts.suit if each.id in room.chats)
    if problem is None and not people:
        problem = Text("price-nobody", {"number": found.task.number})
    if problem is not None:
        return answered(event, problem, actor)
    terms = terms_of(said, found.task.title)
    until = valid_until(room, now)
    quote = Quote(
        id=QuoteId(derive(event.key, "proposal")),
        number=room.number,
        task=found.task.id,
        assistant=found.holder.id if found.holder else None,
        made_by=actor.id,
        is_proposal=True,
        terms=terms,
        made_at=now,
        valid_until=min(until, terms.due_at) if terms.due_at else until,
        counters=next((e.id for e in room.quotes if _is_answered(e, found)), None),
    )
    return _made(event, quote, facts, found, actor, people, now)


def _is_answered(quote: Quote, found: KnownTask) -> bool:
    """Whether the price answers this quote of the holder's."""
    held = found.holder is not None and quote.assistant == found.holder.id
    return held and not quote.is_proposal and quote.state.is_pending


def _made(
    event: CommandGiven,
    quote: Quote,
    facts: Facts,
    found: KnownTask,
    actor: Person,
    people: tuple[Person, ...],
    now: datetime,
) -> Decision:
    room = facts.around
    former = tuple(_before(quote, room, found, actor, now))
    asked = those_on_shift(people, found.team, now) or people
    staff = quote_text(quote, found, room, for_client=False)
    args: Args = args_of(quote, found, room, for_client=True)
    mine = Text("price-kept", {**args, "count": len(asked)})
    acts = tuple(
        written(event, each, Step.REPLACE, actor, now)
        for each in former
        if each.state is State.REPLACED
    )
    changes: tuple[Record, ...] = (*former, quote, *acts)
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(*changes, written(event, quote, Step.MAKE, actor, now)),
        guards=(found.task,),
        effects=(
            *alone(event, mine, actor, ((press("button-quote-withdraw", quote, Wish.WITHDRAW),),)),
            *(
                say
                for each in asked
                for say in told(each.id, staff, found, room, answer_buttons(quote))
            ),
            *(Forget(subject=each.id) for each in former if not each.state.is_pending),
            *reminders_of(quote, room, now),
        ),
    )


def _before(
    quote: Quote, room: Around, found: KnownTask, actor: Person, now: datetime
) -> list[Quote]:
    """What makes room: an earlier price for the same people, and the quote that is countered."""
    changed = []
    for each in room.quotes:
        step = Step.REPLACE
        if _is_answered(each, found):
            step = Step.COUNTER
        elif not each.is_proposal or each.assistant != quote.assistant:
            continue
        after = move(each.state, step)
        if after is State.COUNTERED:
            changed.append(replace(each, state=after))
        elif after is not None:
            changed.append(replace(each, state=after, answered_by=actor.id, answered_at=now))
    return changed
