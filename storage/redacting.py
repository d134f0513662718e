"""Redacting: what was removed from a message goes from every other row that repeats it."""

from datetime import datetime, timedelta

from bot.domain.ids import derive
from bot.effects import Say, Settle
from bot.redaction import GONE, without
from bot.upkeep import Redact
from storage import outbox
from storage.encoding import decode_effect, encode_effect
from storage.rows import millis, ref
from storage.session import Row, Session

AT_ONCE = 1000  # outbox rows that are looked through at a time
TELLING = 8  # characters that no other sentence has by chance
EARLIER = timedelta(hours=1)  # a platform's clock may be behind


def redact(session: Session, effect: Redact, *, now: datetime) -> tuple[str, ...]:
    """Forget the words in all that came of them; return the outbox rows that show it in chats.

    Raw payloads that were handled serve nobody but who looks for a fault, and presses and replies
    repeat what they are about: those since then are emptied as a whole.
    """
    for message in effect.messages:
        session.execute("redacting.former", message=message)
    for title in effect.titles:
        session.execute("redacting.titles", client=effect.client, title=title, instead=GONE)
    session.execute("redacting.payloads", since=millis(effect.since - EARLIER))
    session.execute("search.settle")
    return _sentences(session, effect, now=now)


def _sentences(session: Session, effect: Redact, *, now: datetime) -> tuple[str, ...]:
    """Take the words out of the desk's own sentences, and have those corrected that stand."""
    ready: list[str] = []
    after = 0
    while rows := session.all(
        "redacting.sentences", after=after, since=millis(effect.since), limit=AT_ONCE
    ):
        for row in rows:
            ready.extend(_sentence(session, row, effect, now=now))
        after = rows[-1]["seq"]
    return tuple(ready)


def _sentence(session: Session, row: Row, effect: Redact, *, now: datetime) -> list[str]:
    said = decode_effect(row["effect"])
    if not isinstance(said, Say):
        return []
    # What is said of other tasks may have a short word in common with it by chance.
    is_about_it = effect.task is not None and said.task == effect.task
    words = effect.words if is_about_it else tuple(e for e in effect.words if len(e) >= TELLING)
    clean = without(said, words)
    if clean == said:
        return []
    session.execute(
        "outbox.adopt", id=row["id"], effect=encode_effect(clean), urgency=row["urgency"]
    )
    standing = session.all("conversation.copied", row=row["id"]) if row["state"] == "sent" else []
    return [
        outbox.put(
            session,
            derive(row["id"], f"redact:{effect.messages[0]}:{number}"),
            Settle(ref=ref(each), keeps=True),
            now=now,
        )
        for number, each in enumerate(standing)
    ]
