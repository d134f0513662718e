"""Submitted forms: the acknowledgement waits a while for what becomes of them, and can carry it.

Within the time that Slack allows, errors can stand below their fields and the outcome can take the
form's place. What is decided later is shown by changing the form, if it still stands then.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from adapters.slack.forms import FormWords, answer_of, values_of, view_of
from adapters.slack.payloads import Payload, maybe, said
from adapters.slack.raw import Raw
from adapters.slack.timing import Timing
from bot.ports.channel import FormUpdate

Body = Mapping[str, Any]
_MOST = 1_000


@dataclass(slots=True)
class Waiting:
    """A submission whose outcome is not known, until the moment `late`, on the loop's clock."""

    view: Payload
    words: FormWords
    late: float
    body: asyncio.Future[Body]
    shown: float = 0.0


class Submissions:
    """Brings submissions and their outcomes together, and remembers the latest of them."""

    def __init__(self, *, timing: Timing) -> None:
        self._timing = timing
        self._known: dict[str, Waiting] = {}

    def expect(self, raw: Raw, words: FormWords) -> None:
        """A submission is about to be stored: its outcome may come as soon as it is."""
        if said(raw.payload, "type") != "view_submission" or raw.key in self._known:
            return
        loop = asyncio.get_running_loop()
        if len(self._known) >= _MOST:
            self._known.pop(next(iter(self._known)))
        self._known[raw.key] = Waiting(
            view=maybe(raw.payload, "view"),
            words=words,
            late=loop.time() + self._timing.outcome.total_seconds(),
            body=loop.create_future(),
        )

    async def body(self, key: str) -> Body:
        """What the acknowledgement of a row carries; nothing for what is no submission.

        A repetition gets what the first one got.
        """
        waiting = self._known.get(key)
        if waiting is None:
            return {}
        try:
            async with asyncio.timeout_at(waiting.late):
                return await asyncio.shield(waiting.body)
        except TimeoutError:
            if not waiting.body.done():
                waiting.body.set_result(_working(waiting))
                waiting.shown = asyncio.get_running_loop().time()
            return waiting.body.result()
        except asyncio.CancelledError:
            # Nobody acknowledges any more: the outcome has to find its own way.
            waiting.body.cancel()
            raise

    def take(self, update: FormUpdate) -> bool:
        """Give the outcome to the acknowledgement that waits for it; False where none does.

        Raises ValueError for what cannot be shown.
        """
        waiting = self._known.get(update.submission)
        if waiting is None or waiting.body.done():
            return False
        waiting.body.set_result(
            answer_of(update.form, update.instance, update.errors, waiting.view)
        )
        return True

    async def settled(self, key: str) -> Mapping[str, str]:
        """Wait until Slack has surely shown "working", which else would hide the outcome.

        Returns what was submitted, as far as it is known here.
        """
        waiting = self._known.get(key)
        if waiting is None:
            return {}
        rest = waiting.shown + self._timing.settling.total_seconds()
        await asyncio.sleep(rest - asyncio.get_running_loop().time())
        return values_of(waiting.view)


def _working(waiting: Waiting) -> Body:
    instance = said(waiting.view, "external_id")
    view = view_of(waiting.words.working, instance)
    return {"response_action": "update", "view": view}
