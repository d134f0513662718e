"""Requests to addresses that somebody sent us: https, to public hosts, at every hop.

Else whoever can send an address could have the desk call what only its own network reaches. What
counts is the address that is connected to: a name may lead elsewhere a moment after it was asked.
"""

import socket
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from urllib.request import getproxies, proxy_bypass

import aiohttp
from aiohttp.abc import AbstractResolver
from yarl import URL

MOST_HOPS = 5
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_UNICAST = IPv6Network("2000::/3")
_TRANSLATED = IPv6Network("64:ff9b::/96")  # an IPv4 address behind a translator
# For protocols and relays of tunnels; not every Python knows that nobody lives there.
_SPECIAL = (IPv4Network("192.0.0.0/24"), IPv4Network("192.88.99.0/24"))

Headers = Callable[[URL], Mapping[str, str]]


class ForbiddenAddressError(Exception):
    """The desk does not call this address; the words say why and do not quote it."""


class _NotPublicError(OSError):
    """Raised while a connection is made, where only an OSError is understood."""

    def __init__(self) -> None:
        super().__init__("not a public address")


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the internet, whatever form it is wrapped in."""
    ip = ip_address(address.partition("%")[0])
    if isinstance(ip, IPv4Address):
        special = ip.is_multicast or any(ip in network for network in _SPECIAL)
        return ip.is_global and not special
    inner = _inner(ip)
    if inner is not None:
        return is_public(str(inner))
    return ip in _UNICAST and ip.is_global


def _inner(ip: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that is really meant."""
    if ip in _TRANSLATED:
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour


class Outside:
    """Calls what came from outside; beside public hosts only the platform's own origin, if any."""

    def __init__(
        self,
        *,
        own: URL | None,
        session: aiohttp.ClientSession,
        use_proxy: bool,
        resolver: AbstractResolver | None = None,
    ) -> None:
        """`own` is called with `session`, wherever it is: a person has configured it.

        Where the environment names a proxy, the proxy connects, and its keeper decides where to.
        """
        self._own = own.origin() if own is not None else None
        self._session = session
        self._use_proxy = use_proxy
        self._guarded = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(socket_factory=_public_socket, resolver=resolver),
            cookie_jar=aiohttp.DummyCookieJar(),
            timeout=session.timeout,
        )

    async def close(self) -> None:
        """Close what is its own."""
        await self._guarded.close()

    @asynccontextmanager
    async def get(
        self, url: str, *, headers: Headers, patience: aiohttp.ClientTimeout
    ) -> AsyncIterator[aiohttp.ClientResponse]:
        """Read, by way of redirects; each hop gets its own headers, so that no token strays.

        Raises ForbiddenAddressError, and what aiohttp raises.
        """
        hop = _url(url)
        for _ in range(MOST_HOPS):
            session = self._session_for(hop)
            async with (
                _sorted(),
                session.get(
                    hop, headers=headers(hop), timeout=patience, allow_redirects=False
                ) as answer,
            ):
                onward = answer.headers.get("Location")
                if answer.status not in _REDIRECTS or onward is None:
                    yield answer
                    return
            hop = hop.join(_url(onward))
        raise ForbiddenAddressError("it is redirected without end")

    @asynccontextmanager
    async def post(self, url: str, body: object) -> AsyncIterator[aiohttp.ClientResponse]:
        """Tell, as JSON; a redirect is an answer like others. Raises as `get` does."""
        to = _url(url)
        session = self._session_for(to)
        async with _sorted(), session.post(to, json=body, allow_redirects=False) as answer:
            yield answer

    def _session_for(self, url: URL) -> aiohttp.ClientSession:
        """Whom to ask; raises ForbiddenAddressError."""
        if url.is_absolute() and url.host and url.origin() == self._own:
            return self._session
        if url.scheme != "https" or not url.host:
            raise ForbiddenAddressError("it is not https")
        if _is_literal(url.host) and not is_public(url.host):
            raise ForbiddenAddressError("it is not public")
        return self._session if self._use_proxy and _has_proxy(url.host) else self._guarded


@asynccontextmanager
async def _sorted() -> AsyncIterator[None]:
    """Tell a refusal of ours from a connection that failed."""
    try:
        yield
    except aiohttp.InvalidURL:  # such as 127.1, which some take for a name
        raise ForbiddenAddressError("it cannot be read") from None
    except aiohttp.ClientConnectorError as error:
        if isinstance(error.os_error, _NotPublicError):
            raise ForbiddenAddressError("it is not public") from None
        raise


def _public_socket(found: aiohttp.AddrInfoType) -> socket.socket:
    """A socket for an address that was just found, unless nobody outside could reach it."""
    family, kind, protocol, _, address = found
    if not is_public(str(address[0])):
        raise _NotPublicError
    return socket.socket(family, kind, protocol)


def _url(text: str) -> URL:
    try:
        return URL(text)
    except ValueError:
        raise ForbiddenAddressError("it cannot be read") from None


def _is_literal(host: str) -> bool:
    try:
        ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return True


def _has_proxy(host: str) -> bool:
    return "https" in getproxies() and not proxy_bypass(host)
