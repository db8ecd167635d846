"""What the pieces of a document around a short one say of its language.

Words and names that two languages share ("Статистика", "Павлодар") are in the language of the text
they stand in: that of the nearest pieces which are sure. Running text is asked first, as the cells
of a table would else follow one another, and be wrong together.
"""

from collections.abc import Sequence
from typing import Final, TypeVar

Sure = TypeVar("Sure")

#: How many pieces away running text is asked, ...
AROUND: Final = 300
#: ... and how many away other short pieces are, where there is none.
NEAR: Final = 50


def around(sure: Sequence[Sure | None], short: Sequence[bool]) -> list[tuple[Sure, ...]]:
    """Return for each piece what is said of the nearest before it and after it.

    `sure` has what is said of a piece where that is sure, `short` tells which are of few words. At
    the end of a document what stands before counts twice.

    >>> around(["ru", None, "kk", None], [False, True, True, True])[1::2]
    [('ru', 'kk'), ('ru', 'ru')]
    """
    before = _nearest(sure, short)
    after = _nearest(sure[::-1], short[::-1])[::-1]
    found = [
        tuple(one for one in pair if one is not None) for pair in zip(before, after, strict=True)
    ]
    return [pair * 2 if len(pair) == 1 else pair for pair in found]


def _nearest(sure: Sequence[Sure | None], short: Sequence[bool]) -> list[Sure | None]:
    """Return for each piece the nearest before it that is sure, of running text if it can."""
    found: list[Sure | None] = []
    text: Sure | None = None
    other: Sure | None = None
    text_at, other_at = -AROUND, -NEAR
    for at, (one, is_short) in enumerate(zip(sure, short, strict=True)):
        if at - text_at < AROUND:
            found.append(text)
        else:
            found.append(other if at - other_at < NEAR else None)
        if one is not None:
            other, other_at = one, at
            if not is_short:
                text, text_at = one, at
    return found
