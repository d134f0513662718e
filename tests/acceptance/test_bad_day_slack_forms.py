"""Slack opens no form: nothing is lost, and whoever asked for one reads what to do."""

from adapters.playground.faults import Often
from tests.acceptance.conftest import Agency
from tests.acceptance.test_slack_forms import on_slack
from tests.acceptance.views import form, home

TOO_LATE = "This form took too long to open. Please try once more."


def refuse_all(agency: Agency, error: str) -> None:
    agency.stage.slack.faults.plan("view_refused", error=error, often=Often(times=0))


def told(person, words: str, chat=None) -> int:
    return sum(words in each.text for each in person.see(chat))


async def test_a_result_waits_for_a_form_that_came_too_late(agency: Agency) -> None:
    colin = await agency.client_on_slack("Colin", "Berlin")
    ann, slack = agency.ann, agency.stage.slack
    await colin.says("Translate this letter")
    await ann.presses("Claim", chat=agency.berlin)
    slack.faults.plan("expired_trigger")

    said = await ann.presses("Done with result", on="Translate", chat=agency.berlin)
    assert said == TOO_LATE
    await agency.stage.quiet()
    assert slack.views(ann.user) == [] and told(ann, TOO_LATE, agency.berlin) == 1

    await ann.pressed("Done with result", on="Translate", chat=agency.berlin)
    (await form(ann, "The result for Colin")).submit(words="Prezado senhor")
    await form(ann, "#1 is about to be done")
    agency.stage.clock.move(seconds=11)
    await colin.sees("Prezado senhor")


async def test_who_asked_in_the_home_tab_reads_in_their_chat_to_ask_again(agency: Agency) -> None:
    colin = await agency.client_on_slack("Colin", "Berlin")
    slack = agency.stage.slack
    slack.open_home(colin.user)
    tab = await home(colin, "You have no open requests")
    slack.faults.plan("expired_trigger")

    tab.press("New request")
    await colin.sees(TOO_LATE)
    await agency.stage.quiet()
    assert slack.views(colin.user) == [] and told(colin, TOO_LATE) == 1

    tab.press("New request")
    (await form(colin, "What do you need?")).submit(words="Book a table for four")
    await agency.ann.sees("Book a table for four", chat=agency.berlin)


async def test_a_request_needs_no_form(agency: Agency) -> None:
    colin = await agency.client_on_slack("Colin", "Berlin")
    slack = agency.stage.slack
    shared = slack.add_channel("acme", members=[colin.user])
    said = slack.say(colin.user, shared, "We need ten chairs")
    refuse_all(agency, "invalid_arguments")

    slack.shortcut(colin.user, shared, said, "make_request")
    await colin.sees("tell me in a direct message what you need", chat=shared)
    await agency.stage.quiet()
    assert slack.views(colin.user) == []
    assert told(agency.ann, "We need ten chairs", agency.berlin) == 0

    await colin.says("We need ten chairs")
    await agency.ann.sees("We need ten chairs", chat=agency.berlin)


async def test_an_invitation_needs_no_form(agency: Agency) -> None:
    maria = on_slack(agency, "Maria")
    refuse_all(agency, "not_found")

    assert "“/desk invite assistant Berlin”" in await maria.commands("invite")

    await agency.stage.quiet()
    assert "invitation" in await maria.commands("invite assistant Berlin")


async def test_a_result_needs_no_form(agency: Agency) -> None:
    colin = await agency.client_on_slack("Colin", "Berlin")
    ann, slack = agency.ann, agency.stage.slack
    await colin.says("Translate this letter")
    await ann.presses("Claim", chat=agency.berlin)
    refuse_all(agency, "invalid_arguments")

    said = await ann.presses("Done with result", on="Translate", chat=agency.berlin)
    assert "“/desk done 12 the result”" in said
    await agency.stage.quiet()
    assert slack.views(ann.user) == []

    await ann.commands("done 1 Prezado senhor")
    await ann.sees("In 10 s Colin gets this result", chat=agency.berlin)
    agency.stage.clock.move(seconds=11)
    await colin.sees("Prezado senhor")
