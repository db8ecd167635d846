"""Columns of rows as Arrow arrays, made of their buffers.

`pyarrow.array` would do the same, and import pandas to ask whether a list is one of its series:
50 MB and a second in every run (Arrow columnar format 1.4, "Physical memory layout").
"""

from array import array
from collections.abc import Sequence
from itertools import accumulate
from typing import Any

#: By kind of column, the type code of `array`; of Arrow's types the names.
_FIXED = {"integer": "q", "number": "d"}
_TYPES = {
    "string": "string",
    "date": "string",
    "integer": "int64",
    "number": "float64",
    "boolean": "bool_",
}


def arrow_type(kind: str) -> Any:
    """Return Arrow's type for a kind of column (see `schema.Column`)."""
    import pyarrow as arrow

    return getattr(arrow, _TYPES[kind])()


def arrow_array(values: Sequence[Any], kind: str) -> Any:
    """Return the values of a column, None where they are unknown, as an Arrow array."""
    import pyarrow as arrow

    missing = sum(value is None for value in values)
    valid = _bits([value is not None for value in values]) if missing else None
    data: list[array[int] | array[float] | bytes]
    if kind in _FIXED:
        data = [array(_FIXED[kind], [value or 0 for value in values])]
    elif kind == "boolean":
        data = [_bits([bool(value) for value in values])]
    else:
        texts = [(value or "").encode() for value in values]
        data = [array("i", accumulate(map(len, texts), initial=0)), b"".join(texts)]
    buffers = [part if part is None else arrow.py_buffer(part) for part in (valid, *data)]
    return arrow.Array.from_buffers(arrow_type(kind), len(values), buffers, missing)


def _bits(flags: Sequence[bool]) -> bytes:
    """Return flags as a bitmap, the first in the lowest bit.

    >>> _bits([True, False, True])
    b'\\x05'
    """
    number = sum(1 << place for place, flag in enumerate(flags) if flag)
    return number.to_bytes((len(flags) + 7) // 8, "little")
