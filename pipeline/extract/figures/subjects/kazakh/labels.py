"""The label before a dash or colon that a Kazakh figure is told of: "қарыз мерзімі – 25 жыл"."""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.extract.figures.subjects.kazakh.joined import VERBAL_NOUN
from pipeline.extract.figures.subjects.kazakh.links import NO_NOUNS, SHARE, goes_on
from pipeline.extract.figures.subjects.kazakh.phrases import (
    IN_PHRASE,
    Through,
    as_kazakh_subject,
    nominative,
    phrase_before,
)
from pipeline.extract.figures.subjects.kazakh.roles import CONVERB, Word, words_of
from pipeline.extract.figures.subjects.shared import MARK, Clause
from pipeline.extract.figures.tables.header_units import is_unit


def of_label(clause: Clause, before: str, carried: str) -> str:
    """Return the label before a dash or colon: "қарыз мерзімі – 25 жыл".

    `carried` where it tells only where: "облысқа – 44 %".
    """
    label = before.rstrip("-–—: ")
    heading, colon, item = label.rpartition(":")
    if colon and _names_label(heading) and _tells_where(item):
        return of_label(
            clause, f"{without_unit(heading)} –", carried
        )  # тозуы: облыста – 44 %, қалаға – 5 %
    words = words_of(label)
    if len(words) > 1 and words[-1].role == "verb":  # үлесі артты - 37,9 %
        words = words[:-1]
        if words[-1].text.lower() in _OF_VERBS:
            words = words[:-1]
    if words[-1:] and words[-1].text.lower() in _HIGH_OR_LOW:  # тозуы әлі де жоғары – 76 пайыз
        place = next((i for i, word in enumerate(words) if word.text.lower() in _STILL), -1)
        words = _without_degree(words[:place] or words[:-1]) or words
    if len(words) > 1 and words[-1].text == "бар" and words[-2].owned:  # санаты бар – 754
        words = [*words[:-1], words[-1]._replace(role="head")]
    if len(words) > 1 and words[-1].text.lower() == "кезең":  # кезең – 3 ай
        words = [*words[:-1], words[-1]._replace(role="head", owned=True)]
    if listed := _listed(label):
        return as_kazakh_subject(listed)
    if [word.text.lower() for word in words] in (["барлығы"], ["жиыны"]):
        return words[0].text.lower()
    if not any(word.text.lstrip('«“„"')[:1].isalpha() or word.text == MARK for word in words):
        timed = clause.figure.endswith(("да", "де"))  # 5 млн тонна: бір жылда 9 % өсті
        return "" if timed else clause.previous or carried  # 2 есеге жуық – 1042 МВт
    if all(word.role in NO_NOUNS for word in words):
        return carried
    parted = [i for i, word in enumerate(words) if word.role == "stop" or word.text == ","]
    label_words = words[parted[-1] + 1 :] if parted else words
    if [word.text.lower() for word in label_words[:2]] in _AMONG_THEM:
        label_words = label_words[2:]
    if len(label_words) > 1 and all(
        word.role == "quality" for word in label_words
    ):  # ірі қара – 41,6 мың бас
        words = [*words[:-1], words[-1]._replace(role="head")]
    if label_words and not label_words[0].text[0].isalnum():
        label_words = label_words[1:]  # the mark of a list
    if _is_doing(label_words):  # өзгенің көлігін айдап кету – 22 %
        return as_kazakh_subject(label[label_words[0].start : label_words[-1].end])
    to_whom = words[-1].role == "object" and SHARE.search(clause.figure)  # облысқа – 44 %
    if words[-1].role == "place" or to_whom or (words[-1].text in _OF_WHAT and goes_on(words)):
        part = any(word.text.lower() == "ішінде" for word in words)
        return as_kazakh_subject(nominative(before, words, "all")) or ("" if part else carried)
    if clause.alike and before.lstrip().startswith((",", ";")) and tells_whom(words):
        return carried  # жеке тұлғаларға – 15 АЕК, кәсіпкерлерге – 30 АЕК
    through: Through = "adverbs" if words[-1].role == "postposition" else "nothing"
    found = nominative(before, words, through)
    return as_kazakh_subject(found or _item_of_list(before, words))


def without_unit(heading: str) -> str:
    """Return a heading without the unit that it gives to its list: "Кірістер, млн теңге"."""
    name, comma, unit = heading.rpartition(",")
    return name if comma and is_unit(unit.strip(), "kk") else heading


def _names_label(heading: str) -> bool:
    """Return whether a heading ends in no verb: "Кедейлік деңгейі", not "Өрт азайды"."""
    words = words_of(heading)
    return bool(words) and words[-1].role != "verb"


def _tells_where(text: str) -> bool:
    """Return whether a text says only where, when or for whom: "Абай облысында", "шұғыл шақыруға"."""
    words = words_of(text)
    last = words[-1].role if words else ""
    return last in ("place", "object", "out") and not _names(text, words)


def _names(text: str, words: Sequence[Word]) -> str:
    """Return the nominative that a text tells; the bare noun of a doer is none: "су пайдаланушыға"."""
    doer = len(words) > 1 and _DOER_TO.search(words[-1].text) and words[-2].role == "head"
    return nominative(text, words[:-2] if doer else words, "all")


_DOER_TO: Final = re.compile(r"уш[ыі](?:л[ае]р)?(?:ға|ге)\Z")


def tells_whom(words: Sequence[Word]) -> bool:
    """Return whether a label says only for whom an amount is, or at what stage: "екінші кезеңде"."""
    named = [word for word in words if word.text[0].isalpha()]
    if not named or named[-1].role not in ("object", "place", "out"):
        return False
    plain = all(word.role in ("quality", "out") for word in named[:-1])
    return plain and named[-1].text.endswith(_TO_OR_AT)


_TO_OR_AT: Final = ("ға", "ге", "қа", "ке", "на", "не", "да", "де", "та", "те")


def _is_doing(words: Sequence[Word]) -> bool:
    """Return whether a label is one doing with all that hangs on it: "зиян келтіру"."""
    if not 1 < len(words) < 9 or not VERBAL_NOUN.search(words[-1].text):
        return False
    first, middle = words[0], words[1:-1]
    return first.role in ("head", "genitive", "object", "quality") and all(
        word.role in (*IN_PHRASE, "object") or CONVERB.search(word.text) for word in middle
    )


def _item_of_list(text: str, words: list[Word]) -> str:
    """Return what an item of a list is told by: "салықтық түсімдер бойынша – 7 млн теңге"."""
    if len(words) < 2 or words[-1].text.lower() != "бойынша":
        return ""
    noun = words[-2]
    if noun.role != "head" or not _THINGS.search(noun.text) or _REGIONS.match(noun.text.lower()):
        return ""
    return phrase_before(text, words, len(words) - 1)


_THINGS: Final = re.compile(r"[лдт][ае]р(?:ы|і)?\Z")
_REGIONS: Final = re.compile(r"облыс|аудан|қала|өңір|аймақ|аймағ|ауыл|ел|дерек|мәлімет")


def _without_degree(words: list[Word]) -> list[Word]:
    """Return words without what ends them and is compared with: "баға бәрінен қымбат"."""
    end = len(words)
    while end and words[end - 1].role in ("place", "out"):
        end -= 1
    return words[:end]


_AMONG_THEM: Final = (["оның", "ішінде"], ["соның", "ішінде"], ["олардың", "ішінде"])
#: What is told of a label before its dash.
_HIGH_OR_LOW: Final = frozenset("жоғары төмен зор қымбат арзан тұрақты оң теріс".split())
_STILL: Final = frozenset("әлі ең өте едәуір айтарлықтай сәл".split()) | _HIGH_OR_LOW
#: Behind what a further label is told of: "карта арқылы – 110 теңге".
_OF_WHAT: Final = frozenset("үшін арқылы".split())
#: The first half of a verb: "қамтамасыз етілді", "іске асырылды".
_OF_VERBS: Final = frozenset("қамтамасыз іске жүзеге пайдалануға".split())


_AND: Final = re.compile(r"\A(?:және|мен|пен|бен|ал) ")


def _listed(before: str) -> str:
    """Return a label of several things joined: "ақпарат және байланыс", "ауыл, орман шаруашылығы"."""
    label = re.split(r"[;:.\N{CURRENCY SIGN}]", before)[-1].strip(" ,~*•-–—")
    label = _AND.sub("", label)
    words = words_of(label)
    joined = any(word.role == "link" for word in words) and len(words) < 9
    plain = all(word.role in (*IN_PHRASE, "link") or word.text == "," for word in words)
    return label if joined and plain and words[-1].role == "head" else ""
