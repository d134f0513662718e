"""The one list of points at which something happens to a desk, and what each may cost.

A point stands before or after a step that something outside can see: a commit, a call, an
acknowledgement, or a step between them. docs/reliability.md shows the same list.
"""

from dataclasses import dataclass
from enum import StrEnum

TELEGRAM, SLACK = "telegram", "slack"
FROM_TELEGRAM, FROM_SLACK = "telegram to slack", "slack to telegram"
WORLDS = (TELEGRAM, SLACK)  # where clients and team are on one platform
CROSSINGS = (FROM_TELEGRAM, FROM_SLACK)  # where files change platform


class Kind(StrEnum):
    """What happens to a desk at a point."""

    KILL = "killed"
    STOP = "stopped"
    EXCEPTION = "exception"
    BUSY = "busy"
    FULL = "disk full"
    READ_ONLY = "read-only"


STORAGE_KINDS = frozenset({Kind.FULL, Kind.READ_ONLY})
"""What the database itself complains of, for a while; told on SQLite, whose disk is ours."""


class Cost(StrEnum):
    """What that may do to the one delivery that was under way."""

    ONCE = "once"
    ANSWER = "its effect once; the answer itself at most once"
    MARKED = "once, marked"
    TWICE = "twice, marked"
    FOUND = "Telegram: twice, marked; Slack: once"

    def doubles(self, team_on: str) -> bool:
        """Whether what was under way may stand there twice afterwards."""
        return self is Cost.TWICE or (self is Cost.FOUND and team_on == TELEGRAM)


class Work(StrEnum):
    """Whose work it is at a point, which says what can go wrong there."""

    STORE = "the database's"
    PLATFORM = "a platform's"
    PURE = "pure"


@dataclass(frozen=True, slots=True)
class Point:
    """One point. `later` is the visit that falls into the midst of work.

    `cost` is what a hard kill may do. `falls`: an exception there ends the whole desk, since half
    a desk loses messages; elsewhere the desk goes on. `writes`: statements are about to run here
    that a database refuses which takes nothing more.
    """

    step: str
    name: str
    cost: Cost = Cost.ONCE
    later: int = 2
    worlds: tuple[str, ...] = WORLDS
    work: Work = Work.STORE
    falls: bool = False
    writes: bool = False

    def __str__(self) -> str:
        return f"{self.step}: {self.name}"

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """A database that is not asked there can be neither busy nor full there."""
        kinds = [Kind.KILL, Kind.STOP, Kind.EXCEPTION]
        if self.work is Work.STORE:
            kinds.append(Kind.BUSY)
        if self.writes:
            kinds += [Kind.FULL, Kind.READ_ONLY]
        return tuple(kinds)

    def ends(self, kind: Kind) -> bool:
        """Whether the desk is no more afterwards."""
        return kind in {Kind.KILL, Kind.STOP} or (kind is Kind.EXCEPTION and self.falls)

    def cost_of(self, kind: Kind) -> Cost:
        """What a kind may do there."""
        if kind is Kind.KILL or self.cost is Cost.ANSWER:
            return self.cost
        # A desk that lives on cannot know more of a call than one that starts after it.
        return self.cost if kind is Kind.EXCEPTION and not self.falls else Cost.ONCE


RAW = Point("receive", "what arrived is in hand", later=7)
STORING = Point("receive", "its row is written, not committed", later=7, writes=True)
STORED = Point("receive", "its row is committed, the platform not told", later=7)
TOLD = Point("acknowledge", "the platform was told", later=6, work=Work.PLATFORM)
TAKEN = Point("load", "the row is taken, nothing loaded", later=10)
LOADED = Point("decide", "the facts are loaded", later=10)
DECIDED = Point("record", "the decision is made, nothing written", later=10, work=Work.PURE)
RECORDED = Point("record", "the decision is written, the row not done", later=10)
DONE = Point("record", "the row is done, nothing committed", later=10, writes=True)
COMMITTED = Point("commit", "the decision is committed, the courier not told", later=7, falls=True)
HANDED_OVER = Point("commit", "the courier was told", later=10, work=Work.PURE, falls=True)
LOOKED = Point("hand over", "the lane's rows are read", later=12)
LEAVING = Point("send", "about to be marked as sending", later=20)
MARKING = Point("send", "marked as sending, not committed", later=20)
MARKED = Point("send", "marked and committed, before the call", Cost.MARKED, later=20)
ACCEPTED = Point(
    "send",
    "the platform has accepted, its answer is not read",
    Cost.FOUND,
    later=10,
    work=Work.PLATFORM,
)
ARRIVED = Point(
    "mark", "the answer is read, nothing written", Cost.FOUND, later=10, work=Work.PLATFORM
)
CHANGED = Point("change", "the platform has changed it, its answer is not read", work=Work.PLATFORM)
CHANGE_HEARD = Point("change", "the answer is read, nothing written", work=Work.PLATFORM)
NOTING = Point("mark", "what arrived is written, not committed", Cost.FOUND, later=20, writes=True)
NOTED = Point("mark", "what arrived is committed", later=20)
ANSWERING = Point("answer", "about to answer a press", Cost.ANSWER, work=Work.PLATFORM)
ANSWER_ACCEPTED = Point(
    "answer",
    "the answer is accepted, what was said to it not read",
    Cost.ANSWER,
    work=Work.PLATFORM,
)
ANSWERED = Point("answer", "the press is answered", Cost.ANSWER, work=Work.PLATFORM)
DUE = Point("remind", "a reminder is due, nothing written", falls=True)
FIRING = Point("remind", "it is in the inbox, not committed", falls=True)
FIRED = Point("remind", "it is committed, the engine not told", falls=True)
DOWNLOADING = Point(
    "file",
    "in the middle of the download",
    Cost.MARKED,
    worlds=(SLACK, *CROSSINGS),
    work=Work.PLATFORM,
)
UPLOADING = Point(
    "file",
    "in the middle of the upload",
    Cost.MARKED,
    worlds=(SLACK, FROM_TELEGRAM),
    work=Work.PLATFORM,
)
UPLOADED = Point(
    "file", "uploaded, not shown", Cost.MARKED, worlds=(SLACK, FROM_TELEGRAM), work=Work.PLATFORM
)
SHOWN = Point(
    "file",
    "shown, the answer not read",
    Cost.TWICE,
    worlds=(*WORLDS, *CROSSINGS),
    work=Work.PLATFORM,
)
FILED = Point(
    "file",
    "the answer is read, nothing written",
    Cost.TWICE,
    worlds=(*WORLDS, *CROSSINGS),
    work=Work.PLATFORM,
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
    CHANGED,
    CHANGE_HEARD,
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
