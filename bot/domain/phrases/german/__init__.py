"""German: how clear words are built, and what stands around them."""

from bot.domain.phrases.german.judging import ACCEPT, REDO, REOPEN
from bot.domain.phrases.german.names import ASIDE, NAMES, OWN, WISH
from bot.domain.phrases.german.wishing import CANCEL, PERSON, STATUS
from bot.domain.phrases.written import Written

GERMAN = Written(
    names=NAMES,
    phrases={
        "cancel": CANCEL,
        "status": STATUS,
        "reopen": REOPEN,
        "redo": REDO,
        "accept": ACCEPT,
        "person": PERSON,
    },
    asides=ASIDE,
    own=OWN,
    wishes=WISH,
)
