"""The chapter of albums: several files sent as one, by the client and by Ann."""

from datetime import timedelta

from tests.faults.crashes import acts
from tests.faults.crashes import points as at
from tests.faults.crashes.ledger import Ledger
from tests.faults.crashes.places import Place
from tests.faults.crashes.walk import ANSWER, DELIVERED, REQUESTS, WALK, Chapter, Rows, Step, seen
from tests.faults.crashes.world import World

REQUEST = REQUESTS[0]
FIRST, SECOND = ("one.bin", "two.bin"), ("three.bin", "four.bin")
ANSWERED = ("five.bin", "six.bin")
WORDS, MORE_WORDS, AFTERWARDS = "the first album", "the second album", "that is all"


def files(place: Place, room: str) -> list[str]:
    """The names of what the desk brought there."""
    return [name for each in place.seen(room) for name in each.files]


def _brought(world: World, *names: str) -> bool:
    return set(names) <= set(files(world.team, world.team.work_room))


def _known(rows: Rows, *names: str) -> bool:
    """Whether the desk has all parts."""
    stored = [row for (row,) in rows("SELECT files FROM text")]
    return all(any(name in each for each in stored) for name in names)


def _sends(world: World) -> None:
    acts.sends_album(world.clients, 0, FIRST, WORDS)


def _answers(world: World) -> None:
    acts.answers_with_album(world.team, ANSWERED, ANSWER, about=REQUEST)


def _burst(world: World) -> None:
    acts.sends_album(world.clients, 0, SECOND, MORE_WORDS)
    world.clients.says(0, AFTERWARDS)


BEGINNING = {step.name: step for step in WALK}
BEFORE = tuple(
    BEGINNING[name]
    for name in (
        "a client writes",
        "Ann claims",
        "the client adds two things",
        "Ann wants to answer",
    )
)
ALBUM = (
    Step("the client sends an album", _sends, lambda _, rows: _known(rows, *FIRST)),
    Step("no more of it comes", World.time_passes, lambda world, _: _brought(world, *FIRST)),
    Step("Ann answers with one", _answers, lambda _, rows: _known(rows, *ANSWERED)),
    Step(
        "no more of that comes",
        World.time_passes,
        lambda world, _: bool(seen(world, world.team.work_room, DELIVERED)),
    ),
    Step(
        "something is said after the next album",
        _burst,
        lambda world, _: (
            _brought(world, *SECOND) and bool(seen(world, world.team.work_room, AFTERWARDS))
        ),
    ),
)


class AlbumsLedger(Ledger):
    """Every file stands once, beside the others that were sent with it, and words with them."""

    def stands(self) -> None:
        world = self.story.world
        work, chat = world.team.work_room, world.clients.client_room(0)
        answered, brought = self._albums(world.clients, chat), self._albums(world.team, work)
        assert answered == [ANSWERED], answered
        assert sorted(brought) == sorted([FIRST, SECOND]), brought
        for text in (WORDS, MORE_WORDS, AFTERWARDS):
            assert len(self.relays(text)) == 1, text
        assert len(self.known(world.clients, chat, ANSWER)) == 1
        assert len(self.known(world.team, work, DELIVERED)) == 1

    def _albums(self, place: Place, room: str) -> list[tuple[str, ...]]:
        albums: dict[str, list[str]] = {}
        for each in self.known(place, room, ""):
            albums.setdefault(each.album or each.id, []).extend(each.files)
        return [tuple(names) for names in albums.values() if names]


ALBUMS = Chapter(
    name="albums",
    walk=(*BEFORE, *ALBUM),
    jump=timedelta(seconds=20),  # longer than a part may be late
    alert=len(BEFORE),
    later={
        **dict.fromkeys((at.RAW, at.STORING, at.STORED, at.COMMITTED), 3),
        at.TOLD: 2,
        **dict.fromkeys((at.TAKEN, at.LOADED, at.DECIDED), 4),
        **dict.fromkeys((at.RECORDED, at.DONE, at.HANDED_OVER), 4),
        at.LOOKED: 5,
        **dict.fromkeys((at.LEAVING, at.MARKING, at.MARKED, at.NOTING, at.NOTED), 9),
        **dict.fromkeys((at.ACCEPTED, at.ARRIVED, at.DOWNLOADING), 4),
        **dict.fromkeys((at.CHANGED, at.CHANGE_HEARD), 3),
        **dict.fromkeys((at.UPLOADING, at.UPLOADED, at.SHOWN, at.FILED), 2),
    },
)
