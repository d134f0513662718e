"""What a person does in a Telegram chat on the page: writing, pressing, sending files."""

from contextlib import suppress
from typing import Any

from adapters.playground.bodies import PATIENCE, Body, CannotDoError, files, needed, number, text
from adapters.playground.world import PICTURES, Place, World

BERLIN = (52.520008, 13.404954)


class TelegramActs:
    def __init__(self, world: World) -> None:
        self._world = world

    async def act(self, place: Place, actor: str, body: Body) -> dict[str, Any]:
        telegram, chat = self._world.telegram, place.telegram_chat
        user, thread = self._world.on_telegram[actor], number(body, "thread")
        match body.get("kind"):
            case "say":
                reply_to = number(body, "reply_to")
                telegram.say(user, chat, text(body, "text"), reply_to=reply_to, thread=thread)
            case "edit":
                telegram.edit(user, chat, needed(body, "message"), text(body, "text"))
            case "delete":
                telegram.delete(user, chat, needed(body, "message"))
            case "file":
                self._send_files(user, chat, thread, body)
            case "share":
                self._share(user, chat, text(body, "what"))
            case "press":
                message, button = needed(body, "message"), text(body, "button")
                return await self._answer(telegram.press(user, chat, message, button))
            case other:
                raise CannotDoError(f"nobody can {other!r}")
        return {}

    def _send_files(self, user: int, chat: int, thread: int | None, body: Body) -> None:
        """One by itself, several as an album; pictures are shown unless they are sent as files."""
        telegram, sent, reply_to = self._world.telegram, files(body), number(body, "reply_to")
        caption = text(body, "text") or None
        as_photos = bool(body.get("as_photo")) and all(mime in PICTURES for _, _, mime in sent)
        if len(sent) > 1:
            telegram.send_album(
                user,
                chat,
                sent,
                caption,
                as_photos=as_photos,
                reply_to=reply_to,
                thread=thread,
            )
            return
        content, name, mime = sent[0]
        if as_photos:
            telegram.send_photo(user, chat, content, caption, reply_to=reply_to, thread=thread)
            return
        telegram.send_document(
            user, chat, content, name, mime, caption=caption, reply_to=reply_to, thread=thread
        )

    def _share(self, user: int, chat: int, what: str) -> None:
        """What a key under the field asks for."""
        if what == "contact":
            person = self._world.telegram.world.users[user]
            # A number that is kept free for stories.
            self._world.telegram.send_contact(
                user, chat, "+49 30 23125 000", person.first_name, of=user
            )
        elif what == "location":
            self._world.telegram.send_location(user, chat, *BERLIN)
        else:
            raise CannotDoError(f"nobody can share {what!r}")

    async def _answer(self, press: str) -> dict[str, Any]:
        """Wait for the toast as long as the app would show that it waits."""
        telegram = self._world.telegram
        with suppress(TimeoutError):
            answer = await telegram.wait_for(lambda: telegram.answer_to(press), PATIENCE)
            if answer is not None:
                return {"toast": answer.text, "alert": answer.alert}
        return {}
