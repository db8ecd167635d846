"""What a run tells of itself."""

import io
from pathlib import Path

import pytest

from pipeline.progress import Bar, Lines, shown, summary_lines
from pipeline.records import Failure
from pipeline.run import Summary

LOST = Failure(stage="ocr", doc_id="scans/a", page=3, kind="timed_out", message="Too long.")


def summary(**changes: object) -> Summary:
    values: dict[str, object] = {
        "documents": 2,
        "others": 0,
        "done": {"ocr": 1},
        "skipped": {"ocr": 1},
        "dropped": 0,
        "failures": (),
        "exported": False,
    }
    return Summary(**(values | changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "told"),
    [("Заң 5", "Заң 5"), ("a\nb", r"a\nb"), ("\x1b[31mred", r"\x1b[31mred")],
)  # fmt: skip
def test_a_name_cannot_rule_the_terminal(name: str, told: str) -> None:
    assert shown(name) == told


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({}, "2 documents in 1.5 s"),
        ({"others": 4, "dropped": 1},
         "2 documents in 1.5 s; 4 other files left alone; 1 gone from the folder"),
        ({"others": 2, "to_be_saved": ("2020/заң.docx", "a.xls")},
         "  not read, as no PDF: 2020/заң.docx, a.xls; save what you need as PDF in the folder"),
        ({"failures": (LOST,)}, "  scans/a, page 3 (ocr, timed_out): Too long."),
        ({"locked": ("x",)},
         "  the folder x cannot be searched; make it readable and run again"),
        ({"documents": 0},
         "  nothing to read: put PDFs, PNG, JPEG, TIFF or .txt files into the folder"),
        ({}, "The tables are as before; to write them type: qujat make export -o o"),
        ({}, "  ocr      1 done, 1 up to date"),
        ({}, "  pages    3 by OCR, 1 from the text layer"),
    ],
)  # fmt: skip
def test_the_summary_has_the_line(changes: dict[str, object], line: str) -> None:
    read_as = {"text_layer": 1, "ocr": 3}
    lines = list(summary_lines(summary(**changes), Path("o"), "ocr", 1.5, read_as))
    assert line in lines


def test_only_ten_failures_are_shown() -> None:
    lines = list(summary_lines(summary(failures=(LOST,) * 30), Path("o"), "ocr", 1.0, {}))
    assert sum("Too long." in line for line in lines) == 10


@pytest.mark.parametrize("kind", [Lines, Bar])
def test_failures_are_told_while_it_works(kind: type[Lines]) -> None:
    stream = io.StringIO()
    progress = kind(stream)
    progress.plan(2, 2, 0)
    progress.pages_known("a", 2)
    progress.page_done("a", 1, "ocr")
    progress.failed(LOST)
    progress.stage_done("extract", "a")
    progress.close()
    assert "2 documents: 2 to do, 0 up to date" in stream.getvalue()
    assert "scans/a, page 3 (ocr, timed_out): Too long." in stream.getvalue()
    assert progress.read_as == {"ocr": 1}
