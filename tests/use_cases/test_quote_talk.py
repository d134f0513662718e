"""What is said about a quote: questions, other terms, a no, and the end of its time."""

from bot.buttons import Action
from bot.domain.money.amount import Amount
from bot.domain.quotes.quote import Quote, State
from bot.domain.task import Status
from tests.use_cases.cast import Actor, Agency, Step

TERMS = "#1 3 h 90 EUR layout of the flyer, until Friday"


def quote(desk: Agency, number: int = 1) -> Quote:
    found = desk.fake.quotes.by_number(number)
    assert found is not None
    return found


def asked(desk: Agency, *, claimed: bool = True) -> None:
    task = desk.carla.asks("A flyer please")
    if claimed:
        desk.ann.claims(task)


def quoted(desk: Agency, **more) -> Step:
    asked(desk, **more)
    return desk.ann.commands("quote", TERMS)


def heard(step: Step, actor: Actor) -> list[str]:
    """What somebody is told alone."""
    return [text.key for to, text in step.texts() if to == actor.private]


def answers(desk: Agency, actor: Actor, what: str, number: int = 1, **more) -> Step:
    return actor.presses(Action.QUOTE, quote(desk, number).id, what, **more)


class TestTalking:
    def test_a_question_and_its_answer_go_to_the_other_side_alone(self, desk: Agency) -> None:
        quoted(desk)

        assert answers(desk, desk.carla, "ask").keys == ("quote-ask-how",)
        step = desk.carla.commands("quote", "ask 1 is printing included?")
        assert heard(step, desk.ann) == ["quote-asks"]
        back = desk.ann.commands("quote", "answer 1 it is")
        assert heard(back, desk.carla) == ["quote-asks"]

        shown = desk.carla.commands("quote", "show 1")
        (text,) = (t for _, t in shown.texts())
        assert [each.args["words"] for each in text.args["lines"].lines] == ["is printing included?", "it is"]  # fmt: skip

    def test_the_list_is_of_ones_own(self, desk: Agency) -> None:
        quoted(desk)

        for actor in (desk.ann, desk.carla):
            (line,) = actor.commands("quote").text.args["lines"].lines
            assert line.args["quote"] == "1"
        assert desk.ben.commands("quote").keys == ("quote-none-made",)
        assert desk.colin.commands("quote").keys == ("quote-none-got",)

    def test_declined_with_a_reason(self, desk: Agency) -> None:
        quoted(desk)

        step = desk.carla.commands("quote", "decline 1 too dear")

        assert quote(desk).state is State.DECLINED
        assert step.said("quote-with-reason").text.args["words"] == "too dear"
        assert desk.task().status is Status.CLAIMED
        assert desk.ann.commands("quote", "#1 70 EUR layout").of(Quote)

    def test_withdrawn_the_client_hears_of_it(self, desk: Agency) -> None:
        quoted(desk)

        step = desk.ann.commands("quote", "withdraw 1")

        assert heard(step, desk.carla) == ["quote-withdrawn"]
        assert answers(desk, desk.carla, "accept").keys == ("quote-over-withdrawn",)


class TestCountering:
    def test_other_terms_wait_for_the_assistant_who_takes_them(self, desk: Agency) -> None:
        quoted(desk)

        assert answers(desk, desk.carla, "counter").keys == ("quote-counter-how",)
        step = desk.carla.commands("quote", "counter 1 80 EUR")

        assert heard(step, desk.ann) == ["quote-proposed"]
        assert quote(desk, 1).state is State.COUNTERED
        assert quote(desk, 2).terms.seconds == 3 * 3600
        assert answers(desk, desk.carla, "accept", 1).keys == ("quote-over-countered",)
        assert answers(desk, desk.carla, "accept", 2).keys == ("refused-answer_quote",)

        agreed = answers(desk, desk.ann, "accept", 2)
        assert heard(agreed, desk.carla) == ["quote-accepted-by-assistant"]
        assert (quote(desk, 1).state, quote(desk, 2).state) == (State.REPLACED, State.ACCEPTED)
        assert quote(desk, 2).terms.price == Amount(8000, "EUR")
        assert desk.task().status is Status.IN_PROGRESS

    def test_declined_the_quote_stands_as_it_was(self, desk: Agency) -> None:
        quoted(desk)
        desk.carla.commands("quote", "counter 1 80 EUR")

        step = desk.ann.commands("quote", "decline 2 not for that")

        assert heard(step, desk.carla) == ["quote-with-reason", "quote-stands"]
        assert (quote(desk, 1).state, quote(desk, 2).state) == (State.OPEN, State.DECLINED)
        answers(desk, desk.carla, "accept", 1)
        assert quote(desk, 1).state is State.ACCEPTED

    def test_taken_back_the_quote_stands_as_it_was(self, desk: Agency) -> None:
        quoted(desk)
        desk.carla.commands("quote", "counter 1 80 EUR")

        step = answers(desk, desk.carla, "withdraw", 2)

        assert heard(step, desk.ann) == ["quote-proposal-withdrawn"]
        assert step.said("quote-stands").buttons
        assert quote(desk, 1).state is State.OPEN

    def test_a_new_quote_ends_both(self, desk: Agency) -> None:
        quoted(desk)
        desk.carla.commands("quote", "counter 1 80 EUR")

        desk.ann.commands("quote", "#1 85 EUR layout")

        states = [quote(desk, number).state for number in (1, 2, 3)]
        assert states == [State.REPLACED, State.REPLACED, State.OPEN]

    def test_in_words_that_say_no_price_it_is_asked_for(self, desk: Agency) -> None:
        quoted(desk)

        assert desk.carla.commands("quote", "counter 1 cheaper please").keys == (
            "quote-counter-how",
        )
        assert quote(desk).state is State.OPEN


class TestExpiring:
    def test_the_client_is_reminded_a_day_before_and_both_hear_of_the_end(
        self, desk: Agency
    ) -> None:
        quoted(desk)

        steps = [s for s in desk.passes(days=8) if {*s.keys} & {"quote-ends-soon", "quote-expired-for-client"}]  # fmt: skip

        soon, end = steps
        assert soon.keys == ("quote-ends-soon",) and heard(soon, desk.carla)
        assert end.event.at == quote(desk).valid_until
        assert heard(end, desk.ann) == ["quote-expired-for-assistant"]
        assert quote(desk).state is State.EXPIRED
        assert answers(desk, desk.carla, "accept").keys == ("quote-over-expired",)

    def test_answered_nobody_is_reminded(self, desk: Agency) -> None:
        quoted(desk)
        desk.carla.commands("quote", "decline 1")

        assert not [s for s in desk.passes(days=8) if "quote" in str(s.keys)]

    def test_while_the_client_thinks_its_maker_is_not_asked_whether_it_is_still_theirs(
        self, desk: Agency
    ) -> None:
        quoted(desk)

        steps = desk.passes(days=3)

        assert not [s for s in steps if any(key.startswith("idle") for key in s.keys)]
        assert desk.task().holder == desk.ann.id
