"""Setting: "remind me tomorrow at 9 to call the bank", of a task or of none; and what is set."""

import re
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.buttons import Action
from bot.cards import Args, Lines, Moment, Text
from bot.decision import Decision, Disposition
from bot.domain.ids import MemoId, TaskId, derive
from bot.domain.memo import MOST_OPEN, MOST_WORDS, Memo
from bot.domain.people import Person
from bot.domain.task import Task
from bot.domain.understanding.when import When, begins_with_time, when
from bot.effects import Forget, Remind
from bot.events import CommandGiven
from bot.ports.reader import Reader
from bot.use_cases.clients import home_zone
from bot.use_cases.memos.room import line
from bot.use_cases.places import actor_of
from bot.use_cases.speaking import answered, button, overheard, tell
from bot.use_cases.tasks.facts import pointed_at

AHEAD = timedelta(days=366 * 2)
LISTED = 20
_TASK = re.compile(
    r"(?:#(?P<sure>[0-9]{1,9})|(?P<number>[0-9]{1,9}))(?=\s|$)(?P<rest>.*)", re.DOTALL
)
_DROP = re.compile(
    r"(?:drop|remove|delete|done|lösch\w*|erledigt|удал\w*|готово)\s+#?(?P<number>[0-9]{1,9})\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who wants to be reminded, of which task, and what they have set before."""

    actor: Person | None
    task: Task | None = None
    unknown: int | None = None
    words: str = ""
    open: tuple[Memo, ...] = ()
    dropped: Memo | None = None
    drops: int | None = None
    tasks: dict[TaskId, Task] = field(default_factory=dict)
    zone: str = "UTC"
    number: int = 1


def load(event: CommandGiven, read: Reader) -> Facts:
    """Read the task that is named or pointed at, and the person's memos."""
    actor = actor_of(event.sender, read)
    if actor is None:
        return Facts(actor=None)
    memos = read.memos.open_of(actor.id)
    facts = Facts(
        actor=actor,
        words=event.words.strip(),
        open=memos,
        zone=home_zone(actor, read),
        number=read.memos.next_number(),
    )
    if drop := _DROP.fullmatch(facts.words):
        number = int(drop["number"])
        found = next((each for each in memos if each.number == number), None)
        return replace(facts, dropped=found, drops=number)
    if not facts.words:
        tasks = (read.tasks.get(each.task) for each in memos if each.task)
        return replace(facts, tasks={each.id: each for each in tasks if each})
    number_found = _TASK.match(facts.words)
    here = event.at.astimezone(ZoneInfo(facts.zone))
    if number_found and (number_found["sure"] or not begins_with_time(facts.words, here)):
        number = int(number_found["sure"] or number_found["number"])
        task = read.tasks.by_number(number)
        rest = number_found["rest"].strip()
        return replace(facts, task=task, unknown=None if task else number, words=rest)
    return replace(facts, task=pointed_at(event, read))


def decide(event: CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Keep what to remind of; without words tell what is kept."""
    actor = facts.actor
    if actor is None:
        return answered(event, Text("refused-remind"), actor)
    if facts.drops is not None:
        return _dropped(event, facts, actor, now)
    if not event.words.strip():
        return _listed(event, facts, actor)
    if facts.unknown is not None:
        return answered(event, Text("memo-no-task", {"number": facts.unknown}), actor)
    found = when(facts.words, now.astimezone(ZoneInfo(facts.zone)))
    hindrance = _hindrance(facts, found, now)
    if found is None or hindrance is not None:
        return answered(event, hindrance or Text("memo-when"), actor)
    memo = Memo(
        id=MemoId(derive(event.key, "memo")),
        number=facts.number,
        person=actor.id,
        task=facts.task.id if facts.task else None,
        words=found.rest,
        due_at=found.at,
        made_at=now,
    )
    args: Args = {"at": Moment(memo.due_at, facts.zone), "number": memo.number}
    text = Text("memo-set", args)
    if facts.task is not None:
        text = Text("memo-set-task", {**args, "task": facts.task.number})
    remove = ((button("button-memo-remove", Action.MEMO_DONE, memo.id),),)
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(memo,),
        effects=(Remind(memo.reminder), tell(event, text, actor.language, remove)),
    )


def _hindrance(facts: Facts, found: When | None, now: datetime) -> Text | None:
    """Why this cannot be kept."""
    if found is None:
        return Text("memo-when")
    if found.at > now + AHEAD:
        return Text("memo-too-far")
    if not found.rest and facts.task is None:
        return Text("memo-what")
    if len(found.rest) > MOST_WORDS:
        return Text("memo-too-long", {"most": MOST_WORDS})
    if len(facts.open) >= MOST_OPEN:
        return Text("memo-too-many", {"most": MOST_OPEN})
    return None


def _listed(event: CommandGiven, facts: Facts, actor: Person) -> Decision:
    if overheard(event):
        return answered(event, Text("only-in-private"), actor)
    if not facts.open:
        return answered(event, Text("memo-none"), actor)
    lines = tuple(
        line(each, facts.tasks.get(each.task) if each.task else None, facts.zone)
        for each in facts.open[:LISTED]
    )
    more = len(facts.open) - len(lines)
    args: Args = {"lines": Lines(lines), "more": more, "number": facts.open[0].number}
    return answered(event, Text("memo-list", args), actor)


def _dropped(event: CommandGiven, facts: Facts, actor: Person, now: datetime) -> Decision:
    memo = facts.dropped
    if memo is None:
        return answered(event, Text("memo-unknown", {"number": facts.drops or 0}), actor)
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(replace(memo, ended_at=now),),
        effects=(
            Forget(subject=memo.id),
            tell(event, Text("memo-dropped", {"number": memo.number}), actor.language),
        ),
    )
