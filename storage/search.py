"""Search: the words of messages and of clients' names, kept beside them and looked up."""

from collections import Counter
from collections.abc import Sequence
from functools import reduce

from bot.domain.conversation import FileRef, Message
from bot.domain.ids import TeamId
from bot.domain.people import Person
from bot.domain.searching import words_of
from bot.ports.search import Hit
from storage.encoding import decode_files
from storage.rows import instant
from storage.session import Session

LOOKED_AT = 2000  # of the messages that have a word: a search must not hold up the desk
AT_ONCE = 500  # task numbers, when what is there already is taken up

Found = dict[str, Hit]  # by task


class StoredSearch:
    """The `Search` port."""

    def __init__(self, session: Session) -> None:
        """Look through this session."""
        self._session = session

    def tasks(
        self, words: Sequence[str], *, team: TeamId | None, skip: int, limit: int
    ) -> tuple[Hit, ...]:
        """Tasks in which each word begins a word, the newest hit first."""
        if not words:
            return ()
        having: Counter[str] = Counter()
        found = [self._having(word, team or "", having) for word in words]
        every = reduce(frozenset.intersection, (frozenset(each) for each in found))
        best = [
            max(
                (each[task] for each in found),
                key=lambda hit: (having[hit.message or ""], hit.at),
            )
            for task in every
        ]
        best.sort(key=lambda hit: (hit.at, hit.task), reverse=True)
        return tuple(best[skip : skip + limit])

    def _having(self, word: str, team: str, having: Counter[str]) -> Found:
        """The tasks of one word, each with its newest message; `having` counts words by message."""
        asked = {"word": word, "team": team, "limit": LOOKED_AT}
        found: Found = {}
        for row in self._session.all("search.by_message", **asked):
            hit = Hit(task=row["task"], at=instant(row["at"]), message=row["message"])
            having[row["message"]] += 1
            found.setdefault(hit.task, hit)
        for row in self._session.all("search.by_client", **asked):
            found.setdefault(row["task"], Hit(task=row["task"], at=instant(row["at"])))
        return found


def save_words(session: Session, message: Message) -> None:
    """Keep a message's words; one that belongs to no task yet is not found."""
    if message.task is not None:
        _save(session, message.id, message.task, message.text, message.files)


def save_names(session: Session, person: Person) -> None:
    """Keep the names that a client's tasks are found by."""
    if person.is_client:
        _save(session, person.id, None, f"{person.name} {person.company}")


def fill(session: Session) -> None:
    """Take up what was written before there was a search, task by task."""
    for row in session.all("search.clients"):
        _save(session, row["id"], None, f"{row['name']} {row['company']}")
    after = 0
    while (first := _next(session, after)) is not None:
        for row in session.all("search.messages", first=first, until=first + AT_ONCE):
            _save(session, row["id"], row["task"], row["body"], decode_files(row["files"]))
        after = first + AT_ONCE - 1


def _next(session: Session, after: int) -> int | None:
    row = session.one("search.next_number", after=after)
    return None if row is None else row["number"]


def _save(
    session: Session, subject: str, task: str | None, text: str, files: Sequence[FileRef] = ()
) -> None:
    names = " ".join((text, *(file.name for file in files)))
    session.execute("search.save", subject=subject, task=task, words=" ".join(words_of(names)))
