"""A form that Ann has open before her."""

from contextlib import asynccontextmanager
from dataclasses import replace

from slack_stage import MOMENT, QUICK, to

from adapters.playground.slack import SlackStandIn
from bot.buttons import Action, Press, encode
from bot.cards import Post, PostButton
from bot.forms import FieldKind, FormName, PostField, PostForm, PostOption
from bot.ports.channel import FormUpdate, NewPost, Sent

BUTTON = PostButton("Write it", encode(Press(Action.RESULT, "t1")))
FORM = PostForm(
    title="A title that is longer than Slack takes",
    submit="Send",
    close="Cancel",
    name=FormName.RESULT,
    subject="t1",
    intro="For <you>",
    fields=(
        PostField(name="words", label="Words", kind=FieldKind.WORDS, required=True),
        PostField(
            name="when",
            label="When",
            kind=FieldKind.CHOICE,
            required=False,
            hint="Any day",
            options=(PostOption("today", "Today"), PostOption("later", "Later")),
            initial="later",
        ),
    ),
)
DONE = PostForm(title="Done", close="Close", intro="It is on its way")
IN_TIME = replace(QUICK, outcome=MOMENT * 2_000, settling=MOMENT)


@asynccontextmanager
async def patient_slack(clock):
    """A Slack that is as patient as the real one."""
    stand_in = SlackStandIn(
        clock=clock, ack_seconds=3, retry_delays=(0.0, 0.0, 0.0), limits=False, patient=True
    )
    await stand_in.start_server()
    yield stand_in
    await stand_in.stop_server()


async def pressed(slack, channel, ann, team, inbox):
    """Ann presses; the form is open before anybody has looked at the row."""
    post = Post(title="Task", buttons=((BUTTON,),))
    (ref,) = (await channel.send(NewPost(to=to(team), post=post, marker="m"))).refs
    slack.press(ann, team, ref.message, "Write it")
    rows = await inbox.holds(1)
    return channel.read(rows[-1].raw)


async def filled(slack, channel, ann, team, inbox):
    event = await pressed(slack, channel, ann, team, inbox)
    assert await channel.send(FormUpdate(instance=event.form, form=FORM)) == Sent()
    return event.form


async def sent_back(slack, channel, ann, inbox, values, rows=2):
    (view,) = slack.views(ann)
    act = slack.submit(ann, view.id, values)
    await inbox.holds(rows)
    return act, channel.read(inbox.rows[-1].raw)
