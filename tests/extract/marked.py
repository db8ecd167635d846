"""Cases as data: texts in which what is to be found is marked as ``[words|value]``."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

CASES = Path(__file__).parent / "cases"
_MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]+)\]")
_NAMED = re.compile(r"\\N\{([^}]+)\}")


@dataclass(frozen=True, slots=True)
class Case:
    """A text and what is found in it: start, end and value as written in the case."""

    text: str
    expected: tuple[tuple[int, int, str], ...]
    fails_today: bool


def cases(name: str) -> Iterator[Any]:
    """Return the cases of a file as parameters for pytest; "!" marks a known failure."""
    for number, line in enumerate((CASES / name).read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        case = read_case(line)
        marks = [pytest.mark.xfail(reason="known failure")] if case.fails_today else []
        yield pytest.param(case, id=f"{number}", marks=marks)


def read_case(line: str) -> Case:
    """Return a case from its line.

    >>> read_case("в [2015 году|2015]").expected
    ((2, 11, '2015'),)
    """
    fails_today = line.startswith("! ")
    line = _NAMED.sub(lambda m: unicodedata.lookup(m[1]), line.removeprefix("! "))
    line = line.replace("\\n", "\n")
    text, expected, at = "", [], 0
    for match in _MARK.finditer(line):
        text += line[at : match.start()]
        expected.append((len(text), len(text) + len(match[1]), match[2]))
        text += match[1]
        at = match.end()
    return Case(text + line[at:], tuple(expected), fails_today)
