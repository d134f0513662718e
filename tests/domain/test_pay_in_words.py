"""Agreements in words, in three languages."""

from datetime import date
from decimal import Decimal

import pytest

from bot.domain.pay.periods import Rhythm
from bot.domain.pay.spoken import spoken
from bot.domain.pay.terms import (
    Commission,
    Employment,
    Fixed,
    FixedKind,
    Hourly,
    Once,
    PerQuote,
    PerTask,
    Retainer,
    Share,
    Tier,
    Unpaid,
)
from bot.domain.timesheet.rounding import Rounding

D = Decimal
TODAY = date(2026, 11, 28)
HOUR = 3600
SALARY, BENEFIT, DEDUCTION = FixedKind.SALARY, FixedKind.BENEFIT, FixedKind.DEDUCTION


@pytest.mark.parametrize(
    ("text", "basis", "currency"),
    [
        ("18 EUR an hour", Hourly(D(18)), "EUR"),
        ("$22.50/h", Hourly(D("22.50")), "USD"),
        ("18,50 € pro Stunde", Hourly(D("18.50")), "EUR"),
        ("900 рублей в час", Hourly(D(900)), "RUB"),
        ("25 EUR a task", PerTask(D(25)), "EUR"),
        ("25 EUR pro Auftrag", PerTask(D(25)), "EUR"),
        ("500 руб за задачу", PerTask(D(500)), "RUB"),
        ("60 % of quotes", PerQuote(D(60)), None),
        ("70 % der Angebote", PerQuote(D(70)), None),
        ("2,400 EUR a month", Fixed(D(2400)), "EUR"),
        ("2.400 € im Monat", Fixed(D(2400)), "EUR"),
        ("90 000 рублей в месяц", Fixed(D(90_000)), "RUB"),
        ("25,000 EUR a year", Fixed(D(25_000), 12), "EUR"),
        ("2,400 EUR a month, employee", Fixed(D(2400), 1, SALARY), "EUR"),
        ("salary 2,400 EUR", Fixed(D(2400), 1, SALARY), "EUR"),
        ("2.400 € Gehalt im Monat", Fixed(D(2400), 1, SALARY), "EUR"),
        ("benefit 49 EUR a month Travel", Fixed(D(49), 1, BENEFIT, "Travel"), "EUR"),
        ("Abzug 120 EUR im Monat Kasse", Fixed(D(120), 1, DEDUCTION, "Kasse"), "EUR"),
        ("deduction 21 % Tax", Share(D(21), "Tax"), None),
        ("удержание 13 % НДФЛ", Share(D(13), "НДФЛ"), None),
        ("3 % commission", Commission((Tier(D(0), D(3)),)), None),
        (
            "commission 5 %, 8 % above 10,000 EUR",
            Commission((Tier(D(0), D(5)), Tier(D(10_000), D(8)))),
            "EUR",
        ),
        ("Provision 8 % über 10.000", Commission((Tier(D(0), D(0)), Tier(D(10_000), D(8)))), None),
        ("milestone 500 EUR First draft", Once(D(500), "First draft"), "EUR"),
        ("once -20 EUR Counted twice", Once(D(-20), "Counted twice"), "EUR"),
        ("разово 1500 руб премия", Once(D(1500), "премия"), "RUB"),
        (
            "retainer 10 h 300 EUR overrun 35 carry 5",
            Retainer(10 * HOUR, D(300), D(35), 5 * HOUR, 1),
            "EUR",
        ),
        (
            "Kontingent 10 Std. 300 € darüber 35 € Übertrag 5 Std. für 3 Monate",
            Retainer(10 * HOUR, D(300), D(35), 5 * HOUR, 3),
            "EUR",
        ),
        (
            "абонемент 10 ч 30000 руб сверх 3500",
            Retainer(10 * HOUR, D(30_000), D(3500)),
            "RUB",
        ),
        ("unpaid", Unpaid(), None),
        ("Ausbildung", Unpaid(), None),
        ("бесплатно", Unpaid(), None),
        ("18 EUR", None, None),
        ("retainer 10 h", None, None),
        ("130 % of quotes", PerQuote(D(100)), None),
    ],
)
def test_what_it_is_worth(text, basis, currency):
    found = spoken(text, TODAY)
    assert found.basis == basis
    if basis is not None:
        assert (found.currency, found.rest) == (currency, "")


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("18 EUR an hour from 1 Jan", date(2027, 1, 1), None),
        ("18 EUR an hour from 1 October", date(2026, 10, 1), None),
        ("18 EUR an hour from 2026-02-03 until 5 May 2026", date(2026, 2, 3), date(2026, 5, 5)),
        ("18 € pro Stunde ab 1. März", date(2027, 3, 1), None),
        ("18 € pro Stunde ab dem 01.12. bis zum 31.12.2026", date(2026, 12, 1), date(2026, 12, 31)),
        ("900 руб в час с 1 декабря по 31 декабря", date(2026, 12, 1), date(2026, 12, 31)),
        ("3 % Provision ab 1. Januar", date(2027, 1, 1), None),
        ("18 EUR an hour from today", TODAY, None),
        ("18 EUR an hour", None, None),
    ],
)
def test_from_when_until_when(text, since, until):
    found = spoken(text, TODAY)
    assert (found.since, found.until, found.no_day) == (since, until, False)
    assert found.basis is not None
    assert found.rest == ""


def test_a_day_that_does_not_exist():
    assert spoken("18 EUR an hour from 30 February", TODAY).no_day


def test_what_it_is_meant_for():
    assert spoken("20 EUR an hour for Acme Ltd from 1 Dec", TODAY).scope == "Acme Ltd"
    assert spoken("40 EUR a task for web tasks", TODAY).scope == "web"
    assert spoken("20 € pro Stunde für Muster GmbH", TODAY).scope == "Muster GmbH"
    assert spoken("40 EUR an hour by Luis", TODAY).by == "Luis"


def test_what_else_is_agreed():
    found = spoken("2,400 EUR a month from 1 March, employee, fortnightly", TODAY)
    assert (found.employment, found.rhythm) == (Employment.EMPLOYEE, Rhythm.FORTNIGHTLY)
    assert spoken("alle zwei Wochen", TODAY).rhythm is Rhythm.FORTNIGHTLY
    assert spoken("quarter hours", TODAY).rounding is Rounding.QUARTER
    assert spoken("shown", TODAY).shown is True
    assert spoken("exclusive to Acme", TODAY).exclusive == "Acme"
    assert spoken("whatever", TODAY).rest == "whatever"
    assert not spoken("18 EUR an hour", TODAY).has_settings
