"""The network of the Latin decoder: windows of signs -> what may be written at each place."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

import numpy as np

from pipeline.config import model_folder
from pipeline.errors import MissingPart
from pipeline.repair.latin.alphabet import COPY, NOTHING, OUTPUTS, SLOTS, encode
from pipeline.repair.latin.stream import copied_of

#: Windows that go through the network together.
_BATCH: Final = 8


def read_windows(reads: Sequence[str], folder: Path | None = None) -> tuple[Any, Any]:
    """Return log-probabilities ``[window, 2 * places, outputs]`` and log-odds of capitals.

    Windows should be of similar length. Digits of numbers and addresses can only be copied.
    """
    session = load(folder)
    longest = max(map(len, reads))
    logs = np.zeros((len(reads), SLOTS * longest, len(OUTPUTS)), dtype=np.float32)
    capitals = np.zeros((len(reads), SLOTS * longest), dtype=np.float32)
    for at in range(0, len(reads), _BATCH):
        some_logs, some_capitals = _read_together(session, reads[at : at + _BATCH])
        there = some_logs.shape[1]
        logs[at : at + _BATCH, :there] = some_logs
        capitals[at : at + _BATCH, :there] = some_capitals
    return logs, capitals


def _read_together(session: Any, reads: Sequence[str]) -> tuple[Any, Any]:
    longest = max(map(len, reads))
    read = np.zeros((len(reads), longest), dtype=np.int64)
    full = np.zeros((len(reads), longest), dtype=np.float32)
    for row, text in enumerate(reads):
        read[row, : len(text)] = encode(text)
        full[row, : len(text)] = 1
    logs, capitals = session.run(None, {"read": read, "full": full})
    for row, text in enumerate(reads):
        for place in copied_of(text):
            logs[row, SLOTS * place : SLOTS * (place + 1)] = -30
            logs[row, SLOTS * place, COPY] = 0
            logs[row, SLOTS * place + 1, NOTHING] = 0
    return logs, capitals


@cache
def load(folder: Path | None = None) -> Any:
    """Return the session of the network; raises `MissingPart` if it is not there."""
    import onnxruntime

    path = (folder or model_folder("latin")) / "network.onnx"
    if not path.exists():
        raise MissingPart(
            f"The model {path.name} is not in {path.parent}. Get the whole project again, or make "
            "it with: qujat train latin --data FOLDER"
        )
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
