"""Wrong letters -> right letters: each family of damage in turn, every change with its way back.

`LETTERS` and `WORDS` are the sequence. A fixer takes the texts of a document and returns changes to
each; it never touches digits that stand for numbers, and where it is unsure it leaves the text.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Final

from pipeline.records import Repair, Segment
from pipeline.repair.changes import Change
from pipeline.repair.encodings.code_pages import mend_code_pages
from pipeline.repair.encodings.escapes import mend_escapes
from pipeline.repair.encodings.folded_kazakh import mend_folded_kazakh
from pipeline.repair.encodings.glyph_codes import mend_glyph_codes
from pipeline.repair.encodings.hooks_as_commas import mend_hooks_as_commas
from pipeline.repair.encodings.kazakh_fonts import mend_kazakh_fonts, mend_unknown_fonts
from pipeline.repair.encodings.kazakh_in_utf8 import mend_kazakh_in_utf8
from pipeline.repair.encodings.lost_kazakh import mend_lost_kazakh
from pipeline.repair.encodings.mail_lines import mend_mail_lines
from pipeline.repair.encodings.utf8 import mend_utf8_document
from pipeline.repair.encodings.utf16 import mend_utf16
from pipeline.repair.encodings.western_letters import mend_western_letters
from pipeline.repair.invisible import mend_invisible
from pipeline.repair.latin.decode import decode_lines
from pipeline.repair.misread.mend import mend_misread_latin, mend_words_in_english
from pipeline.repair.misread.words import mend_misread_words
from pipeline.repair.repaired import Repaired
from pipeline.repair.signs import mend_signs
from pipeline.repair.soft_hyphens import mend_soft_hyphens
from pipeline.repair.spaced import mend_spaced
from pipeline.repair.suspect import is_suspect
from pipeline.repair.twins.look_alikes import mend_look_alikes
from pipeline.spans import OffsetMap, Replacement
from pipeline.spans import replace as replace_in

Fixer = Callable[[Sequence[str]], list[list[Change]]]
#: Changes may uncover further ones; after so many rounds nothing more is looked for.
ROUNDS: Final = 4


def each(fixer: Callable[[str], list[Change]]) -> Fixer:
    """Return a fixer of documents that takes each text by itself."""
    return lambda texts: [fixer(text) for text in texts]


#: Codes that stand for letters: before anything takes them for letters of its own.
CODES: Final[tuple[tuple[str, Fixer], ...]] = (
    ("escape", mend_mail_lines),  # "=D0=97=D0=", "=B0" -> "=D0=97=D0=B0", ""
    ("escape", each(mend_escapes)),  # "&#1047;акон" -> "Закон"
    ("utf16", each(mend_utf16)),  # "\x17\x040\x04" -> "За"
)
#: Letters read wrongly, of texts that a cheap look finds suspect; the texts are one document. Where
#: one is suspect, the fixers in `WHOLE` see all, for their code page may be that of the others too.
WHOLE: Final = frozenset({"code_page", "misread_latin"})
LETTERS: Final[tuple[tuple[str, Fixer], ...]] = (
    *CODES,
    ("utf8", mend_utf8_document),  # "Ð—Ð°ÐºÐ¾Ð½" -> "Закон"
    ("utf8", each(mend_kazakh_in_utf8)),  # "Т›азаТ›стан" -> "Қазақстан"
    ("glyph_codes", mend_glyph_codes),  # "7KH" -> "The"
    ("kazakh_font", mend_kazakh_fonts),  # "Ќазаќстан" -> "Қазақстан"
    ("code_page", each(mend_western_letters)),  # "Mьller" -> "Müller"
    ("code_page", mend_code_pages),  # "Çàêîí" -> "Закон"
    ("kazakh_font", mend_unknown_fonts),  # "†азаќстан" -> "Қазақстан"
    ("misread_latin", mend_misread_latin),  # "ТНЕ СВЕАТ" -> "THE GREAT"
    ("invisible", mend_soft_hyphens),  # "За\N{SOFT HYPHEN}кон", "№ 266\N{SOFT HYPHEN}II"
    ("invisible", each(mend_invisible)),  # "oﬃce" -> "office"
)
#: Then the words of all texts.
WORDS: Final[tuple[tuple[str, Fixer], ...]] = (
    ("spaced", each(mend_spaced)),  # "З А К О Н" -> "ЗАКОН"
    ("sign", each(mend_signs)),  # "® обеспечить" -> "• обеспечить"
    ("code_page", each(mend_western_letters)),
    ("look_alike", mend_look_alikes),  # "Зaкoн" with Latin a, o -> "Закон"
    ("folded_kazakh", mend_lost_kazakh),  # "?аза?стан" -> "Қазақстан"
    ("folded_kazakh", each(mend_hooks_as_commas)),  # "К,азак,стан" -> "Қазақстан"
    ("folded_kazakh", mend_folded_kazakh),  # "Казакстан занынын" -> "Қазақстан заңының"
    ("misread_latin", each(mend_words_in_english)),  # "the loan апа the grant" -> "and"
    ("misread_word", mend_misread_words),  # "обьект" -> "объект"
)


def repair_text(text: str) -> Repaired:
    """Return `text` repaired; a paragraph or line.

    >>> repair_text("Ќазаќстан Республикасыныѕ аумаєы").text
    'Қазақстан Республикасының аумағы'
    """
    return repair_lines([text])[0]


def repair_lines(lines: Sequence[str], *, quality: str = "best") -> list[Repaired]:
    """Return each line repaired, as many as came in; together they are one document."""
    coded = _after([Repaired(line) for line in lines], CODES)
    decoded = decode_lines([text.text for text in coded], quality)
    texts = [
        text if read is None or text.repairs else read
        for text, read in zip(coded, decoded, strict=True)
    ]
    active = list(range(len(texts)))
    for turn in range(ROUNDS):
        before = {number: texts[number].text for number in active}
        fresh = _once([texts[number] for number in active])
        for number, repaired in zip(active, fresh, strict=True):
            texts[number] = repaired
        changed = [number for number, text in before.items() if texts[number].text != text]
        if turn == 0 and any(is_suspect(before[number]) for number in changed):
            # what was wrong with others may have hidden what is wrong with these
            changed += [number for number in active if is_suspect(texts[number].text)]
        active = [number for number in sorted({*changed}) if not _is_half_read(texts[number])]
        if not active:
            break
    return texts


def _once(texts: list[Repaired]) -> list[Repaired]:
    """Return the texts after each family of repairs in turn."""
    suspects = [number for number, repaired in enumerate(texts) if is_suspect(repaired.text)]
    if suspects:
        everything = range(len(texts))
        for family, fixer in LETTERS:
            seen = everything if family in WHOLE else suspects
            mended = _after([texts[number] for number in seen], [(family, fixer)])
            for number, repaired in zip(seen, mended, strict=True):
                texts[number] = repaired
    whole = [number for number, repaired in enumerate(texts) if not _is_half_read(repaired)]
    mended = _after([texts[number] for number in whole], WORDS)
    for number, repaired in zip(whole, mended, strict=True):
        texts[number] = repaired
    return texts


def _is_half_read(repaired: Repaired) -> bool:
    """Return whether words of Latin were left in a text as they were read: no others explain them."""
    return any(
        repair.family == "misread_latin" and not repair.applied for repair in repaired.repairs
    )


def _after(texts: list[Repaired], fixers: Iterable[tuple[str, Fixer]]) -> list[Repaired]:
    for family, fixer in fixers:
        changes = fixer([repaired.text for repaired in texts])
        texts = [
            _apply(repaired, family, its) if its else repaired
            for repaired, its in zip(texts, changes, strict=True)
        ]
    return texts


def repair_segments(segments: Sequence[Segment], *, quality: str = "best") -> tuple[Segment, ...]:
    """Return the segments with repaired text, their repairs, and offset maps to the raw text."""
    repaired = repair_lines([segment.text for segment in segments], quality=quality)
    return tuple(_of_segment(segment, its) for segment, its in zip(segments, repaired, strict=True))


def _of_segment(segment: Segment, repaired: Repaired) -> Segment:
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
    further = 0  # how much longer the text is by the changes so far
    for change in changes:
        if not change.applied and any(not repair.applied for repair in repairs):
            continue  # flagged in an earlier round
        if change.applied and change.start < change.end:
            start, end = change.start + further, change.start + further + len(change.after)
        else:
            start, end = step.to_clean(change.start, change.end)
        if change.applied:
            further += len(change.after) - (change.end - change.start)
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
    same = (start, end) == (repair.start, repair.end)
    return repair if same else replace(repair, start=start, end=end)
