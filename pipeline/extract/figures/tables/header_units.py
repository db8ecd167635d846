"""What the headers of a table say of the unit of its numbers, and which numbers are codes."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from pipeline.extract.figures.amounts.counted import counted_noun
from pipeline.extract.figures.amounts.per_many import base_of_rate, per_many
from pipeline.extract.figures.amounts.units import (
    PACKED,
    UNITS,
    rate_after,
    rate_before_kazakh,
    unit_of,
    unit_pattern,
)
from pipeline.extract.simplified import simplified
from pipeline.numerals import multipliers

# --- units ---------------------------------------------------------------------------------------

_MULTIPLIERS: Final = {
    language: "|".join(sorted(multipliers(language), key=len, reverse=True)) for language in UNITS
}
_MULTIPLIER: Final = {
    language: re.compile(rf"(?<!\w)в?({words})(?:s? of)?\.?[ ]{{0,3}}\Z")
    for language, words in _MULTIPLIERS.items()
}
#: "KZT million", "USD bn"
_MULTIPLIER_BEHIND: Final = {
    language: re.compile(rf",? ?({words})(?!\w)") for language, words in _MULTIPLIERS.items()
}
#: "USD m", "€m": million; "KZT '000", "'000 tonnes": thousand.
_SHORTER: Final = re.compile(
    r"(?P<million>(?<=usd|eur|kzt|rub|gbp|cny)|(?<=[$€]))(?P<space> ?)m(?!\w)"
    r"|(?P<thousand>(?<!\w)['’‘`]000(?!\d))"
)
#: "In billions of kilowatt-hours", "thousands of visitors": what is counted, so many at once.
_THOUSANDS_OF: Final = re.compile(
    r"(?<!\w)(?:in )?(thousand|million|billion|trillion)s? of (?!the )(?=[^\W\d])"
)
#: "Охвачено, млрд": the unit has come into the next line of the heading.
_CUT_MULTIPLIER: Final = {
    language: re.compile(rf"[, (]({words})\.? ?\Z") for language, words in _MULTIPLIERS.items()
}
_WORD_OR_SIGN: Final = re.compile(r"(?<![\w.])(?:[^\W\d_]+|[%$€₸₽°‰])")
_NOUNS: Final = {
    "чел": "человек", "адам": "адам", "people": "person", "persons": "person", "ед": "единица", "шт": "штука",
    "дана": "дана", "units": "unit", "бірлік": "бірлік", "голов": "голова", "гол": "голова", "бас": "бас", "экз": "экземпляр",
    "случа": "случай", "балл": "балл", "мест": "место", "коек": "койка", "койк": "койка", "объект": "объект",
    "семей": "семья", "домов": "дом", "детей": "ребёнок", "учеников": "ученик", "проектов": "проект", "туристов": "турист",
    "пассажиров": "пассажир", "предприятий": "предприятие", "договоров": "договор", "преступлений": "преступление",
    "жағдай": "жағдай", "орын": "орын", "cases": "case", "places": "place", "beds": "bed", "points": "point",
    "pieces": "piece", "pcs": "piece", "heads": "head",
}  # fmt: skip
#: The rest of words that are shortened to letters others begin with: "шт." but not "штраф".
_RESTS: Final = {"чел": "овек[а-я]?", "ед": "иниц[а-я]?", "шт": "ук[а-я]?", "экз": "емпляр[а-я]{0,2}", "гол": "ов[а-я]?", "бас": "", "объект": "ов|а"}  # fmt: skip
_ANY_NOUN: Final = "|".join(
    noun + (rf"(?=(?:{_RESTS[noun]})?(?!\w))" if noun in _RESTS else "")
    for noun in sorted(_NOUNS, key=len, reverse=True)
)
#: A multiplier without unit, set off from the rest: "Население, тыс."; with a noun: "тыс. чел.",
#: "in thousand visitors".
_ALONE: Final = {
    language: re.compile(
        rf"(?:(?P<begins>\A)|[(,] ?)(?P<of>in |в ?)?({words})(?!\w)\.? ?"
        rf"(?P<what>(?P<noun>{_ANY_NOUN})?[^\d(),.;:/]{{0,40}}?)\.?(?=[),]|\Z)"
    )
    for language, words in _MULTIPLIERS.items()
}
#: "Численность, чел.", "(единиц)": things counted, set off from the rest; not "Местный бюджет".
_COUNT: Final = re.compile(
    rf"(?:[(,;] ?|\A(?![^\s/]+ (?!саны|per |на |за )))({_ANY_NOUN})(?!н(?:ый|ого|ому|ым|ая|ой|ую|ое|ые|ых|ыми)(?!\w))(?:\.|[а-яғқңі]{{0,6}})(?=[),. /]|\Z)"
)
#: "Темп роста, раз", "Өсім (есе)"
_RATIO: Final = re.compile(
    r"(?:(?:[,(] ?|\A)(?:в )?(?:раз(?:ах)?|есе|times)|(?<!\w)в разах)\)? ?\Z"
)
#: "тыс.тг": no space behind the point.
_GLUED: Final = re.compile(r"(?<!\w)(тыс|млн|млрд|трлн)\.(?=[^\W\d])")
_PLAIN_UNITS: Final = frozenset(
    {"KZT", "USD", "EUR", "RUB", "CNY", "GBP", "MCI", "percent", "percentage_points"}
)
TIMES: Final = frozenset({"years", "months", "weeks", "days", "hours"})
_SET_OFF: Final = re.compile(
    rf"(?:[,(;]|\A|\b(?:в|на|in|{'|'.join(_MULTIPLIERS.values())})\.?) ?\Z"
)
_CLOSED: Final = re.compile(
    r"\.? ?(?:[),;/]|\((?=[^()]*\d{4})|\Z|(?:of )?[cс][oо]2|у\.? ?т|toe|of imports)"
)


@dataclass(frozen=True, slots=True)
class Measure:
    """What headers say of the numbers below and beside them."""

    unit: str = ""
    multiplier: int = 1


@lru_cache(maxsize=1024)
def measure_of(heads: tuple[str, ...], language: str) -> Measure:
    """Return unit and multiplier named by headers: the nearest one that names a unit wins.

    >>> measure_of(("2019 г.", "доходы, млн тенге", ""), "ru")
    Measure(unit='KZT', multiplier=1000000)
    """
    alone = Measure()
    said = [
        _in_one_language(_written_out(_GLUED.sub(r"\1. ", head)), language)
        for head in heads
        if head
    ]
    for place, head in enumerate(said):
        before = alone
        for name in _languages(language):
            found = _measure_in(head, name)
            if found is not None and found.unit:
                found = _as_others_read(found, head, name)
                factor = found.multiplier * before.multiplier
                cut = _CUT_MULTIPLIER[name].search("".join(said[place + 1 : place + 2]))
                if (
                    factor == 1 and cut is not None and is_unit(head, name)
                ):  # "Охвачено, млрд" / "тенге"
                    factor = multipliers(name)[cut[1]]
                return Measure(found.unit, factor)
            if found is not None and alone == Measure():
                alone = found  # "тыс." above, the unit in the caption
    return alone


def _written_out(head: str) -> str:
    """Return a header with its multipliers as they stand before a unit: signs and plurals as words.

    >>> _written_out("revenue, usd m"), _written_out("'000 tonnes")
    ('revenue, usd million', 'thousand tonnes')
    >>> _written_out("(in billions of kilowatt-hours)")
    '(in billion kilowatt-hours)'
    """
    head = _SHORTER.sub(lambda m: "thousand" if m["thousand"] else " million", head)
    return _THOUSANDS_OF.sub(r"in \1 ", head)


def _in_one_language(head: str, language: str) -> str:
    """Return a unit without the same in other languages: "мың адам/тыс. человек", "мың адам, тыс. человек".

    "тенге/м2" is a rate.
    """
    pieces = _JOINED_UNITS.split(head) if "/" in head or ", " in head else []
    if not 1 < len(pieces) < 4 or not all(piece and is_unit(piece, language) for piece in pieces):
        return head
    first, *others = (measure_of((piece,), language) for piece in pieces)
    alike = all(
        other.multiplier == first.multiplier > 1 or other.unit == first.unit for other in others
    )
    own = (piece for piece in pieces if (found := _measure_in(piece, language)) and found.unit)
    return next(own, pieces[0]) if alike else head


_JOINED_UNITS: Final = re.compile(r" ?/ ?|, ")


def _as_others_read(found: Measure, head: str, language: str) -> Measure:
    """Return a measure, or what another language reads in the same header where it reads more.

    The numbers of a Kazakh or English table may be told as Russian: "млн АҚШ доллары", "KZT trillion",
    "теңге/м³".
    """
    for name in _languages(language)[1:]:
        other = _measure_in(head, name)
        if other is None:
            continue
        if other.unit == found.unit and other.multiplier > found.multiplier:
            return other
        if other.unit.endswith(f"/{found.unit}"):
            return other
    return found


def _languages(first: str) -> tuple[str, ...]:
    return (first, *(name for name in ("ru", "kk", "en") if name != first))


#: "min", "max" over two columns: the least and the most, no minutes.
_BOUNDS: Final = frozenset({"min", "max", "мин", "макс"})


def _measure_in(head: str, language: str) -> Measure | None:
    best: Measure | None = None
    by = BY_MANY.search(head)
    if by is not None:  # Смертность, на 1000 человек населения
        rate, _ = per_many(head, by.start("space"), language)
        if rate:
            return Measure(f"1/{rate}")
    many = _BY_MANY_KK.search(head) if language == "kk" else None
    if base := base_of_rate(many[1] if many else head, language):
        return Measure(f"1/{base}")
    if head.strip(" .") in _BOUNDS:
        return None
    if _RATIO.search(head):
        return Measure("ratio")
    if _PERCENTAGE.search(head):
        return Measure("percent")
    words, at = multipliers(language), 0
    while (match := _WORD_OR_SIGN.search(head, at)) is not None:
        at = match.end()
        measured = unit_pattern(language).match(head, match.start())
        if measured is None:
            continue
        unit, ahead = unit_of(measured, language), head[: match.start()]
        if _OWN_NUMBER_AHEAD.search(ahead):
            continue
        per, end = rate_after(head, measured.end(), language)
        many = _MULTIPLIER[language].search(ahead)
        if not _may_be_unit(unit, head, match.start(), end, many is not None):
            continue
        multiplier = many or _MULTIPLIER_BEHIND[language].match(head, measured.end())
        at = end
        if not per and language == "kk":  # жылына мың тонна
            per, _ = rate_before_kazakh(ahead[: multiplier.start()] if multiplier else ahead)
        unit, factor = PACKED.get(unit, (unit, 1))
        unit = f"{unit}/{per}" if per and unit not in ("percent", "years") else unit
        best = Measure(unit, factor * (words[multiplier[1]] if multiplier else 1))
    if best is not None:
        return best
    alone = _ALONE[language].search(head)
    if alone is not None and not (alone["begins"] and not alone["of"] and " " in alone["what"]):
        return Measure(_things(alone, language), words[alone[3]])
    count = _COUNT.search(head)
    if count is None:
        return None
    per, _ = rate_after(head, count.end(), language)
    return Measure(f"{_NOUNS[count[1]]}/{per}" if per else _NOUNS[count[1]])


#: A word of fewer letters is a unit, whatever its language.
_SHORTEST: Final = 4


def _things(match: re.Match[str], language: str) -> str:
    """Return what is counted behind a multiplier: "тыс. абонентов" counts абонент."""
    if match["noun"]:
        return _NOUNS[match["noun"]]
    if len(match["what"]) < _SHORTEST:
        return ""  # тыс. л
    noun = counted_noun(match.string, match.start("what") - 1, language, Decimal(1000))
    return noun.name if noun is not None and noun.end == match.end("what") else ""


#: "Туу коэффициенті, 1000 адамға шаққанда"
_BY_MANY_KK: Final = re.compile(
    r"(?:[,(] ?|\A(?=.{0,50} шаққандағы ))(\d[^,()]{3,40}?(?:ға|ге|қа|ке|на|не)(?: шаққанда)?)(?:\)?\Z|ғы )"
)
BY_MANY: Final = re.compile(r"(?:\A|[,(]|(?<=\w))(?P<space> ?)(?=(?:на|per) \d)")


#: "2024 год", "к плану на год", "за отчетный месяц": a time, in which nothing is counted.
_OF_TIME: Final = re.compile(r"(?:\d|(?<!\w)(?:на|за|к|по)(?: [а-я]+(?:ый|ий|ой|ую|ому))?)\Z")


#: "Percentage", "(annual percentage change)", "percentage of households"
_PERCENTAGE: Final = re.compile(
    r"(?:\A|[(,] ?|annual )percentages?(?=\Z|[),]| (?:of|change)(?!\w))"
)


def _may_be_unit(unit: str, head: str, start: int, end: int, many: bool) -> bool:
    """Return whether a unit in a header is meant: times and short ones only set off from the rest.

    Behind a multiplier (``many``) may follow of what: "тыс. кв. м общей площади".
    """
    ahead = head[:start]
    if unit in _PLAIN_UNITS:
        return _IS_BY.search(ahead) is None and _AMOUNT_BEHIND.match(head, end) is None
    if unit in ("years", "months", "days", "weeks") and _OF_TIME.search(ahead.rstrip()):
        return False
    closed = many or _CLOSED.match(head[end:]) is not None
    return closed and _SET_OFF.search(ahead) is not None


#: "tenge per USD", "чел./доллар": what a rate is by.
_IS_BY: Final = re.compile(r"(?:/ ?|(?<!\w)(?:per|за) (?:1 |one )?)\Z")
#: "US$1,000": an amount; a year is none.
_AMOUNT_BEHIND: Final = re.compile(r" ?(?!(?:19|20)\d\d(?![\d.,]))\d")


#: "t CO2-eq", "т у. т.": what a weight is counted as.
_EQUIVALENT: Final = re.compile(r"(?:of )?[cс][oо]2[- ]?(?:eq|экв|э)[а-яa-z.]*|у\.? ?т|toe|н\.? ?э")


#: "Number", "Percentage": what a column of units says of plain numbers and of shares.
_KIND_OF_NUMBER: Final = re.compile(r"numbers?|percentages?|количество|число|саны|көлемі")


@lru_cache(maxsize=1024)
def is_unit(header: str, language: str) -> bool:
    """Return whether a header is nothing but a unit: "тыс. тенге", "%", "чел."; "Second" is a place."""
    head = _written_out(simplified(header).text.strip(" .,()"))
    head = _in_one_language(head, language)
    if head == "second":
        return False
    if _COUNT.fullmatch(head) or _KIND_OF_NUMBER.fullmatch(head):
        return True
    for name in _languages(language):
        ahead = re.match(rf"(?:в ?|in )?(?:(?:{_MULTIPLIERS[name]})\.? ?)?", head)
        at = ahead.end() if ahead else 0
        measured = unit_pattern(name).match(head, at)
        if measured is not None and head:
            behind = _MULTIPLIER_BEHIND[name].match(head, measured.end())
            _, end = rate_after(head, behind.end() if behind else measured.end(), name)
            if not head[end:].strip(" .,)") or _EQUIVALENT.fullmatch(head[end:].strip(" .,)")):
                return True
        if at and not head[at:].strip(" .,)"):
            return True
        if at and _COUNT.fullmatch(head[at:].strip(" .,)")):
            return True
        many = _ALONE[name].fullmatch(head)
        if many is not None and many["of"] and _things(many, name):
            return True
    return bool(base_of_rate(head, language))


def names_unit(piece: str, language: str) -> bool:
    """Return whether a piece of a header names a unit, with few other words."""
    if is_unit(piece, language):
        return True
    measured = measure_of((simplified(piece).text.strip(),), language)
    return measured != Measure() and len(piece.split()) <= 5


_OWN_NUMBER_AHEAD: Final = re.compile(
    r"(?:\A|[^\W\d](?<!за)(?<!на)(?<!per)(?<!for)(?<!әр) |[,(] ?)(?!1 )\d(?:[\d.,]*\d)?(?: \d{3})* ?\Z"
)
