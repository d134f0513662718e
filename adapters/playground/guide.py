"""The first minute: which steps are done, seen from what stands in the chats, and what is next."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from adapters.playground.slack import SeenMessage as SlackMessage
from adapters.playground.telegram import SeenMessage as TelegramMessage
from adapters.playground.world import World
from bot.buttons import Action, UnknownButtonError, decode

STEPS = ("ask", "claim", "answer", "reply", "finish", "summary")
REPLY_MODE = timedelta(minutes=10)
UNDO_TIME = timedelta(seconds=15)  # ten, and until the result has arrived

Seen = SlackMessage | TelegramMessage


@dataclass(frozen=True, slots=True)
class Hint:
    """What to do next and where: a text to write (a key of the page's words) or a button.

    `label` is what the button says, in whatever language its chat reads.
    """

    key: str
    place: str
    actor: str
    write: str = ""
    thread: str = ""
    message: str = ""
    button: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Guide:
    """One truth a step; without a hint nothing is left, or what is left cannot be done just now.

    After the last step a hint leads the other way round: no step, and so none is current.
    """

    done: tuple[bool, ...]
    current: int | None = None
    hint: Hint | None = None

    def as_json(self) -> dict[str, Any]:
        hint = asdict(self.hint) if self.hint else None
        return {"steps": STEPS, "done": self.done, "current": self.current, "hint": hint}


def guide(world: World, now: datetime) -> Guide:
    """Look at the chats as they are now."""
    steps = tuple(_Chats(world, now).steps())
    done = tuple(step is True for step in steps)
    for number, step in enumerate(steps):
        if isinstance(step, Hint):
            return Guide(done, number, step)
    return Guide(done, hint=_other_way(world) if all(done) else None)


def _other_way(world: World) -> Hint | None:
    """After the minute the same from Slack to Telegram, until somebody has taken the request."""
    chat = world.telegram.messages(world.places["lisbon"].telegram_chat)
    cards = [each for each in chat if not each.deleted and _find(each, Action.DETAILS)]
    if not cards:
        return Hint("other-ask", "colin-slack", "colin", write="write-other")
    if not all(_find(each, Action.CLAIM) for each in cards):
        return None
    card = cards[-1]
    button = _find(card, Action.CLAIM)
    return Hint(
        "other-claim",
        "lisbon",
        "luis",
        message=str(card.message_id),
        button=button,
        label=_label(card, button),
    )


class _Chats:
    """The chats that the minute takes place in."""

    def __init__(self, world: World, now: datetime) -> None:
        self._world = world
        self._now = now
        self._carla = [
            each for each in world.telegram.messages(world.on_telegram["carla"]) if not each.deleted
        ]
        channel = world.places["berlin"].slack_chat
        self._berlin = [each for each in world.slack.messages(channel) if not each.deleted]
        self._whispers = [
            each
            for user in world.on_slack.values()
            for each in world.slack.ephemerals(channel, user)
        ]
        self._cards = [
            each
            for each in self._berlin
            if each.from_bot and each.thread_ts is None and _find(each, Action.DETAILS)
        ]

    def steps(self) -> Iterator[Hint | bool]:
        """For each step what to do for it; True when it is done, False when it was passed over."""
        yield self._cards != [] or Hint("ask", "carla-telegram", "carla", write="write-ask")
        yield self._is_claimed() or self._press("claim", Action.CLAIM)
        answer = self._answer()
        yield answer is not None or self._answering()
        yield self._has_replied(answer) or (
            not self._is_over() and Hint("reply", "carla-telegram", "carla", write="write-reply")
        )
        yield self._is_accepted() or self._finishing()
        yield self._is_summarised() or Hint(
            "summary", "maria-telegram", "maria", write="write-summary"
        )

    def _is_over(self) -> bool:
        """Work has ended, or is about to, and on no other card does it go on."""
        return self._is_leaving() or (self._is_claimed() and not self._has(Action.REPLY))

    def _has(self, action: Action) -> bool:
        return any(_find(card, action) for card in self._cards)

    def _has_replied(self, answer: TelegramMessage | None) -> bool:
        return answer is not None and any(
            not each.from_bot and each.message_id > answer.message_id for each in self._carla
        )

    def _is_claimed(self) -> bool:
        """A card without Claim may also be of a request that was cancelled before."""
        return any(not _find(card, Action.CLAIM) and self._named(card) for card in self._cards)

    def _press(self, key: str, action: Action) -> Hint:
        """Press this button on the latest card that has it."""
        for card in reversed(self._cards):
            button = _find(card, action)
            if button:
                actor = self._holder(card)
                label = _label(card, button)
                return Hint(key, "berlin", actor, message=card.ts, button=button, label=label)
        return Hint(key, "berlin", "ann")

    def _holder(self, card: SlackMessage) -> str:
        return self._named(card) or "ann"

    def _named(self, card: SlackMessage) -> str:
        """Whoever of the team is named in the card's fields; empty when nobody is."""
        fields = [field["text"] for block in card.blocks for field in block.get("fields", ())]
        people = self._world.places["berlin"].people
        named = (each for each in people if any(self._world.name(each) in one for one in fields))
        return next(named, "")

    def _answer(self) -> TelegramMessage | None:
        """What the client got of the words somebody wrote in a thread."""
        said = {each.plain for each in self._berlin if not each.from_bot and each.thread_ts}
        for message in self._carla:
            words = message.text or message.caption or ""
            if message.from_bot and any(each and each in words for each in said):
                return message
        return None

    def _answering(self) -> Hint | bool:
        if self._is_over():
            return self._has(Action.CLAIM) and self._press("claim", Action.CLAIM)
        reply = self._press("answer", Action.REPLY)
        thread = [each for each in self._berlin if each.thread_ts == reply.message]
        for note in reversed(thread):
            button = _find(note, Action.SEND)
            if button:
                # Written without Reply, so it was kept as a note; it can still be sent.
                return Hint(
                    "answer-send",
                    "berlin",
                    reply.actor,
                    thread=reply.message,
                    message=note.ts,
                    button=button,
                    label=_label(note, button),
                )
        if any(self._opens_reply(each) for each in thread):
            return Hint(
                "answer-write", "berlin", reply.actor, write="write-answer", thread=reply.message
            )
        return reply

    def _opens_reply(self, message: SlackMessage) -> bool:
        """The desk said lately, in its own words, that what is written here goes to the client."""
        words = [each.text for each in self._carla if each.text and not each.from_bot]
        is_recent = self._now - message.at < REPLY_MODE
        is_own = message.from_bot and not message.buttons
        return is_own and is_recent and not any(each in message.plain for each in words)

    def _finishing(self) -> Hint:
        result = self._result()
        if result is not None:
            button = _find(result, Action.ACCEPT)
            return Hint(
                "finish-accept",
                "carla-telegram",
                "carla",
                message=str(result.message_id),
                button=button,
                label=_label(result, button),
            )
        if self._is_leaving():
            return Hint("finish-wait", "carla-telegram", "carla")
        if self._has(Action.FINISH):
            return self._press("finish", Action.FINISH)
        if self._has(Action.CLAIM):
            return self._press("claim", Action.CLAIM)
        # Cancelled, perhaps: it takes another request to go on.
        return Hint("ask-again", "carla-telegram", "carla", write="write-ask")

    def _is_leaving(self) -> bool:
        """Done was pressed a moment ago, and can still be undone."""
        return any(
            _find(each, Action.UNDO_RESULT) and self._now - each.at < UNDO_TIME
            for each in (*self._berlin, *self._whispers)
        )

    def _result(self) -> TelegramMessage | None:
        """The latest result that the client may still accept."""
        return next((each for each in reversed(self._carla) if _find(each, Action.ACCEPT)), None)

    def _is_accepted(self) -> bool:
        carla = self._world.on_telegram["carla"]
        return any(
            press.user_id == carla and press.answer and _asks(press.data, Action.ACCEPT)
            for press in self._world.telegram.world.presses.values()
        )

    def _is_summarised(self) -> bool:
        """The manager asked for the summary, on either platform, and was answered."""
        world = self._world
        chats: tuple[Sequence[Seen], ...] = (
            world.telegram.messages(world.on_telegram["maria"]),
            world.slack.messages(world.places["maria-slack"].slack_chat),
        )
        return any(
            _is_question(asked) and any(later.from_bot for later in chat[number:])
            for chat in chats
            for number, asked in enumerate(chat)
        )


def _is_question(message: Seen) -> bool:
    return not message.from_bot and message.text.lower().lstrip("/").startswith("summary")


def _find(message: Seen, action: Action) -> str:
    """What this message's button for the action carries; empty when it has none."""
    return next((each for each in _buttons(message) if _asks(each, action)), "")


def _label(message: Seen, button: str) -> str:
    """What this button of the message says."""
    return _buttons(message)[button]


def _buttons(message: Seen) -> dict[str, str]:
    """What each button of the message carries, and what it says."""
    if isinstance(message, SlackMessage):
        return {button.value or "": button.label for button in message.buttons}
    return {button.data or "": button.label for row in message.buttons for button in row}


def _asks(button: str, action: Action) -> bool:
    try:
        return decode(button).action is action
    except UnknownButtonError:
        return False
