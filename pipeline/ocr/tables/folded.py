"""A list folded into halves side by side: "Абай  4,9   Маңғыстау  4,9" are two tables, not one.

Names and figures come again from left to right, below the same headings, one for each half, or
none.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from pipeline.ocr.rows import box_of
from pipeline.ocr.tables.titles import title_above
from pipeline.ocr.tables.unruled_heads import Span
from pipeline.ocr.tables.unruled_rows import TableRow, is_figure
from pipeline.records import Box, Line

#: This share of a column are names, or figures; so many rows are filled over all columns.
_MOST: Final = 0.8
_ROWS: Final = 3
_LETTERS: Final = re.compile(r"[^\W\d_]{2}")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_DECIMALS: Final = re.compile(r"[.,](\d+)\D*\Z")


class Half(NamedTuple):
    """A part of a folded list: the rows above it, its own, its columns, and what it is called."""

    above: list[TableRow]
    rows: list[TableRow]
    spans: list[Span]
    title: str


def halves(
    above: Sequence[TableRow], rows: Sequence[TableRow], spans: Sequence[Span]
) -> list[Half]:
    """Return the parts of a folded list, which a table of `rows` may be; nothing for no such list.

    `above` are the rows above, among them its headings, `spans` its columns.
    """
    wide = _period(rows, spans)
    if not wide:
        return []
    groups = [list(spans[i : i + wide]) for i in range(0, len(spans), wide)]
    edges = [(a[-1][1] + b[0][0]) / 2 for a, b in pairwise(groups)]
    heads = [row for row in above[-1:] if len(row.pieces) > 1]
    if not _are_alike(
        [_within(row, edges, i) for row in heads for i in range(len(groups))], groups
    ):
        return []
    if not heads and not _have_one_form(rows, spans, wide):
        return []
    top = min(row.top for row in rows)
    frame = Box(x0=spans[0][0], y0=top, x1=spans[-1][1], y1=top)
    title = title_above([line for row in above for line in row.lines], frame)
    return [
        Half(
            above=[TableRow(p, p) for row in heads if (p := tuple(_within(row, edges, i)))],
            rows=[TableRow(p, p) for row in rows if (p := tuple(_within(row, edges, i)))],
            spans=group,
            title=title if i else "",
        )
        for i, group in enumerate(groups)
    ]


def _period(rows: Sequence[TableRow], spans: Sequence[Span]) -> int:
    """Return after how many columns names come again, each time as many figures behind them."""
    columns: list[list[Line]] = [[] for _ in spans]
    for row in rows:
        for piece in row.pieces:
            at = (box_of(piece).x0 + box_of(piece).x1) / 2
            own = next((i for i, (a, b) in enumerate(spans) if a <= at <= b), None)
            if own is not None:
                columns[own].append(piece)
    kinds = "".join(map(_kind, columns))
    wide = kinds.find("n", 1)
    if wide < 2 or len(kinds) % wide or kinds != kinds[:wide] * (len(kinds) // wide):
        return 0
    full = sum(len(row.pieces) == len(spans) for row in rows)
    return wide if full >= _ROWS and kinds[:wide] == "n" + "f" * (wide - 1) else 0


def _kind(column: Sequence[Line]) -> str:
    """Return "n" for a column of names or years, "f" for one of figures, "-" for another."""
    if column and all(_YEAR.fullmatch(piece.text.strip()) for piece in column):
        return "n"
    figures = sum(map(is_figure, column))
    names = sum(_LETTERS.search(piece.text) is not None for piece in column)
    most = max(1.0, _MOST * len(column))
    return "f" if figures >= most else "n" if names >= most and not figures else "-"


def _within(row: TableRow, edges: Sequence[float], part: int) -> list[Line]:
    left = edges[part - 1] if part else float("-inf")
    right = edges[part] if part < len(edges) else float("inf")
    return [x for x in row.pieces if left < (box_of(x).x0 + box_of(x).x1) / 2 <= right]


def _are_alike(heads: Sequence[Sequence[Line]], groups: Sequence[Sequence[Span]]) -> bool:
    """Return whether each part has one heading over it, or all parts have the same ones."""
    if not heads:
        return True
    texts = [[x.text.strip() for x in own] for own in heads]
    return all(len(own) == 1 for own in texts) or all(own == texts[0] for own in texts)


def _have_one_form(rows: Sequence[TableRow], spans: Sequence[Span], wide: int) -> bool:
    """Return whether the figures of all parts have as many decimals, at least one, and no years."""
    texts = [x.text.strip() for row in rows for x in row.pieces if is_figure(x)]
    decimals = {len(m[1]) if (m := _DECIMALS.search(text)) else 0 for text in texts}
    return len(decimals) == 1 and 0 not in decimals and not any(map(_YEAR.fullmatch, texts))
