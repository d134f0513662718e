"""Details: what a card does not show, to the asker alone."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.cards import Moment, Text
from bot.decision import Decision
from bot.domain.address import Address
from bot.domain.conversation import FormerWords, Message, MessageKind
from bot.domain.ids import PersonId
from bot.domain.people import Person
from bot.domain.permissions import Deed, allowed
from bot.domain.task import Task
from bot.events import ButtonPressed, CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.places import Spot, private_chat
from bot.use_cases.speaking import answered, overheard, status_text
from bot.use_cases.tasks.facts import KnownTask
from bot.use_cases.tasks.facts import load as load_task
from bot.use_cases.tasks.revisions import revisions
from bot.use_cases.tasks.revisions import told as revisions_told
from bot.use_cases.tasks.withheld import has_secrets, withheld
from bot.use_cases.tasks.withheld import told as withheld_told

SHOWN = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The task and its latest messages."""

    actor: Person | None
    known: KnownTask | None
    messages: tuple[Message, ...]
    former: tuple[FormerWords, ...] = ()
    names: Mapping[PersonId | None, str] = field(default_factory=dict)
    private: Address | None = None

    @property
    def task(self) -> Task | None:
        """The task, for the permission table."""
        return self.known.task if self.known else None


def load(event: ButtonPressed | CommandGiven, read: Reader) -> Facts:
    """Read the task with its latest messages."""
    facts = load_task(event, read)
    messages = read.conversation.of_task(facts.task.id, SHOWN) if facts.task else ()
    former = read.conversation.former_of_task(facts.task.id) if facts.task else ()
    changed = {each.message for each in former} | {each.id for each in messages if each.is_gone}
    told = [each for each in messages if each.id in changed or has_secrets(each)]
    people = {each.author for each in told} | {each.redacted_by for each in told}
    return Facts(
        actor=facts.actor,
        known=facts.known,
        messages=messages,
        former=former,
        names={each: read.people.get(each).name for each in people if each},
        private=private_chat(facts.actor, read, event.place.address.platform)
        if facts.actor and told
        else None,
    )


def decide(event: ButtonPressed | CommandGiven, facts: Facts, now: datetime) -> Decision:  # noqa: ARG001
    """Answer with the task's facts and who said what kind of thing when, not with the words.

    A toast holds 200 characters, and an answer is stored nowhere: words stay in the messages. What
    was changed or taken back of them goes to the asker's own chat, and so does what cards hide, if
    the asker may answer the client.
    """
    if facts.known is None:
        return answered(event, Text("task-not-found"), facts.actor)
    if overheard(event):
        return answered(event, Text("only-in-private"), facts.actor)
    task, team = facts.known.task, facts.known.team
    zone = team.calendar.zone
    notes = sum(1 for each in facts.messages if each.kind is MessageKind.NOTE)
    holder = facts.known.holder
    text = Text(
        "details",
        {
            "number": task.number,
            "title": task.title,
            "client": facts.known.client.name,
            "status": status_text(task.status),
            "holder": holder.name if holder else Text("nobody"),
            "opened": Moment(task.opened_at, zone),
            "messages": len(facts.messages) - notes,
            "notes": notes,
        },
    )
    decision = answered(event, text, facts.actor, alert=True)
    if facts.private is None or facts.actor is None:
        return decision
    spot = Spot(facts.private, facts.actor.language)
    answers = allowed(Deed.REPLY, facts.actor, task)
    changed = revisions(facts.messages, facts.former, facts.names, zone, whole=answers)
    secrets = withheld(facts.messages, facts.names, zone) if answers else ()
    return decision.plus(
        effects=(
            *((revisions_told(task, changed, spot),) if changed else ()),
            *((withheld_told(task, secrets, spot),) if secrets else ()),
        )
    )
