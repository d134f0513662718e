"""Greetings and thanks: messages that ask for nothing and so open nothing."""

import re

_WORDS = frozenset(
    # English, German, Russian: what people write alone, without a wish.
    [
        "hi",
        "hello",
        "hey",
        "hiya",
        "morning",
        "evening",
        "thanks",
        "thank",
        "thx",
        "ty",
        "cheers",
        "great",
        "perfect",
        "super",
        "ok",
        "okay",
        "cool",
        "nice",
        "you",
        "so",
        "much",
        "very",
        "good",
        "day",
        "afternoon",
        "there",
        "bye",
        "goodbye",
        "hallo",
        "guten",
        "tag",
        "morgen",
        "abend",
        "moin",
        "servus",
        "danke",
        "dankeschön",
        "vielen",
        "dank",
        "schön",
        "tschüss",
        "prima",
        "привет",
        "здравствуйте",
        "спасибо",
        "большое",
        "пока",
        "добрый",
        "день",
        "утро",
        "вечер",
    ]
)
LONGEST = 6
_LETTERS = re.compile(r"[^\W\d_]+")


def is_small_talk(text: str) -> bool:
    """Whether every word is a greeting or thanks; so is a sign alone, such as a thumb.

    A question mark or a number is never small.
    """
    if "?" in text or any(character.isdigit() for character in text):
        return False
    words = _LETTERS.findall(text.lower())
    return bool(text.strip()) and len(words) <= LONGEST and all(word in _WORDS for word in words)
