"""Calls that the courier does not count are put off before Slack has to refuse them."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from adapters.playground.slack import SlackStandIn
from adapters.slack.pacing import SELDOM, TIERS, Pacing
from bot.cards import Post
from bot.domain.address import Address
from bot.domain.conversation import FileKind, FileRef
from bot.ports.channel import NewPost, Sent, TryLater
from tests.adapters.slack.slack_stage import QUICK, TEAM_ID, StillClock

MINUTE = timedelta(minutes=1)
MANY = 200
METHODS = sorted(TIERS)


def calls(slack: SlackStandIn, method: str) -> int:
    return sum(each.method == method for each in slack.calls)


@given(
    some.sampled_from(METHODS),
    some.lists(
        some.tuples(some.integers(0, 300), some.booleans(), some.integers(0, 3)),
        min_size=1,
        max_size=120,
    ),
)
def test_no_minute_holds_more_than_slack_grants(method, steps):
    """However many calls are wanted, how long each takes, and with one restart in the middle."""
    clock = StillClock()
    pacing, restarted = Pacing(clock), False
    made = []
    for tenths, restart, seconds in steps:
        clock.time += timedelta(seconds=tenths / 10)
        if restart and not restarted and clock.time - pacing._began > MINUTE:
            pacing, restarted = Pacing(clock), True
        for _ in range(10):
            if pacing.wait(method):
                continue
            call = pacing.begin(method)
            made.append(clock.time)
            clock.time += timedelta(seconds=seconds / 100)
            pacing.end(call)
    for at in made:
        assert sum(at - MINUTE < each <= at for each in made) <= TIERS[method]


def test_the_first_minute_leaves_room_for_what_was_called_before_it():
    clock = StillClock()
    before = Pacing(clock)
    clock.time += 2 * MINUTE
    used = exhausted(before, "users.info")
    after = exhausted(Pacing(clock), "users.info")

    assert (used, after) == (75, 20)


def test_an_app_that_may_read_seldom_reads_once_a_minute():
    clock = StillClock()
    pacing = Pacing(clock, is_distributed=True)
    assert exhausted(pacing, "conversations.history") == 1
    assert pacing.wait("conversations.history") == SELDOM


def test_what_is_lifted_is_never_put_off():
    pacing = Pacing(StillClock(), lifted=True)
    for _ in range(MANY):
        assert not pacing.wait("users.info")
        pacing.end(pacing.begin("users.info"))


def exhausted(pacing: Pacing, method: str) -> int:
    """How many calls may be made at one instant."""
    for made in range(MANY):
        if pacing.wait(method):
            return made
        pacing.end(pacing.begin(method))
    return MANY


@pytest.fixture
async def strict(slack: SlackStandIn) -> SlackStandIn:
    """A Slack that refuses what is too much."""
    slack.limits.enforced = True
    return slack


async def test_many_strangers_at_once_are_heard_even_before_their_names_are_known(
    strict, make, clock
) -> None:
    channel = make(lifted=False)
    users = [strict.add_user(f"stranger{number}") for number in range(MANY)]

    known = await channel._directory.people(users)

    assert calls(strict, "users.info") == len(known) == 20
    assert strict.limits.exceeded == []
    for _ in range(5):  # who was not asked about is asked about again as soon as it may be
        clock.time += MINUTE
        channel._directory._known = {
            user: (who, 0 if not who.name else until)
            for user, (who, until) in channel._directory._known.items()
        }
        known = await channel._directory.people(users)
    assert len(known) == MANY
    assert strict.limits.exceeded == []


async def test_chats_that_have_to_be_opened_first_wait_for_their_turn(strict, make, clock) -> None:
    channel = make(lifted=False)
    to = [Address("slack", TEAM_ID, strict.add_user(f"u{number}")) for number in range(12)]
    parcels = [NewPost(to=each, post=Post(body="hello"), marker=each.chat) for each in to]

    outcomes = [await channel.send(each) for each in parcels]
    assert [type(each) for each in outcomes] == [Sent] * 10 + [TryLater] * 2
    clock.time += max(each.after for each in outcomes[10:])

    assert [type(await channel.send(each)) for each in parcels[10:]] == [Sent, Sent]
    assert strict.limits.exceeded == []


async def test_a_file_that_cannot_be_looked_for_now_is_not_sent_twice(strict, make, clock) -> None:
    channel = make(lifted=False, timing=replace(QUICK, shares=()))
    ann = strict.add_user("ann")
    team = strict.add_channel("team", members=[ann])

    async def content(_: FileRef):
        yield b"lease"

    file = FileRef(
        platform="telegram",
        workspace="",
        id="f",
        kind=FileKind.DOCUMENT,
        name="lease.pdf",
        mime="application/pdf",
        size=5,
    )
    parcel = NewPost(
        to=Address("slack", TEAM_ID, team), post=Post(file=file), marker="m", fetch=content
    )
    for _ in range(20):  # somebody else has looked for files
        channel._pacing.end(channel._pacing.begin("files.info"))

    outcome = await channel.send(parcel)
    assert isinstance(outcome, TryLater)
    clock.time += outcome.after
    assert isinstance(await channel.send(parcel), Sent)

    assert calls(strict, "files.completeUploadExternal") == 1
    assert len(strict.messages(team)) == 1
    assert strict.limits.exceeded == []
