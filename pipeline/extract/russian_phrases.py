"""Where a Russian noun phrase without quotes ends: titles of laws, names of programmes.

"Закона о государственных закупках принят ..." has no mark where the title ends, but Russian case
does: after "о" a noun stands in the prepositional, what hangs on it in the genitive, and a verb or a
noun in another case is outside. Word forms are looked up in OpenCorpora's dictionary (pymorphy3).
"""

from functools import lru_cache
from typing import Final

import regex

from pipeline.extract.laws.text import Text
from pipeline.russian import analyzer

#: The cases that a preposition asks for, in OpenCorpora's names.
_CASES: Final[dict[str, frozenset[str]]] = {
    "о": frozenset({"loct", "loc2"}),
    "об": frozenset({"loct", "loc2"}),
    "обо": frozenset({"loct", "loc2"}),
    "в": frozenset({"loct", "loc2", "accs"}),
    "во": frozenset({"loct", "loc2", "accs"}),
    "на": frozenset({"loct", "loc2", "accs"}),
    "по": frozenset({"datv"}),
    "к": frozenset({"datv"}),
    "для": frozenset({"gent", "gen2"}),
    "от": frozenset({"gent", "gen2"}),
    "против": frozenset({"gent", "gen2"}),
    "с": frozenset({"ablt"}),
    "со": frozenset({"ablt"}),
    "между": frozenset({"ablt"}),
    "при": frozenset({"loct"}),
    "через": frozenset({"accs"}),
    "без": frozenset({"gent", "gen2"}),
    "из": frozenset({"gent", "gen2"}),
    "за": frozenset({"accs", "ablt"}),
    "над": frozenset({"ablt"}),
    "до": frozenset({"gent"}),
    "среди": frozenset({"gent"}),
    "под": frozenset({"ablt"}),
}
_GENITIVE: Final = frozenset({"gent", "gen2"})
#: What begins the rest of the sentence rather than belonging to the title: "в соответствии с ...".
_OUTSIDE: Final = regex.compile(
    r"(?:в|во)[ ](?:соответствии|связи|цел(?:ях|ом)|случа|рамках(?![ ](?:евразийск|еаэс|содружеств|снг(?!\w)|таможенного|шос(?!\w)|шанхайск))|течение|порядке|части|том|том|котор|"
    r"н[её]м|ней|них|этом|эт|силу|стать|пункт|редакци|отношении[ ]котор|\d)|"
    r"(?:на|по)[ ](?:основани|состояни|срок|сумму|тему|рассмотрени|утвержден|результат|итог|котор|данн|этом|"
    r"предложени|инициатив|поручени)|"
    r"с[ ](?:цел|учет|\d|момент|даты|дня|изменени|дополнени)|для[ ](?:того|обеспечен|реализац|достижен|целей)|"
    r"и[ ]поправ|(?:и[ ])?(?:пп?|ст|ч|подп|абз)\.|под[ ](?!эгид|гаранти)|от[ ](?:\d|[«\"])|до[ ]\d|при[ ](?:этом|услови|провед)|за[ ](?:\d|исключ|счет|период)|"
    r"и[ ](?:в|на|по|с|к|о|об|не|при|от|для|из|за|до|иных|других|ины|друг)[ ]"
)
#: "Законом о труде и Конституцией": the next act, or a provision of it.
_ANOTHER_ACT: Final = regex.compile(
    r"[ ]{1,3}(?:(?:[а-я-]{4,30}(?:ого|ому|ым|ом|ой|ий|ый|ая|ое|ую)[ ]{1,3}){0,3}"
    r"(?:закон(?:а|у|ом|е|ы|ов|ам|ами|ах)?|кодекс\w{0,3}|конституци\w{1,3}|указ(?:а|у|ом|е|ы|ов)?"
    r"|постановлени\w{1,3}|приказ(?:а|у|ом|е|ы|ов)?|конвенци\w{1,3}|пакт(?:а|у|ом|е)?|деклараци\w{1,3}"
    r"|харти\w{1,2}|протокол(?:а|у|ом|е)?|соглашени(?:е|я|ю|ем))|стать\w{1,3}|статей|пункт\w{0,3}|подпункт\w{0,3})(?!\w)"
)
#: "о вознаграждениях и Правил распорядка": another document, which a capital tells.
_ANOTHER_NAMED: Final = regex.compile(
    r"[ ]{1,3}(?:[а-я-]{4,30}(?:ого|ому|ым|ом|ой|ий|ый|ых|ыми|ими)[ ]{1,3}){0,2}(?P<head>"
    r"правил(?:а|ам|ами|ах)?|инструкци(?:я|и|ей)|методик(?:а|и|ой)|концепци(?:я|и|ей)|стратеги(?:я|и|ей)"
    r"|программ(?:а|ы|ой)|план(?:а|у|ом)?|положени(?:е|я|ем)|договор(?:а|ом)?|послани(?:е|я|ем))(?!\w)"
)
_NEXT = regex.compile(r"(?P<comma>,?)[ ]{1,3}(?P<word>\([\w-]{1,40}\)|[\w][\w'/-]{0,40})")
#: г. Алматы, пос. Бурабай
_TOWN = regex.compile(r"(?:гг?|пос|с|р-н)\.[ ]{0,2}(?P<name>[\w-]{3,30})")
_QUOTED = regex.compile(r"[ ]{1,3}(?:«[^«»]{1,60}»|\"[^\"]{1,60}\")")
#: "на 2020-2025 годы", "до 2030 года", "на период до 2016 года", "на 2024 год"
_YEAR = r"(?:19|20)\d\d"
PERIOD: Final = regex.compile(
    rf"[ ]{{1,3}}(?:на[ ]{{1,3}}(?:период[ ]{{1,3}})?(?:с[ ]{{1,3}})?(?:до[ ]{{1,3}})?{_YEAR}(?:[ ]{{0,2}}(?:-|по|до|,|и)[ ]{{0,2}}{_YEAR}){{0,3}}"
    rf"|до[ ]{{1,3}}{_YEAR})[ ]{{1,3}}(?:(?:год(?:а|ы|ов|у)?|гг?)(?!\w|\.)|гг?\.|год(?:а|ы|ов|у)?(?!\w))"
)
#: A name that does not bend: "Республики Казахстан", "города Астана"
_PLACE = regex.compile(
    r"(?:республик(?:а|и|е|у|ой)|города?|городе|союза)[ ]{1,3}(?P<name>[\w-]{3,30})"
)
_YEAR_BEHIND = regex.compile(r"-20\d\d$")  # Дорожная карта бизнеса-2025
#: при продаже товаров, выполнении работ, оказании услуг; ", судах и прокуратуре"; ", представления декларации о составе отходов, а также форм"
_LIST = regex.compile(
    r"(?:,[ ][а-я-]{3,30}(?:[ ][а-я-]{3,30}){0,3}){1,6}(?:[ ]и|,[ ]а[ ]также)[ ][а-я-]{3,30}"
    r"|(?:,[ ](?!а[ ])[а-я-]{3,30}(?:[ ][а-я-]{1,30}){0,8}){1,4},[ ]а[ ]также[ ](?:[а-я-]{1,30}[ ])?[а-я-]{3,30}"
    r"|,[ ](?:выполнени[а-я]{1,2}[ ]работ,[ ])?оказани[а-я]{1,2}[ ]услуг"
)
_ALSO = regex.compile(r",[ ]{1,3}а[ ]{1,3}также(?=[ ])")
_ITS: Final = frozenset({"их", "его", "ее"})
_OF_YEAR = regex.compile(
    r"(?:[ ]-|(?<=дорожн[а-я]{2,3}[ ]карт[а-я]{1,2}[ ](?:бизнеса|занятости)))[ ]20\d\d(?![\w-]|[ ]-[ ]?\d|[ ](?:год|г\.))"
)
#: "перевозок грузов железнодорожным транспортом": by what means, in the instrumental.
_BY_TRANSPORT = regex.compile(
    r"[ ]{1,3}(?:[а-я-]{5,20}ым[ ]{1,3}){1,2}(?:видами[ ]{1,3})?транспортом(?!\w)"
)
#: What is given, and to whom, in the plural of the dative.
_GIVING = regex.compile(
    r"(?<![а-я])(?:предоставлени|оказани|выплат|выдач|назначени|возмещени|компенсаци|выделени|присвоени|перечислени|субсидировани)[а-я]"
)
_RECIPIENTS = regex.compile(
    r"[ ]{1,3}(?:[а-я-]{4,24}[ыи]м[ ]{1,3}){0,3}(?P<noun>[а-я-]{3,24}[ая]м)(?!\w)"
)
#: What one is supplied with, in the instrumental.
_SUPPLYING = regex.compile(r"(?<![а-я])(?:само)?(?:обеспечени|снабжени)[а-я]")
_GOODS = regex.compile(
    r"[ ]{1,3}(?:[а-я-]{4,24}(?:[ыи]ми?|[ое]й)[ ]{1,3}){0,3}(?P<noun>[а-я-]{3,24}(?:[ая]ми|[ое]м|[ое]й|ью))(?!\w)"
)
_CENTURY = regex.compile(r"[ivxхі]{1,5}[ ]{1,3}век")
_LONGEST: Final = 34


@lru_cache(maxsize=20_000)
def readings(word: str) -> tuple[tuple[str, str, float], ...]:
    """Return part of speech, case and likelihood of each reading of a word, the likeliest first."""
    return tuple(
        (str(parse.tag.POS or ""), str(parse.tag.case or ""), float(parse.score))
        for parse in analyzer().parse(word)
    )


def phrase_end(text: Text, at: int, preposition: str = "") -> int:
    """Return where the noun phrase that begins after offset `at` ends, or `at` if there is none.

    ``preposition`` governs its first noun; without one the phrase hangs on a noun in the genitive.
    """
    phrase = _Phrase(text, at, _CASES.get(preposition, _GENITIVE))
    for _ in range(_LONGEST):
        if not phrase.goes_on():
            break
    return phrase.good


class _Phrase:
    """A noun phrase read word by word. ``good`` is where it ends if nothing else belongs to it."""

    def __init__(self, text: Text, at: int, allowed: frozenset[str]) -> None:
        self._text, self._at = text, at
        self._allowed = self._first = allowed
        self._end = self.good = at
        self._pending = ""  # "and" or "preposition": nothing ends with it
        self._settled = False  # a noun came last: the next may be of another phrase

    def goes_on(self) -> bool:
        """Take the next word and return True, or return False where the phrase ends."""
        folded = self._text.folded
        period = PERIOD.match(folded, self._end)
        if period and not self._pending:
            self.good = period.end()
            return False
        quoted = _QUOTED.match(folded, self._end) if self._pending == "preposition" else None
        if quoted:  # переход к «зеленой экономике»
            return self._take(quoted.start(), quoted.end(), "noun")
        year = _OF_YEAR.match(folded, self._end) if self._settled else None
        if year:  # Дорожная карта бизнеса – 2025
            self.good = year.end()
            return False
        means = _BY_TRANSPORT.match(folded, self._end) if self._settled else None
        if means:
            return self._take(means.start(), means.end(), "noun")
        to_whom_or_what = self._given() if self._settled or self._pending == "and" else None
        if to_whom_or_what:
            return self._take(to_whom_or_what.start(), to_whom_or_what.end(), "noun")
        match = _NEXT.match(folded, self._end)
        if not match or _OUTSIDE.match(folded, match.start("word")):
            return False
        wanted = self._allowed | self._first
        if match["comma"] and not _list_goes_on(folded, match.start(), wanted):
            return False
        word = match["word"]
        also = _ALSO.match(folded, self._end)
        if also:
            return self._leads_on("and", also.end())
        if word in ("и", "или", "либо"):
            other = _names_another(self._text, match.end())
            return not other and self._leads_on("and", match.end())
        if word in _CASES and not (word == "с" and self._pending):
            return self._preposition(word, match.end())
        return self._word(match)

    def _given(self) -> "regex.Match[str] | None":
        """Return to whom something is given, "предоставления помощи | молодым специалистам", or what.

        "обеспечения граждан | жильем". Before a verb they belong to it: "согласно Правилам выплаты
        пособий | семьям отказано".
        """
        folded = self._text.folded
        for deed, given, case in ((_GIVING, _RECIPIENTS, "datv"), (_SUPPLYING, _GOODS, "ablt")):
            match = given.match(folded, self._end)
            nouns = readings(match["noun"]) if match else ()
            if any(known == case for _, known, _ in nouns) and deed.search(
                folded, self._at, self._end
            ):
                break
        else:
            return None
        assert match
        after = _NEXT.match(folded, match.end())
        said = (
            after and not after["comma"] and readings(after["word"])[0][0] in _NO_NOUNS - {"CONJ"}
        )
        return None if said else match

    def _leads_on(self, pending: str, end: int) -> bool:
        if self._pending:
            return False
        self._pending, self._end = pending, end
        return True

    def _preposition(self, word: str, end: int) -> bool:
        if self._pending == "preposition":
            return False
        self._pending, self._end = "preposition", end
        self._allowed = self._first = _CASES[word]
        return True

    def _word(self, match: "regex.Match[str]") -> bool:
        word, start = _YEAR_BEHIND.sub("", match["word"]), match.start("word")
        town = _TOWN.match(self._text.folded, start)
        if town and self._settled and self._text.upper_at(town.start("name")):
            return self._take(start, town.end(), "noun")
        listed = self._pending == "and" or bool(match["comma"]) or word[0] == "("
        wanted = self._allowed | self._first if listed else self._allowed
        done = _DEED.match(self._text.folded, 0, self._end) is not None
        likely = _LIKELY if self._settled and not self._pending and not done else _POSSIBLE
        its = listed and word in _ITS  # о перевозке отходов и их удалении
        if its or _CENTURY.match(self._text.folded, start):  # в XXI веке
            self._allowed = wanted
            return self._take(start, match.end(), "adjective")
        kind = _fits(word.strip("()"), wanted, self._text.upper_at(start), likely)
        if not kind:
            return False
        self._allowed = wanted  # an adjective waits for its noun
        place = _PLACE.match(self._text.folded, start)
        if place and self._text.upper_at(place.start("name")):
            return self._take(start, place.end(), "noun")
        return self._take(start, match.end(), kind)

    def _take(self, start: int, end: int, kind: str) -> bool:
        self._pending = ""
        self._end = end
        self._settled = kind == "noun"
        if kind != "adjective":  # no phrase ends with one
            self.good = end
        if self._settled:
            self._allowed = _GENITIVE | _governed(self._text.folded, start)
        return True


#: Nouns that ask for another case than the genitive: противодействие коррупции, пользование недрами.
_GOVERNING: Final = (
    (("противодейств", "содейств"), "datv"),
    (("пользован", "управлен", "владен", "торговл", "обмен"), "ablt"),
)


def _governed(folded: str, start: int) -> frozenset[str]:
    return frozenset(case for stems, case in _GOVERNING if folded.startswith(stems, start))


def _fits(word: str, allowed: frozenset[str], capital: bool, likely: float) -> str:
    """Return "noun", "adjective", "either" or "" for a word where one of some cases is wanted.

    ``likely`` is how probable a noun in such a case has to be.
    """
    if not word or word[0].isdigit() or word in _PRONOUNS or word.endswith("_"):
        return ""
    known = readings(word)
    name = capital and word not in _SMALL
    if known[0][0] in _NO_NOUNS:
        return "noun" if name and len(word) <= 5 else ""
    if known[0][0] in _ADJECTIVES and any(
        pos in _ADJECTIVES and case in allowed for pos, case, _ in known
    ):
        also = sum(score for pos, case, score in known if pos == "NOUN" and case in allowed)
        return "either" if also >= _ALSO_NOUN else "adjective"
    if _share(known, allowed, word) >= likely or any(
        pos == "NOUN" and not case for pos, case, _ in known
    ):
        return "noun"
    if any(pos in _ADJECTIVES and case in allowed for pos, case, _ in known):
        return "adjective"
    if name and word not in _ACTS and (len(word) <= 6 or not _is_russian(word)):
        return "noun"  # acronyms and foreign names: ГЧП, АО, МФЦА, Болашақ
    return ""


def is_nominal(words: str) -> bool:
    """Return whether no word of a text is a verb, an adverb or the like: one phrase of nouns.

    >>> is_nominal("качества аквакультуры"), is_nominal("услуг получают")
    (True, False)
    """
    return all(
        word in _CASES or readings(word)[0][0] not in _NO_NOUNS - {"CONJ"} for word in words.split()
    )


def _names_another(text: Text, at: int) -> bool:
    """Return whether "and" at `at` leads to another act rather than to more of the title."""
    if _ANOTHER_ACT.match(text.folded, at):
        return True
    named = _ANOTHER_NAMED.match(text.folded, at)
    first = at + 1 if named else 0
    return named is not None and (text.upper_at(named.start("head")) or text.upper_at(first))


def _share(
    known: tuple[tuple[str, str, float], ...], allowed: frozenset[str], word: str = ""
) -> float:
    """Return how likely a noun is in a wanted case rather than subject or object of the sentence."""
    rarest = min(score for _, _, score in known)
    plural = [score for _, case, score in known if case in ("nomn", "accs")]
    unseen = all(score == rarest for score in plural)  # as a subject or object
    if unseen and _NO_PLURAL.search(word) and any(case in allowed for _, case, _ in known):
        return 1.0
    wanted = sum(score for pos, case, score in known if pos == "NOUN" and case in allowed)
    other = sum(
        score
        for pos, case, score in known
        if pos == "NOUN" and case in ("nomn", "accs") and case not in allowed
    )
    return wanted / (wanted + other) if wanted else 0.0


#: "урожайности", "логистики", "премирования" are seldom many: the genitive, not the subject.
_NO_PLURAL: Final = regex.compile(r"(?:ости|ии|тики|ства|ирования)$")
#: After a noun the next may be of another phrase: "сведения" is a genitive once in three.
_LIKELY: Final = 0.52
#: What is done asks for what it is done to, an order of doing for what is done: Правила оказания
#: услуги, о порядке зачисления пошлин
_DEED: Final = regex.compile(
    r"(?r)(?:оказани|предоставлени|выдач|порядк|осуществлени|проведени|применени|организаци)[а-я]"
    r"|(?<!\w)(?:правилах|условиях|вопросах|мерах|основах|принципах)"
)
#: From here on an adjective may stand for a noun: "о занятости безработных".
_ALSO_NOUN: Final = 0.15
_POSSIBLE: Final = 0.04
_NO_NOUNS: Final = frozenset(
    {"VERB", "INFN", "PRTS", "GRND", "CONJ", "PRCL", "PRED", "NPRO", "ADVB", "COMP", "ADJS"}
)
_ADJECTIVES: Final = frozenset({"ADJF", "PRTF", "NUMR"})
_PRONOUNS: Final = frozenset("том нем нём них ней ним чем себе".split())
#: "Об утверждении Правил проверки | Приказ Министра": the act itself behind its title.
_ACTS: Final = frozenset({"приказ", "указ", "закон", "кодекс"})
_SMALL: Final = frozenset("что как если когда где не ни бы ли же да но а".split())


def _is_russian(word: str) -> bool:
    return regex.fullmatch(r"[а-я-]+", word) is not None


def _list_goes_on(folded: str, at: int, allowed: frozenset[str]) -> bool:
    """Return whether the comma at `at` stands in a list that "и" closes: "о судах, тюрьмах и суде"."""
    match = _LIST.match(folded, at, at + 260)
    if not match:
        return False
    word = regex.match(r",[ ]([а-я-]+)", folded[at : at + 40])
    if word and readings(word[1])[0][0] == "PRTF":
        return False  # ", утвержденной приказом": said of the act
    return bool(word and _fits(word[1], allowed, False, _POSSIBLE))


@lru_cache(maxsize=5_000)
def nominative_adjective(word: str, gender: str) -> str:
    """Return an adjective in the nominative singular of a gender ("m", "f", "n").

    >>> nominative_adjective("Государственной", "f"), nominative_adjective("Трудового", "m")
    ('Государственная', 'Трудовой')
    """
    tags = {"m": {"sing", "masc"}, "f": {"sing", "femn"}, "n": {"sing", "neut"}, "p": {"plur"}}
    if word.lower().startswith("высш"):  # not "высочайший", which shares the superlative
        return _cased({"m": "высший", "f": "высшая", "n": "высшее"}.get(gender, "высшие"), word)
    stressed = _STRESSED.get(word.lower()[:6])
    if stressed and gender == "m":
        return _cased(stressed, word)
    for parse in analyzer().parse(word.lower()):
        if parse.tag.POS in ("ADJF", "PRTF"):
            form = parse.inflect({"nomn", *tags[gender]})
            if form:
                return _cased(str(form.word), word)
    return word


#: Two words in the dictionary share a genitive: these are the ones of law.
_STRESSED: Final = {"основн": "основной", "област": "областной"}


def _cased(form: str, like: str) -> str:
    form = form if "ё" in like.lower() else form.replace("ё", "е")
    if "-" in like and form.count("-") == like.count("-"):
        pieces = zip(form.split("-"), like.split("-"), strict=True)
        return "-".join(_cased(*piece) for piece in pieces)  # Бухар-Жырауского
    if like.isupper() and len(like) > 1:
        return form.upper()
    return form[:1].upper() + form[1:] if like[:1].isupper() else form
