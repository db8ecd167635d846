"""Kazakh whose own letters a program had no place for: "?аза?стан тарихы" was "Қазақстан тарихы".

Each question mark (or box) inside a word, and at its edge where nothing is asked, is one of the
letters; the words of the line choose, as for lost bytes. What stays open keeps its mark.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from pipeline.repair.changes import Change, word_changes
from pipeline.repair.lost_bytes.fill import fill
from pipeline.repair.lost_bytes.marks import CAPITAL, KAZAKH, KAZAKH_WITH_I, LOST, UNKNOWN_LETTER
from pipeline.repair.twins.digits_in_words import is_listed

_CYR: Final = "А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі"
_SMALL: Final = "а-яёәғқңөұүһі"
#: What programs write instead of a letter.
_INSTEAD: Final = "?\N{WHITE SQUARE}\N{REPLACEMENT CHARACTER}"
#: A cheap sign: a mark inside a word, or before a word.
_SIGN: Final = re.compile(
    rf"[{_CYR}][{_INSTEAD}]{{1,2}}[{_CYR}]|(?<![\w{_INSTEAD}])[{_INSTEAD}]{{1,2}}[{_CYR}]{{2}}"
)
_MARK: Final = re.compile(f"[{_INSTEAD}]")
#: A document with a single і has lost none.
_HAS_I: Final = re.compile(f"(?<=[{_CYR}])[іi]|[іi](?=[{_CYR}])")
_TOKEN: Final = re.compile(
    rf"(?<![\w{_INSTEAD}])(?=[{_CYR}]*[{_INSTEAD}])[{_CYR}{_INSTEAD}]{{2,40}}(?![\w{_INSTEAD}])"
)
#: What follows a word whose last mark asks nothing: "Республикасыны? заңы", "ДЕНСАУЛЫ? САҚТАУ".
_GOES_ON: Final = re.compile(
    rf"[,;:.)»-]|[ \xa0][\d({_SMALL}]|[ \xa0][{_INSTEAD}]{{1,2}}[{_SMALL}]"
)
_CAPITALS: Final = re.compile(rf"[ \xa0][{_INSTEAD}]*[{_CYR}][{_INSTEAD}]*(?:[^\W{_SMALL}]|-)")
#: "№ 214-Н?": the number of an order of a ministry.
_ORDER: Final = re.compile(rf"(?<=\d-Н)[{_INSTEAD}](?![\w?])")
#: Of a name: the word before initials, behind them or within quotation marks, or one that ends as
#: surnames do and is no other word: "?теген Ж. Б.", "Ж. ?бенов", "«??рмет»", "?алмановты".
_NAMED: Final = re.compile(rf"\w+[ \xa0](?:[А-ЯЁӘҒҚҢӨҰҮҺІ{_INSTEAD}]\.[ \xa0]?){{2}}")
_BEHIND: Final = re.compile(rf"(?:(?<!\w)[А-ЯЁӘҒҚҢӨҰҮҺІ{_INSTEAD}]\.[ \xa0]?|[«“])\Z")
_SURNAME: Final = re.compile(
    r"[әғқңөұүһ]\w{2,}(?:[ое]в|ин|ұлы|қызы)(?:а?(?:[нд]ың|[нд][ае]н?|ты|ты?ң|[ғқ]а|мен)?)\Z"
)
#: So many signs before a word are looked at.
_NEAR: Final = 12
#: Before a word that begins a sentence; names that begin with a letter of Kazakh alone.
_BEGINS: Final = re.compile(r"(?:\A|[.!?…]\s)\s*[«\"•–—-]?\s*\Z")
_NAME: Final = re.compile(
    "қазақстан|қытай|қырғызстан|қарағанды|қостанай|қызылорда|қонаев|өзбекстан|өскемен|ұлытау"
    "|ұлыбритания|үндістан|әзербайжан|(?<=Республикасының )(?:үкімет|ұлттық|қаржы|әділет|қор|қарулы)"
)
#: So many of the words with a mark must become Kazakh ones; a lone one with one mark is so long.
SHARE: Final = 0.6
#: By so many nats a word must be commoner with a letter at its end than one that asks.
AHEAD: Final = 1.0
LONG: Final = 6


class _Word(NamedTuple):
    """A word with marks, ``start`` of its text, and what it was."""

    start: int
    before: str
    after: str

    def has(self, place: int) -> bool:
        """Return whether a place of the text is in the word."""
        return self.start <= place < self.start + len(self.before)


def mend_lost_kazakh(texts: Sequence[str]) -> list[list[Change]]:
    """Return for each text of a document the letters in place of the marks.

    >>> [change.after for change in mend_lost_kazakh(["?аза?стан тарихы, сіз кімсіз?"])[0]]
    ['Қ', 'қ']
    """
    orders = [
        [Change(*match.span(), "Қ", 0.9) for match in _ORDER.finditer(text)] for text in texts
    ]
    if not any(_MARK.search(text) and _SIGN.search(text) for text in texts):
        return orders
    whole = any(map(_HAS_I.search, texts))
    found = [_words(text, KAZAKH if whole else KAZAKH_WITH_I) for text in texts]
    if not _are_kazakh([word for words in found for word in words]):
        return orders
    return [
        [order for order in its if not any(word.has(order.start) for word in words)]
        + [
            Change(word.start + change.start, word.start + change.end, change.after, 0.85)
            for word in words
            for change in word_changes(word.before, word.after, 0.85)
        ]
        for words, its in zip(found, orders, strict=True)
    ]


def _are_kazakh(words: Sequence[_Word]) -> bool:
    """Return whether most words become ones that Kazakh has."""
    right = [word for word in words if _is_word(word.after)]
    if len(words) == 1:
        return bool(right) and (
            len(_MARK.findall(words[0].before)) > 1 or len(right[0].after) >= LONG
        )
    return len(right) > 1 and len(right) >= SHARE * len(words)


def _is_word(word: str) -> bool:
    from pipeline.judge import UNKNOWN

    return not _MARK.search(word) and (_log(word) > UNKNOWN or is_listed(word))


def _log(word: str) -> float:
    from pipeline.judge import word_log

    return word_log(word, "kk")


def _words(text: str, page: str) -> list[_Word]:
    """Return the words of a text that have marks, with the letters that a page has for them."""
    marked = list(text)
    tokens = [
        match for match in _TOKEN.finditer(text) if _SIGN.search(match[0]) or not _asks(match)
    ]
    for match in tokens:
        for at in range(match.start(), match.end() - _asks(match)):
            if _MARK.match(text[at]):
                marked[at] = chr(LOST + _case_at(match, at))
    read = fill("".join(marked), page)
    letters = list(read)
    for match in tokens:
        start = match.start()
        if _MARK.match(match[0]) and (
            _BEGINS.search(read, max(0, start - _NEAR), start)
            or _NAME.match(read, start)
            or _is_name(read[start : match.end()], read, start)
        ):
            letters[start] = letters[start].upper()
    return [
        _Word(
            match.start(),
            match[0],
            "".join(
                old if new == UNKNOWN_LETTER else new
                for old, new in zip(match[0], letters[match.start() : match.end()], strict=True)
            ),
        )
        for match in tokens
    ]


def _is_name(word: str, text: str, start: int) -> bool:
    from pipeline.judge import UNKNOWN

    if _NAMED.match(text, start) or _BEHIND.search(text, max(0, start - 4), start):
        return True
    return bool(_SURNAME.match(word)) and _log(word) == UNKNOWN


def _asks(match: re.Match[str]) -> bool:
    """Return whether the mark at the end of a word asks: no word goes on, and it is one without."""
    goes_on = _CAPITALS if match[0].isupper() else _GOES_ON
    if not match[0].endswith("?") or goes_on.match(match.string, match.end()):
        return False
    bare = match[0][:-1]
    return _is_word(bare) and _log(bare) + AHEAD > max(_log(bare + letter) for letter in "ңқғ")


def _case_at(match: re.Match[str], at: int) -> int:
    """Return the case of the letter at a place of a word: that of the others, or of the next."""
    others = [char for char in match[0] if char.isalpha()]
    following = [char for char in match.string[at + 1 : match.end()] if char.isalpha()]
    return CAPITAL * (all(map(str.isupper, others)) or any(map(str.isupper, following[:1])))
