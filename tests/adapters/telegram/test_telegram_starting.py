"""The start and the end: who the bot is, its menus, what is in the way, and nothing left open."""

import asyncio

import pytest

from adapters.playground.telegram.scene import NOT_ALLOWED
from bot.domain.address import Address

CHAT = {"id": 501, "type": "private"}


def update(number, text="Hello"):
    ann = {"id": 501, "is_bot": False, "first_name": "Ann"}
    message = {"message_id": number, "from": ann, "chat": CHAT, "date": 1790000000, "text": text}
    return {"update_id": number, "message": message}


async def test_a_start_without_telegram_waits_for_it(api, inbox, channel_of, running):
    api.answers("getMe", (502, ""), (404, ""), ConnectionResetError())
    api.answers("getUpdates", [update(5)])
    channel = channel_of(api.url)
    running(channel)

    await inbox.holds(1)
    report = await channel.ready()

    assert len(channel.waited) == 3
    assert report.me.username == channel.username == "desk_bot"


async def test_cancelling_closes_everything(api, channel_of, running):
    channel = channel_of(api.url)
    task = running(channel)
    await channel.ready()
    await api.called("getUpdates")

    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task

    assert channel._calls._session is None
    assert channel._polls._session is None


async def test_menus_are_set_only_where_they_differ(stand_in, channel_of, running):
    for _ in range(2):
        channel = channel_of(stand_in.api_url)
        task = running(channel)
        report = await channel.ready()
        task.cancel()
        await asyncio.wait([task])

    calls = [call["params"] for call in stand_in.calls if call["method"] == "setMyCommands"]
    assert report.problems == ()
    assert [(call["scope"]["type"], call.get("language_code", "")) for call in calls] == [
        ("all_private_chats", ""),
        ("all_group_chats", ""),
        ("all_private_chats", "de"),
        ("all_group_chats", "de"),
    ]
    names = [[command["command"] for command in call["commands"]] for call in calls]
    assert names == [["help", "start"], ["help"], ["help"], ["help"]]


async def test_the_report_names_what_is_in_the_way(api, channel_of, running):
    api.answers("getMe", api.usual["getMe"] | {
        "can_join_groups": False, "can_read_all_group_messages": False,
    })  # fmt: skip
    api.answers("getWebhookInfo", api.usual["getWebhookInfo"] | {"url": "https://x.example"})
    api.answers("getMyCommands", (502, ""))
    channel = channel_of(api.url)
    running(channel)

    report = await channel.ready()

    assert report.problems == ("no_groups", "privacy_mode", "webhook_removed", "menus_unset")


async def test_a_check_tells_a_refused_token_from_no_network(api, channel_of, refusal):
    api.answers("getMe", refusal(401, "Unauthorized"), (502, ""))
    channel = channel_of(api.url)

    assert (await channel.check()).problems == ("token_refused",)
    assert (await channel.check()).problems == ("unreachable",)


GROUP = Address("telegram", "", "-100123")
FULL = {"id": -100123, "type": "supergroup", "title": "Office", "accent_color_id": 0,
        "max_reaction_count": 11, "accepted_gift_types": dict.fromkeys(
            ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription",
             "gifts_from_channels"), False)}  # fmt: skip


@pytest.mark.parametrize(("is_member", "trouble"), [(True, "may_not_write"), (False, "not_member")])
async def test_who_is_silenced_may_have_left_as_well(api, channel_of, is_member, trouble):
    silenced = {"user": {"id": 700, "is_bot": True, "first_name": "Desk"}, "status": "restricted",
                "is_member": is_member, "until_date": 0} | dict.fromkeys(NOT_ALLOWED, False)  # fmt: skip
    api.answers("getChatMember", silenced)
    api.answers("getChat", FULL)

    assert await channel_of(api.url).look(GROUP) == (trouble,)


async def test_nobody_can_tell_while_telegram_is_away(api, channel_of):
    api.answers("getChatMember", ConnectionResetError())

    assert await channel_of(api.url).look(GROUP) is None
