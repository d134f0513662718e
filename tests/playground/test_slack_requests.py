"""The stand-in calls a request URL as Slack does: signed, thrice more after a failure."""

import asyncio
import json
import time
from urllib.parse import parse_qs

import pytest
from slack_sdk.signature import SignatureVerifier

from adapters.playground.slack import Outcome, SlackStandIn
from adapters.web.routes import Response, Route
from adapters.web.server import WebServer
from tests.playground.test_slack_stage import ME, MovableClock

SOON = 0.05  # seconds until the stand-in gives up an app that these stories keep slow


class App:
    """An app's web server; it echoes challenges and answers the rest as it is told to."""

    def __init__(self):
        self.requests = []
        self.answers = []
        self.delay = asyncio.Event()
        self.delay.set()

    async def take(self, request):
        assert SignatureVerifier(ME.signing_secret).is_valid_request(
            request.body, dict(request.headers)
        )
        if b"challenge" in request.body:
            return Response(body=json.loads(request.body)["challenge"])
        self.requests.append(request)
        answer = self.answers.pop(0) if self.answers else Response()
        await self.delay.wait()
        return answer

    @property
    def attempts(self):
        return [
            (
                each.headers.get("X-Slack-Retry-Num"),
                each.headers.get("X-Slack-Retry-Reason"),
            )
            for each in self.requests
        ]


@pytest.fixture
def clock():
    return MovableClock()


@pytest.fixture
async def app():
    app = App()
    web = WebServer(host="127.0.0.1", port=0)
    web.add(Route(path="/slack", take=app.take))
    app.url = f"http://127.0.0.1:{await web.start()}/slack"
    yield app
    app.delay.set()
    await web.stop()


@pytest.fixture
async def slack(clock, app):
    slack = SlackStandIn(clock, ack_seconds=30)
    await slack.start_server()
    assert await slack.call_at(app.url)
    yield slack
    await slack.stop_server()


@pytest.fixture
def ann(slack):
    return slack.add_user("ann")


async def test_an_event_is_json_and_no_repetition(slack, app, ann):
    slack.say(ann, slack.dm(ann), "hello")
    await slack.wait_for(lambda: app.requests and not slack.undelivered)

    (request,) = app.requests
    assert json.loads(request.body)["event"]["text"] == "hello"
    assert request.headers["Content-Type"] == "application/json"
    assert app.attempts == [(None, None)]


async def test_a_failure_is_repeated_at_once_after_a_minute_and_after_five(slack, app, ann, clock):
    app.answers = [Response(status=500)] * 4
    slack.say(ann, slack.dm(ann), "hello")
    await slack.wait_for(lambda: len(app.requests) == 2)
    for minutes, count in ((1, 3), (5, 4)):
        clock.advance(seconds=minutes * 60 - 1)
        slack.clock_moved()
        await asyncio.sleep(0)
        assert len(app.requests) == count - 1
        clock.advance(seconds=1)
        slack.clock_moved()
        await slack.wait_for(lambda count=count: len(app.requests) == count)
    await slack.wait_for(lambda: slack.deliveries.gone)

    assert app.attempts == [(None, None), *((str(n), "http_error") for n in (1, 2, 3))]


async def test_an_app_that_is_slow_is_asked_again(slack, app, ann):
    app.delay.clear()
    slack.deliveries.ack_seconds = SOON
    slack.say(ann, slack.dm(ann), "hello")

    await slack.wait_for(lambda: len(app.requests) == 2)

    assert app.attempts[1] == ("1", "http_timeout")


async def test_an_app_may_want_no_repetition(slack, app, ann):
    app.answers = [Response(status=500, headers={"X-Slack-No-Retry": "1"})]
    slack.say(ann, slack.dm(ann), "hello")

    await slack.wait_for(lambda: slack.deliveries.gone)

    assert app.attempts == [(None, None)]


async def test_a_command_is_a_form_and_its_answer_is_shown(slack, app, ann):
    app.answers = [Response(body='{"text": "three tasks"}', kind="application/json")]
    given = slack.slash(ann, slack.dm(ann), "/desk", "tasks")
    await slack.wait_for(lambda: slack.outcome(given) is Outcome.ACKED)

    fields = parse_qs(app.requests[0].body.decode())
    assert (fields["command"], fields["text"]) == (["/desk"], ["tasks"])
    assert [each.plain for each in slack.ephemerals(slack.dm(ann), ann)] == ["three tasks"]


@pytest.mark.parametrize("failure", [500, "slow"])
async def test_a_command_is_never_repeated(slack, app, ann, failure):
    if failure == "slow":
        app.delay.clear()
        slack.deliveries.ack_seconds = SOON
    else:
        app.answers = [Response(status=failure)]
    given = slack.slash(ann, slack.dm(ann), "/desk", "tasks")

    await slack.wait_for(lambda: slack.outcome(given) is Outcome.TIMED_OUT)

    assert len(app.requests) == 1


async def test_a_press_is_a_form_with_a_payload(slack, app, ann):
    given = slack.global_shortcut(ann, "new_request")
    await slack.wait_for(lambda: slack.outcome(given) is Outcome.ACKED)

    (sent,) = parse_qs(app.requests[0].body.decode())["payload"]
    assert json.loads(sent)["callback_id"] == "new_request"


async def test_an_address_that_does_not_answer_the_question_is_not_used(clock, app):
    slack = SlackStandIn(clock)
    await slack.start_server()

    assert not await slack.call_at(app.url.replace("/slack", "/other"))
    assert not await slack.call_at("http://desk.example/slack")
    assert not slack.deliveries.receivers
    await slack.stop_server()


async def test_the_signature_is_of_real_time(slack, clock):
    clock.advance(days=40)

    at = int(slack.requests.signature("body")["X-Slack-Request-Timestamp"])

    assert abs(at - time.time()) < 5
