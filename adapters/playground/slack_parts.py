"""Slack as JSON for the page: a channel's messages, and the forms and Home tab of a person."""

from typing import Any

from adapters.playground.slack import Outcome, SeenFile, SeenMessage, SeenView
from adapters.playground.world import PICTURES, Place, World

Json = dict[str, Any]

LONGEST = 300


def slack_part(world: World, place: Place) -> Json:
    ledger = world.slack
    names = {number: name for name, number in world.on_slack.items()}
    found = [*ledger.messages(place.slack_chat)]
    for person in place.people:
        found += ledger.ephemerals(place.slack_chat, world.on_slack[person])
    found.sort(key=lambda each: each.ts)
    messages = [
        {
            "id": each.ts,
            "thread": each.thread_ts or "",
            "broadcast": each.is_broadcast,
            "bot": each.from_bot,
            "sender": _sender(world, each),
            "actor": names.get(each.user_id, ""),
            "text": each.text,
            "blocks": each.blocks,
            "files": [_file(one) for one in each.files],
            "reactions": [[name, len(who)] for name, who in each.reactions],
            "only_for": names.get(each.for_user or "", ""),
            "edited": each.edited,
            "history": each.history,
            "deleted": each.deleted,
            "at": each.at.isoformat(),
        }
        for each in found[-LONGEST:]
    ]
    return {"key": place.key, "messages": messages}


def person_part(world: World, person: str) -> Json:
    """The person's open forms, the one in front last, and their Home tab."""
    user = world.on_slack[person]
    home = world.slack.home(user)
    return {
        "key": person,
        "forms": [_view(each) for each in world.slack.views(user)],
        "home": _view(home) if home else None,
    }


def _sender(world: World, message: SeenMessage) -> str:
    """People by their names; the app by its display name, as Slack shows it, not by its handle."""
    if message.from_bot and message.sender == world.slack.world.identity.bot_name:
        return world.desk
    return message.sender.title() if message.user_id in world.on_slack.values() else message.sender


def _view(view: SeenView) -> Json:
    return {
        "id": view.id,
        "title": view.title,
        "submit": view.submit,
        "close": view.close,
        "blocks": view.blocks,
        "errors": view.errors,
        "trouble": _trouble(view.notice),
        "hash": view.hash,
    }


def _trouble(notice: str) -> str:
    """Why the platform itself apologises over a form; the page has words for each."""
    if not notice:
        return ""
    return "timed-out" if notice == Outcome.TIMED_OUT else "unreadable"


def _file(file: SeenFile) -> Json:
    kind = "photo" if file.mimetype in PICTURES else "document"
    return {
        "kind": kind,
        "name": file.name,
        "mime": file.mimetype,
        "size": file.size,
        "url": f"/files/slack/{file.id}",
    }
