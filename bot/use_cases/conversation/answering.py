"""Staff write: to the client only by an explicit act, else it is a note, else the desk asks."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.buttons import Action, Press
from bot.cards import Button, Style, Text
from bot.decision import Decision, Disposition
from bot.domain.address import PlaceKind
from bot.domain.conversation import (
    Message,
    MessageKind,
    Prompt,
    PromptKind,
    ReplyMode,
    Standing,
)
from bot.domain.ids import PromptId, derive
from bot.domain.lifecycle import Act, may
from bot.domain.people import Person, Role
from bot.domain.permissions import Deed, allowed
from bot.domain.task import Task
from bot.effects import Effect, Say, Sign, Urgency
from bot.events import MessageReceived
from bot.ports.reader import Reader
from bot.use_cases.albums import gathered
from bot.use_cases.conversation.talk import Fate, as_note, can_talk, to_client
from bot.use_cases.intake.wearing import choices
from bot.use_cases.places import actor_of, quoted_refs
from bot.use_cases.records import spoken
from bot.use_cases.speaking import answered, language_here, noticed, signed, tell
from bot.use_cases.tasks.facts import KnownTask, known

REPLY_MODE = timedelta(minutes=10)
OFFERED = 6  # held tasks among which the desk lets its people choose


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Who wrote, the task that was pointed at, what was quoted, and who is listening.

    `held` are some of the writer's tasks, each with its client's name. `own` are their open
    requests (None: they are no client). `to_board`: a message that shows several tasks was pointed
    at. `to_others`: what was quoted in a group is about no task, so it is said to whoever wrote
    that. `to_desk`: they speak to the desk in a group where no team works.
    """

    actor: Person
    known: KnownTask | None
    quoted: Message | None
    by_client: bool
    mode: ReplyMode | None
    mode_task: KnownTask | None
    held: tuple[tuple[Task, str], ...]
    gathering: Prompt | None
    own: tuple[Task, ...] | None = None
    to_board: bool = False
    to_others: bool = False
    to_desk: bool = False

    @property
    def task(self) -> Task | None:
        """The task that was pointed at."""
        return self.known.task if self.known else None


def load(event: MessageReceived, read: Reader) -> Facts:
    """Read what the message points at, the reply mode of this place, and the held tasks."""
    actor = actor_of(event.sender, read)
    if actor is None:
        raise LookupError(event.key)
    standing = _standing(event, read)
    task = read.tasks.get(standing.task) if standing and standing.task else None
    quoted = read.conversation.message(standing.message) if standing and standing.message else None
    mode = read.conversation.reply_mode(actor.id, str(event.place.address))
    mode_task = read.tasks.get(mode.task) if mode else None
    held = read.tasks.held_by(actor.id)[:OFFERED]
    return Facts(
        actor=actor,
        known=known(task, read),
        quoted=quoted,
        by_client=_is_by_client(quoted, task, read),
        mode=mode,
        mode_task=known(mode_task, read),
        held=tuple((each, read.people.get(each.client).name) for each in held),
        gathering=read.conversation.gathering(actor.id, event.album) if event.album else None,
        own=read.tasks.open_of_client(actor.id) if actor.also_client else None,
        to_board=task is None and any(map(read.views.is_board, quoted_refs(event))),
        to_others=task is None
        and event.reply_to is not None
        and event.place.kind is PlaceKind.GROUP,
        to_desk=event.addressed and read.teams.by_channel(event.place.address.room) is None,
    )


def _is_by_client(quoted: Message | None, task: Task | None, read: Reader) -> bool:
    if quoted is None or task is None or quoted.kind is not MessageKind.REQUEST:
        return False
    return quoted.author == task.client or read.people.get(quoted.author).role is Role.CLIENT


def _standing(event: MessageReceived, read: Reader) -> Standing | None:
    """What the message points at: the quoted message first, then the thread's first message."""
    for ref in quoted_refs(event):
        standing = read.conversation.standing(ref)
        if standing is not None:
            return standing
    return None


def decide(event: MessageReceived, facts: Facts, now: datetime) -> Decision:
    """Decide who reads it: the client, the team, or nobody before the desk has asked."""
    mode, mode_task, gathering = facts.mode, facts.mode_task, facts.gathering
    if gathering is not None and gathering.kind is PromptKind.RESULT:
        return gathered(event, facts.actor, MessageKind.RESULT, gathering)
    is_for_client = not (facts.to_board or facts.to_others)
    is_about_it = facts.known is None or facts.known == mode_task
    if not (mode and mode_task and is_for_client and is_about_it):
        return _without_mode(event, facts, now)
    if _lasts(mode, mode_task, now):
        return _sent(event, facts, mode_task, now, mode=mode)
    return _without_mode(event, facts, now)


def _lasts(mode: ReplyMode, found: KnownTask, now: datetime) -> bool:
    """Whether the mode still holds: not silent too long, and the task not finished meanwhile."""
    used_at = mode.until - REPLY_MODE
    ends = {Act.FINISH, Act.REOPEN}
    return mode.until > now and not any(
        each.act in ends and each.at >= used_at for each in found.journal
    )


def _without_mode(event: MessageReceived, facts: Facts, now: datetime) -> Decision:
    """What the message points at decides."""
    if facts.known is not None:
        if _answers_client(facts):
            return _sent(event, facts, facts.known, now, mode=None)
        return _noted(event, facts, facts.known, now)
    if facts.to_board:
        return answered(event, Text("board-several"), facts.actor)
    in_group = event.place.kind is PlaceKind.GROUP
    if in_group and (facts.own is None or facts.to_others or not facts.to_desk):
        return noticed()
    return _asked(event, facts, now)


def _answers_client(facts: Facts) -> bool:
    """Whether the quoted message is what the client wrote, or another one in the same place."""
    return facts.known is not None and facts.by_client


def _sent(
    event: MessageReceived,
    facts: Facts,
    found: KnownTask,
    now: datetime,
    *,
    mode: ReplyMode | None,
) -> Decision:
    """Carry it to the client, if this person may and the client can be written to."""
    actor = facts.actor
    message, standing = spoken(event, actor.id, MessageKind.REPLY, found.task.id)
    if not allowed(Deed.REPLY, actor, found.task) or not can_talk(found):
        key = "refused-reply" if can_talk(found) else "reply-ended"
        text = Text(key, {"number": found.task.number})
        kept = replace(message, kind=MessageKind.NOTE)
        return Decision(
            disposition=Disposition.ANSWERED,
            changes=(kept, standing),
            effects=(tell(event, text, actor.language), *signed(kept, Sign.NOTE)),
        )
    fate = Fate(event.place.address, language_here(event, actor.language))
    decision = to_client(event, message, found, actor, fate, now).plus(changes=(standing,))
    if mode is not None:
        decision = decision.plus(changes=(replace(mode, until=now + REPLY_MODE),))
    return decision


def _noted(event: MessageReceived, facts: Facts, found: KnownTask, now: datetime) -> Decision:
    """Keep it inside, and offer one tap that sends it after all."""
    actor = facts.actor
    message, standing = spoken(event, actor.id, MessageKind.NOTE, found.task.id)
    decision = as_note(event, message, found, actor, now).plus(changes=(standing,))
    if not allowed(Deed.REPLY, actor, found.task) or not can_talk(found):
        return decision
    send = Button(Text("button-send"), Press(Action.SEND, message.id), Style.PRIMARY)
    row = (send, *_finishing(message, found, actor))
    offer = Say(
        to=event.place.address,
        text=Text("noted", {"number": found.task.number, "client": found.client.name}),
        buttons=(row,),
        language=language_here(event, actor.language),
        reply_to=event.ref,
        task=found.task.id,
        urgency=Urgency.ANSWER,
    )
    return decision.plus(effects=(offer,))


def _finishing(message: Message, found: KnownTask, actor: Person) -> tuple[Button, ...]:
    """A note with files may be the result."""
    may_finish = may(found.task.status, Act.FINISH) and allowed(Deed.FINISH, actor, found.task)
    if not message.files or not may_finish:
        return ()
    return (Button(Text("button-done-with"), Press(Action.FINISH_WITH, message.id)),)


def _asked(event: MessageReceived, facts: Facts, now: datetime) -> Decision:
    """Text that points at nothing is never sent: ask to whom, one button for each held task."""
    actor = facts.actor
    if facts.gathering is not None:
        return gathered(event, actor, MessageKind.NOTE, facts.gathering)
    message, standing = spoken(event, actor.id, MessageKind.NOTE, None)
    is_public = event.place.kind is PlaceKind.GROUP
    held = () if is_public else facts.held  # whose tasks these are is nobody else's business there
    if not held and facts.own is None:
        text = Text("nothing-held", {"name": actor.name})
        return Decision(
            disposition=Disposition.ANSWERED,
            changes=(message, standing),
            effects=(tell(event, text, actor.language),),
        )
    prompt = Prompt(
        id=PromptId(derive(event.key, "prompt")),
        kind=PromptKind.TO_WHOM,
        person=actor.id,
        message=message.id,
        asked_at=now,
    )
    own = () if facts.own is None else choices(prompt, () if is_public else facts.own)
    say = Say(
        to=event.place.address,
        text=Text("to-whom") if held else Text("own-or-nobody"),
        buttons=(*_choices(prompt, held), *own),
        language=language_here(event, actor.language),
        reply_to=event.ref,
        urgency=Urgency.ANSWER,
    )
    effects: tuple[Effect, ...] = (say,)
    return Decision(
        disposition=Disposition.JOINED, changes=(message, standing, prompt), effects=effects
    )


def _choices(prompt: Prompt, held: tuple[tuple[Task, str], ...]) -> tuple[tuple[Button, ...], ...]:
    """Each held task's client, and as a note on it."""
    return tuple(
        (
            Button(
                Text("button-to-client", {"number": task.number, "client": client}),
                Press(Action.TO_WHOM, prompt.id, task.id),
            ),
            Button(
                Text("button-note", {"number": task.number}),
                Press(Action.AS_NOTE, prompt.id, task.id),
            ),
        )
        for task, client in held
    )
