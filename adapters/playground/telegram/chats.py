"""The bot asks about chats and manages topics; it can also leave."""

from adapters.playground.telegram.calls import Call
from adapters.playground.telegram.refusals import bad_request
from adapters.playground.telegram.scene import NOT_ALLOWED, Scene, member_payload
from adapters.playground.telegram.world import Chat, Payload, Topic, User

LONGEST_TOPIC = 128
TOPIC_COLOUR = 7322096
_ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}


def get_chat(scene: Scene, call: Call) -> Payload:
    chat = scene.chat(call.params["chat_id"])
    rights = dict.fromkeys(NOT_ALLOWED, chat.members_may_write)
    permissions = {"permissions": rights} if chat.is_group else {}
    return (
        scene.chat_payload(chat)
        | permissions
        | {
            "accent_color_id": 0,
            "max_reaction_count": 11,
            "accepted_gift_types": dict.fromkeys(
                (
                    "unlimited_gifts",
                    "limited_gifts",
                    "unique_gifts",
                    "premium_subscription",
                    "gifts_from_channels",
                ),
                False,
            ),
        }
    )


def get_chat_member(scene: Scene, call: Call) -> Payload:
    chat = scene.chat(call.params["chat_id"])
    user_id = call.params["user_id"]
    if user_id == scene.bot.id:
        return member_payload(scene.bot.payload(), chat.bot_status)
    user = scene.world.users.get(user_id)
    if user is None:
        raise bad_request("user not found")
    return member_payload(user.payload(), _standing(chat, user_id))


def get_chat_member_count(scene: Scene, call: Call) -> int:
    chat = scene.chat(call.params["chat_id"])
    return len(chat.members) + chat.bot_is_in


def get_chat_administrators(scene: Scene, call: Call) -> list[Payload]:
    """List the group's creator, who is its first member, and the bot where it is one."""
    chat = scene.chat(call.params["chat_id"])
    if not chat.is_group:
        raise bad_request("there are no administrators in the private chat")
    found = [
        member_payload(scene.world.users[user_id].payload(), "creator")
        for user_id in chat.members[:1]
    ]
    if chat.bot_status == "administrator":
        found.append(member_payload(scene.bot.payload(), "administrator"))
    return found


def leave_chat(scene: Scene, call: Call) -> bool:
    chat = scene.reachable(call.params["chat_id"])
    if not chat.is_group:
        raise bad_request("chat member status can't be changed in private chats")
    old = chat.bot_status
    chat.bot_status = "left"
    scene.member_changed(chat, actor=scene.bot.payload(), old=old, new="left")
    scene.changes.tell()
    return True


def send_chat_action(scene: Scene, call: Call) -> bool:
    chat = scene.reachable(call.params["chat_id"])
    action = call.params["action"]
    if action not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    scene.actions[chat.id] = (action, scene.clock.now())
    scene.changes.tell()
    return True


def create_topic(scene: Scene, call: Call) -> Payload:
    chat = _forum(scene, call)
    name = _topic_name(call)
    scene.limits.spend(now=scene.clock.now(), chat_id=chat.id, is_group=True, method=call.method)
    colour = call.params.get("icon_color", TOPIC_COLOUR)
    thread = add_topic(scene, chat, name, colour=colour)
    return {"message_thread_id": thread, "name": name, "icon_color": colour}


def add_topic(
    scene: Scene,
    chat: Chat,
    name: str,
    *,
    sender: User | None = None,
    colour: int = TOPIC_COLOUR,
) -> int:
    """Open a topic; its number is that of the service message that tells of it."""
    thread = chat.last_message_id + 1
    created = {"forum_topic_created": {"name": name, "icon_color": colour}}
    chat.topics.append(Topic(thread, name))
    message = scene.add_message(chat, sender or scene.bot, created, thread=thread)
    if sender is not None:
        scene.deliver("message", message)
    return thread


def edit_topic(scene: Scene, call: Call) -> bool:
    chat, topic = _topic(scene, call)
    topic.name = _topic_name(call)
    edited = {"forum_topic_edited": {"name": topic.name}}
    scene.add_message(chat, scene.bot, edited, thread=topic.thread_id)
    return True


def close_topic(scene: Scene, call: Call) -> bool:
    chat, topic = _topic(scene, call)
    if topic.closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    topic.closed = True
    scene.add_message(chat, scene.bot, {"forum_topic_closed": {}}, thread=topic.thread_id)
    return True


def reopen_topic(scene: Scene, call: Call) -> bool:
    chat, topic = _topic(scene, call)
    if not topic.closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    topic.closed = False
    scene.add_message(chat, scene.bot, {"forum_topic_reopened": {}}, thread=topic.thread_id)
    return True


def delete_topic(scene: Scene, call: Call) -> bool:
    chat, topic = _topic(scene, call)
    remove_topic(scene, chat, topic)
    return True


def remove_topic(scene: Scene, chat: Chat, topic: Topic) -> None:
    """Remove a topic with everything said in it."""
    chat.topics.remove(topic)
    for message in scene.world.messages.get(chat.id, {}).values():
        if message.payload.get("message_thread_id") == topic.thread_id:
            message.deleted = True
    scene.changes.tell()


def _standing(chat: Chat, user_id: int) -> str:
    if user_id not in chat.members:
        return "left"
    return "creator" if chat.is_group and user_id == chat.members[0] else "member"


def _forum(scene: Scene, call: Call) -> Chat:
    chat = scene.reachable(call.params["chat_id"])
    if not chat.forum:
        raise bad_request("the chat is not a forum")
    if chat.bot_status != "administrator":
        raise bad_request("not enough rights to create a topic")
    return chat


def _topic(scene: Scene, call: Call) -> tuple[Chat, Topic]:
    chat = _forum(scene, call)
    topic = chat.topic(call.params["message_thread_id"])
    if topic is None:
        raise bad_request("message thread not found")
    return chat, topic


def _topic_name(call: Call) -> str:
    name = str(call.params.get("name", "")).strip()
    if not name:
        raise bad_request("topic name is empty")
    if len(name) > LONGEST_TOPIC:
        raise bad_request("topic name is too long")
    return name
