"""Slack calls the desk: the signature decides, a success follows the commit, all shapes come in."""

import contextlib
import hashlib
import hmac
import json
import time
from io import BytesIO
from urllib.parse import urlencode

import aiohttp
import pytest
from slack_rows import PAYLOADS, payload
from slack_stage import SECRET, Memory, words
from slack_stage import running as run_channel

from adapters.playground.slack import Outcome, SlackStandIn
from adapters.slack.manifest import PATH
from adapters.slack.read import read
from adapters.slack.receive import Entrance
from adapters.slack.requests import LARGEST, SignedRequests
from adapters.web.routes import Request
from adapters.web.server import WebServer
from bot.events import CommandGiven, MessageReceived
from bot.ports.channel import Sent
from tests.ports import LOOPBACK, free_port

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
OWN = {"message_own", "message_own_changed"}
EVENT = json.dumps(payload("message_im"))


class Slack:
    """Signs and posts as Slack does; what it was answered is kept."""

    def __init__(self, requests: SignedRequests) -> None:
        self.requests = requests
        self.answer = None

    async def posts(self, body, kind=JSON, *, secret=SECRET, ago=0, headers=None) -> int:
        body = body if isinstance(body, bytes) else body.encode()
        at = str(int(time.time()) - ago)
        mark = hmac.new(secret.encode(), b"v0:" + at.encode() + b":" + body, hashlib.sha256)
        signed = {
            "content-type": kind,
            "x-slack-request-timestamp": at,
            "x-slack-signature": f"v0={mark.hexdigest()}",
        } | (headers or {})
        self.answer = await self.requests.take(Request(body=body, headers=signed))
        return self.answer.status


@pytest.fixture
def caller(entrance: Entrance) -> Slack:
    requests = SignedRequests(SECRET)
    requests.entrance = entrance
    return Slack(requests)


def as_sent(name: str) -> tuple[str, str]:
    """A recorded payload in the form in which Slack posts its kind."""
    recorded = payload(name)
    if "event" in recorded:
        return json.dumps(recorded), JSON
    if "command" in recorded:
        return urlencode(recorded), FORM
    return urlencode({"payload": json.dumps(recorded)}), FORM


@pytest.mark.parametrize("name", sorted(path.stem for path in PAYLOADS.glob("*.json")))
async def test_every_delivery_is_stored_and_confirmed(caller, inbox, name) -> None:
    assert await caller.posts(*as_sent(name)) == 200

    assert [json.loads(row.raw)["payload"] for row in inbox.rows] == (
        [] if name in OWN else [payload(name)]
    )


async def test_only_slack_itself_is_heard(caller) -> None:
    await caller.posts(EVENT, secret="another's")
    assert caller.requests.silence is None

    await caller.posts(EVENT)
    assert caller.requests.silence is not None


@pytest.mark.parametrize("name", ["message_im", "press_button", "slash", "view_submission"])
async def test_nothing_is_confirmed_that_was_not_stored(caller, inbox, name) -> None:
    inbox.failures = 1

    assert await caller.posts(*as_sent(name)) == 500
    assert await caller.posts(*as_sent(name)) == 200

    assert len(inbox.rows) == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"secret": "guess"},
        {"ago": 301},
        {"ago": -400},
        {"headers": {"x-slack-signature": ""}},
        {"headers": {"x-slack-signature": "v0=ä"}},
        {"headers": {"x-slack-request-timestamp": "soon"}},
        {"headers": {"x-slack-request-timestamp": ""}},
        {"headers": {"x-slack-request-timestamp": "9" * 5000}},
    ],
)
async def test_what_slack_did_not_sign_just_now_is_not_looked_at(caller, inbox, wrong) -> None:
    assert await caller.posts(EVENT, **wrong) == 401

    assert caller.answer.body == ""
    assert inbox.attempts == 0


async def test_a_changed_body_is_not_looked_at(caller, inbox) -> None:
    signed = {}

    class Tap(SignedRequests):
        async def take(self, request):
            signed.update(request.headers)
            return await super().take(request)

    await Slack(Tap(SECRET)).posts(EVENT)
    forged = Request(body=EVENT.replace("Chris", "Chriz").encode() + b" ", headers=signed)

    assert (await caller.requests.take(forged)).status == 401
    assert inbox.attempts == 0


async def test_a_replay_within_the_five_minutes_changes_nothing(caller, inbox) -> None:
    assert await caller.posts(EVENT, ago=200) == 200
    assert await caller.posts(EVENT, ago=200) == 200

    assert len(inbox.rows) == 1


async def test_a_repetition_is_known_by_its_key_and_not_by_its_header(caller, inbox) -> None:
    again = {"x-slack-retry-num": "1", "x-slack-retry-reason": "http_timeout"}

    assert await caller.posts(EVENT, headers=again) == 200
    assert await caller.posts(EVENT, headers=again) == 200

    assert len(inbox.rows) == 1


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("not json", JSON),
        ("[1]", JSON),
        ('"text"', JSON),
        ("[" * 50_000, JSON),
        ('{"event": 7, "authorizations": [7]}', JSON),
        ("payload=nothing", FORM),
        ('payload={"user": []}', FORM),
        ("word", FORM),
    ],
)
async def test_what_nobody_can_read_is_kept_and_stops_nothing(caller, inbox, body, kind) -> None:
    assert await caller.posts(body, kind) == 200
    assert await caller.posts(EVENT) == 200

    assert len(inbox.rows) == 2
    with contextlib.suppress(ValueError):
        assert read(inbox.rows[0].raw) is None


async def test_what_nobody_can_read_is_refused_too_when_it_cannot_be_kept(caller, inbox) -> None:
    inbox.failures = 1

    assert await caller.posts("not json") == 500


async def test_slacks_question_at_setup_is_answered(caller, inbox) -> None:
    body = json.dumps({"type": "url_verification", "challenge": "3eZbrw", "token": "x"})

    assert await caller.posts(body) == 200
    assert "3eZbrw" in caller.answer.body
    assert inbox.attempts == 0


async def test_whatever_the_app_says_is_answered(caller, entrance, inbox) -> None:
    from slack_bolt.response import BoltResponse  # noqa: PLC0415 - only this story speaks as the app

    async def answering(**_given):
        return BoltResponse(status=200, body={"response_action": "clear"})

    entrance.app._async_middleware_list[-1].async_process = answering

    assert await caller.posts(*as_sent("view_submission")) == 200
    assert (caller.answer.kind, caller.answer.body) == (JSON, '{"response_action": "clear"}')
    assert len(inbox.rows) == 1


async def test_a_look_at_the_certificate_brings_nothing(caller, inbox) -> None:
    assert await caller.posts("ssl_check=1&token=x", FORM, secret="guess") == 200
    for route in caller.requests.routes:
        if route.method == "GET":
            assert (await route.take(Request(body=b"", headers={}))).status == 200

    assert inbox.attempts == 0


async def test_nothing_is_taken_before_the_desk_knows_who_it_is(inbox) -> None:
    assert await Slack(SignedRequests(SECRET)).posts(EVENT) == 503


# Over HTTP, from the stand-in


@pytest.fixture
async def called(make, slack: SlackStandIn):
    """A channel whom this Slack calls; gives its address."""
    slack.deliveries.ack_seconds = 30  # a slow machine is no reason to repeat
    channel = make(app_token="", signing_secret=slack.world.identity.signing_secret)
    web = WebServer(host=LOOPBACK, port=free_port())
    web.add(*channel.routes)
    url = f"http://{LOOPBACK}:{await web.start()}{PATH}"
    async with run_channel(channel, slack, sockets=0):
        while not await slack.call_at(url):
            await slack.wait_for(lambda: slack.calls)
        yield channel, url
    await web.stop()


async def test_people_presses_and_commands_come_in(called, slack, inbox: Memory, ann, team) -> None:
    channel, _ = called
    slack.say(ann, slack.dm(ann), "hello")
    slack.slash(ann, team, "/desk", "help")
    pressed = await channel.send(words(team))
    assert isinstance(pressed, Sent)

    rows = await inbox.holds(2)

    kinds = {type(read(row.raw)) for row in rows}
    assert kinds == {MessageReceived, CommandGiven}
    await slack.wait_for(lambda: not slack.undelivered)


async def test_an_event_that_could_not_be_stored_comes_again(called, slack, inbox, ann) -> None:
    inbox.failures = 3
    slack.say(ann, slack.dm(ann), "hello")

    (row,) = await inbox.holds(1)

    assert inbox.attempts == 4
    event = read(row.raw)
    assert isinstance(event, MessageReceived) and event.text == "hello"


async def test_a_command_that_could_not_be_stored_fails_for_its_giver(
    called, slack, inbox, ann, team
) -> None:
    inbox.failures = 1
    given = slack.slash(ann, team, "/desk", "help")

    await slack.wait_for(lambda: slack.outcome(given) is not Outcome.WAITING)

    assert slack.outcome(given) is Outcome.TIMED_OUT
    assert not inbox.rows


async def test_what_is_too_large_is_not_read(called, inbox) -> None:
    _, url = called
    large = BytesIO(b"x" * (LARGEST + 1))

    async with aiohttp.ClientSession() as session, session.post(url, data=large) as answer:
        assert answer.status == 413

    assert inbox.attempts == 0
