"""Puts the parts of the stand-in together, and starts and stops its server."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from aiohttp import web

from adapters.playground.slack.call_log import CallLog
from adapters.playground.slack.changes import Changes
from adapters.playground.slack.chat import Chat
from adapters.playground.slack.conversations import Conversations
from adapters.playground.slack.deliveries import Deliveries
from adapters.playground.slack.directory import Directory
from adapters.playground.slack.faults import SlackFaults
from adapters.playground.slack.features import Features
from adapters.playground.slack.files import Files
from adapters.playground.slack.interactions import Interactions
from adapters.playground.slack.ledger import Ledger
from adapters.playground.slack.limits import Allowance, Limits
from adapters.playground.slack.messages import Messages
from adapters.playground.slack.mishaps import mishaps
from adapters.playground.slack.people import People
from adapters.playground.slack.records import Identity
from adapters.playground.slack.requests import RequestUrl
from adapters.playground.slack.server import Server
from adapters.playground.slack.sockets import Sockets
from adapters.playground.slack.state import State
from adapters.playground.slack.views import Views
from adapters.playground.slack.world import Clock, World

SHUTDOWN_SECONDS = 1.0


class Hosting:
    def __init__(
        self,
        clock: Clock,
        *,
        identity: Identity | None = None,
        limits: bool = True,
        allowance: Allowance | None = None,
        ack_seconds: float = 3.0,
        retry_delays: Sequence[float] = (0.0, 60.0, 300.0),
        patient: bool = False,
        share_delay: float = 0.0,
        ping_seconds: float = 10.0,
        call_log: Path | None = None,
        state_path: Path | None = None,
        manifest: Mapping[str, Any] | None = None,
    ) -> None:
        self.changes = Changes()
        self.features = Features.of(manifest or {})
        self.faults = SlackFaults(now=clock.now, tell=self.changes.tell)
        self.limits = Limits(enforced=limits, allowance=allowance)
        self.world = World(clock=clock, identity=identity or Identity(), changes=self.changes)
        world = self.world
        self.deliveries = Deliveries(
            world=world,
            faults=self.faults,
            ack_seconds=ack_seconds,
            retry_delays=retry_delays,
            patient=patient,
        )
        self._messages = Messages(world=world, announce=self.deliveries.announce)
        chat = Chat(world=world, messages=self._messages, announce=self.deliveries.announce)
        views = Views(world=world)
        self._files = Files(world=world, messages=self._messages, share_delay=share_delay)
        self._people = People(
            world=world,
            messages=self._messages,
            deliveries=self.deliveries,
            chat=chat,
            files=self._files,
        )
        self._interactions = Interactions(
            world=world, messages=self._messages, deliveries=self.deliveries, views=views
        )
        self.deliveries.on_settled = self._interactions.settled
        self._ledger = Ledger(world=world)
        self._log = CallLog(call_log)
        self._sockets = Sockets(
            world=world, deliveries=self.deliveries, faults=self.faults, ping_seconds=ping_seconds
        )
        self.requests = RequestUrl(world=world, deliveries=self.deliveries)
        self.faults.know(mishaps(world=world, people=self._people, sockets=self._sockets))
        self._server = Server(
            world=world,
            methods={
                "apps.connections.open": self._sockets.open,
                **chat.methods(),
                **Conversations(world=world, announce=self.deliveries.announce).methods(),
                **Directory(world=world).methods(),
                **self._files.methods(),
                **views.methods(),
            },
            faults=self.faults,
            limits=self.limits,
            log=self._log,
            before_call=self.deliveries.pump,
            respond=chat.respond,
            take_upload=self._files.take,
        )
        self._state = State(path=state_path, world=world, deliveries=self.deliveries)
        self._state.load()
        self._end_state: Callable[[], None] = lambda: None
        self._runner: web.AppRunner | None = None

    # Life

    @property
    def api_url(self) -> str:
        """What to give an AsyncWebClient as base_url, once the server runs."""
        return f"{self.world.base_url}/api/"

    async def start_server(self, host: str = "127.0.0.1", port: int = 0) -> None:
        application = self._server.application(self._sockets.handle)
        self._runner = web.AppRunner(
            application, access_log=None, shutdown_timeout=SHUTDOWN_SECONDS
        )
        await self._runner.setup()
        site = web.TCPSite(self._runner, host, port)
        await site.start()
        bound: tuple[str, int] = self._runner.addresses[0][:2]
        self.world.base_url = f"http://{bound[0]}:{bound[1]}"
        self._server.stopping.clear()
        self._end_state = self._state.start()
        self.deliveries.start()
        self.requests.start()

    async def stop_server(self) -> None:
        self.faults.stop()
        self.deliveries.stop()
        self._files.stop()
        self._server.stopping.set()
        self._sockets.stop()
        await self.requests.stop()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None
        self._end_state()

    def reset(self) -> None:
        """Start again with an empty workspace; sockets stay, and no ts or id comes twice."""
        self._files.stop()
        self.world.empty()
        self.deliveries.empty()
        self.limits.empty()
        self.faults.empty()
        self._sockets.are_down = False
        self._log.calls.clear()
        self._state.forget_contents()
        self.changes.tell()

    def clock_moved(self) -> None:
        """Send the events whose next attempt is due by the desk clock now."""
        self.faults.look()
        self.deliveries.pump()
        self.changes.tell()
