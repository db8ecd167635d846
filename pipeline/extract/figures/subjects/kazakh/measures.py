"""A Kazakh measure that is told of the noun behind its figure: "құны 3 млрд теңге болатын жоба"."""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.extract.figures.subjects.kazakh.links import NEXT, TIME_IN_DATIVE
from pipeline.extract.figures.subjects.kazakh.phrases import (
    IN_PHRASE,
    as_kazakh_subject,
    nominative,
)
from pipeline.extract.figures.subjects.kazakh.roles import Word, words_of
from pipeline.extract.figures.subjects.kazakh.verbs import AT_TIME
from pipeline.extract.figures.subjects.kazakh.words import MEASURE, NUMBER_WORDS
from pipeline.extract.figures.subjects.shared import Clause
from pipeline.kazakh import readings

#: A noun follows what the figure describes.
DESCRIBES: Final = re.compile(
    rf"(?: [^\W\d]+){{0,2}} (?:құрайтын|құраған|қамтитын|жететін|жеткен|болатын|тең) (?!{AT_TIME}|және|ал(?!\w)|бол|тиіс|ед[іе]|екен)(?:[^\W\d]|\N{{CURRENCY SIGN}})"
)
#: "сыйымдылығы 27 л және 50 л болатын баллон": behind the first of two.
DESCRIBES_WITH_NEXT: Final = re.compile(
    rf" (?:және|мен|пен|бен|немесе) \d[\d ,.]{{0,12}}[^\W\d]{{1,12}}{DESCRIBES.pattern}"
)
#: The same of any participle: "құны 7 млрд теңгеге бағаланған 23 жоба".
_DOES: Final = re.compile(
    rf"(?: [^\W\d]+)? [^\W\d]+(?:[аеий]т[ыі]н|[ғқ]ан|[гк]ен) (?!{AT_TIME}|бол|тиіс|ед[іе]|екен|кез|жағдай|соң|күн|сәт|уақыт|бойда|сайын)(?:[^\W\d]|\N{{CURRENCY SIGN}})"
)
#: "сомасы 70 млрд теңгеге жуық 53 жоба", no case that something else governs.
_IN_FULL: Final = re.compile(
    r"(?:теңге|доллар|е[ув]ро|тонна|гектар|шақырым|метр|(?<!\w)(?:мвт|км|га|м|т|м2|м3|см|мм|кг)|жуық|астам)\Z"
)
_NOUN_BEHIND: Final = re.compile(
    r" (?!бол|емес|тиіс|ед[іе]|жағдай|кез|уақыт|соң|(?:да|де|ал|не|ғой)(?!\w))[^\W\d]{2,}"
)
#: "жалпы сомасы 4 млрд теңгенің бұзушылықтары"
_OF_MONEY: Final = re.compile(r"(?:теңге|доллар|е[ув]ро|тонна)(?:ның|нің|дың)\Z")
#: "құны 2 млрд теңгенің 8 жобасы", not "20 пайызы" of it
_COUNT: Final = re.compile(r" \d{1,3} (?!пайыз|процент|мың|млн|млрд)[^\W\d]")
_OF_SUM: Final = re.compile(r"(?:теңге|доллар|е[ув]ро|тонна|гектар|шақырым|метр)[лд][ыі][қк]\Z")


def does(clause: Clause) -> bool:
    """Return whether a participle behind an amount, no time, describes what follows."""
    if clause.counted or TIME_IN_DATIVE.search(clause.figure):
        return False  # төлем мөлшері бір айға есептелген талапқа сай
    return _DOES.match(clause.behind) is not None


def is_quality(clause: Clause) -> bool:
    """Return whether an amount is told of what follows: "сомасы 7 млрд теңге 53 жоба"."""
    of_sum = _OF_SUM.search(clause.figure) is not None  # сомасы 3 млрд теңгелік 14 нысан
    of_whole = NEXT.match(clause.behind) and not _COUNT.match(clause.rest)
    if of_sum or (_OF_MONEY.search(clause.figure) and not of_whole):
        return True
    bound = clause.figure.endswith(_BOUNDS)
    if bound and _NOUN_BEHIND.match(clause.behind):
        return True  # кернеуі 35 кВ-тан жоғары желілер
    if not _IN_FULL.search(clause.figure):
        return False
    return NEXT.match(clause.behind) is not None or _leads_to_noun(clause.behind)


_BOUNDS: Final = ("жоғары", "төмен", "кем емес", "артық емес")


def _leads_to_noun(behind: str) -> bool:
    """Return whether a noun with its qualities follows: "құны 8 млрд теңге өндірістік жобалар"."""
    following = _NOUN_BEHIND.match(behind)
    word = words_of(following.group())[0] if following is not None else None
    if word is not None and word.text in NUMBER_WORDS:
        return True  # биіктігі 50 мм алты бұрышты таған
    return word is not None and word.role in (*IN_PHRASE, "participle", "object", "place")


def measured(before: str, any_owned: bool = False) -> str:
    """Return the noun of measure that a bound describes as a quality of what follows.

    With `any_owned` whatever noun has an owner will do: "тұрғындарының табысы 40 АЕК құрайтын ауыл".
    """
    words = words_of(before)
    owned = any_owned and words[-1:] and words[-1].role == "head" and words[-1].owned
    if not (owned or MEASURE.search(before)):
        return ""
    if len(words) > 1 and words[-2].role == "head" and words[-2].owned:
        words = words[-1:]  # су салығы қуаты 90 кВт-тан асатын қондырғыға
    elif len(words) > 1 and _is_name(words[-2]):
        words = words[-1:]  # Қазақстан құны 3 млрд доллар болатын өнім
    elif len(words) > 1 and words[-2].role == "link":
        words = words[-1:]  # ғимарат пен көлемі 2 га жер
    elif len(words) > 2 and _is_actor(words[-3]) and words[-2].role == "head":
        words = words[-2:]  # комиссия инвестиция сомасы 7 млрд теңгенің 28 жобасын
    elif len(words) > 1 and words[-2].text.lower() == "жалпы" and not _is_owner(words[-3:-2]):
        words = words[-2:]  # аудиторлар жалпы құны 3 млрд теңге болатын жобаны
    return as_kazakh_subject(nominative(before, words, "nothing"))


def _is_name(word: Word) -> bool:
    forms = readings(word.text.lower()) if word.role == "head" else ()
    return bool(forms) and all(form.word_class == "name" for form in forms)


def _is_owner(words: Sequence[Word]) -> bool:
    return bool(words) and words[0].role == "genitive"  # инвестициялардың жалпы көлемі


def _is_actor(word: Word) -> bool:
    """Return whether a bare noun with a capital stands before a measure: "Комиссия инвестиция сомасы"."""
    return word.role == "head" and not word.owned and word.text.istitle() and word.start > 0
