"""Rows to files: CSV, Parquet, one SQLite database, the texts; written beside, then renamed."""

import json
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any, ClassVar, Protocol

from pipeline.errors import QujatError
from pipeline.export.arrow_columns import arrow_array, arrow_type
from pipeline.export.document_files import DocumentFiles, text_names
from pipeline.export.package import describe_tables
from pipeline.export.places import Places
from pipeline.export.rows import Row, act_row, body_row, put_rows, seen
from pipeline.export.schema import BY_NAME, TABLES, Column, Table
from pipeline.export.spreadsheet import guard, rows_to
from pipeline.records import (
    Act,
    Body,
    Document,
    Failure,
    Identity,
    Law,
    Mention,
    Organization,
    Page,
    Segment,
)

_PARQUET_ROWS = 10_000
_ROWS_AT_ONCE = 500


class Records(Protocol):
    """Where the records of the corpus come from (see `gather.Corpus`)."""

    failures: tuple[Failure, ...]

    @property
    def doc_ids(self) -> tuple[str, ...]: ...

    def document(self, doc_id: str) -> Document: ...

    def pages(self, doc_id: str) -> Iterator[Page]: ...

    def page(self, doc_id: str, number: int) -> tuple[Page, ...]: ...

    def segments(self, doc_id: str) -> Iterator[Segment]: ...

    def mentions(self, doc_id: str) -> Iterator[Mention]: ...


def write(
    corpus: Records,
    resolved: Callable[[Mention], Mention],
    identities: Mapping[str, Identity],
    acts: Sequence[Act],
    bodies: Sequence[Body],
    folder: Path,
    mark: str,
) -> None:
    """Write the tables and texts of a corpus below `folder`; the old ones stay until all is there.

    ``resolved`` gives a mention the key of the act or body that it means, ``identities`` says what
    each document is.

    Raises:
        QujatError: the disk is full or the folder cannot be written.
    """
    fresh, tables = folder / "tables.new", folder / "tables"
    try:
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(parents=True)
        (tables / ".fingerprint").unlink(missing_ok=True)  # the texts may be newer from here on
        texts = _write_all(corpus, resolved, identities, acts, bodies, folder, fresh)
        (fresh / ".fingerprint").write_text(mark, encoding="utf-8")
        _swap(fresh, tables)
        _sweep(folder / "text", texts)
    except (OSError, sqlite3.Error) as error:
        shutil.rmtree(fresh, ignore_errors=True)
        old = "The tables of the last run are still there. " if tables.exists() else ""
        raise QujatError(
            f"Cannot write the tables below {folder}: {error}. {old}Free space on the disk, close "
            "programs that hold them open, and run the same command again; nothing that was read "
            "is lost."
        ) from error


def _write_all(
    corpus: Records,
    resolved: Callable[[Mention], Mention],
    identities: Mapping[str, Identity],
    acts: Sequence[Act],
    bodies: Sequence[Body],
    folder: Path,
    fresh: Path,
) -> set[Path]:
    texts: set[Path] = set()
    failures: dict[str, list[Failure]] = {}
    for failure in corpus.failures:
        failures.setdefault(failure.doc_id, []).append(failure)
    cited = _Cited()
    with ExitStack() as stack:
        tables = _Tables(fresh, stack)
        first: dict[str, str] = {}  # by the hash of the bytes
        for doc_id in corpus.doc_ids:
            names = text_names(doc_id)
            document = corpus.document(doc_id)
            same_as = first.setdefault(document.sha256 or doc_id, doc_id)
            with DocumentFiles(doc_id, folder, fresh / "grids", tables.put) as files:
                pages = seen(doc_id, corpus.pages(doc_id), files)
                put_rows(
                    document,
                    Places(pages, partial(_page, corpus, doc_id)),
                    corpus.segments(doc_id),
                    cited.noted(doc_id, map(resolved, corpus.mentions(doc_id))),
                    failures.get(doc_id, []),
                    names,
                    files,
                    identities[doc_id],
                    "" if same_as == doc_id else same_as,
                )
            texts.update(folder / name for name in names)
        for act in acts:
            tables.put("acts", act_row(act, cited.acts.get(act.act_key, ())))
        for body in bodies:
            tables.put("bodies", body_row(body, cited.bodies.get(body.body_id, ())))
        tables.end()
    package = json.dumps(describe_tables(), ensure_ascii=False, indent=1) + "\n"
    (fresh / "datapackage.json").write_text(package, encoding="utf-8")
    return texts


def _page(corpus: Records, doc_id: str, number: int) -> Page:
    return corpus.page(doc_id, number)[0]


class _Tables:
    """Hands rows on to the files of all tables, many at once."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._writers = {t.name: stack.enter_context(_Writer(t, folder)) for t in TABLES}
        self._database = stack.enter_context(_Database(folder / "qujat.sqlite"))
        self._waiting: dict[str, list[Row]] = {table.name: [] for table in TABLES}

    def put(self, table: str, row: Row) -> None:
        self._waiting[table].append(row)
        if len(self._waiting[table]) >= _ROWS_AT_ONCE:
            self._hand_on(table)

    def end(self) -> None:
        """Hand on what is left."""
        for table in self._waiting:
            self._hand_on(table)

    def _hand_on(self, table: str) -> None:
        self._writers[table].put(self._waiting[table])
        self._database.put(table, self._waiting[table])
        self._waiting[table].clear()


class _Writer:
    """Writes one table as CSV and as Parquet."""

    def __init__(self, table: Table, folder: Path) -> None:
        import pyarrow as arrow
        import pyarrow.parquet as parquet

        self._columns = table.columns
        self._schema = arrow.schema([(c.name, arrow_type(c.kind)) for c in table.columns])
        self._arrow = arrow
        self._file = (folder / f"{table.name}.csv").open("w", encoding="utf-8", newline="")
        self._csv = rows_to(self._file)
        self._csv.writerow([column.name for column in table.columns])
        self._parquet = parquet.ParquetWriter(folder / f"{table.name}.parquet", self._schema)
        self._group: list[Any] = []  # arrow's tables are a tenth of the rows they are made of

    def __enter__(self) -> "_Writer":
        return self

    def __exit__(self, *problem: object) -> None:
        try:
            if problem[0] is None:
                self._end_group()
        finally:
            self._file.close()
            self._parquet.close()

    def put(self, rows: Sequence[Row]) -> None:
        if not rows:
            return
        for row in rows:
            self._csv.writerow([guard(row.get(column.name)) for column in self._columns])
        columns = [
            arrow_array([_stored(row.get(column.name), column) for row in rows], column.kind)
            for column in self._columns
        ]
        self._group.append(self._arrow.Table.from_arrays(columns, schema=self._schema))
        if sum(len(part) for part in self._group) >= _PARQUET_ROWS:
            self._end_group()

    def _end_group(self) -> None:
        if self._group:
            self._parquet.write_table(self._arrow.concat_tables(self._group).combine_chunks())
            self._group.clear()


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


def _stored(value: Any, column: Column) -> Any:
    """Return a value as Parquet and SQLite keep it; an empty text is "unknown"."""
    if value is None or (value == "" and column.kind != "string"):
        return None
    if column.kind == "number":
        return float(value)
    if column.kind in ("string", "date"):
        return str(value).encode("utf-8", "replace").decode().replace("\0", "") or None
    return value


class _Cited:
    """The documents in which each act and each body is mentioned, by their keys."""

    def __init__(self) -> None:
        self.acts: dict[str, set[str]] = {}
        self.bodies: dict[str, set[str]] = {}

    def noted(self, doc_id: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
        """Yield the mentions of a document, noted."""
        for mention in mentions:
            if isinstance(mention.value, Law) and mention.value.act_key:
                self.acts.setdefault(mention.value.act_key, set()).add(doc_id)
            elif isinstance(mention.value, Organization) and mention.value.body_id:
                self.bodies.setdefault(mention.value.body_id, set()).add(doc_id)
            yield mention


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
