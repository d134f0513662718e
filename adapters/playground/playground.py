"""The playground as the command line holds it: both stand-ins, their people and the page."""

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from shutil import rmtree
from typing import Any

from adapters.playground import timing
from adapters.playground.acts import Acts, CannotDoError
from adapters.playground.bad_day import BadDay
from adapters.playground.founding import FILE as FOUNDING
from adapters.playground.founding import Founding
from adapters.playground.guide import guide
from adapters.playground.server import PageServer
from adapters.playground.snapshot import Snapshot
from adapters.playground.world import World
from bot.domain.calendar import Calendar
from bot.timekeeping import DeskClock

KEPT = ("telegram.json", "slack.json", FOUNDING, timing.FILE)
STEPS = {"5min": timedelta(minutes=5), "1h": timedelta(hours=1)}


class Playground:
    """A rehearsal in `folder`, on a clock that its page can move forward.

    `calendar` says when the desk is open, for the step to the next shift. Its people have the
    desk's `language`, until they choose another. `on_restart` is called
    when somebody wants to start again: whoever runs the desk then stops it and this, deletes the
    desk's records and starts both anew. Without it the page does not offer that. `manifest` is the
    Slack app's, `commands` are the words that its slash command knows, with what they do.
    """

    def __init__(
        self,
        *,
        folder: Path,
        clock: DeskClock,
        call_log: Path | None = None,
        on_restart: Callable[[], None] | None = None,
        name: str = "Front desk",
        language: str = "en",
        calendar: Calendar = timing.OFFICE_HOURS,
        manifest: Mapping[str, Any] | None = None,
        commands: Sequence[tuple[str, str]] = (),
    ) -> None:
        self._folder = folder
        self._clock = clock
        self._calendar = calendar
        self._name = name
        self._commands = tuple(commands)
        self._on_restart = on_restart
        self._is_over = False
        folder.mkdir(parents=True, exist_ok=True)
        self.world = World(
            folder, clock, name=name, language=language, call_log=call_log, manifest=manifest
        )
        bad_day = BadDay(self.world)
        self._page = PageServer(
            self.world,
            Snapshot(self.world, self._around, bad_day.parts).parts,
            {
                "chat": Acts(self.world).act,
                "clock": self._move,
                "fault": bad_day.act,
                "restart": self._restart,
            },
        )
        self._founding = Founding(self.world, folder, on_progress=self._page.changed)
        self._leave: Callable[[], None] = lambda: None
        clock.on_jump(self._jumped)

    @staticmethod
    def saved_clock(folder: Path) -> DeskClock:
        """The desk's clock in this folder: on the first start the next working morning."""
        return timing.saved_clock(folder)

    async def start(self, port: int = 8080) -> None:
        """Serve the stand-ins, and the page on this port or the next free one."""
        await self.world.start()
        self._leave = self.world.subscribe(self._page.changed)
        await self._page.start(port)

    async def set_up(self, code: str | None) -> None:
        """Play the founding as far as it is missing; returns when it is done, or is stuck.

        `code` makes the first manager; empty or None when the desk has one.
        """
        await self._founding.run(code or "")

    async def stop(self) -> None:
        """Stop serving; after "Start again" nothing of it is kept."""
        self._leave()
        self._leave = lambda: None
        await self._page.stop()
        await self.world.stop()
        if self._is_over:
            for name in KEPT:
                (self._folder / name).unlink(missing_ok=True)
                rmtree(self._folder / f"{name}.files", ignore_errors=True)

    @property
    def is_set_up(self) -> bool:
        """Whether everybody has come to the desk."""
        return self._founding.state == "ready"

    @property
    def url(self) -> str:
        return self._page.url

    @property
    def telegram_token(self) -> str:
        return self.world.telegram.token

    @property
    def telegram_api_url(self) -> str:
        return self.world.telegram.api_url

    @property
    def slack_bot_token(self) -> str:
        return self.world.slack.world.identity.bot_token

    @property
    def slack_app_token(self) -> str:
        return self.world.slack.world.identity.app_token

    @property
    def slack_api_url(self) -> str:
        return self.world.slack.api_url

    def _around(self) -> dict[str, Any]:
        """Everything on the page that is no chat."""
        now = self._clock.now()
        done, steps = self._founding.progress
        return {
            "desk": self._name,
            "ahead": self._clock.offset.total_seconds(),
            "zone": self._calendar.zone,
            "rehearsal": self._founding.rehearsal,
            "commands": self._commands,
            "can_restart": self._on_restart is not None,
            "founding": {
                "state": self._founding.state,
                "step": self._founding.step,
                "done": done,
                "steps": steps,
                "said": self._founding.said,
            },
            "guide": guide(self.world, now).as_json(),
        }

    async def _move(self, body: dict[str, Any]) -> dict[str, Any]:
        """Move the clock forward by one of the page's steps."""
        now = self._clock.now()
        step = str(body.get("step"))
        if step == "shift":
            self._clock.move(timing.next_shift(self._calendar, now) - now)
        elif step in STEPS:
            self._clock.move(STEPS[step])
        else:
            raise CannotDoError("the clock moves by 5min, 1h or to the next shift")
        return {}

    async def _restart(self, body: dict[str, Any]) -> dict[str, Any]:
        del body
        if self._on_restart is None:
            raise CannotDoError("this desk cannot be started again from here")
        self._is_over = True
        self._on_restart()
        return {}

    def _jumped(self) -> None:
        timing.save(self._folder, self._clock)
        self.world.telegram.clock_moved()
        self.world.slack.clock_moved()
        self._page.changed()
