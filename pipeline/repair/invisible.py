"""Characters that nobody sees or that stand for others: ligatures, loose accents."""

import re
import unicodedata

from pipeline.repair.changes import Change

#: One rule a line: the pattern, what it becomes, an example.
_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile("[\N{ZERO WIDTH SPACE}\N{WORD JOINER}\N{ZERO WIDTH NO-BREAK SPACE}"
                "]|(?<=\\w)[\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}](?=\\w)"  # emoji need theirs
                "|(?<=\\S)[\u200e\u200f\u202a-\u202e\u2066-\u2069](?=\\w)"), ""),
    (re.compile("(?<=[а-яёәғқңөұүһіa-z])\N{NOT SIGN}(?=[а-яёәғқңөұүһіa-z])"), ""),  # "басы¬на"
    (re.compile("\\A(?:п»ї|ï»¿)"), ""),  # the mark of UTF-8 that a file begins with
    (re.compile("\N{GREEK QUESTION MARK}"), ";"),  # fonts draw it as they do the semicolon
    (re.compile("\N{LATIN SMALL LIGATURE FFI}"), "ffi"),  # oﬃce
    (re.compile("\N{LATIN SMALL LIGATURE FFL}"), "ffl"),
    (re.compile("\N{LATIN SMALL LIGATURE FI}"), "fi"),  # ofﬁcial
    (re.compile("\N{LATIN SMALL LIGATURE FL}"), "fl"),
    (re.compile("\N{LATIN SMALL LIGATURE FF}"), "ff"),
    # Word's hyphen that breaks no line: "2004\x1e2006", "12\x1eбап"
    (re.compile("\x1e(?<=[^\\s\x1e].)(?=\\S)"), "-"),
    # its ends of cells, lines and pages, and whatever parts two numbers: "85\x07120"
    (re.compile("[\x07\x0b\x0c](?<=\\S.)(?=[^\\s\x07\x0b\x0c])|[\0-\x06\x08\x0e-\x1d\x1f\x7f](?<=\\d.)(?=\\d)"), " "),
    (re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f]"), ""),  # control codes between letters
)  # fmt: skip
#: и + breve -> й, е + diaeresis -> ё, u + diaeresis -> ü and the like; the accents of Cyrillic that
#: mark a stress are left.
_LOOSE = re.compile(
    "[А-яІіЄєӘәҒғӨөҮү][\N{COMBINING BREVE}\N{COMBINING DIAERESIS}\N{COMBINING MACRON}]"
    "|[A-Za-zÀ-ỹ][\u0300-\u0304\u0306-\u030c\u0323\u0327\u0328]"
)
#: Kazakh letters drawn of a Russian one and a hook or a bar: "к\u0329", "г\u0335".
_DRAWN = dict(zip("кКнНгГүҮоО", "қҚңҢғҒұҰөӨ", strict=True))
_STROKE = re.compile("[кКнН][\u0321\u0322\u0326-\u0329\u0331]|[гГүҮоО][\u0335-\u0338]")
_SUSPECT = re.compile("[^\t\n\r -~\xa0«»—–№А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі“”„‘’…•]")


def mend_invisible(text: str) -> list[Change]:
    """Return what to take out or join.

    >>> mend_invisible("За\\u200bкон")
    [Change(start=2, end=3, after='', confidence=1.0, applied=True)]
    """
    if text.isascii() and text.isprintable():
        return []
    if not _SUSPECT.search(text):
        return []
    found: dict[int, Change] = {}
    for pattern, after in _RULES:
        for match in pattern.finditer(text):
            found.setdefault(match.start(), Change(match.start(), match.end(), after, 1.0))
    changes = list(found.values())
    changes += [
        Change(match.start(), match.end(), whole, 1.0)
        for match in _LOOSE.finditer(text)
        if len(whole := unicodedata.normalize("NFC", match.group())) == 1
    ]
    changes += [
        Change(*match.span(), _DRAWN[match[0][0]], 0.97) for match in _STROKE.finditer(text)
    ]
    return changes
