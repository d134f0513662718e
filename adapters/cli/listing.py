"""Lists of the queues: the same rows in words for a person and as JSON for a script.

Neither holds what anybody wrote.
"""

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from adapters.slack import kinds as slack_kinds
from adapters.telegram import kinds as telegram_kinds
from bot import desk_events
from bot.cards import Args, Lasting, Moment, Text
from bot.domain.address import Address
from bot.ports.queues import (
    InboxLine,
    InboxState,
    OutboxLine,
    OutboxState,
    SkippedKind,
    Touch,
)
from bot.skips import plain
from bot.texts import Catalogue

INDENT = "    "
KINDS = {"telegram": telegram_kinds.kind, "slack": slack_kinds.kind}


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """Rows of one queue; `more` tells that the limit cut some off."""

    sizes: Mapping[str, int]
    rows: Sequence[OutboxLine | InboxLine]
    more: bool
    skipped: Sequence[SkippedKind] = ()


def as_json(listed: Listed) -> str:
    """An object with `sizes`, `rows`, `more` and `skipped`; instants in ISO 8601, in UTC."""
    rows = [_plain_row(row) for row in listed.rows]
    skipped = [asdict(each) for each in listed.skipped]
    whole = {"sizes": dict(listed.sizes), "rows": rows, "more": listed.more, "skipped": skipped}
    return json.dumps(whole, default=datetime.isoformat, indent=2, ensure_ascii=False)


def _plain_row(row: OutboxLine | InboxLine) -> dict[str, Any]:
    found = asdict(row)
    if isinstance(row, InboxLine):
        del found["raw"]
        found["kind"] = kind_of(row)
    return found


def kind_of(row: InboxLine) -> str:
    """The short name of what an arrival is."""
    if row.platform == desk_events.PLATFORM:
        with suppress(ValueError, LookupError, TypeError):
            return plain(str(json.loads(row.raw)["kind"]))
    name = KINDS.get(row.platform)
    return plain(name(row.raw)) if name else "odd"


class Listing:
    """Rows in the desk's own language, as it was at an instant."""

    def __init__(self, catalogue: Catalogue, zone: str, now: datetime) -> None:
        """`zone` is the one in which instants are told."""
        self._catalogue = catalogue
        self._now = now
        self._zone = zone

    def outbox(self, listed: Listed) -> str:
        """The sizes, then each row in two lines or three."""
        sizes = Text("queues-outbox-sizes", dict(listed.sizes))
        hint = Text("queues-outbox-hint")
        return self._whole(sizes, listed, hint)

    def inbox(self, listed: Listed) -> str:
        """The sizes, each row, and what was skipped."""
        sizes = Text("queues-inbox-sizes", dict(listed.sizes))
        hint = Text("queues-inbox-hint")
        return self._whole(sizes, listed, hint)

    def refusal(self, row: OutboxLine | InboxLine) -> str:
        """Why nothing was done about a row."""
        named = row.id if isinstance(row, OutboxLine) else str(row.number)
        return self.words(f"queues-is-{row.state}", {"id": named, **self._touch(row.touch)})

    def words(self, key: str, args: Args | None = None) -> str:
        """One sentence."""
        return self._catalogue.words(Text(key, args or {}), "")

    def _whole(self, sizes: Text, listed: Listed, hint: Text) -> str:
        said = [self.words(sizes.key, sizes.args), ""]
        for row in listed.rows:
            said += self._outbox_row(row) if isinstance(row, OutboxLine) else self._inbox_row(row)
        if listed.more:
            said.append(self.words("queues-more", {"count": len(listed.rows)}))
        said += ["", self.words(hint.key)] if listed.rows else [self.words("queues-none")]
        if listed.skipped:
            said += ["", self.words("queues-skipped")]
            said += [INDENT + self._skipped(each) for each in listed.skipped]
        return "\n".join(said)

    def _outbox_row(self, row: OutboxLine) -> list[str]:
        head = self._head(row.id, row.state, row.created_at, self._to(row))
        parts = [row.kind]
        if row.task is not None:
            parts.append(self.words("queues-about", {"number": row.task}))
        if row.kind == "relay":
            parts.append(self.words("queues-characters", {"count": row.characters}))
        if row.files:
            parts.append(self.words("files-count", {"count": row.files}))
        parts.append(self.words("queues-attempts", {"count": row.attempts}))
        if row.unknown:
            parts.append(self.words("queues-may-have-arrived"))
        if row.repeated:
            parts.append(self.words("queues-repeated"))
        if row.state is OutboxState.READY and row.not_before > self._now:
            wait = _lasting(row.not_before - self._now)
            parts.append(self.words("queues-next", {"wait": wait}))
        return self._row(self.words("queues-outbox-row", head), parts, row.reason, row)

    def _inbox_row(self, row: InboxLine) -> list[str]:
        number, place = str(row.number), self._from(row)
        head = self._head(number, row.state, row.received_at, place)
        parts = [kind_of(row), self.words("queues-bytes", {"count": row.size})]
        if row.state is InboxState.DONE:
            parts.append(row.disposition)
        else:
            parts.append(self.words("queues-attempts", {"count": row.attempts}))
        return self._row(self.words("queues-inbox-row", head), parts, row.error, row)

    def _head(self, name: str, state: str, since: datetime, place: str) -> Args:
        return {
            "id": name,
            "state": Text(f"queues-state-{state}"),
            "age": _lasting(self._now - since),
            "place": place,
        }

    def _row(
        self, head: str, parts: list[str], error: str, row: OutboxLine | InboxLine
    ) -> list[str]:
        if error:
            parts.append(self.words("queues-error", {"error": error}))
        lines = [head, INDENT + ", ".join(parts)]
        if row.touch is not None:
            gone = {OutboxState.DROPPED, InboxState.DROPPED}
            key = "queues-dropped" if row.state in gone else "queues-retried"
            lines.append(INDENT + self.words(key, self._touch(row.touch)))
        return lines

    def _to(self, row: OutboxLine) -> str:
        platform = row.lane.split("/", 1)[0]
        return self._place(row.team, row.person, platform) or row.lane

    def _from(self, row: InboxLine) -> str:
        if row.platform == desk_events.PLATFORM:
            return self.words("queues-from-desk")
        named = self._place(row.team, row.person, row.platform)
        with suppress(ValueError):  # a press's lane is no place
            return named or str(Address.parse(row.lane))
        return named or row.platform

    def _place(self, team: str, person: str, platform: str) -> str:
        if team:
            return self.words("queues-team", {"team": team, "platform": platform})
        if person:
            return self.words("queues-person", {"name": person, "platform": platform})
        return ""

    def _touch(self, touch: Touch | None) -> Args:
        if touch is None:
            return {"by": "", "at": "", "why": ""}
        return {"by": touch.by, "at": Moment(touch.at, self._zone), "why": touch.why}

    def _skipped(self, each: SkippedKind) -> str:
        args: Args = {
            "platform": each.platform,
            "kind": each.kind,
            "count": each.times,
            "at": Moment(each.last_at, self._zone),
        }
        return self.words("queues-skipped-kind", args)


def _lasting(span: timedelta) -> Lasting:
    return Lasting(max(round(span.total_seconds()), 0))
