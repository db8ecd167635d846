"""Which files are documents, and what they are called."""

import os
from pathlib import Path

import pytest

from pipeline.errors import UsageError
from pipeline.inbox import check_names, look, refresh


def _make(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return folder


def test_names_are_paths_without_suffix(tmp_path: Path) -> None:
    folder = _make(tmp_path, "a.pdf", "2020/b.TXT", "notes.docx", ".hidden.pdf", "~$lock.pdf")
    inbox = look([folder])
    assert list(inbox.documents) == ["2020/b", "a"]
    assert inbox.relative["2020/b"] == "2020/b.TXT"
    assert inbox.others == 1
    assert inbox.to_be_saved == ("notes.docx",)


def test_same_name_keeps_suffix(tmp_path: Path) -> None:
    assert list(look([_make(tmp_path, "a.pdf", "a.txt")]).documents) == ["a.pdf", "a.txt"]


def test_same_name_in_two_folders(tmp_path: Path) -> None:
    one, two = _make(tmp_path / "one", "a.pdf"), _make(tmp_path / "two", "a.pdf")
    assert list(look([one, two]).documents) == ["one/a.pdf", "two/a.pdf"]


def test_file_named_twice_is_one_document(tmp_path: Path) -> None:
    folder = _make(tmp_path, "a.pdf")
    assert len(look([folder, folder / "a.pdf"]).documents) == 1


def test_missing_path_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no file or folder"):
        look([tmp_path / "nothing"])


def test_hash_is_read_only_where_something_changed(tmp_path: Path) -> None:
    folder = _make(tmp_path, "a.txt", "b.txt")
    inbox = look([folder])
    known, _ = refresh(inbox, {})
    (folder / "a.txt").write_text("changed")
    os.utime(folder / "b.txt", ns=(1, known["b"].mtime))
    again, unreadable = refresh(inbox, known)
    assert again["a"].sha256 != known["a"].sha256
    assert again["b"].sha256 == known["b"].sha256
    assert not unreadable


def test_names_that_differ_by_case_or_broken_bytes_are_two_documents(tmp_path: Path) -> None:
    _make(tmp_path, "A.txt", "a.txt")
    for name in (b"\xff.txt", b"\xfe.txt"):
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text("x")
    inbox = look([tmp_path])
    assert len(inbox.documents) == 4
    assert {"A.txt", "a.txt~2"} <= set(inbox.documents)
    assert all(path.is_file() for path in inbox.documents.values())
    assert len({name.casefold() for name in inbox.documents}) == 4
    files, unreadable = refresh(inbox, {})
    assert len(files) == 4
    assert not unreadable


def test_own_output_is_passed_over(tmp_path: Path) -> None:
    folder = _make(tmp_path, "a.pdf", "out/text/a.txt", "out/tables/qujat.sqlite", "text/b.txt")
    assert list(look([folder]).documents) == ["a", "text/b"]


def test_pipe_and_device_are_no_documents(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    (tmp_path / "up").symlink_to("..")
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    assert look([tmp_path]).documents == {}
    with pytest.raises(UsageError, match="neither"):
        look([tmp_path / "pipe.txt"])


@pytest.mark.parametrize("name", ["a.pdf", "x/a", "a.txt"])
def test_a_document_named_otherwise_is_told_its_name(name: str) -> None:
    with pytest.raises(UsageError, match=r"Is 'in/a\.pdf' meant"):
        check_names([name], {"in/a.pdf", "b"})
