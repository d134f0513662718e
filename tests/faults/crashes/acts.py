"""What people do with what they wrote, and several files at once, on either platform."""

from collections.abc import Sequence

from tests.faults.crashes.places import PICTURE, Place, SlackPlace, TelegramPlace

KIND = "application/octet-stream"


def changes(place: Place, client: int, before: str, after: str) -> None:
    """A client corrects what they wrote, or what stands beside their file."""
    _edits(place, place.user(client), place.client_room(client), before, after)


def corrects(place: Place, before: str, after: str) -> None:
    """Ann corrects what she answered."""
    _edits(place, str(place.ann), place.work_room, before, after)


def takes_back(place: Place, client: int, text: str) -> None:
    """A client wants something unsaid: on Slack they delete it, on Telegram they say so."""
    place.said += 1
    user, room = place.user(client), place.client_room(client)
    message = _written(place, room, text)
    if isinstance(place, TelegramPlace):
        place.stand_in.say(int(user), int(room), "/withdraw", reply_to=int(message))
    else:
        place.stand_in.delete(user, room, message)


def withdraws(place: Place) -> None:
    """Ann takes back what was delivered last."""
    if isinstance(place, TelegramPlace):
        seen = place.stand_in.messages(place.ann)
        message = [each.message_id for each in seen if "Withdraw" in each.labels][-1]
        press = place.stand_in.press(place.ann, place.ann, message, "Withdraw")
    else:
        said = place.stand_in.messages(place.channel)
        offers = [each.ts for each in said if "Withdraw" in [b.label for b in each.buttons]]
        press = place.stand_in.press(place.ann, place.channel, offers[-1], "Withdraw")
    place.presses.append(press)


def loses(place: Place, text: str) -> None:
    """Somebody takes a message of the desk away from where it is worked on."""
    message = next(each for each in place.seen(place.work_room) if each.text.endswith(text))
    if isinstance(place, TelegramPlace):
        place.stand_in.delete(place.ann, place.ann, int(message.id))
    else:
        place.stand_in.take_away(place.channel, message.id)


def sends_album(place: Place, client: int, names: Sequence[str], text: str) -> None:
    """A client picks several files, and sends them with some words at one tap."""
    user, room = place.user(client), place.client_room(client)
    _sends(place, user, room, names, text)


def answers_with_album(place: Place, names: Sequence[str], text: str, *, about: str) -> None:
    """Ann does, while she writes to the client."""
    thread = place.card(about, "Reply").ts if isinstance(place, SlackPlace) else None
    _sends(place, str(place.ann), place.work_room, names, text, thread)


def _edits(place: Place, user: str, room: str, before: str, after: str) -> None:
    place.said += 1
    message = _written(place, room, before)
    if isinstance(place, TelegramPlace):
        place.stand_in.edit(int(user), int(room), int(message), after)
    else:
        place.stand_in.edit(user, room, message, after)


def _written(place: Place, room: str, text: str) -> str:
    """What a person wrote there, by the id that its room knows it by."""
    if isinstance(place, TelegramPlace):
        seen = place.stand_in.messages(int(room))
        own = {m.text or m.caption: str(m.message_id) for m in seen if not m.from_bot}
    else:
        said = place.stand_in.messages(room)
        own = {m.plain or m.text: m.ts for m in said if not m.from_bot}
    return own[text]


def _sends(
    place: Place,
    user: str,
    room: str,
    names: Sequence[str],
    text: str,
    thread: str | None = None,
) -> None:
    files = [(PICTURE, name, KIND) for name in names]
    if isinstance(place, TelegramPlace):
        place.said += len(files)  # Telegram tells of each by itself
        place.stand_in.send_album(int(user), int(room), files, text)
    else:
        place.said += 1
        place.stand_in.upload_all(user, room, files, text, thread)
