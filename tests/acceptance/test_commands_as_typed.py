"""What the desk tells people to type is what they can type, on the platform they read it on."""

import re

import pytest

from tests.acceptance.conftest import CODE, Agency
from tests.acceptance.people import SlackPerson, TelegramPerson
from tests.acceptance.stage import Stage

QUOTED = re.compile("“([^”]*)”")


def quoted(text: str) -> list[str]:
    return QUOTED.findall(text)


async def test_the_first_manager_types_what_her_welcome_says(stage: Stage) -> None:
    maria = TelegramPerson(stage, "Maria", stage.telegram.add_user("Maria"))
    stage.telegram.start(maria.user, stage.code)
    welcome = await maria.sees("Welcome, Maria")
    _, team, assistant, client, summary, help_ = quoted(welcome.text)
    group = stage.telegram.add_group("Team Berlin", members=[maria.user])

    await maria.says(team, chat=group)
    await maria.sees("This is now the channel of team Berlin", chat=group)
    await maria.says(assistant)
    await maria.sees("invitation for one assistant")
    await maria.says(client)
    await maria.sees("invitation for one client")
    await maria.says(summary)
    await maria.sees("Summary for today")
    await maria.says(help_)
    assert "take a task: /claim 12" in (await maria.sees("What you can do here")).text


async def test_a_manager_on_slack_reads_slacks_spelling(agency: Agency) -> None:
    stage = agency.stage
    moira = SlackPerson(stage, "Moira", stage.slack.add_user("moira", real_name="Moira"))
    await moira.says(await agency.invited("manager", ""))
    _, team, assistant, *_ = quoted((await moira.sees("Welcome, Moira")).text)
    channel = stage.slack.add_channel("team-new-berlin", members=[moira.user])

    typed = team.removeprefix("/desk ")
    assert "now the channel of team Berlin" in await moira.commands(typed, chat=channel)
    told = await moira.commands(assistant.removeprefix("/desk "))
    assert team.startswith("/desk ") and assistant.startswith("/desk ")
    assert "invitation for one assistant" in told and CODE.search(told)


async def test_in_a_thread_on_slack_the_desk_is_mentioned(agency: Agency) -> None:
    colin = await agency.client_on_slack("Colin", "Berlin")
    ann, berlin = agency.ann, agency.berlin
    await colin.says("Translate this letter")
    card = await ann.sees("Translate this letter", chat=berlin)
    await ann.presses("Claim", chat=berlin)

    await ann.says("@desk reply", chat=berlin, thread=card.id)
    told = await ann.sees("Write the task's number and your words", chat=berlin)
    (command,) = quoted(told.text)
    assert command == "@desk reply #12 your words"
    await ann.says(command.replace("#12", "#1"), chat=berlin, thread=card.id)
    passed_on = await colin.sees("your words")
    assert passed_on.text == "Ann (#1)\nyour words"


@pytest.mark.parametrize("word", ["off", "on"])
async def test_assistants_read_their_shifts_words_as_they_type_them(
    agency: Agency, word: str
) -> None:
    await agency.luis.says("/start")
    on_telegram = quoted((await agency.luis.sees("Hello Luis")).text)
    on_slack = quoted(await agency.ann.commands("start"))

    assert f"/{word}" in on_telegram and f"/desk {word}" in on_slack
