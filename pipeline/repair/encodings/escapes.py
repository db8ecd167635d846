"""Letters written as codes: HTML's "&#1047;", mail's "=D0=97", a program's "\\u0417" and "\\xd0\\x97",
RTF's "\\'c7", a link's "%D0%97".

Only letters beyond ASCII, and the signs of typography, go back; addresses, and texts with tags of
HTML, keep what they have. A single letter is believed where words beside it are in the same codes.
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

#: What reads codes: given whether others of their kind in the text were letters beyond doubt.
Reader = Callable[[str, bool], str | None]
#: A cheap sign of each.
_CODED: Final = re.compile(
    r"&#?\w{2,8};|&#1[0-2]\d\d|=[0-9A-F]{2}(?:[ /].?)?=[0-9A-F]|\\u[0-9A-Fa-f]{4}|\\u\d{3}\?"
    r"|%[CDEFcdef][0-9A-Fa-f](?:%|$|[\s.,)])|=\?[\w-]+\?[BbQq]\?"
    r"|\\'[0-9a-f]{2}|\\(?:x[0-9a-f]{2}|3[0-3]\d)\\|\+B[A-Z]"
)
#: Codes in a row, and what reads them. Of an address nothing is touched.
_ADDRESS: Final = re.compile(
    r"(?<!\w)\w+://\S+|www\.\S+|(?<!\S)\S*?[?&]\w+=\S*|(?<!\w)[A-Za-z]:\\\S+"
)
_TAG: Final = re.compile(r"</?[A-Za-z]")
_LETTERS: Final = re.compile(r"[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]")
#: "&#234;" by itself is spoken of, in a word it is meant: "M&#252;ller"; of a text in letters of cp1251
#: there are words.
_ONE_WESTERN: Final = re.compile("[À-ɏ]")
_CYRILLIC: Final = re.compile(f"{_LETTERS.pattern}{{3,}}")
#: So many codes of a kind in one text are letters, though they make no word: "\\'b9 \\'ef/\\'ef" is № п/п.
MANY: Final = 3
#: What may come back: letters beyond ASCII, and signs, with spaces among them.
_MAY_BE: Final = re.compile(
    r"(?=\s*\S)[ \xa0-\u024f\u0300-\u04ff\u2010-\u2044\u20a0-\u20bf\u2116]+"
)
#: And among others signs of ASCII, no letter and no digit, and the control codes that letters of
#: Kazakh are in the code pages of the West: "&#141;&#192;&#211;&#203;&#219;" is "ҚАУЛЫ".
_MAY_BE_AMONG: Final = re.compile(
    r"[ -/:-@\[-`{-~\x80-\u024f\u0300-\u04ff\u2010-\u2044\u20a0-\u20bf\u2116]+"
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
    done = [match.span() for match in _ADDRESS.finditer(text) if not _WORD_OF_MAIL.search(match[0])]
    tagged = bool(_TAG.search(text))
    changes: list[Change] = []
    for pattern, read in _RULES:
        found = [
            match
            for match in pattern.finditer(text)
            if not any(start <= match.start() < end for start, end in done)
        ]
        letters = [read(match[0], False) for match in found]
        if len(found) >= MANY or any(after and _CYRILLIC.search(after) for after in letters):
            letters = [read(match[0], True) for match in found]
        coded = pattern is _WORD_OF_MAIL or any(its and not its.isascii() for its in letters)
        for match, after in zip(found, letters, strict=True):
            if after is None or (tagged and not _LETTERS.search(after)):
                continue
            if after.isascii() and not coded and (text.isascii() or pattern is not _ASCII):
                continue  # but "ТОО &quot;Сатурн&quot;"
            changes.append(Change(*match.span(), after, 0.97))
            done.append(match.span())
        if pattern is _PERCENT and coded and not re.search(r"\s", text):  # of a form
            changes += [Change(at, at + 1, " ", 0.97) for at in _places_of("+", text)]
    spoken_of = all(
        _ONE_WESTERN.fullmatch(change.after) and not _is_beside_letters(text, change)
        for change in changes
    )
    return [] if spoken_of else changes


def _places_of(sign: str, text: str) -> list[int]:
    return [at for at, char in enumerate(text) if char == sign]


def _is_beside_letters(text: str, change: Change) -> bool:
    return (
        text[change.start - 1 : change.start].isalpha()
        or text[change.end : change.end + 1].isalpha()
    )


def _entity(codes: str, among: bool) -> str | None:
    after = unescape(unescape(codes))
    many = among or len(after) >= MANY
    if many and not after.isascii() and _MAY_BE_AMONG.fullmatch(after):
        return after
    quoted = _LETTERS.search(after) and after.isprintable()  # Евклида&#39;&#39;
    return after if quoted or _MAY_BE.fullmatch(after) else None


def _bytes_of(decode: Callable[[str], bytes], *pages: str) -> Reader:
    """Return what reads codes that stand for bytes of UTF-8, else of cp1251, or of `pages`."""

    def read(codes: str, among: bool) -> str | None:
        data = decode(codes)
        for page in pages or ("utf-8", "cp1251"):
            try:
                after = data.decode(page)
            except UnicodeDecodeError:
                if page == "utf-8" and _is_cut(data):
                    return None
                continue
            if (_MAY_BE_AMONG if among else _MAY_BE if page == "utf-8" else _CYRILLIC).fullmatch(
                after
            ):
                return after
        return None

    return read


def _is_cut(data: bytes) -> bool:
    """Return whether bytes are UTF-8 of several letters, the first or the last of them cut in two."""
    whole = data.decode("utf-8", "ignore")
    return len(whole) >= MANY and len(data) - len(whole.encode()) < MANY


def _hexadecimal(codes: str) -> bytes:
    """Return the bytes of "\\xd0\\x97" or "\\'c7"."""
    return bytes.fromhex(re.sub(r"\\['x]", "", codes))


def _octal(codes: str) -> bytes:
    return bytes(int(code, 8) for code in codes.split("\\")[1:])


def _python(codes: str, _among: bool) -> str | None:
    after = codes.encode().decode("unicode-escape")
    return after if _MAY_BE.fullmatch(after) else None


def _utf7(codes: str, among: bool) -> str | None:
    try:
        after = codes.encode().decode("utf-7")
    except UnicodeDecodeError:
        return None
    return after if (among or _CYRILLIC.search(after)) and _MAY_BE.fullmatch(after) else None


def _rtf(codes: str, among: bool) -> str | None:
    """Return what RTF writes as decimal codes, each ended by a space or question mark."""
    after = "".join(chr(int(code)) for code in re.findall(r"\d+", codes))
    sure = among or _CYRILLIC.search(after) or codes.endswith("?")
    return after if sure and _MAY_BE.fullmatch(after) else None


def _word_of_mail(codes: str, _among: bool) -> str | None:
    try:
        after = str(make_header(decode_header(codes)))
    except (LookupError, MessageError, UnicodeDecodeError, ValueError):
        return None
    return after if after.isprintable() else None


#: A quote beside a word, an ampersand between two, an angle before a number: "ТОО &quot;Сатурн&quot;",
#: not the end of a tag: "м&lt;sup&gt;2".
_ASCII: Final = re.compile(
    r"(?<=\w)&quot;|&quot;(?=\w)|(?<=[\w;\"»] )&amp;(?= [А-яӘ-ӹ])|(?<![A-Za-z])&[lg]t;(?= ?\d)"
)
#: A no-break space beside a word in Cyrillic letters or a number sign: "2010 года&nbsp;№&nbsp;87".
_SPACE: Final = re.compile(
    r"(?<=[а-яёәғқңөұүһі№»])&(?:amp;)?nbsp;|&(?:amp;)?nbsp;(?=[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі№«])"
)
#: Within a word of Latin only those of Western letters: "M=C3=BCller".
_QUOTED: Final = re.compile(
    r"(?<![A-Za-z=])(?:=[0-9A-F]{2})+|(?:=[0-9A-F]{2}){3,}|(?:=C[3-5]=[89AB][0-9A-F])+"
)
_CYR: Final = "[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]"
_NO_END: Final = r"&#(?:1025|10[3-9]\d|11\d\d|12[0-4]\d|125[0-7])(?!;)"
_WITHOUT_END: Final = re.compile(_NO_END)
_BESIDE_LETTER: Final = re.compile(f"(?<={_CYR}){_NO_END}|{_NO_END}(?={_CYR})")
_WORD_OF_MAIL: Final = re.compile(r"=\?[\w-]+\?[BbQq]\?[^?\s]+\?=")
_PERCENT: Final = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_RULES: Final[tuple[tuple[re.Pattern[str], Reader], ...]] = (
    (_WORD_OF_MAIL, _word_of_mail),  # =?UTF-8?B?0J/RgNC40LrQsNC3?=
    (re.compile(r"(?:&(?:amp;)?#(?:\d{2,5}|x[0-9A-Fa-f]{2,4});)+"), _entity),  # &#1047;
    (_BESIDE_LETTER, lambda codes, _among: chr(int(codes[2:]))),  # &#1047акон, without its end
    (_WITHOUT_END, lambda codes, among: chr(int(codes[2:])) if among else None),
    (re.compile(r"(?:&(?:amp;)?[A-Za-z]{2,8}\d?;)+"), _entity),  # &laquo;, &Ntilde;, &amp;mdash;
    (_SPACE, lambda _codes, _among: "\xa0"),
    (_ASCII, lambda codes, _among: unescape(codes)),
    (_QUOTED, _bytes_of(a2b_qp)),  # =D0=97
    (_PERCENT, _bytes_of(unquote_to_bytes)),  # %D0%97
    (re.compile(r"\+[A-Za-z0-9+/]{3,}-?"), _utf7),  # +BBcEMAQ6BD4EPQ-
    (re.compile(r"(?:\\u[0-9A-Fa-f]{4})+"), _python),  # \u0417
    (re.compile(r"(?:\\u\d{2,4}(?!\d)[ ?]?)+"), _rtf),  # \u1047 \u1072
    (re.compile(r"(?:\\'[0-9A-Fa-f]{2})+"), _bytes_of(_hexadecimal, "cp1251")),  # \'c7\'e0
    (re.compile(r"(?:\\x[0-9A-Fa-f]{2})+"), _bytes_of(_hexadecimal)),  # \xd0\x97
    (re.compile(r"(?:\\[23][0-7]{2})+"), _bytes_of(_octal, "utf-8")),  # \320\227
)
