"""Secret links."""

from bot.domain.ids import PersonId
from bot.domain.links import Purpose, SecretLink
from storage.revisions import keep
from storage.rows import instant, maybe_instant, maybe_millis, millis
from storage.session import Row, Session


class StoredLinks:
    """The `Links` port."""

    def __init__(self, session: Session) -> None:
        """Look through this session."""
        self._session = session

    def get(self, digest: str) -> SecretLink | None:
        """One link by its token's digest."""
        row = self._session.one("links.get", digest=digest)
        return None if row is None else _link(row)

    def of_owner(self, owner: PersonId, purpose: Purpose) -> tuple[SecretLink, ...]:
        """Those of a person that were not taken back."""
        rows = self._session.all("links.of_owner", owner=owner, purpose=purpose)
        return tuple(_link(row) for row in rows)


def _link(row: Row) -> SecretLink:
    return SecretLink(
        digest=row["digest"],
        purpose=Purpose(row["purpose"]),
        owner=row["owner"],
        shows=row["shows"],
        created_at=instant(row["created_at"]),
        expires_at=instant(row["expires_at"]),
        ended_at=maybe_instant(row["ended_at"]),
        revision=row["revision"],
    )


def save_link(session: Session, link: SecretLink) -> None:
    """Write a link, and forget those that were over before it was made; raises StaleStateError."""
    session.execute("links.forget", before=millis(link.created_at))
    keep(
        session,
        "links.link",
        link.revision,
        digest=link.digest,
        purpose=link.purpose,
        owner=link.owner,
        shows=link.shows,
        created_at=millis(link.created_at),
        expires_at=millis(link.expires_at),
        ended_at=maybe_millis(link.ended_at),
    )
