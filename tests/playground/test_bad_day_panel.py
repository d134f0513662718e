"""The page's panel "Bad day": plans faults, shows what became of them, and switches them off."""
# ruff: noqa: F401, F811 - fixtures are imported, and asked for by their names

import json
import re

import pytest

from adapters.playground.faults import CATALOGUE
from tests.playground.page_stage import desk, page, playground, session


async def faults_of(page) -> dict:
    async with page.events() as events:
        await events.until(lambda parts: "faults" in parts)
        return events.parts["faults"]


async def test_the_page_gets_the_whole_catalogue(page):
    async with page.events() as events:
        found = await events.until(lambda parts: parts.get("faults-kinds"))

    assert [(each["platform"], each["name"]) for each in found["kinds"]] == [
        (each.platform, each.name) for each in CATALOGUE
    ]
    waits = found["kinds"][0]
    assert (waits["name"], waits["nature"], waits["repeats"]) == ("429", "call", True)
    assert [each["name"] for each in waits["parameters"]] == [
        "method",
        "chat",
        "retry_after",
        "growth",
    ]


async def test_a_planned_fault_is_met_and_its_end_is_told(page, desk):
    carla = page.playground.world.on_telegram["carla"]
    page.playground.world.telegram.start(carla)
    values = {"method": "sendMessage", "chat": "carla-telegram", "retry_after": 5}
    planned = await page.acts(
        "fault", kind="plan", platform="telegram", name="429", values=values, often={"times": 1}
    )
    (standing,) = (await faults_of(page))["now"]
    assert standing["id"] == planned["id"] and standing["left"] == 1
    assert standing["values"]["chat"] == "carla-telegram"

    url = f"{page.playground.world.telegram.base_url}{page.playground.telegram_token}/sendMessage"
    for expected in (429, 200):
        body = {"chat_id": carla, "text": "hello"}
        async with page.session.post(url, json=body) as answer:
            assert answer.status == expected

    seen = await faults_of(page)
    assert seen["now"] == []
    (happened,) = seen["happened"]
    assert (happened["subject"], happened["place"]) == ("sendMessage", "carla-telegram")
    assert happened["facts"]["retry_after"] == 5 and happened["after"] >= 0


async def test_a_state_is_taken_back_when_it_is_switched_off(page):
    channel = page.playground.world.places["berlin"].slack_chat
    slack = page.playground.world.slack
    values = {"chat": "berlin"}
    planned = await page.acts(
        "fault", kind="plan", platform="slack", name="archived", values=values
    )
    assert slack.world.channels[channel].is_archived

    await page.acts("fault", kind="off", id=planned["id"])

    assert not slack.world.channels[channel].is_archived
    assert (await faults_of(page))["now"] == []
    said = await page.acts("fault", kind="off", id=planned["id"], status=400)
    assert said["error"] == "this fault is over already"


async def test_all_are_switched_off_at_once(page):
    world = page.playground.world
    for platform, name, chat in (
        ("telegram", "blocked", "carla-telegram"),
        ("slack", "bot_removed", "berlin"),
        ("slack", "500", "berlin"),
    ):
        values = {"chat": chat}
        await page.acts("fault", kind="plan", platform=platform, name=name, values=values)
    await page.acts("fault", kind="clear")

    assert await faults_of(page) == {"key": "faults", "now": [], "happened": []}
    assert not world.telegram.world.users[world.on_telegram["carla"]].blocked
    assert (
        world.slack.bot_user_id
        in world.slack.world.channels[world.places["berlin"].slack_chat].members
    )


async def test_a_group_that_moved_is_still_on_the_page(page):
    world = page.playground.world
    before = world.places["lisbon"].telegram_chat
    values = {"chat": "lisbon"}

    await page.acts("fault", kind="plan", platform="telegram", name="migrated", values=values)

    after = world.places["lisbon"].telegram_chat
    assert world.telegram.world.chats[before].migrated_to == after != before


async def test_what_is_kept_for_the_next_start_holds_no_fault(page):
    world = page.playground.world
    values = {"chat": "carla-telegram"}
    await page.acts("fault", kind="plan", platform="telegram", name="blocked", values=values)

    await page.playground.stop()

    assert not world.telegram.world.users[world.on_telegram["carla"]].blocked


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"kind": "plan", "platform": "telegram", "name": "418"}, "no such fault: 418"),
        ({"kind": "plan", "platform": "icq", "name": "429"}, "no platform icq"),
        ({"kind": "plan", "platform": "telegram", "name": "429", "values": 3}, "JSON object"),
        (
            {"kind": "plan", "platform": "telegram", "name": "429", "values": {"chat": "berlin"}},
            "no chat berlin on telegram",
        ),
        (
            {"kind": "plan", "platform": "slack", "name": "429", "often": {"forever": True}},
            "does not know forever",
        ),
        (
            {"kind": "plan", "platform": "slack", "name": "429", "often": {"times": "many"}},
            "not supported between",
        ),
        (
            {
                "kind": "plan",
                "platform": "telegram",
                "name": "topics_off",
                "values": {"chat": "lisbon"},
            },
            "Team Lisbon has no topics",
        ),
        ({"kind": "off", "id": "telegram-7"}, "over already"),
        ({"kind": "explode"}, "no fault can be 'explode'"),
    ],
)
async def test_a_mistake_is_answered_in_a_sentence(page, body, said):
    answer = await page.acts("fault", status=400, **body)

    assert said in answer["error"]
    assert (await faults_of(page))["now"] == []
