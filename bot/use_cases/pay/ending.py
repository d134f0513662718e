"""Ending: terms or a whole contract end on a day; a milestone is reached on one."""

from dataclasses import replace

from bot.cards import Day, Text
from bot.decision import Decision, Disposition
from bot.domain.pay.terms import Once
from bot.domain.people import Person
from bot.events import CommandGiven
from bot.use_cases.pay.contracts import Facts
from bot.use_cases.pay.describing import terms_line
from bot.use_cases.speaking import answered, tell


def ended(event: CommandGiven, facts: Facts, actor: Person) -> Decision:
    """The last day is the one that is named, else today."""
    day, contract = facts.on or facts.today, facts.contract
    if facts.no_day:
        return answered(event, Text("contract-no-day"), actor)
    if facts.several:
        names = ", ".join(each.name for each in facts.several)
        return answered(event, Text("contract-which", {"names": names}), actor)
    if contract is None or contract.until is not None:
        return answered(event, Text("contract-end-how"), actor)
    if facts.one is not None:
        if facts.one.until is not None and facts.one.until <= day:
            return answered(event, Text("terms-ended-already"), actor)
        terms = replace(facts.one, until=day, ended_by=actor.id)
        line = terms_line(terms, contract, facts.names)
        text = Text("terms-ended", {"line": line, "day": Day(day)})
        return _said(event, actor, text).plus(changes=(terms,))
    over = tuple(
        replace(each, until=day, ended_by=actor.id)
        for each in facts.terms
        if each.until is None or each.until > day
    )
    text = Text("contract-ended", {"name": facts.names.of(contract), "day": Day(day)})
    return _said(event, actor, text).plus(changes=(replace(contract, until=day), *over))


def reached(event: CommandGiven, facts: Facts, actor: Person) -> Decision:
    """A milestone is due on the day on which it is reached."""
    if facts.no_day:
        return answered(event, Text("contract-no-day"), actor)
    terms, contract = facts.one, facts.contract
    if terms is None or contract is None or not isinstance(terms.basis, Once):
        return answered(event, Text("contract-reach-how"), actor)
    if terms.since is not None or terms.until is not None:
        return answered(event, Text("milestone-reached-already"), actor)
    made = replace(terms, since=facts.on or facts.today)
    text = Text("milestone-reached", {"line": terms_line(made, contract, facts.names)})
    return _said(event, actor, text).plus(changes=(made,))


def _said(event: CommandGiven, actor: Person, text: Text) -> Decision:
    effect = tell(event, text, actor.language, secret=True)
    return Decision(disposition=Disposition.ANSWERED, effects=(effect,))
