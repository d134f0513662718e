"""The shape every form has: what it shows, and what its answers lead to, however they came.

A form on Slack comes back as a whole; elsewhere its fields were asked for one by one. Here both are
an `Entry`, so that each form is decided in one place.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.cards import Button, Text
from bot.decision import Decision
from bot.domain.address import Address
from bot.domain.conversation import Message
from bot.domain.people import Person
from bot.domain.permissions import Deed
from bot.domain.task import Task
from bot.events import Event
from bot.forms import Form
from bot.ports.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Inquiry:
    """Who asks for a form, and about what. `sent`: it comes back, and will be decided.

    `words` may stand in the form from the start. `place` is where the person is answered. `ended`:
    it is over, and shown once more as it was.
    """

    actor: Person | None
    place: Address
    subject: str = ""
    words: str = ""
    sent: bool = False
    instance: str = ""
    ended: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A form that was filled in. Its key is the form's own, so that sent twice it acts once."""

    event: Event
    actor: Person
    place: Address
    instance: str
    said: Mapping[str, tuple[Message, ...]]
    chosen: Mapping[str, str]

    @property
    def key(self) -> str:
        """What the ids of everything that this form makes derive from."""
        return form_key(self.instance)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """What a filled-in form leads to, and the sentence that tells it to whoever sent it.

    With `buttons`, or when it is `secret`, it stands in the sender's own chat as well.
    """

    decision: Decision
    said: Text
    buttons: tuple[tuple[Button, ...], ...] = ()
    secret: bool = False


Errors = Mapping[str, Text]


@dataclass(frozen=True)
class FormCase:
    """One form. `task` tells the permission table what the facts are about."""

    load: Callable[[Inquiry, Reader], Any]
    form: Callable[[Any], Form]
    decide: Callable[[Entry, Any, datetime], Filled | Errors]
    deed: Deed | None = None
    task: Callable[[Any], Task | None] = lambda _: None


def form_key(instance: str) -> str:
    """The key of everything that one filled-in form makes."""
    return f"form:{instance}"


def only_words(text: Text) -> Form:
    """A form that says why there is nothing to fill in."""
    return Form(title=Text("form-desk"), intro=text)
