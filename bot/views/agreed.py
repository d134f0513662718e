"""What was agreed on in accepted quotes: on cards without the price, which clients alone read."""

from bot.cards import Lasting, Lines, Moment, Text, Word
from bot.domain.quotes.quote import Quote, State
from bot.domain.task import Task
from bot.ports.reader import Reader


def agreed_fields(task: Task, read: Reader, zone: str) -> tuple[tuple[Text, str | Text], ...]:
    """What, how long and by when; others read along, so nothing of money."""
    quotes = _accepted(task, read)
    if not quotes:
        return ()
    lines = Lines(
        tuple(
            Text("agreed-line", {**_args(each, zone), "what": each.terms.what}) for each in quotes
        )
    )
    return ((Text("field-agreed"), Text("agreed", {"lines": lines})),)


def agreed_lines(task: Task, read: Reader, zone: str) -> tuple[Text, ...]:
    """The same with the price, where the client reads alone."""
    accounts = read.people.accounts_of(task.client)
    if all(each.private != task.origin.room for each in accounts):
        return ()
    return tuple(
        Text("confirmation-agreed", {**_args(each, zone), "price": each.terms.total})
        for each in _accepted(task, read)
    )


def _accepted(task: Task, read: Reader) -> tuple[Quote, ...]:
    if task.revision <= 1:
        return ()  # nothing has happened to it yet
    return tuple(e for e in read.quotes.of_task(task.id) if e.state is State.ACCEPTED)


def _args(quote: Quote, zone: str) -> dict[str, Word]:
    terms = quote.terms
    time: Word = (
        "" if terms.seconds is None else Text("agreed-time", {"time": Lasting(terms.seconds)})
    )
    due: Word = (
        "" if terms.due_at is None else Text("agreed-due", {"at": Moment(terms.due_at, zone)})
    )
    return {"quote": str(quote.number), "time": time, "due": due}
