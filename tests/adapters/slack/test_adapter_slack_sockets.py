"""Sockets: how many are open, when they are replaced, and what is known of them."""

import asyncio
import logging
from dataclasses import replace

import aiohttp
import pytest
from aiohttp import web
from slack_stage import MOMENT, QUICK

from adapters.playground.slack import SlackStandIn
from adapters.slack.listening import Listening
from adapters.slack.sockets import Sockets
from bot.ports.way_in import WayIn


def opened(slack: SlackStandIn) -> int:
    return sum(call.method == "apps.connections.open" for call in slack.calls)


async def until(look) -> None:
    async with asyncio.timeout(5):
        while not look():  # noqa: ASYNC110 - any condition has no event
            await asyncio.sleep(0.002)


async def test_two_sockets_share_the_work(slack, channel, run, inbox, ann) -> None:
    async with run(channel):
        for number in range(20):
            slack.say(ann, slack.dm(ann), f"message {number}")
        await inbox.holds(20)
        await slack.wait_for(lambda: slack.undelivered == 0)
        assert slack.connections == 2


@pytest.mark.parametrize("sockets", [1, 3])
async def test_as_many_sockets_as_asked(slack, make, run, sockets: int) -> None:
    async with run(make(sockets=sockets), sockets):
        assert slack.connections == sockets


@pytest.mark.parametrize("sockets", [0, 11])
async def test_slacks_number_of_sockets_is_kept(make, sockets: int) -> None:
    with pytest.raises(ValueError, match="1 to 10"):
        make(sockets=sockets)


async def test_each_attempt_has_an_address_of_its_own(slack, channel, run, inbox, ann) -> None:
    slack.faults.refuse_handshakes(3)
    async with run(channel):
        assert opened(slack) == 5
        slack.say(ann, slack.dm(ann), "hello")
        await inbox.holds(1)


@pytest.mark.parametrize("reason", ["warning", "refresh_requested"])
async def test_the_new_socket_comes_before_the_old_one_goes(
    slack, channel, run, inbox, ann, reason: str
) -> None:
    async with run(channel):
        fewest = slack.connections

        def look(_count: int) -> None:
            nonlocal fewest
            fewest = min(fewest, slack.connections)

        forget = slack.subscribe(look)
        slack.faults.disconnect(reason, close=False)
        slack.say(ann, slack.dm(ann), "in the middle of it")
        await slack.wait_for(lambda: opened(slack) == 4 and slack.connections == 2)
        forget()
        await inbox.holds(1)
        await slack.wait_for(lambda: slack.undelivered == 0)

    assert fewest == 2


@pytest.mark.parametrize("act", ["disconnect", "drop_sockets"])
async def test_lost_sockets_come_back(slack, channel, run, inbox, ann, act: str) -> None:
    async with run(channel):
        getattr(slack.faults, act)()
        slack.say(ann, slack.dm(ann), "while nobody listened")
        await slack.wait_for(lambda: opened(slack) == 4 and slack.connections == 2)
        await inbox.holds(1)
        await slack.wait_for(lambda: slack.undelivered == 0)


async def test_sockets_that_fall_silent_are_replaced(slack, make, run, inbox, ann) -> None:
    alert = replace(QUICK, listening=MOMENT * 5, silence=MOMENT * 25)
    channel = make(timing=alert)
    async with run(channel):
        slack.faults.plan("sockets_silent")
        slack.say(ann, slack.dm(ann), "anybody?")

        await inbox.holds(1)
        await slack.wait_for(lambda: slack.undelivered == 0)
        await slack.wait_for(lambda: opened(slack) >= 4 and slack.connections == 2)

        assert channel.way_in.restarts >= 1
        assert channel.way_in.trouble == ""

    assert len(inbox.rows) == 1


async def test_a_ping_that_cannot_even_leave_is_no_sign_of_life(make, run, slack) -> None:
    alert = replace(QUICK, listening=MOMENT * 5, silence=MOMENT * 25)
    channel = make(timing=alert)
    async with run(channel):
        await until(lambda: channel.way_in.connections == 2)
        slack.faults.plan("sockets_silent")
        for socket in channel._sockets._present.values():
            socket._link.ping = asyncio.Event().wait

        await slack.wait_for(lambda: opened(slack) >= 4 and slack.connections == 2)
        assert channel.way_in.restarts == 2


async def test_what_is_known_of_the_sockets(slack, make, run) -> None:
    channel = make()
    assert channel.way_in == WayIn(kind="sockets", trouble="starting", connections=0)
    async with run(channel):
        await until(lambda: channel.way_in.connections == 2)
        way_in = channel.way_in
        assert (way_in.trouble, way_in.connections, way_in.is_stuck) == ("", 2, False)
        assert way_in.silence is not None

        slack.faults.plan("sockets_down")
        await until(lambda: channel.way_in.trouble == "unreachable")
        assert channel.way_in.connections == 0


async def test_a_token_that_is_refused_is_told_of(slack, make) -> None:
    slack.faults.next("auth.test", "error", error="token_revoked", times=1000)
    channel = make()
    running = asyncio.create_task(channel.run())

    await until(lambda: channel.way_in.trouble == "token_refused")

    running.cancel()
    await asyncio.wait([running])


async def test_an_old_socket_is_replaced(slack, make, run) -> None:
    mortal = replace(QUICK, lifetime=MOMENT * 10, listening=MOMENT)
    async with run(make(timing=mortal)):
        await slack.wait_for(lambda: opened(slack) >= 6)
        await slack.wait_for(lambda: slack.connections == 2)


async def test_a_quiet_socket_that_answers_is_kept(slack, make, run) -> None:
    alert = replace(QUICK, listening=MOMENT, silence=MOMENT * 50)
    async with run(make(timing=alert)):
        await asyncio.sleep(0.03)
        assert opened(slack) == 2


@pytest.mark.parametrize("manner", ["says nothing", "greets and falls silent", "talks nonsense"])
async def test_a_deaf_socket_is_given_up(manner: str) -> None:
    greeted: list[web.WebSocketResponse] = []
    third = asyncio.Event()

    async def deaf(request: web.Request) -> web.WebSocketResponse:
        link = web.WebSocketResponse(autoping=False)
        await link.prepare(request)
        greeted.append(link)
        if len(greeted) >= 3:
            third.set()
        if manner == "greets and falls silent":
            await link.send_json({"type": "hello"})
        if manner == "talks nonsense":
            for text in ("no json", "[]", '{"type": "hologram"}', '{"envelope_id": 7}'):
                await link.send_str(text)
        async for _ in link:
            pass
        return link

    application = web.Application()
    application.add_routes([web.get("/", deaf)])
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]

    async def address() -> str:
        return f"ws://{host}:{port}/"

    async def deliver(_envelope) -> bool:
        raise AssertionError("nothing was sent")

    timing = replace(QUICK, greeting=MOMENT * 5, listening=MOMENT, silence=MOMENT * 5)
    async with aiohttp.ClientSession() as session:
        sockets = Sockets(
            session=session,
            address=address,
            deliver=deliver,
            count=1,
            timing=timing,
            listening=Listening(),
        )
        task = asyncio.create_task(sockets.run())
        async with asyncio.timeout(5):
            await third.wait()
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    await runner.cleanup()


@pytest.mark.parametrize(
    ("kind", "detail"),
    [
        ("429", {"retry_after": 0}),
        ("500", {}),
        ("error", {"error": "invalid_auth"}),
        ("reset_before", {}),
    ],
)
async def test_the_start_waits_for_slack(slack, channel, run, kind: str, detail: dict) -> None:
    slack.faults.next("auth.test", kind, times=2, **detail)
    slack.faults.next("apps.connections.open", kind, times=2, **detail)

    async with run(channel):
        assert slack.connections == 2


async def test_no_token_is_ever_written_down(slack, make, run, inbox, ann, caplog) -> None:
    caplog.set_level(logging.DEBUG)
    slack.faults.next("auth.test", "error", error="invalid_auth")
    slack.faults.refuse_handshakes(1)
    inbox.failures = 1
    channel = make()
    async with run(channel):
        slack.say(ann, slack.dm(ann), "hello")
        await inbox.holds(1)
        slack.faults.drop_sockets()
        await slack.wait_for(lambda: slack.connections == 2)

    told = caplog.text + repr(channel) + str(channel)
    me = slack.world.identity
    assert "invalid_auth" in told
    assert me.bot_token not in told and me.app_token not in told and "ticket=" not in told


async def test_run_can_be_run_again(slack, channel, run, inbox, ann) -> None:
    for number in (1, 2):
        async with run(channel):
            slack.say(ann, slack.dm(ann), "hello")
            await inbox.holds(number)
        await slack.wait_for(lambda: slack.connections == 0)
