"""Slack's signed requests: events, presses and commands brought to the desk's web server.

A success is answered after the commit. Slack repeats events that were answered otherwise, at once,
after a minute and after five; a repetition is known by its key, never by its header.
"""

import asyncio
import logging
from datetime import timedelta

from slack_sdk.signature import SignatureVerifier

from adapters.slack.manifest import PATH
from adapters.slack.receive import Entrance
from adapters.web.routes import MEGABYTE, Request, Response, Route
from adapters.web.strangers import Strangers

LOG = logging.getLogger(__name__)
LARGEST = 4 * MEGABYTE  # a press brings its whole message, and a form writes a byte as three
_CERTIFICATE = b"ssl_check=1"
_PASSED_ON = (
    "content-type",
    "x-slack-request-timestamp",
    "x-slack-retry-num",
    "x-slack-retry-reason",
    "x-slack-signature",
)


class SignedRequests:
    """Takes requests; what is not signed with the secret is not looked at."""

    def __init__(self, secret: str) -> None:
        """`secret` is the app's signing secret, known to Slack and the desk alone."""
        self._verifier = SignatureVerifier(secret)
        self._strangers = Strangers()
        self._heard_at: float | None = None
        self.entrance: Entrance | None = None  # nothing is taken before the desk knows who it is

    @property
    def silence(self) -> timedelta | None:
        """Since Slack called; None when it never did."""
        if self._heard_at is None:
            return None
        return timedelta(seconds=asyncio.get_running_loop().time() - self._heard_at)

    @property
    def routes(self) -> tuple[Route, ...]:
        """For the web server."""
        return (
            Route(path=PATH, take=self.take, largest=LARGEST),
            Route(path=PATH, take=self.greet, method="GET"),
        )

    async def greet(self, request: Request) -> Response:
        """Slack looks now and then whether the certificate is good, and brings nothing."""
        del request
        return Response()

    async def take(self, request: Request) -> Response:
        """Bring a request in, and answer what the app has to say."""
        if _CERTIFICATE in request.body.split(b"&"):
            return await self.greet(request)
        if not self._is_signed(request):
            if times := self._strangers.knocked():
                LOG.warning("%d requests to the Slack app's address were not signed by it", times)
            return Response(status=401)
        self._heard_at = asyncio.get_running_loop().time()
        if self.entrance is None:
            return Response(status=503)
        headers = {name: request.headers[name] for name in _PASSED_ON if name in request.headers}
        said = await self.entrance.answer(request.body.decode(), headers)
        kind, _, _ = said.first_headers()["content-type"].partition(";")
        return Response(status=said.status, body=said.body, kind=kind)

    def _is_signed(self, request: Request) -> bool:
        """Whether the raw body bears a signature of the last five minutes."""
        headers = {name: request.headers.get(name, "") for name in _PASSED_ON}
        try:
            return self._verifier.is_valid_request(request.body, headers)
        except (TypeError, ValueError):  # a time, signature or text in letters that none has
            return False
