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
#: An item that no stop ends: "oil – 53.8".
_OPEN_ITEM: Final = re.compile(r"[^:;]{2,100}(?: [–—-] |: )[^\d:;]{0,20}\d[\d ,.]*(?<=\d)")


def headings_of_items(segments: Sequence[Segment], otherwise: str) -> Mapping[int, str]:
    """Return the number of each list item under a heading that names a unit, with that heading.

    `otherwise` is the language of segments that have none of their own.
    """
    headings: dict[int, str] = {}
    heading, items = "", 0
    for segment in segments:
        if segment.kind not in LISTED:
            continue
        if heading and items < _BELOW:
            headings[segment.number] = heading
            items += 1
        text = segment.text.rstrip()
        language = segment.language if segment.language in LANGUAGES else otherwise
        if text.endswith(":") and gives_unit(text[:-1], language):
            heading, items = text.replace("\n", " "), 0
        elif not text.endswith(GOES_ON) and _OPEN_ITEM.fullmatch(text) is None:
            heading = ""
    return headings
