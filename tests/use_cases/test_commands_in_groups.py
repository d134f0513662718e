"""Every command, typed in a channel with clients in it: all there read what all may see, no more."""

import pytest

from bot.commands import COMMANDS
from bot.domain.address import Address
from bot.effects import Relay, Say
from tests.use_cases.cast import CHANNEL, SHARED, Agency, Step

TITLE = "Divorce papers for Tuesday"
NAMES = ("Carla", "Ben", "Luis")  # whom nobody there asked about
WORDS = {"for": "Carla: order paper", "client": "Carla", "find": "divorce", "start": ""}
ACTORS = ("carla", "colin", "ann", "ben", "lea", "maria")


def read_there(desk: Agency, step: Step, room: Address) -> str:
    """All that is said in a room, in keys and arguments."""
    said = [
        each
        for each in step.decision.effects
        if isinstance(each, Say | Relay) and each.to.room == room
    ]
    return repr([each.text if isinstance(each, Say) else desk.words(each) for each in said])


@pytest.mark.parametrize("who", ACTORS)
@pytest.mark.parametrize("name", [each.name for each in COMMANDS])
def test_nobody_there_reads_what_is_not_for_all(desk: Agency, name: str, who: str) -> None:
    desk.ann.claims(desk.carla.asks(TITLE))

    step = getattr(desk, who).commands(name, WORDS.get(name, "1"), SHARED)

    there = read_there(desk, step, SHARED.room)
    assert TITLE not in there
    assert not [each for each in NAMES if each in there.replace(f"name': '{who.title()}'", "")]
    assert step.decision.effects, "whoever typed it was not answered"


def test_the_answer_stands_in_the_askers_own_chat(desk: Agency) -> None:
    desk.carla.asks(TITLE)

    step = desk.ann.commands("claim", "1", SHARED)

    assert step.said("claimed").to == desk.ann.private
    assert step.said("answered-alone").to.room == SHARED.room


def test_in_the_teams_own_channel_the_answer_stays(desk: Agency) -> None:
    desk.carla.asks(TITLE)

    assert desk.ann.commands("claim", "1", CHANNEL).said("claimed").to.room == CHANNEL.room


def test_who_is_on_shift_is_told_where_only_that_team_reads(desk: Agency) -> None:
    step = desk.maria.commands("who", "", CHANNEL)

    assert [block.args["team"] for block in step.text.args["teams"].lines] == ["Berlin"]
    assert desk.maria.commands("who", "", SHARED).keys == ("only-in-private",)
