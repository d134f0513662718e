"""What the web server is handed: addresses, and who takes what is brought there."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One request, read to its end. `rest` is what stood in place of `{rest}` in the path."""

    body: bytes
    headers: Mapping[str, str]  # found whatever their names' case
    rest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What is answered; by default an empty success."""

    status: int = 200
    body: str = ""
    kind: str = "text/plain"
    headers: Mapping[str, str] = field(default_factory=dict)


Take = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """One address of the desk; `largest` is the most bytes that are taken there."""

    path: str
    take: Take
    method: str = "POST"
    largest: int = MEGABYTE
