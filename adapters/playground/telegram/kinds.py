"""People send what is neither text nor a picture or document, each kind as the platform has it."""

from adapters.playground.telegram.content import LONGEST_CAPTION
from adapters.playground.telegram.files import new_content
from adapters.playground.telegram.parsing import marked, units
from adapters.playground.telegram.people import People
from adapters.playground.telegram.refusals import CannotAct
from adapters.playground.telegram.world import Chat, Message, Payload, Topic, User


class Kinds(People):
    """The kinds of contents, and how any of them is sent."""

    def send_video(
        self, user_id: int, chat_id: int, content: bytes, caption: str | None = None
    ) -> int:
        video = new_content(self.scene, "video", content, name="video.mp4")
        return self._send(user_id, chat_id, video | caption_of(caption))

    def send_voice(self, user_id: int, chat_id: int, content: bytes, duration: int = 1) -> int:
        voice = new_content(self.scene, "voice", content, extras={"duration": duration})
        return self._send(user_id, chat_id, voice)

    def send_sticker(self, user_id: int, chat_id: int, content: bytes, emoji: str = "👍") -> int:
        sticker = new_content(self.scene, "sticker", content, extras={"emoji": emoji})
        return self._send(user_id, chat_id, sticker)

    def send_location(self, user_id: int, chat_id: int, latitude: float, longitude: float) -> int:
        place = {"latitude": latitude, "longitude": longitude}
        return self._send(user_id, chat_id, {"location": place})

    def send_contact(
        self,
        user_id: int,
        chat_id: int,
        phone_number: str,
        first_name: str,
        *,
        of: int | None = None,
    ) -> int:
        """`of` is the user whom the platform knows by that number."""
        contact: Payload = {"phone_number": phone_number, "first_name": first_name}
        if of is not None:
            contact["user_id"] = of
        return self._send(user_id, chat_id, {"contact": contact})

    def send_media(
        self, user_id: int, chat_id: int, kind: str, content: bytes, **described: str | int | bool
    ) -> int:
        """A file of any kind; `described` is what the platform tells of it, `name` its own name."""
        name, mime = str(described.pop("name", "")), str(described.pop("mime", ""))
        file = new_content(
            self.scene, kind, content, name=name, mime=mime, extras=dict(described) or None
        )
        return self._send(user_id, chat_id, file)

    def send_content(self, user_id: int, chat_id: int, content: Payload) -> int:
        """Anything else, as the platform writes it: a poll, dice, a venue, a story."""
        return self._send(user_id, chat_id, content)

    def _send(
        self,
        user_id: int,
        chat_id: int,
        content: Payload,
        *,
        reply_to: int | None = None,
        thread: int | None = None,
    ) -> int:
        user = self._user(user_id)
        chat = self._write_to(user, chat_id)
        if thread is not None and self._topic(chat_id, thread).closed:
            raise CannotAct("the topic is closed", "topic-closed")
        if reply_to is not None:
            self._message(user_id, chat_id, reply_to)
        if not chat.is_group:
            user.started = True
        message = self.scene.add_message(chat, user, content, thread=thread, reply_to=reply_to)
        self.scene.deliver("message", message)
        return message.message_id

    def _write_to(self, user: User, chat_id: int) -> Chat:
        if user.deactivated:
            raise CannotAct(f"{user.name} has deleted the account")
        if chat_id != user.id:
            chat = self._group(chat_id)
            if user.id not in chat.members:
                raise CannotAct(
                    f"{user.name} is not in {chat.title}: join() comes first",
                    "not-in-chat",
                    name=user.name,
                )
            return chat
        if user.blocked:
            sentence = f"{user.name} has blocked the bot: unblock() or start() comes first"
            raise CannotAct(sentence, "blocked", name=user.name)
        return self.world.chats[user.id]

    def _topic(self, chat_id: int, thread: int) -> Topic:
        topic = self._group(chat_id).topic(thread)
        if topic is None:
            raise CannotAct(f"there is no topic {thread}")
        return topic

    def _message(self, user_id: int, chat_id: int, message_id: int) -> Message:
        self._write_to(self._user(user_id), chat_id)
        message = self.world.message(chat_id, message_id)
        if message is None:
            raise CannotAct(f"there is no message {message_id} any more", "message-gone")
        return message


def caption_of(caption: str | None) -> Payload:
    if not caption:
        return {}
    if units(caption) > LONGEST_CAPTION:
        sentence = f"a caption has at most {LONGEST_CAPTION} characters"
        raise CannotAct(sentence, "caption-length", most=LONGEST_CAPTION)
    marks = marked(caption, [])
    return {"caption": caption, **({"caption_entities": marks} if marks else {})}
