"""What people call passwords and codes, and what they say about them, in three languages."""

import re

from bot.domain.words import FILLERS

_KEYS = r"""
    pass[ -]?(?:words?|phrases?|code) | passwd | pwd? | (?<!ing\ )(?<!ski\ )pass(?=\s*[:=])
    | \w*(?:pass|kenn)w(?:ort|orts|ortes|örter|örtern) | paßwort
    | парол(?:ь|я|ю|ем|е|и|ей|ями) | кодовое\ слово
    | api[ -]?(?:key|token|secret|schlüssel) | access[ -]token | client[ -]secret | ключ\ api
"""
_CODE = r"""
    pin(?:[ -]?(?:code|nummer|number|no\.?))? | puk | (?-i:[mi]?TAN) | otp | cv[vc]2?
    | (?:security|verification|confirmation|one-time|access)[ -]code
    | (?:sicherheits|bestätigungs|einmal|zugangs)-?code | (?:karten)?prüf(?:nummer|ziffer)
    | пин(?:[ -]?код(?:а|ом|у)?)? | код\ (?:безопасности|подтверждения|доступа|из\ (?:смс|sms))
"""
NAME = re.compile(
    rf"(?<!\w)(?:(?P<password>{_KEYS})|(?P<code>{_CODE}))(?!\w|-\w)", re.IGNORECASE | re.VERBOSE
)

_SAID_OF_THEM = """
    please asap reset resets resetting change changes changed changing forgotten forgot lost expired
    expires wrong incorrect correct invalid valid missing unknown old new same different required
    needed weak strong short long secure unsafe broken blocked locked unlocked known attached below
    above enclosed unchanged empty hidden secret protected safe compromised leaked stolen rejected
    working fine okay done late manager policy protection see still again later today tomorrow
    yesterday monday soon sent given stored saved shared
    zurücksetzen zurückgesetzt ändern geändert vergessen verloren abgelaufen falsch richtig korrekt
    ungültig gültig fehlt unbekannt alt neu gleich anders nötig erforderlich schwach stark kurz lang
    sicher unsicher gesperrt bekannt anbei unten oben leer gespeichert siehe weg kaputt heute morgen
    gestern später geschickt
    забыт забыла забыл потерян неверный неверен верный правильный неправильный старый новый прежний
    сбросить сброшен сменить изменить изменен истек нужен неизвестен заблокирован ниже выше
    сегодня завтра позже пришлю отправлю утерян
    """
PLAIN = FILLERS | frozenset(_SAID_OF_THEM.split())
