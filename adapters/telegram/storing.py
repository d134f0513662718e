"""Updates into the inbox, whether they were asked for or brought."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import structlog

from adapters.telegram.arrivals import arrivals
from adapters.telegram.origins import Me
from bot.ports.channel import Inbox
from bot.ports.store import StoreBusyError

log = structlog.get_logger(__name__)


async def stored(updates: Sequence[Any], *, inbox: Inbox, me: Me, now: datetime) -> bool:
    """Commit updates as one; when that fails, Telegram must not be told, and they come again."""
    try:
        await inbox.store(arrivals(updates, me=me, now=now))
    except StoreBusyError as busy:
        log.info("telegram: store busy", updates=len(updates), reason=str(busy))
        return False
    except Exception:  # receiving outlives the store's troubles, whatever they are
        log.exception("telegram: store failed", updates=len(updates))
        return False
    return True
