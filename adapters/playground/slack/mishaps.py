"""What faults do to Slack's world itself: its sockets, and channels that are closed to the app."""

from collections.abc import Callable, Mapping

from adapters.playground.faults import Fault, Undo
from adapters.playground.slack.people import People
from adapters.playground.slack.records import Channel
from adapters.playground.slack.refusals import CannotReach
from adapters.playground.slack.sockets import Sockets
from adapters.playground.slack.world import World

ELSEWHERE = "T0ELSEWHERE"
"""The workspace that a shared channel is shared with."""


def mishaps(
    *, world: World, people: People, sockets: Sockets
) -> Mapping[str, Callable[[Fault], Undo | None]]:
    """Each by its fault's name; those that can be taken back return how."""
    each = Mishaps(world=world, people=people, sockets=sockets)
    return {
        "disconnect": each.disconnect,
        "sockets_dropped": each.drop,
        "sockets_silent": each.silence,
        "sockets_down": each.down,
        "archived": each.archive,
        "bot_removed": each.remove_bot,
        "ext_shared": each.share,
    }


class Mishaps:
    """Raises LookupError where there is nothing to which it could happen."""

    def __init__(self, *, world: World, people: People, sockets: Sockets) -> None:
        self._world = world
        self._people = people
        self._sockets = sockets

    def disconnect(self, fault: Fault) -> None:
        self._sockets.disconnect(str(fault.values["reason"]), close=bool(fault.values["close"]))

    def drop(self, _fault: Fault) -> None:
        self._sockets.drop()

    def silence(self, _fault: Fault) -> None:
        self._sockets.silence()

    def down(self, _fault: Fault) -> Undo:
        """Cut all sockets, and let none in; events then wait by the platform's rules."""

        def up() -> None:
            self._sockets.are_down = False

        self._sockets.are_down = True
        self._sockets.drop()
        return up

    def archive(self, fault: Fault) -> Undo:
        channel = self._channel(fault)
        by = self._somebody(channel)
        if channel.is_archived:
            raise CannotReach(f"{channel.name} is archived already", "archived-already")
        self._people.archive(by, channel.id)
        return lambda: self._people.unarchive(by, channel.id)

    def remove_bot(self, fault: Fault) -> Undo:
        channel = self._channel(fault)
        bot = self._world.identity.bot_user_id
        if bot not in channel.members:
            raise CannotReach(f"the app is not in {channel.name}", "removed-already")
        self._people.move(bot, channel.id, into=False)
        return lambda: self._people.move(bot, channel.id, into=True)

    def share(self, fault: Fault) -> Undo:
        """Share a channel with another workspace, to which one of its people may belong."""
        channel = self._channel(fault)
        person = self._world.people.get(str(fault.values["person"]))
        if fault.values["person"] and person is None:
            raise LookupError(f"there is no person {fault.values['person']}")

        def unshare() -> None:
            channel.is_ext_shared = False
            if person is not None:
                person.team = ""

        channel.is_ext_shared = True
        if person is not None:
            person.team = ELSEWHERE
        return unshare

    def _channel(self, fault: Fault) -> Channel:
        channel = self._world.channels.get(fault.chat)
        if channel is None or channel.kind == "im":
            raise CannotReach("this fault needs a channel", "needs-channel")
        return channel

    def _somebody(self, channel: Channel) -> str:
        bot = self._world.identity.bot_user_id
        return next((each for each in channel.members if each != bot), bot)
