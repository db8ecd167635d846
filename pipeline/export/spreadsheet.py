"""CSV as spreadsheets and pandas read it alike: no cell is run, no cell ends a row."""

import csv
import re
from typing import Any, TextIO

#: A cell that begins with one of these would be run as a formula by a spreadsheet (OWASP, CSV
#: injection); in the CSV files, which spreadsheets open, an apostrophe goes before it. A number is
#: none ("-5", "+7,5", "-24 335,4", "-12,5 %"), a telephone is one ("+7 727").
_NUMBER = (
    r"(?:\+\d+|-(?:\d+|\d{1,3}(?:[ ,\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]\d{3})+))"
    r"(?:[.,]\d+)?(?: ?%)?"
)
_FORMULA = re.compile(rf"(?!{_NUMBER}\Z|[=+\-@]\Z)[=+\-@\t\r]")


def guard(value: Any) -> Any:
    """Return a cell as it stands in a CSV file, so that no spreadsheet runs it.

    >>> guard("=1+1"), guard("-5"), guard(True)
    ("'=1+1", '-5', 'true')
    >>> guard("=5"), guard("+7,5"), guard("-")
    ("'=5", '+7,5', '-')
    >>> guard("-24 335,4"), guard("-1+1"), guard("-24 335,4 +1")
    ('-24 335,4', "'-1+1", "'-24 335,4 +1")
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        value = value.encode("utf-8", "replace").decode().replace("\0", "")
        return f"'{value}" if _FORMULA.match(value) else value
    return value


class _LineFeeds:
    """A file for `csv.writer` that ends rows with a line feed alone.

    The writer puts a cell into quotes only for the characters of its own row end, and a bare
    carriage return in a cell would end the row for many readers; so it is given both.
    """

    def __init__(self, file: TextIO) -> None:
        self._file = file

    def write(self, row: str) -> None:
        self._file.write(row.removesuffix("\r\n") + "\n")


def rows_to(file: TextIO) -> Any:
    """Return a `csv.writer` whose rows end with a line feed."""
    return csv.writer(_LineFeeds(file), lineterminator="\r\n")
