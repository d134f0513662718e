"""What an act means to the question that stands: an option, a way out, or the last answer."""

from bot.domain.filling import Filling
from bot.events import ButtonPressed, CommandGiven, MessageReceived, ReminderDue
from bot.forms import Field, FieldKind, Form
from bot.use_cases.forms.endings import Guided

BACK, SKIP, CANCEL = "back", "skip", "cancel"


def sends(event: Guided, filling: Filling, form: Form) -> bool:
    """Whether this act sends the form, for which a number or a code may be taken."""
    if isinstance(event, ReminderDue):
        return True
    if not form.fields or filling.step + 1 < len(form.fields):
        return False
    match event:
        case MessageReceived():
            field = form.fields[-1]
            return field.kind is not FieldKind.CHOICE or meant(event.text, field) is not None
        case ButtonPressed():
            turn, _, what = event.press.value.partition(".")
            return turn == str(filling.turn) and what not in {BACK, CANCEL}
        case CommandGiven():
            return event.name == SKIP


def meant(text: str, field: Field) -> str | None:
    """The option that was named by its place or its value."""
    word = text.strip().casefold()
    for place, option in enumerate(field.options, start=1):
        if word in {str(place), option.value.casefold()}:
            return option.value
    return None
