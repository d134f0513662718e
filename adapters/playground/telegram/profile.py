"""The bot asks and says who it is: itself, its command menus, name and descriptions, webhook."""

import json
import re
from typing import Any

from yarl import URL

from adapters.playground.telegram.calls import Call
from adapters.playground.telegram.files import file_payload, find
from adapters.playground.telegram.refusals import bad_request, conflict
from adapters.playground.telegram.scene import Scene
from adapters.playground.telegram.world import Chat, Payload

MOST_COMMANDS = 100
LONGEST_DESCRIPTION = 256
# Longest texts the bot may say of itself.
TEXTS = {"name": 64, "description": 512, "short_description": 120}
WEBHOOK_PORTS = frozenset({80, 88, 443, 8443})
_SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_SETTINGS = {
    "setMyName": "name",
    "getMyName": "name",
    "setMyDescription": "description",
    "getMyDescription": "description",
    "setMyShortDescription": "short_description",
    "getMyShortDescription": "short_description",
}


def get_me(scene: Scene, _call: Call) -> Payload:
    return scene.bot.payload() | {
        "can_join_groups": True,
        "can_read_all_group_messages": scene.bot.can_read_all_group_messages,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
    }


def get_file(scene: Scene, call: Call) -> Payload:
    file = find(scene, call.params["file_id"])
    return {**file_payload(file), "file_path": file.path}


def get_webhook(scene: Scene, _call: Call) -> Payload:
    webhook = scene.world.webhook
    shown = {name: value for name, value in webhook.items() if name != "secret_token"}
    return {
        "url": "",
        "has_custom_certificate": False,
        "pending_update_count": len(scene.updates.waiting()),
        **shown,
    }


def set_webhook(scene: Scene, call: Call) -> bool:
    url = call.params["url"]
    if not url:
        return delete_webhook(scene, call)
    if not scene.local:
        _check_webhook(url)
    if not _SECRET.fullmatch(call.params.get("secret_token", "")):
        raise bad_request("secret token contains unallowed characters")
    if call.params.get("drop_pending_updates"):
        scene.updates.drop()
    if "allowed_updates" in call.params:
        scene.world.allowed_updates = list(call.params["allowed_updates"])
    kept = ("url", "ip_address", "max_connections", "allowed_updates", "secret_token")
    scene.world.webhook = {name: call.params[name] for name in kept if name in call.params}
    scene.updates.stop_polls(conflict("terminated by setWebhook request"))
    scene.changes.tell()
    return True


def _check_webhook(url: str) -> None:
    """What the platform itself takes; a server of one's own is less particular."""
    if not url.startswith("https://"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if URL(url).port not in WEBHOOK_PORTS:
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")


def delete_webhook(scene: Scene, call: Call) -> bool:
    if call.params.get("drop_pending_updates"):
        scene.updates.drop()
    scene.world.webhook = {}
    scene.changes.tell()
    return True


def get_commands(scene: Scene, call: Call) -> list[Payload]:
    commands: list[Payload] = scene.world.profile.get(_menu(call), [])
    return commands


def commands_shown(scene: Scene, chat: Chat, language: str) -> list[Payload]:
    """Give the menu of a chat in this language, as an app picks it: the narrowest scope first."""
    wide = "all_group_chats" if chat.is_group else "all_private_chats"
    scopes = ({"type": "chat", "chat_id": chat.id}, {"type": wide}, {"type": "default"})
    for scope in scopes:
        for code in (language, ""):
            commands: list[Payload] = scene.world.profile.get(_key(scope, code), [])
            if commands:
                return commands
    return []


def set_commands(scene: Scene, call: Call) -> bool:
    commands: list[dict[str, Any]] = call.params["commands"]
    if len(commands) > MOST_COMMANDS:
        raise bad_request("too many commands specified")
    for command in commands:
        if not _COMMAND.fullmatch(str(command.get("command", "")).removeprefix("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 0 < len(str(command.get("description", ""))) <= LONGEST_DESCRIPTION:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    scene.world.profile[_menu(call)] = commands
    scene.changes.tell()
    return True


def delete_commands(scene: Scene, call: Call) -> bool:
    scene.world.profile.pop(_menu(call), None)
    scene.changes.tell()
    return True


def get_text(scene: Scene, call: Call) -> Payload:
    setting = _SETTINGS[call.method]
    language = call.params.get("language_code", "")
    profile = scene.world.profile
    default = profile.get(f"{setting}:", scene.bot.first_name if setting == "name" else "")
    return {setting: profile.get(f"{setting}:{language}", default)}


def set_text(scene: Scene, call: Call) -> bool:
    setting = _SETTINGS[call.method]
    text = call.params.get(setting, "")
    if len(text) > TEXTS[setting]:
        raise bad_request(f"bot {setting.replace('_', ' ')} is too long")
    key = f"{setting}:{call.params.get('language_code', '')}"
    if text:
        scene.world.profile[key] = text
    else:
        # An empty text takes the setting back to the one for all languages.
        scene.world.profile.pop(key, None)
    scene.changes.tell()
    return True


def _menu(call: Call) -> str:
    scope = call.params.get("scope") or {"type": "default"}
    return _key(scope, call.params.get("language_code", ""))


def _key(scope: Payload, language: str) -> str:
    return f"commands:{json.dumps(scope, sort_keys=True)}:{language}"
