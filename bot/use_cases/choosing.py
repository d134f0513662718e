"""Choosing a language: one's own, or in a team's channel that of the channel."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.buttons import Action, Press
from bot.cards import Button, Text
from bot.decision import Decision, Disposition
from bot.domain.address import PlaceKind
from bot.domain.languages import Languages
from bot.domain.people import Person, Role
from bot.domain.permissions import Deed, allowed
from bot.domain.task import Task
from bot.domain.team import Team
from bot.effects import Effect, Say, Show
from bot.events import ButtonPressed, CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.places import actor_of
from bot.use_cases.speaking import (
    answered,
    confirmation,
    hushed,
    language_here,
    menu_of,
    settled_by,
    tell,
)

Asking = ButtonPressed | CommandGiven


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who chooses, the team whose channel this is, and what is shown to the chooser already."""

    actor: Person | None
    team: Team | None
    requests: tuple[Task, ...]
    task: Task | None = None


def load(event: Asking, read: Reader) -> Facts:
    """Read the team, and the open requests whose confirmations will be in the new language."""
    actor = actor_of(event.sender, read)
    alone = event.place.kind is PlaceKind.PRIVATE
    return Facts(
        actor=actor,
        team=None if alone else read.teams.by_channel(event.place.address.room),
        requests=read.tasks.open_of_client(actor.id) if actor else (),
    )


def decide(languages: Languages, event: Asking, facts: Facts, now: datetime) -> Decision:  # noqa: ARG001
    """Take the language that was named; without one, offer those there are."""
    actor = facts.actor
    if actor is None:
        return answered(event, Text("stranger-invite"), actor)
    if facts.team is not None and not _leads(actor, facts.team):
        return answered(event, Text("refused-language"), actor, alert=True)
    words = event.press.subject if isinstance(event, ButtonPressed) else event.words
    tag = languages.find(words)
    if not words.strip():
        return _offered(languages, event, facts, actor)
    if not tag:
        names = ", ".join(languages.names.values())
        return answered(event, Text("language-unknown", {"name": words, "names": names}), actor)
    if facts.team is not None:
        return _of_channel(event, replace(facts.team, language=tag), actor)
    return _of_person(event, replace(actor, language=tag, language_chosen=True), facts)


def _leads(actor: Person, team: Team) -> bool:
    """Whether what everybody in this channel reads is this person's to decide."""
    if not allowed(Deed.LANGUAGE, actor, None):
        return False
    return actor.role is Role.MANAGER or actor.team == team.id


def _offered(languages: Languages, event: Asking, facts: Facts, actor: Person) -> Decision:
    """One button for each language, by its own name."""
    key = "language-which" if facts.team is None else "language-which-channel"
    buttons = tuple(
        (Button(Text("button-language", {"name": name}), Press(Action.LANGUAGE, tag)),)
        for tag, name in languages.names.items()
    )
    effect = tell(event, Text(key), actor.language, buttons)
    return Decision(disposition=Disposition.ANSWERED, effects=(effect,))


def _of_person(event: Asking, person: Person, facts: Facts) -> Decision:
    """From now on the desk speaks it; open requests are shown in it at once."""
    shown: tuple[Show, ...] = tuple(confirmation(task, person) for task in facts.requests)
    text, menu = Text("language-set"), menu_of(person.role)
    said: tuple[Effect, ...] = (tell(event, text, person.language, menu=menu),)
    if isinstance(event, ButtonPressed) and menu and event.place.kind is PlaceKind.PRIVATE:
        # The menu changes along with a message, which the answer to a press is not.
        say = Say(to=event.place.address, text=text, language=person.language, menu=menu)
        said = (*hushed(event), say)
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(person,),
        effects=(
            *said,
            *shown,
            *settled_by(event),
        ),
    )


def _of_channel(event: Asking, team: Team, actor: Person) -> Decision:
    """Everybody in the channel reads it; a card that stands there changes with its next step."""
    here = replace(event, place=replace(event.place, language=team.language))
    said = tell(here, Text("language-set-channel"), language_here(here, actor.language))
    return Decision(
        disposition=Disposition.ANSWERED, changes=(team,), effects=(said, *settled_by(event))
    )
