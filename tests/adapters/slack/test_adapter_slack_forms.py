"""Forms as people meet them: opened at once, filled, refused, or closed."""

import json
from dataclasses import replace

import pytest
from slack_forms_stage import BUTTON, DONE, FORM, filled, patient_slack, pressed
from slack_stage import to

from adapters.cli.forms import slack_forms
from adapters.playground.slack import Outcome
from adapters.slack.forms import view_of
from bot.cards import Post
from bot.domain.address import MessageRef
from bot.ports.channel import FormUpdate, HomeUpdate, Sent
from bot.texts import Catalogue
from bot.wording import Wording


@pytest.fixture
async def slack(clock):
    async with patient_slack(clock) as stand_in:
        yield stand_in


async def test_a_form_opens_before_anything_was_decided(
    slack, channel, run, inbox, ann, team
) -> None:
    async with run(channel):
        event = await pressed(slack, channel, ann, team, inbox)
        (view,) = await slack.wait_for(lambda: slack.views(ann))

    assert (view.external_id, view.title, view.submit) == (event.form, "Frontdesk", None)
    assert view.plain == "One moment …"


async def test_a_form_is_filled(slack, channel, run, inbox, ann, team) -> None:
    async with run(channel):
        await filled(slack, channel, ann, team, inbox)

    (view,) = slack.views(ann)
    assert (view.title, view.submit, view.close) == ("A title that is longer…", "Send", "Cancel")
    assert json.loads(view.private_metadata) == {"name": "result", "subject": "t1"}
    assert [(one.label, one.kind) for one in view.fields] == [
        ("Words", "plain_text_input"),
        ("When", "radio_buttons"),
    ]
    assert view.fields[1].element["initial_option"]["value"] == "later"
    assert [one.is_optional for one in view.fields] == [False, False]


@pytest.mark.parametrize(("initial", "is_optional"), [("later", False), ("", True)])
def test_what_is_chosen_already_is_not_called_optional(initial: str, is_optional: bool) -> None:
    words, when = FORM.fields
    view = view_of(replace(FORM, fields=(words, replace(when, initial=initial))), "f")

    fields = [block for block in view["blocks"] if block["type"] == "input"]
    assert [block["optional"] for block in fields] == [False, is_optional]


@pytest.mark.parametrize("words", ["new", "/new", "NEW "])
async def test_a_command_without_words_opens_a_form(
    slack, channel, run, inbox, ann, team, words: str
) -> None:
    async with run(channel):
        slack.slash(ann, team, "/desk", words)
        (row,) = await inbox.holds(1)
        (view,) = await slack.wait_for(lambda: slack.views(ann))

    assert view.external_id == channel.read(row.raw).form


async def test_a_command_with_words_opens_none(slack, channel, run, inbox, ann, team) -> None:
    async with run(channel):
        act = slack.slash(ann, team, "/desk", "new a taxi")
        (row,) = await inbox.holds(1)
        await slack.wait_for(lambda: slack.outcome(act) is Outcome.ACKED)

    assert channel.read(row.raw).form == ""
    assert "views.open" not in [call.method for call in slack.calls]


async def test_a_shortcut_opens_a_form(slack, channel, run, inbox, ann, team) -> None:
    ts = slack.say(ann, team, "the printer is on fire")
    async with run(channel):
        await inbox.holds(1)
        slack.shortcut(ann, team, ts, "make_request")
        rows = await inbox.holds(2)
        (view,) = await slack.wait_for(lambda: slack.views(ann))

    event = channel.read(rows[-1].raw)
    assert (event.ref, event.text) == (MessageRef(to(team), ts), "the printer is on fire")
    assert view.external_id == event.form


async def test_whose_language_is_not_known_yet_reads_that_of_the_desk(
    slack, make, run, inbox, ann, team
) -> None:
    german = slack_forms(Wording(Catalogue("de"), {"desk": "Empfang"}))
    channel = make(forms=german)
    async with run(channel):
        await pressed(slack, channel, ann, team, inbox)
        await slack.wait_for(lambda: slack.views(ann))

    (view,) = slack.views(ann)
    assert (view.title, view.plain, view.close) == ("Empfang", "Einen Moment …", "Schließen")


async def test_a_right_that_ran_out_is_told_once_and_the_row_goes_on(
    slack, channel, run, inbox, ann, team
) -> None:
    slack.faults.next("views.open", "error", error="expired_trigger_id")
    async with run(channel):
        event = await pressed(slack, channel, ann, team, inbox)
        assert await channel.send(FormUpdate(instance=event.form, form=FORM)) == Sent()
        await slack.wait_for(lambda: slack.ephemerals(team, ann))

    assert [one.plain for one in slack.ephemerals(team, ann)] == [
        "This form took too long to open. Please try once more."
    ]
    assert slack.views(ann) == [] and event.press.subject == "t1"
    assert "views.update" not in [call.method for call in slack.calls]


async def test_who_pressed_in_the_home_tab_is_told_in_their_chat(
    slack, channel, run, inbox, ann
) -> None:
    await channel.send(HomeUpdate(to=to(ann), post=Post(body="Hi", buttons=((BUTTON,),))))
    slack.faults.next("views.open", "error", error="expired_trigger_id")
    async with run(channel):
        slack.press_in_view(ann, slack.home(ann).id, "Write it")
        (row,) = await inbox.holds(1)
        await slack.wait_for(lambda: slack.messages(slack.dm(ann)))

    event = channel.read(row.raw)
    assert (event.place.address, event.ref, event.token) == (to(ann), None, "")
    assert len(slack.messages(slack.dm(ann))) == 1


async def test_an_answer_that_was_lost_is_looked_for(slack, channel, run, inbox, ann, team) -> None:
    slack.faults.next("views.open", "accepted_then_reset")
    async with run(channel):
        await filled(slack, channel, ann, team, inbox)

    assert [len(one.fields) for one in slack.views(ann)] == [2]
    assert slack.ephemerals(team, ann) == []


async def test_a_form_that_was_closed_stays_closed(slack, channel, run, inbox, ann, team) -> None:
    async with run(channel):
        form = await filled(slack, channel, ann, team, inbox)
        slack.close_view(ann, slack.views(ann)[0].id)
        assert await channel.send(FormUpdate(instance=form, form=DONE)) == Sent()

    assert slack.views(ann) == [] and slack.ephemerals(team, ann) == []


async def test_a_command_told_twice_opens_one_form(slack, channel, run, inbox, ann, team) -> None:
    slack.faults.duplicate_next()
    async with run(channel):
        slack.slash(ann, team, "/desk", "new")
        await inbox.tried(2)
        await slack.wait_for(lambda: slack.views(ann) and slack.deliveries.late_acks)

    assert [call.method for call in slack.calls].count("views.open") == 1
    assert len(inbox.rows) == 1


async def test_nothing_opens_for_what_was_not_stored(slack, channel, run, inbox, ann, team) -> None:
    inbox.failures = 1
    async with run(channel):
        slack.slash(ann, team, "/desk", "new")
        await inbox.tried(1)
        slack.slash(ann, team, "/desk", "status")
        await inbox.holds(1)

    assert slack.views(ann) == []


async def test_opening_does_not_delay_the_acknowledgement(
    slack, channel, run, inbox, ann, team
) -> None:
    slack.faults.next("views.open", "hang")
    async with run(channel):
        act = slack.slash(ann, team, "/desk", "new")
        await slack.wait_for(lambda: slack.outcome(act) is Outcome.ACKED)

    assert slack.views(ann) == []


async def test_a_subject_that_would_not_come_back_is_refused(channel) -> None:
    outcome = await channel.send(FormUpdate(instance="f", form=replace(FORM, subject="x" * 3_000)))

    assert outcome.reason == "invalid"


async def test_a_home_is_shown_and_changes(slack, channel, run, inbox, ann) -> None:
    async with run(channel):
        slack.open_home(ann)
        slack.open_home(ann, "messages")
        rows = await inbox.holds(2)
        opened, other = (channel.read(row.raw) for row in sorted(rows, key=lambda row: row.at))
        home = HomeUpdate(to=opened.place.address, post=Post(title="Your desk"))
        assert await channel.send(home) == Sent((MessageRef(to(ann), "home"),))
        await channel.send(replace(home, post=Post(body="Nothing to do")))

    assert other is None and (opened.sender.name, opened.sender.language) == ("Ann Lee", "de")
    assert slack.home(ann).plain == "Nothing to do"
