"""A client who cannot be reached: the sender sees it, the card says it, and nothing is lost."""

from tests.acceptance.conftest import Agency
from tests.acceptance.people import Seen

UNREACHED = "cannot be reached; messages wait"


def says_so(seen: list[Seen]) -> bool:
    return any(UNREACHED in each.text and "Details" in each.buttons for each in seen)


async def test_a_client_who_blocks_the_bot_is_out_of_reach_until_they_return(
    agency: Agency,
) -> None:
    stage, ann, berlin = agency.stage, agency.ann, agency.berlin
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("Book a hotel")
    card = await ann.sees("Book a hotel", chat=berlin)
    await ann.presses("Claim", chat=berlin)
    await carla.sees("Ann has taken it")

    stage.telegram.block(carla.user)
    await stage.until(lambda: says_so(ann.see(berlin)), "the card says it", lambda: ann.see(berlin))
    await ann.presses("Reply", chat=berlin)
    for question in ("Which city?", "For how many?"):
        await ann.says(question, chat=berlin, thread=card.id)
    await stage.quiet()
    assert sum("has blocked the desk" in each.text for each in ann.see(berlin)) == 2
    stage.telegram.unblock(carla.user)

    await carla.sees("For how many?")
    await stage.quiet()
    assert not says_so(ann.see(berlin))
    asked = [each.text for each in carla.see() if "?" in each.text and "#1" in each.text]
    assert ["Which city?" in each for each in asked] == [True, False]


async def test_a_client_whose_slack_account_is_closed_gets_what_waited_when_they_write_again(
    agency: Agency,
) -> None:
    stage, luis, lisbon = agency.stage, agency.luis, agency.lisbon
    colin = await agency.client_on_slack("Colin", "Lisbon")
    await colin.says("Translate this letter, please")
    await luis.presses("Claim", chat=lisbon)
    request = await luis.sees("#1 Colin")
    await stage.quiet()

    stage.slack.deactivate(colin.user)
    await luis.says("Into which language?", reply_to=request.id)
    await luis.sees("cannot be reached on Slack any more")
    await stage.until(lambda: says_so(luis.see(lisbon)), "the card says it", luis.see)
    await stage.quiet()
    assert not [each for each in colin.see() if "Into which language?" in each.text]

    stage.slack.deactivate(colin.user, active=True)
    await colin.says("I am back again, by the way")

    await colin.sees("Into which language?")
    await stage.quiet()
    assert not says_so(luis.see(lisbon))
