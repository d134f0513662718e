"""How far a post got whose attempt was cut short; forgotten with the process.

After a restart the marker in the message itself answers for the words. For a file nothing of the
kind exists, so its id is kept here until somebody has seen it shared.
"""

from collections import OrderedDict
from dataclasses import dataclass, replace

_MOST = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """What is known of one post.

    `unsure`: the words may stand there unknown to us. `words` and `shown` are the times of the
    messages that are there, `files` are the ids that were handed over for sharing.
    """

    unsure: bool = False
    words: str = ""
    files: tuple[str, ...] = ()
    shown: str = ""


class Unfinished:
    """The posts that are worth remembering, by their marker; the oldest are dropped."""

    def __init__(self) -> None:
        self._posts: OrderedDict[str, Progress] = OrderedDict()

    def of(self, marker: str) -> Progress:
        return self._posts.get(marker, Progress())

    def doubt(self, marker: str) -> None:
        self._keep(marker, replace(self.of(marker), unsure=True))

    def spoke(self, marker: str, ts: str) -> None:
        """The doubt is settled: the words stand at this time, or (empty) nowhere."""
        self._keep(marker, replace(self.of(marker), words=ts, unsure=False))

    def uploaded(self, marker: str, files: tuple[str, ...]) -> None:
        self._keep(marker, replace(self.of(marker), files=files))

    def showed(self, marker: str, ts: str) -> None:
        self._keep(marker, replace(self.of(marker), shown=ts))

    def done(self, marker: str) -> None:
        self._posts.pop(marker, None)

    def _keep(self, marker: str, progress: Progress) -> None:
        self._posts[marker] = progress
        self._posts.move_to_end(marker)
        if len(self._posts) > _MOST:
            self._posts.popitem(last=False)
