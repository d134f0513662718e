"""Sheets: what a page shows, in keys, and the same in a reader's words."""

from dataclasses import dataclass

from bot.cards import Lasting, Text
from bot.wording import Wording

Cell = str | int | Text | Lasting


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A page in keys: figures first, then lists, then one table."""

    title: Text
    about: Text
    figures: tuple[tuple[Text, int | Text], ...]
    lists: tuple[tuple[Text, tuple[Text, ...]], ...]  # a heading, and what stands under it
    caption: Text
    head: tuple[Text, ...]
    rows: tuple[tuple[Cell, ...], ...]
    none: Text  # what stands in an empty list or table
    footer: Text
    end: Text  # what the button is called that ends the link


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A sheet in words."""

    language: str
    title: str
    about: str
    figures: tuple[tuple[str, int | str], ...]
    lists: tuple[tuple[str, tuple[str, ...]], ...]
    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    none: str
    footer: str
    end: str


def page(sheet: Sheet, wording: Wording, language: str) -> Page:
    """Word a sheet."""

    def said(text: Text) -> str:
        return wording.words(text, language)

    def cell(value: Cell) -> str:
        if isinstance(value, Lasting):
            return said(Text("page-lasting", {"time": value}))
        return said(value) if isinstance(value, Text) else str(value)

    return Page(
        language=language or wording.catalogue.spoken.own,
        title=said(sheet.title),
        about=said(sheet.about),
        figures=tuple(
            (said(label), said(figure) if isinstance(figure, Text) else figure)
            for label, figure in sheet.figures
        ),
        lists=tuple(
            (said(heading), tuple(said(line) for line in lines)) for heading, lines in sheet.lists
        ),
        caption=said(sheet.caption),
        head=tuple(said(label) for label in sheet.head),
        rows=tuple(tuple(cell(value) for value in row) for row in sheet.rows),
        none=said(sheet.none),
        footer=said(sheet.footer),
        end=said(sheet.end),
    )
