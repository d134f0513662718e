"""The one table of commands: Telegram's menu, Slack's manifest and the help are made from it."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.people import Role


class Scope(StrEnum):
    """Where a command is offered; anyone can type it anywhere, so rights are checked later."""

    PRIVATE = "private"
    GROUP = "group"
    ANYWHERE = "anywhere"


@dataclass(frozen=True, slots=True)
class Command:
    """One command; its description is the catalogue's `command-<name>`."""

    name: str
    scope: Scope
    roles: frozenset[Role]


EVERYONE = frozenset(Role)
KNOWN = EVERYONE - {Role.STRANGER}
CLIENTS = frozenset({Role.CLIENT})
STAFF = frozenset({Role.ASSISTANT, Role.LEAD, Role.MANAGER})
MANAGERS = frozenset({Role.MANAGER})

COMMANDS: tuple[Command, ...] = (
    Command("start", Scope.PRIVATE, EVERYONE),
    Command("help", Scope.ANYWHERE, EVERYONE),
    Command("new", Scope.PRIVATE, CLIENTS),
    Command("person", Scope.PRIVATE, CLIENTS),
    Command("status", Scope.PRIVATE, KNOWN),
    Command("cancel", Scope.PRIVATE, CLIENTS),
    Command("urgent", Scope.PRIVATE, CLIENTS),
    Command("due", Scope.PRIVATE, CLIENTS),
    Command("category", Scope.ANYWHERE, KNOWN),
    Command("accept", Scope.PRIVATE, CLIENTS),
    Command("reopen", Scope.PRIVATE, CLIENTS),
    Command("rate", Scope.PRIVATE, CLIENTS),
    Command("withdraw", Scope.ANYWHERE, KNOWN),
    Command("redact", Scope.ANYWHERE, KNOWN),
    Command("transcript", Scope.ANYWHERE, KNOWN),
    Command("tasks", Scope.ANYWHERE, STAFF),
    Command("find", Scope.ANYWHERE, STAFF),
    Command("claim", Scope.ANYWHERE, STAFF),
    Command("pass", Scope.ANYWHERE, STAFF),
    Command("details", Scope.ANYWHERE, STAFF),
    Command("release", Scope.ANYWHERE, STAFF),
    Command("dismiss", Scope.ANYWHERE, STAFF),
    Command("handover", Scope.ANYWHERE, STAFF),
    Command("assign", Scope.ANYWHERE, frozenset({Role.LEAD, Role.MANAGER})),
    Command("for", Scope.PRIVATE, STAFF),
    Command("merge", Scope.ANYWHERE, STAFF),
    Command("split", Scope.ANYWHERE, STAFF),
    Command("wait", Scope.ANYWHERE, STAFF),
    Command("hold", Scope.ANYWHERE, STAFF),
    Command("still", Scope.ANYWHERE, STAFF),
    Command("reply", Scope.ANYWHERE, STAFF),
    Command("note", Scope.ANYWHERE, STAFF),
    Command("done", Scope.ANYWHERE, STAFF),
    Command("timer", Scope.ANYWHERE, STAFF),
    Command("time", Scope.ANYWHERE, STAFF),
    Command("remind", Scope.ANYWHERE, KNOWN),
    Command("every", Scope.PRIVATE, KNOWN),
    Command("later", Scope.PRIVATE, KNOWN),
    Command("snooze", Scope.PRIVATE, KNOWN),
    Command("undo", Scope.ANYWHERE, KNOWN),
    Command("timesheet", Scope.PRIVATE, STAFF),
    Command("quote", Scope.PRIVATE, KNOWN),
    Command("quotes", Scope.PRIVATE, KNOWN),
    Command("price", Scope.PRIVATE, CLIENTS),
    Command("contract", Scope.PRIVATE, STAFF),
    Command("on", Scope.ANYWHERE, STAFF),
    Command("off", Scope.ANYWHERE, STAFF),
    Command("away", Scope.ANYWHERE, STAFF),
    Command("shifts", Scope.ANYWHERE, STAFF),
    Command("timeoff", Scope.ANYWHERE, STAFF),
    Command("offshift", Scope.ANYWHERE, STAFF),
    Command("swap", Scope.ANYWHERE, STAFF),
    Command("shiftend", Scope.PRIVATE, STAFF),
    Command("calendar", Scope.ANYWHERE, STAFF),
    Command("who", Scope.ANYWHERE, STAFF),
    Command("why", Scope.ANYWHERE, STAFF),
    Command("skills", Scope.ANYWHERE, STAFF),
    Command("faq", Scope.PRIVATE, STAFF),
    Command("client", Scope.ANYWHERE, STAFF),
    Command("deskname", Scope.PRIVATE, STAFF),
    Command("mask", Scope.PRIVATE, STAFF),
    Command("summary", Scope.ANYWHERE, MANAGERS),
    Command("digest", Scope.PRIVATE, frozenset({Role.LEAD, Role.MANAGER})),
    Command("targets", Scope.ANYWHERE, frozenset({Role.LEAD, Role.MANAGER})),
    Command("opening", Scope.ANYWHERE, frozenset({Role.LEAD, Role.MANAGER})),
    Command("escalation", Scope.ANYWHERE, frozenset({Role.LEAD, Role.MANAGER})),
    Command("invite", Scope.PRIVATE, MANAGERS),
    Command("team", Scope.GROUP, MANAGERS),
    Command("link", Scope.PRIVATE, KNOWN),
    Command("back", Scope.PRIVATE, KNOWN),
    Command("skip", Scope.PRIVATE, KNOWN),
    Command("language", Scope.ANYWHERE, KNOWN),
)

# What these do with a file that comes along, or in the message that they reply to.
WITH_FILE = frozenset({"timeoff"})

# A client's permanent menu, in rows: the words that are sent with one tap, and what they ask for.
MENU: tuple[tuple[str, ...], ...] = (("menu-new", "menu-requests"), ("menu-person",))
MENU_COMMANDS = {"menu-new": "new", "menu-requests": "status", "menu-person": "person"}

BY_NAME = {command.name: command for command in COMMANDS}

SLASH = "/"
# Slack keeps a name for the app, and takes no slash commands in threads: there it is mentioned.
SLASH_ON_SLACK, MENTION_ON_SLACK = "/desk", "@desk"


def slash(platform: str, *, in_thread: bool = False) -> str:
    """What is typed before a command's name there: "/", "/desk " or "@desk "."""
    if platform != "slack":
        return SLASH
    return f"{MENTION_ON_SLACK if in_thread else SLASH_ON_SLACK} "
