"""Each cell of the table of rights, through the real routing: what is forbidden changes nothing.

Somebody of every kind does each act by its command and by its button, and what came of it is looked at.
"""

from itertools import product

import pytest

from bot.buttons import Action
from bot.domain.people import Role
from bot.domain.permissions import RULES, Deed, Relation
from bot.domain.task import Status
from tests.use_cases.cast import Actor, Agency, Step

# Who acts: how they stand to the task, which Ann of Berlin holds and Carla asked for.
PEOPLE = (
    "requester",
    "another client",
    "company's contact",
    "company's other client",
    "holder",
    "colleague",
    "other team",
    "lead",
    "lead of another team",
    "manager",
    "stranger",
    "unknown",
)
BY_COMMAND = {
    Deed.PASS: "pass",
    Deed.DETAILS: "note",
    Deed.REPLY: "reply",
    Deed.FINISH: "done",
    Deed.RELEASE: "release",
    Deed.DISMISS: "dismiss",
    Deed.HAND_OVER: "handover",
    Deed.ASSIGN: "assign",
    Deed.WAIT: "wait",
    Deed.CANCEL: "cancel",
    Deed.PRIORITISE: "urgent",
    Deed.ACCEPT: "accept",
    Deed.REOPEN: "reopen",
    Deed.RATE: "rate",
    Deed.CATEGORISE: "category",
    Deed.SPLIT: "split",
    Deed.TRANSCRIPT: "transcript",
    Deed.TIME: "timer",
    Deed.REDACT: "redact",
    Deed.REMIND: "remind",
    Deed.WHY: "why",
    Deed.QUOTE: "quote",
    Deed.ASK_QUOTES: "quotes",
    Deed.PROPOSE: "price",
}
BEHIND = {
    Deed.REDACT: "1",
    Deed.REMIND: "1 tomorrow 9:00 look",
    Deed.QUOTE: "1 3 h 90 EUR a table",
    Deed.ASK_QUOTES: "1 all",
    Deed.PROPOSE: "1 80 EUR",
}  # what is typed behind the command, where words would be no choice
BY_BUTTON = {
    Deed.PASS: Action.PASS,
    Deed.DETAILS: Action.DETAILS,
    Deed.REPLY: Action.REPLY,
    Deed.FINISH: Action.FINISH,
    Deed.RELEASE: Action.RELEASE,
    Deed.DISMISS: Action.DISMISS,
    Deed.WAIT: Action.WAIT,
    Deed.CANCEL: Action.CANCEL,
    Deed.PRIORITISE: Action.URGENT,
    Deed.ACCEPT: Action.ACCEPT,
    Deed.REOPEN: Action.REOPEN,
    Deed.CLAIM: Action.CLAIM,
    Deed.REVISIT: Action.REVISIT,
}
OF_NO_TASK = {
    Deed.SHIFT: ("off", ""),
    Deed.WHO: ("who", ""),
    Deed.LIST: ("tasks", ""),
    Deed.FIND: ("find", "table"),
    Deed.SKILLS: ("skills", ""),
    Deed.ROUTINE: ("every", ""),
    Deed.TARGETS: ("targets", "Berlin"),
    Deed.OPENING: ("opening", "Berlin"),
    Deed.ESCALATION: ("escalation", "Berlin"),
    Deed.DIGEST: ("digest", ""),
    Deed.TIMESHEET: ("timesheet", ""),
    Deed.CONTRACT: ("contract", ""),
    Deed.SUMMARY: ("summary", ""),
    Deed.INVITE: ("invite", "assistant Berlin"),
    Deed.KNOWLEDGE: ("faq", ""),
    Deed.NAME: ("deskname", "Sophie"),
    Deed.WRITE_DOWN: ("for", "Carla Order paper"),
}
FINISHED = {Deed.ACCEPT, Deed.REOPEN, Deed.RATE, Deed.REVISIT}
UNCLAIMED = {Deed.CLAIM, Deed.PASS}


@pytest.fixture
def people(desk: Agency) -> dict[str, Actor]:
    leo = desk._comes("Leo", Role.LEAD, None, "telegram")
    desk.change(leo, team="lisbon")
    desk.change(desk.carla, company="Acme")
    contact = desk._comes("Cora", Role.CLIENT, None, "telegram")
    desk.change(contact, company="ACME", contact=True)
    other = desk._comes("Cesar", Role.CLIENT, None, "telegram")
    desk.change(other, company="Acme")
    return {
        "requester": desk.carla,
        "another client": desk.colin,
        "company's contact": contact,
        "company's other client": other,
        "holder": desk.ann,
        "colleague": desk.ben,
        "other team": desk.luis,
        "lead": desk.lea,
        "lead of another team": leo,
        "manager": desk.maria,
        "stranger": desk._comes("Stella", Role.STRANGER, None, "telegram"),
        "unknown": desk.somebody("Una"),
    }


def prepared(desk: Agency, deed: Deed) -> str:
    """The task in a state in which the act could be done."""
    task = desk.carla.asks("Book a table for four")
    if deed in UNCLAIMED:
        return task.id
    desk.ann.claims(task)
    if deed in FINISHED:
        desk.ann.commands("done", "1 It is booked")
        desk.passes(seconds=11)
        assert desk.task(1).status is Status.DONE
    return task.id


def may(desk: Agency, deed: Deed, who: str, actor: Actor) -> bool:
    """Read off the table by hand, without the function that judges."""
    if who in {"unknown", "stranger"}:
        return False
    needed = RULES[deed].get(actor.person.role)
    stands = {
        "requester": {Relation.OWN, Relation.COMPANY},
        "company's contact": {Relation.COMPANY},
        "holder": {Relation.TEAM, Relation.HOLDER, Relation.CHARGE},
        "colleague": {Relation.TEAM, Relation.CHARGE},
        "lead": {Relation.TEAM, Relation.CHARGE},
    }.get(who, set()) | {Relation.EVERY}
    if deed in UNCLAIMED and who == "holder":
        stands -= {Relation.HOLDER}
    return needed in stands


def changed(desk: Agency, before: dict, step: Step) -> bool:
    """Whether anything of the task, or of what the desk knows, is another."""
    rows = desk.fake.rows
    now = {"tasks": rows.tasks, "messages": rows.messages, "modes": rows.modes, "prompts": rows.prompts, "journal": list(rows.journal), "teams": rows.teams, "invitations": rows.invitations, "entries": rows.entries, "ratings": rows.ratings, "memos": rows.memos, "quotes": rows.quotes}  # fmt: skip
    return any(before[name] != now[name] for name in before)


def kept(desk: Agency) -> dict:
    rows = desk.fake.rows
    return {"tasks": dict(rows.tasks), "messages": dict(rows.messages), "modes": dict(rows.modes), "prompts": dict(rows.prompts), "journal": list(rows.journal), "teams": dict(rows.teams), "invitations": dict(rows.invitations), "entries": dict(rows.entries), "ratings": dict(rows.ratings), "memos": dict(rows.memos), "quotes": dict(rows.quotes)}  # fmt: skip


def judged(desk: Agency, before: dict, step: Step, *, is_allowed: bool, deed: Deed) -> None:
    refused = [key for key in step.keys if key.startswith(f"refused-{deed}")]
    if is_allowed:
        assert not refused, f"refused although allowed: {step.keys}"
        assert step.decision.effects, "nothing happened"
        return
    assert step.keys, "nobody was told anything"
    assert not step.relays
    assert not changed(desk, before, step), f"changed although forbidden: {step.keys}"


@pytest.mark.parametrize(("deed", "who"), [*product(BY_COMMAND, PEOPLE)])
def test_by_command(desk: Agency, people, deed: Deed, who: str) -> None:
    prepared(desk, deed)
    actor, before = people[who], kept(desk)

    step = actor.commands(BY_COMMAND[deed], BEHIND.get(deed, "1 and some words"))

    judged(desk, before, step, is_allowed=may(desk, deed, who, actor), deed=deed)


@pytest.mark.parametrize(("deed", "who"), [*product(BY_BUTTON, PEOPLE)])
def test_by_button(desk: Agency, people, deed: Deed, who: str) -> None:
    task = prepared(desk, deed)
    actor, before = people[who], kept(desk)

    step = actor.presses(BY_BUTTON[deed], task)

    judged(desk, before, step, is_allowed=may(desk, deed, who, actor), deed=deed)


@pytest.mark.parametrize(("deed", "who"), [*product(OF_NO_TASK, PEOPLE)])
def test_of_no_task(desk: Agency, people, deed: Deed, who: str) -> None:
    prepared(desk, deed)
    actor, before = people[who], kept(desk)

    step = actor.commands(*OF_NO_TASK[deed])

    judged(desk, before, step, is_allowed=may(desk, deed, who, actor), deed=deed)


def test_every_deed_is_tried() -> None:
    elsewhere = {Deed.MERGE, Deed.WITHDRAW, Deed.BIND, Deed.LANGUAGE, Deed.CURATE}
    elsewhere |= {
        Deed.PROFILE,
        Deed.REMEMBER,
        Deed.STRIKE,
        Deed.SCHEDULE,
        Deed.JUDGE_HOURS,
        Deed.ANSWER_QUOTE,
        Deed.SEE_QUOTES,
        Deed.AGREE,
        Deed.VOUCH,
        Deed.RENAME,
    }  # by one command, in the stories of it
    tried = {*BY_COMMAND, *BY_BUTTON, *OF_NO_TASK}
    assert tried | elsewhere == set(RULES) and not tried & elsewhere
