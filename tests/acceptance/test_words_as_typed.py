"""Whatever people type is shown as they typed it, on both platforms, and rings nobody."""

import re

import pytest

from tests.acceptance.conftest import Agency

NAME = re.compile(r"(?<!\w)@[a-zA-Z]\w{3}")  # what Telegram makes a mention of by itself
TYPED = [
    "Make *this* _bold_, keep `rm -rf` and ~not that~",
    "<b>bold</b> &amp; <i>more</i> <a href='x'>y</a>",
    "<!channel> <@U0BEN> <!here|here> @channel @everyone @here",
    "> quoted?\n&gt; quoted!\n* list\n1. list",
    "https://example.org/a_b_c?x=*1*&y=<2>",
]


@pytest.mark.parametrize("typed", TYPED)
async def test_from_telegram_to_slack(agency: Agency, typed: str) -> None:
    carla = await agency.client_on_telegram("Carla", "Berlin")
    ann, berlin = agency.ann, agency.berlin

    await carla.says(f"Please: {typed}")
    await ann.sees(f"Please: {typed}", chat=berlin)
    await ann.presses("Claim", chat=berlin)
    await ann.presses("Reply", chat=berlin)
    await carla.says(f"And again: {typed}")

    card = await ann.sees("And again", chat=berlin)
    assert f"And again: {typed}" in card.text
    assert _rings_nobody(agency)


@pytest.mark.parametrize("typed", TYPED)
async def test_from_slack_to_telegram_and_back(agency: Agency, typed: str) -> None:
    colin = await agency.client_on_slack("Colin", "Lisbon")
    luis = agency.luis

    await colin.says(f"Please: {typed}")
    await luis.sees(f"Please: {typed}", chat=agency.lisbon)
    await luis.presses("Claim", chat=agency.lisbon)
    theirs = await luis.sees("#1 Colin")
    assert f"Please: {typed}" in theirs.text
    await luis.says(f"Like so: {typed}", reply_to=theirs.id)

    answer = await colin.sees("Like so")
    assert f"Like so: {typed}" in answer.text
    assert _rings_nobody(agency)
    shown = [each.text or "" for each in agency.stage.telegram.messages(agency.lisbon)]
    by_desk = [text for text in shown if "Please: " in text]
    assert by_desk and not any(NAME.search(text) for text in by_desk)


def _rings_nobody(agency: Agency) -> bool:
    """Nothing that Slack reads for markup holds a mention."""
    calls = [call.params for call in agency.stage.slack.calls if call.method.startswith("chat.")]
    read = [text for call in calls for text in (call.get("text", ""), *_marked_up(call))]
    return bool(read) and not any("<!" in text or "<@" in text for text in read)


def _marked_up(layout: object) -> list[str]:
    inside = layout.values() if isinstance(layout, dict) else layout
    found = [layout["text"]] if isinstance(layout, dict) and layout.get("type") == "mrkdwn" else []
    nested = [each for each in inside if isinstance(each, dict | list)]
    return found + [text for each in nested for text in _marked_up(each)]
