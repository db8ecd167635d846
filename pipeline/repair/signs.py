"""Signs read as other signs: bullets as ®, guillemets as K and y or as pairs of angles."""

import re
from typing import Final

from pipeline.repair.changes import Change

_CYR: Final = "А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі"
#: A sign at the start of a line or item that is a bullet: "® обеспечить", Symbol's and Wingdings'.
_BULLET: Final = re.compile(
    "(?m)^[ \t]*(?P<sign>[®\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf06c\uf0a8])(?=[ \t\xa0])"
)
_DASH: Final = re.compile("(?m)^[ \t]*(?P<sign>\uf02d)(?=[ \t\xa0])")
#: Symbol's degree: "20\uf0b0С".
_DEGREE: Final = re.compile("(?<=\\d)[ \xa0]?\uf0b0|\uf0b0(?=[CС])")
#: Signs that stand alike in all code pages of Windows, and are control codes in a text of Latin-1.
_OF_WINDOWS: Final = dict(
    zip("\x84\x85\x91\x92\x93\x94\x95\x96\x97\x99", "„…‘’“”•–—™", strict=True)
)
_CONTROL: Final = re.compile("[\x80-\x9f]")
#: Before an amount the euro of cp1252, as cp1251 reads it: "Ђ15,000".
_EURO: Final = re.compile(r"(?<![^\W\d_])[\x80Ђ](?=[ \xa0]?\d)")
#: A cheap look for any of these.
_ANY: Final = re.compile("[®<>‹›\x80-\x9fЂ\uf000-\uf0ff]")
#: "January—-September", " —- ": a dash and a hyphen for one dash; not "5-–3", which may end in a minus.
_DASH_TWICE: Final = re.compile(
    r"(?<=[^\W_])(?:[—–]-|-[—–])(?=[^\W\d_])|(?<=\b\d{4})(?:[—–]-|-[—–])(?=\d{4}\b)"
    "|(?<=[ \xa0])(?:[—–]-|-[—–])(?=[ \xa0])"
)
#: "|nstallation": a capital I read as a bar, where the word is none without it.
_BAR: Final = re.compile(r"(?<![\w|])\|(?P<rest>[a-z]{3,})(?![\w|])")
#: "кодекс! 29-тарауының", "әдіс!мен": Kazakh і read as a mark, where no sentence ends.
_MARK: Final = re.compile(
    f"(?P<word>(?<![{_CYR}-])[{_CYR}]{{3,}})!(?P<rest>[а-яёәғқңөұүһі]*)(?=[ \xa0](?:\\d|[а-яёәғқңөұүһі])|(?<=[а-яёәғқңөұүһі])(?!\\w))"
)
#: "<<Закон>>": angles in pairs around Cyrillic.
_ANGLES: Final = re.compile(f"(?:<<|‹‹)(?=[{_CYR}])|(?<=[{_CYR}.!?\\d])(?:>>|››)")
#: "KЗакон ...»": a K before a capital, and a closing guillemet without an opening one.
_OPENING: Final = re.compile(f"(?<![{_CYR}A-Za-z\\d])[KК][А-ЯӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі]{{2}}")
#: "«Об образованииy": a y after a word, and an opening guillemet without a closing one.
_CLOSING: Final = re.compile(f"(?P<word>(?<![{_CYR}A-Za-z])[{_CYR}]{{3,}})y(?![{_CYR}A-Za-z\\d])")


def mend_signs(text: str) -> list[Change]:
    """Return the signs to change.

    >>> [change.after for change in mend_signs("® обеспечить исполнение <<Плана>>")]
    ['•', '«', '»']
    """
    changes = _bars(text) if "|" in text else []
    if text.isascii():
        return changes
    if _ANY.search(text):
        changes += _read_as_others(text)
    if "!" in text:
        changes += [
            Change(match.end("word"), match.end("word") + 1, "і", 0.85)
            for match in _MARK.finditer(text)
            if _is_cut(match["word"], f"{match['word']}і{match['rest']}", text[match.end() :][1:2])
        ]
    changes += [Change(*match.span(), "–", 0.9) for match in _DASH_TWICE.finditer(text)]
    opened, closed = text.count("«"), text.count("»")
    if closed == opened + 1:
        changes += _opening(text)[-1:]
    elif opened == closed + 1:
        changes += _closing(text)[:1]
    return changes


def _read_as_others(text: str) -> list[Change]:
    """Return the bullets, degrees and angles in pairs."""
    changes = [
        Change(match.start("sign"), match.end("sign"), after, 0.9)
        for pattern, after in ((_BULLET, "•"), (_DASH, "–"))
        for match in pattern.finditer(text)
    ]
    changes += [Change(*match.span(), "€", 0.9) for match in _EURO.finditer(text)]
    controls = list(_CONTROL.finditer(_EURO.sub(" ", text)))
    if all(match[0] in _OF_WINDOWS for match in controls):
        changes += [Change(*match.span(), _OF_WINDOWS[match[0]], 0.95) for match in controls]
    changes += [Change(match.end() - 1, match.end(), "°", 0.95) for match in _DEGREE.finditer(text)]
    changes += [
        Change(match.start(), match.end(), "«" if match.group()[0] in "<‹" else "»", 0.9)
        for match in _ANGLES.finditer(text)
    ]
    return changes


def _bars(text: str) -> list[Change]:
    return [
        Change(match.start(), match.start() + 1, "I", 0.9)
        for match in _BAR.finditer(text)
        if _known("i" + match["rest"]) and not _known(match["rest"])
    ]


def _opening(text: str) -> list[Change]:
    return [
        Change(match.start(), match.start() + 1, "«", 0.85)
        for match in _OPENING.finditer(text, 0, text.rfind("»"))
    ]


def _closing(text: str) -> list[Change]:
    start = text.rfind("«")
    return [
        Change(match.end() - 1, match.end(), "»", 0.85)
        for match in _CLOSING.finditer(text, start)
        if _known(match["word"]) or not _known(match["word"] + "у")
    ]


def _is_cut(word: str, whole: str, follows: str) -> bool:
    """Return whether a mark within a sentence ends a word that needs an і, no exclamation."""
    from pipeline.judge import word_log

    return _known(whole) and (follows.isdigit() or word_log(whole, "kk") > word_log(word, "kk"))


def _known(word: str) -> bool:
    from pipeline.judge import UNKNOWN, word_log

    return word_log(word) > UNKNOWN
