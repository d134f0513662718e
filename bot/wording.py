"""Wording: contents in keys become posts in the reader's words, cut to what a channel carries."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.buttons import encode
from bot.cards import Button, Card, Lines, Post, PostButton, PostSection, Section, Text, Word
from bot.commands import slash
from bot.domain.conversation import FileKind, FileRef, Message
from bot.domain.formatting import Formatted, Mark, joined
from bot.domain.hiding import veiled
from bot.domain.languages import Languages
from bot.domain.masking import mask_name, masked
from bot.forms import Field, Form, PostField, PostForm, PostOption
from bot.texts import Catalogue

GAP = 8  # characters between a heading and the words below it


@dataclass(frozen=True, slots=True)
class _Layout:
    """What a channel shows how, and whether an album's words stand apart from it."""

    limit: int
    caption: Callable[[FileKind], int]
    together: Callable[[Sequence[FileRef]], tuple[tuple[FileRef, ...], ...]]
    apart: bool


@dataclass(frozen=True, slots=True)
class Wording:
    """The catalogue with what every sentence may name (the desk's name, the bots' names).

    What quotes a command also names `slash`, which depends on where it is read: see `at`.
    """

    catalogue: Catalogue
    given: Mapping[str, str]
    ready: dict[tuple[str, str], str] = field(default_factory=dict, repr=False, compare=False)
    places: dict[str, "Wording"] = field(default_factory=dict, repr=False, compare=False)
    latest: list[tuple[object, tuple[Post, ...]]] = field(
        default_factory=list, repr=False, compare=False
    )

    @property
    def spoken(self) -> Languages:
        """Those that people can choose from, and the desk's own."""
        return self.catalogue.spoken

    def at(self, platform: str, thread: str = "") -> "Wording":
        """The same for a reader there: commands are quoted as they are typed in that place."""
        typed = slash(platform, in_thread=bool(thread))
        if typed not in self.places:
            self.places[typed] = Wording(self.catalogue, {**self.given, "slash": typed})
        return self.places[typed]

    def words(self, text: Text, language: str) -> str:
        """One sentence. Those without arguments of their own, most of a card, are kept ready."""
        if text.args:
            return self.catalogue.words(self._told(text), language)
        found = self.ready.get((text.key, language))
        if found is None:
            found = self.catalogue.words(replace(text, args=self.given), language)
            self.ready[text.key, language] = found
        return found

    def _told(self, text: Text) -> Text:
        """The sentence with what every sentence may name, and so the sentences within it."""
        own = {name: self._within(value) for name, value in text.args.items()}
        return replace(text, args={**self.given, **own})

    def _within(self, value: Word) -> Word:
        match value:
            case Text():
                return self._told(value)
            case Lines():
                return Lines(tuple(self._told(line) for line in value.lines))
            case _:
                return value

    def sentence(
        self,
        text: Text,
        buttons: tuple[tuple[Button, ...], ...],
        language: str,
        menu: tuple[tuple[Text, ...], ...] = (),
    ) -> Post:
        """A sentence of the desk with its buttons."""
        return Post(
            body=self.words(text, language),
            buttons=self.buttons(buttons, language),
            menu=tuple(tuple(self.words(each, language) for each in row) for row in menu),
        )

    def card(self, card: Card, language: str) -> Post:
        """A view."""
        return Post(
            title=self.words(card.title, language),
            body=self.words(card.body, language) if card.body else "",
            quote=card.quote,
            fields=tuple(
                (self.words(label, language), self._value(value, language))
                for label, value in card.fields
            ),
            sections=tuple(self._section(each, language) for each in card.sections),
            footer=self.words(card.footer, language) if card.footer else "",
            buttons=self.buttons(card.buttons, language),
        )

    def form(self, form: Form, language: str) -> PostForm:
        """A form; one without fields has nothing to submit."""
        return PostForm(
            title=self.words(form.title, language),
            name=form.name,
            subject=form.subject,
            intro=self.words(form.intro, language) if form.intro else "",
            fields=tuple(self._field(each, language) for each in form.fields),
            submit=self.words(Text("form-submit"), language) if form.fields else "",
            close=self.words(Text("form-cancel" if form.fields else "form-close"), language),
        )

    def message(
        self,
        message: Message,
        heading: Text,
        buttons: tuple[tuple[Button, ...], ...],
        language: str,
        *,
        hide: tuple[str, ...],
        limit: int,
        caption: Callable[[FileKind], int],
        together: Callable[[Sequence[FileRef]], tuple[tuple[FileRef, ...], ...]],
        quoted: str = "",
        apart: bool = False,
        veils: bool = False,
    ) -> tuple[Post, ...]:
        """A person's message as one post or more: long words in parts, files `together` or alone.

        Words go with a file as far as its `caption` has room. The first post carries the heading,
        the last that says something the buttons. An album has no place for buttons: its words are
        a post of their own before it then, or when they stand `apart` already. `hide` is what
        is masked, in the names of files too, `quoted` the beginning of what the message answers;
        what `veils` hides its secrets. The latest is remembered, as a long message is worded anew
        for each of its parts.
        """
        apart = apart or bool(buttons)
        asked = (message, heading, buttons, language, hide, limit, caption, quoted, apart, veils)
        if not self.latest or self.latest[0][0] != asked:
            quote = Formatted(quoted).marked(Mark.QUOTE)
            words = masked(joined((quote, message.words)), hide)
            words = veiled(words) if veils else words
            layout = _Layout(limit, caption, together, apart)
            named = (each.named(mask_name(each.name, hide)) for each in message.files)
            message = replace(message, files=tuple(named))
            posts = self._message(message, words, heading, language, layout)
            if buttons:
                says = [n for n, post in enumerate(posts) if post.title or post.body]
                last = max(n for n in says if not posts[n].album)
                posts[last] = replace(posts[last], buttons=self.buttons(buttons, language))
            self.latest[:] = [(asked, tuple(posts))]
        return self.latest[0][1]

    def _message(
        self,
        message: Message,
        words: Formatted,
        heading: Text,
        language: str,
        layout: "_Layout",
    ) -> list[Post]:
        """The posts without buttons."""
        if message.is_gone:
            key = "message-redacted" if message.redacted_at else "message-deleted"
            gone = self.words(Text(key), language)
            return [Post(title=self.words(heading, language), body=gone)]
        if message.edited_at is not None:
            heading = Text("heading-edited", {"heading": heading})
        title = self.words(heading, language)
        parts = split(words, layout.limit) if words.text else []
        posts = [
            Post(
                title=self._part(index, len(parts), language) if index else title,
                body=part.text,
                spans=part.spans,
            )
            for index, part in enumerate(parts)
        ]
        for first, *others in layout.together(message.files):
            alone = len(posts) == len(parts) == 1
            said = posts.pop() if alone else Post(title=title)
            fits = _units(said.title) + _units(said.body) + GAP <= layout.caption(first.kind)
            stands_apart = bool(others) and layout.apart and (alone or not posts)
            if fits and not stands_apart:
                posts.append(replace(said, file=first, album=tuple(others)))
            else:
                posts += [said, Post(file=first, album=tuple(others))]
        if not posts:
            posts.append(Post(title=title, body=self.words(Text("message-empty"), language)))
        return posts

    def buttons(
        self, rows: tuple[tuple[Button, ...], ...], language: str
    ) -> tuple[tuple[PostButton, ...], ...]:
        """Buttons in words."""
        return tuple(
            tuple(
                PostButton(self.words(each.label, language), encode(each.press), each.style)
                for each in row
            )
            for row in rows
        )

    def _section(self, section: Section, language: str) -> PostSection:
        """One of several things in a view."""
        return PostSection(
            title=self.words(section.title, language) if section.title else "",
            text=self.words(section.text, language),
            buttons=self.buttons(section.buttons, language),
        )

    def _field(self, field: Field, language: str) -> PostField:
        """One question of a form."""
        return PostField(
            name=field.name,
            label=self.words(field.label, language),
            kind=field.kind,
            required=field.required,
            hint=self.words(field.hint, language) if field.hint else "",
            options=tuple(
                PostOption(each.value, self._value(each.label, language)) for each in field.options
            ),
            initial=field.initial,
        )

    def _part(self, index: int, of: int, language: str) -> str:
        """The heading of a later part."""
        return self.words(Text("message-part", {"part": index + 1, "of": of}), language)

    def _value(self, value: str | Text, language: str) -> str:
        """A field's value."""
        return value if isinstance(value, str) else self.words(value, language)


def split(words: Formatted, limit: int) -> list[Formatted]:
    """Cut words into parts of at most `limit` UTF-16 units, at a line or a word where possible."""
    parts = []
    while _units(words.text[: limit + 1]) > limit:  # the whole of it is not counted each time
        text, cut = words.text, limit
        while _units(text[:cut]) > limit:
            cut -= max(1, (_units(text[:cut]) - limit) // 2)
        for separator in ("\n", " "):
            at = text.rfind(separator, cut // 2, cut)
            if at > 0:
                cut = at
                break
        parts.append(words.part(0, len(text[:cut].rstrip())))
        # Of the line that goes on in the next part only its end is left out, for what is indented.
        begins = cut + 1 if text[cut : cut + 1] == "\n" else cut
        words = words.part(begins, len(text))
        if begins == cut:
            words = words.stripped()
    return [part for part in (*parts, words) if part.text]


def fingerprint(post: Post) -> str:
    """A hash of what a post shows: an edit that would change nothing is not sent."""
    return hashlib.blake2b(repr(post).encode(), digest_size=16).hexdigest()


def _units(text: str) -> int:
    """Length as Telegram counts it; the safe side for Slack too."""
    return len(text.encode("utf-16-le")) // 2
