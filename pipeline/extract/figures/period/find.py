"""The time a figure speaks of: a date in its clause that is a span of time or an "as of" day.

The nearest date of the clause is asked. A deadline or an open end ("by 2030", "since 2016") says no
time, nor does a date that is compared with ("against 2018") or the date of a paper. A figure that
hangs on the one before ("including 812 women", "or 78 percent") shares its time.
"""

import re
from typing import Final

from pipeline.extract.figures.compared import is_compared, without_asides, without_comparison
from pipeline.extract.figures.period import english, kazakh, russian
from pipeline.extract.figures.period.beside import (
    AND_ALSO,
    FROM_KK,
    in_closed_bracket,
    is_beside,
    is_beside_another,
    is_of_another,
    nearer,
    whose_bracket,
)
from pipeline.extract.figures.period.brackets_of_dates import end_of
from pipeline.extract.figures.period.listed_years import with_listed
from pipeline.extract.figures.period.shared import (
    is_other_part,
    part_of_length,
    period_of_length,
    shared_period,
)
from pipeline.extract.figures.subjects.russian.goes_on import PART_IN_BRACKET
from pipeline.extract.figures.subjects.shared import NO_MEASURE
from pipeline.extract.figures.surroundings import (
    FIGURE,
    TIMES,
    Around,
    bounds_of,
    has_yearless,
)
from pipeline.records import Date, Figure, Found

_LONGEST: Final = 160
#: A date that opens the sentence stands in its first words.
_OPENING, _SHORT = 60, 28
_BOUNDARY: Final = re.compile(r"[;:()]|,(?! *(?:что|а не|когда))|(?<!\w)that(?!\w)")
#: The same behind a date that opens the sentence: it holds for all clauses but one of its own kind.
_BOUNDARY_OF_LEADING: Final = re.compile(r"[()]")
#: The same where another figure stands between.
_STRICT_BOUNDARY: Final = re.compile(r"[;:(),]|(?<!\w)that(?!\w)")
_BRACKETS: Final = re.compile(r"\([^()]*\)")
#: What opens a clause: "заметил министр, в 2019 году, ..."
_CLAUSE_OPENS: Final = re.compile(r"(?:[,;:–—(]|\A|\s-)\s*(?:[^\W\d]+\s+){0,3}\Z")
#: What follows such a date up to its comma: "As of 1 January 2021, there were", "2018 results, "
_OPENED: Final = re.compile(r"\A\s*(?:(?:[^\W\d]+\s+){0,2}[^\W\d]*\s*,|[(–—-])")
#: "обеспечен торговлей (+11,3 %)": the bracket that a figure fills.
_IN_ITS_BRACKET: Final = re.compile(r"\s\(\s*(?:(?:на|до|в) )?\Z")
_ASIDE: Final = re.compile(r"\A\s*[(–—-]")


def period_of(
    around: Around, figure: Found, subject: str, previous: Found | None
) -> tuple[str, str]:
    """Return first and last day of the time that a figure speaks of, empty when none is said.

    `previous` is the figure before it in the sentence, with its period.
    """
    low, high = around.sentence
    if previous is not None and (
        english.is_the_same(around, previous, figure)
        or english.goes_on_counting(around, previous, figure)
    ):
        assert isinstance(previous.value, Figure)
        return previous.value.period_from, previous.value.period_to
    if around.language != "kk" and (date := whose_bracket(around, figure)) is not None:
        return bounds_of(date)
    inside = [d for d in around.dates if low <= d.start and d.end <= high]
    before = [d for d in inside if d.end <= figure.start]
    if around.language == "en" and len(before) > 1:
        before = english.without_asides(around, before, figure)
    if around.language == "ru":
        before = [d for d in before if not russian.in_founding_clause(around.text, d, figure)]
    if around.language != "kk" and len(before) > 1:
        before = [d for d in before if not in_closed_bracket(around.text, d, figure)]
    before = before[-1:]
    behind = [d for d in inside if d.start >= figure.end][:1]
    length = (
        isinstance(figure.value, Figure) and figure.value.unit in TIMES and subject in NO_MEASURE
    )
    if length and not (previous is not None and is_other_part(around, figure, previous)):
        part = part_of_length(around, figure, previous) if previous is not None else ("", "")
        return part if any(part) else period_of_length(around, figure, [*before, *behind])
    if around.language == "ru" and is_compared(around.text[low : figure.start]):
        return "", ""
    other = previous is not None and _is_of_another_time(around, previous, figure)
    after = around.text[figure.end : figure.end + 40].lower().lstrip()
    if around.language == "en" and (english.NOW.match(after) or english.EARLIER.match(after)):
        return "", ""  # to 600,000 currently; the 5.3 % drop recorded in the same period last year
    if around.language != "kk" and around.words.relative.match(after):
        return "", ""  # by 3.9 % in 2023 and by 4.1 % in the next year
    said_before = [] if other else before
    if around.language == "ru" and russian.has_own_clause(
        around, before, previous, figure, subject
    ):
        said_before = []
    earlier = next((d for d in said_before if _holds_on(around, d, figure)), None)
    if earlier and kazakh.is_of_first_clause(around, earlier, figure, subject, previous):
        return "", ""  # баға 2024 жылы 5 %-ға өсті, жалға алу құны 2 %-ға төмендеді
    later = next((d for d in behind if _comes_behind(around, figure, d)), None)
    if earlier is not None and later is not None:
        since = not any(bounds_of(earlier))  # has fallen since 2005 and was 12 % in 2023
        return bounds_of(later if since else nearer(around, earlier, figure, later))
    if previous and later is None and english.changes_behind(around, previous, figure):
        assert isinstance(previous.value, Figure)
        return previous.value.period_from, previous.value.period_to
    said = earlier or later
    if said is not None:
        return with_listed(around, said)
    return shared_period(around, figure, previous) if previous and not other else ("", "")


def _is_of_another_time(around: Around, previous: Found, figure: Found) -> bool:
    """Return whether a bracket tells the same of a time that is not said: "398,6 (401,1) тыс."."""
    if not (isinstance(previous.value, Figure) and isinstance(figure.value, Figure)):
        return False
    alike = previous.value.unit == figure.value.unit
    part = around.language == "ru" and PART_IN_BRACKET.match(around.text, figure.end) is not None
    return alike and not part and around.text[previous.end : figure.start].strip() == "("


#: "above the 2018 level": no time of a figure before it.
_LEVEL: Final = re.compile(r"\s(?:levels?|baseline|figures?|деңгей|уровн)")


# --- a date before the figure, and one behind it -------------------------------------------------


def _holds_on(around: Around, date: Found, figure: Found) -> bool:
    """Return whether a date before a figure is the figure's."""
    text, words = around.text, around.words
    end = end_of(text, date)
    between = text[end : figure.start].lower()
    measure = figure.value.unit if isinstance(figure.value, Figure) else ""
    if measure in ("ratio", "fraction") and between.rstrip().endswith(","):
        return False  # 12 contracts, half as many
    if around.language == "en" and english.heads_list(around, date, figure):
        return True  # revenue in 2023: taxes - 4 billion; fees - 2 billion
    if has_yearless(english.without_put_in(around), date.end, figure.start):
        return False  # in the first quarter of 2024 4.7 %, in the second quarter 4.6 %
    if (
        around.language == "en"
        and words.compares.search(between)
        and FIGURE in around.between(around.sentence[0], date.start)
        and is_of_another(around, date)
    ):
        return False  # 3.8 % in 2019 compared with 8.8 %
    if around.language == "en" and english.is_of_subordinate(around, date, figure):
        return False
    if around.language == "en" and english.is_of_who(around, date, between):
        return False  # the agency, which asked 400 people in 2022, found
    told = is_beside(around, date) or FIGURE in around.between(date.end, figure.start)
    if (
        around.language == "en"
        and english.NOW_AHEAD.search(between)
        and (told or english.AND_NOW.match(between))
    ):
        return False  # 8 percent in 2022 and is now 12 percent
    if around.language == "en" and english.WHEN.fullmatch(between):
        return True  # in 2026, when output will reach 5 million
    if around.language == "en" and not told and english.WITH.fullmatch(between):
        return True  # advanced in 2025, with output growing by 13 %
    fronted = around.language == "en" and between.startswith(",")
    if fronted and english.FRONTED.fullmatch(text, around.sentence[0], date.start):
        return False  # having peaked at 21 % in 2023, inflation fell to 8 %
    if around.language == "en" and (
        english.COMPARED_WITH.search(between) or english.is_over(around, date, between)
    ):
        return False  # in 2017 168 billion, compared to 76 billion
    if words.change_aside.search(between) or is_beside_another(around, date, figure):
        return False
    ahead = text[max(around.sentence[0], date.start - 2 * _LONGEST) : date.start]
    if around.language == "en":
        ahead = english.OPENER.sub("", ahead)
    if around.language == "en" and english.SAID_ON.search(ahead) and between.startswith(" that "):
        return False  # said in July 2026 that its 429 organisations
    if around.language == "en" and between[:1] == "," and english.OF_THOSE.match(ahead.lower()):
        return False  # of the 1,200 firms surveyed in 2022, 38 percent
    day = isinstance(date.value, Date) and date.value.precision == "day" and not date.value.modifier
    if day and words.adopted_behind.match(between):
        return False
    if around.language == "kk" and kazakh.is_elsewhere(around, date, figure, day):
        return False
    if around.language == "ru" and (
        (told and russian.ATTRIBUTE.search(ahead[-40:].lower()))
        or russian.is_which_compares(between, text[figure.end : figure.end + 90])
        or russian.ADOPTED.match(between)
    ):
        return False
    since = words.founded_before.search(ahead[-40:].lower()) is not None
    if (since and not between.startswith(", когда")) or words.founded_behind.match(between):
        return False
    opened = ahead.rfind(",", -_OPENING) if day and between.startswith(",") else -1
    if opened >= 0 and words.participle.fullmatch(ahead[opened:].lower()):
        return False  # кредит, полученный 12 марта, погашен
    if words.onwards.fullmatch(between.strip()) and is_of_another(around, date):
        return around.language == "en" and english.reaches(around, date, figure)
    brief = isinstance(date.value, Date) and date.value.precision in ("day", "month")
    source = _SOURCE.get(around.language)
    opened_by = source.sub("", ahead) if source is not None else ahead
    leads = len(opened_by) < (_SHORT if _COMMA.search(opened_by) else _OPENING)
    opens = leads or _CLAUSE_OPENS.search(ahead[-100:]) is not None
    opens = opens or (around.language == "en" and english.BY_RESULTS.search(ahead) is not None)
    listed = words.heads_list.match(between) is not None
    joint = _joint(around, end, figure.start, 2 * _LONGEST if leads or listed else _LONGEST)
    if (
        around.language == "en"
        and joint
        and english.OWN_CLAUSE.match(joint)
        and is_beside(around, date)
    ):
        return False  # 30 billion in 2025 and gas reserves were pegged at 85 billion
    if joint is None or words.relative.search(joint):
        return False
    if listed:
        return True
    own = _own_clause(around, joint, figure) if leads else None
    told = own is not None and (brief or "что" not in own.group())
    if words.made_before.search(ahead[-40:].lower()) and words.said.search(joint):
        return False  # a survey conducted in 2021 found that 18 percent
    joint = (_OPENED if opens else _ASIDE).sub("", _IN_ITS_BRACKET.sub("", joint))
    if (_OR_BY.match(joint) or measure == "ratio") and is_beside(around, date):
        return False  # shared with the amount before, if that is of one time
    beside = leads and (FIGURE in joint or _THAT.search(joint)) and is_beside(around, date)
    if leads and not beside:
        opening = not opened_by.strip() or _AS_OF.fullmatch(opened_by.strip().lower())
        if ";" in joint and (
            not opening or measure in ("ratio", "fraction") or _has_its_own(around, date, figure)
        ):
            return False
        told = told or _own_clause(around, joint, figure) is not None
        told = told or (brief and words.said.search(joint) is not None)
        return not told and _BOUNDARY_OF_LEADING.search(joint) is None
    if _HEADS_LIST.match(joint):
        joint = joint[1:]  # including for 2024: income - 5 million
    if around.language == "ru" and russian.SOURCE_AHEAD.search(ahead) and joint.startswith(","):
        joint = joint[1:]  # поголовье, по данным авиаучета на 1 мая, оценено
    if around.language == "ru" and _VERB_BEHIND_COMMA.fullmatch(joint):
        return _BEGINS_RU.search(ahead[-60:].lower()) is None
    boundary = _STRICT_BOUNDARY if FIGURE in joint else _BOUNDARY
    verb = around.language == "en" and english.VERB_BEHIND_COMMA.fullmatch(joint)
    return bool(verb) or boundary.search(joint) is None  # as of April 1, 2018, was 6 %


def _own_clause(around: Around, joint: str, figure: Found) -> re.Match[str] | None:
    """Return what opens a clause between date and figure that has a time of its own.

    None for a relative clause of the past: "в 2021 году прошел форум, в котором участвовали 300".
    """
    own = around.words.own_clause.search(joint)
    if own is not None and around.language == "en" and english.compares(around, joint, figure):
        return None  # in 2022 firms spent 12 billion, which is 2 billion more than
    if own is None or around.language != "ru" or russian.has_own_time(around, own, joint, figure):
        return own
    return None


#: "grew by 4.8 % in 2024 and that 6,000 km": a clause of its own.
_THAT: Final = re.compile(r"(?<!\w)that(?!\w)")
#: "до 13 тонн в 2023 году, или в 2,6 раза": how much it changed up to then.
_OR_BY: Final = re.compile(
    r"[, ]*(?:или|рост|прирост|снижение|увеличение|сокращение|падение) (?:на|в) "
)
#: "субвенция, передаваемая на 2025 год, составляет": the comma closes what describes the subject.
_VERB_BEHIND_COMMA: Final = re.compile(
    r", (?:составля[её]т|составил[аои]?|равн[аоы]?|равен|равняется|достиг(?:л[аои]|ает)?|оценивается) (?:в |до )?"
)
_BEGINS_RU: Final = re.compile(
    r"(?:утвержд|принят|созда|основан|подписан|введен|построен|учрежд|зарегистр|открыт|заключ)"
)
#: A comma that parts words, not the digits of a number.
_COMMA: Final = re.compile(r",(?!\d{3}(?!\d))")
#: What a date that holds for a whole sentence may have before it.
_AS_OF: Final = re.compile(
    r"(?:as (?:of|at)|at|in|on|by the end of|at the end of|during|for|over|from|в|на|за|по состоянию на|на конец|в конце)(?: the)?"
)
#: "бюджет на 2024 год: доходы – ..."
_HEADS_LIST: Final = re.compile(r":\s")


def _has_its_own(around: Around, leading: Found, figure: Found) -> bool:
    """Return whether a figure's own clause, behind a semicolon, names another time."""
    low = around.text.rfind(";", leading.end, figure.start)
    high = around.text.find(";", figure.end)
    high = around.sentence[1] if high < 0 else min(high, around.sentence[1])
    other = any(low < date.start < high for date in around.any_dates)
    return low >= 0 and (
        other or around.words.relative.search(around.text[low:high].lower()) is not None
    )


def _comes_behind(around: Around, figure: Found, date: Found) -> bool:
    """Return whether a date behind a figure is the figure's: nothing else is between."""
    between = around.text[figure.end : date.start]
    if around.language == "en" and (
        english.SINCE.search(between)
        or english.BEGUN_IN.match(between)
        or (around.words.compared_with.search(between) and not english.is_range(date))
    ):
        return False  # 7 % less than in 2020, when it was
    if around.language == "ru" and _NEXT_SENTENCE_RU.search(around.text, figure.start, date.start):
        return False
    if around.words.founded_behind.match(around.text[date.end : date.end + 20].lower()):
        return False
    if around.language == "ru" and russian.is_of_another(around, figure, between):
        return False
    after = around.text[date.end : date.end + 24].lower()
    if around.language == "ru" and _DASH.match(between) and _NEXT_VERB_RU.match(after):
        return False  # не превышал 1 % – на конец 2016 года составил 0,9 %
    if between.startswith(",") and around.words.participle.fullmatch(between.lower()):
        return True
    if _IN_BRACKETS.fullmatch(between) and _CLOSES.match(around.text, date.end):
        return True
    if _LEVEL.match(around.text[date.end : date.end + 12].lower()):
        return False
    if around.language == "kk" and FROM_KK.search(around.text[figure.start : figure.end]):
        return False  # 61 пайыздан 2022 жылы 71 пайызға
    if around.language == "kk" and kazakh.is_of_embedded(around, date):
        return False  # 60 пайызы 2025 жылы теңгенің әлсірейтінін болжайды
    if around.language == "kk" and kazakh.QUALITY.search(between):
        return False  # құны 15 млрд теңге болатын жоба 2026 жылы аяқталады
    joint = _joint(around, figure.end, date.start)
    if isinstance(date.value, Date) and "/" in date.value.edtf and joint is not None:
        joint = _FROM.sub("", joint)
    if joint is not None and "," in joint and around.language == "en":
        joint = english.TOLD_AGAIN.sub("", joint)
        if around.text.endswith(english.ASIDES, 0, figure.start):
            joint = joint.removeprefix(",")
    if joint is not None and around.language == "ru":
        joint = _OF_GDP_RU.sub(" ", joint)  # 5 % к ВВП в 2030 году
    joint = AND_ALSO.sub("", joint) if joint is not None else None
    if joint is not None and around.language == "en":
        joint = english.without_source(joint, around.text[: figure.start], figure)
        if FIGURE in joint and english.is_of_later(joint):
            return False
    if joint is None or around.words.parts.search(joint) or joint.count(FIGURE) > 1:
        return False
    boundary = _STRICT_BOUNDARY if FIGURE in joint else _BOUNDARY
    return boundary.search(joint) is None and not _FROM_NEXT.match(joint)


_OF_GDP_RU: Final = re.compile(r"\A\s+(?:к|от|в) (?:ввп|врп)(?!\w)\s*(?=(?:в|за|на|к|по) |\Z)")
_DASH: Final = re.compile(r"\s[–—-]\s")
_NEXT_VERB_RU: Final = re.compile(
    r"\s(?:состав|достиг|равн|увелич|сниз|сокра|уменьш|вырос|возрос|упал|был)"
)
#: "выросли вдвое – с 1 тонны в 2020 году до 2 тонн": the time of the next amount.
_FROM_NEXT: Final = re.compile(
    rf"\s*(?:[–—-] )?(?:со?|от|from(?: (?:an?|the)(?: [a-z-]+){{1,3}})?) {FIGURE}"
)
#: "10 млн тоннаны құрады (2021 жыл)"
_IN_BRACKETS: Final = re.compile(
    r"(?:\s+[^\W\d]+(?:['\N{RIGHT SINGLE QUOTATION MARK}]s)?){0,5}\s*\((?:(?:in|for|at|as of|during|over|в|за|на) (?:the )?)?"
)
_CLOSES: Final = re.compile(r"(?: (?:қорытындысы|жағдай|есебі|дерегі|деректері) бойынша)?\)")
#: "57 decisions from 2018-2020"
_FROM: Final = re.compile(r" from *\Z")


def _joint(around: Around, start: int, end: int, longest: int = _LONGEST) -> str | None:
    """Return what is between a date and a figure; None if it is far, or compares one with the other."""
    if end - start > 4 * _LONGEST:
        return None
    plain = _BRACKETS.sub(" ", around.between(start, end))
    if around.language == "ru" and ", что " in plain:
        plain = _CLOSED_RU.sub(",", plain)
    if around.language == "kk" and plain.count(",") > 1:
        plain = kazakh.CLOSED.sub(",", plain)
    if around.language == "en" and "," in plain:
        plain = english.CLOSED.sub(" ", plain)
    joint = without_comparison(without_asides(plain, around.language), around.language)
    if len(joint) > longest or around.words.compares.search(joint):
        return None
    return joint


#: "родились 92, что на 16 меньше, чем в 2016 году, умерли 102": a comparison that is over.
_CLOSED_RU: Final = re.compile(
    r" ?, что (?:на|в) [^,;:()]{0,40}(?:больше|меньше|выше|ниже|лучше|хуже)[^,;:()]{0,60}(?:, чем [^,;:()]{0,60})?[,;]"
)


#: "«Цена – 5 млн тенге. Срок – 2025 год», – сказал аким": a speech is one sentence.
_NEXT_SENTENCE_RU: Final = re.compile(r"[а-яё]{4,}[.!?] +[А-ЯЁ]")
#: "По данным банка, на 1 августа": who says so stands before the day that holds for the sentence.
_SOURCE: Final = {
    "ru": re.compile(
        r"\A\s*(?:по (?:данным|оценк\w+|информации|сведениям|словам)|согласно|как (?:сообщ|отмет|отмеча|следует)\w*|напомним|отметим|отмечается|так|кроме того|вместе с тем|при этом)(?!\w)[^,;:()]{0,90}, *(?:что )?",
        re.IGNORECASE,
    ),
    "kk": re.compile(r"\A[^,;:()\d]{3,100}[ыі]нш[ае], *"),  # банктің мәліметінше, 1 тамызда
}
