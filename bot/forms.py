"""Forms, platform-neutral: what is asked for, in keys and in words, and what opens which form.

Where a platform has forms (Slack) one is opened the moment it is asked for, before anything was
decided, and filled afterwards; elsewhere its fields are asked for one by one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.buttons import Action, Press
from bot.cards import Text


class FormName(StrEnum):
    """What a form is for; `bot/use_cases/forms` has one room for each."""

    REQUEST = "request"
    INVITATION = "invitation"
    RESULT = "result"
    KNOWLEDGE = "knowledge"
    PROFILE = "profile"
    WEEK = "week"
    TIME_OFF = "timeoff"


class Shortcut(StrEnum):
    """What can be asked for from any message's menu, where a platform has one (Slack)."""

    REQUEST = "make_request"


class FieldKind(StrEnum):
    """How a field is filled in: one line, several lines, or one of its options."""

    LINE = "line"
    WORDS = "words"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Option:
    """One of a choice's answers: what it stands for, and how it reads."""

    value: str
    label: Text | str


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One question. `initial` is what stands there at first, for a choice an option's value."""

    name: str
    label: Text
    kind: FieldKind = FieldKind.LINE
    required: bool = True
    hint: Text | None = None
    options: tuple[Option, ...] = ()
    initial: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form in keys. Without fields it only says something (`intro`) and can be closed.

    `subject` is what it is about (a task's id, a message), and comes back with the answers.
    """

    title: Text
    name: FormName | None = None
    subject: str = ""
    intro: Text | None = None
    fields: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True)
class PostOption:
    """An option in words."""

    value: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PostField:
    """A field in words."""

    name: str
    label: str
    kind: FieldKind
    required: bool
    hint: str = ""
    options: tuple[PostOption, ...] = ()
    initial: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PostForm:
    """A form in words; `submit` and `close` label its two buttons."""

    title: str
    close: str
    submit: str = ""
    name: FormName | None = None
    subject: str = ""
    intro: str = ""
    fields: tuple[PostField, ...] = ()


# A press or a command without words that asks for a form; the rest of the world asks nothing.
FORMS_OF_PRESSES: Mapping[Action, FormName] = {
    Action.RESULT: FormName.RESULT,
    Action.WRITE_ANSWER: FormName.KNOWLEDGE,
    Action.WRITE_LINE: FormName.PROFILE,
    Action.PLAN_WEEK: FormName.WEEK,
    Action.PLAN_OFF: FormName.TIME_OFF,
}
FORMS_OF_COMMANDS: Mapping[str, FormName] = {
    "new": FormName.REQUEST,
    "invite": FormName.INVITATION,
    "faq add": FormName.KNOWLEDGE,
    "timeoff": FormName.TIME_OFF,
}
FORMS_OF_SHORTCUTS: Mapping[Shortcut, FormName] = {Shortcut.REQUEST: FormName.REQUEST}


def form_of_press(press: Press) -> FormName | None:
    """The form that a press opens, if it opens one."""
    if press.action is Action.DO:
        return FORMS_OF_COMMANDS.get(press.subject)
    return FORMS_OF_PRESSES.get(press.action)


def form_of_command(name: str, words: str) -> FormName | None:
    """The form that a command opens when nothing stands behind it."""
    return FORMS_OF_COMMANDS.get(f"{name} {words.casefold()}".strip())
