"""Migrations: numbered files that lead from any earlier state to the present one.

What was applied is kept with a checksum. A database whose history is not the beginning of ours is
left alone: it belongs to a newer desk, or somebody edited a file that was already applied.
"""

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from storage import paces, search, tallies
from storage.errors import SchemaError
from storage.session import Session

_NAME = re.compile(r"^(?P<name>\d{4}_[a-z_]+)(\.(?P<engine>sqlite|postgres))?\.sql$")
_COMMENT = re.compile(r"^\s*--.*$", re.MULTILINE)
# What SQL cannot do, after a migration's statements and in their transaction; by the name behind
# the number.
_AFTER: Mapping[str, Callable[[Session], None]] = {
    "tallies": tallies.fill,
    "search": search.fill,
    "expectation": paces.fill,
}


@dataclass(frozen=True, slots=True)
class Migration:
    """One file. The checksum is of its statements, so that comments may be improved."""

    name: str
    statements: tuple[str, ...]

    @property
    def checksum(self) -> str:
        """What tells whether the file is still the one that was applied."""
        text = "\n".join(" ".join(statement.split()) for statement in self.statements)
        return hashlib.sha256(text.encode()).hexdigest()


@cache
def load(engine: str) -> tuple[Migration, ...]:
    """Every migration of an engine (`sqlite` or `postgres`), in order."""
    found = []
    for file in (files("storage") / "sql" / "migrations").iterdir():
        match = _NAME.match(file.name)
        if match is not None and match["engine"] in {None, engine}:
            found.append(Migration(match["name"], statements(file.read_text(encoding="utf-8"))))
    return tuple(sorted(found, key=lambda migration: migration.name))


def statements(text: str) -> tuple[str, ...]:
    """Cut a file into its statements. No migration holds a semicolon inside a string."""
    found: list[str] = []
    for part in _COMMENT.sub("", text).split(";"):
        if found and _is_inside_trigger(found[-1]):
            found[-1] += f";{part}"
        else:
            found.append(part.strip())
    return tuple(part.rstrip() for part in found if part)


def _is_inside_trigger(statement: str) -> bool:
    """Whether what follows still belongs to it: a trigger holds statements of its own."""
    return statement.startswith("CREATE TRIGGER") and not statement.rstrip().endswith("END")


def advance(
    session: Session,
    run: Callable[[str], object],
    migrations: Sequence[Migration],
    now: int,
    *,
    made: bool = False,
) -> bool:
    """Apply the next migration that is missing; False when there is none.

    Call it in a transaction that keeps every other process from doing the same, until it returns
    False. Raises SchemaError, with nothing changed, when the history is not ours; with `made` also
    when a migration is missing.
    """
    missing = _missing(session, migrations)
    if missing is None:
        return False
    if made:
        sentence = (
            "the database is not up to date with this version of the desk: start the desk once,"
            " which makes or changes the tables"
        )
        raise SchemaError(sentence)
    for statement in missing.statements:
        run(statement)
    after = _AFTER.get(missing.name.partition("_")[2])
    if after is not None:
        after(session)
    session.execute(
        "migrations.note",
        position=migrations.index(missing) + 1,
        name=missing.name,
        checksum=missing.checksum,
        applied_at=now,
    )
    return True


def _missing(session: Session, migrations: Sequence[Migration]) -> Migration | None:
    """The first migration that was not applied yet; raises SchemaError for another history."""
    session.execute("migrations.create_history")
    applied = session.all("migrations.history")
    for row, migration in zip(applied, migrations, strict=False):
        if row["name"] != migration.name:
            sentence = (
                f"the database has had migration {row['name']} where this version has"
                f" {migration.name}: run the version of the desk that made it"
            )
            raise SchemaError(sentence)
        if row["checksum"] != migration.checksum:
            sentence = (
                f"migration {migration.name} was edited after it was applied: restore the file,"
                " and put the change into a new one"
            )
            raise SchemaError(sentence)
    if len(applied) > len(migrations):
        sentence = (
            f"the database is newer than this version of the desk (it has had"
            f" {applied[-1]['name']}): update the desk, or restore an older backup"
        )
        raise SchemaError(sentence)
    return migrations[len(applied)] if len(applied) < len(migrations) else None
