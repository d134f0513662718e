"""Which parameters each method takes and needs, how its values are spelt, and its rate tier."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from adapters.playground.slack.records import Json
from adapters.playground.slack.refusals import Refusal, invalid_arguments

Tier = Literal["1", "2", "3", "4", "post", "update", "none"]


@dataclass(frozen=True, slots=True)
class Method:
    needs: frozenset[str]
    takes: frozenset[str]
    tier: Tier
    needs_one_of: frozenset[str] = frozenset()
    app_token: bool = False


def _method(
    tier: Tier, needs: str = "", takes: str = "", one_of: str = "", *, app_token: bool = False
) -> Method:
    needed, either = frozenset(needs.split()), frozenset(one_of.split())
    return Method(needed, needed | either | frozenset(takes.split()), tier, either, app_token)


_SPOKEN = "text blocks attachments markdown_text as_user link_names parse"
_DRESSED = "thread_ts icon_emoji icon_url username"
_WINDOW = "cursor limit oldest latest inclusive include_all_metadata"

METHODS: Mapping[str, Method] = {
    "apps.connections.open": _method("1", app_token=True),
    "auth.test": _method("none"),
    "bots.info": _method("3", takes="bot"),
    "chat.delete": _method("3", "channel ts", "as_user"),
    "chat.getPermalink": _method("none", "channel message_ts"),
    "chat.postEphemeral": _method("4", "channel user", f"{_SPOKEN} {_DRESSED}"),
    "chat.postMessage": _method(
        "post",
        "channel",
        f"{_SPOKEN} {_DRESSED} metadata mrkdwn reply_broadcast unfurl_links unfurl_media",
    ),
    "chat.update": _method("update", "channel ts", f"{_SPOKEN} file_ids metadata reply_broadcast"),
    "conversations.history": _method("3", "channel", _WINDOW),
    "conversations.info": _method("3", "channel", "include_locale include_num_members"),
    "conversations.join": _method("3", "channel"),
    "conversations.list": _method("2", takes="cursor exclude_archived limit types"),
    "conversations.members": _method("4", "channel", "cursor limit"),
    "conversations.open": _method("3", takes="return_im prevent_creation", one_of="channel users"),
    "conversations.replies": _method("3", "channel ts", _WINDOW),
    "files.completeUploadExternal": _method(
        "4", "files", "channel_id channels initial_comment thread_ts blocks"
    ),
    "files.getUploadURLExternal": _method("4", "filename length", "alt_txt snippet_type"),
    "files.info": _method("4", "file", "count cursor limit page"),
    "reactions.add": _method("3", "channel name timestamp"),
    "reactions.remove": _method("2", "name", "channel timestamp file file_comment"),
    "response_url": _method(
        "none",
        takes="text blocks attachments metadata response_type replace_original delete_original"
        " thread_ts mrkdwn unfurl_links unfurl_media",
    ),
    "team.info": _method("3", takes="team domain"),
    "users.conversations": _method("3", takes="cursor exclude_archived limit types user"),
    "users.info": _method("4", "user", "include_locale"),
    "users.list": _method("2", takes="cursor include_locale limit"),
    "views.open": _method("4", "trigger_id view"),
    "views.publish": _method("4", "user_id view", "hash"),
    "views.push": _method("4", "trigger_id view"),
    "views.update": _method("4", "view", "hash", "view_id external_id"),
}

_JSON = {"attachments", "blocks", "files", "metadata", "view"}
_FLAGS = {"as_user", "delete_original", "exclude_archived", "include_all_metadata"}
_FLAGS |= {"include_locale", "include_num_members", "inclusive", "link_names", "mrkdwn"}
_FLAGS |= {"prevent_creation", "replace_original", "reply_broadcast", "return_im"}
_FLAGS |= {"unfurl_links", "unfurl_media"}
_NUMBERS = frozenset({"count", "length", "limit", "page"})
_LISTS = frozenset({"channels", "file_ids", "types", "users"})
_SPELT_FLAGS = {"1": True, "true": True, "0": False, "false": False}


def read_values(given: Mapping[str, Any]) -> Json:
    """The values as what they mean: a form's strings become flags, numbers, lists and objects."""
    return {name: _read(name, value) for name, value in given.items() if value is not None}


def _read(name: str, value: Any) -> Any:  # noqa: ANN401  # a JSON body may hold anything
    if name in _JSON and isinstance(value, str):
        try:
            return json.loads(value)
        except ValueError:
            # A payload that cannot be read is refused under the parameter's own name.
            error = {"blocks": "invalid_blocks_format"}.get(name, "invalid_arguments")
            message = f"[ERROR] failed to parse JSON [json-pointer:/{name}]"
            raise Refusal(error, messages=[message]) from None
    if name in _FLAGS and not isinstance(value, bool):
        spelt = _SPELT_FLAGS.get(str(value).lower())
        if spelt is None:
            raise invalid_arguments(f"must be a boolean [json-pointer:/{name}]")
        return spelt
    if name in _NUMBERS and not isinstance(value, int):
        if not str(value).isdigit():
            raise invalid_arguments(f"must be an integer [json-pointer:/{name}]")
        return int(str(value))
    if name in _LISTS:
        return [each for each in value.split(",") if each] if isinstance(value, str) else value
    if name not in _JSON | _FLAGS | _NUMBERS and not isinstance(value, str):
        raise invalid_arguments(f"must be a string [json-pointer:/{name}]")
    return value


def check_parameters(name: str, values: Mapping[str, Any]) -> None:
    """Refuse what is missing, and what the method does not know.

    The platform itself ignores unknown parameters; here they are refused, because each is a
    mistake that would otherwise never be seen.
    """
    method = METHODS[name]
    wrong = [
        f"missing required field: {each}"
        for each in sorted(method.needs)
        if values.get(each) in (None, "", [])
    ]
    if method.needs_one_of and not method.needs_one_of & values.keys():
        wrong.append(f"missing required field: {' or '.join(sorted(method.needs_one_of))}")
    # The SDK adds the team to every call once it knows it, as apps for whole companies need.
    known = method.takes | {"team_id"}
    wrong += [f"unknown parameter: {each}" for each in sorted(values.keys() - known)]
    if wrong:
        raise invalid_arguments(*wrong)
