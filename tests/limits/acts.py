"""What the people of a simulated day do: each act is one thing that one of them does at once.

They know nothing of the desk but what they see, and choose by one seeded dice.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from adapters.playground.slack import SlackStandIn
from adapters.playground.telegram import TelegramStandIn
from bot.domain.people import Role
from tests.acceptance.stage import Stage
from tests.acceptance.test_files import PNG
from tests.limits.hands import LOOKED_AT, command, on_slack, presses, private_of, say
from tests.limits.house import House, Member

WORDS = [
    "book",
    "a",
    "table",
    "order",
    "flowers",
    "call",
    "the",
    "bank",
    "find",
    "a",
    "flight",
    "send",
    "the",
    "letter",
    "ask",
    "the",
    "printer",
]


FORM_WORDS = {"words": "Book a table for four", "urgency": "normal"}


@dataclass
class Day:
    """Whoever acts, and what came of it."""

    stage: Stage
    house: House
    dice: Random
    done: Counter[str]
    said: dict[str, list[Any]]

    @property
    def telegram(self) -> TelegramStandIn:
        return self.stage.telegram

    @property
    def slack(self) -> SlackStandIn:
        return self.stage.slack

    def acts(self, name: str, *arguments: Any) -> None:
        """Do one of the acts below; whoever finds nothing to do does nothing."""
        if ACTS[name](self, *arguments):
            self.done[name] += 1

    def words(self, *, most: int = 8) -> str:
        return " ".join(self.dice.choices(WORDS, k=self.dice.randint(3, most)))

    def long_words(self) -> str:
        """More than fits one caption or one message."""
        return " ".join(self.dice.choices(WORDS, k=self.dice.choice((350, 600))))[:4000]

    def somebody(self, members: Sequence[Member]) -> Member:
        return self.dice.choice(members)


def client_writes(day: Day, client: Member | None = None) -> bool:
    client = client or day.somebody(day.house.clients)
    words = day.long_words() if day.dice.random() < 0.05 else day.words()
    say(day, client, words)
    return True


def client_sends_a_file(day: Day) -> bool:
    client = day.somebody(day.house.clients)
    words = day.dice.choice(("", day.words(), day.long_words()[:1000]))
    if isinstance(client.user, int):
        if day.dice.random() < 0.5:
            day.telegram.send_photo(client.user, client.user, PNG, words)
        else:
            day.telegram.send_document(
                client.user, client.user, b"lease", "lease.pdf", caption=words
            )
    else:
        files = [(b"lease", "lease.pdf", "application/pdf")]
        day.slack.upload_all(client.user, day.slack.dm(client.user), files, words)
    return True


def client_sends_an_album(day: Day) -> bool:
    client = day.somebody(day.house.clients)
    parts = [(PNG, f"view{number}.png", "image/png") for number in range(day.dice.randint(2, 6))]
    if isinstance(client.user, int):
        day.telegram.send_album(client.user, client.user, parts, day.words(), as_photos=True)
    else:
        day.slack.upload_all(client.user, day.slack.dm(client.user), parts, day.words())
    return True


def client_edits(day: Day) -> bool:
    client = day.somebody(day.house.clients)
    said = day.said.get(client.name)
    if not said:
        return False
    if isinstance(client.user, int):
        day.telegram.edit(client.user, client.user, said[-1], day.words())
    else:
        day.slack.edit(client.user, day.slack.dm(client.user), said[-1], day.words())
    return True


def staff_claims(day: Day) -> bool:
    team = day.dice.choice(list(day.house.staff))
    return presses(day, day.somebody(day.house.staff[team]), day.house.places[team], ("Claim",))


def staff_works(day: Day) -> bool:
    """Press something on a task of the team's, or on what came to them alone."""
    team = day.dice.choice(list(day.house.staff))
    member = day.somebody(day.house.staff[team])
    place = day.dice.choice((day.house.places[team], private_of(day, member)))
    return presses(day, member, place, ("Done", "Reply", "Details", "Undo", "Release", "Go on"))


def staff_answers(day: Day) -> bool:
    """Write in a card's thread on Slack; on Telegram reply to what was carried."""
    team = day.dice.choice(list(day.house.staff))
    member, place = day.somebody(day.house.staff[team]), day.house.places[team]
    if isinstance(member.user, int):
        seen = [each for each in day.telegram.messages(member.user)[-LOOKED_AT:] if each.from_bot]
        if not seen:
            return False
        reply_to = day.dice.choice(seen).message_id
        if day.dice.random() < 0.2:
            day.telegram.send_photo(member.user, member.user, PNG, day.words(), reply_to=reply_to)
        else:
            day.telegram.say(member.user, member.user, day.words(), reply_to=reply_to)
        return True
    seen = [each for each in day.slack.messages(place)[-LOOKED_AT:] if each.from_bot]
    if not seen:
        return False
    root = day.dice.choice(seen)
    thread = root.thread_ts or root.ts
    if day.dice.random() < 0.2:
        files = [(b"signed", "form.txt", "text/plain")]
        day.slack.upload_all(member.user, place, files, day.words(), thread)
    else:
        day.slack.say(member.user, place, day.words(), thread_ts=thread)
    return True


def client_presses(day: Day) -> bool:
    client = day.somebody(day.house.clients)
    labels = ("Urgent", "Not urgent", "Looks good", "Not done yet", "Cancel", "Yes, cancel it")
    labels += ("Keep it", "This is something new", "Part of")
    return presses(day, client, private_of(day, client), labels)


def staff_commands(day: Day) -> bool:
    member = day.somebody(day.house.staff[day.dice.choice(list(day.house.staff))])
    words = day.dice.choice(("tasks", "who", "on", "off", "on", "help"))
    command(day, member, words)
    return True


def manager_asks(day: Day) -> bool:
    command(day, day.somebody(day.house.managers), day.dice.choice(("summary", "who", "tasks")))
    return True


def somebody_looks_at_home(day: Day) -> bool:
    day.slack.open_home(day.somebody(on_slack(day)).user)
    return True


def client_fills_a_form(day: Day) -> bool:
    """Submit the form that stands open, or ask for one."""
    client = day.somebody([each for each in day.house.clients if isinstance(each.user, str)])
    views = [each for each in day.slack.views(client.user) if each.fields]
    if views:
        day.slack.submit(client.user, views[-1].id, FORM_WORDS)
    else:
        day.slack.slash(client.user, day.slack.dm(client.user), "/desk", "new")
    return True


def shift_begins(day: Day) -> bool:
    """Everybody at once: the staff say that they are there, the clients have slept over it."""
    for members in day.house.staff.values():
        for member in members:
            command(day, member, "on")
    for client in day.house.clients:
        client_writes(day, client)
    for member in (each for all_ in day.house.staff.values() for each in all_):
        if isinstance(member.user, str):
            day.slack.open_home(member.user)
    return True


def everybody_looks_at_home(day: Day) -> bool:
    for member in on_slack(day):
        day.slack.open_home(member.user)
    return True


def everybody_wants_a_form(day: Day) -> bool:
    """As after a training: every client on Slack asks for the form, and some fill it in."""
    for client in on_slack(day):
        if client.person.role is Role.CLIENT:
            day.slack.slash(client.user, day.slack.dm(client.user), "/desk", "new")
    return True


def everybody_sends_files(day: Day) -> bool:
    """Contracts are due: whoever has a request sends what belongs to it, to the other platform."""
    for client in day.house.clients:
        words = day.dice.choice(("", day.words(), day.long_words()[:1000]))
        if isinstance(client.user, int):
            day.telegram.send_document(client.user, client.user, b"lease", "l.pdf", caption=words)
        else:
            files = [(b"lease", "lease.pdf", "application/pdf")]
            day.slack.upload_all(client.user, day.slack.dm(client.user), files, words)
    return True


def everybody_claims(day: Day) -> bool:
    """Each of the staff presses what is there to be claimed, three times."""
    for _ in range(3):
        for team, members in day.house.staff.items():
            for member in members:
                presses(day, member, day.house.places[team], ("Claim",))
    return True


ACTS: dict[str, Callable[..., bool]] = {
    "client writes": client_writes,
    "client sends a file": client_sends_a_file,
    "client sends an album": client_sends_an_album,
    "client edits": client_edits,
    "client presses": client_presses,
    "client fills a form": client_fills_a_form,
    "staff claims": staff_claims,
    "staff works": staff_works,
    "staff answers": staff_answers,
    "staff commands": staff_commands,
    "manager asks": manager_asks,
    "somebody looks at home": somebody_looks_at_home,
    "shift begins": shift_begins,
    "everybody looks at home": everybody_looks_at_home,
    "everybody wants a form": everybody_wants_a_form,
    "everybody sends files": everybody_sends_files,
    "everybody claims": everybody_claims,
}


USUAL = {  # how often, among a hundred
    "client writes": 24,
    "client sends a file": 5,
    "client sends an album": 3,
    "client edits": 6,
    "client presses": 7,
    "client fills a form": 5,
    "staff claims": 20,
    "staff works": 12,
    "staff answers": 10,
    "staff commands": 3,
    "manager asks": 1,
    "somebody looks at home": 4,
}
