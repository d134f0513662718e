"""What staff write reaches the client by an explicit act alone, wherever staff and client are."""

import pytest

from tests.acceptance.conftest import Agency
from tests.acceptance.people import Seen, SlackPerson, TelegramPerson

PLATFORMS = pytest.mark.parametrize("platform", ["telegram", "slack"])
TEAMS = pytest.mark.parametrize("team", ["Berlin", "Lisbon"])  # on Slack in threads; on Telegram
Person = SlackPerson | TelegramPerson


class Work:
    """A claimed request of Carla's, its holder, and where that one works."""

    def __init__(self, agency: Agency, client: Person, team: str) -> None:
        on_slack = team == "Berlin"
        self.agency, self.client = agency, client
        self.holder: Person = agency.ann if on_slack else agency.luis
        self.colleague: Person = agency.ben if on_slack else agency.rita
        self.channel = agency.berlin if on_slack else agency.lisbon
        self.place = {"chat": agency.berlin} if on_slack else {}
        self.thread: dict[str, object] = {}

    async def begins(self) -> "Work":
        await self.client.says("Book a flight")
        card = await self.holder.sees("Book a flight", chat=self.channel)
        await self.holder.presses("Claim", chat=self.channel)
        await self.client.sees("has taken it")
        if self.place:
            self.thread = {**self.place, "thread": card.id}
        else:
            await self.holder.sees("#1 Carla")
        return self

    async def replies(self, text: str) -> None:
        """The Reply button, then the words."""
        await self.holder.presses("Reply", **self.place)
        await self.holder.sees("You are writing to Carla", **self.place)
        await self.holder.says(text, **self.thread)

    def unread(self, words: str) -> bool:
        return not any(words in each.text for each in self.client.see())

    async def types(self, command: str) -> None:
        if isinstance(self.holder, SlackPerson):
            self.holder.asks(command)
        else:
            await self.holder.says(f"/{command}")


@pytest.fixture
async def work(agency: Agency, platform: str, team: str) -> Work:
    on_slack = platform == "slack"
    invite = agency.client_on_slack if on_slack else agency.client_on_telegram
    return await Work(agency, await invite("Carla", team), team).begins()


@PLATFORMS
@TEAMS
async def test_a_reply_goes_out_and_its_fate_is_told(work: Work) -> None:
    await work.replies("On which day?")

    await work.client.sees("On which day?")
    await work.holder.sees("Delivered to Carla", **work.place)


@PLATFORMS
@TEAMS
async def test_words_that_point_nowhere_stay_inside(work: Work) -> None:
    await work.holder.says("she is always late with paying", **work.thread)

    await work.holder.sees("Carla has not seen it" if work.place else "To whom?", **work.place)
    await work.agency.stage.quiet()
    assert work.unread("always late")


@PLATFORMS
@TEAMS
async def test_a_note_can_be_sent_after_all(work: Work) -> None:
    await work.holder.says("It leaves at noon", **work.thread)
    await work.holder.presses("Send to client" if work.place else "To Carla (#1)", **work.place)

    await work.client.sees("It leaves at noon")


@PLATFORMS
@TEAMS
async def test_reply_mode_ends_after_ten_silent_minutes(work: Work) -> None:
    await work.replies("On which day?")
    await work.client.sees("On which day?")
    await work.agency.stage.quiet()
    work.agency.stage.clock.move(minutes=11)

    await work.holder.says("I would ask for more money", **work.thread)

    await work.holder.sees("Carla has not seen it" if work.place else "To whom?", **work.place)
    await work.agency.stage.quiet()
    assert work.unread("more money")


@PLATFORMS
@TEAMS
async def test_what_was_sent_is_withdrawn_by_its_button(work: Work) -> None:
    await work.replies("It costs 900")
    await work.client.sees("It costs 900")
    await work.holder.sees("Delivered to Carla", **work.place)

    answer = await work.holder.presses("Withdraw", on="Delivered", **work.place)

    assert "may have been seen" in answer
    await work.agency.stage.until(
        lambda: work.unread("It costs 900"), "the reply is gone", work.client.see
    )


@PLATFORMS
@TEAMS
async def test_an_edit_changes_what_the_other_side_reads(work: Work) -> None:
    await work.replies("It leaves at noon")
    await work.client.sees("It leaves at noon")
    await work.agency.stage.quiet()
    sent = next(e for e in work.holder.see(work.place.get("chat")) if e.text == "It leaves at noon")

    work.holder.edits(sent.id, "It leaves at one", **work.place)

    changed = await work.client.sees("It leaves at one")
    assert "edited" in changed.text
    assert work.unread("at noon")


@PLATFORMS
@TEAMS
async def test_a_clients_edit_is_marked_and_its_earlier_words_are_kept(work: Work) -> None:
    said = await work.client.says("For two people")
    await work.holder.sees("For two people", **work.place)
    await work.agency.stage.quiet()

    work.client.edits(said, "For three people")

    changed = await work.holder.sees("For three people", **work.place)
    assert "edited" in changed.text
    await work.types("details 1")
    await work.holder.sees("For [two → three] people")


@PLATFORMS
@TEAMS
async def test_colleagues_cannot_write_to_the_client(work: Work) -> None:
    channel = work.channel
    if not work.place:
        await work.colleague.says("/reply 1 psst")
        await work.colleague.sees("Only whoever holds")
    else:
        assert "Only whoever holds" in await work.colleague.presses("Reply", chat=channel)
        await work.colleague.says("psst", **work.thread)

    await work.agency.stage.quiet()
    assert work.unread("psst")


async def _shared(agency: Agency, platform: str) -> tuple[Person, Person, int | str, str]:
    """Two clients, in a place that they share with an assistant; how the desk is called there."""
    invite = agency.client_on_slack if platform == "slack" else agency.client_on_telegram
    carla, dora = await invite("Carla", "Berlin"), await invite("Dora", "Berlin")
    people = [carla.user, dora.user]
    if platform == "telegram":
        bot = agency.stage.telegram.bot.username
        return carla, dora, agency.stage.telegram.add_group("Acme", members=people), f"@{bot}"
    return carla, dora, agency.stage.slack.add_channel("acme", members=people), "@desk"


async def _answers(person: Person, text: str, to: Seen, chat: int | str) -> None:
    if isinstance(person, SlackPerson):
        await person.says(text, chat=chat, thread=to.thread or to.id)
    else:
        await person.says(text, chat=chat, reply_to=to.id)


@PLATFORMS
async def test_in_a_shared_place_the_confirmation_says_what_reaches_the_desk(
    agency: Agency, platform: str
) -> None:
    carla, dora, acme, desk = await _shared(agency, platform)
    await carla.says(f"{desk} Book a hotel", chat=acme)
    confirmation = await carla.sees("#1 Book a hotel", chat=acme)
    assert "reaches us" in confirmation.text
    card = await agency.ann.sees("#1 Book a hotel", chat=agency.berlin)
    await agency.ann.presses("Claim", chat=agency.berlin)
    await agency.stage.quiet()

    await _answers(carla, "for two nights", confirmation, acme)
    await _answers(dora, "with breakfast", confirmation, acme)
    await dora.says("what a lovely day", chat=acme)

    for words in ("#1 Carla\nfor two nights", "#1 Dora\nwith breakfast"):
        heard = await agency.ann.sees(words, chat=agency.berlin)
        assert heard.thread == card.id
    await agency.stage.quiet()
    assert not any("lovely day" in each.text for each in agency.ann.see(agency.berlin))


@PLATFORMS
async def test_alone_with_the_desk_nothing_is_said_of_threads(
    agency: Agency, platform: str
) -> None:
    invite = agency.client_on_slack if platform == "slack" else agency.client_on_telegram
    carla = await invite("Carla", "Berlin")
    await carla.says("Book a hotel")

    assert "reaches us" not in (await carla.sees("#1 Book a hotel")).text


@PLATFORMS
async def test_in_a_shared_place_only_the_requester_judges(agency: Agency, platform: str) -> None:
    carla, dora, acme, desk = await _shared(agency, platform)
    await carla.says(f"{desk} Book a hotel", chat=acme)
    await carla.sees("#1 Book a hotel", chat=acme)
    await agency.ann.presses("Claim", chat=agency.berlin)
    await agency.ann.commands("done 1 Booked: Hotel Central")
    await agency.ann.sees("gets this result", chat=agency.berlin)
    agency.stage.clock.move(seconds=11)
    await carla.sees("Hotel Central", chat=acme)

    assert "Only the client who asked" in await dora.presses("Looks good", chat=acme)
    await carla.presses("Looks good", chat=acme)

    await carla.sees("How content are you")
    await agency.stage.quiet()
    for place in (acme, None):
        assert not any("How content" in each.text for each in dora.see(place))
    assert not any("How content" in each.text for each in carla.see(acme))
