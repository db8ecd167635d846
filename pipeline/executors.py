"""Where calls of a stage run: here, in processes of this machine, or on a Dask cluster.

All three are `concurrent.futures`-style: ``submit(function, argument)`` gives a future. A stage
knows nothing of them.
"""

import os
import signal
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from multiprocessing import forkserver, get_context
from typing import Any, Protocol

from pipeline.errors import MissingPart, QujatError, TimedOut, UsageError, WorkerDied
from pipeline.work import CHUNK_SECONDS, Done, Task, begin, do

#: A call is given this much more than its own time limit before its process is ended from outside.
GRACE_SECONDS = 30.0


class Pool(Protocol):
    """Runs tasks, `width` of them at once."""

    width: int

    def submit(self, task: Task) -> None: ...

    def finished(self) -> Iterator[tuple[Task, tuple[Done, ...]]]: ...

    def close(self) -> None: ...


class Serial:
    """Runs each task here and now. For debugging, and where processes cannot be started."""

    width = 1

    def __init__(self) -> None:
        self._done: list[tuple[Task, tuple[Done, ...]]] = []

    def submit(self, task: Task) -> None:
        self._done.append((task, do(task)))

    def finished(self) -> Iterator[tuple[Task, tuple[Done, ...]]]:
        while self._done:
            yield self._done.pop(0)

    def close(self) -> None:
        self._done.clear()


class Processes:
    """Runs tasks in processes. One that dies or hangs costs its task alone.

    Pages are read in other processes than those that work on the text: each loads what it needs
    alone, and is begun when there is a task for it. A few scans need one process for their texts,
    whose models are loaded while the next pages are read.

    When a process dies, the pool of Python's library is lost with all its calls, and nobody knows
    whose fault it was. So the calls that were under way are done again one at a time, each in a
    pool of its own: whichever ends its process once more is the one.
    """

    def __init__(self, width: int) -> None:
        self.width = width
        self._pools: dict[bool, ProcessPoolExecutor] = {}  # by `Task.reads`
        self._running: dict[Future[tuple[Done, ...]], tuple[Task, float]] = {}

    def submit(self, task: Task) -> None:
        try:
            future = self._pool_of(task).submit(do, task)
        except BrokenProcessPool:
            _end(self._pools.pop(task.reads))
            future = self._pool_of(task).submit(do, task)
        self._running[future] = (task, time.monotonic() + _patience(task))

    def _pool_of(self, task: Task) -> ProcessPoolExecutor:
        if task.reads not in self._pools:
            self._pools[task.reads] = _new_pool(self.width)
        return self._pools[task.reads]

    def finished(self) -> Iterator[tuple[Task, tuple[Done, ...]]]:
        if not self._running:
            return
        done, _ = wait(self._running, timeout=1.0, return_when=FIRST_COMPLETED)
        late = [f for f, (_, limit) in self._running.items() if time.monotonic() > limit]
        if any(isinstance(future.exception(), BrokenProcessPool) for future in done):
            yield from self._again_one_by_one()
            return
        for future in done:
            task, _ = self._running.pop(future)
            yield task, _outcome(future, task)
        if late and not done:
            yield from self._end_late(late)

    def close(self) -> None:
        self._drop()
        self._running.clear()

    def _again_one_by_one(self) -> Iterator[tuple[Task, tuple[Done, ...]]]:
        suspects = list(self._running.items())
        self._running.clear()
        self._drop()
        for future, (task, _) in suspects:
            if future.done() and future.exception() is None:
                yield task, future.result()
            else:
                for part in task.parts:
                    yield from _alone(_only(task, part))

    def _end_late(
        self, late: list[Future[tuple[Done, ...]]]
    ) -> Iterator[tuple[Task, tuple[Done, ...]]]:
        others = [task for f, (task, _) in self._running.items() if f not in late]
        slow = [self._running[future][0] for future in late]
        self._running.clear()
        self._drop()
        for task in slow:
            if len(task.parts) > 1:
                for part in task.parts:
                    yield from _alone(_only(task, part))
            else:
                yield task, (_hung(task),)
        for task in others:
            self.submit(task)

    def _drop(self) -> None:
        for pool in self._pools.values():
            _end(pool)
        self._pools.clear()


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
        self.width = max(1, sum(self._client.ncores().values()))
        self._running: dict[Future[tuple[Done, ...]], Task] = {}

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


def _new_pool(width: int) -> ProcessPoolExecutor:
    context = get_context("forkserver" if os.name == "posix" else "spawn")
    if os.name == "posix":
        _start_fork_server()
    return ProcessPoolExecutor(width, mp_context=context, initializer=begin)


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


def _alone(task: Task) -> Iterator[tuple[Task, tuple[Done, ...]]]:
    """Run one suspect in a pool of its own and say what became of it."""
    pool = _new_pool(1)
    try:
        future = pool.submit(do, task)
        finished, _ = wait([future], timeout=_patience(task))
        yield task, (_outcome(future, task) if finished else (_hung(task),))
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
