"""The chapter of changed words: a client and Ann correct, lose and take back what they wrote."""

from datetime import timedelta

from tests.faults.crashes import acts
from tests.faults.crashes import points as at
from tests.faults.crashes.ledger import Ledger
from tests.faults.crashes.points import Cost
from tests.faults.crashes.walk import (
    ANSWER,
    DELIVERED,
    REQUESTS,
    WALK,
    Chapter,
    Rows,
    Step,
    seen,
)
from tests.faults.crashes.world import World

REQUEST = REQUESTS[0]
SECOND = "and one thing more"
CHANGED = {
    ANSWER: "what Ann meant",
    "more tea": "green tea",
    "picture one": "picture two",
    REQUEST: f"{REQUEST}, changed",
    "more salt": "coarse salt",
}
"""What was written, and what it is changed into."""
TAKEN_BACK = "more pepper"


def _changed(world: World, _: Rows) -> bool:
    return all(_at_work(world, CHANGED[text]) for text in ("more tea", "picture one"))


def _at_work(world: World, text: str) -> bool:
    return bool(seen(world, world.team.work_room, text))


def _burst(world: World) -> None:
    acts.changes(world.clients, 0, "more tea", CHANGED["more tea"])
    acts.changes(world.clients, 0, "picture one", CHANGED["picture one"])
    acts.changes(world.clients, 0, REQUEST, CHANGED[REQUEST])


def _adds(world: World) -> None:
    for text in ("more tea", "more salt", TAKEN_BACK):
        world.clients.says(0, text)


def _loses(world: World) -> None:
    acts.loses(world.team, "more salt")
    acts.changes(world.clients, 0, "more salt", CHANGED["more salt"])


def _withdraws(world: World) -> None:
    acts.withdraws(world.team)


BEGINNING = {step.name: step for step in WALK}
WRITTEN = (
    BEGINNING["a client writes"],
    BEGINNING["Ann claims"],
    Step("the client adds three things", _adds, lambda world, _: _at_work(world, TAKEN_BACK)),
    BEGINNING["the client sends a picture"],
    BEGINNING["Ann wants to answer"],
    BEGINNING["Ann answers"],
    Step(
        "Ann answers again",
        lambda world: world.team.answers(SECOND, about=REQUEST),
        lambda world, _: len(seen(world, world.team.work_room, DELIVERED)) > 1,
    ),
)
CHANGES = (
    Step(
        "Ann changes her answer",
        lambda world: acts.corrects(world.team, ANSWER, CHANGED[ANSWER]),
        lambda world, _: bool(seen(world, world.clients.client_room(0), CHANGED[ANSWER])),
    ),
    Step("the client changes much at once", _burst, _changed),
    Step(
        "what is changed was taken away",
        _loses,
        lambda world, _: _at_work(world, CHANGED["more salt"]),
    ),
    Step(
        "Ann withdraws",
        _withdraws,
        lambda world, _: not seen(world, world.clients.client_room(0), SECOND),
        again=_withdraws,
    ),
    Step(
        "the client takes words back",
        lambda world: acts.takes_back(world.clients, 0, TAKEN_BACK),
        lambda world, _: not _at_work(world, TAKEN_BACK),
    ),
)


class EditsLedger(Ledger):
    """What was changed stands everywhere as it is now, once, and its past is on record."""

    @property
    def cost(self) -> Cost | None:
        """What happens first is an edit, which may be repeated without harm."""
        if self.story.times == 1 and self.story.point in {at.MARKED, at.NOTING}:
            return Cost.ONCE
        return super().cost

    def stands(self) -> None:
        world = self.story.world
        chat = world.clients.client_room(0)
        for text in ("more tea", "more salt", "picture one"):
            assert len(self.relays(CHANGED[text])) == 1, text
            assert not self.relays(text), text
        assert len(self.known(world.clients, chat, CHANGED[ANSWER])) == 1, "the answer"
        files = [each for each in self.known(world.team, world.team.work_room, "") if each.files]
        assert len(files) == 1, files
        for text in (ANSWER, SECOND):
            assert not self.known(world.clients, chat, text), text
        assert not self.relays(TAKEN_BACK), TAKEN_BACK
        self._every_past_is_on_record()

    def _every_past_is_on_record(self) -> None:
        past = self.rows(
            """SELECT former_text.body, text.body FROM former_text
                 JOIN text ON text.message = former_text.message"""
        )
        assert sorted(past) == sorted(CHANGED.items()), past
        acts_of = [
            act
            for act, title in self.rows(
                "SELECT act, task.title FROM journal JOIN task ON task.id = journal.task"
            )
            if title == REQUEST
        ]
        changes = [act for act in acts_of if act in {"edit", "withdraw", "delete"}]
        assert len(changes) == len(CHANGED) + 2, acts_of
        assert changes.count("edit") == len(CHANGED), acts_of


EDITS = Chapter(
    name="edits",
    walk=(*WRITTEN, *CHANGES),
    jump=timedelta(),
    alert=len(WRITTEN),
    later={
        **dict.fromkeys((at.RAW, at.STORING, at.STORED, at.TOLD, at.COMMITTED), 3),
        **dict.fromkeys((at.TAKEN, at.LOADED, at.DECIDED), 4),
        **dict.fromkeys((at.RECORDED, at.DONE, at.HANDED_OVER), 4),
        at.LOOKED: 6,
        **dict.fromkeys((at.LEAVING, at.MARKING, at.MARKED, at.NOTING, at.NOTED), 11),
        **dict.fromkeys((at.ACCEPTED, at.ARRIVED), 2),
        **dict.fromkeys((at.CHANGED, at.CHANGE_HEARD), 3),
        **dict.fromkeys((at.ANSWERING, at.ANSWER_ACCEPTED, at.ANSWERED), 1),
    },
)
