"""Numbers of acts as readers spoil them: "186-МІІ ЗРК", "№ 528/НК".

The Roman numeral of a law's number is that of the parliament that passed it; where its letters make
no numeral, the year of the law tells which. The letters of ministries' numbers are a closed list.
"""

import re
from typing import Final

from pipeline.repair.changes import Change
from pipeline.repair.slips.convocations import NEAR, convocation_before, convocation_like
from pipeline.repair.twins.numerals_in_cyrillic import as_roman

#: A garbled numeral before the letters that laws have: "186-МІІ ЗРК", "12-УПІ ҚРЗ".
_LAW: Final = re.compile(
    r"(?<=\d-)[ \xa0]?(?P<numeral>[IVXLMNІХУШПМЛНИ1l|!]{1,5})(?=[ \xa0]?(?:ЗРК|ҚРЗ|LRK)\b)"
)
_LAWS: Final = ("ЗРК", "ҚРЗ", "LRK")
#: The same without letters, in the number of a law: "Законом от 2 мая 2022 года № 428-МІІ".
_BARE: Final = re.compile(
    r"(?<=\d-)(?P<numeral>[\\!|МГПШЛУM][\\!|МГПШЛУIІM/]{0,3}|[1IІ][\\])(?=[\s,.;:)«\"]|\Z)"
    r"(?![ \xa0]?(?:ЗРК|ҚРЗ|LRK)\b)"
)
_OF_LAW: Final = re.compile(
    r"(?P<law>закон|кодекс|\bзаң|\blaw\b|\bcode\b)"
    r"|приказ|постановлен|распоряжен|решени|указ|бұйры|қаулы|шешім|жарлы|\border\b|resolution|decree",
    re.IGNORECASE,
)
#: In Kazakh what the act is stands behind its number: "№ 167-МІ Заңы".
_LAW_BEHIND: Final = re.compile(r"[ \xa0](?:Конституциялық )?(?:Заң|Кодекс)")
#: "№ 528/НК", "КР ДСМ-12", "К,Р ДСМ": the digital and the health ministry write НҚ and ҚР ДСМ.
_MINISTRY: Final = re.compile(
    r"(?<=\d/)Н(?P<k>К)(?![\w-])|(?<!\w)(?P<q>К)(?=Р ДСМ[ \xa0]?-[ \xa0]?\d)"
)
#: "№ УШ-14/108": decisions of maslikhats bear the numeral of their convocation.
_DECISION: Final = re.compile(
    r"(?<=№)[ \xa0]?(?P<numeral>[IVXІХУШП]{2,6})(?=[ \xa0]?-[ \xa0]?\d{1,3}/\d)"
)
_OF_MASLIKHAT: Final = re.compile(r"маслихат|мәслихат|сесси|решени|шешім", re.IGNORECASE)
#: The letters that laws have, with a digit: "№ 267-V 3РК", "№ 94-V ҚР3".
_DIGIT: Final = re.compile(
    r"(?<=\d-)[IVXІХУ]{1,5}[ \xa0-]{0,2}(?:(?P<first>3)[PР][KК]|[ҚK][PР](?P<last>3))(?!\w)"
)


def act_numbers(text: str) -> list[Change]:
    """Return the letters to change in numbers of acts.

    >>> [c.after for c in act_numbers("Закон от 2 мая 2022 года № 186-МІІ ЗРК, приказ № 528/НК")]
    ['VII', 'Қ']
    """
    changes = []
    if any(letters in text for letters in _LAWS):
        for match in _LAW.finditer(text):
            numeral = match["numeral"]
            if numeral.isdigit():
                continue  # "№ 284-1 ЗРК" stands so in laws: a digit is no letter
            if as_roman(numeral):
                continue
            right = convocation_before(text, match.start())
            if right and abs(len(right) - len(numeral)) <= 1:
                changes.append(Change(*match.span("numeral"), right, 0.85))
    if "№" in text:
        changes += _sessions(text)
    if "3" in text:
        for match in _DIGIT.finditer(text):
            changes.append(Change(*match.span(match.lastgroup or 0), "З", 0.95))
    for match in _DECISION.finditer(text) if "№" in text else ():
        right = as_roman(match["numeral"])
        near = text[max(0, match.start() - NEAR) : match.end() + NEAR]
        if right not in ("", match["numeral"]) and _OF_MASLIKHAT.search(near):
            changes.append(Change(*match.span("numeral"), right, 0.9))
    if "Р ДСМ" in text or "/НК" in text:
        for match in _MINISTRY.finditer(text):
            changes.append(Change(*match.span(match.lastgroup or 0), "Қ", 0.9))
    return changes


def _sessions(text: str) -> list[Change]:
    """Return the numerals of laws that their shape and the year of the law give away."""
    changes = []
    for match in _BARE.finditer(text):
        acts = list(_OF_LAW.finditer(text, max(0, match.start() - NEAR), match.start()))
        of_law = bool(acts and acts[-1]["law"]) or _LAW_BEHIND.match(text, match.end())
        right = convocation_like(match["numeral"], text, match.start()) if of_law else ""
        if right:
            changes.append(Change(*match.span("numeral"), right, 0.85))
    return changes
