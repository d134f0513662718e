"""The page and the text: everything is there, nothing in it can run, and looks are kept."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from bot.domain.conversation import FormerWords
from bot.domain.formatting import Formatted, Mark, Span
from bot.transcripts.page import looking
from tests.transcripts.conftest import Maker
from tests.use_cases.cast import LETTER, Agency

ODD = '<script>alert("1")</script> & </div> \' "'


class Balanced(HTMLParser):
    """Every tag is closed where it was opened, and what is read is collected."""

    VOID = frozenset({"meta", "img", "br"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.read = ""
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] != ["style"]:
            self.read += data


@pytest.fixture
def maker(maker: Maker, desk: Agency) -> Maker:
    """Carla at Acme asks, Ann claims, notes and answers."""
    desk.change(desk.carla, company="Acme")
    task = desk.carla.asks("Book a table")
    desk.clock.move(minutes=1)
    desk.ann.claims(task)
    desk.clock.move(minutes=1)
    desk.ann.commands("note", "1 she is picky")
    desk.clock.move(minutes=1)
    desk.ann.commands("reply", "1 For how many?")
    return maker


async def test_the_page_tells_everything_in_its_order(maker: Maker) -> None:
    read = Balanced(await maker.page()).read

    told = (
        "Night & Day",
        "#1 Book a table",
        "Carla",
        "Acme",
        "Ann",
        "Carla opened the request",
        "Ann took the request",
        "Internal note",
        "she is picky",
        "For how many?",
        "With internal notes and earlier words: not for clients.",
    )
    places = [read.index(each) for each in told[5:]]
    assert all(each in read for each in told)
    assert places == sorted(places)


async def test_the_text_tells_the_same(maker: Maker) -> None:
    text = await maker.text()

    assert text.startswith("#1 Book a table\n===============\n\nClient: Carla\nCompany: Acme\n")
    assert re.search(r"\[.*10:00.*\] Carla\n    Book a table\n", text)
    assert re.search(r"\[.*10:02.*\] Ann · Internal note\n    she is picky\n", text)
    assert text.rstrip().endswith("not for clients.")


async def test_a_clients_has_no_note(maker: Maker) -> None:
    for told in (await maker.page(client=True), await maker.text(client=True)):
        assert "picky" not in told and "Internal note" not in told
        assert "Messages that were taken back are left out." in told
        assert "For how many?" in told


async def test_it_is_in_its_readers_language(maker: Maker) -> None:
    page = await maker.page(language="de")

    assert '<html lang="de">' in page
    assert "Interne Notiz" in page and "Ann hat die Anfrage übernommen" in page


async def test_nothing_that_somebody_wrote_is_markup(maker: Maker, desk: Agency) -> None:
    maker.says(ODD)
    desk.fake.keep(replace(desk.task(), title=ODD))
    desk.change(desk.carla, company=ODD, name=ODD)

    page = Balanced(await maker.page())

    assert "script" not in page.tags
    assert page.read.count(ODD) >= 5


async def test_nothing_is_loaded_from_elsewhere(maker: Maker) -> None:
    page = await maker.page()

    assert "http:" not in page and "https:" not in page and "url(" not in page
    assert "default-src &#x27;none&#x27;" in page


async def test_looks_are_kept(maker: Maker) -> None:
    maker.says(
        "a bold link", spans=(Span(2, 6, Mark.BOLD), Span(7, 11, Mark.LINK, "https://x.org/?a&b"))
    )

    page, text = await maker.page(), await maker.text()

    assert 'a <b>bold</b> <a href="https://x.org/?a&amp;b" rel="noreferrer">link</a>' in page
    assert "a bold link (https://x.org/?a&b)" in text


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "file:///etc", "//x", "http://[x"])  # fmt: skip
def test_links_lead_nowhere_that_could_run(address: str) -> None:
    assert looking(Formatted("x", (Span(0, 1, Mark.LINK, address),))) == "<a>x</a>"


def test_overlapping_looks_close_in_order() -> None:
    words = Formatted.made("abcdef", (Span(0, 4, Mark.BOLD), Span(2, 6, Mark.ITALIC)))

    assert looking(words) == "<b>ab<i>cd</i></b><i>ef</i>"
    Balanced(looking(words))


def test_a_block_ends_its_line_by_itself() -> None:
    words = Formatted("a\nb\nc", (Span(2, 3, Mark.BLOCK),))

    assert looking(words) == "a\n<pre>b</pre>c"


def test_every_mark_has_a_look() -> None:
    for mark in Mark:
        Balanced(looking(Formatted("<x>", (Span(0, 3, mark, "https://x.org"),))))


async def test_edits_are_marked_and_staff_read_the_earlier_words(
    maker: Maker, desk: Agency
) -> None:
    message = next(iter(desk.fake.rows.messages.values()))
    desk.fake.keep(FormerWords(message=message.id, text="Book <one>", until=desk.now))
    maker.says("Book two", edited_at=desk.now)

    staff, client = Balanced(await maker.page()).read, Balanced(await maker.page(client=True)).read

    assert "edited" in staff and "it said:Book <one>" in staff
    assert "edited" in client and "<one>" not in client
    assert "it said:\n        Book <one>" in await maker.text()


async def test_what_was_deleted_says_so(maker: Maker, desk: Agency) -> None:
    maker.says("Book two", deleted_at=desk.now)

    staff, client = Balanced(await maker.page()).read, Balanced(await maker.page(client=True)).read

    assert "Book two" in staff and "deleted" in staff
    assert "Book two" not in client and "deleted" in client


async def test_words_that_were_erased_leave_a_sign(maker: Maker) -> None:
    maker.says("")

    assert "(nothing is left of this message)" in await maker.page()


async def test_files_are_named_where_they_are_not_sent_along(maker: Maker) -> None:
    maker.says("Read", files=(LETTER,))

    assert "<li>letter.pdf</li>" in await maker.page()
    assert "    + letter.pdf\n" in await maker.text()
