"""What a database's own complaint means: a short code, and the sentence that says what to do.

It knows SQLite's names and PostgreSQL's states of errors, and neither of the drivers.
"""

from collections.abc import Mapping

BUSY, FULL, READ_ONLY, DAMAGED = "busy", "disk_full", "read_only", "damaged"
UNREACHABLE, OTHER = "unreachable", ""
SILENT = {BUSY, UNREACHABLE}
"""They are over when the database answers; others when it has taken a change."""

ADVICE: Mapping[str, str] = {
    BUSY: "another program is writing to it: end that one, then start again",
    FULL: "the disk takes no more: make room on it, then start again",
    READ_ONLY: "give this user the right to write the file and its folder, or name another",
    DAMAGED: "name another file, or restore this one from a backup",
    OTHER: "give this user the right to write the file and its folder, or name another",
}

NO_ADDRESS = (
    "[storage] url is no address of a PostgreSQL database: write"
    " postgresql://user:password@host/database, with %25 for % and %40 for @"
)

_SQLITE = {
    "SQLITE_BUSY": BUSY,
    "SQLITE_LOCKED": BUSY,
    "SQLITE_FULL": FULL,
    "SQLITE_IOERR": FULL,
    "SQLITE_READONLY": READ_ONLY,
    "SQLITE_CANTOPEN": READ_ONLY,
    "SQLITE_CORRUPT": DAMAGED,
    "SQLITE_NOTADB": DAMAGED,
}


def sqlite_fault(name: str) -> str:
    """The code for SQLite's name of an error, such as SQLITE_IOERR_WRITE; empty for others."""
    return _SQLITE.get("_".join(name.split("_")[:2]), OTHER)


def postgres_fault(state: str | None) -> str:
    """The code for PostgreSQL's state of an error; none means that there was no server to ask."""
    match state:
        case "53100":
            return FULL
        case "25006":
            return READ_ONLY
        case None:
            return UNREACHABLE
        case _:
            return UNREACHABLE if state[:2] in {"08", "57"} else BUSY


def postgres_advice(said: str) -> str:
    """What to do when a server cannot be reached, by what it said; never what is in the URL."""
    words = said.lower()
    if "password" in words or "authentication" in words or "pg_hba" in words:
        return "it refuses this name and password: mend them in [storage] url"
    if "does not exist" in words:
        what = "role" if "role" in words else "database"
        return f"it has no such {what}: create it, or mend its name in [storage] url"
    if "too many" in words or "remaining connection slots" in words:
        return "it takes no more connections: end other programs, or raise max_connections"
    if "starting up" in words or "shutting down" in words:
        return "it is starting or stopping: start the desk again in a moment"
    if "resolve" in words or "name or service" in words or "translate host" in words:
        return "there is no machine of that name: mend the host in [storage] url"
    return "mend the host and the port in [storage] url, and see that the server runs"


def said_by(error: Exception) -> str:
    """A server's own words in one line; the driver's are many."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    fatal = [line for line in lines if "FATAL:" in line] or lines[:1] or [type(error).__name__]
    return fatal[0].rpartition("FATAL:")[2].strip()
