"""What the documents say is what the code does: settings, commands, permissions.

`python -m tests.house.test_docs` writes the generated tables anew.
"""

import os
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from pydantic import BaseModel, SecretStr

from bot.cards import Text
from bot.commands import COMMANDS, Scope
from bot.config import Settings, load_settings
from bot.domain.calendar import always_open
from bot.domain.people import Role
from bot.domain.permissions import RULES, Deed, Relation
from bot.texts import Catalogue
from bot.use_cases.table import UseCases
from tests.acceptance.crossing import FROM_SLACK, FROM_TELEGRAM
from tests.acceptance.rules import RULES as RULES_OF_TALK
from tests.faults.tables import every_table
from tests.house.documents import (
    ROOT,
    documents,
    text,
)
from tests.house.readings import NOTHING, meanings, readings
from tests.knowledge.figures import index, measured
from tests.knowledge.fitting import held_out
from tests.understanding.figures import tables

EXAMPLE = ROOT / "config.example.toml"


BEGIN = "<!-- Made from the code; `python -m tests.house.test_docs` writes it anew. -->"


END = "<!-- End of what is made from the code. -->"


SCOPES = {
    Scope.PRIVATE: "alone with the desk",
    Scope.GROUP: "in groups and channels",
    Scope.ANYWHERE: "everywhere",
}


RELATIONS = {
    None: "no",
    Relation.EVERY: "yes",
    Relation.OWN: "their own",
    Relation.COMPANY: "their own, a contact the company's",
    Relation.TEAM: "their team's",
    Relation.HOLDER: "those they hold",
    Relation.CHARGE: "their team's, and those they hold",
}


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Defaults are what holds where nobody has set anything."""
    for name in os.environ:
        if name.startswith("FRONTDESK_"):
            monkeypatch.delenv(name)


def permissions_table() -> str:
    """Act x role, as the engine asks it."""
    roles = [role for role in Role if role is not Role.STRANGER]
    head = ["Act", "Commands", *(_english(f"role-{role}").capitalize() for role in roles)]
    commands = _commands_by_deed()
    lines = [
        [f"`{deed}`", _joined(commands.get(deed, []))]
        + [RELATIONS[RULES[deed].get(role)] for role in roles]
        for deed in Deed
    ]
    return f"{_table(head, lines)}\n\nNot in the table: {_joined(commands[None])}."


def commands_table() -> str:
    """Every command with both spellings."""
    head = ["Telegram", "Slack", "Offered", "To", "What it does"]
    lines = [
        [
            f"`/{each.name}`",
            f"`/desk {each.name}`",
            SCOPES[each.scope],
            _roles(each.roles),
            _english(f"command-{each.name}"),
        ]
        for each in COMMANDS
    ]
    return _table(head, lines)


def faults_tables() -> str:
    """What is promised wherever something happens to a desk, and what each fault costs."""
    parts = [f"### {title}\n\n{_table(head, lines)}" for title, head, lines in every_table()]
    return "\n\n".join(parts)


def platforms_table() -> str:
    """Every kind of update and event that was recorded, and what the desk makes of it."""
    parts = []
    for platform, kinds in readings().items():
        lines = [
            [f"`{kind}`", " or ".join(name if name == NOTHING else f"`{name}`" for name in names)]
            for kind, names in kinds.items()
        ]
        parts += [f"## {platform}", _table(["Kind", "Read as"], lines)]
    said = [[f"`{name}`", meaning] for name, meaning in meanings().items()]
    return "\n\n".join([*parts, "## The events", _table(["Event", "What it says"], said)])


def relay_table() -> str:
    """What each kind of contents is at the other end, as a dialogue tries it."""
    parts = []
    for origin, kinds in (("Telegram", FROM_TELEGRAM), ("Slack", FROM_SLACK)):
        head = [f"Sent on {origin}", "Seen on Telegram", "Seen on Slack"]
        lines = [[name, kind.telegram, kind.slack] for name, kind in kinds.items()]
        parts += [f"## From {origin}", _table(head, lines)]
    return "\n\n".join(parts)


def knowledge_table() -> str:
    """How often the knowledge answers, and how often rightly, by language."""
    head = ["Messages", "Language", "Answerable", "Others", "Right", "Wrong", "Precision", "Recall"]
    sets = {"sealed": measured(index()), "held out": held_out()}
    lines = [
        [
            title,
            language,
            *map(str, (each.questions, each.others, each.right, each.wrong)),
            f"{each.precision:.2f}" if each.right + each.wrong else "-",
            f"{each.recall:.2f}",
        ]
        for title, figures in sets.items()
        for language, each in figures.items()
    ]
    return _table(head, lines)


def understanding_tables() -> str:
    """How well labelled messages are understood."""
    return "\n\n".join(f"**{title}**\n\n{_table(head, lines)}" for title, head, lines in tables())


def dialogues_tables() -> str:
    """What is promised to people in chats, and the stories that show it."""
    head = ["Promise", "Story on Telegram", "Story on Slack"]
    return "\n\n".join(
        f"## {topic}\n\n"
        + _table(head, [[each.says, f"`{each.telegram}`", f"`{each.slack}`"] for each in rules])
        for topic, rules in RULES_OF_TALK.items()
    )


TABLES = {
    "dialogues.md": dialogues_tables,
    "relay.md": relay_table,
    "permissions.md": permissions_table,
    "commands.md": commands_table,
    "reliability.md": faults_tables,
    "platforms.md": platforms_table,
    "knowledge.md": knowledge_table,
    "understanding.md": understanding_tables,
}


def refresh() -> None:
    """Write the tables anew."""
    for name in TABLES:
        place = ROOT / "docs" / name
        before, _, rest = place.read_text(encoding="utf-8").partition(BEGIN)
        _, _, after = rest.partition(END)
        place.write_text(f"{before}{_generated(name)}{after}", encoding="utf-8")


@pytest.mark.parametrize("name", TABLES)
def test_table_equals_the_code(name: str) -> None:
    assert _generated(name) in text(f"docs/{name}"), "python -m tests.house.test_docs mends it"


def test_example_names_every_setting_with_its_default() -> None:
    assert tomllib.loads(EXAMPLE.read_text(encoding="utf-8")) == _defaults(Settings())


def test_example_can_be_used_as_it_is() -> None:
    settings = load_settings(EXAMPLE)

    assert settings.desk.name
    assert not settings.has_telegram
    assert not settings.has_slack


def test_example_says_where_secrets_come_from() -> None:
    example = EXAMPLE.read_text(encoding="utf-8")

    for table, key, value in _settings():
        if isinstance(value, SecretStr):
            assert f"FRONTDESK_{table}__{key}".upper() in example


def test_every_setting_is_explained_in_the_documents() -> None:
    everything = "\n".join(map(text, documents()))

    missing = [f"{t}.{k}" for t, k, _ in _settings() if f"`[{t}] {k}`" not in everything]
    assert missing == []


@cache
def _catalogue() -> Catalogue:
    """Parsed once: the tables ask for hundreds of sentences."""
    return Catalogue()


def _english(key: str) -> str:
    return _catalogue().words(Text(key, {"slash": ""}), "en")


def _roles(roles: frozenset[Role]) -> str:
    if roles == frozenset(Role):
        return "everyone"
    return ", ".join(_english(f"role-{role}") + "s" for role in Role if role in roles)


def _commands_by_deed() -> dict[Deed | None, list[str]]:
    found: dict[Deed | None, list[str]] = {}
    cases = UseCases(mint=str, calendar=always_open()).commands
    for command in COMMANDS:
        found.setdefault(cases[command.name].deed, []).append(command.name)
    return found


def _joined(commands: list[str]) -> str:
    return ", ".join(f"`{each}`" for each in commands)


def _table(head: list[str], lines: list[list[str]]) -> str:
    rows = [head, ["---"] * len(head), *lines]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _generated(name: str) -> str:
    return f"{BEGIN}\n\n{TABLES[name]()}\n\n{END}"


def _settings() -> Iterator[tuple[str, str, object]]:
    settings = Settings()
    for table in type(settings).model_fields:
        section = getattr(settings, table)
        for key in type(section).model_fields:
            yield table, key, getattr(section, key)


def _defaults(section: BaseModel) -> dict[str, object]:
    return {key: _plain(getattr(section, key)) for key in type(section).model_fields}


def _plain(value: object) -> object:
    match value:
        case BaseModel():
            return _defaults(value)
        case SecretStr():
            return value.get_secret_value()
        case Path():
            return str(value)
        case _:
            return value


if __name__ == "__main__":
    refresh()
