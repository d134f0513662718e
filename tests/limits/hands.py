"""What a person's hands do in a chat: write, command, press."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from tests.limits.house import Member

if TYPE_CHECKING:
    from tests.limits.acts import Day

LOOKED_AT = 60  # messages that somebody scrolls back


def on_slack(day: "Day") -> list[Member]:
    everybody = [*day.house.clients, *(each for team in day.house.staff.values() for each in team)]
    return [each for each in everybody if isinstance(each.user, str)]


def private_of(day: "Day", member: Member) -> int | str:
    return member.user if isinstance(member.user, int) else day.slack.dm(member.user)


def say(day: "Day", member: Member, words: str) -> None:
    if isinstance(member.user, int):
        said: Any = day.telegram.say(member.user, member.user, words)
    else:
        said = day.slack.say(member.user, day.slack.dm(member.user), words)
    day.said.setdefault(member.name, []).append(said)


def command(day: "Day", member: Member, words: str) -> None:
    if isinstance(member.user, int):
        day.telegram.say(member.user, member.user, f"/{words}")
    else:
        day.slack.slash(member.user, day.slack.dm(member.user), "/desk", words)


def presses(day: "Day", member: Member, place: int | str, labels: Sequence[str]) -> bool:
    """Press such a button on one of the last messages."""
    if isinstance(place, int):
        found = [
            (seen.message_id, label)
            for seen in day.telegram.messages(place)[-LOOKED_AT:]
            if (label := label_of(seen.labels, labels)) and not seen.deleted
        ]
        if found:
            day.telegram.press(member.user, place, *day.dice.choice(found))
        return bool(found)
    there = [
        (seen.ts, label)
        for seen in day.slack.messages(place)[-LOOKED_AT:]
        if (label := label_of([each.label for each in seen.buttons], labels)) and not seen.deleted
    ]
    if there:
        day.slack.press(member.user, place, *day.dice.choice(there))
    return bool(there)


def label_of(there: Sequence[str], wanted: Sequence[str]) -> str:
    return next((each for each in there if each.startswith(tuple(wanted))), "")
