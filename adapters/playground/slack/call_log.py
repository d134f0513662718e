"""The record of every call: in memory, and as JSON lines for those who check them later."""

import json
from dataclasses import dataclass, field
from pathlib import Path

from adapters.playground.slack.records import Json


@dataclass(frozen=True, slots=True)
class Call:
    """One call; `refused` is the error it was answered with, `fault` what was ordered to happen."""

    method: str
    params: Json
    files: Json = field(default_factory=dict)
    refused: str | None = None
    fault: str | None = None
    at: float = 0.0


class CallLog:
    def __init__(self, path: Path | None) -> None:
        self.calls: list[Call] = []
        self._path = path

    def add(self, call: Call) -> None:
        self.calls.append(call)
        # An upload is no method of the API, so no published description speaks of it.
        if self._path is None or call.method in ("upload", "download"):
            return
        line: Json = {"platform": "slack", "method": call.method, "params": call.params}
        if call.files:
            line["files"] = call.files
        if call.refused is not None:
            line["refused"] = call.refused
        if call.fault is not None:
            line["fault"] = call.fault
        with self._path.open("a", encoding="utf-8") as log:
            log.write(json.dumps(line, ensure_ascii=False) + "\n")
