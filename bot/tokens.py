"""What a token must look like, and which mistake one of another shape is; no token is repeated."""

import re
from enum import Enum

_TELEGRAM = re.compile(r"\d+:[A-Za-z0-9_-]+")
_AROUND = re.compile(r"^[\s'\"`<>]|[\s'\"`<>]$")


class SlackToken(Enum):
    """The two that are needed, by their beginning."""

    BOT = "xoxb-"
    APP = "xapp-"


_WANTED = {
    SlackToken.BOT: "the Bot User OAuth Token (xoxb-…) from OAuth & Permissions",
    SlackToken.APP: (
        "the App-Level Token (xapp-…) with the scope connections:write from Basic Information"
    ),
}
_OTHERS = {
    "xoxp-": "a user's token (xoxp-…)",
    "xoxe": "a token that changes every 12 hours (xoxe…): switch token rotation off",
    "xoxa-": "a workspace token (xoxa-…)",
    "xoxr-": "a refresh token (xoxr-…)",
    "xoxc-": "a browser's token (xoxc-…)",
    "xoxs-": "a browser's token (xoxs-…)",
    "xoxb-": "the bot's token (xoxb-…)",
    "xapp-": "the app-level token (xapp-…)",
    "https://": "an address",
}


def telegram_problem(token: str) -> str:
    """What is wrong with the shape of a Telegram token; empty when nothing is."""
    if not token or _TELEGRAM.fullmatch(token):
        return ""
    if around := _around(token):
        return around
    if token.startswith(("xoxb-", "xapp-", "xoxp-")):
        return "this is a Slack token; a bot token looks like 123456:ABC…, from @BotFather"
    if token.startswith("bot") and _TELEGRAM.fullmatch(token[len("bot") :]):
        return "leave out the word bot: the token begins with its number, like 123456:ABC…"
    return "a bot token looks like 123456:ABC…; copy it from @BotFather"


def slack_problem(token: str, wanted: SlackToken) -> str:
    """What is wrong with the shape of a Slack token; empty when nothing is."""
    if not token:
        return ""
    if around := _around(token):
        return around
    if token.startswith(wanted.value):
        if re.fullmatch(r"[A-Za-z0-9-]+", token[len(wanted.value) :]):
            return ""
        return f"this is no whole token; copy {_WANTED[wanted]}"
    said = next(
        (f"this is {is_}; " for begins, is_ in _OTHERS.items() if token.startswith(begins)), ""
    )
    return f"{said}needed is {_WANTED[wanted]}"


def _around(token: str) -> str:
    """A token that was copied together with what stood around it."""
    if not _AROUND.search(token):
        return ""
    return "there are blanks or quotes around the token; remove them"
