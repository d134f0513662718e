"""What people can send, and what of it arrives where: docs/relay.md shows this, a dialogue tries it.

A cell says what is seen at the other end: files by their kind and name, words by their looks.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tests.acceptance.people import SlackPerson, TelegramPerson

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f64540"
    "0000000049454e44ae426082"
)
ADDRESS = "https://example.org/offer"


@dataclass(frozen=True)
class Crossing:
    """One kind: how it is sent, what it must say at the other end, and what is seen there."""

    send: Callable[[Any], object]
    says: str
    telegram: str
    slack: str


def _marked(text: str, kind: str, words: str, **more: str) -> Callable[[TelegramPerson], object]:
    """Words of a text, marked by an entity whose place is counted in UTF-16."""
    before = text[: text.index(words)].encode("utf-16-le")
    entity = {
        "type": kind,
        "offset": len(before) // 2,
        "length": len(words.encode("utf-16-le")) // 2,
        **more,
    }
    return lambda who: who.stage.telegram.say(who.user, who.user, text, entities=[entity])


def _media(kind: str, content: bytes, **more: Any) -> Callable[[TelegramPerson], object]:
    return lambda who: who.stage.telegram.send_media(who.user, who.user, kind, content, **more)


def _content(**content: Any) -> Callable[[TelegramPerson], object]:
    return lambda who: who.stage.telegram.send_content(who.user, who.user, content)


def _photo(who: TelegramPerson) -> object:
    return who.stage.telegram.send_photo(who.user, who.user, PNG, "a photo 📷")


def _document(who: TelegramPerson) -> object:
    return who.stage.telegram.send_document(who.user, who.user, b"%PDF-1.4", "lease.pdf")


def _album(*files: tuple[bytes, str, str], pictures: bool = False) -> Callable[[Any], object]:
    return lambda who: who.stage.telegram.send_album(
        who.user, who.user, files, "two of them", as_photos=pictures
    )


FROM_TELEGRAM: Mapping[str, Crossing] = {
    "bold": Crossing(_marked("🎉 very bold", "bold", "bold"), "🎉 very bold", "bold", "bold"),
    "italic": Crossing(_marked("so italic", "italic", "italic"), "so", "italic", "italic"),
    "underlined": Crossing(_marked("a line", "underline", "line"), "a", "underline", "underline"),
    "struck out": Crossing(_marked("not this", "strikethrough", "not"), "this", "strike", "strike"),
    "spoiler": Crossing(_marked("it is him", "spoiler", "him"), "it is him", "spoiler", "text"),
    "code": Crossing(_marked("run 🚀 make", "code", "make"), "run 🚀 make", "code", "code"),
    "block of code": Crossing(
        _marked("see:\nif x:\n    y()", "pre", "if x:\n    y()", language="python"),
        "    y()",
        "block",
        "block",
    ),
    "link": Crossing(
        _marked("the offer", "text_link", "offer", url=ADDRESS), "the offer", "link", "link"
    ),
    "quotation": Crossing(
        _marked("you said\nyes", "blockquote", "you said"), "yes", "quote", "quote"
    ),
    "typed stars": Crossing(
        lambda who: who.stage.telegram.say(who.user, who.user, "*not* _bold_"),
        "*not* _bold_",
        "text",
        "text",
    ),
    "mention": Crossing(
        _marked("ask Rita", "text_mention", "Rita", user={"id": 1}),  # type: ignore[arg-type]
        "ask Rita",
        "text",
        "text",
    ),
    "photo": Crossing(_photo, "a photo 📷", "photo", "file `photo.jpg`"),
    "document": Crossing(_document, "", "document `lease.pdf`", "file `lease.pdf`"),
    "album": Crossing(
        _album((PNG, "a.png", "image/png"), (PNG, "b.png", "image/png"), pictures=True),
        "two of them",
        "text + album (photo, photo)",
        "file `photo.jpg`, file `photo.jpg`",
    ),
    "documents together": Crossing(
        _album((b"%PDF-1.4", "lease.pdf", "application/pdf"), (b"x", "plan.txt", "text/plain")),
        "two of them",
        "text + album (document `lease.pdf`, document `plan.txt`)",
        "file `lease.pdf`, file `plan.txt`",
    ),
    "video": Crossing(
        lambda who: who.stage.telegram.send_video(who.user, who.user, b"mp4"),
        "",
        "video `video.mp4`",
        "file `video.mp4`",
    ),
    "round video": Crossing(
        _media("video_note", b"mp4"), "", "text + video_note", "file `video_note.mp4`"
    ),
    "animation": Crossing(
        _media("animation", b"mp4", name="cat.mp4"),
        "",
        "animation `cat.mp4`",
        "file `cat.mp4`",
    ),
    "voice message": Crossing(
        lambda who: who.stage.telegram.send_voice(who.user, who.user, b"ogg"),
        "",
        "voice",
        "file `voice.ogg`",
    ),
    "audio": Crossing(
        _media("audio", b"mp3", name="song.mp3", title="Song", performer="Ann"),
        "",
        "audio `song.mp3`",
        "file `song.mp3`",
    ),
    "sticker": Crossing(
        _media("sticker", b"webp", emoji="👍"), "", "text + sticker", "file `sticker.webp`"
    ),
    "animated sticker": Crossing(
        _media("sticker", b"tgs", is_animated=True), "", "text + sticker", "file `sticker.tgs`"
    ),
    "video sticker": Crossing(
        _media("sticker", b"webm", is_video=True), "", "text + sticker", "file `sticker.webm`"
    ),
    "location": Crossing(
        lambda who: who.stage.telegram.send_location(who.user, who.user, 52.5, 13.4),
        "openstreetmap.org/?mlat=52.5&mlon=13.4",
        "text",
        "text",
    ),
    "venue": Crossing(
        _content(
            venue={
                "title": "Café Kranz",
                "address": "Hauptstr. 1",
                "location": {"latitude": 52.5, "longitude": 13.4},
            },
            location={"latitude": 52.5, "longitude": 13.4},
        ),
        "Café Kranz, Hauptstr. 1",
        "text",
        "text",
    ),
    "contact": Crossing(
        lambda who: who.stage.telegram.send_contact(who.user, who.user, "+49 30 1", "Eve"),
        "Eve +49 30 1",
        "text",
        "text",
    ),
    "poll": Crossing(
        _content(poll={"question": "Lunch?", "options": [{"text": "Soup"}, {"text": "Rice"}]}),
        "📊 Lunch?\n• Soup\n• Rice",
        "text",
        "text",
    ),
    "dice": Crossing(_content(dice={"emoji": "🎲", "value": 4}), "🎲 4", "text", "text"),
}


def _rich(*elements: Any) -> Callable[[SlackPerson], object]:
    return lambda who: who.stage.slack.say_rich(who.user, who.private, elements)


def _section(text: str, **style: bool) -> dict[str, Any]:
    shown = {"type": "text", "text": text, **({"style": style} if style else {})}
    return {"type": "rich_text_section", "elements": [shown]}


def _list(style: str, *items: str, indent: int = 0) -> dict[str, Any]:
    shown = [_section(item) for item in items]
    return {"type": "rich_text_list", "style": style, "indent": indent, "elements": shown}


def _uploaded(name: str, mime: str, content: bytes = b"x") -> Callable[[SlackPerson], object]:
    return lambda who: who.stage.slack.upload(who.user, who.private, content, name, mime)


def _together(*files: tuple[bytes, str, str]) -> Callable[[SlackPerson], object]:
    return lambda who: who.stage.slack.upload_all(who.user, who.private, files, "two of them")


FROM_SLACK: Mapping[str, Crossing] = {
    "bold": Crossing(_rich(_section("very bold", bold=True)), "very bold", "bold", "bold"),
    "italic": Crossing(_rich(_section("so", italic=True)), "so", "italic", "italic"),
    "underlined": Crossing(
        _rich(_section("line", underline=True)), "line", "underline", "underline"
    ),
    "struck out": Crossing(_rich(_section("not", strike=True)), "not", "strike", "strike"),
    "code": Crossing(_rich(_section("make", code=True)), "make", "code", "code"),
    "block of code": Crossing(
        _rich({**_section("if x:\n    y()"), "type": "rich_text_preformatted"}),
        "if x:\n    y()",
        "block",
        "block",
    ),
    "link": Crossing(
        _rich(
            {
                "type": "rich_text_section",
                "elements": [{"type": "link", "url": ADDRESS, "text": "the offer"}],
            }
        ),
        "the offer",
        "link",
        "link",
    ),
    "quotation": Crossing(
        _rich({**_section("you said"), "type": "rich_text_quote"}, _section("yes")),
        "you said\nyes",
        "quote",
        "quote",
    ),
    "list": Crossing(
        _rich(
            _section("To do:\n"),
            _list("bullet", "soup", "rice"),
            _list("ordered", "wash", "cook", indent=1),
        ),
        "To do:\n• soup\n• rice\n    1. wash\n    2. cook",
        "text",
        "text",
    ),
    "typed stars": Crossing(_rich(_section("*not* _bold_")), "*not* _bold_", "text", "text"),
    "mention": Crossing(
        _rich({"type": "rich_text_section", "elements": [{"type": "broadcast", "range": "here"}]}),
        "@here",
        "text",
        "text",
    ),
    "emoji": Crossing(
        _rich(
            {
                "type": "rich_text_section",
                "elements": [{"type": "emoji", "name": "tada", "unicode": "1f389"}],
            }
        ),
        "🎉",
        "text",
        "text",
    ),
    "photo": Crossing(_uploaded("a.png", "image/png", PNG), "", "photo", "file `a.png`"),
    "photos together": Crossing(
        _together((PNG, "a.png", "image/png"), (PNG, "b.png", "image/png")),
        "two of them",
        "text + album (photo, photo)",
        "file `a.png`, file `b.png`",
    ),
    "all sorts together": Crossing(
        _together(
            (PNG, "a.png", "image/png"),
            (b"x", "plan.txt", "text/plain"),
            (b"x", "clip.mp4", "video/mp4"),
        ),
        "two of them",
        "text + album (photo, video `clip.mp4`) + document `plan.txt`",
        "file `a.png`, file `plan.txt`, file `clip.mp4`",
    ),
    "document": Crossing(
        _uploaded("lease.pdf", "application/pdf"), "", "document `lease.pdf`", "file `lease.pdf`"
    ),
    "snippet": Crossing(
        _uploaded("fix.py", "text/x-python"), "", "document `fix.py`", "file `fix.py`"
    ),
    "video": Crossing(
        _uploaded("clip.mp4", "video/mp4"), "", "video `clip.mp4`", "file `clip.mp4`"
    ),
    "audio": Crossing(
        _uploaded("song.mp3", "audio/mpeg"), "", "audio `song.mp3`", "file `song.mp3`"
    ),
}
