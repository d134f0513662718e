"""The bot's queue of updates: kept until confirmed by a later offset, or until they expire."""

from collections.abc import Callable
from copy import deepcopy
from datetime import datetime, timedelta

from adapters.playground.telegram.changes import Changes
from adapters.playground.telegram.refusals import OTHER_POLLER, WEBHOOK_ACTIVE, Refusal, conflict
from adapters.playground.telegram.world import Payload, Pending, World

PRESS_LIFE = timedelta(seconds=150)
UPDATE_LIFE = timedelta(hours=24)
LONGEST_POLL = 50
MOST_UPDATES = 100
# Sent only to bots that ask for them by name.
BY_NAME_ONLY = {"chat_member", "message_reaction", "message_reaction_count"}


class Updates:
    """The queue and its long polls; at most one poll waits, the newest."""

    def __init__(self, world: World, changes: Changes, now: Callable[[], datetime]) -> None:
        self._world = world
        self._changes = changes
        self._now = now
        # Polls have a bell of their own: a page need not hear of every question for updates.
        self._bell = Changes()
        self._poll = 0
        self._verdict: Refusal | None = None
        self.closing = False
        self.polls = 0
        self.is_repeated: Callable[[str], bool] = lambda _kind: False
        """Asked of each update, whether it shall come again although it was confirmed."""

    def add(self, kind: str, payload: Payload) -> None:
        """Queue an update, unless the bot did not ask for its kind when it happened."""
        allowed = self._world.allowed_updates
        if kind not in allowed if allowed else kind in BY_NAME_ONLY:
            return
        life = PRESS_LIFE if kind == "callback_query" else UPDATE_LIFE
        self.add_raw({kind: payload}, life=life)

    def add_raw(self, update: Payload, *, life: timedelta = UPDATE_LIFE) -> int:
        counters = self._world.counters
        update_id = counters.update
        counters.update += 1
        payload = {**deepcopy(update), "update_id": update_id}
        repeats = int(self.is_repeated(next(iter(update), "")))
        self._world.pending.append(Pending(update_id, payload, self._now() + life, repeats))
        self._changes.tell()
        self._bell.tell()
        return update_id

    def waiting(self) -> list[Pending]:
        """Keep and return the unconfirmed updates that are still alive."""
        now = self._now()
        pending = self._world.pending
        alive = [update for update in pending if update.expires_at > now]
        if len(alive) < len(pending):
            pending[:] = alive
        return pending

    def confirm(self, update: Pending) -> None:
        """Forget one that the webhook took."""
        if update in self._world.pending:
            self._world.pending.remove(update)
            self._changes.tell()

    def drop(self) -> None:
        self._world.pending.clear()
        self._changes.tell()

    def stop_polls(self, verdict: Refusal | None = None) -> None:
        """End the poll that waits: with a verdict as a refusal, without one with no updates."""
        self._poll += 1
        self._verdict = verdict
        self._bell.tell()

    async def poll(self, *, offset: int, limit: int, seconds: int) -> list[Payload]:
        if self._world.webhook.get("url"):
            raise conflict(WEBHOOK_ACTIVE)
        self.stop_polls(conflict(OTHER_POLLER))
        poll = self._poll
        self._confirm(offset)
        self.polls += 1
        self._changes.wake()
        try:
            await self._bell.wait_until(
                lambda: self.closing or poll != self._poll or self.waiting(),
                seconds=min(max(seconds, 0), LONGEST_POLL),
            )
        except TimeoutError:
            return []
        finally:
            self.polls -= 1
        if poll != self._poll:
            if self._verdict is not None:
                raise self._verdict
            return []
        # A poll that the server's end cuts off must not take updates nobody will receive.
        most = 0 if self.closing else min(max(limit, 1), MOST_UPDATES)
        return [deepcopy(update.payload) for update in self.waiting()[:most]]

    def _confirm(self, offset: int) -> None:
        pending = self.waiting()
        before = len(pending)
        if offset < 0:
            pending[:] = pending[offset:]
        elif offset <= self._world.counters.update:
            # An offset beyond the queue's end means the queue's head: nothing is confirmed.
            for update in pending:
                update.repeats -= update.update_id < offset
            pending[:] = [each for each in pending if each.update_id >= offset or each.repeats >= 0]
        if len(pending) < before:
            self._changes.tell()
