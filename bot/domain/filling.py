"""A form that is filled in step by step, one question after the other, in a private chat."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.ids import FillingId, MessageId, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Filling:
    """Where somebody stands in a form. `place` is the chat, `form` and `subject` are the form's.

    What was written is kept as messages (`said`, by field), what was chosen as options' values
    (`chosen`, by field). `step` is the field that is asked for now; `turn` counts the questions, so
    that a button of an earlier one is known to be old.
    """

    id: FillingId
    person: PersonId
    place: str
    form: str
    subject: str = ""
    said: Mapping[str, tuple[MessageId, ...]] = field(default_factory=dict)
    chosen: Mapping[str, str] = field(default_factory=dict)
    step: int = 0
    turn: int = 0
    asked_at: datetime
    ended_at: datetime | None = None
    revision: int = 0
