"""Greetings and thanks: messages that ask for nothing and so open nothing."""

import re

# What people write alone, without a wish.
_ENGLISH = """
    hi hello hey hiya greetings morning evening afternoon day good there thanks thank thx ty cheers
    you so much very many great perfect super ok okay cool nice lovely wonderful bye goodbye
"""
_GERMAN = """
    hallo hi hey guten gute tag morgen abend nacht mahlzeit moin servus grüezi grüß grüss gott
    danke dankeschön dankesehr vielen herzlichen besten lieben tausend dank schön schon mal auch
    ihnen euch dir nochmal nochmals sehr prima super toll klasse wunderbar perfekt bestens
    alles klar gut okay ok in ordnung freut mich
    schönen schönes schöne tschüss tschüs ciao bis bald dann wochenende feierabend
    viele liebe beste freundliche grüße grüsse gruß gruss mit freundlichen grüßen
"""
_RUSSIAN = "привет здравствуйте спасибо большое пока добрый день утро вечер"
_WORDS = frozenset(f"{_ENGLISH} {_GERMAN} {_RUSSIAN}".split())
LONGEST = 6
_LETTERS = re.compile(r"[^\W\d_]+")


def is_small_talk(text: str) -> bool:
    """Whether every word is a greeting or thanks; so is a sign alone, such as a thumb.

    A question mark or a number is never small.
    """
    if "?" in text or any(map(str.isdigit, text)):
        return False
    words = _LETTERS.findall(text.lower())
    return bool(text.strip()) and len(words) <= LONGEST and all(word in _WORDS for word in words)
