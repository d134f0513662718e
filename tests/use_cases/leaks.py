"""Deliberate breakages: each takes away one safeguard that keeps notes from clients."""

from collections.abc import Callable
from dataclasses import replace

import bot.engine
from bot.cards import Text
from bot.effects import Relay
from bot.use_cases import table
from bot.use_cases.conversation import answering, deleting, editing, talk, withdrawing
from bot.use_cases.room import Case

Mutant = Callable[[object], None]
MUTANTS: list[Mutant] = []


def mutant(put_in: Mutant) -> Mutant:
    MUTANTS.append(put_in)
    return put_in


@mutant
def what_is_not_marked_is_sent(patch) -> None:
    """The default is turned round."""
    patch.setattr(
        answering,
        "_noted",
        lambda event, facts, found, now: answering._sent(event, facts, found, now, mode=None),
    )


@mutant
def reply_mode_never_ends(patch) -> None:
    patch.setattr(answering, "_lasts", lambda *_: True)


@mutant
def another_task_is_not_touched(patch) -> None:
    patch.setattr(bot.engine, "touched", lambda _event, _facts, _read, decision, _now: decision)


@mutant
def a_colleague_in_the_group_is_the_client(patch) -> None:
    load = answering.load
    careless = Case(lambda *a: replace(load(*a), to_others=False), answering.decide)
    patch.setattr(table, "ANSWERING", careless)


@mutant
def the_title_is_the_latest_note(patch) -> None:
    """What is kept inside gets onto what clients see of a task."""
    as_note = talk.as_note

    def titled(event, message, found, author, now):
        decision = as_note(event, message, found, author, now)
        task = replace(decision.changes[0], title=message.text)
        return replace(decision, changes=(task, *decision.changes[1:]))

    patch.setattr(answering, "as_note", titled)


@mutant
def an_edited_note_is_carried(patch) -> None:
    decide = editing.decide

    def carried(event, facts, now):
        decision, found = decide(event, facts, now), facts.written.known
        if found is None or not decision.changes or facts.written.message.kind != "note":
            return decision
        relay = Relay(
            to=found.task.origin,
            message=facts.written.message.id,
            heading=Text("relay-to-client", {"number": 1, "name": "A"}),
            language="en",
            task=found.task.id,
        )
        return decision.plus(effects=(relay,))

    patch.setattr(editing, "decide", carried)


@mutant
def clients_read_own_names(patch) -> None:
    patch.setattr(talk, "public_name", lambda person, **_: person.name)


@mutant
def what_is_taken_back_stays(patch) -> None:
    for module in (withdrawing, deleting):
        patch.setattr(module, "amended", lambda *_: ())


@mutant
def edits_are_not_carried(patch) -> None:
    patch.setattr(editing, "amended", lambda *_: ())
