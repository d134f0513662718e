"""Planning faults, whatever the platform: how often, for how long, listed and taken back."""

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from adapters.playground.faults import CATALOGUE, Faults, Nature, Often, WrongFaultError
from adapters.playground.server import PAGE

TESTS = Path(__file__).parents[1]
MORNING = datetime(2026, 3, 2, 9, tzinfo=UTC)


class Day:
    """One platform's faults on a clock that the story moves."""

    def __init__(self) -> None:
        self.at = MORNING
        self.told = 0
        self.faults = Faults("telegram", now=lambda: self.at, tell=self._tell)

    def _tell(self) -> None:
        self.told += 1

    def calls(self, count: int, method: str = "sendMessage", chat: str = "7") -> str:
        """Which of so many calls met a fault: "x" for each that did."""
        met = (self.faults.call(method, chat) for _ in range(count))
        return "".join("." if each is None else "x" for each in met)


@pytest.fixture
def day() -> Day:
    return Day()


def test_a_fault_shows_itself_once_unless_told_otherwise(day: Day) -> None:
    day.faults.plan("500")

    assert day.calls(4) == "x..."
    assert day.faults.planned == []


def test_a_number_of_times_or_until_switched_off(day: Day) -> None:
    day.faults.plan("500", often=Often(times=2))
    lasting = day.faults.plan("429", often=Often(times=0))

    assert day.calls(6) == "xxxxxx"
    assert day.faults.planned == [lasting] and lasting.shown == 4 and lasting.left is None
    day.faults.switch_off(lasting.id)
    assert day.calls(3) == "..."


def test_every_fifth_call(day: Day) -> None:
    day.faults.plan("500", often=Often(times=0, every=5))

    assert day.calls(15) == "....x....x....x"


def test_the_dice_fall_alike_for_the_same_seed() -> None:
    def met(seed: int) -> str:
        day = Day()
        day.faults.plan("500", often=Often(times=0, percent=10, seed=seed))
        return day.calls(400)

    assert met(7) == met(7) != met(8)
    assert 20 <= met(7).count("x") <= 60


def test_a_fault_can_last_for_a_time_of_the_desk_clock(day: Day) -> None:
    day.faults.plan("401", often=Often(times=0, lasts=60))

    before = day.calls(2)
    day.at += timedelta(seconds=60)

    assert (before, day.calls(2)) == ("xx", "..")
    assert day.faults.planned == []


def test_a_method_and_a_chat_can_be_chosen(day: Day) -> None:
    day.faults.plan("500", method="send*", chat=7, often=Often(times=0))

    assert day.calls(1, "sendPhoto", "7") == "x"
    assert day.calls(1, "sendPhoto", "8") == "."
    assert day.calls(1, "editMessageText", "7") == "."


def test_what_happened_is_told_with_what_became_of_it(day: Day) -> None:
    fault = day.faults.plan("429", retry_after=5, growth=2, often=Often(times=2))
    for seconds in (0, 6):
        day.at += timedelta(seconds=seconds)
        assert day.faults.call("sendMessage", "7") is fault
        day.faults.note(fault, "sendMessage", chat="7", call="sendMessage/7/hello")
    day.at += timedelta(seconds=10)
    day.faults.went_through("sendMessage/7/another")
    day.faults.went_through("sendMessage/7/hello")

    first, second = day.faults.happened
    assert [each.facts["retry_after"] for each in (first, second)] == [5, 10]
    assert (first.after, second.after) == (16, 10)
    assert day.told >= 4


def test_everything_can_be_switched_off_and_forgotten(day: Day) -> None:
    undone = []
    day.faults.know({"blocked": lambda fault: lambda: undone.append(fault.name)})
    day.faults.plan("500", often=Often(times=9))
    day.faults.plan("blocked", chat=7)
    assert [each.name for each in day.faults.active] == ["blocked"]

    day.faults.clear()

    assert undone == ["blocked"]
    assert day.faults.planned == day.faults.active == day.faults.happened == []


def test_a_state_ends_by_itself(day: Day) -> None:
    undone = []
    day.faults.know({"kicked": lambda fault: lambda: undone.append(fault.name)})
    day.faults.plan("kicked", chat=-7, often=Often(lasts=30))

    day.at += timedelta(seconds=29)
    day.faults.look()
    assert undone == []
    day.at += timedelta(seconds=1)
    day.faults.look()

    assert undone == ["kicked"] and day.faults.active == []


def test_what_can_never_happen_is_not_begun(day: Day) -> None:
    def impossible(_fault):
        raise LookupError("there is no such group")

    day.faults.know({"kicked": impossible})
    with pytest.raises(LookupError):
        day.faults.plan("kicked", chat=-7)

    assert day.faults.active == day.faults.happened == []


@pytest.mark.parametrize(
    ("name", "values", "said"),
    [
        ("418", {}, "no such fault: 418; there are: 429"),
        ("429", {"patience": 3}, "429 has no parameter patience; there are: method, chat"),
        ("429", {"retry_after": -1}, "retry_after lies between 0 and 86400"),
        ("429", {"retry_after": "soon"}, "retry_after is a number, not 'soon'"),
        ("500", {"carried_out": 1}, "carried_out is a flag, not 1"),
        ("401", {"method": 7}, "method is a method, not 7"),
    ],
)
def test_a_mistake_is_told_in_a_sentence(day: Day, name: str, values: dict, said: str) -> None:
    with pytest.raises(WrongFaultError, match=re.escape(said)):
        day.faults.plan(name, **values)
    assert day.faults.planned == []


@pytest.mark.parametrize(
    ("often", "said"),
    [
        ({"times": -1}, "times lies between"),
        ({"every": 0}, "every is at least 1"),
        ({"percent": 0}, "percent lies above 0"),
        ({"lasts": -1}, "lasts is at least 0"),
    ],
)
def test_how_often_has_limits(often: dict, said: str) -> None:
    with pytest.raises(WrongFaultError, match=said):
        Often(**often)


def test_a_fault_that_is_over_cannot_be_switched_off(day: Day) -> None:
    fault = day.faults.plan("500")
    day.calls(1)

    with pytest.raises(WrongFaultError, match="over already"):
        day.faults.switch_off(fault.id)


# The catalogue


def test_the_page_has_words_for_every_fault() -> None:
    words = json.loads((PAGE / "words.en.json").read_text("utf-8"))
    wanted = {f"nature-{nature}" for nature in Nature}
    for kind in CATALOGUE:
        wanted |= {f"fault-{kind.name}", f"fault-{kind.name}-seen", f"effect-{kind.name}"}
        wanted |= {f"value-{each.name}" for each in kind.parameters}

    assert sorted(wanted - words.keys()) == []


def test_sentences_name_only_what_a_fault_knows() -> None:
    words = json.loads((PAGE / "words.en.json").read_text("utf-8"))
    for kind in CATALOGUE:
        known = {each.name for each in kind.parameters} | {"subject"}
        assert set(re.findall(r"\{(\w+)\}", words[f"effect-{kind.name}"])) <= known, kind.name


@pytest.mark.parametrize("platform", ["telegram", "slack"])
@pytest.mark.parametrize("rooms", [("playground",), ("acceptance", "adapters")])
def test_every_fault_has_a_story(platform: str, rooms: tuple[str, ...]) -> None:
    """One in which the stand-in does it, one in which the desk lives through it."""
    told = "\n".join(
        path.read_text("utf-8")
        for room in rooms
        for path in sorted((TESTS / room).rglob("test_*.py"))
        if platform in path.name or "bad_day" in path.name
    )
    names = [each.name for each in CATALOGUE if each.platform == platform]

    assert [name for name in names if f'"{name}"' not in told] == []
