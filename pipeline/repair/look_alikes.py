"""Latin letters inside Cyrillic words, and the reverse: twins that only a program tells apart.

A word of two scripts goes into the one that all its letters have twins in; a whole word of twins
goes into the script of the words around it, if it is a known word there. "COVID-19", "iPhone-мен",
"№ 379-V", addresses and codes stay.
"""

import re
from dataclasses import dataclass
from typing import Final

from pipeline.repair.changes import Change, word_changes

_LATIN: Final = "ABCEHIKMOPTXaceiopxyhËëÏïəƏɵƟҝҜ"
_CYRILLIC: Final = "АВСЕНІКМОРТХасеіорхуһЁёЇїәӘөӨқҚ"

#: Log-probability above which texts have a word; word lists know many odd ones of two letters.
FREQUENT: Final = -14.0
#: A word goes into Latin if it is an English one, or more of its letters than this are Latin.
MOSTLY: Final = 0.6
#: Nats a letter above which an unknown word may be one.
READS_WELL: Final = -3.2
#: Greek letters that stand in for Cyrillic ones.
_GREEK: Final = dict(zip("ΑΒΕΗΙΚΜΝΟΡΤΥΧΓΠΦαορνкκγ", "АВЕНІКМNОРТУХГПФаорvккг", strict=True))
_GREEK_CYRILLIC: Final = {ord(k): v for k, v in _GREEK.items() if "\u0400" <= v <= "\u04ff"}
TO_CYRILLIC: Final[dict[int, str]] = {
    **{ord(latin): other for latin, other in zip(_LATIN, _CYRILLIC, strict=True)},
    **_GREEK_CYRILLIC,
}
TO_LATIN: Final[dict[int, str]] = {
    ord(other): latin for latin, other in zip(_LATIN[:21] + "Y", _CYRILLIC[:21] + "У", strict=True)
}
#: Abbreviations in Latin letters that are words in Cyrillic ones too.
_LATIN_NAMES: Final = frozenset(
    "APEC BBC HBO PC MBA HP AC EC MAC TB PM XP HTC ABC BAC MCC CAE CEO COO CAP OPT PPP PET PE PP PVC MTP "
    "BOT BTO BOOT TOP XXX XX HT MIX HOT CBP PB BC AB KM".split()
)
#: Letters of OCR that are twins only in some faces, believed if they make a known word.
_LOOSE: Final = str.maketrans("munbgrwNRWDYkUJF3064", "типьдгшИЯШДУкИЛҒЗОбч")

_CYR: Final = "\u0400-\u04ff"
_LAT: Final = "A-Za-zËëÏïəƏɵƟΑ-Ωα-ω"
_WORD: Final = re.compile(rf"[{_LAT}{_CYR}]+")
_ONLY_CYRILLIC: Final = re.compile("[БГДЖЗИЙЛПФЦЧШЩЪЫЬЭЮЯбвгджзийклмнптфцчшщъыьэюяҒғҚқҢңӘәӨөҰұҮү]")
_ONLY_LATIN: Final = re.compile("[DFGJLNQRSUVWZbdfgjklmnqrstuvwz]")
_HAS_CYR: Final = re.compile(f"[{_CYR}]")
_HAS_LAT: Final = re.compile(f"[{_LAT}]")
#: A cheap sign of a word in two scripts, or of one in the other script than those around.
_MIXED: Final = re.compile(f"[{_LAT}][{_CYR}]|[{_CYR}][{_LAT}]")
_ADDRESS: Final = re.compile(
    r"\S+@\S+|\w+://\S+|www\.\S+|\S+\.(?:kz|ru|com|org|gov|net|pdf|docx?)\b\S*"
)
_ROMAN_LATIN: Final = re.compile(r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\Z")
#: Letters that Roman numerals are written in, and what they are read as: Ш is III, У is V.
_ROMAN_LETTERS: Final = str.maketrans("ІХСУМ", "IXCVM")
_ROMAN_TOKEN: Final = re.compile(r"(?<![\w.])[IVXLCІХСУVШ]{1,7}(?![\w])")
#: Words beside which a lone letter is a numeral: "глава І", "ХІ тарау", "в ІІ квартале".
_BESIDE_NUMERAL: Final = re.compile(
    r"\b(?:глав|раздел|част|том|век|квартал|созыв|полугоди|групп|категори|очеред|этап|уров|степен"
    r"|тарау|бөлім|ғасыр|тоқсан|шақырыл|кезең|деңгей|санат|топ|chapter|part|section|century|quarter)\w*",
    re.IGNORECASE,
)
#: A number of an act, with the Roman numeral of its convocation: "№ 379-V", "2464-ХІІ".
_ACT_NUMBER: Final = re.compile(r"(?<=\d-)[IVXІХУШП]{1,6}(?!\w)")
_KAZAKH: Final = re.compile("[әғқңөұүһӘҒҚҢӨҰҮҺ]|і[а-я]|[а-я]і")
_ACT: Final = re.compile("Закон|Кодекс|ЗРК|Заң|ҚРЗ|Указ|Law|Code|Жарлы", re.IGNORECASE)
#: One-letter words of Russian that have twins; never after words that a letter names.
_LONE: Final = {"O": "О", "C": "С", "B": "В", "K": "К", "A": "А", "Y": "У",
                "o": "о", "c": "с", "k": "к", "a": "а", "y": "у"}  # fmt: skip
_LATIN_BEFORE: Final = re.compile(
    rf"['(]\Z|[{_CYR}\d]\"\Z|[{_LAT}]{{2}}\W?\Z|(?<![{_LAT}])[^\W\dAaOoCcYyKkЀ-ӿ]\W?\Z"
)
_NAMED_BY_LETTER: Final = re.compile(
    r"\b(?:класс|групп|категори|витамин|гепатит|тип|вид|блок|корпус|литер|серии|серия|точк|пункт|форм"
    r"|санат|топ|дәрумен|индекс|вариант|план|рейтинг|зон|уровн)\w*\W*\Z",
    re.IGNORECASE,
)
#: Digits that stand for letters, inside words only, where the word is known with the letter.
_DIGIT_WORD: Final = re.compile(
    rf"(?<![\w.,/№-])(?:[306](?=[{_CYR}]{{3}})|[{_CYR}]+[306](?!\d))"
    rf"(?:[{_CYR}]|[306](?=[{_CYR}]))*(?:(?<=[{_CYR}])0)?(?!\w|-\d)"
)
_DIGIT_BESIDE: Final = re.compile(f"[306][{_CYR}]|[{_CYR}]0")
#: At least five signs, letters before and after a digit, some small.
_LATIN_AND_DIGIT: Final = re.compile(
    r"(?<![\w.,/@-])(?=\w{5})(?=\w*[a-z])[A-Za-z]+[306][A-Za-z]+(?![\w@/]|\.\w|-\d)"
)
_DIGIT_LETTERS: Final = str.maketrans("306", "зоб")
_NUMBER_SIGN: Final = re.compile(r"(?<![\w])(?:N[oоº°]|№[oо])(?=\.?\s?\d)")


_DIGIT_INSIDE: Final = re.compile("[А-Яа-яӘҒҚҢӨҰҮҺІәғқңөұүһі][306][а-яәғқңөұүһі]")
_CAPITAL: Final = "А-ЯӘҒҚҢӨҰҮҺІ"
_TWIN: Final = "ABCEHKMOPTX"
#: "B.B. Петров", "А.C. Петров", "аятолла P. Хомейни".
_INITIALS: Final = re.compile(
    rf"(?<![\w.])(?:[{_TWIN}]\.[ \xa0]?[{_TWIN}{_CAPITAL}]\.|[{_CAPITAL}]\.[ \xa0]?[{_TWIN}]\."
    rf"|(?<=[а-яёәғқңөұүһі,.] )[{_TWIN}]\.)(?=[ \xa0]?[{_CAPITAL}][а-яёәғқңөұүһі]{{2}})"
)
#: Directives have numbers such as "№ 62-р".
_DIRECTIVE: Final = re.compile(
    r"[№N]\s?\d+-(?P<letter>p)(?!\w)|№\s?\d+/(?P<form>y)(?!\w)|\d-(?P<ending>[exoay])(?=[ \xa0][а-яёәғқңөұүһі])"
)


@dataclass(frozen=True, slots=True)
class _Around:
    """How many words of a text are plainly Cyrillic, how many plainly Latin."""

    cyrillic: int
    latin: int


def mend_look_alikes(text: str) -> list[Change]:
    """Return the letters to change so that each word is in one script.

    >>> mend_look_alikes("Зaкон")
    [Change(start=1, end=2, after='а', confidence=0.97, applied=True)]
    >>> mend_look_alikes("COVID-19 және iPhone-мен")
    []
    """
    if text.isascii():
        return []
    changes: list[Change] = []
    latin = _HAS_LAT.search(text)
    addresses = [match.span() for match in _ADDRESS.finditer(text)] if latin else []
    if latin:
        changes += _words(text, addresses)
        changes += _number_signs(text)
        changes += _read_as_latin(text)
        changes += _initials(text)
    changes += _numerals(text)
    if _DIGIT_BESIDE.search(text):
        changes += _digits(text)
    kept: list[Change] = []
    for change in sorted(changes, key=lambda change: (change.start, change.end)):
        inside = any(start <= change.start < end for start, end in addresses)
        if not inside and (not kept or change.start >= kept[-1].end):
            kept.append(change)
    return kept


def _words(text: str, addresses: list[tuple[int, int]]) -> list[Change]:
    """Return the changes to words of two scripts and to whole words of twins."""
    around = _around(text)
    changes: list[Change] = []
    for match in _WORD.finditer(text):
        word = match.group()
        latin, cyrillic = _HAS_LAT.search(word), _HAS_CYR.search(word)
        if latin and cyrillic:
            new = _one_script(word, around)
        elif latin:
            new = _whole_word(text, match, around, addresses)
        elif around.latin > around.cyrillic and len(word) > 1:
            new = _english_word(word)
        else:
            continue
        if new is not None and new != word:
            changes += [
                Change(match.start() + c.start, match.start() + c.end, c.after, c.confidence)
                for c in word_changes(word, new, 0.97)
            ]
    return changes


def _around(text: str) -> _Around:
    """Return how many words have letters of one script alone, without twins in the other."""
    cyrillic = latin = 0
    for match in _WORD.finditer(text):
        word = match.group()
        only = _only_letters(word)
        cyrillic += only == "cyrillic"
        latin += only == "latin" and len(word) > 1
    return _Around(cyrillic, latin)


def _only_letters(word: str) -> str:
    """Return the script whose letters without twins a word has: "cyrillic", "latin" or ""."""
    cyrillic, latin = _ONLY_CYRILLIC.search(word), _ONLY_LATIN.search(word)
    return "" if bool(cyrillic) == bool(latin) else "cyrillic" if cyrillic else "latin"


def _one_script(word: str, around: _Around) -> str | None:
    """Return a word of two scripts in one, None if it has no twin there."""
    if len(word) < 4 and not word.isupper():
        return _short_word(word, around)
    roman = word.translate(_ROMAN_LETTERS)
    if len(word) > 1 and word.isupper() and _ROMAN_LATIN.match(roman) and "V" in roman + "V":
        return roman
    cyrillic, latin = word.translate(TO_CYRILLIC), word.translate(TO_LATIN)
    only_cyrillic, only_latin = not _HAS_LAT.search(cyrillic), not _HAS_CYR.search(latin)
    if only_cyrillic and only_latin:
        return _likelier(cyrillic, latin, around)
    if only_cyrillic:
        return None if _is_compound(word) else cyrillic
    if only_latin:
        letters = sum(map(str.isascii, word))
        sure = _known_english(latin) or letters > MOSTLY * len(word)
        return latin if sure and not _is_compound(word) else None
    loose = cyrillic.translate(_LOOSE)
    if not _HAS_LAT.search(loose) and len(word) > 3 and _known(loose) and not _is_compound(word):
        return loose
    return None


def _short_word(word: str, around: _Around) -> str | None:
    """Return a word of two or three letters in one script, if texts have it so."""
    cyrillic, latin = word.translate(TO_CYRILLIC), word.translate(TO_LATIN)
    if around.latin > around.cyrillic and not _HAS_CYR.search(latin) and _is_frequent(latin):
        return latin
    if _HAS_LAT.search(cyrillic):
        return None
    plain = len(word) == 3 and bool(_ONLY_CYRILLIC.search(word)) and word[1:].islower()
    return cyrillic if plain or _is_frequent(cyrillic) else None


def _is_compound(word: str) -> bool:
    """Return whether a word is of two parts, each in its script: "WebСайт", "SMSхабарлама"."""
    parts = re.fullmatch(f"([{_LAT}]{{3,}})([{_CYR}]{{3,}})", word)
    return (
        bool(parts)
        and _known(parts[2] if parts else "")
        and not _known(word.translate(TO_CYRILLIC))
    )


def _likelier(cyrillic: str, latin: str, around: _Around) -> str:
    from pipeline.judge import word_log

    one, other = word_log(cyrillic), word_log(latin, "en")
    if one == other:
        return latin if around.latin > around.cyrillic else cyrillic
    bias = 4.0 if around.cyrillic > around.latin else -4.0
    return cyrillic if one + bias > other else latin


def _whole_word(
    text: str, match: re.Match[str], around: _Around, addresses: list[tuple[int, int]]
) -> str | None:
    """Return a Latin word of twins in Cyrillic, if those around it are and it is a word there."""
    word = match.group()
    cyrillic = word.translate(TO_CYRILLIC)
    if _HAS_LAT.search(cyrillic) or around.cyrillic <= 2 * around.latin:
        return None
    if any(start <= match.start() < end for start, end in addresses):
        return None
    start, end = match.span()
    before, after = text[max(0, start - 24) : start], text[end : end + 24]
    if re.search(r"[\d_@/\\&+.]\Z", before) and not re.search(r"\d\.\Z|\s\Z", before):
        return None
    if not (word.isupper() or word[1:].islower()) and len(word) > 1:
        small = cyrillic[0] + cyrillic[1:].lower()  # K and T are к and т in print
        return small if len(word) > 4 and _known(small) and not _known_english(word) else None
    if re.match(r"[\d_@/\\&+~₀-₉]", after) or re.match(r"-\d", after):
        return None
    if len(word) == 1:
        return _lone_letter(word, before, after)
    if _ROMAN_LATIN.match(word.upper()) and word.upper() not in ("CC", "C"):
        return None
    if "і" in cyrillic.lower() and not _KAZAKH.search(text):
        return None
    if len(word) < 4 and not _is_frequent(cyrillic):
        return None
    from pipeline.judge import UNKNOWN, word_log

    mine, english = word_log(cyrillic), word_log(word, "en")
    neighbours = (
        _HAS_CYR.search(before[-3:] if before.endswith(" ") else before[-1:]),
        _HAS_CYR.match(after.lstrip(' «"(')),
    )
    if word in _LATIN_NAMES or (word.isupper() and "I" in word and len(word) < 5):
        return None
    if mine == UNKNOWN:
        return cyrillic if len(word) > 4 and _likelier_by_letters(cyrillic, word) else None
    bonus = (7.0 + 4.0 * word.isupper()) * all(neighbours)
    return cyrillic if mine + bonus > english else None


def _likelier_by_letters(cyrillic: str, latin: str) -> bool:
    """Return whether the judge likes an unknown word much better in Cyrillic letters."""
    from pipeline.judge import UNKNOWN, totals, word_log

    one, other = totals([f"{cyrillic} ", f"{latin} "])
    return word_log(latin, "en") == UNKNOWN and one > other + 1.2 * len(latin)


def _lone_letter(word: str, before: str, after: str) -> str | None:
    """Return a one-letter word in Cyrillic: between Cyrillic words, nothing that a letter names."""
    if word not in _LONE or not re.match(rf"[ \xa0][«\"(]?(?:[acoyk] )?[{_CYR}\d№]", after):
        return None
    if _NAMED_BY_LETTER.search(before) or _LATIN_BEFORE.search(before):
        return None
    if re.match(rf"[ \xa0][{_CYR}][.)]", after):
        return None
    first = not before.strip() or bool(re.search(r"[.!?:;«]\s*\Z|\s\"\Z", before))
    beside = bool(re.search(rf"[{_CYR}\d»,)][,»)]?\s(?:[aocyk] )?\Z", before)) or first
    if word.isupper() and not first and not re.match(rf"[ \xa0][«\"(]?[{_CYR}]", after):
        return None
    return _LONE[word] if beside else None


def _english_word(word: str) -> str | None:
    """Return a Cyrillic word of twins in Latin, if it is an English word and no other."""
    from pipeline.judge import UNKNOWN, word_log

    latin = word.translate(TO_LATIN)
    if _HAS_CYR.search(latin):
        return None
    return latin if word_log(latin, "en") > max(word_log(word), UNKNOWN) else None


def _number_signs(text: str) -> list[Change]:
    if not _HAS_CYR.search(text):
        return []
    around = _around(text)
    if around.latin > around.cyrillic:
        return []
    return [Change(match.start(), match.end(), "№", 0.9) for match in _NUMBER_SIGN.finditer(text)]


def _initials(text: str) -> list[Change]:
    """Return Latin initials before Cyrillic surnames, and the p of "№ 62-р", in Cyrillic."""
    found = [match.span() for match in _INITIALS.finditer(text)]
    found += [match.span(match.lastgroup or 0) for match in _DIRECTIVE.finditer(text)]
    return [
        Change(at, at + 1, TO_CYRILLIC[ord(text[at])], 0.9)
        for start, end in found
        for at in range(start, end)
        if text[at] in "ABCEHKMOPTXpexoay"
    ]


def _numerals(text: str) -> list[Change]:
    """Return Roman numerals in Cyrillic letters put into Latin, where a numeral is called for."""
    changes = []
    for match in _ROMAN_TOKEN.finditer(text):
        token = match.group()
        if token.isascii():
            continue
        roman = token.replace("Ш", "III").translate(_ROMAN_LETTERS)
        if not _ROMAN_LATIN.match(roman) or not _is_numeral(text, match):
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
        roman = token.replace("Ш", "III").replace("П", "II").translate(_ROMAN_LETTERS)
        if roman == token or not _ROMAN_LATIN.match(roman):
            continue
        near = text[max(0, match.start() - 160) : match.end() + 20]
        if token in ("Ш", "У", "Х", "І", "П") and not _ACT.search(near):
            continue
        changes.append(Change(match.start(), match.end(), roman, 0.92))
    return changes


def _is_numeral(text: str, match: re.Match[str]) -> bool:
    """Return whether letters of a numeral stand for one: by their form, or by the word beside."""
    token = match.group()
    if len(token) > 1 and re.fullmatch("[IІVX]*[ІI][IІVXХ]*|[XХ]{1,3}[VIІ]+", token):
        return True
    before, after = text[max(0, match.start() - 20) : match.start()], text[match.end() :][:20]
    if token == "І" and not _KAZAKH.search(text) and not re.match(r"\w|[-'’]", after):
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


def _read_as_latin(text: str) -> list[Change]:
    """Return words in twins with a digit among them, in Cyrillic: "Ka3axcTaH" -> "Казахстан"."""
    around = _around(text)
    if around.cyrillic <= around.latin:
        return []
    changes = []
    for match in _LATIN_AND_DIGIT.finditer(text):
        word = match.group()
        cyrillic = word.translate(TO_CYRILLIC).translate(_DIGIT_LETTERS)
        cyrillic = cyrillic[0] + cyrillic[1:].lower()
        if not _HAS_LAT.search(cyrillic) and _known(cyrillic):
            changes.append(Change(match.start(), match.end(), cyrillic, 0.85))
    return changes


def _digits(text: str) -> list[Change]:
    """Return digits inside words that are letters: "3акон" -> "Закон"."""
    changes = []
    for match in _DIGIT_WORD.finditer(text):
        word = match.group()
        letters = word.translate(_DIGIT_LETTERS)
        if len(letters) < 4 or not _stands_for_letters(word, letters):
            continue
        capitals = sum(char.isupper() for char in word)
        small = sum(char.islower() for char in word)
        for at, char in enumerate(word):
            if char in "306":
                letter = letters[at]
                first = at == 0 and (char == "3" or (char == "0" and _begins(text, match)))
                if (capitals > 1 and not small) or first:
                    letter = letter.upper()
                changes.append(Change(match.start() + at, match.start() + at + 1, letter, 0.9))
    return changes


def _stands_for_letters(word: str, letters: str) -> bool:
    """Return whether the digits of a word are letters: no number begins or ends a word so."""
    from pipeline.judge import UNKNOWN, word_log

    inside = bool(re.fullmatch("[^306]+[306][^306].*", word)) and not word[-1].isdigit()
    if word_log(letters) == UNKNOWN:
        if inside:
            return len(word) > 4 and bool(_DIGIT_INSIDE.search(word))
        return len(word) > 5 and "0" in (word[0], word[-1]) and _reads_well(letters)
    if inside:
        return True
    rest = word.strip("306")
    if word[0] == "0" and len(rest) > 3:
        return True
    return word_log(rest) == UNKNOWN or word_log(rest) < word_log(letters) - 2.0


def _reads_well(word: str) -> bool:
    """Return whether the judge takes an unknown word for one of the languages."""
    from pipeline.judge import totals

    return totals([f"{word} "])[0] > READS_WELL * (len(word) + 1)


def _begins(text: str, match: re.Match[str]) -> bool:
    """Return whether a word begins a sentence or title."""
    before = text[: match.start()].rstrip()
    return not before or before[-1] in '.!?«"“'


def _known_english(word: str) -> bool:
    from pipeline.judge import UNKNOWN, word_log

    return word_log(word, "en") > UNKNOWN


def _is_frequent(word: str) -> bool:
    """Return whether texts have a word, not the word lists alone."""
    from pipeline.judge import word_log

    return word_log(word) > FREQUENT


def _known(word: str) -> bool:
    from pipeline.judge import UNKNOWN, word_log

    return word_log(word) > UNKNOWN
