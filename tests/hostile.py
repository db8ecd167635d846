"""Work that dies or hangs, for the tests of the executors (a worker finds it by its name)."""

import os
import signal
import time

from pipeline.work import Done, Task


def do(task: Task) -> tuple[Done, ...]:
    """Die or hang on the documents so called, else do nothing."""
    if task.doc_id == "dies":
        os.kill(os.getpid(), signal.SIGKILL)
    if task.doc_id == "hangs":
        time.sleep(60)
    return tuple(Done(part=part) for part in task.parts)
