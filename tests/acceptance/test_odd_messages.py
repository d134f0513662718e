"""Messages of every sort arrive whole on the other side, or are answered in words."""

import re
from dataclasses import dataclass

import pytest

from adapters.playground.slack.shapes import file_shape
from tests.acceptance import stage
from tests.acceptance.conftest import Agency

ODD = {
    "joined emoji": "party 👩‍💻👨‍👩‍👧‍👦🏳️‍🌈 " * 12,
    "right to left": "שלום, אפשר לקבוע פגישה? \u202eabc\u202c מחר",
    "turned and never turned back": "report \u202efdp.exe for the bank",
    "blanks around": "\n\n  a table for two  \n\n",
    "many lines": "\n".join(f"line {number}" for number in range(90)),
    "one long word": "x" * 3900,
    "sixty signs end inside an emoji": "a" * 58 + "👩‍💻👩‍💻 and so on",
    "combining marks": "Z\u0351\u036b\u0343\u036a\u0302 algo",
    "tabs and bells": "tab\tbell\x07 escape\x1b[31m red",
}


@pytest.fixture(params=["telegram", "slack"])
def sides(request, agency: Agency):
    """A client on one platform whose team works on the other."""
    return Sides(agency, request.param)


@dataclass
class Sides:
    agency: Agency
    platform: str

    async def client(self):
        if self.platform == "telegram":
            return await self.agency.client_on_telegram("Carla", "Berlin")
        return await self.agency.client_on_slack("Colin", "Lisbon")

    async def claimed(self) -> None:
        if self.platform == "telegram":
            await self.agency.ann.presses("Claim", chat=self.agency.berlin)
        else:
            await self.agency.luis.presses("Claim", chat=self.agency.lisbon)

    def arrived(self) -> str:
        """Everything the team can read, in one text."""
        if self.platform == "telegram":
            seen = self.agency.ann.see(self.agency.berlin)
        else:
            seen = [*self.agency.luis.see(self.agency.lisbon), *self.agency.luis.see()]
        return "\n".join(each.text for each in seen)

    async def arrives(self, words: str) -> None:
        # Long texts are compared only when their end is there: stripping them takes its time.
        bare = _bare(words)
        end = words.rsplit(maxsplit=1)[-1] if len(bare) > 100_000 else ""
        await self.agency.stage.until(
            lambda: end in self.arrived() and bare in _bare(self.arrived()),
            f"{words[:40]!r} arrives",
            list,
        )


def _bare(text: str) -> str:
    """The words alone: where a text was cut, parts have headings and blanks are lost."""
    return re.sub(r"(#?1? ?(Carla|Colin)\n|Part \d+ of \d+)|[\s\x00-\x1f]", "", text)


async def _nothing_failed(agency: Agency) -> None:
    await agency.stage.quiet()
    backlog = await agency.stage.store.backlog()
    assert not {key: count for key, count in backlog.items() if "poison" in key or "dead" in key}


@pytest.mark.parametrize("words", ODD.values(), ids=ODD.keys())
async def test_odd_words_arrive_whole(sides: Sides, words: str) -> None:
    client = await sides.client()
    await client.says("Good to know:")
    await sides.arrives("Good to know:")
    await sides.claimed()

    await client.says(words)

    await sides.arrives(words)
    await _nothing_failed(sides.agency)


@pytest.mark.parametrize("words", ODD.values(), ids=ODD.keys())
async def test_odd_words_open_a_request(sides: Sides, words: str) -> None:
    client = await sides.client()

    await client.says(words)

    await client.sees("Got it")
    await sides.claimed()
    await sides.arrives(words)
    await _nothing_failed(sides.agency)


async def test_the_longest_text_of_telegram(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    text = " ".join(f"w{number}" for number in range(700))[:4096].strip()

    await carla.says(text)
    await agency.ann.presses("Claim", chat=agency.berlin)

    await Sides(agency, "telegram").arrives(text)
    await _nothing_failed(agency)


async def test_the_longest_text_of_slack(agency: Agency) -> None:
    colin = await agency.client_on_slack("Colin", "Lisbon")
    text = " ".join(f"w{number}" for number in range(7000))[:40_000].strip()

    await colin.says(text)
    await agency.luis.presses("Claim", chat=agency.lisbon)

    await Sides(agency, "slack").arrives(text)
    await _nothing_failed(agency)


async def test_a_message_of_half_a_megabyte(agency: Agency, monkeypatch) -> None:
    monkeypatch.setattr(stage, "PATIENCE", 50)  # a hundred and fifty parts take their time
    carla = await agency.client_on_telegram("Carla", "Berlin")
    text = " ".join(f"w{number}" for number in range(60_000))
    agency.stage.telegram.push_raw_update(_said(carla.user, text))

    await agency.ann.presses("Claim", chat=agency.berlin)

    await Sides(agency, "telegram").arrives(text)
    await _nothing_failed(agency)


@pytest.mark.parametrize("text", ["", "   ", "\n\t\n", "\u200b", "\x00", "\ud83d", "ok\x00\ud83d!"])
async def test_words_that_are_hardly_any(agency: Agency, text: str) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    agency.stage.telegram.push_raw_update(_said(carla.user, text))
    await carla.says("Please book a table")

    await agency.ann.sees("Please book a table", chat=agency.berlin)
    await _nothing_failed(agency)


async def test_a_malformed_update_in_the_midst_of_a_batch(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    for update in (
        {"message": {"text": 7}},
        {"message": "what"},
        {"paid_reaction_of_tomorrow": {"chat": {"id": carla.user}, "date": 1}},
        {"callback_query": {"id": "9", "from": {"id": carla.user}}},
        {},
    ):
        agency.stage.telegram.push_raw_update(update)
    await carla.says("Please book a table")

    await agency.ann.sees("Please book a table", chat=agency.berlin)


@pytest.mark.parametrize(
    "name",
    ["<b>Bold</b> & *Co*", "\u202eevil", "x" * 4000, "two\nlines", "👩‍💻" * 60, "\x00", "\ud83d"],
)
async def test_odd_names(agency: Agency, name: str) -> None:
    zoe = agency.stage.telegram.add_user("Zoe")
    agency.stage.telegram.start(zoe)
    agency.stage.telegram.push_raw_update(_said(zoe, "May I ask something?", name))

    told = await agency.maria.sees("May I ask something?")

    assert "\u202e" not in told.text and len(told.text) < 500
    await _nothing_failed(agency)


@pytest.mark.parametrize(
    "data", ["garbage", "", "2:claim:abc", "1:claim:nothing", "1:fly:abc", "::::"]
)
async def test_a_button_of_another_time_is_answered(agency: Agency, data: str) -> None:
    carla = await agency.client_on_telegram("Carla", "Lisbon")
    await carla.says("Please book a table")
    confirmation = await carla.sees("Got it")
    answers = len([c for c in agency.stage.telegram.calls if c["method"] == "answerCallbackQuery"])
    agency.stage.telegram.push_raw_update(
        {
            "callback_query": {
                "id": "4711",
                "from": {"id": carla.user, "is_bot": False, "first_name": "Carla"},
                "message": {
                    "message_id": int(confirmation.id),
                    "date": 1,
                    "chat": {"id": carla.user, "type": "private"},
                },
                "data": data,
            }
        }
    )

    await agency.stage.until(
        lambda: (
            len([c for c in agency.stage.telegram.calls if c["method"] == "answerCallbackQuery"])
            > answers
        ),
        "the press is answered",
        carla.see,
    )


@pytest.mark.parametrize(
    "command",
    [
        "/claim 99999999999999999999",
        "/claim -1",
        "/done #",
        "/done #x",
        "/reply #",
        "/release 0",
        "/claim #1#",
    ],
)
async def test_a_number_that_is_none_does_nothing(agency: Agency, command: str) -> None:
    carla = await agency.client_on_telegram("Carla", "Lisbon")
    await carla.says("Please book a table")
    await agency.luis.presses("Claim", chat=agency.lisbon)
    await agency.luis.sees("You have #1")

    await agency.luis.says(command)

    await agency.luis.sees("There is no such task here. Name it by its number")
    await _nothing_failed(agency)


async def test_a_role_that_is_none(agency: Agency) -> None:
    await agency.maria.says("/invite wizard")

    await agency.maria.sees("Write the role, and the team if you like")


async def test_a_name_of_a_team_that_is_too_long(agency: Agency) -> None:
    group = agency.stage.telegram.add_group("Porto", members=[agency.maria.user])

    await agency.maria.says(f"/team {'x' * 300}", chat=group)

    await agency.maria.sees("at most 60 characters", chat=group)


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
    await _nothing_failed(agency)


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
    await _nothing_failed(agency)


def _said(user: int, text: str, name: str = "Carla") -> dict:
    return {
        "message": {
            "message_id": 900_000,
            "date": 1_760_000_000,
            "from": {"id": user, "is_bot": False, "first_name": name},
            "chat": {"id": user, "type": "private", "first_name": name},
            "text": text,
        }
    }
