"""Where health, readiness and figures are told: a word to everybody, details to those who may."""

import hmac
import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Protocol

from adapters.web.routes import Request, Response, Route
from bot.health import Health
from bot.ports.measures import Measures
from bot.ports.queues import Backlog
from bot.ports.way_in import WayIn


class Metrics(Measures, Protocol):
    """Keeps figures, and writes them down as this kind of text."""

    kind: str

    async def page(self, health: Health) -> str:
        """All of them, as they are now."""
        ...


_TINY = 4096  # a look brings nothing
_UNAVAILABLE = 503


def words_of(health: Health) -> tuple[Route, ...]:
    """One word for whoever asks: it tells a load balancer all it needs, and a stranger nothing."""

    async def healthz(request: Request) -> Response:
        del request
        return _word(not health.stuck)

    async def readyz(request: Request) -> Response:
        del request
        return _word(not health.hindrances)

    return (_route("/healthz", healthz), _route("/readyz", readyz))


class HealthPages:
    """Details and figures, for whoever knows the token; for everybody where there is none."""

    def __init__(self, *, health: Health, token: str, metrics: Metrics) -> None:
        """An empty token: whoever reaches the server may know."""
        self._health = health
        self._token = token
        self._metrics = metrics

    @property
    def routes(self) -> tuple[Route, ...]:
        """For a web server that the world does not reach."""
        return (
            _route("/healthz", self.healthz),
            _route("/readyz", self.readyz),
            _route("/metrics", self.metrics),
        )

    async def healthz(self, request: Request) -> Response:
        """Whether the loops live; if not, the process should be started anew."""
        reasons = tuple(f"{name}: stuck" for name in self._health.stuck)
        return await self._told(request, reasons)

    async def readyz(self, request: Request) -> Response:
        """Whether the desk can receive, store and send now."""
        return await self._told(request, self._health.hindrances)

    async def metrics(self, request: Request) -> Response:
        """The figures."""
        if not self._may_know(request):
            return Response(status=401, headers={"WWW-Authenticate": "Bearer"})
        return Response(body=await self._metrics.page(self._health), kind=self._metrics.kind)

    async def _told(self, request: Request, reasons: tuple[str, ...]) -> Response:
        if not self._may_know(request):
            return _word(not reasons)
        body = {"ok": not reasons, "reasons": reasons, **await self._details()}
        return Response(
            status=_UNAVAILABLE if reasons else 200,
            body=json.dumps(body, indent=1) + "\n",
            kind="application/json",
        )

    def _may_know(self, request: Request) -> bool:
        given = request.headers.get("Authorization", "").encode("utf-8", "replace")
        return not self._token or hmac.compare_digest(given, f"Bearer {self._token}".encode())

    async def _details(self) -> Mapping[str, object]:
        """Per platform how it is heard and what waits; the latter null while nobody can say."""
        backlogs = await self._health.backlogs()
        return {
            "store": self._health.store_trouble or "ok",
            "platforms": {name: _heard(each) for name, each in self._health.ways_in.items()},
            "inbox": self._waiting(backlogs, "inbox"),
            "outbox": self._waiting(backlogs, "outbox"),
        }

    def _waiting(
        self, backlogs: tuple[Backlog, ...] | None, part: str
    ) -> dict[str, dict[str, object]] | None:
        if backlogs is None:
            return None
        told: dict[str, dict[str, object]] = {name: {} for name in self._health.ways_in}
        for each in backlogs:
            if each.part == part:
                age = (self._health.now - each.oldest_at).total_seconds()
                told.setdefault(each.platform, {})[each.state] = {
                    "rows": each.rows,
                    "lanes": each.lanes,
                    "oldest_seconds": round(max(age, 0), 3),
                }
        return told


def _route(path: str, take: Callable[[Request], Awaitable[Response]]) -> Route:
    return Route(path=path, take=take, method="GET", largest=_TINY)


def _word(is_well: bool) -> Response:
    return Response(body="ok\n") if is_well else Response(status=_UNAVAILABLE, body="not ok\n")


def _heard(way_in: WayIn) -> Mapping[str, object]:
    silence = way_in.silence
    return {
        "way_in": way_in.kind,
        "trouble": way_in.trouble,
        "silence_seconds": None if silence is None else round(silence.total_seconds(), 3),
        "connections": way_in.connections,
        "restarts": way_in.restarts,
    }
