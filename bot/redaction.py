"""Taking a person's words out of what the desk itself said about them. Pure."""

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.cards import Button, Lines, Text, Word
from bot.domain.hiding import hidden
from bot.domain.writing import one_line, short
from bot.effects import Say

GONE = "…"
CUT = (40, 60, 200)  # lengths at which the desk cuts what it quotes
FEWEST = 4  # characters of words that are looked for within others


def quoted_words(versions: Iterable[str], titles: Iterable[str]) -> tuple[str, ...]:
    """The forms in which the desk quotes what a message says or said; the longest first."""
    found: set[str] = set(titles)
    for text in versions:
        for form in (text, hidden(text)):
            found.update((form, one_line(form), *map(one_line, form.splitlines())))
    found.update(short(each, length) for each in tuple(found) for length in CUT)
    return tuple(sorted((each for each in found if each.strip()), key=len, reverse=True))


def without(said: Say, words: tuple[str, ...]) -> Say:
    """The same sentence with nothing of these words; itself where they do not occur."""
    shapes = [re.escape(each) for each in words if len(each) >= FEWEST]
    within = re.compile(rf"(?<!\w)(?:{'|'.join(shapes)})(?!\w)") if shapes else None

    def of(value: Word) -> Word:
        match value:
            case Text():
                return of_text(value)
            case Lines():
                return Lines(tuple(of_text(line) for line in value.lines))
            case str() if value in words:
                return GONE
            case str() if within is not None:
                return within.sub(GONE, value)
            case _:
                return value

    def of_text(text: Text) -> Text:
        return replace(text, args={name: of(value) for name, value in text.args.items()})

    def of_button(button: Button) -> Button:
        return replace(button, label=of_text(button.label))

    rows = tuple(tuple(map(of_button, row)) for row in said.buttons)
    return replace(said, text=of_text(said.text), buttons=rows)
