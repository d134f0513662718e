"""Folding: what a person would be reminded of in quick succession is said in one message."""

from dataclasses import replace

from bot.buttons import Action, Press
from bot.cards import Button, Lines, Text
from bot.effects import Say

MOST_ROWS = 8  # of buttons; what is beyond them is done on the card


def folded(earlier: Say, later: Say) -> Say:
    """Both in one, to one person in one place; `earlier` may be several already.

    A reply to what is about two tasks would be about neither. Buttons that do not name their task
    are replaced by one that opens it.
    """
    several = isinstance(earlier.text.args.get("lines"), Lines) and earlier.text.key == "together"
    lines = earlier.text.args["lines"].lines if several else (_line(earlier.text),)  # type: ignore[union-attr]
    same = earlier.task is not None and earlier.task == later.task
    rows = (
        (*earlier.buttons, *(row for row in later.buttons if row not in earlier.buttons))
        if same
        else (*(earlier.buttons if several else _named(earlier)), *_named(later))
    )
    return replace(
        earlier,
        text=Text("together", {"lines": Lines((*lines, _line(later.text)))}),
        buttons=rows[:MOST_ROWS],
        task=earlier.task if same else None,
        urgency=min(earlier.urgency, later.urgency),
    )


def _line(text: Text) -> Text:
    return Text("together-line", {"text": text})


def _named(say: Say) -> tuple[tuple[Button, ...], ...]:
    number = say.text.args.get("number")
    if say.task is None or number is None or not say.buttons:
        return say.buttons
    label = Text("button-details-number", {"number": number})
    return ((Button(label, Press(Action.DETAILS, say.task)),),)
