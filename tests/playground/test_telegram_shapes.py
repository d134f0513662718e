"""Shapes in detail: marks in a text, what people's apps refuse, and the rarer refusals."""
# ruff: noqa: F401, F811 - fixtures are imported, and asked for by their names

import pytest
from telegram import BotCommandScopeChat, MessageEntity, ReplyKeyboardMarkup, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest

from adapters.playground.telegram import CannotAct, TelegramStandIn
from adapters.playground.telegram.parsing import parse_html
from adapters.playground.telegram.rendering import as_html
from tests.playground.test_telegram_stage import ann, bot, client, clock, stand_in, team


@pytest.mark.parametrize(
    ("source", "text", "entity"),
    [
        ("<b>x</b>", "x", {"type": "bold"}),
        ("🙂<i>x</i>", "🙂x", {"type": "italic", "offset": 2}),
        (
            "<a href='https://x.example'>x</a>",
            "x",
            {"type": "text_link", "url": "https://x.example"},
        ),
        ("<a>https://x.example</a>", "https://x.example", {"url": "https://x.example"}),
        ('<span class="tg-spoiler">x</span>', "x", {"type": "spoiler"}),
        ('<tg-emoji emoji-id="5">🙂</tg-emoji>', "🙂", {"custom_emoji_id": "5"}),
        ("<blockquote expandable>x</blockquote>", "x", {"type": "expandable_blockquote"}),
        ('<pre><code class="language-sql">x</code></pre>', "x", {"type": "pre", "language": "sql"}),
        ("  <u>x</u>  ", "x", {"type": "underline", "offset": 0, "length": 1}),
        ("<s>&#65;&#x42;&lt;&copy;</s>", "AB<&copy;", {"type": "strikethrough", "length": 9}),
    ],
)
def test_marks(source, text, entity):
    parsed, (found,) = parse_html(source)

    assert parsed == text
    assert found | entity == found


async def test_a_span_needs_its_class(bot, client):
    with pytest.raises(BadRequest, match="must have class"):
        await bot.send_message(client, "<span>x</span>", parse_mode=ParseMode.HTML)


async def test_marks_that_overlap_are_shown_side_by_side(stand_in, bot, client):
    bold, italic = MessageEntity("bold", 0, 4), MessageEntity("italic", 2, 4)
    await bot.send_message(client, "abcdef", entities=[bold, italic])

    assert stand_in.messages(client)[-1].html == "<b>ab</b><b><i>cd</i></b><i>ef</i>"


async def test_no_message_brings_a_script_into_a_page(stand_in, bot, client):
    stand_in.say(client, client, "<script>alert(1)</script>")
    link = '<a href="javascript:alert(1)">x</a>'
    await bot.send_message(client, link, parse_mode=ParseMode.HTML)

    written, linked = (message.html for message in stand_in.messages(client)[-2:])
    assert written == "&lt;script&gt;alert(1)&lt;/script&gt;"
    assert linked == '<a href="#">x</a>'


async def test_addresses_and_commands_are_found_in_any_text(stand_in, bot, client):
    stand_in.say(client, client, "see https://x.example or /help")

    (update,) = await bot.get_updates()
    marks = [(entity.type, entity.offset) for entity in update.message.entities]
    assert marks == [("url", 4), ("bot_command", 25)]


async def test_markdown_is_not_spoken(bot, client):
    with pytest.raises(BadRequest, match=r"[Uu]nsupported parse_mode"):
        await bot.send_message(client, "*x*", parse_mode=ParseMode.MARKDOWN_V2)


async def test_reply_keyboards_are_accepted_and_not_part_of_the_message(stand_in, bot, client):
    sent = await bot.send_message(client, "?", reply_markup=ReplyKeyboardMarkup([["yes", "no"]]))

    assert stand_in.messages(client)[-1].buttons == ()
    with pytest.raises(BadRequest, match=r"[Ii]nline keyboard expected"):
        await bot.edit_message_text(
            "!", client, sent.message_id, reply_markup=ReplyKeyboardMarkup([["yes"]])
        )


async def test_several_messages_are_deleted_at_once(stand_in, bot, ann, team):
    said = stand_in.say(ann, team, "mine")
    sent = [(await bot.send_message(team, text)).message_id for text in ("a", "b")]

    await bot.delete_messages(team, [said, *sent, 999])

    messages = stand_in.messages(team)[-3:]
    assert [message.deleted for message in messages] == [False, True, True]
    with pytest.raises(BadRequest, match=r"[Mm]essage can't be deleted"):
        await bot.delete_message(team, said)


async def test_messages_of_two_days_stay(stand_in, bot, client, clock):
    sent = await bot.send_message(client, "old")
    clock.advance(hours=49)

    with pytest.raises(BadRequest, match=r"[Mm]essage can't be deleted"):
        await bot.delete_message(client, sent.message_id)
    await bot.edit_message_text("edited all the same", client, sent.message_id)


async def test_copies_may_bring_a_caption_of_their_own(stand_in, bot, client, ann, team):
    sent = stand_in.send_document(client, client, b"x", "x.txt", caption="from Clara")

    await bot.copy_message(team, client, sent, caption="a file")

    assert stand_in.messages(team)[-1].caption == "a file"
    added = stand_in.messages(team)[0].message_id
    with pytest.raises(BadRequest, match=r"[Mm]essage can't be copied"):
        await bot.copy_message(client, team, added)
    with pytest.raises(BadRequest, match=r"[Mm]essage to forward not found"):
        await bot.forward_message(client, team, 999)


async def test_protected_messages_are_not_copied(stand_in, bot, client, team):
    sent = await bot.send_message(client, "secret", protect_content=True)

    with pytest.raises(BadRequest, match=r"[Mm]essage can't be forwarded"):
        await bot.forward_message(team, client, sent.message_id)


async def test_a_reply_into_another_chat_stands_alone(bot, client, team):
    elsewhere = ReplyParameters(1, chat_id=team)

    assert (
        await bot.send_message(client, "x", reply_parameters=elsewhere)
    ).reply_to_message is None


async def test_menus_of_one_chat_are_kept_apart(bot, client):
    await bot.set_my_commands([("done", "Finish")], scope=BotCommandScopeChat(client))

    assert await bot.get_my_commands() == ()
    assert len(await bot.get_my_commands(scope=BotCommandScopeChat(client))) == 1


async def test_the_bots_name_and_a_text_taken_back(bot):
    assert (await bot.get_my_name()).name == "Frontdesk"
    await bot.set_my_name("Desk")
    assert (await bot.get_my_name()).name == "Desk"
    await bot.set_my_name("")
    assert (await bot.get_my_name()).name == "Frontdesk"
    with pytest.raises(BadRequest, match="too long"):
        await bot.set_my_description("x" * 513)


async def test_a_webhook_may_drop_what_waits(stand_in, bot, client):
    stand_in.say(client, client, "lost")
    await bot.set_webhook("https://desk.example/hook", drop_pending_updates=True)
    await bot.set_webhook("")

    assert await bot.get_updates() == ()
    with pytest.raises(BadRequest, match=r"HTTPS|https"):
        await bot.set_webhook("http://desk.example/hook")


async def test_people_cannot_do_what_their_apps_do_not_offer(stand_in, bot, client, ann, team):
    said = stand_in.say(ann, team, "mine")
    stand_in.join(client, team)

    with pytest.raises(CannotAct, match="their own messages only"):
        stand_in.edit(client, team, said, "yours")
    with pytest.raises(CannotAct, match="1 to 4096"):
        stand_in.say(ann, team, " ")
    with pytest.raises(CannotAct, match="at most 1024"):
        stand_in.send_photo(ann, team, b"x", caption="y" * 1025)
    with pytest.raises(CannotAct, match="no message 999"):
        stand_in.say(ann, team, "x", reply_to=999)
    with pytest.raises(CannotAct, match="no topic 7"):
        stand_in.say(ann, team, "x", thread=7)
    with pytest.raises(CannotAct, match="has no topics"):
        stand_in.open_topic(ann, team, "Acme")
    with pytest.raises(CannotAct, match="in Team already"):
        stand_in.join(client, team)
    with pytest.raises(CannotAct, match="there is no person 5"):
        stand_in.start(5)
    with pytest.raises(CannotAct, match="there is no group 5"):
        stand_in.kick_bot(5)
    stand_in.leave(client, team)
    with pytest.raises(CannotAct, match="is not in Team"):
        stand_in.leave(client, team)
    stand_in.deactivate(client)
    with pytest.raises(CannotAct, match="has deleted the account"):
        stand_in.say(client, client, "x")


async def test_a_caption_can_be_edited_by_its_sender(stand_in, bot, client):
    sent = stand_in.send_photo(client, client, b"x", caption="draft")
    stand_in.edit(client, client, sent, "final")

    assert (await bot.get_updates())[-1].edited_message.caption == "final"


async def test_a_press_after_the_bot_left_reaches_nobody(stand_in, bot, ann, team):
    keyboard = {"inline_keyboard": [[{"text": "Claim", "callback_data": "c"}]]}
    card = await bot.send_message(team, "card", reply_markup=keyboard)
    stand_in.kick_bot(team)
    stand_in.scene.updates.drop()

    press = stand_in.press(ann, team, card.message_id, "Claim")

    assert stand_in.pending_updates() == []
    assert stand_in.answer_to(press) is None


async def test_topics_have_names_and_change_only_once(stand_in, bot, ann):
    forum = stand_in.add_group("Forum", [ann], forum=True)
    thread = (await bot.create_forum_topic(forum, "Acme")).message_thread_id

    with pytest.raises(BadRequest, match=r"[Tt]opic_not_modified"):
        await bot.reopen_forum_topic(forum, thread)
    with pytest.raises(BadRequest, match="too long"):
        await bot.edit_forum_topic(forum, thread, "x" * 129)
    with pytest.raises(BadRequest, match="is empty"):
        await bot.edit_forum_topic(forum, thread, " ")
    await bot.delete_forum_topic(forum, thread)
    with pytest.raises(BadRequest, match="thread not found"):
        await bot.close_forum_topic(forum, thread)


async def test_private_chats_have_no_administrators_and_cannot_be_left(bot, client):
    with pytest.raises(BadRequest, match="no administrators"):
        await bot.get_chat_administrators(client)
    with pytest.raises(BadRequest, match="private chats"):
        await bot.leave_chat(client)
    with pytest.raises(BadRequest, match=r"[Uu]ser not found"):
        await bot.get_chat_member(client, 5)
    with pytest.raises(BadRequest, match=r"[Ww]rong parameter action"):
        await bot.send_chat_action(client, "dancing")


def test_people_can_act_before_the_server_runs(clock, tmp_path):
    stand_in = TelegramStandIn(clock, state_path=tmp_path / "telegram.json")
    client = stand_in.add_user("Clara")

    stand_in.start(client)

    assert len(stand_in.pending_updates()) == 1


def test_a_quotation_with_a_link_in_it_is_one_quotation() -> None:
    quote = {"type": "blockquote", "offset": 0, "length": 9}
    link = {"type": "text_link", "offset": 3, "length": 3, "url": "https://a.b"}

    assert as_html("so 🎉x is it", [quote, link]) == (
        '<blockquote>so <a href="https://a.b">🎉x</a> is</blockquote> it'
    )
