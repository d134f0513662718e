"""The one table from events to use cases; an event without a row does not type-check."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any, assert_never

from bot.buttons import Action
from bot.domain.calendar import Calendar
from bot.domain.ids import code_digest
from bot.domain.people import Person, Role
from bot.domain.permissions import Deed
from bot.domain.reminders import ReminderKind
from bot.events import (
    ButtonPressed,
    ChatMoved,
    CommandGiven,
    Delivered,
    DeliveryFailed,
    Event,
    FormSubmitted,
    HomeOpened,
    MessageReceived,
    ReachChanged,
    ReminderDue,
    ShortcutUsed,
)
from bot.ports.reader import Reader
from bot.use_cases.access import binding, helping, inviting, joining, linking, meeting
from bot.use_cases.conversation import answering, directing, moving, replying, telling
from bot.use_cases.intake import placing, receiving, requesting
from bot.use_cases.managers import summarising
from bot.use_cases.places import actor_of
from bot.use_cases.room import Actor, UseCase
from bot.use_cases.shifts import changing
from bot.use_cases.shifts import listing as who
from bot.use_cases.speaking import noticed
from bot.use_cases.tasks import (
    accepting,
    cancelling,
    claiming,
    delivering,
    detailing,
    facts,
    finishing,
    listing,
    passing,
    prioritising,
    releasing,
    reminding,
    reopening,
    waiting,
)

Case = UseCase[Any, Any]
MEETING = Case(meeting.load, meeting.decide)
JOINING = Case(joining.load, joining.decide)
RECEIVING = Case(receiving.load, receiving.decide)
ANSWERING = Case(answering.load, answering.decide)
GREETING = Case(helping.load, helping.greet)
NOTICING = Case(lambda event, read: Actor(None), lambda event, facts, now: noticed())  # noqa: ARG005
UNKNOWN = Case(helping.load, helping.unknown)

PRESSES: dict[Action, Case] = {
    Action.CLAIM: Case(claiming.load, claiming.decide, Deed.CLAIM),
    Action.PASS: Case(facts.load, passing.decide, Deed.PASS),
    Action.DETAILS: Case(detailing.load, detailing.decide, Deed.DETAILS),
    Action.REPLY: Case(facts.load, replying.begin, Deed.REPLY),
    Action.FINISH: Case(finishing.load, finishing.decide, Deed.FINISH),
    Action.UNDO_RESULT: Case(finishing.load, finishing.undo, Deed.FINISH),
    Action.RELEASE: Case(facts.load, releasing.decide, Deed.RELEASE),
    Action.WAIT: Case(facts.load, waiting.decide, Deed.WAIT),
    Action.SEND: Case(directing.load, directing.decide, Deed.REPLY),
    Action.TO_WHOM: Case(directing.load, directing.decide, Deed.REPLY),
    Action.AS_NOTE: Case(directing.load, directing.decide, Deed.REPLY),
    Action.ACCEPT: Case(facts.load, accepting.decide, Deed.ACCEPT),
    Action.REOPEN: Case(reopening.load, reopening.decide, Deed.REOPEN),
    Action.CANCEL: Case(facts.load, cancelling.decide, Deed.CANCEL),
    Action.CANCEL_SURE: Case(facts.load, cancelling.decide, Deed.CANCEL),
    Action.KEEP: Case(facts.load, cancelling.keep, Deed.CANCEL),
    Action.URGENT: Case(facts.load, prioritising.decide, Deed.PRIORITISE),
    Action.PART_OF: Case(placing.load, placing.decide),
    Action.NEW_TASK: Case(placing.load, placing.decide),
    Action.RESULT: NOTICING,
    Action.STEP: NOTICING,
    Action.DO: NOTICING,
}

REMINDERS: dict[ReminderKind, Case] = {
    ReminderKind.UNCLAIMED: Case(reminding.load, reminding.decide),
    ReminderKind.OFFER: Case(reminding.load, reminding.decide),
    ReminderKind.QUESTION: Case(placing.load, placing.decide),
    ReminderKind.RESULT: Case(delivering.load, delivering.decide),
}


@dataclass(frozen=True, slots=True)
class UseCases:
    """The table with what only the composition root knows: how codes are made, default hours."""

    mint: Callable[[], str]
    calendar: Calendar
    commands: dict[str, Case] = field(init=False)

    def __post_init__(self) -> None:
        """Build the rows of the commands."""
        object.__setattr__(self, "commands", self._commands())

    def find(self, event: Event, read: Reader) -> Case:
        """Find the use case for this event, by who acts and where."""
        match event:
            case MessageReceived():
                return _for_message(event, read)
            case CommandGiven():
                return self._for_command(event, read)
            case ButtonPressed():
                known = actor_of(event.sender, read)
                return PRESSES[event.press.action] if _has_role(known) else MEETING
            case ReminderDue():
                return REMINDERS[ReminderKind(event.reminder.split(":", 1)[0])]
            case Delivered() | DeliveryFailed():
                return Case(telling.load, telling.decide)
            case ReachChanged():
                return Case(moving.load_reach, moving.reach)
            case ShortcutUsed() | FormSubmitted() | HomeOpened():
                return NOTICING
            case ChatMoved():
                return Case(moving.load_move, moving.move)
            case _:
                assert_never(event)

    def _for_command(self, event: CommandGiven, read: Reader) -> Case:
        """A code comes before the role, since it gives the role."""
        code = event.name == "link" and joining.code_in(event)
        if code or (event.name == "start" and event.words.strip()):
            return JOINING
        if event.name in {"start", "help"}:
            return self.commands[event.name]
        if not _has_role(actor_of(event.sender, read)):
            return MEETING
        return self.commands.get(event.name, UNKNOWN)

    def _commands(self) -> dict[str, Case]:
        """One row for each command of `bot.commands`; a test compares both."""
        return {
            "start": GREETING,
            "help": Case(helping.load, helping.decide),
            "new": Case(requesting.load, requesting.decide),
            "status": Case(listing.load, listing.status),
            "cancel": Case(facts.load, cancelling.decide, Deed.CANCEL),
            "urgent": Case(facts.load, prioritising.decide, Deed.PRIORITISE),
            "accept": Case(facts.load, accepting.decide, Deed.ACCEPT),
            "reopen": Case(reopening.load, reopening.decide, Deed.REOPEN),
            "pass": Case(facts.load, passing.decide, Deed.PASS),
            "details": Case(detailing.load, detailing.decide, Deed.DETAILS),
            "wait": Case(facts.load, waiting.decide, Deed.WAIT),
            "undo": Case(finishing.load, finishing.undo, Deed.FINISH),
            "tasks": Case(listing.load, listing.staff, Deed.LIST),
            "claim": Case(claiming.load, claiming.decide, Deed.CLAIM),
            "release": Case(facts.load, releasing.decide, Deed.RELEASE),
            "reply": Case(facts.load, replying.by_command, Deed.REPLY),
            "note": Case(facts.load, replying.by_command, Deed.DETAILS),
            "done": Case(finishing.load, finishing.decide, Deed.FINISH),
            "on": Case(changing.load, changing.on, Deed.SHIFT),
            "off": Case(changing.load, changing.off, Deed.SHIFT),
            "who": Case(who.load, who.decide, Deed.WHO),
            "summary": Case(summarising.load, summarising.decide, Deed.SUMMARY),
            "invite": Case(partial(inviting.load, self.mint), inviting.decide, Deed.INVITE),
            "team": Case(binding.load, partial(binding.decide, self.calendar), Deed.BIND),
            "link": Case(partial(linking.load, self.mint), linking.decide),
        }


def _for_message(event: MessageReceived, read: Reader) -> Case:
    """Clients write requests, staff answer; whoever has no role is a stranger."""
    actor = actor_of(event.sender, read)
    if not _has_role(actor):
        return JOINING if _is_code(event, read) else MEETING
    return ANSWERING if actor is not None and actor.role.is_staff else RECEIVING


def _is_code(event: MessageReceived, read: Reader) -> bool:
    """Whether a stranger's message is a code of ours; a word that looks like one is a message."""
    code = joining.code_in(event)
    return bool(code) and read.people.invitation(code_digest(code)) is not None


def _has_role(person: Person | None) -> bool:
    """Whether the desk knows this person as more than a stranger."""
    return person is not None and person.role is not Role.STRANGER
