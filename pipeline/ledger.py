"""What is known and what is fresh: the ledger of all results, read from the store.

A stage's work on a document is fresh when its fingerprint is: the hash of what the stage is
(version, code, models, settings) and of the records it takes. Since it hashes the records and not
how they came about, a stage that was run again and gave the same leaves the later ones fresh.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.config import Config
from pipeline.errors import UsageError
from pipeline.inbox import Inbox, look, refresh
from pipeline.records import Failure
from pipeline.stages import BY_NAME, STAGES, Stage, signature
from pipeline.store import WHOLE, File, Result, Store, failure_of, fingerprint

#: Trouble that may have passed: tried again by the next run.
PASSING = frozenset({"died", "timed_out", "out_of_memory", "missing", "unreadable"})


@dataclass(slots=True)
class Ledger:
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

    def forget(self, stage: str, doc_ids: Sequence[str]) -> None:
        """Drop the results of a stage, so that it is done again."""
        with self.store.transaction():
            for doc_id in doc_ids:
                self.store.remove(stage, doc_id)
                self.results.pop((stage, doc_id), None)

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


def take_stock(
    store: Store, paths: Sequence[Path], config: Config, *, keep: bool = True
) -> tuple[Inbox, Ledger, int, dict[str, str]]:
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
    ledger = Ledger(store, config, files, store.results())
    return inbox, ledger, len(gone), unreadable


def failures_of(ledger: Ledger, unreadable: dict[str, str]) -> tuple[Failure, ...]:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """How one stage stands for one document."""

    stage: str
    doc_id: str
    state: str
    why: str


def states(folder: Path, *, config: Config | None = None) -> tuple[State, ...]:
    """Return how each stage stands for each document, and why, without doing anything."""
    config = config or Config()
    with Store(folder) as store:
        inbox, ledger, _, unreadable = take_stock(store, (), config, keep=False)
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
        fresh = not any(s.state == "stale" for s in found) and export_mark(
            ledger, inbox, failures_of(ledger, unreadable)
        ) == exported_mark(folder)
        found.append(
            State(
                stage="export",
                doc_id="",
                state="up to date" if fresh else "stale",
                why="" if fresh else "the tables are older than the records",
            )
        )
        return tuple(found)


def _state(ledger: Ledger, stage: Stage, doc_id: str, stale: bool) -> tuple[str, str]:
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
        if all(result.fingerprint == ledger.expected(stage, doc_id) for result in parts.values()):
            return "stale", "begun and not finished"
        return "stale", "the file, the stage, its models or its settings changed"
    if failed:
        return "failed", failed[0].message
    return "up to date", ""


def export_mark(ledger: Ledger, inbox: Inbox, failures: Sequence[Failure]) -> str:
    """Return what the tables depend on, as one fingerprint: records, failures, the code."""
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


def exported_mark(folder: Path) -> str:
    """Return what the tables were written from, "" where one of them is missing."""
    from pipeline.export.schema import TABLES

    tables = folder / "tables"
    names = [".fingerprint", "qujat.sqlite", "datapackage.json"]
    names += [f"{table.name}.{suffix}" for table in TABLES for suffix in ("csv", "parquet")]
    if not all((tables / name).is_file() for name in names):
        return ""
    return (tables / ".fingerprint").read_text(encoding="utf-8")
