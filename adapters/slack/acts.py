"""What people do by hand, read into events: presses, slash commands, shortcuts, forms; pure."""

from adapters.slack.asking import command_of, form_asked_for, instance_of, shortcut_of
from adapters.slack.forms import about, values_of
from adapters.slack.keys import instant
from adapters.slack.markup import plain
from adapters.slack.payloads import (
    Payload,
    channel_of,
    chosen,
    maybe,
    part,
    parts,
    said,
    thread_of_act,
    token_of,
    word,
)
from adapters.slack.raw import Raw
from bot.buttons import understood
from bot.domain.address import MessageRef, PlaceKind
from bot.events import ButtonPressed, CommandGiven, FormSubmitted, Place, Sender, ShortcutUsed


def press(raw: Raw) -> ButtonPressed | None:
    """A button, in a message, in a form or in the Home tab."""
    action = next(parts(raw.payload, "actions"), None)
    if action is None:
        raise ValueError("a press without an action")
    value = chosen(action)
    if not value:  # a link that was followed, or a field that is only read when its form is sent
        return None
    pressed = understood(value)  # whoever presses what is not ours waits for an answer, too
    sender = _actor(raw)
    container = maybe(raw.payload, "container")
    ts = said(container, "message_ts")
    place = _place(raw) if channel_of(raw.payload) else _alone(raw, sender)
    return ButtonPressed(
        key=raw.key,
        at=instant(word(action, "action_ts")),
        sender=sender,
        place=place,
        press=pressed,
        # What only one person sees cannot be changed later.
        ref=MessageRef(place.address, ts) if ts and not container.get("is_ephemeral") else None,
        token=token_of(raw.payload),
        form=_form(raw),
        label=plain(_label(action), raw.names),
    )


def slash(raw: Raw) -> CommandGiven:
    """A command with a slash, of which Slack shows no message."""
    payload = raw.payload
    word(payload, "command")
    name, words = command_of(payload, raw.names)
    channel = word(payload, "channel_id")
    if channel.startswith("D"):
        # It may be a chat between two people, where the desk cannot speak.
        channel = raw.direct or channel
    handle = said(payload, "user_name")
    return CommandGiven(
        key=raw.key,
        at=raw.received_at,
        sender=raw.sender(word(payload, "user_id"), said(payload, "team_id"), handle, handle),
        place=raw.place(channel, title=said(payload, "channel_name")),
        name=name,
        words=words,
        token=said(payload, "response_url"),
        form=_form(raw),
    )


def shortcut(raw: Raw) -> ShortcutUsed | None:
    """Something from a message's menu; the desk need not be where that message stands."""
    used = shortcut_of(raw.payload)
    if used is None:
        return None
    message = part(raw.payload, "message")
    sender, there = _actor(raw), _place(raw)
    if there.kind is PlaceKind.PRIVATE:
        # It may be a chat between two people, where the desk cannot speak.
        place = raw.place(raw.direct) if raw.direct else _alone(raw, sender)
    else:
        place = there
    return ShortcutUsed(
        key=raw.key,
        at=instant(word(raw.payload, "action_ts")),
        sender=sender,
        place=place,
        shortcut=used,
        ref=MessageRef(there.address, word(raw.payload, "message_ts")),
        text=plain(said(message, "text"), raw.names).strip(),
        form=_form(raw),
    )


def submission(raw: Raw) -> FormSubmitted | None:
    """A form that came back; None for one that the desk did not make."""
    view = part(raw.payload, "view")
    found = about(view)
    if found is None:
        return None
    name, subject = found
    sender = _actor(raw)
    return FormSubmitted(
        key=raw.key,
        at=raw.received_at,
        sender=sender,
        place=_alone(raw, sender),
        name=name,
        form=word(view, "external_id"),
        subject=subject,
        values=values_of(view),
    )


def _form(raw: Raw) -> str:
    """The form that the receiver has opened for this row."""
    return instance_of(raw.key) if form_asked_for(raw.payload) else ""


def _place(raw: Raw) -> Place:
    payload = raw.payload
    name = said(maybe(payload, "channel"), "name")
    return raw.place(channel_of(payload), thread_of_act(payload), name)


def _alone(raw: Raw, sender: Sender) -> Place:
    """Forms and the Home tab stand in no channel: a person is alone with the desk there."""
    return raw.place(sender.account.user)


def _actor(raw: Raw) -> Sender:
    user = part(raw.payload, "user")
    handle = said(user, "username")
    return raw.sender(
        word(user, "id"), said(user, "team_id"), said(user, "name") or handle, handle=handle
    )


def _label(action: Payload) -> str:
    """What stood on what was pressed."""
    text = maybe(action, "text") or maybe(maybe(action, "selected_option"), "text")
    return said(text, "text")
