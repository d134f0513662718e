"""What a post looks like on Slack, and that nothing a desk can say breaks Slack's limits."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.slack.render import TOTAL, comment, home_blocks, render, words_in
from adapters.slack.verbatim import is_read
from bot.cards import Post, PostButton, PostSection, Style

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
posts = st.builds(
    Post,
    sections=sections.map(tuple),
    title=words,
    body=words,
    quote=words,
    fields=fields.map(tuple),
    footer=words,
    buttons=rows.map(tuple),
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


def test_words_alone_need_no_blocks() -> None:
    rendered = render(Post(body="Thanks, <we> are on it & more"))

    assert rendered.text == "Thanks, &lt;we&gt; are on it &amp; more"
    assert rendered.blocks == ()


def test_long_words_alone_go_into_sections_whole() -> None:
    line = "All of this has to arrive.\n"
    rendered = render(Post(body=line * 300))

    shown = "\n".join(one["text"]["text"] for one in rendered.blocks)
    assert shown == (line * 300).strip()
    assert rendered.text.endswith("…")


def test_a_card_in_full() -> None:
    post = Post(
        title="Task 12",
        body="New from Chris",
        quote="please hurry\nreally",
        fields=(("Due", "17:00"), ("Team", "North")),
        footer="Claim it within 15 min",
        buttons=(
            (PostButton("Claim", "1:claim:t", Style.PRIMARY), PostButton("Pass", "1:pass:t")),
            (PostButton("Cancel", "1:cancel:t", Style.DANGER),),
        ),
    )

    rendered = render(post)

    assert rendered.text == (
        "*Task 12*\nNew from Chris\n&gt; please hurry\n&gt; really\n"
        "Due: 17:00\nTeam: North\nClaim it within 15 min"
    )
    assert [one["type"] for one in rendered.blocks] == [
        "header",
        "section",
        "section",
        "section",
        "context",
        "actions",
        "actions",
    ]
    assert rendered.blocks[2]["text"]["text"] == "&gt; please hurry\n&gt; really"
    assert [one["text"] for one in rendered.blocks[3]["fields"]] == [
        "*Due*\n17:00",
        "*Team*\nNorth",
    ]
    assert rendered.blocks[5]["elements"] == [
        {
            "type": "button",
            "text": {"type": "plain_text", "text": "Claim", "emoji": True},
            "action_id": "1:claim:t",
            "value": "1:claim:t",
            "style": "primary",
        },
        {
            "type": "button",
            "text": {"type": "plain_text", "text": "Pass", "emoji": True},
            "action_id": "1:pass:t",
            "value": "1:pass:t",
        },
    ]
    assert rendered.blocks[6]["elements"][0]["style"] == "danger"


def test_words_with_buttons_go_into_blocks() -> None:
    rendered = render(Post(body="Sure?", buttons=((PostButton("Yes", "1:cancelsure:t"),),)))

    assert [one["type"] for one in rendered.blocks] == ["section", "actions"]


def test_a_long_title_is_bold_text() -> None:
    rendered = render(Post(title="so " * 60, body="x"))

    assert rendered.blocks[0]["text"]["text"] == f"*{('so ' * 60).strip()}*"


def test_buttons_of_one_line_with_the_same_meaning_stay_apart() -> None:
    twice = (PostButton("A", "1:claim:t"), PostButton("B", "1:claim:t"))
    (_, actions) = render(Post(body="x", buttons=(twice,))).blocks

    assert [one["action_id"] for one in actions["elements"]] == ["1:claim:t", "1:claim:t#1"]
    assert [one["value"] for one in actions["elements"]] == ["1:claim:t", "1:claim:t"]


def test_a_long_body_leaves_room_for_the_quotation() -> None:
    rendered = render(Post(title="T", body="b " * 10_000, quote="their own words"))

    assert rendered.blocks[-1]["text"]["text"] == "&gt; their own words"
    assert rendered.blocks[-2]["text"]["text"].endswith("…")


def test_sections_stand_above_their_own_buttons() -> None:
    claim = ((PostButton("Claim", "1:claim:t"),),)
    sections = (PostSection(text="One & two", buttons=claim), PostSection(text="Three"))
    rendered = render(Post(title="T", sections=sections, footer="F"))

    assert [one["type"] for one in rendered.blocks] == [
        "header",
        "section",
        "actions",
        "section",
        "context",
    ]
    assert rendered.blocks[1]["text"]["text"] == "One &amp; two"
    assert rendered.text == "*T*\nOne &amp; two\nThree\nF"


def test_a_section_may_have_a_title_in_bold() -> None:
    shown = PostSection(title="#12 Tea & cake", text="Carla")
    typed = PostSection(title="#13 make it *bold*", text="Colin")
    rendered = render(Post(sections=(shown, typed)))
    plain, rich = rendered.blocks

    assert plain["text"]["text"] == "*#12 Tea &amp; cake*\nCarla"
    assert [
        (one["text"], one.get("style")) for part in rich["elements"] for one in part["elements"]
    ] == [("#13 make it *bold*\n", {"bold": True}), ("Colin", None)]
    assert rendered.text == "#12 Tea &amp; cake\nCarla\n#13 make it *bold*\nColin"


def test_too_many_sections_end_with_a_sign() -> None:
    claim = ((PostButton("Claim", "1:claim:t"),),)
    many = tuple(PostSection(text=f"Task {place}", buttons=claim) for place in range(80))

    for blocks, most in (
        (render(Post(sections=many)).blocks, 50),
        (home_blocks(Post(sections=many)), 100),
    ):
        assert len(blocks) in (most - 1, most)
        assert blocks[-1] == {"type": "context", "elements": [{"type": "mrkdwn", "text": "…"}]}
        assert blocks[-2]["type"] == "actions"


def test_a_long_body_leaves_room_for_sections() -> None:
    rendered = render(Post(body="b " * 10_000, sections=(PostSection(text="Task 12"),)))

    assert rendered.blocks[-1]["text"]["text"] == "Task 12"
