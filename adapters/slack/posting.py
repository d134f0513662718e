"""New posts: words, a file, or both, said once even where an attempt ended in doubt."""

from collections.abc import Callable
from dataclasses import replace

from adapters.slack.api import FAILURES, CallNotMadeError, CallRefusedError, CallUnknownError
from adapters.slack.directory import Directory
from adapters.slack.finding import metadata, stands
from adapters.slack.outcomes import is_persons, outcome, without_reader
from adapters.slack.payloads import maybe, said, word
from adapters.slack.progress import Unfinished
from adapters.slack.render import Rendered, comment, render
from adapters.slack.uploads import Upload, Uploads
from adapters.slack.web import Web
from bot.cards import Post
from bot.domain.address import Address, MessageRef
from bot.domain.albums import LeftOut
from bot.domain.conversation import FileRef
from bot.ports.channel import (
    FileUnavailableError,
    NewPost,
    NotSent,
    Outcome,
    Refused,
    Sent,
    Trouble,
)


class Posting:
    """Carries NewPosts, and knows which of them may stand there already."""

    def __init__(
        self,
        *,
        web: Callable[[], Web],
        directory: Directory,
        uploads: Uploads,
        is_distributed: bool = False,
    ) -> None:
        self._web = web
        self._directory = directory
        self._uploads = uploads
        self._is_distributed = is_distributed
        self._unfinished = Unfinished()
        self._astray: set[str] = set()

    async def send(self, parcel: NewPost) -> Outcome:
        """Make one attempt, which begins with a look where the one before ended in doubt."""
        try:
            to = await self._ready(parcel)
            await self._say(parcel, to)
            left = await self._show(parcel, to)
        except FileUnavailableError as missing:
            return _unavailable(missing)
        except CallRefusedError as refusal:
            return without_reader(refusal.word) if is_persons(parcel.to) else outcome(refusal)
        except FAILURES as failure:
            return outcome(failure)
        trouble = Trouble("thread_gone") if parcel.marker in self._astray else None
        self._astray.discard(parcel.marker)
        return Sent(self._refs(parcel, to), trouble, left=left)

    async def find(self, parcel: NewPost) -> tuple[MessageRef, ...] | None:
        """Tell whether a post stands there already.

        Where Slack does not answer now, the next attempt looks again before it says anything.
        """
        self._unfinished.doubt(parcel.marker)
        try:
            to = await self._opened(parcel.to)
            await self._look(parcel, to)
            shown = await self._was_shown(parcel, to)
        except FAILURES:
            return None
        said_all = bool(self._unfinished.of(parcel.marker).words) or not _has_words(parcel.post)
        return self._refs(parcel, to) if said_all and shown else None

    async def _ready(self, parcel: NewPost) -> Address:
        """Open the chat and settle old doubts; nothing has been said when this fails."""
        try:
            to = await self._opened(parcel.to)
            if self._unfinished.of(parcel.marker).unsure:
                await self._look(parcel, to)
        except CallUnknownError as failure:
            raise CallNotMadeError(str(failure)) from None
        return to

    async def _opened(self, to: Address) -> Address:
        """The chat itself, where a person was named instead: their ids begin with U or W."""
        if not to.chat.startswith(("U", "W")):
            return to
        return replace(to, chat=await self._directory.direct(to.chat))

    async def _look(self, parcel: NewPost, to: Address) -> None:
        if _has_words(parcel.post):
            try:
                ts = await stands(
                    self._web().api,
                    channel=to.chat,
                    thread=to.thread,
                    marker=parcel.marker,
                    is_distributed=self._is_distributed,
                )
            except CallRefusedError:
                ts = ""  # the desk may not read here: it has to repeat itself
            self._unfinished.spoke(parcel.marker, ts)
        else:
            self._unfinished.spoke(parcel.marker, "")

    async def _say(self, parcel: NewPost, to: Address) -> None:
        if self._unfinished.of(parcel.marker).words or not _has_words(parcel.post):
            return
        rendered = render(parcel.post)
        said_where = {"thread_ts": to.thread} if to.thread else {}
        blocks = {"blocks": list(rendered.blocks)} if rendered.blocks else {}
        try:
            answer = await self._web().api.tell(
                "chat.postMessage",
                channel=to.chat,
                text=rendered.text,
                metadata=metadata(parcel.marker),
                # A preview changes the message, and Slack would report that as an edit.
                unfurl_links=False,
                unfurl_media=False,
                **said_where,
                **blocks,
            )
            ts = _time(answer)
            if to.thread and not said(maybe(answer, "message"), "thread_ts"):
                self._astray.add(parcel.marker)  # Slack says it in the channel, and no more of it
        except CallUnknownError:
            self._unfinished.doubt(parcel.marker)
            raise
        self._unfinished.spoke(parcel.marker, ts)

    async def _show(self, parcel: NewPost, to: Address) -> tuple[LeftOut, ...]:
        """Show the files; those of several that cannot be shown are returned."""
        if parcel.post.file is None or await self._was_shown(parcel, to):
            return ()
        files, left = await self._brought(parcel)
        upload, ids = _upload(parcel, to, tuple(files.values())), tuple(files)
        self._unfinished.uploaded(parcel.marker, ids)
        try:
            await self._uploads.share(upload, ids)
        except CallUnknownError:
            raise
        except FAILURES:
            self._unfinished.uploaded(parcel.marker, ())
            raise
        ts = await self._uploads.shared_as(upload, ids[0])
        if ts is None:
            raise CallUnknownError("the file was accepted and is not to be seen yet")
        self._unfinished.showed(parcel.marker, ts)
        return left

    async def _brought(self, parcel: NewPost) -> tuple[dict[str, FileRef], tuple[LeftOut, ...]]:
        """The ids of the files that Slack has now; raises when there is none to show."""
        if parcel.fetch is None:
            raise FileUnavailableError("gone", "there is no way to fetch it")
        files: dict[str, FileRef] = {}
        missing: list[tuple[FileRef, FileUnavailableError]] = []
        for file in parcel.post.files:
            try:
                files[await self._uploads.bring(file, parcel.fetch(file))] = file
            except FileUnavailableError as failure:
                if failure.reason == "unreachable":
                    raise
                missing.append((file, failure))
        if not files:
            raise missing[0][1]
        return files, tuple(LeftOut(file.name, failure.reason) for file, failure in missing)

    async def _was_shown(self, parcel: NewPost, to: Address) -> bool:
        """Whether there is nothing left to show."""
        if parcel.post.file is None:
            return True
        files = self._unfinished.of(parcel.marker).files
        ts = await self._uploads.shared_as(_upload(parcel, to), files[0]) if files else None
        if ts:
            self._unfinished.showed(parcel.marker, ts)
        return bool(ts)

    def _refs(self, parcel: NewPost, to: Address) -> tuple[MessageRef, ...]:
        progress = self._unfinished.of(parcel.marker)
        self._unfinished.done(parcel.marker)
        return tuple(MessageRef(to, ts) for ts in (progress.words, progress.shown) if ts)


def _has_words(post: Post) -> bool:
    """Whether there is a message beside the file: a file cannot carry buttons."""
    return post.file is None or bool(post.buttons)


def _upload(parcel: NewPost, to: Address, files: tuple[FileRef, ...] = ()) -> Upload:
    post = parcel.post
    beside = Rendered("") if post.buttons else comment(post.words)
    return Upload(files=files, channel=to.chat, thread=to.thread, beside=beside)


def _time(answer: object) -> str:
    try:
        return word(answer, "ts") if isinstance(answer, dict) else ""
    except ValueError:
        raise CallUnknownError("an unreadable answer") from None


def _unavailable(missing: FileUnavailableError) -> Outcome:
    if missing.reason == "unreachable":
        return NotSent(str(missing))
    # "gone" would be understood of the chat.
    return Refused("too_large" if missing.reason == "too_large" else "invalid", str(missing))
