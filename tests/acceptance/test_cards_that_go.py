"""A card is deleted while people work with it: another takes its place, and the talk goes on."""

from tests.acceptance.conftest import Agency


def cards(agency: Agency, title: str) -> list:
    seen = agency.ann.see(agency.berlin)
    return [each for each in seen if title in each.text and "Details" in each.buttons]


async def relayed(agency: Agency, words: str):
    """What the client said where it is worked on, and not on the card."""

    def found():
        seen = agency.ann.see(agency.berlin)
        return next((s for s in seen if words in s.text and "Details" not in s.buttons), None)

    return await agency.stage.until(found, words, lambda: agency.ann.see(agency.berlin))


async def test_a_card_that_is_deleted_stands_there_anew_and_the_talk_goes_on_under_it(
    agency: Agency,
) -> None:
    ann, berlin, stage = agency.ann, agency.berlin, agency.stage
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("Book a hotel")
    first = await ann.sees("Book a hotel", chat=berlin)
    await stage.quiet()

    stage.slack.take_away(berlin, first.id)
    await stage.until(
        lambda: [each for each in cards(agency, "Book a hotel") if each.id != first.id],
        "the card anew",
        lambda: ann.see(berlin),
    )
    await ann.presses("Claim", chat=berlin)
    await carla.sees("Ann has taken it")
    await stage.quiet()
    (second,) = cards(agency, "Book a hotel")

    await ann.says("Which city, I wonder", chat=berlin, thread=second.id)
    stage.slack.take_away(
        berlin, second.id
    )  # people have written under it, so it leaves a tombstone
    stage.spoken.append("This message was deleted.")  # Slack's own words for it
    said = await ann.sees("was deleted, so this thread takes its place", chat=berlin)
    await carla.says("In Rome, please")
    copy = await relayed(agency, "In Rome, please")
    await stage.quiet()

    (third,) = cards(agency, "Book a hotel")
    assert said.raw.thread_ts == copy.raw.thread_ts == third.id != second.id
    await ann.presses("Reply", chat=berlin)
    await ann.says("For how many?", chat=berlin, thread=third.id)
    await carla.sees("For how many?")


async def test_a_card_of_whose_end_nobody_told_takes_nothing_with_it(agency: Agency) -> None:
    ann, berlin, stage = agency.ann, agency.berlin, agency.stage
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("Book a hotel")
    await ann.sees("Book a hotel", chat=berlin)
    await ann.presses("Claim", chat=berlin)
    await carla.sees("Ann has taken it")
    await stage.quiet()
    (card,) = cards(agency, "Book a hotel")

    stage.slack.world.messages[berlin][card.id].deleted = True
    await carla.says("In Rome, please")
    await relayed(agency, "In Rome, please")
    await stage.quiet()
    (again,) = cards(agency, "Book a hotel")
    await carla.says("For two of us")
    copy = await relayed(agency, "For two of us")

    assert copy.raw.thread_ts == again.id != card.id
