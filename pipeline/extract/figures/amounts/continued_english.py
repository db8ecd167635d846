"""English numbers that go on counting what was counted before: "40 schools, of which 12 are rural".

Texts are simplified: small letters, plain spaces and dashes.
"""

import re
from typing import Final

from pipeline.extract.figures.draft import Draft

#: What was counted does not stand farther back.
_FARTHEST: Final = 240
#: Their numbers name them.
_PROVISIONS: Final = frozenset(
    "article paragraph subparagraph item section chapter clause page table figure annex appendix".split()
)
_ABOUT: Final = (
    r"(?:(?:as many as|at least|at most|(?:no|not) (?:fewer|less|more) than|more than|fewer than|less than|up to|just over"
    r"|just under|only|just|about|around|some|nearly|almost|over|under|another|a further|approximately|roughly|exactly) )"
)
#: "14 of them", "12 of which": so many of what was counted, even in the sentence before.
_OF_THEM: Final = re.compile(r" (?:out )?of (?:them|these|those|which|whom)(?!\w)")
#: "including 21,150", "of whom 300", "(of them 7"
_PARTS: Final = re.compile(
    rf"[ (](?:including|among (?:them|these|those|which|whom)|(?:out )?of (?:them|these|those|which|whom)),? {_ABOUT}?\Z"
)
#: "17 schools (9 urban and 8 rural)"
_IN_BRACKET: Final = re.compile(r" \(\Z")
_OF_A_KIND: Final = re.compile(
    r" (?!(?:of|in|by|or|and|to|from|as|at|on|for|more|less)(?!\w))[a-z-]+(?:,| and |\))"
)
#: "135 recommendations: 97 were carried out"
_AFTER_COLON: Final = re.compile(rf"(?:\A|[a-z ,]): {_ABOUT}?\Z")
_PART_TOLD: Final = re.compile(
    r" (?:(?:is|are|was|were|has|have|had|will|did|do|in|for|from|by|at|on|with|to|between|under|of (?:them|which|whom))(?!\w)|[a-z]+ed(?!\w)|[a-z-]+ (?:and|,) )"
)
#: "of the 536 dams surveyed, 268": the whole opens the sentence.
_WHOLE_OPENS: Final = re.compile(
    r"(?:\A|[.;:] |\n|,? and |, but )(?:out )?of (?:the |these |those |all |all the )?\Z"
)
_WHOLE_BEHIND: Final = re.compile(rf"(?: [a-z][^,.;:()]{{0,60}})?, {_ABOUT}?\Z")
#: "97 were carried out, 26 in part, and 12": a further part.
_NEXT_PART: Final = re.compile(
    rf"(?: [^.;:()\d]{{0,100}})?(?:\([^()]{{1,30}}\))?(?:[,;]|[,;]? (?:and|while|but|or))(?: the (?:other|remaining|rest))?(?: in another| in (?:19|20)\d\d)? {_ABOUT}?\Z"
)
#: "20 new clinics and the repair of at least 15": the noun is told once.
_BOUND: Final = re.compile(rf"(?<=[a-z,\d] ){_ABOUT}\Z")
#: "the remaining 137 will be connected"
_REST: Final = re.compile(
    r"(?<!\w)(?:the|its|their|these|those) (?:other|remaining|first|last|next|latter|former|final|missing|initial) \Z"
)
#: "12 buses were ordered, the city received 9": what was done to so many.
_DID: Final = re.compile(
    rf" (?!(?:scor|rank|ag|reach|averag|turn|plac|number|dat|exceed|total|rat|equal|amount|measur|grad|need|increas|decreas|declin|dropp|climb|chang|rais|reduc|lower|born|record)[a-z]*)"
    r"(?:[a-z]{2,}ed|(?:up|with|over|under|re|out)?(?:built|bought|sold|won|lost|found|made|took|got|had|sent|saw|held|kept|left|cut|gave|drew|wrote|chose|caught|taught|brought|paid|spent|lent|met|ran|shot|shut|sank|stole|struck|threw|withdrew|drove|flew|laid|dug|put into operation))"
    rf" {_ABOUT}?\Z"
)
_ENDS_DEED: Final = re.compile(
    r" {0,2}(?:[.,;)]|\Z)| (?:and|but|or|in|by|at|for|from|on|as|with|without|under|after|before|during|within|because|while|instead|out of|of (?:them|which|whom))(?!\w)"
)
#: "1,240 people applied; 318 were admitted"
_NEXT_CLAUSE: Final = re.compile(rf"(?:;|,? (?:and|but|while|whereas|yet)) {_ABOUT}?\Z")
_TOLD: Final = re.compile(r" (?:is|are|was|were|has|have|had|will)(?!\w)")
#: "The courts received 412 claims. They dismissed 96"
_SAME_DOER: Final = re.compile(r"[.!?] (?:they|it|he|she) [a-z]+ \Z")
_ENDS: Final = re.compile(
    r" {0,2}(?:[.,;)]|\Z)| (?:is|are|was|were|has|have|had|will|would|can|could|do|did|work|remain|exist|in|by|at|for|from|on|and|of (?:them|which|whom))(?!\w)"
)
#: What is so much without a noun: "scored only 15", "aged over 60".
_NO_COUNT: Final = re.compile(
    r"(?<!\w)(?:scor\w+|ind(?:ex|ices)|coefficients?|rat(?:e|es|ed|ing|ings|io|ios)|grades?|marks?|age[ds]?|levels?|temperatures?|points?|numbers?|hdi|ph"
    r"|place[ds]?|rank\w*|position|article|paragraph|item|page|room|old|born|until|before|after|at|no|speeds?|average|per)(?!\w)"
)
#: "340 accidents in 2020, in 2021 only 280", "40 firms in 2021 and 55 in 2022"
_IN_YEAR: Final = r"(?:in|by|for|as of)(?: [a-z]+)? (?:19|20)\d\d"
_OTHER_YEAR: Final = re.compile(
    rf"(?: {_IN_YEAR})?(?:,| and|, and|, while|, but| but)? {_IN_YEAR},? {_ABOUT}?\Z"
)
_AND_SO_MANY: Final = re.compile(
    rf" (?:[a-z][^.;:()\d]{{0,60}} )?{_IN_YEAR},?(?: and|, (?:and|up from|down from|compared (?:with|to)|against)| (?:against|compared (?:with|to)|to))? {_ABOUT}?\Z"
)
#: "14 miners died, compared with 21 in the same period a year ago"
_AGAINST_SO_MANY: Final = re.compile(
    rf"(?: [a-z][^.;:()\d]{{0,80}})?,? (?:as )?(?:against|compared (?:with|to)|versus|(?:up|down) from) {_ABOUT}?\Z"
)
_THEN: Final = re.compile(
    r" (?:now|today|currently|at present|previously|earlier|(?:a|one|the) (?:year|month|quarter|decade) (?:ago|before|earlier)|(?:in|for|during|over) the (?:same|corresponding|previous) (?:period|year|quarter|month|half)|last year)(?!\w)"
)
_YEAR_BEHIND: Final = re.compile(rf" {_IN_YEAR}(?!\d)")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_NO_NUMBER_BEHIND: Final = re.compile(r"[\w%/:+*×°$€]|[.,-]\d| ?[-–—] ?\d|-\w| ?%|\.[a-z]")
#: "27 pupils in cities and 14 in villages": the same told of another.
_OF_ANOTHER: Final = re.compile(
    rf" (?P<by>in|for|from|among|by|at|on|to) [^,.;:()\d]{{2,60}}(?:, (?:and |while )?|,? and |,? while ){_ABOUT}?\Z"
)
#: "3 million calls, which is 240,000 more than"
_MORE: Final = re.compile(r"(?:,|,? which (?:is|was)|, or) (?:about |almost |nearly |some )?\Z")
_MORE_THAN: Final = re.compile(r" (?:more|fewer|less) than(?!\w)")
_STOP: Final = re.compile(r"[.!?] |\n")


def continues(
    text: str, start: int, end: int, counted: Draft, *, chained: bool, worded: bool = False
) -> bool:
    """Return whether the bare number at `start:end` is so many of what `counted` counts.

    `chained` is whether that goes on itself, so that this may be a further part; `worded` whether
    the number is in words.

    >>> text = "40 schools, of which 27 are rural"
    >>> from pipeline.records import Figure
    >>> continues(text, 21, 23, Draft(0, 10, Figure(value="40", unit="school"), "count"), chained=False)
    True
    """
    if counted.value.unit in _PROVISIONS or start - counted.end > _FARTHEST:
        return False
    if _NO_NUMBER_BEHIND.match(text, end) is not None:
        return False
    gap = text[counted.end : start]
    stops = len(_STOP.findall(gap))
    if _OF_THEM.match(text, end) is not None:
        return stops <= 1
    year = not worded and _YEAR.fullmatch(text, start, end) is not None
    if year or (stops and not (stops == 1 and _SAME_DOER.search(gap))):
        return False
    if _DID.search(gap) is not None and _ENDS_DEED.match(text, end) is not None:
        return True
    if stops:
        return False
    if _PARTS.search(gap) is not None:
        return True
    if _IN_BRACKET.fullmatch(gap) is not None and _OF_A_KIND.match(text, end) is not None:
        return True
    if chained and _NEXT_PART.fullmatch(gap) is not None:
        return True
    opens = _WHOLE_OPENS.search(text, max(0, counted.start - 16), counted.start) is not None
    if opens and _WHOLE_BEHIND.fullmatch(gap) is not None:
        return True
    if _AFTER_COLON.search(gap) is not None and _PART_TOLD.match(text, end) is not None:
        return True
    if _OTHER_YEAR.fullmatch(gap) is not None:
        return True
    if _YEAR_BEHIND.match(text, end) is not None and _AND_SO_MANY.fullmatch(gap) is not None:
        return True
    if _THEN.match(text, end) is not None and _AGAINST_SO_MANY.fullmatch(gap) is not None:
        return _NO_COUNT.search(gap) is None
    other = _OF_ANOTHER.fullmatch(gap)
    if other is not None and re.match(rf" {other['by']} (?:the )?[a-z]", text[end : end + 16]):
        return True
    if _MORE.search(gap) is not None and _MORE_THAN.match(text, end) is not None:
        return _NO_COUNT.search(gap) is None
    if _REST.search(gap) is not None and _ENDS.match(text, end) is not None:
        return True
    if _NEXT_CLAUSE.search(gap) is not None and _TOLD.match(text, end) is not None:
        return _NO_COUNT.search(gap) is None
    bound = _BOUND.search(gap)
    counts = bound is not None and _NO_COUNT.search(gap[: bound.start()]) is None
    return counts and _ENDS.match(text, end) is not None
