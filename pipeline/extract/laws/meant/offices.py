"""Whether two citations may be of one office: "Министр финансов" is "Министр финансов РК"."""

import re
from typing import Final

from pipeline.records import Law

_STEM: Final = 5
#: What is said of an office or not, and words that tell none apart.
_SAID_OR_NOT: Final = frozenset(
    "респу казах қазақ repub kazak рк қр rk и о об по и.о врио испол обяза міндет атқар actin of the and for"
    " және мен облыс област oblas regio район распо".split()
)


def same_office(one: Law, other: Law) -> bool:
    """Return whether two acts may be of one office: what one is called is all in the other, or not told.

    >>> minister = Law(act_type="order", issuer="Министр финансов Республики Казахстан")
    >>> same_office(minister, Law(act_type="order", issuer="Министра финансов"))
    True
    >>> same_office(minister, Law(act_type="order", issuer="Министр юстиции"))
    False
    """
    if one.act_type == "decree":
        return True  # Head of State and President are one
    first, second = _words(one.issuer), _words(other.issuer)
    return first <= second or second <= first


def _words(issuer: str) -> frozenset[str]:
    words = re.findall(r"[\w.]+", issuer.casefold())
    return frozenset(word[:_STEM] for word in words) - _SAID_OR_NOT
