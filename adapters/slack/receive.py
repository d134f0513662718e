"""What arrives becomes a raw row first; Slack hears of it after the commit.

Sockets and HTTP requests take the same way through one Bolt app, which checks signatures where
there are any. What a row means is found out later, by whoever reads it.
"""

import json
import logging
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from slack_bolt.async_app import AsyncApp, AsyncBoltRequest
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.directory import Directory, Known
from adapters.slack.keys import (
    delivery_key,
    happened_at,
    is_echo,
    is_message,
    lane_of,
    twin_keys,
)
from adapters.slack.opening import Openings
from adapters.slack.payloads import Payload, channel_of, delivery, maybe, said, user_of
from adapters.slack.raw import Identity, Raw
from adapters.slack.submitting import Body, Submissions
from adapters.slack.web import SDK_LOG
from bot.ports.channel import Arrival, Inbox
from bot.ports.clock import Clock

LOG = logging.getLogger(__name__)
Next = Callable[[], Awaitable[BoltResponse]]
_MENTIONS = re.compile(r"<@([UW][A-Z0-9]+)")
_MOST_MENTIONS = 5
_ACTORS = ("inviter", "user", "actor_id")  # whoever invites acts, not whoever comes
_OK = 200
# What Bolt stumbles over in payloads whose parts have other shapes than it expects.
_ODD = (AttributeError, LookupError, RecursionError, TypeError, ValueError)
ENVELOPE = "frontdesk_envelope"
KEPT = "frontdesk_kept"  # the row's key


class Reception(AsyncMiddleware):
    """Stores whatever comes in, before anything else looks at it."""

    def __init__(
        self,
        *,
        identity: Identity,
        inbox: Inbox,
        clock: Clock,
        directory: Directory,
        openings: Openings,
        submissions: Submissions,
        hold: timedelta,
    ) -> None:
        self._identity = identity
        self._inbox = inbox
        self._clock = clock
        self._directory = directory
        self._openings = openings
        self._submissions = submissions
        self._hold = hold

    async def async_process(
        self,
        *,
        req: AsyncBoltRequest,
        resp: BoltResponse,  # noqa: ARG002 - the signature is Bolt's
        next: Next,  # noqa: A002 - the signature is Bolt's
    ) -> BoltResponse | None:
        """Commit, then go on; a failure ends as a refusal, and Slack repeats the event."""
        if said(req.body, "type") not in {"url_verification", "ssl_check"}:
            req.context[KEPT] = await self.keep(req.body, said(req.context, ENVELOPE))
        return await next()

    async def keep(self, payload: Payload, envelope: str) -> str:
        """Store a delivery, unless it is the desk's own voice; raises what the inbox raises.

        Returns the row's key. A form that is asked for begins to open, when the row is new.
        """
        received = self._clock.now()
        if is_echo(payload, user=self._identity.user, bot_id=self._identity.bot_id):
            return delivery_key(payload, envelope)
        raw = await self._raw(payload, envelope, received)
        self._submissions.expect(raw, self._openings.words(raw))
        if await self._inbox.store((self._arrival(raw, received),)):
            self._openings.begin(raw)
        return raw.key

    async def _raw(self, payload: Payload, envelope: str, received: datetime) -> Raw:
        people = await self._people(payload)
        return Raw(
            bot=self._identity,
            payload=payload,
            received=_stamp(received),
            envelope=envelope,
            names={user: known.name for user, known in people.items()},
            locales={user: known.locale for user, known in people.items() if known.locale},
            homes={
                user: known.team
                for user, known in people.items()
                if known.team and known.team != self._identity.team
            },
            direct=await self._direct(payload),
        )

    def _arrival(self, raw: Raw, received: datetime) -> Arrival:
        payload = raw.payload
        return Arrival(
            key=raw.key,
            platform="slack",
            lane=lane_of(payload, raw.workspace),
            raw=raw.write(),
            at=happened_at(payload, received),
            twins=twin_keys(payload, raw.workspace),
            # Sockets keep no order: an earlier message may still be under way on another.
            hold=self._hold if is_message(payload) else timedelta(),
        )

    async def _people(self, payload: Payload) -> dict[str, Known]:
        """Events name nobody; presses do, and wait for nothing."""
        event = maybe(payload, "event")
        if not event:
            return self._directory.remembered(user_of(payload))
        about = maybe(event, "message") or event
        if said(about, "bot_id"):
            return {}
        mentioned = _MENTIONS.findall(said(about, "text"))
        others = [user for user in mentioned if user != self._identity.user]
        actor = next((who for name in _ACTORS if (who := said(about, name))), "")
        return await self._directory.people((actor, *others[:_MOST_MENTIONS]))

    async def _direct(self, payload: Payload) -> str:
        """The desk's chat with someone who asked for something in some direct message."""
        asks = delivery(payload) == "slash_commands" or said(payload, "type") == "message_action"
        if not asks or not channel_of(payload).startswith("D"):
            return ""
        return await self._directory.direct_soon(user_of(payload))


class Entrance:
    """The Bolt app, and the way an envelope takes through it."""

    def __init__(
        self,
        *,
        client: AsyncWebClient,
        reception: Reception,
        submissions: Submissions,
        identity: Identity,
        secret: str = "",
    ) -> None:
        """`secret` signs HTTP requests; sockets need none."""
        self.app = AsyncApp(
            name="frontdesk",
            logger=SDK_LOG,
            client=client,
            signing_secret=secret,
            # Otherwise Slack is told "received" before anything was stored.
            process_before_response=True,
            # Its own would ask Slack who we are, and drop the event when Slack does not answer.
            authorize=_authorized(client, identity),
            before_authorize=reception,
        )
        self.app.use(Acknowledgement(submissions))
        self._reception = reception
        self._submissions = submissions

    async def take(self, envelope: Payload) -> Body | None:
        """Bring a socket's envelope in; what to acknowledge it with, None when it may not be."""
        headers: dict[str, str | Sequence[str]] = {}
        if "retry_attempt" in envelope:
            headers["x-slack-retry-num"] = str(envelope["retry_attempt"])
            headers["x-slack-retry-reason"] = said(envelope, "retry_reason")
        payload = envelope.get("payload")
        body = payload if isinstance(payload, dict) else {}
        name = said(envelope, "envelope_id")
        try:
            request = AsyncBoltRequest(
                mode="socket_mode", body=body, headers=headers, context={ENVELOPE: name}
            )
        except _ODD:
            # Stored is stored.
            return await self._submissions.body(await self._reception.keep(body, name))
        response = await self.app.async_dispatch(request)
        if response.status != _OK and not request.context.get(KEPT):
            return None
        return _object(response.body)

    async def answer(self, body: str, headers: Mapping[str, str]) -> BoltResponse:
        """Bring in the body of a request whose signature was found right; what to answer."""
        named: dict[str, str | Sequence[str]] = dict(headers)
        try:
            request = AsyncBoltRequest(body=body, headers=named)
        except _ODD:
            return await self._kept(body)
        response = await self.app.async_dispatch(request)
        if response.status != _OK and request.context.get(KEPT):
            return BoltResponse(status=_OK)
        return response

    async def _kept(self, body: str) -> BoltResponse:
        """Store what nobody can read: Slack would only repeat it."""
        try:
            payload = json.loads(body)
        except (RecursionError, ValueError):
            payload = None
        try:
            await self._reception.keep(
                payload if isinstance(payload, dict) else {"unreadable": body}, ""
            )
        except Exception:  # the way to say so is the answer
            LOG.exception("a request of Slack's was not stored; Slack will repeat events")
            return BoltResponse(status=500)
        return BoltResponse(status=_OK)


class Acknowledgement(AsyncMiddleware):
    """Says "received" to every kind of delivery, also to those that Slack has yet to invent.

    For a form it also says what became of it, if that is known in time. One middleware instead of a
    listener per kind: what no listener matches is refused by Bolt, and Slack repeats it and in the
    end stops sending.
    """

    def __init__(self, submissions: Submissions) -> None:
        self._submissions = submissions

    async def async_process(
        self,
        *,
        req: AsyncBoltRequest,
        resp: BoltResponse,  # noqa: ARG002 - the signature is Bolt's
        next: Next,  # noqa: A002, ARG002 - likewise
    ) -> BoltResponse:
        body = await self._submissions.body(said(req.context, KEPT))
        return BoltResponse(status=_OK, body=dict(body) or "")


def _authorized(client: AsyncWebClient, identity: Identity) -> Callable[[], Awaitable[Any]]:
    async def authorize() -> AuthorizeResult:
        return AuthorizeResult(
            enterprise_id=None,
            team_id=identity.team,
            bot_token=client.token,
            bot_id=identity.bot_id,
            bot_user_id=identity.user,
        )

    return authorize


def _object(text: str) -> Body:
    """What an answer says; Bolt has made text of it."""
    found = json.loads(text) if text.startswith("{") else {}
    return found if isinstance(found, dict) else {}


def _stamp(at: datetime) -> str:
    return f"{int(at.timestamp())}.{at.microsecond:06d}"
