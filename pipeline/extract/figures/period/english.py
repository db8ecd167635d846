"""What English says between a figure and a date: comparisons, asides, clauses of their own."""

import re
from dataclasses import replace
from typing import Final

from pipeline.extract.figures.compared import compares_aside
from pipeline.extract.figures.subjects.english.verbs import FINITE, has_verb
from pipeline.extract.figures.surroundings import BESIDE, FIGURE, Around
from pipeline.records import Date, Figure, Found

#: "As such, in the reporting period of 2023, exports": what stands before an opening date.
OPENER: Final = re.compile(
    r"\A\s*(?:As such|Thus|However|Moreover|Furthermore|Besides|In addition|In particular|Overall|Meanwhile|At the same time|In turn|As a result"
    r"|For example|For instance|Notably|Specifically|In general|By comparison|According to [^,;.]{1,80}), "
)
#: "and gas reserves were pegged at": a subject and a verb of its own
OWN_CLAUSE: Final = re.compile(
    r",? (?:and|while) (?!also |then |further |by |to |is |was |are |were |has |have |had )(?:[a-z'’-]+ ){1,5}?(?:[a-z]{2,}ed(?= *\Z| (?:by|to|at|from) )|"
    rf"{FINITE.pattern})(?!\w)"
)
#: "Although in 2024 a third of them had aged, readiness was": the time of the first clause alone
_SUBORDINATE: Final = re.compile(
    r"\s*(?:(?:Even )?(?:[Aa]lthough|[Tt]hough|[Ii]f)|While|Whereas|When|Because|Since|Once|After|Before|As(?! (?:of|at|for|per) ))(?: [^,;:]*)? \Z"
)
_CLAUSE_OVER: Final = re.compile(r"[^,;:()]{0,120}, (?!(?:and|or|which|who) )")


def is_of_subordinate(around: Around, date: Found, figure: Found) -> bool:
    """Return whether a date stands in a clause before the main one: "Although it fell in 2024, exports"."""
    if not _SUBORDINATE.match(around.text[around.sentence[0] : date.start]):
        return False
    over = _CLAUSE_OVER.match(around.between(date.end, figure.start))
    told = around.text[around.sentence[0] : date.start] + (over.group() if over else "")
    return over is not None and has_verb(f"- {told}")


#: "a facility of 12 million which was set up in": when the thing itself began
BEGUN_IN: Final = re.compile(
    r"(?: of [\w ]{1,30})?,? (?:which|that) (?:was|were|ha[sd] been) (?:first )?(?:set up|established|founded|launched|opened|signed|approved|created|introduced|adopted|issued|agreed|started|begun) (?:on|in|back in)(?: the)? \Z"
)
#: "Trade grew and, according to the results of": what leads to a date that opens a clause
BY_RESULTS: Final = re.compile(
    r", (?:according to|based on|following|by|on) the (?:[a-z]+ )?(?:results|outcome|end) (?:of|for) (?:the )?\Z"
)
#: ", up 3 %", ", an increase of 5 %": the change has the time of its clause
CHANGED_BY: Final = re.compile(
    r"(?: (?:of|in|per|a|an) [^,;:()]{1,40})?,? ?(?:,|[–—-]|\()? ?(?:which (?:is|was) )?(?:(?:up|down)(?: by)?|an? (?:[a-z-]+ )?(?:increase|decrease|rise|drop|fall|decline|reduction|gain|growth) of|which (?:is|was) (?:more|less|higher|lower) (?:by|than for|for)|(?:which (?:is|was) )?an?|having (?:been )?(?:[a-z]+(?:ed|en|n)|cut)(?: [a-z]+ly| further)? by) "
    # 9 billion in 2024, exceeding the plan by
    r"|,(?: thus| thereby)? (?!includ|exclud|compar|accord)[a-z]{3,}ing (?:the |its |their )?(?:[a-z'’-]+ ){1,4}by "
)
#: "7 % below the plan, with crop production contracting by": of the time of its clause
WITH: Final = re.compile(
    r"[^;:.()]{0,80}, with (?!an? )[^,;:.()]{2,60} (?:(?:up|down|[a-z]+ing)(?: by| to| at)?|at) "
)
#: ", when output will reach": the time just named is the clause's
WHEN: Final = re.compile(r", when [^,;:.]{3,80}")
#: "Compared with 2015, when it stood at 2 %, the share": that year is over with its clause
_WHEN_OVER: Final = re.compile(r", when (?:[^,;:]|,(?=\d)){3,100}, ")
_COMPARED_YEAR: Final = re.compile(
    r"(?:compar\w+ (?:to|with)|unlike|in contrast to|against|since)(?: the)? *\Z", re.IGNORECASE
)


def is_over(around: Around, date: Found, between: str) -> bool:
    """Return whether what a date is compared for is told before a figure: "2015, when it was 2 %, the"."""
    ahead = around.text[max(0, date.start - 40) : date.start]
    return _WHEN_OVER.match(between) is not None and _COMPARED_YEAR.search(ahead) is not None


_THAN_EARLIER: Final = re.compile(
    r" (?:more|less|fewer|higher|lower|greater|smaller|larger|above|below|better|worse) (?:than |compared (?:to|with) )?(?:[a-z]+ ){0,6}?(?:year|period|quarter|month|half|season|(?:19|20)\d\d)(?!\w)"
)
_WHICH_IS: Final = re.compile(r".*, which (?:is|was) (?:about |almost |nearly |only |just )?")


def compares(around: Around, joint: str, figure: Found) -> bool:
    """Return whether a relative clause only compares with another time: ", which is 5 % more than in 2020"."""
    earlier = _THAN_EARLIER.match(around.text, figure.end)
    return earlier is not None and _WHICH_IS.fullmatch(joint) is not None


#: "Having peaked at 21.3 % in", "After growing by 5 % in": what a participle told was so then
FRONTED: Final = re.compile(
    r"\s*(?:Having|(?:After|Before) [a-z]+ing)(?: (?:[^,;]|,(?=\d))*?)? (?:in|on|at|over|during) (?:the )?"
)
_IS_CHANGE: Final = re.compile(
    r" ?(?:[a-z-]+ )?(?:increase|decrease|rise|drop|fall|decline|reduction|gain|jump|surge)(?!\w)"
)


def changes_behind(around: Around, previous: Found, figure: Found) -> bool:
    """Return whether a figure tells the change of the one before: "$5 billion (in 2022), up 9 %"."""
    if around.language != "en":
        return False
    dates = [date for date in around.any_dates if previous.end <= date.start < figure.start]
    between = around.text[dates[-1].end if dates else previous.end : figure.start].lower()
    if len(dates) <= 1 and WITH.fullmatch(between):
        return True
    if is_ratio_aside(around, previous, figure):
        return True
    assert isinstance(previous.value, Figure)
    day = previous.value.period_from and previous.value.period_from == previous.value.period_to
    return (
        len(dates) <= 1
        and not (day and "having" in between)  # 51 trillion as of 1 May, having grown by 15 %
        and _is_change(around.text, figure)
        and CHANGED_BY.fullmatch(between) is not None
    )


def _is_change(text: str, figure: Found) -> bool:
    """Return whether a figure tells a change: ", up 5 %", ", a 5 % rise"."""
    if not text.endswith((" a ", " an "), 0, figure.start):
        return True
    return _IS_CHANGE.match(text, figure.end) is not None


def reaches(around: Around, date: Found, figure: Found) -> bool:
    """Return whether a figure is the level reached by the change before its date: "by 8 % in 2022 to 3 million"."""
    earlier = [f for f in around.figures if f.end <= date.start]
    change = earlier[-1].value if earlier else None
    if not (isinstance(change, Figure) and isinstance(figure.value, Figure)):
        return False
    if around.text[: earlier[-1].start].endswith(" by "):
        return True
    return change.unit in _CHANGES_IN and change.unit != figure.value.unit


_CHANGES_IN: Final = frozenset({"percent", "percentage_points", "ratio"})
#: What opens an aside that is closed before its date: "fell by half, to 12,000, in 2020".
ASIDES: Final = (
    ", or ", ", up ", ", down ", ", up by ", ", down by ", ", to ", ", i.e. ", ", that is ", ", namely ", ", reaching ", ", totalling ", ", totaling ",
)  # fmt: skip
#: "the 5.3 % drop recorded in the same period last year": another year than the one told
EARLIER: Final = re.compile(
    r"(?:y/y|yoy|y-o-y|year-on-year)? ?(?:[a-z]+ )?(?:(?:recorded|seen|registered|reported|posted) )?(?:in the (?:same|corresponding|previous) (?:period|year|quarter|month)|an? (?:year|month|quarter) (?:earlier|before|ago))"
)
NOW: Final = re.compile(r"(?:currently|now|today|at present|nowadays)(?!\w)")
#: ", which surveyed 4,000 households in": a clause of its own before its date
WHO_DID: Final = re.compile(
    r", (?:which|who|where|whose) (?:[^,;:()]|,(?=\d)){3,80} (?:in|on|during)(?: the)? \Z"
)


def is_of_who(around: Around, date: Found, between: str) -> bool:
    """Return whether a date is that of a relative clause which is over behind it."""
    told = WHO_DID.search(around.text, around.sentence[0], date.start)
    return between.startswith(",") and told is not None


#: "8 percent in 2022 and is now": of no time told before
NOW_AHEAD: Final = re.compile(r"(?<!\w)(?:now|currently|today|at present|presently)(?!\w)")
#: "rose in 2023 and now stands at"
AND_NOW: Final = re.compile(
    r"\)?,? (?:and|but)(?: is| are)? (?:now|currently|today|at present|presently) "
)
#: "since the start of cooperation on": a day from which on
SINCE: Final = re.compile(
    r"(?<!\w)(?:since|after|following(?! the (?:results?|outcomes?) of)|before|until) (?:[\w'’-]+ ){1,6}(?:on |in |of )?\Z"
)
#: "those with 50 points may compete for the 79 grants allocated in": the time of the later figure
_OF_LATER: Final = re.compile(
    rf"(?P<verb>.* [a-z]+) (?:the |of the |all )?(?<!for )(?<!worth )(?<!with ){FIGURE}(?: of [a-z ]{{2,30}}| [a-z]+)? (?:[a-z]{{2,}}ed|built|made|sold|paid|held|given|bought|spent) (?:in|on|during|for|over)(?: the)? ?"
)


VERB_BEHIND_COMMA: Final = re.compile(
    r", (?:is|was|are|were|amount(?:s|ed) to|totall?ed|stood at|reached|made up|equall?ed|came to|averaged) (?:about |only |just |almost )?"
)


def is_range(date: Found) -> bool:
    """Return whether a date runs from one time to another."""
    return isinstance(date.value, Date) and "/" in date.value.edtf


def is_of_later(joint: str) -> bool:
    """Return whether a date is when the thing of a later figure was done, between it and this one."""
    later = _OF_LATER.fullmatch(joint)
    if later is None or _WITH_MEASURE.search(later["verb"]):
        return False  # 12 plants with an installed capacity of 385 MW were built in
    return has_verb(f"- {later['verb']}")


_WITH_MEASURE: Final = re.compile(r" with (?:an? |the )?(?:[a-z]+ ){1,4}of\Z")
#: "The department said in": the day on which something was told
SAID_ON: Final = re.compile(
    r"(?<!\w)(?:said|says|told|announced|reported|stated|noted|declared|wrote|estimated|informed)(?: [\w-]+){0,3}? (?:in|on|back in) \Z"
)
#: "compared to 76 billion ($220 million)": a figure of another time, and the same told otherwise.
COMPARED_WITH: Final = re.compile(
    r"(?<!\w)(?:compared (?:to|with)|(?:up|down|increase|decrease|growth|rise|drop|fall|decline|reduction) from|versus|vs\.?) (?:just |only |about )?(?:(?:[$€₸]|[a-z]{2,4})? ?[\d.,]+[^,;()]{0,30}\( ?)?\Z"
)
#: "Of the 1,200 firms surveyed in"
OF_THOSE: Final = re.compile(
    r"(?:out )?of (?:[^,;.]|(?<=\d),(?=\d)){1,80} [a-z]+ed (?:in|on|during) \Z"
)
#: "17.4 centners, or 1.7 tonnes, in 2023": the same amount told otherwise; "5 trillion, up 3 %, in 2023"
TOLD_AGAIN: Final = re.compile(
    rf"\A(?: of (?:the |all )?[\w-]+(?: [\w-]+)?)?, (?:or|that is,?|i\.e\.|(?:up|down)(?: by)?) {FIGURE}(?: of [\w ]{{1,20}})?,"
)
#: "In 2012 the mill, which opened in 2005, made": a relative clause that is over.
#: "112 million against 115 million in 2022, while": a comparison that is over.
CLOSED: Final = re.compile(
    rf", (?:which|who|where) [^,;:(){FIGURE}]{{1,60}}, (?=[a-z])"
    rf"|,? (?:or )?{FIGURE} (?:of points? |points? )?(?:more|less|fewer|higher|lower|greater|smaller|larger|above|below|up|down) (?:than|from|on|the)(?!\w)[^,;:(){FIGURE}]{{1,60}}(?=[,;] )"
    rf"|(?:,? (?:against|compared (?:to|with)|versus|(?:up|down) from)|, from)(?: the| an?)?(?: (?:only|just|about|around|some))? {FIGURE}(?: [^,;:(){FIGURE}]{{1,60}})?(?=[,;] )"
)


#: "against 84.2 million tonnes in 2022": the date of what is compared with.
_AGAINST: Final = re.compile(
    r"(?:(?<!\w)(?:against|compared (?:to|with)|versus|(?:up|down) from|instead of|than)|, from)(?: the| an?)?(?: (?:only|just|about|around|some))? \Z"
)


def is_of_compared(around: Around, date: Found, figure: Found) -> bool:
    """Return whether a date is that of an amount which is compared with, in a clause that is over."""
    earlier = [f for f in around.figures if f.end <= date.start]
    if not earlier or not around.text.startswith((",", ";"), date.end):
        return False
    ahead = around.text[max(0, earlier[-1].start - 40) : earlier[-1].start].lower()
    beside = BESIDE.fullmatch(around.text[earlier[-1].end : date.start]) is not None
    return beside and figure.start > date.end and _AGAINST.search(ahead) is not None


def is_of_aside(around: Around, date: Found, figure: Found) -> bool:
    """Return whether a date is when a thing began: "In 2022 the mill, which opened in 2015, made"."""
    ahead = around.text[max(0, date.start - 40) : date.start].lower()
    closed = around.text[date.end : figure.start].startswith(",")
    return closed and around.words.founded_before.search(ahead) is not None


def without_asides(around: Around, dates: list[Found], figure: Found) -> list[Found]:
    """Return the dates before a figure without the last ones that say no time of its clause."""
    last = len(dates)
    while last > 1 and (
        is_of_aside(around, dates[last - 1], figure)
        or is_of_compared(around, dates[last - 1], figure)
        or is_put_in(around.text, dates[last - 1])
    ):
        last -= 1
    return dates[:last]


def goes_on_counting(around: Around, previous: Found, figure: Found) -> bool:
    """Return whether a bare number is so many of what the figure before counts: "of whom 300"."""
    assert isinstance(previous.value, Figure)
    assert isinstance(figure.value, Figure)
    if figure.rule != "figure_part" or previous.value.unit != figure.value.unit:
        return False
    between = around.text[previous.end : figure.start]
    dated = any(previous.end <= d.start < figure.start for d in around.any_dates)
    dated = dated or _AGAINST.search(between) is not None
    return not dated and bool(previous.value.period_from)


#: ", taking into account the transfers made in the second half of the year,": no time of the clause.
_PUT_IN: Final = re.compile(
    r", (?:taking|given|considering|despite|notwithstanding|in spite of|with (?:account|regard|due regard)|in view of|in line with|in accordance with|excluding|including|net of"
    r"|thanks to|due to|owing to|because of|as a result of|following|after|under|pursuant to|according to|on the basis of|based on|which|who|where|unlike|like|as in|amid)(?!\w)[^,;:()]{3,140} \Z",
    re.IGNORECASE,
)


def is_put_in(text: str, date: Found) -> bool:
    """Return whether a date ends what is put in between two commas."""
    if not text.startswith(",", date.end):
        return False
    return _PUT_IN.search(text[max(0, date.start - 160) : date.start]) is not None


def without_put_in(around: Around) -> Around:
    """Return what stands around a figure without the dates that are put in between two commas."""
    kept = [date for date in around.any_dates if not is_put_in(around.text, date)]
    return around if len(kept) == len(around.any_dates) else replace(around, any_dates=kept)


#: "in 2023: taxes - 4 billion; fees -"
_ITEMS: Final = re.compile(
    rf"\)?(?: ?\([^()]{{1,40}}\)|, [^\W\d][^:;,()\d]{{0,40}})?:\s(?:[^:;{FIGURE}]{{1,90}}?\s?(?:[–—-]|:)\s?{FIGURE}[^:;{FIGURE}]{{0,60}}[;,]\s(?:and )?){{0,12}}[^:;{FIGURE}]{{1,90}}?\s?(?:[–—-]|:)\s"
)


def heads_list(around: Around, date: Found, figure: Found) -> bool:
    """Return whether a date ends the heading of a list of labels that a figure stands in."""
    if (
        around.text[date.end : date.end + 1] not in (":", " ", ",", ")")
        or ":" not in around.text[date.end : figure.start]
    ):
        return False
    return _ITEMS.fullmatch(around.between(date.end, figure.start)) is not None


#: "stole 17 billion tenge from citizens in 2023": from whom, not from when on.
_FROM_WHOM: Final = re.compile(
    rf" from (?!{FIGURE})(?:(?!(?:and|but|while|to|level|peak|low|high|base|trough) )[\w'’-]+ ){{1,4}}"
)
_SHARES: Final = frozenset({"percent", "percentage_points", "ratio", "fraction"})


def without_source(joint: str, ahead: str, figure: Found) -> str:
    """Return what stands between a figure and a date without whom the amount is from."""
    unit = figure.value.unit if isinstance(figure.value, Figure) else ""
    if " from " not in joint or unit in _SHARES or ahead.endswith((" by ", " to ", " at ")):
        return joint
    return _FROM_WHOM.sub(" ", joint)


#: ", 1.4 times more than a year earlier"
_MORE: Final = re.compile(
    r" (?:more|less|fewer|higher|lower|greater|larger|smaller|above|below|better|faster|the|as|that|over|what)(?!\w)"
)
_ASIDE: Final = re.compile(r"\)?(?:,| [–—-])(?: or| that is,?| which (?:is|was))? ")


def is_ratio_aside(around: Around, previous: Found, figure: Found) -> bool:
    """Return whether a ratio tells how the amount before compares: "17 billion in 2023, 1.4 times more"."""
    dates = [date for date in around.any_dates if previous.end <= date.start < figure.start]
    unit = figure.value.unit if isinstance(figure.value, Figure) else ""
    if len(dates) <= 1 and compares_aside(", ", around.text[figure.end : figure.end + 16]):
        between = around.text[dates[-1].end if dates else previous.end : figure.start]
        if _ASIDE_ALONE.fullmatch(between) is not None:
            return True
    part = unit == "fraction" and around.text.startswith(" of the ", figure.end)
    ratio = (unit == "ratio" or figure.rule == "figure_part") and _MORE.match(
        around.text, figure.end
    ) is not None
    if len(dates) > 1 or not (part or ratio):
        return False
    between = around.text[dates[-1].end if dates else previous.end : figure.start]
    return _ASIDE.fullmatch(_OF_WHAT.sub("", between)) is not None


#: "totalled 5 million tonnes in 2022, 3 percent less than planned"
_ASIDE_ALONE: Final = re.compile(
    r"\)?(?:,| [–—-])(?: or| that is,?)? (?:an? |about |almost |nearly )?"
)
_OF_WHAT: Final = re.compile(r"\A (?:of|in|for|from) [a-z' ]{2,40}(?=,)")


def is_the_same(around: Around, previous: Found, figure: Found) -> bool:
    """Return whether a bracket tells an amount in another unit: "from 3.1 % (KZT 2 trillion) in 2022"."""
    assert isinstance(previous.value, Figure)
    assert isinstance(figure.value, Figure)
    if around.language != "en":
        return False
    between = around.text[previous.end : figure.start]
    closed = between.strip() == "(" and around.text.startswith(")", figure.end)
    return closed and bool(previous.value.period_from) and previous.value.unit != figure.value.unit
