"""What was sent before a start, counted again: the platforms remember it, the memory does not."""

from collections.abc import Iterable, Mapping

from bot.cards import Post
from bot.domain.address import Address, MessageRef
from bot.effects import Amend, Settle, Show, Urgency, ViewKind
from bot.limits import Limiter
from bot.ports.attempts import Attempt
from bot.ports.channel import Channel, EditPost, HomeUpdate, NewPost, Window


def recount(limiter: Limiter, channels: Mapping[str, Channel], tried: Iterable[Attempt]) -> None:
    """Fill the windows of the platforms that are served; `tried` is the oldest first."""
    for each in tried:
        to = Address.parse(each.lane)
        channel = channels.get(to.platform)
        if channel is not None:
            windows = _windows(channel, to, each.effect)
            limiter.count(windows, each.at, urgent=each.urgency <= Urgency.CLIENT)


def _windows(channel: Channel, to: Address, effect: object) -> tuple[Window, ...]:
    """Of a view nobody knows whether it was posted or edited, so it counts as both."""
    post = channel.windows(NewPost(to=to, post=Post(), marker=""))
    edit = channel.windows(EditPost(ref=MessageRef(to, ""), post=Post()))
    match effect:
        case Show(kind=ViewKind.HOME):
            return channel.windows(HomeUpdate(to=to, post=Post()))
        case Show() | Amend():
            return tuple(dict.fromkeys((*post, *edit)))
        case Settle():
            return edit
        case _:
            return post
