"""What is done again and what is not: by one process or several, at once or in pieces."""

import csv
import hashlib
import os
from pathlib import Path

import pytest

from pipeline.config import Config
from pipeline.errors import TimedOut, UsageError
from pipeline.ledger import states
from pipeline.ocr.mupdf import library
from pipeline.records import Document, Failure, Page, Segment
from pipeline.run import CHUNK, Progress, run
from pipeline.stages import ocr
from pipeline.store import Store

RUSSIAN = "Закон Республики Казахстан от 31 октября 2015 года № 379-V принят.\n"
KAZAKH = "Қазақстан Республикасының Үкіметі 2020 жылғы 1 маусымда қаулы қабылдады.\n"


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """Return a folder of three documents: two texts and a PDF of three pages."""
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "a.txt").write_text(RUSSIAN, encoding="utf-8")
    (folder / "b.txt").write_text(KAZAKH, encoding="utf-8")
    pdf = library().open()
    for number in range(3):
        pdf.new_page().insert_text((72, 90), f"In 2016 the Government spent {number + 2} billion.")
    pdf.save(folder / "c.pdf")
    return folder


def _again(inbox: Path, output: Path, **options: object) -> dict[str, int]:
    return run([inbox], output, width=0, **options).done  # type: ignore[arg-type]


def _bytes(folder: Path) -> dict[str, str]:
    """Return the hash of every file that a run wrote for people."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for name in ("tables", "text")
        for path in sorted((folder / name).rglob("*"))
        if path.is_file()
    }


def test_first_run_does_all_and_second_nothing(inbox: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    first = _again(inbox, output)
    assert first == {"ocr": 3, "repair": 3, "detect": 3, "extract": 3}
    summary = run([inbox], output, width=0)
    assert summary.done == {}
    assert summary.skipped == {"ocr": 3, "repair": 3, "detect": 3, "extract": 3}
    assert not summary.exported


def test_new_document_costs_itself_alone(inbox: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    _again(inbox, output)
    (inbox / "d.txt").write_text(KAZAKH, encoding="utf-8")
    assert _again(inbox, output) == {"ocr": 1, "repair": 1, "detect": 1, "extract": 1}


def test_touched_file_with_the_same_bytes_costs_nothing(inbox: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    _again(inbox, output)
    os.utime(inbox / "a.txt")
    assert _again(inbox, output) == {}


def test_document_that_left_is_dropped(inbox: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    _again(inbox, output)
    (inbox / "a.txt").unlink()
    summary = run([inbox], output, width=0)
    assert summary.dropped == 1
    assert not (output / "text" / "a.txt").exists()
    assert "\na," not in (output / "tables" / "documents.csv").read_text(encoding="utf-8")


def test_same_bytes_however_it_was_run(inbox: Path, tmp_path: Path) -> None:
    once, pieces, four = tmp_path / "once", tmp_path / "pieces", tmp_path / "four"
    _again(inbox, once)
    for stage in ("ocr", "detect", "extract"):
        _again(inbox, pieces, until=stage)
    _again(inbox, pieces)
    run([inbox], four, width=4)
    assert _bytes(once) == _bytes(pieces) == _bytes(four)


def test_interruption_loses_and_doubles_nothing(inbox: Path, tmp_path: Path) -> None:
    class Impatient(Progress):
        def stage_done(self, stage: str, doc_id: str) -> None:
            raise KeyboardInterrupt

    output, whole = tmp_path / "out", tmp_path / "whole"
    with pytest.raises(KeyboardInterrupt):
        run([inbox], output, width=0, progress=Impatient())
    done = _again(inbox, output)
    assert done["ocr"] < 3
    _again(inbox, whole)
    assert _bytes(output) == _bytes(whole)


def test_first_page_of_a_large_pdf_is_kept_before_the_last_is_read(tmp_path: Path) -> None:
    class Impatient(Progress):
        def page_done(self, doc_id: str, page: int, read_as: str) -> None:
            raise KeyboardInterrupt

    pdf = library().open()
    for number in range(200):
        pdf.new_page().insert_text((72, 90), f"In 2016 the Government spent {number + 2} billion.")
    pdf.save(tmp_path / "large.pdf")
    with pytest.raises(KeyboardInterrupt):
        run([tmp_path / "large.pdf"], tmp_path / "out", width=0, progress=Impatient())
    with Store(tmp_path / "out") as store:
        (page,) = store.read(Page, "ocr", "large", 1)
        kept = len(store.results()["ocr", "large"]) - 1
    assert "spent 2 billion" in page.raw
    assert kept <= CHUNK
    assert states(tmp_path / "out")[0].why == "begun and not finished"


def test_forced_stage_that_gives_the_same_leaves_later_ones_fresh(
    inbox: Path, tmp_path: Path
) -> None:
    output = tmp_path / "out"
    _again(inbox, output)
    assert _again(inbox, output, until="repair", force=True) == {"repair": 3}
    assert _again(inbox, output) == {}


def test_one_document_alone(inbox: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    assert _again(inbox, output, until="detect", only=("b",)) == {
        "ocr": 1,
        "repair": 1,
        "detect": 1,
    }
    with pytest.raises(UsageError, match="no document"):
        _again(inbox, output, until="detect", only=("z",))


def test_changed_setting_makes_stale_what_it_changes(inbox: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    _again(inbox, output)
    assert _again(inbox, output, config=Config(quality="fast")) == {"repair": 3}


def test_broken_files_cost_themselves_alone(inbox: Path, tmp_path: Path) -> None:
    (inbox / "empty.pdf").write_bytes(b"")
    (inbox / "misnamed.pdf").write_bytes(b"PK\x03\x04 no pdf at all" * 20)
    (inbox / "cut.pdf").write_bytes((inbox / "c.pdf").read_bytes()[:300])
    locked = library().open()
    locked.new_page()
    locked.save(inbox / "locked.pdf", encryption=5, user_pw="x", owner_pw="y")
    summary = run([inbox], tmp_path / "out", width=0)
    failed = {failure.doc_id: failure for failure in summary.failures}
    assert set(failed) >= {"empty", "misnamed", "locked"}
    assert all(len(failure.message) > 20 for failure in failed.values())
    assert {"a", "b", "c"}.isdisjoint(failed)
    rows = (tmp_path / "out" / "tables" / "failures.csv").read_text(encoding="utf-8")
    assert "locked" in rows


def test_failure_is_told_once_and_kept(inbox: Path, tmp_path: Path) -> None:
    told: list[Failure] = []

    class Listener(Progress):
        def failed(self, failure: Failure) -> None:
            told.append(failure)

    (inbox / "empty.pdf").write_bytes(b"")
    run([inbox], tmp_path / "out", width=0, progress=Listener())
    assert [failure.doc_id for failure in told] == ["empty"]
    assert [f.doc_id for f in run([inbox], tmp_path / "out", width=0).failures] == ["empty"]


def test_states_say_why(inbox: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    _again(inbox, output, until="repair")
    found = {(s.stage, s.doc_id): s.state for s in states(output)}
    assert found["repair", "a"] == "up to date"
    assert found["detect", "a"] == "stale"
    (inbox / "a.txt").write_text(KAZAKH, encoding="utf-8")
    assert {s.state for s in states(output) if s.doc_id == "a"} == {"stale"}


def test_kazakh_and_russian_are_told_apart(inbox: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    _again(inbox, output, until="detect")
    with Store(output) as store:
        languages = {
            name: {s.language for s in store.read(Segment, "detect", name)} for name in "abc"
        }
    assert languages == {"a": {"ru"}, "b": {"kk"}, "c": {"en"}}


def test_page_that_takes_too_long_costs_itself_alone(
    inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(path: Path, document: Document, number: int, config: Config) -> Page:
        if document.doc_id == "c" and number == 2:
            raise TimedOut("too long")
        return ocr(path, document, number, config)

    output = tmp_path / "out"
    monkeypatch.setattr("pipeline.stages.ocr", slow)
    assert _again(inbox, output) == {"ocr": 3, "repair": 3, "detect": 3, "extract": 3}
    rows = (output / "tables" / "segments.csv").read_text(encoding="utf-8")
    assert "2 billion" in rows
    assert "3 billion" not in rows
    assert _again(inbox, output) == {"ocr": 1}
    monkeypatch.undo()
    assert _again(inbox, output) == {"ocr": 1, "repair": 1, "detect": 1, "extract": 1}
    assert "3 billion" in (output / "tables" / "segments.csv").read_text(encoding="utf-8")


def test_document_that_broke_leaves_no_old_rows(inbox: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    _again(inbox, output)
    (inbox / "c.pdf").write_bytes(b"")
    _again(inbox, output)
    for name in ("segments", "pages"):
        assert "\nc," not in (output / "tables" / f"{name}.csv").read_text(encoding="utf-8")
    assert "billion" not in (output / "text" / "c.txt").read_text(encoding="utf-8")


def test_file_that_vanished_for_a_while_is_tried_again(
    inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(path: Path, document: Document, number: int, config: Config) -> Page:
        raise FileNotFoundError(2, "No such file", str(path))

    output = tmp_path / "out"
    monkeypatch.setattr("pipeline.stages.ocr", gone)
    summary = run([inbox], output, width=0)
    assert {failure.kind for failure in summary.failures} == {"unreadable"}
    monkeypatch.undo()
    assert run([inbox], output, width=0).failures == ()


def test_output_inside_the_input_is_no_input(inbox: Path) -> None:
    _again(inbox, inbox / "out")
    assert run([inbox], inbox / "out", width=0).documents == 3


def test_files_of_others_are_spared(inbox: Path, tmp_path: Path) -> None:
    (tmp_path / "text").mkdir()
    (tmp_path / "text" / "mine.txt").write_text("mine")
    with pytest.raises(UsageError, match="did not write"):
        run([inbox], tmp_path, width=0)
    with pytest.raises(UsageError, match="one folder"):
        run([inbox], inbox, width=0)
    assert (tmp_path / "text" / "mine.txt").exists()


def test_two_at_once_are_refused(inbox: Path, tmp_path: Path) -> None:
    with Store(tmp_path / "out") as store, store.alone():  # noqa: SIM117
        with pytest.raises(UsageError, match="Another"):
            run([inbox], tmp_path / "out", width=0)


#: Names that spoil tables, file systems or other names ("a" and "d" are there already).
HOSTILE_NAMES = (
    b"=cmd|calc.txt",
    b"new\nline.txt",
    b"return\r.txt",
    b'quo"te,.txt',
    b"\xff\xfe.txt",
    b"\xfe\xff.txt",
    b"a.raw.txt",
    b"A.txt",
    b"d.txt/y.txt",
    b"a.p1.t0.csv/y.txt",
    ("ж" * 125 + ".txt").encode(),
)


def test_hostile_names_make_sound_tables(inbox: Path, tmp_path: Path) -> None:
    (inbox / "d.pdf").write_bytes((inbox / "c.pdf").read_bytes())
    for name in HOSTILE_NAMES:
        path = Path(os.fsdecode(os.fsencode(inbox) + b"/" + name))
        path.parent.mkdir(exist_ok=True)
        path.write_text(RUSSIAN, encoding="utf-8")
    assert run([inbox], tmp_path / "out", width=0).failures == ()
    with (tmp_path / "out" / "tables" / "documents.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len({row["doc_id"] for row in rows}) == len(HOSTILE_NAMES) + 4
    for row in rows:
        text = (tmp_path / "out" / row["text_file"]).read_text(encoding="utf-8")
        assert len(text) == int(row["characters"])
        assert (tmp_path / "out" / row["raw_file"]).exists()
    assert run((), tmp_path / "out", width=0).done == {}


def test_without_documents_of_a_run_before_nothing_is_written(inbox: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    _again(inbox, output)
    before = _bytes(output)
    (output / "store.sqlite").unlink()
    with pytest.raises(UsageError, match="Nothing was run"):
        run((), output)
    assert _bytes(output) == before


def test_file_that_changes_during_the_run(inbox: Path, tmp_path: Path) -> None:
    class Meddler(Progress):
        def stage_done(self, stage: str, doc_id: str) -> None:
            (inbox / "b.txt").write_text(RUSSIAN * 3, encoding="utf-8")
            (inbox / "c.pdf").unlink(missing_ok=True)
            (inbox / "d.txt").write_text(KAZAKH, encoding="utf-8")

    output, whole = tmp_path / "out", tmp_path / "whole"
    run([inbox], output, width=0, progress=Meddler())
    _again(inbox, output)
    _again(inbox, whole)
    assert _bytes(output) == _bytes(whole)


def test_table_that_was_removed_is_written_again(inbox: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    _again(inbox, output)
    before = _bytes(output)
    (output / "tables" / "laws.csv").unlink()
    assert run([inbox], output, width=0).exported
    assert _bytes(output) == before
