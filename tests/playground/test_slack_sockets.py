"""Socket Mode: acknowledgement, redelivery, several sockets, and sockets that go away."""
# ruff: noqa: F401, F811 - fixtures are imported, and asked for by their names

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError

from tests.playground.test_slack_stage import (
    ME,
    ann,
    app,
    app_on,
    client_of,
    clock,
    slack,
    workspace,
)


async def open_socket(slack):
    return (await client_of(slack).apps_connections_open(app_token=ME.app_token))["url"]


async def test_hello_then_events_then_acknowledgement(slack, ann):
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(await open_socket(slack)) as ws,
    ):
        hello = await ws.receive_json(timeout=5)
        slack.say(ann, slack.dm(ann), "hello")
        envelope = await ws.receive_json(timeout=5)
        assert slack.undelivered == 1
        await ws.send_json({"envelope_id": envelope["envelope_id"]})
        await slack.wait_for(lambda: slack.undelivered == 0)

    assert hello["type"] == "hello" and hello["num_connections"] == 1
    assert envelope["type"] == "events_api" and envelope["retry_attempt"] == 0
    assert envelope["accepts_response_payload"] is False
    assert envelope["payload"]["event_id"].startswith("Ev")


async def test_a_socket_address_is_good_for_one_handshake(slack):
    url = await open_socket(slack)
    async with aiohttp.ClientSession() as session:
        async with session.ws_connect(url):
            pass
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await session.ws_connect(url)


async def test_an_event_without_acknowledgement_comes_again_three_times(clock):
    async with (
        workspace(clock, ack_seconds=0.02, retry_delays=(0, 0, 0)) as slack,
        app_on(slack) as app,
    ):
        app.acks = False
        ann = slack.add_user("ann")

        slack.say(ann, slack.dm(ann), "anybody?")
        await slack.wait_for(lambda: slack.deliveries.gone)

    assert [each.retry_attempt for each in app.received] == [0, 1, 2, 3]
    assert [each.retry_reason for each in app.received] == ["", "timeout", "timeout", "timeout"]
    assert len({each.payload["event_id"] for each in app.received}) == 1
    assert len({each.envelope_id for each in app.received}) == 4


async def test_with_nobody_there_events_wait_one_and_five_minutes_of_the_desk_clock(
    slack, clock, ann
):
    ts = slack.say(ann, slack.dm(ann), "too early")
    await slack.wait_for(lambda: slack.deliveries.pending[0].attempt == 2)

    clock.advance(seconds=60)
    slack.clock_moved()
    assert slack.deliveries.pending[0].attempt == 3
    async with app_on(slack) as app:
        clock.advance(seconds=300)
        slack.clock_moved()
        request = await app.request("events_api")

    assert request.payload["event"]["ts"] == ts
    assert (request.retry_attempt, request.retry_reason) == (3, "connection_failed")


async def test_after_that_the_event_is_gone(slack, clock, ann):
    slack.say(ann, slack.dm(ann), "lost")
    await slack.wait_for(lambda: slack.deliveries.pending[0].attempt == 2)

    for seconds in (60, 300):
        clock.advance(seconds=seconds)
        slack.clock_moved()

    assert slack.undelivered == 0
    assert slack.deliveries.gone[0].payload["event"]["text"] == "lost"


async def test_a_patient_workspace_keeps_events_for_the_first_socket(clock):
    async with workspace(clock, patient=True) as slack:
        ann = slack.add_user("ann")
        slack.say(ann, slack.dm(ann), "no hurry")
        clock.advance(days=1)
        slack.clock_moved()

        async with app_on(slack) as app:
            assert (await app.event())["text"] == "no hurry"
            assert app.received[0].retry_attempt == 0


async def test_payloads_are_spread_over_sockets(slack, app, ann):
    async with app_on(slack) as other:
        for number in range(4):
            slack.say(ann, slack.dm(ann), f"{number}")
        await slack.wait_for(lambda: slack.undelivered == 0)

        assert len(app.received) == len(other.received) == 2


async def test_what_a_dying_socket_held_goes_to_another(slack, ann):
    async with app_on(slack) as dying:
        dying.acks = False
        slack.say(ann, slack.dm(ann), "hold this")
        await dying.event()
        async with app_on(slack) as living:
            await dying.socket.close()
            request = await living.request("events_api")

    assert request.payload["event"]["text"] == "hold this"
    assert (request.retry_attempt, request.retry_reason) == (1, "connection_failed")


async def test_the_sdk_comes_back_after_a_disconnect_frame(slack, app, ann):
    first = app.socket.wss_uri
    slack.faults.disconnect("warning")
    await slack.wait_for(lambda: slack.connections == 0)
    await slack.wait_for(lambda: slack.connections == 1)

    slack.say(ann, slack.dm(ann), "still there?")

    assert (await app.event())["text"] == "still there?"
    assert app.socket.wss_uri != first


async def test_an_eleventh_socket_is_turned_away(slack):
    async with aiohttp.ClientSession() as session:
        sockets = [await session.ws_connect(await open_socket(slack)) for _ in range(10)]
        # The burst of opened connections is used up; a minute later there is one more.
        slack.world.clock.advance(minutes=1)
        extra = await session.ws_connect(await open_socket(slack))

        frame = await extra.receive_json(timeout=5)
        closing = await extra.receive(timeout=5)
        for each in sockets:
            await each.close()

    assert (frame["type"], frame["reason"]) == ("disconnect", "too_many_websockets")
    assert closing.type is aiohttp.WSMsgType.CLOSE


async def test_opening_sockets_has_a_limit(slack):
    for _ in range(10):
        await open_socket(slack)

    with pytest.raises(SlackApiError) as caught:
        await open_socket(slack)

    assert caught.value.response.status_code == 429


async def test_events_can_come_twice_and_in_the_wrong_order(slack, app, ann):
    slack.faults.duplicate_next()
    slack.say(ann, slack.dm(ann), "one")
    slack.faults.reorder_next()
    slack.say(ann, slack.dm(ann), "two")
    slack.say(ann, slack.dm(ann), "three")

    texts = [(await app.event())["text"] for _ in range(4)]

    assert texts == ["one", "one", "three", "two"]
    assert app.received[0].payload["event_id"] == app.received[1].payload["event_id"]
    await slack.wait_for(lambda: slack.undelivered == 0)


async def test_a_refused_handshake_uses_the_address_up(slack):
    slack.faults.refuse_handshakes(1)
    url = await open_socket(slack)
    async with aiohttp.ClientSession() as session:
        for status in (408, 404):
            with pytest.raises(aiohttp.WSServerHandshakeError) as caught:
                await session.ws_connect(url)
            assert caught.value.status == status


async def test_a_cut_socket_ends_without_a_closing_frame(slack):
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(await open_socket(slack)) as ws,
    ):
        await ws.receive_json(timeout=5)
        slack.faults.drop_sockets()
        ended = await ws.receive(timeout=5)

    assert ended.type in (aiohttp.WSMsgType.CLOSED, aiohttp.WSMsgType.ERROR)
    assert ws.close_code == aiohttp.WSCloseCode.ABNORMAL_CLOSURE


async def test_any_frame_can_be_sent(slack):
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(await open_socket(slack)) as ws,
    ):
        await ws.receive_json(timeout=5)
        slack.push_raw_envelope({"type": "events_api", "envelope_id": "e1", "payload": {"odd": 1}})

        assert (await ws.receive_json(timeout=5))["payload"] == {"odd": 1}


async def test_a_late_acknowledgement_stops_nothing(clock):
    async with workspace(clock, ack_seconds=0.02, retry_delays=(60, 60, 60)) as slack:
        ann = slack.add_user("ann")
        async with (
            aiohttp.ClientSession() as session,
            session.ws_connect(await open_socket(slack)) as ws,
        ):
            await ws.receive_json(timeout=5)
            slack.say(ann, slack.dm(ann), "hello")
            envelope = await ws.receive_json(timeout=5)
            await slack.wait_for(lambda: slack.deliveries.pending)
            await ws.send_json({"envelope_id": envelope["envelope_id"]})
            await slack.wait_for(lambda: slack.deliveries.late_acks)

            assert slack.undelivered == 1
