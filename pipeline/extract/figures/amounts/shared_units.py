"""The unit that a number shares with a later one: "3, 6 или 12 месяцев", "5 и 6 млн тенге".

Texts are simplified: small letters, plain spaces and dashes.
"""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from pipeline.extract.figures.amounts.counted import counted_noun
from pipeline.extract.figures.amounts.headed import measure_of_list
from pipeline.extract.figures.amounts.measured import Follows
from pipeline.extract.figures.amounts.multiplied import Amount
from pipeline.extract.figures.amounts.numbers import read_amount
from pipeline.extract.figures.amounts.per_many import per_many
from pipeline.extract.figures.amounts.unit_told_before import unit_told_before
from pipeline.extract.figures.amounts.units import rate_after, unit_at, unit_of

_JOINT: Final = {
    "ru": re.compile(
        r"(?:, {1,3}| {1,3}(?P<last>и|или|либо) {1,3})(?:не (?:более|менее|выше|ниже|превышает) )?(?=\d)"
    ),
    "kk": re.compile(r"(?:, {1,3}| {1,3}(?P<last>және|немесе|мен|пен|бен) {1,3})(?=\d)"),
    "en": re.compile(
        r"(?:, {1,3}|,? {1,3}(?P<last>and|or) {1,3})(?:not? (?:more|less) than )?(?=\d)"
    ),
}
#: "двухсот, пятисот или двух тысяч МРП"
_WORDED_JOINT_RU: Final = re.compile(r"(?:, {1,3}| {1,3}(?P<last>и|или|либо) {1,3})(?=[а-я])")
#: "на физических лиц в размере пяти, на должностных лиц – в размере десяти": alike are the first words.
_WHOM: Final = {
    "ru": r"(?P<kind>на|для|в(?! размере)|по|у) [^\d.;:()]{3,160}?(?: в размере| -(?! в размере))(?: до| от| не более)? ",
    "en": r"(?P<kind>on|for|to) [^\d.;:()]{3,160}?(?:,? in the amount of| -(?! in the amount))(?: up to)? ",
}
_LABEL: Final = {language: re.compile(rf"(?<!\w){whom}\Z") for language, whom in _WHOM.items()}
_NEXT_LABEL: Final = {
    language: re.compile(rf"(?:,|;|,? (?:и|либо|или|and|or)) {whom}(?=\w)")
    for language, whom in _WHOM.items()
}
_LABELLED: Final = ("размере ", "- ", "до ", "от ", "более ", "amount of ", "up to ")
#: "жеке тұлғаларға – он, заңды тұлғаларға – жиырма айлық есептік көрсеткіш": whom the next is for.
_FOR_EACH_KK: Final = re.compile(
    r", {0,2}(?:(?:ал|және) )?[^\W\d][^\d.:;()-]{2,240}"
    r"(?:(?:[ғқнд]а|[гкнд]е|үшін) - |(?:тұлға|тұлғалар|адам|адамдар)ға |(?:субъектілеріне|кәсіпкерлерге) )"
)
_YEAR: Final = r"(?:19|20)\d\d(?:-(?:м|й|го|ом))?(?: ?г(?:од[ауе]?(?!\w)|г?\.))?"
#: "в 2021 году – 12,1, в 2022 году – 13,4 млн тонн"
_OF_YEAR_RU: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)[^\d.;:]{0,40}(?:г\.)?[^\d.;:]{0,20}\Z")
_NEXT_YEAR_RU: Final = re.compile(
    rf"[,;]? (?:а |и |то )?(?:(?:в|за|на|к) )?{_YEAR}(?: [а-я]{{4,12}})?(?: -)? (?=\d)"
)
#: "с 12,1 в 2021 году до 13,4 млн тонн"
_FROM_RU: Final = re.compile(r"(?<!\w)со? \Z")
_TO_RU: Final = re.compile(rf" (?:в|на|за) {_YEAR} до (?=\d)")
_UP_TO_RU: Final = re.compile(r" до | ?- ?")
#: "1 200": the last group is no number of its own.
_WITHIN_NUMBER: Final = re.compile(r"\d[ .,]\Z")
_MEMBERS: Final = 8
#: Units that stay as they are: "5 and 6 percent a year".
_NO_RATES: Final = frozenset({"percent", "percentage_points", "years"})
#: "48 и 61 объект соответственно"
_RESPECTIVELY_EN: Final = re.compile(r"(?! places?)(?: [a-z-]+){1,8}?,? respectively(?!\w)")
_RESPECTIVELY_RU: Final = re.compile(r"(?: [а-я]+){1,4},? соответственно(?!\w)")


def shared_unit(
    text: str, language: str, start: int, amount: Amount
) -> tuple[Follows, Amount] | None:
    """Return the unit of a bare number that begins at `start`, and the number with its multiplier.

    None where no later number has a unit for both.
    """
    if amount.multiplier == 1 and (headed := measure_of_list(text, language, start, amount)):
        return headed
    if (
        language == "ru"
        and amount.multiplier == 1
        and (unit := unit_told_before(text, start, amount))
    ):
        return Follows(unit, amount.end, "measure"), amount  # в городе 28 кв. м, в селе – 19
    if amount.multiplier > 1 or text[amount.end : amount.end + 1] not in (",", ";", " ", ")"):
        return None
    if _WITHIN_NUMBER.search(text[max(0, start - 2) : start]):
        return None
    if language == "kk" and (shared := _along(text, amount, _FOR_EACH_KK, "kk")) is not None:
        return shared
    if language == "kk" and (shared := _labelled(text, start, amount)) is not None:
        return shared
    when = _WHEN_KK.search(text[max(0, start - 24) : start]) if language == "kk" else None
    if when is not None and not amount.worded:
        return _along(text, amount, _NEXT_WHEN_KK, "kk", counts=when["year"] is not None)
    if language == "kk" and (shared := _for_whom_kk(text, start, amount)) is not None:
        return shared
    if (not amount.worded or language == "ru") and not 1900 <= amount.low <= 2100:
        shared = _listed(text, language, amount)
        if shared is not None:
            return shared
    if (aside := _beside(text, language, start, amount)) is not None:
        return _over(text, language, start, amount, aside)
    if language == "ru" and (shared := _in_row(text, start, amount)) is not None:
        return shared
    if language == "en" and (shared := _of_earlier(text, start, amount)) is not None:
        return shared
    return _for_each(text, language, start, amount) if language != "kk" else None


#: "докторантураға 2 919, магистратураға 13 554 грант": what or whom each number is for.
_TO_WHAT_KK: Final = r"[^\W\d]{2}(?:[ғқ]а|[гк]е|[ыі]н[ае])(?: -)? "
_FOR_WHOM_KK: Final = re.compile(rf"{_TO_WHAT_KK}\Z")
_NEXT_WHOM_KK: Final = re.compile(rf"(?:,|,? (?:ал|және)) [^\d.:;()]{{2,80}}?{_TO_WHAT_KK}(?=\d)")


def _for_whom_kk(text: str, start: int, amount: Amount) -> tuple[Follows, Amount] | None:
    """Return the noun that numbers behind what each is for share with the last of them."""
    if amount.worded or amount.low < _FEWEST or 1900 <= amount.low <= 2100:
        return None
    if _FOR_WHOM_KK.search(text, max(0, start - 8), start) is None:
        return None
    return _along(text, amount, _NEXT_WHOM_KK, "kk", counts=True)


#: Fewer are addresses: "5-бапқа 2, 7-тармаққа".
_FEWEST: Final = 10
#: "облыста – 34, қалада – 25, ауданда – 18 пайыз"
_NEXT_LABEL_KK: Final = re.compile(
    r"[,;] (?:ал |және )?(?![^\d.:;()-]*саны)[^\d.:;()-]{3,80} - (?=\d)"
)
#: "Ақтау – 24; Бейнеу – 8 мектеп"
_NEXT_ITEM_KK: Final = re.compile(r"; ?(?:- )?[^\d.:;()]{2,80} - (?=\d)")
#: "өнім – 13, ал құрылыс 6 пайызға өсті"
_AND_THEN_KK: Final = re.compile(r", ал (?![^\d.:;()-]*саны)[^\d.:;(),-]{3,60} (?=\d)")
_LABEL_KK: Final = re.compile(r"[^\W\d][)\"]? - \Z")
#: "2022 жылы – 12,4, 2023 жылы – 13,9 млрд доллар", "қалада 78, ауылда 86 пайыз": where or when is told alone.
_YEAR_KK: Final = r"(?:19|20)\d\d(?:[-/]\d{2,4})? (?:оқу )?жыл[а-яғңі]{0,5}"
_PLACE_KK: Final = r"(?:[^\W\d]+ ){0,2}[^\W\d]{2,}[дт][ае]"
_WHEN_KK: Final = re.compile(rf"(?<!\w)(?:(?P<year>{_YEAR_KK})(?: -)?|[^\W\d]{{2,}}[дт][ае]) \Z")
_NEXT_WHEN_KK: Final = re.compile(
    rf"(?:[,;]|,? және|,? ал) (?:ал |және )?(?:{_YEAR_KK}|{_PLACE_KK})(?: -)? (?=\d)"
)
_BARE_KK: Final = re.compile(r"[^\W\d] - \d{1,3}(?:,\d{1,2})?[,;] ")


def _labelled(text: str, start: int, amount: Amount) -> tuple[Follows, Amount] | None:
    """Return the per cent that a number behind a Kazakh label shares with those of later labels."""
    if _LABEL_KK.search(text, max(0, start - 5), start) is None:
        return None
    if text.startswith(";", amount.end) and not amount.worded:
        listed = _along(text, amount, _NEXT_ITEM_KK, "kk", counts=True)
        return listed if listed is not None and listed[1].multiplier == 1 else None
    if amount.low > 200:
        return None
    ahead = _CLAUSES.split(text[max(0, start - 160) : start])[-1]
    row = ahead + text[start : amount.end + 160].partition(". ")[0]
    joint = _NEXT_LABEL_KK if len(_BARE_KK.findall(row)) > 1 else _AND_THEN_KK
    shared = _along(text, amount, joint, "kk")
    return shared if shared is not None and shared[0].unit == "percent" else None


_CLAUSES: Final = re.compile(r"[.;:\n]")

#: "is 69.4 years (66.5 in 2014)", "to 64.4 years in 1996, and then to 65.9 in 2005"
_OF_TIME: Final = re.compile(r" in (?:[a-z]+ )?(?:19|20)\d\d(?!\d)")
_LEVEL_AHEAD: Final = re.compile(r"(?:\((?:compared (?:to|with) )?|(?<!\w)to )\Z")
_DECIMAL: Final = re.compile(r"(?<![\w.,])\d+\.\d+")
_BETWEEN_LEVELS: Final = re.compile(r"[^.;\d]*(?:(?:19|20)\d\d[^.;\d]*)?")


def _of_earlier(text: str, start: int, amount: Amount) -> tuple[Follows, Amount] | None:
    """Return the unit of the decimal before an English one, of the same thing at another time."""
    if "." not in text[start : amount.end] or _OF_TIME.match(text, amount.end) is None:
        return None
    low = max(0, start - 90)
    if _LEVEL_AHEAD.search(text, low, start) is None:
        return None
    earlier = [found.start() for found in _DECIMAL.finditer(text, low, start)]
    number = read_amount(text, earlier[-1], "en") if earlier else None
    measured = unit_at(text, number.end, "en") if number is not None else None
    by, end = per_many(text, number.end, "en") if number is not None else ("", 0)
    if by and _BETWEEN_LEVELS.fullmatch(text, end, start):
        return Follows(
            f"1/{by}", amount.end, "rate"
        ), amount  # 36.5 per 100,000 births in 2020 to 11.6
    if measured is None or text.endswith("by ", 0, earlier[-1]):
        return None  # rose by 5.2 percent to 3.4 in 2020
    if _BETWEEN_LEVELS.fullmatch(text, measured.end(), start) is None:
        return None
    return Follows(unit_of(measured, "en"), amount.end, "measure"), amount


#: "составило 121,4 (120,8) тыс. человек", "121,4 (2014 жылы – 120,8) мың адам"
_ASIDE: Final = re.compile(
    r" {1,2}\((?:[^()]{0,50}[ -])?\d[\d ,]{0,12}\)(?= {1,2}(?:мың|тыс|млн|млрд|трлн)[. ])"
)
#: "86 (24,3 %) педагог": the share stands before what is counted.
_SHARE_ASIDE: Final = re.compile(
    r" {1,2}\(\d{1,3}(?:,\d{1,2})? ?%\)(?= [^\W\d]{2})(?!(?: [^\W\d]+){1,4} бар)"
)
#: The number in that bracket, of another time.
_OPENS_ASIDE: Final = re.compile(r"\d {1,2}\([^()]{0,50}\Z")
_ENDS_ASIDE: Final = re.compile(r"\)(?= {1,2}(?:мың|млн|млрд|трлн)[. ])")


def _beside(text: str, language: str, start: int, amount: Amount) -> re.Match[str] | None:
    """Return what stands between a number and its unit if that is a bracket, or the end of one."""
    if language == "en":
        return None
    if language == "kk" and _OPENS_ASIDE.search(text[max(0, start - 56) : start]):
        return _ENDS_ASIDE.match(text, amount.end)
    if language == "kk" and (share := _SHARE_ASIDE.match(text, amount.end)) is not None:
        return share
    return _ASIDE.match(text, amount.end)


def _over(
    text: str, language: str, start: int, amount: Amount, aside: re.Match[str]
) -> tuple[Follows, Amount] | None:
    """Return what a number takes from the words behind a bracket with another number."""
    whole = text[start : amount.end] + text[aside.end() : aside.end() + 40]
    number = read_amount(whole, 0, language)
    unit = _unit_of(whole, language, number, counts=True) if number is not None else ""
    if number is None or not unit:
        return None
    return Follows(unit, amount.end, "measure"), replace(number, end=amount.end)


def _listed(text: str, language: str, amount: Amount) -> tuple[Follows, Amount] | None:
    """ "3, 6 или 12 месяцев"."""
    at, joints = amount.end, _WORDED_JOINT_RU if amount.worded else _JOINT[language]
    for _ in range(4):
        joint = joints.match(text, at)
        following = read_amount(text, joint.end(), language) if joint else None
        if joint is None or following is None or following.worded != amount.worded:
            return None
        measured = unit_at(text, following.end, language)
        if measured is not None:
            unit = unit_of(measured, language)
            if unit == "percent" and amount.low > 100 >= following.low:
                return None  # 5,921 or 99.7 %
            per = rate_after(text, measured.end(), language)[0] if unit not in _NO_RATES else ""
            unit = f"{unit}/{per}" if per else unit  # 9 and 11 centners per hectare
            fines = amount.worded and unit == "MCI"  # двухсот, двух тысяч МРП
            return _with_unit(amount, unit, following) if joint["last"] or fines else None
        if joint["last"] and language == "en" and text.startswith(" times", following.end):
            return _with_unit(amount, "ratio", following)  # by 5.3, 3.9 and 3.2 times
        if joint["last"] and _is_dealt(text, language, amount.end, following.end):
            return _measured(text, language, amount, following, counts=True)
        at = following.end
    return None


def _is_dealt(text: str, language: str, first: int, last: int) -> bool:
    """Return whether numbers are dealt out to so many things: "14 and 19 offices, respectively"."""
    if language == "ru":
        told = "соответственно" in text[max(0, first - 48) : first]
        return told or _RESPECTIVELY_RU.match(text, last) is not None
    return language == "en" and _RESPECTIVELY_EN.match(text, last) is not None


def _in_row(text: str, start: int, amount: Amount) -> tuple[Follows, Amount] | None:
    """Return what a number takes from a later one of a row of years."""
    ahead = text[max(0, start - 200) : start]
    if _FROM_RU.search(ahead[-4:]) and (then := _TO_RU.match(text, amount.end)):
        following = read_amount(text, then.end(), "ru")
        return _changed(text, amount, following) if following is not None else None
    if not amount.worded and _OF_YEAR_RU.search(ahead[-70:]):
        return _along(text, amount, _NEXT_YEAR_RU, "ru", counts=True)
    return None


def _changed(text: str, amount: Amount, following: Amount) -> tuple[Follows, Amount] | None:
    """Return the unit of what something rose or fell to, or the rate: "до 7,1 на 1000 родившихся"."""
    made = _measured(text, "ru", amount, following)
    if made is not None:
        return made
    by, _ = per_many(text, following.end, "ru")
    if by:
        return Follows(f"1/{by}", amount.end, "rate"), amount
    noun = counted_noun(text, following.end, "ru", following.low)
    rate = noun is not None and per_many(text, noun.end, "ru")[0] != ""
    return None if rate else _measured(text, "ru", amount, following, counts=True)


def _for_each(
    text: str, language: str, start: int, amount: Amount
) -> tuple[Follows, Amount] | None:
    """Return what a number takes from the last one of a list of whom each is for."""
    ahead = text[max(0, start - 200) : start]
    label = _LABEL[language].search(ahead) if ahead.endswith(_LABELLED) else None
    if label is None and not ahead.endswith("в размере "):
        return None
    kind = label["kind"] if label is not None else ""  # в размере ста, на фирмы – в размере двухсот
    return _along(text, amount, _NEXT_LABEL[language], language, kind)


def _along(
    text: str,
    amount: Amount,
    joint: re.Pattern[str],
    language: str,
    kind: str = "",
    *,
    counts: bool = False,
) -> tuple[Follows, Amount] | None:
    at = amount.end
    for _ in range(_MEMBERS):
        match = joint.match(text, at)
        following = _upper(text, match.end(), language) if match is not None else None
        if match is None or following is None or (kind and match["kind"] != kind):
            return None
        made = _measured(text, language, amount, following, counts=counts)
        if made is not None or following.multiplier > 1:
            return made
        at = following.end
    return None


def _upper(text: str, at: int, language: str) -> Amount | None:
    """Return the number at a place, of a range the upper one: "от пятидесяти до ста"."""
    first = read_amount(text, at, language)
    to = _UP_TO_RU.match(text, first.end) if first is not None else None
    return (read_amount(text, to.end(), language) or first) if to is not None else first


def _measured(
    text: str, language: str, amount: Amount, following: Amount, *, counts: bool = False
) -> tuple[Follows, Amount] | None:
    unit = _unit_of(text, language, following, counts=counts)
    return _with_unit(amount, unit, following) if unit else None


def _unit_of(text: str, language: str, amount: Amount, *, counts: bool) -> str:
    """Return the unit behind a number, or with `counts` the noun that it counts; "" for none."""
    measured = unit_at(text, amount.end, language)
    if measured is not None:
        return unit_of(measured, language)
    noun = counted_noun(text, amount.end, language, amount.low) if counts else None
    return noun.name if noun is not None else ""


def _with_unit(amount: Amount, unit: str, following: Amount) -> tuple[Follows, Amount] | None:
    """Return unit and number; None where only the later number can be the multiplied one."""
    factor = 1 if following.worded else following.multiplier  # двухсот и двух тысяч МРП
    if factor > 1 and amount.low >= 1000 > following.low / factor:
        return None  # 1 200 и 5 млн тенге
    low = amount.low * Decimal(factor)
    high = amount.high * Decimal(factor) if amount.high is not None else None
    made = Amount(low, amount.end, factor, high, worded=amount.worded, words=amount.words)
    return Follows(unit, amount.end, "measure"), made
