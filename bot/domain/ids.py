"""Typed ids, and how they are derived: a repeated event makes the same ids again."""

import hashlib
from typing import NewType

PersonId = NewType("PersonId", str)
TeamId = NewType("TeamId", str)
TaskId = NewType("TaskId", str)
MessageId = NewType("MessageId", str)
PromptId = NewType("PromptId", str)
FillingId = NewType("FillingId", str)
EntryId = NewType("EntryId", str)
LineId = NewType("LineId", str)
RatingId = NewType("RatingId", str)
CalendarSourceId = NewType("CalendarSourceId", str)
TeamChangeId = NewType("TeamChangeId", str)
ShiftChangeId = NewType("ShiftChangeId", str)
TimerId = NewType("TimerId", str)
TimeId = NewType("TimeId", str)
SheetId = NewType("SheetId", str)
MemoId = NewType("MemoId", str)
RoutineId = NewType("RoutineId", str)
ContractId = NewType("ContractId", str)
TermsId = NewType("TermsId", str)
StatementId = NewType("StatementId", str)
ExpenseId = NewType("ExpenseId", str)
QuoteId = NewType("QuoteId", str)
HandoverId = NewType("HandoverId", str)

_SIGNS = "abcdefghijklmnopqrstuvwxyz234567"
_PAIRS = [first + second for first in _SIGNS for second in _SIGNS]  # base32, ten bits at a time
_SHIFTS = range(70, -1, -10)


def derive(key: str, label: str) -> str:
    """Return a 16-character id (a-z, 2-7) that depends on nothing but its arguments.

    `key` is the event's key, `label` names what is made from it. 80 bits: one id in a desk's
    life of 10^9 meets another with a chance below 10^-6. Short, because a button carries 64 bytes.
    """
    digest = hashlib.blake2b(f"{key}\n{label}".encode(), digest_size=10).digest()
    number = int.from_bytes(digest, "big")
    return "".join([_PAIRS[number >> shift & 1023] for shift in _SHIFTS])


def token_digest(token: str) -> str:
    """What is kept of a secret link's token, in which every letter counts."""
    return hashlib.blake2b(token.encode("utf-8", "replace"), digest_size=32).hexdigest()


def code_digest(code: str) -> str:
    """What is kept of a secret code: enough to recognise it, too little to use it."""
    plain = code.strip().upper().replace("-", "")
    return hashlib.blake2b(plain.encode(), digest_size=20).hexdigest()
