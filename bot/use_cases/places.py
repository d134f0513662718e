"""Who acted, and where: the person behind an account, what is pointed at, where staff work."""

from dataclasses import dataclass

from bot.cards import Text
from bot.domain.address import Address, MessageRef
from bot.domain.people import Account, Person, Role
from bot.domain.task import Task
from bot.domain.team import Team, Workplace
from bot.effects import Say, Show, Urgency, ViewKind, view_key
from bot.events import CommandGiven, MessageReceived, Sender
from bot.ports.reader import Reader
from bot.use_cases.speaking import card


@dataclass(frozen=True, slots=True)
class Spot:
    """Where staff work on a task: a place, or the thread under a view there, and its language."""

    to: Address
    language: str
    under: str = ""


def actor_of(sender: Sender, read: Reader) -> Person | None:
    """The person behind an account, None for somebody the desk never met."""
    return read.people.by_account(sender.account)


def quoted_refs(event: MessageReceived | CommandGiven) -> tuple[MessageRef, ...]:
    """The messages an utterance points at: the one it quotes, and its thread's first message."""
    refs = (event.reply_to,) if event.reply_to else ()
    address = event.place.address
    if address.thread:
        return (*refs, MessageRef(address.room, address.thread))
    return refs


def card_spot(task: Task, team: Team) -> Spot | None:
    """The thread under the task's card."""
    if team.channel is None:
        return None
    under = view_key(ViewKind.CARD, task.id, team.channel)
    return Spot(team.channel, team.language, under)


def work_spot(task: Task, team: Team, holder: Person | None, read: Reader) -> Spot | None:
    """Where the task's holder works on it: the card's thread or the holder's own chat."""
    if holder is not None and team.workplace is Workplace.PRIVATE:
        private = private_chat(holder, read, team.channel.platform if team.channel else "")
        if private is not None:
            return Spot(private, holder.language)
    if holder is None and team.workplace is Workplace.PRIVATE:
        return None
    return card_spot(task, team)


def private_chat(person: Person, read: Reader, platform: str = "") -> Address | None:
    """Where the desk writes to a person alone: on this platform, else where they wrote last."""
    chats = [
        account.private
        for account in read.people.accounts_of(person.id)
        if account.private is not None and account.reachable
    ]
    for chat in chats:
        if chat.platform == platform:
            return chat
    return chats[0] if chats else None


def menders(team: Team | None, read: Reader) -> tuple[tuple[Person, Address], ...]:
    """Who can mend what is wrong with a team's place, and where they read: its leads, managers."""
    staff = read.people.of_team(team.id) if team else ()
    leads = tuple(each for each in staff if each.role is Role.LEAD)
    people = {each.id: each for each in (*read.people.managers(), *leads)}
    pairs = ((each, private_chat(each, read)) for each in people.values())
    return tuple((person, chat) for person, chat in pairs if chat)


def cards_of(account: Account, read: Reader) -> tuple[Show, ...]:
    """The cards of open requests that came from an account's own chat, which say who is gone."""
    tasks = read.tasks.open_of_client(account.person)
    here = [each for each in tasks if each.origin.room == account.private]
    return tuple(show for each in here for show in card(each, read.teams.get(each.team)))


def told_under_card(task: Task, team: Team, text: Text, urgency: Urgency) -> tuple[Say, ...]:
    """The team is told under the task's card; one without a channel has none."""
    spot = card_spot(task, team)
    if spot is None:
        return ()
    return (
        Say(
            to=spot.to,
            under=spot.under,
            text=text,
            language=spot.language,
            task=task.id,
            urgency=urgency,
        ),
    )
