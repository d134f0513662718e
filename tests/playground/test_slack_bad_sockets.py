"""Bad days of Slack: its sockets."""

# ruff: noqa: F401, F811 - fixtures are imported, and asked for by their names
import aiohttp
import pytest

from adapters.playground.faults import Often
from adapters.playground.slack import Outcome
from tests.playground.test_slack_sockets import open_socket
from tests.playground.test_slack_stage import (
    ME,
    ann,
    app,
    app_on,
    client_of,
    clock,
    refusal_of,
    slack,
    team,
    web,
    workspace,
)


@pytest.mark.parametrize(
    "reason", ["warning", "refresh_requested", "link_disabled", "too_many_websockets"]
)
async def test_a_disconnect_frame_of_each_reason(slack, reason):
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(await open_socket(slack)) as ws,
    ):
        await ws.receive_json(timeout=5)
        slack.faults.plan("disconnect", reason=reason)

        frame = await ws.receive_json(timeout=5)
        closing = await ws.receive(timeout=5)

    assert (frame["type"], frame["reason"]) == ("disconnect", reason)
    assert closing.type is aiohttp.WSMsgType.CLOSE


async def test_a_half_open_socket_neither_speaks_nor_hears(clock):
    async with (
        workspace(clock, ack_seconds=0.05, retry_delays=(0, 0, 0), ping_seconds=0.02) as slack,
        aiohttp.ClientSession() as session,
        session.ws_connect(await open_socket(slack), autoping=False) as ws,
    ):
        ann = slack.add_user("ann")
        await ws.receive_json(timeout=5)
        assert (await ws.receive(timeout=5)).type is aiohttp.WSMsgType.PING
        slack.faults.plan("sockets_silent")
        press = slack.slash(ann, slack.dm(ann), "/desk", "help")
        await ws.ping()
        await slack.wait_for(lambda: slack.outcome(press) is Outcome.TIMED_OUT)
        with pytest.raises(TimeoutError):
            await ws.receive(timeout=0.1)

        async with app_on(slack) as app:
            for words in ("one", "two"):
                slack.say(ann, slack.dm(ann), words)
            await slack.wait_for(lambda: slack.undelivered == 0)
            assert slack.connections == 2

    # One of them went to the deaf socket first, and came by the other when nobody had acknowledged.
    assert sorted(each.payload["event"]["text"] for each in app.received) == ["one", "two"]
    assert {each.retry_reason for each in app.received} == {"", "timeout"}


async def test_all_sockets_can_be_down_and_events_wait_by_the_rules(slack, app, ann, clock):
    fault = slack.faults.plan("sockets_down")
    await slack.wait_for(lambda: slack.connections == 0)
    slack.say(ann, slack.dm(ann), "early")
    await slack.wait_for(lambda: slack.deliveries.pending[0].attempt == 2)
    url = await open_socket(slack)
    async with aiohttp.ClientSession() as session:
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await session.ws_connect(url)

    clock.advance(seconds=60)
    slack.clock_moved()
    assert [each.attempt for each in slack.deliveries.pending] == [3]
    slack.faults.switch_off(fault.id)
    async with app_on(slack) as other:
        clock.advance(seconds=300)
        slack.clock_moved()
        await slack.wait_for(lambda: slack.undelivered == 0)
        received = [*app.received, *other.received]

    assert [each.payload["event"]["text"] for each in received] == ["early"]
    assert received[0].retry_attempt == 3


async def test_who_is_not_back_after_six_minutes_loses_events(slack, ann, clock):
    slack.faults.plan("sockets_down", often=Often(lasts=600))
    slack.say(ann, slack.dm(ann), "lost")
    await slack.wait_for(lambda: slack.deliveries.pending[0].attempt == 2)
    for seconds in (60, 300):
        clock.advance(seconds=seconds)
        slack.clock_moved()

    assert [each.payload["event"]["text"] for each in slack.deliveries.gone] == ["lost"]
    assert slack.faults.active
    clock.advance(seconds=240)
    slack.clock_moved()
    assert slack.faults.active == []
    async with app_on(slack):
        assert slack.connections == 1


async def test_planned_refusals_of_handshakes_are_listed(slack):
    slack.faults.plan("dead_wss", often=Often(times=2))
    url = await open_socket(slack)
    async with aiohttp.ClientSession() as session:
        with pytest.raises(aiohttp.WSServerHandshakeError) as caught:
            await session.ws_connect(url)

    assert caught.value.status == 408
    assert [each.left for each in slack.faults.planned] == [1]
    assert slack.faults.happened[0].subject == "handshake"


async def test_sockets_that_are_cut_are_told_of(slack):
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(await open_socket(slack)) as ws,
    ):
        await ws.receive_json(timeout=5)
        slack.faults.plan("sockets_dropped")
        await ws.receive(timeout=5)

    assert [each.name for each in slack.faults.happened] == ["sockets_dropped"]
    assert slack.faults.active == []
