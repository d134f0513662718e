"""Amending: which calls bring the copies of a message in line with what it is now. Pure.

A slot names a part of a message: `w0`, `w1` the posts of its words, `f0`, `f1` its files, the first
of a post with what stands beside it. Words may move from beside a file into a post of their own,
and back.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import count

from bot.cards import Post
from bot.domain.address import Address, MessageRef
from bot.ports.channel import EditPost, NewPost, Parcel, Removal

Copies = Sequence[tuple[str, MessageRef]]
Step = tuple[str, Parcel | None, Parcel | None]
"""The slot, what is done about it (None: nothing), and what is done where that is refused."""


def slots(posts: Sequence[Post]) -> tuple[tuple[str, ...], ...]:
    """Name what each post of one message shows: its words, or each of its files."""
    files, words = count(), count()
    return tuple(
        tuple(f"f{next(files)}" for _ in post.files) or (f"w{next(words)}",) for post in posts
    )


def amendment(
    posts: Sequence[Post],
    corrections: Sequence[Post],
    copies: Copies,
    to: Address,
    *,
    marker: str,
    reply_to: str = "",
) -> tuple[Step, ...]:
    """One step for each post of the message as it is now, and one that takes away what is left.

    As many steps whatever was done of them already, so that a desk that stopped can go on. Where
    a copy cannot be changed any more, the one of `corrections` for its post is said instead.
    """
    shown = slots(posts)
    named = [names[0] for names in shown]
    standing = _standing(named, copies)
    # Files first: whether words have moved away from one is seen as long as they stand nowhere.
    order = sorted(range(len(posts)), key=lambda index: named[index])
    steps: list[Step] = []
    for index in order:
        slot, post = named[index], posts[index]
        new = NewPost(to=to, post=corrections[index], marker=f"{marker}.{slot}", reply_to=reply_to)
        ref = standing.get(slot)
        if ref is None:
            is_file = post.file is not None  # which is not fetched again for the sake of its words
            steps.append((slot, None if is_file else replace(new, post=post), None))
        elif post.file is None:
            steps.append((slot, EditPost(ref=ref, post=post), new))
        else:
            beside = post.words
            moved_away = slot == "f0" and "w0" in named and "w0" not in standing
            has_words = beside.title or beside.body
            edit = EditPost(ref=ref, post=beside) if has_words or moved_away else None
            instead = replace(new, post=corrections[index].words)
            steps.append((slot, edit, instead if has_words else None))
    kept = {slot for names in shown for slot in names}
    left = tuple(ref for slot, ref in copies if slot and slot not in kept)
    steps.append(("", Removal(refs=left) if left else None, None))
    return tuple(steps)


def removal(copies: Copies) -> tuple[Step, ...]:
    """Take all of it away."""
    return (("", Removal(refs=tuple(ref for _, ref in copies)), None),)


def _standing(named: Sequence[str], copies: Copies) -> dict[str, MessageRef]:
    """The message that shows each slot; of several the first, which has the words.

    Of what was carried before slots were noted the order tells.
    """
    standing: dict[str, MessageRef] = {}
    for slot, ref in copies:
        if slot:
            standing.setdefault(slot, ref)
    unnamed = [ref for slot, ref in copies if not slot]
    if len(unnamed) == len(named) and not standing:
        standing = dict(zip(named, unnamed, strict=True))
    return standing
