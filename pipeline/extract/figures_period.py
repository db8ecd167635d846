"""The time a figure speaks of: a date in its clause that is a span of time or an "as of" day.

The nearest date of the clause is asked. A deadline or an open end ("by 2030", "since 2016") says no
time, nor does a date that is compared with ("against 2018") or the date of a paper.
"""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.records import Date, Figure, Found

#: Units of time: "within 10 days of 1 January" speaks of no period.
TIMES: Final = frozenset(
    {
        "days",
        "working_days",
        "calendar_days",
        "weeks",
        "months",
        "years",
        "hours",
        "minutes",
        "seconds",
    }
)
#: Those of them that no period is said of.
_NO_PERIOD: Final = TIMES - {"months", "years"}
_LONGEST: Final = 160
#: A date that opens the sentence stands in its first words.
_OPENING: Final = 60
_SHORT: Final = 28

# --- what parts a date from a figure -------------------------------------------------------------

_BOUNDARY: Final = re.compile(r"[;:()]|,(?! *(?:что|а не))|(?<!\w)that(?!\w)")
#: The same behind a date that opens the sentence: it holds for all clauses but a comparison.
_BOUNDARY_OF_LEADING: Final = re.compile(
    r"[;()]|, *(?:что|which|бұл|причем|из них|из которых|of which|оның)(?!\w)"
)
#: The same where another figure stands between.
_STRICT_BOUNDARY: Final = re.compile(r"[;:(),]|(?<!\w)that(?!\w)")
#: "from 2 trillion in 2018 to 3.5 trillion": the second is of another time.
_ONWARDS: Final = re.compile(r"(?:up )?to|до|from|с")
#: What parts a figure from a date behind it.
_PARTED: Final = re.compile(r"(?<!\w)(?:и|а|но|к|and|but|while|as|чем|from|және|ал)(?!\w)")
_BRACKETS: Final = re.compile(r"\([^()]*\)")
#: "по сравнению с прошлым годом и составил", "compared to 2017 and amounted to"
_COMPARISON: Final = re.compile(
    r"(?:по сравнению с|в сравнении с|сравнительно с|по отношению к|к уровню|к (?:аналогичному|соответствующему|предыдущему)|compared (?:to|with)"
    r"|in comparison (?:to|with)|year-on-year)(?!\w)[^,;:()\N{CURRENCY SIGN}]{0,70}?(?=,| (?:и|а|and|составил[аио]?|составля[ею]т|достиг[а-я]*|вырос[а-я]*|увеличил[а-я]*|снизил[а-я]*|was|amounted|increased) |\Z)",
    re.IGNORECASE,
)
#: What opens a clause: "заметил министр, в 2019 году, ..."
_CLAUSE_OPENS: Final = re.compile(r"(?:[,;:–—(]|\A|\s-)\s*(?:[^\W\d]+\s+){0,3}\Z")

# --- dates that are no time of a figure ----------------------------------------------------------

_COMPARED: Final = re.compile(
    r"(?:сравнени|сопоставлени|отношению|уровню|уровнем|чем|против|compar|than|against|versus|салыстыр|қараған)"
)
#: "по сравнению с 2015 годом", "against 2018": the time that is compared with.
_COMPARED_WITH: Final = re.compile(
    r"(?:сравнени\w* с|отношени\w* к|уров(?:н\w+|ень)|факт\w*|показател\w+|против|чем (?:в|за|на)|compar\w+ (?:to|with)|than in"
    r"|(?:same|corresponding|similar) period (?:of|in)|(?:аналогичн|соответствующ|предыдущ|прошл|т)\w+ (?:период|квартал|месяц)\w*|(?<!\w)к|against|versus|from)(?: the)?(?: level of)? *\Z"
)
_COMPARED_KK: Final = re.compile(
    r"\s*(?:\w+\s+){0,3}(?:салыстыр|қараған)|\s+\w+(?:[дт][ае]н|н[ае]н)\s+\d|\s*(?:ұқсас|тиісті|сәйкес|осындай|сол) кезең\w*(?:не|нен)(?!\w)"
)
_LEVEL: Final = re.compile(r"\s(?:levels?|baseline|figures?|деңгей|уровн)")
_DATED: Final = re.compile(
    r"(?:\bот|dated|№ ?\S{1,12}|no\. ?\S{1,12} of|(?:подписан|заключен|принят|утвержден|зарегистрирован|издан)[а-я]{0,2}|(?:signed|adopted|approved|concluded|registered|issued) on) *\Z",
    re.IGNORECASE,
)
#: "founded in 1995, the firm has 200 workers": when a thing began, before what is said of it.
_FOUNDED: Final = re.compile(
    r"(?:adopted|approved|signed|established|founded|created|ratified|set up|launched|introduced|built) (?:on|in)(?: the)? *\Z"
    r"|(?:основан|создан|учрежден|принят|построен|утвержден|подписан|введен)[а-я]{0,6} (?:в|на)? *\Z"
)
_FOUNDED_KK: Final = re.compile(
    r"\s*(?:құрыл|қабылдан|бекітіл|салын|ашыл|негіздел|шық|жасал)(?:ған|ген|қан)(?!\w)"
)
_FROM_KK: Final = re.compile(r"[дтн][ае]н\Z")
#: "reached 80 billion, up 5 percent": the change is of another time than the level.
_CHANGE_ASIDE: Final = re.compile(
    r", (?:up|down|an? (?:increase|decrease|rise|drop|fall|decline) of) *\Z"
)
#: A Kazakh day in the nominative dates a piece of news: "2014 жылдың 21 қарашасы".
_DATELINE_KK: Final = re.compile(
    r"(?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйег|қыркүйек|қазан|қараша|желтоқсан)(?:ы|і|сы)?\Z"
)


def period_of(
    text: str,
    figure: Found,
    sentence: tuple[int, int],
    dates: Sequence[Found],
    figures: Sequence[Found],
) -> tuple[str, str]:
    """Return first and last day of the time that a figure speaks of, empty when none is said.

    `dates` are those that say a time, as `says_time` has it.
    """
    if isinstance(figure.value, Figure) and figure.value.unit in _NO_PERIOD:
        return "", ""
    inside = [d for d in dates if sentence[0] <= d.start and d.end <= sentence[1]]
    before = [d for d in inside if d.end <= figure.start][-1:]
    behind = [d for d in inside if d.start >= figure.end][:1]
    earlier = next((d for d in before if _holds_on(text, d, figure, sentence, figures)), None)
    later = next((d for d in behind if _comes_behind(text, figure, d, figures)), None)
    if earlier is not None and later is not None:
        if _ONWARDS.fullmatch(
            text[earlier.end : figure.start].strip()
        ):  # 10 % in 2015 to 11 % in 2017
            return _bounds(later)
        nearer = later.start - figure.end <= figure.start - earlier.end or not _is_span(later)
        return _bounds(later if nearer else earlier)
    said = earlier or later
    return _bounds(said) if said is not None else ("", "")


def without_comparison(text: str) -> str:
    """Return a text without what it compares with, up to the word that goes on.

    >>> without_comparison("вырос по сравнению с прошлым годом и составил")
    'вырос  и составил'
    """
    return _COMPARISON.sub("", text) if _MAY_COMPARE.search(text) else text


_MAY_COMPARE: Final = re.compile(r"равн[еи]|отношению|уровню|ичному|ующему|ompar|ear-on")


def _holds_on(
    text: str, date: Found, figure: Found, sentence: tuple[int, int], figures: Sequence[Found]
) -> bool:
    """Return whether a date before a figure is the figure's."""
    between = text[date.end : figure.start].lower()
    measure = figure.value.unit if isinstance(figure.value, Figure) else ""
    if measure in ("ratio", "fraction") and between.rstrip().endswith(","):
        return False  # 12 contracts, half as many
    if _CHANGE_ASIDE.search(between) or _changes_from(text, date, figure, figures):
        return False
    ahead = text[sentence[0] : date.start]
    if _FOUNDED.search(ahead[-40:].lower()) or _FOUNDED_KK.match(between):
        return False
    leads = len(ahead) < (_SHORT if "," in ahead else _OPENING)
    opens = leads or _CLAUSE_OPENS.search(ahead[-100:]) is not None
    return _reaches(text, date.end, figure.start, figures, back=True, leads=leads, opens=opens)


def _changes_from(text: str, date: Found, figure: Found, figures: Sequence[Found]) -> bool:
    """Return whether a date is that of the figure before: "2021 жылғы 3,1 пайыздан 2,7 пайызға"."""
    first = next((f for f in figures if date.end <= f.start and f.end <= figure.start), None)
    beside = first is not None and not text[date.end : first.start].strip()
    return (
        first is not None and beside and _FROM_KK.search(text[first.start : first.end]) is not None
    )


def _comes_behind(text: str, figure: Found, date: Found, figures: Sequence[Found]) -> bool:
    """Return whether a date behind a figure is the figure's: nothing else is between."""
    if _LEVEL.match(text, date.end) or any(figure.end <= f.start < date.start for f in figures):
        return False
    return _reaches(text, figure.end, date.start, figures, back=False)


def says_time(text: str, found: Found) -> bool:
    """Return whether a date may be the time of a figure: not of an act or a paper, not compared."""
    value = found.value
    if not isinstance(value, Date) or value.within_law or not (value.date_from or value.date_to):
        return False
    ahead, after = text[max(0, found.start - 40) : found.start], text[found.end : found.end + 40]
    if _COMPARED_WITH.search(ahead.lower()) or _COMPARED_KK.match(after.lower()):
        return False
    if value.precision in ("decade", "century") and value.modifier:
        return False
    if value.precision != "day" or value.modifier or "/" in value.edtf:
        return True
    if _DATELINE_KK.search(text[found.start : found.end].lower()):
        return False
    return _DATED.search(text[max(0, found.start - 24) : found.start]) is None


def _is_span(found: Found) -> bool:
    return isinstance(found.value, Date) and bool(found.value.date_from and found.value.date_to)


def _bounds(found: Found) -> tuple[str, str]:
    """Return the days of a date, none of a deadline or an open end."""
    assert isinstance(found.value, Date)
    return (found.value.date_from, found.value.date_to) if _is_span(found) else ("", "")


def _reaches(
    text: str,
    start: int,
    end: int,
    figures: Sequence[Found],
    *,
    back: bool,
    leads: bool = False,
    opens: bool = False,
) -> bool:
    """Return whether nothing between a date and a figure parts them."""
    between = without_comparison(_BRACKETS.sub(" ", text[start:end].lower()))
    if len(between) > _LONGEST or _COMPARED.search(between):
        return False
    if back:  # "As of 1 January 2021, there were", "in May 2021 (1,200 respondents)"
        between = re.sub(r"\A\s*[,(–—-]" if opens else r"\A\s*[(–—-]", "", between)
    elif _PARTED.search(between):
        return False
    passed = any(start <= f.start and f.end <= end for f in figures)
    if back and not passed and _ONWARDS.fullmatch(between.strip()):
        return False
    boundary = _BOUNDARY_OF_LEADING if leads else _STRICT_BOUNDARY if passed else _BOUNDARY
    return boundary.search(between) is None
