"""How the desk reaches the platforms and is reached by them, as the settings say it."""

from dataclasses import dataclass
from datetime import timedelta

from adapters.slack.manifest import PATH
from adapters.telegram.hook import Hook
from bot.config import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """How to reach the platforms; an empty token means that the platform is not served."""

    public_url: str = ""  # where the world reaches the desk's web server
    telegram_token: str = ""
    telegram_url: str | None = None
    telegram_hook: Hook | None = None  # without one the desk polls
    slack_bot_token: str = ""
    slack_app_token: str = ""
    slack_secret: str = ""  # without one the desk opens sockets
    slack_url: str | None = None
    slack_is_distributed: bool = False  # Slack lets such an app read little
    slack_hold: timedelta = timedelta(seconds=1)  # Slack keeps no order


def access_of(settings: Settings) -> Access:
    """To the real platforms."""
    return Access(
        public_url=settings.web.public_url,
        telegram_token=settings.telegram.token.get_secret_value(),
        telegram_url=settings.telegram.api_url or None,
        telegram_hook=_hook(settings),
        slack_bot_token=settings.slack.bot_token.get_secret_value(),
        slack_app_token=settings.slack.app_token.get_secret_value(),
        slack_secret=_signing_secret(settings),
        slack_url=settings.slack.api_url or None,
        slack_is_distributed=settings.slack.distributed,
    )


def request_url(settings: Settings) -> str:
    """Where Slack calls; empty with Socket Mode."""
    if settings.slack.receive == "socket":
        return ""
    return settings.web.public_url + PATH


def _signing_secret(settings: Settings) -> str:
    """What Slack signs with, when it calls."""
    if settings.slack.receive == "socket":
        return ""
    return settings.slack.signing_secret.get_secret_value()


def _hook(settings: Settings) -> Hook | None:
    """Where Telegram calls, when it does."""
    if settings.telegram.receive == "polling":
        return None
    return Hook.of(
        settings.web.public_url,
        token=settings.telegram.token.get_secret_value(),
        secret=settings.telegram.webhook_secret.get_secret_value(),
    )
