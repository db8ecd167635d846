"""A worker that dies or hangs costs its own task."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipeline import executors
from pipeline.config import CHECKOUT, Config
from pipeline.errors import UsageError
from pipeline.executors import Processes, Serial, open_pool
from pipeline.run import run
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


def test_one_process_more_than_tasks_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(executors, "do", hostile.do)
    pool = Processes(2)
    seen = []
    try:
        for stages in (("ocr", "ocr"), ("repair", "ocr"), ("repair", "detect"), ("ocr", "ocr")):
            for number, stage in enumerate(stages):
                pool.submit(Task(stage=stage, doc_id=str(number), fingerprint=""))  # type: ignore[arg-type]
            left = 2
            while left:
                left -= len(list(pool.finished()))
            seen.append(sorted(worker.reads for worker in pool._workers))
    finally:
        pool.close()
    assert seen == [
        [True, True],
        [False, True, True],
        [False, False, True],
        [False, True, True],
    ]


@pytest.mark.parametrize(
    ("width", "workers", "wanted"),
    [
        (1, "", None),  # one thing after another, as the documents come
        (2, "", False),
        (2, "P", False),  # models for texts load while pages are read
        (2, "Pp", False),
        (2, "Tp", True),  # half of them on texts is enough, where there are pages
        (2, "Ttp", True),
        (2, "TtP", False),  # no page reader has nothing to do
        (4, "TPPpp", True),  # none makes way while there are pages
        (4, "TtPpp", False),
    ],
)
def test_which_kind_is_wanted(width: int, workers: str, wanted: bool | None) -> None:
    """P is a page reader, T a text worker; a capital one is at work."""
    pool = Processes(width)
    task = Task(stage="ocr", doc_id="a", fingerprint="")
    pool._workers = [
        executors._Worker(w in "Pp", None, task if w.isupper() else None)  # type: ignore[arg-type]
        for w in workers
    ]
    assert pool.kind_wanted() is wanted


def test_no_processes_is_serial() -> None:
    assert isinstance(open_pool(0, None), Serial)


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "nowhere", "http://127.0.0.1:9"])
def test_missing_scheduler_is_told(address: str) -> None:
    pytest.importorskip("distributed")
    with pytest.raises(UsageError, match="scheduler"):
        open_pool(1, address)


_KILLED = """
import os, signal, time
from pipeline import executors
from pipeline.work import Task
from tests import hostile

if __name__ == "__main__":
    executors.do = hostile.do
    pool = executors.Processes(1)
    pool.submit(Task(stage="ocr", doc_id="hangs", fingerprint=""))
    print(*pool._workers[0].pool._processes, flush=True)
    time.sleep(1)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_workers_end_with_the_process_above(tmp_path: Path) -> None:
    script = tmp_path / "killed.py"
    script.write_text(_KILLED)
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
    done = subprocess.run(
        [sys.executable, script], capture_output=True, text=True, check=False, env=environment
    )
    (worker,) = map(int, done.stdout.split())
    end = time.monotonic() + 20
    while _is_alive(worker) and time.monotonic() < end:
        time.sleep(0.1)
    assert not _is_alive(worker)


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.slow
def test_cluster_gives_the_same_tables(tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed")
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    for number in range(6):
        text = f"Закон от {number + 1} октября 2015 года № {number}-V принят.\n"
        (inbox / f"{number}.txt").write_text(text, encoding="utf-8")
    run([inbox], tmp_path / "here", width=0)
    options = {"threads_per_worker": 3, "processes": False, "protocol": "tcp"}
    with distributed.LocalCluster(n_workers=1, dashboard_address=None, **options) as cluster:
        run([inbox], tmp_path / "there", scheduler=cluster.scheduler_address)
    for path in (tmp_path / "here" / "tables").iterdir():
        assert path.read_bytes() == (tmp_path / "there" / "tables" / path.name).read_bytes()
