"""A Slack on loopback and a desk's channel connected to it."""

from collections.abc import AsyncIterator, Callable
from datetime import timedelta

import pytest
from slack_rows import BOT
from slack_sdk.web.async_client import AsyncWebClient
from slack_stage import MOMENT, QUICK, SECRET, Memory, SilentApi, StillClock, running

from adapters.cli.forms import slack_forms
from adapters.playground.slack import SlackStandIn
from adapters.slack.api import CallNotMadeError
from adapters.slack.channel import SlackChannel
from adapters.slack.directory import Directory
from adapters.slack.opening import Openings
from adapters.slack.raw import Identity
from adapters.slack.receive import Entrance, Reception
from adapters.slack.submitting import Submissions
from adapters.slack.timing import Timing
from bot.ports.channel import NotSent
from bot.texts import Catalogue
from bot.wording import Wording

FORMS = slack_forms(Wording(Catalogue(), {"desk": "Frontdesk"}))


ME = Identity(BOT["user"], BOT["bot_id"], BOT["team"])
TIMING = Timing(name=MOMENT * 100, outcome=timedelta())


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
            "forms": FORMS,
            "hold": timedelta(),
            "lifted": True,
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
async def receptions() -> AsyncIterator[Callable[..., Reception]]:
    """A reception at an inbox; no form can be opened from here."""
    opened = []

    def one(inbox, clock, api, *, hold: timedelta = timedelta(seconds=1)) -> Reception:
        opened.append(Openings(web=_offline, words=FORMS, tell=_unheard, timing=TIMING))
        return Reception(
            identity=ME,
            openings=opened[-1],
            submissions=Submissions(timing=TIMING),
            inbox=inbox,
            clock=clock,
            directory=Directory(api=api, timing=TIMING),
            hold=hold,
        )

    yield one
    for each in opened:
        await each.close()


@pytest.fixture
def entrance(inbox: Memory, clock: StillClock, api: SilentApi, receptions) -> Entrance:
    reception = receptions(inbox, clock, lambda: api)
    return Entrance(
        client=AsyncWebClient(token="xoxb-test"),
        reception=reception,
        submissions=reception._submissions,
        identity=ME,
        secret=SECRET,
    )


def _offline():
    raise CallNotMadeError("offline")


async def _unheard(parcel) -> NotSent:
    return NotSent("offline")
