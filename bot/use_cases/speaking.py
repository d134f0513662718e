"""What many use cases say and show: answers to whoever acted, a task where it is shown."""

from bot.buttons import Action, Press
from bot.cards import Button, Style, Text
from bot.commands import MENU as MENU_ROWS
from bot.decision import Decision, Disposition
from bot.domain.address import PlaceKind
from bot.domain.conversation import Message
from bot.domain.people import Person, Role
from bot.domain.targets import Priority
from bot.domain.task import Status, Task
from bot.domain.team import Team, Workplace
from bot.effects import (
    Answer,
    Effect,
    Pressed,
    React,
    Say,
    Settle,
    Show,
    ShowForm,
    Sign,
    Urgency,
    ViewKind,
)
from bot.events import ButtonPressed, CommandGiven, MessageReceived, Sender, ShortcutUsed
from bot.forms import Form

QUOTED = 600  # characters of the client's words on a card; longer words stand whole under it
Spoken = MessageReceived | CommandGiven | ButtonPressed
Menu = tuple[tuple[Text, ...], ...]
MENU: Menu = tuple(tuple(Text(key) for key in row) for row in MENU_ROWS)


def language_of(person: Person | None, sender: Sender) -> str:
    """The language the desk answers in."""
    return person.language if person is not None else sender.language


def language_here(event: Spoken | ShortcutUsed, language: str) -> str:
    """What others read as well is in their channel's language, not in that of whoever acted."""
    return event.place.language or language


def tell(
    event: Spoken | ShortcutUsed,
    text: Text,
    language: str,
    buttons: tuple[tuple[Button, ...], ...] = (),
    *,
    alert: bool = False,
    secret: bool = False,
    menu: Menu = (),
) -> Effect:
    """Answer whoever acted, seen by nobody else where the platform can do that.

    Where a form was opened for the act, the answer stands in it. `menu` is given along with an
    ordinary message alone.
    """
    if form := getattr(event, "form", ""):
        return ShowForm(
            platform=event.place.address.platform,
            instance=form,
            form=Form(title=Text("form-desk"), intro=text),
            language=language,
        )
    if token := getattr(event, "token", ""):
        return Answer(
            platform=event.place.address.platform,
            token=token,
            text=text,
            language=language,
            buttons=buttons,
            alert=alert,
            pressed=_pressed(event),
        )
    reply_to = event.ref if event.place.kind is PlaceKind.GROUP else None
    return Say(
        to=event.place.address,
        text=text,
        buttons=buttons,
        language=language_here(event, language),
        reply_to=reply_to,
        secret=secret,
        menu=menu if event.place.kind is PlaceKind.PRIVATE else (),
        urgency=Urgency.ANSWER,
    )


def _pressed(event: Spoken | ShortcutUsed) -> Pressed | None:
    """What is left of a press when the time for its answer is over."""
    if not isinstance(event, ButtonPressed):
        return None
    return Pressed(
        by=event.sender.account,
        to=event.place.address,
        ref=event.ref,
        private=event.place.kind is PlaceKind.PRIVATE,
    )


def hushed(event: object) -> tuple[Answer, ...]:
    """End a press whose outcome is seen elsewhere."""
    if not isinstance(event, ButtonPressed) or not event.token:
        return ()
    platform = event.place.address.platform
    return (Answer(platform=platform, token=event.token, text=None, language=""),)


def answered(
    event: Spoken | ShortcutUsed,
    text: Text,
    actor: Person | None,
    *,
    alert: bool = False,
    menu: Menu = (),
) -> Decision:
    """Nothing changes; whoever acted gets a sentence."""
    language = language_of(actor, event.sender)
    return Decision(
        disposition=Disposition.ANSWERED,
        effects=(tell(event, text, language, alert=alert, menu=menu),),
    )


def menu_of(role: Role) -> Menu:
    """What somebody of this role can always send with one tap."""
    return MENU if role is Role.CLIENT else ()


def settled_by(event: Spoken) -> tuple[Settle, ...]:
    """Take the buttons off the pressed message: its question is answered."""
    if isinstance(event, ButtonPressed) and event.ref is not None:
        return (Settle(ref=event.ref),)
    return ()


def overheard(event: Spoken) -> bool:
    """Whether others would read the answer to what was asked in a group."""
    return event.place.kind is PlaceKind.GROUP and not getattr(event, "token", "")


def signed(message: Message, sign: Sign | None, instead: Sign | None = None) -> tuple[React, ...]:
    """Its author sees on the message itself who reads it; a slash command leaves no message."""
    if not message.source.message:
        return ()
    return (React(ref=message.source, sign=sign, instead=instead),)


def noticed() -> Decision:
    """Seen, and nothing follows."""
    return Decision(disposition=Disposition.NOTICED)


def card(task: Task, team: Team, *, fresh: bool = False, apart: bool = False) -> tuple[Show, ...]:
    """The task's card in its team channel; a team without a channel shows none.

    It needs a message `apart` from others where people are about to talk under it.
    """
    if team.channel is None:
        return ()
    urgency = Urgency.NEW_CARD if fresh else Urgency.CARD
    return (
        Show(
            kind=ViewKind.CARD,
            subject=task.id,
            to=team.channel,
            language=team.language,
            urgency=urgency,
            apart=apart or (task.holder is not None and team.workplace is Workplace.THREAD),
        ),
    )


def confirmation(task: Task, client: Person) -> Show:
    """The client's one live confirmation."""
    return Show(
        kind=ViewKind.CONFIRMATION,
        subject=task.id,
        to=task.origin,
        language=client.language,
        urgency=Urgency.CLIENT,
    )


def shown(task: Task, team: Team, client: Person) -> tuple[Show, ...]:
    """Both views of a task."""
    return (*card(task, team), confirmation(task, client))


def button(key: str, action: Action, subject: str, style: Style = Style.PLAIN) -> Button:
    """A button whose label is one key."""
    return Button(Text(key), Press(action, subject), style)


def do(key: str, command: str, style: Style = Style.PLAIN) -> Button:
    """A button that does what a command does."""
    return button(key, Action.DO, command, style)


def work_buttons(task: Task) -> tuple[tuple[Button, ...], ...]:
    """What a holder can do from a relayed message."""
    if not task.status.is_open:
        return ()
    reply = button("button-reply", Action.REPLY, task.id, Style.PRIMARY)
    done = button("button-done", Action.FINISH, task.id)
    result = button("button-result", Action.RESULT, task.id)
    return ((reply, done, result), (timer_button(task),))


def timer_button(task: Task) -> Button:
    """Start to measure the time on a task."""
    return Button(Text("button-timer"), Press(Action.DO, "timer", str(task.number)))


def request_buttons(task: Task) -> tuple[tuple[Button, ...], ...]:
    """What its client can do with a request that is open, wherever it is shown."""
    key = "button-not-urgent" if task.priority is Priority.URGENT else "button-urgent"
    urgent = button(key, Action.URGENT, task.id)
    cancel = button("button-cancel", Action.CANCEL, task.id)
    more = [button("button-category", Action.CATEGORY, task.id)] if task.category else []
    if task.due_at is not None:
        more.append(button("button-due", Action.DUE, task.id))
    return ((urgent, cancel), tuple(more)) if more else ((urgent, cancel),)


def status_text(status: Status) -> Text:
    """A status in words."""
    return Text(f"status-{status.replace('_', '-')}")


def offered(
    event: ButtonPressed | CommandGiven,
    text: Text,
    actor: Person,
    buttons: tuple[tuple[Button, ...], ...],
    task: Task,
) -> tuple[Effect, ...]:
    """Ask whoever acted, by a message: toasts, which answer a press on Telegram, lack buttons."""
    if not isinstance(event, ButtonPressed):
        return (tell(event, text, actor.language, buttons),)
    say = Say(
        to=event.place.address,
        text=text,
        buttons=buttons,
        language=language_here(event, actor.language),
        task=task.id,
        urgency=Urgency.ANSWER,
    )
    return (*hushed(event), say)


def undoable(
    event: ButtonPressed | CommandGiven, text: Text, actor: Person, task: Task
) -> tuple[Effect, ...]:
    """Answer whoever acted, with Undo; alone with the desk by a message: toasts lack buttons."""
    undo = ((button("button-undo", Action.TAKE_BACK, task.id),),)
    if event.place.kind is PlaceKind.PRIVATE:
        return offered(event, text, actor, undo, task)
    return (tell(event, text, actor.language, undo),)
