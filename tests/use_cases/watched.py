"""A desk under observation: which words are marked, and what clients read."""

from dataclasses import replace

from hypothesis.stateful import (
    RuleBasedStateMachine,
)

from bot.buttons import Action
from bot.domain.address import Address, MessageRef
from bot.domain.conversation import FormerWords, Message
from bot.domain.ids import derive
from bot.domain.task import Status, Task
from bot.effects import Relay
from bot.events import CommandGiven, Delivered, MessageReceived
from tests.use_cases.cast import CHANNEL, GROUP, SHARED, Actor, Agency, Step
from tests.use_cases.eyes import UNIQUE, Eyes
from tests.use_cases.marks import Marks, pressed

OWN = "Own-"  # how the names begin that are for colleagues alone


class Watched(RuleBasedStateMachine):
    """A desk of which everything that clients read is looked through after each step."""

    def __init__(self) -> None:
        super().__init__()
        self.desk = Agency()
        for each in self.desk.staff:  # what only colleagues may read, and what clients do
            self.desk.change(each, name=f"{OWN}{each.name}", desk_name=f"Desk-{each.name}")
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
        self.desk.clock.move(seconds=0.001)  # no two acts in one instant
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
            assert OWN not in text, f"an own name of the staff in {room}: {text}"
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
