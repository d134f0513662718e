"""The outbox: what must be carried, its states, and what became of it.

A row is `ready`, then `sending` (committed before the call), then `sent`; a row found `sending`
when nobody sends is `ready` again with `unknown` set. One that a person dropped stays `dropped`,
whatever its desk was about to note of it. Of rows that show one view at most one is
ready: it is rendered when it goes, so one does the work of all.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.cards import Text
from bot.domain.address import MessageRef
from bot.domain.conversation import Standing
from bot.domain.ids import TaskId, derive
from bot.effects import AGEING, OF_TASKS, Amend, Relay, Say, Settle, Show, Urgency
from bot.ports.attempts import Attempt
from bot.ports.queues import OutboxState
from bot.ports.store import ElsewhereError, Mark, OutboxRow
from storage.albums import held_until, join
from storage.conversation import save_standing
from storage.copies import amended, message_in, waiting_like
from storage.encoding import Sendable, decode_effect, encode_effect
from storage.fates import report_delivered, report_failed, report_left
from storage.rows import instant, millis, room
from storage.session import Row, Session
from storage.spacing import spaced
from storage.views import posted_afresh, save_view, stand


def put(session: Session, identity: str, effect: Sendable, *, now: datetime) -> str:
    """Write a row that is ready; return its id, for a view perhaps that of one that waits."""
    values = {"lane": room(effect.to), "urgency": int(effect.urgency), "now": millis(now)}
    if not isinstance(effect, Show):
        said = encode_effect(effect)
        if isinstance(effect, Amend) and (twin := waiting_like(session, effect, said)):
            return twin
        if isinstance(effect, Say) and effect.spaced:
            return spaced(session, identity, effect, now=now)
        if not isinstance(effect, Relay):
            session.execute("outbox.say", id=identity, message=None, effect=said, **values)
            return identity
        return join(session, effect, now=now) or _relay(session, identity, effect, now=now)
    names = (identity, derive(identity, "board"))
    put_as = ""
    for name, show in zip(names, save_view(session, effect), strict=False):
        row = session.one(
            "outbox.show", id=name, view=show.key, effect=encode_effect(show), **values
        )
        put_as = put_as or (name if row is None else str(row["id"]))
    return put_as


def _relay(session: Session, identity: str, effect: Relay, *, now: datetime) -> str:
    """Write a person's message; a part of an album waits for the others."""
    session.execute(
        "outbox.relay",
        id=identity,
        message=effect.message,
        effect=encode_effect(effect),
        album=effect.album,
        held=effect.album != "",
        not_before=millis(held_until(session, effect, now=now)),
        lane=room(effect.to),
        urgency=int(effect.urgency),
        now=millis(now),
    )
    return identity


def get(session: Session, identity: str) -> OutboxRow | None:
    """One row, whatever its state."""
    row = session.one("outbox.get", id=identity)
    return None if row is None else _row(row)


def carried(session: Session, identity: str) -> Say | Relay | Amend | Show | None:
    """What a row says or shows; None for an unknown row."""
    row = session.one("outbox.get", id=identity)
    effect = None if row is None else decode_effect(row["effect"])
    return effect if isinstance(effect, Say | Relay | Amend | Show) else None


def take(session: Session, lane: str, *, now: datetime, limit: int) -> tuple[OutboxRow, ...]:
    """A lane's rows that may go, the most urgent first; none while one of them must wait.

    New cards are among them however long others have waited, since they may share a message.
    """
    rows = session.all(
        "outbox.take",
        lane=lane,
        now=millis(now),
        limit=limit,
        patience=AGEING // timedelta(milliseconds=1),
    )
    if len(rows) >= limit:
        known = {row["id"] for row in rows}
        urgency = int(Urgency.NEW_CARD)
        more = session.all(
            "outbox.new_cards", lane=lane, now=millis(now), limit=limit, urgency=urgency
        )
        rows = [*rows, *(row for row in more if row["id"] not in known)]
    return tuple(_row(row) for row in rows)


def sending(session: Session, identity: str, *, now: datetime) -> None:
    """Mark a row before the call; raises ElsewhereError when it is no longer there to be sent."""
    if session.execute("outbox.sending", id=identity, now=millis(now)) == 0:
        sentence = f"outbox row {identity} went another way meanwhile: look at the lane again"
        raise ElsewhereError(sentence)


def sent(session: Session, mark: Mark, *, now: datetime) -> None:
    """Note what arrived. Until all parts have, the row is ready for the next one."""
    identity, counted = mark.row, {"parts": mark.parts, "repeated": mark.repeated}
    if mark.done:
        row = session.one("outbox.sent", id=identity, **counted)
    else:
        row = session.one("outbox.get", id=identity)
    if row is None:
        return
    effect = decode_effect(row["effect"])
    _stands(session, effect, mark, now=now)
    if mark.left:
        report_left(session, mark, now=now)
    if not mark.done:
        _give_way(session, identity)
        session.execute("outbox.sent_part", id=identity, **counted)
        return
    if isinstance(effect, Say) and effect.secret:
        forget_secret(session, identity)
    if isinstance(effect, Settle) and not effect.keeps:
        _settled(session, effect)
    if isinstance(effect, Relay) and effect.fate_to is not None:
        report_delivered(session, identity, now=now)


def _stands(session: Session, effect: Sendable, mark: Mark, *, now: datetime) -> None:
    """Note where it stands, and what a view shows there. What it left behind loses its buttons."""
    if isinstance(effect, Amend):
        amended(session, effect, mark)
    elif not isinstance(effect, Settle):
        for number, ref in enumerate(mark.refs):
            # Several messages show a part each; what has more messages than parts is words first.
            slot = mark.slots[min(number, len(mark.slots) - 1)] if mark.slots else ""
            save_standing(session, _standing(ref, effect, slot), outbox=mark.row, slot=slot)
    if isinstance(effect, Show):
        is_afresh, has_stood = False, True
        if mark.shown:
            view = session.one("views.set_shown", view=effect.key, shown=mark.shown)
            is_afresh = view is not None and bool(view["afresh"])
            has_stood = view is None or bool(view["stood"])
        left: tuple[MessageRef, ...] = ()
        if mark.refs:
            if is_afresh:
                left = posted_afresh(session, effect.key, mark.refs)
            stand(session, effect.key, mark.refs, fresh=mark.parts <= 1 and has_stood)
        for ref in left:
            put(session, derive(mark.row, f"left:{ref.message}"), Settle(ref=ref), now=now)


def _settled(session: Session, effect: Settle) -> None:
    """The message says from now on what stands there, and has no buttons."""
    found = session.one(
        "conversation.standing", room=room(effect.ref.address), ref=effect.ref.message
    )
    row = get(session, found["outbox"]) if found and found["outbox"] else None
    if row is None or not isinstance(row.effect, Say | Relay):
        return
    said = replace(row.effect, buttons=())
    if isinstance(said, Say) and effect.text is not None:
        said = replace(said, text=effect.text)
    session.execute("outbox.adopt", id=row.id, effect=encode_effect(said), urgency=row.urgency)


def forget_secret(session: Session, identity: str) -> None:
    """Forget what a secret sentence named, now that nobody will need it again."""
    row = get(session, identity)
    if row is not None and isinstance(row.effect, Say) and row.effect.secret:
        told = replace(row.effect, text=Text(row.effect.text.key))
        session.execute(
            "outbox.adopt", id=identity, effect=encode_effect(told), urgency=row.urgency
        )


def later(
    session: Session,
    identity: str,
    *,
    not_before: datetime,
    unknown: bool,
    reason: str,
    counts: bool = True,
) -> None:
    """Make a row ready again, from an instant on. `unknown` stays once it is set."""
    _give_way(session, identity)
    session.execute(
        "outbox.later",
        id=identity,
        not_before=millis(not_before),
        unknown=unknown,
        reason=reason,
        forgotten=0 if counts else 1,
    )


def bury(session: Session, identity: str, *, reason: str, parked: bool, now: datetime) -> None:
    """End a row, and tell the desk through the inbox."""
    state = OutboxState.PARKED if parked else OutboxState.DEAD
    if session.execute("outbox.bury", id=identity, state=state, reason=reason) == 0:
        return
    report_failed(session, identity, reason=reason, now=now)


def recover(session: Session, *, now: datetime) -> int:
    """Make rows ready that somebody stopped in the middle of; return how many."""
    found = session.all("outbox.found_sending")
    for row in found:
        later(session, row["id"], not_before=now, unknown=True, reason="found sending")
    return len(found)


def unpark(session: Session, lane: str, *, now: datetime) -> tuple[str, ...]:
    """Make a lane's parked rows ready; return their ids."""
    ready: dict[str, None] = {}
    for row in session.all("outbox.parked", lane=lane):
        other = session.one("outbox.ready_view", view=row["view"]) if row["view"] else None
        if other is None:
            later(session, row["id"], not_before=now, unknown=False, reason="")
        else:
            session.execute("outbox.drop", id=row["id"])  # the row that waits shows the same
        ready[row["id"] if other is None else other["id"]] = None
    return tuple(ready)


def waiting_lanes(session: Session, *, now: datetime) -> tuple[str, ...]:
    """Lanes with a row that may go, the most urgent first."""
    return tuple(row["lane"] for row in session.all("outbox.lanes", now=millis(now)))


def next_delivery(session: Session, *, now: datetime) -> datetime | None:
    """When the earliest ready row that must wait may go."""
    row = session.one("outbox.next", now=millis(now))
    return None if row is None or row["not_before"] is None else instant(row["not_before"])


def recent_attempts(session: Session, *, since: datetime) -> tuple[Attempt, ...]:
    """What was tried since then. Of what took several actions only the last left its time."""
    return tuple(
        Attempt(
            lane=row["lane"],
            at=instant(row["attempted_at"]),
            effect=decode_effect(row["effect"]),
            urgency=row["urgency"],
        )
        for row in session.all("outbox.attempted", since=millis(since))
        for _ in range(max(row["parts_sent"], row["messages"], 1))
    )


def _give_way(session: Session, identity: str) -> None:
    """Take over from a younger row that waits to show the same view, before this one is ready.

    The older row stays, since it knows whether an attempt may have arrived.
    """
    for younger in session.all("outbox.twin_view", id=identity):
        session.execute("outbox.drop", id=younger["id"])
        session.execute(
            "outbox.adopt", id=identity, effect=younger["effect"], urgency=younger["urgency"]
        )


def _standing(ref: MessageRef, effect: Say | Relay | Show, slot: str) -> Standing:
    match effect:
        case Say():
            return Standing(ref=ref, task=effect.task)
        case Relay():
            return Standing(ref=ref, task=effect.task, message=message_in(effect, slot))
        case Show():
            about = TaskId(effect.subject) if effect.kind in OF_TASKS else None
            return Standing(ref=ref, task=about)


def _row(row: Row) -> OutboxRow:
    return OutboxRow(
        id=row["id"],
        lane=row["lane"],
        effect=decode_effect(row["effect"]),
        urgency=row["urgency"],
        state=OutboxState(row["state"]),
        attempts=row["attempts"],
        parts_sent=row["parts_sent"],
        unknown=bool(row["unknown"]),
        repeated=bool(row["repeated"]),
        not_before=instant(row["not_before"]),
        created_at=instant(row["created_at"]),
        stands=bool(row["stands"]),
        held_until=instant(row["not_before"]) if row["held"] else None,
    )
