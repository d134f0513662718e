"""People write, send, edit and press; the bot hears of it as the platform would tell it."""

from collections.abc import Sequence

from adapters.playground.telegram.chats import add_topic, remove_topic
from adapters.playground.telegram.content import LONGEST_TEXT
from adapters.playground.telegram.files import new_content
from adapters.playground.telegram.kinds import Kinds, caption_of
from adapters.playground.telegram.parsing import Entity, marked, units
from adapters.playground.telegram.refusals import CannotAct
from adapters.playground.telegram.world import Answer, Message, Payload, Press, Topic


class Acts(Kinds):
    """Whatever persons do inside a chat; a private chat has the number of its person."""

    def start(self, user_id: int, payload: str = "") -> int:
        """Press Start, perhaps through a link with a payload; it also ends a block."""
        self.unblock(user_id)
        return self.say(user_id, user_id, f"/start {payload}".strip())

    def say(
        self,
        user_id: int,
        chat_id: int,
        text: str,
        *,
        reply_to: int | None = None,
        thread: int | None = None,
        entities: Sequence[Entity] | None = None,
    ) -> int:
        if not text.strip() or units(text) > LONGEST_TEXT:
            raise CannotAct(
                f"a message has 1 to {LONGEST_TEXT} characters", "text-length", most=LONGEST_TEXT
            )
        marks = marked(text, list(entities or []))
        content: Payload = {"text": text, **({"entities": marks} if marks else {})}
        return self._send(user_id, chat_id, content, reply_to=reply_to, thread=thread)

    def send_photo(
        self,
        user_id: int,
        chat_id: int,
        content: bytes,
        caption: str | None = None,
        media_group_id: str | None = None,
        *,
        reply_to: int | None = None,
        thread: int | None = None,
    ) -> int:
        """Parts of an album share a media_group_id and come one by one, as people's apps send."""
        photo = new_content(self.scene, "photo", content) | caption_of(caption)
        if media_group_id is not None:
            photo["media_group_id"] = media_group_id
        return self._send(user_id, chat_id, photo, reply_to=reply_to, thread=thread)

    def send_document(
        self,
        user_id: int,
        chat_id: int,
        content: bytes,
        file_name: str,
        mime_type: str = "application/octet-stream",
        *,
        caption: str | None = None,
        media_group_id: str | None = None,
        reply_to: int | None = None,
        thread: int | None = None,
    ) -> int:
        document = new_content(self.scene, "document", content, name=file_name, mime=mime_type)
        document |= caption_of(caption)
        if media_group_id is not None:
            document["media_group_id"] = media_group_id
        return self._send(user_id, chat_id, document, reply_to=reply_to, thread=thread)

    def send_album(
        self,
        user_id: int,
        chat_id: int,
        parts: Sequence[tuple[bytes, str, str]],
        caption: str | None = None,
        *,
        as_photos: bool = False,
        reply_to: int | None = None,
        thread: int | None = None,
    ) -> None:
        """Send several pictures or documents (content, name, type) as one album."""
        counters = self.world.counters
        album, counters.album = str(counters.album), counters.album + 1
        for number, (content, name, mime) in enumerate(parts):
            words = None if number else caption
            if as_photos:
                self.send_photo(
                    user_id, chat_id, content, words, album, reply_to=reply_to, thread=thread
                )
            else:
                self.send_document(
                    user_id,
                    chat_id,
                    content,
                    name,
                    mime,
                    caption=words,
                    media_group_id=album,
                    reply_to=reply_to,
                    thread=thread,
                )

    def edit(self, user_id: int, chat_id: int, message_id: int, text: str) -> None:
        """Change the text of one's own message, or the caption of one's own file."""
        message = self._message(user_id, chat_id, message_id)
        if message.payload["from"]["id"] != user_id:
            raise CannotAct("people edit their own messages only", "not-own")
        name, marks_name = ("text", "entities")
        if "text" not in message.payload:
            name, marks_name = ("caption", "caption_entities")
        message.history.append(message.payload.get(name, ""))
        message.payload.pop(marks_name, None)
        marks = marked(text, [])
        message.payload |= {name: text, "edit_date": self.scene.seconds()}
        message.payload |= {marks_name: marks} if marks else {}
        self.scene.changes.tell()
        self.scene.deliver("edited_message", message)

    def react(self, user_id: int, chat_id: int, message_id: int, *signs: str) -> None:
        """Put these signs under a message in place of one's earlier ones; none takes them back."""
        message, chat = self._message(user_id, chat_id, message_id), self.world.chats[chat_id]
        old, message.reactions[str(user_id)] = message.reactions.get(str(user_id), []), [*signs]
        self.scene.changes.tell()
        if chat.is_group and chat.bot_status != "administrator":
            return
        change = {
            "chat": self.scene.chat_payload(chat),
            "message_id": message_id,
            "user": self._user(user_id).payload(),
            "date": self.scene.seconds(),
            "old_reaction": [{"type": "emoji", "emoji": sign} for sign in old],
            "new_reaction": [{"type": "emoji", "emoji": sign} for sign in signs],
        }
        self.scene.updates.add("message_reaction", change)

    def delete(self, user_id: int, chat_id: int, message_id: int) -> None:
        """Take a message away; bots are not told of that."""
        self._message(user_id, chat_id, message_id).deleted = True
        self.scene.changes.tell()

    def press(self, user_id: int, chat_id: int, message_id: int, label_or_data: str) -> str:
        """Press a button, found by its label or else its data; the result names the press."""
        message = self._message(user_id, chat_id, message_id)
        rows = message.payload.get("reply_markup", {}).get("inline_keyboard", [])
        buttons = [button for row in rows for button in row]
        named = [button for button in buttons if button["text"] == label_or_data]
        named += [button for button in buttons if button.get("callback_data") == label_or_data]
        if not named:
            labels = ", ".join(button["text"] for button in buttons) or "none at all"
            raise CannotAct(f"there is no button {label_or_data!r}, but {labels}", "button-gone")
        if "callback_data" not in named[0]:
            raise CannotAct(f"the button {label_or_data!r} opens something, the bot hears nothing")
        press = Press(
            press_id=str(self.world.counters.press),
            user_id=user_id,
            chat_id=chat_id,
            message_id=message_id,
            data=named[0]["callback_data"],
            pressed_at=self.scene.clock.now(),
        )
        self.world.counters.press += 1
        self.world.presses[press.press_id] = press
        self._tell_of_press(press, message)
        return press.press_id

    def answer_to(self, press_id: str) -> Answer | None:
        """Tell what the presser saw, or None while the button still shows that it is waiting."""
        return self.world.presses[press_id].answer

    def open_topic(self, user_id: int, chat_id: int, name: str) -> int:
        chat = self._write_to(self._user(user_id), chat_id)
        if not chat.forum:
            raise CannotAct(f"{chat.title} has no topics", "no-topics")
        return add_topic(self.scene, chat, name, sender=self._user(user_id))

    def close_topic(self, chat_id: int, thread: int) -> None:
        self._topic(chat_id, thread).closed = True
        self.scene.changes.tell()

    def reopen_topic(self, chat_id: int, thread: int) -> None:
        self._topic(chat_id, thread).closed = False
        self.scene.changes.tell()

    def switch_topics(self, chat_id: int, topics: Sequence[Topic], *, on: bool) -> None:
        """Make the group a forum with these topics, or a plain group."""
        chat = self._group(chat_id)
        chat.forum, chat.topics = on, list(topics)
        self.scene.changes.tell()

    def delete_topic(self, chat_id: int, thread: int) -> None:
        remove_topic(self.scene, self._group(chat_id), self._topic(chat_id, thread))

    def push_raw_update(self, update: Payload) -> int:
        """Queue an update of any shape, for the bot to survive; the result is its number."""
        return self.scene.updates.add_raw(update)

    def _tell_of_press(self, press: Press, message: Message) -> None:
        chat = self.world.chats[press.chat_id]
        if chat.is_group and not chat.bot_is_in:
            return
        self.scene.updates.add(
            "callback_query",
            {
                "id": press.press_id,
                "from": self._user(press.user_id).payload(),
                "message": message.payload,
                "chat_instance": str(-chat.id),
                "data": press.data,
            },
        )
