"""Where calls of a stage run: here, in processes of this machine, or on a Dask cluster.

All three are `concurrent.futures`-style: ``submit(function, argument)`` gives a future. A stage
knows nothing of them.
"""

import os
import signal
import socket
import threading
import time
from collections import deque
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from multiprocessing import forkserver, get_context
from typing import Any, Protocol

from pipeline.errors import MissingPart, QujatError, TimedOut, UsageError, WorkerDied
from pipeline.work import CHUNK_SECONDS, Done, Task, begin, do

#: A call is given this much more than its own time limit before its process is ended from outside.
GRACE_SECONDS = 30.0


class Pool(Protocol):
    """Runs tasks, `width` of them at once."""

    width: int

    def kind_wanted(self) -> bool | None:
        """Return which kind of task is best begun next (`Task.reads`), None if it is all one."""

    def submit(self, task: Task) -> None: ...

    def finished(self) -> Iterator[tuple[Task, tuple[Done, ...]]]: ...

    def close(self) -> None: ...


class Serial:
    """Runs each task here and now. For debugging, and where processes cannot be started."""

    width = 1

    def __init__(self) -> None:
        self._done: list[tuple[Task, tuple[Done, ...]]] = []

    def kind_wanted(self) -> bool | None:
        return None

    def submit(self, task: Task) -> None:
        self._done.append((task, do(task)))

    def finished(self) -> Iterator[tuple[Task, tuple[Done, ...]]]:
        while self._done:
            yield self._done.pop(0)

    def close(self) -> None:
        self._done.clear()


@dataclass(slots=True)
class _Worker:
    """A process for tasks of one kind, and the call under way in it: until `limit` by the clock."""

    reads: bool
    pool: ProcessPoolExecutor
    task: Task | None = None
    future: "Future[tuple[Done, ...]] | None" = None
    limit: float = 0.0

    def begin(self, task: Task) -> None:
        self.future = self.pool.submit(do, task)
        self.task, self.limit = task, time.monotonic() + _patience(task)


class Processes:
    """Runs tasks in processes. One that dies or hangs costs its task alone.

    Pages are read in other processes than those that work on the text: each loads what it needs
    alone, and is begun when there is a task for it. A few scans need one process for their texts,
    whose models are loaded while the next pages are read. There is one process more than tasks
    that run at once; one that has nothing to do makes way for one of the other kind.

    What a process worked on when it died is done again in one of its own, page by page and while
    nothing else runs, since it may be the memory that was used up: what ends that too is at fault.
    """

    def __init__(self, width: int) -> None:
        self.width = width
        self._workers: list[_Worker] = []
        self._waiting: deque[Task] = deque()

    def kind_wanted(self) -> bool | None:
        if self.width == 1:
            return None
        idle = {worker.reads for worker in self._workers if worker.task is None}
        free = len(self._workers) <= self.width
        on_texts = sum(worker.task is not None and not worker.reads for worker in self._workers)
        # Both kinds go on side by side: models for texts load while pages are read.
        if 2 * on_texts < self.width and (free or False in idle):
            return False
        return free or True in idle

    def submit(self, task: Task) -> None:
        self._waiting.append(task)
        self._deal()

    def _deal(self) -> None:
        while self._waiting and sum(w.task is not None for w in self._workers) < self.width:
            worker = self._worker_for(self._waiting[0])
            try:
                worker.begin(self._waiting[0])
            except BrokenProcessPool:  # it died while it had nothing to do
                self._remove(worker)
            else:
                self._waiting.popleft()

    def _worker_for(self, task: Task) -> _Worker:
        idle = [worker for worker in self._workers if worker.task is None]
        fit = next((worker for worker in idle if worker.reads == task.reads), None)
        if fit is None:
            if len(self._workers) > self.width:
                self._remove(idle[0])
            fit = _Worker(task.reads, _new_pool())
            self._workers.append(fit)
        return fit

    def finished(self) -> Iterator[tuple[Task, tuple[Done, ...]]]:
        self._deal()
        busy = {worker.future: worker for worker in self._workers if worker.future is not None}
        if not busy:
            return
        done, _ = wait(busy, timeout=1.0, return_when=FIRST_COMPLETED)
        now = time.monotonic()
        for future, worker in busy.items():
            task = worker.task
            if task is None:
                continue
            if future in done and not isinstance(future.exception(), BrokenProcessPool):
                worker.task = worker.future = None
                yield task, _outcome(future, task)
            elif future in done:
                self._remove(worker)
                self._wait_for_others()
                yield task, tuple(_alone(_only(task, part)) for part in task.parts)
            elif now > worker.limit:
                self._remove(worker)
                if len(task.parts) == 1:
                    yield task, (_hung(task),)
                else:
                    yield task, tuple(_alone(_only(task, part)) for part in task.parts)

    def close(self) -> None:
        self._waiting.clear()
        for worker in list(self._workers):
            self._remove(worker)

    def _remove(self, worker: _Worker) -> None:
        self._workers.remove(worker)
        _end(worker.pool)

    def _wait_for_others(self) -> None:
        futures = [worker.future for worker in self._workers if worker.future is not None]
        limits = [worker.limit for worker in self._workers if worker.future is not None]
        wait(futures, timeout=max(0.0, max(limits, default=0.0) - time.monotonic()))


class Cluster:
    """Runs tasks on a Dask cluster whose workers see the same folders; time limits are its own."""

    def __init__(self, address: str) -> None:
        try:
            from distributed import Client as DaskClient
            from distributed.comm.addressing import get_address_host_port
        except ImportError as error:
            raise MissingPart(
                "--scheduler needs the package distributed. Type: pip install 'qujat[cluster]'"
            ) from error
        try:
            # A client that found nobody locks up the process when it is thrown away later.
            socket.create_connection(get_address_host_port(address), timeout=10).close()
            self._client: Any = DaskClient(address, timeout=10)
        except (OSError, ValueError) as error:
            raise UsageError(
                f"No Dask scheduler answers at {address}. Start one (dask scheduler), or leave "
                "--scheduler out to work on this machine."
            ) from error
        self._executor = self._client.get_executor(pure=False, retries=1)
        self.width: int = max(1, sum(self._client.ncores().values()))
        self._running: dict[Future[tuple[Done, ...]], Task] = {}

    def kind_wanted(self) -> bool | None:
        on_texts = sum(not task.reads for task in self._running.values())
        return 2 * on_texts >= self.width

    def submit(self, task: Task) -> None:
        self._running[self._executor.submit(do, task)] = task

    def finished(self) -> Iterator[tuple[Task, tuple[Done, ...]]]:
        done, _ = wait(self._running, timeout=1.0, return_when=FIRST_COMPLETED)
        for future in done:
            if future.cancelled():
                raise QujatError(
                    "The Dask cluster went away. What is done is kept; start the cluster again and "
                    "run the same command, or leave --scheduler out."
                )
            task = self._running.pop(future)
            yield task, _outcome(future, task)

    def close(self) -> None:
        self._executor.shutdown(wait=False)
        self._client.close()


def open_pool(width: int, scheduler: str | None) -> Pool:
    """Return where to run: `scheduler`'s cluster, `width` processes, or (width 0) right here."""
    if scheduler:
        return Cluster(scheduler)
    return Processes(width) if width > 0 else Serial()


def _new_pool() -> ProcessPoolExecutor:
    """Return a pool of one process."""
    context = get_context("forkserver" if os.name == "posix" else "spawn")
    if os.name == "posix":
        _start_fork_server()
    return ProcessPoolExecutor(1, mp_context=context, initializer=begin)


def _start_fork_server() -> None:
    """Start the process that forks workers so that it and they hear no Ctrl-C.

    A program begun while that signal is ignored goes on ignoring it (Python installs its handler
    only where it is not), also before `work.begin` runs. Without this, workers that are just
    starting would show a traceback each.
    """
    if threading.current_thread() is not threading.main_thread():
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        forkserver.ensure_running()
    finally:
        signal.signal(signal.SIGINT, before)


def _end(pool: ProcessPoolExecutor) -> None:
    """End a pool and its processes at once, whatever they are doing."""
    processes = list((getattr(pool, "_processes", None) or {}).values())
    pool.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        if process.is_alive():
            process.kill()
    for process in processes:
        process.join(5)


def _alone(task: Task) -> Done:
    """Run a task of one part in a process of its own and return what became of it."""
    pool = _new_pool()
    try:
        future = pool.submit(do, task)
        finished, _ = wait([future], timeout=_patience(task))
        return _outcome(future, task)[0] if finished else _hung(task)
    finally:
        _end(pool)


def _only(task: Task, part: int) -> Task:
    return replace(task, parts=(part,))


def _patience(task: Task) -> float:
    """Return after how many seconds a call hangs for certain: its own time limits, and some more.

    Of pages only the one under way counts: a call that has taken CHUNK_SECONDS begins no other.
    """
    return task.seconds + CHUNK_SECONDS + GRACE_SECONDS


def _outcome(future: "Future[tuple[Done, ...]]", task: Task) -> tuple[Done, ...]:
    error = future.exception()
    if error is None:
        return future.result()
    died = WorkerDied(
        "The process that worked on it ended without an answer: the file may be hostile, or the "
        f"memory was used up ({type(error).__name__}). All other documents are done. Try it alone "
        f"with: qujat make {task.stage} '{task.doc_id}' --force -j 1"
    )
    return tuple(Done(part=part, kind=died.kind, message=str(died)) for part in task.parts)


def _hung(task: Task) -> Done:
    late = TimedOut(
        f"It took longer than {task.seconds:.0f} seconds and its process was ended. If it is "
        "worth the time, give it more with --page-seconds."
    )
    return Done(part=task.parts[0], kind=late.kind, message=str(late))
