"""Someone else now: a client who would wait too long gives the request back to those on shift."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.cards import Args, Text, Word
from bot.decision import Decision, Disposition
from bot.domain import clocks
from bot.domain.lifecycle import Act, move
from bot.domain.reminders import ReminderKind
from bot.domain.roster import on_shift, present
from bot.domain.task import HELD
from bot.effects import Forget
from bot.events import ButtonPressed
from bot.ports.reader import Reader
from bot.public_names import public_name
from bot.use_cases.places import Spot, private_chat
from bot.use_cases.records import journal
from bot.use_cases.speaking import answered, settled_by, shown, tell
from bot.use_cases.tasks import facts as of_task
from bot.use_cases.tasks.facts import KnownTask, TaskFacts
from bot.use_cases.tasks.passing_on import told_alone
from bot.use_cases.tasks.releasing import offered_anew


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts(TaskFacts):
    """The request, and where its holder reads alone."""

    holder_chat: Spot | None = None


def load(event: ButtonPressed, read: Reader) -> Facts:
    """Read the request as it is now."""
    found = of_task.load(event, read)
    holder = found.known.holder if found.known else None
    chat = private_chat(holder, read) if holder else None
    return Facts(
        actor=found.actor,
        known=found.known,
        holder_chat=Spot(chat, holder.language) if holder and chat else None,
    )


def decide(event: ButtonPressed, facts: Facts, now: datetime) -> Decision:
    """It goes back to the team, unless its holder has come meanwhile."""
    found, actor = facts.known, facts.actor
    if found is None or actor is None:
        return answered(event, Text("press-stale"), actor)
    task, holder = found.task, found.holder
    args: Args = {"number": task.number, "title": task.title}
    if task.status not in HELD or holder is None:
        return answered(event, Text("press-stale"), actor).plus(effects=settled_by(event))
    if on_shift(present(holder), found.team, now):
        back = Text("someone-else-back", {**args, "name": _name(found)})
        return answered(event, back, actor).plus(effects=settled_by(event))
    after = replace(task, status=move(task.status, Act.RELEASE), holder=None)
    entry = journal(
        event, after, Act.RELEASE, by=actor.id, before=task.status, now=now, detail=holder.id
    )
    told = Text("someone-else-told", {**args, "name": found.client.name})
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(
            after,
            *clocks.gone_on(found.clocks, task, found.team, found.journal, now),
            entry,
        ),
        effects=(
            tell(event, Text("someone-else-asked", args), actor.language),
            *settled_by(event),
            *shown(after, found.team, found.client),
            Forget(subject=task.id, kind=ReminderKind.HOLD),
            Forget(subject=task.id, kind=ReminderKind.IDLE),
            *offered_anew(after, found, now),
            *told_alone(holder, facts.holder_chat, task, told),
        ),
    )


def _name(found: KnownTask) -> Word:
    return public_name(found.holder, as_desk=found.as_desk) if found.holder else ""
