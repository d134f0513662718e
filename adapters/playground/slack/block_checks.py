"""Checks blocks and views against what the platform takes, in its own words for what is wrong."""

from collections.abc import Callable
from typing import Any, Literal

from adapters.playground.slack.element_checks import (
    ID,
    IN_ACTIONS,
    IN_INPUT,
    IN_SECTION,
    Wrong,
    check_element,
    check_image,
    check_length,
    check_text,
    wrong,
)
from adapters.playground.slack.records import Json
from adapters.playground.slack.refusals import Refusal

Place = Literal["message", "modal", "home"]

MOST_BLOCKS: dict[Place, int] = {"message": 50, "modal": 100, "home": 100}
SECTION_TEXT = 3000
FIELD_TEXT = 2000
FIELDS = 10
HEADER = 150
CONTEXT_ELEMENTS = 10
ACTION_ELEMENTS = 25
MARKDOWN = 12_000
ALL_TEXT = 13_200
"""Where the platform begins to refuse the texts of a message's blocks together; undocumented."""
MODAL_TITLE = 24
PRIVATE_METADATA = 3000

UNCHECKED = {"call", "card", "carousel", "container", "context_actions", "divider", "file", "plan"}
UNCHECKED |= {"table", "task_card", "video"}
RICH = {"rich_text_section", "rich_text_quote", "rich_text_preformatted", "rich_text_list"}
IN_VIEW = {"type", "title", "submit", "close", "blocks", "private_metadata", "callback_id"}
IN_VIEW |= {"external_id", "clear_on_close", "notify_on_close", "submit_disabled"}


def refuse_bad_blocks(blocks: Any) -> None:  # noqa: ANN401  # it comes from a caller
    """Refuse a message's blocks with every reason at once."""
    if not isinstance(blocks, list):
        raise Refusal("invalid_blocks_format")
    found = list(_check_blocks(blocks, "/blocks", "message"))
    if found:
        raise Refusal("invalid_blocks", messages=found)
    if sum(map(_text_length, blocks)) > ALL_TEXT:
        raise Refusal("msg_blocks_too_long")


def refuse_bad_view(view: Any, kinds: tuple[str, ...]) -> None:  # noqa: ANN401  # likewise
    """Refuse a view that is not of these kinds, or that the platform would not show."""
    found = list(_check_view(view, kinds))
    if found:
        raise Refusal("invalid_arguments", messages=found)


def _check_view(view: Any, kinds: tuple[str, ...]) -> Wrong:  # noqa: ANN401
    if not isinstance(view, dict):
        yield wrong("must provide an object", "/view")
        return
    kind = view.get("type")
    if kind not in kinds:
        yield wrong(f"unsupported type: {kind}", "/view/type")
        return
    for name in sorted(view.keys() - IN_VIEW):
        yield wrong(f"no more properties allowed: {name}", "/view")
    blocks = view.get("blocks")
    if not isinstance(blocks, list):
        yield wrong("missing required field: blocks", "/view")
        return
    yield from _check_around(view, blocks)
    yield from _check_blocks(blocks, "/view/blocks", "modal" if kind == "modal" else "home")


def _check_around(view: Json, blocks: list[Any]) -> Wrong:
    limits = {"private_metadata": PRIVATE_METADATA, "callback_id": ID, "external_id": ID}
    for name in limits.keys() & view.keys():
        yield from check_length(view[name], f"/view/{name}", limits[name], least=0)
    if view["type"] == "home":
        return
    for name in ("title", "submit", "close"):
        if name == "title" or name in view:
            yield from check_text(view.get(name), f"/view/{name}", MODAL_TITLE, plain=True)
    if "submit" not in view and any(_type(each) == "input" for each in blocks):
        yield wrong("missing required field: submit", "/view")


def _check_blocks(blocks: list[Any], pointer: str, place: Place) -> Wrong:
    if len(blocks) > MOST_BLOCKS[place]:
        yield wrong(f"no more than {MOST_BLOCKS[place]} items allowed", pointer)
    seen: set[str] = set()
    for index, block in enumerate(blocks):
        at = f"{pointer}/{index}"
        kind = _type(block)
        if kind == "alert" and place != "modal":
            yield wrong(f"unsupported type: {kind}", f"{at}/type")
            continue
        if kind in CHECKS:
            yield from CHECKS[kind](block, at)
        elif kind not in UNCHECKED:
            yield wrong(f"unsupported type: {kind}", f"{at}/type")
            continue
        if "block_id" in block:
            yield from check_length(block["block_id"], f"{at}/block_id", ID)
            if block["block_id"] in seen:
                yield wrong(f"block_id {block['block_id']!r} already exists", f"{at}/block_id")
            seen.add(str(block["block_id"]))
    if (
        sum(
            len(str(each["text"]))
            for each in blocks
            if _type(each) == "markdown" and "text" in each
        )
        > MARKDOWN
    ):
        yield wrong(f"markdown must be less than {MARKDOWN + 1} characters in all", pointer)


def _type(block: object) -> str:
    return str(block.get("type")) if isinstance(block, dict) else ""


def _section(block: Json, at: str) -> Wrong:
    if not block.get("text") and not block.get("fields"):
        yield wrong("must define either text or fields", at)
    if "text" in block:
        yield from check_text(block["text"], f"{at}/text", SECTION_TEXT)
    fields = block.get("fields", [])
    if len(fields) > FIELDS:
        yield wrong(f"no more than {FIELDS} items allowed", f"{at}/fields")
    for index, each in enumerate(fields):
        yield from check_text(each, f"{at}/fields/{index}", FIELD_TEXT)
    if "accessory" in block:
        yield from check_element(block["accessory"], f"{at}/accessory", IN_SECTION)


def _header(block: Json, at: str) -> Wrong:
    yield from check_text(block.get("text"), f"{at}/text", HEADER, plain=True)


def _context(block: Json, at: str) -> Wrong:
    elements = block.get("elements")
    if not isinstance(elements, list) or not 1 <= len(elements) <= CONTEXT_ELEMENTS:
        yield wrong(f"must have 1 to {CONTEXT_ELEMENTS} items", f"{at}/elements")
        return
    for index, each in enumerate(elements):
        if _type(each) == "image":
            yield from check_image(each, f"{at}/elements/{index}")
        else:
            yield from check_text(each, f"{at}/elements/{index}", SECTION_TEXT)


def _actions(block: Json, at: str) -> Wrong:
    elements = block.get("elements")
    if not isinstance(elements, list) or not 1 <= len(elements) <= ACTION_ELEMENTS:
        yield wrong(f"must have 1 to {ACTION_ELEMENTS} items", f"{at}/elements")
        return
    seen: set[str] = set()
    for index, each in enumerate(elements):
        yield from check_element(each, f"{at}/elements/{index}", IN_ACTIONS)
        action_id = each.get("action_id") if isinstance(each, dict) else None
        if action_id is not None and action_id in seen:
            yield wrong(
                f"action_id {action_id!r} already exists", f"{at}/elements/{index}/action_id"
            )
        seen.add(str(action_id))


def _input(block: Json, at: str) -> Wrong:
    yield from check_text(block.get("label"), f"{at}/label", FIELD_TEXT, plain=True)
    if "hint" in block:
        yield from check_text(block["hint"], f"{at}/hint", FIELD_TEXT, plain=True)
    yield from check_element(block.get("element"), f"{at}/element", IN_INPUT)


def _image(block: Json, at: str) -> Wrong:
    yield from check_image(block, at)
    if "title" in block:
        yield from check_text(block["title"], f"{at}/title", FIELD_TEXT, plain=True)


def _markdown(block: Json, at: str) -> Wrong:
    yield from check_length(block.get("text"), f"{at}/text", MARKDOWN)


def _alert(block: Json, at: str) -> Wrong:
    yield from check_text(block.get("text"), f"{at}/text", SECTION_TEXT)


def _rich_text(block: Json, at: str) -> Wrong:
    for index, part in enumerate(block.get("elements") or []):
        here = f"{at}/elements/{index}"
        if _type(part) not in RICH:
            yield wrong(f"unsupported type: {_type(part)}", f"{here}/type")
            continue
        for place, each in enumerate(part.get("elements") or []):
            if _type(each) == "text":
                yield from check_length(each.get("text"), f"{here}/elements/{place}/text", ALL_TEXT)
            elif _type(each) == "link" and not each.get("url"):
                yield wrong("missing required field: url", f"{here}/elements/{place}")
    if not block.get("elements"):
        yield wrong("missing required field: elements", at)


CHECKS: dict[str, Callable[[Json, str], Wrong]] = {
    "actions": _actions,
    "alert": _alert,
    "context": _context,
    "header": _header,
    "image": _image,
    "input": _input,
    "markdown": _markdown,
    "rich_text": _rich_text,
    "section": _section,
}


def _text_length(value: object) -> int:
    if isinstance(value, list):
        return sum(map(_text_length, value))
    if not isinstance(value, dict):
        return 0
    own = len(value["text"]) if isinstance(value.get("text"), str) else 0
    return own + sum(_text_length(each) for each in value.values())
