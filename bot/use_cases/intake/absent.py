"""A client writes while whoever has the request is off: they read when that person is back."""

from collections.abc import Sequence
from datetime import datetime

from bot.buttons import Action
from bot.cards import Args, Moment, Text
from bot.domain.calendar import HORIZON
from bot.domain.people import Person
from bot.domain.roster import on_shift, present, shifts
from bot.domain.shifts.handover import BREAK
from bot.domain.task import Task, TaskClock
from bot.domain.team import Team
from bot.effects import Say
from bot.public_names import public_name
from bot.use_cases.intake.facts import Candidate
from bot.use_cases.speaking import button


def holder_is_off(
    task: Task, each: Candidate, started: Sequence[TaskClock], now: datetime
) -> tuple[Say, ...]:
    """Told once for each answer that is owed, if it falls due before the holder's return.

    A break of less than four hours is none, and who is expected in time needs no other.
    """
    team, client = each.ground.team, each.ground.client
    holder = next((one for one in each.ground.assistants if one.id == task.holder), None)
    if holder is None or not started or on_shift(present(holder), team, now):
        return ()
    back = returns(holder, team, now)
    if back is not None and (back - now < BREAK or started[0].due_at >= back):
        return ()
    args: Args = {
        "number": task.number,
        "name": public_name(holder, as_desk=each.as_desk),
    }
    text = Text("holder-off", args)
    if back is not None:
        zone = client.zone or team.calendar.zone
        text = Text("holder-back", {**args, "at": Moment(back, zone)})
    return (
        Say(
            to=task.origin,
            text=text,
            buttons=((button("button-someone-else", Action.SOMEONE_ELSE, task.id),),),
            language=client.language,
            task=task.id,
        ),
    )


def returns(person: Person, team: Team, now: datetime) -> datetime | None:
    """When the person's next shift begins, by what is known now."""
    found = next(shifts(person, team, now, now + HORIZON), None)
    return found[0] if found else None
