"""Acts that a text calls former: "прежний Трудовой кодекс" is the one before that in force."""

from dataclasses import replace
from typing import Final

import regex

from pipeline.extract.laws.registry import edition_before
from pipeline.records import Law

#: So much of the text before a name is looked at.
_NEAR: Final = 40
_FORMER: Final = regex.compile(
    r"""
    (?<!\w)
    (?:прежн(?:ий|его|ему|им|ем)|стар(?:ый|ого|ому|ым|ом)|предыдущ(?:ий|его|ему|им|ем)   # прежний Кодекс
      |действовавш(?:ий|его|ему|им|ем)|утративш(?:ий|его|ему|им|ем)\ силу                # ранее действовавший Кодекс
      |former|previous|prior|old|repealed|then[ ]current                                  # the “old” Code
      |бұрынғы|ескі|алдыңғы|күші(?:н)?\ жо(?:йылған|йған))                                 # бұрынғы кодекс
    [»”"']?\s{1,3}\Z
    """,
    regex.VERBOSE | regex.IGNORECASE,
)

_NEW: Final = regex.compile(
    r"(?<!\w)(?:нов(?:ый|ого|ому|ым|ом)|нынешн\w{2,3}|действующ(?:ий|его|ему|им|ем)|new|current|present|жаңа|қолданыстағы|қазіргі)"
    r"[»”\"']?\s{1,3}\Z",
    regex.IGNORECASE,
)


def tells_edition(before: str) -> bool:
    """Return whether the text before a name says which act of that name is meant, the old or the new.

    >>> tells_edition("По новому "), tells_edition("По этому ")
    (True, False)
    """
    near = before[-_NEAR:]
    return bool(_FORMER.search(near) or _NEW.search(near))


def as_called(law: Law, before: str) -> Law:
    """Return a law known by its name as the act before it, where the text ``before`` calls it former.

    >>> code = Law(act_type="code", title="Criminal Code", act_id="K1400000226", jurisdiction="KZ")
    >>> as_called(code, "In the old ").act_id, as_called(code, "In the ").act_id
    ('K970000167_', 'K1400000226')
    """
    if law.number or law.date or not law.act_id or not _FORMER.search(before[-_NEAR:]):
        return law
    entry = edition_before(law)
    return replace(law, act_id=entry.act_id, act_key=entry.key) if entry else law
