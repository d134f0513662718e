"""Agreeing: managers say what is agreed with whom; what it replaces ends the day before."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.cards import Args, Lines, Text
from bot.decision import Decision, Disposition
from bot.domain.ids import ContractId, TermsId, derive
from bot.domain.pay.terms import Contract, Once, Terms, is_same_matter
from bot.domain.people import Person
from bot.domain.permissions import Deed, allowed
from bot.domain.profile import company_key
from bot.events import CommandGiven
from bot.use_cases.pay.checking import hindrance
from bot.use_cases.pay.contracts import Facts, Wish
from bot.use_cases.pay.describing import contract_text, terms_line
from bot.use_cases.pay.ending import ended, reached
from bot.use_cases.pay.parties import Party
from bot.use_cases.speaking import answered, overheard, tell
from bot.use_cases.time.showing import alone

DAY = timedelta(days=1)


def decide(event: CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Show contracts, or change one; only in a private chat."""
    actor = facts.actor
    if overheard(event):
        return answered(event, Text("only-in-private"), actor)
    if actor is None:
        return answered(event, Text(f"refused-{Deed.CONTRACT}"), actor)
    if facts.wish is not Wish.LIST and not allowed(Deed.AGREE, actor, None):
        return answered(event, Text(f"refused-{Deed.AGREE}"), actor)
    match facts.wish:
        case Wish.LIST:
            return _listed(event, facts, actor)
        case Wish.SHOW:
            return _shown(event, facts, actor)
        case Wish.AGREE:
            return _agreed(event, facts, actor, now)
        case Wish.END:
            return ended(event, facts, actor)
        case Wish.REACH:
            return reached(event, facts, actor)


def _listed(event: CommandGiven, facts: Facts, actor: Person) -> Decision:
    """Every contract that the actor may see."""
    if not facts.listed:
        key = "contract-none" if allowed(Deed.AGREE, actor, None) else "contract-none-own"
        return answered(event, Text(key), actor)
    texts = [
        contract_text(contract, terms, facts.names, facts.today)
        for contract, terms in facts.listed
        if contract.until is None or contract.until >= facts.today
    ]
    text = Text("contracts", {"lines": Lines(tuple(texts))})
    return Decision(disposition=Disposition.ANSWERED, effects=alone(event, text, actor.language))


def _shown(event: CommandGiven, facts: Facts, actor: Person) -> Decision:
    party, contract = facts.party, facts.contract
    if party is None or contract is None:
        name = party.name if party else ""
        return answered(event, Text("contract-none-with", {"name": name}), actor)
    text = contract_text(contract, facts.terms, facts.names, facts.today)
    return Decision(disposition=Disposition.ANSWERED, effects=alone(event, text, actor.language))


def _agreed(event: CommandGiven, facts: Facts, actor: Person, now: datetime) -> Decision:
    """Write down what was said, if it is clear and possible."""
    party = facts.party
    problem = hindrance(facts)
    if problem is not None or party is None:
        return answered(event, problem or Text("contract-who"), actor)
    contract = _contract(event, facts, party, actor, now)
    made = _terms(event, facts, contract, actor, now)
    changed, lines = list[Terms](), list[Text]()
    if made is not None:
        lines.append(terms_line(made, contract, facts.names))
        for each in facts.terms:
            cut, rest = _cut(each, made, actor)
            if cut is not None:
                changed.append(cut)
                line = terms_line(cut, contract, facts.names)
                lines.append(Text("terms-replaced", {"line": line}))
            if rest is not None:
                number = made.number + 1 + sum(not e.revision for e in changed)
                changed.append(
                    replace(rest, id=TermsId(derive(event.key, f"rest:{each.id}")), number=number)
                )
    terms = tuple({e.id: e for e in (*facts.terms, *changed, *((made,) if made else ()))}.values())
    args: Args = {
        "name": party.name,
        "lines": Lines(tuple(lines)),
        "contract": contract_text(contract, terms, facts.names, facts.today),
    }
    text = Text("contract-agreed" if made else "contract-settings-said", args)
    new = (made,) if made is not None else ()
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(contract, *new, *changed),
        guards=facts.terms,
        effects=(tell(event, text, actor.language, secret=True),),
    )


def _contract(
    event: CommandGiven, facts: Facts, party: Party, actor: Person, now: datetime
) -> Contract:
    """The contract with what was said of it; a new one begins with its first terms."""
    said, since = facts.said, facts.said.since or facts.today
    contract = facts.contract or Contract(
        id=ContractId(derive(event.key, "contract")),
        number=facts.number,
        side=party.side,
        party=party.person.id if party.person else None,
        company="" if party.person else company_key(party.company),
        currency=said.currency or "",
        since=since,
        made_by=actor.id,
        made_at=now,
    )
    is_dated = said.basis is not None and not said.is_milestone
    return replace(
        contract,
        since=min(contract.since, since) if is_dated else contract.since,
        rhythm=said.rhythm or contract.rhythm,
        employment=said.employment or contract.employment,
        rounding=said.rounding or contract.rounding,
        shown=contract.shown if said.shown is None else said.shown,
        exclusive_to=contract.exclusive_to
        if said.exclusive is None
        else company_key(said.exclusive),
    )


def _terms(
    event: CommandGiven, facts: Facts, contract: Contract, actor: Person, now: datetime
) -> Terms | None:
    said = facts.said
    if said.basis is None:
        return None
    since = said.since if said.is_milestone else said.since or facts.today
    return Terms(
        id=TermsId(derive(event.key, "terms")),
        number=facts.terms_number,
        contract=contract.id,
        basis=said.basis,
        since=since,
        until=None if isinstance(said.basis, Once) else said.until,
        person=facts.scope.person,
        company=facts.scope.company,
        category=facts.scope.category,
        made_by=actor.id,
        made_at=now,
    )


def _cut(old: Terms, new: Terms, actor: Person) -> tuple[Terms | None, Terms | None]:
    """What is left of terms whose place others take: until the day before, and after their end."""
    if new.since is None or old.since is None or not is_same_matter(old, new):
        return None, None
    if old.until is not None and old.until < new.since:
        return None, None
    if new.until is not None and old.since > new.until:
        return None, None
    before = replace(old, until=new.since - DAY, ended_by=actor.id)
    if new.until is None or (old.until is not None and old.until <= new.until):
        return before, None
    return before, replace(old, since=new.until + DAY, revision=0)
