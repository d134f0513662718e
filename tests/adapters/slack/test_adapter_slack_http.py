"""The same app will serve events over HTTP; the signature decides there."""

import hashlib
import hmac
import json
from datetime import UTC, datetime
from urllib.parse import urlencode

from slack_bolt.async_app import AsyncBoltRequest
from slack_rows import payload
from slack_stage import SECRET

from adapters.slack.receive import Entrance


class TestOverHttp:
    """The same app will serve HTTP events; the signature decides there."""

    async def dispatch(self, entrance: Entrance, body: str, kind: str, secret: str) -> int:
        now = str(int(datetime.now(UTC).timestamp()))
        signed = hmac.new(secret.encode(), f"v0:{now}:{body}".encode(), hashlib.sha256)
        headers = {
            "content-type": kind,
            "x-slack-request-timestamp": now,
            "x-slack-signature": f"v0={signed.hexdigest()}",
        }
        response = await entrance.app.async_dispatch(AsyncBoltRequest(body=body, headers=headers))
        self.answer = response.body
        return response.status

    async def test_a_signed_event_is_stored(self, entrance, inbox) -> None:
        body = json.dumps(payload("message_im"))

        assert await self.dispatch(entrance, body, "application/json", SECRET) == 200
        assert len(inbox.rows) == 1

    async def test_a_forged_event_is_not(self, entrance, inbox) -> None:
        body = json.dumps(payload("message_im"))

        assert await self.dispatch(entrance, body, "application/json", "guess") == 401
        assert not inbox.rows

    async def test_a_failure_asks_for_repetition(self, entrance, inbox) -> None:
        inbox.failures = 1
        body = json.dumps(payload("message_im"))

        assert await self.dispatch(entrance, body, "application/json", SECRET) == 500

    async def test_a_press_and_a_command_come_as_forms(self, entrance, inbox) -> None:
        press = urlencode({"payload": json.dumps(payload("press_button"))})
        form = "application/x-www-form-urlencoded"

        assert await self.dispatch(entrance, press, form, SECRET) == 200
        assert await self.dispatch(entrance, urlencode(payload("slash")), form, SECRET) == 200
        assert [row.key.split(":")[3] for row in inbox.rows] == ["block_actions", "command"]

    async def test_slacks_question_at_setup_is_answered(self, entrance, inbox) -> None:
        body = json.dumps({"type": "url_verification", "challenge": "3eZbrw", "token": "x"})

        assert await self.dispatch(entrance, body, "application/json", SECRET) == 200
        assert "3eZbrw" in self.answer
        assert not inbox.rows
