"""The heading that gives the items of a list their unit, where they are segments of their own.

On a page each item of "Exports, per cent:" is a segment, and "oil – 53.8;" alone has no figure.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from pipeline.extract.figures.amounts.headed import gives_unit
from pipeline.extract.figures.period.lists_over_segments import GOES_ON, LISTED
from pipeline.lexicon import LANGUAGES
from pipeline.records import Segment

#: So many segments below a heading are looked at.
_BELOW: Final = 48
#: An item that ends in its number: "oil – 53.8", "schools repaired: 12;".
_ITEM: Final = re.compile(
    r"[^:;]{2,100}(?: [–—-] |: )[^\d:;]{0,20}\d(?:[\d ,.]*\d)?(?P<stop>[;,.]?)"
)
_COLON: Final = re.compile(r":(?=\s|\Z)")


def headings_of_items(segments: Sequence[Segment], otherwise: str) -> Mapping[int, str]:
    """Return the number of each list item that needs its heading, with that and the item before it.

    One is needed where it names a unit ("Exports, per cent:"), or where an item is no more than a
    label and a number. `otherwise` is the language of segments that have none of their own.
    """
    headings: dict[int, str] = {}
    heading, before, items, measured = "", "", 0, False
    for segment in segments:
        if segment.kind not in LISTED:
            continue
        text = segment.text.rstrip()
        item = _ITEM.fullmatch(text)
        if heading and items < _BELOW and (measured or item is not None):
            headings[segment.number] = f"{heading}\n{before}" if before else heading
            items += 1
        language = segment.language if segment.language in LANGUAGES else otherwise
        opened = _heading(text, language)
        if opened:
            heading, before, items = opened, text[len(opened) :].strip(), 0
            measured = gives_unit(opened[:-1], language)
        elif not text.endswith(GOES_ON) and (item is None or item["stop"]):
            heading = ""
        else:
            before = text.replace("\n", " ")
    return headings


def _heading(text: str, language: str) -> str:
    """Return the heading of a list that a segment is, or begins with if it names a unit; else ""."""
    if text.endswith(":"):
        return text.replace("\n", " ")
    if not text.endswith(GOES_ON):
        return ""
    ends = (match.end() for match in _COLON.finditer(text))
    named = (end for end in ends if gives_unit(text[: end - 1], language))
    return text[: next(named, 0)].replace("\n", " ")
