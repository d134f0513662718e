"""Misbehaviour on command: what the network, a gateway or the platform does on a bad day."""

from dataclasses import dataclass, field
from typing import Any, Literal, get_args

FaultKind = Literal[
    "429",
    "wrapped_429",
    "accepted_then_reset",
    "reset_before",
    "502_html",
    "200_garbage",
    "404_once",
    "401",
    "409",
    "500",
    "hang",
]


@dataclass(frozen=True, slots=True)
class Fault:
    """One prepared misbehaviour.

    `detail` may hold:

    - retry_after: seconds, for 429 and wrapped_429 (5);
    - carried_out: True lets the call happen although its answer is lost, for 502_html,
      200_garbage, 500 and hang (False);
    - delivered: how many parts of an album arrive before wrapped_429 (0).
    """

    method: str
    kind: FaultKind
    detail: dict[str, Any] = field(default_factory=dict)

    @property
    def carried_out(self) -> bool:
        return self.kind == "accepted_then_reset" or bool(self.detail.get("carried_out"))

    @property
    def retry_after(self) -> int:
        return int(self.detail.get("retry_after", 5))


class Faults:
    """Faults waiting for their method, in the order they were asked for."""

    def __init__(self) -> None:
        self.waiting: list[Fault] = []
        self.happened: list[Fault] = []

    def next(self, method: str, kind: FaultKind, times: int = 1, **detail: Any) -> None:  # noqa: ANN401 - see Fault
        """Let the next `times` calls of the method go wrong.

        "*" stands for any method but getUpdates, which is asked all the time and would otherwise
        take the faults meant for others; "file" stands for downloads.
        """
        if kind not in get_args(FaultKind):
            raise ValueError(f"no such fault: {kind}; there are {', '.join(get_args(FaultKind))}")
        self.waiting.extend(Fault(method, kind, detail) for _ in range(times))

    def take(self, method: str) -> Fault | None:
        for fault in self.waiting:
            if fault.method == method or (fault.method == "*" and method != "getUpdates"):
                self.waiting.remove(fault)
                self.happened.append(fault)
                return fault
        return None

    def clear(self) -> None:
        self.waiting.clear()
        self.happened.clear()
