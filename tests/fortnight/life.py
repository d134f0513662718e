"""What the people of a town do in a fortnight; one seeded dice decides."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.buttons import Action
from bot.domain.people import Person
from bot.domain.roster import on_shift
from bot.domain.task import Status, Task
from bot.domain.team import Team
from tests.fortnight.town import FIRST, TEAMS, Somebody, Town

ROUND = timedelta(minutes=10)  # so often whoever is at work looks what there is to do
FIVE = timedelta(minutes=5)
CAPACITY = 6
NIGHT_WRITERS = 0.12  # of the requests come at any hour
VERBS = ("Book", "Translate", "Call", "Find", "Order", "Check", "Write", "Draw up")
THINGS = ("a table", "the letter", "the bank", "a flight", "flowers", "the invoice", "a reply")
USUAL = {  # how often whoever holds a task does what about it, among a hundred
    "nothing": 35,
    "done": 35,
    "reply": 15,
    "wait": 6,
    "hold": 2,
    "release": 2,
    "still": 1,
    "urgent": 2,
    "cancel": 1,
    "undo": 1,
}


class Life:
    """Requests for so many days, and hands to do them."""

    def __init__(self, town: Town, *, days: int, requests: int) -> None:
        self.town = town
        self.dice = town.dice
        self.days = days
        self.words = 0
        self.silent: set[tuple[str, datetime]] = set()
        for _ in range(requests):
            team = self.dice.choice(list(TEAMS))
            town.later(self._some_time(team), lambda team=team: self.asks(team))
        at = FIRST
        while at < FIRST + timedelta(days=days):
            town.later(at, self.round)
            at += ROUND
        self._plan_absences()

    def fresh(self) -> str:
        """Words that nobody has said."""
        self.words += 1
        return f"{self.dice.choice(VERBS)} {self.dice.choice(THINGS)}, matter {self.words:05}"

    def _some_time(self, team: str) -> datetime:
        """Mostly when the team is open."""
        _, zone = TEAMS[team]
        while True:
            minutes = self.dice.randrange(self.days * 24 * 12)
            at = FIRST + minutes * FIVE
            local = at.astimezone(ZoneInfo(zone))
            usual = (8 <= local.hour < 18 and local.weekday() < 5) != (team == "night")
            if usual or self.dice.random() < NIGHT_WRITERS:
                return at

    def asks(self, team: str) -> None:
        """A client wants something new, mostly by the command that says so."""
        client = self.dice.choice(self.town.clients[team])
        self.town.done["requests"] += 1
        self.town.commands(client, "new", self.fresh())

    # Absences and swaps, each on a day of its own.

    def _plan_absences(self) -> None:
        for day in range(self.days):
            noon = FIRST + timedelta(days=day, hours=12)
            team = self.dice.choice(list(TEAMS))
            first, second = self.dice.sample(self.town.staff[team], 2)
            tomorrow = f"{noon + timedelta(days=2):%Y-%m-%d}"
            match day % 5:
                case 0:
                    self._then(noon, first, "away", "2h")
                case 1:
                    self._then(noon, first, "swap", tomorrow)
                    value = tomorrow.replace("-", "")
                    self.town.later(
                        noon + ROUND,
                        lambda f=first, s=second, v=value: self._takes(s, f, v),
                    )
                case 2:
                    self._then(noon, first, "off")
                    self._then(noon + timedelta(hours=20), first, "on")
                case 3:
                    self._then(noon, first, "timeoff", tomorrow)
                case _:
                    midnight = (noon + timedelta(days=1)).replace(hour=0)
                    self.silent.add((first.id, midnight))
                    self.town.done["no-shows"] += 1

    def _then(self, at: datetime, who: Somebody, name: str, words: str = "") -> None:
        def act() -> None:
            self.town.done[name] += 1
            self.town.commands(who, name, words)

        self.town.later(at, act)

    def _takes(self, who: Somebody, owner: Somebody, day: str) -> None:
        self.town.presses(who, Action.TAKE_SHIFT, owner.id, day)

    # Work.

    async def round(self) -> None:
        """Whoever is at work does what there is to do."""
        now = self.town.now
        midnight = now.replace(hour=0, minute=0)
        for name, members in self.town.staff.items():
            team, people, unclaimed, held = await self._looks(name, members)
            at_work = [
                each
                for each in members
                if on_shift(people[each.id], team, now) and (each.id, midnight) not in self.silent
            ]
            for each in at_work:
                self._works(each, held[each.id])
                if len(held[each.id]) < CAPACITY and unclaimed:
                    self._claims(each, unclaimed, at_work)

    async def _looks(
        self, name: str, members: list[Somebody]
    ) -> tuple[Team, dict[str, Person], list[Task], dict[str, list[Task]]]:
        def look(read):
            team = read.teams.by_name(name)
            people = {each.id: read.people.get(each.id) for each in members}
            held = {each.id: list(read.tasks.held_by(each.id)) for each in members}
            return team, people, list(read.tasks.unclaimed(team.id, 30)), held

        return await self.town.store.read(look)

    def _claims(self, who: Somebody, unclaimed: list[Task], others: list[Somebody]) -> None:
        """Press on the oldest; sometimes a colleague presses at the same moment."""
        for task in unclaimed[: self.dice.randint(1, 3)]:
            unclaimed.remove(task)
            self.town.presses(who, Action.CLAIM, task.id)
            self.town.done["claims"] += 1
            rivals = [each for each in others if each.id != who.id]
            if rivals and self.dice.random() < 0.2:
                self.town.presses(self.dice.choice(rivals), Action.CLAIM, task.id)
                self.town.done["races"] += 1

    def _works(self, who: Somebody, held: list[Task]) -> None:
        """One thing about each task that is held, or nothing this time."""
        for task in held:
            if task.status is Status.WAITING:
                if self.dice.random() < 0.1:
                    self._adds(self._client(task), task.number)
                continue
            act = self.dice.choices(list(USUAL), list(USUAL.values()))[0]
            self.town.done[act] += 1
            self._does(who, task, act)

    def _does(self, who: Somebody, task: Task, act: str) -> None:
        client = self._client(task)
        match act:
            case "nothing":
                pass
            case "done":
                self.town.commands(who, act, f"{task.number} {self.fresh()}")
                after = timedelta(minutes=self.dice.choice((20, 60, 300, 1500)))
                self.town.later(self.town.now + after, lambda: self._judges(client, task.id))
            case "reply":
                self.town.commands(who, act, f"{task.number} {self.fresh()}")
            case "hold":
                self.town.commands(who, act, f"{task.number} tomorrow 10:00")
            case "urgent":
                self.town.presses(client, Action.URGENT, task.id)
            case "cancel":
                self.town.presses(client, Action.CANCEL_SURE, task.id)
            case _:
                self.town.commands(who, act, f"{task.number}")

    def _client(self, task: Task) -> Somebody:
        everybody = (each for clients in self.town.clients.values() for each in clients)
        return next(each for each in everybody if each.id == task.client)

    def _adds(self, client: Somebody, number: int) -> None:
        self.town.done["messages"] += 1
        self.town.says(client, f"#{number} {self.fresh()}")

    def _judges(self, client: Somebody, task: str) -> None:
        """Half of them say something of a result."""
        chance = self.dice.random()
        if chance < 0.45:
            self.town.done["accepted"] += 1
            self.town.presses(client, Action.ACCEPT, task)
        elif chance < 0.52:
            self.town.done["reopened"] += 1
            self.town.presses(client, Action.REOPEN, task)
