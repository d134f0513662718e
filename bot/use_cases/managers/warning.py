"""Warning: managers learn what is in the way on a platform, leads too what is in their team's."""

from dataclasses import dataclass
from datetime import datetime

from bot.cards import Text
from bot.decision import Decision, Disposition
from bot.domain.address import Address
from bot.domain.people import Person
from bot.domain.task import Task
from bot.domain.team import Team
from bot.domain.writing import name_of
from bot.effects import Say, Urgency
from bot.events import TroubleFound
from bot.ports.reader import Reader
from bot.use_cases.places import menders, private_chat
from bot.use_cases.speaking import noticed


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The team whose channel it is, None for a whole platform; and who is told, and where."""

    team: Team | None
    told: tuple[tuple[Person, Address], ...]
    actor: Person | None = None
    task: Task | None = None


def load(event: TroubleFound, read: Reader) -> Facts:
    """Read who is to be told."""
    if event.room.chat:
        team = read.teams.by_channel(event.room)
        return Facts(team=team, told=menders(team, read))
    about = event.room.platform
    pairs = ((each, _chat_beside(about, each, read)) for each in read.people.managers())
    return Facts(team=None, told=tuple((person, chat) for person, chat in pairs if chat))


def decide(event: TroubleFound, facts: Facts, now: datetime) -> Decision:  # noqa: ARG001
    """Tell who can mend it, in private; a place that is no team's any more is nobody's trouble.

    A topic that takes nothing is told whoever writes there.
    """
    text = _said(event, facts.team)
    if text is None:
        return noticed()
    said = tuple(
        Say(to=chat, text=text, language=person.language, urgency=Urgency.REMINDER)
        for person, chat in facts.told
    )
    return Decision(disposition=Disposition.NOTICED, effects=said)


def _said(event: TroubleFound, team: Team | None) -> Text | None:
    """What is in the way, and what mends it; None where it concerns nobody."""
    code = event.code.replace("_", "-")
    if not event.room.chat:
        return Text(f"platform-{code}", {"platform": event.room.platform.capitalize()})
    if code.startswith("topic") and (team is None or team.channel != event.room):
        return Text(f"elsewhere-{code}", {"group": name_of(event.title) or event.room.chat})
    return Text(f"trouble-{code}", {"team": team.name}) if team is not None else None


def _chat_beside(platform: str, person: Person, read: Reader) -> Address | None:
    """Where to write to a person alone, if possible not on this platform."""
    for account in read.people.accounts_of(person.id):
        chat = account.private
        if chat is not None and account.reachable and chat.platform != platform:
            return chat
    return private_chat(person, read)
