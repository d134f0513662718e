"""The words of agreements in English, German and Russian, as patterns."""

import re

from bot.domain.money.amount import CURRENCIES
from bot.domain.pay.periods import Rhythm
from bot.domain.pay.terms import Employment
from bot.domain.timesheet.rounding import Rounding

NUMBER = r"\d{1,3}(?:[ '\u00a0\u202f]\d{3})+(?:[.,]\d{1,3})?|\d[\d.,]*\d|\d"
CURRENCY = (
    rf"(?:{'|'.join(sorted(CURRENCIES))}|euros?|евро|dollars?|доллар\w*|pounds?|pfund|franken"
    r"|руб(?:л\w*)?)(?!\w)\.?|[€$£¥₽₹₴]"
)
MONEY = re.compile(
    rf"(?P<sign>[-−–]\s?)?(?<![\w.,#])(?:(?P<before>{CURRENCY})\s?(?:{NUMBER})(?![\d.,]*\w)"
    rf"|(?:{NUMBER})\s?(?P<after>{CURRENCY}))",
    re.IGNORECASE,
)
PERCENT = re.compile(
    rf"(?<![\w.,#])(?P<percent>{NUMBER})\s?(?:%|percent\b|prozent\b|процент\w*)", re.IGNORECASE
)
TIER = re.compile(
    rf"{PERCENT.pattern}(?:\s(?:above|over|über|свыше|выше)\s(?P<before>{CURRENCY})?\s?"
    rf"(?P<above>{NUMBER})(?!\w)(?:\s?(?P<after>{CURRENCY}))?)?",
    re.IGNORECASE,
)
DATED = re.compile(
    r"(?<!\w)(?:(?P<since>from|since|starting|ab(?:\sdem)?|seit(?:\sdem)?|со?)"
    r"|(?P<until>until|till|bis(?:\szum)?|по|до)|(?P<on>on|am))\s+",
    re.IGNORECASE,
)
SCOPE = re.compile(r"(?<!\w)(?:for|für|для)\s+(?P<scope>[^,;\d]+)", re.IGNORECASE)
BY = re.compile(r"(?<!\w)(?:by|durch|силами)\s+(?P<by>[^,;\d]+)", re.IGNORECASE)
EXCLUSIVE = re.compile(
    r"(?:exclusive(?:ly)?\s+(?:to|for)|exklusiv\s+für|только\s+для)\s+(?P<to>[^,;]+)", re.IGNORECASE
)
MONTHS = re.compile(
    r"(?:for|für|на)\s+(?P<months>\d{1,2})\s+(?:months?|monate?n?|мес\w*)", re.IGNORECASE
)
TASKS = re.compile(r"\s+(?:tasks?|requests?|aufgaben|aufträge|задач\w*)$", re.IGNORECASE)


def _word(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


RETAINER = _word("retainer|kontingent|stundenkontingent|абонемент")
OVERRUN = _word("overrun|beyond|darüber|сверх")
CARRY = _word(r"carry(?:\sover)?|übertrag|перенос")
COMMISSION = _word("commission|provision|комисси[яию]|комиссионные")
QUOTES = _word(r"(?:of|from)\s(?:the\s)?quotes?|der\sangebote?|vom\sangebot|от\sпредложени[йя]")
MILESTONE = _word("milestone|meilenstein|этап")
ONCE = _word("once|one-off|einmalig|einmal|разово")
BENEFIT = _word("benefit|allowance|zuschuss|zulage|надбавка")
DEDUCTION = _word("deduction|abzug|удержание")
SALARY = _word("salary|gehalt|оклад|зарплата")
HOUR = re.compile(
    r"/\s?(?:hour|h|stunde|std|час|ч)(?!\w)\.?|(?<!\w)(?:(?:an?|per|each)\s(?:hour|h)"
    r"|(?:pro|je|die)\s(?:stunde|std)|(?:в|за)\sчас)(?!\w)\.?",
    re.IGNORECASE,
)
TASK = _word(r"(?:a|per|each)\s(?:task|request)|(?:pro|je)\s(?:auftrag|aufgabe)|за\sзадачу")
MONTH = _word(r"(?:a|per|each)\smonth|im\smonat|pro\smonat|в\sмесяц")
YEAR = _word(r"(?:a|per|each)\syear|im\sjahr|pro\sjahr|в\sгод")
UNPAID = _word(
    r"unpaid|training|free|unbezahlt|ausbildung|kostenlos|без\sоплаты|бесплатно|обучение"
)
EMPLOYMENTS = {
    Employment.EMPLOYEE: _word(r"employee|employed|angestellte[rn]?|сотрудни(?:к|ца)|в\sштате"),
    Employment.CONTRACTOR: _word("contractor|freelancer?|selbständig|подрядчик"),
}
RHYTHMS = {
    Rhythm.FORTNIGHTLY: _word(
        r"fortnightly|every\stwo\sweeks|alle\szwei\swochen|раз\sв\sдве\sнедели"
    ),
    Rhythm.WEEKLY: _word("weekly|wöchentlich|еженедельно"),
    Rhythm.MONTHLY: _word("monthly|monatlich|ежемесячно"),
}
ROUNDINGS = {
    Rounding.QUARTER: _word(r"quarter\shours?|viertelstunden|четверть\sчаса"),
    Rounding.MINUTE: _word(r"whole\sminutes|ganze\sminuten|до\sминуты"),
    Rounding.NONE: _word(r"exact\stime|genaue\szeit|точное\sвремя"),
}
SHOWN = {True: _word("shown|sichtbar|видно"), False: _word("hidden|verborgen|скрыто")}
EDGES = " \t\n,;:–—-."
