"""A level that any English verb tells of a noun of measure: "core inflation is running at 8 %".

The verbs of `verbs_english` are known; here the noun is, and a preposition of level leads to the figure.
"""

import re
from typing import Final

from pipeline.extract.figures.subjects.english.amounts import TIME
from pipeline.extract.figures.subjects.english.clauses import last_clause, of_clause
from pipeline.extract.figures.subjects.english.measures import is_measure
from pipeline.extract.figures.subjects.english.nouns import (
    DETERMINERS,
    PREPOSITIONS,
    as_noun_phrase,
    noun_phrase,
)
from pipeline.extract.figures.subjects.english.verbs import (
    CHANGES,
    FINITE,
    PARTICIPLE,
    PAST,
    QUANTITY,
)
from pipeline.extract.figures.subjects.shared import MARK, Clause

_LEVEL: Final = (
    r"(?:at|to|around|near|towards?|below|above|under|over|beyond|between|within|by|from|in the (?:range|region|order) of)"
    r"(?: (?:about|around|roughly|just|only|nearly|almost|an? (?:estimated|average|total|rate|level|record)(?: of)?))?"
)
#: Past forms that need no "-ed".
_IRREGULAR: Final = r"(?:went|came|ran|sat|stood|fell|swung|held|began|shot|sprang|sank|broke|drew|led|got|lay|took|kept|rose|grew|bore)"
#: A finite verb, at most three words of how, and the level: "normalised at", "remained sluggish at".
_ANY_VERB: Final = re.compile(
    rf" (?:(?:has|have|had|will|would|may|might|could|should|can|must|is|are|was|were|be|been|being|also|now|still|even|slightly|currently|already|to) )*"
    rf"(?P<verb>[a-z-]{{3,}}(?:ed|ing|s|es)|{_IRREGULAR}|(?<=\bis )[a-z]+|(?<=\bwas )[a-z]+|(?<=\bslightly )[a-z]+|(?<=\beven )[a-z]+|(?<=\bstill )[a-z]+|(?<=\bare )[a-z]+|(?<=\bwere )[a-z]+|(?<=\bwill )[a-z]+|(?<=ed to )[a-z]+|(?<=\bforecast to )[a-z]+|(?<=\blikely to )[a-z]+|(?<=\bset to )[a-z]+|(?<=\bcould )[a-z]+|(?<=\bshould )[a-z]+|(?<=\bmust )[a-z]+|(?<=\bmay )[a-z]+|(?<=\bmight )[a-z]+|(?<=\bwould )[a-z]+|(?<=s )(?!worth |due |each |only |just |and )[a-z]{{3,}})"
    rf"(?P<how>(?: (?!(?:of|in|for|on|with|the|its|their|and|or|that|which|than|as|is|are|was|were|has|have|had) )[a-z-]+,?){{0,3}}?)(?: for [a-z]+(?: [a-z]+)?|(?: in| over| during)?(?: the)? {MARK} ?,?)? {_LEVEL} \Z"
)
_LEVEL_INSIDE: Final = re.compile(
    r"(?:around|about|near|nearly|below|above|under|over|between|from) "
)
#: Verbs of level that need no preposition before "around": "hovering around 61 percent".
_KEEPS: Final = re.compile(
    r"(?:hover|fluctuat|oscillat|stabili[sz]|settl|linger|stay|remain|trend|circl|rang|stand|sit|run|drop|fall|fell|ris|rose|climb|slip|slid|dip|sank|sink|hold|held|plateau|bottom|peak|averag|stood|sat|ran)[a-z]*"
)
#: What one does to a thing and where it goes are no level of it.
_NO_LEVEL: Final = re.compile(
    r"(?:(?:alloca|transfer|distribu|direc|loca|situa|attribu|connec|limi|rela|credi|submi|subjec)\w*ed|(?:paid|sent|provided|issued|granted|awarded|offered|delivered|supplied|appl(?:y|ies|ied)|adds?|added|exported|imported|linked|compared|based|owed|opposed|entitled|used|aimed|belongs|owned|held|caused|followed|signed|approved|driven|led|made|given|taken|meets|met|according|due|thanks|pays|goes|go|relates?|refers?|belong|pay|extends?)|[a-z]+ly)\Z"
)


_BEFORE_NOUN: Final = PREPOSITIONS | DETERMINERS
#: What leads to the time that something takes.
_HOW_LONG: Final = ("over ", "within ", "under ")


def by_any_verb(clause: Clause, before: str) -> str | None:
    """Return the noun of measure before a verb and a preposition of level, None where there is none."""
    if clause.counted:
        return None
    if before.endswith(_HOW_LONG) and TIME.search(clause.figure):
        return None  # traffic doubled over five years
    led = before.endswith((" at ", " to ", " near ", " by "))
    inside = not led and _LEVEL_INSIDE.match(clause.figure) is not None
    ranges = before.endswith(" from ") and _TO_NEXT.search(clause.behind) is not None
    before = f"{before}at " if inside else before  # hovering [around 61 percent]
    verb = _ANY_VERB.search(before, max(0, len(before) - 90))
    last = ""
    while verb is not None:
        if _NO_LEVEL.match(verb["verb"]) and verb["how"].strip() not in ("up", "down"):
            return None
        if _DONE_BY.search(verb.group()) is not None and clause.behind.startswith(" of "):
            return None
        ahead = before[: verb.start()].rstrip()
        if ahead.endswith(","):
            return None  # the rate, measured at 4 $ a day, fell
        if verb["verb"].endswith("s") and set(ahead.lower().split()[-1:]) & _BEFORE_NOUN:
            return None  # the value of goods at
        if verb["verb"].endswith("ing") and _IS_DOING.search(verb.group()) is None:
            seen = SEES_IT.search(before[: verb.start() + 1])
            if seen is not None:  # sees inflation easing to
                return as_noun_phrase(noun_phrase(seen[1]))
            verb = _ANY_VERB.search(before, verb.start() + 1)
            continue  # freight loading edged lower by
        found = of_clause(before[: verb.start()], "")
        if _LENT.search(found) and _AT_RATE.search(verb.group()):
            return None  # deposits opened at 14 %: so much is the rate
        if found and is_measure(found) and (not inside or _KEEPS.fullmatch(verb["verb"])):
            return found
        if not _IS_DOING.search(before, max(0, verb.start() - 8)):
            last = found or last
        verb = _ANY_VERB.search(before, verb.start() + 1)
    return last if last and ranges else None


#: "shortened from 38 days to 19": what goes from one level to another is measured, whatever its noun.
_TO_NEXT: Final = re.compile(r"\A[^,;:.()]* to \N{CURRENCY SIGN}\Z")
#: Money that is lent at a rate, by a participle.
_LENT: Final = re.compile(
    r"(?<!\w)(?:loans?|deposits?|credits?|lending|mortgages|borrowings?|grants?|debts?)\Z",
    re.IGNORECASE,
)
_AT_RATE: Final = re.compile(r"\A [a-z]+ed (?:[a-z]+ )?at ")


#: "sees inflation easing to": who sees it is not what eases
SEES_IT: Final = re.compile(
    r"(?<!\w)(?:sees?|saw|expects?|forecasts?|projects?|predicts?|envisages?|foresees?|foresaw|assumes?) (?:the |its |their )?((?:(?!(?:and|that|which) )[\w'’-]+ ){1,6})\Z"
)
_IS_DOING: Final = re.compile(r" (?:is|was|are|were|be|been) ")
#: "was reported by": who did it.
_DONE_BY: Final = re.compile(r"(?<!\w)(?:is|was|are|were|be|been) .*by \Z")


def of_main_clause(ahead: str) -> str:
    """Return the subject of the clause before a comma, empty where that is no noun of measure.

    "Net migration turned positive, at", "the ratio has been on a downward path, falling to".
    """
    segment = last_clause(ahead.rstrip(" ,"))
    for verb in _FIRST_VERB.finditer(segment):
        found = of_clause(segment[: verb.start()], "")
        if found:
            return found if is_measure(found) else ""
    return ""


_FIRST_VERB: Final = re.compile(
    rf" (?:{FINITE.pattern}|{PAST.pattern}|{_IRREGULAR}|{CHANGES}|remains?|stays?|continues?|looks?|turns?|lags?)(?= )"
)
_COMMA_AT: Final = re.compile(r", (?:now |currently |still )?at (?:about |just |only )?\Z")


def at_behind(clause: Clause, before: str) -> str | None:
    """Return the measure of a clause that a level ends: "migration turned positive, at 9,300", None for none."""
    level = _COMMA_AT.search(f"{before}at " if _LEVEL_INSIDE.match(clause.figure) else before)
    found = of_main_clause(before[: level.start()]) if level is not None else ""
    return found if found and (not clause.counted or QUANTITY.search(found)) else None


#: "sets the quota for the disabled at", "puts growth at": what somebody fixes or reckons.
_FIXES: Final = re.compile(
    r"(?<![\w-])(?<!the )(?<!a )(?<!this )(?<!its )(?:sets?|setting|(?:estimates |forecasts |projections )?puts?|putting|fix(?:es|ed|ing)?|(?:expect|anticipat|predict)(?:e?[sd]|ing)?|estimat(?:es?|ed|ing)|assess(?:es|ed|ing)?|project(?:s|ed|ing)?|forecast(?:s|ed|ing)?|values?|valued|valuing"
    r"|peg(?:s|ged|ging)?|sees?|saw|seeing|keeps?|kept|keeping|maintain(?:s|ed|ing)?|left|leaves?|leaving|holds?|held|holding|establish(?:es|ed|ing)?"
    r"|cap(?:s|ped|ping)?|determin(?:es?|ed|ing)|calculat(?:es?|ed|ing)|report(?:s|ed|ing)?|record(?:s|ed|ing)?|quot(?:es?|ed|ing)|stabili[sz](?:es?|ed|ing)|retain(?:s|ed|ing)?)"
    r" (?P<object>(?:(?!(?:and|or|but|which|that|who|while|it|them|him|at|sold|bought|out|off|up|aside|down) )[^\s,;:()–—]+ ){1,12}?)"
    r"(?:unchanged |steady |stable |constant |flat )?at (?:about |around |just |only |nearly |almost |over |more than |no more than |a |an (?:average |estimated )?)?\Z",
    re.IGNORECASE,
)


def fixed_at(clause: Clause, before: str) -> str:
    """Return what a verb fixes or reckons "at" so much, "" for none."""
    fixes = _FIXES.search(before, max(0, len(before) - 160))
    phrase = as_noun_phrase(noun_phrase(fixes["object"])) if fixes is not None else ""
    if TIME.search(clause.figure) and not is_measure(phrase):
        return ""  # leaves school at 16 years
    return phrase if phrase and not FINITE.search(phrase) else ""


#: "At 5 %, growth was": the level stands before its subject.
_AT_FIRST: Final = re.compile(
    rf"(?:(?:\A|.*[.;:,] )[Aa]t|(?i:{PARTICIPLE})(?: \w+ly)?(?: by| to| at)?) (?:about |around |just |only |nearly |almost |over )?\Z"
)
_THEN: Final = re.compile(
    rf"(?: (?:of|in|per|over|during|between|a|on) [^,;:.]{{1,40}})?, (?P<thing>(?:the |its |their )?[^,;:.]{{2,80}}?) (?:{FINITE.pattern}|remain(?:s|ed)|stays?|ranks?|exceeds?|covers?|represents?|stands?|appears?|[a-z]{{3,}}s(?= (?:behind|below|above|among|well|far|close|ahead) )|{PAST.pattern}|{CHANGES})(?= |[.,]|\Z)"
)


def at_first(clause: Clause, before: str) -> str | None:
    """Return the subject that follows a level told first: "At 5 %, growth was", None for no such level."""
    if clause.counted or _AT_FIRST.fullmatch(before.lstrip()) is None:
        return None
    then = _THEN.match(clause.rest)
    found = as_noun_phrase(noun_phrase(then["thing"])) if then is not None else ""
    return found if found and is_measure(found) else None
