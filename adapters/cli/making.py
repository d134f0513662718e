"""The composition root: store, desk and platforms are put together here.

A platform's client library is imported only where the platform is served; it takes its time.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from adapters.calendars.public_holidays import PublicHolidays
from adapters.cli.access import Access
from adapters.cli.forms import slack_forms
from adapters.cli.founding import mint, mint_token
from adapters.cli.menus import telegram_menus
from adapters.cli.sentences import OWN
from adapters.web.health import HealthPages, Metrics
from adapters.web.routes import Route
from bot.cards import Text
from bot.config import Settings
from bot.desk import Desk
from bot.ports.store import Store
from bot.texts import Catalogue
from bot.timekeeping import DeskClock
from bot.wording import Wording

if TYPE_CHECKING:
    from adapters.slack.channel import SlackChannel
    from adapters.telegram.channel import TelegramChannel


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A desk with its clock and its words; `given` is what every sentence may name."""

    desk: Desk
    clock: DeskClock
    wording: Wording
    given: dict[str, str]
    telegram: "TelegramChannel | None"
    slack: "SlackChannel | None"
    pages: tuple[Route, ...]
    health_pages: tuple[Route, ...]  # for a server of their own

    @property
    def routes(self) -> tuple[Route, ...]:
        """What the web server serves: pages, and where the platforms call the desk."""
        channels = (self.telegram, self.slack)
        called = (route for each in channels if each is not None for route in each.routes)
        return (*self.pages, *called)

    def words(self, key: str, **args: str) -> str:
        """A sentence for whoever runs the desk."""
        return self.wording.words(Text(key, args), OWN)


def make_desk(settings: Settings, store: Store, clock: DeskClock, access: Access) -> Made:
    """Put a desk together; its platforms are connected when it runs."""
    catalogue = Catalogue(settings.desk.language)
    given = {"desk": settings.desk.name, "telegram_bot": "none", "public_url": access.public_url}
    wording = Wording(catalogue, given)
    figures = _figures() if settings.health.port else None
    desk = Desk(
        store=store,
        clock=clock,
        wording=wording,
        calendar=settings.desk.calendar,
        mint=mint,
        mint_token=mint_token if access.public_url else None,
        sure=settings.knowledge.sure,
        takes_in=settings.desk.strangers == "accept",
        idle=timedelta(hours=settings.time.ask_after_hours),
        holidays=PublicHolidays(),
        measures=figures,
    )
    pages: tuple[Route, ...] = ()
    if access.public_url:
        from adapters.web.feeds import Feeds  # noqa: PLC0415 - most desks have none
        from adapters.web.pages import Pages  # noqa: PLC0415

        pages = (
            *Pages(store=store, clock=clock, wording=wording).routes,
            *Feeds(store=store, clock=clock, wording=wording).routes,
        )
    telegram = _telegram(access, desk, clock, catalogue) if access.telegram_token else None
    slack = _slack(access, desk, store, clock, wording) if access.slack_bot_token else None
    for channel in (telegram, slack):
        if channel is not None:
            desk.add(channel)
    return Made(
        desk=desk,
        clock=clock,
        wording=wording,
        given=given,
        telegram=telegram,
        slack=slack,
        pages=pages,
        health_pages=() if figures is None else _health_pages(settings, desk, figures),
    )


def _telegram(
    access: Access, desk: Desk, clock: DeskClock, catalogue: Catalogue
) -> "TelegramChannel":
    """The way to Telegram."""
    from adapters.telegram.channel import TelegramChannel  # noqa: PLC0415 - only where it is served

    return TelegramChannel(
        token=access.telegram_token,
        api_url=access.telegram_url,
        hook=access.telegram_hook,
        inbox=desk.engine,
        clock=clock,
        menus=telegram_menus(catalogue),
    )


def _slack(
    access: Access, desk: Desk, store: Store, clock: DeskClock, wording: Wording
) -> "SlackChannel":
    """The way to Slack."""
    from adapters.slack.channel import SlackChannel  # noqa: PLC0415 - only where it is served

    return SlackChannel(
        bot_token=access.slack_bot_token,
        app_token=access.slack_app_token,
        signing_secret=access.slack_secret,
        api_url=access.slack_url,
        forms=slack_forms(wording),
        inbox=desk.engine,
        hearing=store,
        is_distributed=access.slack_is_distributed,
        clock=clock,
        hold=access.slack_hold,
    )


def _figures() -> Metrics:
    from adapters.web.metrics import Figures  # noqa: PLC0415 - most desks keep none

    return Figures()


def _health_pages(settings: Settings, desk: Desk, figures: Metrics) -> tuple[Route, ...]:
    token = settings.health.token.get_secret_value()
    return HealthPages(health=desk.health, token=token, metrics=figures).routes
