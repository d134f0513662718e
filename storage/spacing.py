"""Spacing: a person is reminded every ten minutes at most; what comes sooner waits, in one row."""

from datetime import datetime, timedelta

from bot.effects import Say
from bot.folding import folded
from storage.encoding import decode_effect, encode_effect
from storage.rows import instant, millis, room
from storage.session import Session

APART = timedelta(minutes=10)


def spaced(session: Session, identity: str, effect: Say, *, now: datetime) -> str:
    """Write a reminder that goes at once, or ten minutes after the last one; return its row's id.

    One that waits already takes it in. Whatever else is said there does not wait for it.
    """
    lane = room(effect.to)
    last = session.one("outbox.last_spaced", lane=lane)
    due = now if last is None else max(now, instant(last["not_before"]) + APART)
    if last is not None and last["held"] and last["state"] == "ready":
        whole = decode_effect(last["effect"])
        if (
            isinstance(whole, Say)
            and whole.language == effect.language
            and session.execute(
                "outbox.fold",
                id=last["id"],
                before=last["effect"],
                effect=encode_effect(folded(whole, effect)),
            )
        ):
            return str(last["id"])
    session.execute(
        "outbox.say_spaced",
        id=identity,
        lane=lane,
        effect=encode_effect(effect),
        urgency=int(effect.urgency),
        held=due > now,
        not_before=millis(due),
        now=millis(now),
    )
    return identity
