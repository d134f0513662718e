"""Albums: their parts arrive one by one, and are one thing to whoever sent them."""

from dataclasses import replace

from bot.decision import Decision, Disposition
from bot.domain.conversation import Message, MessageKind, Prompt, Standing
from bot.domain.people import Person
from bot.effects import React, Relay
from bot.events import MessageReceived
from bot.use_cases.records import spoken


def gathered(event: MessageReceived, author: Person, kind: MessageKind, prompt: Prompt) -> Decision:
    """One more part of an album whose place is being asked about: it goes where the first goes."""
    message, standing = spoken(event, author.id, kind, None)
    return Decision(disposition=Disposition.JOINED, changes=(message, standing), guards=(prompt,))


def with_album(decision: Decision, first: Message, rest: tuple[Message, ...]) -> Decision:
    """The rest of an album becomes what its first part became in this decision."""
    saved = (each for each in decision.changes if isinstance(each, Message))
    became = next(each for each in saved if each.id == first.id)
    parts = tuple(replace(each, task=became.task, kind=became.kind) for each in rest)
    standings = tuple(Standing(ref=each.source, task=became.task, message=each.id) for each in rest)
    carried = tuple(
        replace(effect, message=each.id)
        for effect in decision.effects
        if isinstance(effect, Relay) and effect.message == first.id
        for each in rest
    )
    signed = tuple(
        replace(effect, ref=each.source)
        for effect in decision.effects
        if isinstance(effect, React) and effect.ref == first.source
        for each in rest
    )
    return decision.plus(changes=(*parts, *standings), effects=(*carried, *signed))
