"""The first words with the platform: who the bot is, what is in its way, and its menus.

Problems are short codes; the sentences for people stand in the catalogues.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import structlog
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    ChatMemberMember,
    ChatMemberRestricted,
)
from telegram.constants import BotCommandLimit, ChatMemberStatus
from telegram.error import BadRequest, Forbidden, InvalidToken, TelegramError

from adapters.telegram.origins import Me
from adapters.telegram.receive import drop_webhook
from bot.commands import Scope

Menus = Mapping[str, Sequence[tuple[str, str, Scope]]]

_SCOPES = (
    (Scope.PRIVATE, BotCommandScopeAllPrivateChats()),
    (Scope.GROUP, BotCommandScopeAllGroupChats()),
)

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class StartReport:
    """What a start found. `me` is None while the platform has not said who the bot is.

    Problems: token_refused, unreachable (both: no start yet), webhook_removed, webhook_unknown,
    webhook_refused, privacy_mode (in groups only commands, mentions and replies are seen),
    no_groups, menus_unset.
    """

    me: Me | None
    problems: tuple[str, ...] = ()

    def with_problem(self, code: str) -> "StartReport":
        """One more."""
        return replace(self, problems=(*self.problems, code))


async def examine(bot: Bot, *, polls: bool = True) -> StartReport:
    """Ask who the bot is and clear the way for polls, if any; never raises a TelegramError."""
    try:
        user = await bot.get_me()
    except InvalidToken:
        return StartReport(None, ("token_refused",))
    except TelegramError as problem:
        log.warning("telegram: unreachable", reason=str(problem))
        return StartReport(None, ("unreachable",))
    report = StartReport(Me(user.id, user.username or "", user.full_name))
    if user.can_join_groups is False:
        report = report.with_problem("no_groups")
    if user.can_read_all_group_messages is False:
        report = report.with_problem("privacy_mode")
    if not polls:
        return report
    try:
        return report.with_problem("webhook_removed") if await drop_webhook(bot) else report
    except TelegramError as problem:
        log.warning("telegram: webhook unknown", reason=str(problem))
        return report.with_problem("webhook_unknown")


async def in_the_way(bot: Bot, chat: int, *, in_topic: bool = False) -> tuple[str, ...] | None:
    """Why the bot cannot work in a group, as short codes; None when Telegram does not say.

    It tells of no topic whether it is there, only whether the group has any.
    """
    try:
        me = await bot.get_me()
        member = await bot.get_chat_member(chat, me.id)
        group = await bot.get_chat(chat)
    except (BadRequest, Forbidden) as problem:
        log.info("telegram: group unknown", said=str(problem))
        return ("not_member",)
    except TelegramError as problem:
        log.info("telegram: group not looked at", reason=str(problem))
        return None
    if member.status in {ChatMemberStatus.LEFT, ChatMemberStatus.BANNED}:
        return ("not_member",)
    if isinstance(member, ChatMemberRestricted) and not member.is_member:
        return ("not_member",)
    no_topics = ("topics_off",) if in_topic and not group.is_forum else ()
    if member.status in {ChatMemberStatus.ADMINISTRATOR, ChatMemberStatus.OWNER}:
        return no_topics
    rights = group.permissions if isinstance(member, ChatMemberMember) else member
    if getattr(rights, "can_send_messages", True) is False:
        return ("may_not_write",)
    return (*no_topics, "not_admin") if me.can_read_all_group_messages is False else no_topics


async def set_menus(bot: Bot, menus: Menus) -> bool:
    """Bring the commands' menus up to date where they differ; whether they are now.

    The first language's stand for those that have none.
    """
    default = next(iter(menus), "")
    try:
        for language, commands in menus.items():
            # The platform shows the menu without a language to everybody who has none of their own.
            code = "" if language == default else language.split("-")[0]
            for scope, place in _SCOPES:
                wanted = _menu(commands, scope)
                if await bot.get_my_commands(scope=place, language_code=code) != wanted:
                    await bot.set_my_commands(wanted, scope=place, language_code=code)
    except TelegramError as problem:
        log.warning("telegram: menus unset", reason=str(problem))
        return False
    return True


def _menu(commands: Sequence[tuple[str, str, Scope]], scope: Scope) -> tuple[BotCommand, ...]:
    """The commands of one sort of chat, within the platform's limits."""
    return tuple(
        BotCommand(name, description[: BotCommandLimit.MAX_DESCRIPTION])
        for name, description, where in commands
        if where in {scope, Scope.ANYWHERE}
    )[: BotCommandLimit.MAX_COMMAND_NUMBER]
