"""What each command does: one row for each of `bot.commands`; a test compares both."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from bot.domain.calendar import Calendar
from bot.domain.languages import Languages
from bot.domain.permissions import Deed
from bot.ports.holidays import Holidays
from bot.use_cases import choosing
from bot.use_cases.access import appearing, binding, helping, inviting, linking
from bot.use_cases.conversation import redacting, replying, withdrawing
from bot.use_cases.forms.answers import BACK, SKIP
from bot.use_cases.forms.table import FormTable
from bot.use_cases.handovers import drafting
from bot.use_cases.intake import calling, requesting, writing_down
from bot.use_cases.knowledge import managing
from bot.use_cases.managers import digesting, escalating, opening, summarising, targeting
from bot.use_cases.memos import setting, snoozing
from bot.use_cases.past import finding, transcribing
from bot.use_cases.pay import agreeing, contracts
from bot.use_cases.profiles import keeping
from bot.use_cases.quotes import answering as quotes
from bot.use_cases.quotes import gathering, proposing
from bot.use_cases.quotes import room as quote_room
from bot.use_cases.ratings import giving
from bot.use_cases.room import Case
from bot.use_cases.routines import keeping as routines
from bot.use_cases.routing import explaining
from bot.use_cases.routing import keeping as skills
from bot.use_cases.shifts import changing, opting, planning, resting, subscribing, swapping
from bot.use_cases.shifts import listing as who
from bot.use_cases.tasks import (
    accepting,
    assigning,
    cancelling,
    claiming,
    dating,
    detailing,
    dismissing,
    facts,
    finishing,
    handing_over,
    holding,
    idling,
    listing,
    merging,
    passing,
    prioritising,
    releasing,
    reopening,
    sorting,
    splitting,
    undoing,
    waiting,
)
from bot.use_cases.time import asking, handing_in, sheets, timing
from bot.use_cases.time import keeping as own_time


def command_cases(
    *,
    forms: FormTable,
    mint: Callable[[], str],
    mint_token: Callable[[], str] | None,
    calendar: Calendar,
    languages: Languages,
    idle: timedelta,
    holidays: Holidays,
) -> dict[str, Case]:
    """Build the rows; `mint` makes codes, `mint_token` the tokens of links to pages.

    `holidays` knows public ones. After `idle` without a sign of work a timer is asked about.
    """
    new_team = (calendar, languages.own)
    return {
        "start": Case(helping.load, helping.greet),
        "help": Case(helping.load, helping.decide),
        "new": Case(requesting.load, requesting.decide),
        "person": Case(calling.load, calling.decide),
        "status": Case(listing.load, listing.status),
        "cancel": Case(facts.load, cancelling.decide, Deed.CANCEL),
        "urgent": Case(facts.load, prioritising.decide, Deed.PRIORITISE),
        "due": Case(facts.load, dating.decide, Deed.PRIORITISE),
        "category": Case(sorting.load, sorting.decide, Deed.CATEGORISE),
        "accept": Case(accepting.load, accepting.decide, Deed.ACCEPT),
        "reopen": Case(reopening.load, reopening.decide, Deed.REOPEN),
        "rate": Case(giving.load, giving.decide, Deed.RATE),
        "withdraw": Case(withdrawing.load, withdrawing.decide, Deed.WITHDRAW),
        "redact": Case(redacting.load, redacting.decide, Deed.REDACT),
        "pass": Case(passing.load, passing.decide, Deed.PASS),
        "details": Case(detailing.load, detailing.decide, Deed.DETAILS),
        "for": Case(writing_down.load, writing_down.decide, Deed.WRITE_DOWN),
        "merge": Case(merging.load, merging.decide, Deed.MERGE),
        "split": Case(splitting.load, splitting.decide, Deed.SPLIT),
        "wait": Case(facts.load, waiting.decide, Deed.WAIT),
        "handover": Case(handing_over.load, handing_over.decide, Deed.HAND_OVER),
        "assign": Case(assigning.load, assigning.decide, Deed.ASSIGN),
        "still": Case(facts.load, idling.still, Deed.WAIT),
        "hold": Case(facts.load, holding.decide, Deed.WAIT),
        "remind": Case(setting.load, setting.decide, Deed.REMIND),
        "every": Case(routines.load, routines.decide, Deed.ROUTINE),
        "later": Case(routines.load, routines.decide, Deed.ROUTINE),
        "snooze": Case(snoozing.load, snoozing.decide),
        "undo": Case(undoing.load, undoing.decide),
        "dismiss": Case(dismissing.load, dismissing.decide, Deed.DISMISS),
        "tasks": Case(listing.load, listing.staff, Deed.LIST),
        "find": Case(finding.load, finding.decide, Deed.FIND),
        "transcript": Case(transcribing.load, transcribing.decide, Deed.TRANSCRIPT),
        "claim": Case(claiming.load, claiming.decide, Deed.CLAIM),
        "release": Case(facts.load, releasing.decide, Deed.RELEASE),
        "reply": Case(facts.load, replying.by_command, Deed.REPLY),
        "note": Case(facts.load, replying.by_command, Deed.DETAILS),
        "done": Case(finishing.load, finishing.decide, Deed.FINISH),
        "timer": Case(timing.load, partial(timing.decide, idle), Deed.TIME),
        "time": Case(asking.load, own_time.decide, Deed.TIME),
        "timesheet": Case(sheets.load, handing_in.decide, Deed.TIMESHEET),
        "quote": Case(quote_room.load, quotes.decide),
        "quotes": Case(gathering.load, gathering.decide),
        "price": Case(proposing.load, proposing.decide),
        "contract": Case(contracts.load, agreeing.decide, Deed.CONTRACT),
        "on": Case(changing.load, changing.on, Deed.SHIFT),
        "off": Case(changing.load, changing.off, Deed.SHIFT),
        "away": Case(changing.load, changing.away, Deed.SHIFT),
        "shifts": Case(planning.load, planning.decide, Deed.SHIFT),
        "timeoff": Case(resting.load, resting.decide, Deed.SHIFT),
        "offshift": Case(opting.load, opting.decide, Deed.SHIFT),
        "swap": Case(swapping.load, swapping.offer, Deed.SHIFT),
        "shiftend": Case(drafting.load, drafting.decide, Deed.SHIFT),
        "calendar": Case(partial(subscribing.load, mint_token), subscribing.decide, Deed.SHIFT),
        "who": Case(who.load, who.decide, Deed.WHO),
        "why": Case(explaining.load, explaining.decide, Deed.WHY),
        "skills": Case(skills.load, skills.decide, Deed.SKILLS),
        "faq": Case(managing.load, managing.decide, Deed.KNOWLEDGE),
        "client": Case(keeping.load, keeping.decide, Deed.PROFILE),
        "deskname": Case(appearing.load, appearing.named, Deed.NAME),
        "mask": Case(appearing.load, appearing.masked, Deed.NAME),
        "summary": Case(partial(summarising.load, mint_token), summarising.decide, Deed.SUMMARY),
        "digest": Case(digesting.load, digesting.decide, Deed.DIGEST),
        "targets": Case(targeting.load, targeting.decide, Deed.TARGETS),
        "opening": Case(partial(opening.load, holidays), opening.decide, Deed.OPENING),
        "escalation": Case(escalating.load, escalating.decide, Deed.ESCALATION),
        "invite": Case(partial(inviting.load, mint), inviting.decide, Deed.INVITE),
        "team": Case(binding.load, partial(binding.decide, *new_team), Deed.BIND),
        "link": Case(partial(linking.load, mint), linking.decide),
        BACK: forms.guiding,
        SKIP: forms.guiding,
        "language": Case(choosing.load, partial(choosing.decide, languages)),
    }
