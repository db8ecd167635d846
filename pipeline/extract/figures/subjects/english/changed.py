"""What an English verb changes by a figure or brings to it: "cut processing time by 40 percent"."""

import re
from typing import Final

from pipeline.extract.figures.subjects.english.nouns import as_noun_phrase, noun_phrase
from pipeline.extract.figures.subjects.english.verbs import FINITE
from pipeline.extract.figures.subjects.shared import Clause

_VERB: Final = r"""
    (?: (?:increas|rais|reduc|decreas|improv|driv|halv|doubl|tripl|quadrupl|stabili[sz]|curtail|diminish|minimi[sz]|maximi[sz]|revis)(?:e[sd]?|ing) | (?:cut|lift)(?:s|ed|ting|ing)?
      | (?:lower|boost|expand|extend|shorten|slash|widen|narrow|slow|push|grow|lengthen|keep)(?:s|ed|ing)?
      | bring(?:s|ing)?|brought|kept|driven|drove|grew|hik(?:ed?|ing) | (?:cap|trim|hold|limit)(?:s|ped|med|ed|ping|ming|ing)?|held )"""
#: "raise wages and pensions by", but "cut costs and raise output by", "build roads and planned to"
_AND_NOUN: Final = rf"and\s(?!(?:the|an?|its|their|to|then|thus|thereby|reach|create|build|attract|provide|ensure|{_VERB})\s|[a-z]+(?:ed|ing)\s)"
#: Verbs of change with an object between them and the figure; "was raised to" has none.
_CHANGES: Final = re.compile(
    rf"""
    (?<![\w-])(?:(?=\w+ing\s)|(?<!\bbe\s)(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)(?<!\bis\s)(?<!\bare\s)){_VERB}
    (?:\s(?:(?:down|up)(?:wards?)?|back))?
    \s(?P<object>(?:{_AND_NOUN}|(?!(?:and|or|but|which|that|who|while)\s)[^\s,;:()–—]+\s){{1,14}}?)
    (?:up\sto|to|by|from|at)\s(?:(?:about|around|nearly|almost|just|as\smuch\sas|at\sleast|up\sto|over|more\sthan|less\sthan|(?:(?:the|its)\s)?(?:current|present|previous|initial|earlier|former|original|existing)|a\s(?:further|total\sof)|(?:an?|the|its)\s(?:[\w-]+\s){{0,3}}?(?:level|target|low|high|minimum|maximum|average)\sof)\s)?\Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
#: "keep the deficit below 3 %", "increase output fivefold"
_LEADS_ITSELF: Final = re.compile(
    r"(?:from|up to|below|under|above|within) |(?:(?:more than|over|almost|nearly|about) )?(?:[\w-]+fold|[\d.]+ times)\Z"
)
#: Where what is counted is a number itself.
_NUMBER: Final = re.compile(
    r"(?:total |overall )?(?:number|population|headcount|workforce|staff|enrol\w+)\b", re.IGNORECASE
)


def changed_by(clause: Clause) -> str:
    """Return what the verb before a figure changes, "" where none does.

    >>> changed_by(Clause("The bank raised its policy rate to ", "16.75 %", "", counted=False))
    'policy rate'
    """
    led = _LEADS_ITSELF.match(clause.figure) is not None
    before = f"{clause.before}from " if led else clause.before
    found = _CHANGES.search(before, max(0, len(before) - 160))
    while found is not None:
        phrase = as_noun_phrase(noun_phrase(found["object"]))
        hangs = found["object"].endswith(" for ")  # hold a post for up to three years
        if phrase and not hangs and FINITE.search(found["object"]) is None:
            return phrase if not clause.counted or _NUMBER.match(phrase) else ""
        found = _CHANGES.search(before, found.start() + 1)  # steady prices will be to limit fees to
    return ""
