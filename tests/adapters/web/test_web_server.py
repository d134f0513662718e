"""The desk's web server: limits, mistakes of those it calls, and an end in order."""

import asyncio
import socket
from datetime import timedelta

import aiohttp
import pytest

from adapters.web.routes import Response, Route
from adapters.web.server import CannotListenError, WebServer

HOST = "127.0.0.1"


@pytest.fixture
async def serve():
    """Serve routes; tell where."""
    servers = []

    async def begun(*routes, **settings):
        server = WebServer(host=HOST, port=0, **settings)
        server.add(*routes)
        servers.append(server)
        return f"http://{HOST}:{await server.start()}"

    yield begun
    for server in servers:
        await server.stop()


@pytest.fixture
async def session():
    async with aiohttp.ClientSession() as session:
        yield session


def echo(**limits):
    seen = []

    async def take(request):
        seen.append(request)
        return Response(body=f"{request.rest}:{request.body.decode()}")

    return Route(path="/echo/{rest}", take=take, **limits), seen


async def test_a_request_reaches_its_taker_whole(serve, session):
    route, seen = echo()
    url = await serve(route)

    async with session.post(f"{url}/echo/here", data="words", headers={"X-Word": "1"}) as answer:
        assert (answer.status, await answer.text()) == (200, "here:words")
        assert answer.headers["Cache-Control"] == "no-store"
        assert "aiohttp" not in str(answer.headers)

    assert seen[0].headers.get("x-word") == "1"


async def test_a_body_over_the_limit_is_refused_and_one_at_the_limit_is_not(serve, session):
    small, seen = echo(largest=10)
    large = Route(path="/large", take=small.take, largest=100)
    url = await serve(small, large)

    for length, status in ((10, 200), (11, 413), (100, 413), (5000, 413)):
        async with session.post(f"{url}/echo/x", data=b"x" * length) as answer:
            assert answer.status == status, length

    assert len(seen) == 1


@pytest.mark.parametrize(
    ("method", "path", "status"), [("POST", "/", 404), ("GET", "/echo/x", 405)]
)
async def test_who_has_no_business_here_learns_nothing(serve, session, method, path, status):
    url = await serve(echo()[0])

    async with session.request(method, url + path) as answer:
        assert (answer.status, await answer.text()) == (status, "")


async def test_a_taker_that_fails_is_an_error_for_its_caller_alone(serve, session, capsys):
    async def broken(request):
        raise KeyError("secret")

    route, _ = echo()
    url = await serve(Route(path="/broken", take=broken), route)

    async with session.post(f"{url}/broken") as answer:
        assert (answer.status, await answer.text()) == (500, "")
    async with session.post(f"{url}/echo/x", data="y") as answer:
        assert answer.status == 200


async def test_a_body_that_does_not_come_is_not_waited_for(serve):
    route, seen = echo()
    url = await serve(route, reading=timedelta(milliseconds=20))
    reader, writer = await asyncio.open_connection(HOST, int(url.rpartition(":")[2]))

    writer.write(b"POST /echo/x HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nhalf")
    status = await asyncio.wait_for(reader.readline(), 5)
    writer.close()
    await writer.wait_closed()

    assert b"408" in status
    assert not seen


async def test_what_is_being_taken_at_the_end_comes_to_its_end(session):
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def slow(request):
        begun.set()
        await go_on.wait()
        return Response(body="done")

    server = WebServer(host=HOST, port=0)
    server.add(Route(path="/slow", take=slow))
    port = await server.start()

    async def ask():
        async with session.post(f"http://{HOST}:{port}/slow") as answer:
            return await answer.text()

    asking = asyncio.create_task(ask())
    await begun.wait()
    stopping = asyncio.create_task(server.stop())
    await asyncio.sleep(0)
    go_on.set()

    assert await asking == "done"
    await stopping


@pytest.mark.parametrize(
    ("host", "reason"),
    [(HOST, "taken"), ("192.0.2.1", "no_address"), ("no.such.invalid", "no_address")],
)
async def test_a_port_that_cannot_be_had_has_a_reason(host, reason):
    with socket.create_server((HOST, 0)) as other:
        server = WebServer(host=host, port=other.getsockname()[1])
        with pytest.raises(CannotListenError) as refused:
            await server.start()

    assert refused.value.reason == reason
