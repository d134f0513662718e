"""What terms are worth, as JSON: amounts and rates stay decimal text, so that nothing is lost."""

import json
from collections.abc import Callable
from dataclasses import fields
from decimal import Decimal
from typing import Any

from bot.domain.pay.terms import (
    Basis,
    Commission,
    Fixed,
    FixedKind,
    Hourly,
    Once,
    PerQuote,
    PerTask,
    Retainer,
    Share,
    Tier,
    Unpaid,
)
from storage.rows import words

_KINDS: dict[str, type[Basis]] = {
    "hourly": Hourly,
    "task": PerTask,
    "quote": PerQuote,
    "fixed": Fixed,
    "share": Share,
    "commission": Commission,
    "once": Once,
    "retainer": Retainer,
    "unpaid": Unpaid,
}
_NAMES = {made: name for name, made in _KINDS.items()}
_DECIMALS = {"rate", "price", "percent", "amount", "fee", "overrun"}


def kind_of(basis: Basis) -> str:
    """What the column `kind` says."""
    return _NAMES[type(basis)]


def write_basis(basis: Basis) -> str:
    """As JSON."""
    if isinstance(basis, Commission):
        return json.dumps({"tiers": [[str(e.above), str(e.percent)] for e in basis.tiers]})
    return json.dumps({each.name: _plain(getattr(basis, each.name)) for each in fields(basis)})


def read_basis(kind: str, text: str) -> Basis:
    """What `write_basis` wrote."""
    found: dict[str, Any] = json.loads(text)
    made = _KINDS[kind]
    if made is Commission:
        rows = ((Decimal(above), Decimal(percent)) for above, percent in found["tiers"])
        return Commission(tuple(Tier(above, percent) for above, percent in rows))
    if made is Fixed:
        found["kind"] = FixedKind(found["kind"])
    build: Callable[..., Basis] = made
    return build(**{n: Decimal(v) if n in _DECIMALS else v for n, v in found.items()})


def _plain(value: object) -> object:
    if isinstance(value, str):
        return words(value)
    return str(value) if isinstance(value, Decimal) else value
