"""Has it arrived after all? Looks for a post by the marker that only the desk can read back."""

from collections.abc import AsyncIterator

from adapters.slack.api import Answer, Api
from adapters.slack.payloads import Payload, maybe, parts, said

EVENT_TYPE = "frontdesk"
PAGES = 3
PAGE = 200
SMALL_PAGE = 15  # the most that Slack gives an app distributed outside its Marketplace


def metadata(marker: str) -> dict[str, object]:
    """What a post carries so that it can be recognised."""
    return {"event_type": EVENT_TYPE, "event_payload": {"marker": marker}}


async def stands(
    api: Api, *, channel: str, thread: str, marker: str, is_distributed: bool = False
) -> str:
    """The time of the message with this marker, empty when there is none.

    Looks through the last few hundred messages; where Slack shows an app little, through the last
    fifteen. Raises what a call raises.
    """
    async for page in _pages(api, channel, thread, is_distributed=is_distributed):
        for message in parts(page, "messages"):
            if _marker(message) == marker:
                return said(message, "ts")
    return ""


def _marker(message: Payload) -> str:
    mark = maybe(message, "metadata")
    own = said(mark, "event_type") == EVENT_TYPE
    return said(maybe(mark, "event_payload"), "marker") if own else ""


async def _pages(
    api: Api, channel: str, thread: str, *, is_distributed: bool
) -> AsyncIterator[Answer]:
    method = "conversations.replies" if thread else "conversations.history"
    place: dict[str, str | int | bool] = {"channel": channel, "include_all_metadata": True}
    place |= {"limit": SMALL_PAGE if is_distributed else PAGE}
    place |= {"ts": thread} if thread else {}
    for _ in range(1 if is_distributed else PAGES):
        page = await api.ask(method, **place)
        yield page
        cursor = said(maybe(page, "response_metadata"), "next_cursor")
        if not cursor:
            return
        place["cursor"] = cursor
