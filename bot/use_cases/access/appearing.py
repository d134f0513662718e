"""Appearing: by which name clients know the staff, and what of theirs no client reads."""

import re
from dataclasses import dataclass, replace
from datetime import datetime

from bot.cards import Args, Text
from bot.decision import Decision, Disposition
from bot.domain.address import Address
from bot.domain.masking import SHORTEST, is_maskable
from bot.domain.people import Person, Role
from bot.domain.permissions import Deed, allowed
from bot.domain.writing import one_line
from bot.effects import Effect, Say
from bot.events import CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.places import actor_of, private_chat
from bot.use_cases.speaking import answered, overheard, tell
from bot.use_cases.staff import named_assistants

LONGEST = 40  # characters of a name
MOST = 20  # contacts of one person
NONE = "none"  # what is typed to hide nothing any more
_OF_ANOTHER = re.compile(r"(?P<whom>[^:]*\S)\s*:(?P<name>.*)", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who gives whom which name; `meant` are those whom the words may name, if not the actor.

    `chat` is where another one hears of it, `is_taken`: somebody else goes by that name.
    """

    actor: Person | None
    whom: str = ""
    meant: tuple[Person, ...] = ()
    name: str = ""
    is_taken: bool = False
    chat: Address | None = None
    task: None = None

    @property
    def about(self) -> Person | None:
        """Whose name it is, if that is certain."""
        if self.whom:
            return self.meant[0] if len(self.meant) == 1 else None
        return self.actor


def load(event: CommandGiven, read: Reader) -> Facts:
    """Read who is meant, and whether the name is free."""
    actor = actor_of(event.sender, read)
    if actor is None or not actor.role.is_staff:
        return Facts(actor=actor)
    other = _OF_ANOTHER.fullmatch(event.words.strip())
    whom = other["whom"].strip() if other else ""
    name = one_line(other["name"] if other else event.words).strip(' “”„"«»')
    meant = named_assistants(whom, read) if whom else (actor,)
    known = [each for team in read.teams.all() for each in read.people.of_team(team.id)]
    others = {each.id: each for each in (*known, *read.people.managers())}
    taken = {
        called.casefold()
        for each in others.values()
        if each not in meant
        for called in (each.name, each.desk_name)
    }
    return Facts(
        actor=actor,
        whom=whom,
        meant=meant,
        name=name,
        is_taken=bool(name) and name.casefold() in taken,
        chat=private_chat(meant[0], read) if whom and len(meant) == 1 else None,
    )


def named(event: CommandGiven, facts: Facts, now: datetime) -> Decision:  # noqa: ARG001
    """Tell the name, or change it: one's own, or as a lead or manager that of another."""
    actor, about = facts.actor, facts.about
    if actor is None:
        return answered(event, Text("refused-name"), actor)
    if overheard(event):  # clients may read there who is who
        return answered(event, Text("only-in-private"), actor)
    problem = _problem(facts, actor)
    if problem is not None or about is None:
        return answered(event, problem or Text("desk-name-nobody", {"name": facts.whom}), actor)
    if not facts.name:
        args: Args = {"name": about.desk_name or about.name, "own": about.name}
        key = "desk-name-is" if about.id == actor.id else "desk-name-is-of"
        return answered(event, Text(key, args), actor)
    own = facts.name.casefold() == about.name.casefold()
    after = replace(about, desk_name="" if own else facts.name)
    args = {"name": after.desk_name or after.name, "own": about.name, "by": actor.name}
    if about.id == actor.id:
        key = "desk-name-own" if own else "desk-name-set"
        return answered(event, Text(key, args), actor).plus(changes=(after,))
    told: tuple[Effect, ...] = ()
    if facts.chat is not None:
        told = (Say(to=facts.chat, text=Text("desk-name-by", args), language=about.language),)
    said = answered(event, Text("desk-name-set-of", args), actor)
    return said.plus(changes=(after,), effects=told)


def _problem(facts: Facts, actor: Person) -> Text | None:
    """Why nothing is done, if so."""
    about = facts.about
    if len(facts.meant) > 1:
        names = ", ".join(each.name for each in facts.meant)
        return Text("staff-several", {"names": names})
    if about is None:
        return None
    if about.id != actor.id and not _names_others(actor, about):
        return Text("refused-rename")
    if len(facts.name) > LONGEST:
        return Text("desk-name-long", {"most": LONGEST})
    return Text("desk-name-taken", {"name": facts.name}) if facts.is_taken else None


def _names_others(actor: Person, about: Person) -> bool:
    """Leads name the people of their team, managers everybody."""
    if not allowed(Deed.RENAME, actor, None):
        return False
    return actor.role is Role.MANAGER or actor.team == about.team


def masked(event: CommandGiven, facts: Facts, now: datetime) -> Decision:  # noqa: ARG001
    """Tell what is hidden from clients, or what shall be from now on; for the asker alone."""
    actor = facts.actor
    if actor is None:
        return answered(event, Text("refused-name"), actor)
    if overheard(event):
        return answered(event, Text("only-in-private"), actor)
    words = one_line(event.words)
    wanted = tuple(dict.fromkeys(filter(None, (each.strip() for each in re.split("[,;]", words)))))
    if not wanted:
        return _alone(event, _listed(actor), actor)
    if words.strip().casefold() == NONE:
        after = replace(actor, contacts=())
        return _alone(event, Text("mask-dropped"), actor).plus(changes=(after,))
    if len(wanted) > MOST:
        return _alone(event, Text("mask-too-many", {"most": MOST}), actor)
    short = next((each for each in wanted if not is_maskable(each)), None)
    if short is not None:
        return _alone(event, Text("mask-too-short", {"said": short, "least": SHORTEST}), actor)
    after = replace(actor, contacts=wanted)
    text = Text("mask-set", {"hidden": ", ".join(wanted)})
    return _alone(event, text, actor).plus(changes=(after,))


def _listed(actor: Person) -> Text:
    if not actor.contacts:
        return Text("mask-none")
    return Text("mask-list", {"hidden": ", ".join(actor.contacts)})


def _alone(event: CommandGiven, text: Text, actor: Person) -> Decision:
    """In words that the outbox forgets."""
    said = tell(event, text, actor.language, secret=True)
    return Decision(disposition=Disposition.ANSWERED, effects=(said,))
