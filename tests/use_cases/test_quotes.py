"""Quotes: made by an assistant, answered by the client, each side alone; what is agreed on begins."""

from datetime import timedelta

import pytest

from bot.buttons import Action
from bot.domain.money.amount import Amount
from bot.domain.people import Role
from bot.domain.quotes.quote import Quote, State
from bot.domain.targets import ClockKind
from bot.domain.task import Status
from bot.effects import Settle
from bot.views.task import card, confirmation
from tests.use_cases.cast import CHANNEL, GROUP, SHARED, Actor, Agency, Step

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


class TestMaking:
    def test_the_client_alone_reads_it_with_buttons(self, desk: Agency) -> None:
        step = quoted(desk)

        assert heard(step, desk.ann) == ["quote-made"]
        say = step.said("quote-whole")
        assert say.to == desk.carla.private and say.secret
        assert [b.press.value for row in say.buttons for b in row] == ["accept", "ask", "counter", "decline"]  # fmt: skip
        made = quote(desk)
        assert (made.terms.price, made.terms.seconds) == (Amount(9000, "EUR"), 3 * 3600)
        assert made.terms.what == "layout of the flyer"
        assert made.valid_until - made.made_at == timedelta(days=7)

    def test_it_answers_the_client(self, desk: Agency) -> None:
        quoted(desk)

        clocks = desk.fake.tasks.clocks(desk.task().id)
        (respond,) = (each for each in clocks if each.kind is ClockKind.RESPOND)
        assert respond.stopped_at == desk.now and respond.credited_to == desk.ann.id

    @pytest.mark.parametrize("place", [CHANNEL, GROUP, SHARED])
    def test_in_a_group_nothing_is_kept_and_nothing_is_told(self, desk: Agency, place) -> None:
        asked(desk)

        assert desk.ann.commands("quote", TERMS, place).keys[0] == "quote-only-in-private"
        assert not desk.fake.rows.quotes

    def test_a_second_one_takes_the_place_of_the_first(self, desk: Agency) -> None:
        quoted(desk)

        desk.ann.commands("quote", "#1 80 EUR layout")

        assert (quote(desk, 1).state, quote(desk, 2).replaces) == (
            State.REPLACED,
            quote(desk, 1).id,
        )
        assert answers(desk, desk.carla, "accept", 1).keys == ("quote-over-replaced",)
        assert not [each for each in desk.passes(days=9) if each.event.reminder.split(":")[1] == quote(desk, 1).id]  # fmt: skip

    @pytest.mark.parametrize(
        ("words", "key"),
        [
            ("#1 layout", "quote-how"),
            ("#1 30 EUR/h layout", "quote-how-long"),
            ("#1 90 EUR by 2 March 2026 9:00", "quote-late"),
            ("#1 90 EUR " + "x" * 700, "quote-too-long"),
            ("#7 90 EUR layout", "quote-how"),
        ],
    )
    def test_what_it_lacks_is_said(self, desk: Agency, words: str, key: str) -> None:
        asked(desk)

        assert desk.ann.commands("quote", words).keys == (key,)
        assert not desk.fake.rows.quotes

    def test_without_a_number_it_is_for_the_only_task_that_is_held(self, desk: Agency) -> None:
        asked(desk)

        desk.ann.commands("quote", "3 h 90 EUR")

        assert (quote(desk).task, quote(desk).terms.what) == (desk.task().id, "A flyer please")

    def test_only_the_team_quotes_and_nobody_to_themselves(self, desk: Agency) -> None:
        asked(desk)
        desk.change(desk.ben, also_client=True)
        desk.ben.commands("new", "Order paper")

        assert desk.luis.commands("quote", TERMS).keys == ("refused-quote",)
        assert desk.colin.commands("quote", TERMS).keys == ("refused-quote",)
        assert desk.carla.commands("quote", TERMS).keys == ("refused-quote",)
        assert desk.ben.commands("quote", "#2 90 EUR").keys == ("quote-own",)
        assert not desk.fake.rows.quotes

    def test_a_client_who_cannot_be_written_to_alone_gets_none(self, desk: Agency) -> None:
        asked(desk)
        desk.fake.keep(*(type(a)(id=a.id, person=a.person, name=a.name, private=None, seen_at=a.seen_at) for a in desk.fake.people.accounts_of("carla")))  # fmt: skip

        assert desk.ann.commands("quote", TERMS).keys == ("quote-no-chat",)

    def test_what_is_over_gets_none(self, desk: Agency) -> None:
        asked(desk)
        desk.ann.commands("dismiss", "1")

        assert desk.ann.commands("quote", TERMS).keys == ("not-now",)

    def test_clients_read_public_names_and_no_contacts(self, desk: Agency) -> None:
        desk.change(desk.ann, desk_name="Sophie", contacts=("ann@private.example",))
        asked(desk)

        step = desk.ann.commands("quote", "#1 90 EUR write to ann@private.example")

        args = step.said("quote-whole").text.args
        assert args["name"] == "Sophie"
        assert "ann@" not in args["terms"].lines[0].args["what"]
        assert "ann@" in step.said("quote-made").text.args["terms"].lines[0].args["what"]


class TestAccepting:
    def test_the_terms_stay_and_the_work_begins(self, desk: Agency) -> None:
        quoted(desk)

        step = answers(desk, desk.carla, "accept")

        assert heard(step, desk.carla) == ["quote-accepted"]
        assert heard(step, desk.ann) == ["quote-accepted-by-client"]
        task, made = desk.task(), quote(desk)
        assert (task.status, task.holder, task.due_at) == (Status.IN_PROGRESS, desk.ann.id, made.terms.due_at)  # fmt: skip
        assert (made.state, made.answered_by) == (State.ACCEPTED, desk.carla.id)
        for what in ("accept", "decline", "counter"):
            assert answers(desk, desk.carla, what).keys == ("quote-over-accepted",)
        assert answers(desk, desk.ann, "withdraw").keys == ("quote-over-accepted",)
        assert quote(desk) == made
        assert not desk.fake.pending(made.id)

    def test_the_card_shows_it_without_the_price_the_client_reads_it(self, desk: Agency) -> None:
        quoted(desk)
        answers(desk, desk.carla, "accept")

        team_reads = str(card(desk.task(), desk.fake))
        client_reads = str(confirmation(desk.task(), desk.fake, desk.now))

        assert "layout of the flyer" in team_reads and "9000" not in team_reads
        assert "minor=9000" in client_reads

    def test_in_a_shared_channel_the_confirmation_names_no_price(self, desk: Agency) -> None:
        desk.colin.asks("A flyer please", at=SHARED, addressed=True)
        desk.maria.commands("quote", "#1 90 EUR layout")

        answers(desk, desk.colin, "accept")

        assert desk.task().origin.room == SHARED
        assert "9000" not in str(confirmation(desk.task(), desk.fake, desk.now))

    def test_what_nobody_has_claimed_is_the_quoters(self, desk: Agency) -> None:
        quoted(desk, claimed=False)

        answers(desk, desk.carla, "accept")

        task = desk.task()
        assert (task.status, task.holder) == (Status.IN_PROGRESS, desk.ann.id)
        acts = [(each.act, each.actor) for each in desk.fake.tasks.journal(task.id)]
        assert acts[-2:] == [("claim", desk.ann.id), ("quote-accepted", desk.carla.id)]
        clocks = desk.fake.tasks.clocks(task.id)
        assert next(e for e in clocks if e.kind is ClockKind.ACKNOWLEDGE).credited_to == desk.ann.id
        assert desk.ben.claims(task).keys == ("claim-too-late",)

    def test_a_colleagues_task_changes_hands_and_the_colleague_is_told(self, desk: Agency) -> None:
        task = desk.carla.asks("A flyer please")
        desk.ben.claims(task)
        desk.ann.commands("quote", TERMS)

        step = answers(desk, desk.carla, "accept")

        assert desk.task().holder == desk.ann.id
        assert heard(step, desk.ben) == ["quote-task-away"]

    def test_others_that_were_quoted_lapse_and_hear_of_it(self, desk: Agency) -> None:
        quoted(desk)
        desk.ben.commands("quote", "#1 80 EUR layout")

        step = answers(desk, desk.carla, "accept", 2)

        assert quote(desk, 1).state is State.LAPSED
        assert heard(step, desk.ann) == ["quote-lapsed", "quote-task-away"]
        assert answers(desk, desk.carla, "accept", 1).keys == ("quote-over-lapsed",)

    def test_a_press_takes_the_buttons_off(self, desk: Agency) -> None:
        made = quoted(desk)
        ref = next(c.ref for c in made.carried if c.ref.address == desk.carla.private)

        assert answers(desk, desk.carla, "accept", ref=ref).of(Settle)

    def test_the_companys_contact_may_and_the_requester_hears_of_it(self, desk: Agency) -> None:
        desk.change(desk.carla, company="Acme")
        cora = desk._comes("Cora", Role.CLIENT, None, "telegram")
        desk.change(cora, company="ACME", contact=True)
        quoted(desk)

        step = answers(desk, cora, "accept")

        assert quote(desk).answered_by == cora.id
        assert heard(step, desk.carla) == ["quote-accepted-for-client"]

    @pytest.mark.parametrize("name", ["colin", "luis", "ben", "lea"])
    def test_nobody_else_reads_or_answers_it(self, desk: Agency, name: str) -> None:
        quoted(desk)
        actor = getattr(desk, name)

        for what in ("show", "accept", "decline", "counter", "ask", "withdraw"):
            assert answers(desk, actor, what).keys == ("quote-none",)
            assert actor.commands("quote", f"{what} 1").keys == ("quote-none",)
        assert quote(desk).state is State.OPEN

    def test_managers_and_its_maker_read_it_and_do_not_accept_it(self, desk: Agency) -> None:
        quoted(desk)

        for actor in (desk.maria, desk.ann):
            assert answers(desk, actor, "show").keys == ("quote-whole",)
            assert answers(desk, actor, "accept").keys == ("refused-answer_quote",)
        assert answers(desk, desk.maria, "withdraw").keys == ("quote-not-yours",)
        assert quote(desk).state is State.OPEN

    def test_in_a_group_nothing_of_it_is_told(self, desk: Agency) -> None:
        quoted(desk)

        for words in ("", "show 1", "accept 1"):
            assert desk.carla.commands("quote", words, GROUP).keys[0] == "only-in-private"
        assert quote(desk).state is State.OPEN

    def test_what_is_no_request_any_more_cannot_be_accepted(self, desk: Agency) -> None:
        quoted(desk)
        desk.ann.commands("dismiss", "1")

        assert answers(desk, desk.carla, "accept").keys == ("press-stale",)
        assert not [s for s in desk.passes(days=9) if "quote" in str(s.keys)]
