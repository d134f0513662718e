"""What people do that the app must acknowledge: pressing, commands, shortcuts and forms."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from adapters.playground.slack import events
from adapters.playground.slack.controls import filled_in, find, worked
from adapters.playground.slack.deliveries import Deliveries
from adapters.playground.slack.messages import Messages
from adapters.playground.slack.reach import Reach
from adapters.playground.slack.records import (
    Channel,
    Ephemeral,
    Interaction,
    Json,
    Message,
    Outcome,
    ResponseUrl,
    Trigger,
    View,
)
from adapters.playground.slack.shapes import message_shape, view_shape
from adapters.playground.slack.views import Views
from adapters.playground.slack.world import World, token

Right = TypeVar("Right")

MOST_RIGHTS = 1000


class Interactions:
    """Each act returns the id under which its outcome can be asked for."""

    def __init__(
        self, *, world: World, messages: Messages, deliveries: Deliveries, views: Views
    ) -> None:
        self.world = world
        self.messages = messages
        self.deliveries = deliveries
        self.views = views
        self.reach = Reach(world=world)

    def press(self, user: str, channel: str, ts: str, wanted: str, value: Any) -> str:  # noqa: ANN401
        place, message = self.reach.place(user, channel), self.reach.seen(user, channel, ts)
        blocks = list(message.body.get("blocks") or [])
        for attached in message.body.get("attachments") or []:
            blocks += attached.get("blocks") or []
        action = self._action(blocks, wanted, value)
        is_ephemeral = isinstance(message, Ephemeral)
        thread_ts = message.body.get("thread_ts")
        container: Json = {
            "type": "message",
            "message_ts": ts,
            "channel_id": channel,
            "is_ephemeral": is_ephemeral,
        }
        payload = events.interaction(self.world, "block_actions", user) | {
            "container": container | ({"thread_ts": thread_ts} if thread_ts else {}),
            "trigger_id": self._trigger(user),
            "channel": events.channel_of(self.world, place),
            "state": {"values": {}},
            "response_url": self._response_url(user, place, message),
            "actions": [action],
        }
        if not is_ephemeral:
            payload["message"] = message_shape(self.world, message)
        return self._interact("interactive", payload, "press", user, channel=channel)

    def press_in_view(
        self,
        user: str,
        view_id: str,
        wanted: str,
        value: Any,  # noqa: ANN401
        filled: Mapping[str, Any] | None = None,
    ) -> str:
        view = self.reach.view(user, view_id)
        view.values, _ = filled_in(view.body["blocks"], filled or {})
        payload = events.interaction(self.world, "block_actions", user) | {
            "container": {"type": "view", "view_id": view.id},
            "trigger_id": self._trigger(user, view),
            "view": view_shape(self.world, view),
            "actions": [self._action(view.body["blocks"], wanted, value)],
        }
        return self._interact("interactive", payload, "press", user, view_id=None)

    def _action(self, blocks: Sequence[Json], wanted: str, value: Any) -> Json:  # noqa: ANN401
        control = find(list(blocks), wanted, value)
        action: Json = {
            "action_id": control.action_id,
            "block_id": control.block["block_id"],
            "action_ts": self.world.next_ts(),
        }
        if control.element.get("type") == "button":
            kept = ("type", "text", "value", "url", "style")
            return action | {k: control.element[k] for k in kept if k in control.element}
        return action | worked(control, value)

    def slash(self, user: str, channel: str, command: str, text: str) -> str:
        place = self.reach.place(user, channel)
        payload = events.slash_payload(self.world, user, place, command, text) | {
            "response_url": self._response_url(user, place, None),
            "trigger_id": self._trigger(user),
        }
        return self._interact("slash_commands", payload, "slash", user, channel=channel)

    def shortcut(self, user: str, channel: str, ts: str, callback_id: str) -> str:
        place, message = self.reach.place(user, channel), self.reach.message(channel, ts)
        payload = events.interaction(self.world, "message_action", user) | {
            "callback_id": callback_id,
            "action_ts": self.world.next_ts(),
            "trigger_id": self._trigger(user),
            "response_url": self._response_url(user, place, message, replaces=False),
            "message_ts": ts,
            "channel": events.channel_of(self.world, place),
            "message": message_shape(self.world, message),
        }
        return self._interact("interactive", payload, "shortcut", user, channel=channel)

    def global_shortcut(self, user: str, callback_id: str) -> str:
        payload = events.interaction(self.world, "shortcut", user) | {
            "callback_id": callback_id,
            "action_ts": self.world.next_ts(),
            "trigger_id": self._trigger(user),
        }
        return self._interact("interactive", payload, "shortcut", user)

    def submit(self, user: str, view_id: str, values: Mapping[str, Any]) -> str:
        view = self.reach.view(user, view_id)
        view.values, missing = filled_in(view.body["blocks"], values)
        view.errors, view.notice = missing, ""
        if missing:
            unsent = Interaction(token("I"), "submit", user, None, view_id, Outcome.REFUSED)
            self.deliveries.interactions[unsent.id] = unsent
            self.world.changes.tell()
            return unsent.id
        payload = events.interaction(self.world, "view_submission", user) | {
            "trigger_id": self._trigger(user, view),
            "view": view_shape(self.world, view),
            "response_urls": [],
        }
        return self._interact("interactive", payload, "submit", user, view_id=view_id)

    def close(self, user: str, view_id: str) -> None:
        view = self.reach.view(user, view_id)
        self.views.close(view)
        if view.body.get("notify_on_close"):
            payload = events.interaction(self.world, "view_closed", user) | {
                "view": view_shape(self.world, view),
                "is_cleared": False,
            }
            self._interact("interactive", payload, "close", user)

    def _interact(
        self,
        kind: str,
        payload: Json,
        act: str,
        user: str,
        *,
        channel: str | None = None,
        view_id: str | None = None,
    ) -> str:
        interaction = Interaction(token("I"), act, user, channel, view_id)
        self.deliveries.interact(kind, payload, interaction)
        return interaction.id

    def settled(self, interaction: Interaction, payload: Any) -> None:  # noqa: ANN401  # the app's
        """Show the person what the app's acknowledgement, or its absence, means to them."""
        world, user = self.world, interaction.user
        if interaction.kind == "submit" and interaction.view_id is not None:
            if interaction.outcome is Outcome.ACKED:
                self.views.take_answer(interaction.view_id, payload)
            else:
                self.views.failed(interaction.view_id, interaction.outcome)
        elif interaction.channel is not None and interaction.channel in world.channels:
            place = world.channels[interaction.channel]
            if interaction.outcome is Outcome.TIMED_OUT:
                words = {"text": interaction.outcome.value}
                self.messages.whisper(
                    channel=place, user=user, sender="USLACKBOT", content=words, thread_ts=None
                )
            elif interaction.kind == "slash":
                self._answer_slash(place, user, payload)

    def _answer_slash(self, place: Channel, user: str, payload: Any) -> None:  # noqa: ANN401
        if isinstance(payload, str):
            payload = {"text": payload}
        if not isinstance(payload, dict) or not payload.keys() & {"text", "blocks", "attachments"}:
            return
        bot = self.world.identity.bot_user_id
        content = {k: payload[k] for k in ("text", "blocks", "attachments") if k in payload}
        if payload.get("response_type") == "in_channel":
            self.messages.post(channel=place, sender=bot, content=content, thread_ts=None)
        else:
            self.messages.whisper(
                channel=place, user=user, sender=bot, content=content, thread_ts=None
            )

    def _trigger(self, user: str, view: View | None = None) -> str:
        trigger_id = f"{self.world.next_ts()}.{token('', 20).lower()}"
        view_id = view.id if view is not None else None
        self.world.triggers[trigger_id] = Trigger(trigger_id, user, self.world.now(), view_id)
        _forget_oldest(self.world.triggers)
        return trigger_id

    def _response_url(
        self,
        user: str,
        place: Channel,
        message: Message | Ephemeral | None,
        *,
        replaces: bool = True,
    ) -> str:
        secret = token("", 24)
        self.world.response_urls[secret] = ResponseUrl(
            secret=secret,
            channel=place.id,
            user=user,
            made_at=self.world.now(),
            message_ts=message.ts if message is not None and replaces else None,
            is_ephemeral=isinstance(message, Ephemeral),
        )
        _forget_oldest(self.world.response_urls)
        return f"{self.world.base_url}/actions/{self.world.identity.team_id}/{secret}"


def _forget_oldest(rights: dict[str, Right]) -> None:
    # Long expired, and only kept so that using them is refused with the right word.
    while len(rights) > MOST_RIGHTS:
        del rights[next(iter(rights))]
