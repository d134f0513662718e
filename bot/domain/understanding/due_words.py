"""The words of due dates in English, German and Russian, as patterns over folded text."""

import re

WEEKDAYS = (
    r"mondays?|montags?|понедельник\w*",
    r"tuesdays?|dienstags?|вторник\w*",
    r"wednesdays?|mittwochs?|сред[ауые]",
    r"thursdays?|donnerstags?|четверг\w*",
    r"(?<!black )fridays?|freitags?|пятниц\w",
    r"saturdays?|samstags?|sonnabends?|суббот\w",
    r"sundays?|sonntags?|воскресень\w",
)
MONTHS = (
    r"jan(?:uary|uar)?|январ\w",
    r"feb(?:ruary|ruar)?|феврал\w",
    r"mar(?:ch)?|märz|март\w?",
    r"apr(?:il)?|апрел\w",
    r"may|mai|ма[яйю]",
    r"june?|juni|июн\w",
    r"july?|juli|июл\w",
    r"aug(?:ust)?|август\w?",
    r"sept?(?:ember)?|сентябр\w",
    r"oct(?:ober)?|oktober|okt|октябр\w",
    r"nov(?:ember)?|ноябр\w",
    r"dec(?:ember)?|dezember|dez|декабр\w",
)
NUMBERS = (
    r"an?|one|eine[rmns]?|ein|один|одну|одного",
    r"two|zwei|два|две|двух",
    r"three|drei|три|трех",
    r"four|vier|четыре",
    r"five|fünf|пять",
    r"six|sechs|шесть",
    r"seven|sieben|семь",
    r"eight|acht|восемь",
    r"nine|neun|девять",
    r"ten|zehn|десять",
)
# Days from today.
TODAY = r"today|tonight|heute|сегодня"
TOMORROW = r"tomorrow|tmrw|(?<!guten )(?<!heute )(?<!jeden )(?<!am )morgen|завтра"
AFTER = r"day after tomorrow|übermorgen|послезавтра"
PAST = r"yesterday|gestern|vorgestern|вчера|позавчера|last \w+|letzte\w* \w+|прошл\w+ \w+"
END = (
    r"(?:the )?end of (?:the |this )*|ende (?:der |des |dieser |dieses )*|"
    r"кон(?:ец|ца|цу|це) (?:этой |этого )*"
)
END_OF_WEEK = rf"(?:{END})(?:week|woche|недели)|(?:week|wochen)ende?(?!nd)|wochenende"
END_OF_MONTH = rf"(?:{END})(?:month|monats|месяца)|monatsende"
END_OF_DAY = rf"(?:{END})(?:day|business|tages|дня|business day)|eod|cob|feierabend"
PARTS = {
    12: r"(?<!good )morning|vormittags?|früh|утр\w+|noon|midday|mittags?|полдень|полудню|обед[ау]?",
    17: r"(?<!good )afternoon|nachmittags?|днем",
    20: r"(?<!good )evening|tonight|(?<!guten )abends?|вечер\w{1,2}",
}
LATE = re.compile(r"pm|p\.m\.|nachmittags|abends|вечера|дня|afternoon|evening")
HALF_HOUR = r"half an hour|(?:einer )?halben? stunde|полчаса"
MINUTES = r"min(?:ute)?[sn]?|минут\w?"
HOURS = r"hours?|hrs?|stunden?|час(?:а|ов)?"
DAYS = r"days?|tag(?:en?)?|дн(?:я|ей)|день"
WEEKS = r"weeks?|wochen?|недел\w"
WITHIN = (
    r"(?:with)?in (?:the )?(?:next )?|(?:in(?:nerhalb)?|binnen)(?: von| der| den)? (?:nächsten )?|"
    r"через |в течение |в ближайшие "
)
# What makes a day a due one, right before it.
CUE = re.compile(
    r"(?:\b(?:by|until|till?|before|no later than|not later than|deadline(?: is)?|due(?: on)?|"
    r"latest|bis|frist|spätestens|deadline ist|fällig|до|ко?|срок|не позже|не позднее|крайний срок)"
    r"\b[ :]*(?:the |on |at |zum |am |um |ende |spätestens |heute |в |к |до )*)$"
)
# What makes it the day of something else.
EVENT = re.compile(
    r"\b(?:for|from|of|since|after|für|fürs|vom|von|seit|ab|nach|zwischen|between|с|со|от|за|"
    r"после|для|на|den|every|jeden|каждый|каждую)[ :]+(?:the |dem |der |den )?$"
)
NEEDED = re.compile(
    r"\b(?:need\w*|must|should|have to|has to|would be|back|ready|finish\w*|done|due|deadline|"
    r"latest|at the latest|brauch\w*|muss|müssen|soll\w*|fertig|frist|spätestens|stehen|benötig\w*|"
    r"reicht|erledig\w*|wäre|haben will|noch heute|heute noch|нужн\w*|надо|жду|ждем|срок\w*|"
    r"сдела\w+|пришлите|пришлете|готов\w*|успе\w+|сдать|вернуть)\b"
)
BOOKED = re.compile(
    r"\b(?:book|reserve|hotels?|flights?|trains?|tickets?|tables?|appointments?|meetings?|taxi|"
    r"room|restaurant|party|call at|buch\w*|reservier\w*|tisch|flug|flüge|zug|termin\w*|zimmer|"
    r"treffen|besprechung|отел\w+|гостиниц\w+|билет\w*|рейс\w*|столик\w*|такси|встреч\w+|запи\w+|"
    r"звонил\w*|позвонил\w*|moved|verlegt|starts?|begins?|leaves?|opens?|beginnt|eröffnet|начин\w+)\b"
)
CHANGES_NOTHING = re.compile(
    r"[\s,(]*(?:at|by|um|bis|noch|the|on|am|в|к|ко|до|spätestens|gegen|around|no later than)?"
    r"[\s,]*(?:bis|spätestens|at|um|the)?\s*"
)
