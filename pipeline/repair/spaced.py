"""Letter-spaced words: "З А К О Н" -> "ЗАКОН"."""

import re

from pipeline.repair.changes import Change

#: Four or more single letters, each one space from the next; wider spaces part words.
_SPACED = re.compile(
    r"(?<![\w.])(?:[А-ЯЁӘҒҚҢӨҰҮҺІ] ){3,}[А-ЯЁӘҒҚҢӨҰҮҺІ](?![\w.])"
    r"|(?<![\w.])(?:[А-ЯЁӘҒҚҢӨҰҮҺІ] )?(?:[а-яёәғқңөұүһі] ){3,}[а-яёәғқңөұүһі](?![\w.])"
)


def mend_spaced(text: str) -> list[Change]:
    """Return the joined words.

    >>> mend_spaced("П О С Т А Н О В Л Я Е Т:")[0].after
    'ПОСТАНОВЛЯЕТ'
    """
    if " " not in text:
        return []
    return [
        Change(match.start(), match.end(), match.group().replace(" ", ""), 0.97)
        for match in _SPACED.finditer(text)
    ]
