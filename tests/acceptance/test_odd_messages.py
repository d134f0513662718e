"""Odd messages: every kind of text, from none to half a megabyte, and broken updates."""

import re
from dataclasses import dataclass

import pytest

from tests.acceptance import stage
from tests.acceptance.conftest import Agency
from tests.acceptance.odd import nothing_failed, spoken_update

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


@pytest.mark.parametrize("words", ODD.values(), ids=ODD.keys())
async def test_odd_words_arrive_whole(sides: Sides, words: str) -> None:
    client = await sides.client()
    await client.says("Write this down:")
    await sides.arrives("Write this down:")
    await sides.claimed()

    await client.says(words)

    await sides.arrives(words)
    await nothing_failed(sides.agency)


@pytest.mark.parametrize("words", ODD.values(), ids=ODD.keys())
async def test_odd_words_open_a_request(sides: Sides, words: str) -> None:
    client = await sides.client()

    await client.says(words)

    await client.sees("Got it")
    await sides.claimed()
    await sides.arrives(words)
    await nothing_failed(sides.agency)


async def test_the_longest_text_of_telegram(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    text = " ".join(f"w{number}" for number in range(700))[:4096].strip()

    await carla.says(text)
    await agency.ann.presses("Claim", chat=agency.berlin)

    await Sides(agency, "telegram").arrives(text)
    await nothing_failed(agency)


async def test_the_longest_text_of_slack(agency: Agency) -> None:
    colin = await agency.client_on_slack("Colin", "Lisbon")
    text = " ".join(f"w{number}" for number in range(7000))[:40_000].strip()

    await colin.says(text)
    await agency.luis.presses("Claim", chat=agency.lisbon)

    await Sides(agency, "slack").arrives(text)
    await nothing_failed(agency)


async def test_a_message_of_half_a_megabyte(agency: Agency, monkeypatch) -> None:
    monkeypatch.setattr(stage, "PATIENCE", 50)  # a hundred and fifty parts take their time
    carla = await agency.client_on_telegram("Carla", "Berlin")
    text = " ".join(f"w{number}" for number in range(60_000))
    agency.stage.telegram.push_raw_update(spoken_update(carla.user, text))

    await agency.ann.presses("Claim", chat=agency.berlin)

    await Sides(agency, "telegram").arrives(text)
    await nothing_failed(agency)


@pytest.mark.parametrize("text", ["", "   ", "\n\t\n", "\u200b", "\x00", "\ud83d", "ok\x00\ud83d!"])
async def test_words_that_are_hardly_any(agency: Agency, text: str) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    agency.stage.telegram.push_raw_update(spoken_update(carla.user, text))
    await carla.says("Please book a table")

    await agency.ann.sees("Please book a table", chat=agency.berlin)
    await nothing_failed(agency)


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
