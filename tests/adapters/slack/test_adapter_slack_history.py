"""Reading up what was said in a gap, as an app that Slack shows everything, or little."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from slack_stage import QUICK, running

from bot.domain.address import Address, MessageRef

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


class Remembered:
    """Until when Slack was heard, as a store keeps it."""

    def __init__(self, until, threads=()) -> None:
        self.until = until
        self.threads = threads
        self.noted = []

    async def heard_until(self, platform):
        assert platform == "slack"
        return self.until

    async def note_heard(self, platform, at) -> None:
        assert platform == "slack"
        self.noted.append(at)

    async def open_threads(self, platform, *, limit):
        assert platform == "slack" and limit > 0
        return self.threads


def looks(slack, method):
    return [call.params for call in slack.calls if call.method == method]


async def test_a_desk_that_never_listened_reads_nothing_up(make, slack, team, ann, inbox):
    slack.deliveries.retry_delays = ()
    slack.say(ann, team, "Before the desk came")
    hearing = Remembered(None)

    async with running(make(hearing=hearing), slack, 2):
        slack.say(ann, team, "Now it listens")
        await inbox.holds(1)

    assert hearing.noted
    assert not looks(slack, "conversations.history")


@pytest.mark.parametrize(("distributed", "page"), [(False, 200), (True, 15)])
async def test_pages_are_as_large_as_slack_allows(make, slack, team, ann, inbox, distributed, page):
    slack.deliveries.patient = False
    slack.deliveries.retry_delays = ()
    for number in range(40):
        slack.say(ann, team, f"Line {number}")
    timing = replace(QUICK, history=timedelta(), seldom=timedelta())
    channel = make(timing, hearing=Remembered(LONG_AGO), is_distributed=distributed)

    async with running(channel, slack, 2):
        rows = await inbox.holds(40)

    asked = looks(slack, "conversations.history")
    assert {int(each["limit"]) for each in asked if each["channel"] == team} == {page}
    assert len([each for each in asked if each["channel"] == team]) == -(-40 // page)
    assert len({row.key for row in rows}) == 40


async def test_the_threads_of_open_requests_are_read_however_old(make, slack, team, ann, inbox):
    root = slack.say(ann, team, "Long ago")
    slack.deliveries.patient = False
    slack.deliveries.retry_delays = ()
    reply = slack.say(ann, team, "And this as well", root)
    ref = MessageRef(Address("slack", slack.world.identity.team_id, team), root)
    after_root = datetime.fromtimestamp(float(root) + 900, UTC)

    async with running(make(hearing=Remembered(after_root, (ref,))), slack, 2):
        await slack.wait_for(lambda: looks(slack, "conversations.replies"), 5)

    (asked,) = looks(slack, "conversations.replies")
    assert (asked["channel"], asked["ts"]) == (team, root)
    assert reply
