"""What assistants can do."""

import json

from bot.domain.expertise import Expertise
from bot.domain.ids import PersonId
from storage.revisions import keep
from storage.rows import words
from storage.session import Row, Session


class StoredExpertises:
    """The `Expertises` port."""

    def __init__(self, session: Session) -> None:
        """Look through this session."""
        self._session = session

    def of(self, person: PersonId) -> Expertise:
        """What was said of a person."""
        row = self._session.one("expertises.of", person=person)
        return Expertise(person=person) if row is None else _expertise(row)


def save_expertise(session: Session, expertise: Expertise) -> None:
    """Write what a person can do; raises StaleStateError."""
    skills = {words(name): level for name, level in expertise.skills.items()}
    keep(
        session,
        "expertises.expertise",
        expertise.revision,
        id=expertise.person,
        skills=json.dumps(skills, ensure_ascii=False),
        languages=" ".join(expertise.languages),
        capacity=expertise.capacity,
    )


def _expertise(row: Row) -> Expertise:
    return Expertise(
        person=row["person"],
        skills=json.loads(row["skills"]),
        languages=tuple(row["languages"].split()),
        capacity=row["capacity"],
        revision=row["revision"],
    )
