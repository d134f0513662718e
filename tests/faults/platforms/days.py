"""The days: on Telegram, on Slack, and across the two."""

from collections.abc import Callable
from typing import Any

from adapters.playground.slack import SeenView
from adapters.playground.slack.records import Outcome
from tests.acceptance.people import Seen, SlackPerson, TelegramPerson
from tests.acceptance.stage import Stage
from tests.faults.books import Shown
from tests.faults.platforms.day import (
    ADDED,
    AFTERWARDS,
    ANSWER,
    ASKED,
    CHANGED,
    SEVERAL,
    Day,
)

NO_FORM = ("Slack did not open the form", "This form took too long")
PLAN = b"%PDF-1.4 the plan"
PLANS = [(PLAN, f"plan{number}.pdf", "application/pdf") for number in (1, 2)]
TELEGRAM_DAY, SLACK_DAY = "telegram", "slack"
CROSSING, FORUM = "telegram to slack", "topic to slack"


class TelegramDay(Day):
    """Carla and her team are on Telegram; who claims works in a chat of their own."""

    acts = ("ask", "claim", "add", "send file", "reply", "send album", "change", "take back")
    writes = (
        *Day.writes,
        (ANSWER, "client"),
        ("Delivered to", "work"),
        (SEVERAL, "work"),
        (CHANGED, "work"),
    )
    carla: TelegramPerson
    press = ""

    async def begin(self) -> None:
        self.carla = await self.agency.client_on_telegram("Carla", "Lisbon")
        await self.settles()

    @property
    def group(self) -> int:
        chat = self.stage.telegram.world.chats[self.agency.lisbon]
        return chat.migrated_to or chat.id

    def chat_of(self, role: str) -> str:
        chats = {
            "client": self.carla.user,
            "team": self.group,
            "work": self.agency.luis.user,
            "": "",
        }
        return str(chats[role])

    async def ask(self) -> None:
        await self.carla.says(ASKED)

    async def claim(self) -> None:
        self.press = await self.agency.luis.pressed("Claim", on=ASKED, chat=self.group)

    def answered(self) -> bool:
        return self.stage.telegram.answer_to(self.press) is not None

    async def add(self) -> None:
        await self.carla.says(ADDED)

    async def send_file(self) -> None:
        await self.carla.sends_document(PLAN, "plan.pdf")

    async def reply(self) -> None:
        request = await self.agency.luis.sees("#1 Carla")
        await self.agency.luis.says(ANSWER, reply_to=request.id)

    async def send_album(self) -> None:
        self.stage.telegram.send_album(self.carla.user, self.carla.user, PLANS, SEVERAL)

    async def change(self) -> None:
        said = next(each for each in self.carla.see() if each.text == ADDED)
        self.carla.edits(said.id, CHANGED)

    async def take_back(self) -> None:
        """Bots are not told of what people delete, so it is asked for."""
        plan = next(each for each in self.carla.see() if each.raw.file)
        await self.carla.says("/withdraw", reply_to=plan.id)


class CrossingDay(TelegramDay):
    """Carla is on Telegram and her team on Slack: a file is fetched here and uploaded there."""

    acts = ("ask", "claim", "send file")
    writes = Day.writes

    async def begin(self) -> None:
        self.carla = await self.agency.client_on_telegram("Carla", "Berlin")
        await self.settles()

    def chat_of(self, role: str) -> str:
        berlin = self.agency.berlin
        return {"client": str(self.carla.user), "team": berlin, "work": berlin, "": ""}[role]

    async def claim(self) -> None:
        await presses(self.agency.ann, "Claim", ASKED, self.agency.berlin)

    def answered(self) -> bool:
        whispers = self.stage.slack.ephemerals(self.agency.berlin, self.agency.ann.user)
        return any("is yours" in each.plain for each in whispers)


class ForumDay(CrossingDay):
    """Carla asks in a topic of her office's group, and is answered there."""

    acts = ("ask", "claim", "reply")
    writes = (*Day.writes, (ANSWER, "client"), ("Delivered to", "work"))
    office: int
    topic: int

    async def begin(self) -> None:
        await super().begin()
        telegram = self.stage.telegram
        self.office = telegram.add_group("Office", [self.carla.user], forum=True)
        self.topic = telegram.open_topic(self.carla.user, self.office, "Requests")
        await self.settles()

    def chat_of(self, role: str) -> str:
        return str(self.office) if role == "client" else super().chat_of(role)

    async def ask(self) -> None:
        telegram = self.stage.telegram
        words = f"@{telegram.bot.username} {ASKED}"
        telegram.say(self.carla.user, self.office, words, thread=self.topic)

    async def reply(self) -> None:
        await answers(self, self.agency.ann, self.agency.berlin)


class SlackDay(Day):
    """Colin and his team are on Slack; work goes on in the card's thread."""

    acts = ("ask", "claim", "add", "send file", "reply", "send album", "change", "fill in")
    writes = (
        *Day.writes,
        (SEVERAL, "work"),
        (CHANGED, "work"),
        (ANSWER, "client"),
        ("Delivered to", "work"),
        (AFTERWARDS, "team"),
    )
    colin: SlackPerson

    async def begin(self) -> None:
        user = self.stage.slack.add_user("Colin", real_name="Colin")
        self.colin = SlackPerson(self.stage, "Colin", user)
        await self.colin.says(await self.agency.invited("client", "Berlin"))
        await self.colin.sees("Welcome")  # by name, where Slack told the name in time
        self.stage.slack.open_home(self.colin.user)
        await self.settles()

    def chat_of(self, role: str) -> str:
        berlin = self.agency.berlin
        return {"client": self.colin.private, "team": berlin, "work": berlin, "": ""}[role]

    async def ask(self) -> None:
        await self.colin.says(ASKED)

    async def claim(self) -> None:
        await presses(self.agency.ann, "Claim", ASKED, self.agency.berlin)

    async def add(self) -> None:
        await self.colin.says(ADDED)

    async def send_file(self) -> None:
        await self.colin.uploads(PLAN, "plan.pdf", "application/pdf", text="the plan")

    async def reply(self) -> None:
        await answers(self, self.agency.ann, self.agency.berlin)

    async def send_album(self) -> None:
        self.stage.slack.upload_all(self.colin.user, self.colin.private, PLANS, SEVERAL)

    async def change(self) -> None:
        """While the desk listens: what is changed in a gap cannot be read up."""
        await self.stage.until(lambda: self.stage.slack.connections, "a socket", list)
        said = next(each for each in self.colin.see() if each.text == ADDED)
        self.colin.edits(said.id, CHANGED)

    def answered(self) -> bool:
        whispers = self.stage.slack.ephemerals(self.agency.berlin, self.agency.ann.user)
        return any("is yours" in each.plain for each in whispers)

    def shown(self) -> list[Shown]:
        """But for what is said instead of a form: an answer, and on no record as all answers."""
        return [each for each in super().shown() if not each.text.startswith(NO_FORM)]

    async def fill_in(self) -> None:
        """Who gets no form says it in words."""
        stage, slack, user = self.stage, self.stage.slack, self.colin.user
        await insists(stage, lambda: slack.press_in_view(user, slack.home(user).id, "New request"))
        await stage.until(lambda: self._form() or self._has_no_form(), "a form", self.colin.see)
        form = self._form()
        if form is None:
            self.had_form = False
            await self.colin.says(AFTERWARDS)
        else:
            values = {"words": AFTERWARDS}
            await insists(stage, lambda: slack.submit(user, form.id, values))

    def _form(self) -> SeenView | None:
        """The form that is ready to be filled in."""
        return next((each for each in self.stage.slack.views(self.colin.user) if each.fields), None)

    def _has_no_form(self) -> bool:
        """Whether it has become clear that none will come."""
        told = any(each.text.startswith(NO_FORM) for each in self.colin.see())
        fault = self.fault
        is_lost = fault is not None and fault.method == "views.update" and not fault.carried_out
        return told or (is_lost and fault.shown > 0)


async def answers(day: Day, ann: SlackPerson, channel: str) -> None:
    """Answer the client, under the card."""
    await presses(ann, "Reply", ASKED, channel)
    await day.settles()
    card = _with(ann.see(channel), ASKED, "Reply")
    await ann.says(ANSWER, chat=channel, thread=card.id)


def _with(seen: list[Seen], words: str, label: str) -> Seen:
    return next(each for each in seen if words in each.text and label in each.buttons)


async def presses(person: SlackPerson, label: str, words: str, channel: str) -> None:
    """Press a button as soon as it is there."""
    stage = person.stage
    card = await stage.until(
        lambda: next(
            (each for each in person.see(channel) if words in each.text and label in each.buttons),
            None,
        ),
        f"a card with {label!r}",
        lambda: person.see(channel),
    )
    await insists(stage, lambda: stage.slack.press(person.user, channel, card.id, label))


async def insists(stage: Stage, act: Callable[[], str]) -> None:
    """Do it until it is not called failed: Slack tells whoever did it, and repeats nothing."""
    outcome: Any = Outcome.TIMED_OUT
    while outcome is Outcome.TIMED_OUT:
        await stage.until(lambda: stage.slack.connections, "a socket", list)
        done = act()
        outcome = await stage.until(
            lambda d=done: (
                stage.slack.outcome(d) if stage.slack.outcome(d) is not Outcome.WAITING else None
            ),
            "an outcome",
            list,
        )


DAYS: dict[str, type[Day]] = {
    TELEGRAM_DAY: TelegramDay,
    SLACK_DAY: SlackDay,
    CROSSING: CrossingDay,
    FORUM: ForumDay,
}
