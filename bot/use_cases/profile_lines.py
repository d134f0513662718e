"""Profiles in sentences: to staff, each alone, in words that the outbox forgets."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.buttons import Action, Press
from bot.cards import Args, Button, Lines, Moment, Text
from bot.domain.ids import PersonId
from bot.domain.people import Person
from bot.domain.profile import ProfileLine, in_reading_order
from bot.domain.task import Task
from bot.effects import Say, Urgency
from bot.use_cases.clients import called
from bot.use_cases.places import Spot

ON_CLAIM = 12  # lines; the rest is a command away
CHANGES = 30  # of a profile's history, the latest


def line(each: ProfileLine) -> Text:
    """One line with the number by which it is removed."""
    return Text(f"client-line-{each.kind}", {"number": each.number, "text": each.text})


def listed(name: str, company: str, lines: Sequence[ProfileLine]) -> Text:
    """A profile: what is known of somebody, then what holds for everybody at the company."""
    ordered = in_reading_order(lines)
    own = tuple(line(each) for each in ordered if each.client is not None)
    shared = tuple(line(each) for each in ordered if each.client is None)
    about = Text("client-about", {"name": name, "lines": Lines(own)})
    theirs = Text("client-about-company", {"company": company, "lines": Lines(shared)})
    if own and shared:
        return Text("client-both", {"own": about, "company": theirs})
    return about if own else theirs


def on_claim(task: Task, client: Person, lines: Sequence[ProfileLine], to: Spot) -> tuple[Say, ...]:
    """What whoever has just claimed should know; nothing where nothing is known.

    It stands for no task, so that a reply to it never goes to the client unasked.
    """
    if not lines:
        return ()
    shown = in_reading_order(lines)[:ON_CLAIM]
    text = Text(
        "client-on-claim",
        {"number": task.number, "profile": listed(called(client), client.company, shown)},
    )
    if len(lines) > len(shown):
        args: Args = {"said": text, "count": len(lines) - len(shown), "number": task.number}
        text = Text("client-more", args)
    said = Say(
        to=to.to,
        text=text,
        buttons=write_button(client),
        language=to.language,
        secret=True,
        urgency=Urgency.ANSWER,
    )
    return (said,)


def write_button(client: Person) -> tuple[tuple[Button, ...], ...]:
    """One tap to the form that adds a line."""
    return ((Button(Text("button-write-line"), Press(Action.WRITE_LINE, client.id)),),)


def history(
    lines: Sequence[ProfileLine], names: Mapping[PersonId, str], zone: str
) -> tuple[Text, ...]:
    """Who added and removed what, when: the latest changes in their order."""

    def args(each: ProfileLine, by: PersonId, at: datetime) -> Args:
        return {"at": Moment(at, zone), "name": names.get(by, ""), "line": line(each)}

    changes: list[tuple[datetime, Text]] = []
    for each in lines:
        text = Text("client-change-added", args(each, each.added_by, each.added_at))
        changes.append((each.added_at, text))
    for each in lines:
        if each.removed_at is not None and each.removed_by is not None:
            text = Text("client-change-removed", args(each, each.removed_by, each.removed_at))
            changes.append((each.removed_at, text))
    changes.sort(key=lambda change: change[0])
    return tuple(text for _, text in changes[-CHANGES:])
