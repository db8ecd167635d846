"""Lines whose one typed space was stretched: LibreOffice draws the space in the middle of its gap.

A line that ends with a manual break is justified as well: "Утверждены            приказом". Between
what tabs or columns set apart no space is drawn, or it stands right behind the word before it.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from pipeline.ocr.layer.whole_lines import joined
from pipeline.ocr.rows import box_of, middle
from pipeline.records import Box, Line

#: A space stands in the middle of its gap that is so near to it, in points; a row is so even.
_OFF: Final = 1.5
_UNEVEN: Final = 2.0


def with_stretched_spaces(lines: Sequence[Line], spaces: Iterable[Box]) -> list[Line]:
    """Return the lines in their order, those whole that a stretched space parts.

    `spaces` says where spaces are drawn that stand alone.
    """
    middles: dict[int, list[tuple[float, float]]] = {}
    for box in spaces:
        x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
        middles.setdefault(round(x), []).append((x, y))
    if not middles:
        return list(lines)
    found: list[list[Line]] = []
    for line in lines:
        if found and _is_stretched(found[-1][-1], line, middles):
            found[-1].append(line)
        else:
            found.append([line])
    return [joined(run) if len(run) > 1 else run[0] for run in found]


def _is_stretched(before: Line, line: Line, middles: dict[int, list[tuple[float, float]]]) -> bool:
    a, b = box_of(before), box_of(line)
    height = middle(before)
    if b.x0 <= a.x1 or abs(height - middle(line)) > _UNEVEN:
        return False
    at = (a.x1 + b.x0) / 2
    near = (space for x in (-2, -1, 0, 1, 2) for space in middles.get(round(at) + x, ()))
    return any(abs(x - at) < _OFF and abs(y - height) < _UNEVEN for x, y in near)
