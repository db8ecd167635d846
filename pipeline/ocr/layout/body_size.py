"""The size of the type in which the text of a page is set."""

from collections.abc import Sequence
from typing import Final

from pipeline.records import Line

#: A line of prose has so many letters at least. Where so many lines in larger type have this share
#: of the letters of most type, they are the text, and the others its notes and tables.
_LONG: Final = 40
_LINES: Final = 4
_SHARE: Final = 0.25


def body_size(lines: Sequence[Line]) -> float:
    """Return the size of the text of a page, in points; 0 where sizes are unknown.

    It is that of most letters, but where long notes or a table in small type have more of them.
    """
    letters: dict[float, int] = {}
    for line in lines:
        if line.size:
            size = _about(line.size)
            letters[size] = letters.get(size, 0) + len(line.text)
    if not letters:
        return 0.0
    most = max(letters, key=letters.__getitem__)
    if len(letters) == 1:
        return most
    prose: dict[float, list[int]] = {}
    for line in lines:
        if line.font and not line.bold and line.size > most and len(line.text) >= _LONG:
            prose.setdefault(_about(line.size), []).append(len(line.text))
    larger = [
        size
        for size, long in prose.items()
        if len(long) >= _LINES and sum(long) >= _SHARE * letters[most]
    ]
    return max([most, *larger])


def _about(size: float) -> float:
    return round(size * 2) / 2
