"""Whole words written in the twins of another script: "TOO", "PK", "Oн" and the lone "c".

Nothing in such a word says which script it is in; the words around it, the lists of words and, for
abbreviations, a closed list do. What they leave open stays as it is.
"""

import re
from typing import Final

from pipeline.repair.abbreviations_explained import NEAR, is_explained, is_spelt_out
from pipeline.repair.changes import Change
from pipeline.repair.personal_names import is_given
from pipeline.repair.twins.digits_in_words import is_listed
from pipeline.repair.twins.in_document import Document
from pipeline.repair.twins.lone_letters import BRACKET, governs, lone_letter
from pipeline.repair.twins.scripts import (
    BULLETS,
    CAPITAL,
    CYR,
    HAS_CYR,
    HAS_LAT,
    KAZAKH,
    ROMAN,
    TO_CYRILLIC,
    TO_LATIN,
    Around,
    is_known,
)

#: Log-probability above which texts have a word; word lists know many odd ones of two letters.
FREQUENT: Final = -12.0
#: The same where the Latin letters make no English word.
SEEN: Final = -14.0
#: An English word as common as this is one, also among names: "Max", not "Xo".
COMMON: Final = -10.5
#: Abbreviations that Russian and Kazakh documents have; no other of up to four letters is believed.
ABBREVIATIONS: Final = frozenset(
    "ТОО РК АО ВС НК КС ВТО НАТО СССР КНР МОТ МСХ МТС ВАК АЕК МРОТ МСО СНТ КСК ОСК РСО КРС МКС АТС ТОС"
    " ТСО ЕС ОСМС ОТК СТК МТО НТО НТС РВС ВКО СКО НКО АНО АСЕАН НТР РОС КХ НС МСК МВК ОСО НСТ АМС"
    " ООН ООО ССР КСРО ЕО СТ ММ РСК РМК МКК КММ РММ ТР КО НАО ОО МНВО МОН ОНТ КСР АСК ТНК ВНК НТЦ РНК КТК ВНС СНК НКР ВСНХ ЕК ОК КОКП"
    " КР РТ СНВ СМ МНС ТСН РАН НАН АМН РАМН ВОВ НТВ ОРТ РТР КВН СМС ХМАО ТРК НОК МОК КНС КОС СРО АХО ТОР"
    " ОМС ВМС МРСК ОСТ АСО ТМО СМО МКАО ВОХР ЕНТ ЕСН КАСКО МРК ВРК ОАО МО ТС ТК ТКО СК МРТ КМК АВР МКО ММТС"
    " РАЕН РОО ОСТК СЕАТО ТНТ".split()
)
#: Legal forms, before a name in Cyrillic letters.
_LEGAL_FORMS: Final = frozenset("ТОО АО ОАО НАО ОО".split())
_NAME_IN_QUOTES: Final = re.compile(rf"[ \xa0][«\"“][{CYR}]{{2}}")
#: Abbreviations in Latin letters that are words in Cyrillic ones too.
_LATIN_NAMES: Final = frozenset(
    "APEC BBC HBO PC MBA HP AC MAC TB PM XP HTC ABC BAC MCC CAE CEO COO CAP OPT PPP PET PE PP PVC MTP "
    "BOT BOOT TOP ACK PTP XXX XX HT MIX HOT CBP PB AB MMA EXPO HTTP CO OPEX CAPEX HBC TCO OK HACCP CEPA MOEX MOOC "
    "EPC EPCM OIC EMBA HC".split()
)
#: In a document of words in twins so much commoner in English is an abbreviation that stays.
SLACK: Final = 3.0
#: Small words that stand in any text, so that a Latin one among Cyrillic words is one of them.
_FUNCTION_WORDS: Final = frozenset("не но на то со ее ас ер кто он от до его".split())
#: Endings of Kazakh numerals and abbreviations, a particle and a file of an archive: "412-ci",
#: "к-ci", "1-ey", "білмейміз-ay", "787-ic".
_ENDINGS: Final = frozenset({"сі", "еі", "ау", "уі", "еу", "еуі", "іс"})
#: The number of a standard or technical regulation: "ҚР CT 1174-2003", "TP 021/2011".
_STANDARD: Final = re.compile(r"[ \xa0]\d{2,}(?:\.\d+)?[-/](?:19|20)?\d\d(?!\d)")
#: Whose number a standard or building code is: "СТ РК 986", "СН РК 1.03-00".
_STANDARD_OF: Final = re.compile(r"(?:CT|СТ|CH|СН|СП|СНиП)[ \xa0]\Z")
#: What stands beside a word of two or three letters, not brackets or quotes: "Кобальт (co)".
_BESIDE_SHORT: Final = (
    re.compile(rf"(?:\A|[{CYR}\d,.»”:;!?%…{BULLETS}–—)-][ \xa0]\(?|[{CYR}]\"[ \xa0]|``)\Z"),
    re.compile(
        rf"[ \xa0](?:[{CYR}\d«(№–—-]|[\"“][ \xa0]?[{CYR}]|[IVX]+\b)|[-–][{CYR} ]|[,.;:!?»…]|\s*\Z"
    ),
)
#: "ОК" of a party is no button: "ҚКП OK Саяси бюросы", "OK КПСС".
_PARTY: Final = (re.compile(r"КП(?:СС|\(б\))?[ \xa0]\Z"), re.compile(r"[ \xa0]КП(?:СС)?(?!\w)"))
#: Bodies of the state beside it: "ҚР MCM", "MCM РК".
_OF_STATE: Final = (re.compile(r"(?<!\w)ҚР[ \xa0]\Z"), re.compile(r"[ \xa0]РК(?!\w)"))
#: "«He ждали»", "…Ha перемене", "«To, что было»".
_OPENED: Final = re.compile(r"[«“\"…]\Z|\A[^\w(\[]{0,4}\Z")
_GOES_ON: Final = re.compile(
    r"[ \xa0][а-яёәғқңөұүһі]{2}|,[ \xa0](?:что|чтобы|как|кто|где|чего|чем)\b"
)
_FIRST_PART: Final = re.compile(rf"([{CYR}]{{3,}})-\Z")
_CYRILLIC_BEFORE: Final = re.compile(rf"[{CYR}]-\Z|[«\"“(]\Z|\A\Z")
#: A Latin word that cannot be Cyrillic, right before or after: "Er-Tai AK MINING", "Wood & Co".
_LATIN_BESIDE: Final = (
    re.compile(r"(?:[A-Za-z]*[DFGJLNQRSUVWZbdfgjlnqrstuvwz][A-Za-z]*|&)[ \xa0-]\Z"),
    re.compile(r"[ \xa0-](?!https?:|www)(?:[A-Za-z]*[DFGJLNQRSUVWZbdfgjlnqrstuvwz]|&)|\.?[a-z]"),
)
#: "CT и MRT", "EPC, ERP": a Latin abbreviation that cannot be Cyrillic, named in one breath.
_NAMED_TOGETHER: Final = (
    re.compile(r"(?=\w*[DFGJLNQRSUVWZ])[A-Z]{2,}(?:,|,? (?:и|или|және|мен|немесе)) \Z"),
    re.compile(r"(?:,|,? (?:и|или|және|мен|немесе)) (?=\w*[DFGJLNQRSUVWZ])[A-Z]{2,}(?!\w)"),
)
#: A word of twins alone, as those beside one are in a document whose typist changed the script.
_TWINS_ALONE: Final = re.compile(
    r"(?<![^\W_])(?=[A-Za-z]{2}|[acoyk])[ABCEHIKMOPTXaceiopxyh]+(?![^\W_])"
)
#: A cell or heading of one word, no abbreviation.
_ONE_WORD: Final = re.compile(r"\s*([A-Z][A-Za-z]{3,}|TOO|[OH]?AO)\s?[:.]?\s*")
#: An initial or a name before a name.
_INITIAL: Final = re.compile(rf"(?<![\w.])(?:[{CAPITAL}]\.[ \xa0]?)+\Z")
_NAME_BEFORE: Final = re.compile(rf"(?<!\w)([{CAPITAL}][а-яёәғқңөұүһі]+)[ \xa0-]\Z")
_NUMBER_OF: Final = re.compile(r"-\d")
#: Capitals that look like the small letters, and where words in such stand: "cT. 49", "26 MapTa",
#: "приказ OT 01.11.2024".
_LIKE_CAPITALS: Final = frozenset("KMTHB")
_ARTICLE: Final = re.compile(r"\.?[ \xa0]?\d")
_DAY: Final = re.compile(r"(?<!\d)[0-3]?\d[»\"]?[ \xa0]\Z")
_WITHIN: Final = re.compile(r"[а-яё],?[ \xa0]\Z")
_DATED: Final = (
    re.compile(r"[а-яё»)][ \xa0]\Z"),
    re.compile(r"[ \xa0][«\"]?[0-3]?\d(?:\.[01]\d\.|[»\"]?[ \xa0][а-яё]{3})"),
)
#: A word so common is one of two or three letters too.
SMALL_WORD: Final = -10.5
#: What names of programs and protocols follow: "ключевое слово copy", "поля To", "серия KC".
_TECHNICAL: Final = re.compile(
    r"\b(?:пол[еяюй]|полем|слов[оа]|команд[аыуе]|функци[яиюе]|параметр[ауе]?|ключ[ауе]?|протокол[ауе]?"
    r"|заголов(?:ок|ка)|переменн(?:ая|ой|ую)|файл[ауе]?)[ \xa0][«\"'%]?\Z",
    re.IGNORECASE,
)
_SERIES: Final = re.compile(r"\bсери[яиюей]{1,2}[ \xa0]\Z", re.IGNORECASE)
#: "PK 29.03.2011": no plate or flight has such a number.
_DATE: Final = re.compile(r"[ \xa0]\d{1,2}\.\d\d\.\d{4}")


def whole_text(text: str) -> list[Change]:
    """Return a word of twins that is all of a text, in Cyrillic: "HETTO", where others are too."""
    from pipeline.judge import word_log

    match = _ONE_WORD.fullmatch(text)
    if not match or match[1] in _LATIN_NAMES:
        return []
    cyrillic = match[1].translate(TO_CYRILLIC)
    known = cyrillic in _LEGAL_FORMS or (not _is_english(match[1]) and word_log(cyrillic) > SEEN)
    known = known and not HAS_LAT.search(cyrillic)
    return [Change(*match.span(1), cyrillic, 0.9)] if known else []


def in_cyrillic(text: str, match: re.Match[str], around: Around, document: Document) -> str | None:
    """Return a Latin word of twins in Cyrillic, if those around it are and it is a word there.

    In a document with others of that kind, also one that nobody knows in either script.
    """
    typed = document.typed
    word = match.group()
    cyrillic = word.translate(TO_CYRILLIC)
    if HAS_LAT.search(cyrillic):
        return None
    if cyrillic in _LEGAL_FORMS and _NAME_IN_QUOTES.match(text, match.end()):
        return cyrillic  # "консультант Egis International, TOO «Жолсервис»"
    if around.cyrillic <= around.latin:
        return None
    if len(word) > 1 and around.cyrillic <= 2 * around.latin:
        return None
    if not re.match("[A-Za-z]{2}", word) and not word.isascii():
        return None  # Greek stays
    start, end = match.span()
    before, after = text[max(0, start - 24) : start], text[end : end + 24]
    if typed:  # those beside are twins too
        before, after = (
            _TWINS_ALONE.sub(_other_script, before),
            _TWINS_ALONE.sub(_other_script, after),
        )
    if re.search(r"[\d_@/\\&+.]\Z", before) and not re.search(r"\d\.\Z|\s\Z", before):
        return None
    if re.match(r"[\d_@/\\&+~₀-₉]|['’]s\b|\s?[=<>≤≥≈]", after) or re.search(
        r"[=<>≤≥≈]\s?\Z", before
    ):
        return None  # "BC = 7 см" too
    if _NUMBER_OF.match(after) and not (typed and _is_numbered(word, cyrillic)):
        return None
    if len(word) == 1:
        return lone_letter(text, word, before, after, typed=typed)
    if _is_second_part(cyrillic, before):
        return cyrillic
    if _LATIN_BESIDE[0].search(before) or _LATIN_BESIDE[1].match(after):
        return cyrillic if _goes_with_next(word, cyrillic, before, after) else None
    if not (word.isupper() or word[1:].islower()):
        return _in_small_letters(word, cyrillic, before, after)
    if word == "OT" and _DATED[0].search(before) and _DATED[1].match(after):
        return "от"
    if ROMAN.match(word.upper()) and word.upper() not in ("CC", "C"):
        return None
    if "і" in cyrillic.lower() and not KAZAKH.search(text):
        return None
    if not typed and (_TECHNICAL.search(before) or (len(word) < 3 and _SERIES.search(before))):
        return None
    if word.isupper():
        together = _NAMED_TOGETHER[0].search(before) or _NAMED_TOGETHER[1].match(after)
        if together and (not typed or _is_rather_english(word, cyrillic)):
            return None
        right = (
            _capitals_are_right(word, cyrillic, before, after, document)
            or is_spelt_out(cyrillic, text[max(0, start - NEAR) : start])
            or is_explained(cyrillic, text[end : end + NEAR])
        )
    else:
        right = _is_surname(word, before, after, typed=typed) or _is_word(
            word, cyrillic, before, after, typed=typed
        )
    return cyrillic if right or (typed and _is_name(word, cyrillic, before, after)) else None


def _in_small_letters(word: str, cyrillic: str, before: str, after: str) -> str | None:
    """Return a word whose letters K, M, T, H, B are small ones, as readers make them of print.

    So is the first one right after a day, "26 MapTa", and that of a small word within a sentence.
    """
    from pipeline.judge import word_log

    within = _DAY.search(before) or (len(word) <= 4 and _WITHIN.search(before))
    first = cyrillic[0].lower() if word[0] in _LIKE_CAPITALS and within else cyrillic[0]
    small = first + cyrillic[1:].lower()
    if len(word) > 4:
        return small if is_known(small) and not _is_english(word) else None
    if not _LIKE_CAPITALS.issuperset(letter for letter in word[1:] if letter.isupper()):
        return None
    if small == "ст":
        return small if _ARTICLE.match(after) else None
    beside = _BESIDE_SHORT[0].search(before) and _BESIDE_SHORT[1].match(after)
    return small if beside and word_log(small, "ru") > SMALL_WORD else None


def is_named_with_latin(text: str, match: re.Match[str]) -> bool:
    """Return whether capitals of both scripts stand beside Latin ones in a list: "CТ и MRT"."""
    if HAS_CYR.search(match.group().translate(TO_LATIN)):
        return False
    before, after = text[max(0, match.start() - 24) : match.start()], text[match.end() :][:24]
    return bool(_NAMED_TOGETHER[0].search(before) or _NAMED_TOGETHER[1].match(after))


def _is_second_part(cyrillic: str, before: str) -> bool:
    """Return whether a word ends one that the dictionary has, or the name of a channel.

    >>> _is_second_part("Мар", "город Нарьян-"), _is_second_part("ТВ", "телеканал «Алтай-")
    (True, True)
    """
    from pipeline.russian import known

    first = _FIRST_PART.search(before)
    if not first:
        return False
    return (cyrillic == "ТВ" and first[1][-1].islower()) or known(f"{first[1]}-{cyrillic}")


def _goes_with_next(word: str, cyrillic: str, before: str, after: str) -> bool:
    """Return whether a small word after a Latin name is none of it: "PMLA ici үшін", not "& co".

    "Global Times co ссылкой" is told by the case of the noun.
    """
    from pipeline.judge import word_log

    follows = re.match(rf"[ \xa0]([{CYR}]{{3,}})", after)
    if not follows or not word.islower() or not re.search(r"[A-Za-z][ \xa0]\Z", before):
        return False
    if cyrillic == "со":
        return governs(cyrillic, follows[1])
    return word_log(cyrillic) > max(FREQUENT, word_log(word, "en") + SLACK)


def _is_surname(word: str, before: str, after: str, *, typed: bool) -> bool:
    """Return whether a name stands after a Cyrillic initial or name: "Д. Moop", "Ри Янг Xo".

    The words of a firm or a product are listed ones: "Компания Coca", "Модель Xo".
    """
    if _LATIN_BESIDE[1].match(after) or word.upper() in _LATIN_NAMES:
        return False
    if _INITIAL.search(before):
        return True
    last = _NAME_BEFORE.search(before)
    if not last or (_is_common(word) and not typed):
        return False
    return is_given(last[1]) or not (typed or is_listed(last[1]))


def _is_rather_english(word: str, cyrillic: str) -> bool:
    """Return whether an abbreviation is none of the closed list, or commoner in English."""
    from pipeline.judge import word_log

    return cyrillic not in ABBREVIATIONS or word_log(word, "en") > word_log(cyrillic)


def _is_common(word: str) -> bool:
    from pipeline.judge import word_log

    return word_log(word, "en") > COMMON


def _is_numbered(word: str, cyrillic: str) -> bool:
    """Return whether an abbreviation before a hyphen and number is a Cyrillic one: "форма КС-2"."""
    from pipeline.judge import UNKNOWN, word_log

    return cyrillic in ABBREVIATIONS or (len(word) > 2 and word_log(word, "en") == UNKNOWN)


def _other_script(match: re.Match[str]) -> str:
    return match.group().translate(TO_CYRILLIC)


def _is_name(word: str, cyrillic: str, before: str, after: str) -> bool:
    """Return whether a word that no list has stands among Cyrillic ones as a name does: "Ри Ен Xo"."""
    from pipeline.judge import UNKNOWN, word_log

    if word.upper() in _LATIN_NAMES:
        return False
    english, mine = word_log(word, "en"), word_log(cyrillic)
    if english > COMMON and not (word.isupper() and UNKNOWN < mine > english - SLACK):
        return False
    if word.isupper():
        if re.search(r"\d[ \xa0]\Z", before) or re.match(r"[ \xa0]\d", after):
            return False
        if UNKNOWN < english > mine:
            return False  # "OPEC", which texts have in these letters alone
    return bool(_BESIDE_SHORT[0].search(before) or _CYRILLIC_BEFORE.search(before)) and bool(
        _BESIDE_SHORT[1].match(after) or _NUMBER_OF.match(after)
    )


def _capitals_are_right(
    word: str, cyrillic: str, before: str, after: str, document: Document
) -> bool:
    """Return whether a word in capitals is Cyrillic: an abbreviation, or a word among capitals."""
    from pipeline.judge import UNKNOWN, word_log

    if word in _LATIN_NAMES:  # "кнопка OK", but "OK 034-2014"
        party = word == "OK" and (_PARTY[0].search(before) or _PARTY[1].match(after))
        return bool(party or _STANDARD.match(after))
    alone = BRACKET.search(before) and after.startswith(")")
    if alone and (len(word) == 2 or _is_english(word)):
        return False  # "томография (CT)", "углеводороды (PAH)", if not spelt out
    if not document.typed and _is_english(word) and not is_known(cyrillic):
        return False  # "Белки MHC класса II"
    if cyrillic in ABBREVIATIONS or cyrillic in document.words:
        # "B 777 AA 02" is a number plate, "KC 851" a flight, "3 АЕК" an amount
        numbered = re.search(r"\d[ \xa0]\Z", before) or (
            re.match(r"[ \xa0]\d", after)
            and not (re.search(r"»[ \xa0]\Z", before) or _DATE.match(after))
        )
        of = word == "PK" and _STANDARD_OF.search(before)
        return len(word) > 2 or not numbered or bool(of or _STANDARD.match(after))
    mine, english = word_log(cyrillic), word_log(word, "en")
    if _OF_STATE[0].search(before) or _OF_STATE[1].match(after):
        return mine > english
    if len(word) < 5 and _is_heading(before, after):
        return mine > FREQUENT
    among = re.search(r"[А-ЯЁӘҒҚҢӨҰҮҺІ]{2,}\W{1,2}\Z", before) or re.match(
        r"\W{1,2}[А-ЯЁӘҒҚҢӨҰҮҺІ]{2,}(?![а-я])", after
    )
    if len(word) < 5:
        return bool(among) and mine > FREQUENT
    if mine <= SEEN and not is_listed(cyrillic):
        return False  # "HACCP", which texts have now and then in Cyrillic letters
    return english == UNKNOWN or (bool(among) and mine > english)


def _is_heading(before: str, after: str) -> bool:
    """Return whether a word stands among Cyrillic capitals alone: "OT 28 СЕНТЯБРЯ 2012 ГОДА"."""
    beside = f"{before} {after}"
    return bool(re.search("[А-ЯЁӘҒҚҢӨҰҮҺІ]{4}", beside)) and beside == beside.upper()


def _is_word(word: str, cyrillic: str, before: str, after: str, *, typed: bool) -> bool:
    """Return whether a word in small letters, but perhaps for the first, is a Cyrillic one."""
    from pipeline.judge import UNKNOWN, word_log

    mine, english = word_log(cyrillic), word_log(word, "en")
    if len(word) < 4:
        if cyrillic in _ENDINGS and re.search(rf"[\d{CYR}]-\Z", before):
            return True
        alone = (_BESIDE_SHORT[0].search(before) and _BESIDE_SHORT[1].match(after)) or (
            word[0].isupper() and _OPENED.search(before) and _GOES_ON.match(after)
        )
        if typed and not alone:
            opened = _CYRILLIC_BEFORE.search(before) or _BESIDE_SHORT[0].search(before)
            alone = opened and re.match(rf"[ \xa0][{CYR}]|[»\")]", after)
        bonus = 7.0 * (cyrillic.lower() in _FUNCTION_WORDS) + SLACK * typed
        frequent = FREQUENT if english > UNKNOWN else SEEN
        return bool(alone) and mine > frequent and mine + bonus > english
    beside = bool(HAS_CYR.search(before[-3:] if before.endswith(" ") else before[-1:])) and bool(
        HAS_CYR.match(after.lstrip(' «"('))
    )
    if mine == UNKNOWN and english == UNKNOWN and is_listed(cyrillic):
        return True
    if mine == UNKNOWN:
        return len(word) > 4 and _likelier_by_letters(cyrillic, word)
    return mine + 7.0 * beside > english


def _likelier_by_letters(cyrillic: str, latin: str) -> bool:
    """Return whether the judge likes an unknown word much better in Cyrillic letters."""
    from pipeline.judge import totals

    one, other = totals([f"{cyrillic} ", f"{latin} "])
    return not _is_english(latin) and one > other + 1.2 * len(latin)


def _is_english(word: str) -> bool:
    from pipeline.judge import UNKNOWN, word_log

    return word_log(word, "en") > UNKNOWN
