"""Stars: asked once for each task, of the requester alone, not twice in a week; few are told."""

import pytest

from bot.buttons import Action
from bot.domain.rating import Average, Rating
from bot.domain.task import Task
from bot.effects import Say, Settle
from tests.use_cases.cast import SHARED, Actor, Agency, Step


def finished(desk: Agency, client: Actor, *, by: Actor, words: str = "Book a table") -> Task:
    """A task of the client, done by somebody."""
    task = client.asks(words)
    by.claims(task)
    by.presses(Action.FINISH, task.id)
    desk.passes(seconds=11)
    return desk.task(task.number)


def accepted(desk: Agency) -> Step:
    """Carla likes what Ann did."""
    return desk.carla.presses(Action.ACCEPT, finished(desk, desk.carla, by=desk.ann).id)


def stars(step: Step) -> list[Actor]:
    """The five buttons of the question."""
    return [each.press for each in step.said("rating-ask").buttons[0]]


def test_whoever_likes_it_is_asked_alone_and_gives_stars_once(desk: Agency) -> None:
    step = accepted(desk)
    assert step.said("rating-ask").to == desk.carla.private
    presses = stars(step)
    assert [each.value for each in presses] == ["1", "2", "3", "4", "5"]

    given = desk.carla.presses(Action.RATE, presses[3].subject, "4", ref=step.carried[-1].ref)

    assert given.keys == ("rating-thanks",)
    assert given.of(Settle)
    (rating,) = given.of(Rating)
    assert (rating.task, rating.rated, rating.stars) == (desk.task().id, "ann", 4)
    again = desk.carla.presses(Action.RATE, presses[0].subject, "1")
    assert again.keys == ("rating-given",)
    assert desk.fake.ratings.average("ann") == Average(1, 4)


def test_a_poor_rating_is_told_to_the_managers_alone(desk: Agency) -> None:
    presses = stars(accepted(desk))

    step = desk.carla.presses(Action.RATE, presses[1].subject, "2")

    told = [say for say in step.of(Say) if say.text.key == "rating-poor"]
    assert [say.to for say in told] == [desk.maria.private]
    args = told[0].text.args
    assert (args["client"], args["name"], args["stars"]) == ("Carla", "Ann", 2)


@pytest.mark.parametrize(("days", "asked"), [(6, False), (8, True)])
def test_nobody_is_asked_twice_in_a_week(desk: Agency, days, asked) -> None:
    accepted(desk)
    desk.passes(days=days)

    task = finished(desk, desk.carla, by=desk.maria, words="Order paper")
    step = desk.carla.presses(Action.ACCEPT, task.id)

    assert ("rating-ask" in step.keys) is asked


def test_a_task_is_asked_about_once_however_often_it_was_opened(desk: Agency) -> None:
    accepted(desk)
    desk.passes(days=8)
    desk.carla.presses(Action.REOPEN, desk.task().id)
    desk.ann.presses(Action.FINISH, desk.task().id)
    desk.passes(seconds=11)

    assert "rating-ask" not in desk.carla.presses(Action.ACCEPT, desk.task().id).keys


def test_what_was_closed_for_want_of_a_word_is_not_asked_about(desk: Agency) -> None:
    finished(desk, desk.carla, by=desk.ann)

    steps = desk.passes(days=14)

    assert [key for step in steps for key in step.keys] == ["review-nudge", "review-closed"]


def test_a_manager_who_accepts_for_the_client_is_not_asked(desk: Agency) -> None:
    task = finished(desk, desk.carla, by=desk.ann)

    assert "rating-ask" not in desk.maria.presses(Action.ACCEPT, task.id).keys
    assert not desk.fake.rows.ratings


def test_what_was_asked_for_in_a_shared_channel_is_rated_alone(desk: Agency) -> None:
    asked = desk.handle(desk.colin.message("Order paper", SHARED, addressed=True))
    (task,) = asked.of(Task)
    desk.luis.claims(task)
    desk.luis.presses(Action.FINISH, task.id)
    desk.passes(seconds=11)

    step = desk.colin.presses(Action.ACCEPT, task.id, at=SHARED)

    assert step.said("rating-ask").to == desk.colin.private
    assert desk.colin.commands("rate", "1 5", at=SHARED).keys == ("only-in-private",)


def test_only_the_client_rates(desk: Agency) -> None:
    presses = stars(accepted(desk))

    for who in (desk.ann, desk.colin, desk.maria):
        assert who.presses(Action.RATE, presses[0].subject, "1").keys == ("refused-rate",)


def test_stars_are_given_in_words_as_well(desk: Agency) -> None:
    assert desk.carla.asks("Book a table")
    assert desk.carla.commands("rate", "1 5").keys == ("rating-early",)
    desk.ann.claims(desk.task())
    desk.ann.presses(Action.FINISH, desk.task().id)
    desk.passes(seconds=11)

    assert desk.carla.commands("rate", "1").keys == ("rating-how",)
    assert desk.carla.commands("rate", "1 17").keys == ("rating-how",)
    (rating,) = desk.carla.commands("rate", "1 ★★★★★").of(Rating)
    assert (rating.stars, rating.rated) == (5, "ann")


def test_an_average_is_public_from_five_and_never_rounded_up() -> None:
    assert [Average(count, count * 5).is_public for count in (4, 5)] == [False, True]
    assert [Average(*each).words for each in ((5, 24), (6, 29), (0, 0))] == ["4.8", "4.8", "0.0"]
