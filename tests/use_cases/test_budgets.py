"""Budgets: at four fifths of the agreed time its assistant is told once, and the client says yes or no."""

from bot.buttons import Action
from bot.domain.money.amount import Amount
from bot.domain.quotes.budget import agreed_time
from bot.domain.quotes.quote import Quote, State
from tests.use_cases.cast import Actor, Agency, Step

HOUR = 3600


def quote(desk: Agency, number: int = 1) -> Quote:
    found = desk.fake.quotes.by_number(number)
    assert found is not None
    return found


def agreed(desk: Agency, terms: str = "5 h 100 EUR layout") -> None:
    desk.ann.claims(desk.carla.asks("A flyer please"))
    desk.ann.commands("quote", f"#1 {terms}")
    desk.carla.presses(Action.QUOTE, quote(desk).id, "accept")


def warned(desk: Agency, **by: float) -> list[Step]:
    return [each for each in desk.passes(**by) if "budget-near" in each.keys]


def heard(step: Step, actor: Actor) -> list[str]:
    return [text.key for to, text in step.texts() if to == actor.private]


def test_time_that_is_written_down_near_the_end_is_told_at_once_and_once(desk: Agency) -> None:
    agreed(desk)
    desk.ann.commands("time", "3 h #1")
    assert not warned(desk, minutes=1)

    desk.ann.commands("time", "1 h #1")
    (step,) = warned(desk, minutes=1)
    desk.ann.commands("time", "2 h #1")

    assert heard(step, desk.ann) == ["budget-near"]
    args = step.said("budget-near").text.args
    assert (args["worked"].seconds, args["agreed"].seconds) == (4 * HOUR, 5 * HOUR)
    assert not warned(desk, days=1)


def test_while_the_timer_runs_it_is_told_when_it_comes_so_far(desk: Agency) -> None:
    agreed(desk, "1 h 100 EUR layout")
    desk.ann.commands("timer", "1")
    start = desk.now

    (step,) = warned(desk, hours=2)

    assert (step.event.at - start).total_seconds() == 48 * 60


def test_a_timer_that_was_stopped_before_warns_of_nothing(desk: Agency) -> None:
    agreed(desk, "1 h 100 EUR layout")
    desk.ann.commands("timer", "1")
    assert not warned(desk, minutes=40)
    desk.ann.commands("timer", "stop")

    assert not warned(desk, hours=2)
    desk.ann.commands("timer", "1")
    assert len(warned(desk, minutes=9)) == 1


def test_without_an_agreed_time_nobody_is_told(desk: Agency) -> None:
    agreed(desk, "100 EUR layout")
    desk.ann.commands("time", "9 h #1")

    assert not warned(desk, days=1)


def test_the_client_says_yes_to_more_and_the_budget_grows(desk: Agency) -> None:
    agreed(desk)
    desk.ann.commands("time", "4 h #1")
    warned(desk, minutes=1)

    assert desk.ann.presses(Action.QUOTE, quote(desk).id, "more").keys == ("quote-more-how",)
    step = desk.ann.commands("quote", "more 1 5 h 60 EUR the tables took longer")

    assert heard(step, desk.carla) == ["quote-extra"]
    desk.carla.presses(Action.QUOTE, quote(desk, 2).id, "accept")
    assert agreed_time(desk.fake.quotes.of_task(desk.task().id)) == 10 * HOUR
    assert quote(desk, 2).extends == quote(desk, 1).id and quote(desk, 1).state is State.ACCEPTED
    desk.ann.commands("time", "4 h #1")
    assert len(warned(desk, minutes=1)) == 1


def test_a_no_leaves_the_work_and_the_agreement_as_they_were(desk: Agency) -> None:
    agreed(desk)
    desk.ann.commands("quote", "more 1 2 h 60 EUR")

    step = desk.carla.commands("quote", "decline 2 enough")

    assert heard(step, desk.ann) == ["quote-with-reason"]
    assert agreed_time(desk.fake.quotes.of_task(desk.task().id)) == 5 * HOUR
    assert desk.task().holder == desk.ann.id


def test_at_an_hourly_price_the_time_is_enough(desk: Agency) -> None:
    agreed(desk, "30 EUR/h 5 h layout")
    desk.ann.commands("quote", "more 1 2 h")

    assert quote(desk, 2).terms.total == Amount(6000, "EUR")


def test_only_of_what_was_agreed_with_oneself_and_one_at_a_time(desk: Agency) -> None:
    agreed(desk)
    assert desk.ann.commands("quote", "more 1 2 h").keys == ("quote-more-how",)
    desk.ann.commands("quote", "more 1 2 h 60 EUR")

    assert desk.ann.commands("quote", "more 1 3 h 60 EUR").keys == ("quote-more-waits",)
    assert desk.ann.commands("quote", "more 2 3 h 60 EUR").keys == ("quote-more-of-agreed",)
    assert desk.ben.commands("quote", "more 1 3 h 60 EUR").keys == ("quote-none",)
    assert desk.carla.commands("quote", "more 1 3 h 60 EUR").keys == ("quote-more-of-agreed",)
