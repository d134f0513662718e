"""The parts of a message or form that a person works: finding them, and what working them says."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from adapters.playground.slack.records import Json
from adapters.playground.slack.refusals import CannotReach

TEXT_INPUTS = frozenset({"email_text_input", "number_input", "plain_text_input", "url_text_input"})
ONE_OPTION = frozenset({"external_select", "overflow", "radio_buttons", "static_select"})
MANY_OPTIONS = frozenset({"checkboxes", "multi_external_select", "multi_static_select"})
OTHERS = {
    "channels_select": "channel",
    "conversations_select": "conversation",
    "datepicker": "date",
    "datetimepicker": "date_time",
    "multi_channels_select": "channels",
    "multi_conversations_select": "conversations",
    "multi_users_select": "users",
    "timepicker": "time",
    "users_select": "user",
}
Given = Any


@dataclass(frozen=True, slots=True)
class Control:
    """One element a person can work, and the block it is in."""

    block: Json
    element: Json

    @property
    def action_id(self) -> str:
        return str(self.element.get("action_id", ""))

    @property
    def label(self) -> str:
        named = self.element.get("text") or self.element.get("placeholder") or {}
        if self.block.get("type") == "input":
            named = self.block.get("label") or named
        return str(named.get("text", ""))

    @property
    def options(self) -> list[Json]:
        groups = self.element.get("option_groups", [])
        grouped = [each for group in groups for each in group.get("options", [])]
        return [*self.element.get("options", []), *grouped]


def controls(blocks: list[Json]) -> Iterator[Control]:
    for block in blocks:
        match block.get("type"):
            case "section":
                places = [block["accessory"]] if "accessory" in block else []
            case "actions":
                places = block["elements"]
            case "input":
                places = [block["element"]]
            case _:
                places = []
        for element in places:
            if element.get("type") != "image":
                yield Control(block, element)


def find(blocks: list[Json], wanted: str, value: Given = None) -> Control:
    """Find by label or action id; among several like buttons `value` tells which.

    LookupError says what there is instead.
    """
    there = list(controls(blocks))
    fitting = [each for each in there if wanted in (each.label, each.action_id)]
    if value is not None:
        exact = [each for each in fitting if each.element.get("value") == value]
        fitting = exact or [each for each in fitting if each.element.get("type") != "button"]
    if not fitting:
        named = ", ".join(f"{each.label!r} ({each.action_id})" for each in there) or "nothing"
        sentence = f"there is no {wanted!r} with value {value!r} to press, only {named}"
        raise CannotReach(sentence, "button-gone")
    return fitting[0]


def worked(control: Control, given: Given) -> Json:
    """Give the element's value as the platform reports it, for what the person chose or typed."""
    element, kind = control.element, str(control.element.get("type"))
    if kind in TEXT_INPUTS:
        return {"type": kind, "value": None if given in (None, "") else str(given)}
    if kind in ONE_OPTION:
        return {"type": kind, "selected_option": _option(control, given)}
    if kind in MANY_OPTIONS:
        chosen = [given] if isinstance(given, str) else given or []
        return {"type": kind, "selected_options": [_option(control, each) for each in chosen]}
    if kind in OTHERS:
        return {"type": kind, f"selected_{OTHERS[kind]}": given}
    if kind == "rich_text_input":
        return {"type": kind, "rich_text_value": given}
    if kind == "file_input":
        return {"type": kind, "files": given or []}
    return {"type": kind, "value": element.get("value")}


def initial(control: Control) -> Given:
    """Give what an untouched element holds, as something `worked` takes."""
    element, kind = control.element, str(control.element.get("type"))
    if kind in ONE_OPTION:
        option = element.get("initial_option")
        return option["value"] if option else None
    if kind in MANY_OPTIONS:
        return [each["value"] for each in element.get("initial_options", [])]
    if kind in OTHERS:
        return element.get(f"initial_{OTHERS[kind]}")
    return element.get("initial_value")


def _option(control: Control, given: Given) -> Json | None:
    if given is None:
        return None
    for option in control.options:
        if given in (option["value"], option["text"]["text"]):
            return {"text": option["text"], "value": option["value"]}
    there = ", ".join(str(each["text"]["text"]) for each in control.options)
    raise LookupError(f"{control.label!r} has no option {given!r}, only {there}")


def filled_in(blocks: list[Json], values: Mapping[str, Given]) -> tuple[Json, dict[str, str]]:
    """Give a form's state and, by block, what the platform's own client finds missing.

    `values` are named by block id, action id or label; what is not named keeps its initial value.
    LookupError for a name that no field has.
    """
    state: Json = {}
    missing: dict[str, str] = {}
    unused = set(values)
    for control in controls(blocks):
        if control.element.get("type") in ("button", "overflow"):
            continue
        block_id = control.block["block_id"]
        names = [n for n in (block_id, control.action_id, control.label) if n in values]
        unused.difference_update(names)
        given = values[names[0]] if names else initial(control)
        said = worked(control, given)
        state.setdefault(block_id, {})[control.action_id] = said
        if control.block.get("type") == "input" and (words := _missing(control, given, said)):
            missing[block_id] = words
    if unused:
        raise LookupError(f"the form has no field {sorted(unused)}")
    return state, missing


def _missing(control: Control, given: Given, said: Json) -> str | None:
    is_empty = given in (None, "", [])
    if is_empty:
        is_optional = control.block.get("optional", False)
        return None if is_optional else "Please complete this required field."
    length = len(str(said.get("value") or ""))
    shortest = control.element.get("min_length", 0)
    longest = control.element.get("max_length", 3000)
    if control.element.get("type") == "plain_text_input" and not shortest <= length <= longest:
        return f"Please write between {shortest} and {longest} characters."
    return None
