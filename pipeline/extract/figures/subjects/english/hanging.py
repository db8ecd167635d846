"""What hangs on an English noun of measure: ", which fell to 5 %", ", dropping from $2.5 billion"."""

import re
from typing import Final

from pipeline.extract.figures.subjects.english.measures import MEASURE, is_measure
from pipeline.extract.figures.subjects.english.nouns import (
    PREPOSITIONS,
    as_noun_phrase,
    noun_phrase,
    without_leading,
)
from pipeline.extract.figures.subjects.english.verbs import FINITE, PAST, THIRD, VERB_BEFORE
from pipeline.extract.figures.subjects.shared import MARK

#: A noun of measure with what stands before it, and the prepositional phrases behind it, at the end.
_AT_END: Final = (
    r"(?:the |an? |its |their )?"
    rf"((?:(?!(?:than|in|of|for|on|to|by|with|from|and|the|an?|as|at) )[\w'’-]+ ){{0,4}}{MEASURE}(?: of (?:the )?[\w'’-]+)?)"
    r"(?: (?:in|of|for|on|between|with|to|from|over|among|at) [^,]*)?\Z"
)
_NAMED: Final = re.compile(rf"(?<![\w-])(?:than|in|for|by|below|above) {_AT_END}", re.IGNORECASE)
_NAMED_OF: Final = re.compile(rf"(?<![\w-])(?:in|of) {_AT_END}", re.IGNORECASE)
#: "a decline in trade between the two states, dropping"
_CHANGE_IN: Final = re.compile(
    r"(?<!\w)(?:decline|drop|fall|decrease|reduction|rise|increase|growth|surge|jump|slowdown|upturn|trend)(?= (?:in|of) )"
)
#: A past verb, as far as its ending tells: no "proceeds", no "the combined assets".
_PAST: Final = re.compile(
    rf"(?<![\w-])(?<!the )(?<!The )(?<! a )(?<!its )(?:{PAST.pattern})(?!\w)", re.IGNORECASE
)
_COMMA: Final = re.compile(r",(?!\d{3}(?!\d))")


def antecedent(ahead: str) -> str:
    """Return what a relative clause describes: "the base rate of the bank, which stood at".

    Behind a verb, where it may describe what was said as a whole, only a noun of measure:
    "the same is seen in imports, which fell".
    """
    segment = _COMMA.split(ahead.rstrip(" ,"))[-1].rpartition(";")[2]
    segment = _DRIVEN_BY.sub("", segment)
    verbs = any(p.search(segment) for p in (FINITE, _PAST, VERB_BEFORE))
    if verbs or " than " in segment or THIRD.intersection(segment.split()):
        thing = _MOVED.search(segment)
        return as_noun_phrase(thing[1]) if thing is not None else _measure(_NAMED.search(segment))
    phrase, _ = without_leading(segment)
    return as_noun_phrase(noun_phrase(phrase))


def next_noun(ahead: str) -> str:
    """Return the noun phrase at the end of a text, behind its last preposition or verb.

    >>> next_noun("A fifth of the economy is comprised of oil,")
    'oil'
    """
    words = ahead.rstrip(" ,").split()
    first = len(words)
    while first and not _ENDS_PHRASE.fullmatch(words[first - 1]):
        first -= 1
    if not first and words[:1] != ["of"]:
        return ""
    return as_noun_phrase(noun_phrase(_ALL_OF.sub("", " ".join(words[first:]))))


_ALL_OF: Final = re.compile(
    r"\A(?:(?:almost |nearly )?(?:all|most|half|some|part|much|many|each|one) )?of "
)
_ENDS_PHRASE: Final = re.compile(
    rf"(?:{'|'.join(sorted(PREPOSITIONS - {'of'}))}|{'|'.join(sorted(THIRD))}|{FINITE.pattern}|{PAST.pattern}|.*[,;:]|{MARK})"
)
#: "Driven by construction, which grew": what the participle that opens a clause leads to.
_DRIVEN_BY: Final = re.compile(
    r"\A ?[A-Z][a-z]+(?:ed|en|lt|nt) (?:\w+ly )?(?:by|on|in|to|from|with|at) "
)
#: "stimulated the market, which grew": the object of a verb, with nothing behind it.
_MOVED: Final = re.compile(
    r" [a-z]+ed (?:the|its|their|an?) ((?:(?!(?:of|in|for|on|to|by|with|from|and|at|as|that|into|over) )[\w'’-]+ ?){1,4})\Z"
)


def of_trend(ahead: str, *, changes: bool = True) -> str:
    """Return what a participle behind a comma is told of, empty where it is no measure.

    "a decline in trade between the two, dropping from", "Exports followed this path, rising from";
    one of no change only of what is so: "Investment was high in 2010, amounting to".
    """
    segment = _COMMA.split(ahead.rstrip(" ,"))[-1].strip()
    so = IS_SO.fullmatch(segment)
    if not changes:
        told = so is not None and is_measure(so[1])
        return as_noun_phrase(noun_phrase(so[1])) if so is not None and told else ""
    change = _CHANGE_IN.search(segment)
    if change is not None:
        return _measure(_NAMED_OF.search(segment, change.end()))
    return as_noun_phrase(noun_phrase(so[1])) if so is not None else ""


def and_measure(clause: str) -> str | None:
    """Return the last part of a clause that a noun of measure opens, None where there is none.

    "The target is 5 ha and output is targeted at": the subject of the second verb.
    """
    joined = _AND_MEASURE.search(clause)
    if joined is not None and _PLACES.search(clause[: joined.end()]):
        return None  # in Abai and Zhambyl output rose
    if joined is None or _ALIKE_BEFORE.search(clause[: joined.start()]):
        return None  # , infant and maternal mortality was
    return clause[joined.start(1) :]


#: Two places: the second is no part of what is measured.
_PLACES: Final = re.compile(
    r"(?<!\w)(?:[Ii]n|[Ff]or|[Aa]t) (?:the )?[A-Z][\w-]+ and [A-Z][\w-]+ [a-z][^A-Z]*\Z"
)
#: The first of two adjectives or nouns that share what follows.
_ALIKE_BEFORE: Final = re.compile(r",(?: [a-z-]+){1,2}\Z")
_AND_MEASURE: Final = re.compile(
    rf" and ((?!(?:the|an?|its|their|of|in|for) )(?:[\w'’-]+ ){{0,2}}{MEASURE}(?: (?:of|in|for|to|from) [^,]*)? ?)\Z"
)


def set_at(before: str) -> str | None:
    """Return the noun of measure that a participle tells of: ", officially set at", None for none."""
    told = _SET_AT.search(before)
    named = _NAMED_ANY.search(before[: told.start()]) if told is not None else None
    return _measure(named) if named is not None else None


_SET_AT: Final = re.compile(
    r", (?:\w+ly )?(?:set|estimated|valued|put|projected|pegged|fixed) at (?:about |around )?\Z"
)
_NAMED_ANY: Final = re.compile(
    rf"(?<![\w-])(?:than|in|for|of|to|on|by|with) {_AT_END}", re.IGNORECASE
)


#: "the construction sector was robust, growing"
IS_SO: Final = re.compile(
    rf"(?:\w+, )?(?:the |its |their )?((?:[\w'’{MARK}-]+ ){{1,5}}?)(?:is|was|were|are|ha(?:s|ve|d) been|remain(?:s|ed)) (?:\w+ly )?\w+",
    re.IGNORECASE,
)


def _measure(named: re.Match[str] | None) -> str:
    return as_noun_phrase(noun_phrase(named[1])) if named is not None else ""
