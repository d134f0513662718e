"""What is wrong with the settings, in one sentence: the line, the key, the fix; never the value."""

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones


class ConfigError(Exception):
    """The settings cannot be used; the sentence names the key and the fix."""


PREFIX = "FRONTDESK_"
Tables = Mapping[str, Sequence[str]]
Loc = tuple[str, ...]

_HEADER = re.compile(r"^\s*\[+\s*([^\]]+?)\s*\]+")
_KEY = re.compile(r"""^\s*["']?([\w.-]+)["']?\s*=""")
_SAID = {
    "int_parsing": "a whole number (an integer) is needed, without quotes",
    "int_type": "a whole number (an integer) is needed, without quotes",
    "int_from_float": "a whole number (an integer) is needed",
    "float_parsing": "a number is needed, without quotes, such as 0.7",
    "float_type": "a number is needed, without quotes, such as 0.7",
    "string_type": 'words in quotes (a string) are needed, like "this"',
    "path_type": 'words in quotes (a string) are needed, like "this"',
    "bool_parsing": "true or false is needed",
    "bool_type": "true or false is needed",
    "string_too_short": "this must not be empty",
}


def sentence(problem: Any, tables: Tables, path: Path | None, text: str) -> str:  # noqa: ANN401 - pydantic's dict
    """One problem in words."""
    loc = tuple(str(part) for part in problem["loc"])
    variable = PREFIX + "__".join(loc).upper()
    given = {name.upper(): name for name in os.environ}
    line = line_of(text, loc)
    if variable in given:
        where = given[variable]
    elif line:
        where = f"{path}, line {line}"
    else:
        where = str(path or "the environment")
    return f"{where}: {'.'.join(loc) or 'settings'}: {_said(problem, loc, tables)}"


def line_of(text: str, loc: Loc) -> int:
    """The line of a file where a key stands, or its table; 0 where neither is found."""
    table, found = "", 0
    for number, line in enumerate(text.splitlines(), 1):
        header, key = _HEADER.match(line), _KEY.match(line)
        if header:
            table = header[1].strip("'\"")
            found = found or number * (loc[:1] == (table,))
        elif key:
            full = tuple(f"{table}.{key[1]}".lstrip(".").split("."))
            if full == loc:
                return number
            found = found or number * (bool(loc) and full[: len(loc)] == loc[: len(full)])
    return found


def stray_variable(environment: Iterable[str], tables: Tables) -> str:
    """A sentence about a variable that was meant for the desk and is none of its settings."""
    known = [f"{PREFIX}{table}__{key}".upper() for table, keys in tables.items() for key in keys]
    for name in environment:
        upper = name.upper()
        rest = upper.removeprefix(PREFIX)
        if rest == upper or upper in known:
            continue
        if rest.lower() in tables:
            keys = tables[rest.lower()]
            return f"{name}: this is a table; set its keys, such as {upper}__{keys[0].upper()}"
        near = get_close_matches(upper, known, 1, 0.85)
        if near or "__" in rest:
            return f"{name}: there is no such setting; {_perhaps(near)}"
    return ""


def near_zones(zone: str) -> str:
    """Zones that look like this one, or an example."""
    names = {each.lower(): each for each in available_timezones()}
    cities = {each.rpartition("/")[2].lower(): each for each in sorted(available_timezones())}
    asked = zone.strip().lower().replace(" ", "_")
    near = [names[each] for each in get_close_matches(asked, names, 2, 0.75)]
    near += [cities[each] for each in get_close_matches(asked.rpartition("/")[2], cities, 2, 0.75)]
    return " or ".join(list(dict.fromkeys(near))[:2])


def _said(problem: Any, loc: Loc, tables: Tables) -> str:  # noqa: ANN401 - pydantic's dict
    """What is wrong and what to do."""
    kind, given = str(problem["type"]), problem.get("ctx", {})
    match kind:
        case "extra_forbidden":
            return f"there is no such setting; {_perhaps(_near(loc, tables))}"
        case "model_type" | "model_attributes_type":
            keys = tables.get(loc[-1], ("…",))
            return f"this is a table: write [{loc[-1]}], and below it lines like {keys[0]} = …"
        case "greater_than_equal":
            return f"{given['ge']:g} or more is needed"
        case "less_than_equal":
            return f"{given['le']:g} or less is needed"
        case "string_too_long":
            return f"at most {given['max_length']} characters are possible"
        case _:
            return _SAID.get(kind, str(problem["msg"]).removeprefix("Value error, "))


def _near(loc: Loc, tables: Tables) -> list[str]:
    """The known table or key that was meant, if one looks like it."""
    if len(loc) == 1:
        near = get_close_matches(loc[0], tables, 1)
        holders = [f"{table}.{loc[0]}" for table, keys in tables.items() if loc[0] in keys]
        return [f"[{near[0]}]"] if near else holders[:1]
    table, key = loc[0], loc[-1]
    return [f"{table}.{each}" for each in get_close_matches(key, tables.get(table, ()), 1)]


def _perhaps(near: Sequence[str]) -> str:
    return f"perhaps you mean {near[0]}" if near else "see config.example.toml"
