"""A text beside the labels of a chart, or beside the menu of a web page: two columns as well."""

from collections.abc import Sequence
from statistics import median

from pipeline.ocr.layout.column_ends import ALIGNED, COLUMN_LETTERS, COLUMN_LINES, INDENT
from pipeline.ocr.rows import box_of, middle
from pipeline.records import Line

#: A chart has so many labels at least, a menu so many entries, each of so many letters at most (but
#: for a legend); not such a share of them stands in a row with a line of the text beside it, to so
#: many points.
_LABELS = 5
_LEGEND = 2
_LONGEST_LABEL = 14
_LONGEST_ENTRY = 28
_MOSTLY = 0.5
_MOSTLY_IN_MENU = 0.75
_SAME_ROW = 1.5


def is_beside_labels(text: Sequence[Line], labels: Sequence[Line]) -> bool:
    """Return whether the lines beside a text are the labels of a chart, or the menu of a web page.

    Labels stand here and there, a menu's entries below each other; few of them are level with a
    line of the text, as labels of rows are.
    """
    if len(labels) < _LABELS or median(len(line.text) for line in text) < 2 * COLUMN_LETTERS:
        return False
    longest = max(len(line.text) for line in labels)
    usual = sorted(len(line.text) for line in labels)[-1 - _LEGEND]
    centres = {round((box_of(x).x0 + box_of(x).x1) / (4 * INDENT)) for x in labels}
    starts = [box_of(x).x0 for x in labels]
    scattered = usual <= _LONGEST_LABEL and len(centres) >= COLUMN_LINES
    menu = longest <= _LONGEST_ENTRY and max(starts) - min(starts) < ALIGNED
    rows = [middle(line) for line in text]
    level = sum(any(abs(middle(x) - row) < _SAME_ROW for row in rows) for x in labels)
    most = _MOSTLY_IN_MENU if menu else _MOSTLY
    return (scattered or menu) and level < most * len(labels)
