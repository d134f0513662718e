"""What several settings share: tables of the file, addresses and tokens of the right shape."""

from ipaddress import ip_address
from typing import Any
from unicodedata import category
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, SecretStr, ValidationInfo, field_validator


class Section(BaseModel):
    """A table of the file; an unknown key is an error, since it is a typing mistake."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @field_validator("*", mode="before")
    @classmethod
    def _can_be_typed(cls, value: Any, info: ValidationInfo) -> Any:  # noqa: ANN401 - anything
        field = cls.model_fields[info.field_name or ""]
        if isinstance(value, bool) and field.annotation is int:
            sentence = "a whole number (an integer) is needed, without quotes"
            raise ValueError(sentence)
        if isinstance(value, bool) and field.annotation is float:
            sentence = "a number is needed, such as 0.7"
            raise ValueError(sentence)
        if isinstance(value, str) and {"Cc", "Cs"} & set(map(category, value)):
            sentence = "there is a line's end or another invisible character in it; type it anew"
            raise ValueError(sentence)
        return value


def is_address(url: str) -> bool:
    """Whether a platform or a browser could call it without being overheard."""
    try:
        parts = urlsplit(url)
        secure = parts.scheme == "https" or (parts.scheme == "http" and is_local(parts.hostname))
        bare = not (parts.query or parts.fragment or parts.username) and parts.port != 0
    except ValueError:
        return False
    return secure and bool(parts.hostname) and bare


def is_local(host: str | None) -> bool:
    """Whether a host is this machine."""
    try:
        return ip_address(host or "").is_loopback
    except ValueError:
        return host == "localhost"


def of_shape(token: SecretStr, problem: str) -> SecretStr:
    """The token, if there is nothing wrong with its shape."""
    if problem:
        raise ValueError(problem)
    return token


def address(url: str) -> str:
    """An address of a server, or nothing."""
    try:
        parts = urlsplit(url)
        is_one = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:  # a port that is none
        is_one = False
    if url and not is_one:
        sentence = "write the whole address, beginning with https:// or http://"
        raise ValueError(sentence)
    return url
