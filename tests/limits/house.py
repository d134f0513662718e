"""A founded desk with four teams, known to the store at once: founding is told elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from adapters.playground.slack import SlackStandIn
from adapters.playground.telegram import TelegramStandIn
from bot.decision import Record
from bot.domain.address import Address
from bot.domain.hours import parse_hours
from bot.domain.ids import PersonId, TeamId
from bot.domain.people import Account, AccountId, Person, Role
from bot.domain.team import Team
from bot.ports.clock import Clock
from bot.ports.store import Store
from tests.acceptance.stage import SLACK
from tests.storage.stories import decided

HOURS = "Mon-Fri 09:00-17:00"


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody with one account; `user` is the platform's id."""

    person: Person
    user: int | str

    @property
    def name(self) -> str:
        return self.person.name

    @property
    def is_on_telegram(self) -> bool:
        return isinstance(self.user, int)


@dataclass
class House:
    """Teams by name, with the place each works in."""

    telegram: TelegramStandIn
    slack: SlackStandIn
    clock: Clock
    places: dict[str, int | str] = field(default_factory=dict)
    staff: dict[str, list[Member]] = field(default_factory=dict)
    clients: list[Member] = field(default_factory=list)
    managers: list[Member] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)

    def add_team(self, name: str, *, on_telegram: bool, assistants: int) -> None:
        """A team that works on one platform, with so many assistants there."""
        team = TeamId(name.lower())
        self.staff[name] = [
            self._add(f"{name}{number}", Role.ASSISTANT, team, on_telegram=on_telegram)
            for number in range(assistants)
        ]
        users = [each.user for each in self.staff[name]]
        place = (
            self.telegram.add_group(f"Team {name}", members=users)
            if on_telegram
            else self.slack.add_channel(f"team-{name.lower()}", members=users)
        )
        self.places[name] = place
        self.records.append(
            Team(
                id=team,
                name=name,
                calendar=parse_hours(HOURS, "Europe/Berlin"),
                channel=self._address(place),
            )
        )

    def add_client(self, name: str, team: str, *, on_telegram: bool) -> Member:
        client = self._add(name, Role.CLIENT, TeamId(team.lower()), on_telegram=on_telegram)
        self.clients.append(client)
        return client

    def add_manager(self, name: str, *, on_telegram: bool) -> None:
        self.managers.append(self._add(name, Role.MANAGER, None, on_telegram=on_telegram))

    async def move_in(self, store: Store) -> None:
        """Let the desk know everybody."""
        now = self.clock.now()
        order = sorted(self.records, key=lambda each: not isinstance(each, Team))
        await store.write(lambda desk: desk.record(decided(*order), key="house", now=now))

    def _add(self, name: str, role: Role, team: TeamId | None, *, on_telegram: bool) -> Member:
        person = Person(id=PersonId(name.lower()), name=name, role=role, team=team, language="en")
        if on_telegram:
            user: int | str = self.telegram.add_user(name)
            self.telegram.start(user)
            private, workspace = self._address(user), ""
        else:
            user = self.slack.add_user(name.lower(), real_name=name)
            private, workspace = self._address(self.slack.dm(user)), SLACK.team_id
        account = Account(
            id=AccountId(private.platform, workspace, str(user)),
            person=person.id,
            name=name,
            private=private,
            seen_at=self.clock.now(),
        )
        self.records += (person, account)
        return Member(person, user)

    def _address(self, place: int | str) -> Address:
        if isinstance(place, int):
            return Address("telegram", "", str(place))
        return Address("slack", SLACK.team_id, place)


def rotation(names: Sequence[str], number: int) -> str:
    return names[number % len(names)]
