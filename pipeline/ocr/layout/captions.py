"""Captions: "Таблица 2. ...", "3-сурет. ...", "Figure 1: ..."."""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.records import Block

_CAPTION: Final = re.compile(
    r"(?:Таблица|Рисунок|Рис\.|Диаграмма|График|Table|Figure|Fig\.|Chart)\s*№?\s*\d", re.IGNORECASE
)
_CAPTION_KK: Final = re.compile(
    r"\d+(?:\.\d+)*\s*-?\s*(?:кесте|сурет|диаграмма|график)\b", re.IGNORECASE
)
_WORD: Final = re.compile(r"[\d.]* [a-zа-яё]{3}")
#: A number and a title behind it; in a sentence a word goes on: "Table 2 shows".
_TITLED: Final = re.compile(
    r"(?:Таблица|Рисунок|Рис\.|Диаграмма|График|Table|Figure|Fig\.|Chart)\s№?\s?\d[\d.]*\s?[.:–—-]\s(?=[A-ZА-ЯЁ«“\"])"
    r"|\d+(?:\.\d+)*-(?:кесте|сурет|диаграмма|график)\s?[.:–—-]\s"
)


def is_caption(text: str) -> bool:
    """Return whether a paragraph that begins so is a caption."""
    return _CAPTION.match(text) is not None or _CAPTION_KK.match(text) is not None


def goes_on(text: str) -> bool:
    """Return whether a word in lower case follows the number: "Table 2 shows"."""
    found = _CAPTION.match(text)
    return found is not None and _WORD.match(text, found.end()) is not None


def has_title(text: str) -> bool:
    """Return whether a line is the first of a caption, wherever it stands: "Table 2. Results"."""
    return text[:1] in _FIRST and _TITLED.match(text) is not None


#: "Таблица 1", "Таблица № 2.3", "4-кесте": a number whose title stands on a line of its own.
_NUMBER_ALONE: Final = re.compile(
    r"\s*(?:(?:Таблица|Table)\s?№?\s?\d+(?:\.\d+)*|\d+(?:\.\d+)*\s?-?\s?кесте)\s?\.?\s*",
    re.IGNORECASE,
)
_LONGEST_TITLE: Final = 250


def with_titles_below(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, what stands between "Таблица 1" and the table itself as its caption.

    The title stands in the middle below the number, which is set at the right.
    """
    found = list(blocks)
    for i in range(len(found) - 2):
        number, title, table = found[i : i + 3]
        text = " ".join(line.text for line in title.lines)
        if (
            table.cell is not None
            and title.kind in ("heading", "paragraph")
            and number.kind == "caption"
            and _NUMBER_ALONE.fullmatch(" ".join(line.text for line in number.lines))
            and len(text) <= _LONGEST_TITLE
            and not text.rstrip().endswith((".", ":", ";", ","))
        ):
            found[i + 1] = title._replace(kind="caption")
    return found


_FIRST: Final = frozenset("ТРДГTFC0123456789")
