"""Every kind of call that the desk makes, and the act of a day at which it is made first."""

from dataclasses import dataclass

from tests.faults.platforms.days import CROSSING


@dataclass(frozen=True, slots=True)
class Call:
    """`method` as the stand-in names it; `role` says whose chat it goes to, empty for nobody's."""

    name: str
    platform: str
    method: str
    act: str
    role: str = ""
    day: str = ""

    def __str__(self) -> str:
        return self.name

    @property
    def on(self) -> str:
        """The day on which it is made."""
        return self.day or self.platform


_TELEGRAM = (
    Call("poll", "telegram", "getUpdates", "ask"),
    Call("say", "telegram", "sendMessage", "ask", "client"),
    Call("card", "telegram", "sendMessage", "ask", "team"),
    Call("answer", "telegram", "answerCallbackQuery", "claim"),
    Call("edit", "telegram", "editMessageText", "claim", "team"),
    Call("relay", "telegram", "sendMessage", "add", "work"),
    Call("file", "telegram", "sendDocument", "send file", "work"),
    Call("look for a file", "telegram", "getFile", "send file", day=CROSSING),
    Call("download", "telegram", "file", "send file", day=CROSSING),
    Call("reply", "telegram", "sendMessage", "reply", "client"),
    Call("album", "telegram", "sendMediaGroup", "send album", "work"),
    Call("change", "telegram", "editMessageText", "change", "work"),
    Call("take back", "telegram", "deleteMessage", "take back", "work"),
)
_SLACK = (
    Call("socket", "slack", "apps.connections.open", "ask"),
    Call("name", "slack", "users.info", "begin"),
    Call("say", "slack", "chat.postMessage", "ask", "client"),
    Call("card", "slack", "chat.postMessage", "ask", "team"),
    Call("home", "slack", "views.publish", "ask"),
    Call("answer", "slack", "response_url", "claim"),
    Call("edit", "slack", "chat.update", "claim", "team"),
    Call("relay", "slack", "chat.postMessage", "add", "work"),
    Call("download", "slack", "download", "send file"),
    Call("place for a file", "slack", "files.getUploadURLExternal", "send file"),
    Call("upload", "slack", "upload", "send file"),
    Call("file", "slack", "files.completeUploadExternal", "send file"),
    Call("look for a file", "slack", "files.info", "send file"),
    Call("upload from elsewhere", "slack", "upload", "send file", day=CROSSING),
    Call("reply", "slack", "chat.postMessage", "reply", "client"),
    Call("album", "slack", "files.completeUploadExternal", "send album", "work"),
    Call("change", "slack", "chat.update", "change", "work"),
    Call("form", "slack", "views.open", "fill in"),
    Call("form filled", "slack", "views.update", "fill in"),
)
CALLS = (*_TELEGRAM, *_SLACK)
