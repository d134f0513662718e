"""The one list of points at which a desk is killed or stopped, and what each may cost.

A point stands before or after a step that something outside can see: a commit, a call, an
acknowledgement, or a step between them. docs/reliability.md shows the same list.
"""

from dataclasses import dataclass
from enum import StrEnum

TELEGRAM, SLACK = "telegram", "slack"
FROM_TELEGRAM, FROM_SLACK = "telegram to slack", "slack to telegram"
WORLDS = (TELEGRAM, SLACK)  # where clients and team are on one platform
CROSSINGS = (FROM_TELEGRAM, FROM_SLACK)  # where files change platform


class Cost(StrEnum):
    """What a hard kill may do to the one delivery that was under way."""

    ONCE = "once"
    ANSWER = "its effect once; the answer itself at most once"
    MARKED = "once, marked"
    TWICE = "twice, marked"
    FOUND = "Telegram: twice, marked; Slack: once"


@dataclass(frozen=True, slots=True)
class Point:
    """One point. `later` is the visit that falls into the midst of work."""

    step: str
    name: str
    cost: Cost = Cost.ONCE
    later: int = 2
    worlds: tuple[str, ...] = WORLDS

    def __str__(self) -> str:
        return f"{self.step}: {self.name}"

    @property
    def stopped(self) -> Cost:
        """What a stop may do: it lets calls under way get to their end, but for answers."""
        return Cost.ANSWER if self.cost is Cost.ANSWER else Cost.ONCE

    def doubles(self, team_on: str) -> bool:
        """Whether what was under way may stand there twice afterwards."""
        return self.cost is Cost.TWICE or (self.cost is Cost.FOUND and team_on == TELEGRAM)


RAW = Point("receive", "what arrived is in hand", later=7)
STORING = Point("receive", "its row is written, not committed", later=7)
STORED = Point("receive", "its row is committed, the platform not told", later=7)
TOLD = Point("acknowledge", "the platform was told", later=6)
TAKEN = Point("load", "the row is taken, nothing loaded", later=10)
LOADED = Point("decide", "the facts are loaded", later=10)
DECIDED = Point("record", "the decision is made, nothing written", later=10)
RECORDED = Point("record", "the decision is written, the row not done", later=10)
DONE = Point("record", "the row is done, nothing committed", later=10)
COMMITTED = Point("commit", "the decision is committed, the courier not told", later=7)
HANDED_OVER = Point("commit", "the courier was told", later=10)
LOOKED = Point("hand over", "the lane's rows are read", later=12)
LEAVING = Point("send", "about to be marked as sending", later=20)
MARKING = Point("send", "marked as sending, not committed", later=20)
MARKED = Point("send", "marked and committed, before the call", Cost.MARKED, later=20)
ACCEPTED = Point("send", "the platform has accepted, its answer is not read", Cost.FOUND, later=10)
ARRIVED = Point("mark", "the answer is read, nothing written", Cost.FOUND, later=10)
NOTING = Point("mark", "what arrived is written, not committed", Cost.FOUND, later=20)
NOTED = Point("mark", "what arrived is committed", later=20)
ANSWERING = Point("answer", "about to answer a press", Cost.ANSWER)
ANSWER_ACCEPTED = Point(
    "answer", "the answer is accepted, what was said to it not read", Cost.ANSWER
)
ANSWERED = Point("answer", "the press is answered", Cost.ANSWER)
DUE = Point("remind", "a reminder is due, nothing written")
FIRING = Point("remind", "it is in the inbox, not committed")
FIRED = Point("remind", "it is committed, the engine not told")
DOWNLOADING = Point(
    "file", "in the middle of the download", Cost.MARKED, worlds=(SLACK, *CROSSINGS)
)
UPLOADING = Point("file", "in the middle of the upload", Cost.MARKED, worlds=(SLACK, FROM_TELEGRAM))
UPLOADED = Point("file", "uploaded, not shown", Cost.MARKED, worlds=(SLACK, FROM_TELEGRAM))
SHOWN = Point("file", "shown, the answer not read", Cost.TWICE, worlds=(*WORLDS, *CROSSINGS))
FILED = Point(
    "file", "the answer is read, nothing written", Cost.TWICE, worlds=(*WORLDS, *CROSSINGS)
)

POINTS = (
    RAW,
    STORING,
    STORED,
    TOLD,
    TAKEN,
    LOADED,
    DECIDED,
    RECORDED,
    DONE,
    COMMITTED,
    HANDED_OVER,
    LOOKED,
    LEAVING,
    MARKING,
    MARKED,
    ACCEPTED,
    ARRIVED,
    NOTING,
    NOTED,
    ANSWERING,
    ANSWER_ACCEPTED,
    ANSWERED,
    DUE,
    FIRING,
    FIRED,
    DOWNLOADING,
    UPLOADING,
    UPLOADED,
    SHOWN,
    FILED,
)
BY_NAME = {str(point): point for point in POINTS}
