"""Until when a platform was surely heard, and the threads in which more may have been said."""

from datetime import datetime

from bot.domain.address import MessageRef
from storage.rows import address, instant, millis
from storage.session import Session


def until(session: Session, platform: str) -> datetime | None:
    """None before the platform was heard at all."""
    row = session.one("heard.until", platform=platform)
    return None if row is None else instant(row["at"])


def note(session: Session, platform: str, at: datetime) -> None:
    """It was heard until then."""
    session.execute("heard.note", platform=platform, at=millis(at))


def threads(session: Session, platform: str, limit: int) -> tuple[MessageRef, ...]:
    """First messages of threads on this platform, of so many open requests: worked on, and made."""
    rows = [*session.all("heard.worked", limit=limit), *session.all("heard.asked", limit=limit)]
    refs = (MessageRef(address(row["room"], ""), row["ref"]) for row in rows)
    return tuple(dict.fromkeys(ref for ref in refs if ref.address.platform == platform))
