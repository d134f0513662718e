"""The statements: read from `sql/queries`, each under the name `<subject>.<name>`.

A file is a row of `-- name: purpose` headers, each followed by one statement with `:name`
parameters. Those that differ between the engines stand in a folder of the engine's name.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from operator import itemgetter
from types import MappingProxyType
from typing import Any

_HEADER = re.compile(r"^-- (?P<name>[a-z_]+): (?P<purpose>\S.*)$", re.MULTILINE)
_PARAMETER = re.compile(r"(?<!:):([a-z_]+)")
_READ = re.compile(r"\b(?:FROM|JOIN)\s+([a-z_]+)")
_WRITTEN = re.compile(r"\b(?:INSERT INTO|(?<!DO )UPDATE|DELETE FROM)\s+([a-z_]+)")

Pick = Callable[[Mapping[str, Any]], tuple[Any, ...]]


class MalformedQueriesError(Exception):
    """A file of statements cannot be read."""


@cache
def load(engine: str) -> Mapping[str, str]:
    """Every statement of one engine (`sqlite` or `postgres`), in its parameter style."""
    folder = files("storage") / "sql" / "queries"
    statements = _folder(folder)
    for name, statement in _folder(folder / engine).items():
        if name in statements:
            sentence = f"{name} is written for both engines and for {engine}: keep one"
            raise MalformedQueriesError(sentence)
        statements[name] = statement
    if engine == "postgres":
        statements = {name: for_psycopg(statement) for name, statement in statements.items()}
    return MappingProxyType(statements)


@cache
def numbered() -> Mapping[str, tuple[str, Pick]]:
    """The statements of SQLite, each with what picks its values in order."""
    return {name: for_sqlite(text) for name, text in load("sqlite").items()}


@cache
def subjects(engine: str) -> Mapping[str, str]:
    """The tables that each statement reads, as one name, if it reads any."""
    read = {name: _READ.findall(text) for name, text in load(engine).items()}
    return {name: " ".join(sorted(set(tables))) for name, tables in read.items() if tables}


@cache
def outdated(engine: str) -> Mapping[str, tuple[str, ...]]:
    """For each statement that writes, the subjects of those whose lines may be others then.

    That is every subject once something was undone.
    """
    every = sorted(set(subjects(engine).values()))
    found = {}
    for name, text in load(engine).items():
        written = set(_WRITTEN.findall(text))
        touched = [each for each in every if written.intersection(each.split())]
        if text.startswith("ROLLBACK"):
            touched = every
        if touched:
            found[name] = tuple(touched)
    return found


def parse(text: str) -> dict[str, str]:
    """Cut a file into its named statements."""
    headers = list(_HEADER.finditer(text))
    ends = [header.start() for header in headers[1:]] + [len(text)]
    statements = {}
    for header, end in zip(headers, ends, strict=True):
        statement = text[header.end() : end].strip()
        if header["name"] in statements or statement.find(";") != len(statement) - 1:
            sentence = f"{header['name']}: expected one statement that ends with a semicolon"
            raise MalformedQueriesError(sentence)
        statements[header["name"]] = statement.removesuffix(";")
    return statements


def for_psycopg(statement: str) -> str:
    """Write `:name` as `%(name)s`."""
    return _PARAMETER.sub(r"%(\1)s", statement.replace("%", "%%"))


def for_sqlite(statement: str) -> tuple[str, Pick]:
    """Write `:name` as `?1`, which costs the driver half; and what picks the values in order."""
    names = tuple(dict.fromkeys(_PARAMETER.findall(statement)))
    text = _PARAMETER.sub(lambda found: f"?{names.index(found[1]) + 1}", statement)
    if len(names) > 1:
        return text, itemgetter(*names)
    return text, lambda values: tuple(values[name] for name in names)


def _folder(folder: Traversable) -> dict[str, str]:
    return {
        f"{file.name.removesuffix('.sql')}.{name}": statement
        for file in folder.iterdir()
        if file.name.endswith(".sql")
        for name, statement in parse(file.read_text(encoding="utf-8")).items()
    }
