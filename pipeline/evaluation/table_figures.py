"""What the numbers in tables mean: their values, units, subjects and times, against the gold.

Each line of ``corpus/gold/tables`` is a table as data, with what each of its numbers means. It is
drawn as a ruled page (`table_sheet`); the pages of a half are run as one inbox, and the rows of
``figures.csv`` are laid over its cells by their boxes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Final

from pipeline.config import GOLD
from pipeline.errors import UsageError
from pipeline.evaluation.gold import Gold, list_mistakes, load_records, same_value, score, table
from pipeline.evaluation.rows_of_run import Row, rows_of_run
from pipeline.evaluation.table_sheet import Drawn, Part, draw_table, parts_of
from pipeline.records import Box, Figure, Found, Value

_TRUE: Final = "true"


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """A table with its cells one after another as a text, what is true of them and was found."""

    gold: Gold
    found: tuple[Found, ...]


def evaluate(*, data: Path | None = None, unseen: bool = False) -> str:
    """Return precision and recall over numbers in tables, and which of their fields are right.

    Raises:
        UsageError: there is no gold in the folder, or a line of it is no table.
    """
    tables = load_records(data, GOLD / "tables", unseen=unseen)
    laid = {item.gold.id: item for item in _run(tables)}
    scores, mistakes = score([x.gold for x in laid.values()], lambda gold: laid[gold.id].found)
    whole = [_all_right(item) for item in laid.values()]
    right, of = sum(r for r, _ in whole), sum(n for _, n in whole)
    parts = [
        f"{len(tables)} tables, {'kept apart' if unseen else 'seen'}",
        table(scores),
        f"numbers with every field right: {right} of {of} ({100 * right / (of or 1):.1f} %)",
    ]
    if not unseen:
        parts.append("mistakes\n" + list_mistakes(mistakes))
    return "\n\n".join(parts)


def _run(tables: Sequence[dict[str, Any]]) -> Iterator[Laid]:
    """Yield the tables as `qujat run` reads them from their PDFs."""
    drawn: dict[str, tuple[list[Part], Drawn]] = {}
    for look, item in enumerate(tables):
        try:
            parts = parts_of(item["head"], item["body"])
        except (KeyError, ValueError) as error:
            raise UsageError(f"{item['id']} is no table: {error}") from error
        drawn[item["id"]] = parts, draw_table(item["above"], parts, item.get("below", ()), look)
    files = {f"{name}.pdf": page.pdf for name, (_, page) in drawn.items()}
    rows = rows_of_run(files, "figures")
    for item in tables:
        yield lay(item, *drawn[item["id"]], rows.get(item["id"], ()))


def lay(item: dict[str, Any], parts: Sequence[Part], page: Drawn, rows: Sequence[Row]) -> Laid:
    """Return a gold table with the rows of ``figures.csv`` in the cells that they stand in."""
    text = ""
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    for part in parts:
        spans[part.row, part.column] = len(text), len(text) + len(part.text)
        text += part.text + " | "
    heads = len(item["head"])
    true = tuple(_found(spans[f["row"] + heads, f["col"]], _figure(f)) for f in item["figures"])
    found = [
        _found(spans[place], _figure(row))
        for row in rows
        if (place := _place(row, page)) is not None
    ]
    gold = Gold(
        id=item["id"],
        language=item["language"],
        text=text,
        kinds=("figure",),
        mentions=true,
        family=item.get("family", ""),
    )
    return Laid(gold=gold, found=tuple(found))


def _place(row: Row, page: Drawn) -> tuple[int, int] | None:
    """Return the cell of the table in which a figure stands, None of one above or below it."""
    if not row["x0"]:
        return None
    own = Box(*(float(row[name]) for name in ("x0", "y0", "x1", "y1")))
    x, y = (own.x0 + own.x1) / 2, (own.y0 + own.y1) / 2
    inside = (
        place
        for place, box in page.boxes.items()
        if box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1
    )
    return next(inside, None)


def _figure(item: dict[str, Any]) -> Figure:
    """Return a figure of the fields of a gold record or of a row of ``figures.csv``."""
    named = {f.name: item.get(f.name, "") for f in fields(Figure)}
    return Figure(**{**named, "approximate": named["approximate"] in (True, _TRUE)})


def _found(span: tuple[int, int], value: Figure) -> Found:
    return Found(kind="figure", start=span[0], end=span[1], rule="gold", value=value)


def _all_right(item: Laid) -> tuple[int, int]:
    """Return of how many numbers everything is right, and how many there are."""
    by_place = {(found.start, found.end): found.value for found in item.found}
    right = sum(_same(m.value, by_place.get((m.start, m.end))) for m in item.gold.mentions)
    return right, len(item.gold.mentions)


def _same(true: Value | None, found: Value | None) -> bool:
    return found is not None and all(
        same_value(getattr(true, f.name), getattr(found, f.name)) for f in fields(Figure)
    )
