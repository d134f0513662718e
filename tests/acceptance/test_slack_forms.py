"""Forms and the Home tab on Slack, from the press to the task, with the whole desk behind them."""

from typing import Any

from tests.acceptance.conftest import Agency
from tests.acceptance.people import SlackPerson


async def form(person: SlackPerson, words: str) -> Any:
    """The form that stands open before a person, once it says this."""
    slack = person.stage.slack
    return await person.stage.until(
        lambda: next((view for view in slack.views(person.user) if words in view.plain), None),
        f"{person.name} has a form that says {words!r}",
        person.see,
    )


async def home(person: SlackPerson, words: str) -> Any:
    """The person's Home tab, once it says this."""

    def look() -> Any:
        view = person.stage.slack.home(person.user)
        return view if view is not None and words in view.plain else None

    what = f"{person.name}'s Home says {words!r}"
    return await person.stage.until(look, what, person.see)


async def test_a_request_is_made_in_a_form(agency: Agency) -> None:
    colin = await agency.client_on_slack("Colin", "Berlin")
    slack = agency.stage.slack
    slack.open_home(colin.user)
    view = await home(colin, "You have no requests")
    assert "Talk to a person" in [button.label for button in view.buttons]

    slack.press_in_view(colin.user, view.id, "New request")
    opened = await form(colin, "What do you need?")
    slack.submit(colin.user, opened.id, {"words": "Book a table for four", "urgency": "urgent"})

    await form(colin, "#1 is a new request")
    card = await agency.ann.sees("Book a table for four", chat=agency.berlin)
    assert "urgent" in card.text
    await home(colin, "#1 Book a table for four")
    await agency.ann.presses("Claim", chat=agency.berlin)
    await home(colin, "with Ann")


async def test_what_is_wrong_stands_in_the_form(agency: Agency) -> None:
    maria = SlackPerson(
        agency.stage,
        "Maria",
        next(each.id for each in agency.stage.slack.users if each.real_name == "Maria"),
    )
    slack = agency.stage.slack
    slack.slash(maria.user, maria.private, "/desk", "invite")
    opened = await form(maria, "As whom?")

    slack.submit(maria.user, opened.id, {"role": "assistant"})
    refused = await agency.stage.until(
        lambda: next((view for view in slack.views(maria.user) if view.errors), None),
        "the form says what is wrong",
        maria.see,
    )
    assert "belong to one team" in refused.errors["team"]

    team = next(
        option["value"]
        for block in refused.blocks
        if block.get("block_id") == "team"
        for option in block["element"]["options"]
        if option["text"]["text"] == "Lisbon"
    )
    slack.submit(maria.user, refused.id, {"role": "assistant", "team": team})
    await form(maria, "invitation")


async def test_a_result_is_written_in_a_form(agency: Agency) -> None:
    colin = await agency.client_on_slack("Colin", "Berlin")
    await colin.says("Translate this letter")
    await agency.ann.presses("Claim", chat=agency.berlin)
    await agency.ann.pressed("Done with result", on="Translate", chat=agency.berlin)
    opened = await form(agency.ann, "What does Colin get with it?")

    agency.stage.slack.submit(agency.ann.user, opened.id, {"words": "Prezado senhor"})
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
    assert opened.fields[0].element["initial_value"] == "We need ten chairs"
    slack.submit(colin.user, opened.id, {"words": "We need ten chairs"})

    await agency.ann.sees("We need ten chairs", chat=agency.berlin)
