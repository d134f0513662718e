"""Settings: one TOML file, secrets from the environment; every error says what to mend."""

import os
import re
from pathlib import Path
from typing import Any, ClassVar, Literal
from urllib.parse import urlsplit

from pydantic import (
    BaseModel,
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic_settings import (
    BaseSettings,
    InitSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    SettingsError,
)

from bot.config_errors import ConfigError, near_zones, sentence, stray_variable
from bot.config_file import parsed, text_of
from bot.config_health import HealthSettings
from bot.config_values import Section, address, is_address, of_shape
from bot.domain.calendar import Calendar
from bot.domain.hours import parse_hours, zone_exists
from bot.domain.matching import SURE
from bot.texts import languages
from bot.tokens import SlackToken, slack_problem, telegram_problem

__all__ = ["ConfigError", "Settings", "load_settings"]

TELEGRAM_PORTS = frozenset({443, 80, 88, 8443})


class DeskSettings(Section):
    """The table [desk]."""

    name: str = Field("Front desk", min_length=1, max_length=35)  # Slack takes no longer one
    zone: str = "Europe/Berlin"
    hours: str = "Mon-Fri 09:00-17:00"
    language: str = "en"
    strangers: Literal["invite", "accept"] = "invite"

    @property
    def calendar(self) -> Calendar:
        """The opening hours a new team starts with."""
        return parse_hours(self.hours, self.zone)

    @field_validator("language")
    @classmethod
    def _language_is_there(cls, language: str) -> str:
        if language not in languages():
            sentence = f"there is no such language; choose one of {', '.join(languages())}"
            raise ValueError(sentence)
        return language

    @field_validator("name")
    @classmethod
    def _name_says_something(cls, name: str) -> str:
        if not name.strip():
            sentence = "this must not be empty"
            raise ValueError(sentence)
        return name

    @field_validator("zone")
    @classmethod
    def _zone_is_known(cls, zone: str) -> str:
        if not zone_exists(zone):
            like = near_zones(zone)
            fix = f"perhaps you mean {like}" if like else "write one like Europe/Berlin"
            sentence = f"unknown time zone {zone!r}; {fix}"
            raise ValueError(sentence)
        return zone

    @field_validator("hours")
    @classmethod
    def _hours_can_be_read(cls, hours: str, info: ValidationInfo) -> str:
        parse_hours(hours, info.data.get("zone", "UTC"))
        return hours


class StorageSettings(Section):
    """The table [storage]."""

    url: SecretStr = SecretStr("sqlite:///frontdesk.db")

    @field_validator("url")
    @classmethod
    def _url_names_a_place(cls, url: SecretStr) -> SecretStr:
        scheme, _, rest = url.get_secret_value().partition("://")
        is_file = scheme == "sqlite" and rest.strip("/ ") and rest.startswith("/")
        if not is_file and not (scheme in {"postgresql", "postgres"} and rest):
            sentence = "write sqlite:///file or postgresql://user:password@host/database"
            raise ValueError(sentence)
        return url


class WebSettings(Section):
    """The table [web]."""

    host: str = Field("127.0.0.1", min_length=1)
    port: int = Field(8090, ge=1, le=65535)
    public_url: str = ""

    @field_validator("public_url")
    @classmethod
    def _public_url_is_one(cls, url: str) -> str:
        if url and not is_address(url):
            sentence = "it looks like https://desk.example.org; only this machine may do without s"
            raise ValueError(sentence)
        return url.rstrip("/")


class TelegramSettings(Section):
    """The table [telegram]."""

    token: SecretStr = SecretStr("")
    api_url: str = ""
    receive: Literal["polling", "webhook"] = "polling"
    webhook_secret: SecretStr = SecretStr("")

    @field_validator("webhook_secret")
    @classmethod
    def _secret_fits_a_header(cls, secret: SecretStr) -> SecretStr:
        if not re.fullmatch(r"|[A-Za-z0-9_-]{16,256}", secret.get_secret_value()):
            sentence = "Telegram takes letters, digits, _ and -, and here are needed 16 to 256"
            raise ValueError(sentence)
        return secret

    @field_validator("token")
    @classmethod
    def _token_has_its_shape(cls, token: SecretStr) -> SecretStr:
        return of_shape(token, telegram_problem(token.get_secret_value()))

    @field_validator("api_url")
    @classmethod
    def _api_url_is_one(cls, url: str) -> str:
        return address(url).rstrip("/")


class SlackSettings(Section):
    """The table [slack]."""

    bot_token: SecretStr = SecretStr("")
    app_token: SecretStr = SecretStr("")
    api_url: str = ""
    receive: Literal["socket", "http"] = "socket"
    signing_secret: SecretStr = SecretStr("")
    distributed: bool = False

    @field_validator("signing_secret")
    @classmethod
    def _secret_is_one_word(cls, secret: SecretStr) -> SecretStr:
        if re.search(r"\s", secret.get_secret_value()):
            sentence = "a signing secret has no spaces; copy it from the app's Basic Information"
            raise ValueError(sentence)
        return secret

    @field_validator("bot_token")
    @classmethod
    def _bot_token_has_its_shape(cls, token: SecretStr) -> SecretStr:
        return of_shape(token, slack_problem(token.get_secret_value(), SlackToken.BOT))

    @field_validator("app_token")
    @classmethod
    def _app_token_has_its_shape(cls, token: SecretStr) -> SecretStr:
        return of_shape(token, slack_problem(token.get_secret_value(), SlackToken.APP))

    @field_validator("api_url")
    @classmethod
    def _api_url_is_one(cls, url: str) -> str:
        return address(url)

    @model_validator(mode="after")
    def _all_that_is_needed(self) -> "SlackSettings":
        bot, app = self.bot_token.get_secret_value(), self.app_token.get_secret_value()
        if self.receive == "http":
            if bool(bot) != bool(self.signing_secret.get_secret_value()):
                sentence = 'receive = "http" needs both bot_token (xoxb-…) and signing_secret'
                raise ValueError(sentence)
        elif bool(bot) != bool(app):
            missing = "app_token (xapp-…)" if bot else "bot_token (xoxb-…)"
            other = "bot_token" if bot else "app_token"
            sentence = f"{missing} is missing: {other} alone is not enough, both are needed"
            raise ValueError(sentence)
        return self


class KnowledgeSettings(Section):
    """The table [knowledge]. Nothing is quite sure, so 1 means that no answer is given."""

    sure: float = Field(SURE, ge=0, le=1)


class TimeSettings(Section):
    """The table [time]."""

    ask_after_hours: int = Field(4, ge=1, le=12)


class PlaygroundSettings(Section):
    """The table [playground]."""

    port: int = Field(8080, ge=1, le=65535)
    folder: Path = Path("playground")


class Settings(BaseSettings):
    """Everything that can be set."""

    model_config = SettingsConfigDict(
        env_prefix="FRONTDESK_", env_nested_delimiter="__", extra="forbid", frozen=True
    )
    file: ClassVar[dict[str, Any]] = {}

    desk: DeskSettings = DeskSettings(name="Front desk")
    storage: StorageSettings = StorageSettings()
    telegram: TelegramSettings = TelegramSettings()
    slack: SlackSettings = SlackSettings()
    web: WebSettings = WebSettings(host="127.0.0.1", port=8090)
    knowledge: KnowledgeSettings = KnowledgeSettings(sure=SURE)
    time: TimeSettings = TimeSettings(ask_after_hours=4)
    health: HealthSettings = HealthSettings(host="127.0.0.1", port=0)
    playground: PlaygroundSettings = PlaygroundSettings(port=8080)

    @model_validator(mode="after")
    def _who_is_called_has_an_address(self) -> "Settings":
        telegram, slack = self.telegram.receive == "webhook", self.slack.receive == "http"
        url = self.web.public_url
        if (telegram or slack) and not url:
            key = 'receive = "webhook" in [telegram]' if telegram else 'receive = "http" in [slack]'
            sentence = f"{key} needs public_url in [web], where the platform reaches this desk"
            raise ValueError(sentence)
        of_telegrams_own = telegram and not self.telegram.api_url
        if of_telegrams_own and (urlsplit(url).port or 443) not in TELEGRAM_PORTS:
            sentence = (
                "Telegram calls only the ports 443, 80, 88 and 8443: let the proxy of public_url in"
                " [web] listen on one of them"
            )
            raise ValueError(sentence)
        return self

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Take the environment before the file, so that secrets need not stand in it."""
        del dotenv_settings, file_secret_settings
        return init_settings, env_settings, InitSettingsSource(settings_cls, cls.file)

    @property
    def has_telegram(self) -> bool:
        """Whether a Telegram bot is configured."""
        return bool(self.telegram.token.get_secret_value())

    @property
    def has_slack(self) -> bool:
        """Whether a Slack app is configured."""
        return bool(self.slack.bot_token.get_secret_value())


def load_settings(path: Path | None) -> Settings:
    """Read the file (None: no file) and the environment; raises ConfigError."""
    text = "" if path is None else text_of(path)
    tables = {
        name: tuple(field.annotation.model_fields)
        for name, field in Settings.model_fields.items()
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel)
    }
    stray = stray_variable(os.environ, tables)
    if stray:
        raise ConfigError(stray)

    class FromFile(Settings):
        """The settings of this file."""

    FromFile.file = parsed(path, text)
    try:
        return FromFile()
    except ValidationError as error:
        problem = error.errors(include_input=False)[0]
        raise ConfigError(sentence(problem, tables, path, text)) from None
    except SettingsError as error:  # a variable that should hold JSON; its value is not repeated
        raise ConfigError(f"the environment: {error}; see config.example.toml") from None
