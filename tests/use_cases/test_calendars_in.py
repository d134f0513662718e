"""A calendar's address or file in the chat: followed, told, undone, ended; a secret stays one."""

from datetime import date, timedelta
from itertools import count

import pytest

from bot.buttons import Action
from bot.domain.address import PlaceKind
from bot.domain.conversation import FileKind, FileRef
from bot.domain.people import Role
from bot.domain.shifts.change import ShiftChange
from bot.domain.shifts.plan import MOST, TimeOff
from bot.domain.shifts.source import EVERY, SELDOM, CalendarSource
from bot.effects import Say
from bot.events import CalendarRead, CommandGiven
from tests.use_cases.cast import GROUP, LETTER, Agency, Step

ADDRESS = "https://calendar.example.org/private-1234/basic.ics"
OFF = TimeOff(date(2026, 3, 9), date(2026, 3, 10))
LATER = TimeOff(date(2026, 4, 1), date(2026, 4, 1))
FILE = FileRef(
    platform="telegram", workspace="", id="f9", kind=FileKind.DOCUMENT, name="off.ics", mime="text/calendar", size=900
)  # fmt: skip
looks = count(1)


def source(desk: Agency) -> CalendarSource:
    found = desk.fake.shifts.followed(desk.ann.id)
    assert found is not None
    return found


def read(desk: Agency, *days: TimeOff, of: CalendarSource | None = None, **more) -> Step:
    """The calendar was looked at."""
    about = of or source(desk)
    key = f"look-{next(looks)}"
    return desk.handle(CalendarRead(key=key, at=desk.now, source=about.id, days=days, **more))


@pytest.mark.parametrize(
    "words",
    [
        ADDRESS,
        f"<{ADDRESS}>",
        ADDRESS.replace("https", "webcal"),
        ADDRESS.replace("https", "HTTPS"),
    ],
)
def test_an_address_is_followed_at_once_and_then_every_few_hours(desk: Agency, words: str) -> None:
    step = desk.ann.commands("timeoff", words)

    assert step.keys == ("time-off-calendar-read",)
    assert step.text.args == {"calendar": "calendar.example.org"}
    assert (source(desk).address, source(desk).next_at) == (ADDRESS, desk.now)
    read(desk, OFF)
    assert source(desk).next_at == desk.now + EVERY


def test_the_person_reads_what_was_taken_over_and_can_undo_it_for_good(desk: Agency) -> None:
    desk.ann.commands("timeoff", ADDRESS)

    step = read(desk, OFF, timed=2, free=1)

    said = step.said("time-off-from")
    assert said.to == desk.ann.private
    assert [each.key for each in said.text.args["parts"].lines] == [
        "time-off-taken-over",
        "time-off-left-timed",
        "time-off-left-busy",
    ]
    assert desk.ann.person.plan.off == (OFF,)

    (change,) = step.of(ShiftChange)
    desk.ann.presses(Action.UNDO_SHIFT, change.id)
    assert desk.ann.person.plan.off == ()
    assert read(desk, OFF).keys == () and desk.ann.person.plan.off == ()
    assert read(desk, OFF, LATER).of(ShiftChange) and desk.ann.person.plan.off == (LATER,)


def test_what_goes_from_the_calendar_is_taken_back_and_own_days_stay(desk: Agency) -> None:
    desk.ann.commands("timeoff", "1 Apr")
    desk.ann.commands("timeoff", ADDRESS)
    read(desk, OFF, LATER)

    step = read(desk)

    parts = step.said("time-off-from").text.args["parts"].lines
    assert [each.key for each in parts] == ["time-off-gone"]
    assert desk.ann.person.plan.off == (LATER,)


def test_nothing_new_is_said_once_and_then_nothing(desk: Agency) -> None:
    desk.ann.commands("timeoff", ADDRESS)

    assert read(desk).keys == ("time-off-from",)
    assert read(desk).keys == ()
    assert read(desk, unchanged=True).keys == ()


def test_trouble_is_told_once_until_it_is_mended(desk: Agency) -> None:
    desk.ann.commands("timeoff", ADDRESS)

    assert read(desk, problem="refused").keys == ("time-off-trouble-followed",)
    assert read(desk, problem="refused").keys == ()
    assert desk.ann.commands("timeoff", "calendar").keys == ("time-off-trouble-refused",)
    read(desk, OFF)
    assert source(desk).trouble == "" and desk.ann.person.plan.off == (OFF,)

    steps = [read(desk, problem="unreachable") for _ in range(3)]
    assert [each.keys for each in steps] == [(), (), ("time-off-trouble-followed",)]
    assert desk.ann.person.plan.off == (OFF,)
    for _ in range(20):
        assert read(desk, problem="unreachable").keys == ()
    assert source(desk).next_at == desk.now + SELDOM


def test_how_it_stands_and_its_end(desk: Agency) -> None:
    assert desk.ann.commands("timeoff", "calendar").keys == ("time-off-calendar-none",)
    desk.ann.commands("timeoff", ADDRESS)
    assert desk.ann.commands("timeoff", "Kalender").keys == ("time-off-calendar-read",)
    read(desk, OFF)
    assert desk.ann.commands("timeoff", "calendar").text.args["days"] == 2
    assert desk.ann.commands("timeoff", "calendar soon").keys == ("time-off-calendar-how",)
    about = source(desk)

    assert desk.ann.commands("timeoff", "calendar off").keys == ("time-off-calendar-off",)

    assert desk.fake.shifts.followed(desk.ann.id) is None
    assert desk.fake.shifts.source(about.id).address == ""
    assert read(desk, of=about).keys == () and desk.ann.person.plan.off == (OFF,)


def test_another_address_takes_its_place_with_the_days_that_came_from_it(desk: Agency) -> None:
    desk.ann.commands("timeoff", ADDRESS)
    read(desk, OFF)

    desk.ann.commands("timeoff", "https://other.example.org/a.ics")
    assert desk.ann.commands("timeoff", "https://other.example.org/a.ics").of(CalendarSource)
    read(desk, LATER)

    assert desk.ann.person.plan.off == (LATER,)
    assert len(desk.fake.shifts.sources_due(desk.now + timedelta(days=1), 9)) == 1


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("http://calendar.example.org/a.ics", "time-off-calendar-https"),
        ("https:///a.ics", "time-off-calendar-https"),
        ("https://[a.ics", "time-off-calendar-https"),
        (f"https://a.example.org/{'x' * 3000}", "time-off-calendar-https"),
        (f"Ben {ADDRESS}", "time-off-calendar-own"),
    ],
)
def test_what_cannot_be_followed_is_refused(desk: Agency, words: str, key: str) -> None:
    assert desk.ann.commands("timeoff", words).keys == (key,)
    assert desk.fake.shifts.followed(desk.ann.id) is None


def test_an_address_that_others_read_is_not_taken(desk: Agency) -> None:
    step = desk.ann.commands("timeoff", ADDRESS, GROUP)

    assert step.keys == ("time-off-calendar-secret",)
    assert desk.fake.shifts.followed(desk.ann.id) is None


def with_file(desk: Agency, *files: FileRef, words: str = "") -> Step:
    event = desk.ann.command("timeoff", words)
    assert isinstance(event, CommandGiven)
    return desk.handle(
        CommandGiven(
            key=event.key,
            at=event.at,
            sender=event.sender,
            place=event.place,
            name="timeoff",
            words=words,
            files=files,
        )
    )


def test_a_file_is_read_once(desk: Agency) -> None:
    step = with_file(desk, FILE)
    (about,) = step.of(CalendarSource)
    assert step.keys == ("time-off-file-read",) and about.file == FILE

    told = read(desk, OFF, of=about)

    assert told.said("time-off-from").text.args["calendar"] == "off.ics"
    assert desk.ann.person.plan.off == (OFF,) and told.of(ShiftChange)
    assert desk.fake.shifts.sources_due(desk.now + timedelta(days=9), 9) == ()


def test_a_file_that_cannot_be_read_is_told(desk: Agency) -> None:
    (about,) = with_file(desk, FILE).of(CalendarSource)

    assert read(desk, of=about, problem="none").keys == ("time-off-trouble-none",)
    assert desk.fake.shifts.sources_due(desk.now + timedelta(days=9), 9) == ()


def test_only_one_calendar_file_is_taken_and_words_come_first(desk: Agency) -> None:
    assert with_file(desk, LETTER).keys == ("time-off-file-none",)
    assert with_file(desk, FILE, FILE).keys == ("time-off-file-none",)
    assert with_file(desk, FILE, words="9 Mar - 10 Mar").of(ShiftChange)


def test_too_many_days_are_told_and_none_is_taken(desk: Agency) -> None:
    desk.ann.commands("timeoff", ADDRESS)
    each = [date(2026, 4, 1) + timedelta(days=2 * number) for number in range(MOST + 1)]

    step = read(desk, *(TimeOff(day, day) for day in each))

    assert step.keys == ("time-off-trouble-followed",) and desk.ann.person.plan.off == ()


def test_who_has_left_is_followed_no_more(desk: Agency) -> None:
    desk.ann.commands("timeoff", ADDRESS)
    about = source(desk)
    desk.change(desk.ann, role=Role.STRANGER)

    assert not read(desk, OFF).of(Say)
    assert desk.fake.shifts.source(about.id).ended_at and not desk.ann.person.plan.off


def test_clients_have_no_days_off(desk: Agency) -> None:
    assert desk.carla.commands("timeoff", ADDRESS).keys == ("refused-shift",)
    assert desk.ann.command("timeoff").place.kind is PlaceKind.PRIVATE
