"""Which catalogue keys the code uses, read from its syntax trees.

A key written as an f-string stands for every value its parts can have; `VALUES` says which.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path

from bot.commands import COMMANDS, MENU_COMMANDS
from bot.domain.expertise import LANGUAGES
from bot.domain.lifecycle import Act
from bot.domain.pay.periods import Rhythm
from bot.domain.pay.terms import Employment, FixedKind
from bot.domain.people import Role
from bot.domain.permissions import Deed
from bot.domain.profile import LineKind
from bot.domain.quotes.quote import State as QuoteState
from bot.domain.ranking import Hindrance
from bot.domain.shifts.handover import Reason
from bot.domain.targets import ClockKind, Priority
from bot.domain.task import Status
from bot.domain.team import Mode
from bot.domain.timesheet.rounding import Rounding
from bot.domain.timesheet.sheet import State
from bot.domain.understanding.category import CATEGORIES
from bot.domain.understanding.meaning import Meaning
from bot.forms import FormName
from bot.transcripts.record import ACTS
from bot.use_cases.access.belonging import LOST
from bot.use_cases.managers.summarising import DAYS_BACK
from bot.use_cases.memos.room import SNOOZES

ROOT = Path(__file__).parents[2]
WATCHED = (ClockKind.RESPOND, ClockKind.COMPLETE)
STATUSES = tuple(status.replace("_", "-") for status in Status)
INVITED = tuple(role for role in Role if role is not Role.STRANGER)
FATES = (
    "blocked",
    "away",
    "erased",
    "gone",
    "too-large",
    "forbidden",
    "invalid",
    "unknown",
    "dropped",
)
TOPIC_TROUBLES = ("topic-closed", "topic-gone", "topics-off")
PLATFORM_TROUBLES = (
    "again",
    "asked-to-wait",
    "conflict",
    "silent",
    "starting",
    "token-refused",
    "unreachable",
    "webhook-failing",
    "webhook-refused",
)
# By template, its holes blanked: a new f-string key in bot/ needs a row here.
VALUES: dict[str, tuple[tuple[str, ...], ...]] = {
    "status-{}": (STATUSES,),
    "category-{}": (tuple(each.replace("_", "-") for each in CATEGORIES),),
    "meant-which-{}": (("cancel", "reopen", "accept"),),
    "meant-perhaps-{}": (tuple(each.replace("_", "-") for each in Meaning),),
    "button-meant-{}": (("status", "person", "small-talk"),),
    "confirmation-{}": (tuple(each for each in STATUSES if each != "new"),),
    "priority-name-{}": (tuple(Priority),),
    "priority-{}": ((Priority.NORMAL, Priority.URGENT),),
    "field-due-{}": (tuple(ClockKind),),
    "refused-{}": (tuple(Deed),),
    "hello-{}": (tuple(Role),),
    "role-{}": (tuple(Role),),
    "welcome-{}": (INVITED,),
    "revision-{}": (("edited", "deleted", "withdrawn", "redacted"),),
    "command-{}": (tuple(command.name for command in COMMANDS),),
    "period-{}": (tuple(DAYS_BACK),),
    "fate-{}": (FATES,),
    "{}-said": ((Act.WAIT, Act.RESUME),),
    "{}-how": (("reply", "note"),),
    "home-{}": (INVITED,),
    "form-refused-{}": (tuple(FormName),),
    "channel-{}": (tuple(LOST),),
    "trouble-{}": (
        ("archived", "may-not-write", "not-admin", "not-member", "refused", *TOPIC_TROUBLES),
    ),
    "elsewhere-{}": (TOPIC_TROUBLES,),
    "platform-{}": (PLATFORM_TROUBLES,),
    "transcript-{}": (("edited", "deleted", "withdrawn", "redacted"),),
    "transcript-act-{}": (tuple(sorted(ACTS)),),
    "transcript-file-{}": (("too-large", "gone", "unreachable"),),
    "weekday-{}": (tuple("0123456"),),
    "shifts-{}": (("unclear", "long", "zone"),),
    "time-off-trouble-{}": (
        ("gone", "refused", "unreachable", "large", "none", "forbidden", "many"),
    ),
    "opening-{}": (("unclear", "long", "zone"),),
    "{}-of": (("form-week-days", "form-time-off-first"),),
    "{}-open": (("state-on", "state-off"),),
    "client-line-{}": (tuple(LineKind),),
    "button-snooze-{}": (SNOOZES,),
    "mode-{}": (tuple(Mode),),
    "due-{}{}": (WATCHED, ("", "-over")),
    "due-cover{}": (("", "-over"),),
    "due-manager-{}": (WATCHED,),
    "shiftend-line-{}": (tuple(Reason),),
    "button-shiftend-{}": (("with", "without"),),
    "routine-how-{}": (("every", "later"),),
    "spoken-{}": (LANGUAGES,),
    "why-not-{}": ((Hindrance.OFF, Hindrance.FULL),),
    "timesheet-state-{}": (tuple(State),),
    "quote-state-{}": (tuple(QuoteState),),
    "quote-over-{}": (tuple(each for each in QuoteState if each is not QuoteState.OPEN),),
    "{}-expired-for-client": (("quote", "proposal"),),
    "{}-expired-for-assistant": (("quote", "proposal"),),
    "timesheet-{}-said": ((State.APPROVED, State.RETURNED),),
    "timesheet-{}-news": ((State.APPROVED, State.RETURNED),),
    "contract-{}": (tuple(Employment),),
    "contract-rhythm-{}": (tuple(Rhythm),),
    "contract-rounding-{}": ((Rounding.MINUTE, Rounding.QUARTER),),
    "terms-{}-{}": (tuple(FixedKind), ("month", "year")),
    "store-{}": (("busy", "disk-full", "read-only", "unreachable"),),
}
MAKERS = {
    "Text": 0,
    "button": 0,
    "label": 0,
    "words": 0,
    "do": 0,
    "cannot": 1,
    "words_of": 1,
    "told_at_work": 2,
    "_tasks": 0,
    "MalformedEntryError": 1,
    "_cannot": 0,
    "_words": 0,
    "_do": 0,
    "press": 0,
}  # which argument


@cache
def trees() -> tuple[tuple[Path, ast.Module], ...]:
    files = sorted(
        p for top in ("bot", "adapters/cli", "adapters/web") for p in (ROOT / top).rglob("*.py")
    )
    return tuple((path, ast.parse(path.read_text("utf-8"))) for path in files)


def template(node: ast.JoinedStr) -> str:
    return "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)


def expanded(node: ast.JoinedStr) -> Iterator[str]:
    """A template without a row stands for every sentence of the catalogue that it fits."""
    text = template(node)
    if text in VALUES:
        yield from (text.format(*values) for values in product(*VALUES[text]))
    elif "{}" in text and " " not in text and re.search(r"[a-z]{3,}-|-[a-z]{3,}", text):
        pattern = re.compile(re.escape(text).replace(r"\{\}", "[a-z-]+"))
        yield from (sorted(filter(pattern.fullmatch, sentences())) or [text])


@cache
def sentences() -> tuple[str, ...]:
    """The keys of the English catalogue."""
    files = (ROOT / "bot" / "texts" / "en").glob("*.ftl")
    return tuple(
        key
        for path in files
        for key in re.findall(r"^([a-z][a-z0-9-]*) *=", path.read_text("utf-8"), re.MULTILINE)
    )


def keys_in(node: ast.AST) -> Iterator[str]:
    """Every key this expression can be: constants, f-strings, both sides of a choice."""
    match node:
        case ast.Constant(value=str(key)):
            yield key
        case ast.JoinedStr():
            yield from expanded(node)
        case ast.IfExp():
            yield from keys_in(node.body)
            yield from keys_in(node.orelse)


def assigned(scope: ast.AST, name: str) -> Iterator[str]:
    """Every key a name is given within a function."""
    for node in ast.walk(scope):
        if not isinstance(node, ast.Assign):
            continue
        for target in node.targets:
            if isinstance(target, ast.Name) and target.id == name:
                yield from keys_in(node.value)
            if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                for each, value in zip(target.elts, node.value.elts, strict=True):
                    if isinstance(each, ast.Name) and each.id == name:
                        yield from keys_in(value)


def called(call: ast.Call) -> str:
    function = call.func
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


@cache
def uses() -> dict[str, set[str]]:
    """Key to the files that use it."""
    found: dict[str, set[str]] = {}
    for path, tree in trees():
        for scope in (
            node
            for node in ast.walk(tree)
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        ):
            for call in (node for node in ast.walk(scope) if isinstance(node, ast.Call)):
                place = MAKERS.get(called(call), len(call.args))
                for argument in call.args[place : place + 1]:
                    keys = set(keys_in(argument))
                    if isinstance(argument, ast.Name):
                        keys |= set(assigned(scope, argument.id))
                    for key in keys:
                        found.setdefault(key, set()).add(str(path.relative_to(ROOT)))
    for key in MENU_COMMANDS:
        found.setdefault(key, set()).add("bot/commands.py")
    return found


def literals() -> Iterator[tuple[str, str]]:
    """String arguments of calls that make what people read: (place, words)."""
    readers = {*MAKERS, "Say", "Relay", "Answer", "tell", "answered", "Button", "Card"}
    for path, tree in trees():
        if not str(path.relative_to(ROOT)).startswith(("bot/use_cases", "bot/views")):
            continue
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            if called(call) not in readers:
                continue
            for node in ast.walk(call):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield f"{path.name}:{node.lineno}", node.value


def supplied() -> Iterator[tuple[Path, ast.Call, str, set[str]]]:
    """Sentences with all their arguments in sight: (file, call, key, names)."""
    for path, tree in trees():
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            if called(call) != "Text" or not call.args:
                continue
            given = call.args[1] if len(call.args) > 1 else ast.Dict([], [])
            if isinstance(given, ast.Dict) and all(isinstance(k, ast.Constant) for k in given.keys):
                for key in keys_in(call.args[0]):
                    yield path, call, key, {k.value for k in given.keys}
