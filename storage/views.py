"""Views: what shall be seen where, in which messages it stands, and what they show."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from bot.domain.address import Address, MessageRef
from bot.domain.ids import PersonId
from bot.effects import Show, ViewKind, view_key
from bot.ports.views import PlacedView, StandingView
from storage.rows import address, ref, room
from storage.session import Row, Session


class StoredViews:
    """The `Views` port."""

    def __init__(self, session: Session) -> None:
        """Look through this session."""
        self._session = session

    def refs(self, view: str) -> tuple[MessageRef, ...]:
        """The messages of a view, by its key; empty while it was never sent."""
        return self._session.recall("views.stands", _stands, view=view)[1]

    def shown(self, view: str) -> str:
        """The hash of what a view shows, empty when it was never sent."""
        return self._session.recall("views.stands", _stands, view=view)[0]

    def is_afresh(self, view: str) -> bool:
        """Whether a view shall be posted once more, wherever it stands."""
        return self._session.recall("views.stands", _stands, view=view)[2]

    def at(self, ref: MessageRef) -> StandingView | None:
        """The view that a message shows, None for any other message."""
        row = self._session.one("views.at", room=room(ref.address), ref=ref.message)
        return None if row is None else _standing(row, (ref,))

    def is_last(self, ref: MessageRef) -> bool:
        """Whether nothing of the desk stands below a message; what people wrote is not known."""
        where = {"room": room(ref.address), "ref": ref.message}
        return self._session.one("views.below", **where) is None

    def root(self, view: str) -> MessageRef | None:
        """The message under which something is said about a view: its own, else its board's."""
        refs = self.refs(view)
        row = None if refs else self._session.one("views.placed", view=view)
        if row is not None and row["board"]:
            to = address(row["room"], row["thread"])
            refs = self.refs(view_key(ViewKind.BOARD, row["board"], to))
        return refs[0] if refs else None

    def on_board(self, board: str) -> tuple[PlacedView, ...]:
        """The cards that share a board."""
        return tuple(
            PlacedView(subject=row["subject"], apart=bool(row["apart"]))
            for row in self._session.all("views.on_board", board=board)
        )

    def is_board(self, ref: MessageRef) -> bool:
        """Whether a message shows several tasks at once."""
        where = {"room": room(ref.address), "ref": ref.message}
        return self._session.one("views.board_at", **where) is not None

    def homes_of(self, people: Sequence[PersonId]) -> tuple[StandingView, ...]:
        """The homes that these people have looked at, without their messages."""
        found = (
            row
            for person in dict.fromkeys(people)
            for row in self._session.all("views.homes_of", person=person)
        )
        return tuple(_standing(row, ()) for row in found)

    def of_place(self, place: Address, limit: int) -> tuple[StandingView, ...]:
        """The views of open tasks that belong to a chat or topic, the oldest task's first."""
        where = {"room": room(place), "thread": place.thread, "limit": limit}
        return tuple(_standing(row, ()) for row in self._session.all("views.of_place", **where))

    def of_subject(self, subject: str) -> tuple[StandingView, ...]:
        """Every view of a subject, sent or waiting."""
        refs = defaultdict(list)
        for row in self._session.all("views.refs_of_subject", subject=subject):
            refs[row["view"]].append(ref(row))
        return tuple(
            _standing(row, refs[row["key"]])
            for row in self._session.all("views.of_subject", subject=subject)
        )


def _stands(rows: list[Row]) -> tuple[str, tuple[MessageRef, ...], bool]:
    shown = str(rows[0]["shown"]) if rows else ""
    is_afresh = bool(rows and rows[0]["afresh"])
    return shown, tuple(ref(row) for row in rows if row["ref"] is not None), is_afresh


def _standing(row: Row, refs: Sequence[MessageRef]) -> StandingView:
    return StandingView(
        key=row["key"],
        kind=row["kind"],
        subject=row["subject"],
        to=address(row["room"], row["thread"]),
        language=row["language"],
        refs=tuple(refs),
    )


def save_view(session: Session, show: Show) -> tuple[Show, ...]:
    """Know a view from the moment it is wanted; return what shows it.

    That is the view itself, or the board it stands on, or both, when it has left its board for a
    message of its own.
    """
    row = session.one(
        "views.save",
        key=show.key,
        kind=show.kind,
        subject=show.subject,
        room=room(show.to),
        thread=show.to.thread,
        language=show.language,
        apart=show.apart,
        afresh=show.afresh,
    )
    if row is None or not row["board"]:
        return (show,)
    board = replace(show, kind=ViewKind.BOARD, subject=row["board"], apart=False)
    return (show, board) if row["apart"] else (board,)


def stand(session: Session, view: str, refs: Sequence[MessageRef], *, fresh: bool) -> None:
    """Note a view's messages; `fresh` ones take the place of those it had."""
    if fresh:
        session.execute("views.drop_refs", view=view)
    for each in refs:
        session.execute(
            "views.add_ref",
            view=view,
            room=room(each.address),
            thread=each.address.thread,
            ref=each.message,
        )


def posted_afresh(
    session: Session, view: str, refs: Sequence[MessageRef]
) -> tuple[MessageRef, ...]:
    """Note that a view was posted once more; return the messages that it leaves.

    None while what arrived is a change of a message that stands there.
    """
    before = tuple(ref(row) for row in session.all("views.refs", view=view))
    known = {(each.address.room, each.message) for each in before}
    if any((each.address.room, each.message) in known for each in refs):
        return ()
    session.execute("views.is_fresh", view=view)
    return before


def forget(session: Session, view: str) -> None:
    """Forget a view's messages."""
    session.execute("views.drop_refs", view=view)


def move_views(session: Session, old: Address, new: Address) -> None:
    """Give the views of a chat its new address. A view that is there already stays."""
    for row in session.all("views.of_room", room=room(old)):
        moved = address(room(new), row["thread"])
        key = f"{row['kind']}:{row['subject']}:{moved}"
        if session.one("views.shown", view=key) is None:
            session.execute("views.move", key=row["key"], new_key=key, room=room(new))
        else:
            session.execute("views.drop", key=row["key"])
    session.execute("views.move_refs", old=room(old), new=room(new))


def move_topic_views(session: Session, old: Address, new: Address) -> None:
    """Give the views of a topic another in its place, in which they stand nowhere yet."""
    for row in session.all("views.of_room", room=room(old)):
        if row["thread"] != old.thread:
            continue
        key = f"{row['kind']}:{row['subject']}:{new}"
        if session.one("views.shown", view=key) is None:
            session.execute("views.drop_refs", view=row["key"])
            session.execute("views.move_topic", key=row["key"], new_key=key, thread=new.thread)
        else:
            session.execute("views.drop", key=row["key"])
