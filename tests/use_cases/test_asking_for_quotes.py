"""Several quotes for one request: asked for, compared, one taken; and a price of the client's own."""

from datetime import timedelta

import pytest

from bot.buttons import Action
from bot.domain.expertise import Expertise
from bot.domain.ids import PersonId
from bot.domain.money.amount import Amount
from bot.domain.people import Role
from bot.domain.profile import AS_DESK
from bot.domain.quotes.quote import Quote, State
from bot.domain.task import Status
from tests.use_cases.cast import CHANNEL, GROUP, Actor, Agency, Step


def quote(desk: Agency, number: int = 1) -> Quote:
    found = desk.fake.quotes.by_number(number)
    assert found is not None
    return found


def heard(step: Step, actor: Actor) -> list[str]:
    return [text.key for to, text in step.texts() if to == actor.private]


def lines(step: Step) -> list:
    (text,) = (t for _, t in step.texts())
    text = text.args.get("quotes", text)
    return [each.args for each in text.args["lines"].lines]


class TestAsking:
    def test_those_who_suit_are_offered_by_a_press(self, desk: Agency) -> None:
        task = desk.carla.asks("A flyer please")
        desk.fake.keep(Expertise(person=PersonId("ben"), skills={"flyer": 3}))

        step = desk.carla.commands("quotes", "1")

        say = step.said("quotes-whom")
        assert [b.press.value for row in say.buttons for b in row] == ["all", "ben"]
        asked = desk.carla.presses(Action.QUOTES, task.id, "ben")
        assert heard(asked, desk.ben) == ["quotes-wanted"] and not heard(asked, desk.ann)

    def test_all_are_asked_once_each_alone(self, desk: Agency) -> None:
        desk.carla.asks("A flyer please")

        step = desk.carla.commands("quotes", "1 all")

        for actor in (desk.ann, desk.ben, desk.lea):
            assert heard(step, actor) == ["quotes-wanted"]
        assert not heard(step, desk.luis)
        assert desk.carla.commands("quotes", "1 all").keys == ("quotes-nobody",)

    def test_two_by_name_as_the_client_knows_them(self, desk: Agency) -> None:
        desk.change(desk.ann, desk_name="Sophie")
        desk.carla.asks("A flyer please")

        assert desk.carla.commands("quotes", "1 Ann").keys == ("quotes-unknown",)
        step = desk.carla.commands("quotes", "1 Sophie and Ben")

        assert heard(step, desk.ann) and heard(step, desk.ben) and not heard(step, desk.lea)

    def test_who_reads_the_desks_name_alone_learns_no_other(self, desk: Agency) -> None:
        desk.carla.asks("A flyer please")
        desk.maria.commands("client", f"Carla names: {AS_DESK}")

        say = desk.carla.commands("quotes", "1").said("quotes-whom")

        assert [b.press.value for row in say.buttons for b in row] == ["all"]

    def test_whoever_has_none_says_so_and_the_client_hears_it(self, desk: Agency) -> None:
        task = desk.carla.asks("A flyer please")
        desk.carla.commands("quotes", "1 Ann, Ben")

        step = desk.ben.presses(Action.QUOTES, task.id, "no")

        assert heard(step, desk.carla) == ["quotes-refused"]
        assert desk.lea.presses(Action.QUOTES, task.id, "no").keys == ("quotes-not-asked",)

    def test_after_a_working_day_the_client_hears_who_has_not_answered(self, desk: Agency) -> None:
        desk.carla.asks("A flyer please")
        desk.carla.commands("quotes", "1 Ann, Ben")
        desk.ann.commands("quote", "#1 90 EUR layout")

        (step,) = (each for each in desk.passes(days=3) if "quotes-how-far" in each.keys)

        args = step.said("quotes-how-far").text.args
        assert args["count"] == 1 and args["missing"].args["names"] == "Ben"

    def test_once_all_have_answered_nothing_is_said(self, desk: Agency) -> None:
        desk.carla.asks("A flyer please")
        desk.carla.commands("quotes", "1 Ann")
        desk.ann.commands("quote", "#1 90 EUR layout")

        assert not [each for each in desk.passes(days=3) if "quotes-how-far" in each.keys]

    @pytest.mark.parametrize("name", ["colin", "luis", "ann"])
    def test_others_ask_for_none(self, desk: Agency, name: str) -> None:
        desk.carla.asks("A flyer please")

        assert getattr(desk, name).commands("quotes", "1 all").keys == ("refused-ask_quotes",)
        assert not desk.fake.rows.prompts

    def test_in_a_group_nothing_is_compared(self, desk: Agency) -> None:
        desk.carla.asks("A flyer please")

        assert desk.carla.commands("quotes", "1", GROUP).keys[0] == "only-in-private"


class TestComparing:
    def test_side_by_side_the_lowest_sum_first_with_who_is_missing(self, desk: Agency) -> None:
        desk.carla.asks("A flyer please")
        desk.carla.commands("quotes", "1 all")
        desk.ann.commands("quote", "#1 90 EUR layout")
        second = desk.ben.commands("quote", "#1 20 EUR/h 4 h layout")

        assert "quotes" in [
            b.press.action for row in second.said("quote-whole").buttons for b in row
        ]
        step = desk.carla.commands("quotes", "1")

        found = lines(step)
        assert [(each["quote"], each["price"]) for each in found] == [("2", Amount(8000, "EUR")), ("1", Amount(9000, "EUR"))]  # fmt: skip
        say = step.said("quotes-with-missing")
        assert say.text.args["missing"].args["names"] == "Lea"
        assert [b.press.value for row in say.buttons[:2] for b in row] == ["accept", "show"] * 2

    def test_one_is_taken_and_the_others_lapse(self, desk: Agency) -> None:
        desk.carla.asks("A flyer please")
        desk.ann.commands("quote", "#1 90 EUR layout")
        desk.ben.commands("quote", "#1 80 EUR layout")

        desk.carla.presses(Action.QUOTE, quote(desk, 2).id, "accept")

        assert desk.task().holder == desk.ben.id
        assert quote(desk, 1).state is State.LAPSED

    def test_a_lead_of_the_team_reads_no_prices_of_others(self, desk: Agency) -> None:
        desk.carla.asks("A flyer please")
        desk.ann.commands("quote", "#1 90 EUR layout")

        assert "quotes-compared" not in desk.lea.commands("quotes", "1").keys
        assert lines(desk.maria.commands("quotes", "1"))


class TestOnesOwnPrice:
    def test_whoever_takes_it_has_the_request(self, desk: Agency) -> None:
        desk.carla.asks("A flyer please")

        step = desk.carla.commands("price", "1 80 EUR until Friday")

        assert heard(step, desk.carla) == ["price-kept"]
        assert heard(step, desk.ann) == heard(step, desk.ben) == ["quote-proposed"]
        assert not [to for to, _ in step.texts() if to == CHANNEL]
        assert desk.ben.commands("quote").text.args["lines"].lines[0].args["quote"] == "1"

        taken = desk.ben.presses(Action.QUOTE, quote(desk).id, "accept")
        assert heard(taken, desk.carla) == ["quote-accepted-by-assistant"]
        assert (desk.task().holder, desk.task().status) == (desk.ben.id, Status.IN_PROGRESS)
        assert quote(desk).assistant == desk.ben.id
        assert desk.ann.presses(Action.QUOTE, quote(desk).id, "accept").keys == ("quote-none",)

    def test_untaken_the_client_is_told_by_the_day_it_was_needed(self, desk: Agency) -> None:
        desk.carla.asks("A flyer please")
        desk.carla.commands("price", "1 80 EUR by tomorrow")

        (step,) = (e for e in desk.passes(days=3) if "proposal-expired-for-client" in e.keys)

        assert heard(step, desk.carla) and step.event.at - desk.now < timedelta(days=2)
        assert quote(desk).state is State.EXPIRED

    def test_of_a_held_request_it_counters_the_holders_quote(self, desk: Agency) -> None:
        desk.ann.claims(desk.carla.asks("A flyer please"))
        desk.ann.commands("quote", "#1 90 EUR layout")

        step = desk.carla.commands("price", "1 80 EUR")

        assert heard(step, desk.ann) == ["quote-proposed"] and not heard(step, desk.ben)
        assert quote(desk, 1).state is State.COUNTERED
        desk.ann.presses(Action.QUOTE, quote(desk, 2).id, "decline")
        assert quote(desk, 1).state is State.OPEN

    def test_a_later_price_replaces_the_earlier(self, desk: Agency) -> None:
        desk.carla.asks("A flyer please")
        desk.carla.commands("price", "1 80 EUR")
        desk.carla.commands("price", "1 85 EUR")

        assert [quote(desk, each).state for each in (1, 2)] == [State.REPLACED, State.OPEN]

    def test_once_somebody_holds_it_nobody_else_takes_it(self, desk: Agency) -> None:
        task = desk.carla.asks("A flyer please")
        desk.carla.commands("price", "1 80 EUR")
        desk.ann.claims(task)

        assert desk.ben.presses(Action.QUOTE, quote(desk).id, "accept").keys == ("quote-none",)
        assert desk.ann.presses(Action.QUOTE, quote(desk).id, "accept").keys[0] == "quote-accepted"

    @pytest.mark.parametrize(
        ("words", "key"),
        [("1 cheap", "price-how"), ("7 80 EUR", "price-how"), ("1 20 EUR/h", "quote-how-long")],
    )
    def test_what_it_lacks_is_said(self, desk: Agency, words: str, key: str) -> None:
        desk.carla.asks("A flyer please")

        assert desk.carla.commands("price", words).keys == (key,)

    def test_in_a_group_it_is_not_kept(self, desk: Agency) -> None:
        desk.carla.asks("A flyer please")

        assert desk.carla.commands("price", "1 80 EUR", GROUP).keys[0] == "quote-only-in-private"
        assert not desk.fake.rows.quotes

    def test_where_nobody_can_be_told_the_client_hears_that(self, desk: Agency) -> None:
        desk.carla.asks("A flyer please")
        for each in (desk.ann, desk.ben, desk.lea):
            desk.change(each, role=Role.STRANGER)

        assert desk.carla.commands("price", "1 80 EUR").keys == ("price-nobody",)
