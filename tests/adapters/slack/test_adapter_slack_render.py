"""How posts become blocks: cards, titles, buttons, sections and what is too long."""

from adapters.slack.render import home_blocks, render
from bot.cards import Post, PostButton, PostSection, Style


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
