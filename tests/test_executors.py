"""A worker that dies or hangs costs its own task."""

import pytest

from pipeline import executors
from pipeline.config import Config
from pipeline.errors import UsageError
from pipeline.executors import Processes, Serial, open_pool
from pipeline.work import Task
from tests import hostile


def _outcomes(pool: Processes, names: list[str]) -> dict[str, str]:
    tasks = [
        Task(stage="ocr", doc_id=name, fingerprint="", config=Config(page_seconds=1))
        for name in names
    ]
    found: dict[str, str] = {}
    try:
        for task in tasks:
            pool.submit(task)
        while len(found) < len(names):
            for task, outcomes in pool.finished():
                found[task.doc_id] = outcomes[0].kind
    finally:
        pool.close()
    return found


def test_death_costs_its_own_task(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(executors, "do", hostile.do)
    names = ["a", "dies", "b", "c"]
    assert _outcomes(Processes(2), names) == {"a": "", "dies": "died", "b": "", "c": ""}


def test_hanging_costs_its_own_task(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(executors, "do", hostile.do)
    monkeypatch.setattr(executors, "GRACE_SECONDS", 1.0)
    assert _outcomes(Processes(2), ["a", "hangs", "b"]) == {"a": "", "hangs": "timed_out", "b": ""}


def test_no_processes_is_serial() -> None:
    assert isinstance(open_pool(0, None), Serial)


def test_missing_scheduler_is_told() -> None:
    pytest.importorskip("distributed")
    with pytest.raises((UsageError, OSError), match=r"scheduler|Timed out"):
        open_pool(1, "tcp://127.0.0.1:9")
