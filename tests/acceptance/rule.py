"""A promise to people in chats, and the story that shows it on each platform."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    """A promise with a story for whoever is on Telegram and one for whoever is on Slack."""

    says: str
    telegram: str
    slack: str


def both(says: str, story: str) -> Rule:
    return Rule(says, story, story)
