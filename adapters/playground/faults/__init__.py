"""Misbehaviour on command, alike for both platforms: what can be planned, and what came of it."""

from adapters.playground.faults.catalogue import CATALOGUE, kind_of
from adapters.playground.faults.fault import Fault, Happening, Often
from adapters.playground.faults.kinds import FaultKind, Nature, Parameter, WrongFaultError
from adapters.playground.faults.planning import Faults, Undo

__all__ = [
    "CATALOGUE",
    "Fault",
    "FaultKind",
    "Faults",
    "Happening",
    "Nature",
    "Often",
    "Parameter",
    "Undo",
    "WrongFaultError",
    "kind_of",
]
