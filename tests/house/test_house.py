"""The house's own rules, read from its files: sizes, names, first lines, and who may ask the time."""

import ast
import re
import tomllib
from pathlib import Path

import pytest
from pydantic import BaseModel

from bot.config import Settings

ROOT = Path(__file__).parents[2]
FLOORS = ("bot", "adapters", "storage")
LONGEST = 300
FORBIDDEN = {"util", "utils", "helper", "helpers", "data", "info", "common", "misc", "manager"}
CLOCKS = {"now", "utcnow", "today", "time", "monotonic", "uuid1", "uuid4", "random", "token_hex"}


def sources(*tops: str) -> list[Path]:
    return sorted(path for top in tops for path in (ROOT / top).rglob("*.py"))


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def lines(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


@pytest.mark.parametrize("top", [*FLOORS, "benchmarks", "tests"])
def test_no_module_is_longer_than_one_can_hold_in_mind(top) -> None:
    assert [(named(p), lines(p)) for p in sources(top) if lines(p) > LONGEST] == []


@pytest.mark.parametrize("floor", FLOORS)
def test_every_module_says_its_job_in_its_first_line(floor) -> None:
    silent = []
    for path in sources(floor):
        said = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
        if not said.splitlines()[0:1] or not re.search(r"[.?!]$", said.splitlines()[0]):
            silent.append(named(path))

    assert silent == []


@pytest.mark.parametrize("floor", FLOORS)
def test_no_module_has_a_name_that_says_nothing(floor) -> None:
    words = {named(p): set(p.stem.split("_")) | {p.parent.name} for p in sources(floor)}

    assert [name for name, parts in words.items() if parts & FORBIDDEN] == []


def asked_the_time(path: Path) -> list[str]:
    tree = ast.parse(path.read_text("utf-8"))
    calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    clocks = {"datetime", "date", "time", "uuid", "random", "secrets", "os"}
    return [
        f"{named(path)}:{call.lineno} {ast.unparse(call)}"
        for call in calls
        if isinstance(call, ast.Attribute)
        and call.attr in CLOCKS
        and isinstance(call.value, ast.Name)
        and call.value.id in clocks
    ]


def test_the_domain_and_the_use_cases_ask_no_clock_and_throw_no_dice() -> None:
    pure = sources("bot/domain", "bot/use_cases", "bot/views")

    assert [found for path in pure for found in asked_the_time(path)] == []


def test_the_rule_about_clocks_can_fail() -> None:
    assert asked_the_time(ROOT / "bot" / "timekeeping.py")


def settings(model: type[BaseModel], prefix: str = "") -> set[str]:
    """Every key that can be set, as `table.key`."""
    found: set[str] = set()
    for name, each in model.model_fields.items():
        kind = each.annotation
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            found |= settings(kind, f"{prefix}{name}.")
        else:
            found.add(f"{prefix}{name}")
    return found


def example() -> str:
    path = ROOT / "config.example.toml"
    if not path.is_file():
        pytest.skip("config.example.toml is not written yet")
    return path.read_text("utf-8")


def mentioned(text: str) -> set[str]:
    """Keys of a TOML file, those that are commented out too."""
    table, found = "", set()
    for line in text.splitlines():
        if heading := re.fullmatch(r"#?\s*\[([a-z_.]+)\]\s*", line):
            table = heading[1] + "."
        elif key := re.match(r"#?\s*([a-z_]+)\s*=", line):
            found.add(table + key[1])
    return found


def test_the_example_names_every_setting_and_no_other() -> None:
    assert mentioned(example()) == settings(Settings)


def test_the_example_is_a_working_configuration() -> None:
    values = tomllib.loads(example())

    assert Settings(**values).desk.calendar


def readme() -> str:
    path = ROOT / "README.md"
    if not path.is_file():
        pytest.skip("README.md is not written yet")
    return path.read_text("utf-8")


def test_what_the_readme_tells_to_make_can_be_made() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    blocks = "\n".join(re.findall(r"```[a-z]*\n(.*?)```", readme(), re.DOTALL))
    spoken = " ".join(re.findall(r"`([^`\n]+)`", readme()))

    told = set(re.findall(r"\bmake ([a-z]+)\b", f"{blocks}\n{spoken}"))

    assert told and told <= targets


def test_every_make_target_explains_itself() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    phony = set(re.search(r"^\.PHONY:(.*)$", makefile, re.MULTILINE)[1].split())

    assert phony == set(re.findall(r"^([a-z]+):.*## \S", makefile, re.MULTILINE))


def test_the_migrations_are_numbered_without_a_gap() -> None:
    names = [path.name for path in sorted((ROOT / "storage" / "sql" / "migrations").glob("*.sql"))]

    assert sorted({int(name[:4]) for name in names}) == list(range(1, int(names[-1][:4]) + 1))
