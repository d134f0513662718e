"""What the desk makes of each kind of update or event, read from the recorded payloads."""

from collections.abc import Callable, Iterator, Mapping
from inspect import getdoc
from pathlib import Path

from adapters.slack import kinds as slack_kinds
from adapters.slack.read import read as read_slack
from adapters.telegram import kinds as telegram_kinds
from adapters.telegram.read import read as read_telegram
from bot.events import Event
from tests.adapters.slack import slack_rows
from tests.adapters.telegram import telegram_events

NOTHING = "nothing"
INVENTED = ("not_invented", "unheard", "unknown_chat_type")  # what is yet to come has no name


def readings() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """By platform and kind: the names of the events, `NOTHING` where there is none."""
    telegram = (telegram_events.row(name)[0] for name in _names(telegram_events.PAYLOADS))
    slack = (slack_rows.row(name) for name in _names(slack_rows.PAYLOADS))
    return {
        "Telegram": _readings(telegram, telegram_kinds.kind, read_telegram),
        "Slack": _readings(slack, slack_kinds.kind, read_slack),
    }


def meanings() -> Mapping[str, str]:
    """What each event that platforms bring says, in the first sentence of its description."""
    named = {name for kinds in readings().values() for names in kinds.values() for name in names}
    described = {each.__name__: getdoc(each) or "" for each in Event.__args__}
    return {
        name: " ".join(text.split("\n\n")[0].split()).split(". ")[0].rstrip(".") + "."
        for name, text in described.items()
        if name in named
    }


def _names(folder: Path) -> Iterator[str]:
    names = (path.stem for path in folder.glob("*.json"))
    return (name for name in names if not any(word in name for word in INVENTED))


def _readings(
    rows: Iterator[str], kind: Callable[[str], str], read: Callable[[str], Event | None]
) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for row in rows:
        try:
            event = read(row)
        except ValueError:
            continue  # broken on purpose
        name = NOTHING if event is None else type(event).__name__
        found.setdefault(kind(row), set()).add(name)
    order = [each.__name__ for each in Event.__args__] + [NOTHING]
    return {name: tuple(sorted(found[name], key=order.index)) for name in sorted(found)}
