"""Groups: the bot comes and goes, privacy mode, topics, members, and the move to a supergroup."""
# ruff: noqa: F401, F811 - fixtures are imported, and asked for by their names

import pytest
from telegram.error import BadRequest, ChatMigrated, Forbidden

from adapters.playground.telegram import CannotAct, TelegramStandIn
from tests.playground.test_telegram_stage import (
    ann,
    bot,
    bot_for,
    client,
    clock,
    stand_in,
    team,
)


async def test_the_bot_hears_that_it_was_added(stand_in, bot, ann):
    team = stand_in.add_group("Team", [ann])

    added, joined = await bot.get_updates()

    assert added.my_chat_member.chat.id == team < -(10**12)
    assert added.my_chat_member.from_user.id == ann
    assert added.my_chat_member.new_chat_member.status == "member"
    assert joined.message.new_chat_members[0].id == bot.id


async def test_a_kicked_bot_is_told_and_refused(stand_in, bot, team):
    stand_in.kick_bot(team)

    (update,) = await bot.get_updates()
    assert update.my_chat_member.new_chat_member.status == "kicked"
    with pytest.raises(Forbidden, match="bot was kicked from the supergroup chat"):
        await bot.send_message(team, "hello?")


async def test_a_silenced_bot_hears_and_may_not_write(stand_in, bot, ann, team):
    stand_in.restrict_bot(team, by=ann)
    stand_in.say(ann, team, "be quiet")

    change, heard = await bot.get_updates()
    assert change.my_chat_member.new_chat_member.status == "restricted"
    assert change.my_chat_member.new_chat_member.can_send_messages is False
    assert heard.message.text == "be quiet"
    with pytest.raises(BadRequest, match=r"[Nn]ot enough rights"):
        await bot.send_message(team, "hello?")


async def test_where_members_may_not_write_only_an_administrator_may(stand_in, bot, team):
    stand_in.let_members_write(team, allowed=False)

    assert (await bot.get_chat(team)).permissions.can_send_messages is False
    with pytest.raises(BadRequest, match=r"[Nn]ot enough rights"):
        await bot.send_message(team, "hello?")
    assert await bot.get_updates() == ()
    stand_in.set_bot_rights(team, admin=True)
    await bot.send_message(team, "hello!")
    stand_in.set_bot_rights(team, admin=False)
    stand_in.let_members_write(team, allowed=True)
    await bot.send_message(team, "and again")


async def test_an_administrator_hears_of_reactions_if_it_asks(stand_in, bot, ann, team):
    await bot.get_updates(allowed_updates=["message", "message_reaction"])
    stand_in.scene.updates.drop()
    message = stand_in.say(ann, team, "done")
    stand_in.react(ann, team, message, "👍")
    stand_in.set_bot_rights(team, admin=True)
    stand_in.react(ann, team, message, "👍", "🔥")

    _, update = await bot.get_updates()
    change = update.message_reaction
    assert (change.message_id, change.user.id) == (message, ann)
    assert [sign.emoji for sign in change.old_reaction] == ["👍"]
    assert [sign.emoji for sign in change.new_reaction] == ["👍", "🔥"]


async def test_a_bot_outside_hears_nothing(stand_in, bot, ann, team):
    await bot.leave_chat(team)
    stand_in.say(ann, team, "among us")

    (left,) = await bot.get_updates()
    assert left.my_chat_member.new_chat_member.status == "left"
    with pytest.raises(Forbidden, match="bot is not a member of the supergroup chat"):
        await bot.send_message(team, "hello?")


async def test_privacy_mode_hides_what_is_not_for_the_bot(clock):
    stand_in = TelegramStandIn(clock, can_read_all_group_messages=False)
    await stand_in.start_server()
    ann = stand_in.add_user("Ann")
    team = stand_in.add_group("Team", [ann])
    stand_in.scene.updates.drop()
    async with bot_for(stand_in) as bot:
        stand_in.say(ann, team, "between us")
        stand_in.say(ann, team, "/done")
        stand_in.say(ann, team, f"/done@{stand_in.bot.username} 7")
        stand_in.say(ann, team, "/done@another_bot 7")
        asked = await bot.send_message(team, "done?")
        stand_in.say(ann, team, "yes", reply_to=asked.message_id)
        stand_in.say(ann, team, "/queue")
        texts = [update.message.text for update in await bot.get_updates()]

    assert texts == [f"/done@{stand_in.bot.username} 7", "yes", "/queue"]
    await stand_in.stop_server()


async def test_topics(stand_in, bot, ann):
    forum = stand_in.add_group("Forum", [ann], forum=True)
    stand_in.scene.updates.drop()

    topic = await bot.create_forum_topic(forum, "Acme")
    thread = topic.message_thread_id
    sent = await bot.send_message(forum, "in here", message_thread_id=thread)
    stand_in.say(ann, forum, "fine", thread=thread)
    stand_in.say(ann, forum, "also here", reply_to=sent.message_id)

    replies = [update.message for update in await bot.get_updates()]
    assert [reply.message_thread_id for reply in replies] == [thread, thread]
    assert all(reply.is_topic_message for reply in replies)
    assert stand_in.messages(forum)[-1].thread == thread
    await bot.close_forum_topic(forum, thread)
    with pytest.raises(CannotAct, match="closed"):
        stand_in.say(ann, forum, "too late", thread=thread)
    with pytest.raises(BadRequest, match=r"[Mm]essage thread not found"):
        await bot.send_message(forum, "nowhere", message_thread_id=999)
    stand_in.delete_topic(forum, thread)
    with pytest.raises(BadRequest, match=r"[Mm]essage thread not found"):
        await bot.send_message(forum, "gone", message_thread_id=thread)


async def test_a_closed_topic_takes_only_administrators(stand_in, bot, ann):
    forum = stand_in.add_group("Forum", [ann], forum=True, bot_is_admin=False)
    thread = stand_in.open_topic(ann, forum, "Acme")
    stand_in.close_topic(forum, thread)

    with pytest.raises(BadRequest, match=r"[Tt]opic_closed"):
        await bot.send_message(forum, "hello", message_thread_id=thread)
    with pytest.raises(BadRequest, match=r"[Nn]ot enough rights to create a topic"):
        await bot.create_forum_topic(forum, "Beta")
    stand_in.set_bot_rights(forum, admin=True)
    await bot.reopen_forum_topic(forum, thread)
    await bot.edit_forum_topic(forum, thread, "Acme Ltd")
    assert stand_in.chats()[-1].topics == ((thread, "Acme Ltd", False),)


async def test_a_plain_group_has_no_topics(bot, team):
    with pytest.raises(BadRequest, match="not a forum"):
        await bot.create_forum_topic(team, "Acme")


async def test_a_group_that_becomes_a_supergroup(stand_in, bot, ann):
    old = stand_in.add_group("Team", [ann], basic=True)
    stand_in.scene.updates.drop()

    new = stand_in.migrate(old)

    came, away, here = await bot.get_updates()
    change = came.my_chat_member
    assert (change.chat.id, change.old_chat_member.status) == (new, "left")
    assert (away.message.chat.id, away.message.migrate_to_chat_id) == (old, new)
    assert (here.message.chat.id, here.message.migrate_from_chat_id) == (new, old)
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(old, "hello")
    assert moved.value.new_chat_id == new
    assert (await bot.send_message(new, "hello")).chat.title == "Team"
    with pytest.raises(CannotAct, match=f"has become the supergroup {new}"):
        stand_in.say(ann, old, "hello")


async def test_members_and_administrators(stand_in, bot, client, ann, team):
    assert (await bot.get_chat_member(team, ann)).status == "creator"
    assert (await bot.get_chat_member(team, client)).status == "left"
    assert (await bot.get_chat_member(team, bot.id)).status == "member"
    assert [member.user.id for member in await bot.get_chat_administrators(team)] == [ann]

    stand_in.set_bot_rights(team, admin=True)
    stand_in.join(client, team)

    assert (await bot.get_chat_member(team, client)).status == "member"
    assert (await bot.get_chat_member(team, bot.id)).can_manage_topics is True
    assert await bot.get_chat_member_count(team) == 3
    assert (await bot.get_chat(team)).title == "Team"


async def test_an_administrator_who_asks_hears_of_members(stand_in, bot, client, team):
    stand_in.set_bot_rights(team, admin=True)
    await bot.get_updates(allowed_updates=["chat_member"])
    stand_in.scene.updates.drop()

    stand_in.join(client, team)
    stand_in.leave(client, team)

    joined, left = await bot.get_updates()
    assert joined.chat_member.new_chat_member.status == "member"
    assert left.chat_member.new_chat_member.status == "left"


async def test_command_menus_and_descriptions(bot):
    await bot.set_my_commands([("start", "Begin"), ("done", "Finish")])
    await bot.set_my_commands([("start", "Anfangen")], language_code="de")
    await bot.set_my_description("A desk")
    await bot.set_my_short_description("Desk", language_code="de")

    assert [command.command for command in await bot.get_my_commands()] == ["start", "done"]
    assert (await bot.get_my_commands(language_code="de"))[0].description == "Anfangen"
    assert (await bot.get_my_description("de")).description == "A desk"
    assert (await bot.get_my_short_description()).short_description == ""
    await bot.delete_my_commands()
    assert await bot.get_my_commands() == ()
    with pytest.raises(BadRequest, match=r"[Bb]ot_command_invalid"):
        await bot.set_my_commands([("Not-One", "x")])


async def test_a_deactivated_person_is_out_of_reach(stand_in, bot, client):
    stand_in.deactivate(client)

    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_message(client, "hello")


async def test_ids_of_two_groups_are_alike(stand_in, bot, ann, team):
    other = stand_in.add_group("Other", [ann])

    first = await bot.send_message(team, "a")
    second = await bot.send_message(other, "b")

    assert first.message_id == second.message_id


async def test_a_deleted_message_is_not_heard_of(stand_in, bot, ann, team):
    said = stand_in.say(ann, team, "forget it")
    stand_in.delete(ann, team, said)

    assert len(await bot.get_updates()) == 1
    assert stand_in.messages(team)[-1].deleted
