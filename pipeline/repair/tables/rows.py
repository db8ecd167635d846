"""What names the rows of a table: the texts left of a number, and the heading within the table.

A part of a table on a new page goes on below the heading that the part before ended with.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Self

from pipeline.numerals import LEADS_TO_AMOUNT
from pipeline.records import Cell, Segment
from pipeline.repair.tables.led_rows import led_rows
from pipeline.repair.tables.sections import nested
from pipeline.repair.tables.titles import UNIT_LINE

#: What names something: letters, or the sign of a unit that has a cell to itself; "x" is a figure
#: that is kept back, and "да" an answer.
_NAMES: Final = re.compile(
    r"(?!\s*(?:[xхXХ]|да|нет|иә|жоқ|yes|no|n/a|н/д|ж/д)\s*\Z).*[^\W\d_⁰¹²³⁴-⁹]|\s*[%‰$€₸₽°]+\s*\Z",
    re.DOTALL,
)
#: "5 МРП", "от 1 до 5", "30 дней": an amount names no row; "1000 тірі туғанға" is a unit.
_AMOUNT: Final = re.compile(
    rf"\s*{LEADS_TO_AMOUNT}"
    r"[-–]?\d[^/]{0,24}(?<!ға)(?<!ге)(?<!қа)(?<!ке)(?<!шаққанда)\s*",
    re.IGNORECASE,
)
#: "IV": the number of a row, where its name stands beside it.
_NUMERAL: Final = re.compile(r"\s*[IVXІХ]{1,5}\.?\s*")
#: What tells a row from another one of the same name: words, or a bound ("3 м³ дейін").
_TELLS_APART: Final = re.compile(
    r"\s*[^\W\d_]{2}|.*(?:дейін|астам|жоғары|артық|и более|и выше)\s*\Z", re.IGNORECASE
)
#: Columns that say who does it, by when, and what comes of it: they name no row, except the first
#: ("Источник финансирования").
_WHO_AND_WHEN: Final = re.compile(
    r"ответственн|исполнител|срок|(?:юридический |фактический )?адрес(?!н)|место нахождения|местонахождение|форма завершения|примечани|источник|ақпарат көзі|қаржыландыру көз|дереккөз|орындаушы|жауапты|мерзім|"
    r"аяқталу нысаны|(?:орында(?:у|лу)|іске асыру) мерзім|(?:заңды )?мекенжай|орналасқан жері|ескерту|address(?!ed)|responsible|deadline|due date|remarks?\b|sources?\b",
    re.IGNORECASE,
)
#: Codes: "A1-3", "D-7", "В2".
_CODE: Final = re.compile(r"\s*[A-ZА-ЯЁ]{1,3}[-–]?\d[\d./-]*\s*")
#: What heads a column of units, of codes, or the names of rows, wherever it stands; and one of places,
#: of which each may have many rows.
_OF_UNITS: Final = re.compile(
    r"ед(?:иниц\w*|\.)\s*изм|ед\.|өлшем|units?\b|measure\b|бірліг", re.IGNORECASE
)
_OF_CODES: Final = re.compile(
    r"категори|разряд|код(?:ы|\W|\Z)|шифр|санат|дәреже|categor|grade|code", re.IGNORECASE
)
_OF_NAMES: Final = re.compile(
    r"наименован|назван|показател|мероприяти|атау(?:ы|лары)|көрсеткіш|іс-шара|indicator|name|item|measures?\b",
    re.IGNORECASE,
)
_OF_PLACES: Final = re.compile(
    r"регион|област|район|город|страна|округ|аймақ|өңір|облыс|аудан|қала|ел\b"
    r"|region|oblast|district|city|countr|province|location",
    re.IGNORECASE,
)
#: A text of so many letters may be a unit: "чел.", "км", "дана".
_LONGEST_UNIT: Final = 5
#: A year alone names its row in a column of years: "2018", "2019 г.".
_YEAR: Final = re.compile(r"\s*(?:19|20)\d\d\s*(?:г\.?|ж\.?|год|жыл|\*{1,2})?\s*:?\s*")
_OF_YEARS: Final = re.compile(
    r"\s*(?:годы?|жыл(?:дар|ы)?|years?|период|кезең|period)\b", re.IGNORECASE
)
#: The sum of a whole table, where no section above has one: "Всего", "Барлығы", "Grand total".
_TOTAL: Final = re.compile(
    r"(?:всего|итого|барлығы|жиыны|жалпы|(?:grand )?total)(?: по (?:плану|программе|таблице))?[ :.]*",
    re.IGNORECASE,
)
#: The row of the heading that the part on the page before ended below.
_ON_PAGE_BEFORE: Final = -1
#: Texts left of a number name its row together up to so many characters.
_LONGEST_ROW: Final = 160
#: A heading within a table is at most so long.
_LONGEST_SECTION: Final = 150


@dataclass(frozen=True, slots=True)
class Rows:
    """The texts of a table that may name its rows, by row and column, and the headings within it.

    ``sections`` are by the row of a heading all those that hold below it, the outermost one first;
    ``years`` are the columns that hold years, ``first`` is the first one of names; ``parts`` tell
    rows apart that share their first name, by the row: a column and its text; ``told`` are the
    columns of words that only tell more of what has a name; ``led`` are the labels of the rows
    without figures that lead a row. ``sections_before`` and
    ``totals_before`` count the headings and the sums of the parts on the pages before.
    """

    texts: Mapping[tuple[int, int], str]
    sections: Mapping[int, tuple[str, ...]]
    years: frozenset[int]
    first: int = 0
    parts: Mapping[int, tuple[int, str]] = field(default_factory=dict)
    told: frozenset[int] = frozenset()
    led: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    sections_before: int = 0
    totals_before: int = 0

    @classmethod
    def of(
        cls,
        cells: Sequence[tuple[Segment, Cell]],
        columns: Mapping[int, str],
        above: tuple[str, ...],
        before: Self | None,
    ) -> Self:
        """Return the rows of a table with `columns` headed so, below the headings `above` it.

        ``before`` are the rows of the same table on the page before: the last one may go on here.
        """
        sections = _sections(cells)
        inner = [
            (segment, cell)
            for segment, cell in cells
            if not cell.is_header and cell.row not in sections
        ]
        named = [(s, c) for s, c in inner if _NAMES.match(s.text)]
        words = [(s, c) for s, c in named if not _is_number_or_code(s.text)]
        first = _first_of_names(c for _, c in words or named)
        texts = {
            (row, cell.column): segment.text
            for segment, cell in inner
            if cell.column == first or not _WHO_AND_WHEN.match(columns.get(cell.column, ""))
            for row in range(cell.row, cell.row + cell.row_span)
        }
        row = min((cell.row for _, cell in inner), default=0)
        if before is not None and row not in sections:
            texts = {**texts, **before.broken_at(row, texts)}
        within = {**({_ON_PAGE_BEFORE: above} if above else {}), **nested(sections, above)}
        return cls(
            texts,
            within,
            _columns_of_years(texts, columns),
            first,
            _parts(inner, first),
            _told(inner, columns, first),
            led_rows(inner, first),
            sections_before=before.all_sections if before is not None else 0,
            totals_before=before.totals_before + len(before.totals) if before is not None else 0,
        )

    @property
    def all_sections(self) -> int:
        """Return how many headings stand within the table so far."""
        return self.sections_before + sum(row != _ON_PAGE_BEFORE for row in self.sections)

    @property
    def totals(self) -> list[int]:
        """Return the rows that say they are sums."""
        return [row for (row, _), text in self.texts.items() if _TOTAL.fullmatch(text)]

    @property
    def last_section(self) -> tuple[str, ...]:
        """Return the headings that the table ends below, the outermost one first."""
        return self.sections[max(self.sections)] if self.sections else ()

    def broken_at(
        self, row: int, texts: Mapping[tuple[int, int], str]
    ) -> dict[tuple[int, int], str]:
        """Return the names that the last row lends to a `row` of the next page, if it goes on there.

        There its number is missing, its name is, or goes on in lower case, and no figure of it
        stands on both pages.
        """
        last = max((at for at, _ in self.texts), default=0)
        names = {column: text for (at, column), text in self.texts.items() if at == last}
        here = {column: text for (at, column), text in texts.items() if at == row}
        goes_on = here.get(self.first, "")[:1]
        twice = any(
            not _NAMES.match(text) and not _NAMES.match(names[column])
            for column, text in here.items()
            if column in names
        )
        whole = last not in self.sections and self.first in names and 0 in names
        if (
            not whole
            or twice
            or (0 in here and self.first > 0)
            or (goes_on and not goes_on.islower())
        ):
            return {}
        lent = {column: text for column, text in names.items() if column not in here}
        lent[self.first] = f"{names[self.first]} {here.get(self.first, '')}".strip()
        return {(row, column): text for column, text in lent.items()}

    def header(self, cell: Cell, text: str) -> str:
        """Return the texts left of a cell in its row: "ВВП / млрд тенге"; numbers name nothing.

        But a year does, in a column of years. The heading that the row stands below comes first. A
        cell of words is named by the first words of its row: those between are contents like it.
        """
        words = bool(_NAMES.match(text)) and not _AMOUNT.fullmatch(text)
        part = self.parts.get(cell.row)
        left = [
            " ".join(name.split())
            for column in range(cell.column)
            if column not in self.told
            and (not words or column <= self.first or column in self.years)
            and (name := self._name(cell.row, column, part))
        ]
        above = max((row for row in self.sections if row < cell.row), default=None)
        section = self.sections[above] if above is not None and left else ()
        if section and self._is_grand_total(cell.row):
            section = ()
        section = (*section, *self.led.get(cell.row, ())) if left else ()
        inner = section[-1:]
        for names in ([*section, *left], [*inner, *left], [*inner, *left[:1]]):
            joined = " / ".join(dict.fromkeys(names))
            if len(joined) <= _LONGEST_ROW:
                return joined
        return left[0]

    def _name(self, row: int, column: int, part: tuple[int, str] | None) -> str:
        """Return the text of a column where it names its row, else ""."""
        if part is not None and part[0] == column:
            return part[1]
        text = self.texts.get((row, column), "")
        names = _NAMES.match(text) and not (column > self.first and _AMOUNT.fullmatch(text))
        names = names and not (column < self.first and _is_number_or_code(text))
        return text if names or (column in self.years and _YEAR.fullmatch(text)) else ""

    def _is_grand_total(self, at: int) -> bool:
        """Return whether a row is the only sum, behind all sections: it is of the whole table."""
        only = not self.totals_before and self.totals == [at]
        return only and at > max(self.sections) and self.all_sections > 1


def _sections(cells: Sequence[tuple[Segment, Cell]]) -> dict[int, str]:
    """Return the headings within a table ("Раздел 1" over all its columns), by their rows.

    A year alone in its row is one, too, where other rows are named.
    """
    width = max(cell.column + cell.column_span for _, cell in cells)
    rows = Counter(cell.row for _, cell in cells)
    first = [(s, c) for s, c in cells if c.column == 0 and not c.is_header]
    of_years = any(rows[c.row] > 1 and _YEAR.fullmatch(s.text) for s, c in first)
    return {
        cell.row: " ".join(segment.text.split())
        for segment, cell in first
        if len(segment.text) <= _LONGEST_SECTION
        and (
            (
                cell.column_span == width > 2
                and (_NAMES.match(segment.text) or _YEAR.fullmatch(segment.text))
            )
            or (rows[cell.row] == 1 and not of_years and _YEAR.fullmatch(segment.text))
        )
    }


def _is_number_or_code(text: str) -> bool:
    return bool(_NUMERAL.fullmatch(text) or _CODE.fullmatch(text))


def _first_of_names(cells: Iterable[Cell]) -> int:
    """Return the first column that holds names of rows.

    The label of a sum, merged with the column of numbers ("Всего по области"), does not say so.
    """
    spans: dict[int, list[int]] = {}
    for cell in cells:
        spans.setdefault(cell.column, []).append(cell.column_span)
    of_sum = [column for column, own in spans.items() if len(own) == 1 and own[0] > 1]
    return min((column for column in spans if column not in of_sum), default=min(spans, default=0))


def _told(
    cells: Sequence[tuple[Segment, Cell]], columns: Mapping[int, str], first: int
) -> frozenset[int]:
    """Return the columns of words that only tell more of what the first names: its region, its code.

    So they do where each row has a name of its own there ("Shelek wind farm | Almaty | 60"), and not
    a unit; of a place there may be many rows, and behind figures names may begin another table.
    """
    names = [(" ".join(s.text.split()), c) for s, c in cells if c.column == first]
    texts = Counter(name for name, _ in names)
    if len(names) < 2 or max(texts.values()) > 1 or any(c.row_span > 1 for _, c in names):
        return frozenset()
    if first not in columns or _OF_PLACES.search(columns[first]):
        return frozenset()
    rows = {cell.row for _, cell in names}
    found: dict[int, list[str]] = {}
    figures = [c.column for s, c in cells if c.column > first and not _NAMES.match(s.text)]
    last = min(figures, default=first)
    for segment, cell in cells:
        if first < cell.column < last and _NAMES.match(segment.text):
            if cell.row not in rows:
                return frozenset()  # a row that only it names
            found.setdefault(cell.column, []).append(segment.text)
    return frozenset(
        column
        for column, own in found.items()
        if column in columns
        and not _OF_UNITS.search(columns[column])
        and not _OF_NAMES.search(columns[column])
        and (
            all(map(_CODE.fullmatch, own))
            or _OF_CODES.match(columns[column])
            or sum(len(text) > _LONGEST_UNIT for text in own) * 2 > len(own)
        )
        and not all(map(UNIT_LINE.search, own))
    )


def _parts(cells: Sequence[tuple[Segment, Cell]], first: int) -> dict[int, tuple[int, str]]:
    """Return what tells rows apart that share a name over them all: "РБ", "МБ", "от 3 до 5 м³".

    It stands right of the name, in each of the rows another, and is no amount of its own.
    """
    places = {(cell.row, cell.column): segment.text for segment, cell in cells}
    found: dict[int, tuple[int, str]] = {}
    for _, cell in cells:
        if cell.column != first or cell.row_span == 1:
            continue
        column = first + cell.column_span
        rows = range(cell.row, cell.row + cell.row_span)
        texts = {row: places.get((row, column), "") for row in rows}
        if len({*texts.values()}) == len(rows) and all(map(_TELLS_APART.match, texts.values())):
            found |= {row: (column, text) for row, text in texts.items()}
    return found


def _columns_of_years(
    texts: Mapping[tuple[int, int], str], columns: Mapping[int, str]
) -> frozenset[int]:
    """Return which columns hold years that name their rows: headed so, or a first one of years."""
    first = [text for (_, column), text in texts.items() if column == 0]
    all_years = len(first) > 1 and all(map(_YEAR.fullmatch, first))
    return frozenset(
        column
        for column in {column for _, column in texts}
        if _OF_YEARS.match(columns.get(column, "")) or (column == 0 and all_years)
    )
