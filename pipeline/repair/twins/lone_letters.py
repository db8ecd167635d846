"""One-letter words of Russian in Latin letters: "• B целях", "связаны c законом", "(B редакции".

A letter may also name something ("витамин C", "точки A и B", "-o ФАЙЛ"); it is a word only between
words, nothing that a letter names.
"""

import re
from typing import Final

from pipeline.repair.twins.scripts import CYR, KAZAKH, LAT

#: One-letter words of Russian that have twins; never after words that a letter names.
_LONE: Final = {"O": "О", "C": "С", "B": "В", "K": "К", "A": "А", "Y": "У",
                "o": "о", "c": "с", "k": "к", "a": "а", "y": "у"}  # fmt: skip
#: "• B целях", "-- A почему": nothing before but what an item, a title or a speech begins with.
_ITEM: Final = re.compile(r"[^\w(\[{<=+/\\|№#$@&'~^]*")
_LATIN_BEFORE: Final = re.compile(
    rf"['(]\Z|[{CYR}\d]\"\Z|[{LAT}]{{2}}\W?\Z|(?<![{LAT}])[^\W\dAaOoCcYyKkЀ-ӿ]\W?\Z"
)
NAMED_BY_LETTER: Final = re.compile(
    r"\b(?:класс|групп|категори|витамин|гепатит|тип|вид|блок|корпус|литер|серии|серия|точк|пункт|форм"
    r"|санат|топ|дәрумен|индекс|вариант|план|рейтинг|зон|уровн|угол|угл|вершин|сторон|отрез|прям|бұрыш"
    r"|язык|тіл|символ|букв|әріп|клавиш|параметр|переменн|столб|колонк|строк|баған|ячей|диск|модул|пакет|кнопк|нажм|нажать|ввод|введ|рис\.|сурет|кесте|таблиц|секци|приложени|қосымша|(?:под)?раздел|бөлім|глав|част|этап|раунд|лот)[а-яәғқңөұүһі]{0,3}[^\w.!?;]*\Z",
    re.IGNORECASE,
)
#: "B тобы": in Kazakh the letter comes first.
_NAMED_AFTER: Final = re.compile(
    r"[ \xa0](?:тобы|тоб|санат|дәрумен|витамин|сынып|сыныб|сериялы|нұсқа|деңгей|блог|нүкте|типт|әрп|әріп|жоба)"
)
#: What a key or sign is told by, small letters too: "нажмите a", "символа c", "пакет a".
_KEY: Final = re.compile(
    r"\b(?:нажм|нажать|ввод|введ|клавиш|кнопк|символ|букв|переменн|параметр)[а-яё]{0,4}[ \xa0][«\"']?\Z",
    re.IGNORECASE,
)
#: "A, B и C", "y и z": letters in a list.
_LISTED: Final = (
    re.compile(r"(?<![\w.])[A-Za-z](?:,|,? (?:и|или|және|немесе|мен)) \Z"),
    re.compile(r"(?:,|,? (?:и|или|және|немесе|мен)) [A-Za-z](?![\w.])"),
)
#: An option of a command, a place in a format: "ключи -a и -d", "%c"; "-o файл" may be one.
_OPTION: Final = re.compile(r"\S\s+-\Z|%\Z")
_MAY_BE_OPTION: Final = re.compile(r"(?<![^\s\[(„«\"'|])-\Z")
_OPTIONS: Final = re.compile(r"(?<!\S)--?[a-z]|%[a-z]\b")
#: Where letters without a twin stand alone, capitals beside them are names too: "точки A, D и F".
_LETTERS_AS_NAMES: Final = re.compile(r"(?<![\w.°-])(?:[DFGJLQRSUWZ]|N(?!\s?\d))(?![\w.°])")
#: "(B редакции": what is no list's letter before a word of the dictionary.
_PREPOSITIONS: Final = frozenset("BCOKyok")
_REVISED: Final = re.compile(r"[ \xa0]ред(?:\.|акц)")
#: "(a также отчёты)".
_ALSO: Final = re.compile(r"[ \xa0](?:также|именно|при|если|не|в|с|на|иногда|затем)[ \xa0]")
BRACKET: Final = re.compile(r"\(\s?\Z")
#: A preposition before a name in Latin letters: "вопрос y Bruins решён". Not "A" and "O", which
#: names begin with.
_BEFORE_NAME: Final = re.compile(
    rf"[ \xa0][«\"]?[A-Z][A-Za-z]+[»\"]?(?:[ \xa0][{CYR}]|[.,;:)…]|\s*\Z)"
)
#: A name in Latin letters before one: "группа Queen c момента основания".
_AFTER_NAME: Final = re.compile(rf"[{CYR}][ \xa0«\"]+(?:[A-Z][A-Za-z]+[ \xa0»\"]+)+\Z")
_OF_NAMES: Final = frozenset("BCKYkoy")
#: The cases that prepositions ask for, as pymorphy3 names them.
_CASES: Final[dict[str, frozenset[str]]] = {
    "в": frozenset({"loct", "loc2", "accs"}),
    "к": frozenset({"datv"}),
    "о": frozenset({"loct", "accs"}),
    "с": frozenset({"ablt", "gent", "gen2", "accs"}),
    "со": frozenset({"ablt", "gent", "gen2", "accs"}),
    "у": frozenset({"gent"}),
}
#: A heading in capitals around a letter: "ХОЗЯЙСТВА B СЕЛЬСКОМ ПОСЕЛЕНИИ".
_IN_HEADING: Final = (re.compile(r"[А-ЯЁ]{3,}[ \xa0]\Z"), re.compile(r"[ \xa0]([А-ЯЁ]{4,})(?!\w)"))


def lone_letter(
    text: str, word: str, before: str, after: str, *, typed: bool = False
) -> str | None:
    """Return a one-letter word of Russian in Cyrillic: between words, nothing that a letter names."""
    kazakh = bool(KAZAKH.search(text)) and not (typed and word == "o")  # "o дүние"
    if word not in _LONE or (kazakh and not _among_russian(before, after, capital=word.isupper())):
        return None  # Kazakh has no other such words: "P мен B арасында"
    if word in _PREPOSITIONS and BRACKET.search(before):
        follows = re.match(r"[ \xa0](\w{4,})", after)
        if _REVISED.match(after) or (follows and governs(_LONE[word], follows[1])):
            return _LONE[word]  # "(B редакции от 2 мая)", "(y пары)"
    if word == "a" and BRACKET.search(before) and _ALSO.match(after):
        return "а"
    if word.isupper() and (
        NAMED_BY_LETTER.search(before)
        or _NAMED_AFTER.match(after)
        or _LETTERS_AS_NAMES.search(text)
    ):
        return None
    if word.islower() and not typed and _KEY.search(before):
        return None  # "нажмите y и ввод"
    if _LISTED[0].search(before) or _LISTED[1].match(after):
        return None
    option = _MAY_BE_OPTION.search(before) and (not typed or _OPTIONS.search(after))
    if option or _OPTION.search(before):
        return None
    first = bool(
        _ITEM.fullmatch(before) or re.search(r"[.!?…:;«]\s*\Z|(?:\s|\A)[\"*-]\s*\Z", before)
    )
    if word == "c" and re.match(r"[ \xa0][«\"(]?\s?\w|:\s*\Z", after):
        # "связаны c:", "( c 152 до", "c YouTube"; "c = 3" is a letter of a formula
        follows = re.search(rf"[{CYR}»\")%,\d–—-][ \xa0]?\Z|\(\s?\Z|\b[IVX]+[ \xa0]\Z", before)
        if not follows and _AFTER_NAME.search(before):
            noun = re.match(r"[ \xa0](\w{4,})", after)
            follows = noun if noun and governs("с", noun[1]) else None
        if first and not follows and re.match(r"[ \xa0][A-Za-z]", after):
            return None  # "c base coreutils": a row of a table
        return "с" if follows or first else None
    named = typed and word in _OF_NAMES and _BEFORE_NAME.match(after)
    if not (named or re.match(rf"[ \xa0][«\"(]?(?:[acoyke]+ )?[{CYR}\d№]|[ \xa0][IVX]+\b", after)):
        return None
    if _LATIN_BEFORE.search(before):
        return None
    if re.match(rf"[ \xa0][{CYR}][.)]", after) and not (typed and word.islower()):
        return None
    marks = "»,)–—-" if typed else "»,)"
    beside = first or bool(re.search(rf"[{CYR}{marks}][,»)\"]?\s(?:[aocyk] )?\Z", before))
    if word in "ABCKY" and not (first or typed or _in_heading(word, before, after)):
        return None  # "после K стоит": no sentence has a preposition so
    if word.isupper() and not first and not re.match(rf"[ \xa0][«\"(]?[{CYR}]", after):
        return None
    return _LONE[word] if beside else None


def governs(preposition: str, word: str) -> bool:
    """Return whether a word may stand in a case that a preposition asks for.

    >>> governs("к", "ближайшим"), governs("к", "ближайших")
    (True, False)
    """
    from pipeline.russian import analyzer, known

    cases = _CASES.get(preposition.lower(), frozenset())
    return known(word) and any(parse.tag.case in cases for parse in analyzer().parse(word.lower()))


def _in_heading(word: str, before: str, after: str) -> bool:
    """Return whether a capital is a preposition between the words of a heading in capitals."""
    follows = _IN_HEADING[1].match(after)
    return bool(_IN_HEADING[0].search(before) and follows and governs(_LONE[word], follows[1]))


def _among_russian(before: str, after: str, *, capital: bool) -> bool:
    """Return whether a letter stands between words of the Russian dictionary."""
    from pipeline.russian import known

    last, following = re.search(r"(\w{3,})[ \xa0]\Z", before), re.match(r"[ \xa0](\w{4,})", after)
    if capital and following and following[1].istitle() and not _is_russian(following[1]):
        return False  # "B Файл шолушыны көрсету" begins with a key
    begins = (capital and not before.strip()) or re.search(r"\w[.!?][ \xa0]\Z", before)
    return bool(following and known(following[1]) and (begins or (last and known(last[1]))))


def _is_russian(word: str) -> bool:
    """Return whether a word is commoner in Russian than in Kazakh."""
    from pipeline.judge import word_log

    return word_log(word, "ru") > word_log(word, "kk")
