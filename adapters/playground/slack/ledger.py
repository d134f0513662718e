"""What people see: messages as they read, buttons, forms and Home tabs, at this moment."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from adapters.playground.slack.controls import controls
from adapters.playground.slack.records import Ephemeral, Json, Message, View
from adapters.playground.slack.shapes import file_shape
from adapters.playground.slack.texts import plain, plain_blocks
from adapters.playground.slack.world import World


@dataclass(frozen=True, slots=True)
class SeenButton:
    label: str
    action_id: str
    value: str | None
    url: str | None
    block_id: str = ""
    style: str | None = None


@dataclass(frozen=True, slots=True)
class SeenField:
    """A select, picker or input; `options` are (label, value)."""

    label: str
    kind: str
    block_id: str
    action_id: str
    options: tuple[tuple[str, str], ...]
    element: Json = field(repr=False)
    is_optional: bool = False


@dataclass(frozen=True, slots=True)
class SeenFile:
    id: str
    name: str
    title: str
    mimetype: str
    size: int
    url: str


@dataclass(frozen=True, slots=True)
class SeenMessage:
    """One message; `thread_ts` only on replies, `history` its earlier texts, oldest first."""

    channel: str
    ts: str
    thread_ts: str | None
    from_bot: bool
    sender: str
    text: str
    plain: str
    blocks: tuple[Json, ...]
    buttons: tuple[SeenButton, ...]
    fields: tuple[SeenField, ...]
    files: tuple[SeenFile, ...]
    reactions: tuple[tuple[str, tuple[str, ...]], ...]
    edited: bool
    history: tuple[str, ...]
    deleted: bool
    metadata: Json | None
    at: datetime
    user_id: str
    is_broadcast: bool = False
    for_user: str | None = None
    """Whom an ephemeral message is shown to; nothing for one that everybody sees."""


@dataclass(frozen=True, slots=True)
class SeenView:
    """An open form or a Home tab; `errors` by block id, `notice` the platform's own words."""

    id: str
    kind: str
    user_id: str
    title: str
    submit: str | None
    close: str | None
    callback_id: str
    external_id: str
    private_metadata: str
    blocks: tuple[Json, ...]
    plain: str
    buttons: tuple[SeenButton, ...]
    fields: tuple[SeenField, ...]
    errors: Mapping[str, str]
    notice: str
    hash: str


class Ledger:
    def __init__(self, *, world: World) -> None:
        self.world = world

    def name(self, some_id: str) -> str:
        if some_id in self.world.people:
            return self.world.people[some_id].name
        if some_id in self.world.channels:
            return self.world.channels[some_id].name
        return "Slackbot" if some_id == "USLACKBOT" else some_id

    def messages(self, channel: str, thread_ts: str | None) -> list[SeenMessage]:
        if channel not in self.world.channels:
            raise LookupError(f"there is no channel {channel}")
        return [
            self.seen(message)
            for message in self.world.messages.get(channel, {}).values()
            if thread_ts is None or thread_ts in (message.ts, message.thread_ts)
        ]

    def ephemerals(self, channel: str, user_id: str) -> list[SeenMessage]:
        return [
            self.seen(each)
            for each in self.world.ephemerals
            if (each.channel, each.user) == (channel, user_id) and not each.deleted
        ]

    def seen(self, message: Message | Ephemeral) -> SeenMessage:
        body = message.body
        blocks = list(body.get("blocks") or [])
        for attached in body.get("attachments") or []:
            blocks += attached.get("blocks") or []
        text = str(body.get("text", ""))
        return SeenMessage(
            channel=message.channel,
            ts=message.ts,
            thread_ts=None if body.get("thread_ts") == message.ts else body.get("thread_ts"),
            from_bot=message.sender == self.world.identity.bot_user_id,
            sender=str(body.get("username") or self.name(message.sender)),
            text=text,
            plain=plain_blocks(blocks, self.name) or plain(text, self.name),
            blocks=tuple(blocks),
            buttons=_buttons(blocks),
            fields=_fields(blocks),
            files=tuple(map(self._file, body.get("files", []))),
            reactions=tuple(
                (each["name"], tuple(map(self.name, each["users"])))
                for each in body.get("reactions", [])
            ),
            edited="edited" in body,
            history=tuple(message.history),
            deleted=message.deleted,
            metadata=body.get("metadata"),
            at=datetime.fromtimestamp(message.at, UTC),
            user_id=message.sender,
            is_broadcast=body.get("subtype") == "thread_broadcast",
            for_user=message.user if isinstance(message, Ephemeral) else None,
        )

    def _file(self, file_id: str) -> SeenFile:
        file = self.world.files[file_id]
        url: Any = file_shape(self.world, file)["url_private_download"]
        return SeenFile(file.id, file.name, file.title, file.mimetype, file.size, str(url))

    def views(self, user_id: str) -> list[SeenView]:
        """List the person's open forms, the one in front last."""
        return [self._view(each) for each in self.world.open_modals(user_id)]

    def home(self, user_id: str) -> SeenView | None:
        view = self.world.home(user_id)
        return None if view is None else self._view(view)

    def _view(self, view: View) -> SeenView:
        body, blocks = view.body, view.body["blocks"]
        return SeenView(
            id=view.id,
            kind=view.kind,
            user_id=view.user,
            title=_words(body.get("title")) or "",
            submit=_words(body.get("submit")),
            close=_words(body.get("close")),
            callback_id=body.get("callback_id", ""),
            external_id=body.get("external_id", ""),
            private_metadata=body.get("private_metadata", ""),
            blocks=tuple(blocks),
            plain=plain_blocks(blocks, self.name),
            buttons=_buttons(blocks),
            fields=_fields(blocks),
            errors=dict(view.errors),
            notice=view.notice,
            hash=view.hash,
        )


def _words(text: Json | None) -> str | None:
    return None if text is None else str(text["text"])


def _buttons(blocks: list[Json]) -> tuple[SeenButton, ...]:
    return tuple(
        SeenButton(
            label=each.label,
            action_id=each.action_id,
            value=each.element.get("value"),
            url=each.element.get("url"),
            block_id=str(each.block.get("block_id", "")),
            style=each.element.get("style"),
        )
        for each in controls(blocks)
        if each.element.get("type") == "button"
    )


def _fields(blocks: list[Json]) -> tuple[SeenField, ...]:
    return tuple(
        SeenField(
            label=each.label,
            kind=str(each.element.get("type")),
            block_id=str(each.block.get("block_id", "")),
            action_id=each.action_id,
            options=tuple((o["text"]["text"], o["value"]) for o in each.options),
            element=each.element,
            is_optional=bool(each.block.get("optional", False)),
        )
        for each in controls(blocks)
        if each.element.get("type") != "button"
    )
