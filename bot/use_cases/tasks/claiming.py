"""Claiming: the first press wins; everyone else is told who won."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.buttons import Action
from bot.cards import Button, Moment, Text
from bot.decision import Decision, Disposition
from bot.domain import clocks
from bot.domain.calendar import working_between
from bot.domain.conversation import Prompt, PromptKind
from bot.domain.lifecycle import Act, may, move
from bot.domain.people import Person, Role
from bot.domain.reminders import ReminderKind
from bot.domain.roster import on_shift, present
from bot.domain.targets import ClockKind
from bot.domain.task import Task
from bot.domain.team import ANSWERED_WITHIN, Workplace
from bot.effects import Forget
from bot.events import ButtonPressed, CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.intake.opening import no_more_offers
from bot.use_cases.places import actor_of
from bot.use_cases.records import journal
from bot.use_cases.speaking import answered, button, shown, tell
from bot.use_cases.tasks.facts import KnownTask, known, named
from bot.use_cases.tasks.idling import idle_reminder
from bot.use_cases.tasks.passing_on import Successor, passed_on, successor


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The task, who wants it, what they would need, and what is left to claim."""

    actor: Person | None
    known: KnownTask | None
    to: Successor | None
    unclaimed: tuple[Task, ...]
    offers: tuple[Prompt, ...] = ()
    offered_to: Person | None = None

    @property
    def task(self) -> Task | None:
        """The task, for the permission table."""
        return self.known.task if self.known else None


def load(event: ButtonPressed | CommandGiven, read: Reader) -> Facts:
    """Read the task and the oldest unclaimed ones of its team."""
    actor = actor_of(event.sender, read)
    found = known(named(event, read)[0], read)
    team = found.task.team if found else actor.team if actor else None
    prompts = read.conversation.open_prompts(found.task.id) if found else ()
    offers = tuple(each for each in prompts if each.kind is PromptKind.OFFER)
    return Facts(
        actor=actor,
        known=found,
        offers=offers,
        offered_to=read.people.get(offers[-1].person) if offers else None,
        to=successor(actor, found, read) if actor and found else None,
        unclaimed=read.tasks.unclaimed(team, 3) if team else (),
    )


def decide(event: ButtonPressed | CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Judge the press by the task's present state."""
    if facts.known is None or facts.actor is None:
        return answered(event, Text("task-not-found"), facts.actor)
    if not may(facts.known.task.status, Act.CLAIM):
        return _too_late(event, facts, facts.known)
    if not _available(facts.actor, facts.known, now):
        return answered(event, Text("claim-off-shift"), facts.actor, alert=True)
    if (offered := _offered_to_another(facts, facts.known, now)) is not None:
        return answered(event, offered, facts.actor, alert=True)
    return _claimed(event, facts, facts.known, facts.actor, now)


def _offered_to_another(facts: Facts, found: KnownTask, now: datetime) -> Text | None:
    """While somebody has time to answer, it is theirs; leads and managers may all the same."""
    actor, asked = facts.actor, facts.offered_to
    if actor is None or asked is None or actor.id == asked.id or actor.role is not Role.ASSISTANT:
        return None
    until = facts.offers[-1].asked_at + ANSWERED_WITHIN[found.team.mode]
    if until <= now:
        return None
    zone = actor.zone or found.team.calendar.zone
    return Text("claim-offered", {"name": asked.name, "until": Moment(until, zone)})


def _available(actor: Person, known_task: KnownTask, now: datetime) -> bool:
    """On shift; off shift only those who opted in, once the task has waited for them."""
    team, task = known_task.team, known_task.task
    if actor.role is Role.MANAGER or on_shift(present(actor), team, now):
        return True
    wait = team.escalation[task.priority].off_shift
    if not actor.off_shift_pages or wait is None:
        return False
    return working_between(team.calendar, task.opened_at, now) >= wait


def _too_late(event: ButtonPressed | CommandGiven, facts: Facts, lost: KnownTask) -> Decision:
    """Tell who won, and offer what is still there."""
    actor = facts.actor
    task = lost.task
    if lost.holder is None:
        key, name = "claim-ended", ""
    elif actor is not None and lost.holder.id == actor.id:
        key, name = "claim-yours-already", actor.name
    else:
        key, name = "claim-too-late", lost.holder.name
    text = Text(key, {"number": task.number, "winner": name})
    if not facts.unclaimed or actor is None:
        return answered(event, text, actor)
    others = ", ".join(f"#{each.number}" for each in facts.unclaimed)
    text = Text("claim-too-late-others", {"said": text, "others": others})
    buttons = tuple((_claim_button(each),) for each in facts.unclaimed)
    effect = tell(event, text, actor.language, buttons)
    return Decision(disposition=Disposition.ANSWERED, effects=(effect,))


def _claim_button(task: Task) -> Button:
    """Claim another one instead."""
    label = Text("button-claim-number", {"number": task.number})
    return replace(button("button-claim", Action.CLAIM, task.id), label=label)


def _claimed(
    event: ButtonPressed | CommandGiven,
    facts: Facts,
    won: KnownTask,
    actor: Person,
    now: datetime,
) -> Decision:
    """The presser becomes the holder; acknowledgement is measured once per round."""
    task, team = won.task, won.team
    after = replace(task, status=move(task.status, Act.CLAIM), holder=actor.id)
    stopped = clocks.stopped(
        won.clocks, frozenset({ClockKind.ACKNOWLEDGE}), task, team, event.at, actor.id
    )
    entry = journal(event, after, Act.CLAIM, by=actor.id, before=task.status, now=now)
    chat = facts.to.private if facts.to else None
    there = team.workplace is Workplace.PRIVATE and chat is not None
    here = chat is not None and chat.to == event.place.address.room
    key = "claimed-elsewhere" if there and not here else "claimed"
    text = Text(key, {"number": task.number, "title": task.title})
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(
            after,
            *stopped,
            *(replace(each, answered_at=now) for each in facts.offers),
            entry,
        ),
        effects=(
            tell(event, text, actor.language),
            *shown(after, team, won.client),
            Forget(subject=task.id, kind=ReminderKind.UNCLAIMED),
            *no_more_offers(task, team),
            Forget(subject=task.id, kind=ReminderKind.OFFER),
            idle_reminder(after, team, won.journal, now),
            *(passed_on(after, won, facts.to) if facts.to else ()),
        ),
    )
