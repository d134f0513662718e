"""Addresses that somebody sent: only public ones are called, whatever they are dressed as."""

import asyncio
import socket
from datetime import timedelta

import aiohttp
import pytest
from aiohttp import web
from aiohttp.abc import AbstractResolver
from yarl import URL

from adapters.web.outside import MOST_HOPS, ForbiddenAddressError, Outside, is_public

SOON = aiohttp.ClientTimeout(total=timedelta(seconds=5).total_seconds())
PUBLIC = "93.184.215.14"


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.9.9.9", "0.0.0.1", "10.0.0.1", "172.16.0.1", "172.31.255.255",
        "192.168.1.1", "169.254.169.254", "100.64.0.1", "192.0.0.8", "192.0.2.1", "198.18.0.1",
        "198.51.100.1", "203.0.113.1", "192.88.99.1", "224.0.0.1", "239.1.1.1", "240.0.0.1",
        "255.255.255.255", "::", "::1", "::10.0.0.1", "::8.8.8.8", "fe80::1", "fe80::1%eth0",
        "fc00::1", "fd12:3456::1", "ff02::1", "fec0::1", "2001:db8::1", "2001::1", "100::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::ffff:a00:1",
        "64:ff9b::10.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::8.8.8.8",
        "2002:7f00:1::", "2002:a00:1::1", "2002:c0a8:101::1",
    ],
)  # fmt: skip
def test_what_only_a_network_of_ones_own_reaches_is_not_public(address) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address",
    ["8.8.8.8", PUBLIC, "2606:2800:220:1:248:1893:25c8:1946", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8"],
)
def test_the_internet_is(address) -> None:
    assert is_public(address)


class Names(AbstractResolver):
    """Says where a name leads: each time the next of its places, the last for ever."""

    def __init__(self, **places: str) -> None:
        self.places = {name: list(value.split()) for name, value in places.items()}

    async def resolve(self, host, port=0, family=socket.AF_INET):  # noqa: ARG002 - any will do
        places = self.places[host.partition(".")[0]]
        given = (places.pop(0) if len(places) > 1 else places[0]).split(",")
        return [
            {
                "hostname": host,
                "host": each,
                "port": port,
                "family": socket.AF_INET6 if ":" in each else socket.AF_INET,
                "proto": 0,
                "flags": socket.AI_NUMERICHOST,
            }
            for each in given
        ]

    async def close(self):
        pass


class Service:
    """Something on this machine that nobody outside may reach, but for the platform's own part."""

    def __init__(self) -> None:
        self.asked = []
        self.onward = ""

    async def serve(self, request):
        self.asked.append((request.path, request.headers.get("Authorization")))
        if request.path.startswith("/onward"):
            raise web.HTTPFound(self.onward)
        return web.Response(text="here")


@pytest.fixture
async def service():
    service = Service()
    application = web.Application()
    application.router.add_route("*", "/{path:.*}", service.serve)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    service.port = runner.addresses[0][1]
    service.url = f"http://127.0.0.1:{service.port}"
    yield service
    await runner.cleanup()


@pytest.fixture
async def outside(service):
    """Knows the service as the platform's own, as a stand-in's is; gives it with its names."""
    made = []

    def one(own=service.url, *, use_proxy=False, **places):
        session = aiohttp.ClientSession(timeout=SOON, trust_env=use_proxy)
        outside = Outside(
            own=URL(own), session=session, use_proxy=use_proxy, resolver=Names(**places)
        )
        made.extend((outside, session))
        return outside

    yield one
    for each in made:
        await each.close()


def nothing(hop):
    return {}


async def read(outside, url, headers=nothing):
    async with outside.get(url, headers=headers, patience=SOON) as answer:
        return await answer.text()


async def test_the_platforms_own_origin_may_be_on_this_machine(outside, service) -> None:
    assert await read(outside(), f"{service.url}/file") == "here"
    async with outside().post(f"{service.url}/answer", {"text": "hi"}) as answer:
        assert answer.status == 200


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:{port}/", "https://127.0.0.1:{port}/", "https://[::1]:{port}/",
        "https://[::ffff:127.0.0.1]:{port}/", "https://[::ffff:7f00:1]:{port}/",
        "https://localhost:{port}/", "https://169.254.169.254/latest", "http://example.com/",
        "ftp://example.com/", "file:///etc/passwd", "/etc/passwd", "", "https://", "https://[",
        "https://2130706433:{port}/", "https://0x7f.1:{port}/", "https://127.1:{port}/",
        "https://loops.example:{port}/", "https://mixed.example:{port}/",
    ],
)  # fmt: skip
async def test_nothing_else_on_this_machine_is_called(outside, service, url) -> None:
    call = outside(
        "https://api.example/",
        localhost="127.0.0.1", loops="::ffff:127.0.0.1", mixed="127.0.0.1,::1,10.0.0.1",
        **{"2130706433": "127.0.0.1", "0x7f": "127.0.0.1", "127": "127.0.0.1"},
    )  # fmt: skip
    url = url.replace("{port}", str(service.port))

    with pytest.raises(ForbiddenAddressError) as refused:
        await read(call, url)
    with pytest.raises(ForbiddenAddressError):
        async with call.post(url, {}):
            pass

    assert not service.asked
    assert str(service.port) not in str(refused.value)


async def test_a_name_that_leads_elsewhere_the_second_time_is_found_out(outside, service) -> None:
    call = outside(own="https://api.example/", rebound=f"{PUBLIC} 127.0.0.1")
    checked = await call._guarded.connector._resolver.resolve("rebound.example")

    with pytest.raises(ForbiddenAddressError):
        await read(call, f"https://rebound.example:{service.port}/")

    assert is_public(checked[0]["host"]), "whoever had looked beforehand would have let it pass"
    assert not service.asked


@pytest.mark.parametrize(
    "onward",
    [
        "https://127.0.0.1:1/",
        "http://example.com/",
        "https://inner.example/",
        "//10.0.0.1/",
        "file:///x",
    ],
)
async def test_a_redirect_is_looked_at_like_the_rest(outside, service, onward) -> None:
    service.onward = onward

    with pytest.raises(ForbiddenAddressError):
        await read(outside(inner="192.168.0.1"), f"{service.url}/onward")

    assert len(service.asked) == 1


async def test_a_redirect_on_the_own_origin_is_followed_and_not_for_ever(outside, service) -> None:
    service.onward = "/file"
    assert await read(outside(), f"{service.url}/onward") == "here"

    service.onward = "/onward"
    service.asked.clear()
    with pytest.raises(ForbiddenAddressError):
        await read(outside(), f"{service.url}/onward")
    assert len(service.asked) == MOST_HOPS


async def test_each_hop_is_asked_for_its_own_headers(outside, service) -> None:
    service.onward = "/file"
    await read(
        outside(),
        f"{service.url}/onward",
        lambda hop: {"Authorization": "token"} if hop.path == "/onward" else {},
    )

    assert service.asked == [("/onward", "token"), ("/file", None)]


async def test_a_post_is_not_sent_on(outside, service) -> None:
    service.onward = "/file"

    async with outside().post(f"{service.url}/onward", {}) as answer:
        assert answer.status == 302

    assert len(service.asked) == 1


async def test_a_host_that_cannot_be_reached_is_no_forbidden_one(outside, monkeypatch) -> None:
    call = outside(public=PUBLIC)

    with pytest.raises((aiohttp.ClientError, RuntimeError)):  # no socket leaves a test
        await asyncio.wait_for(read(call, "https://public.example/"), 5)


async def test_where_there_is_a_proxy_the_proxy_is_asked(outside, service, monkeypatch) -> None:
    monkeypatch.setenv("https_proxy", service.url)
    call = outside(own="https://api.example/", use_proxy=True)

    with pytest.raises(aiohttp.ClientError):  # this one does not know how to be one
        await read(call, "https://public.example/")
    with pytest.raises(ForbiddenAddressError):
        await read(call, "https://10.0.0.1/")
