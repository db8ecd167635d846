"""Records kept between runs: whole or not at all."""

import os
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.errors import QujatError, UsageError
from pipeline.records import Document
from pipeline.store import WHOLE, File, Result, Store, decode, encode

DOCUMENT = Document(doc_id="a", path="a.pdf", sha256="0", media_type="application/pdf", pages=2)


def _result(fingerprint: str = "f") -> Result:
    return Result(stage="ocr", doc_id="a", part=WHOLE, fingerprint=fingerprint, digest="d")


def test_records_come_back(tmp_path: Path) -> None:
    with Store(tmp_path) as store, store.transaction():
        store.put(_result(), encode([DOCUMENT]).data)
    with Store(tmp_path) as store:
        assert store.read(Document, "ocr", "a", WHOLE) == (DOCUMENT,)
        assert store.results()["ocr", "a"][WHOLE].fingerprint == "f"


def test_encoding_is_the_same_every_time() -> None:
    assert encode([DOCUMENT]) == encode([DOCUMENT])
    assert decode(Document, encode([DOCUMENT]).data) == (DOCUMENT,)


def _write_and_fail(store: Store) -> None:
    with store.transaction():
        store.put(_result(), encode([DOCUMENT]).data)
        _ = 1 / 0


def test_an_error_inside_leaves_nothing(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        with pytest.raises(ZeroDivisionError):
            _write_and_fail(store)
        assert store.results() == {}


def test_documents_that_left_are_dropped(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        with store.transaction():
            store.set_files([File(doc_id="a", path="/a", size=1, mtime=1, sha256="0")])
            store.put(_result(), encode([DOCUMENT]).data)
        with store.transaction():
            store.drop(["a"])
        assert store.files() == {}
        assert store.results() == {}


def test_store_that_is_no_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "store.sqlite").write_bytes(b"no database" * 500)
    with pytest.raises(QujatError, match="store"), Store(tmp_path) as store:
        store.files()


def test_two_at_once_is_told(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        other = sqlite3.connect(tmp_path / "store.sqlite", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        try:
            store._db.execute("PRAGMA busy_timeout=10")
            with pytest.raises(QujatError, match="Cannot write"), store.transaction():
                store.set_inbox([])
        finally:
            other.close()


def test_damage_inside_is_told(tmp_path: Path) -> None:
    with Store(tmp_path) as store, store.transaction():
        for number in range(500):
            store.put(replace(_result("f" * 400), part=number), encode([DOCUMENT]).data)
    path = tmp_path / "store.sqlite"
    data = bytearray(path.read_bytes())
    data[8192:] = b"\xa5" * (len(data) - 8192)
    path.write_bytes(data)
    with pytest.raises(UsageError, match="damaged"), Store(tmp_path) as store:
        store.results()


def test_paths_that_are_no_text_are_kept(tmp_path: Path) -> None:
    odd = os.fsdecode(b"/x/\xff\n.pdf")
    with Store(tmp_path) as store, store.transaction():
        store.set_inbox([Path(odd)])
        store.set_files([File(doc_id="a", path=odd, size=1, mtime=1, sha256="0")])
    with Store(tmp_path) as store:
        assert store.inbox() == (Path(odd),)
        assert store.files()["a"].path == odd
