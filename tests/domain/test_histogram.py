"""Histograms agree with percentiles of every single span, whatever happens to them on the way."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.histogram import LONGEST, Histogram, merged
from tests.nearest_rank import is_close, nearest_rank

MILLISECOND = timedelta(milliseconds=1)
SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
# As often a second as a month: each power of two is as likely as the next.
LENGTHS = st.integers(0, 38).flatmap(lambda power: st.integers(0, 2**power))
SPANS = LENGTHS.map(lambda length: min(length * MILLISECOND, LONGEST))
MANY = st.lists(SPANS, max_size=60)
SHARES = st.one_of(st.sampled_from((0.5, 0.8, 0.9, 1.0)), st.floats(0, 1))


@given(MANY, SHARES)
def test_a_percentile_is_within_two_percent(spans, share):
    assert is_close(Histogram.of(spans).percentile(share), nearest_rank(spans, share))


@given(SPANS)
def test_so_is_every_single_span(span):
    assert is_close(Histogram.of([span]).percentile(0.5), span)


def test_every_bin_keeps_its_promise_at_both_ends():
    length = 0
    while length * MILLISECOND <= LONGEST:
        told = Histogram.of([length * MILLISECOND]).percentile(1)
        last = length + length // 50
        assert length * MILLISECOND <= told <= last * MILLISECOND
        assert Histogram.of([last * MILLISECOND]).percentile(1) == told
        assert is_close(told, last * MILLISECOND)
        length = last + 1


def test_what_is_round_is_told_as_it_was():
    """Nobody who waited six minutes reads of five, as truncated minutes are told."""
    seconds = [each * SECOND for each in range(50)]
    minutes = [each * MINUTE for each in range(50)]
    hours = [each * 60 * MINUTE for each in range(50)]

    for span in (*seconds, *minutes, *hours):
        assert Histogram.of([span]).percentile(0.5) == span


@given(st.lists(MANY, max_size=5))
def test_parts_together_are_the_whole(parts):
    whole = Histogram.of(span for part in parts for span in part)

    assert sum((Histogram.of(part) for part in parts), Histogram()) == whole
    assert merged(Histogram.of(part).pack() for part in parts) == whole
    assert whole.total == sum(map(len, parts))


@given(MANY, st.sampled_from((1, 255, 256, 65_535, 65_536, 1_000_000)))
def test_what_was_packed_is_what_was_counted(spans, times):
    histogram = Histogram(Histogram.of(spans).lanes * times)

    assert merged([histogram.pack()]) == histogram


@given(MANY)
def test_who_counts_more_never_waits_less(spans):
    histogram = Histogram.of(spans)
    told = [histogram.percentile(tenth / 10) for tenth in range(11)]

    assert told == sorted(told, key=lambda each: each or timedelta())


def test_nothing_has_no_percentile_and_takes_no_room():
    nothing = Histogram.of([])

    assert nothing.percentile(0.5) is None
    assert nothing.pack() == b""
    assert merged([b"", b""]) == nothing
    assert not nothing


def test_what_took_no_time_is_told_exactly():
    assert Histogram.of([timedelta(), timedelta(), 7 * MILLISECOND]).percentile(0.5) == timedelta()
    assert Histogram.of([-SECOND]).percentile(0.5) == timedelta()
    assert Histogram.of([24 * MILLISECOND]).percentile(0.5) == 24 * MILLISECOND


def test_what_never_ends_counts_as_ten_years():
    assert is_close(Histogram.of([100 * LONGEST]).percentile(0.5), LONGEST)


def test_an_hour_of_few_tasks_takes_few_bytes():
    between_minutes_and_hours = [timedelta(minutes=each) for each in (4, 9, 30, 75, 240)]

    assert len(Histogram.of(between_minutes_and_hours).pack()) < 240


def test_what_databases_keep_stays_readable():
    """Bins and bytes never change: what was packed years ago is added to what is packed today."""
    packed = bytes.fromhex("015f01") + b"\x02" + bytes(34) + b"\x01"

    assert Histogram.of([30 * SECOND, 30 * SECOND, 60 * SECOND]).pack() == packed
