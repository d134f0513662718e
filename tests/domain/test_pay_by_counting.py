"""Statements of random contracts and work against a reference that counts in another way.

The reference knows no lines and no cumulative sums: it walks through days, tokens and cents with
whole numbers and fractions, and rounds by comparing twice the rest with the divisor.
"""

from collections import Counter, defaultdict
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as some

from bot.domain.money.amount import Amount, exponent
from bot.domain.pay.amounts import part_of_fixed, tiered
from bot.domain.pay.lines import LineKind, SourceKind
from bot.domain.pay.periods import Period, Rhythm, by_month, following, period_of, preceding
from bot.domain.pay.retainer import Month, meter
from bot.domain.pay.terms import Fixed, Hourly, PerTask, Retainer, Side, Tier, Unpaid
from bot.domain.timesheet.rounding import Rounding
from tests.domain.pay_cases import HOUR, MINUTE, Book, contract, nov

CURRENCIES = some.sampled_from(["EUR", "JPY", "KWD"])
RATES = some.decimals(min_value=0, max_value=500, places=4)
DAYS = some.integers(1, 30).map(nov)
TASKS = some.sampled_from([12, 13, 14, None])
SECONDS = some.integers(-4 * HOUR, 10 * HOUR)
WORK = some.lists(some.tuples(DAYS, TASKS, SECONDS), max_size=25)


def nearest(value: Fraction, currency: str) -> int:
    """Minor units, the middle away from zero, with whole numbers alone."""
    scaled = abs(value) * 10 ** exponent(currency)
    whole, rest = divmod(scaled.numerator, scaled.denominator)
    minor = whole + (2 * rest >= scaled.denominator)
    return minor if value >= 0 else -minor


@given(
    currency=CURRENCIES,
    changes=some.dictionaries(DAYS, RATES, min_size=1, max_size=5),
    work=WORK,
)
def test_hours_under_changing_rates(currency, changes, work):
    book = Book(contract(currency=currency))
    days = sorted(changes)
    for day, after in zip(days, [*days[1:], None], strict=True):
        book.agrees(Hourly(changes[day]), day, after - timedelta(days=1) if after else None)
    for day, task, seconds in work:
        book.works(day, seconds, task)

    draft = book.draft()

    worth: dict = defaultdict(Fraction)
    early = 0
    for day, task, seconds in work:
        in_force = [each for each in days if each <= day]
        if not in_force:
            early += 1
            continue
        # Rates of two spans that are alike stand on one line.
        worth[task, changes[in_force[-1]]] += Fraction(seconds) * Fraction(changes[in_force[-1]])
    expected = sum(nearest(each / 3600, currency) for each in worth.values())
    assert sum(each.amount.minor for each in draft.lines) == expected
    assert [each.minor for each in draft.totals] == ([expected] if worth else [])
    assert sum(len(each.sources) for each in draft.problems) == early


@given(
    amount=some.decimals(min_value=-100_000, max_value=100_000, places=2),
    months=some.sampled_from([1, 12]),
    currency=CURRENCIES,
    cuts=some.sets(some.dates(date(2027, 1, 1), date(2028, 12, 30)), max_size=20),
)
def test_the_parts_of_a_fixed_amount_come_to_the_whole(amount, months, currency, cuts):
    ends = sorted({*cuts, date(2028, 12, 31)})
    starts = [date(2027, 1, 1), *(each + timedelta(days=1) for each in ends[:-1])]
    parts = [
        part_of_fixed(amount, months, part, currency)
        for first, last in zip(starts, ends, strict=True)
        for part in by_month(Period(first, last))
    ]
    whole = nearest(Fraction(amount), currency) * 24 // months
    assert sum(each.minor for each in parts) == whole


@given(
    amount=some.decimals(min_value=0, max_value=100_000, places=2),
    yearly=some.booleans(),
    first=some.dates(date(2027, 1, 1), date(2028, 12, 31)),
    length=some.integers(1, 31),
)
def test_a_part_of_a_fixed_amount_day_by_day(amount, yearly, first, length):
    days = [first + timedelta(days=each) for each in range(length)]
    days = [each for each in days if each.month == first.month]

    def due(before: date) -> int:
        """All days of the year or month before this one, each worth its part."""
        day, value = (date(first.year, 1, 1) if yearly else first.replace(day=1)), Fraction(0)
        while day < before:
            next_month = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
            value += (
                Fraction(amount) / (next_month - day.replace(day=1)).days / (12 if yearly else 1)
            )
            day += timedelta(days=1)
        return nearest(value, "EUR")

    part = part_of_fixed(amount, 12 if yearly else 1, Period(days[0], days[-1]), "EUR")
    assert part.minor == due(days[-1] + timedelta(days=1)) - due(days[0])


@given(
    cents=some.integers(-300_00, 300_00),
    steps=some.dictionaries(some.integers(1, 250), some.integers(0, 40), max_size=3),
    lowest=some.integers(0, 40),
)
def test_tiers_cent_by_cent(cents, steps, lowest):
    levels = {0: lowest, **steps}
    tiers = [Tier(Decimal(above), Decimal(percent)) for above, percent in levels.items()]
    value = 0
    for cent in range(abs(cents)):
        value += levels[max(above for above in levels if above * 100 <= cent)]
    expected = nearest(Fraction(value, 100) / 100, "EUR")
    assert tiered(tiers, Amount(cents, "EUR")).minor == (expected if cents >= 0 else -expected)


@given(
    own=some.integers(0, 12),
    cap=some.integers(0, 20),
    lives=some.integers(1, 4),
    used=some.lists(some.integers(0, 20), min_size=1, max_size=8),
)
def test_a_retainers_hours_as_tokens(own, cap, lives, used):
    """Each hour is a token that knows its month; tokens are spent and lapse one by one."""
    retainer = Retainer(own * HOUR, Decimal(300), Decimal(35), cap * HOUR, lives)
    tokens: list[int] = []
    carried = ()
    for number, hours in enumerate(used):
        book = Book(contract(Side.BILL))
        book.agrees(retainer)
        book.carried = carried
        first = date(2027, 1 + number, 1)
        if hours:
            book.works(first, hours * HOUR)
        draft = book.draft(first)

        tokens += [number] * own
        spent = min(hours, len(tokens))
        tokens = tokens[spent:]
        over = [each for each in draft.lines if each.kind is LineKind.OVERRUN]
        assert sum(each.seconds for each in over) == (hours - spent) * HOUR
        assert [each.minor for each in draft.totals] == [300_00 + (hours - spent) * 35_00]

        tokens = [each for each in tokens if number + 1 <= each + lives]
        while len(tokens) > cap:
            tokens.pop(0)
        carried = draft.carried
        assert Counter(tokens) == {each.month.month - 1: each.seconds // HOUR for each in carried}


@given(work=WORK, late=some.sets(some.integers(0, 24)), rule=some.sampled_from(Rounding))
def test_what_comes_late_is_billed_as_if_it_had_come_in_time(work, late, rule):
    def book(old: set[int], new: set[int]) -> Book:
        made = Book(contract(Side.BILL, rounding=rule))
        made.agrees(Hourly(Decimal(30)))
        for number, (day, task, seconds) in enumerate(work):
            if number in old | new:
                made.works(day, seconds, task, old=number in old)
        return made

    def charged(made: Book) -> int:
        return sum(each.seconds for each in made.draft().lines)

    every = set(range(len(work)))
    first = every - late
    assert charged(book(set(), every)) == charged(book(set(), first)) + charged(
        book(first, every - first)
    )


@given(
    work=WORK,
    done=some.sets(some.sampled_from([12, 13, 14])),
    terms=some.lists(
        some.tuples(
            some.sampled_from(
                [Hourly(Decimal("18.37")), PerTask(Decimal(25)), Unpaid(), Fixed(Decimal(900))]
            ),
            DAYS,
            some.none() | DAYS,
            some.sampled_from([{}, {"company": "acme"}, {"category": "web"}]),
        ),
        max_size=5,
    ),
    side=some.sampled_from(Side),
)
def test_every_entry_stands_on_a_line_waits_or_is_a_problem(work, done, terms, side):
    book = Book(contract(side))
    for basis, since, until, scope in terms:
        if not (side is Side.BILL and isinstance(basis, PerTask)):
            book.agrees(basis, since, until, **scope)
    for day, task, seconds in work:
        book.works(day, seconds, task)
    for task in done:
        book.does(nov(20), task)

    draft = book.draft()

    on_lines = [s for line in draft.lines for s in line.sources if s.kind is SourceKind.TIME]
    rest = [source for each in draft.problems for source in each.sources]
    found = Counter([*on_lines, *draft.pending, *rest])
    assert sorted(each.number for each in found) == list(range(1, len(work) + 1))
    assert set(found.values()) <= {1}
    assert draft == book.draft()  # worked out again, it is the same
    assert sum(each.amount.minor for each in draft.lines) == sum(e.minor for e in draft.totals)
    timed = {LineKind.HOURS, LineKind.COVERED, LineKind.UNPAID}
    worked = {each.entry.number: each.entry.seconds for each in book.worked}
    for line in draft.lines:
        if line.kind in timed:
            assert line.seconds == sum(worked[each.number] for each in line.sources)


@given(day=some.dates(date(2020, 1, 1), date(2030, 12, 31)), rhythm=some.sampled_from(Rhythm))
def test_periods_follow_one_another_without_a_gap(day, rhythm):
    period = period_of(day, rhythm)
    assert day in period
    assert following(period, rhythm).first == period.last + timedelta(days=1)
    assert preceding(period, rhythm).last == period.first - timedelta(days=1)
    assert {period_of(each, rhythm) for each in (period.first, period.last)} == {period}
    lengths = {Rhythm.WEEKLY: {7}, Rhythm.FORTNIGHTLY: {14}, Rhythm.MONTHLY: {28, 29, 30, 31}}
    assert period.days in lengths[rhythm]


@given(
    own=some.integers(1, 40 * 60),
    used=some.integers(0, 50 * 60),
    day=DAYS,
)
def test_the_pace_of_a_retainer_day_by_day(own, used, day):
    """The day on which the pace of the days so far has used everything, found by walking."""
    month = Month(month=nov(1), own=own * MINUTE)
    found = meter(month, used * MINUTE, day)

    expected = None
    if 0 < used < own:
        pace, total = Fraction(used, day.day), Fraction(0)
        for each in range(1, 31):
            total += pace
            if total >= own:
                expected = nov(each)
                break
    assert found.out_on == expected
    assert found.days_left == 30 - day.day
    assert found.over == max(0, used - own) * MINUTE
    if expected:
        assert expected > day


def test_the_pace_in_the_words_of_the_product():
    month = Month(month=nov(1), own=10 * HOUR)
    found = meter(month, int(6.5 * HOUR), nov(15))
    assert (found.used / found.available, found.days_left, found.out_on) == (0.65, 15, nov(24))
