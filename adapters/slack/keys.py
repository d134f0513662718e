"""What makes a delivery unique, whom it must wait for, and whether it is the desk's own echo."""

import hashlib
import json
from datetime import UTC, datetime

from adapters.slack.payloads import (
    ABOUT_A_MESSAGE,
    NEWS,
    Payload,
    channel_of,
    chosen,
    delivery,
    maybe,
    parts,
    said,
    team_of,
    thread_of,
    user_of,
)
from bot.buttons import Action, UnknownButtonError, decode
from bot.domain.address import Address

_LATEST = 10**10  # seconds; ten digits as in every ts
_OF_FORMS = frozenset({"view_submission", "view_closed"})


def delivery_key(payload: Payload, envelope: str) -> str:
    """The key under which Slack's own repetitions of this delivery meet.

    Interactions carry no id of their own; the trigger is made once for each of them.
    """
    app = said(payload, "api_app_id")
    unique = (
        said(payload, "event_id") or said(payload, "trigger_id") or _fallback(payload, envelope)
    )
    match delivery(payload):
        case "events_api":
            return f"sl:{app}:{unique}"
        case "interactive":
            return f"sl:{app}:{team_of(payload)}:{said(payload, 'type')}:{unique}"
        case "slash_commands":
            return f"sl:{app}:{team_of(payload)}:command:{unique}"


def twin_keys(payload: Payload, team: str) -> tuple[str, ...]:
    """Keys of the same happening told twice, in the workspace where the desk is.

    A mention arrives as `message` and as `app_mention` with two event ids, and one gesture was
    seen as two messages with different times but the same client's id. In a shared channel the two
    name different workspaces, that of the writer and ours.
    """
    event = maybe(payload, "event")
    if said(event, "type") not in ABOUT_A_MESSAGE:
        return ()
    subtype = said(event, "subtype")
    kind = "message" if subtype in NEWS or subtype == "bot_message" else subtype
    about = maybe(event, "message")
    ts = said(about, "ts") or said(event, "deleted_ts") or said(event, "ts")
    # Not the time of the last edit: what changes afterwards, such as a file taken out, keeps that.
    changed = said(event, "ts") if about else ""
    place = f"{team}:{said(event, 'channel')}"
    gesture = said(event, "client_msg_id")
    return (
        f"sl:{place}:{ts}:{kind}:{changed}",
        *((f"sl:client:{gesture}",) if gesture and kind == "message" else ()),
    )


def is_message(payload: Payload) -> bool:
    """Whether it is an event about a message, whose order within its lane matters."""
    return said(maybe(payload, "event"), "type") in ABOUT_A_MESSAGE


def is_echo(payload: Payload, *, user: str, bot_id: str) -> bool:
    """Whether the desk itself wrote or changed this message."""
    if not is_message(payload):
        return False
    event = maybe(payload, "event")
    return any(
        (said(one, "bot_id") == bot_id != "") or (said(one, "user") == user != "")
        for one in (event, maybe(event, "message"))
    )


def lane_of(payload: Payload, team: str) -> str:
    """Messages wait for their conversation, presses only for what else happens to their subject.

    A form waits for what was sent of it before, a Home tab for nobody's messages.
    """
    form = said(maybe(payload, "view"), "external_id")
    if form and said(payload, "type") in _OF_FORMS:
        return f"form:{form}"
    if said(maybe(payload, "event"), "type") == "app_home_opened":
        return f"home:{user_of(payload)}"
    for action in parts(payload, "actions"):
        subject = _subject(chosen(action))
        if subject:
            return f"task:{subject}"
    thread = ""
    if is_message(payload):
        event = maybe(payload, "event")
        about = maybe(event, "message") or maybe(event, "previous_message") or event
        thread = thread_of(about, said(about, "ts"))
    return str(Address("slack", team, channel_of(payload) or user_of(payload), thread))


def happened_at(payload: Payload, received: datetime) -> datetime:
    """Slack's time of the happening; slash commands and forms carry none."""
    event = maybe(payload, "event")
    stamps = [said(event, "event_ts") or said(event, "ts")]
    stamps += [said(payload, "action_ts")]
    stamps += [said(action, "action_ts") for action in parts(payload, "actions")]
    for stamp in stamps:
        try:
            return instant(stamp)
        except ValueError:
            continue  # an odd shape is no reason to turn a delivery away
    seconds = payload.get("event_time")
    if type(seconds) is int and 0 <= seconds < _LATEST:
        return datetime.fromtimestamp(seconds, UTC)
    return received


def instant(ts: str) -> datetime:
    """Read a message's time, seconds and microseconds; raises ValueError for anything else."""
    whole, _, rest = ts.partition(".")
    if not (
        whole.isdecimal() and len(whole) <= len("9999999999") and (rest.isdecimal() or not rest)
    ):
        raise ValueError(f"not one of Slack's times: {ts!r}")
    # Not float(): sixteen digits do not survive it exactly.
    return datetime.fromtimestamp(int(whole), UTC).replace(microsecond=int(rest[:6].ljust(6, "0")))


def _subject(value: str) -> str:
    """What a press is about; where it stands for a command, the subject is only its name."""
    try:
        press = decode(value)
    except UnknownButtonError:
        return ""
    return "" if press.action is Action.DO else press.subject


def _fallback(payload: Payload, envelope: str) -> str:
    view = maybe(payload, "view")
    if said(payload, "type") == "view_submission" and said(view, "id"):
        # Errors leave the view and its hash as they were: what was filled in tells two apart.
        return f"{said(view, 'id')}:{said(view, 'hash')}:{_digest(maybe(view, 'state'))}"
    if envelope:
        return envelope
    return _digest(payload)


def _digest(payload: Payload) -> str:
    text = json.dumps(payload, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:32]
