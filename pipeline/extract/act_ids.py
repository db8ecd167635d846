"""The identifier of an act in the state registry (adilet.zan.kz), worked out from its number.

The form is the letter of the kind, the year, and the number in ten characters or so: laws are Z,
codes K, decrees of the President U, resolutions of the Government P. From 2010 or 2011 on the year
has two digits and the number eight ("Z1500000379"); before, the number has seven and an underscore
behind ("Z070000319_", "K990000409_"). Orders and decisions (V) carry the number of their
registration at the ministry of justice, which citations do not name, so they get none.
"""

import re
from typing import Final

_LETTERS: Final = {
    "law": "Z",
    "constitutional_law": "Z",
    "code": "K",
    "constitution": "K",
    "decree": "U",
    "resolution": "P",
}


def act_id(act_type: str, number: str, date: str, jurisdiction: str = "KZ") -> str:
    """Return the registry identifier of an act, or "" where it cannot be worked out.

    >>> act_id("law", "379-V", "2015-10-31"), act_id("law", "2464-XII", "1994-01-01")
    ('Z1500000379', '')
    >>> act_id("law", "319-III", "2007-07-27")
    'Z070000319_'
    """
    letter = _LETTERS.get(act_type)
    match = re.fullmatch(r"(\d{1,5})(?:-([IVX]+))?", number)
    if not letter or not match or jurisdiction != "KZ" or not re.match(r"\d{4}", date):
        return ""
    year = int(date[:4])
    if not 1995 <= year <= 2099:
        return ""
    if act_type in ("law", "code", "constitutional_law") and year >= 1996 and not match[2]:
        return ""
    digits = match[1]
    # 274-IV of 4 May 2010 is Z100000274_, 376-IV of 2011 onwards Z1100000...
    if year <= 2010:
        return f"{letter}{year % 100:02}{int(digits):07}_"
    return f"{letter}{year % 100:02}{int(digits):08}"
