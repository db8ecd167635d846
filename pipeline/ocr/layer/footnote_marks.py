"""The mark of a footnote, glued to its word: "943 тыс. тенге1" becomes "943 тыс. тенге¹".

Some programs set it as high and as large as the text, and a scan does not tell. It is one where a
footnote of the page has its number, and no other place on the page can be its mark.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from pipeline.records import Block

_RAISED: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LOWERED: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_FOOTNOTE: Final = re.compile(r"([\d⁰¹²³⁴-⁹]{1,2})[.)]?\s*\S")
_OWN: Final = re.compile(r"(\d{1,2})(?=[«\"“]?[А-ЯЁӘІҢҒҮҰҚӨҺA-Z][а-яёәғқңөұүһіa-z ])")
#: A number behind a whole word, or behind the stop or bracket that closes one: "percent.1 The".
_GLUED: Final = re.compile(r"(?<=[a-zа-яёәғқңөұүһі]{4})[.,;:»”)]{0,2}(\d{1,2})(?=[\s.,;:»”)]|\Z)")


def with_raised_marks(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks of a page, glued marks of its footnotes as raised digits."""
    notes = {
        found[1].translate(_LOWERED)
        for block in blocks
        if block.kind == "footnote" and (found := _FOOTNOTE.match(block.lines[0].text))
    }
    if not notes:
        return tuple(blocks)
    blocks = [_with_mark_raised(block) for block in blocks]
    marks: dict[str, list[tuple[int, int, int]]] = {}
    for block, line, at, number in _glued(blocks):
        marks.setdefault(number, []).append((block, line, at))
    done = list(blocks)
    for number in notes:
        if len(places := marks.get(number, [])) == 1:
            block, line, at = places[0]
            done[block] = _raised(done[block], line, at, number)
    return tuple(done)


def _with_mark_raised(block: Block) -> Block:
    """Return a footnote with its own mark raised, where that is glued to its text: "1Доклад"."""
    own = _OWN.match(block.lines[0].text) if block.kind == "footnote" else None
    return block if own is None else _raised(block, 0, own.start(1), own[1])


def _raised(block: Block, line: int, at: int, number: str) -> Block:
    """Return a block with the number at a place of one of its lines raised."""
    lines = list(block.lines)
    text = lines[line].text
    text = text[:at] + number.translate(_RAISED) + text[at + len(number) :]
    lines[line] = lines[line]._replace(text=text)
    return block._replace(lines=tuple(lines))


def _glued(blocks: Sequence[Block]) -> Iterator[tuple[int, int, int, str]]:
    """Yield block, line, place and text of the numbers that are glued to words."""
    for i, block in enumerate(blocks):
        if block.kind == "footnote":
            continue
        for j, line in enumerate(block.lines):
            for match in _GLUED.finditer(line.text):
                yield i, j, match.start(1), match[1]
