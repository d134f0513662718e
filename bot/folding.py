"""Folding: what a person would be reminded of in quick succession is said in one message."""

from dataclasses import replace

from bot.buttons import Action, Press
from bot.cards import Button, Lines, Text, Word
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
    lines = tuple(line for line in lines if not _repeats(later.text, line.args["text"]))
    if same:
        rows = (*earlier.buttons, *(row for row in later.buttons if row not in earlier.buttons))
    else:
        are_named = several and earlier.task is None
        rows = (*(earlier.buttons if are_named else _named(earlier)), *_named(later))
    return replace(
        earlier,
        text=Text("together", {"lines": Lines((*lines, _line(later.text)))}),
        buttons=rows[:MOST_ROWS],
        task=earlier.task if same else None,
        urgency=min(earlier.urgency, later.urgency),
    )


def _line(text: Text) -> Text:
    return Text("together-line", {"text": text})


def _repeats(later: Text, earlier: object) -> bool:
    """Whether the same is said of the same task once more: the later one knows better."""
    return (
        isinstance(earlier, Text)
        and earlier.key == later.key
        and "number" in later.args
        and earlier.args.get("number") == later.args["number"]
    )


def _named(say: Say) -> tuple[tuple[Button, ...], ...]:
    number = say.text.args.get("number")
    said = say.text.args.get("lines")
    if number is None and say.task is not None and isinstance(said, Lines):
        number = next((_number(each) for each in said.lines), None)
    if say.task is None or number is None or not say.buttons:
        return say.buttons
    label = Text("button-details-number", {"number": number})
    return ((Button(label, Press(Action.DETAILS, say.task)),),)


def _number(line: Text) -> Word | None:
    """The number of the task that a line is about."""
    text = line.args.get("text")
    return text.args.get("number") if isinstance(text, Text) else None
