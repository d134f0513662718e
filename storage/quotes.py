"""Quotes, of which an assistant has one open for a task, and what was done with them."""

from bot.domain.ids import PersonId, QuoteId, TaskId, TeamId
from bot.domain.money.amount import Amount
from bot.domain.quotes.quote import Quote, QuoteAct, State, Step, Terms
from storage.revisions import keep
from storage.rows import instant, maybe_instant, maybe_millis, millis, words
from storage.session import Row, Session


class StoredQuotes:
    """The `Quotes` port."""

    def __init__(self, session: Session) -> None:
        """Look through this session."""
        self._session = session

    def get(self, quote: QuoteId) -> Quote | None:
        """One quote."""
        row = self._session.one("quotes.get", id=quote)
        return None if row is None else _quote(row)

    def by_number(self, number: int) -> Quote | None:
        """One by its number."""
        row = self._session.one("quotes.by_number", number=number)
        return None if row is None else _quote(row)

    def of_task(self, task: TaskId) -> tuple[Quote, ...]:
        """All of a task."""
        return tuple(map(_quote, self._session.all("quotes.of_task", task=task)))

    def pending_with(self, assistant: PersonId) -> tuple[Quote, ...]:
        """Those of an assistant that can still be accepted."""
        return tuple(map(_quote, self._session.all("quotes.pending_with", assistant=assistant)))

    def untaken(self, team: TeamId) -> tuple[Quote, ...]:
        """Proposals for a team's tasks that wait for whoever takes them."""
        return tuple(map(_quote, self._session.all("quotes.untaken", team=team)))

    def acts(self, quote: QuoteId) -> tuple[QuoteAct, ...]:
        """What was done with a quote, in order."""
        return tuple(map(_act, self._session.all("quotes.acts", quote=quote)))

    def next_number(self) -> int:
        """The number after the last that was given."""
        row = self._session.one("quotes.next_number")
        return int(row["number"]) if row is not None else 1


def save_quote(session: Session, quote: Quote) -> None:
    """Write a quote; raises StaleStateError, also where the assistant has an open one already."""
    keep(
        session,
        "quotes.quote",
        quote.revision,
        id=quote.id,
        number=quote.number,
        task=quote.task,
        assistant=quote.assistant,
        made_by=quote.made_by,
        is_proposal=quote.is_proposal,
        what=words(quote.terms.what),
        price=quote.terms.price.minor,
        currency=quote.terms.price.currency,
        hourly=quote.terms.hourly,
        seconds=quote.terms.seconds,
        due_at=maybe_millis(quote.terms.due_at),
        state=quote.state,
        made_at=millis(quote.made_at),
        valid_until=millis(quote.valid_until),
        counters=quote.counters,
        replaces=quote.replaces,
        extends=quote.extends,
        answered_by=quote.answered_by,
        answered_at=maybe_millis(quote.answered_at),
    )


def add_quote_act(session: Session, act: QuoteAct) -> None:
    """Write down one more act."""
    session.execute(
        "quotes.act_add",
        id=act.id,
        quote=act.quote,
        at=millis(act.at),
        act=act.act,
        actor=act.actor,
        platform=act.platform,
        comment=words(act.comment),
    )


def _quote(row: Row) -> Quote:
    return Quote(
        id=row["id"],
        number=row["number"],
        task=row["task"],
        assistant=row["assistant"],
        made_by=row["made_by"],
        is_proposal=bool(row["is_proposal"]),
        terms=Terms(
            what=row["what"],
            price=Amount(row["price"], row["currency"]),
            hourly=bool(row["hourly"]),
            seconds=row["seconds"],
            due_at=maybe_instant(row["due_at"]),
        ),
        state=State(row["state"]),
        made_at=instant(row["made_at"]),
        valid_until=instant(row["valid_until"]),
        counters=row["counters"],
        replaces=row["replaces"],
        extends=row["extends"],
        answered_by=row["answered_by"],
        answered_at=maybe_instant(row["answered_at"]),
        revision=row["revision"],
    )


def _act(row: Row) -> QuoteAct:
    return QuoteAct(
        id=row["id"],
        quote=row["quote"],
        at=instant(row["at"]),
        act=Step(row["act"]),
        actor=row["actor"],
        platform=row["platform"],
        comment=row["comment"],
    )
