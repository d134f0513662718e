"""Every fault of both platforms; tests and the page plan from this one list."""

from adapters.playground.faults.kinds import (
    FaultKind,
    Nature,
    Parameter,
    WrongFaultError,
    chat,
    choice,
    flag,
    method,
    number,
    person,
    text,
)

ANY = "*"

_WAIT = number("retry_after", 5)
_GROWTH = number("growth", 1, least=1, most=10)
_CARRIED_OUT = flag("carried_out")


def _call(name: str, *more: Parameter, of: str = ANY) -> FaultKind:
    """A fault of calls; `of` is the method it is meant for."""
    return _telegram(name, Nature.CALL, method(of), chat(), *more)


def _telegram(name: str, nature: Nature, *parameters: Parameter) -> FaultKind:
    return FaultKind(name=name, platform="telegram", nature=nature, parameters=parameters)


def _slack_call(name: str, *more: Parameter, of: str = ANY) -> FaultKind:
    return _slack(name, Nature.CALL, method(of), chat(), *more)


def _slack(name: str, nature: Nature, *parameters: Parameter) -> FaultKind:
    return FaultKind(name=name, platform="slack", nature=nature, parameters=parameters)


TELEGRAM = (
    _call("429", _WAIT, _GROWTH),
    _call("429_bare"),
    _call("wrapped_429", _WAIT, _GROWTH, number("delivered", 0, most=10), of="sendMediaGroup"),
    _call("accepted_then_reset"),
    _call("reset_before"),
    _call("502_html", _CARRIED_OUT),
    _call("200_garbage", _CARRIED_OUT),
    _call("404_once"),
    _call("401"),
    _call("409", of="getUpdates"),
    _call("500", _CARRIED_OUT),
    _call("hang", _CARRIED_OUT, number("seconds", 0)),
    _call("slow", number("seconds", 3)),
    _telegram("poison_update", Nature.MOMENT),
    _telegram("unknown_update", Nature.MOMENT),
    _telegram("duplicated", Nature.ARRIVAL),
    _telegram(
        "album_apart",
        Nature.MOMENT,
        chat("private", "group"),
        number("parts", 3, least=2, most=10),
        number("seconds", 10),
    ),
    _telegram("migrated", Nature.MOMENT, chat("group")),
    _telegram("blocked", Nature.STATE, chat("private")),
    _telegram("kicked", Nature.STATE, chat("group")),
    _telegram("rights_taken", Nature.STATE, chat("group")),
    _telegram("topic_closed", Nature.STATE, chat("group"), text("topic", "")),
    _telegram("topic_deleted", Nature.MOMENT, chat("group"), text("topic", "")),
    _telegram("topics_off", Nature.STATE, chat("group")),
)

SLACK = (
    _slack_call("429", _WAIT, _GROWTH),
    _slack_call(
        "200_limit",
        choice("error", "message_limit_exceeded", "rate_limited"),
        number("retry_after", 0),
        of="chat.postMessage",
    ),
    _slack_call("accepted_then_reset"),
    _slack_call("reset_before"),
    _slack_call("500", _CARRIED_OUT),
    _slack_call("502_html", _CARRIED_OUT),
    _slack_call("200_garbage", _CARRIED_OUT),
    _slack_call("internal_error", _CARRIED_OUT),
    _slack_call("hang", _CARRIED_OUT, number("seconds", 0)),
    _slack_call("slow", number("seconds", 3)),
    _slack_call("invalid_auth"),
    _slack_call("token_revoked"),
    _slack_call("error", text("error", "missing_scope")),
    _slack_call("expired_trigger", of="views.open"),
    _slack_call("view_refused", choice("error", "invalid_arguments", "not_found"), of="views.open"),
    _slack_call("response_url_expired", of="response_url"),
    _slack_call("never_shared", of="files.completeUploadExternal"),
    _slack_call("shared_late", number("seconds", 3), of="files.completeUploadExternal"),
    _slack_call("login_page", of="download"),
    _slack("duplicated", Nature.ARRIVAL, chat()),
    _slack("reordered", Nature.ARRIVAL, chat()),
    _slack("delayed", Nature.ARRIVAL, chat(), number("seconds", 60)),
    _slack("told_twice", Nature.ARRIVAL, chat(), flag("other_ts")),
    _slack(
        "disconnect",
        Nature.MOMENT,
        choice("reason", "refresh_requested", "warning", "link_disabled", "too_many_websockets"),
        flag("close", default=True),
    ),
    _slack("sockets_dropped", Nature.MOMENT),
    _slack("sockets_silent", Nature.MOMENT),
    _slack("dead_wss", Nature.SOCKET),
    _slack("sockets_down", Nature.STATE),
    _slack("archived", Nature.STATE, chat("group")),
    _slack("bot_removed", Nature.STATE, chat("group")),
    _slack("ext_shared", Nature.STATE, chat("group"), person()),
)

CATALOGUE = (*TELEGRAM, *SLACK)
_BY_NAME = {(each.platform, each.name): each for each in CATALOGUE}


def kind_of(platform: str, name: str) -> FaultKind:
    """Find an entry; raises WrongFaultError."""
    found = _BY_NAME.get((platform, name))
    if found is None:
        there = ", ".join(each.name for each in CATALOGUE if each.platform == platform)
        raise WrongFaultError(f"no such fault: {name}; there are: {there}")
    return found
