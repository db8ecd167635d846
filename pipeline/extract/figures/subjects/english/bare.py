"""Bare numbers that English words give: "the number of firms rose to 462,118", "an HDI of 0.837".

Texts are simplified: small letters, plain spaces and dashes. The patterns end where the number begins.
"""

import re
from typing import Final

#: The level that something has: "was 20", "stood at 20".
_IS: Final = (
    r"(?:(?:is|was|were)(?: (?:estimated|put|projected|recorded|reported) (?:at|to be))?"
    r"|amount(?:s|ed) to|total(?:s|l?ed)|reach(?:es|ed)|stood at|equal(?:s|l?ed)|exceed(?:s|ed)?)"
)
_ROSE: Final = r"(?:rose|grew|fell|increased|decreased|declined|dropped)"
_ROSE_FAR: Final = rf"(?:{_ROSE}|doubled|tripled|climbed|jumped|expanded|shrank)"
_RISEN: Final = r"(?:rise[ns]?|grow[ns]?|fall(?:en|s)?|increases?|decreases?|declines?|drops?)"
#: "rose by 5 % to", "grew to"
_ROSE_TO: Final = rf"{_ROSE_FAR}(?: (?:by )?[\d.,]+(?: ?%| per ?cent| times|-?fold))?(?: (?:this|last) [a-z]+)? to"
_ABOUT: Final = r"(?:(?:about|around|approximately|some|nearly|almost|over|more than|less than|fewer than|only|just) )?"
#: Nouns that are themselves a number of people or events.
_COUNTS: Final = r"(?:employment|enrol?ment|attendance|membership|workforce|headcount|turnout|ridership|births|deaths|arrivals|migration)"
_SAME_CLAUSE: Final = r"(?:[^;:.()]|(?<=\d)\.(?=\d))"
_NO_NUMBER: Final = r"[^;:.()\d]"

#: What is done to a number of things, as its verb begins.
_CHANGE: Final = r"(?:br(?:ing|ought)|rais|reduc|cut|increas|decreas|lower|expand|limit|ke(?:ep|pt)|held|hold|boost|extend|grow|trim|push|doubl|tripl|lift|slash|restrict)"
#: A number of things, and what gives it.
NUMBER_OF: Final = re.compile(
    # the number of firms amounted to 462,118; of clubs rose by 5 % to 28; will increase to 108
    rf"number of {_SAME_CLAUSE}{{2,120}}? (?:{_IS}|{_ROSE_TO}|(?:will|shall|should|may|could|would|to) (?:be|reach|exceed|total|{_RISEN} to)) {_ABOUT}\Z"
    # number of new jobs: 120; fell by 120
    rf"|(?<!\w)number of (?:[a-z-]+ ){{0,3}}[a-z-]{{3,}}s(?!\w){_SAME_CLAUSE}{{0,80}}?(?: -|:| {_ROSE} by) \Z"
    # bring the number of parks to 60; reducing the number of permits from 40 to 12
    rf"|(?<!\w){_CHANGE}(?:\w{{0,4}}) (?:the |its |their )?(?:total |overall )?number of {_NO_NUMBER}{{2,100}}? (?:to|by|at) {_ABOUT}\Z"
    # has been cut to 300, was set at 40; grew by 40 to 300
    rf"|number of {_SAME_CLAUSE}{{2,120}}? (?:be|been|was|were|is|are|being) [a-z]+(?:ed|ut|ught|et) (?:up |down )?(?:to|by|at) {_ABOUT}\Z"
    rf"|number of {_SAME_CLAUSE}{{2,120}}? {_ROSE_FAR} by [\d,]+ to {_ABOUT}\Z"
    # the number of marriages decreased by 10 %, reaching 24,500; of divorces declined, totalling 3,800
    rf"|(?<!\w)number of {_SAME_CLAUSE}{{2,120}}?, (?:reaching|totall?ing|amounting to) {_ABOUT}\Z"
    # a population of 1,200; the population of the village now exceeds 1,200
    r"|(?<!\w)population (?:of |(?:(?:in|of) [^;:.(),\d]{2,60}? )?(?:now |has |had )*(?:is|was|reached|exceeds|exceeded|totalled|stood at) )"
    rf"{_ABOUT}\Z"
    r"|(?<!\w)population numbers \Z"
    # employment reached 8,900; deaths fell to 120
    rf"|(?<!\w){_COUNTS}(?!\w){_SAME_CLAUSE}{{0,80}}? (?:{_IS}|reach|surpass(?:es|ed)?|exceeded|(?:{_ROSE}|{_RISEN}) to) {_ABOUT}\Z"
    # pupils fell to 16 thousand, and the number of schools to 25
    rf"|(?<!\w)(?:{_ROSE_FAR}|{_RISEN}) {_SAME_CLAUSE}{{2,80}}?(?:,|and|while) (?:the |that |its )?number of {_NO_NUMBER}{{2,80}}? (?:to|by) {_ABOUT}\Z"
    # bringing the total of shops to 40
    rf"|(?:bringing|brought|raising) (?:the|their|its) (?:total|number){_NO_NUMBER}{{0,60}}? to \Z"
    # this number stood at 293,200
    rf"|(?<!\w)th(?:is|at|e) (?:number|figure|total) (?:(?:has|have|had|now) )*(?:{_IS}|stood at|(?:{_ROSE}|{_RISEN}) to) {_ABOUT}\Z"
    # refugees numbered 2,300
    r"|(?<!\w)(?:[a-z]{3,}s|people|personnel|staff|livestock) (?:(?:on|in|at|of|from|with) [a-z '-]{2,40} )?(?:now )?(?:numbered|(?<!staff )(?<!personnel )number) (?:about |around |some |over |nearly |almost )?\Z"
    # their number has risen to 40
    r"|(?:their|its|whose) (?:total )?number (?:now )?(?:(?:has|have|had) )?"
    rf"(?:is|was|reached|exceeds|exceeded|(?:{_ROSE}|{_RISEN}) to) \Z"
)
#: The number of parties fell from 19 to 6: a range without a noun.
NUMBER_FROM: Final = re.compile(
    rf"number of {_SAME_CLAUSE}{{2,120}}? (?:r[io]se|gr[eo]w|f[ea]ll|increased?|decreased?|declined?|drop(?:ped)?|went|go|(?:be|was|were|been) [a-z]+ed|cut)"
    rf"(?: (?:{_SAME_CLAUSE}|\.(?=\d)){{1,60}}?)??(?: ?[-:,(])? ?from \Z"
)
#: What is a number without a unit, mostly a decimal: "HDI", "the Gini coefficient".
_INDEX: Final = r"(?<!\w)(?:ind(?:ex|ices)|(?<!regression )(?<!correlation )(?<!path )coefficient|ratio|score|i?hdi|g[di]i|gini|elasticity|probability|quotient|deflator|fertility|inequality|turbidity|acidity|rating|mark|(?:rates?|intensity|yield|incidence|prevalence|density|mortality|multiplier|frequency)(?! of))(?!\w)(?: (?:value|score|coefficient|ind(?:ex|ices)))?"
_IN_TIME: Final = rf"(?:{_SAME_CLAUSE}|\d\.\d|%){{0,100}}?"
#: "went up to 2.5"
_INDEX_IS: Final = re.compile(
    rf"{_INDEX}(?: \([^()]{{1,12}}\))?(?: (?:of|at) | ?: | - | \(|{_IN_TIME} (?:{_IS}|(?:{_ROSE_FAR}|{_RISEN}|improved|worsened|went (?:up|down)) to|has been|at) ){_ABOUT}\Z"
    # the number of doctors per 10 thousand people is 41.4
    rf"|(?<!\w)per (?:1|10|100)(?:,000| thousand) [a-z]{_NO_NUMBER}{{2,40}}? (?:{_IS}|(?:{_ROSE_FAR}|{_RISEN}|improved|worsened) to) {_ABOUT}\Z"
)
_CHANGES: Final = rf"(?:{_ROSE_FAR}|{_RISEN}|(?:ris|grow|fall|increas|decreas|declin|dropp|improv)ing|improved|worsened|changed|(?:went|edged|inched|moved|ticked|crept|shot) (?:up|down)|climbed|slipped|slid|dipped|eased|narrowed|widened|soared|surged|plunged|slumped|recovered|rebounded|advanced|strengthened|weakened|deteriorated)"
#: "rose from 0.278 to", "(from 0.689 to", "from 0.278 in 2015 to": the first, and the second of two.
_INDEX_FROM: Final = re.compile(
    rf"{_INDEX}{_IN_TIME} {_CHANGES}(?: {_IN_TIME})?[ (]from (?:\d{{1,3}}\.\d+(?: in (?:19|20)\d\d)? to )?\Z"
)


#: "the population was 36 in 2016, 35 in 2017 and 30 in 2018"
_IN_YEAR: Final = re.compile(r" in (?:19|20)\d\d(?!\d)")
_SERIES: Final = re.compile(r"(?:\d[\d,.]* in (?:19|20)\d\d(?:,|,? and) )+\Z")
#: "101.2 in May 2024 against": the same at another time.
_AGAINST: Final = re.compile(
    r"(?<![\d.,])\d[\d,.]*(?: in (?:[a-z]+ )?(?:19|20)\d\d)?,? (?:as )?(?:against|compared (?:with|to)|versus|(?:up|down) from) (?:only |just |about )?\Z"
)
#: Nothing that a decimal counts.
_ENDS: Final = re.compile(
    r" {0,3}(?:[.,;)](?!\d)|\Z|(?:in|by|for|on|at|and|to|from|out of|as of|compared|against|which|while|over|during|per|(?:an?|one) (?:year|month|quarter|decade)) |(?:now|today|currently|previously|earlier)(?!\w))"
)


#: "of whom 73", "Of the 850 firms surveyed, 120": a part of what was counted before
_PART_AHEAD: Final = re.compile(
    r", of (?:whom|which|these|them) (?:about |only |just |some |over |nearly |almost )?\Z"
    r"|(?:\A|[.;] )(?:out )?of (?:the |these |those )?\d[\d,]* [a-z][a-z -]{2,40}, (?:only |about )?\Z"
)
#: What tells something of them.
_PART_BEHIND: Final = re.compile(
    r"(?: \(\d[\d.]*(?:%| per ?cent)\))? (?:is|are|was|were|has|have|had|will|live|came|belong)(?!\w)"
)


#: One of these stands in what gives a bare number: looked for first, as that is dear.
_NUMBERS: Final = (
    "number", "population", "employment", "enrol", "attendance", "membership", "workforce", "headcount",
    "turnout", "ridership", "births", "deaths", "arrivals", "migration", "total", "figure",
)  # fmt: skip
#: The same for an index.
_INDICES: Final = (
    "ind", "coefficient", "ratio", "score", "hdi", "gdi", "gii", "gini", "rate", "intensity", "yield",
    "prevalence", "density", "mortality", "multiplier", "frequency", "per ", "elasticity", "probability",
    "quotient", "deflator", "fertility", "inequality", "turbidity", "acidity", "rating", "mark",
)  # fmt: skip


def gives_number(ahead: str) -> bool:
    """Return whether the words before a bare number say that things are so many.

    >>> gives_number("the number of firms amounted to "), gives_number("the firms came to ")
    (True, False)
    """
    return any(word in ahead for word in _NUMBERS) and NUMBER_OF.search(ahead) is not None


#: A number with parted thousands is an amount behind any verb of level: "it dropped to 64,600".
_THOUSANDS: Final = re.compile(r"\d{1,3}(?:,\d{3})+\Z")
_LEVEL_VERB: Final = re.compile(
    rf"(?:(?<!\w)(?:amount(?:s|ed|ing)? to|total(?:s|l?ed|l?ing)|averag(?:es|ed|ing)|st(?:ands|ood|anding) at|(?:approach|reach|surpass)(?:es|ed|ing)?|exceed(?:s|ed|ing)?|(?:be|is|was|were) (?:about|over|nearly|almost|around)"
    rf"|{_CHANGES} (?:to(?: reach)?|by)|exceed(?:s|ed|ing)? [a-z' -]{{2,40}} by|(?:put|estimate[sd]?|place[sd]?) [^.;:()\d]{{2,40}} at)|(?<=up|wn) to|(?<=[a-z)]) -) {_ABOUT}\Z"
)
#: "a score of 549", "the regional average of 76"
_LEVEL_OF: Final = re.compile(
    rf"(?<!\w)(?:score|rating|average|mean|median|level|total|peak|maximum|minimum|population)(?<!at the level) of {_ABOUT}\Z"
)


def gives_level(text: str, start: int, end: int) -> bool:
    """Return whether the words before a bare number name it as a level.

    >>> gives_level("in 1999 it dropped to 64,600.", 22, 28), gives_level("see 64,600.", 4, 10)
    (True, False)
    """
    if _ENDS.match(text, end) is None and not text.startswith(" (", end):
        return False
    ahead = text[max(0, start - 60) : start]
    if ahead.endswith("of "):
        return _LEVEL_OF.search(ahead) is not None
    parted = _THOUSANDS.match(text, start, end) is not None
    return parted and _LEVEL_VERB.search(ahead) is not None


def is_part(text: str, end: int, ahead: str) -> bool:
    """Return whether a bare number is so many of what was counted before it.

    >>> is_part("40 schools, of which 27 are rural", 23, "40 schools, of which ")
    True
    """
    return _PART_BEHIND.match(text, end) is not None and _PART_AHEAD.search(ahead[-80:]) is not None


def goes_on(text: str, end: int, ahead: str) -> bool:
    """Return whether a bare number is what a number of things was first, or later in a row of years."""
    if text.startswith(" to ", end) and NUMBER_FROM.search(ahead):
        return True
    series = _SERIES.search(ahead) if _IN_YEAR.match(text, end) else None
    return series is not None and NUMBER_OF.search(ahead[: series.start()]) is not None


def is_index(text: str, start: int, end: int) -> bool:
    """Return whether a decimal is what an index or coefficient named before it is.

    >>> is_index("the gini coefficient stood at 0.29 in 2020", 30, 34), is_index("see 2.1", 4, 7)
    (True, False)
    """
    if _ENDS.match(text, end) is None:
        return False
    ahead = text[max(0, start - 160) : start]
    if not any(word in ahead for word in _INDICES):
        return False
    series = _SERIES.search(ahead) if _IN_YEAR.match(text, end) else None
    series = series or _AGAINST.search(ahead)
    ahead = ahead[: series.start()] if series is not None else ahead
    return _INDEX_IS.search(ahead) is not None or _INDEX_FROM.search(ahead) is not None
