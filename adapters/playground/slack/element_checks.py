"""Checks what stands inside blocks: texts, buttons, selects and inputs."""

from collections.abc import Iterator
from typing import Any

from adapters.playground.slack.records import Json

BUTTON_TEXT = 75
BUTTON_VALUE = 2000
ID = 255
URL = 3000
PLACEHOLDER = 150
OPTION_TEXT = 75
OPTION_VALUE = 150
OPTIONS = 100

SELECTS = frozenset(
    f"{many}{source}_select"
    for many in ("", "multi_")
    for source in ("static", "external", "users", "conversations", "channels")
)
CHOICES = frozenset({"checkboxes", "overflow", "radio_buttons"})
PICKERS = frozenset({"datepicker", "datetimepicker", "timepicker"})
BUTTONS = frozenset({"button", "workflow_button"})
TYPED = frozenset(
    {"email_text_input", "number_input", "plain_text_input", "rich_text_input", "url_text_input"}
)
IN_ACTIONS = SELECTS | CHOICES | PICKERS | BUTTONS
IN_SECTION = IN_ACTIONS | {"image"}
IN_INPUT = (SELECTS | (CHOICES - {"overflow"}) | PICKERS | TYPED) | {"file_input"}

Wrong = Iterator[str]


def wrong(message: str, pointer: str) -> str:
    return f"[ERROR] {message} [json-pointer:{pointer}]"


def check_length(value: object, pointer: str, most: int, *, least: int = 1) -> Wrong:
    if not isinstance(value, str):
        yield wrong("must be a string", pointer)
    elif len(value) > most:
        yield wrong(f"must be less than {most + 1} characters", pointer)
    elif len(value) < least:
        yield wrong(f"must be more than {least - 1} characters", pointer)


def check_text(text: Any, pointer: str, most: int, *, plain: bool = False) -> Wrong:  # noqa: ANN401
    if not isinstance(text, dict):
        yield wrong("must provide an object", pointer)
        return
    kinds = ("plain_text",) if plain else ("plain_text", "mrkdwn")
    kind = text.get("type")
    if kind not in kinds:
        yield wrong(f"unsupported type: {kind}", f"{pointer}/type")
        return
    known = {"type", "text"} | ({"emoji"} if kind == "plain_text" else {"verbatim"})
    for name in sorted(text.keys() - known):
        yield wrong(f"no more properties allowed: {name}", pointer)
    yield from check_length(text.get("text"), f"{pointer}/text", most)


def check_image(image: Json, pointer: str) -> Wrong:
    if "image_url" not in image and "slack_file" not in image:
        yield wrong("missing required field: image_url", pointer)
    if "image_url" in image:
        yield from check_length(image["image_url"], f"{pointer}/image_url", URL)
    yield from check_length(image.get("alt_text"), f"{pointer}/alt_text", 2000)


def check_element(element: Any, pointer: str, allowed: frozenset[str]) -> Wrong:  # noqa: ANN401
    """One interactive element; `allowed` is what its place can hold."""
    kind = element.get("type") if isinstance(element, dict) else None
    if not isinstance(element, dict) or kind not in allowed:
        yield wrong(f"unsupported type: {kind}", f"{pointer}/type")
        return
    if kind == "image":
        yield from check_image(element, pointer)
        return
    if "action_id" in element:
        yield from check_length(element["action_id"], f"{pointer}/action_id", ID)
    if "placeholder" in element:
        yield from check_text(
            element["placeholder"], f"{pointer}/placeholder", PLACEHOLDER, plain=True
        )
    if "confirm" in element:
        yield from _check_confirm(element["confirm"], f"{pointer}/confirm")
    yield from _check_kind(element, str(kind), pointer)


def _check_kind(element: Json, kind: str, pointer: str) -> Wrong:
    if kind in BUTTONS:
        yield from _check_button(element, pointer)
    elif kind in CHOICES:
        yield from _check_initial(element, pointer)
        most = 5 if kind == "overflow" else 10
        yield from _check_options(
            element.get("options"), f"{pointer}/options", most, plain=kind == "overflow"
        )
    elif kind in ("static_select", "multi_static_select"):
        yield from _check_static_select(element, pointer)
    elif kind == "plain_text_input":
        longest = element.get("max_length", 3000)
        if not isinstance(longest, int) or not 1 <= longest <= 3000:  # noqa: PLR2004
            yield wrong("must be between 1 and 3000", f"{pointer}/max_length")
        elif len(str(element.get("initial_value", ""))) > longest:
            yield wrong(f"must be less than {longest + 1} characters", f"{pointer}/initial_value")


def _check_button(button: Json, pointer: str) -> Wrong:
    yield from check_text(button.get("text"), f"{pointer}/text", BUTTON_TEXT, plain=True)
    if "value" in button:
        yield from check_length(button["value"], f"{pointer}/value", BUTTON_VALUE, least=0)
    if "url" in button:
        yield from check_length(button["url"], f"{pointer}/url", URL)
    if button.get("style") not in (None, "primary", "danger"):
        yield wrong(f"invalid style: {button['style']}", f"{pointer}/style")


def _check_static_select(select: Json, pointer: str) -> Wrong:
    if "option_groups" not in select:
        yield from _check_initial(select, pointer)
        yield from _check_options(select.get("options"), f"{pointer}/options", OPTIONS)
        return
    groups = select["option_groups"]
    if not isinstance(groups, list) or not 1 <= len(groups) <= OPTIONS:
        yield wrong(f"must have 1 to {OPTIONS} items", f"{pointer}/option_groups")
        return
    for index, group in enumerate(groups):
        at = f"{pointer}/option_groups/{index}"
        yield from check_text(group.get("label"), f"{at}/label", OPTION_TEXT, plain=True)
        yield from _check_options(group.get("options"), f"{at}/options", OPTIONS)


def _check_options(options: Any, pointer: str, most: int, *, plain: bool = True) -> Wrong:  # noqa: ANN401
    if not isinstance(options, list) or not 1 <= len(options) <= most:
        yield wrong(f"must have 1 to {most} items", pointer)
        return
    seen: set[str] = set()
    for index, option in enumerate(options):
        at = f"{pointer}/{index}"
        yield from check_text(option.get("text"), f"{at}/text", OPTION_TEXT, plain=plain)
        yield from check_length(option.get("value"), f"{at}/value", OPTION_VALUE)
        if "description" in option:
            yield from check_text(option["description"], f"{at}/description", 75, plain=plain)
        if option.get("value") in seen:
            yield wrong("must not have duplicate values", f"{at}/value")
        seen.add(str(option.get("value")))


def _check_initial(element: Json, pointer: str) -> Wrong:
    if "initial_option" in element and element["initial_option"] not in element.get("options", []):
        yield wrong("must be one of the options", f"{pointer}/initial_option")


def _check_confirm(confirm: Any, pointer: str) -> Wrong:  # noqa: ANN401
    if not isinstance(confirm, dict):
        yield wrong("must provide an object", pointer)
        return
    for name, most in (("title", 100), ("confirm", 30), ("deny", 30)):
        yield from check_text(confirm.get(name), f"{pointer}/{name}", most, plain=True)
    yield from check_text(confirm.get("text"), f"{pointer}/text", 300)
