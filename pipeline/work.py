"""What a worker process does: one call of a stage, encoded records in, encoded records out.

Everything that can go wrong inside a call comes back as a failed `Done`, never as an exception, so
that it costs its document or page and nothing else.
"""

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from functools import cache, partial
from pathlib import Path
from types import FrameType

from pipeline import stages
from pipeline.config import Config
from pipeline.errors import DocumentError, QujatError, TimedOut, Unexpected
from pipeline.records import Document, Page, Segment, StageName
from pipeline.store import WHOLE, Encoded, decode, encode

#: A call that has read pages for this long gives back what it has; the rest is dealt out anew.
CHUNK_SECONDS = 2.0
#: The stages after ``ocr`` take a document whole, and a page of it takes them far less time.
PAGES_IN_THE_TIME_OF_ONE = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One call of a stage on one document; for ``ocr`` on some of its pages (or, to open it, 0).

    ``pages`` is how many pages the document has.
    """

    stage: StageName
    doc_id: str
    fingerprint: str
    path: str = ""
    sha256: str = ""
    parts: tuple[int, ...] = (WHOLE,)
    inputs: tuple[bytes, ...] = ()
    pages: int = 1
    config: Config = field(default_factory=Config)

    @property
    def reads(self) -> bool:
        """Return whether it reads pages; else it works on texts, with other models."""
        return self.stage == "ocr"

    @property
    def seconds(self) -> float:
        """Return how long a page may take, or, of other stages than ``ocr``, the document."""
        limit = self.config.page_seconds
        return limit if self.stage == "ocr" else limit * (1 + self.pages / PAGES_IN_THE_TIME_OF_ONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What became of one part of a task: records, or the kind and message of a failure."""

    part: int
    records: Encoded | None = None
    kind: str = ""
    message: str = ""
    pages: int = 0
    read_as: str = ""


#: MuPDF and the caches of the stages are for one thread; a worker of a cluster may have several.
_ONE_AT_A_TIME = threading.RLock()


def do(task: Task) -> tuple[Done, ...]:
    """Return what became of the parts of `task`; of ``ocr`` perhaps not of all of them."""
    with _ONE_AT_A_TIME:
        _prepare(task.stage)
        return _do(task)


@cache
def _prepare(stage: StageName) -> None:
    with suppress(Exception):  # told by the first call that needs what is missing
        stages.prepare(stage)


def _do(task: Task) -> tuple[Done, ...]:
    if task.stage == "ocr" and task.parts != (WHOLE,):
        return tuple(_read_pages(task))
    return (_guard(WHOLE, task.seconds, partial(_WHOLE_DOCUMENT[task.stage], task)),)


def _read_pages(task: Task) -> Iterator[Done]:
    document = decode(Document, task.inputs[0])[0]
    began = time.monotonic()
    for number in task.parts:
        yield _guard(number, task.seconds, partial(_page, task, document, number))
        if time.monotonic() - began > CHUNK_SECONDS:
            return


def _page(task: Task, document: Document, number: int) -> Done:
    page = stages.ocr(Path(task.path), document, number, task.config)
    return Done(part=number, records=encode([page]), read_as=page.read_as)


def _open(task: Task) -> Done:
    document = stages.describe(Path(task.path), task.doc_id, task.sha256)
    document = replace(document, path=Path(task.path).name)
    return Done(part=WHOLE, records=encode([document]), pages=document.pages)


def _repair(task: Task) -> Done:
    pages = (page for data in task.inputs for page in decode(Page, data))
    return Done(part=WHOLE, records=encode(stages.repair(pages, task.config)))


def _detect(task: Task) -> Done:
    return Done(part=WHOLE, records=encode(stages.detect(_segments(task.inputs))))


def _extract(task: Task) -> Done:
    return Done(part=WHOLE, records=encode(stages.extract(_segments(task.inputs))))


def _segments(inputs: Sequence[bytes]) -> tuple[Segment, ...]:
    return tuple(segment for data in inputs for segment in decode(Segment, data))


_WHOLE_DOCUMENT: dict[str, Callable[[Task], Done]] = {
    "ocr": _open,
    "repair": _repair,
    "detect": _detect,
    "extract": _extract,
}


def _guard(part: int, seconds: float, work: Callable[[], Done]) -> Done:
    """Return what `work` returns, or the failure it ended in."""
    try:
        with _time_limit(seconds):
            return work()
    except QujatError as error:
        return Done(part=part, kind=error.kind, message=str(error))
    except OSError as error:
        return Done(
            part=part,
            kind=DocumentError.kind,
            message=f"The file cannot be read ({error.strerror or _one_line(error)}). Check that "
            "it is still there and may be read; the next run tries again.",
        )
    except MemoryError:
        return Done(
            part=part,
            kind="out_of_memory",
            message="There was not enough memory for it. Run it again with fewer processes (-j 1).",
        )
    except Exception as error:
        surprise = Unexpected(
            f"Something nobody expected: {type(error).__name__}: {_one_line(error)}. All other "
            "documents are done. Please report it, with the file if you may share it."
        )
        return Done(part=part, kind=surprise.kind, message=str(surprise))


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:300]


@contextmanager
def _time_limit(seconds: float) -> Iterator[None]:
    """Raise `TimedOut` inside after `seconds`, where the system has a timer for it.

    The signal is heard between Python instructions only; a call that never comes back is ended by
    the process above (see `executors.Processes`).
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not (
        threading.main_thread()
    ):
        yield
        return

    def ring(number: int, frame: FrameType | None) -> None:
        raise TimedOut(
            f"It took longer than {seconds:.0f} seconds and was left out. If it is worth the "
            "time, give it more with --page-seconds."
        )

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def begin() -> None:
    """Set up a worker: one thread each (many threads on few cores cost Tesseract 4 times).

    It ends when the process above does, however that came about, and where memory runs out the
    system shall end it and not the process above.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    with suppress(OSError):  # Linux has it
        Path("/proc/self/oom_score_adj").write_text("1000", encoding="ascii")
    for name in ("OMP_THREAD_LIMIT", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ[name] = "1"


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
