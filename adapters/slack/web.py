"""The one HTTP session of the Slack adapter, under the client and beside it; closed at the end."""

import logging
from ipaddress import ip_address

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient
from yarl import URL

from adapters.slack.api import Api
from adapters.slack.pacing import Pacing
from adapters.web.outside import Outside

SLACK = "https://slack.com/api/"
# The client writes every call into its debug log, the answers with their one-time addresses too,
# and assembles those lines even where nobody reads them, unless its logger is told not to.
SDK_LOG = logging.getLogger("adapters.slack.sdk")
SDK_LOG.setLevel(logging.ERROR)
ANSWERS = aiohttp.ClientTimeout(total=30, sock_connect=10)
TRANSFERS = aiohttp.ClientTimeout(total=None, sock_connect=10, sock_read=60)
_SLACKS = (".slack.com", ".slack-files.com", ".slack-edge.com", ".slack-gov.com")


class Web:
    """Session, client and the right to show the token."""

    def __init__(
        self, *, bot_token: str, app_token: str, api_url: str | None, pacing: Pacing
    ) -> None:
        """Open the session; the loop has to run."""
        self._api_url = URL(api_url or SLACK)
        # Proxies come from the environment, and with them the list of hosts that need none.
        self.session = aiohttp.ClientSession(timeout=ANSWERS, trust_env=not self._is_local)
        self.outside = Outside(
            own=self._api_url, session=self.session, use_proxy=not self._is_local
        )
        self.client = AsyncWebClient(
            token=bot_token,
            base_url=str(self._api_url),
            session=self.session,
            logger=SDK_LOG,
            # Its own handler repeats a call when the connection broke: one message becomes two.
            retry_handlers=[],
        )
        self.client.proxy = None
        self.api = Api(self.client, pacing)
        self._bot_token = bot_token
        self._app_token = app_token

    async def close(self) -> None:
        await self.outside.close()
        await self.session.close()

    async def socket_url(self) -> str:
        """A fresh address for one socket; an old one never works twice."""
        answer = await self.api.tell("apps.connections.open", token=self._app_token)
        return str(answer["url"])

    def authorization(self, url: URL) -> dict[str, str] | None:
        """The header that opens a file, or None for hosts that must not see the token."""
        host = url.host or ""
        trusted = host == self._api_url.host or f".{host}".endswith(_SLACKS)
        return {"Authorization": f"Bearer {self._bot_token}"} if trusted else None

    @property
    def _is_local(self) -> bool:
        host = self._api_url.host or ""
        try:
            return ip_address(host).is_loopback
        except ValueError:
            return host == "localhost"
