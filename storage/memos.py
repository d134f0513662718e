"""Memos: what people want to be reminded of."""

from bot.domain.ids import MemoId, PersonId
from bot.domain.memo import Memo
from storage.revisions import keep
from storage.rows import instant, maybe_instant, maybe_millis, millis, words
from storage.session import Row, Session


class StoredMemos:
    """The `Memos` port."""

    def __init__(self, session: Session) -> None:
        """Look through this session."""
        self._session = session

    def get(self, memo: MemoId) -> Memo | None:
        """One memo."""
        row = self._session.one("memos.get", id=memo)
        return None if row is None else _memo(row)

    def by_number(self, number: int) -> Memo | None:
        """One by its number."""
        row = self._session.one("memos.by_number", number=number)
        return None if row is None else _memo(row)

    def open_of(self, person: PersonId) -> tuple[Memo, ...]:
        """A person's that are not over, in the order in which they come."""
        return tuple(map(_memo, self._session.all("memos.open_of", person=person)))

    def next_number(self) -> int:
        """The number after the last that was given."""
        row = self._session.one("memos.next_number")
        return int(row["number"]) if row is not None else 1


def save_memo(session: Session, memo: Memo) -> None:
    """Write a memo; raises StaleStateError."""
    keep(
        session,
        "memos.memo",
        memo.revision,
        id=memo.id,
        number=memo.number,
        person=memo.person,
        task=memo.task,
        body=words(memo.words),
        due_at=millis(memo.due_at),
        step=memo.step,
        made_at=millis(memo.made_at),
        told_at=maybe_millis(memo.told_at),
        ended_at=maybe_millis(memo.ended_at),
    )


def _memo(row: Row) -> Memo:
    return Memo(
        id=row["id"],
        number=row["number"],
        person=row["person"],
        task=row["task"],
        words=row["body"],
        due_at=instant(row["due_at"]),
        step=row["step"],
        made_at=instant(row["made_at"]),
        told_at=maybe_instant(row["told_at"]),
        ended_at=maybe_instant(row["ended_at"]),
        revision=row["revision"],
    )
