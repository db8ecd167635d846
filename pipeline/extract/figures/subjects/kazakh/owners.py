"""Whose a Kazakh noun is, told before what describes it: "қордың [мұнайға салған] ақшасы".

An owner's genitive may stand far before the noun that has its ending: a participle with words of its
own, a place or what it is done to stand between. So these are read word by word, each noun with what
hangs on it: a genitive right before an owned noun between the two is that noun's.
"""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.extract.figures.subjects.kazakh.described import SOMEWHERE
from pipeline.extract.figures.subjects.kazakh.oblique import before_qualities
from pipeline.extract.figures.subjects.kazakh.roles import CONVERB, Word
from pipeline.extract.figures.subjects.shared import MARK, TO_MARK

#: An owner is told no further back, in words.
_FARTHEST: Final = 9
_PASSED: Final = ("participle", "quality", "postposition", "out")
_NOUNS: Final = ("head", "object", "place")


def owner_across(words: Sequence[Word], at: int) -> int:
    """Return the place behind the genitive that owns what begins at `at`, 0 where none does.

    What describes it stands between; without that the genitive is right before it. `words` end with
    the noun. Of two that may own a place between, the nearer does, if the noun has another.
    """
    place, nearest, owned = at, 0, False
    while place and at - place < _FARTHEST:
        word = words[place - 1]
        if word.role == "genitive" and not owned:
            return place
        if word.role == "genitive":  # ұйымдардың көрсетілген тобы бойынша: its own owner
            place, owned = place - 1, False
            continue
        if not (word.text[0].isalpha() or word.text in (MARK, TO_MARK)):
            break
        if word.role in _NOUNS or SOMEWHERE.search(word.text):
            end, place = place, _before_noun(words, place)
            owned = word.owned and place == end - 1 and words[place - 1].role == "participle"
            if word.role == "quality" and words[place].role == "genitive" and not nearest:
                nearest = _behind_genitive(words, place, end)
        elif word.role in _PASSED or (word.role == "verb" and CONVERB.search(word.text)):
            place -= 1
        elif word.role == "link" and place > 1 and words[place - 2].role in ("head", "quality"):
            place -= 1  # ерлер мен әйелдер арасындағы
        else:
            break
    alone = all(word.role == "quality" for word in words[at:-1])
    return nearest if alone else 0  # жұмыстардың нақты мәніндегі көлемі


def _behind_genitive(words: Sequence[Word], place: int, end: int) -> int:
    """Return the place behind the genitives that a stretch begins with."""
    return next((k for k in range(place + 1, end) if words[k].role != "genitive"), end)


#: "құрылымындағы": in what is somebody's.
_IN_ITS: Final = re.compile(r"[ыі]н(?:дағы|дегі)\Z")


def _before_noun(words: Sequence[Word], end: int) -> int:
    """Return the place before a noun and what is its own: "міндетті зейнетақы жарналарын"."""
    noun = words[end - 1]
    owned = noun.owned or _IN_ITS.search(noun.text) is not None
    place = before_qualities(words, end - 1)
    if not owned or not place:
        return place
    nearest = words[place - 1]
    if nearest.role == "head":
        place = _before_noun(words, place)
        possessed = place > 0 and not nearest.owned and words[place - 1].role == "genitive"
        to_or_in = noun.text.endswith(("на", "не")) or _IN_ITS.search(noun.text)
        # елдің мал шаруашылығына, елдің жалпы білім беретін мектептеріндегі
        return before_qualities(words, place - 1) if possessed and to_or_in else place
    if nearest.role != "genitive":
        return place
    whose = before_qualities(words, place - 1)
    bare = nearest.owned and whose and words[whose - 1].role == "head"
    return before_qualities(words, whose - 1) if bare else whose  # ел экономикасының өніміне қосқан
