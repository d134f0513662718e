"""Looks for words that people read and that no catalogue holds, in all that the stand-ins show."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from html.parser import HTMLParser
from typing import Any

from adapters.playground.slack import SlackStandIn
from bot.commands import COMMANDS
from bot.domain.hiding import hidden
from bot.domain.masking import mask
from tests.acceptance.stage import Stage
from tests.pseudo.language import CLOSES, LONGER, OPENS

DAY = (
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2} [A-Z][a-z]{2}(?: \d\d:\d\d)?"
    r"|(?:Mo|Di|Mi|Do|Fr|Sa|So)\. \d{1,2}\. [A-Z][a-zä]{2,3}\.?(?:, \d\d:\d\d)?"
)
EMOJI = ":warning:"  # which Slack draws
ADDRESS = r"https?://\S+"
TYPED = "(?:/|[/@]desk )"  # before a command's name, as people type it
CODE = r"\b[A-Z2-9]{8}\b"
COMMAND = re.compile(
    r"^(?:@\S+ )?(?:(?:/\w+|reply|note|done|language|find|for)(?: #?\d+| [^:]+:)? )?"
)
WORD = re.compile(r"[A-Za-z]+")
LONG = 60  # what is cut or parted somewhere is looked for by its words alone, as what was edited


def commands() -> str:
    """A command's name at the head of a line of help, which nobody translates."""
    names = "|".join(each.name for each in COMMANDS)
    return rf"(?m)^{OPENS}*{TYPED}(?:{names}) \N{{EN DASH}}"


ZONE = r"\b[A-Z][a-z]+/[A-Z][a-z]+\b"  # a time zone, as its database names it
NOT_WORDS = re.compile(f"{DAY}|{ADDRESS}|{CODE}|{EMOJI}|{ZONE}|[/@]desk ")


def leftovers(text: str, own: Iterable[str], words: frozenset[str]) -> list[str]:
    """Words of the text that are neither made up nor anybody's own."""
    text = NOT_WORDS.sub("", re.sub(commands(), "", unescape(text)))
    for each in sorted(own, key=len, reverse=True):
        text = text.replace(each, "")
    return [each for each in WORD.findall(text) if each not in words]


def shown(stage: Stage) -> Iterator[tuple[bool, str]]:
    """Everything that stands in any chat: whether the desk said it, and the words."""
    telegram, slack = stage.telegram, stage.slack
    for chat in telegram.chats():
        menu = chat.keyboard.rows if chat.keyboard is not None else ()
        yield from ((True, key.label) for row in menu for key in row)
        for message in telegram.messages(chat.id):
            yield message.from_bot, message.text
            yield message.from_bot, message.caption or ""
            yield from ((True, label) for label in message.labels)
    for press in telegram.world.presses.values():
        yield True, (press.answer.text or "") if press.answer else ""
    people = [person.id for person in slack.users]
    for channel in [*(each.id for each in slack.channels), *(slack.dm(user) for user in people)]:
        top = slack.messages(channel)
        threads = (each for one in top for each in slack.messages(channel, thread_ts=one.ts))
        whispers = (each for user in people for each in slack.ephemerals(channel, user))
        for message in (*top, *threads, *whispers):
            yield message.from_bot, message.plain
            yield message.from_bot, message.text
            yield from ((True, button.label) for button in message.buttons)


class Views:
    """Every form and Home tab that ever stood before somebody; they go, and leave nothing."""

    def __init__(self, slack: SlackStandIn) -> None:
        self._slack = slack
        self.texts: set[str] = set()
        slack.subscribe(self._look)

    def _look(self, _: int) -> None:
        for view in self._slack.world.views.values():
            self.texts.update(words_in(view.body), view.errors.values())


def words_in(part: Any) -> Iterator[str]:
    """What is read in a view or in one of its parts, also what stands in a field at first."""
    match part:
        case {"type": "plain_text" | "mrkdwn", "text": text}:
            yield text
        case dict():
            yield from (text for name, text in part.items() if name == "initial_value")
            yield from (words for inner in part.values() for words in words_in(inner))
        case list():
            yield from (words for inner in part for words in words_in(inner))


class _Html(HTMLParser):
    """Collects what is read on a page."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        read = {"alt", "aria-label", "placeholder", "title", "value"}
        self.texts += [value for name, value in attrs if name in read and value]

    def handle_data(self, data: str) -> None:
        if self.lasttag != "style":
            self.texts.append(data)


def words_on(page: str) -> list[str]:
    """What is read on a page, without its markup and its style."""
    html = _Html()
    html.feed(page)
    html.close()
    return html.texts


def names(stage: Stage) -> set[str]:
    """What people, chats and files are called."""
    telegram, slack = stage.telegram, stage.slack
    files = (*telegram.world.files.values(), *slack.world.files.values())
    return {
        "Test desk",
        telegram.bot.username,
        *("Berlin", "Lisbon"),
        *("Deutsch", "English", "Русский"),
        *(chat.title for chat in telegram.chats()),
        *(user.name for user in telegram.users()),
        *(person.real_name for person in slack.users),
        *(each.name for each in files),
    } - {""}


def unwritten(stage: Stage, views: Views) -> dict[str, list[str]]:
    """What the desk showed without having it from a catalogue: the text, and the words in it."""
    said = [
        *shown(stage),
        *((True, text) for text in views.texts),
        *((True, text) for page in stage.browsed for text in words_on(page)),
    ]
    by_people = [*(text for is_desk, text in said if not is_desk), *stage.spoken, *stage.edited]
    lines = {line.strip() for text in by_people for line in text.splitlines()}
    handles = tuple(f"@{user.username}" for user in stage.telegram.users() if user.username)
    lines |= {mask(line, handles) for line in lines}
    lines |= {hidden(line) for line in lines}
    spoken = {COMMAND.sub("", line) for line in lines}
    own = names(stage) | {each for each in lines | spoken if WORD.search(each)}
    parted = [*(line for line in lines if len(line) > LONG), *stage.edited]
    words = frozenset(word for line in parted for word in WORD.findall(line))
    found = ((text, leftovers(text, own, words)) for is_desk, text in said if is_desk)
    return {text: left for text, left in found if left}


def is_made_up(text: str) -> bool:
    """Whether any of it came from a catalogue."""
    return bool({OPENS, CLOSES, LONGER} & set(text))
