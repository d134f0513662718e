"""The ledger: what people said and what everybody sees, against what the desk has on record.

It is balanced when every message has one disposition and one place, every act one effect, and every
room shows each delivery once, or twice where the desk has it on record that this may be so.
"""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from tests.faults.books import BY_PEOPLE, Books, Shown
from tests.faults.crashes.places import Place, Seen
from tests.faults.crashes.points import ARRIVED, FILED, TELEGRAM, Cost
from tests.faults.crashes.story import Story
from tests.faults.crashes.walk import (
    ADDED,
    ANSWER,
    DELIVERED,
    JOINED,
    LONGER,
    MESSAGES,
    PICTURES,
    REQUESTS,
    WAITED,
    pictures,
)

ACTS = {
    REQUESTS[0]: {
        "open": 1,
        "claim": 1,
        "client-message": len(ADDED),
        "reply": 1,
        "overdue": 1,  # the clock jumps over what is promised
    },
    REQUESTS[1]: {"open": 1, "remind": 2},
    REQUESTS[2]: {"open": 1, "remind": 2},
}


@dataclass(frozen=True)
class Ledger:
    """Both sides of a story that was told to its end."""

    story: Story

    def keeps_the_promise(self) -> None:
        """Balanced, with no more doubled or in doubt than the story's end at its point may cost."""
        self.is_balanced()
        team_on, point, kind = self.story.world.team.platform, self.story.point, self.story.kind
        cost = self.cost
        if cost in {None, Cost.ONCE, Cost.ANSWER}:
            assert not self.doubles, f"doubled by this kind, {kind}: {self.doubles}"
            assert self.marked == 0, f"{self.marked} in doubt"
            return
        assert self.marked <= 1, f"{self.marked} in doubt"
        if not cost.doubles(team_on):
            assert not self.doubles, f"doubled: {self.doubles}"
        elif point in {ARRIVED, FILED}:
            assert len(self.books.copies()) == 1, f"nobody could know, but: {self.doubles}"

    @property
    def cost(self) -> Cost | None:
        """What the story's end at its point may do."""
        point = self.story.point
        return None if point is None else point.cost_of(self.story.kind)

    def is_balanced(self) -> None:
        """Raises AssertionError for whatever is lost, doubled, out of order or off the record."""
        self._every_message_has_one_row_and_one_disposition()
        self.books.every_reminder_was_fired_once()
        self._every_room_shows_what_is_on_record()
        self.books.every_view_is_one_message()
        self.stands()

    def stands(self) -> None:
        """The same for what a chapter alone tells of."""

    @property
    def books(self) -> Books:
        """What holds for whatever people do."""
        return Books(self.rows, self._shown)

    def _shown(self) -> list[Shown]:
        return [
            Shown(self._named(place, room), each.id, each.text, each.deleted, each.album)
            for place, room in self._rooms()
            for each in place.seen(room, gone=True)
        ]

    @property
    def doubles(self) -> list[Shown]:
        """Messages of the desk that it does not know: an earlier attempt that had arrived."""
        return self.books.doubles()

    @property
    def marked(self) -> int:
        """Rows of which the desk says that they may have arrived twice."""
        return self.books.marked().total()

    @property
    def tasks(self) -> list[str]:
        return [title for (title,) in self.rows("SELECT title FROM task")]

    def rows(self, statement: str) -> list[tuple[Any, ...]]:
        return self.story.database.rows(statement)

    def _rooms(self) -> list[tuple[Place, str]]:
        places = self.story.world.places.values()
        return [(place, room) for place in places for room in place.rooms]

    @staticmethod
    def _named(place: Place, room: str) -> str:
        return f"{place.platform}/{place.workspace}/{room}/"

    def _every_message_has_one_row_and_one_disposition(self) -> None:
        self.books.every_arrival_has_one_disposition()
        rows = self.rows(f"SELECT platform FROM inbox WHERE {BY_PEOPLE}")  # noqa: S608  ours
        stored = Counter(platform for (platform,) in rows)
        for name, place in self.story.world.places.items():
            assert stored[name] - place.told in place.stored_presses, (name, stored, place.told)

    def _every_room_shows_what_is_on_record(self) -> None:
        assert not self.books.unsent()
        self.books.every_delivery_stands_where_it_belongs()
        # Once more for each desk that died, or for the call that failed.
        self.books.every_double_is_marked(attempts=self.story.attempts)

    def known(self, place: Place, room: str, text: str) -> list[Seen]:
        """What the desk knows to stand in a room with these words."""
        doubles = {(each.room, each.id) for each in self.doubles}
        named = self._named(place, room)
        return [
            each
            for each in place.seen(room)
            if text in each.text and (named, each.id) not in doubles
        ]

    def relays(self, text: str) -> list[Seen]:
        """What the desk knows to stand with these words where it is worked on, the card aside."""
        team = self.story.world.team
        return [each for each in self.known(team, team.work_room, text) if _is_relay(each)]


class DayLedger(Ledger):
    """Of the day: every message in its task, every act once, all in order, and views up to date."""

    def stands(self) -> None:
        self._every_message_is_in_its_task()
        self._every_act_is_in_the_journal_once()
        self._every_reminder_was_told()
        self._every_new_time_was_told()
        self._every_text_stands_where_it_belongs()
        self._every_view_is_up_to_date()

    def _every_message_is_in_its_task(self) -> None:
        found = self.rows(
            """SELECT text.body, task.title FROM message
                 JOIN text ON text.message = message.id
                 LEFT JOIN task ON task.id = message.task"""
        )
        assert sorted(found) == sorted(MESSAGES.items())
        assert sorted(self.tasks) == list(REQUESTS)
        (opened,) = self.rows("SELECT COUNT(*) FROM inbox WHERE disposition = 'opened'")
        assert opened == (len(REQUESTS),), f"opened: {opened}, and not by what has opened them"

    def _every_act_is_in_the_journal_once(self) -> None:
        entries = self.rows(
            """SELECT task.title, journal.act, journal.seq FROM journal
                 JOIN task ON task.id = journal.task ORDER BY journal.task, journal.seq"""
        )
        for title, acts in ACTS.items():
            assert Counter(act for task, act, _ in entries if task == title) == acts, (
                title,
                entries,
            )
        for title in REQUESTS:
            seqs = [seq for task, _, seq in entries if task == title]
            assert seqs == list(range(1, len(seqs) + 1)), (title, seqs)
        last = Counter(act for task, act, _ in entries if task == REQUESTS[-1])
        assert last - Counter({"remind": 2}) == {"open": 1}

    def _every_reminder_was_told(self) -> None:
        reminded = self.rows("SELECT id FROM journal WHERE act = 'remind'")
        team = self.story.world.team
        shown = self.known(team, team.team_room, WAITED)
        assert len(shown) == len(reminded)

    def _every_new_time_was_told(self) -> None:
        """Once for each time that the record says was told in place of a promise."""
        clients = self.story.world.clients
        told = [
            each
            for number in range(len(REQUESTS))
            for each in self.known(clients, clients.client_room(number), LONGER)
        ]
        ((renewed,),) = self.rows("SELECT SUM(renewed) FROM clock")
        assert len(told) == renewed, told

    def _every_text_stands_where_it_belongs(self) -> None:
        world = self.story.world
        team, clients = world.team, world.clients
        work, chat = team.work_room, clients.client_room(0)
        for text in ADDED:
            relayed = self.relays(text)
            assert len(relayed) == 1, (text, relayed)
        assert len(self.known(clients, chat, ANSWER)) == 1
        assert len(self.known(team, work, DELIVERED)) == 1
        doubles = {(each.room, each.id) for each in self.doubles}
        named = self._named(team, work)
        files = [each for each in pictures(world) if (named, each.id) not in doubles]
        assert len(files) == PICTURES
        assert self._relayed(work) == self._written(), "out of order"

    def _relayed(self, room: str) -> list[str]:
        """What the client added, as it first appeared where it is worked on."""
        relays = [each.text for each in self.story.world.team.seen(room) if _is_relay(each)]
        found = (added for text in relays for added in ADDED if added in text)
        return list(dict.fromkeys(found))

    def _written(self) -> list[str]:
        """The same as it was written; Slack's sockets keep no order, and nothing is held here."""
        if self.story.world.clients.platform == TELEGRAM:
            return list(ADDED)
        rows = self.rows(
            """SELECT text.body FROM message JOIN text ON text.message = message.id
                 JOIN task ON task.id = message.task
                WHERE task.title = 'request 0' ORDER BY message.seq"""
        )
        return [body for (body,) in rows if body in ADDED]

    def _every_view_is_up_to_date(self) -> None:
        world = self.story.world
        assert len(self.rows("SELECT view FROM view_ref")) == 2 * len(REQUESTS)
        for number, text in enumerate(REQUESTS):
            card, *others = self._cards(world.team, world.team.team_room, text)
            assert not others, others
            assert ("Ann" in card.text) == (number == 0), card.text
            chat = world.clients.client_room(number)
            confirmation, *others = self._cards(world.clients, chat, text)
            assert not others, others
            assert ("Ann" in confirmation.text) == (number == 0), confirmation.text

    def _cards(self, place: Place, room: str, text: str) -> list[Seen]:
        known = self.known(place, room, text)
        beside = (WAITED, JOINED, LONGER)
        return [each for each in known if not any(words in each.text for words in beside)]


def _is_relay(each: Seen) -> bool:
    """A card shows the title as well."""
    return REQUESTS[0] not in each.text
