"""Forms that are filled in step by step: where each person stands."""

import json

from bot.domain.filling import Filling
from bot.domain.ids import FillingId, MessageId, PersonId
from storage.revisions import keep
from storage.rows import instant, maybe_instant, maybe_millis, millis
from storage.session import Row, Session


class StoredFillings:
    """The `Fillings` port."""

    def __init__(self, session: Session) -> None:
        """Look through this session."""
        self._session = session

    def get(self, filling: FillingId) -> Filling | None:
        """One form, on its way or ended."""
        row = self._session.one("fillings.get", id=filling)
        return None if row is None else _filling(row)

    def open(self, person: PersonId, place: str) -> Filling | None:
        """The form a person fills in here."""
        row = self._session.one("fillings.open", person=person, place=place)
        return None if row is None else _filling(row)


def save_filling(session: Session, filling: Filling) -> None:
    """Write where somebody stands; raises StaleStateError."""
    keep(
        session,
        "fillings.filling",
        filling.revision,
        id=filling.id,
        person=filling.person,
        place=filling.place,
        form=filling.form,
        subject=filling.subject,
        said=json.dumps(filling.said),
        chosen=json.dumps(filling.chosen),
        step=filling.step,
        turn=filling.turn,
        asked_at=millis(filling.asked_at),
        ended_at=maybe_millis(filling.ended_at),
    )


def _filling(row: Row) -> Filling:
    said = json.loads(row["said"])
    return Filling(
        id=row["id"],
        person=row["person"],
        place=row["place"],
        form=row["form"],
        subject=row["subject"],
        said={name: tuple(MessageId(each) for each in ids) for name, ids in said.items()},
        chosen=json.loads(row["chosen"]),
        step=row["step"],
        turn=row["turn"],
        asked_at=instant(row["asked_at"]),
        ended_at=maybe_instant(row["ended_at"]),
        revision=row["revision"],
    )
