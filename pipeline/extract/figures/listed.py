"""The time that the heading of a list names for its items.

"... бюджет на 2024 год в следующих объемах:\\n1) доходы – 5 млрд тенге;\\n2) затраты – 6 млрд тенге."
"""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.records import Found

#: What a line of a list begins with: a mark or a number, or a small letter within a longer item.
_ITEM: Final = re.compile(r"\s*(?:\d{1,3}[.)]|[^\W\d_]\)|[-–—•*]|[a-zа-яёәғқңөұүһі])")
#: "number of workers: 1 280" ends in no stop.
_LABELLED: Final = re.compile(r"[^:.;\d]{2,80}(?::| [–—-]) [^:.;]{0,20}\d[^:;]{0,40}(?<!\.)")


def time_of_list(text: str, figure: Found, times: Sequence[Found]) -> Found | None:
    """Return the last time in the nearest line above that ends in a colon and names one.

    Only lines that go on may stand between: they end in a semicolon, a comma or a colon, or they are
    labels with their number. None where the figure's own line names a time.
    """
    line = text.rfind("\n", 0, figure.start) + 1
    end = text.find("\n", figure.end)
    own = slice(line, end if end >= 0 else len(text))
    if not line or any(own.start <= time.start < own.stop for time in times):
        return None
    while line:
        above = text.rfind("\n", 0, line - 1) + 1
        head = text[above : line - 1].rstrip()
        if not head.endswith((":", ";", ",")) and not _LABELLED.fullmatch(head):
            return None
        if head.endswith(":"):
            inside = [time for time in times if above <= time.start and time.end <= line]
            if inside:
                return inside[-1]
            if not _ITEM.match(head):
                return None
        line = above
    return None
