"""Where records live between runs: one SQLite file, each stage's records under a fingerprint.

A result is written in one transaction: an interruption leaves either all of it or nothing. Only
the process that runs the command writes; workers get and give encoded records.
"""

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, TextIO, TypeVar

from pipeline.errors import QujatError, UsageError
from pipeline.json_form import from_json, to_json
from pipeline.records import Document, Failure, StageName

#: Raised with the form of the tables below and of the records in them; a store of another form is
#: emptied and made anew.
FORM = 3
WHOLE = 0  # the part of a result that belongs to the document, not to one page

_TABLES = """
CREATE TABLE IF NOT EXISTS inbox (position INTEGER PRIMARY KEY, path TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS files (
    doc_id TEXT PRIMARY KEY, path TEXT NOT NULL, size INTEGER NOT NULL, mtime INTEGER NOT NULL,
    sha256 TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS results (
    stage TEXT NOT NULL, doc_id TEXT NOT NULL, part INTEGER NOT NULL,
    fingerprint TEXT NOT NULL, digest TEXT NOT NULL, kind TEXT NOT NULL, message TEXT NOT NULL,
    PRIMARY KEY (stage, doc_id, part)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS blobs (
    stage TEXT NOT NULL, doc_id TEXT NOT NULL, part INTEGER NOT NULL, data BLOB NOT NULL,
    PRIMARY KEY (stage, doc_id, part)
);
"""

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file as it was when last looked at: size in bytes, time of change in nanoseconds."""

    doc_id: str
    path: str
    size: int
    mtime: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What the store knows of one stage's work on a document (part 0) or page.

    ``digest`` is the hash of the records; it is empty for a failure, whose ``kind`` is not.
    """

    stage: str
    doc_id: str
    part: int
    fingerprint: str
    digest: str = ""
    kind: str = ""
    message: str = ""

    @property
    def failed(self) -> bool:
        return bool(self.kind)


@dataclass(frozen=True, slots=True)
class Encoded:
    """Records in the form the store keeps: compressed lines of JSON, and the hash of the lines."""

    data: bytes
    digest: str


_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_BYTES_AT_ONCE = 1 << 18


def encode(records: Iterable[object]) -> Encoded:
    """Return `records` as compressed JSON, a line each; only one is in memory as JSON at a time."""
    packer, digest, packed = zlib.compressobj(1), hashlib.sha256(), []
    for record in records:
        line = f"{_JSON.encode(to_json(record))}\n".encode("utf-8", "surrogatepass")
        digest.update(line)
        packed.append(packer.compress(line))
    packed.append(packer.flush())
    return Encoded(b"".join(packed), digest.hexdigest()[:32])


def each(kind: type[Record], data: bytes) -> Iterator[Record]:
    """Yield the records of class `kind` that `encode` wrote, one by one."""
    for line in _lines(data):
        yield from_json(kind, json.loads(line))


def decode(kind: type[Record], data: bytes) -> tuple[Record, ...]:
    """Return the records of class `kind` that `encode` wrote."""
    return tuple(each(kind, data))


def _lines(data: bytes) -> Iterator[bytes]:
    """Yield the lines of a compressed text, unpacking it bit by bit."""
    unpacker, begun = zlib.decompressobj(), b""
    while data and not unpacker.eof:
        *whole, begun = (begun + unpacker.decompress(data, _BYTES_AT_ONCE)).split(b"\n")
        data = unpacker.unconsumed_tail
        yield from whole
    *whole, rest = (begun + unpacker.flush()).split(b"\n")
    if rest or not unpacker.eof:
        raise zlib.error("records that were cut off")
    yield from whole


def fingerprint(*parts: object) -> str:
    """Return one short hash of everything a result depends on."""
    return hashlib.sha256("\0".join(str(part) for part in parts).encode()).hexdigest()[:32]


class Store:
    """The records of one output folder. Use it as a context manager.

    Raises:
        UsageError: the folder cannot be written, or another qujat is writing there.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / "store.sqlite"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(self.path, isolation_level=None, timeout=5)
            self._db.execute("PRAGMA journal_mode=WAL")
            self._db.execute("PRAGMA synchronous=NORMAL")
            self._begin_with_right_form()
        except (OSError, sqlite3.Error) as error:
            raise UsageError(
                f"Cannot keep records in {folder}: {error}. Choose another folder with -o, free "
                f"space on the disk, or, if {self.path.name} in it is damaged, delete that file."
            ) from error

    def _begin_with_right_form(self) -> None:
        (form,) = self._db.execute("PRAGMA user_version").fetchone()
        if form not in (0, FORM):
            for (name,) in self._db.execute(
                "SELECT name FROM sqlite_master WHERE type='table'"
            ).fetchall():
                self._db.execute(f'DROP TABLE "{name}"')
        self._db.executescript(_TABLES)
        self._db.execute(f"PRAGMA user_version={FORM}")

    def __enter__(self) -> "Store":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._db.close()
        if isinstance(error, sqlite3.Error | zlib.error):
            raise UsageError(
                f"{self.path} is damaged or was made by something else: {error}. Delete that file "
                "and run the same command again; the documents are then read anew."
            ) from error

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep other processes from working in the folder; ends with this process at the latest.

        Raises:
            UsageError: another qujat is working there.
        """
        try:
            import fcntl
        except ImportError:  # no such locks on this system
            yield
            return
        with self._lock_file() as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise UsageError(
                    f"Another qujat is working in {self.folder}. Wait until it is done, or choose "
                    "another folder with -o."
                ) from error
            except OSError:
                pass  # a disk without locks
            yield

    def _lock_file(self) -> TextIO:
        try:
            return (self.folder / "store.lock").open("w")
        except OSError as error:
            raise UsageError(
                f"Cannot write in {self.folder} ({error.strerror}). Choose another folder with -o."
            ) from error

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is written inside is kept together, or not at all."""
        try:
            self._db.execute("BEGIN IMMEDIATE")
            yield
            self._db.execute("COMMIT")
        except sqlite3.Error as error:
            self._roll_back()
            raise QujatError(
                f"Cannot write {self.path}: {error}. Nothing that was there is lost; free space "
                "on the disk (or end the other qujat that works there) and run the same again."
            ) from error
        except BaseException:
            self._roll_back()
            raise

    def _roll_back(self) -> None:
        if self._db.in_transaction:
            self._db.execute("ROLLBACK")

    # --- the inbox ---

    def inbox(self) -> tuple[Path, ...]:
        """Return the input paths of the last `run`."""
        rows = self._db.execute("SELECT path FROM inbox ORDER BY position")
        return tuple(Path(_path(path)) for (path,) in rows)

    def set_inbox(self, paths: Sequence[Path]) -> None:
        self._db.execute("DELETE FROM inbox")
        self._db.executemany(
            "INSERT INTO inbox VALUES (?, ?)", enumerate(_kept(str(p)) for p in paths)
        )

    def files(self) -> dict[str, File]:
        """Return the files of the inbox as last seen, by document."""
        rows = self._db.execute("SELECT doc_id, path, size, mtime, sha256 FROM files")
        return {
            row[0]: File(
                doc_id=row[0], path=_path(row[1]), size=row[2], mtime=row[3], sha256=row[4]
            )
            for row in rows
        }

    def set_files(self, files: Iterable[File]) -> None:
        self._db.executemany(
            "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?)",
            [(f.doc_id, _kept(f.path), f.size, f.mtime, f.sha256) for f in files],
        )

    def drop(self, doc_ids: Iterable[str]) -> None:
        """Forget documents that left the inbox, with everything that was made of them."""
        keys = [(doc_id,) for doc_id in doc_ids]
        for table in ("files", "results", "blobs"):
            self._db.executemany(f"DELETE FROM {table} WHERE doc_id = ?", keys)

    # --- results ---

    def results(self) -> dict[tuple[str, str], dict[int, Result]]:
        """Return what is known, without the records: by stage and document, then by part."""
        known: dict[tuple[str, str], dict[int, Result]] = {}
        columns = "stage, doc_id, part, fingerprint, digest, kind, message"
        for row in self._db.execute(f"SELECT {columns} FROM results"):
            known.setdefault((row[0], row[1]), {})[row[2]] = Result(
                stage=row[0],
                doc_id=row[1],
                part=row[2],
                fingerprint=row[3],
                digest=row[4],
                kind=row[5],
                message=row[6],
            )
        return known

    def put(self, result: Result, data: bytes | None) -> None:
        """Keep a result; of a failure there are no records. Call it inside a transaction."""
        self._db.execute(
            "INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                result.stage,
                result.doc_id,
                result.part,
                result.fingerprint,
                result.digest,
                result.kind,
                result.message,
            ),
        )
        key = (result.stage, result.doc_id, result.part)
        if data is None:
            self._db.execute("DELETE FROM blobs WHERE stage=? AND doc_id=? AND part=?", key)
        else:
            self._db.execute("INSERT OR REPLACE INTO blobs VALUES (?, ?, ?, ?)", (*key, data))

    def remove(self, stage: str, doc_id: str) -> None:
        """Forget one stage's work on a document."""
        for table in ("results", "blobs"):
            self._db.execute(f"DELETE FROM {table} WHERE stage=? AND doc_id=?", (stage, doc_id))

    def blob(self, stage: str, doc_id: str, part: int = WHOLE) -> bytes | None:
        """Return the encoded records of one result, or None where there are none."""
        row = self._db.execute(
            "SELECT data FROM blobs WHERE stage=? AND doc_id=? AND part=?", (stage, doc_id, part)
        ).fetchone()
        return row[0] if row else None

    def read(
        self, kind: type[Record], stage: str, doc_id: str, part: int = WHOLE
    ) -> tuple[Record, ...]:
        """Return the records of one result, none where there is none."""
        return tuple(self.each(kind, stage, doc_id, part))

    def each(
        self, kind: type[Record], stage: str, doc_id: str, part: int = WHOLE
    ) -> Iterator[Record]:
        """Yield the records of one result, none where there is none."""
        data = self.blob(stage, doc_id, part)
        return each(kind, data) if data is not None else iter(())

    def document(self, doc_id: str) -> Document | None:
        """Return what is known of a document, or None if it could not be opened."""
        found = self.read(Document, "ocr", doc_id, WHOLE)
        return found[0] if found else None


def _kept(path: str) -> str | bytes:
    """Return a path as the store keeps it: one that is no UTF-8 as its bytes."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return path.encode("utf-8", "surrogateescape")
    return path


def _path(kept: str | bytes) -> str:
    return kept if isinstance(kept, str) else kept.decode("utf-8", "surrogateescape")


def failure_of(result: Result) -> Failure:
    """Return the row of ``failures.csv`` for a failed result."""
    stage: Any = result.stage
    name: StageName = stage
    return Failure(
        stage=name,
        doc_id=result.doc_id,
        page=result.part,
        kind=result.kind,
        message=result.message,
    )
