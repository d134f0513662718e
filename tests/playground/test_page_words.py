"""The page's own words: every language has them all, and every one is used."""

import ast
import json
import re
from functools import cache
from pathlib import Path

import pytest

from adapters.playground.founding import PHASES
from adapters.playground.guide import STEPS
from adapters.playground.slack_acts import SAID

PAGE = Path(__file__).parents[2] / "adapters" / "playground" / "page"
LANGUAGES = sorted(path.name.split(".")[1] for path in PAGE.glob("words.*.json"))
REFUSALS = {"CannotAct", "CannotDoError", "CannotReach", "WrongFaultError"}
HOLE = re.compile(r"\{(\w+)\}")


@cache
def words(language: str = "en") -> dict[str, str]:
    found: dict[str, str] = json.loads((PAGE / f"words.{language}.json").read_text("utf-8"))
    return found


@cache
def code() -> str:
    return "\n".join(path.read_text("utf-8") for path in sorted(PAGE.rglob("*.js")))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_word(language) -> None:
    file = f"words.{language}.json"

    assert sorted(set(words()) - set(words(language))) == [], f"missing in {file}"
    assert sorted(set(words(language)) - set(words())) == [], f"left over in {file}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_names_the_same_things(language) -> None:
    different = [
        key
        for key, sentence in words(language).items()
        if set(HOLE.findall(sentence)) != set(HOLE.findall(words()[key]))
    ]

    assert different == []


def test_the_page_offers_every_language() -> None:
    offered = re.findall(
        r"^  (\w+): \{ name: ", (PAGE / "words.js").read_text("utf-8"), re.MULTILINE
    )

    assert sorted(offered) == LANGUAGES


def test_every_key_of_the_page_has_its_words() -> None:
    keys = set(re.findall(r'say\(\s*"([\w-]+)"', code()))

    assert keys
    assert sorted(keys - set(words())) == []


def test_no_word_is_left_over() -> None:
    """Keys that are made of parts begin with one that stands in the code before a hole."""
    begun = tuple(re.findall(r"`([a-z]+-)\$\{", code()))
    unused = [key for key in words() if f'"{key}"' not in code() and not key.startswith(begun)]

    assert [key for key in unused if not key.startswith("write-")] == []


def test_every_step_has_its_words() -> None:
    steps = [f"founding-{each}" for phase in PHASES for each in phase]

    assert set(steps) <= set(words())
    assert {f"step-{each}" for each in STEPS} <= set(words())


def reasons() -> set[str]:
    """Each word for a reason that stands in the code where somebody is refused something."""
    found = set()
    for path in sorted(PAGE.parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in REFUSALS:
                found |= {each.value for each in node.args[1:2] if isinstance(each, ast.Constant)}
    return found


def test_every_reason_and_no_other_has_its_words() -> None:
    said = {key.removeprefix("reason-") for key in words() if key.startswith("reason-")}

    assert said == reasons()
    assert {f"outcome-{each}" for each in SAID.values()} <= set(words())
