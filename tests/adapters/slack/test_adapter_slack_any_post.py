"""Any post at all: it fits, and nothing that was typed is taken for markup."""

import json
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.slack.render import TOTAL, comment, home_blocks, render, words_in
from adapters.slack.verbatim import is_read
from bot.cards import Post, PostButton, PostSection, Style
from bot.domain.formatting import Formatted, Mark, Span

words = st.one_of(
    st.text(max_size=60),
    st.text(alphabet="&<>*_~`@# \nab", max_size=400),
    st.builds(lambda text, times: text * times, st.text(max_size=40), st.integers(0, 500)),
    st.integers(0, 9000).map(lambda count: "&" * count),
)


buttons = st.builds(
    PostButton,
    label=st.one_of(st.text(max_size=20), st.text(min_size=70, max_size=90)),
    data=st.one_of(st.just("1:claim:task-1"), st.text(max_size=64)),
    style=st.sampled_from(Style),
)


rows = st.one_of(
    st.lists(st.lists(buttons, max_size=4).map(tuple), max_size=4),
    st.builds(
        lambda one, many, times: [(one,) * many] * times,
        buttons,
        st.integers(0, 60),
        st.integers(0, 60),
    ),
)


fields = st.one_of(
    st.lists(st.tuples(words, words), max_size=3),
    st.builds(lambda one, times: [one] * times, st.tuples(words, words), st.integers(0, 60)),
)


sections = st.one_of(
    st.lists(st.builds(PostSection, title=words, text=words, buttons=rows.map(tuple)), max_size=3),
    st.builds(
        lambda one, times: (
            [PostSection(text=one, buttons=((PostButton("A", "1:claim:t"),),))] * times
        ),
        words,
        st.integers(0, 120),
    ),
)


spans = st.builds(
    lambda start, length, mark, value: Span(start, start + length, mark, value),
    st.integers(0, 60),
    st.integers(1, 60),
    st.sampled_from(Mark),
    st.sampled_from(["https://example.org/", "ftp://x", ""]),
)


def dressed(post: Post, looks: list[Span]) -> Post:
    return replace(post, spans=Formatted.made(post.body, looks).spans)


posts = st.builds(
    dressed,
    st.builds(
        Post,
        sections=sections.map(tuple),
        title=words,
        body=words,
        quote=words,
        fields=fields.map(tuple),
        footer=words,
        buttons=rows.map(tuple),
    ),
    st.lists(spans, max_size=4),
)


@given(posts)
@settings(max_examples=300)
def test_any_post_fits(post: Post) -> None:
    rendered = render(post)

    assert len(rendered.text) <= 4000
    assert len(rendered.blocks) <= 50
    assert words_in(rendered.blocks) <= TOTAL == 13_000
    json.dumps(rendered.blocks)
    for block in rendered.blocks:
        check(block)


@given(posts)
def test_any_home_fits(post: Post) -> None:
    blocks = home_blocks(post)

    assert len(blocks) <= 100
    assert words_in(blocks) <= TOTAL
    for block in blocks:
        check(block)


def check(block: dict) -> None:
    match block["type"]:
        case "header":
            assert 0 < len(block["text"]["text"]) <= 150
        case "section" if "fields" in block:
            assert 0 < len(block["fields"]) <= 10
            assert all(0 < len(one["text"]) <= 2000 for one in block["fields"])
        case "section":
            assert 0 < len(block["text"]["text"]) <= 3000
            assert_escaped(block["text"]["text"])
        case "context":
            assert len(block["elements"]) <= 10
        case "rich_text":
            for part in block["elements"]:
                assert part["elements"] and all(one["text"] for one in part["elements"])
        case "actions":
            assert 0 < len(block["elements"]) <= 25
            ids = [one["action_id"] for one in block["elements"]]
            assert len(set(ids)) == len(ids)
            assert all(0 < len(one) <= 255 for one in ids)
            assert all(0 < len(one["text"]["text"]) <= 75 for one in block["elements"])
        case other:
            raise AssertionError(other)


@given(posts)
def test_nothing_that_was_typed_is_taken_for_markup(post: Post) -> None:
    found = list(marked_up(render(post).blocks))
    if not render(post).blocks:
        found.append(render(post).text)

    for text in found:
        ours = text.replace("&gt; ", "").replace("&gt;", ".")
        bold, _, rest = ours.removeprefix("*").partition("*")
        assert not is_read(bold + rest if ours.startswith("*") else ours), text


def marked_up(layout):
    """Every text that Slack reads for markup, wherever it stands."""
    if isinstance(layout, list | tuple):
        for one in layout:
            yield from marked_up(one)
    elif isinstance(layout, dict):
        if layout.get("type") == "mrkdwn":
            yield layout["text"]
        for one in layout.values():
            yield from marked_up(one)


TYPED = "*Now* _really_ `rm -rf` ~no~ @channel\n> https://example.org/a_b_c."


def test_what_slack_would_format_is_shown_as_it_was_typed() -> None:
    (block,) = render(Post(body=TYPED)).blocks

    assert block["type"] == "rich_text"
    (section,) = block["elements"]
    assert section["type"] == "rich_text_section"
    assert "".join(one["text"] for one in section["elements"]) == TYPED
    (link,) = [one for one in section["elements"] if one["type"] == "link"]
    assert link["url"] == "https://example.org/a_b_c"


def test_a_quotation_with_stars_stays_a_quotation() -> None:
    _, quoted = render(Post(title="Task 12", quote="make it *bold*")).blocks

    assert quoted["elements"][0]["type"] == "rich_text_quote"
    assert quoted["elements"][0]["elements"] == [{"type": "text", "text": "make it *bold*"}]


def test_a_name_with_stars_is_no_formatting_in_a_field() -> None:
    (section,) = render(Post(fields=(("Client", "*Maria*"), ("With", "Ann")))).blocks

    assert [one["type"] for one in section["fields"]] == ["plain_text", "mrkdwn"]
    assert section["fields"][0]["text"] == "Client\n*Maria*"


def test_what_stands_beside_a_file_is_text_or_one_block() -> None:
    assert comment(Post(title="#1 Carla", body="the scan")).blocks == ()

    (block,) = comment(Post(title="#1 Carla", body="the *scan*")).blocks
    title, body = block["elements"]
    assert title["elements"] == [{"type": "text", "text": "#1 Carla\n", "style": {"bold": True}}]
    assert body["elements"] == [{"type": "text", "text": "the *scan*"}]


def assert_escaped(text: str) -> None:
    rest = text.replace("&amp;", "").replace("&lt;", "").replace("&gt;", "")
    assert not set("&<>") & set(rest)


def test_formatted_words_look_as_they_did() -> None:
    body = "Read this\nplease: the offer\nif x:\n    y()\nThanks *so* much"
    spans = (
        Span(0, 9, Mark.QUOTE),
        Span(10, 16, Mark.BOLD),
        Span(18, 27, Mark.LINK, "https://example.org/offer"),
        Span(28, 41, Mark.BLOCK, "py"),
        Span(54, 58, Mark.ITALIC),
        Span(54, 58, Mark.BOLD),
    )

    (block,) = render(Post(body=body, spans=spans)).blocks

    assert block["elements"] == [
        {"type": "rich_text_quote", "elements": [{"type": "text", "text": "Read this"}]},
        {
            "type": "rich_text_section",
            "elements": [
                {"type": "text", "text": "please", "style": {"bold": True}},
                {"type": "text", "text": ": "},
                {"type": "link", "url": "https://example.org/offer", "text": "the offer"},
            ],
        },
        {
            "type": "rich_text_preformatted",
            "elements": [{"type": "text", "text": "if x:\n    y()"}],
        },
        {
            "type": "rich_text_section",
            "elements": [
                {"type": "text", "text": "Thanks *so* "},
                {"type": "text", "text": "much", "style": {"italic": True, "bold": True}},
            ],
        },
    ]
