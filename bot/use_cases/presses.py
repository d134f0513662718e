"""What each button does: one row for each action, but for those of forms and commands."""

from bot.buttons import Action
from bot.domain.permissions import Deed
from bot.use_cases import meant
from bot.use_cases.access import helping, joining
from bot.use_cases.conversation import directing, editing, redacting, replying, withdrawing
from bot.use_cases.handovers import taking
from bot.use_cases.intake import judging, placing, wearing
from bot.use_cases.managers import altering
from bot.use_cases.memos import promising, snoozing
from bot.use_cases.quotes import answering as quotes
from bot.use_cases.quotes import gathering
from bot.use_cases.quotes import room as quote_room
from bot.use_cases.ratings import giving
from bot.use_cases.room import Case
from bot.use_cases.shifts import saving, swapping
from bot.use_cases.tasks import (
    accepting,
    assigning,
    belated,
    cancelling,
    claiming,
    dating,
    detailing,
    dismissing,
    ending,
    facts,
    finishing,
    handing_over,
    idling,
    passing,
    prioritising,
    releasing,
    reopening,
    replacing,
    sorting,
    splitting,
    undoing,
    waiting,
)

JOINING = Case(joining.load, joining.decide)

PRESSES: dict[Action, Case] = {
    Action.CLAIM: Case(claiming.load, claiming.decide, Deed.CLAIM),
    Action.PASS: Case(passing.load, passing.decide, Deed.PASS),
    Action.DETAILS: Case(detailing.load, detailing.decide, Deed.DETAILS),
    Action.REPLY: Case(facts.load, replying.begin, Deed.REPLY),
    Action.FINISH: Case(finishing.load, finishing.decide, Deed.FINISH),
    Action.FINISH_WITH: Case(finishing.load, finishing.decide, Deed.FINISH),
    Action.UNDO_RESULT: Case(finishing.load, finishing.undo, Deed.FINISH),
    Action.TAKE_BACK: Case(undoing.load, undoing.decide),
    Action.DISMISS: Case(dismissing.load, dismissing.decide, Deed.DISMISS),
    Action.STILL: Case(facts.load, idling.still, Deed.WAIT),
    Action.TAKE_OVER: Case(handing_over.load_answer, handing_over.answer),
    Action.REFUSE: Case(handing_over.load_answer, handing_over.answer),
    Action.ASSIGN: Case(assigning.load, assigning.decide, Deed.ASSIGN),
    Action.RELEASE: Case(facts.load, releasing.decide, Deed.RELEASE),
    Action.WAIT: Case(facts.load, waiting.decide, Deed.WAIT),
    Action.SEND: Case(directing.load, directing.decide, Deed.REPLY),
    Action.TO_WHOM: Case(directing.load, directing.decide, Deed.REPLY),
    Action.AS_NOTE: Case(directing.load, directing.decide, Deed.REPLY),
    Action.WITHDRAW: Case(withdrawing.load, withdrawing.decide, Deed.WITHDRAW),
    Action.REDACT: Case(redacting.load, redacting.decide, Deed.REDACT),
    Action.REVISIT: Case(reopening.load, reopening.revisit, Deed.REVISIT),
    Action.LEAVE: Case(facts.load, editing.leave, Deed.REVISIT),
    Action.ACCEPT: Case(accepting.load, accepting.decide, Deed.ACCEPT),
    Action.REOPEN: Case(reopening.load, reopening.decide, Deed.REOPEN),
    Action.RATE: Case(giving.load, giving.decide, Deed.RATE),
    Action.CANCEL: Case(facts.load, cancelling.decide, Deed.CANCEL),
    Action.CANCEL_SURE: Case(ending.load_end, cancelling.decide, Deed.CANCEL),
    Action.KEEP: Case(facts.load, cancelling.keep, Deed.CANCEL),
    Action.URGENT: Case(facts.load, prioritising.decide, Deed.PRIORITISE),
    Action.CATEGORY: Case(sorting.load, sorting.decide, Deed.CATEGORISE),
    Action.DUE: Case(facts.load, dating.decide, Deed.PRIORITISE),
    Action.NO_DUE: Case(facts.load, dating.decide, Deed.PRIORITISE),
    Action.PART_OF: Case(belated.load, belated.decide),
    Action.MEANT: Case(meant.load, meant.decide),
    Action.OWN: Case(wearing.load, wearing.decide),
    Action.NEW_TASK: Case(placing.load, placing.decide),
    Action.HELPS: Case(judging.load, judging.helped),
    Action.TO_PERSON: Case(judging.load, judging.decide),
    Action.SPLIT: Case(splitting.load, splitting.decide, Deed.SPLIT),
    Action.UNDO_SHIFT: Case(saving.load, saving.undo, Deed.SHIFT),
    Action.UNDO_TEAM: Case(altering.load, altering.undo),
    Action.TAKE_SHIFT: Case(swapping.load_press, swapping.take, Deed.SHIFT),
    Action.KEEP_SHIFT: Case(swapping.load_press, swapping.keep, Deed.SHIFT),
    Action.SOMEONE_ELSE: Case(replacing.load, replacing.decide, Deed.CANCEL),
    Action.TAKE_LINE: Case(taking.load, taking.decide, Deed.CLAIM),
    Action.QUOTE: Case(quote_room.load, quotes.decide),
    Action.QUOTES: Case(gathering.load, gathering.decide),
    Action.PROMISE: Case(promising.load, promising.decide),
    Action.SNOOZE: Case(snoozing.load, snoozing.decide),
    Action.MEMO_DONE: Case(snoozing.load, snoozing.done),
    Action.CHANGE_TEAM: JOINING,
    Action.STAY: Case(joining.load, joining.stay),
    Action.FOREIGN: Case(helping.load, helping.foreign),
}
