"""Forms: opened within three seconds, filled in, sent, refused, updated and stacked."""
# ruff: noqa: F401, F811 - fixtures are imported, and asked for by their names

import pytest
from slack_sdk.errors import SlackApiError

from adapters.playground.slack import Outcome
from tests.playground.test_slack_stage import (
    ann,
    app,
    button,
    card,
    clock,
    refusal_of,
    slack,
    team,
    web,
)


def plain(text):
    return {"type": "plain_text", "text": text}


def form(**more):
    words = {"type": "plain_text_input", "action_id": "words", "min_length": 2}
    when = {"type": "datepicker", "action_id": "when", "initial_date": "2026-03-02"}
    choice = {
        "type": "static_select",
        "action_id": "who",
        "options": [{"text": plain("Ann"), "value": "a"}, {"text": plain("Bob"), "value": "b"}],
    }
    blocks = [
        {"type": "input", "block_id": "words", "label": plain("Words"), "element": words},
        {"type": "input", "label": plain("When"), "element": when},
        {"type": "input", "label": plain("Who"), "element": choice, "optional": True},
    ]
    return {
        "type": "modal",
        "title": plain("Quote"),
        "submit": plain("Send"),
        "callback_id": "quote",
        "private_metadata": "task 7",
        "blocks": blocks,
        **more,
    }


async def pressed(slack, app, ann, team):
    posted = await app.web.chat_postMessage(
        channel=team, text="Task", blocks=card("Task", button("Claim", "claim", "7"))
    )
    press = slack.press(ann, team, posted["ts"], "Claim")
    return press, await app.interaction()


async def opened(slack, app, ann, team, **more):
    _, payload = await pressed(slack, app, ann, team)
    await app.web.views_open(trigger_id=payload["trigger_id"], view=form(**more))
    (view,) = slack.views(ann)
    return view


async def test_a_form_is_opened_filled_in_and_closed(slack, app, ann, team):
    view = await opened(slack, app, ann, team)
    assert (view.title, view.private_metadata, view.fields[0].label) == ("Quote", "task 7", "Words")

    submitted = slack.submit(ann, view.id, {"words": "three days", "Who": "Bob"})
    payload = await app.interaction()
    await slack.wait_for(lambda: not slack.views(ann))

    assert slack.outcome(submitted) is Outcome.ACKED
    assert payload["type"] == "view_submission" and payload["view"]["callback_id"] == "quote"
    values = payload["view"]["state"]["values"]
    assert values["words"]["words"] == {"type": "plain_text_input", "value": "three days"}
    assert values[view.fields[1].block_id]["when"]["selected_date"] == "2026-03-02"
    assert values[view.fields[2].block_id]["who"]["selected_option"]["value"] == "b"


async def test_errors_keep_the_form_open(slack, app, ann, team):
    view = await opened(slack, app, ann, team)
    app.answer = {"response_action": "errors", "errors": {"words": "Please be kind."}}

    slack.submit(ann, view.id, {"words": "go away"})
    await slack.wait_for(lambda: slack.views(ann)[0].errors)

    assert slack.views(ann)[0].errors == {"words": "Please be kind."}
    app.answer = {"response_action": "clear"}
    slack.submit(ann, view.id, {"words": "please wait"})
    await slack.wait_for(lambda: not slack.views(ann))


async def test_errors_for_no_field_are_the_apps_mistake(slack, app, ann, team):
    view = await opened(slack, app, ann, team)
    app.answer = {"response_action": "errors", "errors": {"wrods": "?"}}

    slack.submit(ann, view.id, {"words": "yes"})
    await slack.wait_for(lambda: slack.views(ann)[0].notice)

    assert "trouble connecting" in slack.views(ann)[0].notice


async def test_an_incomplete_form_is_not_sent(slack, app, ann, team):
    view = await opened(slack, app, ann, team)

    for words in ("", "x"):
        assert slack.outcome(slack.submit(ann, view.id, {"words": words})) is Outcome.REFUSED
        assert "words" in slack.views(ann)[0].errors
    assert [r.payload["type"] for r in app.received if r.type == "interactive"] == ["block_actions"]


async def test_a_form_can_be_updated_by_its_external_id(slack, app, ann, team):
    view = await opened(slack, app, ann, team, external_id="inbox-1")

    await app.web.views_update(external_id="inbox-1", view=form(title=plain("Loaded")))

    (loaded,) = slack.views(ann)
    assert loaded.title == "Loaded" and loaded.external_id == "inbox-1" and loaded.hash != view.hash
    with pytest.raises(SlackApiError) as stale:
        await app.web.views_update(view_id=view.id, hash=view.hash, view=form())
    slack.close_view(ann, view.id)
    with pytest.raises(SlackApiError) as closed:
        await app.web.views_update(view_id=view.id, view=form())
    assert (refusal_of(stale), refusal_of(closed)) == ("hash_conflict", "not_found")


async def test_forms_stack_and_closing_is_told_when_wanted(slack, app, ann, team):
    view = await opened(slack, app, ann, team, blocks=card("More?", button("More", "more")))
    slack.press_in_view(ann, view.id, "More")
    payload = await app.interaction()
    await app.web.views_push(
        trigger_id=payload["trigger_id"], view=form(title=plain("Second"), notify_on_close=True)
    )
    assert [v.title for v in slack.views(ann)] == ["Quote", "Second"]

    slack.close_view(ann, slack.views(ann)[-1].id)

    assert payload["container"] == {"type": "view", "view_id": view.id}
    closed = await app.interaction()
    assert closed["type"] == "view_closed" and closed["view"]["root_view_id"] == view.id
    assert [v.title for v in slack.views(ann)] == ["Quote"]


async def test_a_trigger_lives_three_seconds_and_once(slack, app, ann, team, clock):
    _, first = await pressed(slack, app, ann, team)
    await app.web.views_open(trigger_id=first["trigger_id"], view=form())
    with pytest.raises(SlackApiError) as twice:
        await app.web.views_open(trigger_id=first["trigger_id"], view=form())
    _, second = await pressed(slack, app, ann, team)
    clock.advance(seconds=4)
    with pytest.raises(SlackApiError) as late:
        await app.web.views_open(trigger_id=second["trigger_id"], view=form())
    with pytest.raises(SlackApiError) as odd:
        await app.web.views_open(trigger_id="1.2.x", view=form())

    assert [refusal_of(each) for each in (twice, late, odd)] == [
        "exchanged_trigger_id",
        "expired_trigger_id",
        "invalid_trigger_id",
    ]


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"title": plain("x" * 25)}, "/view/title/text]"),
        ({"private_metadata": "x" * 3001}, "/view/private_metadata]"),
        ({"type": "home"}, "/view/type]"),
        ({"submit_label": "x"}, "submit_label"),
        ({"blocks": [{"type": "divider"}] * 101}, "/view/blocks]"),
    ],
)
async def test_a_bad_form_is_refused_and_the_trigger_stays_good(
    slack, app, ann, team, change, pointer
):
    _, payload = await pressed(slack, app, ann, team)
    with pytest.raises(SlackApiError) as caught:
        await app.web.views_open(trigger_id=payload["trigger_id"], view=form(**change))
    await app.web.views_open(trigger_id=payload["trigger_id"], view=form())

    assert refusal_of(caught) == "invalid_arguments"
    assert pointer in caught.value.response["response_metadata"]["messages"][0]


async def test_what_stands_in_a_field_at_first_must_fit_it(slack, app, ann, team):
    _, payload = await pressed(slack, app, ann, team)
    choice = {
        "type": "radio_buttons",
        "options": [{"text": plain("Ann"), "value": "a"}],
        "initial_option": {"text": plain("Bob"), "value": "b"},
    }
    words = {"type": "plain_text_input", "max_length": 3, "initial_value": "four"}
    fields = [
        {"type": "input", "label": plain("?"), "element": element} for element in (choice, words)
    ]
    with pytest.raises(SlackApiError) as caught:
        await app.web.views_open(trigger_id=payload["trigger_id"], view=form(blocks=fields))

    told = "".join(caught.value.response["response_metadata"]["messages"])
    assert "initial_option]" in told and "initial_value]" in told
