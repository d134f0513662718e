"""Fates: what became of outbox rows, told to the desk through the inbox, in one transaction."""

import json
from datetime import datetime

from bot.ports.channel import Arrival
from bot.ports.store import Mark
from storage.inbox import DESK, store
from storage.session import Session


def report_delivered(session: Session, identity: str, *, now: datetime) -> None:
    """Tell the desk that a message arrived, whose author wants to know."""
    _report(session, identity, "delivered", now=now)


def report_failed(session: Session, identity: str, *, reason: str, now: datetime) -> None:
    """Tell the desk that a row does not arrive, unless it was told so before."""
    _report(session, identity, "failed", now=now, reason=reason)


def report_left(session: Session, mark: Mark, *, now: datetime) -> None:
    """Tell the desk which files of an album did not go along."""
    names = [each.name for each in mark.left]
    part = f"left:{mark.parts}"
    _report(session, mark.row, part, now=now, reason=mark.left[0].reason, left=names)


def _report(session: Session, identity: str, fate: str, *, now: datetime, **more: object) -> None:
    """One row of the inbox for each fate of a row."""
    kind = fate if fate == "delivered" else "delivery_failed"
    arrival = Arrival(
        key=f"{fate}:{identity}",
        platform=DESK,
        lane=f"{DESK}:{identity}",
        raw=json.dumps({"kind": kind, "outbox": identity, **more}),
        at=now,
    )
    store(session, [arrival], now=now)
