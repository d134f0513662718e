"""Homes, and the way to a person."""

from bot import views
from bot.buttons import Action, Press
from bot.domain.address import Address
from bot.domain.people import Role
from bot.domain.task import Task
from bot.effects import Show, ViewKind
from bot.events import HomeOpened
from tests.use_cases.cast import Actor, Agency, Step


class TestHomes:
    def home(self, desk: Agency, actor: Actor):
        who = actor._who(Address("slack", "T1", actor.account.user))
        (show,) = desk.handle(HomeOpened(**who)).shows
        return show, views.compose(ViewKind.HOME, show.subject, desk.fake, desk.now)

    def test_a_client_sees_menu_and_requests(self, desk: Agency) -> None:
        desk.colin.asks("Book a table")
        _, card = self.home(desk, desk.colin)

        assert [b.press for b in card.buttons[0]] == [Press(Action.DO, "new"), Press(Action.DO, "status"), Press(Action.DO, "person")]  # fmt: skip
        assert card.sections[0].text.args["title"] == "Book a table"

    def test_an_assistant_sees_shift_and_work(self, desk: Agency) -> None:
        desk.carla.asks("Book a table")
        _, card = self.home(desk, desk.ann)

        assert card.body.key == "home-on-shift"
        assert card.sections[1].buttons[0][0].press.action is Action.CLAIM

    def test_a_manager_sees_the_day(self, desk: Agency) -> None:
        desk.change(desk.lea, role=Role.MANAGER)
        desk.carla.asks("Book a table")
        _, card = self.home(desk, desk.lea)

        assert card.body.args["unclaimed"] == 1

    def test_a_stranger_sees_how_to_come_in(self, desk: Agency) -> None:
        _, card = self.home(desk, desk.somebody("Sven", "slack"))

        assert card.body.key == "stranger-invite"

    def test_it_follows_what_happens(self, desk: Agency) -> None:
        show, _ = self.home(desk, desk.colin)
        other, _ = self.home(desk, desk.ann)
        task = desk.colin.asks("Book a table")
        assert show in refreshed(desk.steps[-1])

        desk.luis.claims(task)

        assert show in refreshed(desk.steps[-1])
        assert other not in refreshed(desk.steps[-1])

    def test_who_lost_a_task_no_longer_sees_it_there(self, desk: Agency) -> None:
        task = desk.carla.asks("Book a table")
        desk.ann.claims(task)
        show, _ = self.home(desk, desk.ann)
        desk.lea.presses(Action.RELEASE, task.id)

        assert show in refreshed(desk.steps[-1])

    def test_what_is_urgent_is_said_to_both(self, desk: Agency) -> None:
        desk.colin.presses(Action.URGENT, desk.colin.asks("Book a table").id)
        desk.carla.presses(Action.URGENT, desk.carla.asks("Book a flight").id)
        _, of_client = self.home(desk, desk.colin)
        _, of_staff = self.home(desk, desk.ann)

        assert of_client.sections[0].text.args["priority"].key == "priority-name-urgent"
        assert of_client.sections[0].buttons[0][0].label.key == "button-not-urgent"
        assert of_staff.sections[1].text.args["priority"].key == "priority-name-urgent"

    def test_going_off_shift_is_seen_there(self, desk: Agency) -> None:
        show, _ = self.home(desk, desk.ann)
        desk.ann.presses(Action.DO, "off")

        assert show in refreshed(desk.steps[-1])


def refreshed(step: Step) -> list[Show]:
    return [each for each in step.shows if each.kind is ViewKind.HOME]


class TestAPersonPlease:
    def test_the_holder_is_told(self, desk: Agency) -> None:
        task = desk.carla.asks("Book a table")
        desk.ann.claims(task)
        step = desk.carla.commands("person")

        assert step.keys == ("person-coming-holder", "person-asked", "person-asked")
        told = [to for to, text in step.texts() if text.key == "person-asked"]
        assert told == [task_channel(desk, task), desk.ann.private]

    def test_while_nobody_has_it_the_managers_hear_too(self, desk: Agency) -> None:
        desk.carla.asks("Book a table")
        step = desk.carla.commands("person")

        told = [to for to, text in step.texts() if text.key == "person-asked"]
        assert desk.maria.private in told

    def test_without_a_request_it_is_one(self, desk: Agency) -> None:
        desk.table.menu.update({"talk to a person": "person"})
        step = desk.carla.says("Talk to a person")

        assert desk.task().title == "Talk to a person"
        assert "person-new" in step.keys

    def test_a_bare_command_has_a_title_too(self, desk: Agency) -> None:
        desk.carla.commands("person")

        assert desk.task().title == "🙋"

    def test_staff_are_persons(self, desk: Agency) -> None:
        assert desk.ann.commands("person").keys == ("person-for-clients",)


def task_channel(desk: Agency, task: Task) -> Address:
    return desk.fake.teams.get(task.team).channel
