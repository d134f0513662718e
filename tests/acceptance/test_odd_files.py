"""Odd files: too large, without words, or a hundred at once."""

import pytest

from adapters.playground.slack.shapes import file_shape
from tests.acceptance.conftest import Agency
from tests.acceptance.odd import nothing_failed

BIG = 25 * 1024 * 1024


async def test_a_file_too_large_to_be_fetched_is_told_to_both(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")

    await carla.sends_document(b"x" * BIG, "film.mp4")

    await carla.sees("at most 20 MB go from Telegram")
    await agency.ann.sees("Carla sent a file for #1 that is too large", chat=agency.berlin)


async def test_a_large_file_goes_by_reference_within_telegram(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Lisbon")

    await carla.sends_document(b"x" * BIG, "film.mp4")
    await agency.luis.presses("Claim", chat=agency.lisbon)

    await agency.stage.until(
        lambda: [seen for seen in agency.luis.see() if seen.raw.file], "the film", list
    )


@pytest.mark.parametrize("kind", ["sticker", "voice", "video"])
async def test_what_has_no_words_arrives(agency: Agency, kind: str) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    telegram = agency.stage.telegram
    getattr(telegram, f"send_{kind}")(carla.user, carla.user, b"\x1f\x8b moving")

    await agency.stage.until(
        lambda: [seen for seen in agency.ann.see(agency.berlin) if seen.raw.files], kind, list
    )
    await nothing_failed(agency)


async def test_a_hundred_files_in_one_message(agency: Agency) -> None:
    colin = await agency.client_on_slack("Colin", "Lisbon")
    await colin.uploads(b"page", "page.txt", "text/plain", text="The first page")
    await agency.luis.presses("Claim", chat=agency.lisbon)
    (first,) = [seen for seen in colin.see() if seen.raw.files]
    file = first.raw.files[0]
    slack = agency.stage.slack
    agency.stage.spoken.append("And the rest")  # the stand-in shows nobody what is pushed in raw
    address = file_shape(slack.world, slack.world.files[file.id])["url_private"]
    event = {
        "type": "message",
        "subtype": "file_share",
        "channel": colin.private,
        "channel_type": "im",
        "user": colin.user,
        "text": "And the rest",
        "ts": f"{agency.stage.clock.now().timestamp():.6f}",
        "files": [
            {
                "id": file.id,
                "name": f"page {number}.txt",
                "mimetype": "text/plain",
                "size": 4,
                "url_private": address,
            }
            for number in range(100)
        ],
    }
    slack.push_raw_envelope(
        {
            "type": "events_api",
            "envelope_id": "hundred",
            "payload": {
                "type": "event_callback",
                "event_id": "EvHUNDRED",
                "team_id": "T",
                "event": event,
            },
        }
    )

    await agency.luis.sees("And the rest")
    await nothing_failed(agency)
