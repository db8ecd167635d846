"""How much memory the processes of a run hold, looked at some times a second (Linux)."""

import subprocess
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

MIB = 1024.0  # KiB


@dataclass(slots=True)
class Peak:
    """The most that a process was seen to hold, in MiB.

    ``resident`` counts what it shares with others, as libraries; ``private`` does not.
    """

    resident: float = 0.0
    private: float = 0.0


def watch(command: Sequence[str], *, every: float = 0.4) -> tuple[int, dict[str, Peak], int]:
    """Run a command; return its exit status, the peak by kind of process, and how many there were.

    Of several processes of a kind the largest counts; the number is that of all at once.
    """
    peaks: dict[str, Peak] = {}
    most = 0
    with subprocess.Popen(command) as process:
        while process.poll() is None:
            seen = [(kind, peak) for pid in _family(process.pid) for kind, peak in _look(pid)]
            most = max(most, len(seen))
            for kind, now in seen:
                kind = "parent" if now is seen[0][1] else kind
                peak = peaks.setdefault(kind, Peak())
                peak.resident = max(peak.resident, now.resident)
                peak.private = max(peak.private, now.private)
            time.sleep(every)
    return process.returncode, peaks, most


def _family(pid: int) -> Iterator[int]:
    """Yield a process and those below it."""
    yield pid
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        below = [int(p) for task in tasks for p in (task / "children").read_text().split()]
    except OSError:
        return
    for child in below:
        yield from _family(child)


def _look(pid: int) -> Iterator[tuple[str, Peak]]:
    """Yield kind and size of a process, unless it ended."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:]
        libraries = Path(f"/proc/{pid}/maps").read_text()
    except OSError:
        return
    held = {name: float(size.split()[0]) for name, size in (line.split(":") for line in lines)}
    kind = "pages" if "mupdf" in libraries else "texts" if "numpy" in libraries else "other"
    private = held["Private_Clean"] + held["Private_Dirty"]
    yield kind, Peak(held["Rss"] / MIB, private / MIB)
