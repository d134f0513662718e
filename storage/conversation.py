"""Messages, what chat messages stand for, open questions, and where a person's words go."""

from datetime import datetime

from bot.domain.address import Address, MessageRef
from bot.domain.conversation import (
    FormerWords,
    Message,
    MessageKind,
    Prompt,
    PromptKind,
    ReplyMode,
    Standing,
)
from bot.domain.formatting import Formatted
from bot.domain.ids import MessageId, PersonId, PromptId, TaskId
from bot.effects import Relay, Say
from bot.ports.queues import OutboxState
from bot.ports.views import Copy, Posted
from storage.encoding import (
    decode_effect,
    decode_files,
    decode_spans,
    encode_files,
    encode_spans,
)
from storage.revisions import keep
from storage.rows import instant, maybe_instant, maybe_millis, millis, ref, room, words
from storage.search import save_words
from storage.session import Row, Session


class StoredConversation:
    """The `Conversation` port."""

    def __init__(self, session: Session) -> None:
        """Look through this session."""
        self._session = session

    def message(self, message: MessageId) -> Message | None:
        """One message; its text is empty once it was erased."""
        row = self._session.one("conversation.message", id=message)
        return None if row is None else _message(row)

    def of_task(self, task: TaskId, limit: int) -> tuple[Message, ...]:
        """The task's newest messages, oldest of them first."""
        return self._session.recall("conversation.of_task", _from_last, task=task, limit=limit)

    def lately(self, author: PersonId, since: datetime, limit: int) -> tuple[Message, ...]:
        """What a person wrote since then, newest first."""
        rows = self._session.all(
            "conversation.lately", author=author, since=millis(since), limit=limit
        )
        return tuple(_message(row) for row in rows)

    def standing(self, ref: MessageRef) -> Standing | None:
        """What a message stands for. Its id is unique in its chat, so the thread is not asked."""
        row = self._session.one("conversation.standing", room=room(ref.address), ref=ref.message)
        return None if row is None else _standing(row)

    def copy_of(self, message: MessageId, to: Address) -> MessageRef | None:
        """Where the message stands in a chat, or in a topic of it: written there or carried."""
        rows = self._session.all("conversation.copies", message=message, room=room(to))
        there = (ref(row) for row in rows if row["thread"] in {"", to.thread})
        return min(there, key=lambda each: (len(each.message), each.message), default=None)

    def posted(self, task: TaskId, limit: int) -> tuple[Posted, ...]:
        """The desk's own messages about a task that have buttons, newest first."""
        rows = self._session.all("conversation.posted", task=task, limit=limit)
        last: dict[str, Row] = {}
        for row in rows:  # a later part of the same row has a greater id, longer or further on
            before = last.setdefault(row["outbox"], row)
            if (len(before["ref"]), before["ref"]) < (len(row["ref"]), row["ref"]):
                last[row["outbox"]] = row
        effects = ((row, decode_effect(row["effect"])) for row in last.values())
        return tuple(
            Posted(ref=ref(row), said=said)
            for row, said in effects
            if isinstance(said, Say | Relay) and said.buttons
        )

    def former(self, message: MessageId) -> tuple[FormerWords, ...]:
        """What it said before its author changed it, oldest first."""
        return tuple(map(_former, self._session.all("conversation.former", message=message)))

    def former_of_task(self, task: TaskId) -> tuple[FormerWords, ...]:
        """The same of all messages of a task, each message's together."""
        return tuple(map(_former, self._session.all("conversation.former_of_task", task=task)))

    def copies(self, message: MessageId) -> tuple[Copy, ...]:
        """Where a message was carried, or is about to be."""
        rows = self._session.all("outbox.of_message", message=message)
        effects = ((row, decode_effect(row["effect"])) for row in rows)
        return tuple(
            Copy(row=row["id"], relay=relay, has_begun=_has_begun(row))
            for row, relay in effects
            if isinstance(relay, Relay) and message in relay.messages
        )

    def copied(self, row: str) -> tuple[tuple[str, MessageRef], ...]:
        """The messages that an outbox row has brought, each with the post that it shows."""
        rows = self._session.all("conversation.copied", row=row)
        return tuple((each["slot"], ref(each)) for each in rows)

    def prompt(self, prompt: PromptId) -> Prompt | None:
        """One question."""
        row = self._session.one("conversation.prompt", id=prompt)
        return None if row is None else _prompt(row)

    def open_prompts(self, task: TaskId) -> tuple[Prompt, ...]:
        """The task's questions without an answer, the oldest first."""
        return tuple(
            _prompt(row) for row in self._session.all("conversation.open_prompts", task=task)
        )

    def asked(self, person: PersonId, kind: PromptKind) -> tuple[Prompt, ...]:
        """What a person was asked of this kind and has not answered, the oldest first."""
        rows = self._session.all("conversation.asked", person=person, kind=kind)
        return tuple(map(_prompt, rows))

    def gathering(self, author: PersonId, album: str) -> Prompt | None:
        """The open question about an earlier part of the author's album."""
        if not album:
            return None
        row = self._session.one("conversation.gathering", author=author, album=album)
        return None if row is None else _prompt(row)

    def rest_of_album(self, message: Message) -> tuple[Message, ...]:
        """The other parts of the message's album that belong to no task yet, oldest first."""
        if not message.album:
            return ()
        rows = self._session.all(
            "conversation.rest_of_album",
            id=message.id,
            author=message.author,
            album=message.album,
        )
        return tuple(_message(row) for row in rows)

    def reply_mode(self, person: PersonId, place: str) -> ReplyMode | None:
        """The mode set last, whether or not it has run out."""
        row = self._session.one("conversation.reply_mode", person=person, place=place)
        return None if row is None else _mode(row)

    def reply_modes(self, person: PersonId, now: datetime) -> tuple[ReplyMode, ...]:
        """Those that have not run out."""
        rows = self._session.all("conversation.reply_modes", person=person, now=millis(now))
        return tuple(map(_mode, rows))


def save_message(session: Session, message: Message) -> None:
    """Write a message, and its words where they can be erased alone."""
    session.execute(
        "conversation.message_save",
        id=message.id,
        task=message.task,
        author=message.author,
        kind=message.kind,
        at=millis(message.at),
        room=room(message.source.address),
        thread=message.source.address.thread,
        ref=message.source.message,
        album=message.album,
        answers=message.answers.message if message.answers else "",
        edited_at=maybe_millis(message.edited_at),
        deleted_at=maybe_millis(message.deleted_at),
        withdrawn_at=maybe_millis(message.withdrawn_at),
        redacted_at=maybe_millis(message.redacted_at),
        redacted_by=message.redacted_by,
    )
    body = words(message.text)
    session.execute(
        "conversation.text_save",
        message=message.id,
        body=body,
        spans=encode_spans(Formatted.made(body, message.spans).spans),
        quoted=words(message.quoted),
        files=encode_files(message.files),
    )
    save_words(session, message)


def save_former(session: Session, former: FormerWords) -> None:
    """Write what a message said until now."""
    session.execute(
        "conversation.former_save",
        message=former.message,
        body=words(former.text),
        until=millis(former.until),
    )


def save_standing(
    session: Session, standing: Standing, *, outbox: str = "", slot: str = ""
) -> None:
    """Write what a chat message stands for from now on; of a copy, which post it shows."""
    session.execute(
        "conversation.standing_save",
        room=room(standing.ref.address),
        ref=standing.ref.message,
        thread=standing.ref.address.thread,
        task=standing.task,
        message=standing.message,
        outbox=outbox,
        slot=slot,
    )


def save_prompt(session: Session, prompt: Prompt) -> None:
    """Write a question; raises StaleStateError."""
    keep(
        session,
        "conversation.prompt",
        prompt.revision,
        id=prompt.id,
        kind=prompt.kind,
        person=prompt.person,
        task=prompt.task,
        message=prompt.message,
        about=prompt.about,
        asked_at=millis(prompt.asked_at),
        answered_at=maybe_millis(prompt.answered_at),
    )


def save_reply_mode(session: Session, mode: ReplyMode) -> None:
    """Write where a person's words in a place go; one mode for each place."""
    session.execute(
        "conversation.reply_mode_save",
        person=mode.person,
        place=mode.place,
        task=mode.task,
        until=millis(mode.until),
    )


def _mode(row: Row) -> ReplyMode:
    return ReplyMode(
        person=row["person"], task=row["task"], place=row["place"], until=instant(row["until"])
    )


def _from_last(rows: list[Row]) -> tuple[Message, ...]:
    return tuple(map(_message, reversed(rows)))


def _message(row: Row) -> Message:
    source = ref(row)
    return Message(
        id=row["id"],
        task=row["task"],
        author=row["author"],
        kind=MessageKind(row["kind"]),
        text=row["body"] or "",
        spans=decode_spans(row["spans"] or "[]"),
        files=decode_files(row["files"] or "[]"),
        at=instant(row["at"]),
        source=source,
        album=row["album"],
        answers=MessageRef(source.address, row["answers"]) if row["answers"] else None,
        quoted=row["quoted"] or "",
        edited_at=maybe_instant(row["edited_at"]),
        deleted_at=maybe_instant(row["deleted_at"]),
        withdrawn_at=maybe_instant(row["withdrawn_at"]),
        redacted_at=maybe_instant(row["redacted_at"]),
        redacted_by=row["redacted_by"],
    )


def _former(row: Row) -> FormerWords:
    return FormerWords(message=row["message"], text=row["body"], until=instant(row["until"]))


def _has_begun(row: Row) -> bool:
    untouched = row["state"] in {OutboxState.READY, OutboxState.PARKED}
    return not untouched or row["parts_sent"] > 0 or bool(row["unknown"])


def _standing(row: Row) -> Standing:
    return Standing(ref=ref(row), task=row["task"], message=row["message"])


def _prompt(row: Row) -> Prompt:
    return Prompt(
        id=row["id"],
        kind=PromptKind(row["kind"]),
        person=row["person"],
        task=row["task"],
        message=row["message"],
        about=row["about"],
        asked_at=instant(row["asked_at"]),
        answered_at=maybe_instant(row["answered_at"]),
        revision=row["revision"],
    )
