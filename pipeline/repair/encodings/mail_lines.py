"""Lines of mail that quoted-printable cut at 76 signs: "=D0=97=D0=" and "=B0=D0=BA" were "Закон".

Where a line goes on, mail ends it with "=", in the middle of a word or of a letter. The sign goes;
a letter cut in two goes to the line that it begins in. Lines stay as many as they were.
"""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.repair.changes import Change

_CODES: Final = re.compile("(?:=[0-9A-F]{2}){3}")
_CODES_AT_END: Final = re.compile("((?:=[0-9A-F]{2}){0,3})=\\Z")
_CODES_AT_START: Final = re.compile("(?:=[89AB][0-9A-F]){1,3}")
#: First bytes of UTF-8 with the number of those that follow.
_FOLLOWED_BY: Final = (("=[CD][0-9A-F]", 1), ("=E[0-9A-F]", 2), ("=F[0-9A-F]", 3))
_CUT: Final = tuple(
    (re.compile(f"{first}(?:=[89AB][0-9A-F]){{0,{more - 1}}}\\Z"), more)
    for first, more in _FOLLOWED_BY
)
#: Mail cuts a line so that it has so many signs at least, at most: "=" behind other lines is theirs.
SHORTEST: Final = 66
LONGEST: Final = 76
_CODE: Final = 3
#: Lines that were joined by a space meanwhile.
_JOINED: Final = re.compile("(?<==[0-9A-F]{2})= (?=\\S)|(?<=[^\\s=])= (?==[0-9A-F]{2})")


def mend_mail_lines(texts: Sequence[str]) -> list[list[Change]]:
    r"""Return the changes that take mail's line ends out of texts.

    >>> [its[0].after for its in mend_mail_lines(["=D0=97=D0=B0=D0=", "=BA=D0=BE=D0=BD"])]
    ['=BA', '']
    """
    found: list[list[Change]] = [[] for _ in texts]
    if not any(map(_is_coded, texts)):
        return found
    for number, text in enumerate(texts):
        if not text.endswith("=") or text.endswith("=="):
            if _is_coded(text):
                found[number] += [Change(*at.span(), "", 0.97) for at in _JOINED.finditer(text)]
            continue
        after = texts[number + 1] if number + 1 < len(texts) else ""
        if not after or not _is_cut(text, after):
            continue
        rest = _rest_of_letter(text[:-1], after)
        found[number].append(Change(len(text) - 1, len(text), rest, 0.97))
        if rest:
            found[number + 1].append(Change(0, len(rest), "", 0.97))
    return found


def _is_coded(text: str) -> bool:
    return "=" in text and bool(_CODES.search(text))


def _is_cut(text: str, after: str) -> bool:
    """Return whether mail ended a line: codes stand at the place, or the line is as long as mail's."""
    at_end = _CODES_AT_END.search(text)
    codes = bool(at_end and at_end[1]) or bool(re.match("=[0-9A-F]{2}", after))
    return codes or SHORTEST <= len(text) <= LONGEST


def _rest_of_letter(text: str, after: str) -> str:
    """Return the codes of the next line that a letter at the end of this one lacks."""
    follows = _CODES_AT_START.match(after)
    if not follows:
        return ""
    for cut, more in _CUT:
        if begun := cut.search(text):
            lacks = more - (len(begun[0]) // _CODE - 1)
            return follows[0][: lacks * _CODE]
    return ""
