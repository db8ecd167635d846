"""Arrow arrays made of their buffers are those that pyarrow makes of lists."""

import subprocess
import sys
from typing import Any

import pyarrow
import pytest

from pipeline.export.arrow_columns import arrow_array, arrow_type

CASES: tuple[tuple[str, list[Any]], ...] = (
    ("string", ["Қазақстан", None, "", "a\nb", "𝄞"]),
    ("string", [None, None]),
    ("date", ["2016-05-01", None]),
    ("integer", [1, None, -(2**62), 0]),
    ("number", [0.5, None, -1e300, 0.0]),
    ("boolean", [True, False, None, True] * 5),
    ("integer", list(range(1000))),
    ("string", []),
)


@pytest.mark.parametrize(("kind", "values"), CASES)
def test_arrays_are_those_of_pyarrow(kind: str, values: list[Any]) -> None:
    made = arrow_array(values, kind)
    made.validate(full=True)
    assert made.equals(pyarrow.array(values, arrow_type(kind)))
    assert made.null_count == values.count(None)


def test_the_tables_are_written_without_pandas() -> None:
    program = (
        "import sys; from pipeline import stages; stages.prepare('export');"
        "from pipeline.export.arrow_columns import arrow_array; arrow_array(['a'], 'string');"
        "print('pandas' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout.strip() == "False", done.stderr
