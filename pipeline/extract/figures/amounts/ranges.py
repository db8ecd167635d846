"""Ranges of amounts: "от 10 до 15 процентов", "10-нан 15 пайызға дейін", "$5-7 million"."""

import re
from dataclasses import dataclass, replace
from typing import Final

from pipeline.extract.figures.amounts.counted import counted_noun
from pipeline.extract.figures.amounts.fractions import Special, fraction_figure
from pipeline.extract.figures.amounts.multiplied import Amount
from pipeline.extract.figures.amounts.numbers import dash, joined, read_amount
from pipeline.extract.figures.amounts.units import rate_after, unit_at, unit_of

_OPENS_RANGE: Final = {
    "ru": re.compile(r"(?<![\w-])(?:от|с|со|между) {1,3}\Z"),
    "en": re.compile(r"(?<![\w-])(?:from|between) {1,3}\Z"),
    "kk": re.compile(r"(?!)"),
}
_TO: Final = {
    "ru": re.compile(r" {1,3}(?:до|и|по) {1,3}"),
    "en": re.compile(r" {1,3}(?:(?:up {1,3})?to|and) {1,3}"),
    "kk": re.compile(r" {1,3}(?:бастап {1,3})?"),
}
_OR: Final = {
    "ru": re.compile(r" {1,3}(?:или|либо) {1,3}"),
    "en": re.compile(r" {1,3}or {1,3}"),
    "kk": re.compile(r" {1,3}(?:немесе|не|я) {1,3}"),
}
_CHANGED_BY: Final = re.compile(
    r"(?<!\w)(?:by|на|rose|fell|grew|up|down|increased|decreased|declined|dropped|jumped)(?: (?:about|around|some|примерно|почти))? {1,3}\Z"
)
_TO_PERCENT: Final = re.compile(r" to \d[\d.]{0,4} ?(?:%|per ?cent|times(?!\w))")
#: "18 бен 30 жас аралығында"
_BETWEEN_KK: Final = re.compile(
    r" {1,3}(?:мен|бен|пен) {1,3}(?=\d[\d ,.]*(?: {1,3}[^\W\d_]+){0,3} {1,3}аралығ(?:ында|ындағы)(?!\w))"
)
_WORD: Final = re.compile(r"[^\W\d_]+")
_MONEY_SIGN: Final = re.compile(r"(?:us ?\$|[$€£₸]|kzt |usd |eur )")
_ABLATIVE_KK: Final = re.compile(r"[дтн][ае]н\Z")
#: "10-нан 15 пайызға дейін": what ends a range in Kazakh.
UNTIL_KK: Final = re.compile(r" {1,3}дейін(?:гі)?(?!\w)")
#: "21 пайыздан 30 пайызға артты": the same without "дейін", the second in the dative.
_DATIVE_KK: Final = re.compile(r"(?:[ғқ]а|[гк]е|на|не)\Z")
CHANGES_KK: Final = re.compile(
    r" {1,3}(?:қайта {1,3}|біртіндеп {1,3}|кезең-кезеңі?мен {1,3}|\d[\d,]{0,5}(?: ?%|(?: пайыз|-ға|-ге)){1,2}[^ ]{0,4} {1,3})?(?:өс|арт|төменд|азай|азая|қысқар|көбей|көбее|ұлғай|ұлғая|көтер|кемі"
    r"|кеми|жет|ұзар|кеңей|кеңее|жеделде|жылдамда|баяула|жоғарыла|әлсіре|күшей|құла(?![қнт])|қымбатта|арзанда|жақсар|нашарла|молай|үде|құлдыра|шарықта|түс(?!ім)|нақтыла|оңтайланд)[а-яәғқңөұүһі]*"
)


@dataclass(frozen=True, slots=True)
class _Place:
    """A text and where the first amount of a range ends, with or without a unit of its own."""

    text: str
    language: str
    first: Amount
    at: int
    unit: str
    opened: bool
    money: bool
    start: int


def with_range(
    text: str, language: str, low: int, start: int, first: Amount, money: bool
) -> tuple[Amount, int]:
    """Return the amount, or the range that it opens, and where the mention begins.

    `start` is where the number begins, or the sign of money before it; `low` is how far back the
    words before it may be looked for.
    """
    if first.fraction:
        return first, start
    opened = _OPENS_RANGE[language].search(text[max(low, start - 10) : start])
    begin = start - len(opened.group()) if opened else start
    own = unit_at(text, first.end, language)
    ends = [(first.end, "")] + ([(own.end(), unit_of(own, language))] if own else [])
    if own is None and (opened or language == "kk"):
        noun = counted_noun(text, first.end, language, first.low, first.worded)
        ends += [(noun.end, noun.name)] if noun is not None else []
    if own is not None and language != "kk":  # from 1.02 t/ha to 1.33 t/ha
        per, after = rate_after(text, own.end(), language)
        ends += [(after, unit_of(own, language))] if per else []
    for at, unit in ends:
        made = _joined(_Place(text, language, first, at, unit, opened is not None, money, start))
        if made is not None:
            return made, start if dash(text, at) >= 0 else begin
    return first, start


def fraction_range(
    text: str, language: str, low: int, start: int, first: Special
) -> tuple[Special, int] | None:
    """Return the range that a fraction in words opens, and where it begins, None if it opens none.

    "от четверти до трети", "between a quarter and a third", "төрттен бірінен үштен біріне дейін".
    """
    opened = _OPENS_RANGE[language].search(text[max(low, start - 10) : start])
    kazakh = language == "kk" and _ABLATIVE_KK.search(text, start, first.end) is not None
    to = _TO[language].match(text, first.end) if opened or kazakh else None
    word = _WORD.match(text, to.end()) if to is not None else None
    last = fraction_figure(text, word.start(), word[0], language) if word is not None else None
    if last is None or float(last.value.value) <= float(first.value.value):
        return None
    until = UNTIL_KK.match(text, last.end)
    if kazakh and until is None and not CHANGES_KK.match(text, last.end):
        return None
    value = replace(first.value, value_to=last.value.value)
    end = until.end() if kazakh and until else last.end
    return Special(value, end, first.rule), start - (len(opened.group()) if opened else 0)


def _joined(place: _Place) -> Amount | None:
    """Return the range if another number follows as its upper end."""
    text, language, first = place.text, place.language, place.first
    dashed, following, loose, between = dash(text, place.at), -1, False, None
    if dashed >= 0:
        following = dashed
    else:
        alternative, to = _OR[language].match(text, place.at), _TO[language].match(text, place.at)
        between = _BETWEEN_KK.match(text, place.at) if language == "kk" else None
        if between is not None:
            following = between.end()
        elif alternative is not None and not place.unit:
            following, loose = alternative.end(), True
        elif to is not None and _leads_on(place):
            following = to.end()
    if following < 0:
        return None
    signed = _MONEY_SIGN.match(text, following) if place.money else None
    if signed is not None:
        following = signed.end()
    last = read_amount(text, following, language, place.money)
    if last is None or last.fraction or (loose and last.low != first.low + 1):
        return None
    if dashed >= 0 and last.low <= first.low:
        return None
    if (
        place.money
        and dashed < 0
        and not (place.opened or signed or loose)
        and _counts(place, last)
    ):
        return None  # KZT 87 billion to 14 regions
    if place.unit and not place.money and not _same_unit(place, last):
        return None
    if language == "kk" and not loose and dashed < 0:
        return joined(first, last) if between is not None else _until(text, first, last)
    if dashed >= 0 and _YEAR_AND_AMOUNT.match(text, place.start, last.end):
        return None  # by the results of 2022—21,300 tons
    thousands = dashed >= 0 and text.endswith(",000", following, last.end)
    if thousands and first.low < 1000 < 1000 * first.low < last.low:
        first = replace(first, low=first.low * 1000)  # 15-20,000 tonnes
    return joined(first, last, own_unit=bool(place.unit), dashed=dashed >= 0)


_YEAR_AND_AMOUNT: Final = re.compile(r"(?:19|20)\d\d ?- ?\d{1,3},\d{3}(?!\d)")


def _counts(place: _Place, amount: Amount) -> bool:
    """Return whether an amount counts things, so that it is no money."""
    noun = counted_noun(place.text, amount.end, place.language, amount.low, amount.worded)
    return noun is not None and unit_at(place.text, amount.end, place.language) is None


def _same_unit(place: _Place, last: Amount) -> bool:
    match = unit_at(place.text, last.end, place.language)
    if match is not None:
        return unit_of(match, place.language) == place.unit
    noun = counted_noun(place.text, last.end, place.language, last.low, last.worded)
    return noun is not None and noun.name == place.unit


def _leads_on(place: _Place) -> bool:
    """Return whether "до", "to" or a Kazakh ablative makes a range with the next number."""
    if place.language == "kk":
        said = place.text[place.first.end : place.at]
        return place.first.ablative or _ABLATIVE_KK.search(said) is not None
    joint = place.text[place.at : place.at + 6].split()
    if not place.opened and _CHANGED_BY.search(place.text[max(0, place.start - 12) : place.start]):
        shares = _TO_PERCENT.match(place.text, place.at) if not place.unit else None
        return shares is not None  # grew 5 to 6 percent; fell by 1.5 billion to 29 billion
    return place.opened or (bool(joint) and joint[0] in ("до", "to", "up"))


def _until(text: str, first: Amount, last: Amount) -> Amount | None:
    """ "10-нан 15 пайызға дейін": the range of Kazakh ends in "дейін" behind the unit."""
    match = unit_at(text, last.end, "kk")
    end = match.end() if match else last.end
    if match is None and not (UNTIL_KK.match(text, end) or CHANGES_KK.match(text, end)):
        noun = counted_noun(text, last.end, "kk", last.low, last.worded)
        end = noun.end if noun else end
    dative = _DATIVE_KK.search(text[max(0, end - 3) : end]) is not None
    changes = dative and CHANGES_KK.match(text, end)
    if first.ablative and dative and match is not None and unit_of(match, "kk") == "percent":
        changes = changes or _CHANGES_LATER_KK.match(text, end)
    return joined(first, last) if changes or UNTIL_KK.match(text, end) else None


#: "54-тен 70 пайызға, ал жоғарғысы 100-ден 120 пайызға өсті"
_CHANGES_LATER_KK: Final = re.compile(
    rf", [^.;:()]{{0,120}}?\d[^.;:()]{{0,30}}?(?:[ғқ]а|[гк]е|на|не)(?: {{1,3}}дейін)?(?:{CHANGES_KK.pattern})"
)
