"""Albums to Telegram: one call for all their files, and one each where that is refused.

A file that cannot go is left out, so that the others arrive. How far an album got that was sent one
by one is remembered until the process ends.
"""

from collections import OrderedDict
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import structlog
from telegram.error import BadRequest, TelegramError

from adapters.telegram.albums import Album, arranged
from adapters.telegram.arrived import NO_LOOKS, ref_of, trouble_in
from adapters.telegram.origins import PLATFORM
from adapters.telegram.outcomes import outcome, says
from adapters.telegram.render import Call, posting
from adapters.telegram.request import AiohttpRequest, Upload
from adapters.telegram.topics import NO_TOPIC
from adapters.telegram.uploads import Fetch, Freight
from bot.cards import Post
from bot.domain.address import Address
from bot.domain.albums import LeftOut
from bot.domain.conversation import FileRef
from bot.ports.channel import FileUnavailableError, NewPost, Refused, Sent

_REMEMBERED = 1000
log = structlog.get_logger(__name__)

Made = Callable[[Call, Fetch | None], Awaitable[tuple[Any, BadRequest | None]]]
_Begun = tuple[str, Address, Post]


class _MissingError(Exception):
    """One of the files cannot be read."""

    def __init__(self, file: FileRef, failure: FileUnavailableError) -> None:
        """Keep which, and why."""
        super().__init__(str(failure))
        self.file = file
        self.failure = failure


@dataclass(frozen=True, slots=True)
class _Half:
    """What stands of a post, how many of its words and files that took, and what was left out."""

    sent: Sent = field(default_factory=Sent)
    words: int = 0
    files: int = 0
    singly: bool = False


class Albums:
    """Sends posts with several files."""

    def __init__(self, request: AiohttpRequest, made: Made, *, upload_limit: int) -> None:
        """`made` makes a call for one message or file, in another way where that helps."""
        self._request = request
        self._made = made
        self._upload_limit = upload_limit
        self._begun: OrderedDict[_Begun, _Half] = OrderedDict()

    async def send(self, parcel: NewPost) -> Sent:
        """The ids under which it is there; every failure is raised."""
        begun = (parcel.marker, parcel.to, parcel.post)
        half = self._begun.pop(begun, _Half())
        words, album = arranged(parcel.post, to=parcel.to, reply_to=parcel.reply_to)
        try:
            for call in words[half.words :]:
                message, no_topic = await self._made(call, None)
                sent = _with(half.sent, (message,), parcel.to, no_topic)
                half = replace(half, sent=sent, words=half.words + 1)
            if not half.singly:
                whole = await self._at_once(album, parcel, half.sent)
                if whole is not None:
                    return whole
                half = replace(half, singly=True)
            for file in parcel.post.files[half.files :]:
                sent = await self._alone(file, parcel, half.sent, bare=bool(words))
                half = replace(half, sent=sent, files=half.files + 1)
        except (TelegramError, FileUnavailableError):
            if half != _Half():
                self._begun[begun] = half
                if len(self._begun) > _REMEMBERED:
                    self._begun.popitem(last=False)
            raise
        return half.sent

    async def _at_once(self, album: Album, parcel: NewPost, before: Sent) -> Sent | None:
        """All in one call; None where that cannot be, since a file or two are in the way."""
        left: list[LeftOut] = []
        no_topic: BadRequest | None = None
        while len(album.files) > 1:
            try:
                messages = await self._once(album, parcel.fetch)
            except _MissingError as missing:
                if missing.failure.reason == "unreachable":
                    raise missing.failure from None
                left.append(LeftOut(missing.file.name, missing.failure.reason))
                album = album.without([missing.file])
            except BadRequest as problem:
                if says(problem, *NO_LOOKS) and album.without_looks() != album:
                    album = album.without_looks()
                elif says(problem, *NO_TOPIC) and album.outside_topic() != album:
                    log.warning("telegram: topic gone or closed, said in the group")
                    album, no_topic = album.outside_topic(), problem
                elif _is_about_files(problem):
                    log.info("telegram: album refused, sent one by one", said=str(problem))
                    return None
                else:
                    raise
            else:
                sent = _with(before, messages, parcel.to, no_topic)
                return replace(sent, left=(*sent.left, *left))
        return None

    async def _once(self, album: Album, fetch: Fetch | None) -> Sequence[Any]:
        """One call; raises _MissingError for the file that cannot be read."""
        sources: list[str] = []
        uploads: list[Upload] = []
        freights: list[tuple[FileRef, Freight]] = []
        for number, file in enumerate(album.files):
            if file.platform == PLATFORM and not file.renamed:
                sources.append(file.id)
                continue
            if fetch is None:
                raise FileUnavailableError("gone", "nothing to fetch it with")
            freight = Freight(file, fetch, limit=self._upload_limit)
            try:
                uploads.append(await freight.opened(f"file{number}"))
            except FileUnavailableError as failure:
                raise _MissingError(file, failure) from None
            sources.append(f"attach://file{number}")
            freights.append((file, freight))
        call = album.call(sources)
        try:
            messages: list[Any] = await self._request.call(call.method, call.parameters, *uploads)
        except TelegramError:
            for file, freight in freights:
                if freight.failure is not None:
                    # Without its end the platform takes nothing of the request.
                    raise _MissingError(file, freight.failure) from None
            raise
        return messages

    async def _alone(self, file: FileRef, parcel: NewPost, before: Sent, *, bare: bool) -> Sent:
        """One file by itself, the first that goes with the words; or what is left out."""
        words = parcel.post if not (bare or before.refs) else Post()
        post = replace(words, file=file, album=())
        (call,) = posting(post, to=parcel.to, reply_to=parcel.reply_to)
        try:
            message, no_topic = await self._made(call, parcel.fetch)
        except FileUnavailableError as failure:
            if failure.reason == "unreachable" or _is_last_hope(file, parcel, before):
                raise
            return replace(before, left=(*before.left, LeftOut(file.name, failure.reason)))
        except BadRequest as problem:
            refused = outcome(problem)
            if not isinstance(refused, Refused) or not _is_about_files(problem):
                raise
            if _is_last_hope(file, parcel, before):
                raise
            return replace(before, left=(*before.left, LeftOut(file.name, refused.reason)))
        return _with(before, (message,), parcel.to, no_topic)


def _is_about_files(problem: BadRequest) -> bool:
    """Whether the chat took it as far as it goes: another chat would refuse the same."""
    refused = outcome(problem)
    return isinstance(refused, Refused) and refused.reason in {"too_large", "invalid"}


def _is_last_hope(file: FileRef, parcel: NewPost, before: Sent) -> bool:
    """Whether nothing would have arrived at all."""
    return file == parcel.post.files[-1] and not before.refs


def _with(before: Sent, messages: Sequence[Any], to: Address, no_topic: BadRequest | None) -> Sent:
    """What stands there now."""
    refs = tuple(ref_of(each, to) for each in messages)
    trouble = trouble_in(messages[0], no_topic) if no_topic else before.trouble
    return Sent((*before.refs, *refs), trouble, before.left)
