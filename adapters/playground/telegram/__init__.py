"""A stand-in for Telegram's Bot API that a real client library talks to; knows no desk."""

from adapters.playground.telegram.ledger import (
    SeenButton,
    SeenChat,
    SeenFile,
    SeenKey,
    SeenKeyboard,
    SeenMessage,
    SeenUser,
)
from adapters.playground.telegram.limits import Exceeded
from adapters.playground.telegram.refusals import CannotAct
from adapters.playground.telegram.stand_in import TOKEN, TelegramStandIn
from adapters.playground.telegram.state import SnapshotUnreadable
from adapters.playground.telegram.world import Answer

__all__ = [
    "TOKEN",
    "Answer",
    "CannotAct",
    "Exceeded",
    "SeenButton",
    "SeenChat",
    "SeenFile",
    "SeenKey",
    "SeenKeyboard",
    "SeenMessage",
    "SeenUser",
    "SnapshotUnreadable",
    "TelegramStandIn",
]
