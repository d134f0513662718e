"""Taking over: days off from somebody's calendar file become days off in their plan."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.cards import Lines, Text
from bot.decision import Decision, Disposition
from bot.domain.address import Address
from bot.domain.people import Person
from bot.domain.shifts.plan import TimeOff
from bot.effects import Effect, Say, Urgency
from bot.ports.reader import Reader
from bot.use_cases.places import private_chat
from bot.use_cases.shifts.asking import Asked, of
from bot.use_cases.shifts.saving import following_from, presence, saved, undo_button, with_gaps
from bot.use_cases.shifts.showing import off_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Whose days they are, and where that person reads alone."""

    asked: Asked
    chat: Address | None


def named(name: str, read: Reader) -> tuple[Person, ...]:
    """The staff of that name, or of that first name where nobody has the whole."""
    plain = name.strip().casefold()
    staff = tuple(each for team in read.teams.all() for each in read.people.of_team(team.id))
    whole = tuple(each for each in staff if each.name.casefold() == plain)
    return whole or tuple(each for each in staff if each.name.casefold().split(" ")[0] == plain)


def load(person: Person, read: Reader) -> Facts:
    """Read the person's team and chat."""
    return Facts(asked=of(person, person, read), chat=private_chat(person, read))


def decide(
    key: str, facts: Facts, found: Iterable[TimeOff], now: datetime
) -> tuple[Decision, tuple[TimeOff, ...]] | None:
    """Take what is not off yet, and tell the person, who can undo it; None where it is too much.

    Also tells what was taken. Nothing is given back that a calendar does not have any more.
    """
    asked = facts.asked
    person, plan = asked.person, asked.person.plan.since(today(asked, now))
    taken: list[TimeOff] = []
    for each in found:
        if all(any(off.has(day) for off in plan.off) for day in each.days()):
            continue
        if plan.is_full:
            return None
        plan = plan.with_off(each)
        taken.append(each)
    if not taken:
        return Decision(disposition=Disposition.ANSWERED), ()
    after = replace(presence(person), plan=plan)
    changed, change = saved(key, person, person, after, now)
    lines = tuple(Text("shifts-off-line", {"days": off_text(each)}) for each in taken)
    text = Text("time-off-taken-over", {"lines": Lines(lines)})
    told: tuple[Effect, ...] = ()
    if facts.chat is not None:
        said = Say(
            to=facts.chat,
            text=with_gaps(text, changed, asked, now),
            buttons=undo_button(change),
            language=person.language,
            urgency=Urgency.CLIENT,
        )
        told = (said,)
    effects = (*told, *following_from(person, changed, asked, text, now))
    decision = Decision(
        disposition=Disposition.ANSWERED, changes=(changed, change), effects=effects
    )
    return decision, tuple(taken)


def today(asked: Asked, now: datetime) -> date:
    """The day that it is where the person's days begin."""
    return now.astimezone(ZoneInfo(asked.zone)).date()
