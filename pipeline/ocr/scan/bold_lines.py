"""Which lines of a scan are bold: told by how thick their strokes are beside those of the page.

A stroke is as thick as the ink of a line parted by how often it begins, from left to right, in
heights of its type. In three faces at 100 to 300 dots an inch that is 0.9 to 1.19 times what it is
for most lines where they are not bold, and 1.2 to 1.7 times where they are.
"""

from collections.abc import Sequence
from statistics import median
from typing import Final

import numpy as np

from pipeline.ocr.render import Picture
from pipeline.ocr.scan.shades import dots_of_shades, shade_at
from pipeline.records import Line

#: Lines are bold whose strokes are so many times as thick as those of most; of fewer letters the
#: thickness says less.
_BOLD: Final = 1.24
_BOLD_OF_FEW: Final = 1.32
_FEW: Final = 12
_FEWEST: Final = 5
#: Where so many of the letters would be, the page is in two faces, or says nothing.
_MOST: Final = 0.45
#: Where a quarter of the letters is thinner than this share of the usual, the picture is poor.
_UNEVEN: Final = 0.85
#: Every so many rows of dots are looked at.
_ROWS: Final = 3
#: Shades paler than this share of what parts ink from paper are dirt.
_DIRT: Final = 0.15
_SHADES: Final = np.arange(256, dtype=np.float32)


def with_bold(grey: Picture, lines: Sequence[Line], scale: float) -> list[Line]:
    """Return the lines, those that are bold as such: `scale` pixels are a point."""
    letters = [sum(map(str.isalpha, line.text)) for line in lines]
    thick = [
        _thickness(grey, line, scale) if count >= _FEWEST else 0.0
        for line, count in zip(lines, letters, strict=True)
    ]
    told = [each for each, count in zip(thick, letters, strict=True) if each for _ in range(count)]
    if not told:
        return list(lines)
    usual = median(told)
    if sorted(told)[len(told) // 4] < _UNEVEN * usual:
        return list(lines)
    bold = [
        each > (_BOLD if count >= _FEW else _BOLD_OF_FEW) * usual
        for each, count in zip(thick, letters, strict=True)
    ]
    for at, line in enumerate(lines):  # a title does not begin in the middle of a sentence
        bold[at] = bold[at] and (not line.text[0].islower() or (at > 0 and bold[at - 1]))
    many = sum(count for is_bold, count in zip(bold, letters, strict=True) if is_bold)
    if many > _MOST * len(told):
        return list(lines)
    return [
        line._replace(bold=True) if is_bold else line
        for line, is_bold in zip(lines, bold, strict=True)
    ]


def _thickness(grey: Picture, line: Line, scale: float) -> float:
    """Return how thick the strokes of a line are, in heights of its type; 0.0 where unknown."""
    box = line.box
    if box is None or not line.size:
        return 0.0
    y0, x0 = max(0, int(box.y0 * scale)), max(0, int(box.x0 * scale))
    crop = grey[y0 : int(box.y1 * scale) + 1 : _ROWS, x0 : int(box.x1 * scale) + 1]
    if not crop.size:
        return 0.0
    ink, paper = shade_at(crop[:, ::4], 1, 90)
    share = np.minimum((paper - _SHADES) / max(1.0, paper - ink), np.float32(1))
    share[share < _DIRT] = 0.0
    dark = crop < np.count_nonzero(share > 0.5)
    begun = np.count_nonzero(dark[:, 1:] > dark[:, :-1])
    return float(dots_of_shades(crop) @ share) / begun / (line.size * scale) if begun else 0.0
