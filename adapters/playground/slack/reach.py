"""What a person can reach in the workspace, or a LookupError that says why they cannot."""

from adapters.playground.slack.records import Channel, Ephemeral, Message, View
from adapters.playground.slack.refusals import CannotReach
from adapters.playground.slack.world import World


class Reach:
    def __init__(self, *, world: World) -> None:
        self.world = world

    def channel(self, channel: str) -> Channel:
        if channel not in self.world.channels:
            raise LookupError(f"there is no channel {channel}")
        return self.world.channels[channel]

    def place(self, user: str, channel: str) -> Channel:
        place = self.channel(channel)
        if user not in place.members:
            raise CannotReach(f"{user} is not in {channel}", "not-in-channel")
        if place.is_archived:
            raise CannotReach(f"{channel} is archived", "archived")
        return place

    def message(self, channel: str, ts: str) -> Message:
        message = self.world.messages.get(channel, {}).get(ts)
        if message is None or message.deleted:
            raise CannotReach(f"there is no message {ts} in {channel}", "message-gone")
        return message

    def own(self, user: str, channel: str, ts: str) -> Message:
        message = self.message(channel, ts)
        if message.sender != user:
            raise CannotReach(f"message {ts} is not by {user}", "not-own")
        return message

    def seen(self, user: str, channel: str, ts: str) -> Message | Ephemeral:
        for each in self.world.ephemerals:
            if (each.channel, each.user, each.ts) == (channel, user, ts) and not each.deleted:
                return each
        return self.message(channel, ts)

    def view(self, user: str, view_id: str) -> View:
        view = self.world.views.get(view_id)
        if view is None or view.user != user:
            raise CannotReach(f"{user} has no open view {view_id}", "form-gone")
        return view
