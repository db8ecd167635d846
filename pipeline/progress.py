"""What a run tells: lines or a bar while it works, and a summary at its end."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from pipeline.records import Failure
from pipeline.run import Progress, Summary
from pipeline.stages import STAGES

if TYPE_CHECKING:
    from tqdm import tqdm

#: How a page was read, in words.
READ_AS = {
    "text_layer": "from the text layer",
    "ocr": "by OCR",
    "mixed": "part layer, part OCR",
    "plain": "of plain text",
    "failed": "failed",
}
#: Failures that the summary shows; `failures.csv` has all.
SHOWN_FAILURES = 10
#: Documents that a remark of the summary names; `documents.csv` has all.
SHOWN_REMARKS = 5


class Lines(Progress):
    """Progress as plain lines, for logs: one now and then, and each failure."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self.read_as: dict[str, int] = {}
        self._pages = self._pages_done = self._documents = self._documents_done = 0
        self._spoken = time.monotonic()

    def plan(self, documents: int, stale: int, skipped: int) -> None:
        self._documents = stale
        self._say(f"{_count(documents, 'document')}: {stale} to do, {skipped} up to date")

    def pages_known(self, doc_id: str, pages: int) -> None:
        self._pages += pages

    def page_done(self, doc_id: str, page: int, read_as: str) -> None:
        self._pages_done += 1
        self.read_as[read_as] = self.read_as.get(read_as, 0) + 1
        self._now_and_then()

    def stage_done(self, stage: str, doc_id: str) -> None:
        self._documents_done += stage == "extract"
        self._now_and_then()

    def failed(self, failure: Failure) -> None:
        self._say(f"{_where(failure)}: {failure.message}")

    def exporting(self) -> None:
        self._say("writing the tables")

    def close(self) -> None:
        """End what is shown."""

    def _now_and_then(self) -> None:
        if time.monotonic() - self._spoken > 10:
            self._spoken = time.monotonic()
            self._say(
                f"{_count(self._pages_done, 'page')} read, {self._documents_done} of "
                f"{_count(self._documents, 'document')} done"
            )

    def _say(self, text: str) -> None:
        self._stream.write(f"{text}\n")
        self._stream.flush()


class Bar(Lines):
    """Progress as a bar with pages and the time left, for a terminal."""

    def __init__(self, stream: TextIO) -> None:
        super().__init__(stream)
        self._bar: tqdm[Any] | None = None

    def plan(self, documents: int, stale: int, skipped: int) -> None:
        super().plan(documents, stale, skipped)
        if stale:
            from tqdm import tqdm

            self._bar = tqdm(total=0, unit="page", dynamic_ncols=True, file=self._stream)

    def pages_known(self, doc_id: str, pages: int) -> None:
        super().pages_known(doc_id, pages)
        if self._bar is not None:
            self._bar.total = self._pages
            self._bar.refresh()

    def page_done(self, doc_id: str, page: int, read_as: str) -> None:
        super().page_done(doc_id, page, read_as)
        if self._bar is not None:
            self._bar.update()

    def stage_done(self, stage: str, doc_id: str) -> None:
        super().stage_done(stage, doc_id)
        if self._bar is not None:
            self._bar.set_postfix_str(f"{self._documents_done}/{self._documents} documents")

    def close(self) -> None:
        if self._bar is not None:
            self._bar.close()
            self._bar = None

    def _now_and_then(self) -> None:
        """The bar tells."""

    def _say(self, text: str) -> None:
        if self._bar is not None:
            self._bar.write(text, file=self._stream)
        else:
            super()._say(text)


def summary_lines(
    summary: Summary, folder: Path, until: str, seconds: float, read_as: dict[str, int]
) -> Iterator[str]:
    """Yield what a run did: documents, pages by how they were read, mentions, trouble, where."""
    others = f"; {_count(summary.others, 'other file')} left alone" if summary.others else ""
    gone = f"; {summary.dropped} gone from the folder" if summary.dropped else ""
    yield f"{_count(summary.documents, 'document')} in {seconds:.1f} s{others}{gone}"
    if not summary.documents:
        yield "  nothing to read: put PDFs, PNG, JPEG, TIFF or .txt files into the folder"
    if summary.to_be_saved:
        names = ", ".join(map(shown, summary.to_be_saved[:SHOWN_FAILURES]))
        more = ", ..." if len(summary.to_be_saved) > SHOWN_FAILURES else ""
        yield f"  not read, as no PDF: {names}{more}; save what you need as PDF in the folder"
    for name in summary.locked:
        yield f"  the folder {shown(name)} cannot be searched; make it readable and run again"
    for stage in STAGES:
        if stage.name in summary.skipped:
            done, skipped = summary.done.get(stage.name, 0), summary.skipped[stage.name]
            yield f"  {stage.name:<9}{done} done, {skipped} up to date"
    if read_as:
        told = ", ".join(f"{count} {READ_AS[name]}" for name, count in sorted(read_as.items()))
        yield f"  pages    {told}"
    if until == "export":
        yield f"  export   {'done' if summary.exported else 'up to date'}: {_row_counts(folder)}"
        yield f"The tables are in {folder / 'tables'}"
        yield from remarks(folder)
    elif summary.done:
        yield f"The tables are as before; to write them type: qujat make export -o {folder}"
    if summary.failures:
        yield f"{_count(len(summary.failures), 'failure')} (failures.csv has all of them):"
        for failure in summary.failures[:SHOWN_FAILURES]:
            yield f"  {_where(failure)}: {failure.message}"


def _row_counts(folder: Path) -> str:
    import pyarrow.parquet as parquet

    from pipeline.export.schema import TABLES

    paths = ((table.name, folder / "tables" / f"{table.name}.parquet") for table in TABLES)
    return ", ".join(
        f"{parquet.read_metadata(path).num_rows} {name}" for name, path in paths if path.exists()
    )


def remarks(folder: Path) -> Iterator[str]:
    """Yield what an analyst should know of documents that did not fail."""
    import pyarrow.parquet as parquet

    path = folder / "tables" / "documents.parquet"
    columns = ["doc_id", "characters", "failures", "same_as", "note"]
    rows = parquet.read_table(path, columns=columns).to_pylist()
    for told, names in (
        ("without any text", [r["doc_id"] for r in rows if not r["characters"] + r["failures"]]),
        ("with a note in documents.csv", [r["doc_id"] for r in rows if r["note"]]),
        (
            "the same as others, so all in them counts twice",
            [r["doc_id"] for r in rows if r["same_as"] and r["characters"]],
        ),
    ):
        if names:
            some = ", ".join(shown(name) for name in names[:SHOWN_REMARKS])
            more = ", ..." if len(names) > SHOWN_REMARKS else ""
            yield f"{_count(len(names), 'document')} {told}: {some}{more}"


def _count(number: int, noun: str) -> str:
    """Return a number with its noun.

    >>> _count(1, "page"), _count(2, "page")
    ('1 page', '2 pages')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _where(failure: Failure) -> str:
    page = f", page {failure.page}" if failure.page else ""
    return f"{shown(failure.doc_id)}{page} ({failure.stage}, {failure.kind})"


def shown(name: str) -> str:
    r"""Return a file name on one line: it may hold line ends, or codes that rule the terminal.

    >>> shown("law\n1")
    'law\\n1'
    """
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in name)
