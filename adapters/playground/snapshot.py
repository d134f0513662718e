"""The ledgers as JSON for the page: one part per place and person, one for all around them."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

from adapters.playground.slack_parts import person_part, slack_part
from adapters.playground.telegram_parts import telegram_part
from adapters.playground.world import CLIENTS, World

Json = dict[str, Any]


class Snapshot:
    """Made anew only after something changed, and then shared by all open pages."""

    def __init__(
        self,
        world: World,
        around: Callable[[], Json],
        beside: Callable[[], Mapping[str, Json]] = dict,
    ) -> None:
        """`beside` gives further parts, which are neither chats nor around them."""
        self._world = world
        self._around = around
        self._beside = beside
        self._made_at: tuple[int, int] = (-1, -1)
        self._parts: dict[str, Json] = {}

    def parts(self) -> dict[str, Json]:
        """Each part under its kind and name, as "place:<key>"; at last what is around them.

        So the page has the last words of the founding before it learns that it is over.
        """
        world = self._world
        counts = (world.telegram.change_count, world.slack.change_count)
        if counts != self._made_at:
            self._made_at = counts
            self._parts = {
                f"place:{place.key}": telegram_part(world, place)
                if place.platform == "telegram"
                else slack_part(world, place)
                for place in world.places.values()
            } | {f"person:{person}": person_part(world, person) for person in world.on_slack}
        return self._parts | {**self._beside()} | {"around": self._around() | self._who_is_where()}

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
            "slack_people": [{"id": each.id, "name": each.real_name} for each in world.slack.users],
            "slack_channels": {each.id: each.name for each in world.slack.channels},
            "slack": asdict(world.slack.features),
        }
