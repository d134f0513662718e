"""What each reminder makes the desk do; a timer's depends on settings, a form's on the forms."""

from bot.domain.reminders import ReminderKind
from bot.use_cases.handovers import drafting, sending
from bot.use_cases.intake import flooding, judging, placing
from bot.use_cases.managers import digesting
from bot.use_cases.memos import recalling
from bot.use_cases.quotes import expiring, gathering
from bot.use_cases.quotes import watching as budgets
from bot.use_cases.room import Case
from bot.use_cases.routines import making
from bot.use_cases.routing import offering
from bot.use_cases.shifts import swapping, watching
from bot.use_cases.tasks import (
    awaiting,
    coming_due,
    delivering,
    expecting,
    handing_over,
    holding,
    idling,
    reminding,
    reviewing,
    wanted,
)

WATCHING = Case(watching.load, watching.decide)

REMINDERS: dict[ReminderKind, Case] = {
    ReminderKind.UNCLAIMED: Case(reminding.load, reminding.decide),
    ReminderKind.UNRESOLVED: Case(reminding.load, reminding.decide),
    ReminderKind.OFFER: Case(reminding.load, reminding.decide),
    ReminderKind.QUESTION: Case(placing.load, placing.decide),
    ReminderKind.FLOOD: Case(flooding.load, flooding.decide),
    ReminderKind.KNOWLEDGE: Case(judging.load, judging.decide),
    ReminderKind.RESULT: Case(delivering.load, delivering.decide),
    ReminderKind.IDLE: Case(idling.load, idling.decide),
    ReminderKind.HOLD: Case(holding.load_due, holding.remind),
    ReminderKind.HANDOVER: Case(handing_over.load_answer, handing_over.expire),
    ReminderKind.REVIEW: Case(reviewing.load, reviewing.decide),
    ReminderKind.SHIFT_BEGINS: WATCHING,
    ReminderKind.NO_SHOW: WATCHING,
    ReminderKind.SHIFT_CLOSES: Case(drafting.load_due, drafting.due),
    ReminderKind.SHIFT_HANDOVER: Case(sending.load, sending.decide),
    ReminderKind.SHIFT_ENDS: WATCHING,
    ReminderKind.DUTY_OVER: WATCHING,
    ReminderKind.ROUTE: Case(offering.load, offering.decide),
    ReminderKind.DUE: Case(coming_due.load, coming_due.decide),
    ReminderKind.ROUTINE: Case(making.load, making.decide),
    ReminderKind.AWAITED: Case(awaiting.load, awaiting.decide),
    ReminderKind.WANTED: Case(coming_due.load, wanted.decide),
    ReminderKind.EXPECTED: Case(expecting.load, expecting.decide),
    ReminderKind.DIGEST: Case(digesting.load_due, digesting.due),
    ReminderKind.QUOTE: Case(expiring.load, expiring.decide),
    ReminderKind.QUOTES: Case(gathering.load_due, gathering.due),
    ReminderKind.BUDGET: Case(budgets.load, budgets.decide),
    ReminderKind.MEMO: Case(recalling.load, recalling.decide),
    ReminderKind.SWAP: Case(swapping.load_reminder, swapping.remind),
}
