"""Judging hours: somebody else approves a timesheet or returns it with a comment."""

from dataclasses import replace
from datetime import datetime

from bot.buttons import Action, Press
from bot.cards import Button, Day, Lines, Style, Text, Word
from bot.decision import Decision, Disposition
from bot.domain.people import Person
from bot.domain.permissions import Deed, allowed
from bot.domain.timesheet.entry import total
from bot.domain.timesheet.sheet import COMMENT, State, Step, Timesheet, move
from bot.domain.writing import one_line
from bot.effects import Say, Urgency
from bot.events import CommandGiven
from bot.use_cases.speaking import answered, tell
from bot.use_cases.time.sheets import Facts, Wish, written
from bot.use_cases.time.showing import alone, long

LISTED = 8  # timesheets with a button each


def decide(
    event: CommandGiven, facts: Facts, actor: Person, owner: Person, now: datetime
) -> Decision:
    """Approve or return what was handed in, and tell its owner."""
    step = Step.APPROVE if facts.wish is Wish.APPROVE else Step.RETURN
    problem = _hindrance(facts, actor, owner, step)
    sheet = facts.sheet
    after = move(sheet.state, step) if sheet else None
    if problem is not None or sheet is None or after is None:
        return answered(event, problem or Text("timesheet-not-handed-in"), actor)
    is_own = step is Step.APPROVE and owner.id == actor.id
    made = replace(
        sheet,
        state=after,
        judged_by=actor.id,
        judged_at=now,
        comment=one_line(facts.comment),
        is_own=is_own,
    )
    args = _args(made, owner, actor)
    text = Text(f"timesheet-{after}-said", args)
    if is_own:
        text = Text("timesheet-approved-own", args)
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(made, written(event, made, step, actor, now)),
        guards=facts.entries,
        effects=(tell(event, text, actor.language, secret=True), *_told(facts, made, actor)),
    )


def _hindrance(facts: Facts, actor: Person, owner: Person, step: Step) -> Text | None:
    """Why the timesheet cannot be judged so, if so."""
    sheet = facts.sheet
    if not allowed(Deed.JUDGE_HOURS, actor, None):
        return Text(f"refused-{Deed.JUDGE_HOURS}")
    if not facts.may_judge:
        return Text("timesheet-own")
    if sheet is None or move(sheet.state, step) is None:
        is_done = sheet is not None and sheet.state is State.APPROVED
        return Text("timesheet-approved-already" if is_done else "timesheet-not-handed-in")
    if step is Step.RETURN and not facts.comment:
        return Text("timesheet-return-how", {"sheet": str(sheet.number), "name": owner.name})
    if len(facts.comment) > COMMENT:
        return Text("time-note-too-long", {"most": COMMENT})
    if total(facts.entries) != sheet.seconds:
        return Text("timesheet-changed", {"name": owner.name})
    return None


def _args(sheet: Timesheet, owner: Person, actor: Person) -> dict[str, Word]:
    return {
        "name": owner.name,
        "by": actor.name,
        "week": Day(sheet.week),
        "sum": long(sheet.seconds),
        "comment": sheet.comment,
        "sheet": str(sheet.number),
    }


def _told(facts: Facts, sheet: Timesheet, actor: Person) -> tuple[Say, ...]:
    """The owner reads what became of it, unless it was the owner."""
    owner = facts.owner
    if owner is None or owner.id == actor.id or facts.owner_chat is None:
        return ()
    text = Text(f"timesheet-{sheet.state}-news", _args(sheet, owner, actor))
    return (
        Say(
            to=facts.owner_chat,
            text=text,
            language=owner.language,
            secret=True,
            urgency=Urgency.CARD,
        ),
    )


def buttons(sheet: Timesheet) -> tuple[tuple[Button, ...], ...]:
    """What a judge can do with a timesheet that was handed in."""
    approve = Press(Action.DO, "timesheet", f"approve {sheet.number}")
    back = Press(Action.DO, "timesheet", f"return {sheet.number}")
    return (
        (
            Button(Text("button-timesheet-approve"), approve, Style.PRIMARY),
            Button(Text("button-timesheet-return"), back),
        ),
    )


def waiting(event: CommandGiven, facts: Facts, actor: Person) -> Decision:
    """Every timesheet that the actor can judge, with a button that shows it."""
    if not allowed(Deed.JUDGE_HOURS, actor, None):
        return answered(event, Text(f"refused-{Deed.JUDGE_HOURS}"), actor)
    if not facts.waiting:
        return answered(event, Text("timesheet-nothing-waits"), actor)
    lines = Lines(
        tuple(Text("timesheet-line", _args(sheet, owner, actor)) for sheet, owner in facts.waiting)
    )
    rows = tuple((_show(sheet, owner),) for sheet, owner in facts.waiting[:LISTED])
    text = Text("timesheet-waiting", {"lines": lines})
    effects = alone(event, text, actor.language, rows)
    return Decision(disposition=Disposition.ANSWERED, effects=effects)


def _show(sheet: Timesheet, owner: Person) -> Button:
    label = Text("button-timesheet-show", {"name": owner.name, "number": sheet.number})
    return Button(label, Press(Action.DO, "timesheet", str(sheet.number)))
