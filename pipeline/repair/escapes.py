"""Letters written as codes: HTML's "&#1047;", mail's "=D0=97", a program's "\\u0417", a link's "%D0%97".

Only letters beyond ASCII, and the signs of typography, go back; addresses, and texts with tags of
HTML, keep what they have.
"""

import re
from binascii import a2b_qp
from collections.abc import Callable
from email.errors import MessageError
from email.header import decode_header, make_header
from html import unescape
from typing import Final
from urllib.parse import unquote_to_bytes

from pipeline.repair.changes import Change

#: A cheap sign of each.
_CODED: Final = re.compile(
    r"&#?\w{2,8};|=[0-9A-F]{2}=[0-9A-F]|\\u[0-9A-Fa-f]{4}|%[CDcd][0-9A-Fa-f]%|=\?[\w-]+\?[BbQq]\?"
)
#: Codes in a row, and what reads them. Of an address nothing is touched.
_ADDRESS: Final = re.compile(r"\w+://\S+|www\.\S+|\S*[?&]\w+=\S*")
_TAG: Final = re.compile(r"</?[A-Za-z]")
_LETTERS: Final = re.compile(r"[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]")
#: "&#234;" by itself is spoken of; of a text in letters of cp1251 there are words.
_ONE_WESTERN: Final = re.compile("[À-ɏ]")
_CYRILLIC: Final = re.compile(f"{_LETTERS.pattern}{{3,}}")
#: What may come back: letters beyond ASCII, and signs, with spaces among them.
_MAY_BE: Final = re.compile(
    r"(?=\s*\S)[ \xa0-\u024f\u0300-\u04ff\u2010-\u2044\u20a0-\u20bf\u2116]+"
)


def is_escaped(text: str) -> bool:
    """Return whether a text may have letters written as codes; a cheap look."""
    return bool(_CODED.search(text))


def mend_escapes(text: str) -> list[Change]:
    r"""Return the letters that are written as codes.

    >>> [change.after for change in mend_escapes("&#1047;акон, =D0=97, \\u0417\\u0430")]
    ['З', 'З', 'За']
    """
    if not is_escaped(text):
        return []
    done = [match.span() for match in _ADDRESS.finditer(text)]
    tagged = bool(_TAG.search(text))
    changes: list[Change] = []
    for pattern, read in _RULES:
        for match in pattern.finditer(text):
            if any(start <= match.start() < end for start, end in done):
                continue
            after = read(match[0])
            if after is None or (tagged and not _LETTERS.search(after)):
                continue
            if after.isascii() and text.isascii():  # but "ТОО &quot;Сатурн&quot;"
                continue
            changes.append(Change(*match.span(), after, 0.97))
            done.append(match.span())
    spoken_of = all(_ONE_WESTERN.fullmatch(change.after) for change in changes)
    return [] if spoken_of else changes


def _entity(codes: str) -> str | None:
    after = unescape(codes)
    quoted = _LETTERS.search(after) and after.isprintable()  # Евклида&#39;&#39;
    return after if quoted or _MAY_BE.fullmatch(after) else None


def _bytes_of(decode: Callable[[str], bytes]) -> Callable[[str], str | None]:
    """Return what reads codes that stand for bytes of UTF-8, else of cp1251."""

    def read(codes: str) -> str | None:
        data = decode(codes)
        for page, right in (("utf-8", _MAY_BE), ("cp1251", _CYRILLIC)):
            try:
                after = data.decode(page)
            except UnicodeDecodeError:
                continue
            if right.fullmatch(after):
                return after
        return None

    return read


def _python(codes: str) -> str | None:
    after = codes.encode().decode("unicode-escape")
    return after if _MAY_BE.fullmatch(after) else None


def _rtf(codes: str) -> str | None:
    """Return what RTF writes as decimal codes, each ended by a space or question mark."""
    after = "".join(chr(int(code)) for code in re.findall(r"\d+", codes))
    return after if _CYRILLIC.search(after) and _MAY_BE.fullmatch(after) else None


def _word_of_mail(codes: str) -> str | None:
    try:
        after = str(make_header(decode_header(codes)))
    except (LookupError, MessageError, UnicodeDecodeError, ValueError):
        return None
    return after if _LETTERS.search(after) else None


#: A quote beside a word, an ampersand between two, an angle before a number: "ТОО &quot;Сатурн&quot;",
#: not the end of a tag: "м&lt;sup&gt;2".
_ASCII: Final = re.compile(
    r"(?<=\w)&quot;|&quot;(?=\w)|(?<=[\w;\"»] )&amp;(?= [А-яӘ-ӹ])|(?<![A-Za-z])&[lg]t;(?= ?\d)"
)
_QUOTED: Final = re.compile(r"(?<![A-Za-z=])(?:=[0-9A-F]{2})+|(?:=[0-9A-F]{2}){3,}")
_RULES: Final[tuple[tuple[re.Pattern[str], Callable[[str], str | None]], ...]] = (
    (re.compile(r"=\?[\w-]+\?[BbQq]\?[^?\s]+\?="), _word_of_mail),  # =?UTF-8?B?0J/RgNC40LrQsNC3?=
    (re.compile(r"(?:&#\d{2,5};|&#x[0-9A-Fa-f]{2,4};)+"), _entity),  # &#1047;
    (re.compile(r"(?:&[A-Za-z]{2,8}\d?;)+"), _entity),  # &laquo;, &Ntilde;
    (_ASCII, unescape),
    (_QUOTED, _bytes_of(a2b_qp)),  # =D0=97
    (re.compile(r"(?:%[0-9A-Fa-f]{2})+"), _bytes_of(unquote_to_bytes)),  # %D0%97
    (re.compile(r"(?:\\u[0-9A-Fa-f]{4})+"), _python),  # \u0417
    (re.compile(r"(?:\\u\d{2,4}(?!\d)[ ?]?)+"), _rtf),  # \u1047 \u1072
)
