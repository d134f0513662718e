"""Clients' profiles: `/client` shows, adds and removes lines; nobody but the asker reads them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.cards import Args, Lines, Text
from bot.decision import Decision, Disposition
from bot.domain.address import Address
from bot.domain.ids import LineId, PersonId, derive
from bot.domain.people import Person
from bot.domain.permissions import Deed, allowed
from bot.domain.profile import AS_DESK, BY_NAME, LONGEST, MOST, LineKind, ProfileLine, company_key
from bot.domain.targets import DEFAULT_TARGETS
from bot.domain.task import Task
from bot.domain.terms import UnclearTargetsError, read_targets
from bot.domain.understanding.category import CATEGORIES, rule_of
from bot.domain.writing import one_line
from bot.effects import Effect, Say, Urgency
from bot.events import CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.clients import called, served, zone_of
from bot.use_cases.managers.targeting import unclear
from bot.use_cases.places import Spot, actor_of, private_chat
from bot.use_cases.profile_lines import history, line, listed, write_button
from bot.use_cases.profiles.asking import Said, Whose, Wish, said, whose
from bot.use_cases.speaking import answered, overheard, tell
from bot.use_cases.staff import named_assistants

NAMED = 8  # clients among whom the asker may choose


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who asks for what about whom, and what stands there.

    `past` are the lines of all times. `working` are the chats of those who work for the client now.
    """

    actor: Person | None
    said: Said
    whose: Whose = field(default_factory=Whose)
    past: tuple[ProfileLine, ...] = ()
    line: ProfileLine | None = None
    is_served: bool = False
    assistants: tuple[Person, ...] = ()
    working: tuple[Spot, ...] = ()
    names: Mapping[PersonId, str] = field(default_factory=dict)
    number: int = 0
    zone: str = "UTC"
    private: Address | None = None

    @property
    def task(self) -> Task | None:
        """The task by which a client was named, for the permission table."""
        return self.whose.task

    @property
    def lines(self) -> tuple[ProfileLine, ...]:
        """Those that stand now."""
        return tuple(each for each in self.past if each.removed_at is None)


def load(event: CommandGiven, read: Reader) -> Facts:
    """Read the profile; a line that goes says itself whose it is."""
    actor, asked = actor_of(event.sender, read), said(event.words)
    if actor is None or not actor.role.is_staff:
        return Facts(actor=actor, said=asked)
    found = read.profiles.by_number(asked.line) if asked.wish is Wish.REMOVE else None
    about = _of_line(found, read) if found else whose(event, asked.whom, actor, read)
    past = read.profiles.history(about.client, about.company_or_theirs)
    authors = {each.added_by for each in past} | {each.removed_by for each in past}
    return Facts(
        actor=actor,
        said=asked,
        whose=about,
        past=past,
        line=found,
        is_served=about.task is not None or _is_served(about, actor, read),
        assistants=named_assistants(asked.text, read) if asked.kind is LineKind.PREFERS else (),
        working=working(about.client, actor, read) if asked.wish is Wish.ADD else (),
        names={each: read.people.get(each).name for each in authors if each},
        number=read.profiles.next_number(),
        zone=zone_of(about.client, read),
        private=private_chat(actor, read, event.place.address.platform),
    )


def _of_line(found: ProfileLine, read: Reader) -> Whose:
    """Whose profile a line stands in."""
    client = read.people.get(found.client) if found.client else None
    return Whose(client=client, company="" if client else found.company)


def _is_served(about: Whose, actor: Person, read: Reader) -> bool:
    """Whether the actor works for the client, or for somebody at the company."""
    clients = served(actor, read)
    if about.client is not None:
        return about.client in clients
    return company_key(about.company) in {company_key(each.company) for each in clients}


def working(client: Person | None, actor: Person, read: Reader) -> tuple[Spot, ...]:
    """The own chats of those who hold a task of the client, but for whoever writes the line."""
    if client is None:
        return ()
    held = {task.holder for task in read.tasks.open_of_client(client.id)} - {None, actor.id}
    people = [read.people.get(each) for each in sorted(filter(None, held))]
    chats = ((each, private_chat(each, read)) for each in people)
    return tuple(Spot(chat, each.language) for each, chat in chats if chat is not None)


def decide(event: CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Do what was asked for, and tell the asker alone."""
    actor, about, asked = facts.actor, facts.whose, facts.said
    if actor is None:
        return answered(event, Text("client-how"), actor)
    problem = hindrance(facts)
    if problem is not None:
        return _alone(event, facts, actor, problem)
    if asked.kind is not None:
        return _added(event, facts, actor, asked.kind, now)
    if asked.wish is Wish.REMOVE and facts.line is not None:
        return _removed(event, facts, actor, facts.line, now)
    if not facts.past or (not facts.lines and asked.wish is Wish.SHOW):
        return _alone(event, facts, actor, Text("client-empty", {"name": about.name}))
    if asked.wish is Wish.HISTORY:
        lines = Lines(history(facts.past, facts.names, facts.zone))
        text = Text("client-history", {"name": about.name, "lines": lines})
        return _alone(event, facts, actor, text)
    name = called(about.client) if about.client else ""
    return _alone(event, facts, actor, listed(name, about.company_or_theirs, facts.lines))


def hindrance(facts: Facts) -> Text | None:
    """Why nothing can be done as it was said, if so."""
    about, asked = facts.whose, facts.said
    if asked.wish is Wish.REMOVE:
        return _not_removed(facts)
    if about.several:
        names = ", ".join(called(each) for each in about.several[:NAMED])
        return Text("client-several", {"name": asked.whom, "names": names})
    if about.lacks_company:
        return Text("client-no-company", {"name": asked.whom})
    if not about.is_known or not facts.is_served:
        return Text("client-nobody", {"name": asked.whom}) if asked.whom else Text("client-how")
    return _not_added(facts) if asked.wish is Wish.ADD else None


def _not_removed(facts: Facts) -> Text | None:
    found, actor = facts.line, facts.actor
    if found is None or found.removed_at is not None or not facts.is_served:
        return Text("client-no-line", {"number": facts.said.line})
    if actor is None or found.added_by == actor.id or allowed(Deed.STRIKE, actor, None):
        return None
    return Text("refused-strike")


def _not_added(facts: Facts) -> Text | None:
    asked = facts.said
    if not asked.text:
        return Text("client-how")
    if len(asked.text) > LONGEST:
        return Text("client-too-long", {"most": LONGEST})
    if len(facts.lines) >= MOST:
        return Text("client-too-many", {"name": facts.whose.name})
    if asked.kind is LineKind.SORT and rule_of(asked.text) is None:
        return Text("client-sort-how", {"categories": ", ".join(CATEGORIES)})
    if asked.kind is LineKind.TARGET and (wrong := _wrong_target(asked.text)) is not None:
        return wrong
    if asked.kind is LineKind.NAMES and asked.text.casefold() not in {AS_DESK, BY_NAME}:
        return Text("client-names-how")
    if asked.kind is LineKind.PREFERS and len(facts.assistants) != 1:
        args: Args = {"name": asked.text, "count": len(facts.assistants)}
        return Text("client-prefers-whom", args)
    return None


def _wrong_target(words: str) -> Text | None:
    """Why the words promise nothing that the desk could measure, if so."""
    try:
        read_targets(words, DEFAULT_TARGETS)
    except UnclearTargetsError as error:
        return Text("client-target-how") if error.reason == "how" else unclear(error)
    return None


def _added(
    event: CommandGiven, facts: Facts, actor: Person, kind: LineKind, now: datetime
) -> Decision:
    """A new line, which those who work for the client read at once."""
    about = facts.whose
    made = new_line(event.key, facts.number, actor, about, kind, facts.said.text, now)
    if kind is LineKind.NAMES:
        made = replace(made, text=made.text.casefold())
    if kind is LineKind.PREFERS:
        (assistant,) = facts.assistants
        made = replace(made, assistant=assistant.id, text=assistant.name)
    decision = _alone(event, facts, actor, added(made, about))
    return decision.plus(changes=(made,), effects=news(made, about, actor, facts.working))


def new_line(
    key: str, number: int, by: Person, about: Whose, kind: LineKind, text: str, now: datetime
) -> ProfileLine:
    """A line as somebody wrote it; `key` makes its id."""
    return ProfileLine(
        id=LineId(derive(key, "profile")),
        number=number,
        client=about.client.id if about.client else None,
        company="" if about.client else about.company,
        kind=kind,
        text=one_line(text),
        added_by=by.id,
        added_at=now,
    )


def added(made: ProfileLine, about: Whose) -> Text:
    """What is told of a new line."""
    key = "client-added" if about.client else "client-added-company"
    return Text(key, {"name": about.name, "line": line(made)})


def news(made: ProfileLine, about: Whose, by: Person, spots: tuple[Spot, ...]) -> tuple[Say, ...]:
    """A new line for those who work for the client now, each alone."""
    text = Text("client-news", {"name": about.name, "by": by.name, "line": line(made)})
    return tuple(
        Say(to=each.to, text=text, language=each.language, secret=True, urgency=Urgency.CARD)
        for each in spots
    )


def _removed(
    event: CommandGiven, facts: Facts, actor: Person, found: ProfileLine, now: datetime
) -> Decision:
    """The line stands no more; that it stood there is kept."""
    gone = replace(found, removed_by=actor.id, removed_at=now)
    text = Text("client-removed", {"name": facts.whose.name, "line": line(found)})
    return _alone(event, facts, actor, text).plus(changes=(gone,))


def _alone(event: CommandGiven, facts: Facts, actor: Person, text: Text) -> Decision:
    """Whoever asked reads it alone; others hear only that it was written there."""
    client = facts.whose.client if facts.is_served else None
    shows = facts.said.wish is Wish.SHOW and client is not None and hindrance(facts) is None
    buttons = write_button(client) if shows and client else ()
    effects: tuple[Effect, ...] = (tell(event, text, actor.language, buttons, secret=True),)
    if overheard(event) and facts.private is None:
        return answered(event, Text("client-no-chat"), actor)
    if overheard(event) and facts.private is not None:
        alone = Say(
            to=facts.private,
            text=text,
            buttons=buttons,
            language=actor.language,
            secret=True,
            urgency=Urgency.ANSWER,
        )
        effects = (alone, tell(event, Text("client-sent"), actor.language))
    return Decision(disposition=Disposition.ANSWERED, effects=effects)
