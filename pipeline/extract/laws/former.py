"""Acts that a text calls former or new: "прежний Трудовой кодекс" is the one before that in force."""

from dataclasses import replace
from typing import Final

import regex

from pipeline.extract.laws.registry import edition_before
from pipeline.records import Law

#: So much of the text before a name is looked at.
_NEAR: Final = 40
_FORMER: Final = r"""
    (?:прежн(?:ий|его|ему|им|ем)|стар(?:ый|ого|ому|ым|ом)|предыдущ(?:ий|его|ему|им|ем)   # прежний Кодекс
      |действовавш(?:ий|его|ему|им|ем)|утративш(?:ий|его|ему|им|ем)\ силу                # ранее действовавший Кодекс
      |former|previous|prior|old|repealed|then[ ]current                                  # the “old” Code
      |бұрынғы|ескі|алдыңғы|күші(?:н)?\ жо(?:йылған|йған))                                 # бұрынғы кодекс
"""
#: What had another come in its place, not what was repealed itself.
_OTHER: Final = regex.compile(
    r"(?:прежн|стар|предыдущ)\w{2,3}[»”\"']?\s{1,3}\Z|(?:former|previous|prior|old|бұрынғы|ескі|алдыңғы)[»”\"']?\s{1,3}\Z",
    regex.IGNORECASE,
)
_NEW: Final = r"""
    (?:нов(?:ый|ого|ому|ым|ом)|нынешн\w{2,3}|действующ(?:ий|его|ему|им|ем)|new|current|present
      |жаңа|қолданыстағы|қазіргі)
"""
_LATTER: Final = r"(?:последн(?:ий|его|ему|им|ем)|latter|соңғы)"
_FLAGS: Final = regex.VERBOSE | regex.IGNORECASE
#: Which of the acts of a name is meant, by the word before it.
_TOLD: Final = {
    edition: regex.compile(rf"(?<!\w){words}[»”\"']?\s{{1,3}}\Z", _FLAGS)
    for edition, words in (("former", _FORMER), ("new", _NEW), ("latter", _LATTER))
}
_OF_PROVISION: Final = (
    r"(?:(?:под)?пункт|стат|част|глав|раздел|абзац|article|paragraph|section|chapter|part|clause)"
)
_PROVISION: Final = regex.compile(_OF_PROVISION, regex.IGNORECASE)
#: статьи 116 старого | Водного кодекса, Article 45 of the new | Water Code; not "нового пункта 5 Кодекса"
_BEHIND_PROVISION: Final = regex.compile(
    rf"""
    (?:(?!(?:on|об?)\ )[^\s«»"“”]{{1,30}}\s){{0,14}}?
    (?:{_FORMER}|{_NEW})\s
    (?=(?:[^\W\d]{{3,24}}[-\ ]){{0,4}}?(?:code|law|act|кодекс\p{{L}}{{0,3}}|закон\p{{L}}{{0,3}}|(?:заң|кодекс)\p{{L}}{{0,8}})(?!\w))
    (?!{_OF_PROVISION})
    """,
    _FLAGS,
)


def before_name(text: str, start: int, end: int) -> str:
    """Return the text before the name of an act, behind the provisions that a mention begins with.

    >>> before_name("по статье 5 старого Водного кодекса", 3, 35)
    'по статье 5 старого '
    >>> before_name("по новой статье 5 Водного кодекса", 9, 33), before_name("в старом Водном кодексе", 9, 23)
    ('', 'в старом ')
    """
    match = _BEHIND_PROVISION.match(text, start, end)
    if match:
        return text[: match.end()]
    return "" if _PROVISION.match(text, start, end) else text[:start]


def edition_told(before: str) -> str:
    """Return "former", "new" or "latter" as the text before a name says which act is meant, else "".

    >>> edition_told("По новому "), edition_told("the “old” "), edition_told("По этому ")
    ('new', 'former', '')
    """
    near = before[-_NEAR:]
    return next((edition for edition, word in _TOLD.items() if word.search(near)), "")


def as_called(law: Law, before: str) -> Law:
    """Return a law known by its name as the act before it, where the text ``before`` calls it former.

    "Старый Закон" is another than the one spoken of: without an act where none is known to be before it.

    >>> code = Law(act_type="code", title="Criminal Code", act_id="K1400000226", jurisdiction="KZ")
    >>> as_called(code, "In the old ").act_id, as_called(code, "In the ").act_id
    ('K970000167_', 'K1400000226')
    """
    if law.number or law.date or edition_told(before) != "former":
        return law
    entry = edition_before(law) if law.act_id else None
    if entry:
        return replace(law, act_id=entry.act_id, act_key=entry.key)
    other = _OTHER.search(before[-_NEAR:]) and law.short_form and " " not in law.short_form
    return replace(law, act_id="", act_key="") if other else law
