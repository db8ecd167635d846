"""An English clause without what stands between its verb, or its noun of change, and its figure.

"Trade with Iran increased most of all over the last year, by": "Trade with Iran increased by".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from pipeline.extract.figures.subjects.english.measures import CHANGE
from pipeline.extract.figures.subjects.english.nouns import (
    DETERMINERS,
    NOUNS_IN_LY,
    PREPOSITIONS,
    as_noun_phrase,
    noun_phrase,
)
from pipeline.extract.figures.subjects.english.verbs import FINITE, VERB_WORD
from pipeline.extract.figures.subjects.shared import MARK

_TOKEN: Final = re.compile(r"[\w&][\w'’&/-]*|[^\w\s]")
#: What leads to a figure: "by [about] 5 %".
_LINKS: Final = frozenset({"by", "to", "at", "from", "("})
_FILLERS: Final = frozenset(
    "about around only just nearly almost roughly some approximately slightly somewhat well".split()
)
#: How something changes, in one word.
_ADVERBS: Final = frozenset(
    "also again further even still already now then too however overall only just faster slower more less respectively "
    "compared down up back alone together once twice strongly early late accordingly according due thanks relative year-on-year".split()
)
_SUPERLATIVE: Final = re.compile(r"[a-z]{2,}est|most|least|same")
#: A noun phrase behind a preposition is not longer.
_LONGEST: Final = 7
#: What parts a phrase from the preposition before it.
_PARTS: Final = frozenset({"that", "which", "who", "and"})


@dataclass(frozen=True, slots=True)
class _Ending:
    """How a text before a figure ends: its words, where what leads to the figure begins, and the adjuncts before."""

    words: Sequence[re.Match[str]]
    lead: int
    adjuncts: int
    link: str

    @property
    def head(self) -> str:
        """Return the word that the adjuncts hang on."""
        return self.words[self.adjuncts - 1].group() if self.adjuncts else ""

    @property
    def is_verb(self) -> bool:
        """Return whether that is a verb of amount or change, or any in the passive: "was raised"."""
        if VERB_WORD.fullmatch(self.head):
            return True
        auxiliary = self.words[self.adjuncts - 2].group().lower() if self.adjuncts > 1 else ""
        return auxiliary in _BE and _PASSIVE.fullmatch(self.head) is not None


_BE: Final = frozenset("is are was were be been being".split())
_PASSIVE: Final = re.compile(r"[a-z]{3,}ed|cut|set|put|brought|driven|kept")


def skeleton(before: str) -> str:
    """Return the text before a figure with its verb next to it, empty where that changes nothing.

    >>> skeleton("Output increased the most over the last year, by ")
    'Output increased by '
    >>> skeleton("The firm allocated funds in May to ")
    ''
    """
    ending = _ending(before)
    if not ending.is_verb:
        return ""
    if ending.words[-1].group().lower() in DETERMINERS:
        return ""  # decreased due to a 5 % reduction
    beside = before[ending.words[ending.adjuncts - 1].end() :].count(",")
    if (
        not ending.link
        and beside == 1
        and not before[ending.words[ending.adjuncts - 1].end() :].startswith(",")
    ):
        return ""  # were in favour, fewer than one tenth against
    bare = f"{before[: ending.words[ending.adjuncts - 1].end()]} {ending.link}".rstrip() + " "
    return bare if bare != before else ""


def only_leads(before: str) -> bool:
    """Return whether a text says nothing but when, where or how, and leads to a figure.

    >>> only_leads(" over the year ended §, to "), only_leads(" and exports rose to ")
    (True, False)
    """
    ending = _ending(before)
    return ending.link in ("to", "from") and ending.adjuncts == 0


def goes_on(clause: str) -> bool:
    """Return whether a clause says but when, where or how before "and".

    >>> goes_on(" over the first § of this year and "), goes_on(" prices rose and ")
    (True, False)
    """
    words = _AND.sub("", clause).lower()
    small = [word.group() for word in _TOKEN.finditer(words)]
    return words != clause.lower() and _over_adjuncts(small, len(small)) == 0


_AND: Final = re.compile(r" (?:and|but)(?: also| then| now)? *\Z")


def of_change(before: str) -> str | None:
    """Return what a noun of change leads to a figure: the thing that changes to it, the change by it.

    >>> of_change("The railway saw an increase in the volume of loading on the network to ")
    'volume of loading'
    >>> of_change("recording a sharp rise by ")
    'sharp rise'
    """
    ending = _ending(before)
    if CHANGE.fullmatch(ending.head) is None:
        return None
    if ending.link == "by":
        ahead = before[: ending.words[ending.adjuncts - 1].end()]
        opens = _DETERMINER.search(ahead)
        return as_noun_phrase(noun_phrase(opens[1])) if opens is not None else None
    thing = _THING.match(before, ending.words[ending.adjuncts - 1].end())
    if ending.link not in ("to", "from") or thing is None:
        return None
    if _PLACE.match(before, thing.end()):
        return ending.head  # growth in Oskemen from
    last = ending.words[ending.lead - 1].end()
    return as_noun_phrase(noun_phrase(before[thing.end() : last]))


_DETERMINER: Final = re.compile(
    r"(?<![\w-])(?:an?|the|its|their|with|real|annual|average|further) ((?:[\w-]+ ){0,3}[\w-]+)\Z",
    re.IGNORECASE,
)
#: "growth in Tajikistan from": where, not what.
_PLACE: Final = re.compile(r"(?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)* *(?:from|to|,|\Z)")
_THING: Final = re.compile(r" (?:in|of|for) ")


def _ending(before: str) -> _Ending:
    words = list(_TOKEN.finditer(before))
    small = [word.group().lower() for word in words]
    lead = len(words)
    while lead and small[lead - 1] in _FILLERS:
        lead -= 1
    linked = lead
    while lead and small[lead - 1] in _LINKS:
        lead -= 1
    link = before[words[lead].start() : words[linked - 1].end()] if lead < linked else ""
    return _Ending(words, lead, _over_adjuncts(small, lead), link)


def _over_adjuncts(words: Sequence[str], at: int) -> int:
    """Return where the adverbs, times and prepositional phrases begin that end at a place."""
    while at:
        word = words[at - 1]
        if CHANGE.fullmatch(word) and words[at : at + 1] and words[at] in ("in", "of", "for"):
            break  # after a cut in the fee from
        beside = word in PREPOSITIONS and words[at : at + 1] and words[at] in PREPOSITIONS
        if word == "," or word in _ADVERBS or _is_adverb(word) or beside:  # along with
            at -= 1
        elif word == MARK:
            at -= 1
            at -= at > 0 and words[at - 1] in DETERMINERS
            at -= at > 0 and words[at - 1] in PREPOSITIONS
        elif _SUPERLATIVE.fullmatch(word) and at > 1 and words[at - 2] == "the":
            at -= 2
        elif (start := _phrase_start(words, at)) < at:
            at = start
        else:
            break
    return at


#: "is to build", "is expected to offset": no phrase of place.
_LEADS_TO: Final = re.compile(rf"{FINITE.pattern}|[a-z]+ed|likely|able|due|set")


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and len(word) > 4 and word not in NOUNS_IN_LY


def _phrase_start(words: Sequence[str], at: int) -> int:
    """Return where the prepositional phrase begins that ends at a place, the same where none does."""
    for start in range(at - 1, max(-1, at - 1 - _LONGEST), -1):
        word = words[start]
        if word in PREPOSITIONS:
            own = word == "of" and (not start or words[start - 1] == ",")  # , of rice (by
            own = own or (word == "to" and start > 0 and words[start - 1] == ",")
            own = own or (
                word == "to" and start > 0 and _LEADS_TO.fullmatch(words[start - 1]) is not None
            )
            return start if start < at - 1 and not own else at
        if not word[0].isalnum() or FINITE.fullmatch(word) or word in _PARTS:
            return at
        if VERB_WORD.fullmatch(word) and CHANGE.fullmatch(word) is None:
            return at
    return at
