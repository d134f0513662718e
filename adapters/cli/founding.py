"""The first manager's code, and how codes are made."""

import secrets

from bot.ports.clock import Clock
from bot.ports.store import Store
from bot.use_cases.access import founding
from bot.use_cases.access.joining import ALPHABET, CODE_LENGTH


def mint() -> str:
    """A one-time code of 40 random bits, in letters that nobody confuses."""
    letters = sorted(ALPHABET)
    return "".join(secrets.choice(letters) for _ in range(CODE_LENGTH))


def mint_token() -> str:
    """A secret link's token of 256 random bits, fit for an address."""
    return secrets.token_urlsafe(32)


async def founding_code(store: Store, clock: Clock) -> str:
    """A fresh first manager's code while the desk has no manager; empty afterwards."""
    if await store.read(lambda read: bool(read.people.managers())):
        return ""
    code = mint()
    now = clock.now()
    decision = founding.decide(code, now)
    await store.write(lambda tx: tx.record(decision, key=f"found:{now}", now=now))
    return code
