"""The founding that is played through the chats, and the guide that ticks what really happened."""

import asyncio
import json
from datetime import UTC, datetime

from adapters.playground.guide import guide
from adapters.playground.playground import Playground
from bot.timekeeping import DeskClock
from tests.playground.page_stage import CODE, Page


class TestFounding:
    async def test_everybody_comes_through_the_chats_and_once(self, playground, desk, tmp_path):
        running = asyncio.create_task(desk.run())
        await playground.set_up("K7KMPQ2X")
        assert desk.heard[0] == "/start K7KMPQ2X"
        assert f"<@{desk.world.slack.bot_user_id}> team Berlin" in desk.heard
        assert desk.heard.count("invite assistant Berlin") == 2
        assert f"/start {CODE}" in desk.heard
        heard = len(desk.heard)

        await playground.set_up("")
        assert len(desk.heard) == heard
        assert len(json.loads((tmp_path / "founding.json").read_text())["done"]) == 10

        await playground.set_up("N2WC9DEX")
        assert "/start N2WC9DEX" in desk.heard[heard:]
        running.cancel()

    async def test_what_was_said_with_codes_is_remembered_over_a_restart(
        self, playground, desk, tmp_path
    ):
        running = asyncio.create_task(desk.run())
        await playground.set_up("K7KMPQ2X")
        running.cancel()
        await playground.stop()
        again = Playground(folder=tmp_path, clock=DeskClock())
        await again.start(port=0)
        world, said = again.world, again._around()["founding"]["said"]
        assert set(said) == set(world.places)

        maria = world.telegram.messages(world.on_telegram["maria"])
        explains_itself = [
            each for each in maria if str(each.message_id) not in said["maria-telegram"]
        ]
        assert [each.text for each in explains_itself] == ["Welcome!"]
        colin = world.slack.messages(world.places["colin-slack"].slack_chat)
        (code,) = (each for each in colin if each.ts in said["colin-slack"])
        assert code.plain == CODE
        await again.stop()

    async def test_a_silent_desk_is_said_and_can_be_continued(self, page, desk, monkeypatch):
        monkeypatch.setattr("adapters.playground.founding.PATIENCE", 0.05)
        await page.playground.set_up("K7KMPQ2X")
        async with page.events() as events:
            around = await events.until(lambda parts: parts.get("around"))
        assert around["founding"]["state"] == "stuck"
        assert around["founding"]["step"] == "maria"

        monkeypatch.setattr("adapters.playground.founding.PATIENCE", 5)
        running = asyncio.create_task(desk.run())
        await page.playground.set_up("K7KMPQ2X")
        assert desk.heard[:2] == ["/start K7KMPQ2X"] * 2
        running.cancel()

    async def test_the_same_people_are_there_after_a_restart(self, playground, tmp_path):
        playground.world.telegram.say(
            playground.world.on_telegram["carla"], playground.world.on_telegram["carla"], "Hi"
        )
        await playground.stop()
        again = Playground(folder=tmp_path, clock=DeskClock())
        await again.start(port=0)
        assert again.world.on_telegram == playground.world.on_telegram
        assert again.world.on_slack == playground.world.on_slack
        assert len(again.world.telegram.chats()) == 5
        assert again.world.telegram.messages(again.world.on_telegram["carla"])[0].text == "Hi"
        await again.stop()

    async def test_starting_again_leaves_nothing(self, tmp_path, session):
        asked = []
        Playground.saved_clock(tmp_path)
        made = Playground(folder=tmp_path, clock=DeskClock(), on_restart=lambda: asked.append(1))
        await made.start(port=0)
        page = Page(made, session)
        await page.acts(kind="say", place="berlin", actor="ann", text="Hello")
        await page.acts("restart")
        await made.stop()
        assert asked == [1]
        assert not list(tmp_path.iterdir())


def buttons(*actions: str) -> list[dict]:
    elements = [
        {
            "type": "button",
            "text": {"type": "plain_text", "text": action.title()},
            "action_id": f"1:{action}:task",
            "value": f"1:{action}:task",
        }
        for action in actions
    ]
    return [{"type": "actions", "elements": elements}]


def keys(*actions):
    row = [{"text": action.title(), "callback_data": f"1:{action}:task"} for action in actions]
    return {"inline_keyboard": [row]}


async def test_the_guide_ticks_what_really_happened(playground, desk):
    world = playground.world
    carla, maria = world.on_telegram["carla"], world.on_telegram["maria"]
    ann, berlin = world.on_slack["ann"], world.places["berlin"].slack_chat

    def now():
        found = guide(world, datetime.now(UTC))
        return sum(found.done), found.hint

    world.telegram.start(carla, CODE)
    assert now()[1].write == "write-ask"

    world.telegram.say(carla, carla, "A table for four")
    assert now()[0] == 0, "the desk has not heard her yet"
    card = await desk.slack(
        "chat.postMessage", channel=berlin, text="#1", blocks=buttons("claim", "pass", "details")
    )
    done, hint = now()
    assert (done, hint.key, hint.button) == (1, "claim", "1:claim:task")

    claimed = {
        "text": {"type": "mrkdwn", "text": "x"},
        "type": "section",
        "fields": [{"type": "mrkdwn", "text": "*With*\nBen"}],
    }
    await desk.slack(
        "chat.update",
        channel=berlin,
        ts=card["ts"],
        text="#1",
        blocks=[claimed, *buttons("reply", "done", "details")],
    )
    done, hint = now()
    assert (done, hint.key, hint.actor, hint.button) == (2, "answer", "ben", "1:reply:task")

    await desk.slack(
        "chat.postMessage", channel=berlin, text="You are writing", thread_ts=card["ts"]
    )
    assert now()[1].write == "write-answer"
    world.slack.say(ann, berlin, "At which time?", card["ts"])
    assert now()[0] == 2, "Carla has not seen it"
    await desk.telegram("sendMessage", chat_id=carla, text="Ann (#1)\nAt which time?")
    assert now()[1].write == "write-reply"

    world.telegram.say(carla, carla, "At eight")
    assert now()[1].button == "1:done:task"
    await desk.slack(
        "chat.postMessage",
        channel=berlin,
        text="In 10 s",
        thread_ts=card["ts"],
        blocks=buttons("undo"),
    )
    assert now()[1].key == "finish-wait"
    keyboard = {"inline_keyboard": [[{"text": "Looks good", "callback_data": "1:good:task"}]]}
    result = await desk.telegram("sendMessage", chat_id=carla, text="Done", reply_markup=keyboard)
    assert now()[1].button == "1:good:task"
    press = world.telegram.press(carla, carla, result["message_id"], "Looks good")
    assert now()[0] == 4
    await desk.telegram("answerCallbackQuery", callback_query_id=press, text="Thank you")
    assert now()[1].write == "write-summary"

    world.telegram.start(maria)
    world.telegram.say(maria, maria, "/summary")
    assert now()[0] == 5
    await desk.telegram("sendMessage", chat_id=maria, text="Summary")
    assert (now()[0], now()[1].place, now()[1].write) == (6, "colin-slack", "write-other")

    lisbon = world.places["lisbon"].telegram_chat
    card = await desk.telegram(
        "sendMessage", chat_id=lisbon, text="#2", reply_markup=keys("claim", "details")
    )
    done, hint = now()
    assert (done, hint.key, hint.actor, hint.button) == (6, "other-claim", "luis", "1:claim:task")
    await desk.telegram(
        "editMessageReplyMarkup",
        chat_id=lisbon,
        message_id=card["message_id"],
        reply_markup=keys("release", "details"),
    )
    assert now() == (6, None), "the other way round is done, too"


async def test_the_guide_ticks_no_step_that_was_passed_over(playground, desk):
    world = playground.world
    carla = world.on_telegram["carla"]
    berlin = world.places["berlin"].slack_chat

    def now():
        found = guide(world, datetime.now(UTC))
        return found.done, found.hint and found.hint.key

    async def card(*actions, field="*Client*\nCarla"):
        fields = {"type": "section", "fields": [{"type": "mrkdwn", "text": field}]}
        return await desk.slack(
            "chat.postMessage", channel=berlin, text="#1", blocks=[fields, *buttons(*actions)]
        )

    world.telegram.start(carla)
    await card("details")
    assert now() == ((True, *[False] * 5), "claim"), "a cancelled request was never claimed"

    card_of_ben = await card("reply", "done", "details", field="*With*\nBen")
    assert now()[1] == "answer"
    undo = await desk.slack(
        "chat.postMessage",
        channel=berlin,
        text="In 10 s",
        thread_ts=card_of_ben["ts"],
        blocks=buttons("undo"),
    )
    assert now() == ((True, True, *[False] * 4), "finish-wait"), "Done came before an answer"
    await desk.slack("chat.delete", channel=berlin, ts=undo["ts"])
    assert now()[1] == "answer", "it was undone"

    without = [
        {"type": "section", "fields": [{"type": "mrkdwn", "text": "*With*\nBen"}]},
        *buttons("details"),
    ]
    await desk.slack("chat.update", channel=berlin, ts=card_of_ben["ts"], text="#1", blocks=without)
    keyboard = {"inline_keyboard": [[{"text": "Looks good", "callback_data": "1:good:task"}]]}
    result = await desk.telegram("sendMessage", chat_id=carla, text="Done", reply_markup=keyboard)
    press = world.telegram.press(carla, carla, result["message_id"], "Looks good")
    await desk.telegram("answerCallbackQuery", callback_query_id=press, text="Thank you")
    assert now() == ((True, True, False, False, True, False), "summary")

    await card("claim", "details")
    assert now()[1] == "claim", "a second request makes up for it"
    await card("reply", "done", "details", field="*With*\nAnn")
    assert now()[1] == "answer"


async def test_the_guide_asks_anew_when_the_request_was_cancelled(playground, desk):
    world = playground.world
    berlin = world.places["berlin"].slack_chat
    fields = {"type": "section", "fields": [{"type": "mrkdwn", "text": "*With*\nBen"}]}
    await desk.slack(
        "chat.postMessage", channel=berlin, text="#1", blocks=[fields, *buttons("details")]
    )

    found = guide(world, datetime.now(UTC))

    assert (found.current, found.hint.key, found.hint.write) == (4, "ask-again", "write-ask")
