"""Recorded payloads, and the raw rows a receiver makes of them."""

import json
from pathlib import Path
from typing import Any

PAYLOADS = Path(__file__).parent / "payloads"
BOT = {"user": "U0BOT", "bot_id": "B0BOT", "team": "T0DESK"}
NAMES = {"U0CLIENT": "Chris Client", "U0ANN": "Ann Lee"}
RECEIVED = "1718031900.250000"


def payload(name: str) -> dict[str, Any]:
    return json.loads((PAYLOADS / f"{name}.json").read_text(encoding="utf-8"))


def kind_of(recorded: dict[str, Any]) -> str:
    if "event" in recorded:
        return "events_api"
    return "slash_commands" if "command" in recorded else "interactive"


def row(name: str, **more: Any) -> str:
    recorded = payload(name)
    raw = {"bot": BOT, "type": kind_of(recorded), "payload": recorded, "at": RECEIVED}
    return json.dumps(raw | {"names": NAMES, "envelope": "env-1"} | more)


def envelope(name: str, envelope_id: str = "env-1", **more: Any) -> dict[str, Any]:
    recorded = payload(name)
    return {
        "envelope_id": envelope_id,
        "type": kind_of(recorded),
        "accepts_response_payload": False,
        "payload": recorded,
    } | more
