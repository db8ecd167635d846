"""Spaces that MuPDF does not see behind signs: "№Наименование", the number beside the next column.

MuPDF puts a space where letters stand apart, but not behind a sign beyond U+20CF. The boxes of the
letters cost more than all else of a page, so they are asked for only where such a sign has a letter
behind it.
"""

import re
from itertools import pairwise
from typing import Any, Final

from pipeline.records import Box

#: A letterlike sign, an arrow, a bullet, and a letter.
_SIGN: Final = r"[\u2100-\u27bf]"
_JOINED: Final = re.compile(rf"{_SIGN}(?=[^\W\d_])")
#: So much white between a sign and a letter is a space, in ems.
_SPACE: Final = 0.15

Words = dict[tuple[int, int], list[tuple[Box, str]]]


def with_spaces(textpage: Any, blocks: Any, words: Words) -> None:
    """Put spaces into `blocks` (of text alone, as MuPDF gives them) and cut `words` at them."""
    if _JOINED.search("\n".join([text for own in words.values() for _, text in own])) is None:
        return
    joined = {place for place, own in words.items() if any(_JOINED.search(t) for _, t in own)}
    letters = [b for b in textpage.extractRAWDICT()["blocks"] if b["type"] == 0]
    texts = [b for b in blocks if b["type"] == 0]
    for place in sorted(joined):
        block, index = place
        if block >= min(len(letters), len(texts)):
            continue
        spans = letters[block]["lines"][index]["spans"]
        own = texts[block]["lines"][index]["spans"]
        chars = [
            (s, i, char) for s, span in enumerate(spans) for i, char in enumerate(span["chars"])
        ]
        gaps = [
            (here, there)
            for here, there in pairwise(chars)
            if _are_apart(here[2], there[2], spans[here[0]]["size"])
        ]
        for _, (s, i, _) in reversed(gaps):
            own[s]["text"] = f"{own[s]['text'][:i]} {own[s]['text'][i:]}"
        for (_, _, sign), (_, _, letter) in gaps:
            words[place] = [w for word in words[place] for w in _cut(*word, sign, letter)]


def _are_apart(sign: Any, letter: Any, size: float) -> bool:
    together = _JOINED.match(sign["c"] + letter["c"]) is not None
    return together and letter["bbox"][0] - sign["bbox"][2] > _SPACE * size


def _cut(box: Box, text: str, sign: Any, letter: Any) -> list[tuple[Box, str]]:
    """Return a word cut behind a sign, if that is its own."""
    at = (sign["bbox"][0] + sign["bbox"][2]) / 2
    found = _JOINED.search(text)
    if found is None or not box.x0 <= at <= box.x1:
        return [(box, text)]
    left = box._replace(x1=round(sign["bbox"][2], 2))
    return [
        (left, text[: found.end()]),
        (box._replace(x0=round(letter["bbox"][0], 2)), text[found.end() :]),
    ]
