"""Posts as calls: what they look like, and that no post makes a call the platform refuses."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from adapters.telegram.markup import units, visible
from adapters.telegram.render import answering, count, editing, editing_caption, posting
from bot.buttons import Action, Press, encode
from bot.cards import Post, PostButton, PostSection, Style
from bot.domain.address import Address, MessageRef
from bot.domain.conversation import FileKind, FileRef
from bot.domain.formatting import Formatted, Mark, Span

PRESS = "4382"
CHAT = Address("telegram", "", "-100123")
REF = MessageRef(CHAT, "30")
PREVIEW = {"is_disabled": True}


def file(kind=FileKind.DOCUMENT):
    return FileRef(
        platform="telegram", workspace="", id="F1", kind=kind, name="a.pdf", mime="application/pdf"
    )


def only(calls):
    (call,) = calls
    return call


def test_a_board():
    """Each task's words, then all buttons, in the tasks' order."""

    def row(task):
        return ((PostButton(f"Claim #{task}", f"1:claim:{task}"),),)

    board = Post(
        title="2 requests, 2 to claim",
        sections=tuple(
            PostSection(title=f"#{task} Tea & cake", text="Carla", buttons=row(task))
            for task in (1, 2)
        ),
    )

    call = only(posting(board, to=CHAT))

    assert call.plain == "2 requests, 2 to claim\n\n#1 Tea & cake\nCarla\n\n#2 Tea & cake\nCarla"
    assert looks(call) == [
        ("bold", "2 requests, 2 to claim"),
        ("bold", "#1 Tea & cake"),
        ("bold", "#2 Tea & cake"),
    ]
    assert [
        [button["text"] for button in row]
        for row in call.parameters["reply_markup"]["inline_keyboard"]
    ] == [["Claim #1"], ["Claim #2"]]


def test_a_card():
    card = Post(
        title="#17 Printer & paper",
        quote="It is <on> fire",
        fields=(("Status", "new"), ("Client", "Ann")),
        footer="since 10:00",
        buttons=(
            (
                PostButton("Claim", "1:claim:x", Style.PRIMARY),
                PostButton("Details", "1:details:x"),
                PostButton("Cancel", "1:cancel:x", Style.DANGER),
            ),
        ),
    )

    call = only(posting(card, to=CHAT))

    assert call.method == "sendMessage"
    assert call.parameters == {
        "chat_id": -100123,
        "text": "#17 Printer & paper\nIt is <on> fire\n\nStatus: new\nClient: Ann\n\nsince 10:00",
        "entities": call.parameters["entities"],
        "link_preview_options": PREVIEW,
        "reply_markup": {
            "inline_keyboard": [
                [
                    {"text": "Claim", "callback_data": "1:claim:x", "style": "primary"},
                    {"text": "Details", "callback_data": "1:details:x"},
                    {"text": "Cancel", "callback_data": "1:cancel:x", "style": "danger"},
                ]
            ]
        },
    }
    assert looks(call) == [
        ("bold", "#17 Printer & paper"),
        ("blockquote", "It is <on> fire"),
        ("bold", "Status:"),
        ("bold", "Client:"),
        ("italic", "since 10:00"),
    ]
    assert call.without_looks().plain == call.plain
    assert "entities" not in call.without_looks().parameters


def test_a_reply_in_a_topic():
    topic = Address("telegram", "", "-100123", "12")

    call = only(posting(Post(body="Yes"), to=topic, reply_to="30"))

    assert call.parameters["message_thread_id"] == 12
    assert call.parameters["reply_parameters"] == {
        "message_id": 30,
        "allow_sending_without_reply": True,
    }


def test_a_file_takes_its_words_as_caption():
    call = only(posting(Post(body="Here", file=file()), to=CHAT))

    assert (call.method, call.file_in) == ("sendDocument", "document")
    assert call.parameters["caption"] == "Here"


def test_words_too_long_for_a_caption_go_before_the_file():
    long = Post(body="x" * 1025, file=file(), buttons=((PostButton("Ok", "1:good:x"),),))

    words, document = posting(long, to=CHAT, reply_to="30")

    assert words.parameters["text"] == "x" * 1025
    assert "reply_markup" in words.parameters
    assert "reply_parameters" in words.parameters
    assert document.method == "sendDocument"
    assert document.parameters == {"chat_id": -100123}


def test_a_sticker_has_no_caption():
    words, sticker = posting(Post(title="Ann", file=file(FileKind.STICKER)), to=CHAT)

    assert (words.method, sticker.method) == ("sendMessage", "sendSticker")


def test_a_text_that_fits_no_message_goes_on_in_the_next():
    post = Post(title="Ann", body="word " * 2000, buttons=((PostButton("Ok", "1:good:x"),),))

    calls = posting(post, to=CHAT)

    assert len(calls) == 3
    assert " ".join(call.plain for call in calls).split() == ["Ann", *["word"] * 2000]
    assert ["reply_markup" in call.parameters for call in calls] == [False, False, True]


def test_characters_beyond_the_first_plane_count_twice():
    calls = posting(Post(body="🔥" * 2049), to=CHAT)

    assert [units(call.plain) for call in calls] == [4096, 2]


def test_an_edit_without_buttons_takes_the_keyboard_away():
    call = editing(Post(body="Done"), REF)

    assert call.method == "editMessageText"
    assert call.parameters == {
        "chat_id": -100123,
        "message_id": 30,
        "text": "Done",
        "link_preview_options": PREVIEW,
    }


def test_an_edit_is_shortened_visibly():
    text = editing(Post(body="x" * 5000), REF).plain
    caption = editing_caption(Post(body="x" * 5000), REF).plain

    assert (len(text), len(caption)) == (4096, 1024)
    assert text.endswith("x…")


def test_an_answer_is_short_and_plain():
    call = answering(Post(body="<taken> by Ann " * 50), token=PRESS, alert=True)

    assert units(call.parameters["text"]) <= 200
    assert call.parameters["text"].startswith("<taken> by Ann")
    assert call.parameters["show_alert"] is True


def test_an_answer_without_words_stops_the_spinner():
    call = answering(Post(), token=PRESS, alert=False)

    assert call.parameters == {"callback_query_id": PRESS}


def test_a_long_row_of_buttons_goes_on_in_the_next():
    row = tuple(PostButton(str(number), f"1:claim:{number}") for number in range(10))

    keyboard = only(posting(Post(body="x", buttons=(row,)), to=CHAT)).parameters["reply_markup"]

    assert [len(row) for row in keyboard["inline_keyboard"]] == [8, 2]


def looks(call):
    """What each entity covers, by the platform's own count."""
    units = call.plain.encode("utf-16-le")
    return [
        (each["type"], units[2 * each["offset"] :][: 2 * each["length"]].decode("utf-16-le"))
        for each in call.parameters.get(call.looks_in, [])
    ]


words = st.text(max_size=60) | st.text("<>&\"' \n🔥é\u200b\0\ud800", max_size=30)
long_words = words | st.builds(lambda text, times: text * times, words, st.integers(1, 400))
buttons = st.builds(
    PostButton,
    label=words,
    data=st.builds(
        lambda action, value: encode(Press(action, "abcdefgh23456722", value)),
        st.sampled_from(Action),
        st.text("abcxyz09", max_size=16),
    ),
    style=st.sampled_from(Style),
)
spans = st.builds(
    lambda start, length, mark: Span(start, start + length, mark, "https://example.org"),
    st.integers(0, 60),
    st.integers(1, 60),
    st.sampled_from(Mark),
)


def looking(post, looks):
    """The post, some of whose words look different."""
    return replace(post, spans=Formatted.made(post.body, looks).spans)


bare_posts = st.builds(
    Post,
    title=words,
    body=long_words,
    quote=long_words,
    fields=st.lists(st.tuples(words, long_words), max_size=3).map(tuple),
    footer=words,
    file=st.none() | st.sampled_from(FileKind).map(file),
    buttons=st.lists(st.lists(buttons, max_size=10).map(tuple), max_size=3).map(tuple),
)
posts = st.builds(looking, bare_posts, st.lists(spans, max_size=6))


def assert_shown_apart(entities):
    """Nothing that the platform cuts in pieces: the same twice, or code with a look of its own."""
    code = {"code", "pre"}
    for index, one in enumerate(entities):
        for other in entities[index + 1 :]:
            if one["offset"] + one["length"] <= other["offset"]:
                continue
            assert one["type"] != other["type"]
            if {one["type"], other["type"]} & code:
                assert "blockquote" in {one["type"], other["type"]}


def valid(call):
    limit = {"text": 4096, "caption": 1024}
    if call.text_in:
        assert all(covered for _, covered in looks(call))
        assert len(looks(call)) <= 100
        assert_shown_apart(call.parameters.get(call.looks_in, []))
        assert visible(call.plain)
        assert 0 < units(call.plain) <= limit[call.text_in]
        call.plain.encode()
    assert call.text_in or call.file
    for row in call.parameters.get("reply_markup", {}).get("inline_keyboard", []):
        assert 1 <= len(row) <= 8
        for button in row:
            assert 1 <= len(button["callback_data"].encode()) <= 64
            assert button["text"]
            assert button.get("style") in {None, "primary", "danger"}


@given(posts)
def test_any_post_makes_calls_that_the_platform_takes(post):
    calls = posting(post, to=CHAT)
    for call in calls:
        valid(call)
    assert count(post) == len(calls)
    valid(editing(post, REF))
    caption = editing_caption(post, REF)
    if caption.plain:  # a file can stand without any
        valid(caption)
    assert units(answering(post, token=PRESS, alert=True).parameters.get("text", "x")) in range(
        1, 201
    )


@given(posts)
def test_nothing_that_was_written_is_lost(post):
    calls = posting(post, to=CHAT)

    sent = "".join("".join(call.plain.split()) for call in calls)
    for part in (post.body, post.quote):
        whole = part.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        wanted = "".join(whole.replace("\0", "").split())
        assert wanted in sent or not visible(wanted)
