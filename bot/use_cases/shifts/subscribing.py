"""Subscribing: `/calendar` gives an address of one's shifts, `/calendar off` takes all back."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.cards import Args, Text
from bot.decision import Decision, Disposition
from bot.domain.address import Address
from bot.domain.links import Purpose, SecretLink
from bot.domain.people import Person
from bot.domain.team import Team
from bot.effects import Effect, Say, Urgency
from bot.events import CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.places import actor_of, private_chat
from bot.use_cases.shifts.feeding import link_to, may_read
from bot.use_cases.speaking import answered, overheard, tell

OFF = frozenset({"off", "end", "stop", "aus", "beenden", "выкл", "отменить", "стоп"})
TEAM = frozenset({"team", "команда", "команды"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who asks, the team they mean, and the links they were given; `token` is a fresh one.

    Without a token there is no address at which an app could reach this desk.
    """

    actor: Person | None
    team: Team | None
    links: tuple[SecretLink, ...] = ()
    chat: Address | None = None
    token: str = ""
    task: None = None


def load(mint: Callable[[], str] | None, event: CommandGiven, read: Reader) -> Facts:
    """`mint` makes tokens; None where nobody can reach a page."""
    actor = actor_of(event.sender, read)
    if actor is None:
        return Facts(actor=None, team=None)
    word, _, name = event.words.strip().partition(" ")
    own = read.teams.get(actor.team) if actor.team else None
    team = read.teams.by_name(name.strip()) if word.casefold() in TEAM and name.strip() else own
    return Facts(
        actor=actor,
        team=team,
        links=read.links.of_owner(actor.id, Purpose.CALENDAR),
        chat=private_chat(actor, read, event.place.address.platform),
        token=mint() if mint is not None else "",
    )


def decide(event: CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Give an address, to the asker alone, or take all back."""
    actor, word = facts.actor, event.words.strip().partition(" ")[0].casefold()
    if actor is None or (word and word not in OFF | TEAM):
        return answered(event, Text("calendar-how"), actor)
    if word in OFF:
        return _ended(event, actor, facts.links, now)
    if not facts.token:
        return answered(event, Text("calendar-unreachable"), actor)
    if facts.team is None or not may_read(actor, facts.team):
        return answered(event, Text("calendar-no-team"), actor)
    if overheard(event) and facts.chat is None:
        return answered(event, Text("only-in-private"), actor)
    about = facts.team if word in TEAM else None
    args: Args = {"token": facts.token, "team": facts.team.name}
    text = Text("calendar-team" if about else "calendar-own", args)
    effects: tuple[Effect, ...] = (tell(event, text, actor.language, secret=True),)
    if overheard(event) and facts.chat is not None:
        said = Say(
            to=facts.chat, text=text, language=actor.language, secret=True, urgency=Urgency.ANSWER
        )
        effects = (said, tell(event, Text("calendar-sent"), actor.language))
    link = link_to(actor.id, about.id if about else None, facts.token, now)
    return Decision(disposition=Disposition.ANSWERED, changes=(link,), effects=effects)


def _ended(
    event: CommandGiven, actor: Person, links: tuple[SecretLink, ...], now: datetime
) -> Decision:
    text = Text("calendar-off", {"count": len(links)})
    ended = tuple(replace(each, ended_at=now) for each in links)
    effects = (tell(event, text, actor.language),)
    return Decision(disposition=Disposition.ANSWERED, changes=ended, effects=effects)
