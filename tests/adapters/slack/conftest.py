"""A Slack on loopback and a desk's channel connected to it."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from slack_rows import BOT
from slack_sdk.web.async_client import AsyncWebClient
from slack_stage import MOMENT, QUICK, SECRET, Memory, SilentApi, StillClock, running

from adapters.playground.slack import SlackStandIn
from adapters.slack.channel import SlackChannel
from adapters.slack.directory import Directory
from adapters.slack.raw import Identity
from adapters.slack.receive import Entrance, Reception
from adapters.slack.timing import Timing


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


@pytest.fixture
async def inbox() -> Memory:
    return Memory()


@pytest.fixture
async def slack(clock: StillClock) -> AsyncIterator[SlackStandIn]:
    stand_in = SlackStandIn(
        clock=clock, ack_seconds=0.2, retry_delays=(0.0, 0.0, 0.0), limits=False, patient=True
    )
    await stand_in.start_server()
    yield stand_in
    await stand_in.stop_server()


@pytest.fixture
async def make(slack: SlackStandIn, inbox: Memory, clock: StillClock):
    """Make channels to this Slack; what they opened is closed at the end."""
    made: list[SlackChannel] = []

    def one(timing: Timing = QUICK, **more) -> SlackChannel:
        known = {
            "bot_token": slack.world.identity.bot_token,
            "app_token": slack.world.identity.app_token,
            "api_url": slack.api_url,
            "hold": timedelta(),
        }
        made.append(SlackChannel(inbox=inbox, clock=clock, timing=timing, **(known | more)))
        return made[-1]

    yield one
    for channel in made:
        await channel.close()


@pytest.fixture
def channel(make) -> SlackChannel:
    return make()


@pytest.fixture
async def run(slack: SlackStandIn):
    return lambda channel, sockets=2: running(channel, slack, sockets)


@pytest.fixture
def ann(slack: SlackStandIn) -> str:
    return slack.add_user("ann", "Ann Lee", locale="de-DE")


@pytest.fixture
def team(slack: SlackStandIn, ann: str) -> str:
    return slack.add_channel("team", [ann])


@pytest.fixture
def api() -> SilentApi:
    return SilentApi()


@pytest.fixture
def entrance(inbox: Memory, clock: StillClock, api: SilentApi) -> Entrance:
    me = Identity(BOT["user"], BOT["bot_id"], BOT["team"])
    reception = Reception(
        identity=me,
        inbox=inbox,
        clock=clock,
        directory=Directory(api=lambda: api, timing=Timing(name=MOMENT * 100)),
        hold=timedelta(seconds=1),
    )
    client = AsyncWebClient(token="xoxb-test")
    return Entrance(client=client, reception=reception, identity=me, secret=SECRET)
