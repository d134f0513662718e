"""Parcels to Telegram: one attempt, made of as few calls as it takes, and its outcome.

A parcel needs several calls only when its words fit neither one text nor their file's caption.
When a later one fails, the earlier ones are remembered, so that the next attempt goes on after
them; only a restart in between makes them arrive twice.
"""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import structlog
from telegram.error import BadRequest, TelegramError

from adapters.telegram.album_sending import Albums
from adapters.telegram.arrived import NO_LOOKS, ref_of, trouble_in
from adapters.telegram.origins import PLATFORM
from adapters.telegram.outcomes import outcome, says
from adapters.telegram.pushback import Pushback
from adapters.telegram.render import (
    Call,
    answering,
    deleting,
    editing,
    editing_caption,
    posting,
    reacting,
)
from adapters.telegram.request import AiohttpRequest
from adapters.telegram.topics import NO_TOPIC, TopicReplacedError, Topics
from adapters.telegram.uploads import UPLOAD_LIMIT, Fetch, Freight, presentable
from bot.cards import Post
from bot.domain.address import Address, MessageRef
from bot.ports.channel import (
    EditPost,
    FileUnavailableError,
    FormUpdate,
    HomeUpdate,
    Moved,
    NewPost,
    NotSent,
    Outcome,
    Parcel,
    PressAnswer,
    Reaction,
    Refused,
    Removal,
    Sent,
    Trouble,
)

_REMEMBERED = 1000
log = structlog.get_logger(__name__)
_NO_TEXT = "there is no text in the message"
_NOT_THERE = "message to delete not found"
_NO_PHOTO = ("photo_", "image_process_failed", "type of file mismatch", "too large", "too big")

_OTHER_KIND = ("can't use file of type", "type of file mismatch")

_Begun = tuple[str, Address, Post]


class Sender:
    """Carries parcels; keeps nothing but which of them are half there."""

    def __init__(
        self,
        request: AiohttpRequest,
        *,
        upload_limit: int = UPLOAD_LIMIT,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """`upload_limit` in bytes; a Bot API server of one's own takes more."""
        self._request = request
        self._upload_limit = upload_limit
        self._pushback = Pushback(monotonic)
        self._topics = Topics(request, monotonic)
        self._albums = Albums(request, self._made, upload_limit=upload_limit)
        self._begun: OrderedDict[_Begun, tuple[MessageRef, ...]] = OrderedDict()

    async def send(self, parcel: Parcel) -> Outcome:
        """Make the attempt; whatever the platform says becomes an outcome."""
        heard = await self._attempted(parcel)
        match parcel:
            case NewPost(to=to):
                return self._pushback.judged(to.chat, heard)
            case EditPost(ref=ref) | Removal(refs=(ref, *_)):
                return self._pushback.judged(ref.address.chat, heard)
            case _:
                return heard

    async def _attempted(self, parcel: Parcel) -> Outcome:
        try:
            return await self._carried(parcel)
        except FileUnavailableError as failure:
            return _without_file(failure)
        except TopicReplacedError as replaced:
            return Moved(replaced.to)
        except TelegramError as problem:
            if says(problem, "message is not modified"):
                return Sent((parcel.ref,) if isinstance(parcel, EditPost) else ())
            return outcome(problem)
        except ValueError as wrong:  # an address of another platform, say
            return Refused("invalid", str(wrong))

    async def _carried(self, parcel: Parcel) -> Sent:
        """The ids under which it is there; every failure is raised."""
        match parcel:
            case NewPost() if parcel.post.album:
                return await self._albums.send(parcel)
            case NewPost():
                return await self._post(parcel)
            case EditPost():
                await self._edit(parcel)
                return Sent((parcel.ref,))
            case Removal():
                await self._remove(parcel)
                return Sent()
            case Reaction():
                await self._made(reacting(parcel))
                return Sent()
            case PressAnswer():
                call = answering(parcel.post, token=parcel.token, alert=parcel.alert)
                await self._made(call)
                return Sent()
            case FormUpdate() | HomeUpdate():
                raise ValueError("Telegram has neither forms nor homes")

    async def _post(self, parcel: NewPost) -> Sent:
        calls = posting(parcel.post, to=parcel.to, reply_to=parcel.reply_to)
        begun = (parcel.marker, parcel.to, parcel.post)
        refs = self._begun.pop(begun, ())
        trouble: Trouble | None = None
        try:
            for call in calls[len(refs) :]:
                message, no_topic = await self._made(call, parcel.fetch, parcel)
                refs = (*refs, ref_of(message, parcel.to))
                trouble = trouble_in(message, no_topic) if no_topic else trouble
        except (TelegramError, FileUnavailableError):
            if refs:
                self._begun[begun] = refs
                if len(self._begun) > _REMEMBERED:
                    self._begun.popitem(last=False)
            raise
        return Sent(refs, trouble)

    async def _edit(self, parcel: EditPost) -> None:
        try:
            await self._made(editing(parcel.post, parcel.ref))
        except BadRequest as problem:
            if not says(problem, _NO_TEXT):
                raise
            await self._made(editing_caption(parcel.post, parcel.ref))

    async def _remove(self, parcel: Removal) -> None:
        """One by one: asked for several, the platform passes over in silence what has to stay."""
        for ref in parcel.refs:
            try:
                await self._made(deleting(ref))
            except BadRequest as problem:
                if not says(problem, _NOT_THERE):
                    raise

    async def _made(
        self, call: Call, fetch: Fetch | None = None, of: NewPost | None = None
    ) -> tuple[Any, BadRequest | None]:
        """Make a call; where the platform dislikes its form or topic, once more without that.

        A refused call had no effect, so nothing is said twice. With the result comes what the
        platform said of the topic, if it took nothing there.
        """
        no_topic: BadRequest | None = None
        uploading = call.file is not None and call.file.platform != PLATFORM
        if call.file is not None and call.file.renamed:
            call = replace(call, by_bytes=True)  # by reference it keeps the name it has
        call = presentable(call) if uploading else call
        while True:
            try:
                return await self._once(call, fetch), no_topic
            except BadRequest as problem:
                easier = _easier(call, problem, uploading=uploading)
                if easier is None:
                    raise
                if call.in_topic and not easier.in_topic:
                    await self._replace_topic(of)
                    no_topic = problem
                call = easier

    async def _replace_topic(self, of: NewPost | None) -> None:
        """Raises where what could not be said in its topic is to be said in another."""
        if of is not None and of.topic:
            to = await self._topics.successor(of.to, of.topic)
            if to is not None:
                raise TopicReplacedError(to)

    async def _once(self, call: Call, fetch: Fetch | None) -> Any:  # noqa: ANN401 - JSON
        file = call.file
        if file is None:
            return await self._request.call(call.method, call.parameters)
        if file.platform == PLATFORM and not call.by_bytes:
            parameters = {**call.parameters, call.file_in: file.id}
            return await self._request.call(call.method, parameters)
        if fetch is None:
            raise FileUnavailableError("gone", "nothing to fetch it with")
        freight = Freight(file, fetch, limit=self._upload_limit)
        upload = await freight.opened(call.file_in)
        try:
            return await self._request.call(call.method, call.parameters, upload)
        except TelegramError:
            if freight.failure is not None:
                # The request ended in the middle: without its end the platform takes none of it.
                raise freight.failure from None
            raise


def _easier(call: Call, problem: BadRequest, *, uploading: bool) -> Call | None:
    """The same call without what was refused, None when that is all there is to it."""
    if call.looks_in and says(problem, *NO_LOOKS):
        return call.without_looks()
    if uploading and call.method == "sendPhoto" and says(problem, *_NO_PHOTO):
        return call.as_document()
    own = call.file is not None and not uploading and not call.by_bytes
    if own and says(problem, *_OTHER_KIND):
        # Some kinds have no method that takes their reference, a moving photo for one.
        return replace(call, by_bytes=True)
    if call.in_topic and says(problem, *NO_TOPIC):
        log.warning("telegram: topic gone or closed", said=str(problem))
        return call.outside_topic()
    return None


def _without_file(failure: FileUnavailableError) -> Outcome:
    """The file's fate is not the chat's: a file that is gone says nothing about the receiver."""
    match failure.reason:
        case "unreachable":
            return NotSent(f"file: {failure}")
        case "too_large":
            return Refused("too_large", f"file: {failure}")
        case _:
            return Refused("invalid", f"file: {failure}")
