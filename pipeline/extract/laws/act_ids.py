"""The identifier of an act in the state registry (adilet.zan.kz), worked out from its number.

The form is the letter of the kind, the year in two digits, and the number: laws are Z, codes K,
decrees of the President U, resolutions of the Government P. From 2011 on the number has eight digits
("Z1500000379"), before it has seven and an underscore behind ("Z070000319_"). Decrees of 1995 with
the force of law stand among the laws ("Z950002444_"). Orders and decisions (V) carry the number of
their registration at the ministry of justice, which citations do not name; acts before 1995 have
numbers of their own kind. Those get none, as does whatever is not plainly the State's.
"""

import re
from typing import Final

_LETTERS: Final = {
    "law": "Z",
    "constitutional_law": "Z",
    "code": "K",
    "decree": "U",
    "resolution": "P",
}
#: Whose decrees and resolutions the letters stand for, in any case of three languages.
_ISSUERS: Final = {
    "decree": re.compile(r"президент|president", re.IGNORECASE),
    "resolution": re.compile(r"правительств|үкімет|government|кабинет\w* министров", re.IGNORECASE),
}
_NUMBER = re.compile(r"(\d{1,4})(?:-([IVX]+))?")
_FIRST_YEAR, _LAST_SHORT_YEAR = 1995, 2010


def act_id(
    act_type: str,
    number: str,
    date: str,
    jurisdiction: str = "KZ",
    *,
    issuer: str = "",
    force_of_law: bool = False,
) -> str:
    """Return the registry identifier of an act, or "" where it cannot be worked out.

    >>> act_id("law", "379-V", "2015-10-31"), act_id("law", "2464-XII", "1994-01-01")
    ('Z1500000379', '')
    >>> act_id("law", "319-III", "2007-07-27")
    'Z070000319_'
    >>> act_id("resolution", "923", "2018-12-29", issuer="Правительство Республики Казахстан")
    'P1800000923'
    >>> act_id("resolution", "923", "2018-12-29", issuer="акимат города Алматы")
    ''
    """
    letter = _LETTERS.get(act_type)
    match = _NUMBER.fullmatch(number)
    if not letter or not match or jurisdiction != "KZ" or not re.match(r"\d{4}", date):
        return ""
    year = int(date[:4])
    if year < _FIRST_YEAR:
        return ""
    if act_type in _ISSUERS:
        if match[2] or not _ISSUERS[act_type].search(issuer):
            return ""
        if act_type == "decree" and year == _FIRST_YEAR:
            letter = "Z" if force_of_law else ""
    if not letter:
        return ""
    digits = int(match[1])
    if year <= _LAST_SHORT_YEAR:
        return f"{letter}{year % 100:02}{digits:07}_"
    return f"{letter}{year % 100:02}{digits:08}"
