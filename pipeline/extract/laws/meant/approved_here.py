"""Rules that the document itself approves: "Утвердить прилагаемые Правила выдачи справок"."""

from typing import Final

import regex

from pipeline.extract.laws.citation import APPROVED
from pipeline.records import Law, Mention

_APPROVE: Final = regex.compile(
    r"(?:утвердить|approve)(?:\s(?:прилагаем|нов)\p{L}{2,3}|\sthe)?(?:\s(?:attached|enclosed))?\s\Z",
    regex.IGNORECASE,
)
_APPROVED_KK: Final = regex.compile(r"\sбекітілсін(?!\w)")


def approves(mention: Mention, law: Law, text: str) -> bool:
    """Return whether the text around a mention of rules or a programme approves them."""
    if law.act_type not in APPROVED or not law.title or law.draft:
        return False
    before = text[max(0, mention.start - _NEAR) : mention.start]
    return bool(_APPROVE.search(before) or _APPROVED_KK.match(text, mention.end))


_NEAR: Final = 40
