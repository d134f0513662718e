"""Forms as Slack's modals, within its limits, and what comes back in them; pure."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from adapters.slack.fitting import ELLIPSIS, pieces
from adapters.slack.payloads import Payload, chosen, maybe, part, parts, said
from bot.forms import FieldKind, FormName, PostField, PostForm, PostOption

TITLE = 24
LABEL = 2_000
INTRO = 3_000
ALL_INTRO = 12_000
ERROR = 1_000
OPTION = 75
OPTION_VALUE = 150
OPTIONS = 100
RADIOS = 5  # more are easier found in a list
WORDS = 3_000
METADATA = 3_000

View = dict[str, Any]
Errors = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormWords:
    """What stands before a person as long as the desk has decided nothing, in one language.

    `expired` and `refused` are said where no form opened: to ask again, or to do without it.
    """

    opening: PostForm
    working: PostForm
    expired: str
    refused: Mapping[FormName, str]


def view_of(form: PostForm, instance: str, errors: Errors = ()) -> View:
    """Lay a form out; errors stand as words below their fields.

    Raises ValueError where a form cannot come back as it went.
    """
    title = _plain(form.title, TITLE)
    told = dict(errors)
    blocks = _sections(form.intro)
    for field in form.fields:
        blocks += [_input(field), *_told(told.pop(field.name, ""))]
    blocks = [block for words in told.values() for block in _told(words)] + blocks
    view: View = {
        "type": "modal",
        "external_id": instance,
        "title": title,
        "close": _plain(form.close, TITLE),
        "blocks": blocks or _sections(form.title),
    }
    if form.fields:
        view["submit"] = _plain(form.submit, TITLE)
    if form.name is not None:
        view["private_metadata"] = _metadata(form)
    return view


def with_values(form: PostForm, values: Mapping[str, str]) -> PostForm:
    """The form with what a person has already put into it."""
    fields = (
        replace(field, initial=values.get(field.name, field.initial)) for field in form.fields
    )
    return replace(form, fields=tuple(fields))


def answer_of(form: PostForm, instance: str, errors: Errors, submitted: Payload) -> View:
    """What to say with the acknowledgement of a submitted view.

    Slack takes errors for fields alone that stand in the view, and shows nothing of the others.
    """
    if errors and {name for name, _ in errors} <= _inputs(submitted):
        return {
            "response_action": "errors",
            "errors": {name: _cut(words, ERROR) or ELLIPSIS for name, words in errors},
        }
    shown = with_values(form, values_of(submitted)) if errors else form
    return {"response_action": "update", "view": view_of(shown, instance, errors)}


def values_of(view: Payload) -> dict[str, str]:
    """What a submitted view holds, by field."""
    return {
        str(block): "".join(
            chosen(element) or said(element, "value") for element in _elements(elements)
        )
        for block, elements in maybe(maybe(view, "state"), "values").items()
    }


def about(view: Payload) -> tuple[FormName, str] | None:
    """A view's form and its subject; None for a view that is none of the desk's forms."""
    try:
        found = json.loads(said(view, "private_metadata"))
    except ValueError:
        return None
    name = said(found, "name") if isinstance(found, dict) else ""
    return (FormName(name), said(found, "subject")) if name in set(FormName) else None


def _metadata(form: PostForm) -> str:
    text = json.dumps({"name": form.name, "subject": form.subject}, ensure_ascii=False)
    if len(text) > METADATA:
        raise ValueError(f"a form carries {METADATA} characters, its subject makes {len(text)}")
    return text


def _input(field: PostField) -> View:
    """A field. Slack writes "(optional)" beside it only where nothing has been chosen yet."""
    is_chosen = field.kind is FieldKind.CHOICE and bool(field.initial)
    block: View = {
        "type": "input",
        "block_id": field.name,
        "label": _plain(field.label, LABEL),
        "optional": not field.required and not is_chosen,
        "element": _choice(field) if field.kind is FieldKind.CHOICE else _text(field),
    }
    return block | ({"hint": _plain(field.hint, LABEL)} if field.hint.strip() else {})


def _text(field: PostField) -> View:
    element: View = {
        "type": "plain_text_input",
        "action_id": field.name,
        "multiline": field.kind is FieldKind.WORDS,
        "max_length": WORDS,
    }
    return element | ({"initial_value": field.initial[:WORDS]} if field.initial else {})


def _choice(field: PostField) -> View:
    if not 1 <= len(field.options) <= OPTIONS:
        raise ValueError(f"Slack takes 1 to {OPTIONS} options, {field.name} has another number")
    options = {each.value: _option(each) for each in field.options}
    element: View = {
        "type": "radio_buttons" if len(options) <= RADIOS else "static_select",
        "action_id": field.name,
        "options": list(options.values()),
    }
    initial = options.get(field.initial)
    return element | ({"initial_option": initial} if initial else {})


def _option(option: PostOption) -> View:
    if not 1 <= len(option.value) <= OPTION_VALUE:
        raise ValueError(f"an option carries 1 to {OPTION_VALUE} characters, not {option.value!r}")
    return {"text": _plain(option.label, OPTION), "value": option.value}


def _sections(text: str) -> list[View]:
    shown = pieces(text, INTRO, ALL_INTRO)
    return [{"type": "section", "text": {"type": "mrkdwn", "text": one}} for one in shown]


def _told(words: str) -> list[View]:
    shown = pieces(words, ERROR, ERROR, most=1)
    return [
        {"type": "context", "elements": [{"type": "mrkdwn", "text": f":warning: {one}"}]}
        for one in shown
    ]


def _plain(text: str, limit: int) -> View:
    return {"type": "plain_text", "text": _cut(text, limit) or ELLIPSIS, "emoji": True}


def _cut(text: str, limit: int) -> str:
    words = text.strip()
    return words if len(words) <= limit else words[: limit - 1].rstrip() + ELLIPSIS


def _inputs(view: Payload) -> set[str]:
    return {said(block, "block_id") for block in parts(view, "blocks") if _is_input(block)}


def _is_input(block: Payload) -> bool:
    return said(block, "type") == "input"


def _elements(elements: object) -> Iterable[Payload]:
    return (part(elements, name) for name in elements) if isinstance(elements, Mapping) else ()
