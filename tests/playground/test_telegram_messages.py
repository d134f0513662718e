"""A real bot library writes and people read, people write and the bot hears of it."""
# ruff: noqa: F401, F811 - fixtures are imported, and asked for by their names

import asyncio

import pytest
import telegram
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest, Conflict, Forbidden

from adapters.playground.telegram import CannotAct
from tests.playground.test_telegram_stage import ann, bot, client, clock, stand_in, team


async def test_who_the_bot_is(bot):
    assert (await bot.get_me()).can_read_all_group_messages is True


async def test_start_with_a_payload_reaches_the_bot_as_a_command(stand_in, bot):
    dora = stand_in.add_user("Dora", language_code="de")

    stand_in.start(dora, "acme")
    (update,) = await bot.get_updates()

    assert update.message.text == "/start acme"
    assert update.message.entities[0].type == "bot_command"
    assert update.message.entities[0].length == len("/start")
    assert update.effective_user.id == update.effective_chat.id == dora
    assert update.effective_user.language_code == "de"


async def test_an_update_stays_until_a_later_offset_confirms_it(stand_in, bot, client):
    stand_in.say(client, client, "one")
    stand_in.say(client, client, "two")

    first = await bot.get_updates(limit=1)
    again = await bot.get_updates()
    rest = await bot.get_updates(offset=first[0].update_id + 1)
    none = await bot.get_updates(offset=rest[0].update_id + 1)

    assert [update.message.text for update in again] == ["one", "two"]
    assert [update.message.text for update in rest] == ["two"]
    assert none == ()
    assert stand_in.pending_updates() == []


async def test_a_negative_offset_forgets_what_came_before(stand_in, bot, client):
    for text in ("one", "two", "three"):
        stand_in.say(client, client, text)

    last = await bot.get_updates(offset=-1)

    assert [update.message.text for update in last] == ["three"]
    assert len(stand_in.pending_updates()) == 1


async def test_an_offset_beyond_the_queue_confirms_nothing(stand_in, bot, client):
    stand_in.say(client, client, "still here")

    (update,) = await bot.get_updates(offset=2_000_000_000)

    assert update.message.text == "still here"


async def test_a_waiting_poll_hears_at_once(stand_in, bot, client):
    async with asyncio.TaskGroup() as group:
        poll = group.create_task(bot.get_updates(timeout=20))
        await stand_in.wait_for(lambda: stand_in.polls_waiting)
        stand_in.say(client, client, "hello")

    assert poll.result()[0].message.text == "hello"


async def test_the_newer_of_two_polls_wins(stand_in, bot, client):
    async with asyncio.TaskGroup() as group:
        older = group.create_task(_conflicting_poll(bot))
        await stand_in.wait_for(lambda: stand_in.polls_waiting)
        newer = group.create_task(bot.get_updates(timeout=20))
        await older
        stand_in.say(client, client, "for the newer")

    assert "terminated by other getUpdates request" in older.result()
    assert newer.result()[0].message.text == "for the newer"


async def _conflicting_poll(bot):
    with pytest.raises(Conflict) as refusal:
        await bot.get_updates(timeout=20)
    return refusal.value.message


async def test_updates_not_asked_for_do_not_come(stand_in, bot, client):
    await bot.get_updates(allowed_updates=["callback_query"])
    stand_in.say(client, client, "unheard")
    unheard = await bot.get_updates(allowed_updates=[])
    stand_in.say(client, client, "heard")

    assert unheard == ()
    assert [update.message.text for update in await bot.get_updates()] == ["heard"]


async def test_updates_live_for_a_day(stand_in, bot, client, clock):
    stand_in.say(client, client, "too long ago")
    clock.advance(hours=24)
    stand_in.say(client, client, "now")

    assert [update.message.text for update in await bot.get_updates()] == ["now"]


async def test_a_webhook_ends_polling_until_it_is_deleted(stand_in, bot, client):
    await bot.set_webhook("https://desk.example/hook")
    stand_in.say(client, client, "waiting")

    assert (await bot.get_webhook_info()).pending_update_count == 1
    with pytest.raises(Conflict):
        await bot.get_updates()
    await bot.delete_webhook()
    assert len(await bot.get_updates()) == 1


async def test_people_read_what_the_bot_formatted(stand_in, bot, client):
    await bot.send_message(
        client,
        '<b>Task 7</b> &amp; <a href="https://x.example/?a=1&amp;b=2">notes 🙂</a>, <i>soon</i>',
        parse_mode=ParseMode.HTML,
    )

    message = stand_in.messages(client)[-1]
    assert message.text == "Task 7 & notes 🙂, soon"
    assert message.html.startswith("<b>Task 7</b> &amp; <a href=")
    assert message.from_bot and message.sender == "Frontdesk"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a < b", 'nsupported start tag ""'),
        ("<h1>x</h1>", 'nsupported start tag "h1"'),
        ("<b>x", 'find end tag corresponding to start tag "b"'),
        ("x</b>", "nexpected end tag"),
        ("<b>x</i>", 'expected "</b>", found "</i>"'),
        ("<b", "nclosed start tag"),
    ],
)
async def test_text_that_is_no_html_is_refused(stand_in, bot, client, text, reason):
    with pytest.raises(BadRequest, match=r"[Cc]an't parse entities") as refusal:
        await bot.send_message(client, text, parse_mode=ParseMode.HTML)

    assert reason in refusal.value.message


async def test_length_counts_after_parsing(stand_in, bot, client):
    await bot.send_message(client, f"<b>{'x' * 4096}</b>", parse_mode=ParseMode.HTML)

    with pytest.raises(BadRequest, match="too long"):
        await bot.send_message(client, "x" * 4097)
    with pytest.raises(BadRequest, match="too long"):
        await bot.send_message(client, "🙂" * 2049)
    with pytest.raises(BadRequest, match="text is empty"):
        await bot.send_message(client, "<b> </b>", parse_mode=ParseMode.HTML)


async def test_an_edit_replaces_text_and_keyboard(stand_in, bot, client):
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Claim", callback_data="c1")]])
    sent = await bot.send_message(client, "open", reply_markup=keyboard)

    await bot.edit_message_text("claimed", client, sent.message_id)

    message = stand_in.messages(client)[-1]
    assert (message.text, message.buttons, message.edited) == ("claimed", (), True)
    assert message.history == ("open",)


async def test_an_edit_that_changes_nothing_is_refused(stand_in, bot, client):
    sent = await bot.send_message(client, "open")

    with pytest.raises(BadRequest, match=r"[Mm]essage is not modified"):
        await bot.edit_message_text("open", client, sent.message_id)
    with pytest.raises(BadRequest, match=r"[Mm]essage to edit not found"):
        await bot.edit_message_text("open", client, 999)
    with pytest.raises(BadRequest, match=r"[Mm]essage can't be edited"):
        await bot.edit_message_text("open", client, stand_in.messages(client)[0].message_id)


async def test_a_deleted_message_is_gone(stand_in, bot, client):
    sent = await bot.send_message(client, "oops")

    await bot.delete_message(client, sent.message_id)

    assert stand_in.messages(client)[-1].deleted
    with pytest.raises(BadRequest, match=r"[Mm]essage to delete not found"):
        await bot.delete_message(client, sent.message_id)


async def test_replies_both_ways(stand_in, bot, client):
    question = stand_in.say(client, client, "when?")
    answer = await bot.send_message(client, "at noon", reply_parameters=ReplyParameters(question))
    stand_in.say(client, client, "thanks", reply_to=answer.message_id)

    assert answer.reply_to_message.text == "when?"
    assert (await bot.get_updates())[-1].message.reply_to_message.text == "at noon"


async def test_a_reply_to_nothing_is_refused_unless_it_may_stand_alone(stand_in, bot, client):
    with pytest.raises(BadRequest, match=r"[Mm]essage to be replied not found"):
        await bot.send_message(client, "?", reply_parameters=ReplyParameters(999))

    alone = ReplyParameters(999, allow_sending_without_reply=True)
    assert (await bot.send_message(client, "!", reply_parameters=alone)).reply_to_message is None


async def test_an_edited_message_comes_as_an_edit(stand_in, bot, client):
    said = stand_in.say(client, client, "by Monday")
    stand_in.edit(client, client, said, "by Tuesday")

    edit = (await bot.get_updates())[-1].edited_message
    assert (edit.message_id, edit.text) == (said, "by Tuesday")
    assert stand_in.messages(client)[-1].history == ("by Monday",)


async def test_a_place_and_a_contact_both_ways(stand_in, bot, client):
    stand_in.send_location(client, client, 52.5, 13.4)
    stand_in.send_contact(client, client, "+491234", "Erik")
    place, contact = await bot.get_updates()
    await bot.send_location(client, 1.5, 2.5)
    await bot.send_contact(client, "+49", "Desk")

    assert place.message.location.latitude == 52.5
    assert contact.message.contact.first_name == "Erik"
    assert stand_in.messages(client)[-2].location == (1.5, 2.5)
    assert stand_in.messages(client)[-1].contact == ("Desk", "+49")


async def test_copies_show_no_origin_and_forwards_do(stand_in, bot, client, ann, team):
    said = stand_in.say(client, client, "please call")

    copy = await bot.copy_message(team, client, said)
    forward = await bot.forward_message(team, client, said)

    messages = {message.message_id: message for message in stand_in.messages(team)}
    assert messages[copy.message_id].text == messages[forward.message_id].text == "please call"
    assert forward.forward_origin.sender_user.first_name == "Clara"


async def test_a_person_who_never_started_cannot_be_written_to(stand_in, bot):
    stranger = stand_in.add_user("Stan")

    with pytest.raises(Forbidden, match="can't initiate conversation with a user"):
        await bot.send_message(stranger, "hello")
    with pytest.raises(BadRequest, match=r"[Cc]hat not found"):
        await bot.send_message(12345, "hello")


async def test_a_blocked_bot_is_told_and_refused(stand_in, bot, client):
    stand_in.block(client)

    (update,) = await bot.get_updates()
    assert update.my_chat_member.new_chat_member.status == "kicked"
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(client, "hello")
    with pytest.raises(CannotAct, match="has blocked the bot"):
        stand_in.say(client, client, "hello")
    stand_in.start(client)
    assert (await bot.send_message(client, "welcome back")).text == "welcome back"


async def test_a_wrong_token_opens_nothing(stand_in):
    async with asyncio.timeout(5):
        bot = telegram.Bot("100001:OTHER", base_url=stand_in.base_url)
        with pytest.raises(telegram.error.InvalidToken):
            await bot.initialize()
        await bot.shutdown()


async def test_what_the_platform_does_not_know_is_refused(stand_in, bot, client):
    with pytest.raises(BadRequest, match=r'[Uu]nknown parameter "colour"'):
        await bot.send_message(client, "hello", api_kwargs={"colour": "red"})
    with pytest.raises(BadRequest, match=r'[Pp]arameter "action" is required'):
        await bot.send_chat_action(client, None)
    with pytest.raises(BadRequest, match=r'"message_thread_id" has a wrong type'):
        await bot.send_message(client, "hello", message_thread_id="seven")

    refusals = [call["refused"] for call in stand_in.calls if "refused" in call]
    assert refusals[0].endswith('"colour"')
