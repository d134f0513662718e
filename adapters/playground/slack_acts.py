"""What a person does in Slack on the page: writing, pressing, filling in forms, opening Home."""

import re
from contextlib import suppress
from typing import Any

from adapters.playground.bodies import PATIENCE, Body, CannotDoError, files, filled, text
from adapters.playground.slack import Outcome
from adapters.playground.world import Place, World

COMMAND = "/desk"
A_COMMAND = re.compile(r"(/[\w-]+)(?=\s|$)")
"""What Slack takes for a command, known or not; after a space it is a message."""
SAID = {Outcome.WAITING: "waiting", Outcome.TIMED_OUT: "timed-out", Outcome.REFUSED: "incomplete"}
"""What became of an act that the app did not acknowledge; the page has words for each."""


class SlackActs:
    def __init__(self, world: World) -> None:
        self._world = world

    async def act(self, place: Place, actor: str, body: Body) -> dict[str, Any]:
        slack, channel = self._world.slack, place.slack_chat
        user, thread = self._world.on_slack[actor], text(body, "thread") or None
        message = text(body, "message")
        match body.get("kind"):
            case "say":
                return await self._say(user, channel, text(body, "text"), thread)
            case "edit":
                slack.edit(user, channel, message, text(body, "text"))
            case "delete":
                slack.delete(user, channel, message)
            case "file":
                slack.upload_all(user, channel, files(body), text(body, "text"), thread)
            case "press":
                pressed = slack.press(
                    user, channel, message, text(body, "button"), body.get("value")
                )
                return await self._outcome(pressed)
            case "shortcut":
                used = slack.shortcut(user, channel, message, text(body, "callback"))
                return await self._outcome(used)
            case other:
                return await self._in_view(user, str(other), body)
        return {}

    async def _say(self, user: str, channel: str, typed: str, thread: str | None) -> dict[str, Any]:
        slack, words = self._world.slack, typed.strip()
        if not words:
            raise CannotDoError("a message has at least one character", "text-empty")
        found = A_COMMAND.match(typed)
        if found is None:
            slack.say(user, channel, words, thread, dress=True)
            return {}
        command, rest = found[1], typed[found.end() :].strip()
        if command not in {COMMAND, *(each.command for each in slack.features.commands)}:
            raise CannotDoError(
                f"{command} is not a valid command", "not-a-command", {"command": command}
            )
        return await self._outcome(slack.slash(user, channel, command, rest))

    async def _in_view(self, user: str, kind: str, body: Body) -> dict[str, Any]:
        """Acts in a form or on the Home tab; what became of a form is seen in the form."""
        slack, view = self._world.slack, text(body, "view")
        match kind:
            case "choose":
                pressed = slack.press_in_view(
                    user, view, text(body, "button"), body.get("value"), filled(body)
                )
                return await self._outcome(pressed)
            case "submit":
                await self._outcome(slack.submit(user, view, filled(body)))
            case "close":
                slack.close_view(user, view)
            case "home":
                slack.open_home(user)
            case "global-shortcut":
                used = slack.global_shortcut(user, text(body, "callback"))
                return await self._outcome(used)
            case other:
                raise CannotDoError(f"nobody can {other!r}")
        return {}

    async def _outcome(self, press: str) -> dict[str, Any]:
        """Wait until the app has acknowledged; what it then says comes as a message."""
        slack = self._world.slack
        with suppress(TimeoutError):
            await slack.wait_for(lambda: slack.outcome(press) is not Outcome.WAITING, PATIENCE)
        outcome = slack.outcome(press)
        return {} if outcome is Outcome.ACKED else {"outcome": SAID[outcome]}
