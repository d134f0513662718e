"""What a person does on the page, as a call of the stand-in: writing, pressing, sending files."""

import base64
import binascii
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from adapters.playground.slack import Outcome
from adapters.playground.telegram import CannotAct
from adapters.playground.world import PICTURES, Place, World

PATIENCE = 8.0  # real seconds a pressed button shows that it waits
COMMAND = "/desk"

Body = Mapping[str, Any]


class CannotDoError(Exception):
    """The act is impossible; the sentence says why, as the person's own app would."""


class Acts:
    """One method per kind of act; each returns what the actor alone sees of it, if anything."""

    def __init__(self, world: World) -> None:
        self._world = world

    async def act(self, body: Body) -> dict[str, Any]:
        """Do it; raises CannotDoError."""
        place = self._world.places.get(_text(body, "place"))
        actor = _text(body, "actor")
        if place is None or actor not in place.people:
            raise CannotDoError("there is no such person in this chat")
        try:
            if place.platform == "telegram":
                return await self._on_telegram(place, actor, body)
            return await self._on_slack(place, actor, body)
        except (CannotAct, LookupError, ValueError) as error:
            raise CannotDoError(str(error)) from error

    async def _on_telegram(self, place: Place, actor: str, body: Body) -> dict[str, Any]:
        telegram, chat = self._world.telegram, place.telegram_chat
        user = self._world.on_telegram[actor]
        match body.get("kind"):
            case "say":
                telegram.say(user, chat, _text(body, "text"), reply_to=_number(body, "reply_to"))
            case "edit":
                telegram.edit(user, chat, _needed(body, "message"), _text(body, "text"))
            case "delete":
                telegram.delete(user, chat, _needed(body, "message"))
            case "file":
                self._send_on_telegram(user, chat, body)
            case "press":
                message, button = _needed(body, "message"), _text(body, "button")
                return await self._answer(telegram.press(user, chat, message, button))
            case other:
                raise CannotDoError(f"nobody can {other!r}")
        return {}

    def _send_on_telegram(self, user: int, chat: int, body: Body) -> None:
        content, reply_to = _content(body), _number(body, "reply_to")
        caption, mime = _text(body, "text") or None, _text(body, "mime")
        if body.get("as_photo") and mime in PICTURES:
            self._world.telegram.send_photo(user, chat, content, caption, reply_to=reply_to)
            return
        self._world.telegram.send_document(
            user,
            chat,
            content,
            _text(body, "name") or "file",
            mime or "application/octet-stream",
            caption=caption,
            reply_to=reply_to,
        )

    async def _answer(self, press: str) -> dict[str, Any]:
        """Wait for the toast as long as the app would show that it waits."""
        telegram = self._world.telegram
        with suppress(TimeoutError):
            answer = await telegram.wait_for(lambda: telegram.answer_to(press), PATIENCE)
            if answer is not None:
                return {"toast": answer.text, "alert": answer.alert}
        return {}

    async def _on_slack(self, place: Place, actor: str, body: Body) -> dict[str, Any]:
        slack, channel = self._world.slack, place.slack_chat
        user, thread = self._world.on_slack[actor], _text(body, "thread") or None
        match body.get("kind"):
            case "say":
                text = _text(body, "text").strip()
                if text.split(maxsplit=1)[:1] == [COMMAND]:
                    words = text.removeprefix(COMMAND).strip()
                    return await self._outcome(slack.slash(user, channel, COMMAND, words))
                if not text:
                    raise CannotDoError("a message has at least one character")
                slack.say(user, channel, text, thread)
            case "edit":
                slack.edit(user, channel, _text(body, "message"), _text(body, "text"))
            case "delete":
                slack.delete(user, channel, _text(body, "message"))
            case "file":
                slack.upload(
                    user,
                    channel,
                    _content(body),
                    _text(body, "name") or "file",
                    _text(body, "mime") or "application/octet-stream",
                    _text(body, "text"),
                    thread,
                )
            case "press":
                message, button = _text(body, "message"), _text(body, "button")
                return await self._outcome(slack.press(user, channel, message, button))
            case other:
                raise CannotDoError(f"nobody can {other!r}")
        return {}

    async def _outcome(self, press: str) -> dict[str, Any]:
        """Wait until the app has acknowledged; what it then says comes as a message."""
        slack = self._world.slack
        with suppress(TimeoutError):
            await slack.wait_for(lambda: slack.outcome(press) is not Outcome.WAITING, PATIENCE)
        outcome = slack.outcome(press)
        return {} if outcome is Outcome.ACKED else {"toast": outcome.value, "alert": False}


def _text(body: Body, name: str) -> str:
    value = body.get(name, "")
    if not isinstance(value, str):
        raise CannotDoError(f"{name} is a text")
    return value


def _number(body: Body, name: str) -> int | None:
    value = _text(body, name)
    return int(value) if value.isdecimal() else None


def _needed(body: Body, name: str) -> int:
    number = _number(body, name)
    if number is None:
        raise CannotDoError(f"{name} names a message")
    return number


def _content(body: Body) -> bytes:
    try:
        content = base64.b64decode(_text(body, "content"), validate=True)
    except binascii.Error as error:
        raise CannotDoError("the file did not arrive whole") from error
    if not content:
        raise CannotDoError("the file is empty")
    return content
