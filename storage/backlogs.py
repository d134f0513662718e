"""Backlogs: how much waits in inbox and outbox and how much was given up, by platform."""

from bot.ports.queues import Backlog
from storage.rows import instant
from storage.session import Session


def backlogs(session: Session) -> tuple[Backlog, ...]:
    """One for each part, platform and state of which there are rows."""
    found: dict[tuple[str, str, str], Backlog] = {}
    for row in session.all("backlog.rows"):
        key = row["part"], row["place"].split("/", 1)[0], row["state"]
        oldest = instant(row["oldest_at"])
        so_far = found.get(key, Backlog(*key, rows=0, lanes=0, oldest_at=oldest))
        found[key] = Backlog(
            *key,
            rows=so_far.rows + row["size"],
            lanes=so_far.lanes + row["lanes"],
            oldest_at=min(so_far.oldest_at, oldest),
        )
    return tuple(found.values())
