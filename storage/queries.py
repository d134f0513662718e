"""The statements: read from `sql/queries`, each under the name `<subject>.<name>`.

A file is a row of `-- name: purpose` headers, each followed by one statement with `:name`
parameters. Those that differ between the engines stand in a folder of the engine's name.
"""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType

_HEADER = re.compile(r"^-- (?P<name>[a-z_]+): (?P<purpose>\S.*)$", re.MULTILINE)
_PARAMETER = re.compile(r"(?<!:):([a-z_]+)")


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


def _folder(folder: Traversable) -> dict[str, str]:
    return {
        f"{file.name.removesuffix('.sql')}.{name}": statement
        for file in folder.iterdir()
        if file.name.endswith(".sql")
        for name, statement in parse(file.read_text(encoding="utf-8")).items()
    }
