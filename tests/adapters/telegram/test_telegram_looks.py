"""How words look: entities within the platform's own rules, counted as it counts."""

from adapters.telegram.render import posting
from bot.cards import Post
from bot.domain.address import Address
from bot.domain.formatting import Mark, Span

CHAT = Address("telegram", "", "-100123")


def only(calls):
    (call,) = calls
    return call


def looks(call):
    """What each entity covers, by the platform's own count."""
    units = call.plain.encode("utf-16-le")
    return [
        (each["type"], units[2 * each["offset"] :][: 2 * each["length"]].decode("utf-16-le"))
        for each in call.parameters.get(call.looks_in, [])
    ]


def test_words_look_as_they_did_and_offsets_count_halves_of_utf_16():
    body = "🔥🔥 bold and code"
    spans = (Span(3, 7, Mark.BOLD), Span(12, 16, Mark.CODE))

    call = only(posting(Post(title="Ann 🎉", body=body, spans=spans), to=CHAT))

    assert looks(call) == [("bold", "Ann 🎉"), ("bold", "bold"), ("code", "code")]
    assert call.parameters["entities"][1]["offset"] == 7 + 5


def test_a_long_bold_text_is_bold_in_each_of_its_messages():
    body = "word " * 1000
    calls = posting(Post(body=body, spans=(Span(0, 5000, Mark.BOLD),)), to=CHAT)

    assert [looks(call) for call in calls] == [[("bold", call.plain)] for call in calls]
    assert len(calls) == 2


def test_of_looks_that_the_platform_does_not_mix_one_is_shown():
    body = "see the code here"
    spans = (
        Span(0, 17, Mark.BOLD),
        Span(4, 12, Mark.CODE),
        Span(13, 17, Mark.LINK, "https://example.org"),
        Span(13, 15, Mark.CODE),
    )

    call = only(posting(Post(body=body, spans=spans), to=CHAT))

    assert looks(call) == [
        ("bold", "see "),
        ("code", "the code"),
        ("bold", " here"),
        ("text_link", "here"),
    ]


def test_a_block_of_code_keeps_its_language_and_its_blanks():
    body = "  if x:\n    y()"
    call = only(
        posting(Post(title="Ann", body=body, spans=(Span(0, 15, Mark.BLOCK, "py"),)), to=CHAT)
    )

    assert call.plain == f"Ann\n{body}"
    assert call.parameters["entities"][1] == {
        "type": "pre",
        "offset": 4,
        "length": 15,
        "language": "py",
    }
