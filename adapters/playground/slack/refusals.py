"""What the platform answers when it will not do something."""

from adapters.playground.slack.records import Json


class Refusal(Exception):
    """A call that is answered `ok: false`, with the platform's own word for the reason."""

    def __init__(
        self,
        error: str,
        *,
        messages: list[str] | None = None,
        status: int = 200,
        retry_after: int | None = None,
    ) -> None:
        super().__init__(error)
        self.error = error
        self.messages = messages or []
        self.status = status
        self.retry_after = retry_after

    def body(self) -> Json:
        answer: Json = {"ok": False, "error": self.error}
        if self.messages:
            answer["response_metadata"] = {"messages": self.messages}
        if self.error == "invalid_blocks":
            answer["errors"] = self.messages
        return answer


class CannotReach(LookupError):
    """A person tried what their app would not let them do, such as writing in an archived channel.

    `reason` is a word for it, and `values` what it is about: for whoever says it in other words.
    """

    def __init__(self, sentence: str, reason: str = "", **values: str | int) -> None:
        super().__init__(sentence)
        self.reason = reason
        self.values = values


def invalid_arguments(*messages: str) -> Refusal:
    return Refusal("invalid_arguments", messages=[f"[ERROR] {each}" for each in messages])
