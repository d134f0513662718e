"""What was said, in memory: messages, what they stand for, questions, copies."""

from datetime import datetime

from bot.domain.address import MessageRef
from bot.domain.conversation import FormerWords, Message, Prompt, PromptKind, ReplyMode, Standing
from bot.effects import Relay, Show
from bot.ports.views import Copy, Posted
from tests.use_cases.desk_rows import Rows


class ConversationRows:
    def __init__(self, rows: Rows) -> None:
        self.rows = rows

    def message(self, message: str) -> Message | None:
        return self.rows.messages.get(message)

    def of_task(self, task: str, limit: int) -> tuple[Message, ...]:
        found = [each for each in self.rows.messages.values() if each.task == task]
        return tuple(sorted(found, key=lambda each: each.at)[-limit:])

    def lately(self, author: str, since: datetime, limit: int) -> tuple[Message, ...]:
        own = [e for e in self.rows.messages.values() if e.author == author and e.at >= since]
        own.sort(key=lambda each: each.at)
        return tuple(own[::-1][:limit])

    def standing(self, ref: MessageRef) -> Standing | None:
        return self.rows.standings.get(MessageRef(ref.address.room, ref.message))

    def posted(self, task: str, limit: int) -> tuple[Posted, ...]:
        """Newest first; a message that was settled has no buttons any more."""
        said = (each for each in reversed(self.rows.carried) if not isinstance(each.effect, Show))
        about = (e for e in said if e.effect.task == task and e.effect.buttons)
        return tuple(Posted(ref=each.ref, said=each.effect) for each in about)[:limit]

    def former(self, message: str) -> tuple[FormerWords, ...]:
        return tuple(each for each in self.rows.former if each.message == message)

    def former_of_task(self, task: str) -> tuple[FormerWords, ...]:
        return tuple(e for e in self.rows.former if self.rows.messages[e.message].task == task)

    def copies(self, message: str) -> tuple[Copy, ...]:
        """What is carried has arrived."""
        relays = (each for each in self.rows.carried if isinstance(each.effect, Relay))
        found = (each for each in relays if message in each.effect.messages)
        return tuple(Copy(row=e.outbox, relay=e.effect, has_begun=True) for e in found)

    def prompt(self, prompt: str) -> Prompt | None:
        return self.rows.prompts.get(prompt)

    def open_prompts(self, task: str) -> tuple[Prompt, ...]:
        prompts = self.rows.prompts.values()
        return tuple(each for each in prompts if each.task == task and each.answered_at is None)

    def asked(self, person: str, kind: PromptKind) -> tuple[Prompt, ...]:
        found = (e for e in self.rows.prompts.values() if e.person == person and e.kind is kind)
        return tuple(each for each in found if each.answered_at is None)

    def gathering(self, author: str, album: str) -> Prompt | None:
        for each in self.rows.prompts.values():
            first = self.rows.messages.get(each.message)
            if (
                first
                and each.answered_at is None
                and (first.author, first.album) == (author, album)
            ):
                return each
        return None

    def rest_of_album(self, message: Message) -> tuple[Message, ...]:
        return tuple(
            each
            for each in self.rows.messages.values()
            if message.album
            and each.task is None
            and each.id != message.id
            and (each.author, each.album) == (message.author, message.album)
        )

    def reply_mode(self, person: str, place: str) -> ReplyMode | None:
        return self.rows.modes.get((person, place))

    def reply_modes(self, person: str, now: datetime) -> tuple[ReplyMode, ...]:
        modes = self.rows.modes.values()
        return tuple(each for each in modes if each.person == person and each.until > now)
