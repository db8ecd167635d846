"""Soft hyphens: where a word may be broken, which nobody sees, or a font's only hyphen and minus.

The fonts of some programs have their hyphen at U+00AD, so that all of "-2.4", "№ 266-II" and
"транспортно-логистический" have it. It is taken out only where the word without it is one; beside
digits, between scripts and between two whole words it becomes a hyphen. What neither says goes as
the others of the document went.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from pipeline.repair.changes import Change
from pipeline.repair.hyphens import Vocabulary, keeps_hyphen
from pipeline.repair.twins.digits_in_words import in_dictionaries, is_listed
from pipeline.repair.twins.scripts import HAS_CYR

SOFT: Final = "\N{SOFT HYPHEN}"
_SIGN: Final = re.compile(SOFT)
_BEFORE: Final = re.compile(rf"(?:[^\W\d_]|{SOFT})+\Z")
_AFTER: Final = re.compile(rf"(?:[^\W\d_]|{SOFT})+")
#: Both halves of a compound are words of so many letters.
_HALF: Final = 4
#: So much likelier than its halves a word of English is, if it is one (nats).
ONE_WORD: Final = 3.0
#: And so common is a Russian or Kazakh one that no dictionary has.
COMMON: Final = -12.0
_NO_WORDS: Final = Vocabulary(frozenset())
#: So many signs that can only be hyphens make them so where nothing else tells.
_SEEN: Final = 2


def mend_soft_hyphens(texts: Sequence[str]) -> list[list[Change]]:
    """Return for each text of a document what to take out, and what is a hyphen.

    >>> [c.after for c in mend_soft_hyphens(["рост \\u00ad2,4 %, За\\u00adкон № 266\\u00adII"])[0]]
    ['-', '', '-']
    """
    found: list[list[tuple[int, str]]] = [
        [(match.start(), _what(text, match.start())) for match in _SIGN.finditer(text)]
        if SOFT in text
        else []
        for text in texts
    ]
    kinds = Counter(what for its in found for _, what in its)
    seen = kinds["-"] > kinds[""]
    open_ = {
        "?": "-" if seen and kinds["-"] >= _SEEN else "",
        "-?": "" if kinds[""] > kinds["-"] else "-",
    }
    return [
        [Change(at, at + 1, open_.get(what, what), 1.0 if not what else 0.9) for at, what in its]
        for its in found
    ]


def _what(text: str, at: int) -> str:
    """Return what a soft hyphen is: "-", "" where it is nothing, "-?" and "?" where it is unsure."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if before.isdigit() or after.isdigit():
        return "-" if after.strip() and before != SOFT else ""
    if (not before.strip() and at) or not after.strip():
        return "-" if not before.strip() and after else ""  # a dash between spaces, before an item
    if not before:
        return "-" if after.isspace() else "?"
    if not before.isalpha() or not after.isalpha():
        return "?" if SOFT not in before + after else ""
    first = _BEFORE.search(text, max(0, at - 40), at)
    last = _AFTER.match(text, at + 1, at + 41)
    if first is None or last is None:
        return "?"
    return _within(first[0].replace(SOFT, ""), last[0].replace(SOFT, ""))


def _within(first: str, last: str) -> str:
    """Return what a soft hyphen between two halves of a word is."""
    if bool(HAS_CYR.search(first)) != bool(HAS_CYR.search(last)):
        return "-"  # "Web-сайт"
    if first.isupper() and last.islower():
        return "-"  # "ЖШС-ның", "+6 °С-қа"
    if first[-1].islower() and last[0].isupper():
        return "-?"  # "end-June", but "AutoText" too
    keeps = keeps_hyphen(first, last, _NO_WORDS)
    if min(len(first), len(last)) >= _HALF and all(map(in_dictionaries, (first, last))):
        return "-?" if keeps or _rare(first, last) else ""
    if in_dictionaries(first + last):
        return ""
    return "-" if keeps and in_dictionaries(last) else "?"


def _rare(first: str, last: str) -> bool:
    """Return whether two words are likelier than the one they make: "long-term", "денежно-кредитный"."""
    from pipeline.judge import UNKNOWN, word_log

    joined = first + last
    if joined.isascii():
        return word_log(joined, "en") < word_log(first, "en") + word_log(last, "en") + ONE_WORD
    if is_listed(joined):
        return first.endswith("о") and word_log(joined) == UNKNOWN
    return word_log(joined) < COMMON
