"""Settings: one TOML file, secrets from the environment; every error says what to mend."""

import os
import re
import tomllib
from ipaddress import ip_address
from pathlib import Path
from typing import Any, ClassVar, Literal
from urllib.parse import urlsplit

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from bot.domain.calendar import Calendar
from bot.domain.hours import parse_hours
from bot.texts import languages

TELEGRAM_PORTS = frozenset({443, 80, 88, 8443})


class ConfigError(Exception):
    """The settings cannot be used; the sentence names the key and the fix."""


class _Section(BaseModel):
    """A table of the file; an unknown key is an error, since it is a typing mistake."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class DeskSettings(_Section):
    """The table [desk]."""

    name: str = Field("Front desk", min_length=1, max_length=35)  # Slack takes no longer one
    zone: str = "Europe/Berlin"
    hours: str = "Mon-Fri 09:00-17:00"
    language: str = "en"

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

    @model_validator(mode="after")
    def _hours_can_be_read(self) -> "DeskSettings":
        parse_hours(self.hours, self.zone)
        return self


class StorageSettings(_Section):
    """The table [storage]."""

    url: SecretStr = SecretStr("sqlite:///frontdesk.db")


class WebSettings(_Section):
    """The table [web]."""

    host: str = Field("127.0.0.1", min_length=1)
    port: int = Field(8090, ge=1, le=65535)
    public_url: str = ""

    @field_validator("public_url")
    @classmethod
    def _public_url_is_one(cls, url: str) -> str:
        if url and not _is_address(url):
            sentence = "it looks like https://desk.example.org; only this machine may do without s"
            raise ValueError(sentence)
        return url.rstrip("/")


class TelegramSettings(_Section):
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
    def _token_has_two_parts(cls, token: SecretStr) -> SecretStr:
        secret = token.get_secret_value()
        number, _, rest = secret.partition(":")
        if secret and not (number.isdigit() and rest):
            sentence = "a bot token looks like 123456:ABC…; copy it from @BotFather"
            raise ValueError(sentence)
        return token


class SlackSettings(_Section):
    """The table [slack]."""

    bot_token: SecretStr = SecretStr("")
    app_token: SecretStr = SecretStr("")
    api_url: str = ""
    receive: Literal["socket", "http"] = "socket"
    signing_secret: SecretStr = SecretStr("")

    @field_validator("signing_secret")
    @classmethod
    def _secret_is_one_word(cls, secret: SecretStr) -> SecretStr:
        if re.search(r"\s", secret.get_secret_value()):
            sentence = "a signing secret has no spaces; copy it from the app's Basic Information"
            raise ValueError(sentence)
        return secret

    @model_validator(mode="after")
    def _all_that_is_needed(self) -> "SlackSettings":
        bot, app = self.bot_token.get_secret_value(), self.app_token.get_secret_value()
        if self.receive == "http":
            if bool(bot) != bool(self.signing_secret.get_secret_value()):
                sentence = 'receive = "http" needs both bot_token (xoxb-…) and signing_secret'
                raise ValueError(sentence)
        elif bool(bot) != bool(app):
            sentence = "both bot_token (xoxb-…) and app_token (xapp-…) are needed"
            raise ValueError(sentence)
        if (bot and not bot.startswith("xoxb-")) or (app and not app.startswith("xapp-")):
            sentence = "bot_token starts with xoxb- and app_token with xapp-"
            raise ValueError(sentence)
        return self


class PlaygroundSettings(_Section):
    """The table [playground]."""

    port: int = Field(8080, ge=1, le=65535)
    folder: Path = Path("playground")


class Settings(BaseSettings):
    """Everything that can be set."""

    model_config = SettingsConfigDict(
        env_prefix="FRONTDESK_", env_nested_delimiter="__", extra="forbid", frozen=True
    )
    path: ClassVar[Path | None] = None

    desk: DeskSettings = DeskSettings(name="Front desk")
    storage: StorageSettings = StorageSettings()
    telegram: TelegramSettings = TelegramSettings()
    slack: SlackSettings = SlackSettings()
    web: WebSettings = WebSettings(host="127.0.0.1", port=8090)
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
        toml = TomlConfigSettingsSource(settings_cls, toml_file=cls.path)
        return init_settings, env_settings, toml

    @property
    def has_telegram(self) -> bool:
        """Whether a Telegram bot is configured."""
        return bool(self.telegram.token.get_secret_value())

    @property
    def has_slack(self) -> bool:
        """Whether a Slack app is configured."""
        return bool(self.slack.bot_token.get_secret_value())


def _is_address(url: str) -> bool:
    """Whether a platform or a browser could call it without being overheard."""
    try:
        parts = urlsplit(url)
        secure = parts.scheme == "https" or (parts.scheme == "http" and _is_local(parts.hostname))
        bare = not (parts.query or parts.fragment or parts.username) and parts.port != 0
    except ValueError:
        return False
    return secure and bool(parts.hostname) and bare


def _is_local(host: str | None) -> bool:
    """Whether a host is this machine."""
    try:
        return ip_address(host or "").is_loopback
    except ValueError:
        return host == "localhost"


def load_settings(path: Path | None) -> Settings:
    """Read the file (None: no file) and the environment; raises ConfigError."""
    if path is not None and not path.is_file():
        sentence = f"{path}: there is no such file; copy config.example.toml to it"
        raise ConfigError(sentence)

    class FromFile(Settings):
        """The settings of this file."""

    FromFile.path = path
    try:
        return FromFile()
    except ValidationError as error:
        raise ConfigError(_sentence(error.errors()[0], path)) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        sentence = f"{path}: this is not TOML: {error}"
        raise ConfigError(sentence) from None


def _sentence(problem: Any, path: Path | None) -> str:  # noqa: ANN401 - pydantic's dict
    """One problem in words, without the value: it may be a secret."""
    where: Path | str = path or "the environment"
    variable = "__".join(("FRONTDESK", *(str(part) for part in problem["loc"]))).upper()
    variable = variable.replace("FRONTDESK__", "FRONTDESK_", 1)
    if variable in os.environ:
        where = variable
    key = ".".join(str(part) for part in problem["loc"]) or "settings"
    said = str(problem["msg"]).removeprefix("Value error, ")
    if problem["type"] == "extra_forbidden":
        said = "there is no such setting; see config.example.toml"
    return f"{where}: {key}: {said}"
