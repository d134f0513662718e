"""Keeping what assistants can do: one's own, or as a lead or manager that of others."""

from dataclasses import dataclass
from datetime import datetime

from bot.cards import Args, Lines, Text
from bot.decision import Decision, Disposition
from bot.domain.address import Address
from bot.domain.expertise import LANGUAGES, Expertise, UnclearExpertiseError, changed
from bot.domain.people import Person, Role
from bot.domain.permissions import Deed, allowed
from bot.domain.understanding.category import CATEGORIES
from bot.effects import Say
from bot.events import CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.places import actor_of, private_chat
from bot.use_cases.speaking import answered, tell
from bot.use_cases.staff import named_first


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Whose skills, what is said of them, and where that person reads alone."""

    actor: Person | None
    person: Person | None = None
    several: tuple[Person, ...] = ()
    before: Expertise | None = None
    words: str = ""
    chat: Address | None = None
    task: None = None


def load(event: CommandGiven, read: Reader) -> Facts:
    """A name in front names another than oneself."""
    actor = actor_of(event.sender, read)
    if actor is None:
        return Facts(actor=None)
    people, rest = named_first(event.words, read)
    if len(people) > 1:
        return Facts(actor=actor, several=people)
    person = people[0] if people else actor
    return Facts(
        actor=actor,
        person=person,
        before=read.expertises.of(person.id),
        words=rest.strip(" :") if people else event.words.strip(),
        chat=private_chat(person, read) if person.id != actor.id else None,
    )


def may_vouch(actor: Person, person: Person) -> bool:
    """Everybody for themselves; leads for their team, managers for all."""
    if actor.id == person.id:
        return True
    if not allowed(Deed.VOUCH, actor, None):
        return False
    return actor.role is Role.MANAGER or (actor.team is not None and actor.team == person.team)


def decide(event: CommandGiven, facts: Facts, now: datetime) -> Decision:  # noqa: ARG001
    """Show what is known, or take over what is said; whom it concerns is told."""
    actor, person, before = facts.actor, facts.person, facts.before
    if facts.several:
        names = ", ".join(each.name for each in facts.several)
        return answered(event, Text("staff-several", {"names": names}), actor)
    if actor is None or person is None or before is None:
        return answered(event, Text("refused-skills"), actor)
    if not may_vouch(actor, person):
        return answered(event, Text("refused-vouch"), actor, alert=True)
    if not facts.words:
        return answered(event, Text("skills-shown", _args(person, before)), actor)
    try:
        after = changed(before, facts.words)
    except UnclearExpertiseError as error:
        args: Args = {
            "words": error.words,
            "categories": ", ".join(CATEGORIES),
            "languages": ", ".join(LANGUAGES),
        }
        return answered(event, Text("skills-unclear", args), actor)
    text = Text("skills-kept", _args(person, after))
    told: tuple[Say, ...] = ()
    if facts.chat is not None:
        said = Text("skills-by", {"by": actor.name, "said": text})
        told = (Say(to=facts.chat, text=said, language=person.language),)
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(after,),
        effects=(tell(event, text, actor.language), *told),
    )


def _args(person: Person, expertise: Expertise) -> Args:
    """Skills by level, languages by tag."""
    ordered = sorted(expertise.skills.items(), key=lambda each: (-each[1], each[0]))
    skills = tuple(_skill(name, level) for name, level in ordered) or (Text("skills-none"),)
    spoken = tuple(
        Text("skills-language", {"language": Text(f"spoken-{each}")})
        for each in expertise.languages
    )
    return {
        "name": person.name,
        "skills": Lines((*skills, *spoken)),
        "capacity": expertise.capacity,
    }


def _skill(name: str, level: int) -> Text:
    """A category in the reader's words, any other skill as it was typed."""
    shown = Text(f"category-{name.replace('_', '-')}") if name in CATEGORIES else name
    return Text("skills-line", {"skill": shown, "level": level})
