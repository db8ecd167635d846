"""A Russian measure in the instrumental before a dash: "завод мощностью – 50 тонн"."""

from typing import Final

from pipeline.extract.figures.subjects.russian.amounts import describes, nominative_phrase
from pipeline.extract.figures.subjects.russian.genitives import chain
from pipeline.extract.figures.subjects.russian.measuring import lemma_of, measures
from pipeline.extract.figures.subjects.russian.tokens import PREPOSITIONS, part_of, tokens_of

_AMOUNTS: Final = frozenset("размер количество число численность объем сумма".split())
_NOMINAL: Final = frozenset({"NOUN", "ADJF", "PRTF"})


def measure_by(before: str) -> str:
    """Return the measure in the instrumental that ends a text, in the nominative; empty for any other.

    >>> measure_by("утвердить бюджет с предельным размером дефицита")
    'предельный размер дефицита'
    """
    tokens = [*tokens_of(before)]
    start = len(tokens)
    while start and tokens[start - 1].word not in PREPOSITIONS:
        if part_of(tokens[start - 1].word) not in _NOMINAL:
            break
        start -= 1
    if start and tokens[start - 1].word in PREPOSITIONS - {"с", "со"}:
        return ""
    if start > 1 and tokens[start - 2].word == "сравнении":
        return ""
    for at in range(start, len(tokens)):
        lemma = lemma_of(tokens[at].word)
        of_measure = lemma in _AMOUNTS or measures(lemma)
        instrumental = tokens[at].may_be(("NOUN",), ("ablt",))
        if not of_measure or not instrumental or tokens[at].may_be(("NOUN",), ("nomn",)):
            continue
        if chain(tokens, at) == len(tokens) - 1:
            first = at
            while first > start and describes(tokens[first - 1].word, tokens[at].word):
                first -= 1
            phrase = nominative_phrase(before[tokens[first].start : tokens[-1].end], "ablt")
            return phrase if "ё" in before else phrase.replace("ё", "е")
    return ""
