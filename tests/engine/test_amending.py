"""Which calls bring copies in line with a message that has changed."""

from dataclasses import replace

from bot.amending import amendment, removal, slots
from bot.cards import Post
from bot.domain.address import Address, MessageRef
from bot.domain.conversation import FileKind, FileRef
from bot.ports.channel import EditPost, NewPost, Removal

CHAT = Address("telegram", "", "7")
FILE = FileRef(
    platform="telegram", workspace="", id="p", kind=FileKind.PHOTO, name="p.jpg", mime="image/jpeg"
)


def at(number: str) -> MessageRef:
    return MessageRef(CHAT, number)


def words(text: str) -> Post:
    return Post(title="Carla", body=text)


def steps(posts, copies):
    corrections = [Post(title="Correction", body=post.body, file=post.file) for post in posts]
    return amendment(posts, corrections, copies, CHAT, marker="row")


def done(posts, copies):
    return [parcel for _, parcel, _ in steps(posts, copies) if parcel is not None]


def test_other_words_are_changed_in_place() -> None:
    assert done([words("one")], [("w0", at("1"))]) == [EditPost(ref=at("1"), post=words("one"))]


def test_a_part_that_is_new_is_said_and_one_too_many_taken_away() -> None:
    more = done([words("one"), words("two")], [("w0", at("1"))])
    less = done([words("one")], [("w0", at("1")), ("w1", at("2")), ("w2", at("3"))])

    assert more[1] == NewPost(to=CHAT, post=words("two"), marker="row.w1")
    assert less == [
        EditPost(ref=at("1"), post=words("one")),
        Removal(refs=(at("2"), at("3"))),
    ]


def test_a_desk_that_stopped_in_between_goes_on_where_it_was() -> None:
    posts = [words("one"), words("two")]

    begun = steps(posts, [("w0", at("1")), ("w1", at("9"))])

    assert len(begun) == len(steps(posts, [("w0", at("1"))]))
    assert begun[1][1] == EditPost(ref=at("9"), post=words("two"))


def test_a_caption_is_changed_and_its_file_is_not_sent_again() -> None:
    captioned = Post(title="Carla", body="one", file=FILE)

    assert done([captioned], [("f0", at("1"))]) == [EditPost(ref=at("1"), post=words("one"))]
    assert done([Post(file=FILE)], [("f0", at("1"))]) == []


def test_words_that_outgrow_a_caption_leave_it_and_words_that_fit_come_back() -> None:
    outgrown = [words("very long"), Post(file=FILE)]
    moved = done(outgrown, [("f0", at("1"))])
    back = done([Post(title="Carla", body="short", file=FILE)], [("w0", at("1")), ("f0", at("2"))])

    assert moved == [
        EditPost(ref=at("1"), post=Post()),
        NewPost(to=CHAT, post=words("very long"), marker="row.w0"),
    ]
    assert back == [
        EditPost(ref=at("2"), post=Post(title="Carla", body="short")),
        Removal(refs=(at("1"),)),
    ]


def test_where_an_edit_is_refused_a_correction_is_said_instead() -> None:
    (slot, _, instead), _ = steps([words("one")], [("w0", at("1"))])

    assert slot == "w0"
    assert instead == NewPost(to=CHAT, post=Post(title="Correction", body="one"), marker="row.w0")


def test_copies_from_before_slots_were_noted_are_told_apart_by_their_order() -> None:
    posts = [words("one"), words("two")]

    assert [each.ref for each in done(posts, [("", at("1")), ("", at("2"))])] == [at("1"), at("2")]


def test_a_withdrawn_message_goes_as_a_whole() -> None:
    (_, parcel, instead), *rest = removal([("w0", at("1")), ("f0", at("2"))])

    assert (parcel, instead, rest) == (Removal(refs=(at("1"), at("2"))), None, [])


def test_slots_count_words_and_files_apart() -> None:
    assert slots([words("a"), words("b"), Post(file=FILE), Post(file=FILE)]) == (
        ("w0",),
        ("w1",),
        ("f0",),
        ("f1",),
    )


def test_each_file_of_an_album_has_a_slot() -> None:
    album = Post(file=FILE, album=(FILE, FILE))

    assert slots([words("a"), album, Post(file=FILE)]) == (
        ("w0",),
        ("f0", "f1", "f2"),
        ("f3",),
    )


def test_an_albums_words_change_beside_its_first_file() -> None:
    album = replace(words("Both sides"), file=FILE, album=(FILE,))

    change, left = steps([album], [("f0", at("1")), ("f1", at("2"))])

    assert change[:2] == ("f0", EditPost(ref=at("1"), post=words("Both sides")))
    assert left == ("", None, None)


def test_of_an_album_that_is_one_message_nothing_is_left_over() -> None:
    album = replace(words("Both sides"), file=FILE, album=(FILE,))

    change, left = steps([album], [("f0", at("1"))])

    assert change[1] == EditPost(ref=at("1"), post=words("Both sides"))
    assert left == ("", None, None)
