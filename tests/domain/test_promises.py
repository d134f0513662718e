"""What counts as a promise, in three languages, and when its writer is reminded."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.domain.understanding.promises import promised

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 3, 2, 10, tzinfo=BERLIN)  # a Monday


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("I'll call you Tuesday at ten.", "2026-03-03 09:45"),
        ("Thanks! I’ll call you on Tuesday at 10.", "2026-03-03 09:45"),
        ("We will send the draft tomorrow", "2026-03-03 09:00"),
        ("I'm going to check it at 3", "2026-03-02 14:45"),
        ("You'll have it by Friday 5pm.", "2026-03-06 16:45"),
        ("Let me get back to you in 2 hours", "2026-03-02 11:45"),
        ("Ich rufe Sie morgen um zehn an.", "2026-03-03 09:45"),
        ("Morgen schicke ich den Entwurf.", "2026-03-03 09:00"),
        ("Sie bekommen die Liste bis Freitag.", "2026-03-06 09:00"),
        ("Позвоню вам завтра в десять.", "2026-03-03 09:45"),
        ("Отправлю отчёт в пятницу", "2026-03-06 09:00"),
        ("The table is free.\nI will book it tomorrow.", "2026-03-03 09:00"),
    ],
)
def test_promises(text, at) -> None:
    found = promised(text, NOW)

    assert found is not None
    assert found.remind_at.astimezone(BERLIN).strftime("%Y-%m-%d %H:%M") == at


@pytest.mark.parametrize(
    "text",
    [
        "Shall I call you Tuesday at ten?",
        "I'll call you.",
        "The restaurant opens Tuesday at ten.",
        "Could you call me tomorrow",
        "I won't be there tomorrow",
        "I will not send it tomorrow",
        "If I hear from them tomorrow I will write",
        "You wrote “I'll call you tomorrow”, thanks",
        "I'll do it in 5 minutes",
        "I called them yesterday and I will wait",
        "Ich rufe morgen nicht an",
        "Завтра не отправлю",
        "Der Termin ist morgen um zehn.",
        "",
    ],
)
def test_no_promises(text) -> None:
    assert promised(text, NOW) is None


def test_its_words_are_the_sentence() -> None:
    found = promised("Hello Carla! I'll call you Tuesday at ten. Best, Ann", NOW)

    assert found is not None and found.words == "I'll call you Tuesday at ten."
