"""Wrong answers: what a caller is told when a fault meets the call."""

import asyncio
from collections.abc import Mapping
from http import HTTPStatus

from aiohttp import web

from adapters.playground.faults import Fault
from adapters.playground.faults.network import answer_as_network
from adapters.playground.slack.records import Json
from adapters.playground.slack.world import token

SCOPES = (
    "app_mentions:read,channels:history,channels:join,channels:read,chat:write,commands,files:read,"
    "files:write,groups:history,groups:read,im:history,im:read,im:write,reactions:read,"
    "reactions:write,team:read,users:read"
)
LOGIN_PAGE = "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Sign in</body></html>"
WORDS = {
    "429": "ratelimited",
    "internal_error": "internal_error",
    "invalid_auth": "invalid_auth",
    "token_revoked": "token_revoked",
    "expired_trigger": "expired_trigger_id",
    "response_url_expired": "expired_url",
}


def word_of(fault: Fault) -> str:
    """The platform's word for it; the fault's own name where the platform says none."""
    return WORDS.get(fault.name) or str(fault.values.get("error", fault.name))


async def answer_wrongly(
    request: web.Request, fault: Fault, stopping: asyncio.Event
) -> web.StreamResponse:
    """Give the fault's answer, or none; a call that hangs ends when the server stops."""
    refused = {"ok": False, "error": word_of(fault)}
    wait = {"Retry-After": str(fault.retry_after)}
    match fault.name:
        case "429":
            return as_json(refused, HTTPStatus.TOO_MANY_REQUESTS, wait)
        case "200_limit":
            return as_json(refused, headers=wait if fault.retry_after else {})
        case "response_url_expired":
            return as_json(refused, HTTPStatus.NOT_FOUND)
        case _ if fault.name in WORDS or "error" in fault.values:
            return as_json(refused)
        case "500":
            return web.Response(status=500, text="Internal Server Error")
        case "200_garbage":
            return web.Response(text='{"ok": tru', content_type="application/json")
        case "login_page":
            return web.Response(text=LOGIN_PAGE, content_type="text/html")
        case _:
            return await answer_as_network(request, fault, stopping)


def as_json(
    body: Json, status: int = HTTPStatus.OK, headers: Mapping[str, str] | None = None
) -> web.Response:
    always = {"X-OAuth-Scopes": SCOPES, "X-Slack-Req-Id": token("", 24)}
    return web.json_response(body, status=status, headers=always | dict(headers or {}))
