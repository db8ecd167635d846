"""Rows to files: CSV, Parquet, one SQLite database, the texts; written beside, then renamed."""

import csv
import hashlib
import json
import os
import re
import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from typing import Any, ClassVar, Protocol, TextIO

from pipeline.errors import QujatError
from pipeline.export.package import describe_tables
from pipeline.export.rows import DocumentRows, Row, act_row, body_row, rows_of
from pipeline.export.schema import BY_NAME, TABLES, Column, Table
from pipeline.records import (
    Act,
    Body,
    Document,
    Failure,
    Law,
    Mention,
    Organization,
    Page,
    Segment,
)

#: A cell that begins with one of these would be run as a formula by a spreadsheet (OWASP, CSV
#: injection); in the CSV files, which spreadsheets open, an apostrophe goes before it.
_FORMULA = re.compile(r"(?![+\-]\d+(?:[.,]\d+)?\Z|[=+\-@]\Z)[=+\-@\t\r]")
_PARQUET_ROWS = 10_000
_ROWS_AT_ONCE = 1_000


class Records(Protocol):
    """Where the records of the corpus come from (see `gather.Corpus`)."""

    failures: tuple[Failure, ...]

    @property
    def doc_ids(self) -> tuple[str, ...]: ...

    def document(self, doc_id: str) -> Document: ...

    def pages(self, doc_id: str) -> Iterator[Page]: ...

    def segments(self, doc_id: str) -> tuple[Segment, ...]: ...

    def mentions(self, doc_id: str) -> tuple[Mention, ...]: ...


def write(
    corpus: Records,
    mentions: Mapping[str, Sequence[Mention]],
    acts: Sequence[Act],
    bodies: Sequence[Body],
    folder: Path,
    mark: str,
) -> None:
    """Write the tables and texts of a corpus below `folder`; the old ones stay until all is there.

    Raises:
        QujatError: the disk is full or the folder cannot be written.
    """
    fresh, tables = folder / "tables.new", folder / "tables"
    try:
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(parents=True)
        (tables / ".fingerprint").unlink(missing_ok=True)  # the texts may be newer from here on
        texts = _write_all(corpus, mentions, acts, bodies, folder, fresh)
        (fresh / ".fingerprint").write_text(mark, encoding="utf-8")
        _swap(fresh, tables)
        _sweep(folder / "text", texts)
    except (OSError, sqlite3.Error) as error:
        shutil.rmtree(fresh, ignore_errors=True)
        raise QujatError(
            f"Cannot write the tables below {folder}: {error}. The tables of the last run are "
            "still there. Free space on the disk, close programs that hold them open, and run "
            "the same command again; nothing that was read is lost."
        ) from error


def _write_all(
    corpus: Records,
    mentions: Mapping[str, Sequence[Mention]],
    acts: Sequence[Act],
    bodies: Sequence[Body],
    folder: Path,
    fresh: Path,
) -> set[Path]:
    texts: set[Path] = set()
    failures: dict[str, list[Failure]] = {}
    for failure in corpus.failures:
        failures.setdefault(failure.doc_id, []).append(failure)
    with ExitStack() as stack:
        writers = {table.name: stack.enter_context(_Writer(table, fresh)) for table in TABLES}
        database = stack.enter_context(_Database(fresh / "qujat.sqlite"))

        def put(name: str, rows: Iterable[Row]) -> None:
            left = iter(rows)
            while some := list(islice(left, _ROWS_AT_ONCE)):
                writers[name].put(some)
                database.put(name, some)

        first: dict[str, str] = {}  # by the hash of the bytes
        for doc_id in corpus.doc_ids:
            names = text_names(doc_id)
            document = corpus.document(doc_id)
            same_as = first.setdefault(document.sha256 or doc_id, doc_id)
            made = rows_of(
                document,
                corpus.pages(doc_id),
                corpus.segments(doc_id),
                mentions.get(doc_id, ()),
                failures.get(doc_id, []),
                names,
                "" if same_as == doc_id else same_as,
            )
            for name, rows in made.rows.items():
                put(name, rows)
            texts.update(_write_texts(folder, names, made))
            _write_grids(fresh / "grids", doc_id, made.cells)
        cited, named = _where(mentions)
        put("acts", [act_row(act, cited.get(act.act_key, ())) for act in acts])
        put("bodies", [body_row(body, named.get(body.body_id, ())) for body in bodies])
    package = json.dumps(describe_tables(), ensure_ascii=False, indent=1) + "\n"
    (fresh / "datapackage.json").write_text(package, encoding="utf-8")
    return texts


def text_names(doc_id: str) -> tuple[str, str]:
    """Return where the clean and the raw text of a document lie below the output folder."""
    stem = doc_id
    parts = doc_id.casefold().split("/")
    long = max(len(part.encode()) for part in parts) > 230
    # a.raw would share a file with the raw text of a, and a folder a.txt with the text of a
    if long or parts[-1].endswith(".raw") or any(p.endswith((".txt", ".csv")) for p in parts[:-1]):
        stem = hashlib.sha256(doc_id.encode()).hexdigest()[:32]
    return f"text/{stem}.txt", f"text/{stem}.raw.txt"


def guard(value: Any) -> Any:
    """Return a cell as it stands in a CSV file, so that no spreadsheet runs it.

    >>> guard("=1+1"), guard("-5"), guard(True)
    ("'=1+1", '-5', 'true')
    >>> guard("=5"), guard("+7,5"), guard("-")
    ("'=5", '+7,5', '-')
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


def _rows_to(file: TextIO) -> Any:
    return csv.writer(_LineFeeds(file), lineterminator="\r\n")


class _Writer:
    """Writes one table as CSV and as Parquet."""

    def __init__(self, table: Table, folder: Path) -> None:
        import pyarrow as arrow
        import pyarrow.parquet as parquet

        self._columns = table.columns
        self._schema = arrow.schema([(c.name, _arrow_type(arrow, c)) for c in table.columns])
        self._arrow = arrow
        self._file = (folder / f"{table.name}.csv").open("w", encoding="utf-8", newline="")
        self._csv = _rows_to(self._file)
        self._csv.writerow([column.name for column in table.columns])
        self._parquet = parquet.ParquetWriter(folder / f"{table.name}.parquet", self._schema)
        self._waiting: list[Row] = []

    def __enter__(self) -> "_Writer":
        return self

    def __exit__(self, *problem: object) -> None:
        try:
            if problem[0] is None:
                self._flush()
        finally:
            self._file.close()
            self._parquet.close()

    def put(self, rows: Sequence[Row]) -> None:
        for row in rows:
            self._csv.writerow([guard(row.get(column.name)) for column in self._columns])
            self._waiting.append(row)
            if len(self._waiting) >= _PARQUET_ROWS:
                self._flush()

    def _flush(self) -> None:
        if not self._waiting:
            return
        columns = [
            self._arrow.array(
                [_stored(row.get(column.name), column) for row in self._waiting],
                self._schema.field(column.name).type,
            )
            for column in self._columns
        ]
        self._parquet.write_table(self._arrow.Table.from_arrays(columns, schema=self._schema))
        self._waiting.clear()


class _Database:
    """Writes all tables into one SQLite database."""

    _TYPES: ClassVar = {
        "string": "TEXT",
        "integer": "INTEGER",
        "number": "REAL",
        "boolean": "INTEGER",
        "date": "TEXT",
    }

    def __init__(self, path: Path) -> None:
        self._db = sqlite3.connect(path, isolation_level=None)
        self._db.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN;")
        for table in TABLES:
            columns = [f'"{c.name}" {self._TYPES[c.kind]}' for c in table.columns]
            key = ", ".join(f'"{name}"' for name in table.key)
            links = [
                f"FOREIGN KEY ({', '.join(own)}) REFERENCES {other} ({', '.join(theirs)})"
                for own, other, theirs in table.links
            ]
            parts = ", ".join([*columns, f"PRIMARY KEY ({key})", *links])
            self._db.execute(f'CREATE TABLE "{table.name}" ({parts})')

    def __enter__(self) -> "_Database":
        return self

    def __exit__(self, *problem: object) -> None:
        if problem[0] is None:
            self._db.execute("COMMIT")
        self._db.close()

    def put(self, name: str, rows: Sequence[Row]) -> None:
        columns = BY_NAME[name].columns
        marks = ", ".join("?" * len(columns))
        self._db.executemany(
            f'INSERT INTO "{name}" VALUES ({marks})',
            ([_stored(row.get(c.name), c) for c in columns] for row in rows),
        )


def _arrow_type(arrow: Any, column: Column) -> Any:
    return {
        "string": arrow.string(),
        "integer": arrow.int64(),
        "number": arrow.float64(),
        "boolean": arrow.bool_(),
        "date": arrow.string(),
    }[column.kind]


def _stored(value: Any, column: Column) -> Any:
    """Return a value as Parquet and SQLite keep it; an empty text is "unknown"."""
    if value is None or (value == "" and column.kind != "string"):
        return None
    if column.kind == "number":
        return float(value)
    if column.kind in ("string", "date"):
        return str(value).encode("utf-8", "replace").decode().replace("\0", "") or None
    return value


def _write_texts(folder: Path, names: tuple[str, str], made: DocumentRows) -> Iterator[Path]:
    for name, text in zip(names, (made.text, made.raw), strict=True):
        path = folder / name
        data = text.encode("utf-8", "replace")
        if not path.is_file() or path.read_bytes() != data:
            path.parent.mkdir(parents=True, exist_ok=True)
            beside = path.with_name(".new")
            beside.write_bytes(data)
            beside.replace(path)
        yield path


def _write_grids(folder: Path, doc_id: str, cells: Sequence[Row]) -> None:
    """Write each table of a document as a CSV of its own: ``grids/<doc_id>.p3.t0.csv``."""
    tables: dict[tuple[int, int], list[Row]] = {}
    for cell in cells:
        tables.setdefault((cell["page"], cell["table"]), []).append(cell)
    stem = text_names(doc_id)[0].removeprefix("text/").removesuffix(".txt")
    for (page, number), inside in sorted(tables.items()):
        path = folder / f"{stem}.p{page}.t{number}.csv"
        path.parent.mkdir(parents=True, exist_ok=True)
        height = max(cell["row"] for cell in inside) + 1
        width = max(cell["column"] for cell in inside) + 1
        grid = [[""] * width for _ in range(height)]
        for cell in inside:
            before = grid[cell["row"]][cell["column"]]
            text = " ".join(cell["text"].split())
            grid[cell["row"]][cell["column"]] = f"{before} {text}".strip()
        with path.open("w", encoding="utf-8", newline="") as file:
            _rows_to(file).writerows([guard(text) for text in row] for row in grid)


def _where(
    mentions: Mapping[str, Sequence[Mention]],
) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Return the documents in which each act and each body is mentioned."""
    cited: dict[str, set[str]] = {}
    named: dict[str, set[str]] = {}
    for doc_id, found in mentions.items():
        for mention in found:
            if isinstance(mention.value, Law) and mention.value.act_key:
                cited.setdefault(mention.value.act_key, set()).add(doc_id)
            elif isinstance(mention.value, Organization) and mention.value.body_id:
                named.setdefault(mention.value.body_id, set()).add(doc_id)
    return cited, named


def _swap(fresh: Path, tables: Path) -> None:
    old = tables.with_name("tables.old")
    shutil.rmtree(old, ignore_errors=True)
    if tables.exists():
        tables.rename(old)
    fresh.rename(tables)
    shutil.rmtree(old, ignore_errors=True)


def _sweep(folder: Path, keep: Iterable[Path]) -> None:
    """Remove texts of documents that left the corpus, and folders left empty."""
    kept = set(keep)
    for root, _, files in os.walk(folder, topdown=False):
        for name in files:
            if Path(root) / name not in kept:
                (Path(root) / name).unlink()
        if root != str(folder) and not any(Path(root).iterdir()):
            Path(root).rmdir()
