"""Which function serves which method of the Bot API."""

from collections.abc import Callable

from adapters.playground.telegram import chats, editing, profile, sending
from adapters.playground.telegram.calls import Call
from adapters.playground.telegram.parameters import check_parameters
from adapters.playground.telegram.scene import Scene

_METHODS: dict[str, Callable[[Scene, Call], object]] = {
    "getMe": profile.get_me,
    "getWebhookInfo": profile.get_webhook,
    "setWebhook": profile.set_webhook,
    "deleteWebhook": profile.delete_webhook,
    "getFile": profile.get_file,
    "getMyCommands": profile.get_commands,
    "setMyCommands": profile.set_commands,
    "deleteMyCommands": profile.delete_commands,
    "getMyName": profile.get_text,
    "setMyName": profile.set_text,
    "getMyDescription": profile.get_text,
    "setMyDescription": profile.set_text,
    "getMyShortDescription": profile.get_text,
    "setMyShortDescription": profile.set_text,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_file,
    "sendDocument": sending.send_file,
    "sendVideo": sending.send_file,
    "sendAnimation": sending.send_file,
    "sendVoice": sending.send_file,
    "sendAudio": sending.send_file,
    "sendVideoNote": sending.send_file,
    "sendSticker": sending.send_file,
    "sendLocation": sending.send_location,
    "sendContact": sending.send_contact,
    "sendMediaGroup": sending.send_media_group,
    "copyMessage": sending.copy_message,
    "forwardMessage": sending.forward_message,
    "editMessageText": editing.edit_text,
    "editMessageCaption": editing.edit_caption,
    "editMessageReplyMarkup": editing.edit_keyboard,
    "setMessageReaction": editing.set_reaction,
    "deleteMessage": editing.delete_message,
    "deleteMessages": editing.delete_messages,
    "answerCallbackQuery": editing.answer_press,
    "sendChatAction": chats.send_chat_action,
    "getChat": chats.get_chat,
    "getChatMember": chats.get_chat_member,
    "getChatMemberCount": chats.get_chat_member_count,
    "getChatAdministrators": chats.get_chat_administrators,
    "leaveChat": chats.leave_chat,
    "createForumTopic": chats.create_topic,
    "editForumTopic": chats.edit_topic,
    "closeForumTopic": chats.close_topic,
    "reopenForumTopic": chats.reopen_topic,
    "deleteForumTopic": chats.delete_topic,
}


async def carry_out(scene: Scene, call: Call) -> object:
    """Give the result of a call, or raise a Refusal; only getUpdates takes time."""
    check_parameters(call.method, call.params)
    if call.method != "getUpdates":
        return _METHODS[call.method](scene, call)
    if "allowed_updates" in call.params:
        # Decides about what happens from now on; updates already queued still come.
        scene.world.allowed_updates = list(call.params["allowed_updates"])
    return await scene.updates.poll(
        offset=call.params.get("offset", 0),
        limit=call.params.get("limit", 0) or 100,
        seconds=call.params.get("timeout", 0),
    )
