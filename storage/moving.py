"""A chat that got a new address: everything stored about the old one is rewritten."""

from dataclasses import replace

from bot.domain.address import Address, MessageRef
from bot.effects import Amend, Relay, Say, Settle, Show
from storage.encoding import Sendable, decode_effect, encode_effect
from storage.rows import room
from storage.session import Session
from storage.views import move_views


def move_chat(session: Session, old: Address, new: Address) -> None:
    """Rewrite addresses of one chat, in all its threads. Moving it again changes nothing."""
    rooms = {"old": room(old), "new": room(new)}
    if rooms["old"] == rooms["new"]:
        return
    session.execute("people.account_move", **rooms)
    session.execute("teams.move", **rooms)
    session.execute("tasks.move", **rooms)
    session.execute("conversation.message_move", **rooms)
    session.execute("conversation.standing_clear", **rooms)
    session.execute("conversation.standing_move", **rooms)
    session.execute("conversation.reply_mode_move", **rooms)
    session.execute("fillings.move", **rooms)
    move_views(session, old.room, new.room)
    _move_outbox(session, old.room, new.room)


def _move_outbox(session: Session, old: Address, new: Address) -> None:
    # Addresses also stand inside effects of other lanes (whom to tell what became of a message),
    # so every unfinished row is looked at; chats move too rarely for an index to pay.
    for row in session.all("outbox.unfinished"):
        effect = decode_effect(row["effect"])
        moved = _moved(effect, old, new)
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


def _moved(effect: Sendable, old: Address, new: Address) -> Sendable:
    def place(address: Address) -> Address:
        return replace(new, thread=address.thread) if address.room == old else address

    def reply(ref: MessageRef | None) -> MessageRef | None:
        return None if ref is None else replace(ref, address=place(ref.address))

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
