"""One question of a form that is filled in step by step, with its buttons while it is the last."""

from bot.buttons import Action, Press
from bot.cards import Button, Card, Style, Text
from bot.domain.address import Address
from bot.domain.filling import Filling
from bot.domain.ids import FillingId
from bot.forms import Field, FieldKind, Form, FormName, Option
from bot.ports.reader import Reader
from bot.use_cases.forms.answers import BACK, CANCEL, SKIP
from bot.use_cases.forms.asking import step_of
from bot.use_cases.forms.cases import form_cases
from bot.use_cases.forms.room import Inquiry

QUOTED = 200
CASES = form_cases(lambda: "")  # no code is needed to ask a question


def step(subject: str, read: Reader) -> Card | None:
    """Compose a question; None when there is no such form any more."""
    identity, turn, place = step_of(subject)
    filling = read.fillings.get(FillingId(identity))
    if filling is None:
        return None
    case = CASES[FormName(filling.form)]
    inquiry = Inquiry(
        actor=read.people.get(filling.person),
        place=Address.parse(filling.place),
        subject=filling.subject,
        ended=filling.ended_at is not None,
    )
    form = case.form(case.load(inquiry, read))
    if place >= len(form.fields):  # what it asked for cannot be done any more
        return Card(title=form.title, body=form.intro or Text("form-over"))
    field = form.fields[place]
    stands = filling.ended_at is None and filling.turn == turn
    return Card(
        title=form.title,
        body=Text("step-asks-hint", {"label": field.label, "hint": field.hint})
        if field.hint
        else field.label,
        fields=_answers(filling, form, place, read) if stands else (),
        footer=Text("step-count", {"step": place + 1, "of": len(form.fields)}) if stands else None,
        buttons=_buttons(filling, field) if stands else (),
    )


def _answers(
    filling: Filling, form: Form, place: int, read: Reader
) -> tuple[tuple[Text, str | Text], ...]:
    """What was answered before this question."""
    found: list[tuple[Text, str | Text]] = []
    for field in form.fields[:place]:
        if field.kind is FieldKind.CHOICE:
            value = filling.chosen.get(field.name)
            found.extend((field.label, each.label) for each in field.options if each.value == value)
            continue
        messages = (read.conversation.message(each) for each in filling.said.get(field.name, ()))
        words = "\n".join(each.text for each in messages if each is not None and each.text)
        if words:
            found.append((field.label, words if len(words) <= QUOTED else words[:QUOTED] + "…"))
    return tuple(found)


def _buttons(filling: Filling, field: Field) -> tuple[tuple[Button, ...], ...]:
    """The options, each in a row of its own, and the ways out."""
    options = tuple(
        (
            Button(
                each.label
                if isinstance(each.label, Text)
                else Text("option", {"name": each.label}),
                _press(filling, each.value),
            ),
        )
        for each in field.options
    )
    ways = [Button(Text("button-cancel-form"), _press(filling, CANCEL), Style.DANGER)]
    if not field.required:
        ways.insert(0, Button(Text("button-skip"), _press(filling, SKIP)))
    if filling.step > 0:
        ways.insert(0, Button(Text("button-back"), _press(filling, BACK)))
    return (*options, tuple(ways))


def _label(option: Option) -> Text:
    """An option's label; a name of somebody's own is not translated."""
    label = option.label
    return label if isinstance(label, Text) else Text("option", {"name": label})


def _press(filling: Filling, what: str) -> Press:
    """A button of this question and no other."""
    return Press(Action.STEP, filling.id, f"{filling.turn}.{what}")
