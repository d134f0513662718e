"""Weekly timesheets, and what was done with them."""

from datetime import date

from bot.domain.timesheet.sheet import SheetAct, State, Step, Timesheet
from storage.revisions import keep
from storage.rows import instant, maybe_instant, maybe_millis, millis, words
from storage.session import Row, Session


def save_sheet(session: Session, sheet: Timesheet) -> None:
    """Write a timesheet; raises StaleStateError, also where the person has one of this week."""
    keep(
        session,
        "timesheets.sheet",
        sheet.revision,
        id=sheet.id,
        number=sheet.number,
        person=sheet.person,
        week=sheet.week.isoformat(),
        state=sheet.state,
        seconds=sheet.seconds,
        submitted_at=maybe_millis(sheet.submitted_at),
        judged_by=sheet.judged_by,
        judged_at=maybe_millis(sheet.judged_at),
        comment=words(sheet.comment),
        is_own=sheet.is_own,
    )


def add_act(session: Session, act: SheetAct) -> None:
    """Write down one more act."""
    session.execute(
        "timesheets.act_add",
        id=act.id,
        sheet=act.sheet,
        at=millis(act.at),
        act=act.act,
        actor=act.actor,
        platform=act.platform,
        seconds=act.seconds,
        comment=words(act.comment),
        is_own=act.is_own,
    )


def read_sheet(row: Row) -> Timesheet:
    """A row of `timesheet`."""
    return Timesheet(
        id=row["id"],
        number=row["number"],
        person=row["person"],
        week=date.fromisoformat(row["week"]),
        state=State(row["state"]),
        seconds=row["seconds"],
        submitted_at=maybe_instant(row["submitted_at"]),
        judged_by=row["judged_by"],
        judged_at=maybe_instant(row["judged_at"]),
        comment=row["comment"],
        is_own=bool(row["is_own"]),
        revision=row["revision"],
    )


def read_act(row: Row) -> SheetAct:
    """A row of `sheet_act`."""
    return SheetAct(
        id=row["id"],
        sheet=row["sheet"],
        at=instant(row["at"]),
        act=Step(row["act"]),
        actor=row["actor"],
        platform=row["platform"],
        seconds=row["seconds"],
        comment=row["comment"],
        is_own=bool(row["is_own"]),
    )
