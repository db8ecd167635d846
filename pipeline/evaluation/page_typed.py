"""Real pages typed out by hand: ``corpus/gold/pages/NAME.pN.txt`` is page N of ``NAME.pdf``.

A line is a paragraph, in reading order, words broken at line ends joined; ``# `` begins a heading,
``^ `` a running header, footer or page number, and ``| a | b |`` is a row of a table. ``…`` stands
for a line left out (personal data). Dot leaders and a page number after them may be left out.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pipeline.config import GOLD
from pipeline.evaluation.page_sheet import Item, Made
from pipeline.records import SegmentKind

_NAME: Final = re.compile(r"(.+)\.p(\d+)\Z")


def typed_pages(folder: Path) -> Iterator[tuple[str, Path, int, Made]]:
    """Yield name, PDF, page number and truth of each typed page whose PDF is in `folder`."""
    for path in sorted((GOLD / "pages").glob("*.txt")):
        named = _NAME.match(path.stem)
        if named is None or not (folder / f"{named[1]}.pdf").exists():
            continue
        items = tuple(items_of(path.read_text(encoding="utf-8"), int(named[2])))
        made = Made(family="typed", language="", face="", pdf=b"", items=items, broken=())
        yield path.stem, folder / f"{named[1]}.pdf", int(named[2]), made


def items_of(text: str, page: int) -> Iterator[Item]:
    """Yield the pieces of a typed page, the cells of its tables one by one."""
    table, row = -1, 0
    inside, head = False, ""
    for line in text.splitlines():
        if not line.strip():
            continue
        if line.startswith("|"):
            if not inside or line == head:  # the same header again: the next table
                table, row, inside, head = table + 1, 0, True, line
            for column, cell in enumerate(line.strip().strip("|").split("|")):
                if cell.strip():
                    place = (table, row, column)
                    yield Item(kind="table_cell", text=cell.strip(), page=page, cell=place)
            row += 1
            continue
        inside = False
        kind: SegmentKind = "paragraph"
        if line.startswith("# "):
            kind, line = "heading", line[2:]
        elif line.startswith("^ "):
            kind, line = "header", line[2:]
        yield Item(kind=kind, text=line.strip(), page=page)
