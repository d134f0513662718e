"""Forms and the Home tab on Slack, from the press to the task, with the whole desk behind them."""

from tests.acceptance.conftest import Agency
from tests.acceptance.people import SlackPerson
from tests.acceptance.stage import CODE
from tests.acceptance.views import form, home


def on_slack(agency: Agency, name: str) -> SlackPerson:
    """Somebody of the agency as they are on Slack."""
    users = agency.stage.slack.users
    user = next(each.id for each in users if each.real_name == name)
    return SlackPerson(agency.stage, name, user)


async def test_a_request_is_made_in_a_form(agency: Agency) -> None:
    colin = await agency.client_on_slack("Colin", "Berlin")
    agency.stage.slack.open_home(colin.user)
    tab = await home(colin, "You have no open requests")
    assert "Talk to a person" in tab.buttons

    tab.press("New request")
    opened = await form(colin, "What do you need?")
    assert not any(each.is_optional for each in opened.raw.fields)
    opened.submit(words="Book a table for four", urgency="urgent")

    await form(colin, "#1 is a new request")
    card = await agency.ann.sees("Book a table for four", chat=agency.berlin)
    assert "urgent" in card.text
    await home(colin, "#1 Book a table for four")
    await agency.ann.presses("Claim", chat=agency.berlin)
    await home(colin, "with Ann")


async def test_home_shows_what_is_urgent_and_takes_it_back(agency: Agency) -> None:
    colin = await agency.client_on_slack("Colin", "Berlin")
    agency.stage.slack.open_home(colin.user)
    (await home(colin, "You have no open requests")).press("New request")
    opened = await form(colin, "What do you need?")
    opened.submit(words="Book a table for four", urgency="urgent")

    tab = await home(colin, "· urgent")
    assert tab.buttons[:2] == ("Not urgent", "Cancel")
    tab.press("Not urgent")
    await colin.sees("#1 is normal again")
    await agency.stage.quiet()
    tab = await home(colin, "#1 Book a table for four")
    assert "urgent" not in tab.text and tab.buttons[:2] == ("Urgent", "Cancel")


async def test_home_has_no_open_requests_when_the_only_one_was_closed(agency: Agency) -> None:
    colin = await agency.client_on_slack("Colin", "Berlin")
    await colin.says("Book a table for four")
    agency.stage.slack.open_home(colin.user)
    await home(colin, "#1 Book a table for four")
    await agency.ann.presses("Claim", chat=agency.berlin)
    await agency.ann.presses("Done", on="Book a table", chat=agency.berlin)
    await agency.ann.sees("In 10 s", chat=agency.berlin)
    agency.stage.clock.move(seconds=11)
    await colin.presses("Looks good")

    await home(colin, "You have no open requests")
    requests = await colin.commands("status")
    assert "#1 Book a table for four" in requests and "closed" in requests


async def test_what_is_wrong_stands_in_the_form(agency: Agency) -> None:
    maria = on_slack(agency, "Maria")
    maria.asks("invite")
    opened = await form(maria, "As whom?")

    opened.submit(role="assistant")
    refused = await form(maria, "belong to one team")
    assert "belong to one team" in refused.errors["team"]

    refused.submit(role="assistant", team=refused.option("team", "Lisbon"))
    told = await form(maria, "invitation for one assistant in team Lisbon")
    kept = await maria.sees("invitation for one assistant in team Lisbon")
    assert CODE.search(kept.text).group() in told.text


async def test_a_result_is_written_in_a_form(agency: Agency) -> None:
    colin = await agency.client_on_slack("Colin", "Berlin")
    await colin.says("Translate this letter")
    await agency.ann.presses("Claim", chat=agency.berlin)
    await agency.ann.pressed("Done with result", on="Translate", chat=agency.berlin)
    opened = await form(agency.ann, "The result for Colin")

    opened.submit(words="Prezado senhor")
    await form(agency.ann, "#1 is about to be done")
    agency.stage.clock.move(seconds=11)

    await colin.sees("Prezado senhor")


async def test_a_message_becomes_a_request(agency: Agency) -> None:
    colin = await agency.client_on_slack("Colin", "Berlin")
    slack = agency.stage.slack
    shared = slack.add_channel("acme", members=[colin.user])
    said = slack.say(colin.user, shared, "We need ten chairs")

    slack.shortcut(colin.user, shared, said, "make_request")
    opened = await form(colin, "What do you need?")
    assert opened.initial("words") == "We need ten chairs"
    opened.submit(words="We need ten chairs")

    await agency.ann.sees("We need ten chairs", chat=agency.berlin)


async def test_who_may_not_ask_for_a_form_reads_why_in_it(agency: Agency) -> None:
    agency.ann.asks("invite")
    await form(agency.ann, "Only managers can invite.")

    agency.ben.asks("new")
    await form(agency.ben, "Only clients make requests.")


async def test_an_assistant_works_from_the_home_tab(agency: Agency) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    ann, slack = agency.ann, agency.stage.slack
    slack.open_home(ann.user)
    await home(ann, "You are on shift in Berlin.")
    await carla.says("Book a flight to Porto")
    await ann.sees("Book a flight to Porto", chat=agency.berlin)
    slack.open_home(ann.user)
    tab = await home(ann, "To be claimed:")
    assert tab.buttons[:2] == ("Claim", "Details")

    tab.press("Claim")
    tab = await home(ann, "You hold:")
    assert tab.buttons[:4] == ("Done with result", "Wait for client", "Release", "Details")
    tab.press("Done with result")
    (await form(ann, "The result for Carla")).submit(words="TP537 at noon")
    await form(ann, "#1 is about to be done")
    agency.stage.clock.move(seconds=11)

    await carla.sees("TP537 at noon")
    tab = await home(ann, "You hold no task, and none waits to be claimed.")
    tab.press("I am off shift")
    await home(ann, "You are off shift in Berlin.")


async def test_a_team_lead_and_a_manager_have_homes_of_their_own(agency: Agency) -> None:
    slack, maria = agency.stage.slack, on_slack(agency, "Maria")
    lea = SlackPerson(agency.stage, "Lea", slack.add_user("lea", real_name="Lea"))
    await lea.says(await agency.invited("lead", "Berlin"))
    await lea.sees("You lead team Berlin")
    carla = await agency.client_on_telegram("Carla", "Berlin")
    await carla.says("Book a flight to Porto")
    await agency.ann.sees("Book a flight to Porto", chat=agency.berlin)

    slack.open_home(lea.user)
    tab = await home(lea, "#1 Book a flight to Porto")
    assert "Hello Lea" in tab.text
    slack.open_home(maria.user)
    tab = await home(maria, "Today: 1 came in, 0 done")
    assert tab.buttons[-2:] == ("Summary", "Invite somebody")
    tab.press("Invite somebody")

    (await form(maria, "As whom?")).submit(role="client")
    await form(maria, "invitation")


async def test_a_strangers_home_says_how_to_come_in(agency: Agency) -> None:
    slack = agency.stage.slack
    sven = SlackPerson(agency.stage, "Sven", slack.add_user("sven", real_name="Sven"))

    slack.open_home(sven.user)

    tab = await home(sven, "You need an invitation")
    assert tab.buttons == ()
