"""Handing in: whoever worked shows the week, hands it in, takes it back until it is judged."""

from dataclasses import replace
from datetime import datetime

from bot.buttons import Action, Press
from bot.cards import Button, Lines, Style, Text, Word
from bot.decision import Decision, Disposition
from bot.domain.ids import SheetId, derive
from bot.domain.people import Person
from bot.domain.timesheet.entry import total
from bot.domain.timesheet.sheet import State, Step, Timesheet, move
from bot.effects import Say, Urgency
from bot.events import CommandGiven
from bot.use_cases.speaking import answered, overheard, tell
from bot.use_cases.time import judging
from bot.use_cases.time.sheets import Facts, Wish, written
from bot.use_cases.time.showing import alone, long, week_text


def decide(event: CommandGiven, facts: Facts, now: datetime) -> Decision:
    """Do what is asked, if the timesheet is there and the actor's to handle."""
    actor, owner = facts.actor, facts.owner
    if overheard(event):
        return answered(event, Text("only-in-private"), actor)
    if actor is None or facts.wish is None:
        return answered(event, Text("timesheet-how"), actor)
    if facts.wish is Wish.REVIEW:
        return judging.waiting(event, facts, actor)
    if owner is None or (owner.id != actor.id and not facts.may_judge):
        return answered(event, Text("timesheet-none"), actor)
    match facts.wish:
        case Wish.SHOW:
            return _shown(event, facts, actor, owner)
        case Wish.SUBMIT | Wish.RECALL if owner.id != actor.id:
            return answered(event, Text("timesheet-not-yours"), actor)
        case Wish.SUBMIT:
            return _submitted(event, facts, actor, now)
        case Wish.RECALL:
            return _recalled(event, facts, actor, now)
        case Wish.APPROVE | Wish.RETURN:
            return judging.decide(event, facts, actor, owner, now)


def _shown(event: CommandGiven, facts: Facts, actor: Person, owner: Person) -> Decision:
    """The week and where it is, with what can be done now."""
    text, buttons = sheet_text(facts, owner), _buttons(facts, actor, owner)
    effects = alone(event, text, actor.language, buttons)
    return Decision(disposition=Disposition.ANSWERED, effects=effects)


def sheet_text(facts: Facts, owner: Person) -> Text:
    """A timesheet as its owner and its judges read it."""
    week = week_text(facts.entries, facts.week, facts.tasks, as_sheet=True)
    args: dict[str, Word] = {"name": owner.name, "comment": ""}
    state = State.OPEN
    if facts.sheet is not None:
        state = facts.sheet.state
        args |= {"comment": facts.sheet.comment, "sheet": str(facts.sheet.number)}
    key = f"timesheet-state-{state}"
    if facts.sheet is not None and facts.sheet.is_own:
        key = "timesheet-state-own"
    lines = (Text("timesheet-whose", args), week, Text(key, args))
    return Text("time-parts", {"lines": Lines(lines)})


def _buttons(facts: Facts, actor: Person, owner: Person) -> tuple[tuple[Button, ...], ...]:
    """What can be done with the timesheet in its state."""
    state = facts.sheet.state if facts.sheet else State.OPEN
    own = owner.id == actor.id
    if own and facts.entries and move(state, Step.SUBMIT):
        words = f"submit {facts.week.isoformat()}"
        return ((_do("button-timesheet-submit", words, Style.PRIMARY),),)
    if facts.sheet is None or state is not State.SUBMITTED:
        return ()
    words = f"recall {facts.sheet.number}"
    rows = ((_do("button-timesheet-recall", words),),) if own else ()
    return (*judging.buttons(facts.sheet), *rows) if facts.may_judge else rows


def _do(key: str, words: str, style: Style = Style.PLAIN) -> Button:
    return Button(Text(key), Press(Action.DO, "timesheet", words), style)


def _submitted(event: CommandGiven, facts: Facts, actor: Person, now: datetime) -> Decision:
    """Hand the week in; those who may judge it read it at once."""
    state = facts.sheet.state if facts.sheet else State.OPEN
    after = move(state, Step.SUBMIT)
    if after is None:
        key = "timesheet-approved-already" if state is State.APPROVED else "time-handed-in"
        return answered(event, Text(key), actor)
    if not facts.entries:
        return answered(event, Text("timesheet-empty"), actor)
    if facts.running is not None:
        return answered(event, Text("timesheet-timer-runs"), actor)
    sheet = facts.sheet or Timesheet(
        id=SheetId(derive(event.key, "timesheet")),
        number=facts.number,
        person=actor.id,
        week=facts.week,
    )
    made = replace(sheet, state=after, seconds=total(facts.entries), submitted_at=now, comment="")
    shown = sheet_text(replace(facts, sheet=made), actor)
    told = tuple(
        Say(
            to=chat,
            text=Text("timesheet-to-judge", {"sheet": shown}),
            buttons=judging.buttons(made),
            language=judge.language,
            secret=True,
            urgency=Urgency.CARD,
        )
        for judge, chat in facts.judges
    )
    names = ", ".join(judge.name for judge, _ in facts.judges)
    args: dict[str, Word] = {"sum": long(made.seconds), "names": names}
    text = Text("timesheet-submitted" if names else "timesheet-submitted-nobody", args)
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(made, written(event, made, Step.SUBMIT, actor, now)),
        # What was handed in must be what stands there.
        guards=facts.entries,
        effects=(tell(event, text, actor.language, secret=True), *told),
    )


def _recalled(event: CommandGiven, facts: Facts, actor: Person, now: datetime) -> Decision:
    """Take it back, to write something down that is missing."""
    sheet = facts.sheet
    after = move(sheet.state, Step.RECALL) if sheet else None
    if sheet is None or after is None:
        return answered(event, Text("timesheet-not-handed-in"), actor)
    made = replace(sheet, state=after)
    effect = tell(event, Text("timesheet-recalled"), actor.language)
    return Decision(
        disposition=Disposition.ANSWERED,
        changes=(made, written(event, made, Step.RECALL, actor, now)),
        effects=(effect,),
    )
