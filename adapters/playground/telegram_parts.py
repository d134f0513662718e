"""One Telegram chat as JSON for the page: messages, topics, commands, the keyboard beneath."""

from dataclasses import asdict
from typing import Any

from adapters.playground.telegram import SeenFile, SeenMessage
from adapters.playground.world import Place, World

Json = dict[str, Any]

LONGEST = 300  # messages of one chat the page gets; older ones scroll out of a rehearsal's interest
QUOTED = 120


def telegram_part(world: World, place: Place) -> Json:
    telegram = world.telegram
    chat = telegram.chat(place.telegram_chat)
    writer = world.on_telegram[place.people[0]]
    return {
        "key": place.key,
        "messages": _messages(world, place),
        "topics": [
            {"thread": str(thread), "name": name, "closed": closed}
            for thread, name, closed in chat.topics
        ],
        "forum": chat.forum,
        "keyboard": asdict(chat.keyboard) if chat.keyboard else None,
        "commands": telegram.commands(chat.id, writer),
    }


def _messages(world: World, place: Place) -> list[Json]:
    messages = world.telegram.messages(place.telegram_chat)
    names = {number: name for name, number in world.on_telegram.items()}
    by_id = {each.message_id: each for each in messages}
    topics = {thread for thread, _, _ in world.telegram.chat(place.telegram_chat).topics}
    return [
        {
            "id": str(each.message_id),
            "thread": str(each.thread) if each.thread in topics else "",
            "bot": each.from_bot,
            "sender": each.sender,
            "actor": names.get(each.sender_id, ""),
            "html": each.html,
            "buttons": [[asdict(one) for one in row] for row in each.buttons],
            "file": _file(each.file),
            "album": each.media_group_id or "",
            "place": each.location,
            "contact": each.contact,
            # The first message of a topic is its root, not a message that is answered.
            "reply_to": None if each.reply_to in topics else _quoted(by_id.get(each.reply_to or 0)),
            "service": each.service,
            "edited": each.edited,
            "history": each.history,
            "deleted": each.deleted,
            "signs": each.signs,
            "at": each.at.isoformat(),
        }
        for each in messages[-LONGEST:]
    ]


def _file(file: SeenFile | None) -> Json | None:
    if file is None:
        return None
    return {
        "kind": file.kind,
        "name": file.name,
        "mime": file.mime,
        "size": file.size,
        "duration": file.duration,
        "emoji": file.emoji,
        "url": f"/files/telegram/{file.file_id}",
    }


def _quoted(message: SeenMessage | None) -> Json | None:
    if message is None:
        return None
    words = message.text or message.caption or (message.file.name if message.file else "")
    return {
        "id": str(message.message_id),
        "sender": message.sender,
        "text": words[:QUOTED],
        "kind": message.file.kind if message.file else "",
        "gone": message.deleted,
    }
