"""The payloads of the Events API and of interactions, in the shapes the platform sends."""

from adapters.playground.slack.records import Channel, Json, Message
from adapters.playground.slack.shapes import channel_shape, message_shape
from adapters.playground.slack.world import World, token

CHANNEL_TYPES = {"public": "channel", "private": "group", "im": "im"}


def event_payload(world: World, event: Json) -> Json:
    """Wrap one event as the Events API does; each call makes a new event id."""
    me = world.identity
    return {
        "token": "playground",
        "team_id": me.team_id,
        "context_team_id": me.team_id,
        "context_enterprise_id": None,
        "api_app_id": me.app_id,
        "event": event,
        "type": "event_callback",
        "event_id": token("Ev"),
        "event_time": int(world.now()),
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": me.team_id,
                "user_id": me.bot_user_id,
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": _is_ext_shared(world, event),
        "event_context": token("4-", 24),
    }


def _is_ext_shared(world: World, event: Json) -> bool:
    channel = (
        world.channels.get(event["channel"]) if isinstance(event.get("channel"), str) else None
    )
    return channel is not None and channel.is_ext_shared


def is_news(event: Json) -> bool:
    """Whether somebody said something new, as opposed to a change of what was said."""
    subtype = event.get("subtype", "file_share")
    return event["type"] in {"message", "app_mention"} and subtype == "file_share"


def posted(world: World, message: Message) -> Json:
    """Tell of a new message; a file or a reply shown in the channel has its subtype."""
    return message_shape(world, message) | _where(world, message.channel, message.ts)


def mentioned(world: World, message: Message) -> Json:
    shape = posted(world, message)
    del shape["channel_type"]
    return shape | {"type": "app_mention"}


def changed(world: World, message: Message, before: Json, event_ts: str) -> Json:
    return {
        "type": "message",
        "subtype": "message_changed",
        "hidden": True,
        "message": message_shape(world, message),
        "previous_message": before,
        "ts": event_ts,
    } | _where(world, message.channel, event_ts)


def deleted(world: World, message: Message, before: Json, event_ts: str) -> Json:
    return {
        "type": "message",
        "subtype": "message_deleted",
        "hidden": True,
        "deleted_ts": message.ts,
        "previous_message": before,
        "ts": event_ts,
    } | _where(world, message.channel, event_ts)


def _where(world: World, channel_id: str, event_ts: str) -> Json:
    kind = CHANNEL_TYPES[world.channels[channel_id].kind]
    return {"channel": channel_id, "channel_type": kind, "event_ts": event_ts}


def membership(
    world: World, kind: str, user_id: str, channel: Channel, inviter: str | None = None
) -> Json:
    """Tell of `member_joined_channel` or `member_left_channel`."""
    event: Json = {
        "type": kind,
        "user": user_id,
        "channel": channel.id,
        "channel_type": "G" if channel.kind == "private" else "C",
        "team": world.identity.team_id,
        "event_ts": world.next_ts(),
    }
    return event | ({"inviter": inviter} if inviter is not None else {})


def removed(world: World, channel: Channel, by: str | None) -> Json:
    """Tell the app that it is in a channel no longer; others hear of a member that left."""
    kind = "group_left" if channel.kind == "private" else "channel_left"
    event: Json = {"type": kind, "channel": channel.id, "event_ts": world.next_ts()}
    return event | ({"actor_id": by} if by is not None else {})


def archived(world: World, user_id: str, channel: Channel, *, closed: bool = True) -> Json:
    """Tell that a channel was archived, or that it is open again."""
    group = "group" if channel.kind == "private" else "channel"
    kind = f"{group}_{'archive' if closed else 'unarchive'}"
    where: Json = {"type": kind, "channel": channel.id, "user": user_id}
    moved: Json = {"is_moved": 0} if closed else {}
    return where | moved | {"event_ts": world.next_ts()}


def reacted(world: World, kind: str, user_id: str, message: Message, name: str) -> Json:
    """Tell of `reaction_added` or `reaction_removed`."""
    return {
        "type": kind,
        "user": user_id,
        "reaction": name,
        "item": {"type": "message", "channel": message.channel, "ts": message.ts},
        "item_user": message.sender,
        "event_ts": world.next_ts(),
    }


def home_opened(world: World, user_id: str, tab: str, home: Json | None) -> Json:
    event: Json = {
        "type": "app_home_opened",
        "user": user_id,
        "channel": world.direct(user_id).id,
        "tab": tab,
        "event_ts": world.next_ts(),
    }
    return event | ({"view": home} if home is not None else {})


def interaction(world: World, kind: str, user_id: str) -> Json:
    """Begin an interactive payload; the act adds what it is about."""
    me, person = world.identity, world.person(user_id)
    return {
        "type": kind,
        "user": {
            "id": person.id,
            "username": person.name,
            "name": person.name,
            "team_id": world.team_of(person.id),
        },
        "api_app_id": me.app_id,
        "token": "playground",
        "team": {"id": me.team_id, "domain": me.domain},
        "enterprise": None,
        "is_enterprise_install": False,
    }


def channel_of(world: World, channel: Channel) -> Json:
    name = channel_shape(world, channel).get("name", "directmessage")
    return {"id": channel.id, "name": "privategroup" if channel.kind == "private" else name}


def slash_payload(world: World, user_id: str, channel: Channel, command: str, text: str) -> Json:
    me = world.identity
    return {
        "token": "playground",
        "team_id": me.team_id,
        "team_domain": me.domain,
        "channel_id": channel.id,
        "channel_name": channel_of(world, channel)["name"],
        "user_id": user_id,
        "user_name": world.person(user_id).name,
        "command": command,
        "text": text,
        "api_app_id": me.app_id,
        "is_enterprise_install": "false",
    }
