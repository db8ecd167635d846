"""Bring everything up to date: which work comes next, and where it runs.

What is fresh and why is told by the `ledger`; this is the loop of `qujat run` and `qujat make`.
"""

from collections import deque
from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Thread

from pipeline.config import Config
from pipeline.errors import UsageError
from pipeline.executors import Pool, open_pool
from pipeline.inbox import OWN_FOLDERS, Inbox, check_names
from pipeline.ledger import Ledger, export_mark, exported_mark, failures_of, take_stock
from pipeline.records import Failure
from pipeline.stages import BY_NAME, Stage, prepare, with_needed
from pipeline.store import WHOLE, Result, Store, failure_of
from pipeline.work import Done, Task

#: Pages dealt out in one call; a slow call gives back the rest (see `work.CHUNK_SECONDS`).
CHUNK = 16


@dataclass(slots=True, kw_only=True)
class Progress:
    """What a run tells of itself while it works; `progress` shows it."""

    def plan(self, documents: int, stale: int, skipped: int) -> None: ...

    def pages_known(self, doc_id: str, pages: int) -> None: ...

    def page_done(self, doc_id: str, page: int, read_as: str) -> None: ...

    def stage_done(self, stage: str, doc_id: str) -> None: ...

    def failed(self, failure: Failure) -> None: ...

    def exporting(self) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a run did: documents in the inbox, work done and skipped by stage, trouble.

    ``to_be_saved``: documents in other formats, ``locked``: folders that could not be searched.
    """

    documents: int
    others: int
    done: dict[str, int]
    skipped: dict[str, int]
    dropped: int
    failures: tuple[Failure, ...]
    exported: bool
    to_be_saved: tuple[str, ...] = ()
    locked: tuple[str, ...] = ()


def run(
    paths: Sequence[Path],
    folder: Path,
    *,
    config: Config | None = None,
    width: int = 1,
    scheduler: str | None = None,
    progress: Progress | None = None,
    until: str = "export",
    only: Sequence[str] = (),
    force: bool = False,
) -> Summary:
    """Bring everything up to date, up to the stage `until`, and return what was done.

    ``paths`` become the inbox (none: the inbox of the last run). ``only`` limits the work to some
    documents, ``force`` does the stage `until` again even where it is fresh.

    Raises:
        UsageError: a path, a document or the output folder is not there or cannot be used.
    """
    config = config or Config()
    progress = progress or Progress()
    _spare_other_files(paths, folder)
    with Store(folder) as store, store.alone():
        inbox, ledger, dropped, unreadable = take_stock(store, paths, config)
        wanted = _choose(inbox, only)
        stages = [stage for stage in with_needed(until) if stage.name != "export"]
        if force and until != "export":
            ledger.forget(until, wanted)
        known = [doc_id for doc_id in wanted if doc_id in ledger.files]
        todo = [doc_id for doc_id in known if next_step(ledger, stages, doc_id, ()) is not None]
        progress.plan(len(inbox.documents), len(todo), len(known) - len(todo))
        done: dict[str, set[str]] = {}
        if todo:
            queue = _Queue(ledger, stages, config, todo[::-1])
            if until == "export" and width:  # this process has nothing to do while others work
                Thread(target=_prepare_export, daemon=True).start()
            done = _work(queue, open_pool(width, scheduler), progress)
        failures = failures_of(ledger, unreadable)
        return Summary(
            documents=len(inbox.documents),
            others=inbox.others,
            done={name: len(ids) for name, ids in done.items()},
            skipped=_skipped(ledger, stages, wanted, done),
            dropped=dropped,
            failures=failures,
            exported=until == "export"
            and _export(ledger, inbox, failures, folder, force, progress),
            to_be_saved=inbox.to_be_saved,
            locked=inbox.locked,
        )


def _prepare_export() -> None:
    with suppress(Exception):  # what is missing is told when the tables are written
        prepare("export")


def _skipped(
    ledger: Ledger, stages: Sequence[Stage], wanted: Sequence[str], done: dict[str, set[str]]
) -> dict[str, int]:
    """Return for each stage how many documents were up to date before."""
    current = {doc_id: ledger.current(doc_id) for doc_id in wanted}
    return {
        stage.name: sum(
            stage.name in current[doc_id] and doc_id not in done.get(stage.name, ())
            for doc_id in wanted
        )
        for stage in stages
    }


def _spare_other_files(paths: Sequence[Path], folder: Path) -> None:
    """Refuse an output folder where writing the tables would remove files of somebody else."""
    if folder.is_file():
        raise UsageError(f"{folder} is a file. Name a folder for the tables, such as -o outputs.")
    whole = folder.resolve()
    for path in paths:
        place = path.resolve()
        if place == whole:
            raise UsageError(
                "Documents and tables cannot be in one folder. Choose another for the tables: "
                f"-o {folder / 'outputs'}"
            )
        if any(place.is_relative_to(whole / name) for name in OWN_FOLDERS):
            raise UsageError(
                f"{path} is where qujat writes its own files. Move the documents to a folder "
                "outside, or choose another folder with -o."
            )
    if (folder / "store.sqlite").exists() or (folder / "tables" / "qujat.sqlite").exists():
        return
    for name in OWN_FOLDERS:
        if (folder / name).is_dir() and any((folder / name).iterdir()):
            raise UsageError(
                f"{folder / name} has files that qujat did not write and would remove. Choose "
                "another folder with -o."
            )


def _choose(inbox: Inbox, only: Sequence[str]) -> list[str]:
    if not only:
        return list(inbox.documents)
    check_names(only, inbox.documents)
    return list(dict.fromkeys(only))


@dataclass(slots=True)
class _Queue:
    """What is still to be done, a document at a time, and what was done.

    ``tried``: (stage, document, part) that this run has dealt out. They are not stale any more: a
    page that took too long does not keep back the others.
    """

    ledger: Ledger
    stages: Sequence[Stage]
    config: Config
    documents: list[str]
    waiting: deque[Task] = field(default_factory=deque)
    open_parts: dict[str, int] = field(default_factory=dict)
    tried: set[tuple[str, str, int]] = field(default_factory=set)
    done: dict[str, set[str]] = field(default_factory=dict)

    def next(self, *, reads: bool | None = None) -> Task | None:
        """Return a task with its inputs, None if nothing can be begun now.

        It is the first that reads pages, or the first that does not, as `reads` asks; any other
        where there is none.
        """
        while self.documents and (
            not self.waiting or (reads and len(self.waiting) < CHUNK and self._where(True) is None)
        ):
            self.plan(self.documents.pop())
        if not self.waiting:
            return None
        at = self._where(reads) or 0
        task = self.waiting[at]
        del self.waiting[at]
        return _with_inputs(self.ledger, task)

    def _where(self, reads: bool | None) -> int | None:
        """Return the place of the first waiting task that reads pages, or that does not."""
        return next((i for i, task in enumerate(self.waiting) if task.reads is reads), None)

    def plan(self, doc_id: str) -> None:
        """Line up the next stale stage of a document, if there is one."""
        step = next_step(self.ledger, self.stages, doc_id, self.tried)
        if step is not None:
            stage, parts = step
            self.tried.update((stage.name, doc_id, part) for part in parts)
            self.open_parts[doc_id] = len(parts)
            tasks = _tasks(self.ledger, stage, doc_id, parts, self.config)
            self.waiting.extendleft(reversed(tasks))

    def settle(self, task: Task, outcomes: Sequence[Done]) -> None:
        """Note what came of a task; line up what a slow one left, or the document's next stage.

        The rest of a slow task is dealt out page by page, so that other processes can take it.
        """
        self.done.setdefault(task.stage, set()).add(task.doc_id)
        left = [replace(task, parts=(part,)) for part in task.parts[len(outcomes) :]]
        self.waiting.extendleft(reversed(left))
        self.open_parts[task.doc_id] -= len(outcomes)
        if self.open_parts[task.doc_id] <= 0:
            self.plan(task.doc_id)


def next_step(
    ledger: Ledger, stages: Iterable[Stage], doc_id: str, tried: Collection[tuple[str, str, int]]
) -> tuple[Stage, list[int]] | None:
    """Return the first stale stage of a document and its stale parts, None if there is none."""
    for stage in stages:
        if ledger.expected(stage, doc_id) is None:
            return None
        if not ledger.fresh(stage, doc_id):
            return None if (stage.name, doc_id, WHOLE) in tried else (stage, [WHOLE])
        if ledger.results[stage.name, doc_id][WHOLE].failed:
            return None
        if stage.name == "ocr":
            stale = [
                n
                for n in range(1, ledger.page_count(doc_id) + 1)
                if (stage.name, doc_id, n) not in tried and not ledger.fresh(stage, doc_id, n)
            ]
            if stale:
                return stage, stale
    return None


def _work(queue: _Queue, pool: Pool, progress: Progress) -> dict[str, set[str]]:
    """Do all that the queue holds; return the documents that were worked on, by stage."""
    running = 0
    try:
        while True:
            while running < pool.width:
                task = queue.next(reads=pool.kind_wanted())
                if task is None:
                    break
                pool.submit(task)
                running += 1
            if not running:
                return queue.done
            for task, outcomes in list(pool.finished()):
                running -= 1
                _keep(queue.ledger, task, outcomes, progress)
                queue.settle(task, outcomes)
    finally:
        pool.close()


def _tasks(
    ledger: Ledger, stage: Stage, doc_id: str, parts: Sequence[int], config: Config
) -> list[Task]:
    file = ledger.files[doc_id]
    mark = ledger.expected(stage, doc_id) or ""
    chunks = [tuple(parts[i : i + CHUNK]) for i in range(0, len(parts), CHUNK)]
    return [
        Task(
            stage=stage.name,
            doc_id=doc_id,
            fingerprint=mark,
            path=file.path,
            sha256=file.sha256,
            parts=chunk,
            pages=ledger.page_count(doc_id) if stage.needs else 1,
            config=config,
        )
        for chunk in chunks
    ]


def _with_inputs(ledger: Ledger, task: Task) -> Task:
    """Return the task with the encoded records it works on."""
    stage = BY_NAME[task.stage]
    store = ledger.store
    if stage.needs is None:
        if task.parts == (WHOLE,):
            return task
        data = [store.blob("ocr", task.doc_id, WHOLE)]
    elif stage.needs == "ocr":
        known = sorted(ledger.results[stage.needs, task.doc_id].items())
        parts = [part for part, result in known if part and not result.failed]
        data = [store.blob("ocr", task.doc_id, part) for part in parts]
    else:
        data = [store.blob(stage.needs, task.doc_id)]
    return replace(task, inputs=tuple(item for item in data if item is not None))


def _keep(ledger: Ledger, task: Task, outcomes: Sequence[Done], progress: Progress) -> None:
    """Write what came of a task, and tell of it."""
    results = ledger.results.setdefault((task.stage, task.doc_id), {})
    with ledger.store.transaction():
        for outcome in outcomes:
            if task.stage == "ocr" and outcome.part == WHOLE:
                ledger.store.remove("ocr", task.doc_id)
                results.clear()
            result = Result(
                stage=task.stage,
                doc_id=task.doc_id,
                part=outcome.part,
                fingerprint=task.fingerprint,
                digest=outcome.records.digest if outcome.records else "",
                kind=outcome.kind,
                message=outcome.message,
            )
            ledger.store.put(result, outcome.records.data if outcome.records else None)
            results[outcome.part] = result
    for outcome in outcomes:
        if outcome.kind:
            progress.failed(failure_of(results[outcome.part]))
        if task.stage != "ocr":
            progress.stage_done(task.stage, task.doc_id)
        elif outcome.part == WHOLE:
            ledger.pages[task.doc_id] = outcome.pages
            progress.pages_known(task.doc_id, outcome.pages)
        else:
            progress.page_done(task.doc_id, outcome.part, outcome.read_as or "failed")


def _export(
    ledger: Ledger,
    inbox: Inbox,
    failures: Sequence[Failure],
    folder: Path,
    force: bool,
    progress: Progress,
) -> bool:
    """Write the tables anew if anything in them may have changed; return whether it did."""
    from pipeline.gather import Corpus

    mark = export_mark(ledger, inbox, failures)
    if mark == exported_mark(folder) and not force:
        return False
    progress.exporting()
    from pipeline.stages import export

    current = {doc_id: ledger.current(doc_id) for doc_id in inbox.documents}
    export(Corpus(ledger.store, inbox, tuple(failures), current), folder, mark)
    return True
