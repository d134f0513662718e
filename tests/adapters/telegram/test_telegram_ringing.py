"""Whoever is named behind an @ is rung by people, and never by what the desk carries."""

import pytest

from adapters.telegram.albums import arranged
from adapters.telegram.render import editing, editing_caption, posting
from adapters.telegram.ringing import as_typed
from bot.cards import Post, PostSection
from bot.domain.address import Address, MessageRef
from bot.domain.conversation import FileKind, FileRef
from bot.domain.formatting import Mark, Span

GROUP = Address("telegram", "", "-100123")
ALONE = Address("telegram", "", "77")
PHOTO = FileRef(
    platform="telegram", workspace="", id="f", kind=FileKind.PHOTO, name="p", mime="image/jpeg"
)


def said(post: Post, to: Address = GROUP) -> str:
    (call,) = posting(post, to=to)
    return str(call.parameters["text"])


@pytest.mark.parametrize(
    "typed", ["ask @rita_private", "@rita_private", "(@rita_private)", "x\n@rita_private!"]
)
def test_a_name_in_a_group_is_no_mention_and_looks_the_same(typed) -> None:
    shown = said(Post(body=typed))

    assert "@rita_private" not in shown
    assert as_typed(shown) == typed


@pytest.mark.parametrize(
    "typed", ["me@rita.example", "5 @ 3", "@ab", "ask @frontdesk_bot", "t.me/@rita_private"]
)
def test_what_rings_nobody_stays_as_it_is(typed) -> None:
    assert said(Post(body=typed)) == typed


def test_in_a_chat_of_two_nobody_else_can_be_rung() -> None:
    assert said(Post(body="ask @rita_private"), ALONE) == "ask @rita_private"


def test_looks_keep_their_places_and_code_its_words() -> None:
    words = "@rita_private bold @rita_private"
    spans = (Span(14, 18, Mark.BOLD), Span(19, 32, Mark.CODE))

    (call,) = posting(Post(body=words, spans=spans), to=GROUP)

    text = str(call.parameters["text"])
    looks = call.parameters["entities"]
    assert [text[e["offset"] : e["offset"] + e["length"]] for e in looks] == [
        "bold",
        "@rita_private",
    ]


def test_no_part_of_a_message_rings() -> None:
    name = "@rita_private"
    post = Post(
        title=name,
        quote=name,
        fields=(("Client", name),),
        sections=(PostSection(title=name, text=name),),
        footer=name,
    )
    ref = MessageRef(GROUP, "5")
    with_file = Post(body=name, file=PHOTO, album=(PHOTO,))

    assert name not in said(post)
    assert name not in str(editing(post, ref).parameters["text"])
    assert name not in str(editing_caption(post, ref).parameters["caption"])
    assert name not in str(arranged(with_file, to=GROUP)[1].words["caption"])


def test_a_link_to_a_person_is_none() -> None:
    spans = (Span(0, 4, Mark.LINK, "tg://user?id=5"),)

    (call,) = posting(Post(body="Rita has it", spans=spans), to=GROUP)

    assert "entities" not in call.parameters
