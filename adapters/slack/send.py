"""Parcels to Slack: one attempt each, and what became of it."""

import json
from collections.abc import Callable
from typing import assert_never

import aiohttp

from adapters.slack.api import FAILURES, CallRefusedError, judged, lost
from adapters.slack.filling import Filling
from adapters.slack.outcomes import outcome
from adapters.slack.payloads import said
from adapters.slack.posting import Posting
from adapters.slack.render import home_blocks, render
from adapters.slack.web import Web
from adapters.web.outside import ForbiddenAddressError
from bot.cards import Post
from bot.domain.address import MessageRef
from bot.effects import Sign
from bot.ports.channel import (
    EditPost,
    FormUpdate,
    HomeUpdate,
    NewPost,
    Outcome,
    Parcel,
    PressAnswer,
    Reaction,
    Refused,
    Removal,
    Sent,
)

SIGNS = {Sign.NOTE: "memo", Sign.SENT: "outbox_tray"}
HOME = "home"  # what stands for the message's id where there is one page for each person
_OK = 200
_GONE = frozenset({404, 410})


class Sender:
    """Carries any parcel; never raises for a refusal."""

    def __init__(self, *, web: Callable[[], Web], posting: Posting, filling: Filling) -> None:
        self._web = web
        self._posting = posting
        self._filling = filling

    async def send(self, parcel: Parcel) -> Outcome:
        match parcel:
            case NewPost():
                return await self._posting.send(parcel)
            case EditPost():
                return await self._change(parcel)
            case Removal():
                return await self._remove(parcel)
            case Reaction():
                return await self._react(parcel)
            case PressAnswer():
                return await self._answer(parcel)
            case FormUpdate():
                return await self._filling.send(parcel)
            case HomeUpdate():
                return await self._publish(parcel)
            case _:
                assert_never(parcel)

    async def _change(self, parcel: EditPost) -> Outcome:
        rendered = render(parcel.post)
        try:
            await self._web().api.tell(
                "chat.update",
                channel=parcel.ref.address.chat,
                ts=parcel.ref.message,
                text=rendered.text,
                # Also when there are none: what stood there before has to go.
                blocks=list(rendered.blocks),
            )
        except FAILURES as failure:
            return outcome(failure)
        return Sent((parcel.ref,))

    async def _remove(self, parcel: Removal) -> Outcome:
        for ref in parcel.refs:
            try:
                await self._web().api.tell("chat.delete", channel=ref.address.chat, ts=ref.message)
            except CallRefusedError as refusal:
                if refusal.word != "message_not_found":
                    return outcome(refusal)
            except FAILURES as failure:
                return outcome(failure)
        return Sent()

    async def _react(self, parcel: Reaction) -> Outcome:
        """The new sign first, so that there is none for no moment."""
        at = {"channel": parcel.ref.address.chat, "timestamp": parcel.ref.message}
        calls = [
            (method, SIGNS[sign], settled)
            for method, sign, settled in (
                ("reactions.add", parcel.sign, "already_reacted"),
                ("reactions.remove", parcel.instead, "no_reaction"),
            )
            if sign is not None
        ]
        for method, name, settled in calls:
            try:
                await self._web().api.tell(method, **at, name=name)
            except CallRefusedError as refusal:
                if refusal.word != settled:
                    return outcome(refusal)
            except FAILURES as failure:
                return outcome(failure)
        return Sent()

    async def _publish(self, parcel: HomeUpdate) -> Outcome:
        view = {"type": "home", "blocks": list(home_blocks(parcel.post))}
        try:
            await self._web().api.tell("views.publish", user_id=parcel.to.chat, view=view)
        except FAILURES as failure:
            return outcome(failure)
        return Sent((MessageRef(parcel.to, HOME),))

    async def _answer(self, parcel: PressAnswer) -> Outcome:
        """Tell the asker alone, through the address that came with the press."""
        if parcel.post == Post():
            return Sent()  # here nothing shows that a press waits
        url, _, thread = parcel.token.partition("#")
        if not url:
            return Refused("invalid", "this press cannot be answered")
        rendered = render(parcel.post)
        answer: dict[str, object] = {
            "response_type": "ephemeral",
            "replace_original": False,
            "text": rendered.text,
        }
        answer |= {"blocks": list(rendered.blocks)} if rendered.blocks else {}
        answer |= {"thread_ts": thread} if thread else {}
        try:
            async with self._web().outside.post(url, answer) as response:
                return _heard(
                    response.status, await response.text(), response.headers.get("Retry-After")
                )
        except FAILURES as failure:
            return outcome(failure)
        except ForbiddenAddressError as refusal:
            return Refused("invalid", f"this press cannot be answered: {refusal}")
        except (aiohttp.ClientError, TimeoutError, OSError, RuntimeError) as error:
            return outcome(lost(error))


def _heard(status: int, body: str, retry_after: str | None) -> Outcome:
    """Slack answers "ok" here, or says why not in JSON."""
    try:
        spoken = json.loads(body)
    except ValueError:
        spoken = None
    word = said(spoken, "error") if isinstance(spoken, dict) else ""
    if status == _OK and not word:
        return Sent()
    if status in _GONE and not word:
        return Refused("gone", f"HTTP {status}")
    return outcome(judged(status, word, retry_after))
