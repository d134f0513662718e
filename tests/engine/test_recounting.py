"""What was sent before a start counts in the windows that it counted in then."""

from dataclasses import replace
from datetime import timedelta

import pytest

from adapters.slack.windows import windows as slack_windows
from bot.cards import Post
from bot.domain.address import Address, MessageRef
from bot.effects import Settle, Show, Urgency, ViewKind
from bot.limits import Limiter
from bot.ports.attempts import Attempt
from bot.ports.channel import EditPost, HomeUpdate, NewPost, Window
from bot.recounting import recount
from tests.engine.fakes import FakeChannel
from tests.engine.room import STAFF, run_desk
from tests.storage.stories import CHAT, MINUTE, NOW, SECOND, TASK, keep, known, say, show

CHANNEL = Address("slack", "T1", "C1")
PERSON = Address("slack", "T1", "U1")
POST = NewPost(to=CHANNEL, post=Post(), marker="")
EDIT = EditPost(ref=MessageRef(CHANNEL, ""), post=Post())
HOME = HomeUpdate(to=PERSON, post=Post())
CONFIRMED = Show(kind=ViewKind.CONFIRMATION, subject=TASK.id, to=CHAT, language="en")
OF_HOME = Show(kind=ViewKind.HOME, subject="a", to=PERSON, language="en")


@pytest.mark.parametrize(
    ("effect", "fuller"),
    [
        (say(to=CHANNEL), {"post"}),
        (show(to=CHANNEL), {"post", "edit"}),  # nobody knows which of the two it was
        (Settle(ref=MessageRef(CHANNEL, "1")), {"edit"}),
        (OF_HOME, {"home"}),
    ],
)
def test_each_kind_fills_its_windows(clock, effect, fuller):
    limiter = Limiter()
    slack = FakeChannel(clock, "slack")
    slack.limits = slack_windows
    tried = Attempt(
        lane=str(effect.to.room), at=NOW - SECOND / 2, effect=effect, urgency=Urgency.CLIENT
    )
    elsewhere = replace(tried, lane="telegram//7/")

    recount(limiter, {"slack": slack}, [elsewhere, tried])

    parcels = {"post": POST, "edit": EDIT, "home": HOME}
    full = {
        name for name, parcel in parcels.items() if limiter.wait(tight(parcel), NOW, urgent=True)
    }
    assert full == fuller


def tight(parcel):
    """The parcel's windows as if each took one action only."""
    return [replace(window, limit=1, reserve=0) for window in slack_windows(parcel)]


async def test_changes_before_a_restart_still_count(database, clock):
    def limits(parcel):
        return (Window("edits", 2, MINUTE),) if isinstance(parcel, EditPost) else ()

    first, second = FakeChannel(clock), FakeChannel(clock)
    first.limits = second.limits = limits
    async with database.open() as store:
        await known(store, *STAFF)
        async with run_desk(store, clock, first, limiter=Limiter()) as room:
            for revision in range(3):
                await room.says(CONFIRMED)
                await room.rest()
                await renamed(store, revision + 1)
            assert len(first.edits()) == 2
            clock.move(seconds=30)
    async with (
        database.open() as store,
        run_desk(store, clock, second, limiter=Limiter()) as room,
    ):
        await room.says(CONFIRMED)
        await room.rest()
        assert second.edits() == []

        room.move(seconds=30)
        await room.rest()
        assert len(second.edits()) == 1


async def renamed(store, revision):
    task = replace(TASK, title=f"other {revision}", revision=revision)
    await keep(store, task, key=f"renamed {revision}")


def test_what_is_long_ago_fills_nothing(clock):
    limiter = Limiter()
    slack = FakeChannel(clock, "slack")
    slack.limits = slack_windows
    before = NOW - timedelta(minutes=2)
    tried = Attempt(lane=str(CHANNEL), at=before, effect=say(to=CHANNEL), urgency=Urgency.CLIENT)

    recount(limiter, {"slack": slack}, [tried])

    assert not limiter.wait(tight(POST), NOW, urgent=True)
