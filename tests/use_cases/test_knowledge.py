"""What stands ready is given as an answer; what did not help becomes a task, and is listed."""

import pytest

from bot.buttons import Action
from bot.decision import Disposition
from bot.domain.calendar import always_open
from bot.domain.conversation import Prompt
from bot.domain.knowledge import KnowledgeEntry, Miss
from bot.domain.task import JournalEntry, Task, TaskClock
from bot.effects import Forget, Remind
from bot.use_cases.table import UseCases
from tests.use_cases.cast import LETTER, SHARED, Agency

HOURS = "add When are you open? | Monday to Friday, **9 to 17**."
ASKS = "when do you open?"


@pytest.fixture
def desk(desk: Agency) -> Agency:
    desk.maria.commands("faq", HOURS)
    return desk


def prompt_of(step) -> str:
    (prompt,) = step.of(Prompt)
    return prompt.id


def test_a_question_is_answered_with_its_source(desk: Agency) -> None:
    step = desk.carla.says(ASKS)

    assert step.decision.disposition is Disposition.ANSWERED
    said = step.said("faq-answer")
    assert said.text.args["answer"] == "Monday to Friday, 9 to 17."
    assert said.text.args["source"].args["title"] == "When are you open?"
    assert [each.press.action for each in said.buttons[0]] == [Action.HELPS, Action.TO_PERSON]
    assert not step.of(Task)


def test_what_helped_is_over(desk: Agency) -> None:
    asked = desk.carla.says(ASKS)

    step = desk.carla.presses(Action.HELPS, prompt_of(asked))

    assert step.keys == ("faq-helped",)
    desk.passes(minutes=30)
    assert not desk.fake.rows.tasks
    assert desk.carla.presses(Action.TO_PERSON, prompt_of(asked)).keys == ("press-stale",)


def test_thanks_say_that_it_helped_as_well(desk: Agency) -> None:
    desk.carla.says(ASKS)

    step = desk.carla.says("Thank you!")

    assert step.keys == ("faq-helped",)
    assert step.of(Forget)
    desk.passes(minutes=30)
    assert not desk.fake.rows.tasks


def test_a_person_is_called_at_once_with_the_question(desk: Agency) -> None:
    asked = desk.carla.says(ASKS)

    step = desk.carla.presses(Action.TO_PERSON, prompt_of(asked))

    task = desk.task(1)
    assert step.decision.disposition is Disposition.OPENED
    assert task.title == ASKS
    assert "faq-to-person" in step.keys
    assert "faq-given" in step.keys, "the team knows what was said already"
    assert [e.detail for e in step.of(JournalEntry) if e.act == "informed"] == ["1"]
    desk.passes(minutes=30)
    assert len(desk.fake.rows.tasks) == 1


def test_ten_silent_minutes_make_a_task_that_counts_from_the_question(desk: Agency) -> None:
    asked = desk.carla.says(ASKS)
    (remind,) = asked.of(Remind)

    assert not [step for step in desk.passes(minutes=9) if step.of(Task)]
    desk.passes(minutes=1)

    (message,) = desk.fake.conversation.of_task(desk.task(1).id, 9)
    clocks = desk.fake.tasks.clocks(desk.task(1).id)
    assert {clock.started_at for clock in clocks} == {message.at} == {desk.task(1).opened_at}
    assert remind.reminder.due_at == desk.now
    assert desk.reminded(remind.reminder.key).decision.disposition is Disposition.NOTICED


def test_what_is_said_after_an_answer_is_one_request_with_it(desk: Agency) -> None:
    asked = desk.carla.says(ASKS)

    step = desk.carla.says("I mean the shop in Lisbon, my aunt wants to come by")

    assert step.decision.disposition is Disposition.OPENED
    assert step.of(TaskClock)[0].started_at == asked.event.at
    assert len(desk.fake.conversation.of_task(desk.task(1).id, 9)) == 2
    desk.passes(minutes=30)
    assert len(desk.fake.rows.tasks) == 1


@pytest.mark.parametrize(
    "words",
    [
        "Can you find out when the zoo is open?",
        "Please tell my dentist when you are open",
        "Open the attached file and write down the hours",
    ],
)
def test_work_is_never_answered(desk: Agency, words) -> None:
    assert desk.carla.says(words).of(Task)


def test_within_a_talk_nothing_is_answered(desk: Agency) -> None:
    desk.carla.asks("Book a table")

    assert "faq-answer" not in desk.carla.says(ASKS).keys
    desk.clock.move(hours=1)
    assert "faq-answer" not in desk.carla.says(ASKS).keys


def test_a_desk_may_give_no_answers_at_all(desk: Agency) -> None:
    desk.engine._use_cases = UseCases(lambda: "CODE", always_open(), sure=1)

    assert desk.carla.says(ASKS).of(Task)


def test_where_others_read_nothing_is_answered(desk: Agency) -> None:
    assert desk.colin.says(ASKS, SHARED, addressed=True).of(Task)


def test_a_file_wants_somebody_to_look(desk: Agency) -> None:
    assert desk.carla.says(ASKS, files=(LETTER,)).of(Task)


def test_a_companys_answer_is_for_its_people_alone(desk: Agency) -> None:
    desk.maria.commands("faq", 'add company:"Acme Ltd" Who approves invoices? | Ms Whitlock.')
    desk.change(desk.colin, company="acme ltd")

    assert desk.carla.says("Who approves invoices?").of(Task)
    step = desk.colin.says("Who approves invoices?")
    assert step.said("faq-answer").text.args["source"].key == "faq-source-company"


def test_nobody_judges_for_somebody_else(desk: Agency) -> None:
    asked = desk.carla.says(ASKS)

    assert desk.colin.presses(Action.HELPS, prompt_of(asked)).keys == ("press-stale",)


def test_a_question_without_an_answer_is_listed_until_one_is_written(desk: Agency) -> None:
    desk.carla.says("Do you sell vouchers?")
    desk.clock.move(hours=3)
    desk.colin.says("Translate this letter, please")

    step = desk.maria.commands("faq", "misses")

    said = step.said("faq-misses")
    assert [line.args["question"] for line in said.text.args["lines"].lines] == [
        "Do you sell vouchers?"
    ]
    ((press,),) = [[each.press for each in row] for row in said.buttons]
    desk.maria.presses(press.action, press.subject)
    desk.maria.commands("skip")
    desk.maria.says("No, but friends of clients get 10 %.")
    desk.maria.commands("skip")
    last = desk.maria.commands("skip")
    (entry,) = last.of(KnowledgeEntry)
    assert (entry.title, entry.number) == ("Do you sell vouchers?", 2)
    assert last.of(Miss)[0].settled_at is not None
    assert desk.maria.commands("faq", "misses").keys == ("faq-no-misses",)


def test_an_answer_that_did_not_help_is_listed_as_well(desk: Agency) -> None:
    desk.carla.presses(Action.TO_PERSON, prompt_of(desk.carla.says(ASKS)))

    (line,) = desk.maria.commands("faq", "misses").said("faq-misses").text.args["lines"].lines
    assert line.key == "faq-miss-tried"


def test_leads_write_answers_and_assistants_read_them(desk: Agency) -> None:
    assert desk.ann.commands("faq", "list", slash=True).keys == ("faq-list",)
    assert desk.ann.commands("faq", HOURS, slash=True).keys == ("refused-curate",)
    assert desk.lea.commands("faq", HOURS, slash=True).keys == ("faq-added",)
    assert desk.carla.commands("faq", "list").keys == ("refused-knowledge",)


def test_what_was_removed_answers_nobody(desk: Agency) -> None:
    assert desk.maria.commands("faq", "1").keys == ("faq-answer",)
    assert desk.maria.commands("faq", "remove 1").keys == ("faq-removed",)

    assert desk.carla.says(ASKS).of(Task)
    assert desk.maria.commands("faq", "list").keys == ("faq-empty",)
    assert desk.maria.commands("faq", "remove 1").keys == ("faq-none",)


@pytest.mark.parametrize("words", ["add nothing", "add | x", "what", "remove all"])
def test_what_is_not_understood_is_explained(desk: Agency, words) -> None:
    assert desk.maria.commands("faq", words).keys == ("faq-how",)
