"""The people of the dialogues: what they do and see, whichever platform they are on."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.acceptance.stage import Stage


@dataclass
class Seen:
    """One message as a person sees it, on either platform."""

    id: str
    text: str
    buttons: tuple[str, ...]
    thread: str
    raw: Any


@dataclass
class TelegramPerson:
    """Somebody with a Telegram account."""

    stage: "Stage"
    name: str
    user: int

    platform = "telegram"

    def see(self, chat: int | None = None) -> list[Seen]:
        return [
            Seen(
                str(each.message_id),
                # As people see it: a joiner that keeps a name from ringing has no width.
                self.stage.reads((each.text or each.caption or "").replace("@\u2060", "@")),
                tuple(self.stage.reads(label) for label in each.labels),
                "",
                each,
            )
            for each in self.stage.telegram.messages(chat or self.user)
            if not each.deleted
        ]

    async def says(self, text: str, *, chat: int | None = None, reply_to: str = "") -> str:
        message = self.stage.telegram.say(
            self.user, chat or self.user, text, reply_to=int(reply_to) if reply_to else None
        )
        return str(message)

    def edits(self, message: str, text: str, *, chat: int | None = None) -> None:
        self.stage.edited += [text, *(each.text for each in self.see(chat) if each.id == message)]
        self.stage.telegram.edit(self.user, chat or self.user, int(message), text)

    async def sees(self, words: str, *, chat: int | None = None) -> Seen:
        return await self.stage.until(
            lambda: _last(self.see(chat), words),
            f"{self.name} sees {words!r}",
            lambda: self.see(chat),
        )

    async def sees_signs(self, *signs: str, on: str, chat: int | None = None) -> None:
        """On the newest message with these words stand these signs and no others."""
        await self.stage.until(
            lambda: (found := _last(self.see(chat), on)) and found.raw.signs == signs,
            f"{self.name} sees {signs} on {on!r}",
            lambda: self.see(chat),
        )

    async def presses(self, label: str, *, on: str = "", chat: int | None = None) -> str:
        return await self.answered(await self.pressed(label, on=on, chat=chat))

    async def pressed(self, label: str, *, on: str = "", chat: int | None = None) -> str:
        """Press as soon as the button is there, without waiting for the answer."""
        seen = await self.stage.until(
            lambda: _with_button(self.see(chat), label, on),
            f"{self.name} presses {label!r} on {on!r}",
            lambda: self.see(chat),
        )
        written = seen.raw.labels[seen.buttons.index(label)]
        return self.stage.telegram.press(self.user, chat or self.user, int(seen.id), written)

    async def answered(self, press: str) -> str:
        answer = await self.stage.until(
            lambda: self.stage.telegram.answer_to(press), f"{press} is answered", list
        )
        return self.stage.reads(answer.text or "")

    @property
    def menu(self) -> tuple[tuple[str, ...], ...]:
        """What stands under the writing field."""
        rows = self.stage.telegram.chat(self.user).keyboard.rows
        return tuple(tuple(self.stage.reads(key.label) for key in row) for row in rows)

    async def taps(self, label: str) -> str:
        """Send what a key of the menu says."""
        rows = self.stage.telegram.chat(self.user).keyboard.rows
        keys = (key.label for row in rows for key in row)
        return await self.says(next(key for key in keys if self.stage.reads(key) == label))

    async def sends_photo(self, content: bytes, caption: str = "", *, reply_to: str = "") -> None:
        self.stage.telegram.send_photo(
            self.user, self.user, content, caption, reply_to=int(reply_to) if reply_to else None
        )

    async def sends_document(self, content: bytes, name: str, *, reply_to: str = "") -> None:
        self.stage.telegram.send_document(
            self.user, self.user, content, name, reply_to=int(reply_to) if reply_to else None
        )


@dataclass
class SlackPerson:
    """Somebody with a Slack account."""

    stage: "Stage"
    name: str
    user: str
    channel: str = ""

    platform = "slack"

    @property
    def private(self) -> str:
        return self.stage.slack.dm(self.user)

    def see(self, chat: str | None = None) -> list[Seen]:
        chat = chat or self.private
        top = self.stage.slack.messages(chat)
        replies = [
            reply for each in top for reply in self.stage.slack.messages(chat, thread_ts=each.ts)
        ]
        unique = {each.ts: each for each in [*top, *replies]}
        whispers = self.stage.slack.ephemerals(chat, self.user)
        ordered = sorted(unique.values(), key=lambda each: each.ts)
        return [
            Seen(
                each.ts,
                self.stage.reads(each.plain),
                tuple(self.stage.reads(button.label) for button in each.buttons),
                each.thread_ts or "",
                each,
            )
            for each in [*ordered, *whispers]
            if not each.deleted
        ]

    async def says(self, text: str, *, chat: str | None = None, thread: str = "") -> str:
        return self.stage.slack.say(self.user, chat or self.private, text, thread or None)

    def edits(self, message: str, text: str, *, chat: str | None = None) -> None:
        self.stage.edited += [text, *(each.text for each in self.see(chat) if each.id == message)]
        self.stage.slack.edit(self.user, chat or self.private, message, text)

    def deletes(self, message: str, *, chat: str | None = None) -> None:
        self.stage.slack.delete(self.user, chat or self.private, message)

    async def sees(self, words: str, *, chat: str | None = None) -> Seen:
        return await self.stage.until(
            lambda: _last(self.see(chat), words),
            f"{self.name} sees {words!r}",
            lambda: self.see(chat),
        )

    async def sees_signs(self, *signs: str, on: str, chat: str | None = None) -> None:
        """On the newest message with these words stand these signs and no others."""
        await self.stage.until(
            lambda: (
                (found := _last(self.see(chat), on))
                and tuple(name for name, _ in found.raw.reactions) == signs
            ),
            f"{self.name} sees {signs} on {on!r}",
            lambda: self.see(chat),
        )

    async def presses(self, label: str, *, on: str = "", chat: str | None = None) -> str:
        return await self.answered(await self.pressed(label, on=on, chat=chat))

    async def pressed(
        self, label: str, *, on: str = "", chat: str | None = None
    ) -> tuple[str, int]:
        """Press as soon as the button is there; gives the chat and how much was whispered there."""
        seen = await self.stage.until(
            lambda: _with_button(self.see(chat), label, on),
            f"{self.name} presses {label!r} on {on!r}",
            lambda: self.see(chat),
        )
        place = chat or self.private
        before = len(self.stage.slack.ephemerals(place, self.user))
        written = seen.raw.buttons[seen.buttons.index(label)].label
        self.stage.slack.press(self.user, place, seen.id, written)
        return place, before

    async def answered(self, press: tuple[str, int]) -> str:
        place, before = press
        answers = await self.stage.until(
            lambda: self.stage.slack.ephemerals(place, self.user)[before:],
            f"{self.name}'s press is answered",
            lambda: self.see(place),
        )
        return self.stage.reads(answers[-1].plain)

    async def uploads(
        self,
        content: bytes,
        name: str,
        mime: str,
        *,
        text: str = "",
        chat: str | None = None,
        thread: str = "",
    ) -> str:
        return self.stage.slack.upload(
            self.user, chat or self.private, content, name, mime, text, thread or None
        )

    def asks(self, words: str, *, chat: str | None = None) -> None:
        """Give the slash command, without waiting for what becomes of it."""
        self.stage.spoken.append(words)
        self.stage.slack.slash(self.user, chat or self.private, "/desk", words)

    async def commands(self, words: str, *, chat: str | None = None) -> str:
        place = chat or self.private
        before = len(self.stage.slack.ephemerals(place, self.user))
        self.asks(words, chat=chat)
        answers = await self.stage.until(
            lambda: self.stage.slack.ephemerals(place, self.user)[before:],
            f"/desk {words} is answered",
            lambda: self.see(chat),
        )
        return self.stage.reads(answers[-1].plain)


def _last(messages: list[Seen], words: str) -> Seen | None:
    return next((each for each in reversed(messages) if words in each.text), None)


def _with_button(messages: list[Seen], label: str, on: str) -> Seen | None:
    return next(
        (each for each in reversed(messages) if label in each.buttons and on in each.text), None
    )
