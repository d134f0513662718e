"""What the labelled messages say of the goals; `pytest -s` prints the tables.

Only figures are taken from `measure`. What fails is mended by looking at `practice`.
"""

import hashlib

import pytest

from tests.understanding.figures import (
    CLEAR,
    HERE,
    REQUEST,
    SMALL_TALK,
    by_keywords,
    by_model,
    category_f1,
    confusion_text,
    dues,
    labelled,
    lost,
    share,
    summary,
)


def test_the_sets_are_as_they_were_frozen() -> None:
    for line in (HERE / "SHA256SUMS").read_text(encoding="utf-8").splitlines():
        digest, name = line.split()
        assert hashlib.sha256((HERE / name).read_bytes()).hexdigest() == digest, name


def test_the_set_is_large_enough() -> None:
    assert len(labelled("measure")) >= 300
    assert {each["language"] for each in labelled("measure")} == {"en", "de", "ru"}


@pytest.mark.parametrize("name", ["practice", "own", "measure"])
def test_what_is_understood(name) -> None:
    print(f"\n{confusion_text(name)}\n{summary(name)}")  # noqa: T201

    assert lost(name) <= 0.005
    assert share(name, [SMALL_TALK], asked=True) >= 0.90
    assert share(name, CLEAR, asked=True) >= 0.90


@pytest.mark.parametrize(
    ("name", "clear", "kept"), [("practice", 0.9, 0.97), ("own", 0.9, 0.85), ("measure", 0.6, 0.97)]
)
def test_what_is_understood_without_asking(name, clear, kept) -> None:
    """The rest is asked about, with one press to answer; `own` has few requests that are easy."""
    assert share(name, [SMALL_TALK]) >= 0.84
    assert share(name, CLEAR) >= clear
    assert share(name, [REQUEST]) >= kept


@pytest.mark.parametrize("name", ["practice", "measure"])
def test_due_dates_are_found_and_none_is_invented(name) -> None:
    have, right, none, kept = dues(name)
    print(f"\n{name}: {right} of {have} due dates found, {kept} of {none} left alone")  # noqa: T201

    assert right >= 0.75 * have
    assert kept >= 0.95 * none


@pytest.mark.parametrize("name", ["practice", "measure"])
def test_categories_are_told_better_than_by_plain_keywords(name) -> None:
    ours, plain = category_f1(name, by_model), category_f1(name, by_keywords)
    print(f"\n{name}: macro F1 {ours:.2f}, plain keywords {plain:.2f}")  # noqa: T201

    assert ours > plain
