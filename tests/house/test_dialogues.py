"""Each promise of the dialogues has its stories, and they are told on the platform they stand for."""

import ast
from functools import cache

import pytest

from tests.acceptance.rules import RULES
from tests.house.documents import ROOT

STORIES = ROOT / "tests" / "acceptance"
EVERY = [rule for rules in RULES.values() for rule in rules]


@cache
def source(module: str) -> tuple[str, dict[str, str]]:
    """The whole of a module, and each of its stories."""
    text = (STORIES / f"{module}.py").read_text("utf-8")
    functions = (each for each in ast.parse(text).body if isinstance(each, ast.AsyncFunctionDef))
    return text, {
        each.name: "\n".join(
            text.splitlines()[
                min(d.lineno for d in [*each.decorator_list, each]) - 1 : each.end_lineno
            ]
        )
        for each in functions
    }


@pytest.mark.parametrize("rule", EVERY, ids=lambda rule: rule.says)
def test_a_promise_has_a_story_on_each_platform(rule) -> None:
    for story in (rule.telegram, rule.slack):
        module, _, name = story.partition("::")
        assert name in source(module)[1], f"there is no {story}"


@pytest.mark.parametrize("rule", [each for each in EVERY if each.telegram == each.slack], ids=lambda rule: rule.says)  # fmt: skip
def test_one_story_for_both_is_told_on_both(rule) -> None:
    module, _, name = rule.telegram.partition("::")
    whole, stories = source(module)

    both = ("platform", "origin", "PLATFORMS", "sides")
    told = any(word in stories[name] for word in both)
    crosses = "client_on_slack" in stories[name] and "client_on_telegram" in stories[name]
    assert told or crosses or "pytestmark" in whole, f"{name} is told on one platform alone"
