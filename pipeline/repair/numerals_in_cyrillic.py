"""Roman numerals, initials and number signs in letters of the wrong script: "№ 254-ІІІ", "B. Иванов"."""

import re
from typing import Final

from pipeline.repair.changes import Change, word_changes
from pipeline.repair.twins import HAS_CYR, KAZAKH, ROMAN, ROMAN_LETTERS, TO_CYRILLIC, words_around

_ROMAN_TOKEN: Final = re.compile(r"(?<![\w.])[IVXLCІХСУVШ]{1,7}(?![\w])")
#: Words beside which a lone letter is a numeral: "глава І", "ХІ тарау", "в ІІ квартале".
_BESIDE_NUMERAL: Final = re.compile(
    r"\b(?:глав|раздел|част|том|век|квартал|созыв|полугоди|групп|категори|очеред|этап|уров|степен"
    r"|тарау|бөлім|ғасыр|тоқсан|шақырыл|кезең|деңгей|санат|топ|chapter|part|section|century|quarter)\w*",
    re.IGNORECASE,
)
#: A number of an act, with the Roman numeral of its convocation: "№ 379-V", "2464-ХІІ".
_ACT_NUMBER: Final = re.compile(r"(?<=\d-)[IVXІХУШП]{1,6}(?!\w)")
_ACT: Final = re.compile("Закон|Кодекс|ЗРК|Заң|ҚРЗ|Указ|Law|Code|Жарлы", re.IGNORECASE)
_KAZAKHSTAN: Final = re.compile(r"ЗРК|(?:Закон|Кодекс)\w* (?:Республики Казахстан|РК)\b")
_CAPITAL: Final = "А-ЯӘҒҚҢӨҰҮҺІ"
_TWIN: Final = "ABCEHKMOPTX"
#: "B.B. Петров", "А.C. Петров", "аятолла P. Хомейни".
_INITIALS: Final = re.compile(
    rf"(?<![\w.])(?:[{_TWIN}]\.[ \xa0]?[{_TWIN}{_CAPITAL}]\.|[{_CAPITAL}]\.[ \xa0]?[{_TWIN}]\."
    rf"|(?<=[а-яёәғқңөұүһі,.] )[{_TWIN}]\.)(?=[ \xa0]?[{_CAPITAL}][а-яёәғқңөұүһі]{{2}})"
)
#: "Abdullayev M. A. Хозяйство": initials of a Latin surname.
_LATIN_NAME: Final = re.compile(r"[A-Za-z]{2},?[ \xa0](?:[A-Z]\.[ \xa0]?)?\Z")
#: Directives have numbers such as "№ 62-р".
_DIRECTIVE: Final = re.compile(
    r"[№N]\s?\d+-(?P<letter>p)(?!\w)|№\s?\d+/(?P<form>y)(?!\w)|\d-(?P<ending>[exoay])(?=[ \xa0][а-яёәғқңөұүһі])"
)


_NUMBER_SIGN: Final = re.compile(r"(?<![\w])(?:N[oоº°]|№[oо])(?=\.?\s?\d)")


def number_signs(text: str) -> list[Change]:
    if not HAS_CYR.search(text):
        return []
    around = words_around(text)
    if around.latin > around.cyrillic:
        return []
    return [Change(match.start(), match.end(), "№", 0.9) for match in _NUMBER_SIGN.finditer(text)]


def initials(text: str) -> list[Change]:
    """Return Latin initials before Cyrillic surnames, and the p of "№ 62-р", in Cyrillic."""
    found = [
        match.span()
        for match in _INITIALS.finditer(text)
        if not _LATIN_NAME.search(text[: match.start()])
    ]
    found += [match.span(match.lastgroup or 0) for match in _DIRECTIVE.finditer(text)]
    return [
        Change(at, at + 1, TO_CYRILLIC[ord(text[at])], 0.9)
        for start, end in found
        for at in range(start, end)
        if text[at] in "ABCEHKMOPTXpexoay"
    ]


def numerals(text: str) -> list[Change]:
    """Return Roman numerals in Cyrillic letters put into Latin, where a numeral is called for."""
    changes = []
    for match in _ROMAN_TOKEN.finditer(text):
        token = match.group()
        if token.isascii():
            continue
        roman = token.replace("Ш", "III").translate(ROMAN_LETTERS)
        if not ROMAN.match(roman) or not _is_numeral(text, match):
            continue
        if "Ш" in token:
            changes.append(Change(match.start(), match.end(), roman, 0.9))
        else:
            changes += [
                Change(match.start() + c.start, match.start() + c.end, c.after, 0.95)
                for c in word_changes(token, roman, 0.95)
            ]
    for match in _ACT_NUMBER.finditer(text):
        token = match.group()
        roman = token.replace("Ш", "III").replace("П", "II").translate(ROMAN_LETTERS)
        if roman == token or not ROMAN.match(roman):
            continue
        near = text[max(0, match.start() - 160) : match.end() + 20]
        if token in ("Ш", "У", "Х", "І") and not _ACT.search(near):
            continue
        if token == "П" and not _KAZAKHSTAN.search(near):  # "№ 73-П" is a ruling of Russia's court
            continue
        changes.append(Change(match.start(), match.end(), roman, 0.92))
    return changes


def _is_numeral(text: str, match: re.Match[str]) -> bool:
    """Return whether letters of a numeral stand for one: by their form, or by the word beside."""
    token = match.group()
    if len(token) > 1 and re.fullmatch("[IІVX]*[ІI][IІVXХ]*|[XХ]{1,3}[VIІ]+", token):
        return True
    before, after = text[max(0, match.start() - 20) : match.start()], text[match.end() :][:20]
    if token == "І" and not KAZAKH.search(text) and not re.match(r"\w|[-'’]", after):
        return True
    if token == "І" and before.strip() and not re.match(r"[.\w)'’-]", after):
        return True
    if token in ("У", "С"):
        return False
    last = re.search(r"(\w+)[\s\xa0]*\Z", before)
    follows = re.match(r"[\s\xa0-]*(?:и|және|and)?[\s\xa0]*(\w+)", after)
    return any(
        word is not None and bool(_BESIDE_NUMERAL.fullmatch(word[1])) for word in (last, follows)
    )
