"""Whatever staff write reaches a client by an explicit act, and then once; nothing else ever does.

Every utterance has a word of its own. A reckoning beside the desk says which of them are marked; what
clients read is worded as the courier words it, and looked through for the others.
"""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.internal.conjecture import providers
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    rule,
    run_state_machine_as_test,
)

from bot.buttons import Action, Press
from bot.domain.address import Address, MessageRef
from bot.domain.conversation import FormerWords, Message
from bot.domain.ids import derive
from bot.domain.task import Status, Task
from bot.effects import Relay, Show
from bot.events import CommandGiven, Delivered, MessageDeleted, MessageEdited, MessageReceived
from tests.use_cases.cast import CHANNEL, GROUP, LETTER, SHARED, Actor, Agency, Step
from tests.use_cases.desk_rows import Carried
from tests.use_cases.eyes import UNIQUE, Eyes
from tests.use_cases.leaks import MUTANTS
from tests.use_cases.marks import Marks, pressed

ANY = st.integers(0, 10_000)
WORK = (Action.CLAIM, Action.REPLY, Action.REPLY, Action.REPLY, Action.WAIT, Action.RELEASE, Action.DETAILS)  # fmt: skip
ASKED = "When are you open?"
ASKING = st.sampled_from(("Book a table", "And a taxi", ASKED, "thanks", ""))


class WordsMachine(RuleBasedStateMachine):
    """Everybody writes, replies, changes and takes back what they like, wherever they can."""

    def __init__(self) -> None:
        super().__init__()
        self.desk = Agency()
        self.eyes, self.marks = Eyes(self.desk), Marks()
        self.words: dict[str, list[str]] = {}  # the messages that have each unique word
        self.hidden: set[str] = set()  # what a note said before it was changed
        self.count = 0

    # What there is to say, and to whom.

    def word(self) -> str:
        self.count += 1
        return f"word-{self.count:05}"

    def one(self, choice: int, among):
        return among[choice % len(among)]

    def open_tasks(self) -> list[Task]:
        tasks = self.desk.fake.rows.tasks.values()
        return [each for each in tasks if each.status.is_open or each.status is Status.DONE]

    def worker(self, choice: int) -> tuple[Actor, Task]:
        """Whoever holds a task; somebody else now and then."""
        task = self.one(choice, self.open_tasks() or list(self.desk.fake.rows.tasks.values()))
        holder = [each for each in self.desk.staff if each.id == task.holder]
        others = [each for each in self.desk.staff if each.person.team == task.team]
        return self.one(choice // 7, (*holder * 6, *others)), task

    def threads(self) -> list[Address]:
        views = self.desk.fake.rows.views.values()
        cards = [(show, ref) for show, ref in views if show.kind == "card" and show.to == CHANNEL]
        return [replace(show.to, thread=ref.message) for show, ref in cards]

    def places(self, actor: Actor) -> list[Address | None]:
        if actor.private.platform == "slack":
            return [None, CHANNEL, *self.threads() * 3]
        return [None, None, None, GROUP]

    def there(self, room: Address) -> list[MessageRef]:
        """What one could reply to in a room, and something that the desk has never seen."""
        standings = [ref for ref in self.desk.fake.rows.standings if ref.address == room]
        return [*standings[-6:], *[MessageRef(room, "chatter")] * 3]

    # What happens, and what must hold after it.

    def does(self, event) -> Step:
        before = self.desk.fake.rows
        marked = self.marks.judge(before, event, self.desk.now) if hasattr(event, "sender") else ""
        step = self.desk.handle(event)
        if marked:
            self._now_marked(before, step, marked)
        self.marks.ended(before, self.desk.fake.rows)
        self._look(step)
        return step

    def _now_marked(self, before, step: Step, task: str) -> None:
        """The message of the act, and of an album all of it."""
        event = step.event
        if isinstance(event, MessageReceived | CommandGiven):
            self.marks.sent[derive(event.key, "message")] = task
            return
        message = pressed(before, event)
        album = message.album if event.press.action is Action.TO_WHOM else ""
        parts = before.messages.values()
        rest = [m.id for m in parts if album and (m.album, m.author) == (album, message.author)]
        for each in {message.id, *(m for m in rest if before.messages[m].task is None)}:
            self.marks.sent[each] = task

    def _look(self, step: Step) -> None:
        """Nothing new that clients read has words which are not theirs to read."""
        rows = self.desk.fake.rows
        for former in step.of(FormerWords):
            if former.message not in self.marks.sent:
                self.hidden.update(UNIQUE.findall(former.text))
        for message in step.of(Message):
            for word in UNIQUE.findall(message.text):
                self.words.setdefault(word, []).append(message.id)
        for room, text in self.eyes.follow(step):
            for word in UNIQUE.findall(text):
                assert self._is_theirs(word, room), f"{word} of the inside in {room}: {text}"
        for message, task in self.marks.sent.items():
            self._stands_once(rows.messages[message], rows.tasks[task])
        for carried in step.carried:
            if isinstance(carried.effect, Relay) and carried.effect.fate_to is not None:
                key = f"delivered:{carried.outbox}"
                self.does(Delivered(key=key, at=self.desk.now, outbox=carried.outbox))

    def _is_theirs(self, word: str, room: Address) -> bool:
        """Whether whoever reads in a room may read a word: it was marked, or said there."""
        rows = self.desk.fake.rows
        sent = [self.marks.sent[each] for each in self.words[word] if each in self.marks.sent]
        if sent and word not in self.hidden:
            return room in {rows.tasks[each].origin.room for each in sent}
        authors = {rows.messages[each].author for each in self.words[word]}
        return any(c.id in authors and room in {SHARED, c.private} for c in self.desk.clients)

    def _stands_once(self, message: Message, task: Task) -> None:
        """What was marked stands before its client once, as it is now, until it is taken back."""
        found = list(self.eyes.reads(message.id))
        if message.is_gone:
            assert not found, f"{message.text} was taken back and stands at {found}"
            return
        assert len(found) == 1, f"{message.text} stands {len(found)} times"
        ((room, text),) = found
        assert room == task.origin.room
        assert message.text in text, f"{message.text} is not what stands there: {text}"

    # What people do.

    @initialize()
    def a_day_has_begun(self) -> None:
        """Each client has two tasks, and those of one of them are in one hand."""
        desk = self.desk
        self.does(desk.maria.command("faq", "add When are you open? | From nine to five"))
        for number, client in enumerate((desk.carla, desk.colin) * 2, start=1):
            self.passes(20)
            self.does(client.message(f"Book a table {self.word()}"))
            if number > 2:
                asked = desk.fake.rows.carried[-1]
                press = desk.fake.buttons(asked, desk.now)[-1]
                self.does(client.press(press.action, press.subject, press.value, ref=asked.ref))
        for number, actor in enumerate((desk.ann, desk.luis, desk.ben, desk.luis), start=1):
            self.does(actor.press(Action.CLAIM, desk.task(number).id))

    @rule(who=ANY, asks=ASKING, where=ANY, more=st.sampled_from(("", "", "file", "album")), what=st.one_of(st.none(), ANY))  # fmt: skip
    def a_client_writes(self, who, asks, where, more, what) -> None:
        client = self.one(who, self.desk.clients)
        place = SHARED if where % 4 == 0 and client is self.desk.colin else None
        said = {"addressed": True}
        if more:
            said |= {"files": (LETTER,), "album": f"album-{who % 3}" if more == "album" else ""}
        if what is not None:
            said["reply_to"] = self.one(what, self.there(place or client.private))
        plain = asks in {ASKED, ""}
        self.does(client.message(asks if plain else f"{asks} {self.word()}", place, **said))

    @rule(who=ANY, where=ANY, what=st.one_of(st.none(), ANY), more=st.sampled_from(("", "", "", "file", "album")))  # fmt: skip
    def staff_write(self, who, where, what, more) -> None:
        actor, _ = self.worker(who)
        place = self.one(where, self.places(actor))
        said = {}
        if more:
            said = {"files": (LETTER,), "album": f"album-{who % 3}" if more == "album" else ""}
        if what is not None and actor.private.platform == "telegram":
            said["reply_to"] = self.one(what, self.there((place or actor.private).room))
        self.does(actor.message(self.word(), place, **said))

    @rule(who=ANY, what=ANY)
    def a_holder_replies_to_what_is_there(self, who, what) -> None:
        actor, task = self.worker(who)
        copies = [
            each.ref
            for each in self.desk.fake.rows.carried
            if each.ref.address.room == actor.private and each.effect_task == task.id
        ]
        if copies:
            self.does(actor.message(self.word(), reply_to=self.one(what, copies)))

    @rule(who=ANY, waits=st.sampled_from((0, 0, 1, 9, 9.99, 10, 30)), other=ANY, what=ANY)
    def a_holder_presses_reply_and_writes(self, who, waits, other, what) -> None:
        """In the card's thread, in the group, or in their own chat; silent for a while."""
        actor, task = self.worker(who)
        card, on_slack = self.card(task), actor.private.platform == "slack"
        place = card.address if card is not None and (on_slack or what % 3 == 0) else None
        self.does(actor.press(Action.REPLY, task.id, at=place, ref=card if place else None))
        if on_slack and place is not None:
            place = replace(place, thread=card.message)
        self.does(actor.message(self.word(), place))
        self.passes(waits)
        if other % 3 == 0:
            another = self.one(other, self.open_tasks() or [task])
            self.does(actor.press(self.one(what, (Action.DETAILS, Action.CLAIM)), another.id))
        more = {}
        if not on_slack and other % 2:
            more = {"reply_to": self.one(what // 3, self.there(place or actor.private))}
        self.does(actor.message(self.word(), place, **more))

    def card(self, task: Task) -> MessageRef | None:
        views = self.desk.fake.rows.views.values()
        return next((r for s, r in views if (s.kind, s.subject) == ("card", task.id)), None)

    @rule(who=ANY)
    def a_holder_writes_where_they_work(self, who) -> None:
        actor, task = self.worker(who)
        card = self.card(task)
        in_thread = card is not None and actor.private.platform == "slack"
        self.does(
            actor.message(
                self.word(), replace(card.address, thread=card.message) if in_thread else None
            )
        )

    @rule(who=ANY, name=st.sampled_from(("reply", "note", "note", "done", "undo", "release")))
    def staff_command(self, who, name) -> None:
        actor, task = self.worker(who)
        self.does(actor.command(name, f"{task.number} {self.word()}"))

    @rule(who=ANY, action=st.sampled_from(WORK), at_card=st.booleans())
    def staff_work(self, who, action, at_card) -> None:
        actor, task = self.worker(who)
        ref = self.card(task)
        if at_card and ref is not None:
            self.does(actor.press(action, task.id, at=ref.address, ref=ref))
        else:
            self.does(actor.press(action, task.id))

    @rule(who=ANY, what=ANY, which=ANY)
    def somebody_presses_what_is_there(self, who, what, which) -> None:
        carried = self.desk.fake.rows.carried[-12:]
        if carried:
            self.presses(self.one(what, carried), who, which)

    @rule(what=ANY, which=ANY)
    def staff_direct_what_they_wrote(self, what, which) -> None:
        """Send to client, To whom?, Withdraw: the buttons under what they wrote."""
        said = [
            each
            for each in self.desk.fake.rows.carried[-30:]
            if not isinstance(each.effect, Show)
            and {b.press.action for row in each.effect.buttons for b in row}
            & {Action.SEND, Action.TO_WHOM, Action.WITHDRAW}
        ]
        if said:
            self.presses(self.one(what, said), which, which)

    def presses(self, carried: Carried, who: int, which: int) -> None:
        buttons = self.desk.fake.buttons(carried, self.desk.now)
        if not buttons:
            return
        everybody = (*self.desk.clients, *self.desk.staff)
        place = carried.ref.address
        press = self.one(which, buttons)
        readers = [each for each in everybody if each.private == place.room]
        author = [each for each in everybody if each.id == self._author(press)]
        actor = self.one(who, readers or author or self.desk.staff)
        at = None if place.room == actor.private else place
        self.does(actor.press(press.action, press.subject, press.value, at, carried.ref))

    def _author(self, press: Press) -> str:
        rows = self.desk.fake.rows
        prompt = rows.prompts.get(press.subject)
        message = rows.messages.get(prompt.message if prompt else press.subject)
        return message.author if message else ""

    def own(self, choice: int) -> tuple[Actor, Message]:
        """Something that somebody wrote lately, and who."""
        message = self.one(choice, list(self.desk.fake.rows.messages.values())[-10:])
        everybody = (*self.desk.clients, *self.desk.staff)
        return next(each for each in everybody if each.id == message.author), message

    @rule(what=ANY, how=st.sampled_from(("edit", "edit", "edit", "delete", "withdraw")))
    def somebody_thinks_again(self, what, how) -> None:
        actor, message = self.own(what)
        source = message.source
        self.passes(0.02)
        if not source.message:
            return
        if how == "edit":
            who = actor._who(source.address)
            self.does(MessageEdited(**who, ref=source, text=self.word(), files=message.files))
        elif how == "withdraw":
            self.does(actor.command("withdraw", "", source.address, reply_to=source))
        elif source.address.platform == "slack":
            key, place = self.desk.key(), actor.place(source.address)
            self.does(MessageDeleted(key=key, at=self.desk.now, place=place, ref=source))

    @rule(which=ANY, into=ANY)
    def two_tasks_become_one(self, which, into) -> None:
        if which % 4 == 0:
            part, whole = self.one(which // 4, self.open_tasks() or [None]), self.one(into, self.open_tasks() or [None])  # fmt: skip
            if part and whole:
                self.does(self.desk.maria.command("merge", f"{whole.number} {part.number}"))

    @rule(which=ANY, action=st.sampled_from((Action.ACCEPT, Action.REOPEN, Action.CANCEL_SURE, Action.URGENT)))  # fmt: skip
    def a_client_judges(self, which, action) -> None:
        task = self.one(which, list(self.desk.fake.rows.tasks.values()))
        client = next(each for each in self.desk.clients if each.id == task.client)
        if action is not Action.CANCEL_SURE or which % 5 == 0:
            self.does(client.press(action, task.id))

    @rule(minutes=st.sampled_from((0.05, 0.05, 0.5, 4, 6, 11, 60)))
    def time_passes(self, minutes) -> None:
        self.passes(minutes)

    def passes(self, minutes: float) -> None:
        end = self.desk.now + timedelta(minutes=minutes)
        while due := self.desk.fake.due(end):
            self.desk.clock.move(seconds=max((due[0].due_at - self.desk.now).total_seconds(), 0))
            before = self.desk.fake.rows
            step = self.desk.reminded(due[0].key)
            self._results(before)
            self.marks.ended(before, self.desk.fake.rows)
            self._look(step)
        self.desk.clock.move(seconds=(end - self.desk.now).total_seconds())

    def _results(self, before) -> None:
        """A result that nobody undid is marked when its ten seconds are over."""
        for task in self.desk.fake.rows.tasks.values():
            if task.status is Status.DONE and before.tasks[task.id].status is not Status.DONE:
                for prompt in before.prompts.values():
                    waits = prompt.kind == "result" and prompt.answered_at is None
                    if waits and prompt.task == task.id and prompt.message:
                        self.marks.sent[prompt.message] = task.id


QUIET = settings(deadline=None, derandomize=True, stateful_step_count=50)
WordsMachine.TestCase.settings = settings(QUIET, max_examples=100, phases=(Phase.generate,))
WordsMachine.TestCase.pytestmark = [pytest.mark.timeout(300)]  # histories are long, machines slow
TestNotesStayInside = WordsMachine.TestCase


@pytest.fixture(autouse=True)
def the_same_in_every_run(monkeypatch) -> None:
    """Else Hypothesis also draws what stands in the modules that happen to be loaded."""
    monkeypatch.setattr(providers, "_get_local_constants", providers.Constants)


def test_a_result_that_was_undone_is_quoted_to_nobody() -> None:
    desk = Agency()
    eyes = Eyes(desk)
    desk.luis.claims(desk.colin.asks("Translate this letter"))
    result = desk.luis.commands("done", "1 word-00001").event.ref
    desk.luis.commands("undo", "1")
    desk.luis.presses(Action.REPLY, desk.task(1).id)

    eyes.follow(desk.luis.says("Not this one.", reply_to=result))

    _, said = eyes.ever[0]
    assert "Not this one." in said
    assert "word-00001" not in said


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda each: each.__name__)
def test_a_mutant_is_caught(mutant, monkeypatch) -> None:
    """The histories can fail: with one safeguard less something of the inside gets out."""
    mutant(monkeypatch)
    brief = settings(QUIET, max_examples=200, phases=(Phase.generate,), report_multiple_bugs=False)

    with pytest.raises(
        AssertionError, match=r"of the inside|was taken back|is not what stands|times"
    ):
        run_state_machine_as_test(WordsMachine, settings=brief)
