"""The page's panel of faults: plans them, switches them off, and shows what became of them."""

from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any

from adapters.playground.bodies import CannotDoError, cannot_do
from adapters.playground.faults import (
    CATALOGUE,
    Fault,
    FaultKind,
    Faults,
    Happening,
    Often,
    WrongFaultError,
)
from adapters.playground.telegram import CannotAct
from adapters.playground.world import World

SHOWN = 100  # happenings; older ones no longer matter to a rehearsal
_OFTEN = frozenset(each.name for each in fields(Often))

Json = dict[str, Any]


class BadDay:
    """Speaks of places and people by their keys, as the rest of the page does."""

    def __init__(self, world: World) -> None:
        self._world = world
        kinds = [_kind(each) for each in CATALOGUE]
        self._kinds: Json = {"key": "faults-kinds", "kinds": kinds}

    async def act(self, body: Mapping[str, Any]) -> Json:
        """Plan one, switch one off, or all; raises CannotDoError."""
        try:
            match body.get("kind"):
                case "plan":
                    return {"id": self._plan(body).id}
                case "off":
                    self._faults(str(body.get("id")).partition("-")[0]).switch_off(str(body["id"]))
                case "clear":
                    for each in (self._world.telegram.faults, self._world.slack.faults):
                        each.clear()
                case other:
                    raise CannotDoError(f"no fault can be {other!r}")
        except (CannotAct, LookupError, TypeError, WrongFaultError) as error:
            raise cannot_do(error) from error
        return {}

    def parts(self) -> dict[str, Json]:
        """The catalogue, which never changes, and what is planned, active and happened."""
        both = (self._world.telegram.faults, self._world.slack.faults)
        happened = [
            self._happening(faults.platform, each) for faults in both for each in faults.happened
        ]
        happened.sort(key=lambda each: str(each["at"]), reverse=True)
        standing: Json = {
            "key": "faults",
            "now": [
                self._fault(each) for faults in both for each in (*faults.active, *faults.planned)
            ],
            "happened": happened[:SHOWN],
        }
        return {"faults:kinds": self._kinds, "faults": standing}

    def _plan(self, body: Mapping[str, Any]) -> Fault:
        platform, name = str(body.get("platform")), str(body.get("name"))
        values, often = dict(_object(body, "values")), _object(body, "often")
        if unknown := often.keys() - _OFTEN:
            raise CannotDoError(f"how often does not know {', '.join(sorted(unknown))}")
        if values.get("chat"):
            values["chat"] = self._chat(platform, str(values["chat"]))
        if values.get("person"):
            people = {"slack": self._world.on_slack}.get(platform, {})
            values["person"] = people.get(str(values["person"]), "")
        fault = self._faults(platform).plan(name, often=Often(**often), **values)
        if name == "migrated":
            # The group is another chat from now on, and found by its title.
            self._world.people_come()
        return fault

    def _faults(self, platform: str) -> Faults:
        match platform:
            case "telegram":
                return self._world.telegram.faults
            case "slack":
                return self._world.slack.faults
            case _:
                raise CannotDoError(f"there is no platform {platform}")

    def _chat(self, platform: str, key: str) -> str:
        place = self._world.places.get(key)
        if place is None or place.platform != platform:
            raise CannotDoError(f"there is no chat {key} on {platform}")
        return str(place.telegram_chat or place.slack_chat)

    def _place(self, chat: str) -> str:
        """The key of a chat's place; empty when the page does not show the chat."""
        for place in self._world.places.values():
            if chat and chat in (str(place.telegram_chat), place.slack_chat):
                return place.key
        return ""

    def _fault(self, fault: Fault) -> Json:
        return {
            "id": fault.id,
            "platform": fault.kind.platform,
            "name": fault.name,
            "nature": fault.kind.nature.value,
            "values": fault.values | {"chat": self._place(fault.chat)},
            "often": asdict(fault.often),
            "shown": fault.shown,
            "left": fault.left,
        }

    def _happening(self, platform: str, happening: Happening) -> Json:
        return {
            "platform": platform,
            "name": happening.name,
            "at": happening.at.isoformat(),
            "subject": happening.subject,
            "place": self._place(happening.chat),
            "facts": happening.facts,
            "after": happening.after,
        }


def _kind(kind: FaultKind) -> Json:
    return {
        "platform": kind.platform,
        "name": kind.name,
        "nature": kind.nature.value,
        "repeats": kind.can_repeat,
        "ends": kind.can_be_switched_off,
        "parameters": [asdict(each) for each in kind.parameters],
    }


def _object(body: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = body.get(name, {})
    if not isinstance(value, dict):
        raise CannotDoError(f"{name} is a JSON object")
    return value
