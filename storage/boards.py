"""Boards: new cards that share one message, and where a card that stands on one is shown."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.ids import derive
from bot.effects import Show, ViewKind
from storage.encoding import decode_effect, encode_effect
from storage.rows import room
from storage.session import Session
from storage.views import save_view


def gather(session: Session, identities: Sequence[str]) -> str | None:
    """Let these rows' cards go out as one board; return the row that carries it.

    The first row carries it on, with its age and its place in the lane. A card that stands
    somewhere, may have arrived, or shall have a message of its own is left out. None, with nothing
    changed, when fewer than two are left. Views are locked before rows, as `put` does.
    """
    board = derive(identities[0], "board")
    joined: list[tuple[str, Show]] = []
    for identity in identities:
        row = session.one("outbox.get", id=identity)
        effect = None if row is None else decode_effect(row["effect"])
        if not isinstance(effect, Show):
            continue
        if session.execute("views.join_board", view=effect.key, board=board) == 0:
            continue
        if session.execute("outbox.keep_ready", id=identity) == 0:
            session.execute("views.leave_board", view=effect.key)
            continue
        joined.append((identity, effect))
    if len(joined) < 2:  # noqa: PLR2004  one alone is a card
        for _, effect in joined:
            session.execute("views.leave_board", view=effect.key)
        return None
    (first, shown), *others = joined
    show = replace(shown, kind=ViewKind.BOARD, subject=board, apart=False)
    save_view(session, show)
    for identity, _ in others:
        session.execute("outbox.drop", id=identity)
    session.execute(
        "outbox.readdress", id=first, lane=room(show.to), view=show.key, effect=encode_effect(show)
    )
    return first
