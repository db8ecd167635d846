"""The files of one document beside the tables: its two texts, and a CSV of each of its tables."""

import filecmp
import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import TextIO

from pipeline.export.rows import Row
from pipeline.export.spreadsheet import guard, rows_to


def text_names(doc_id: str) -> tuple[str, str]:
    """Return where the clean and the raw text of a document lie below the output folder."""
    stem = doc_id
    parts = doc_id.casefold().split("/")
    long = max(len(part.encode()) for part in parts) > 230
    # a.raw would share a file with the raw text of a, and a folder a.txt with the text of a
    if long or parts[-1].endswith(".raw") or any(p.endswith((".txt", ".csv")) for p in parts[:-1]):
        stem = hashlib.sha256(doc_id.encode()).hexdigest()[:32]
    return f"text/{stem}.txt", f"text/{stem}.raw.txt"


class DocumentFiles:
    """Takes what is made of a document: rows are handed on, texts and grids written as they come.

    A text takes its place when it is whole; one that is there already and the same stays.
    """

    def __init__(
        self, doc_id: str, folder: Path, grids: Path, put: Callable[[str, Row], None]
    ) -> None:
        self._put = put
        self._texts = tuple(folder / name for name in text_names(doc_id))
        self._stem = text_names(doc_id)[0].removeprefix("text/").removesuffix(".txt")
        self._grids = grids
        self._cells: list[Row] = []
        for path in self._texts:
            path.parent.mkdir(parents=True, exist_ok=True)
        self._clean, self._raw = (_begin(path) for path in map(_beside, self._texts))

    def __enter__(self) -> "DocumentFiles":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            with self._clean, self._raw:
                if kind is None:
                    self._write_grids()
            if kind is None:
                for path in self._texts:
                    if not path.is_file() or not filecmp.cmp(path, _beside(path), shallow=False):
                        _beside(path).replace(path)
        finally:
            for path in self._texts:
                _beside(path).unlink(missing_ok=True)

    def put(self, table: str, row: Row) -> None:
        """Hand on a row; the cells of a page become grids."""
        self._put(table, row)
        if table == "cells":
            if self._cells and self._cells[-1]["page"] != row["page"]:
                self._write_grids()
            self._cells.append(row)

    def clean(self, text: str) -> None:
        self._clean.write(text)

    def raw(self, text: str) -> None:
        self._raw.write(text)

    def _write_grids(self) -> None:
        """Write each table of a page as a CSV of its own: ``grids/<doc_id>.p3.t0.csv``."""
        tables: dict[tuple[int, int], list[Row]] = {}
        for cell in self._cells:
            tables.setdefault((cell["page"], cell["table"]), []).append(cell)
        for (page, number), inside in sorted(tables.items()):
            path = self._grids / f"{self._stem}.p{page}.t{number}.csv"
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("w", encoding="utf-8", newline="") as file:
                rows_to(file).writerows([guard(text) for text in row] for row in _grid(inside))
        self._cells.clear()


def _grid(cells: Sequence[Row]) -> list[list[str]]:
    """Return the texts of a table by row and column."""
    height = max(cell["row"] for cell in cells) + 1
    width = max(cell["column"] for cell in cells) + 1
    grid = [[""] * width for _ in range(height)]
    for cell in cells:
        before = grid[cell["row"]][cell["column"]]
        text = " ".join(cell["text"].split())
        grid[cell["row"]][cell["column"]] = f"{before} {text}".strip()
    return grid


def _beside(path: Path) -> Path:
    """Return where a text is written until it is whole; no document is called so."""
    return path.with_name(".new.raw" if path.name.endswith(".raw.txt") else ".new")


def _begin(path: Path) -> TextIO:
    return path.open("w", encoding="utf-8", errors="replace", newline="")
