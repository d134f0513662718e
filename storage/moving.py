"""A chat that got a new address: everything stored about the old one is rewritten."""

from collections.abc import Callable
from dataclasses import replace

from bot.domain.address import Address, MessageRef
from bot.effects import Amend, Relay, Say, Settle, Show
from storage.encoding import Sendable, decode_effect, encode_effect
from storage.rows import room
from storage.session import Session
from storage.views import move_topic_views, move_views


def move_chat(session: Session, old: Address, new: Address, *, renumbered: bool) -> None:
    """Rewrite addresses of one chat, in all its threads. Moving it again changes nothing.

    In a `renumbered` one no message is known any more: its number may become another's.
    """
    rooms = {"old": room(old), "new": room(new)}
    if rooms["old"] == rooms["new"]:
        _move_topic(session, old, new)
        return
    if renumbered:
        session.execute("conversation.message_renumbered", room=rooms["old"])
        session.execute("conversation.standing_renumbered", room=rooms["old"])
        session.execute("views.renumbered", room=rooms["old"])
        session.execute("views.renumbered_shown", room=rooms["old"])
    session.execute("people.account_move", **rooms)
    session.execute("teams.move", **rooms)
    session.execute("tasks.move", **rooms)
    session.execute("conversation.message_move", **rooms)
    session.execute("conversation.standing_clear", **rooms)
    session.execute("conversation.standing_move", **rooms)
    session.execute("conversation.reply_mode_move", **rooms)
    session.execute("fillings.move", **rooms)
    session.execute("routines.move", **rooms)
    move_views(session, old.room, new.room)

    def moves(address: Address) -> Address:
        return replace(new, thread=address.thread) if address.room == old.room else address

    _move_outbox(session, old, moves, out_of_reach=moves if renumbered else None)


def _move_topic(session: Session, old: Address, new: Address) -> None:
    """A topic has another in its place; what was said in it is gone."""
    if old.thread == new.thread:
        return
    threads = {"room": room(old), "old": old.thread, "new": new.thread}
    session.execute("teams.move_topic", **threads)
    session.execute("tasks.move_topic", **threads)
    session.execute("conversation.reply_mode_move_topic", old=str(old), new=str(new))
    move_topic_views(session, old, new)

    def moves(address: Address) -> Address:
        return new if address == old else address

    _move_outbox(session, old, moves, out_of_reach=moves)


def _move_outbox(
    session: Session,
    old: Address,
    moves: Callable[[Address], Address],
    *,
    out_of_reach: Callable[[Address], Address] | None,
) -> None:
    """`moves` is where an address leads now; messages that `out_of_reach` moves cannot be named."""
    # Addresses also stand inside effects of other lanes (whom to tell what became of a message),
    # so every unfinished row is looked at; chats move too rarely for an index to pay.
    sent = session.all("outbox.sent_relays", lane=room(old))
    for row in (*session.all("outbox.unfinished"), *sent):
        effect = decode_effect(row["effect"])
        if out_of_reach and isinstance(effect, Settle) and out_of_reach(effect.to) != effect.to:
            session.execute("outbox.drop", id=row["id"])
            continue
        moved = _moved(effect, moves, forgets=out_of_reach is not None)
        if moved == effect:
            continue
        view = row["view"]
        if isinstance(moved, Show) and moved.key != view:
            view = moved.key
            if session.one("outbox.ready_view", view=view) is not None:
                session.execute("outbox.drop", id=row["id"])
                continue
        session.execute(
            "outbox.readdress",
            id=row["id"],
            lane=room(moved.to),
            view=view,
            effect=encode_effect(moved),
        )


def _moved(effect: Sendable, place: Callable[[Address], Address], *, forgets: bool) -> Sendable:
    def reply(ref: MessageRef | None) -> MessageRef | None:
        if ref is None:
            return None
        moved = replace(ref, address=place(ref.address))
        return None if forgets and moved != ref else moved

    def view(key: str) -> str:
        if not key:
            return key
        kind, subject, to = key.split(":", 2)
        return f"{kind}:{subject}:{place(Address.parse(to))}"

    match effect:
        case Show():
            return replace(effect, to=place(effect.to))
        case Settle():
            return replace(effect, ref=replace(effect.ref, address=place(effect.ref.address)))
        case Say():
            return replace(
                effect,
                to=place(effect.to),
                under=view(effect.under),
                reply_to=reply(effect.reply_to),
            )
        case Amend():
            return replace(
                effect,
                to=place(effect.to),
                fate_to=None if effect.fate_to is None else place(effect.fate_to),
                fate_under=view(effect.fate_under),
            )
        case Relay():
            return replace(
                effect,
                to=place(effect.to),
                under=view(effect.under),
                reply_to=reply(effect.reply_to),
                fate_to=None if effect.fate_to is None else place(effect.fate_to),
                fate_under=view(effect.fate_under),
            )
