"""Topics that take nothing: another is opened in the place of one that is gone, where that is let.

What a desk forgets that stops in between costs an empty topic, and nothing that was said.
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace

import structlog
from telegram.error import BadRequest

from adapters.telegram.outcomes import says
from adapters.telegram.request import AiohttpRequest
from adapters.telegram.shapes import need
from bot.domain.address import Address

AGAIN = 600.0  # seconds until a group that lets the bot open no topics is asked again
LONGEST_NAME = 128
CLOSED = "topic_closed"
NO_TOPIC = (CLOSED, "topic_deleted", "topic_id_invalid", "thread not found", "not a forum")
"""A topic that was closed, deleted or switched off: the group's members still read what is said."""

_REMEMBERED = 1000
_REFUSALS = ("not enough rights", "not a forum", "have no right", "administrator rights")
log = structlog.get_logger(__name__)


class TopicReplacedError(Exception):
    """Nothing was said: whoever wants to say it goes to this address from now on."""

    def __init__(self, to: Address) -> None:
        """Keep the address of the new topic."""
        super().__init__(str(to))
        self.to = to


class Topics:
    """Opens successors, one for each topic, and remembers them until the desk knows."""

    def __init__(self, request: AiohttpRequest, monotonic: Callable[[], float]) -> None:
        self._request = request
        self._monotonic = monotonic
        self._successors: OrderedDict[Address, Address] = OrderedDict()
        self._refused: dict[str, float] = {}

    async def successor(self, of: Address, name: str) -> Address | None:
        """The topic in another's place; None where the desk may not open one.

        Raises the platform's error when nobody can tell now.
        """
        known = self._successors.get(of)
        if known is not None:
            return known
        if not of.chat.startswith("-") or self._is_refused(of.chat):
            return None  # in a person's own chat whoever closes a topic has had enough of it
        parameters = {"chat_id": int(of.chat), "name": name[:LONGEST_NAME]}
        try:
            opened = await self._request.call("createForumTopic", parameters)
        except BadRequest as problem:
            if not says(problem, *_REFUSALS):
                raise
            self._refused[of.chat] = self._monotonic() + AGAIN
            return None
        to = replace(of, thread=str(need(opened, "message_thread_id", int)))
        log.warning("telegram: topic gone, another opened", gone=str(of), opened=str(to))
        self._successors[of] = to
        if len(self._successors) > _REMEMBERED:
            self._successors.popitem(last=False)
        return to

    def _is_refused(self, chat: str) -> bool:
        until = self._refused.get(chat)
        return until is not None and self._monotonic() < until
