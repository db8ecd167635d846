"""What is stale, in which order, and where it runs. The re-run logic of `qujat run` and `make`.

A stage's work on a document is fresh when its fingerprint is: the hash of what the stage is
(version, code, models, settings) and of the records it takes. Since it hashes the records and not
how they came about, a stage that was run again and gave the same leaves the later ones fresh.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from pipeline.config import Config
from pipeline.errors import UsageError
from pipeline.executors import Pool, open_pool
from pipeline.inbox import OWN_FOLDERS, Inbox, look, refresh
from pipeline.records import Failure
from pipeline.stages import BY_NAME, STAGES, Stage, signature, with_needed
from pipeline.store import WHOLE, File, Result, Store, failure_of, fingerprint
from pipeline.work import Done, Task

#: Pages dealt out in one call; a slow call gives back the rest (see `work.CHUNK_SECONDS`).
CHUNK = 16
#: Trouble that may have passed: tried again by the next run.
PASSING = frozenset({"died", "timed_out", "out_of_memory", "missing", "unreadable"})


@dataclass(slots=True, kw_only=True)
class Progress:
    """What a run tells of itself while it works; `cli` overrides what it shows."""

    def plan(self, documents: int, stale: int, skipped: int) -> None: ...

    def pages_known(self, doc_id: str, pages: int) -> None: ...

    def page_done(self, doc_id: str, page: int, read_as: str) -> None: ...

    def stage_done(self, stage: str, doc_id: str) -> None: ...

    def failed(self, failure: Failure) -> None: ...

    def exporting(self) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a run did: documents in the inbox, work done and skipped by stage, trouble.

    ``locked``: folders that could not be searched.
    """

    documents: int
    others: int
    done: dict[str, int]
    skipped: dict[str, int]
    dropped: int
    failures: tuple[Failure, ...]
    exported: bool
    locked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """How one stage stands for one document."""

    stage: str
    doc_id: str
    state: str
    why: str


@dataclass(slots=True)
class _Ledger:
    """The results known so far: read from the store once, kept up as work comes in."""

    store: Store
    config: Config
    files: dict[str, File]
    results: dict[tuple[str, str], dict[int, Result]]
    pages: dict[str, int] = field(default_factory=dict)
    reading_marks: dict[str, str] = field(default_factory=dict)
    signatures: dict[str, str] = field(default_factory=dict)

    def expected(self, stage: Stage, doc_id: str) -> str | None:
        """Return the fingerprint that a fresh result has, None while its input is not there."""
        if stage.needs is None:
            return self.reading_mark(doc_id)
        mark = self.signature(stage)
        before = self.results.get((stage.needs, doc_id), {})
        if stage.needs == "ocr":
            if not self.ocr_complete(doc_id):
                return None
            read = [r.digest for part, r in sorted(before.items()) if part and not r.failed]
            return fingerprint(mark, *read) if read else None
        whole = before.get(WHOLE)
        if whole is None or whole.failed:
            return None
        return fingerprint(mark, whole.digest)

    def signature(self, stage: Stage) -> str:
        if stage.name not in self.signatures:
            self.signatures[stage.name] = signature(stage, self.config)
        return self.signatures[stage.name]

    def reading_mark(self, doc_id: str) -> str:
        """Return the fingerprint of ``ocr``: the same for all pages of a file."""
        if doc_id not in self.reading_marks:
            mark = self.signature(BY_NAME["ocr"])
            self.reading_marks[doc_id] = fingerprint(mark, self.files[doc_id].sha256)
        return self.reading_marks[doc_id]

    def page_count(self, doc_id: str) -> int:
        if doc_id not in self.pages:
            document = self.store.document(doc_id)
            self.pages[doc_id] = document.pages if document else 0
        return self.pages[doc_id]

    def fresh(self, stage: Stage, doc_id: str, part: int = WHOLE) -> bool:
        known = self.results.get((stage.name, doc_id), {}).get(part)
        if known is None or known.kind in PASSING:
            return False
        return known.fingerprint == self.expected(stage, doc_id)

    def ocr_complete(self, doc_id: str) -> bool:
        parts = self.results.get(("ocr", doc_id), {})
        mark = self.reading_mark(doc_id)
        whole = parts.get(WHOLE)
        if whole is None or whole.fingerprint != mark:
            return False
        if whole.failed:
            return True
        return all(
            n in parts and parts[n].fingerprint == mark
            for n in range(1, self.page_count(doc_id) + 1)
        )

    def current(self, doc_id: str) -> frozenset[str]:
        """Return the stages whose records of a document may stand in the tables.

        After a stage failed, or was not done yet, what later ones once made of older records is
        not true any more.
        """
        found: set[str] = set()
        opened = self.results.get(("ocr", doc_id), {}).get(WHOLE)
        if opened and not opened.failed and doc_id in self.files and self.ocr_complete(doc_id):
            found.add("ocr")
            for stage in STAGES[1:-1]:
                known = self.results.get((stage.name, doc_id), {}).get(WHOLE)
                if known is None or known.failed:
                    break
                if known.fingerprint != self.expected(stage, doc_id):
                    break
                found.add(stage.name)
        return frozenset(found)


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
        inbox, ledger, dropped, unreadable = _take_stock(store, paths, config)
        wanted = _choose(inbox, only)
        stages = [s for s in with_needed(until) if s.name != "export"]
        if force and until != "export":
            with store.transaction():
                for doc_id in wanted:
                    store.remove(until, doc_id)
                    ledger.results.pop((until, doc_id), None)
        todo = [d for d in wanted if d in ledger.files and _next(ledger, stages, d, ()) is not None]
        known = sum(doc_id in ledger.files for doc_id in wanted)
        progress.plan(len(inbox.documents), len(todo), known - len(todo))
        done = _work(ledger, todo, stages, config, width, scheduler, progress) if todo else {}
        failures = _failures(ledger, unreadable)
        exported = False
        if until == "export":
            exported = _export(ledger, inbox, failures, folder, force, progress)
        current = {doc_id: ledger.current(doc_id) for doc_id in wanted}
        skipped: dict[str, int] = {
            stage.name: sum(
                d not in done.get(stage.name, ()) and stage.name in current[d] for d in wanted
            )
            for stage in stages
        }
        return Summary(
            documents=len(inbox.documents),
            others=inbox.others,
            done={name: len(ids) for name, ids in done.items()},
            skipped=skipped,
            dropped=dropped,
            failures=failures,
            exported=exported,
            locked=inbox.locked,
        )


def _spare_other_files(paths: Sequence[Path], folder: Path) -> None:
    """Refuse an output folder where writing the tables would remove files of somebody else."""
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


def states(folder: Path, *, config: Config | None = None) -> tuple[State, ...]:
    """Return how each stage stands for each document, and why, without doing anything."""
    config = config or Config()
    with Store(folder) as store:
        inbox, ledger, _, unreadable = _take_stock(store, (), config, keep=False)
        found: list[State] = []
        for doc_id in inbox.documents:
            stale = False
            for stage in STAGES[:-1]:
                if doc_id in unreadable:
                    state, why = "waiting", "the file could not be read"
                    if stage.needs is None:
                        state, why = "failed", unreadable[doc_id]
                else:
                    state, why = _state(ledger, stage, doc_id, stale)
                stale = stale or state == "stale"
                found.append(State(stage=stage.name, doc_id=doc_id, state=state, why=why))
        fresh = not any(s.state == "stale" for s in found) and _export_mark(
            ledger, inbox, _failures(ledger, unreadable)
        ) == _exported_mark(folder)
        found.append(
            State(
                stage="export",
                doc_id="",
                state="up to date" if fresh else "stale",
                why="" if fresh else "the tables are older than the records",
            )
        )
        return tuple(found)


def _take_stock(
    store: Store, paths: Sequence[Path], config: Config, *, keep: bool = True
) -> tuple[Inbox, _Ledger, int, dict[str, str]]:
    """Return the inbox with all that is known; if `keep`, forget what left it and note the rest."""
    places = paths or store.inbox()
    if not places:
        raise UsageError(f"Nothing was run in {store.folder} yet. Type: qujat run FOLDER -o ...")
    inbox = look(places)
    known = store.files()
    files, unreadable = refresh(inbox, known)
    gone = [doc_id for doc_id in known if doc_id not in inbox.documents]
    changed = [f for f in files.values() if known.get(f.doc_id) != f]
    if keep:
        with store.transaction():
            if paths:
                store.set_inbox([path.absolute() for path in paths])
            store.drop(gone)
            store.set_files(changed)
    ledger = _Ledger(store, config, files, store.results())
    return inbox, ledger, len(gone), unreadable


def _choose(inbox: Inbox, only: Sequence[str]) -> list[str]:
    if not only:
        return list(inbox.documents)
    for doc_id in only:
        if doc_id not in inbox.documents:
            raise UsageError(
                f"There is no document {doc_id!r} in the inbox. Names are paths below the input "
                "folder without the suffix; qujat status --all lists them."
            )
    return list(dict.fromkeys(only))


def _next(
    ledger: _Ledger, stages: Iterable[Stage], doc_id: str, tried: Collection[tuple[str, str, int]]
) -> tuple[Stage, list[int]] | None:
    """Return the first stale stage of a document and its stale parts, None if there is none.

    What was `tried` by this run (stage, document, part) is not stale: a page that took too long
    does not keep back the others.
    """
    for stage in stages:
        if ledger.expected(stage, doc_id) is None:
            return None
        if not ledger.fresh(stage, doc_id):
            return None if (stage.name, doc_id, WHOLE) in tried else (stage, [WHOLE])
        if ledger.results[stage.name, doc_id][WHOLE].failed:
            return None
        if stage.name == "ocr":
            pages = range(1, ledger.page_count(doc_id) + 1)
            stale = [
                n
                for n in pages
                if (stage.name, doc_id, n) not in tried and not ledger.fresh(stage, doc_id, n)
            ]
            if stale:
                return stage, stale
    return None


def _work(
    ledger: _Ledger,
    todo: Sequence[str],
    stages: Sequence[Stage],
    config: Config,
    width: int,
    scheduler: str | None,
    progress: Progress,
) -> dict[str, set[str]]:
    """Do all that is stale for the documents of `todo`; return what was done, by stage."""
    pool = open_pool(width, scheduler)
    waiting: list[Task] = []
    fresh_documents = list(reversed(todo))
    open_parts: dict[str, int] = {}
    tried: set[tuple[str, str, int]] = set()
    done: dict[str, set[str]] = {}

    def enqueue(doc_id: str) -> None:
        step = _next(ledger, stages, doc_id, tried)
        if step is None:
            return
        stage, parts = step
        tried.update((stage.name, doc_id, part) for part in parts)
        tasks = _tasks(ledger, stage, doc_id, parts, config)
        open_parts[doc_id] = len(parts)
        waiting[0:0] = tasks

    try:
        running = 0
        while waiting or fresh_documents or running:
            while running < pool.width and (waiting or fresh_documents):
                if not waiting:
                    enqueue(fresh_documents.pop())
                    continue
                pool.submit(_with_inputs(ledger, waiting.pop(0)))
                running += 1
            for task, outcomes in _drain(pool):
                running -= 1
                _keep(ledger, task, outcomes, progress)
                done.setdefault(task.stage, set()).add(task.doc_id)
                left = task.parts[len(outcomes) :] if len(task.parts) > 1 else ()
                if len(outcomes) == 1 and len(task.parts) == 1:
                    left = ()
                waiting[0:0] = _split(task, left)
                open_parts[task.doc_id] -= len(outcomes)
                if open_parts[task.doc_id] <= 0:
                    enqueue(task.doc_id)
    finally:
        pool.close()
    return done


def _drain(pool: Pool) -> Iterable[tuple[Task, tuple[Done, ...]]]:
    return list(pool.finished())


def _tasks(
    ledger: _Ledger, stage: Stage, doc_id: str, parts: Sequence[int], config: Config
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


def _split(task: Task, parts: Sequence[int]) -> list[Task]:
    """Return the rest of a slow task page by page, so that other processes can take them."""
    return [replace(task, parts=(part,)) for part in parts]


def _with_inputs(ledger: _Ledger, task: Task) -> Task:
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


def _keep(ledger: _Ledger, task: Task, outcomes: Sequence[Done], progress: Progress) -> None:
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


def _failures(ledger: _Ledger, unreadable: dict[str, str]) -> tuple[Failure, ...]:
    """Return all present trouble: what could not be read, and what stages gave up on."""
    found = [
        Failure(stage="ocr", doc_id=doc_id, page=0, kind="unreadable", message=message)
        for doc_id, message in unreadable.items()
    ]
    found += [
        failure_of(result)
        for (_, doc_id), parts in ledger.results.items()
        if doc_id in ledger.files
        for result in parts.values()
        if result.failed
    ]
    order = [stage.name for stage in STAGES]
    return tuple(sorted(found, key=lambda f: (f.doc_id, order.index(f.stage), f.page)))


def _state(ledger: _Ledger, stage: Stage, doc_id: str, stale: bool) -> tuple[str, str]:
    parts = ledger.results.get((stage.name, doc_id), {})
    failed = [result for result in parts.values() if result.failed]
    if stale:
        return "stale", "an earlier stage is"
    if stage.needs and ledger.expected(stage, doc_id) is None:
        return "waiting", f"there are no records of {stage.needs}"
    if not parts:
        return "stale", "never done"
    if not ledger.fresh(stage, doc_id) or (stage.name == "ocr" and not ledger.ocr_complete(doc_id)):
        if any(result.kind in PASSING for result in failed):
            return "failed", failed[0].message
        return "stale", "the file, the stage, its models or its settings changed"
    if failed:
        return "failed", failed[0].message
    return "up to date", ""


def _export_mark(ledger: _Ledger, inbox: Inbox, failures: Sequence[Failure]) -> str:
    known = [
        (stage.name, doc_id, part, result.digest)
        for doc_id in inbox.documents
        for stage in STAGES[:-1]
        for part, result in sorted(ledger.results.get((stage.name, doc_id), {}).items())
    ]
    current = [sorted(ledger.current(doc_id)) for doc_id in inbox.documents]
    return fingerprint(
        signature(BY_NAME["export"], ledger.config), inbox.relative, known, current, failures
    )


def _exported_mark(folder: Path) -> str:
    """Return what the tables were written from, "" where one of them is missing."""
    from pipeline.export.schema import TABLES

    tables = folder / "tables"
    names = [".fingerprint", "qujat.sqlite", "datapackage.json"]
    names += [f"{table.name}.{suffix}" for table in TABLES for suffix in ("csv", "parquet")]
    if not all((tables / name).is_file() for name in names):
        return ""
    return (tables / ".fingerprint").read_text(encoding="utf-8")


def _export(
    ledger: _Ledger,
    inbox: Inbox,
    failures: Sequence[Failure],
    folder: Path,
    force: bool,
    progress: Progress,
) -> bool:
    """Write the tables anew if anything in them may have changed; return whether it did."""
    from pipeline.gather import Corpus

    mark = _export_mark(ledger, inbox, failures)
    if mark == _exported_mark(folder) and not force:
        return False
    progress.exporting()
    from pipeline.stages import export

    current = {doc_id: ledger.current(doc_id) for doc_id in inbox.documents}
    export(Corpus(ledger.store, inbox, tuple(failures), current), folder, mark)
    return True
