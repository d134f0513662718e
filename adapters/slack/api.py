"""One call of the Web API, and what can come of it: an answer, a refusal, or an open question."""

import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.pacing import Pacing

Answer = Mapping[str, Any]
BUSY = frozenset({"ratelimited", "rate_limited", "message_limit_exceeded"})
TOKEN_REFUSALS = frozenset({"invalid_auth", "not_authed", "token_revoked", "account_inactive"})
PATIENCE = timedelta(seconds=10)
"""What Slack is given where it asks to wait without saying how long."""


class CallRefusedError(Exception):
    """Slack answered, and the answer is no: `word` is its own."""

    def __init__(self, word: str) -> None:
        super().__init__(word)
        self.word = word


class CallPutOffError(Exception):
    """Slack asks to come back later, or would have to."""

    def __init__(self, after: timedelta) -> None:
        super().__init__(f"asked to wait {after.total_seconds():g} s")
        self.after = after


class CallNotMadeError(Exception):
    """The call certainly never reached Slack."""


class CallUnknownError(Exception):
    """It may have reached Slack: no answer, or none that can be read."""


FAILURES = (CallRefusedError, CallPutOffError, CallNotMadeError, CallUnknownError)


def trouble_of(failure: Exception) -> str:
    """A short code for why Slack does not let us in."""
    if isinstance(failure, CallPutOffError):
        return "asked_to_wait"
    refused = isinstance(failure, CallRefusedError) and failure.word in TOKEN_REFUSALS
    return "token_refused" if refused else "unreachable"


class Api:
    """The client with its failures sorted. Nothing it raises quotes a token or an address."""

    def __init__(self, client: AsyncWebClient, pacing: Pacing) -> None:
        self._client = client
        self._pacing = pacing

    async def tell(self, method: str, **said: Any) -> Answer:  # noqa: ANN401 - any JSON
        """Call a method that takes nested values; `token` stands in for the client's own."""
        return await self._call(method, json=said)

    async def ask(self, method: str, **said: str | int | bool) -> Answer:
        """Call a method that reads; those do not all understand JSON."""
        return await self._call(method, data=_form(said))

    async def _call(self, method: str, **body: Any) -> Answer:  # noqa: ANN401 - any JSON
        wait = self._pacing.wait(method)
        if wait:
            raise CallPutOffError(wait)
        call = self._pacing.begin(method)
        try:
            answer = await self._client.api_call(method, **body)
        except SlackApiError as error:
            raise _sorted(error) from None
        except (aiohttp.ClientError, TimeoutError, OSError, RuntimeError) as error:
            raise lost(error) from None
        except (AttributeError, ValueError) as error:
            # The client trips over answers that are text instead of JSON.
            raise CallUnknownError("an unreadable answer") from error
        finally:
            self._pacing.end(call)
        if not isinstance(answer.data, dict):
            raise CallUnknownError("an unreadable answer")
        return answer.data


def lost(error: Exception) -> Exception:
    """Tell whether a call that broke off can have arrived."""
    name = type(error).__name__
    if isinstance(error, aiohttp.ClientConnectorError | aiohttp.ConnectionTimeoutError):
        return CallNotMadeError(f"no connection ({name})")
    if isinstance(error, RuntimeError):  # what aiohttp says of a closed session
        return CallNotMadeError("the session is closed")
    return CallUnknownError(f"no answer ({name})")


def judged(status: int, word: str, retry_after: str | None) -> Exception:
    """What an answer that is no success means."""
    if status == _TOO_MANY or word in BUSY:
        seconds = int(retry_after) if retry_after and retry_after.isdecimal() else None
        return CallPutOffError(PATIENCE if seconds is None else timedelta(seconds=seconds))
    if status >= _SERVER_ERROR or not word:
        return CallUnknownError(f"HTTP {status}")
    return CallRefusedError(word)


def _sorted(error: SlackApiError) -> Exception:
    response = error.response
    # Where the body was no JSON the client hands on aiohttp's response instead of its own.
    status: int = getattr(response, "status_code", 0) or getattr(response, "status", 0)
    content = getattr(response, "data", None)
    word = content.get("error") if isinstance(content, dict) else None
    headers = getattr(response, "headers", None) or {}
    return judged(status, word if isinstance(word, str) else "", headers.get("Retry-After"))


def _form(said: Mapping[str, str | int | bool]) -> dict[str, str]:
    return {
        name: json.dumps(value) if isinstance(value, bool | int) else value
        for name, value in said.items()
    }


_TOO_MANY = 429
_SERVER_ERROR = 500
