"""The books: what every room shows against what the desk has on record, whatever the story was.

They are balanced when whatever arrived has exactly one disposition, each delivery stands where it
belongs, once or as often as is marked, and whoever wrote what did not arrive was told.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

NO_SIGN = """raw NOT LIKE '%"type":"reaction%'"""
"""Nobody but the desk puts signs on messages here, and Slack tells it so."""
BY_PEOPLE = f"platform <> 'desk' AND {NO_SIGN}"


@dataclass(frozen=True, slots=True)
class Shown:
    """A message of the desk in a room; `room` as the desk knows it.

    `deleted`: somebody has taken it away since. What shares an `album` was said at once.
    """

    room: str
    id: str
    text: str = ""
    deleted: bool = False
    album: str = ""


@dataclass(frozen=True, slots=True)
class Unsent:
    """A row of the outbox that did not arrive; `effect` by its kind, as it is stored."""

    id: str
    lane: str
    state: str
    effect: dict[str, Any]
    reason: str


@dataclass(frozen=True, slots=True)
class Books:
    """Both sides at one moment. `rows` runs a statement on the desk's database."""

    rows: Callable[[str], list[tuple[Any, ...]]]
    shown: Callable[[], Iterable[Shown]]

    # What there is

    def standings(self) -> list[tuple[str, str, str]]:
        """Messages of the desk as it knows them: room, id, row of the outbox."""
        return self.rows("SELECT room, ref, outbox FROM standing WHERE outbox <> ''")

    def doubles(self) -> list[Shown]:
        """Messages of the desk that it does not know: an earlier attempt that had arrived."""
        # A copy that something else was said instead of is known, though no row stands for it.
        known = {(room, ref) for room, ref in self.rows("SELECT room, ref FROM standing")}
        there = [each for each in self.shown() if not each.deleted]
        return [each for each in there if (each.room, each.id) not in known]

    def copies(self) -> list[str]:
        """The room of each of them, once for all that was said at once."""
        return [room for room, _ in {(each.room, each.album or each.id) for each in self.doubles()}]

    def marked(self) -> Counter[str]:
        """How many rows of each lane may have arrived twice, as the desk says."""
        return Counter(lane for (lane,) in self.rows("SELECT lane FROM outbox WHERE repeated"))

    def unsent(self) -> list[Unsent]:
        """What did not arrive, or not whole."""
        found = self.rows(
            "SELECT id, lane, state, effect, reason FROM outbox WHERE state <> 'sent'"
        )
        return [
            Unsent(i, lane, state, json.loads(said), why) for i, lane, state, said, why in found
        ]

    # What must be so

    def every_arrival_has_one_disposition(self, *, poison: int = 0) -> None:
        """`poison` is how many were made so that nobody can read them."""
        # Slack may tell of a sign of the desk's own when the desk has stopped already.
        found = self.rows(
            f"SELECT state, disposition FROM inbox WHERE state = 'done' OR {NO_SIGN}"  # noqa: S608
        )
        assert all(disposition for state, disposition in found if state == "done")
        states = Counter(state for state, _ in found)
        assert states - Counter(done=states["done"]) == Counter(poison=poison), states

    def every_reminder_was_fired_once(self) -> None:
        over = self.rows("SELECT key FROM reminder WHERE state = 'handled'")
        fired = self.rows("SELECT key FROM inbox WHERE key LIKE 'reminder:%'")
        assert sorted(key for (key,) in fired) == sorted(f"reminder:{key}" for (key,) in over)

    def every_delivery_stands_where_it_belongs(self, *, renumbered: bool = False) -> None:
        """All that is known stands there, and everything said is known to stand somewhere.

        `renumbered`: a group got a new number, and its messages begin at one again.
        """
        standings = self.standings()
        shown = {(each.room, each.id) for each in self.shown()}
        known = {(room, ref) for room, ref, _ in standings if ref != "home"}
        assert known <= shown, known - shown
        # A settled or edited message stands for the row that changed it last.
        said = self.rows("SELECT id, effect FROM outbox WHERE state = 'sent'")
        words = {row for row, effect in said if effect.startswith(('{"say"', '{"relay"'))}
        assert renumbered or words <= {row for _, _, row in standings}

    def every_double_is_marked(self, *, attempts: int = 1) -> None:
        """At most so many copies for each row that the desk says may have arrived twice.

        Of what was refused, some part may stand there: it is on record as not delivered.
        """
        in_doubt = Counter({lane: count * attempts for lane, count in self.marked().items()})
        in_doubt.update(each.lane for each in self.unsent())
        doubled = Counter(self.copies())
        assert not doubled - in_doubt, f"doubled and not marked: {self.doubles()}"

    def every_view_is_one_message(self) -> None:
        views = self.rows("SELECT view FROM view_ref")
        assert Counter(views) == Counter(self.rows("SELECT key FROM view WHERE shown <> ''"))

    def whoever_wrote_what_did_not_arrive_was_told(self) -> None:
        """What is only shown needs no telling when it stands there by now."""
        for each in self.unsent():
            assert each.state in {"dead", "parked"}, each
            if "show" in each.effect:
                told = self.rows(
                    f"""SELECT 1 FROM outbox WHERE state = 'sent' AND view =
                         (SELECT view FROM outbox WHERE id = '{each.id}')"""  # noqa: S608  ours
                )
            else:
                relay = each.effect["relay"]
                by_staff = f"fate-{each.reason.replace('_', '-')}"
                key = by_staff if relay.get("fate_to") else "message-not-passed-on"
                told = self.rows(
                    f"""SELECT 1 FROM outbox
                         WHERE state = 'sent' AND effect LIKE '%"{key}"%'"""  # noqa: S608  ours
                )
            assert told, f"nobody was told of {each}"
