"""Forms that people send: what takes their place, errors below their fields, and late answers."""

from dataclasses import replace

import pytest
from slack_forms_stage import DONE, FORM, IN_TIME, filled, patient_slack, sent_back
from slack_stage import MOMENT, QUICK, running, to

from adapters.playground.slack import Outcome
from bot.forms import FormName
from bot.ports.channel import FormUpdate, Sent

TOO_LATE = replace(QUICK, outcome=MOMENT * 0, settling=MOMENT)


@pytest.fixture
async def slack(clock):
    async with patient_slack(clock) as stand_in:
        yield stand_in


async def test_the_outcome_takes_the_forms_place(make, slack, inbox, ann, team) -> None:
    channel = make(IN_TIME)
    async with running(channel, slack):
        form = await filled(slack, channel, ann, team, inbox)
        act, event = await sent_back(slack, channel, ann, inbox, {"words": "three days"})
        outcome = FormUpdate(instance=form, form=DONE, submission=event.key)
        assert await channel.send(outcome) == Sent()
        await slack.wait_for(lambda: slack.outcome(act) is Outcome.ACKED)

    assert (event.name, event.subject, event.form) == (FormName.RESULT, "t1", form)
    assert event.values == {"words": "three days", "when": "later"}
    assert event.place.address == to(ann)
    (view,) = slack.views(ann)
    assert (view.title, view.plain, view.fields) == ("Done", "It is on its way", ())


async def test_errors_stand_below_their_fields_and_what_comes_then_is_new(
    make, slack, inbox, ann, team
) -> None:
    channel = make(IN_TIME)
    async with running(channel, slack):
        form = await filled(slack, channel, ann, team, inbox)
        _, event = await sent_back(slack, channel, ann, inbox, {"words": "?"})
        errors = (("words", "More, please"),)
        await channel.send(
            FormUpdate(instance=form, form=FORM, errors=errors, submission=event.key)
        )
        await slack.wait_for(lambda: slack.views(ann)[0].errors)
        assert slack.views(ann)[0].errors == {"words": "More, please"}

        _, again = await sent_back(slack, channel, ann, inbox, {"words": "three days"}, rows=3)
        await channel.send(FormUpdate(instance=form, form=DONE, submission=again.key))
        await slack.wait_for(lambda: slack.views(ann)[0].title == "Done")

    assert again.key != event.key and again.form == event.form == form


async def test_errors_of_what_is_no_field_are_words(make, slack, inbox, ann, team) -> None:
    channel = make(IN_TIME)
    async with running(channel, slack):
        form = await filled(slack, channel, ann, team, inbox)
        _, event = await sent_back(slack, channel, ann, inbox, {"words": "three days"})
        errors = (("task", "It is closed"),)
        await channel.send(
            FormUpdate(instance=form, form=FORM, errors=errors, submission=event.key)
        )
        await slack.wait_for(lambda: "It is closed" in slack.views(ann)[0].plain)

    (view,) = slack.views(ann)
    assert view.notice == "" and view.fields[0].element["initial_value"] == "three days"


async def test_a_late_outcome_finds_the_form(make, slack, inbox, ann, team) -> None:
    channel = make(TOO_LATE)
    async with running(channel, slack):
        form = await filled(slack, channel, ann, team, inbox)
        act, event = await sent_back(slack, channel, ann, inbox, {"words": "three days"})
        await slack.wait_for(lambda: slack.outcome(act) is Outcome.ACKED)
        assert slack.views(ann)[0].plain.startswith("Your answers have arrived")

        errors = (("words", "More, please"),)
        late = FormUpdate(instance=form, form=FORM, errors=errors, submission=event.key)
        assert await channel.send(late) == Sent()
        (view,) = slack.views(ann)
        assert "More, please" in view.plain
        assert view.fields[0].element["initial_value"] == "three days"

        _, again = await sent_back(slack, channel, ann, inbox, {"words": "four days"}, rows=3)
        await slack.wait_for(lambda: not slack.views(ann)[0].fields)
        await channel.send(FormUpdate(instance=form, form=DONE, submission=again.key))

    assert slack.views(ann)[0].title == "Done"


async def test_a_form_told_twice_is_one_row_with_one_answer(make, slack, inbox, ann, team) -> None:
    channel = make(IN_TIME)
    async with running(channel, slack):
        form = await filled(slack, channel, ann, team, inbox)
        slack.faults.duplicate_next()
        _, event = await sent_back(slack, channel, ann, inbox, {"words": "three days"})
        await inbox.tried(3)
        await channel.send(FormUpdate(instance=form, form=DONE, submission=event.key))
        await slack.wait_for(lambda: slack.deliveries.late_acks)

    assert len(inbox.rows) == 2 and slack.views(ann)[0].title == "Done"


async def test_after_a_crash_the_outcome_finds_the_form(make, slack, inbox, ann, team) -> None:
    first = make(IN_TIME)
    async with running(first, slack):
        form = await filled(slack, first, ann, team, inbox)
        await sent_back(slack, first, ann, inbox, {"words": "three days"})
    second = make()
    async with running(second, slack):
        event = second.read(inbox.rows[-1].raw)
        outcome = FormUpdate(instance=form, form=DONE, submission=event.key)
        assert await second.send(outcome) == Sent()

    assert [one.title for one in slack.views(ann)] == ["Done"]
