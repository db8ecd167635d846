"""The memory of a run over a PDF of 2,000 pages is bounded, in each of its processes (Linux)."""

import sys
from pathlib import Path

import pytest

from tests.large import make_large
from tests.memory import Peak, watch

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not Path("/proc/self/smaps_rollup").exists(), reason="the system does not tell"
    ),
]
#: MiB that a process may hold beside its models.
BOUND = 300
#: MiB that a text worker holds which has read one sentence of each language: spaCy, onnxruntime
#: and the models of three languages, 261, less the 20 of a worker that has loaded nothing.
MODELS = 240
ALLOWED = {"parent": BOUND, "pages": BOUND, "texts": BOUND + MODELS}


@pytest.fixture(scope="module")
def peaks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Peak]:
    """Return the peaks of the processes, by what they do."""
    folder = tmp_path_factory.mktemp("large")
    make_large(folder / "large.pdf", 2000)
    command = ["-m", "pipeline.cli", "run", str(folder / "large.pdf"), "-o", str(folder / "out")]
    status, found, _ = watch([sys.executable, *command, "-j", "1"])
    assert status == 0
    return found


@pytest.mark.parametrize("kind", ALLOWED)
def test_two_thousand_pages_fit(peaks: dict[str, Peak], kind: str) -> None:
    assert peaks[kind].resident < ALLOWED[kind]
