"""Wrong letters -> right letters: each family of damage in turn, every change with its way back.

`FIXERS` is the sequence. A fixer takes a text and returns replacements; it never touches digits
that stand for numbers, and where it is unsure it only flags.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from pipeline.records import Repair, Segment
from pipeline.repair.changes import Change
from pipeline.repair.code_pages import mend_code_page
from pipeline.repair.invisible import mend_invisible
from pipeline.repair.kazakh_fonts import mend_kazakh_font
from pipeline.repair.look_alikes import mend_look_alikes
from pipeline.repair.repaired import Repaired
from pipeline.repair.spaced import mend_spaced
from pipeline.repair.utf8 import mend_utf8
from pipeline.spans import OffsetMap, Replacement
from pipeline.spans import replace as replace_in

Fixer = Callable[[str], list[Change]]

FIXERS: tuple[tuple[str, Fixer], ...] = (
    ("utf8", mend_utf8),  # "Ð—Ð°ÐºÐ¾Ð½" -> "Закон"
    ("code_page", mend_code_page),  # "Çàêîí" -> "Закон"
    ("kazakh_font", mend_kazakh_font),  # "Ќазаќстан" -> "Қазақстан"
    ("invisible", mend_invisible),  # "За\N{SOFT HYPHEN}кон" -> "Закон"
    ("spaced", mend_spaced),  # "З А К О Н" -> "ЗАКОН"
    ("look_alike", mend_look_alikes),  # "Зaкoн" with Latin a, o -> "Закон"
)


def repair_text(text: str) -> Repaired:
    """Return `text` repaired; a paragraph or line.

    >>> repair_text("Ќазаќстан Республикасыныѕ аумаєы").text
    'Қазақстан Республикасының аумағы'
    """
    repaired = Repaired(text)
    for family, fixer in FIXERS:
        changes = fixer(repaired.text)
        if changes:
            repaired = _apply(repaired, family, changes)
    return repaired


def repair_lines(lines: Sequence[str], *, quality: str = "best") -> list[Repaired]:
    """Return each line repaired, as many as came in."""
    from pipeline.repair.latin import decode_lines

    decoded = decode_lines(lines, quality)
    return [
        repair_text(line) if read is None else read
        for line, read in zip(lines, decoded, strict=True)
    ]


def repair_segments(segments: Sequence[Segment], *, quality: str = "best") -> tuple[Segment, ...]:
    """Return the segments with repaired text, their repairs, and offset maps to the raw text."""
    repaired = repair_lines([segment.text for segment in segments], quality=quality)
    return tuple(map(_with, segments, repaired))


def _with(segment: Segment, repaired: Repaired) -> Segment:
    if not repaired.repairs:
        return segment
    offsets = OffsetMap(segment.edits).then(repaired.offsets)
    return replace(segment, text=repaired.text, repairs=repaired.repairs, edits=offsets.edits)


def _apply(before: Repaired, family: str, changes: Iterable[Change]) -> Repaired:
    """Return the text after one more family of changes."""
    changes = sorted(changes, key=lambda change: change.start)
    made = [change for change in changes if change.applied]
    text, step = replace_in(
        before.text, [Replacement(change.start, change.end, change.after) for change in made]
    )
    repairs = [_moved(repair, step) for repair in before.repairs]
    for change in changes:
        start, end = step.to_clean(change.start, change.end)
        repairs.append(
            Repair(
                start=start,
                end=end,
                before=before.text[change.start : change.end],
                after=change.after,
                family=family,
                confidence=change.confidence,
                applied=change.applied,
            )
        )
    repairs.sort(key=lambda repair: (repair.start, repair.end))
    return Repaired(text, tuple(repairs), before.offsets.then(step))


def _moved(repair: Repair, step: OffsetMap) -> Repair:
    start, end = step.to_clean(repair.start, repair.end)
    return replace(repair, start=start, end=end)
