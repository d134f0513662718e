"""Getting acquainted: what an event tells of a known person beside what it is about."""

from dataclasses import replace
from datetime import timedelta

from bot.decision import Decision, Record
from bot.domain.address import PlaceKind
from bot.domain.people import Account, Person
from bot.domain.roster import present
from bot.effects import Effect
from bot.events import ButtonPressed, CommandGiven, Event, HomeOpened, MessageReceived, Sender
from bot.ports.reader import Reader
from bot.upkeep import Retry
from bot.use_cases.places import cards_of

SEEN = timedelta(minutes=5)  # a sign of life is noted so often at most


def acquainted(event: Event, read: Reader, decision: Decision) -> tuple[Record, ...]:
    """What an event tells anew of a known person: where to write to them alone, their language."""
    if isinstance(event, HomeOpened):
        return _back(event, read)
    if not isinstance(event, MessageReceived | CommandGiven | ButtonPressed):
        return ()
    person = read.people.by_account(event.sender.account)
    saved = [each.id for each in decision.changes if isinstance(each, Account)]
    if person is None or event.sender.account in saved:
        return ()
    alone = event.place.kind is PlaceKind.PRIVATE
    # The desk writes to the account that was used last.
    accounts = read.people.accounts_of(person.id)
    account = next(each for each in accounts if each.id == event.sender.account)
    latest = accounts[0]
    seen_at = account.seen_at if latest.id == account.id else event.at
    changed = replace(
        account,
        private=event.place.address.room if alone else account.private,
        name=event.sender.name or account.name,
        handle=event.sender.handle or account.handle,
        reachable=account.reachable or alone,
        seen_at=max(seen_at, account.seen_at),
    )
    if person.plan.is_own and event.at - account.seen_at > SEEN:
        changed = replace(changed, seen_at=event.at)  # whoever has shifts is looked for
    records: tuple[Record, ...] = () if changed == account else (changed,)
    if present(person) != person:
        return (*records, *_returned(person, decision))
    if len(accounts) == 1:  # of two platforms neither is right against the other
        records = (*records, *_following(event.sender, read, decision))
    return records


def _back(event: HomeOpened, read: Reader) -> tuple[Record, ...]:
    """Who looks at their home can be reached."""
    account = read.people.account(event.sender.account)
    if account is None or account.reachable:
        return ()
    return (replace(account, reachable=True),)


def welcomed(event: Event, read: Reader) -> tuple[Effect, ...]:
    """What waited for somebody who was out of reach, and by this event is not any more.

    Platforms do not always tell of a return: who writes, presses or looks is back.
    """
    if not isinstance(event, MessageReceived | CommandGiven | ButtonPressed | HomeOpened):
        return ()
    person = read.people.by_account(event.sender.account)
    if event.place.kind is not PlaceKind.PRIVATE or person is None:
        return ()
    accounts = read.people.accounts_of(person.id)  # which is known already
    account = next(each for each in accounts if each.id == event.sender.account)
    if account.reachable:
        return ()
    waiting = (Retry(to=account.private),) if account.private is not None else ()
    return (*waiting, *cards_of(account, read))


def _returned(person: Person, decision: Decision) -> tuple[Person, ...]:
    """Who was taken for absent is there, unless the decision says more of them."""
    if any(isinstance(each, Person) for each in (*decision.changes, *decision.guards)):
        return ()
    return (present(person),)


def _following(sender: Sender, read: Reader, decision: Decision) -> tuple[Person, ...]:
    """The person in the platform's language, as long as they have chosen none.

    Where the decision itself depends on the person, the next event does it.
    """
    person = read.people.by_account(sender.account)
    language = sender.language.split("-")[0]
    if person is None or person.language_chosen or language in {"", person.language}:
        return ()
    if any(isinstance(each, Person) for each in (*decision.changes, *decision.guards)):
        return ()
    return (replace(person, language=language),)
