"""Files both ways: pictures, documents, albums, voices, and their sizes."""
# ruff: noqa: F401, F811 - fixtures are imported, and asked for by their names

import pytest
from telegram import InputMediaDocument, InputMediaPhoto
from telegram.constants import ParseMode
from telegram.error import BadRequest, NetworkError, TelegramError

from tests.playground.test_telegram_stage import ann, bot, client, clock, stand_in, team

MEGABYTE = 1024 * 1024


async def test_a_persons_document_can_be_downloaded(stand_in, bot, client):
    stand_in.send_document(
        client, client, b"%PDF-1", "offer.pdf", "application/pdf", caption="this"
    )

    (update,) = await bot.get_updates()
    document = update.message.document
    file = await bot.get_file(document.file_id)

    assert (document.file_name, document.mime_type) == ("offer.pdf", "application/pdf")
    assert update.message.caption == "this"
    assert bytes(await file.download_as_bytearray()) == b"%PDF-1"


async def test_a_persons_picture_comes_in_two_sizes(stand_in, bot, client):
    stand_in.send_photo(client, client, b"a large picture")

    small, large = (await bot.get_updates())[0].message.photo
    assert bytes(await (await large.get_file()).download_as_bytearray()) == b"a large picture"
    assert small.width < large.width


async def test_the_bot_sends_a_document_and_sends_it_again_by_its_number(stand_in, bot, client):
    sent = await bot.send_document(
        client, b"hours", filename="hours.csv", caption="<i>May</i>", parse_mode=ParseMode.HTML
    )
    await bot.send_document(client, sent.document.file_id)

    first, second = stand_in.messages(client)[-2:]
    assert (first.file.kind, first.file.name, first.file.size) == ("document", "hours.csv", 5)
    assert (first.caption, first.html, first.text) == ("May", "<i>May</i>", "")
    assert stand_in.file_content(second.file.file_id) == b"hours"


async def test_the_bot_sends_a_picture_and_changes_its_caption(stand_in, bot, client):
    sent = await bot.send_photo(client, b"picture", caption="draft")
    await bot.edit_message_caption(client, sent.message_id, caption="final")

    message = stand_in.messages(client)[-1]
    assert stand_in.file_content(message.file.file_id) == b"picture"
    assert (message.caption, message.history) == ("final", ("draft",))
    with pytest.raises(BadRequest, match=r"[Tt]here is no text in the message to edit"):
        await bot.edit_message_text("text", client, sent.message_id)


async def test_every_other_kind_arrives(stand_in, bot, client):
    await bot.send_video(client, b"video", filename="v.mp4", duration=3)
    await bot.send_voice(client, b"voice", duration=4)
    await bot.send_audio(client, b"audio", filename="a.mp3")
    await bot.send_sticker(client, b"sticker")
    await bot.send_animation(client, b"gif")

    kinds = [message.file.kind for message in stand_in.messages(client)[1:]]
    assert kinds == ["video", "voice", "audio", "sticker", "animation"]


async def test_every_other_kind_comes_in(stand_in, bot, client):
    stand_in.send_video(client, client, b"video")
    stand_in.send_voice(client, client, b"voice", duration=4)
    stand_in.send_sticker(client, client, b"sticker")

    video, voice, sticker = await bot.get_updates()
    assert video.message.video.file_size == 5
    assert voice.message.voice.duration.total_seconds() == 4
    assert sticker.message.sticker.emoji == "👍"


async def test_the_bot_sends_an_album(stand_in, bot, client):
    parts = await bot.send_media_group(
        client, [InputMediaPhoto(b"one", caption="both"), InputMediaPhoto(b"two")]
    )

    seen = stand_in.messages(client)[-2:]
    assert parts[0].media_group_id == parts[1].media_group_id == seen[0].media_group_id
    assert [stand_in.file_content(part.file.file_id) for part in seen] == [b"one", b"two"]
    assert [part.caption for part in seen] == ["both", None]


async def test_albums_have_two_to_ten_parts_of_kinds_that_agree(bot, client):
    with pytest.raises(BadRequest, match="2-10"):
        await bot.send_media_group(client, [InputMediaPhoto(b"x")] * 11)
    with pytest.raises(BadRequest, match="can't be mixed"):
        await bot.send_media_group(client, [InputMediaPhoto(b"x"), InputMediaDocument(b"y")])


async def test_a_persons_album_comes_part_by_part(stand_in, bot, client):
    for content in (b"one", b"two"):
        stand_in.send_photo(client, client, content, media_group_id="album")

    updates = await bot.get_updates()
    assert [update.message.media_group_id for update in updates] == ["album", "album"]


async def test_a_file_beyond_20_mb_cannot_be_downloaded(stand_in, bot, client):
    stand_in.send_document(client, client, bytes(20 * MEGABYTE + 1), "film.bin")

    (update,) = await bot.get_updates()
    with pytest.raises(BadRequest, match=r"[Ff]ile is too big"):
        await bot.get_file(update.message.document.file_id)


async def test_uploads_end_at_50_mb_and_pictures_at_10(bot, client):
    with pytest.raises(BadRequest, match="too big for a photo"):
        await bot.send_photo(client, bytes(10 * MEGABYTE + 1))
    with pytest.raises(NetworkError, match="Request Entity Too Large"):
        await bot.send_document(client, bytes(52 * MEGABYTE))


async def test_captions_end_at_1024_characters(bot, client):
    with pytest.raises(BadRequest, match="caption is too long"):
        await bot.send_document(client, b"x", caption="y" * 1025)


async def test_an_unknown_file_or_one_of_another_kind_is_refused(stand_in, bot, client):
    sent = await bot.send_document(client, b"x", filename="x.txt")

    with pytest.raises(BadRequest, match=r"[Ww]rong file identifier"):
        await bot.send_document(client, "no-such-file")
    with pytest.raises(BadRequest, match=r"[Cc]an't use file of type document as photo"):
        await bot.send_photo(client, sent.document.file_id)
    with pytest.raises(BadRequest, match=r"[Ii]nvalid file_id"):
        await bot.get_file("no-such-file")


async def test_a_refused_file_leaves_nothing_behind(stand_in, bot, client):
    before = len(stand_in.world.files)

    with pytest.raises(TelegramError):
        await bot.send_document(client, b"x", caption="y" * 1025)

    assert len(stand_in.world.files) == before
