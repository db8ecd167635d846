"""The time that a figure shares with the one it hangs on, and that of a length of time.

"1,200 people, including 812 women, in 2020"; "nine days in November 2021".
"""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.extract.figures.period.english import NOW_AHEAD
from pipeline.extract.figures.subjects.english.goes_on import is_next_member
from pipeline.extract.figures.subjects.russian.tokens import TOKEN, Token, is_verb, reads
from pipeline.extract.figures.surroundings import (
    BESIDE,
    TIMES,
    Around,
    bounds_of,
    has_yearless,
    is_span,
)
from pipeline.records import Date, Figure, Found

_RESTATES: Final = re.compile(
    r",? *(?:или|то есть|т\. ?е\.|немесе|яғни|or|that is|i\.e\.|(?:which (?:is|was) )?(?:equal|equivalent) to) *(?:(?:на|в|до|by) )?"
)


#: "which is 97 percent of the plan", "бұл жоспардың 97 пайызын құрайды"
_WHICH_IS: Final = re.compile(
    r"(?: (?:in|of) [a-z' ]{2,30})?, which (?:is|was|makes up|made up|amounts to|amounted to|represents|represented|accounts for|accounted for) (?:about |almost |nearly |over )?"
    r"|(?: [^\W\d]+){0,3}, (?:бұл|яғни) (?:[^\W\d]+ ){0,3}"
    r"|,? что (?:составля(?:ет|ло)|составил[ао]|составит|соответствует|соответствовало|эквивалентно|равно|равняется) (?:в сопоставимых ценах )?(?:уже |лишь |всего )?"
)
#: "which is 5 percent more than": compared with another time.
COMPARED_BEHIND: Final = re.compile(
    r"[ -]?(?:ға |ге |қа |ке )?(?:more|less|fewer|higher|lower|above|below|larger|smaller|больше|меньше|выше|ниже|көп|аз|артық|кем|жоғары|төмен)(?!\w)"
    r"| (?:of points |points )?(?:more|less|higher|lower)"
    r"|(?: в (?:сопоставимых|действующих|текущих|фактических) ценах)? (?:к|от) (?:уровню |показателю |уровня |показателя |соответствующему |аналогичному |прошлому |предыдущему )?(?:(?:январ|феврал|март|апрел|ма[йюея]|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-яё–-]* )?(?:(?:19|20)\d\d|году|период)"
)


def shared_period(around: Around, figure: Found, previous: Found) -> tuple[str, str]:
    """Return the period of the figure before if this one hangs on it: "including 812 women"."""
    assert isinstance(previous.value, Figure)
    if has_yearless(around, previous.end, figure.start):
        return "", ""
    dates = [d.end for d in around.dates if previous.end <= d.start and d.end <= figure.start]
    begin = max([previous.end, *dates])
    bracket = _BRACKET_BEHIND.match(around.text, previous.end, figure.start)
    if bracket is not None:  # 31 млрд тенге (рост на 13 %), из них
        dates = [end for end in dates if end > bracket.end()]
        begin = max([bracket.end(), *dates])
    gap = (
        _without_compared(around, begin, figure.start).lower().replace(" ,", ",").replace(" ;", ";")
    )
    gap = _SPACES.sub(" ", gap)
    words = around.words
    assert isinstance(figure.value, Figure)
    how_much = figure.value.unit == "ratio" or _BY_HOW_MUCH_RU.fullmatch(gap)
    if how_much and around.text.endswith("до ", 0, previous.start):
        return "", ""  # с 5 тонн в 2016 году до 13 тонн в 2023 году, или в 2,6 раза
    if around.language == "ru" and _OTHER_PERIOD_RU.search(around.text, begin, figure.start):
        return "", ""  # в мае 2023 года 60 млн тенге, в аналогичном периоде 2022 года – 64 млн
    if around.language == "en" and NOW_AHEAD.search(gap):
        return "", ""  # grew by $10 billion in 2023, and reserves now stand at $101 billion
    if words.relative.search(gap):
        return "", ""  # в 2018 году 5 школ, годом позже – 3
    ends = _ends(around, figure) and not _OWN_VERB.search(gap.rpartition(",")[2])
    fell_to = _FELL_TO.get(around.language)
    shared_out = fell_to is not None and fell_to.match(around.text, figure.end)
    alone = (ends or shared_out) and words.part_alone.fullmatch(gap)
    alone = alone or (gap.strip(" ") == "," and words.of_them.match(around.text, figure.end))
    hangs = (
        (not dates and _LISTED.fullmatch(gap))
        or (not dates and _REACHED_RU.fullmatch(gap))
        or _RESTATES.fullmatch(gap)
        or (
            _WHICH_IS.fullmatch(gap)
            and not COMPARED_BEHIND.match(around.text, figure.end)
            and not words.compares.search(gap)
        )
        or _BY_HOW_MUCH_RU.fullmatch(gap)
        or _is_next_part(around, previous, figure, gap)
        or _next_share(around, previous, figure, gap)
        or _elsewhere(around, previous, figure, gap)
        or _BRACKETED.fullmatch(_SPACES.sub(" ", around.text[previous.end : figure.start]))
        or (around.language == "ru" and not dates and gap.strip() == ";")  # 5 школ; 3 сада
        or (around.language == "ru" and not dates and _DETAIL_RU.fullmatch(gap))
        or (around.language == "ru" and not dates and _AND_CAME_TO_RU.fullmatch(gap))
        or (around.language == "ru" and not dates and _is_next_deed(gap))
        or _next_thing(around, previous, figure, gap)
        or (around.language == "en" and _AND_CHANGED_EN.fullmatch(gap))
        or (around.language == "en" and not dates and _is_further_part(around, previous, gap))
        or (words.part_of.fullmatch(gap) and not (dates and _NEXT_LABEL_RU.fullmatch(gap)))
        or alone
    )
    return (previous.value.period_from, previous.value.period_to) if hangs else ("", "")


#: "до 8,6 % в декабре 2024 года, продовольственная инфляция – до 5,5 %": the date was the first one's.
_NEXT_LABEL_RU: Final = re.compile(
    r"[,;] *(?:а |и )?(?!в том|в т\.)[а-яё][^\d,;:.()]{2,110} [–—-] *(?:(?:на|до|в) )?"
)
#: "из них 774 тыс. тонн пришлось на": a part that a verb tells only what it is.
_FELL_TO: Final = {
    "ru": re.compile(
        r"(?: [а-яё-]+){0,3} (?:пришл[оаи]сь|приш[её]лся|приходи(?:тся|лось|лся|лась)|приходятся|относ[ия]тся|составля[ею]т|составил[аио]?|занима[ею]т) "
    ),
    "en": re.compile(
        r" (?:came from|fell (?:on|to)|went to|belonged to|(?:accounted|was intended) for|related to) "
    ),
}
_OTHER_PERIOD_RU: Final = re.compile(
    r"(?<!\w)(?:в|за) (?:аналогичн|соответствующ|предыдущ|прошл)[а-яё]+ (?:период|квартал|месяц|полугоди)"
)
_SPACES: Final = re.compile(r" {2,}")
_BRACKET_BEHIND: Final = re.compile(r" ?\([^()]{1,160}\)(?=,)")


def _without_compared(around: Around, start: int, end: int) -> str:
    """Return what stands between two figures without the days that one of them is compared with.

    "98,7 % к августу 2024 года, а к сентябрю 2023 года – 107,2 %".
    """
    text = around.text
    if around.language != "ru":
        return text[start:end]
    pieces, at = [], start
    for date in around.any_dates:
        ahead = around.words.compared_with.search(text[at : date.start].lower())
        if start <= date.start < end and ahead is not None and is_span(date):
            pieces += [text[at : at + ahead.start()], _COMPARED]
            at = date.end
    between = "".join([*pieces, text[at:end]])
    return _COMPARES_RU.sub("", between) if pieces else between


#: What stands for a day that is compared with, and the words that lead to it.
_COMPARED: Final = "\N{SECTION SIGN}"
_COMPARES_RU: Final = re.compile(rf"(?: (?:по|в))?(?: \w+)? ?{_COMPARED}(?: [–—-](?= ))?")


def _is_next_deed(gap: str) -> bool:
    """Return whether a further thing was done at the same time: " школ, отремонтировано "."""
    deed = _NEXT_DEED_RU.fullmatch(gap)
    return deed is not None and any(reads(deed["deed"], part) for part in ("PRTS", "VERB", "INFN"))


def _is_next_part(around: Around, previous: Found, figure: Found, gap: str) -> bool:
    """Return whether a figure is a further part beside the one before: "12 for men and 14 for women"."""
    assert isinstance(previous.value, Figure)
    assert isinstance(figure.value, Figure)
    if previous.value.subject or previous.value.unit != figure.value.unit:
        return False
    return around.words.next_part.fullmatch(gap) is not None


def _next_share(around: Around, previous: Found, figure: Found, gap: str) -> bool:
    """Return whether a share is told before what it is of, as the one before: "48 % – мужчины, 52 %"."""
    assert isinstance(previous.value, Figure)
    assert isinstance(figure.value, Figure)
    alike = previous.value.unit == figure.value.unit
    return alike and around.language == "ru" and _SHARE_OF_RU.fullmatch(gap) is not None


def _next_thing(around: Around, previous: Found, figure: Found, gap: str) -> bool:
    """Return whether the next thing is told by its name alone: "доля ферм – 52 %, садов 17 %"."""
    assert isinstance(previous.value, Figure)
    assert isinstance(figure.value, Figure)
    alike = previous.value.unit == figure.value.unit
    if around.language == "en":
        ahead = around.text[max(around.sentence[0], previous.start - 160) : previous.start]
        parts = _INCLUDING_EN.search(ahead) is not None and gap.endswith((" to ", " for ", " of "))
        return (alike or parts) and is_next_member(gap)
    named = _NEXT_THING_RU.fullmatch(gap) if alike and around.language == "ru" else None
    words = TOKEN.finditer(named["thing"]) if named is not None else ()
    tokens = [Token(word.group(), word.start(), word.end()) for word in words]
    return bool(tokens) and not any(is_verb(token) for token in tokens)


#: "including pensions to 2 million people, aid to 300 families": parts of one whole.
_INCLUDING_EN: Final = re.compile(r", including (?:[^;.]|\.\d)*\Z")
#: The name of a further thing that has no verb.
_NEXT_THING_RU: Final = re.compile(
    r", (?:а |и )?(?P<thing>(?!что|чем|против|или|котор|вместо|тогда|хотя|при |до |на |в |за |с |от |к |после |из |по )[а-яё][^\d,;:.()–—]{3,60}? )(?:на |до )?"
)


def _is_further_part(around: Around, previous: Found, gap: str) -> bool:
    """Return whether a whole was divided before: "of which 5 was spent, 3 was returned and 1 was left"."""
    ahead = around.text[max(around.sentence[0], previous.start - 200) : previous.start]
    return _DIVIDED_EN.search(ahead) is not None and _AND_PART_EN.fullmatch(gap) is not None


_DIVIDED_EN: Final = re.compile(
    r",? (?:out )?(?:of|among) (?:which|whom|these|them|those)(?: [a-z]+){0,2} (?:[^;:.]|\.(?=\d))*\Z"
)
_AND_PART_EN: Final = re.compile(
    r"(?! (?:in|by|from) (?:19|20)\d\d)(?: [^;:()\d]{1,80})?(?:,|,? and|, while|;) (?:another |a further |the (?:other|remaining) )?"
)


def _elsewhere(around: Around, previous: Found, figure: Found, gap: str) -> bool:
    """Return whether the same is told of a further place: ", из них в области на 5 млн тенге"."""
    assert isinstance(previous.value, Figure)
    assert isinstance(figure.value, Figure)
    alike = previous.value.unit == figure.value.unit
    return alike and around.language == "ru" and _ELSEWHERE_RU.fullmatch(gap) is not None


_ELSEWHERE_RU: Final = re.compile(
    r"(?:\)?(?: [а-яё]+){0,2})?, (?:(?:а|и|из них|в том числе) )?(?:[а-яё]+[еа]е(?:е|й)? [–—-] )?(?:в|на|по|у) (?:г\. )?[а-яё -]{4,60}(?: на | ?[–—-] | ?\()"
)
_SHARE_OF_RU: Final = re.compile(
    r" (?:[–—-] |(?=средств|за сч))(?!на |до |в )[а-яё](?:(?!, (?:что|чем|котор|тогда|хотя))[^\d:.()]){2,110}[,;]? (?:а |и )?"
)


def part_of_length(around: Around, figure: Found, previous: Found) -> tuple[str, str]:
    """Return the period of the length before if this one is a part of it: "75 years, including 79 years"."""
    assert isinstance(previous.value, Figure)
    gap = around.text[previous.end : figure.start].lower()
    dated = any(previous.end <= date.start < figure.start for date in around.any_dates)
    hangs = around.words.part_of.fullmatch(gap) or _is_next_part(around, previous, figure, gap)
    if dated or not hangs or previous.value.unit not in TIMES:
        return "", ""
    return previous.value.period_from, previous.value.period_to


def is_other_part(around: Around, figure: Found, previous: Found) -> bool:
    """Return whether a length is of the next group: "was 59 years for men and 67 years for women"."""
    assert isinstance(previous.value, Figure)
    told = previous.value.unit in TIMES and previous.value.subject
    gap = around.text[previous.end : figure.start].lower()
    return bool(told) and around.words.next_part.fullmatch(gap) is not None


#: "5 школ, 3 сада и 12 поликлиник"
_LISTED: Final = re.compile(r"\s*(?:,|,?\s(?:и|а также|және|мен|пен|бен|and|as well as))\s*")
#: "вырос на 5 %, до 7 млн голов"
_REACHED_RU: Final = re.compile(r",? *[–—-]? *до *")
_BY_HOW_MUCH_RU: Final = re.compile(
    r",? *(?:или|то есть|т\. ?е\.|рост|прирост|снижение|увеличение|сокращение|падение) *(?:на|в) *"
)
#: "снизилась на 29 %, и составила 275 человек"
_AND_CAME_TO_RU: Final = re.compile(
    r",? (?:и|а также) (?:состав|достиг|вырос|возрос|сниз|увелич|сократ|уменьш|повыс)[а-я]*(?: (?:на|до|в|уровня))? "
)
#: "в районе в 2023 году построено 5 школ, отремонтировано 12 мостов": the next deed of that time.
_NEXT_DEED_RU: Final = re.compile(
    r"(?: [а-яё-]+){0,5}, ?(?:и |а также |также )?(?!(?:за)?планир|намеч|намер|ожида|предсто|требу|необход|предусм|прогноз|предпол|остав|нача|чтобы|хотя)"
    r"(?P<deed>[а-яё]{3,}(?:[аеи]н[оаы]|[ыя]т[оаы]|[аеия]ли|[аеиыя]ть))"
    r"(?: (?!(?:ранее|раньше|прежде|позже|позднее|впоследствии|затем|теперь|уже|всего|итого|ежегодно|ежемесячно|будущ[а-я]+|следующ[а-я]+)(?!\w))[а-яё-]+){0,5} "
)
#: "выросло на 20 % (по стране – на 17 %": the same elsewhere, or a part of it.
_DETAIL_RU: Final = re.compile(
    r"[^,;:()\d]{0,60}\( ?(?:рост|прирост|снижение|увеличение|сокращение|темп роста|убыток|прибыль)(?: на)? "
    r"|[^,;:()\d]{0,40}\( ?(?:из них|из которых|в том числе|в т\. ?ч\.|включая) (?:[^\d();:]{1,60} )?"
    r"|[^,;:()\d]{0,40}\( ?(?![^()]*?(?:начал|конец|конц|ранее|прошл|предыдущ|аналогич|норм|сравнени|против|было))(?:[^()\d.;:]{1,90}|[^()\d.;]{1,30}:) *[–—-] *(?:(?:на|до|в) )?"
    r"|,? на (?:общую )?сумму (?:в )?|[ –—-]+[а-яё]+ \( ?(?:[^\W\d]+ +){1,5}"
)
#: "amounted to $2 billion, and decreased by 12 %": the next verb of one subject
_AND_CHANGED_EN: Final = re.compile(
    r"(?: of [\w ]{1,30})?,? (?:and|but) (?:(?:has|have|had|was|were|also|then|thus) )*(?:[a-z]+ed|rose|fell|grew|made up) (?:by|to|up to)? *"
)
#: "15 million hectares of land (99 % of all)": the same told otherwise.
_BRACKETED: Final = re.compile(r"(?: [^\W\d]+){0,3} ?\( ?(?:[^\W\d]+(?:-[^\W\d]+)? ){0,5}")


#: "of which grain will occupy 16 million hectares": a clause of its own.
_OWN_VERB: Final = re.compile(
    r"(?<!\w)(?:will|is|are|was|were|has|have|had|goes|go|составля|занима|будет|будут)"
)


def _ends(around: Around, figure: Found) -> bool:
    """Return whether nothing is told of a figure behind it: "из них 34 % детей-сирот."."""
    if _ENDS.match(around.text, figure.end):
        return True
    share = isinstance(figure.value, Figure) and figure.value.unit in ("percent", "fraction")
    whose = _WHOSE_RU.match(around.text, figure.end) if share and around.language == "ru" else None
    return whose is not None and not any(is_verb(Token(w, 0, 0)) for w in whose[0].split())


_WHOSE_RU: Final = re.compile(r"(?: [а-яё-]{3,}){1,3}(?=[.,;)])")
_ENDS: Final = re.compile(r"\s*(?:[.,;)]|\Z|[–—-] |(?:is|are|was|were|ha(?:s|ve|d) been)(?!\w))")


def period_of_length(around: Around, figure: Found, dates: Sequence[Found]) -> tuple[str, str]:
    """Return the month or year that a length of time lies in: "nine days in November 2021"."""
    text, words = around.text, around.words
    ahead, after = text[max(0, figure.start - 30) : figure.start].lower(), text[figure.end :][:30]
    if words.term_before.search(ahead) or words.term_behind.match(after.lower()):
        return "", ""
    if _AGE_RU.search(ahead):
        return "", ""  # детей от 2 до 6 лет в 2022 году
    for date in dates:
        first, last = sorted((date, figure), key=lambda found: found.start)
        wide = isinstance(date.value, Date) and date.value.precision in ("month", "quarter", "year")
        beside = around.language == "kk" if first is date else around.language != "kk"
        if wide and beside and BESIDE.fullmatch(text[first.end : last.start]):
            return bounds_of(date)
    return "", ""


_AGE_RU: Final = re.compile(
    r"(?<!\w)(?:детей|детям|детьми|лиц|лица|граждан|людей|молодежи|учащихся|возраст[а-я]{0,3}) *\Z"
)
