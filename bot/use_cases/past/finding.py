"""Finding: staff look for past tasks by any word of them, and read where it stands."""

import re
from dataclasses import dataclass
from datetime import datetime

from bot.buttons import Action, Press, encode
from bot.cards import Args, Button, Lines, Moment, Text
from bot.decision import Decision, Disposition
from bot.domain.conversation import Message, MessageKind
from bot.domain.hiding import hidden
from bot.domain.people import Person, Role
from bot.domain.searching import excerpt, words_of
from bot.domain.task import Task
from bot.domain.team import Team
from bot.events import CommandGiven
from bot.ports.reader import Reader
from bot.ports.search import Hit
from bot.use_cases.places import actor_of
from bot.use_cases.speaking import answered, overheard, status_text, tell

SHOWN = 10
MOST_WORDS = 6
EXCERPT = 100
_SKIP = re.compile(r"\+(?P<skip>[0-9]{1,4})(?:\s+|$)")


@dataclass(frozen=True, slots=True)
class FoundTask:
    """A task that was found, with the message that tells why, if one does."""

    hit: Hit
    task: Task
    client: Person
    team: Team
    message: Message | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who looks, for which words, and what there is; `more` is left behind what is shown."""

    actor: Person | None
    words: tuple[str, ...] = ()
    skip: int = 0
    found: tuple[FoundTask, ...] = ()
    more: bool = False
    task: Task | None = None


def load(event: CommandGiven, read: Reader) -> Facts:
    """Look among the tasks of the asker's team; managers look among all."""
    actor = actor_of(event.sender, read)
    skip, said = asked(event.words)
    words = words_of(said)[:MOST_WORDS]
    is_manager = actor is not None and actor.role is Role.MANAGER
    if actor is None or overheard(event) or not (is_manager or actor.team):
        return Facts(actor=actor, words=words)
    team = None if is_manager else actor.team
    hits = read.search.tasks(words, team=team, skip=skip, limit=SHOWN + 1)
    found = tuple(_found(hit, read) for hit in hits[:SHOWN])
    return Facts(actor=actor, words=words, skip=skip, found=found, more=len(hits) > SHOWN)


def asked(words: str) -> tuple[int, str]:
    """How many were seen already ("+10 invoice"), and what is looked for."""
    skip = _SKIP.match(words)
    return (int(skip["skip"]), words[skip.end() :]) if skip else (0, words)


def _found(hit: Hit, read: Reader) -> FoundTask:
    task = read.tasks.get(hit.task)
    if task is None:
        raise LookupError(hit.task)
    return FoundTask(
        hit=hit,
        task=task,
        client=read.people.get(task.client),
        team=read.teams.get(task.team),
        message=read.conversation.message(hit.message) if hit.message else None,
    )


def decide(event: CommandGiven, facts: Facts, now: datetime) -> Decision:  # noqa: ARG001
    """Answer the asker alone; the words that were found are not kept with the answer."""
    actor = facts.actor
    if overheard(event):
        return answered(event, Text("only-in-private"), actor)
    if actor is None or not facts.words:
        return answered(event, Text("find-how"), actor)
    said = " ".join(asked(event.words)[1].split())
    if not facts.found:
        return answered(event, Text("find-nothing", {"words": excerpt(said, (), EXCERPT)}), actor)
    lines = Lines(tuple(_line(each, facts.words) for each in facts.found))
    text = Text("find-found", {"words": excerpt(said, (), EXCERPT), "tasks": lines})
    buttons: tuple[tuple[Button, ...], ...] = ()
    if facts.more:
        after = f"+{facts.skip + SHOWN} {said}"
        text = Text("find-more", {"said": text, "command": excerpt(after, (), EXCERPT)})
        buttons = _further(after)
    effect = tell(event, text, actor.language, buttons, secret=True)
    return Decision(disposition=Disposition.ANSWERED, effects=(effect,))


def _further(words: str) -> tuple[tuple[Button, ...], ...]:
    """The next page by one tap, where a button can carry the words."""
    press = Press(Action.DO, "find", words)
    try:
        encode(press)
    except ValueError:
        return ()
    return ((Button(Text("button-find-more"), press),),)


def _line(each: FoundTask, words: tuple[str, ...]) -> Text:
    """One task: what it is, whose, since when, and the words that were found."""
    client = each.client
    args: Args = {
        "number": each.task.number,
        "title": each.task.title,
        "status": status_text(each.task.status),
        "client": f"{client.name}, {client.company}" if client.company else client.name,
        "at": Moment(each.hit.at, each.team.calendar.zone),
        "excerpt": _excerpt(each.message, words),
    }
    if each.message is None or not args["excerpt"] or each.message.text == each.task.title:
        return Text("find-task", args)
    is_note = each.message.kind is MessageKind.NOTE
    return Text("find-task-note" if is_note else "find-task-message", args)


def _excerpt(message: Message | None, words: tuple[str, ...]) -> str:
    """Where the words stand, in what was written or in the names of its files."""
    if message is None:
        return ""
    names = " ".join(file.name for file in message.files if file.name)
    return excerpt(" ".join(filter(None, (hidden(message.text), names))), words, EXCERPT)
