"""How people, channels, messages, files and views look in answers and in payloads."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from adapters.playground.slack.records import (
    Channel,
    Ephemeral,
    Json,
    Message,
    Person,
    StoredFile,
    View,
)
from adapters.playground.slack.world import World


def user_shape(world: World, person: Person, *, locale: bool = False) -> Json:
    zone = ZoneInfo(person.tz)
    offset = datetime.fromtimestamp(world.now(), UTC).astimezone(zone).utcoffset()
    profile: Json = {
        "real_name": person.real_name,
        "display_name": "" if person.is_bot else person.name,
        "real_name_normalized": person.real_name,
        "display_name_normalized": "" if person.is_bot else person.name,
        "team": world.identity.team_id,
    }
    if person.is_bot:
        profile |= {"api_app_id": world.identity.app_id, "bot_id": world.identity.bot_id}
    shape: Json = {
        "id": person.id,
        "team_id": world.team_of(person.id),
        "name": person.name,
        "deleted": person.is_deactivated,
        "real_name": person.real_name,
        "tz": person.tz,
        "tz_label": person.tz,
        "tz_offset": int(offset.total_seconds()) if offset is not None else 0,
        "profile": profile,
        "is_admin": False,
        "is_owner": False,
        "is_restricted": False,
        "is_ultra_restricted": False,
        "is_bot": person.is_bot,
        "is_app_user": False,
        "updated": 0,
    }
    return shape | ({"locale": person.locale} if locale else {})


def channel_shape(world: World, channel: Channel) -> Json:
    shape: Json = {
        "id": channel.id,
        "created": channel.created,
        "is_archived": channel.is_archived,
        "is_channel": channel.kind == "public",
        "is_group": channel.kind == "private",
        "is_im": channel.kind == "im",
        "is_mpim": False,
        "is_private": channel.kind != "public",
        "is_org_shared": False,
        "is_ext_shared": channel.is_ext_shared,
        "is_shared": channel.is_ext_shared,
        "context_team_id": world.identity.team_id,
    }
    if channel.kind == "im":
        return shape | {"user": channel.person, "is_open": True}
    return shape | {
        "name": channel.name,
        "name_normalized": channel.name,
        "is_member": world.bot_is_in(channel),
        "is_general": False,
        "creator": channel.members[0] if channel.members else "",
        "topic": {"value": "", "creator": "", "last_set": 0},
        "purpose": {"value": "", "creator": "", "last_set": 0},
    }


def file_shape(world: World, file: StoredFile) -> Json:
    url = f"{world.base_url}/files-pri/{world.identity.team_id}-{file.id}"
    shares: Json = {}
    for channel_id, stamps in file.shares.items():
        channel = world.channels.get(channel_id)
        reach = "public" if channel is not None and channel.kind == "public" else "private"
        listed = shares.setdefault(reach, {}).setdefault(channel_id, [])
        for ts in stamps:
            message = world.messages.get(channel_id, {}).get(ts)
            share: Json = {"ts": ts, "channel_name": channel.name if channel else ""}
            if message is not None and message.thread_ts is not None:
                share["thread_ts"] = message.thread_ts
            listed.append(share)
    kind = file.name.rpartition(".")[2].lower() if "." in file.name else "binary"
    shared_in = [world.channels[each] for each in file.shares if each in world.channels]
    return {
        "id": file.id,
        "created": file.created,
        "timestamp": file.created,
        "name": file.name,
        "title": file.title,
        "mimetype": file.mimetype,
        "filetype": kind,
        "pretty_type": kind.upper(),
        "user": file.user,
        "user_team": world.identity.team_id,
        "editable": False,
        "size": file.size,
        "mode": "hosted",
        "is_external": False,
        "external_type": "",
        "is_public": any(each.kind == "public" for each in shared_in),
        "public_url_shared": False,
        "url_private": f"{url}/{file.name}",
        "url_private_download": f"{url}/download/{file.name}",
        "permalink": f"https://{world.identity.domain}.slack.com/files/{file.user}/{file.id}/{file.name}",
        "channels": [each.id for each in shared_in if each.kind == "public"],
        "groups": [each.id for each in shared_in if each.kind == "private"],
        "ims": [each.id for each in shared_in if each.kind == "im"],
        "shares": shares,
        "has_rich_preview": False,
        "file_access": "visible",
    }


def message_shape(world: World, message: Message | Ephemeral, *, metadata: bool = False) -> Json:
    """Show a message as the API does: with its thread's figures, and metadata only on request."""
    shape = {name: each for name, each in message.body.items() if metadata or name != "metadata"}
    if "files" in shape:
        shape["files"] = [
            file_shape(world, world.files[each]) for each in shape["files"] if each in world.files
        ]
    if isinstance(message, Ephemeral):
        return shape
    if message.thread_ts is not None:
        root = world.messages[message.channel].get(message.thread_ts)
        return shape | ({"parent_user_id": root.sender} if root is not None else {})
    replies = world.replies(message.channel, message.ts)
    if replies:
        writers = list(dict.fromkeys(each.sender for each in replies))
        shape |= {
            "thread_ts": message.ts,
            "reply_count": len(replies),
            "reply_users_count": len(writers),
            "latest_reply": replies[-1].ts,
            "reply_users": writers[:5],
            "is_locked": False,
            "subscribed": False,
        }
    return shape


def view_shape(world: World, view: View) -> Json:
    body = view.body
    return {
        "id": view.id,
        "team_id": world.identity.team_id,
        "type": view.kind,
        "blocks": body["blocks"],
        "private_metadata": body.get("private_metadata", ""),
        "callback_id": body.get("callback_id", ""),
        "external_id": body.get("external_id", ""),
        "state": {"values": view.values},
        "hash": view.hash,
        "title": body.get("title"),
        "submit": body.get("submit"),
        "close": body.get("close"),
        "clear_on_close": body.get("clear_on_close", False),
        "notify_on_close": body.get("notify_on_close", False),
        "submit_disabled": body.get("submit_disabled", False),
        "previous_view_id": view.previous_id,
        "root_view_id": view.root_id,
        "app_id": world.identity.app_id,
        "app_installed_team_id": world.identity.team_id,
        "bot_id": world.identity.bot_id,
    }
