"""Cards: figures in large type, or titles in bold, side by side, each with its text.

"4,6 %" over "уровень безработицы", beside it "9,3 млн" over "занятое население, человек": read row
by row they would be no text at all. Each is read from top to bottom before the next.
"""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.ocr.rows import Rows, box_of
from pipeline.ocr.tables.ruled import TableFound
from pipeline.records import Block, Box, Line

#: A figure of a card is so many times larger than most type of the page, and has few letters.
_LARGER: Final = 1.3
_LONGEST: Final = 24
#: Titles in bold, no larger than their text, are at least so many, and have so many letters.
_TITLES: Final = 3
_LONGEST_TITLE: Final = 40
#: A line belongs to a card whose middle or left end it has, give or take so many points.
_ALIGNED: Final = 6.0
#: White between lines of one card is at most so many heights of the line nearer to its head; below
#: titles in bold a mark or an arrow may stand.
_NEAR: Final = 1.0
_FAR: Final = 5.0
_DIGIT: Final = re.compile(r"\d")
_WORD: Final = re.compile(r"[^\W\d_]{3}")


def find_cards(rows: Rows, body: float) -> tuple[tuple[TableFound, ...], Rows]:
    """Return the cards of a page, those side by side together, and its other rows.

    `body` is the size of most of its type. Each card is a block, a paragraph.
    """
    found: list[TableFound] = []
    rest: list[Sequence[Line]] = []
    at = 0
    while at < len(rows):
        row = rows[at]
        at += 1
        cards: list[list[Line]] = []
        if _begins_cards(row, body):
            texts, high = _texts(row, rows[at:])
            if texts:
                cards = [[head, *own] for head, own in zip(row, texts, strict=True)]
                at += high
            else:
                texts, high = _texts(row, rest[::-1])
                cards = [[*own[::-1], head] for own, head in zip(texts, row, strict=False)]
                rest = rest[: len(rest) - high]
        if cards:
            blocks = tuple(Block(kind="paragraph", lines=tuple(card)) for card in cards)
            found.append(TableFound(Box.around(box_of(x) for card in cards for x in card), blocks))
        else:
            rest.append(row)
    return tuple(found), rest


def _begins_cards(row: Sequence[Line], body: float) -> bool:
    """Return whether a row is of figures in large type, or of titles in bold."""
    if len(row) < 2 or not body:
        return False
    if all(line.size > _LARGER * body and len(line.text) <= _LONGEST for line in row):
        return any(_DIGIT.search(line.text) for line in row)
    return len(row) >= _TITLES and all(
        line.bold and line.font and len(line.text) <= _LONGEST_TITLE for line in row
    )


def _texts(heads: Sequence[Line], rows: Rows) -> tuple[list[list[Line]], int]:
    """Return the lines of the rows next to the heads of cards, card by card, and how many rows.

    Nothing where one of the cards has no words.
    """
    cards: list[list[Line]] = [[] for _ in heads]
    beside = heads
    high = 0
    for row in rows:
        own = [_card_of(line, heads) for line in row]
        far = _FAR if beside is heads and len(heads) >= _TITLES and heads[0].bold else _NEAR
        if None in own or not _is_near(beside, row, far) or _is_alike(row, heads):
            break
        for line, card in zip(row, own, strict=True):
            assert card is not None
            cards[card].append(line)
        beside = row
        high += 1
    if all(any(_WORD.search(line.text) for line in card) for card in cards):
        return cards, high
    return [], 0


def _card_of(line: Line, heads: Sequence[Line]) -> int | None:
    """Return which of the heads of cards a line stands under: one that has its middle or its left.

    None where it reaches over the middle between two of them.
    """
    box = box_of(line)
    places = [box_of(head) for head in heads]
    away = [min(abs(box.x0 - p.x0), abs(box.x0 + box.x1 - p.x0 - p.x1) / 2) for p in places]
    best = min(range(len(heads)), key=away.__getitem__)
    others = [p for i, p in enumerate(places) if i != best]
    over = any(box.x0 < p.x1 and p.x0 < box.x1 for p in others)
    smaller = line.size <= heads[best].size
    return best if away[best] < _ALIGNED and not over and smaller else None


def _is_near(one: Sequence[Line], other: Sequence[Line], near: float) -> bool:
    """Return whether less white is between two rows than so many heights of the first.

    Whichever is the upper one.
    """
    (a0, a1), (b0, b1) = (
        (min(box_of(x).y0 for x in row), max(box_of(x).y1 for x in row)) for row in (one, other)
    )
    return max(a0, b0) - min(a1, b1) < near * (a1 - a0)


def _is_alike(row: Sequence[Line], heads: Sequence[Line]) -> bool:
    """Return whether a row is one of heads as well: of more cards, or of a table."""
    return len(row) > 1 and all(
        (line.size, line.bold) == (heads[0].size, heads[0].bold) for line in row
    )
