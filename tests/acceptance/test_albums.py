"""Several pictures sent as one arrive as one, on either platform, and late ones are not lost."""

import pytest

from bot.domain.albums import APART
from tests.acceptance.conftest import Agency
from tests.acceptance.crossing import PNG
from tests.acceptance.people import Seen, SlackPerson, TelegramPerson

Person = TelegramPerson | SlackPerson
VIEWS = [(PNG, f"view{number}.png", "image/png") for number in range(3)]
BIG = b"x" * (25 * 1024 * 1024)


def sends_together(who: Person, files: list, words: str, **where) -> None:
    """As a person does it: picked together, and sent at one tap."""
    if isinstance(who, TelegramPerson):
        pictures = files[0][2].startswith("image")
        who.stage.telegram.send_album(who.user, who.user, files, words, as_photos=pictures, **where)
    else:
        place = where.pop("chat", who.private)
        who.stage.slack.upload_all(who.user, place, files, words, **where)


async def told(agency: Agency) -> None:
    """All that people sent is with the desk, which waits for more of an album."""
    stage = agency.stage
    await stage.until(
        lambda: not stage.telegram.pending_updates() and not stage.slack.deliveries.pending,
        "all is told",
        list,
    )
    await stage.quiet_but_waiting()


async def items(agency: Agency, who: Person, place, number: int) -> list[list[Seen]]:
    """What the desk brought, once there are so many files: those of one album together."""

    def found() -> list[list[Seen]]:
        albums: dict[str, list[Seen]] = {}
        for each in who.see(place):
            files = each.raw.files if who.platform == "slack" else each.raw.file
            if each.raw.from_bot and files:
                album = getattr(each.raw, "media_group_id", None) or each.id
                albums.setdefault(album, []).append(each)
        return list(albums.values())

    def count() -> int:
        seen = [each for album in found() for each in album]
        return sum(len(each.raw.files) for each in seen) if who.platform == "slack" else len(seen)

    await told(agency)
    agency.stage.clock.move(seconds=APART.total_seconds())
    await agency.stage.until(lambda: count() >= number, "the files", lambda: who.see(place))
    await agency.stage.quiet()
    assert count() == number
    return found()


@pytest.mark.parametrize("to", ["telegram", "slack"])
@pytest.mark.parametrize("origin", ["telegram", "slack"])
async def test_an_album_is_one_item_both_ways(agency: Agency, origin: str, to: str) -> None:
    team, place = ("Lisbon", agency.lisbon) if to == "telegram" else ("Berlin", agency.berlin)
    worker: Person = agency.luis if to == "telegram" else agency.ann
    client: Person
    if origin == "telegram":
        client = await agency.client_on_telegram("Carla", team)
    else:
        client = await agency.client_on_slack("Colin", team)
    await client.says("Please look at the flat")
    await worker.presses("Claim", chat=place)
    await client.sees(f"{worker.name} has taken it")
    here = None if to == "telegram" else place

    sends_together(client, VIEWS, "All three rooms")

    (item,) = await items(agency, worker, here, 3)
    assert len(item) == (3 if to == "telegram" else 1)
    shown = [each for each in worker.see(here) if "All three rooms" in each.text]
    (said,) = [each for each in shown if each.thread or to == "telegram"]  # it is on the card, too
    assert client.name in said.text

    if isinstance(worker, TelegramPerson):
        sends_together(worker, VIEWS[:2], "Two like these", reply_to=int(said.id))
    else:
        await worker.presses("Reply", chat=place)
        mode = await worker.sees("You are writing to", chat=place)
        sends_together(worker, VIEWS[:2], "Two like these", chat=place, thread_ts=mode.thread)
    (answer,) = await items(agency, client, None, 2)
    assert len(answer) == (2 if origin == "telegram" else 1)
    assert "Two like these" in answer[0].text and worker.name in answer[0].text
    await worker.sees(f"Delivered to {client.name}", chat=here)
    assert len([each for each in worker.see(here) if "Delivered to" in each.text]) == 1


async def test_another_caption_changes_the_one_that_was_carried(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("Please look at the flat")
    await agency.ann.presses("Claim", chat=agency.berlin)
    sends_together(carla, VIEWS, "All three rooms")
    await items(agency, agency.ann, agency.berlin, 3)
    first = next(each for each in carla.see() if each.text == "All three rooms")

    carla.edits(first.id, "All but the kitchen")

    await agency.ann.sees("All but the kitchen", chat=agency.berlin)
    await agency.stage.quiet()
    assert not [s for s in agency.ann.see(agency.berlin) if "All three rooms" in s.text]
    await items(agency, agency.ann, agency.berlin, 3)


async def test_a_part_that_comes_late_arrives_alone(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Lisbon")
    telegram = agency.stage.telegram
    await carla.says("Please look at the flat")
    await agency.luis.presses("Claim", chat=agency.lisbon)
    await carla.sees("Luis has taken it")
    for caption in ("Bath", ""):
        telegram.send_photo(carla.user, carla.user, PNG, caption, media_group_id="views")
        await told(agency)
        assert not [each for each in agency.luis.see() if each.raw.file]
        agency.stage.clock.move(seconds=10)

    await items(agency, agency.luis, None, 2)
    telegram.send_photo(carla.user, carla.user, PNG, "Kitchen", media_group_id="views")

    assert sorted(map(len, await items(agency, agency.luis, None, 3))) == [1, 2]
    await agency.luis.sees("Kitchen")


async def test_what_is_said_after_an_album_comes_after_it(agency: Agency) -> None:
    """And it lets the album go, since its parts come one right after the other."""
    carla = await agency.client_on_telegram("Carla", "Lisbon")
    await carla.says("Please look at the flat")
    await agency.luis.presses("Claim", chat=agency.lisbon)
    await carla.sees("Luis has taken it")

    agency.stage.telegram.send_photo(carla.user, carla.user, PNG, "Bath", media_group_id="views")
    await carla.says("That is all of it")

    end = await agency.luis.sees("That is all of it")
    ((picture,),) = await items(agency, agency.luis, None, 1)
    assert int(picture.id) < int(end.id)


async def test_a_file_that_is_too_large_is_named_and_the_others_go(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    agency.stage.spoken.append("film.mp4")
    await carla.says("Please look at the flat")
    await agency.ann.presses("Claim", chat=agency.berlin)
    files = [
        (b"%PDF-1.4 lease", "lease.pdf", "application/pdf"),
        (BIG, "film.mp4", "video/mp4"),
        (b"%PDF-1.4 plan", "plan.pdf", "application/pdf"),
    ]

    sends_together(carla, files, "The papers")

    (item,) = await items(agency, agency.ann, agency.berlin, 2)
    assert [each.name for each in item[0].raw.files] == ["lease.pdf", "plan.pdf"]
    await carla.sees("we could not pass on film.mp4")
    await agency.ann.sees("film.mp4 did not get here", chat=agency.berlin)


async def test_who_takes_an_album_back_takes_all_of_it(agency: Agency) -> None:
    colin = await agency.client_on_slack("Colin", "Lisbon")
    await colin.says("Please look at the flat")
    await agency.luis.presses("Claim", chat=agency.lisbon)
    await colin.sees("Luis has taken it")
    asked = await agency.luis.sees("#1 Colin")
    sends_together(agency.luis, VIEWS, "Like these", reply_to=int(asked.id))
    await items(agency, colin, None, 3)

    await agency.luis.presses("Withdraw")

    await agency.stage.until(
        lambda: not [each for each in colin.see() if each.raw.files], "all is gone", colin.see
    )


@pytest.mark.parametrize("origin", ["telegram", "slack"])
async def test_a_result_of_several_files_arrives_as_one(agency: Agency, origin: str) -> None:
    """From the form on Telegram, from a note in the thread on Slack."""
    worker: Person = agency.luis if origin == "telegram" else agency.ann
    client: Person
    if origin == "telegram":
        client = await agency.client_on_slack("Colin", "Lisbon")
    else:
        client = await agency.client_on_telegram("Carla", "Berlin")
    await client.says("Please look at the flat")
    place = agency.lisbon if origin == "telegram" else agency.berlin
    card = await worker.sees("Please look at the flat", chat=place)
    await worker.presses("Claim", chat=place)
    await client.sees(f"{worker.name} has taken it")

    if isinstance(worker, TelegramPerson):
        await worker.presses("Done with result", on="You have #1")
        await worker.sees("The result for Colin")
        sends_together(worker, VIEWS[:2], "Two are free")
        await worker.sees("In 10 s Colin gets this result")
    else:
        sends_together(worker, VIEWS[:2], "Two are free", chat=place, thread_ts=card.id)
        await worker.presses("Done with this", on="Kept as a note", chat=place)
        await worker.sees("In 10 s Carla gets this result", chat=place)
    await told(agency)
    agency.stage.clock.move(seconds=11)
    await client.sees("Please say whether it looks good")  # the files wait for each other from here
    (result,) = await items(agency, client, None, 2)

    assert len(result) == (1 if client.platform == "slack" else 2)
    assert "Two are free" in "".join(each.text for each in client.see())
    await client.presses("Looks good", on="Two are free")
    await client.sees("Closed. Thank you!")
