"""What a person does on the page, as a call of the stand-in: one for each platform."""

from typing import Any

from adapters.playground.bodies import Body, CannotDoError, cannot_do, text
from adapters.playground.slack_acts import SlackActs
from adapters.playground.telegram import CannotAct
from adapters.playground.telegram_acts import TelegramActs
from adapters.playground.world import World

__all__ = ["Acts", "CannotDoError"]


class Acts:
    """Each act returns what the actor alone sees of it, if anything."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._telegram = TelegramActs(world)
        self._slack = SlackActs(world)

    async def act(self, body: Body) -> dict[str, Any]:
        """Do it; raises CannotDoError."""
        place = self._world.places.get(text(body, "place"))
        actor = text(body, "actor")
        if place is None or actor not in place.people:
            raise CannotDoError("there is no such person in this chat")
        platform = self._telegram if place.platform == "telegram" else self._slack
        try:
            return await platform.act(place, actor, body)
        except (CannotAct, LookupError, ValueError) as error:
            raise cannot_do(error) from error
