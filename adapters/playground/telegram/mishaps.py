"""What faults do to Telegram's world itself: blocks, kicks, topics, migrations, odd updates."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial

from adapters.playground.faults import Fault, Undo
from adapters.playground.telegram.acts import Acts
from adapters.playground.telegram.refusals import CannotAct
from adapters.playground.telegram.world import Chat, Topic

Later = Callable[[float, Callable[[], None]], None]
"""Does something after so many seconds of the desk clock."""

# A grey dot: what an album shows matters less than when its parts come.
_PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a4944415478da6368000000820081da45083b0000000049454e44ae426082"
)


def mishaps(people: Acts, later: Later) -> Mapping[str, Callable[[Fault], Undo | None]]:
    """Each by its fault's name; those that can be taken back return how."""
    each: dict[str, Callable[[Acts, Fault], Undo | None]] = {
        "poison_update": _poison,
        "unknown_update": _unknown,
        "migrated": _migrated,
        "blocked": _blocked,
        "kicked": _kicked,
        "rights_taken": _rights_taken,
        "topic_closed": _topic_closed,
        "topic_deleted": _topic_deleted,
        "topics_off": _topics_off,
    }
    made = {name: partial(mishap, people) for name, mishap in each.items()}
    return made | {"album_apart": partial(_album, people, later)}


def _poison(people: Acts, _fault: Fault) -> None:
    """A message without its chat, sender and date: no library can read it."""
    people.push_raw_update({"message": {"message_id": "poison"}})


def _unknown(people: Acts, _fault: Fault) -> None:
    people.push_raw_update({"telepathy": {"thought": "of a later version of the platform"}})


def _album(people: Acts, later: Later, fault: Fault) -> None:
    """A person's app sends the parts one after another, each as its upload is done."""
    chat = _chat(people, fault)
    person = chat.members[0]
    album = f"apart-{people.world.counters.album}"
    people.world.counters.album += 1

    def send(part: int) -> None:
        caption = "Pictures that take their time" if part == 0 else None
        with suppress(CannotAct):  # who has left or blocked the bot meanwhile sends no more
            people.send_photo(person, chat.id, _PICTURE, caption, album)

    send(0)
    for part in range(1, int(float(fault.values["parts"]))):
        later(fault.seconds() * part, partial(send, part))


def _migrated(people: Acts, fault: Fault) -> None:
    people.migrate(_group(people, fault).id)


def _blocked(people: Acts, fault: Fault) -> Undo:
    chat = _chat(people, fault)
    if chat.is_group:
        raise CannotAct("only a person can block the bot: choose a private chat", "needs-person")
    people.block(chat.id)
    return partial(people.unblock, chat.id)


def _kicked(people: Acts, fault: Fault) -> Undo:
    chat = _group(people, fault)
    was_admin = chat.bot_status == "administrator"
    people.kick_bot(chat.id)
    return partial(people.add_bot_to_group, chat.id, admin=was_admin)


def _rights_taken(people: Acts, fault: Fault) -> Undo:
    chat = _group(people, fault)
    if chat.bot_status != "administrator":
        raise CannotAct(f"the bot is no administrator in {chat.title}", "no-administrator")
    people.set_bot_rights(chat.id, admin=False)
    return partial(people.set_bot_rights, chat.id, admin=True)


def _topic_closed(people: Acts, fault: Fault) -> Undo:
    chat = _forum(people, fault)
    topic = _topic(chat, fault)
    people.close_topic(chat.id, topic.thread_id)
    return partial(people.reopen_topic, chat.id, topic.thread_id)


def _topic_deleted(people: Acts, fault: Fault) -> None:
    chat = _forum(people, fault)
    people.delete_topic(chat.id, _topic(chat, fault).thread_id)


def _topics_off(people: Acts, fault: Fault) -> Undo:
    chat = _forum(people, fault)
    topics = list(chat.topics)
    people.switch_topics(chat.id, [], on=False)
    return partial(people.switch_topics, chat.id, topics, on=True)


def _chat(people: Acts, fault: Fault) -> Chat:
    chat = people.world.chats.get(int(fault.chat)) if fault.chat.lstrip("-").isdigit() else None
    if chat is None:
        raise CannotAct("this fault needs a chat", "needs-chat")
    return chat


def _group(people: Acts, fault: Fault) -> Chat:
    chat = _chat(people, fault)
    if not chat.is_group:
        raise CannotAct("this fault needs a group", "needs-group")
    return chat


def _forum(people: Acts, fault: Fault) -> Chat:
    chat = _group(people, fault)
    if not chat.forum:
        raise CannotAct(f"{chat.title} has no topics", "no-topics")
    return chat


def _topic(chat: Chat, fault: Fault) -> Topic:
    """The topic of this name; without one, the newest."""
    named = [topic for topic in chat.topics if fault.values["topic"] in ("", topic.name)]
    if not named:
        raise CannotAct(f"{chat.title} has no such topic", "no-such-topic")
    return named[-1]
