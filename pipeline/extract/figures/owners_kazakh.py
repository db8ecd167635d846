"""Whose a Kazakh noun is, told before what describes it: "қордың [мұнайға салған] ақшасы".

An owner's genitive may stand far before the noun that has its ending: a participle with words of its
own, a place or what it is done to stand between. So these are read word by word, each noun with what
hangs on it: a genitive right before an owned noun between the two is that noun's.
"""

from collections.abc import Sequence
from typing import Final

from pipeline.extract.figures.oblique_kazakh import before_qualities
from pipeline.extract.figures.roles_kazakh import CONVERB, Word
from pipeline.extract.figures.subjects import MARK, TO_MARK

#: An owner is told no further back, in words.
_FARTHEST: Final = 9
_PASSED: Final = ("participle", "quality", "postposition", "out")
_NOUNS: Final = ("head", "object", "place")


def owner_across(words: Sequence[Word], at: int) -> int:
    """Return the place behind the genitive that owns what begins at `at`, 0 where none does.

    What describes it stands between; without that the genitive is right before it.
    """
    place = at
    while place and at - place < _FARTHEST:
        word = words[place - 1]
        if word.role == "genitive":
            return place
        if not (word.text[0].isalpha() or word.text in (MARK, TO_MARK)):
            return 0
        if word.role in _PASSED or (word.role == "verb" and CONVERB.search(word.text)):
            place -= 1
        elif word.role in _NOUNS:
            place = _before_noun(words, place)
        else:
            return 0
    return 0


def _before_noun(words: Sequence[Word], end: int) -> int:
    """Return the place before a noun and what is its own: "міндетті зейнетақы жарналарын"."""
    owned, place = words[end - 1].owned, before_qualities(words, end - 1)
    if not owned or not place:
        return place
    nearest = words[place - 1]
    if nearest.role == "head":
        return before_qualities(words, place - 1)
    if nearest.role != "genitive":
        return place
    whose = before_qualities(words, place - 1)
    bare = nearest.owned and whose and words[whose - 1].role == "head"
    return before_qualities(words, whose - 1) if bare else whose  # ел экономикасының өніміне қосқан
