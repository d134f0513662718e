"""The playground's page over HTTP, its clock, its founding and its guide, without a real desk."""

import asyncio
import base64
from datetime import UTC, datetime, timedelta

import pytest

from adapters.playground import timing
from adapters.playground.playground import Playground
from bot.timekeeping import DeskClock
from tests.playground.page_stage import DOT


class TestTime:
    def test_it_begins_on_a_working_morning_and_is_kept(self, tmp_path):
        clock = Playground.saved_clock(tmp_path)
        begins = clock.now().astimezone(timing.ZONE)
        assert (begins.hour, begins.minute) == (9, 30)
        assert begins.weekday() < 5
        assert clock.offset > timedelta()

        again = Playground.saved_clock(tmp_path)
        assert again.offset == clock.offset

    def test_it_never_goes_back(self, tmp_path):
        (tmp_path / timing.FILE).write_text('{"ahead_seconds": -5000}')

        assert Playground.saved_clock(tmp_path).offset == timedelta()

    @pytest.mark.parametrize(
        ("now", "morning"),
        [
            ("2026-03-02T07:00+00:00", "2026-03-02T08:30+00:00"),
            ("2026-03-02T08:30+00:00", "2026-03-03T08:30+00:00"),
            ("2026-03-06T12:00+00:00", "2026-03-09T08:30+00:00"),
            ("2026-03-28T12:00+00:00", "2026-03-30T07:30+00:00"),
        ],
    )
    def test_the_next_morning_is_local_and_no_weekend(self, now, morning):
        assert timing.next_morning(datetime.fromisoformat(now)) == datetime.fromisoformat(morning)

    def test_the_next_shift_is_the_next_opening(self):
        during = datetime(2026, 3, 2, 10, tzinfo=UTC)
        friday_night = datetime(2026, 3, 6, 20, tzinfo=UTC)
        assert timing.next_shift(timing.OFFICE_HOURS, during) == datetime(2026, 3, 3, 8, tzinfo=UTC)
        assert timing.next_shift(timing.OFFICE_HOURS, friday_night) == datetime(
            2026, 3, 9, 8, tzinfo=UTC
        )

    async def test_the_page_moves_it_and_the_folder_remembers(self, page, tmp_path):
        await page.acts("clock", step="1h")
        await page.acts("clock", step="5min")
        assert Playground.saved_clock(tmp_path).offset == timedelta(minutes=65)
        await page.acts("clock", step="shift")
        assert Playground.saved_clock(tmp_path).offset > timedelta(minutes=65)
        assert "next shift" in (await page.acts("clock", step="-1h", status=400))["error"]


class TestSafety:
    async def test_only_its_own_name_is_answered(self, page):
        port = page.origin.rpartition(":")[2]
        for host in ("evil.example", f"evil.example:{port}", "127.0.0.1:1", "127.0.0.1"):
            async with page.session.get(page.url, headers={"Host": host}) as answer:
                assert answer.status == 403
        async with page.session.get(page.url, headers={"Host": f"localhost:{port}"}) as answer:
            assert answer.status == 200
            assert "default-src 'none'" in answer.headers["Content-Security-Policy"]

    async def test_acts_come_from_this_page_only(self, page):
        body = {"kind": "say", "place": "carla-telegram", "actor": "carla", "text": "Hello"}
        for headers in ({}, {"Origin": "http://evil.example"}, {"Origin": "null"}):
            answer = await page.session.post(f"{page.url}act/chat", json=body, headers=headers)
            assert answer.status == 403
        own = {"Origin": page.origin, "Content-Type": "text/plain"}
        answer = await page.session.post(f"{page.url}act/chat", data="{}", headers=own)
        assert answer.status == 415
        carla = page.playground.world.on_telegram["carla"]
        assert not page.playground.world.telegram.messages(carla)

    async def test_only_the_page_s_files_are_served(self, page):
        for name in ("styles/page.css", "main.js", "slack/form.js", "words.en.json", "icon.svg"):
            assert (await page.session.get(f"{page.url}page/{name}")).status == 200
        for name in (
            "..%2fserver.py",
            "..%2f..%2f..%2fpyproject.toml",
            "slack%2f..%2f..%2fserver.py",
            "slack/%2e%2e/%2e%2e/server.py",
            "__init__.py",
            "none.js",
            "slack",
        ):
            assert (await page.session.get(f"{page.url}page/{name}")).status == 404

    async def test_a_taken_port_is_left_for_the_next(self, page, tmp_path):
        taken = int(page.origin.rpartition(":")[2])
        other = Playground(folder=tmp_path / "other", clock=DeskClock())
        await other.start(port=taken)
        assert taken < int(other.url.rstrip("/").rpartition(":")[2]) < taken + 50
        await other.stop()


class TestActs:
    async def test_what_is_said_is_seen(self, page):
        async with page.events() as events:
            await page.acts(
                kind="say", place="carla-telegram", actor="carla", text="A <b>table</b>"
            )
            carla = await events.until(
                lambda parts: parts.get("carla-telegram", {}).get("messages")
            )
            assert carla[0]["html"] == "A &lt;b&gt;table&lt;/b&gt;"
            assert carla[0]["actor"] == "carla"
            first = {"reply_to": carla[0]["id"]}
            await page.acts(
                kind="say", place="carla-telegram", actor="carla", text="For four", **first
            )
            await page.acts(
                kind="edit",
                place="carla-telegram",
                actor="carla",
                message=carla[0]["id"],
                text="A table",
            )
            later = await events.until(
                lambda parts: (
                    parts["carla-telegram"]["messages"][0]["edited"]
                    and parts["carla-telegram"]["messages"]
                )
            )
            assert later[0]["html"] == "A table"
            assert later[1]["reply_to"]["id"] == carla[0]["id"]

            await page.acts(kind="say", place="berlin", actor="ben", text="Lunch, @ann?")
            berlin = await events.until(lambda parts: parts.get("berlin", {}).get("messages"))
            ts = berlin[0]["id"]
            await page.acts(kind="say", place="berlin", actor="ann", text="Yes", thread=ts)
            await page.acts(kind="delete", place="berlin", actor="ben", message=ts)
            berlin = await events.until(
                lambda parts: (
                    parts["berlin"]["messages"][0]["deleted"] and parts["berlin"]["messages"]
                )
            )
            assert berlin[1]["thread"] == ts

    async def test_a_press_waits_for_the_toast(self, page, desk):
        carla = desk.world.on_telegram["carla"]
        desk.world.telegram.start(carla)
        keyboard = {"inline_keyboard": [[{"text": "Go", "callback_data": "1:claim:x"}]]}
        sent = await desk.telegram(
            "sendMessage", chat_id=carla, text="Well?", reply_markup=keyboard
        )
        pressing = asyncio.create_task(
            page.acts(
                kind="press",
                place="carla-telegram",
                actor="carla",
                message=str(sent["message_id"]),
                button="1:claim:x",
            )
        )
        press = (
            await desk.world.telegram.wait_for(
                lambda: [p for p in desk.world.telegram.pending_updates() if "callback_query" in p]
            )
        )[0]
        await desk.telegram(
            "answerCallbackQuery",
            callback_query_id=press["callback_query"]["id"],
            text="It is yours",
            show_alert=True,
        )
        assert await pressing == {"toast": "It is yours", "alert": True}

    async def test_a_command_nobody_hears_times_out_as_on_slack(self, page):
        page.playground.world.slack.deliveries.ack_seconds = 0.05
        said = await page.acts(kind="say", place="berlin", actor="maria", text="/desk summary")
        assert said == {"outcome": "timed-out"}

    async def test_files_are_shown_or_kept_but_never_run(self, page):
        async with page.events() as events:
            common = {"kind": "file", "actor": "carla", "place": "carla-telegram"}
            content = base64.b64encode(DOT).decode()
            dot = {"name": "dot.png", "mime": "image/png", "content": content}
            await page.acts(**common, files=[dot], as_photo=True, text="!")
            script = base64.b64encode(b"<script>alert(1)</script>").decode()
            page_file = {"name": 'a"b.html', "mime": "text/html", "content": script}
            await page.acts(**common, files=[page_file])
            await page.acts(
                kind="file",
                actor="ann",
                place="berlin",
                files=[{"name": "x.svg", "mime": "image/svg+xml", "content": script}],
            )
            carla = await events.until(
                lambda parts: (
                    len(parts.get("carla-telegram", {}).get("messages", ())) == 2
                    and parts["carla-telegram"]["messages"]
                )
            )
            berlin = await events.until(lambda parts: parts.get("berlin", {}).get("messages"))
        picture, document = (each["file"]["url"] for each in carla)
        async with page.session.get(page.origin + picture) as answer:
            assert (answer.content_type, await answer.read()) == ("image/png", DOT) or (
                answer.content_type == "image/jpeg"
            )
        for url in (document, berlin[0]["files"][0]["url"]):
            async with page.session.get(page.origin + url) as answer:
                assert answer.content_type == "application/octet-stream"
                assert answer.headers["Content-Disposition"].startswith("attachment")
        async with page.session.get(f"{page.url}files/telegram/none") as answer:
            assert answer.status == 404

    @pytest.mark.parametrize(
        ("body", "why"),
        [
            ({"place": "nowhere", "actor": "carla", "kind": "say"}, "no such person"),
            ({"place": "berlin", "actor": "carla", "kind": "say", "text": "Hi"}, "no such person"),
            ({"place": "berlin", "actor": "ann", "kind": "say", "text": "  "}, "one character"),
            ({"place": "lisbon", "actor": "luis", "kind": "say", "text": ""}, "characters"),
            ({"place": "lisbon", "actor": "luis", "kind": "fly"}, "fly"),
            ({"place": "lisbon", "actor": "luis", "kind": "press", "message": "9"}, "no message"),
            ({"place": "berlin", "actor": "ann", "kind": "press", "message": "9.9"}, "message"),
            (
                {"place": "berlin", "actor": "ann", "kind": "file", "files": [{"content": "%"}]},
                "whole",
            ),
            ({"place": "berlin", "actor": "ann", "kind": "file", "files": [{}]}, "empty"),
            ({"place": "berlin", "actor": "ann", "kind": "file"}, "no file"),
            ({"place": "berlin", "actor": "ann", "kind": "submit", "view": "V1"}, "no open view"),
            ({"place": "lisbon", "actor": "luis", "kind": "share", "what": "a car"}, "a car"),
            ({"place": "lisbon", "actor": "luis", "kind": "edit", "text": "x"}, "message"),
        ],
    )
    async def test_the_impossible_is_said_in_words(self, page, body, why):
        assert why in (await page.acts(status=400, **body))["error"]

    async def test_starting_again_needs_somebody_who_does_it(self, page):
        await page.acts("restart", status=400)
