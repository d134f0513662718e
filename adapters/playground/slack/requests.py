"""Calls the app's request URL: signed, and answered within three seconds or repeated."""

import asyncio
import hashlib
import hmac
import json
import time
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlencode

import aiohttp
from yarl import URL

from adapters.playground.slack.deliveries import Deliveries
from adapters.playground.slack.records import Json
from adapters.playground.slack.world import World, token

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
_OK = range(200, 300)


class RequestUrl:
    """One address for everything, as the app's settings hold it. Nothing leaves this machine."""

    def __init__(self, *, world: World, deliveries: Deliveries) -> None:
        self.world = world
        self.deliveries = deliveries
        self.url = ""
        self._session: aiohttp.ClientSession | None = None
        self._calls: set[asyncio.Task[None]] = set()

    def start(self) -> None:
        self._session = aiohttp.ClientSession()
        if self.url:
            self.deliveries.joined(self)

    async def stop(self) -> None:
        self.deliveries.retired(self)
        for call in self._calls:
            call.cancel()
        await asyncio.gather(*self._calls, return_exceptions=True)
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def verify(self, url: str) -> bool:
        """Ask the address to repeat a word, as is done when somebody enters it; use it if so."""
        challenge = token("", 24)
        body = json.dumps({"token": "playground", "challenge": challenge, "type": VERIFICATION})
        status, said, _ = await self._post(url, body, JSON)
        if status not in _OK or challenge not in said:
            return False
        self.url = url
        self.deliveries.joined(self)
        return True

    def send(self, frame: Json) -> None:
        call = asyncio.create_task(self._call(frame))
        self._calls.add(call)
        call.add_done_callback(self._calls.discard)

    async def _call(self, frame: Json) -> None:
        payload = frame.get("payload", frame)
        body, kind = _SHAPES.get(frame.get("type", ""), _event)(payload)
        status, said, headers = await self._post(self.url, body, kind, _repeated(frame))
        envelope = str(frame.get("envelope_id"))
        if status in _OK:
            self.deliveries.acked({"envelope_id": envelope, "payload": _answer(said, headers)})
            return
        final = headers.get("X-Slack-No-Retry") == "1"
        reason = "http_error" if status else "connection_failed"
        self.deliveries.not_taken(envelope, reason, final=final)

    async def _post(
        self, url: str, body: str, kind: str, headers: Mapping[str, str] | None = None
    ) -> tuple[int, str, Mapping[str, str]]:
        """Status (0: nobody there), text and headers of the answer."""
        if self._session is None or URL(url).host not in LOOPBACK:
            return 0, "", {}
        signed = {"Content-Type": kind, **self.signature(body), **(headers or {})}
        try:
            async with self._session.post(
                url, data=body.encode(), headers=signed, allow_redirects=False
            ) as answer:
                return answer.status, await answer.text(), answer.headers
        except (aiohttp.ClientError, OSError, TimeoutError):
            return 0, "", {}

    def signature(self, body: str, at: float | None = None) -> dict[str, str]:
        """The headers that prove a body, by real time, which no desk moves."""
        moment = str(int(time.time() if at is None else at))
        secret = self.world.identity.signing_secret.encode()
        mark = hmac.new(secret, f"v0:{moment}:{body}".encode(), hashlib.sha256).hexdigest()
        return {"X-Slack-Request-Timestamp": moment, "X-Slack-Signature": f"v0={mark}"}


VERIFICATION = "url_verification"


def _event(payload: Json) -> tuple[str, str]:
    return json.dumps(payload), JSON


def _interaction(payload: Json) -> tuple[str, str]:
    return urlencode({"payload": json.dumps(payload)}), FORM


def _command(payload: Json) -> tuple[str, str]:
    return urlencode(payload), FORM


_SHAPES: Mapping[str, Callable[[Json], tuple[str, str]]] = {
    "interactive": _interaction,
    "slash_commands": _command,
}


def _repeated(frame: Json) -> dict[str, str]:
    """The first attempt bears no such headers."""
    if not frame.get("retry_attempt"):
        return {}
    reason = frame["retry_reason"]
    return {
        "X-Slack-Retry-Num": str(frame["retry_attempt"]),
        "X-Slack-Retry-Reason": "http_timeout" if reason == "timeout" else reason,
    }


def _answer(said: str, headers: Mapping[str, str]) -> Any:  # noqa: ANN401 - whatever the app says
    if not said:
        return None
    if headers.get("Content-Type", "").startswith(JSON):
        try:
            return json.loads(said)
        except ValueError:
            return None
    return said
