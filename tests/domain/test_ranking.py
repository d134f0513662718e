"""Who is asked first, with fairness measured over a simulated run of tasks."""

import random
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import permutations
from pathlib import Path

import pytest

from bot.domain.expertise import Expertise, UnclearExpertiseError, changed
from bot.domain.hours import parse_hours
from bot.domain.ids import PersonId, TeamId
from bot.domain.people import Person, Role
from bot.domain.ranking import Candidate, Hindrance, Tie, ranked
from bot.domain.shifts.plan import Duty
from bot.domain.team import Team

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
TEAM = Team(id=TeamId("t"), name="T", calendar=parse_hours("Mon-Fri 09:00-17:00", "Europe/Berlin"))


def candidate(name: str, **more) -> Candidate:
    person = Person(id=PersonId(name), name=name, role=Role.ASSISTANT, team=TEAM.id)
    return Candidate(person=person, expertise=Expertise(person=person.id), **more)


def order(*candidates: Candidate) -> list[str]:
    return [each.person.id for each in ranked(candidates, TEAM, NOW).order]


def test_each_reason_counts_before_those_behind_it() -> None:
    skilled = candidate("f", level=2, speaks=False, open=4, taken_at=NOW)
    speaking = candidate("e", level=1, open=4, taken_at=NOW)
    preferred = candidate("d", level=1, speaks=False, tie=Tie.PREFERRED, open=4, taken_at=NOW)
    last = candidate("c", level=1, speaks=False, tie=Tie.LAST, open=4, taken_at=NOW)
    idle = candidate("b", level=1, speaks=False, open=1, taken_at=NOW)
    rested = candidate("g", level=1, speaks=False, open=2, taken_at=NOW - timedelta(hours=1))
    busy = candidate("a", level=1, speaks=False, open=2, taken_at=NOW)
    everybody = [skilled, speaking, preferred, last, idle, rested, busy]

    for some in list(permutations(everybody))[::97]:
        assert order(*some) == ["f", "e", "d", "c", "b", "g", "a"]


def test_off_shift_full_or_asked_already_is_never_chosen() -> None:
    off = candidate("off", level=3)
    off = replace(off, person=replace(off.person, duty=Duty.OFF))
    full = candidate("full", level=3, tie=Tie.PREFERRED, open=5)
    asked = candidate("asked", level=3, asked=True)

    ranking = ranked([off, full, asked, candidate("ann")], TEAM, NOW)

    assert [each.person.id for each in ranking.order] == ["ann"]
    assert {each.person.id: why for each, why in ranking.others} == {
        "off": Hindrance.OFF,
        "full": Hindrance.FULL,
        "asked": Hindrance.ASKED,
    }


def shares(levels: list[int], seed: int, *, clients: int = 0, fond: float = 0) -> Counter[str]:
    """200 tasks come in a random stream; each goes to the first, who works on it for a while.

    They are of so many `clients`, who are known by whoever did their last task; with 0 nobody has a
    history. This share of them is `fond` of a certain assistant.
    """
    chance = random.Random(seed)  # noqa: S311 - a simulation that can be repeated
    done_by: dict[int, str] = {}
    favourites = {
        number: f"p{chance.randrange(len(levels))}" for number in range(int(clients * fond))
    }
    people = [candidate(f"p{number}", level=level) for number, level in enumerate(levels)]
    taken: Counter[str] = Counter()
    busy: list[tuple[float, str]] = []
    last: dict[str, datetime] = {}
    clock = 0.0
    while taken.total() < 200:
        clock += chance.expovariate(1 / 6)
        busy = [each for each in busy if each[0] > clock]
        client = chance.randrange(clients) if clients else -1
        now = [
            replace(
                each,
                tie=_tie(each.person.id, client, done_by, favourites),
                open=sum(1 for _, who in busy if who == each.person.id),
                taken_at=last.get(each.person.id),
            )
            for each in people
        ]
        first = next(iter(ranked(now, TEAM, NOW).order), None)
        if first is None:
            continue  # everybody is full: it waits
        taken[first.person.id] += 1
        if clients:
            done_by[client] = first.person.id
        last[first.person.id] = NOW - timedelta(days=9) + timedelta(minutes=clock)
        busy.append((clock + chance.expovariate(1 / 45), first.person.id))
    return taken


def _tie(who: str, client: int, done_by: dict[int, str], favourites: dict[int, str]) -> Tie:
    if favourites.get(client) == who:
        return Tie.PREFERRED
    return Tie.LAST if done_by.get(client) == who else Tie.NONE


SKILLED = [3, 1, 0, 0, 0, 0, 0, 0]
SIMULATED = (
    ("eight of the same skill, no client known", [0] * 8, 0, 0.0),
    ("100 clients, who come back to whoever did their last", [0] * 8, 100, 0.0),
    ("20 clients, who come back to whoever did their last", [0] * 8, 20, 0.0),
    ("20 clients, half of them with a favourite", [0] * 8, 20, 0.5),
    ("skills 3, 1 and six without, no client known", SKILLED, 0, 0.0),
    ("skills 3, 1 and six without, 20 clients", SKILLED, 20, 0.0),
)


def test_the_simulated_shares_are_those_of_the_docs() -> None:
    """As `docs/routing.md` tells them: the largest of 20 runs, and the smallest."""
    rows = []
    for name, levels, clients, fond in SIMULATED:
        runs = [shares(levels, seed, clients=clients, fond=fond) for seed in range(20)]
        largest = max(max(run.values()) for run in runs) / 25
        least = min(min(run[f"p{n}"] for n in range(8)) for run in runs) / 25
        rows.append(f"| {name} | {largest:.2f} | {least:.2f} |")

    told = Path("docs/routing.md").read_text(encoding="utf-8")
    assert all(row in told for row in rows), "\n".join(rows)


@pytest.mark.parametrize("seed", range(20))
def test_of_equals_nobody_gets_more_than_a_third_above_their_share(seed: int) -> None:
    assert max(shares([0] * 8, seed).values()) <= 1.3 * 200 / 8


def test_with_skills_the_skilled_get_more_as_far_as_they_are_free() -> None:
    taken = shares([3, 1, 0, 0, 0, 0, 0, 0], 1)

    assert taken["p0"] > taken["p1"] > 200 / 8
    assert taken["p0"] < 200 * 0.7  # five at a time, and the others have the rest


def test_what_somebody_can_do_is_read_in_words() -> None:
    ann = changed(Expertise(person=PersonId("ann")), "web 3, Customer service, Excel ★★")
    assert dict(ann.skills) == {"web": 3, "customer_service": 1, "Excel": 2}
    ann = changed(ann, "languages German, en\ncapacity 4")
    assert (ann.languages, ann.capacity, ann.skills["web"]) == (("de", "en"), 4, 3)
    ann = changed(ann, "Sprachen Deutsch; höchstens 7")
    assert (ann.languages, ann.capacity) == (("de",), 7)
    ann = changed(ann, "языки русский; не больше 3; нет")
    assert (ann.languages, ann.capacity, dict(ann.skills)) == (("ru",), 3, {})


@pytest.mark.parametrize(
    "words",
    ["languages klingon", "capacity many", "capacity 0", "3", "web 3, 7", "x" * 41, "languages"],
)
def test_what_says_nothing_is_refused(words: str) -> None:
    with pytest.raises(UnclearExpertiseError):
        changed(Expertise(person=PersonId("ann")), words)


def test_a_skill_is_of_a_category_or_named_in_the_title() -> None:
    ann = changed(Expertise(person=PersonId("ann")), "web 2, Excel 3")

    assert ann.level("web", "Mend the page") == 2
    assert ann.level("data_entry", "Fill in the excel table") == 3
    assert ann.level("", "An excellent idea") == 0
