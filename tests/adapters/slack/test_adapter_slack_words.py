"""Plain words survive Slack's escapes, and are cut where people would cut them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.slack.fitting import cut, marked, pieces
from adapters.slack.keys import instant
from adapters.slack.markup import escape, plain, without_mention
from bot.domain.formatting import Formatted

text = st.text(alphabet="ab &<>;|@#!\n", max_size=200)


@given(text)
def test_what_is_escaped_reads_as_it_was(words: str) -> None:
    assert plain(escape(words), {}) == words


@given(text, st.integers(1, 60), st.integers(1, 400))
def test_pieces_keep_to_their_sizes(words: str, size: int, total: int) -> None:
    found = [marked(one, "> ") for one in pieces(words, size, total, mark="> ")]

    assert all(len(one) <= size for one in found)
    assert sum(map(len, found)) <= total


@given(text)
def test_pieces_lose_nothing_but_blanks(words: str) -> None:
    found = pieces(words, 30, 10_000, most=1000)

    assert "".join("".join(found).split()) == "".join(words.split())


@pytest.mark.parametrize(
    ("words", "limit", "expected"),
    [
        ("short", 10, "short"),
        ("some longer words", 12, "some longer…"),
        ("&&&&", 12, "&amp;&amp;…"),
        ("   ", 12, ""),
    ],
)
def test_cutting(words: str, limit: int, expected: str) -> None:
    assert cut(words, limit) == expected


@pytest.mark.parametrize(
    ("words", "rest", "addressed", "opened"),
    [
        ("<@U0BOT> hello", "hello", True, True),
        ("<@U0BOT|desk>: hello", "hello", True, True),
        ("  <@U0BOT>, hello", "hello", True, True),
        ("hello <@U0BOT>", "hello", True, False),
        ("hello <@U0BOT>, come", "hello, come", True, False),
        ("hello <@U0BOTH>", "hello <@U0BOTH>", False, False),
        ("hello\n<@U0BOT> come", "hello\ncome", True, False),
        ("", "", False, False),
    ],
)
def test_mentions_are_cut(words: str, rest: str, *, addressed: bool, opened: bool) -> None:
    assert without_mention(Formatted(words), "U0BOT") == (Formatted(rest), addressed, opened)


@pytest.mark.parametrize("ts", ["", "1", "1718031600.000200", "0.1"])
def test_times_are_exact(ts: str) -> None:
    if not ts:
        with pytest.raises(ValueError, match="not one of"):
            instant(ts)
        return
    whole, _, rest = ts.partition(".")
    at = instant(ts)
    assert (int(at.timestamp()), at.microsecond) == (int(whole), int(rest.ljust(6, "0") or 0))


@pytest.mark.parametrize("ts", ["x.1", "1.x", "-1.0", "99999999999.0", "1e3", "²"])
def test_odd_times_are_errors(ts: str) -> None:
    with pytest.raises(ValueError, match="not one of"):
        instant(ts)
