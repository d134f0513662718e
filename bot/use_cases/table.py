"""The one table from events to use cases; an event without a row does not type-check."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from typing import assert_never

from bot.buttons import Action, Press
from bot.domain.address import PlaceKind
from bot.domain.calendar import Calendar
from bot.domain.languages import Languages
from bot.domain.matching import SURE
from bot.domain.people import Person, Role
from bot.domain.reminders import ReminderKind
from bot.events import (
    ButtonPressed,
    CalendarRead,
    ChatMoved,
    CommandGiven,
    Delivered,
    DeliveryFailed,
    Event,
    FormSubmitted,
    HomeOpened,
    MembershipChanged,
    MessageDeleted,
    MessageEdited,
    MessageReceived,
    ReachChanged,
    ReactionChanged,
    ReminderDue,
    ShortcutUsed,
    TroubleFound,
)
from bot.forms import FORMS_OF_SHORTCUTS, form_of_command, form_of_press
from bot.ports.holidays import Holidays, NoHolidays
from bot.ports.reader import Reader
from bot.use_cases import heeding, homes
from bot.use_cases.access import belonging, helping, joining, meeting
from bot.use_cases.commands import command_cases
from bot.use_cases.conversation import (
    answering,
    deleting,
    editing,
    mending,
    moving,
    noticing,
    telling,
)
from bot.use_cases.forms.answers import BACK, CANCEL, SKIP
from bot.use_cases.forms.table import FormTable
from bot.use_cases.intake import lacking, receiving, wearing
from bot.use_cases.managers import renewing, warning
from bot.use_cases.places import actor_of
from bot.use_cases.presses import JOINING, PRESSES
from bot.use_cases.reminders import REMINDERS
from bot.use_cases.room import Case
from bot.use_cases.shifts import merging_in
from bot.use_cases.time import wondering
from bot.use_cases.time.running import IDLE

MEETING = Case(meeting.load, meeting.decide)
TAKING_IN = Case(meeting.load_as_client, meeting.decide)
LACKING = Case(lacking.load, lacking.decide)
ANSWERING = Case(answering.load, answering.decide)
MENDING = Case(mending.load, mending.decide)
WARNING = Case(warning.load, warning.decide)
UNKNOWN = Case(helping.load, helping.unknown)


@dataclass(frozen=True, slots=True)
class UseCases:
    """The table with what only the composition root knows: codes, default hours, languages.

    `menu` holds the words of a client's permanent menu in all languages, folded, and the command
    that each stands for. `mint_token` makes tokens of secret links, where pages can be reached.
    `sure` is how sure an answer that stands ready must be.
    Of `takes_in`: whoever writes to the desk in a group or channel is taken for a client.
    After `idle` without a sign of work a timer is asked about. `holidays` knows public ones.
    """

    mint: Callable[[], str]
    calendar: Calendar
    menu: Mapping[str, str] = field(default_factory=dict)
    mint_token: Callable[[], str] | None = None
    languages: Languages = field(default_factory=Languages)
    takes_in: bool = False
    sure: float = SURE
    idle: timedelta = IDLE
    holidays: Holidays = field(default_factory=NoHolidays)
    receiving: Case = field(init=False)
    heeding: Case = field(init=False)
    forms: FormTable = field(init=False)
    commands: dict[str, Case] = field(init=False)
    reminders: dict[ReminderKind, Case] = field(init=False)

    def __post_init__(self) -> None:
        """Build the rows that need what is known here alone."""
        receive = partial(receiving.load, sure=self.sure)
        object.__setattr__(self, "receiving", Case(receive, receiving.decide))
        heed = partial(heeding.load, sure=self.sure)
        object.__setattr__(self, "heeding", Case(heed, heeding.decide))
        object.__setattr__(self, "forms", FormTable(self.mint))
        commands = command_cases(
            forms=self.forms,
            mint=self.mint,
            mint_token=self.mint_token,
            calendar=self.calendar,
            languages=self.languages,
            idle=self.idle,
            holidays=self.holidays,
        )
        wonder = Case(wondering.load, partial(wondering.decide, self.idle))
        renew = Case(partial(renewing.load, self.holidays), renewing.decide)
        known = {ReminderKind.TIMER: wonder, ReminderKind.HOLIDAYS: renew}
        object.__setattr__(self, "reminders", {**REMINDERS, **known})
        object.__setattr__(self, "commands", commands)

    def understood(self, event: Event, read: Reader) -> Event:
        """A tap on the menu, or on a button that stands for a command, is that command."""
        match event:
            case ButtonPressed(press=Press(action=Action.DO)):
                return CommandGiven(
                    key=event.key,
                    at=event.at,
                    sender=event.sender,
                    place=event.place,
                    name=event.press.subject,
                    words=event.press.value,
                    token=event.token,
                    form=event.form,
                    said=event.label,
                )
            case MessageReceived() if self._is_menu(event, read):
                return CommandGiven(
                    key=event.key,
                    at=event.at,
                    sender=event.sender,
                    place=event.place,
                    name=self.menu[event.text.strip().casefold()],
                    ref=event.ref,
                    said=event.text.strip(),
                )
            case _:
                return event

    def _is_menu(self, event: MessageReceived, read: Reader) -> bool:
        """Whether a client has tapped the menu, which sends its words."""
        if event.text.strip().casefold() not in self.menu or event.files:
            return False
        actor = actor_of(event.sender, read)
        private = event.place.kind is PlaceKind.PRIVATE
        return private and actor is not None and actor.is_client

    def find(self, event: Event, read: Reader) -> Case:
        """Find the use case for this event, by who acts and where."""
        match event:
            case MessageReceived():
                return self._for_message(event, read)
            case CommandGiven():
                return self._for_command(event, read)
            case ButtonPressed():
                known = actor_of(event.sender, read)
                return self._for_press(event.press) if _has_role(known) else MEETING
            case ShortcutUsed() | FormSubmitted() | HomeOpened():
                return self._for_form(event, read)
            case ReminderDue():
                kind = ReminderKind(event.reminder.split(":", 1)[0])
                return self.forms.guiding if kind is ReminderKind.FORM else self.reminders[kind]
            case Delivered() | DeliveryFailed() | CalendarRead():
                return _for_report(event)
            case MessageEdited() | MessageDeleted() | ReactionChanged():
                return _for_own(event)
            case TroubleFound():
                return MENDING if event.code == "thread_gone" else WARNING
            case MembershipChanged() | ReachChanged() | ChatMoved():
                return _for_change(event)
            case _:
                assert_never(event)

    def _for_form(self, event: ShortcutUsed | FormSubmitted | HomeOpened, read: Reader) -> Case:
        """What only platforms with forms and homes bring."""
        match event:
            case ShortcutUsed():
                known = _has_role(actor_of(event.sender, read))
                return self.forms.opening[FORMS_OF_SHORTCUTS[event.shortcut]] if known else MEETING
            case FormSubmitted():
                return self.forms.submitting
            case HomeOpened():
                return Case(homes.load, homes.decide)

    def _for_press(self, press: Press) -> Case:
        """A form's own buttons, or a row of the table."""
        if press.action is Action.STEP:
            return self.forms.guiding
        if press.action is Action.LANGUAGE:
            return self.commands["language"]
        name = form_of_press(press)
        return self.forms.opening[name] if name else PRESSES[press.action]

    def _for_message(self, event: MessageReceived, read: Reader) -> Case:
        """Clients write requests, staff answer; whoever has no role is a stranger.

        A code comes first, then an answer to a form's question that replies to nothing else, then
        a client's clear words.
        """
        actor = actor_of(event.sender, read)
        if joining.is_code(event, actor, read):
            return JOINING
        if actor is None or not _has_role(actor):
            return TAKING_IN if self.takes_in else MEETING
        if event.lacks:
            return LACKING
        if event.reply_to is None and _is_filling(event, actor, read):
            return self.forms.guiding
        if actor.role.is_staff and not wearing.is_as_client(event, actor, read):
            return ANSWERING
        clear = heeding.heeded(event, actor, read, self.sure)
        return self.heeding if clear else self.receiving

    def _for_command(self, event: CommandGiven, read: Reader) -> Case:
        """A code comes before the role, since it gives the role."""
        code = event.name == "link" and joining.code_in(event)
        if code or (event.name == "start" and event.words.strip()):
            return JOINING
        if event.name in {"start", "help"}:
            return self.commands[event.name]
        actor = actor_of(event.sender, read)
        if actor is None or not _has_role(actor):
            return MEETING
        form = form_of_command(event.name, event.words)
        if (
            form is not None
            and not event.files
            and (event.form or event.place.kind is PlaceKind.PRIVATE)
        ):
            return self.forms.opening[form]
        if event.name in {BACK, SKIP}:
            return self.forms.guiding
        if event.name == CANCEL and not event.words.strip() and _is_filling(event, actor, read):
            return self.forms.guiding
        return self.commands.get(event.name, UNKNOWN)


def _for_report(event: Delivered | DeliveryFailed | CalendarRead) -> Case:
    """What became of what the desk has sent for."""
    if isinstance(event, CalendarRead):
        return Case(merging_in.load, merging_in.decide)
    return Case(telling.load, telling.decide)


def _for_own(event: MessageEdited | MessageDeleted | ReactionChanged) -> Case:
    """What people do with messages that are there already."""
    match event:
        case MessageEdited():
            return Case(editing.load, editing.decide)
        case MessageDeleted():
            return Case(deleting.load, deleting.decide)
        case ReactionChanged():
            return Case(noticing.load, noticing.decide)


def _for_change(event: MembershipChanged | ReachChanged | ChatMoved) -> Case:
    """The chats themselves: the desk comes or goes, a person leaves or returns, a group moves."""
    match event:
        case MembershipChanged():
            return Case(belonging.load, belonging.decide)
        case ReachChanged():
            return Case(moving.load_reach, moving.reach)
        case ChatMoved():
            return Case(moving.load_move, moving.move)


def _is_filling(event: MessageReceived | CommandGiven, actor: Person, read: Reader) -> bool:
    """Whether the person is in the midst of a form here."""
    if event.place.kind is not PlaceKind.PRIVATE:
        return False
    return read.fillings.open(actor.id, str(event.place.address.room)) is not None


def _has_role(person: Person | None) -> bool:
    """Whether the desk knows this person as more than a stranger."""
    return person is not None and person.role is not Role.STRANGER
