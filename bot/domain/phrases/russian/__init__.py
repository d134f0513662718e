"""Russian: how clear words are built, and what stands around them."""

from bot.domain.phrases.russian.judging import ACCEPT, REDO, REOPEN
from bot.domain.phrases.russian.names import ASIDE, NAMES, OWN, WISH
from bot.domain.phrases.russian.wishing import CANCEL, PERSON, STATUS
from bot.domain.phrases.written import Written

RUSSIAN = Written(
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
