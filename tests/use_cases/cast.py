"""Who plays in the stories: two teams, their people and clients, and what each of them can do."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.buttons import Action, Press
from bot.cards import Text
from bot.completing import completed
from bot.decision import Decision
from bot.domain.address import Address, MessageRef, PlaceKind
from bot.domain.conversation import FileKind, FileRef, Message
from bot.domain.hours import parse_hours
from bot.domain.ids import PersonId, TeamId
from bot.domain.languages import Languages
from bot.domain.people import Account, AccountId, Person, Role
from bot.domain.shifts.plan import Duty
from bot.domain.task import Task
from bot.domain.team import Team, Workplace
from bot.effects import Answer, Relay, Say, Show
from bot.engine import Engine
from bot.events import (
    ButtonPressed,
    CommandGiven,
    Event,
    MessageReceived,
    Place,
    ReminderDue,
    Sender,
)
from bot.ports.measures import Unmeasured
from bot.pulses import Pulses
from bot.use_cases.table import UseCases
from tests.clock import StoryClock
from tests.use_cases.desk_fake import DeskFake
from tests.use_cases.desk_rows import Carried

HOURS = parse_hours("Mon-Fri 09:00-17:00", "Europe/Berlin")
CHANNEL = Address("slack", "T1", "C-berlin")
GROUP = Address("telegram", "", "-100")
SHARED = Address("slack", "T1", "C-acme")
BERLIN = Team(id=TeamId("berlin"), name="Berlin", calendar=HOURS, channel=CHANNEL, language="en")
LISBON = Team(
    id=TeamId("lisbon"),
    name="Lisbon",
    calendar=HOURS,
    channel=GROUP,
    language="en",
    workplace=Workplace.PRIVATE,
)
LANGUAGES = Languages(own="en", names={"de": "Deutsch", "en": "English"})
LETTER = FileRef(
    platform="telegram", workspace="", id="f1", kind=FileKind.DOCUMENT, name="letter.pdf", mime="application/pdf"
)  # fmt: skip


@dataclass(frozen=True)
class Step:
    """One event with what was decided about it and what went out."""

    event: Event
    decision: Decision
    carried: tuple[Carried, ...] = ()

    def texts(self) -> tuple[tuple[Address | None, Text], ...]:
        """Every sentence, and where it is said; None for an answer that only the asker sees."""
        return tuple(
            (None if isinstance(each, Answer) else each.to, each.text)
            for each in self.decision.effects
            if isinstance(each, Say | Answer) and each.text is not None
        )

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(text.key for _, text in self.texts())

    @property
    def text(self) -> Text:
        """The only sentence."""
        ((_, text),) = self.texts()
        return text

    def said(self, key: str) -> Say | Answer:
        (found,) = (
            e
            for e in self.decision.effects
            if isinstance(e, Say | Answer) and e.text and e.text.key == key
        )
        return found

    @property
    def relays(self) -> tuple[Relay, ...]:
        return tuple(each for each in self.decision.effects if isinstance(each, Relay))

    @property
    def shows(self) -> tuple[Show, ...]:
        return tuple(each for each in self.decision.effects if isinstance(each, Show))

    def of(self, kind: type) -> tuple:
        """The changes, or else the effects, of one kind."""
        return tuple(
            e for e in (*self.decision.changes, *self.decision.effects) if isinstance(e, kind)
        )


@dataclass
class Story:
    """A desk at work: its rows, its clock, and everything that was decided."""

    fake: DeskFake = field(default_factory=DeskFake)
    clock: StoryClock = field(default_factory=StoryClock)
    codes: Iterator[str] = field(default_factory=lambda: iter(f"DESK{n:04}".replace("0", "A").replace("1", "B") for n in range(1, 9999)))  # fmt: skip
    steps: list[Step] = field(default_factory=list)
    events: int = 0

    def __post_init__(self) -> None:
        self.table = UseCases(lambda: next(self.codes), HOURS, {}, languages=LANGUAGES)
        self.engine = Engine(
            store=None,
            channels={},
            use_cases=self.table,
            clock=self.clock,
            on_handled=print,
            measures=Unmeasured(),
            pulse=Pulses().engine,
        )

    @property
    def now(self) -> datetime:
        return self.clock.now()

    def key(self) -> str:
        self.events += 1
        return f"event-{self.events}"

    def decide(self, event: Event) -> Decision:
        """What the engine would record."""
        decision = self.engine._decide(event, self.fake, self.now)
        return completed(event, decision, self.fake, self.now)

    def record(self, event: Event, decision: Decision) -> Step:
        carried = self.fake.record(decision, key=event.key, now=self.now)
        self.steps.append(Step(event, decision, carried))
        return self.steps[-1]

    def handle(self, event: Event) -> Step:
        return self.record(event, self.decide(event))

    def passes(self, **by: float) -> tuple[Step, ...]:
        """Time goes by; what the desk promised itself to look at comes due on the way."""
        end = self.now + timedelta(**by)
        steps = []
        while due := self.fake.due(end):
            self.clock.move(seconds=max((due[0].due_at - self.now).total_seconds(), 0))
            steps.append(self.reminded(due[0].key))
        self.clock.move(seconds=(end - self.now).total_seconds())
        return tuple(steps)

    def reminded(self, key: str) -> Step:
        reminder, _ = self.fake.rows.reminders[key]
        step = self.handle(ReminderDue(key=f"reminder:{key}", at=reminder.due_at, reminder=key))
        self.fake.settle(key)
        return step

    def task(self, number: int = 1) -> Task:
        task = self.fake.tasks.by_number(number)
        assert task is not None, f"there is no #{number}"
        return task

    def words(self, relay: Relay) -> str:
        return self.message(relay).text

    def message(self, relay: Relay) -> Message:
        return self.fake.rows.messages[relay.message]

    def ref_of(self, number: int, text: str) -> MessageRef:
        """Where the newest copy of a person's words about a task stands in a staff chat."""
        for each in reversed(self.fake.rows.carried):
            if isinstance(each.effect, Relay) and self.words(each.effect) == text:
                assert each.effect.task == self.task(number).id
                return each.ref
        raise AssertionError(f"{text!r} was carried nowhere")


@dataclass
class Actor:
    """A person at their keyboard."""

    story: Story
    id: PersonId
    account: AccountId
    private: Address
    name: str
    language: str = "en"

    @property
    def person(self) -> Person:
        return self.story.fake.people.get(self.id)

    @property
    def here(self) -> Place:
        return Place(address=self.private, kind=PlaceKind.PRIVATE)

    def place(self, address: Address | None) -> Place:
        if address is None or address.room == self.private.room:
            return Place(address=address or self.private, kind=PlaceKind.PRIVATE)
        return Place(address=address, kind=PlaceKind.GROUP, title=address.chat)

    def _who(self, address: Address | None) -> dict:
        key = self.story.key()
        sender = Sender(account=self.account, name=self.name, language=self.language)
        return {"key": key, "at": self.story.now, "sender": sender, "place": self.place(address)}

    def message(self, text: str, at: Address | None = None, **more) -> MessageReceived:
        who = self._who(at)
        ref = more.pop("ref", None) or MessageRef(who["place"].address, who["key"])
        return MessageReceived(**who, ref=ref, text=text, **more)

    def press(self, action: Action, subject: str = "", value: str = "", at: Address | None = None, ref: MessageRef | None = None) -> ButtonPressed:  # fmt: skip
        who = self._who(at)
        return ButtonPressed(**who, press=Press(action, subject, value), ref=ref, token=who["key"])

    def command(self, name: str, words: str = "", at: Address | None = None, *, slash: bool = False, **more) -> CommandGiven:  # fmt: skip
        who = self._who(at)
        ref = None if slash else MessageRef(who["place"].address, who["key"])
        token = who["key"] if slash else ""
        return CommandGiven(**who, name=name, words=words, ref=ref, token=token, **more)

    def says(self, text: str, at: Address | None = None, **more) -> Step:
        return self.story.handle(self.message(text, at, **more))

    def presses(self, action: Action, subject: str = "", value: str = "", **more) -> Step:
        return self.story.handle(self.press(action, subject, value, **more))

    def commands(self, name: str, words: str = "", at: Address | None = None, **more) -> Step:
        return self.story.handle(self.command(name, words, at, **more))

    def asks(self, text: str, **more) -> Task:
        """A message that opens a task."""
        (task,) = self.says(text, **more).of(Task)
        return self.story.task(task.number)

    def claims(self, task: Task) -> Step:
        return self.presses(Action.CLAIM, task.id)


@dataclass
class Agency(Story):
    """Berlin works in Slack threads, Lisbon in each assistant's own chat on Telegram."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.fake.keep(BERLIN, LISBON)
        self.maria = self._comes("Maria", Role.MANAGER, None, "telegram")
        self.ann = self._comes("Ann", Role.ASSISTANT, BERLIN, "slack")
        self.ben = self._comes("Ben", Role.ASSISTANT, BERLIN, "slack")
        self.lea = self._comes("Lea", Role.LEAD, BERLIN, "slack")
        self.luis = self._comes("Luis", Role.ASSISTANT, LISBON, "telegram")
        self.rita = self._comes("Rita", Role.ASSISTANT, LISBON, "telegram")
        self.carla = self._comes("Carla", Role.CLIENT, BERLIN, "telegram")
        self.colin = self._comes("Colin", Role.CLIENT, LISBON, "slack")
        self.clients = (self.carla, self.colin)
        self.staff = (self.maria, self.ann, self.ben, self.lea, self.luis, self.rita)

    def _comes(self, name: str, role: Role, team: Team | None, platform: str) -> Actor:
        actor = self.somebody(name, platform)
        person = Person(
            id=actor.id, name=name, role=role, team=team.id if team else None, language="en"
        )
        account = Account(
            id=actor.account, person=actor.id, name=name, private=actor.private, seen_at=self.now
        )
        self.fake.keep(person, account)
        return actor

    def somebody(self, name: str, platform: str = "telegram") -> Actor:
        """Somebody whom the desk has never met."""
        workspace = "T1" if platform == "slack" else ""
        user = f"U-{name.lower()}"
        chat = Address(platform, workspace, f"D-{name.lower()}")
        account = AccountId(platform, workspace, user)
        return Actor(self, PersonId(name.lower()), account, chat, name)

    def change(self, actor: Actor, **more) -> None:
        """Somebody is not as usual from now on."""
        self.fake.keep(replace(actor.person, **more))

    def goes_off(self, *actors: Actor) -> None:
        for each in actors:
            self.change(each, duty=Duty.OFF)

    def thread_of(self, number: int = 1) -> Address:
        """The thread under a task's card."""
        show = next(s for s, _ in self.fake.rows.views.values() if s.subject == self.task(number).id and s.kind == "card")  # fmt: skip
        (ref,) = self.fake.views.refs(show.key)
        return replace(show.to, thread=ref.message)
