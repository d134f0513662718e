"""Wrong answers: what a caller is told when a fault meets the call."""

import asyncio
import json

from aiohttp import web

from adapters.playground.faults import Fault
from adapters.playground.faults.network import answer_as_network
from adapters.playground.telegram.refusals import (
    OTHER_POLLER,
    Refusal,
    bad_request,
    conflict,
    too_many_requests,
)

UNAUTHORIZED = Refusal(401, "Unauthorized")
NOT_FOUND = Refusal(404, "Not Found")
RESTARTING = Refusal(500, "Internal Server Error: restart")


def refusal_of(fault: Fault) -> Refusal | None:
    """Find the answer of a fault that is the platform's own; the others are the network's."""
    limited = too_many_requests(fault.retry_after)
    match fault.name:
        case "429":
            return limited
        case "429_bare":
            return Refusal(429, "Too Many Requests")
        case "wrapped_429":
            words = f'Failed to send message #1 with the error message "{limited.description}"'
            return bad_request(words)
        case "401":
            return UNAUTHORIZED
        case "404_once":
            return NOT_FOUND
        case "409":
            return conflict(OTHER_POLLER)
        case "500":
            return RESTARTING
        case _:
            return None


async def answer_wrongly(
    request: web.Request, fault: Fault, stopping: asyncio.Event
) -> web.StreamResponse:
    """Give the fault's answer, or none; a call that hangs ends when the server stops."""
    refusal = refusal_of(fault)
    if refusal is not None:
        return answer(refusal)
    if fault.name == "200_garbage":
        return web.Response(text="<html>Hello", content_type="text/html")
    return await answer_as_network(request, fault, stopping)


def answer(refusal: Refusal) -> web.Response:
    retry_after = refusal.parameters.get("retry_after")
    headers = {"Retry-After": str(retry_after)} if retry_after is not None else None
    return web.Response(
        status=refusal.code,
        text=json.dumps(refusal.answer()),
        content_type="application/json",
        headers=headers,
    )
