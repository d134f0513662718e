"""People come and go: persons, groups, and the bot's place among them."""

from collections.abc import Sequence

from adapters.playground.telegram.refusals import CannotAct
from adapters.playground.telegram.scene import Scene, member_payload
from adapters.playground.telegram.world import BotStatus, Chat, Payload, User

# Who acts when a group has no member yet.
_NOBODY: Payload = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}


class People:
    """Whatever persons do about chats; each act is what the platform would tell the bot."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.world = scene.world

    def add_user(
        self,
        first_name: str,
        last_name: str | None = None,
        username: str | None = None,
        language_code: str | None = "en",
    ) -> int:
        """Add a person who has not written to the bot yet; the private chat has their number."""
        user_id = self.world.counters.user
        self.world.counters.user += 1
        user = User(user_id, first_name, last_name, username, language_code)
        self.world.users[user_id] = user
        self.world.chats[user_id] = Chat(user_id, "private", user.name, [user_id])
        self.scene.changes.tell()
        return user_id

    def add_group(
        self,
        title: str,
        members: Sequence[int] = (),
        forum: bool = False,
        *,
        basic: bool = False,
        with_bot: bool = True,
        bot_is_admin: bool | None = None,
    ) -> int:
        """Add a group its first member created; in a forum the bot is an administrator unless said.

        A basic group may become a supergroup by `migrate`; all others are supergroups at once.
        """
        counters = self.world.counters
        if basic:
            chat = Chat(counters.basic_group, "group", title, list(members))
            counters.basic_group -= 1
        else:
            chat = Chat(counters.group, "supergroup", title, list(members), forum=forum)
            counters.group -= 1
        self.world.chats[chat.id] = chat
        if with_bot:
            self.add_bot_to_group(chat.id, admin=forum if bot_is_admin is None else bot_is_admin)
        self.scene.changes.tell()
        return chat.id

    def add_bot_to_group(self, chat_id: int, by: int | None = None, *, admin: bool = False) -> None:
        chat = self._group(chat_id)
        self._set_bot(chat, "administrator" if admin else "member", by=by)
        self._service(chat, by, {"new_chat_members": [self.scene.bot.payload()]})

    def set_bot_rights(self, chat_id: int, *, admin: bool, by: int | None = None) -> None:
        """Make the bot an administrator, or a plain member again."""
        self._set_bot(self._group(chat_id), "administrator" if admin else "member", by=by)

    def restrict_bot(self, chat_id: int, by: int | None = None) -> None:
        """Let the bot stay and read, but not write."""
        self._set_bot(self._group(chat_id), "restricted", by=by)

    def let_members_write(self, chat_id: int, *, allowed: bool) -> None:
        """Set what plain members may do in the group; the bot is not told of it."""
        self._group(chat_id).members_may_write = allowed
        self.scene.changes.tell()

    def kick_bot(self, chat_id: int, by: int | None = None) -> None:
        self._set_bot(self._group(chat_id), "kicked", by=by)

    def join(self, user_id: int, chat_id: int) -> None:
        chat = self._group(chat_id)
        if user_id in chat.members:
            raise CannotAct(f"{self._user(user_id).name} is in {chat.title} already")
        chat.members.append(user_id)
        payload = self._user(user_id).payload()
        self._member_changed(chat, payload, old="left", new="member")
        self._service(chat, user_id, {"new_chat_members": [payload]})

    def leave(self, user_id: int, chat_id: int) -> None:
        chat = self._group(chat_id)
        if user_id not in chat.members:
            raise CannotAct(f"{self._user(user_id).name} is not in {chat.title}")
        payload = self._user(user_id).payload()
        self._member_changed(chat, payload, old="member", new="left")
        self._service(chat, user_id, {"left_chat_member": payload})
        chat.members.remove(user_id)

    def block(self, user_id: int) -> None:
        """Stop the bot: it can no longer write to this person."""
        self._set_blocked(user_id, blocked=True)

    def unblock(self, user_id: int) -> None:
        self._set_blocked(user_id, blocked=False)

    def deactivate(self, user_id: int) -> None:
        """Delete a person's account; nobody is told."""
        self._user(user_id).deactivated = True
        self.scene.changes.tell()

    def migrate(self, chat_id: int) -> int:
        """Turn the group into a supergroup under another number; both chats tell of it.

        The bot is also told that it came into the new one, and not that it left the old one.
        """
        old = self._group(chat_id)
        number = self.world.counters.group
        self.world.counters.group -= 1
        new = Chat(number, "supergroup", old.title, list(old.members), forum=old.forum)
        self.world.chats[number] = new
        self._set_bot(new, old.bot_status, by=None)
        self._service(old, None, {"migrate_to_chat_id": number})
        old.migrated_to = number
        self._service(new, None, {"migrate_from_chat_id": chat_id})
        return number

    def _set_bot(self, chat: Chat, status: BotStatus, *, by: int | None) -> None:
        old, chat.bot_status = chat.bot_status, status
        actor = self._actor(chat, by)
        payload = _NOBODY if actor is None else actor.payload()
        self.scene.member_changed(chat, actor=payload, old=old, new=status)
        self.scene.changes.tell()

    def _set_blocked(self, user_id: int, *, blocked: bool) -> None:
        user = self._user(user_id)
        if user.blocked == blocked:
            return
        user.blocked = blocked
        standings: tuple[BotStatus, BotStatus] = ("member", "kicked")
        old, new = standings if blocked else standings[::-1]
        chat = self.world.chats[user_id]
        self.scene.member_changed(chat, actor=user.payload(), old=old, new=new)
        self.scene.changes.tell()

    def _member_changed(self, chat: Chat, user: Payload, *, old: str, new: str) -> None:
        """Only administrators hear of other members, and only when they asked for it."""
        if chat.bot_status == "administrator":
            change = {
                "chat": self.scene.chat_payload(chat),
                "from": user,
                "date": self.scene.seconds(),
                "old_chat_member": member_payload(user, old),
                "new_chat_member": member_payload(user, new),
            }
            self.scene.updates.add("chat_member", change)

    def _service(self, chat: Chat, by: int | None, content: Payload) -> None:
        actor = self._actor(chat, by) or User(_NOBODY["id"], _NOBODY["first_name"])
        message = self.scene.add_message(chat, actor, content)
        self.scene.deliver("message", message)

    def _actor(self, chat: Chat, by: int | None) -> User | None:
        if by is not None:
            return self._user(by)
        return self._user(chat.members[0]) if chat.members else None

    def _user(self, user_id: int) -> User:
        user = self.world.users.get(user_id)
        if user is None:
            raise CannotAct(f"there is no person {user_id}: add_user() makes one")
        return user

    def _group(self, chat_id: int) -> Chat:
        chat = self.world.chats.get(chat_id)
        if chat is None or not chat.is_group:
            raise CannotAct(f"there is no group {chat_id}: add_group() makes one")
        if chat.migrated_to is not None:
            raise CannotAct(f"{chat.title} has become the supergroup {chat.migrated_to}")
        return chat
