"""The Slack channel: who we are, the sockets, and the way out; opened and closed as one."""

import asyncio
import logging
from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import timedelta

from adapters.slack.albums import together
from adapters.slack.api import (
    FAILURES,
    CallNotMadeError,
    CallPutOffError,
    CallRefusedError,
    trouble_of,
)
from adapters.slack.catching_up import CatchingUp
from adapters.slack.directory import Directory
from adapters.slack.downloads import download
from adapters.slack.filling import Filling
from adapters.slack.forms import FormWords
from adapters.slack.history import History
from adapters.slack.kinds import kind
from adapters.slack.listening import Listening
from adapters.slack.opening import Openings
from adapters.slack.pacing import Pacing
from adapters.slack.payloads import maybe, said, word
from adapters.slack.posting import Posting
from adapters.slack.raw import Identity
from adapters.slack.read import read
from adapters.slack.receive import Entrance, Reception
from adapters.slack.requests import SignedRequests
from adapters.slack.send import Sender
from adapters.slack.sockets import Sockets
from adapters.slack.submitting import Submissions
from adapters.slack.timing import Timing
from adapters.slack.uploads import Uploads
from adapters.slack.web import Web
from adapters.slack.windows import windows
from adapters.web.routes import Route
from bot.domain.address import Address, MessageRef
from bot.domain.conversation import FileKind, FileRef
from bot.events import Event
from bot.ports.channel import Hearing, Inbox, NewPost, Outcome, Parcel, Window
from bot.ports.clock import Clock
from bot.ports.way_in import WayIn

LOG = logging.getLogger(__name__)
ONE_SECOND = timedelta(seconds=1)
MOST_SOCKETS = 10


class SlackChannel:
    """Slack through one app, by Socket Mode or by signed requests."""

    name = "slack"
    text_limit = 3_000
    file_limit = 1_000_000_000
    has_threads = True

    def __init__(
        self,
        *,
        bot_token: str,
        forms: Mapping[str, FormWords],
        app_token: str = "",
        signing_secret: str = "",
        inbox: Inbox,
        clock: Clock,
        api_url: str | None = None,
        hearing: Hearing | None = None,
        is_distributed: bool = False,
        sockets: int = 2,
        hold: timedelta = ONE_SECOND,
        timing: Timing | None = None,
        lifted: bool = False,
    ) -> None:
        """Connects to nothing yet. With two sockets one is always there while the other is lost.

        With a `signing_secret` Slack calls the desk, through `routes`, and there are no sockets.
        `forms` is what stands in a form while the desk decides, by language, with English.
        `hearing` keeps until when Slack was heard; without it a gap is not looked through.
        `is_distributed`: an app sold outside Slack's Marketplace, which may read little.
        With `lifted` no call is put off so that it keeps to Slack's limits, as for the `Limiter`.
        """
        if not 1 <= sockets <= MOST_SOCKETS:
            raise ValueError(f"Slack allows 1 to {MOST_SOCKETS} sockets, got {sockets}")
        self._tokens = (bot_token, app_token)
        self._secret = signing_secret
        self._requests = SignedRequests(signing_secret) if signing_secret else None
        self._api_url = api_url
        self._inbox = inbox
        self._hearing = hearing
        self._is_distributed = is_distributed
        self._clock = clock
        self._count = sockets
        self._hold = hold
        self._timing = timing or Timing()
        self._pacing = Pacing(clock, lifted=lifted, is_distributed=is_distributed)
        self._opened: Web | None = None
        self._closed = False
        self._starting = "starting"  # a short code until Slack has said who we are
        self._sockets: Sockets | None = None
        self._directory = Directory(api=lambda: self._web().api, timing=self._timing)
        uploads = Uploads(web=self._web, pauses=self._timing.shares)
        self._posting = Posting(
            web=self._web,
            directory=self._directory,
            uploads=uploads,
            is_distributed=is_distributed,
        )
        self._submissions = Submissions(timing=self._timing)
        self._openings = Openings(web=self._web, words=forms, tell=self.send, timing=self._timing)
        filling = Filling(web=self._web, openings=self._openings, submissions=self._submissions)
        self._sender = Sender(web=self._web, posting=self._posting, filling=filling)

    @property
    def routes(self) -> tuple[Route, ...]:
        """For the desk's web server; none with Socket Mode."""
        return self._requests.routes if self._requests is not None else ()

    async def run(self) -> None:
        """Receive until cancelled."""
        self._closed = False
        try:
            identity = await self._introduced()
            reception = Reception(
                identity=identity,
                inbox=self._inbox,
                clock=self._clock,
                directory=self._directory,
                openings=self._openings,
                submissions=self._submissions,
                hold=self._hold,
            )
            web = self._web()
            entrance = Entrance(
                client=web.client,
                reception=reception,
                submissions=self._submissions,
                identity=identity,
                secret=self._secret,
            )
            listening = Listening()
            async with asyncio.TaskGroup() as group:
                if self._hearing is not None:
                    catching_up = CatchingUp(
                        history=History(
                            api=lambda: self._web().api,
                            timing=self._timing,
                            is_distributed=self._is_distributed,
                        ),
                        hearing=self._hearing,
                        listening=listening,
                        keep=reception.keep,
                        identity=identity,
                        clock=self._clock,
                        timing=self._timing,
                    )
                    group.create_task(catching_up.run(), name="slack-catching-up")
                group.create_task(self._listen(web, entrance, listening), name="slack-listening")
        finally:
            self._sockets = None
            await self.close()

    async def _listen(self, web: Web, entrance: Entrance, listening: Listening) -> None:
        """Let Slack in, by requests or by sockets, for ever."""
        if self._requests is not None:
            self._requests.entrance = entrance
            self._starting = ""
            listening.opens()
            await asyncio.Event().wait()
        self._sockets = Sockets(
            session=web.session,
            address=web.socket_url,
            deliver=entrance.take,
            count=self._count,
            timing=self._timing,
            listening=listening,
        )
        await self._sockets.run()

    @property
    def way_in(self) -> WayIn:
        """How things stand with the sockets, or with Slack's requests."""
        sockets = self._sockets
        if sockets is not None:
            return WayIn(
                kind="sockets",
                trouble=sockets.trouble,
                silence=sockets.silence,
                connections=sockets.open,
                restarts=sockets.replaced_silent,
                put_off=sockets.put_off,
                is_stuck=sockets.is_stuck,
            )
        if self._requests is None:
            return WayIn(kind="sockets", trouble=self._starting, connections=0)
        return WayIn(kind="requests", trouble=self._starting, silence=self._requests.silence)

    async def check(self) -> str:
        """Look once whether Slack knows the token: token_refused, unreachable, or empty."""
        try:
            await self._web().api.tell("auth.test")
        except FAILURES as failure:
            trouble = trouble_of(failure)
            return trouble if trouble == "token_refused" else "unreachable"
        return ""

    async def close(self) -> None:
        """Close the session; `run` does so at its end."""
        self._closed = True
        await self._openings.close()
        opened, self._opened = self._opened, None
        if opened is not None:
            await opened.close()

    def read(self, raw: str) -> Event | None:
        return read(raw)

    def kind(self, raw: str) -> str:
        return kind(raw)

    def caption_limit(self, kind: FileKind) -> int:
        """A comment beside a file is a text like any other."""
        del kind
        return self.text_limit

    def together(self, files: Sequence[FileRef]) -> tuple[tuple[FileRef, ...], ...]:
        return together(files)

    def windows(self, parcel: Parcel) -> tuple[Window, ...]:
        return windows(parcel)

    async def send(self, parcel: Parcel) -> Outcome:
        return await self._sender.send(parcel)

    async def find(self, parcel: NewPost) -> tuple[MessageRef, ...] | None:
        """Where a post stands whose sending ended in doubt; None when it stands nowhere."""
        return await self._posting.find(parcel)

    async def look(self, room: Address) -> tuple[str, ...] | None:
        """What is in the app's way in a channel."""
        try:
            answer = await self._web().api.ask("conversations.info", channel=room.chat)
        except CallRefusedError as refusal:
            return ("not_member",) if refusal.word == "channel_not_found" else ()
        except FAILURES:
            return None
        found = maybe(answer, "channel")
        if found.get("is_archived"):
            return ("archived",)
        return ("not_member",) if found.get("is_member") is False else ()

    def fetch(self, file: FileRef) -> AsyncIterator[bytes]:
        return download(self._web, file)

    async def _introduced(self) -> Identity:
        """Ask Slack who we are, for as long as it takes."""
        failures = 0
        while True:
            try:
                answer = await self._web().api.tell("auth.test")
                me = Identity(
                    word(answer, "user_id"), said(answer, "bot_id"), word(answer, "team_id")
                )
            except (*FAILURES, ValueError) as failure:
                failures += 1
                self._starting = trouble_of(failure)
                LOG.warning("Slack does not say who the desk is: %s", failure)
                asked = failure.after if isinstance(failure, CallPutOffError) else timedelta()
                pause = max(asked, self._timing.pause(failures))
                await asyncio.sleep(pause.total_seconds())
            else:
                LOG.info("the desk is %s in Slack's workspace %s", me.user, me.team)
                return me

    def _web(self) -> Web:
        if self._closed:
            raise CallNotMadeError("the Slack channel is closed")
        if self._opened is None:
            bot_token, app_token = self._tokens
            self._opened = Web(
                bot_token=bot_token,
                app_token=app_token,
                api_url=self._api_url,
                pacing=self._pacing,
            )
        return self._opened
