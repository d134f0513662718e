"""One call of the Bot API: decoded from any of the three body shapes, and remembered in a log."""

import json
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiohttp import BodyPartReader, web

from adapters.playground.telegram.changes import Changes
from adapters.playground.telegram.parameters import KINDS, Kind
from adapters.playground.telegram.refusals import Refusal, bad_request

MOST_REMEMBERED = 10_000
_LITERALS = {Kind.INTEGER, Kind.FLOAT, Kind.BOOLEAN, Kind.CHAT, Kind.NESTED}


@dataclass(frozen=True, slots=True)
class Upload:
    name: str
    mime: str
    content: bytes


@dataclass(slots=True)
class Call:
    """A call with its nested values decoded; `deliver_only` cuts an album short for a fault."""

    method: str
    params: dict[str, Any] = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)
    deliver_only: int | None = None


async def read_call(request: web.Request, method: str) -> Call:
    """Read the query and a JSON, urlencoded or multipart body."""
    call = Call(method)
    fields: dict[str, Any] = dict(request.query)
    try:
        if request.content_type == "application/json":
            body = json.loads(await request.text() or "{}")
            if not isinstance(body, dict):
                raise bad_request("body must be a JSON object")
            fields |= body
        else:
            await _read_form(request, fields, call.uploads)
    except web.HTTPRequestEntityTooLarge:
        raise Refusal(413, "Request Entity Too Large") from None
    except ValueError as error:
        raise bad_request(f"can't parse request body: {error}") from error
    call.params = {
        name: decoded(name, value) if isinstance(value, str) else value
        for name, value in fields.items()
        if value is not None
    }
    return call


async def _read_form(
    request: web.Request, fields: dict[str, Any], uploads: dict[str, Upload]
) -> None:
    if request.content_type.startswith("multipart/"):
        await _read_parts(request, fields, uploads)
    else:
        fields.update(await request.post())
    for name in uploads:
        if KINDS.get(name) is Kind.FILE:
            fields[name] = f"attach://{name}"


async def _read_parts(
    request: web.Request, fields: dict[str, Any], uploads: dict[str, Upload]
) -> None:
    """Part by part: a form as a whole would leave a file behind when its sender hangs up."""
    size = 0
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        content = bytearray()
        while chunk := await part.read_chunk():
            content += chunk
            size += len(chunk)
            if size > request.client_max_size:
                raise web.HTTPRequestEntityTooLarge(request.client_max_size, size)
        if part.filename is not None:
            kind = part.headers.get("Content-Type", "application/octet-stream")
            uploads[part.name] = Upload(part.filename, kind, bytes(content))
        else:
            fields[part.name] = content.decode(part.get_charset("utf-8"))


def decoded(name: str, written: str) -> object:
    """Turn a form's text into its value; what cannot be read stays text, to be refused."""
    if KINDS.get(name, Kind.TEXT) not in _LITERALS:
        return written
    with suppress(json.JSONDecodeError):
        return json.loads(written)
    return {"True": True, "False": False}.get(written, written)


class CallLog:
    """The calls so far, in memory and, if wished, as JSON lines in a file."""

    def __init__(self, path: Path | None, changes: Changes) -> None:
        self.calls: list[dict[str, Any]] = []
        self._path = path
        self._changes = changes
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)

    def write(self, call: Call, *, refused: str | None = None, fault: str | None = None) -> None:
        line: dict[str, Any] = {
            "platform": "telegram",
            "method": call.method,
            "params": call.params,
            "files": {name: upload.name for name, upload in call.uploads.items()},
        }
        if refused is not None:
            line["refused"] = refused
        if fault is not None:
            line["fault"] = fault
        self.calls.append(line)
        if len(self.calls) > MOST_REMEMBERED:
            del self.calls[: MOST_REMEMBERED // 2]
        self._changes.wake()
        if self._path is not None:
            with self._path.open("a", encoding="utf-8") as file:
                file.write(json.dumps(line, ensure_ascii=False) + "\n")
