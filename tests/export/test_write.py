"""The tables as files: each row leads back to its letters, and the package is valid."""

import csv
import sqlite3
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import load
from pipeline.errors import QujatError
from pipeline.export.document_files import DocumentFiles, text_names
from pipeline.export.schema import TABLES
from pipeline.export.spreadsheet import guard, rows_to
from pipeline.ocr.mupdf import library
from pipeline.progress import remarks
from pipeline.run import run

TEXTS = {
    "ru": "Закон Республики Казахстан от 31 октября 2015 года № 379-V «О государственно-"
    "частном партнерстве» (далее – Закон) принят. Выделено 12,5 млн тенге.",
    "kk": "2020 жылғы 1 маусымда Қазақстан Республикасының Үкіметі 25 мектеп ашты.",
    "en": "The Law of the Republic of Kazakhstan No. 401-V of 16 November 2015 gives 15 days.",
}
MENTIONS = ("laws", "dates", "organizations", "figures")


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the output folder of a run over a PDF and two texts, one in a folder below."""
    folder = tmp_path_factory.mktemp("inbox")
    (folder / "ru.txt").write_text(TEXTS["ru"], encoding="utf-8")
    (folder / "below").mkdir()
    (folder / "below" / "kk.txt").write_text(TEXTS["kk"], encoding="utf-8")
    pdf = library().open()
    page = pdf.new_page()
    page.insert_textbox((72, 72, 300, 300), TEXTS["en"], fontsize=12)
    pdf.save(folder / "en.pdf")
    output = tmp_path_factory.mktemp("out")
    run([folder], output, width=0)
    return output


def _rows(output: Path, name: str) -> list[dict[str, str]]:
    with (output / "tables" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("name", MENTIONS)
def test_rows_lead_back_to_the_text(output: Path, name: str) -> None:
    for row in _rows(output, name):
        clean = (output / "text" / f"{row['doc_id']}.txt").read_text(encoding="utf-8")
        raw = (output / "text" / f"{row['doc_id']}.raw.txt").read_text(encoding="utf-8")
        text = row["text"]
        assert clean[int(row["start"]) : int(row["end"])] == text
        letters = "".join(raw[int(row["raw_start"]) : int(row["raw_end"])].split()).replace("-", "")
        assert letters == "".join(text.split()).replace("-", "")
        assert text in row["context"] or row["context"] in text


def test_boxes_lie_on_the_page_where_the_words_are(output: Path) -> None:
    (page,) = library().open(output.parent / next(iter(_sources(output))))
    laws = [row for row in _rows(output, "laws") if row["doc_id"] == "en"]
    assert laws
    for row in laws:
        box = [float(row[name]) for name in ("x0", "y0", "x1", "y1")]
        inside = " ".join(page.get_textbox(box).split())
        assert row["text"].split()[-1] in inside


def _sources(output: Path) -> list[Path]:
    with sqlite3.connect(output / "store.sqlite") as store:
        rows = store.execute("SELECT path FROM files WHERE doc_id = 'en'")
        return [Path(path) for (path,) in rows]


def test_every_kind_is_found(output: Path) -> None:
    for name in ("laws", "dates", "figures"):
        assert _rows(output, name), name


def test_copies_and_documents_without_text_are_told(tmp_path: Path) -> None:
    inbox, out = tmp_path / "in", tmp_path / "out"
    (inbox / "again").mkdir(parents=True)
    for path in (inbox / "a.txt", inbox / "again" / "a.txt"):
        path.write_text(TEXTS["en"], encoding="utf-8")
    for path in (inbox / "nothing.txt", inbox / "nothing_too.txt"):
        path.touch()  # they fail, and nothing in them counts twice
    pdf = library().open()
    pdf.new_page()
    pdf.save(inbox / "blank.pdf")
    run([inbox], out, width=0)
    copies = {row["doc_id"]: row["same_as"] for row in _rows(out, "documents")}
    nothing = {"nothing": "", "nothing_too": "nothing"}
    assert copies == {"a": "", "again/a": "a", "blank": "", **nothing}
    told = list(remarks(out))
    assert told == [
        "1 document without any text: blank",
        "1 document the same as others, so all in them counts twice: again/a",
    ]


def test_full_disk_leaves_the_tables_of_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inbox, out = tmp_path / "in", tmp_path / "out"
    inbox.mkdir()
    (inbox / "a.txt").write_text(TEXTS["ru"], encoding="utf-8")
    run([inbox], out, width=0)
    before = {path: path.read_bytes() for path in (out / "tables").rglob("*.csv")}
    (inbox / "b.txt").write_text(TEXTS["kk"], encoding="utf-8")

    def full(self: DocumentFiles, text: str) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(DocumentFiles, "raw", full)
        with pytest.raises(QujatError, match=r"No space.*last run are still there"):
            run([inbox], out, width=0)
    assert {path: path.read_bytes() for path in (out / "tables").rglob("*.csv")} == before
    assert {path.name for path in (out / "text").iterdir()} == {"a.txt", "a.raw.txt"}
    summary = run([inbox], out, width=0)
    assert summary.exported
    assert summary.done == {}
    assert [row["doc_id"] for row in _rows(out, "documents")] == ["a", "b"]


def test_database_and_parquet_say_the_same(output: Path) -> None:
    tables = load(output)
    with sqlite3.connect(output / "tables" / "qujat.sqlite") as database:
        for table in TABLES:
            (count,) = database.execute(f'SELECT count(*) FROM "{table.name}"').fetchone()
            assert count == len(tables[table.name]) == len(_rows(output, table.name))
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []


def test_dtypes_are_right(output: Path) -> None:
    tables = load(output)
    assert str(tables.figures["value"].dtype) == "Float64"
    assert str(tables.dates["date_from"].dtype).startswith("datetime64")
    assert str(tables.laws["page"].dtype) == "Int64"


def test_package_is_valid(output: Path) -> None:
    frictionless = pytest.importorskip("frictionless")
    report = frictionless.validate(str(output / "tables" / "datapackage.json"))
    assert report.valid, report.flatten(["type", "message"])


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("=SUM(A1)", "'=SUM(A1)"),
        ("@x", "'@x"),
        ("+7 727", "'+7 727"),
        ("-V", "'-V"),
        ("-5", "-5"),
        ("+2,5", "+2,5"),
        ("Закон", "Закон"),
        ("a\0b", "ab"),
    ],
)
def test_no_cell_is_run_as_a_formula(value: str, written: str) -> None:
    assert guard(value) == written


@given(st.text(min_size=1, max_size=300))
def test_names_of_texts_can_be_files(doc_id: str) -> None:
    names = text_names(doc_id.replace("/", "_"))
    assert all(len(name.split("/")[-1].encode("utf-8", "replace")) <= 255 for name in names)


def test_carriage_return_in_a_cell_ends_no_row(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        rows_to(file).writerows([["a\rb", "c\nd", 'e"f'], ["1", "2", "3"]])
    assert path.read_bytes() == b'"a\rb","c\nd","e""f"\n1,2,3\n'
    frame = pd.read_csv(path, header=None, dtype=str)
    assert frame.to_numpy().tolist() == [["a\rb", "c\nd", 'e"f'], ["1", "2", "3"]]


@pytest.mark.parametrize("cell", ["=5", "@5", "=1+1", "-x", "+1-1", "\t5", "\r=1"])
def test_formulas_are_guarded(cell: str) -> None:
    assert guard(cell) == f"'{cell}"


@pytest.mark.parametrize(
    "cell", ["-5", "+7,5", "5", "a=b", "", "−5", "-24 335,4", "-1\xa0132,6", "-5,1 %"]
)
def test_numbers_and_words_are_left(cell: str) -> None:
    assert guard(cell) == cell


@pytest.mark.parametrize(
    ("one", "other"), [("a", "a.raw"), ("a", "a.txt/b"), ("x/a", "x/a.RAW"), ("a", "a.p1.t0.csv/b")]
)
def test_texts_of_two_documents_never_share_a_file(one: str, other: str) -> None:
    assert not set(text_names(one)) & set(text_names(other))
    assert not any(
        name.startswith(tuple(f"{n}/" for n in text_names(one))) for name in text_names(other)
    )
