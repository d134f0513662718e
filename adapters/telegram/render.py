"""Posts as calls of the Bot API, purely: words with entities, inline keyboards, limits."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import chain

from adapters.telegram.entities import entities
from adapters.telegram.markup import Block, Page, cut, pages, shortened
from adapters.telegram.ringing import without_ringing
from adapters.telegram.shapes import storable
from bot.cards import Post, PostButton, Style
from bot.domain.address import Address, MessageRef
from bot.domain.conversation import FileKind, FileRef
from bot.domain.formatting import Formatted, Mark
from bot.effects import Sign
from bot.ports.channel import Reaction

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
ANSWER_LIMIT = 200
_ROW_LIMIT = 8
_LABEL_LIMIT = 64
_NOTHING = "…"  # the platform refuses an empty text

# Of the signs that Telegram has for everybody: one writes, or one carries it there.
_SIGNS = {Sign.NOTE: "\N{WRITING HAND}", Sign.SENT: "\N{DOVE OF PEACE}"}
_STYLES = {Style.PRIMARY: "primary", Style.DANGER: "danger"}

# How each kind is sent: the method, the parameter, and whether it takes a caption.
_METHODS: Mapping[FileKind, tuple[str, str, bool]] = {
    FileKind.PHOTO: ("sendPhoto", "photo", True),
    FileKind.DOCUMENT: ("sendDocument", "document", True),
    FileKind.VIDEO: ("sendVideo", "video", True),
    FileKind.VOICE: ("sendVoice", "voice", True),
    FileKind.AUDIO: ("sendAudio", "audio", True),
    FileKind.STICKER: ("sendSticker", "sticker", False),
    FileKind.ANIMATION: ("sendAnimation", "animation", True),
    FileKind.VIDEO_NOTE: ("sendVideoNote", "video_note", False),
}


_TOPIC = "message_thread_id"
_WHERE = ("chat_id", _TOPIC, "reply_parameters")


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One call of a method, and what is needed to make it in another way when it is refused.

    `text_in` is the parameter that holds the words, `looks_in` the one that says how they look.
    `file_in` is the parameter that will hold the file.
    """

    method: str
    parameters: Mapping[str, object]
    text_in: str = ""
    looks_in: str = ""
    file: FileRef | None = None
    file_in: str = ""
    by_bytes: bool = False  # and not by the platform's own reference

    def adding(self, more: Mapping[str, object]) -> "Call":
        """With further parameters."""
        return replace(self, parameters={**self.parameters, **more})

    @property
    def plain(self) -> str:
        """The words without any look."""
        return str(self.parameters.get(self.text_in, ""))

    def without_looks(self) -> "Call":
        """With the bare words, where the platform does not take how they look."""
        kept = {name: value for name, value in self.parameters.items() if name != self.looks_in}
        return replace(self, parameters=kept, looks_in="")

    @property
    def where(self) -> Mapping[str, object]:
        """The parameters that say where it goes."""
        return {name: self.parameters[name] for name in _WHERE if name in self.parameters}

    def outside_topic(self) -> "Call":
        """In the group itself; a reply to what stands in the topic would lead back there."""
        left = {_TOPIC, "reply_parameters"}
        kept = {name: value for name, value in self.parameters.items() if name not in left}
        return replace(self, parameters=kept)

    @property
    def in_topic(self) -> bool:
        """Whether it goes into a topic."""
        return _TOPIC in self.parameters

    def as_document(self) -> "Call":
        """With the file in the form that takes any."""
        return replace(self, method="sendDocument", file_in="document")


def posting(post: Post, *, to: Address, reply_to: str = "") -> tuple[Call, ...]:
    """A new message: one call, or more when the words fit neither one text nor a caption.

    Words that are too long for their file's caption go before it, as a message of their own that
    has the buttons; nothing that somebody wrote is cut.
    """
    where: dict[str, object] = {"chat_id": int(to.chat)}
    if to.thread:
        where[_TOPIC] = int(to.thread)
    post = without_ringing(post, to.chat)
    replying: dict[str, object] = {}
    if reply_to:
        replying["reply_parameters"] = {
            "message_id": int(reply_to),
            "allow_sending_without_reply": True,
        }
    blocks = _blocks(post)
    if post.file is not None and _fits_caption(blocks, post.file):
        call = _file(post.file, where | replying | _keyboard(post))
        return (_captioned(call, *book) if (book := pages(blocks, CAPTION_LIMIT)) else call,)
    texts = pages(blocks, TEXT_LIMIT) or (_nothing(),)
    calls = [_text(page, "sendMessage", where) for page in texts]
    calls[0] = calls[0].adding(replying)
    calls[-1] = calls[-1].adding(_keyboard(post))
    return (*calls, *([_file(post.file, where)] if post.file is not None else []))


def _fits_caption(blocks: list[Block], file: FileRef) -> bool:
    """A caption has room for a quarter of a text, and stickers have none."""
    book = pages(blocks, CAPTION_LIMIT)
    return not book or (len(book) == 1 and _METHODS[file.kind][2])


def fits_caption(post: Post) -> bool:
    """Whether its words have room beside its file."""
    return post.file is not None and _fits_caption(_blocks(post), post.file)


def captioned(post: Post) -> Call:
    """Nothing but the words that stand beside a file."""
    page = shortened(_blocks(post), CAPTION_LIMIT)
    return _captioned(Call(method="", parameters={}), page)


def caption_limit(kind: FileKind) -> int:
    """How many characters of words a file takes along in one call."""
    return CAPTION_LIMIT if _METHODS[kind][2] else 0


def count(post: Post) -> int:
    """How many calls a new message will take; almost always one, which is seen at a glance."""
    words = [post.title, post.body, post.quote, post.footer, *chain.from_iterable(post.fields)]
    words += [word for section in post.sections for word in (section.title, section.text)]
    room = TEXT_LIMIT if post.file is None else CAPTION_LIMIT
    if sum(2 * len(text) + 4 for text in words) <= room and (
        post.file is None or _METHODS[post.file.kind][2]
    ):
        return 1
    return len(posting(post, to=Address("", "", "0")))


def editing(post: Post, ref: MessageRef) -> Call:
    """Another text for a message; a keyboard that is not given disappears."""
    page = _one_page(without_ringing(post, ref.address.chat), TEXT_LIMIT)
    return _text(page, "editMessageText", _at(ref)).adding(_keyboard(post))


def editing_caption(post: Post, ref: MessageRef) -> Call:
    """The same where the message is a file."""
    call = Call(method="editMessageCaption", parameters=_at(ref))
    post = without_ringing(post, ref.address.chat)
    page = shortened(_blocks(post), CAPTION_LIMIT)  # which may be empty: a file can stand alone
    return _captioned(call, page).adding(_keyboard(post))


def deleting(ref: MessageRef) -> Call:
    """Take a message away, which the platform allows for two days."""
    return Call(method="deleteMessage", parameters=_at(ref))


def reacting(parcel: Reaction) -> Call:
    """The desk's only sign on a message: it takes the place of what the desk put there before."""
    signs = [{"type": "emoji", "emoji": _SIGNS[parcel.sign]}] if parcel.sign else []
    return Call(method="setMessageReaction", parameters={**_at(parcel.ref), "reaction": signs})


def answering(post: Post, *, token: str, alert: bool) -> Call:
    """A toast, or an alert; without words the button's spinner just stops."""
    parameters: dict[str, object] = {"callback_query_id": token}
    text = shortened(_blocks(post), ANSWER_LIMIT).plain
    if text:
        parameters |= {"text": text, "show_alert": alert}
    return Call(method="answerCallbackQuery", parameters=parameters)


def _blocks(post: Post) -> list[Block]:
    found = [
        Block.made(post.title, mark=Mark.BOLD),
        Block.made(post.body, post.spans, gap="\n"),
        Block.made(post.quote, mark=Mark.QUOTE, gap="\n"),
    ]
    for number, (label, value) in enumerate(post.fields):
        gap = "\n" if number else "\n\n"
        asked = label if label.endswith("?") else f"{label}:"
        found.append(Block.made(value, label=asked, gap=gap))
    for section in post.sections:
        found.append(Block.made(section.title, mark=Mark.BOLD))
        found.append(Block.made(section.text, gap="\n" if section.title else "\n\n"))
    found.append(Block.made(post.footer, mark=Mark.ITALIC))
    return [block for block in found if block.words.text or block.label]


def _one_page(post: Post, limit: int) -> Page:
    page = shortened(_blocks(post), limit)
    return page if page.blocks else _nothing()


def _nothing() -> Page:
    return Page((Block(Formatted(_NOTHING)),))


def _at(ref: MessageRef) -> dict[str, object]:
    return {"chat_id": int(ref.address.chat), "message_id": int(ref.message)}


def _text(page: Page, method: str, where: Mapping[str, object]) -> Call:
    # A card should not change its height when somebody writes a link.
    call = Call(method=method, parameters={**where, "link_preview_options": {"is_disabled": True}})
    return _said(call, page, "text", "entities")


def _captioned(call: Call, page: Page) -> Call:
    return _said(call, page, "caption", "caption_entities")


def _said(call: Call, page: Page, text_in: str, looks_in: str) -> Call:
    shown = page.shown
    looks = entities(shown)
    said = call.adding({text_in: shown.text, **({looks_in: looks} if looks else {})})
    return replace(said, text_in=text_in, looks_in=looks_in if looks else "")


def _file(file: FileRef, where: Mapping[str, object]) -> Call:
    method, parameter, _ = _METHODS[file.kind]
    return Call(method=method, parameters=where, file=file, file_in=parameter)


def _keyboard(post: Post) -> dict[str, object]:
    """Rows of at most eight; a longer one goes on in the next. Sections' buttons come first.

    A message carries either buttons of its own or the menu under the writing field.
    """
    lines = [*chain.from_iterable(section.buttons for section in post.sections), *post.buttons]
    rows = [
        [_button(button) for button in row[start : start + _ROW_LIMIT]]
        for row in lines
        for start in range(0, len(row), _ROW_LIMIT)
    ]
    if rows:
        return {"reply_markup": {"inline_keyboard": rows}}
    if not post.menu:
        return {}
    keys = [[{"text": label} for label in row] for row in post.menu]
    menu = {"keyboard": keys, "is_persistent": True, "resize_keyboard": True}
    return {"reply_markup": menu}


def _button(button: PostButton) -> dict[str, str]:
    label = cut(storable(button.label).strip(), _LABEL_LIMIT) or _NOTHING
    painted = {"style": _STYLES[button.style]} if button.style in _STYLES else {}
    return {"text": label, "callback_data": button.data, **painted}
