"""Comparing: the quotes for a task side by side, the lowest sum first."""

from collections.abc import Mapping
from dataclasses import replace

from bot.cards import Args, Button, Lasting, Lines, Moment, Style, Text, Word
from bot.domain.ids import PersonId
from bot.domain.masking import mask
from bot.domain.people import Person
from bot.domain.quotes.quote import Quote, State
from bot.domain.rating import Average
from bot.use_cases.quotes.room import Facts, Wish, is_of, may_answer, speaks_as_client
from bot.use_cases.quotes.showing import Rows, name_of, press
from bot.use_cases.tasks.facts import KnownTask

WHAT = 120  # characters of what will be done, where several stand side by side


def side_by_side(
    facts: Facts, found: KnownTask, actor: Person, averages: Mapping[PersonId, Average]
) -> tuple[Text, Rows]:
    """A line for each, with who has not answered yet; and what can be done with each."""
    for_client = speaks_as_client(actor, found)
    pending = [e for e in facts.quotes if e.state.is_pending and is_of(actor, e, found)]
    pending.sort(key=lambda each: (each.terms.total.currency, each.terms.total.minor, each.number))
    lines = tuple(_line(each, facts, found, averages, for_client=for_client) for each in pending)
    args: Args = {"number": found.task.number, "title": found.task.title}
    text = Text("quotes-compared", {**args, "lines": Lines(lines)})
    if not lines:
        text = Text("quotes-none-yet", args)
    missing = _missing(facts, found, for_client=for_client)
    if missing is not None:
        text = Text("quotes-with-missing", {"quotes": text, "missing": missing})
    return text, tuple(_row(each, actor, found) for each in pending)


def how_far(facts: Facts, found: KnownTask, asker: Person) -> Text:
    """How many have quoted, and who has not answered."""
    for_client = speaks_as_client(asker, found)
    args: Args = {
        "number": found.task.number,
        "title": found.task.title,
        "count": sum(1 for e in facts.quotes if e.state.is_pending and not e.is_proposal),
        "missing": _missing(facts, found, for_client=for_client) or "",
    }
    return Text("quotes-how-far", args)


def _missing(facts: Facts, found: KnownTask, *, for_client: bool) -> Text | None:
    people = [facts.people[each.person] for each in facts.asked if each.person in facts.people]
    if not people:
        return None
    if for_client and found.as_desk:
        return Text("quotes-missing-count", {"count": len(people)})
    names = sorted((each.desk_name or each.name) if for_client else each.name for each in people)
    return Text("quotes-missing", {"names": ", ".join(names)})


def _line(
    quote: Quote,
    facts: Facts,
    found: KnownTask,
    averages: Mapping[PersonId, Average],
    *,
    for_client: bool,
) -> Text:
    terms = quote.terms
    zone = facts.client_zone if for_client else found.team.calendar.zone
    average = averages.get(quote.assistant) if quote.assistant else None
    rated: Word = ""
    if average is not None and average.is_public and not (for_client and found.as_desk):
        rated = Text("quotes-rated", {"average": average.words, "count": average.count})
    what = mask(terms.what, facts.hide) if for_client else terms.what
    time = "" if terms.seconds is None else Text("agreed-time", {"time": Lasting(terms.seconds)})
    due = "" if terms.due_at is None else Text("agreed-due", {"at": Moment(terms.due_at, zone)})
    key = "quotes-line-proposal" if quote.is_proposal else "quotes-line"
    return Text(
        key,
        {
            "quote": str(quote.number),
            "name": name_of(quote.assistant, found, facts, for_client=for_client),
            "rated": rated,
            "price": terms.total,
            "time": time,
            "due": due,
            "what": what if len(what) <= WHAT else f"{what[:WHAT]}…",
        },
    )


def _row(quote: Quote, actor: Person, found: KnownTask) -> tuple[Button, ...]:
    args: Args = {"number": quote.number}
    show = replace(
        press("button-quote-show", quote, Wish.SHOW), label=Text("button-quote-show", args)
    )
    if quote.state is not State.OPEN or not may_answer(actor, quote, found):
        return (show,)
    accept = press("button-quote-accept", quote, Wish.ACCEPT, Style.PRIMARY)
    return (replace(accept, label=Text("button-quote-accept-number", args)), show)
