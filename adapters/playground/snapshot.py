"""The ledgers as JSON for the page: one part per place, one for everything around them."""

from collections.abc import Callable
from typing import Any

from adapters.playground import slack, telegram
from adapters.playground.world import CLIENTS, PICTURES, Place, World

Json = dict[str, Any]

LONGEST = 300  # messages of one chat the page gets; older ones scroll out of a rehearsal's interest
QUOTED = 120


class Snapshot:
    """Made anew only after something changed, and then shared by all open pages."""

    def __init__(self, world: World, around: Callable[[], Json]) -> None:
        self._world = world
        self._around = around
        self._made_at: tuple[int, int] = (-1, -1)
        self._places: dict[str, Json] = {}

    def parts(self) -> dict[str, Json]:
        """Each part under its name: "place:<key>" for each chat, and at last what is around them.

        So the page has the last words of the founding before it learns that it is over.
        """
        counts = (self._world.telegram.change_count, self._world.slack.change_count)
        if counts != self._made_at:
            self._made_at = counts
            self._places = {
                f"place:{place.key}": self._place(place) for place in self._world.places.values()
            }
        return self._places | {"around": self._around() | self._who_is_where()}

    def _who_is_where(self) -> Json:
        world = self._world
        people = world.slack.world.people.values()
        return {
            "places": [
                {
                    "key": place.key,
                    "platform": place.platform,
                    "kind": place.kind,
                    "title": place.title,
                    "people": [
                        {"key": each, "name": world.name(each), "client": each in CLIENTS}
                        for each in place.people
                    ],
                }
                for place in world.places.values()
            ],
            "slack_names": {each.id: each.name for each in people},
        }

    def _place(self, place: Place) -> Json:
        if place.platform == "telegram":
            return {"key": place.key, "messages": self._telegram_messages(place)}
        return {"key": place.key, "messages": self._slack_messages(place)}

    def _telegram_messages(self, place: Place) -> list[Json]:
        messages = self._world.telegram.messages(place.telegram_chat)
        names = {number: name for name, number in self._world.on_telegram.items()}
        by_id = {each.message_id: each for each in messages}
        return [
            {
                "id": str(each.message_id),
                "bot": each.from_bot,
                "sender": each.sender,
                "actor": names.get(each.sender_id, ""),
                "html": each.html,
                "buttons": [
                    [{"label": one.label, "data": one.data, "url": one.url} for one in row]
                    for row in each.buttons
                ],
                "file": _telegram_file(each.file),
                "place": each.location,
                "contact": each.contact,
                "reply_to": _quoted(by_id.get(each.reply_to or 0)),
                "service": each.service,
                "edited": each.edited,
                "history": each.history,
                "deleted": each.deleted,
                "at": each.at.isoformat(),
            }
            for each in messages[-LONGEST:]
        ]

    def _slack_messages(self, place: Place) -> list[Json]:
        ledger = self._world.slack
        names = {number: name for name, number in self._world.on_slack.items()}
        found = [*ledger.messages(place.slack_chat)]
        for person in place.people:
            found += ledger.ephemerals(place.slack_chat, self._world.on_slack[person])
        found.sort(key=lambda each: each.ts)
        return [
            {
                "id": each.ts,
                "thread": each.thread_ts or "",
                "broadcast": each.is_broadcast,
                "bot": each.from_bot,
                "sender": each.sender.title() if each.user_id in names else each.sender,
                "actor": names.get(each.user_id, ""),
                "text": each.text,
                "blocks": each.blocks,
                "files": [_slack_file(one) for one in each.files],
                "reactions": [[name, len(who)] for name, who in each.reactions],
                "only_for": names.get(each.for_user or "", ""),
                "edited": each.edited,
                "history": each.history,
                "deleted": each.deleted,
                "at": each.at.isoformat(),
            }
            for each in found[-LONGEST:]
        ]


def _telegram_file(file: telegram.SeenFile | None) -> Json | None:
    if file is None:
        return None
    return {
        "kind": file.kind,
        "name": file.name,
        "mime": file.mime,
        "size": file.size,
        "url": f"/files/telegram/{file.file_id}",
    }


def _slack_file(file: slack.SeenFile) -> Json:
    kind = "photo" if file.mimetype in PICTURES else "document"
    return {
        "kind": kind,
        "name": file.name,
        "mime": file.mimetype,
        "size": file.size,
        "url": f"/files/slack/{file.id}",
    }


def _quoted(message: telegram.SeenMessage | None) -> Json | None:
    if message is None:
        return None
    words = message.text or message.caption or (message.file.name if message.file else "")
    return {"id": str(message.message_id), "sender": message.sender, "text": words[:QUOTED]}
