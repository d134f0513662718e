"""Whether words ask for haste: "asap", "in der nächsten halben Stunde", "срочно".

It is never more than a reason to ask: people write "asap" of what can wait.
"""

import re

_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|„[^“”]*[“”]|«[^»]*»")
_NUMBER = r"(?:\d{1,2}|five|ten|fifteen|twenty|thirty|fünf|zehn|fünfzehn|zwanzig|dreißig)"
_CALM = re.compile(
    r"""
    \b(?:not|isn't|isnt|nothing|non|never|hardly|nicht|kein|keine|nichts|не)[\s-]
        (?:(?:that|so|very|all\sthat|really|terribly|besonders|sehr|ganz|очень|так)\s)?
        (?:urgent\w*|rush|hurry|asap|immediately|dringend\w*|eilig\w*|eile|sofort|notfall|срочн\w+|горит)
    | \b(?:no|without)\s(?:rush|hurry|urgency) | \beilt\s(?:\w+\s)?nicht | \bнесрочн\w+
    """,
    re.VERBOSE,
)
_HASTE = re.compile(
    rf"""
    \b(?:asap|a\.s\.a\.p | urgent(?:ly)? | emergency | immediately | instantly | hurry | critical
      | (?:right|straight)\s(?:away|now) | at\sonce | drop\severything | quick!! | top\spriority
      | as\s(?:soon|quickly|fast)\sas\s(?:possible|you\scan) | (?:highest|high)\spriority
      | (?:with)?in\s(?:the|the\snext|an?|half\san?|one|less\sthan\san)\s(?:half\s(?:an\s)?)?hour
      | (?:with)?in\s(?:the\snext\s)?{_NUMBER}\s?min(?:ute)?s?
      | dringend\w* | eilig\w* | brandeilig\w* | eilt | sofort | unverzüglich | umgehend | notfall
      | schnellstmöglich | so\s(?:schnell|bald|rasch)\swie\smöglich | auf\sder\sstelle
      | höchste[rn]?\spriorität | in\s(?:der\snächsten|einer)\s(?:halben\s)?(?:stunde|viertelstunde)
      | (?:in|innerhalb\svon)\s(?:den\snächsten\s)?{_NUMBER}\s(?:min|minuten)
      | срочн\w+ | немедленно | экстренн\w+ | аврал | критично | горит | сию\sминуту | прямо\sсейчас
      | как\sможно\s(?:скорее|быстрее) | (?:в\sближайш\w+|через)\s(?:пол)?час[а]?
      | (?:через|за)\s(?:\d{{1,2}}|пять|десять|двадцать)\sминут\w*
    )(?!\w)
    """,
    re.VERBOSE,
)


def asks_for_haste(text: str) -> bool:
    """Whether the client's own words do; what is quoted, and "no rush", does not count."""
    said = _QUOTED.sub(" ", text.casefold().replace("ё", "е").replace("’", "'"))
    return _HASTE.search(_CALM.sub(" ", said)) is not None
