"""Any history of messages, presses, commands and reminders keeps what the desk promises."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.internal.conjecture import providers
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot import views
from bot.buttons import Action, Press
from bot.commands import BY_NAME
from bot.decision import Disposition
from bot.domain.address import Address, MessageRef
from bot.domain.conversation import Message, MessageKind
from bot.domain.shifts.plan import Duty
from bot.domain.task import Task
from bot.effects import Relay, Say, Settle, Show
from bot.texts import Catalogue
from bot.wording import Wording
from tests.use_cases.cast import CHANNEL, GROUP, LETTER, SHARED, Actor, Agency, Step
from tests.use_cases.desk_rows import Carried
from tests.use_cases.promises import kept

ANY = st.integers(0, 10_000)
CLIENT_WORDS = st.sampled_from(
    ("Book a table", "Call the plumber", "thanks", "ok", "", "any news?")
)
NAMES = st.sampled_from((*BY_NAME, "nonsense"))
TASK_ACTIONS = tuple(
    action
    for action in Action
    if action not in {Action.SEND, Action.TO_WHOM, Action.AS_NOTE, Action.UNDO_RESULT}
)

WORK = (Action.CLAIM, Action.CLAIM, Action.REPLY, Action.FINISH, Action.WAIT, Action.RELEASE)


class DeskMachine(RuleBasedStateMachine):
    """Everybody does what they like."""

    def __init__(self) -> None:
        super().__init__()
        self.desk = Agency()
        self.people = (*self.desk.clients, *self.desk.staff, self.desk.somebody("Stella"))
        self.words = 0

    def fresh_words(self) -> str:
        """Words that nobody has said, and that are no part of what anybody says."""
        self.words += 1
        return f"staff-words-{self.words:04}"

    def one(self, choice: int, among):
        return among[choice % len(among)]

    def does(self, event) -> Step:
        before = self.desk.fake.rows
        step = self.desk.handle(event)
        kept(self.desk, before, step)
        return step

    def tasks(self) -> list:
        return list(self.desk.fake.rows.tasks.values())

    def newest(self, choice: int) -> Carried | None:
        """Something the desk said lately."""
        carried = self.desk.fake.rows.carried[-12:]
        return self.one(choice, carried) if carried else None

    def place_for(self, actor: Actor, choice: int) -> Address | None:
        """A private chat mostly; else a thread under a card, or a channel."""
        if actor in self.desk.clients:
            return SHARED if choice % 4 == 0 else None
        threads = [
            replace(show.to, thread=ref.message)
            for show, ref in self.desk.fake.rows.views.values()
            if show.kind == "card"
        ]
        return self.one(choice, [None, None, CHANNEL, GROUP, *threads, *threads, *threads])

    @rule(who=ANY, words=CLIENT_WORDS, where=ANY, files=st.booleans(), addressed=st.booleans())
    def a_client_writes(self, who, words, where, files, addressed) -> None:
        client = self.one(who, self.desk.clients)
        place = self.place_for(client, where)
        more = {"files": (LETTER,) if files else (), "addressed": addressed}
        step = self.does(client.message(words, place, **more))
        assert step.decision.disposition in set(Disposition)

    @rule(who=ANY, words=CLIENT_WORDS, what=ANY)
    def a_client_replies(self, who, words, what) -> None:
        client = self.one(who, self.desk.clients)
        mine = self.said_in(client.private)
        if mine:
            self.does(client.message(words, reply_to=self.one(what, mine)))

    def said_in(self, room: Address) -> list[MessageRef]:
        """What one could lately reply to there, one's own words too."""
        return [ref for ref in self.desk.fake.rows.standings if ref.address == room][-8:]

    @rule(who=ANY, where=ANY, what=st.one_of(st.none(), ANY))
    def staff_write(self, who, where, what) -> None:
        actor = self.one(who, self.desk.staff)
        place = self.place_for(actor, where)
        more = {}
        if what is not None and place is None:
            mine = self.said_in(actor.private)
            more = {"reply_to": self.one(what, mine)} if mine else {}
        step = self.does(actor.message(self.fresh_words(), place, **more))
        for message in step.of(Message):
            assert message.kind is not MessageKind.REQUEST

    @rule(who=ANY, what=ANY, which=ANY)
    def somebody_presses_what_is_there(self, who, what, which) -> None:
        carried = self.newest(what)
        if carried is None:
            return
        buttons = self.desk.fake.buttons(carried, self.desk.now)
        if not buttons:
            return
        readers = [a for a in self.people if a.private == carried.ref.address.room]
        actor = self.one(who, readers or self.desk.staff)
        press = self.one(which, buttons)
        place = carried.ref.address
        self.press(actor, press, None if place.room == actor.private else place, carried)

    @rule(who=ANY, what=ANY, action=st.sampled_from(TASK_ACTIONS))
    def somebody_presses_an_old_button(self, who, what, action) -> None:
        subject = self.one(what, [each.id for each in self.tasks()] + ["gone"])
        self.press(self.one(who, self.people), Press(action, subject), None, None)

    def press(
        self, actor: Actor, press: Press, at: Address | None, carried: Carried | None
    ) -> None:
        event = actor.press(
            press.action, press.subject, press.value, at, carried.ref if carried else None
        )
        self.does(event)

    @rule(who=ANY, name=NAMES, what=ANY, words=st.booleans(), slash=st.booleans(), where=ANY)
    def somebody_commands(self, who, name, what, words, slash, where) -> None:
        actor = self.one(who, self.people)
        number = self.one(what, ["", *(f"#{each.number} " for each in self.tasks())])
        text = f"{number}{self.fresh_words()}" if words else number
        place = None if actor in self.desk.clients else self.place_for(actor, where)
        if name == "team":  # a team that moves into a thread's channel is another story
            place = None
        self.does(actor.command(name, text, place, slash=slash))

    @initialize(claimed=st.booleans(), busy=st.booleans())
    def a_day_has_begun(self, claimed, busy) -> None:
        """Histories in which something is going on from the start."""
        self.does(self.desk.carla.message("Book a table for four"))
        self.does(self.desk.colin.message("Translate this letter"))
        if claimed:
            self.press(self.desk.ann, Press(Action.CLAIM, self.desk.task(1).id), None, None)
            self.press(self.desk.luis, Press(Action.CLAIM, self.desk.task(2).id), None, None)
        if busy:
            self.time_passes(45)
            self.does(self.desk.carla.message("And a taxi"))
            self.press(self.desk.ben, Press(Action.CLAIM, self.desk.task(1).id), None, None)

    def worker(self, choice: int) -> tuple[Actor, Task | None]:
        """Somebody with a task they hold or could claim, the way a day mostly goes."""
        tasks = [each for each in self.tasks() if each.status.is_open]
        if not tasks:
            return self.one(choice, self.desk.staff), None
        task = self.one(choice, tasks)
        team = [a for a in self.desk.staff if a.person.team == task.team]
        holder = [a for a in self.desk.staff if a.id == task.holder]
        return (holder or team)[choice % len(holder or team)], task

    @rule(who=ANY, action=st.sampled_from(WORK), lands=st.booleans())
    def somebody_works(self, who, action, lands) -> None:
        actor, task = self.worker(who)
        if task is None:
            return
        place = self.desk.thread_of(task.number) if lands and self.has_card(task) else None
        self.press(actor, Press(action, task.id), place, None)

    @rule(who=ANY, name=st.sampled_from(("reply", "note", "done", "done", "release")))
    def somebody_works_by_command(self, who, name) -> None:
        actor, task = self.worker(who)
        if task is not None:
            self.does(actor.command(name, f"{task.number} {self.fresh_words()}"))

    @rule(who=ANY, where=ANY)
    def a_holder_writes_where_they_work(self, who, where) -> None:
        actor, task = self.worker(who)
        if task is None or task.holder is None:
            return
        words = self.fresh_words()
        copies = [
            c.ref
            for c in self.desk.fake.rows.carried
            if c.ref.address.room == actor.private and c.effect_task == task.id
        ]
        if where % 2 and self.has_card(task):
            self.does(actor.message(words, self.desk.thread_of(task.number)))
        elif where % 3 and copies:
            self.does(actor.message(words, reply_to=self.one(where, copies)))
        else:
            self.does(actor.message(words))

    @rule(which=ANY, action=st.sampled_from((Action.ACCEPT, Action.REOPEN, Action.REOPEN)))
    def a_client_judges(self, which, action) -> None:
        done = [each for each in self.tasks() if not each.status.is_open]
        if done:
            task = self.one(which, done)
            client = next(a for a in self.desk.clients if a.id == task.client)
            self.press(client, Press(action, task.id), None, None)

    @rule(which=ANY)
    def a_client_changes_their_mind(self, which) -> None:
        task = self.one(which, self.tasks())
        client = next(a for a in self.desk.clients if a.id == task.client)
        action = (Action.CANCEL, Action.CANCEL_SURE, Action.URGENT, Action.KEEP)[which % 4]
        self.press(client, Press(action, task.id), None, None)

    def has_card(self, task: Task) -> bool:
        return any(
            s.subject == task.id and s.kind == "card" for s, _ in self.desk.fake.rows.views.values()
        )

    @rule(minutes=st.sampled_from((0.1, 0.5, 0.5, 3, 6, 15, 45, 300, 1000)))
    def time_passes(self, minutes) -> None:
        before = self.desk.fake.rows
        end = self.desk.now + timedelta(minutes=minutes)
        while due := self.desk.fake.due(end):
            self.desk.clock.move(seconds=max((due[0].due_at - self.desk.now).total_seconds(), 0))
            before = self.desk.fake.rows
            kept(self.desk, before, self.desk.reminded(due[0].key))
        self.desk.clock.move(seconds=(end - self.desk.now).total_seconds())

    @rule(who=ANY, opted=st.booleans())
    def somebody_changes_their_habits(self, who, opted) -> None:
        actor = self.one(who, self.desk.staff)
        duty = Duty.OFF if who % 3 == 0 else Duty.PLAN
        self.desk.change(actor, off_shift_pages=opted, duty=duty)

    @invariant()
    def every_sentence_can_be_worded(self) -> None:
        """Keys and arguments fit the catalogue, whatever came up."""
        for step in self.desk.steps[-1:]:
            for effect in step.decision.effects:
                if isinstance(effect, Say | Relay | Show | Settle):
                    worded(self.desk, effect)
                elif getattr(effect, "text", None) is not None:
                    WORDING.sentence(effect.text, effect.buttons, effect.language)


def worded(desk: Agency, effect: Say | Relay | Show | Settle) -> None:
    match effect:
        case Say():
            WORDING.sentence(effect.text, effect.buttons, effect.language)
        case Relay():
            message = desk.fake.rows.messages[effect.message]
            more = {"hide": (), "limit": 4000, "caption": lambda _kind: 1000}
            more["together"] = lambda files: (tuple(files),) if files else ()
            WORDING.message(message, effect.heading, effect.buttons, effect.language, **more)
        case Show():
            card = views.compose(effect.kind, effect.subject, desk.fake, desk.now)
            WORDING.card(card, effect.language)
        case Settle():
            (said,) = (each.effect for each in desk.fake.rows.carried if each.ref == effect.ref)
            if effect.text is not None:
                WORDING.sentence(effect.text, (), said.language)


WORDING = Wording(
    Catalogue(), {"desk": "Front desk", "telegram_bot": "desk_bot", "slack_bot": "desk"}
).at("slack")

DeskMachine.TestCase.settings = settings(
    max_examples=150, stateful_step_count=50, deadline=None, derandomize=True
)
DeskMachine.TestCase.pytestmark = [pytest.mark.timeout(300)]  # histories are long, machines slow
TestAnyHistory = DeskMachine.TestCase


@pytest.fixture(autouse=True)
def the_same_in_every_run(monkeypatch) -> None:
    """Else Hypothesis also draws what stands in the modules that happen to be loaded."""
    monkeypatch.setattr(providers, "_get_local_constants", providers.Constants)
