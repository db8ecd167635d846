"""Figures of a text: a number, its multiplier and unit or counted noun, and the words around it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import Final

from pipeline.extract.counted import counted_noun
from pipeline.extract.figures_around import is_address, is_ordinal, word_after, word_before
from pipeline.extract.figures_cells import read_cell
from pipeline.extract.figures_fractions import (
    adjective_figure,
    fraction_figure,
    may_have_adjectives,
    ratio_after,
    special_openers,
)
from pipeline.extract.figures_numbers import Amount, dash, joined, number_openers, read_amount
from pipeline.extract.figures_subject import with_context
from pipeline.extract.figures_units import (
    PREFIX_MONEY,
    WEAK_UNITS,
    opens_rate_kazakh,
    rate_after,
    rate_before_kazakh,
    unit_of,
    unit_pattern,
)
from pipeline.extract.simplified import simplified
from pipeline.numerals import plain
from pipeline.records import Cell, Figure, Found

_ANCHOR: Final = re.compile(r"\d+|[^\W\d_]+")
_PART_OF_CODE: Final = re.compile(r"(?:[\w№§/=#@]|[^\W_]-|\d[.,:-]|\d[:/] |/ |№ |[a-z]\.)\Z")
_OPENS_RANGE: Final = {
    "ru": re.compile(r"(?<![\w-])(?:от|с|со|между) {1,3}\Z"),
    "en": re.compile(r"(?<![\w-])(?:from|between) {1,3}\Z"),
    "kk": re.compile(r"(?!)"),
}
_TO: Final = {
    "ru": re.compile(r" {1,3}(?:до|и|по) {1,3}"),
    "en": re.compile(r" {1,3}(?:to|and) {1,3}"),
    "kk": re.compile(r" {1,3}(?:бастап {1,3})?"),
}
_OR: Final = {
    "ru": re.compile(r" {1,3}(?:или|либо) {1,3}"),
    "en": re.compile(r" {1,3}or {1,3}"),
    "kk": re.compile(r" {1,3}(?:немесе|не|я) {1,3}"),
}
_A_LARGE: Final = re.compile(
    r"a {1,3}(?=(?:hundred|thousand|million|billion|trillion|dozen)(?!\w))"
)
_SMALL_COINS: Final = {
    "KZT": re.compile(r" {1,3}(\d\d?) {1,3}(?:тиын|tiyn)[а-яәғқңөұүһі]*"),
    "RUB": re.compile(r" {1,3}(\d\d?) {1,3}коп(?:ее?к|ейк|\.)[а-я]*"),
    "USD": re.compile(r" {1,3}(?:and {1,3})?(\d\d?) {1,3}(?:центов|цента?|cents?)(?!\w)"),
}
#: "с 19 часов до 9 часов", "сағат 22": hours of the clock.
_CLOCK: Final = re.compile(r"(?:(?<!\w)с(?: {1,3}\d\d? {1,3}(?:часов )?до)?) {1,3}\Z")
_HALF_PAST: Final = re.compile(r"\d\d?[.:]\d\d(?!\d)")
#: A run of nine digits or more counts nothing: a taxpayer's number, an account.
_LONG_CODE: Final = re.compile(r"\d{9}")
#: "5 процентов в год" stays percent.
_NO_RATES: Final = frozenset({"percent", "percentage_points", "years"})
_FACTOR_OF: Final = re.compile(r"factor of \Z")
#: "five-year plan", "пятилетний план": the name of a plan, no amount of time.
_NAME_OF_PLAN: Final = re.compile(
    r"(?:-year|летн[а-я]{2,3}|-?жылдық)(?: [^\W\d_]+){0,2} (?:план|программ|стратег|plan|programme?|strateg|жоспар|бағдарлама|стратегия)"
)
_KIND_OF_DAYS_KK: Final = re.compile(r"(?<!\w)(күнтізбелік|жұмыс) {1,3}\Z")
_ABLATIVE_KK: Final = re.compile(r"(?:[дт][ае]н|н[ае]н)\Z")
#: "29000-нан аспайды": the comparator is the verb, no noun follows.
_VERB_KK: Final = re.compile(r"(?:йды|ады|еді|[тд][ыі])\Z")
_CHANGES_KK: Final = re.compile(
    r" {1,3}(?:өс|арт|төменд|азай|қысқар|көбей|ұлғай|көтер|кемі|жетк|ұзар|кеңей)[а-яәғқңөұүһі]*"
)
_UNTIL_KK: Final = re.compile(r" {1,3}дейін(?:гі)?(?!\w)")


@dataclass(frozen=True, slots=True)
class Draft:
    """A figure in the making: its span in the plain text, its value and the rule."""

    start: int
    end: int
    value: Figure
    rule: str


def find_figures(text: str, language: str, found: Sequence[Found] = ()) -> list[Found]:
    """Return the figures of a text, in order, none inside the laws and dates already `found`.

    >>> [f.value.value for f in find_figures("выделено 2,5 млрд тенге", "ru")]
    ['2500000000']
    """
    view = simplified(text)
    taken = sorted((f.start, f.end) for f in found if f.kind in ("law", "date"))
    if view.offsets is not None:
        taken = [(view.plain(start), view.plain(end)) for start, end in taken]
    drafts = list(_Reader(view.text, language).drafts(taken))
    if not drafts:
        return []
    figures = []
    for draft in drafts:
        start, end = view.back(draft.start, draft.end)
        figures.append(
            Found(
                kind="figure",
                start=start,
                end=end,
                rule=f"figure_{draft.rule}",
                confidence=0.8 if draft.rule == "count" else 0.95,
                value=draft.value,
            )
        )
    return with_context(text, language, figures, found)


def find_in_cell(text: str, language: str, cell: Cell) -> list[Found]:
    """Return the figures of a table cell: a bare number takes unit and multiplier of its headers.

    "1 250" under "млн тенге" is 1250000000 KZT; see `figures_cells.read_cell`.
    """
    if cell.is_header:
        return []
    read = read_cell(text, language, cell)
    return find_figures(text, language) if read is None else read


class _Reader:
    """Reads the figures of one plain text."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = language
        self.low = 0

    def drafts(self, taken: Sequence[tuple[int, int]]) -> Iterator[Draft]:
        """Yield the figures from left to right, leaving out the stretches `taken`."""
        at, free = 0, iter([*taken, (len(self.text) + 1, len(self.text) + 1)])
        busy_from, busy_to = next(free)
        opening = _opening_words(self.language)
        adjectives = self.language == "ru" and may_have_adjectives(self.text)
        for anchor in _ANCHOR.finditer(self.text):
            word, start = anchor.group(), anchor.start()
            digits = "0" <= word[0] <= "9"
            if start < at or not (digits or word in opening or (adjectives and len(word) > 7)):
                continue
            while start >= busy_to:
                self.low = max(self.low, busy_to)
                busy_from, busy_to = next(free)
            if start >= busy_from:
                at = busy_to
                continue
            draft = self._figure(start, word)
            if draft is not None and draft.end <= busy_from:
                at = self.low = draft.end
                yield draft

    def _figure(self, start: int, word: str) -> Draft | None:
        if word[0].isdigit():
            before = self.text[max(0, start - 3) : start]
            code = _PART_OF_CODE.search(before) if before else None
            if code and not PREFIX_MONEY.search(before):
                return None
            return self._amount_figure(start)
        special = fraction_figure(self.text, start, word, self.language) or adjective_figure(
            self.text, start, word, self.language
        )
        if special is not None:
            return self._with_words_around(Draft(start, special.end, special.value, special.rule))
        if self.text[start - 1 : start] in ("-", "/"):
            return None
        if word == "a" and self.language == "en":  # a million, a dozen
            after = _A_LARGE.match(self.text, start)
            draft = self._amount_figure(after.end()) if after else None
            return self._with_words_around(replace(draft, start=start)) if draft else None
        return self._amount_figure(start) if word in number_openers(self.language) else None

    def _amount_figure(self, start: int) -> Draft | None:
        """Return the figure that begins with a number, None if the number is no amount."""
        money = PREFIX_MONEY.search(self.text[max(self.low, start - 5) : start])
        amount = read_amount(self.text, start, self.language, money is not None)
        if amount is None or (self.language == "kk" and opens_rate_kazakh(self.text, start)):
            return None
        front = start - len(money.group()) if money is not None else start
        amount, begin = self._range(front, amount, money is not None)
        if amount.fraction:
            if is_address(self.text, start):
                return None
            value = Figure(value=plain(amount.low), unit="fraction")
            return self._with_words_around(Draft(start, amount.end, value, "fraction"))
        if money is not None:
            unit, end, rule, comparator = money.lastgroup or "", amount.end, "money", ""
        else:
            measured = self._unit(start, amount)
            if measured is None:
                return None
            unit, end, rule, comparator = measured
        if rule not in ("count", "bare") and unit not in _NO_RATES:
            per, end = rate_after(self.text, end, self.language)
            unit = f"{unit}/{per}" if per else unit
        if self.language == "kk" and unit == "days":
            unit, begin = self._kind_of_days(begin, unit)
        value = Figure(
            value=plain(amount.low),
            value_to=plain(amount.high) if amount.high is not None else "",
            unit=unit,
            multiplier=str(amount.multiplier) if amount.multiplier > 1 else "",
        )
        if unit in _SMALL_COINS and amount.high is None:
            value, end = self._with_coins(value, end)
        draft = Draft(begin, end, _compared(value, comparator), rule)
        return self._with_words_around(draft, bound=amount.high is not None)

    def _kind_of_days(self, begin: int, unit: str) -> tuple[str, int]:
        """ "күнтізбелік он күн": the kind of days may stand before the number in Kazakh."""
        match = _KIND_OF_DAYS_KK.search(self.text[max(self.low, begin - 14) : begin])
        if match is None:
            return unit, begin
        kind = "calendar_days" if match[1] == "күнтізбелік" else "working_days"
        return kind, begin - len(match.group())

    def _with_coins(self, value: Figure, end: int) -> tuple[Figure, int]:
        """ "12 350 тенге 50 тиын": the hundredths belong to the amount."""
        coins = _SMALL_COINS[value.unit].match(self.text, end)
        if coins is None:
            return value, end
        total = Decimal(value.value) + Decimal(coins[1]) / 100
        return replace(value, value=plain(total)), coins.end()

    def _unit(self, start: int, amount: Amount) -> tuple[str, int, str, str] | None:
        """Return unit, end, rule and comparator of what follows an amount, None if it is none."""
        end, comparator = amount.end, ""
        if self.language == "kk" and amount.high is not None and _UNTIL_KK.match(self.text, end):
            whole = amount.low == int(amount.low)
            return ("", end, "bare", "") if whole else None  # 139-дан 98-ге дейін; not 17.00-19.00
        middle = word_after(self.text, end, self.language, "middle")
        if middle is not None and not self._compares(middle.says, end):
            middle = None
        if middle is not None:
            end, comparator = middle.at, middle.says
        measured = unit_pattern(self.language).match(self.text, end)
        if measured is not None:
            unit = unit_of(measured, self.language)
            weak = unit in WEAK_UNITS and not amount.multiplier > 1
            year = unit == "years" and amount.low >= 1500 and amount.high is None
            if year or (weak and is_address(self.text, start)):
                return None
            clock = _CLOCK.search(self.text[max(0, start - 18) : start])
            if unit == "hours" and (clock or _HALF_PAST.match(self.text, start)):
                return None
            if unit == "years" and _NAME_OF_PLAN.match(self.text, amount.end):
                return None
            return unit, measured.end(), "measure", comparator
        if _FACTOR_OF.search(self.text[max(0, start - 14) : start]):
            return "ratio", end, "ratio", comparator
        times = ratio_after(self.text, start, end, self.language)
        if times is not None:
            return times.unit, times.end, "ratio", comparator
        ordinal = not amount.worded and amount.multiplier == 1 and is_ordinal(self.text, amount.end)
        if ordinal or amount.half or is_address(self.text, start):
            return None
        if _LONG_CODE.match(self.text, start):
            return None
        if amount.low != int(amount.low) and amount.multiplier == 1:  # 2.1 Goals: a section
            return None
        said = middle is not None and _VERB_KK.search(self.text[amount.end : end]) is not None
        if self.language == "kk" and amount.multiplier > 1 and self.text[end - 1] in "ыі":
            said = True  # 25 мыңы: a part of what was counted before
        number = amount.high or amount.low
        noun = None if said else counted_noun(self.text, end, self.language, number, amount.worded)
        bounded = middle is not None and amount.low >= 100
        if noun is None and (amount.multiplier >= 1000 or bounded) and not self._goes_on(end):
            return "", end, "bare", comparator  # свыше 17 тысяч, 29000-нан аспайды
        if noun is None:
            return None
        return noun.name, noun.end, "count", comparator

    def _compares(self, says: str, end: int) -> bool:
        """Return whether a Kazakh "more" or "less" has the ablative: "8 %-ке көп" compares not."""
        if self.language != "kk" or says not in ("<", ">"):
            return True
        return _ABLATIVE_KK.search(self.text[max(0, end - 4) : end]) is not None

    def _goes_on(self, end: int) -> bool:
        """Return whether a number runs on into a word or code."""
        return self.text[end : end + 1].isalnum() or self.text[end : end + 1] in ("-", "/")

    def _range(self, start: int, first: Amount, money: bool) -> tuple[Amount, int]:
        """Return the amount, or the range it opens, and where the mention begins.

        `start` is where the number begins, or the sign of money before it.
        """
        opened = _OPENS_RANGE[self.language].search(self.text[max(self.low, start - 10) : start])
        begin = start - len(opened.group()) if opened else start
        for at, unit in ((first.end, ""), self._own_unit(first)):
            if not at or first.fraction:
                continue
            made = self._joined(first, at, unit, opened is not None, money)
            if made is not None:
                dashed = dash(self.text, at) >= 0
                return made, start if dashed else begin
        return first, start

    def _own_unit(self, first: Amount) -> tuple[int, str]:
        """Return end and name of a unit right behind the first number of a range."""
        match = unit_pattern(self.language).match(self.text, first.end)
        return (match.end(), unit_of(match, self.language)) if match else (0, "")

    def _joined(
        self, first: Amount, at: int, unit: str, opened: bool, money: bool
    ) -> Amount | None:
        """Return the range if another number follows as its upper end."""
        text, language = self.text, self.language
        following, loose = dash(text, at), False
        if following < 0:
            alternative = _OR[language].match(text, at)
            to = _TO[language].match(text, at)
            if alternative is not None and not unit:
                following, loose = alternative.end(), True
            elif to is None or not self._opens(first, at, unit, opened):
                return None
            else:
                following = to.end()
        if money:
            sign = re.compile(r"(?:us ?\$|[$€£₸]|kzt |usd |eur )").match(text, following)
            following = sign.end() if sign else following
        last = read_amount(text, following, language, money)
        if last is None or last.fraction or (loose and last.low != first.low + 1):
            return None
        if dash(text, at) >= 0 and last.low <= first.low:
            return None
        if unit and not money:
            same = unit_pattern(language).match(text, last.end)
            if same is None or unit_of(same, language) != unit:
                return None
        if language == "kk" and not loose and dash(text, at) < 0:
            return self._until(first, last)
        return joined(first, last, own_unit=bool(unit))

    def _opens(self, first: Amount, at: int, unit: str, opened: bool) -> bool:
        """Return whether "до", "to" or a Kazakh ablative makes a range with the next number."""
        if self.language == "kk":
            return first.ablative or bool(re.search(r"[дтн][ае]н\Z", self.text[first.end : at]))
        if opened:
            return True
        joint = self.text[at : at + 6].split()
        return bool(joint) and joint[0] in ("до", "to")

    def _until(self, first: Amount, last: Amount) -> Amount | None:
        """ "10-нан 15 пайызға дейін": the range of Kazakh ends in "дейін" behind the unit."""
        match = unit_pattern(self.language).match(self.text, last.end)
        end = match.end() if match else last.end
        if match is None:
            noun = counted_noun(self.text, last.end, "kk", last.low, last.worded)
            end = noun.end if noun else end
        return joined(first, last) if _UNTIL_KK.match(self.text, end) else None

    def _with_words_around(self, draft: Draft, *, bound: bool = False) -> Draft:
        """Return the figure with its comparator and "about", which belong to the mention."""
        start, end, value = draft.start, draft.end, draft.value
        if self.language == "kk":
            per, length = rate_before_kazakh(self.text[max(self.low, start - 40) : start])
            if per and draft.rule != "count" and "/" not in value.unit:
                start, value = start - length, replace(value, unit=f"{value.unit}/{per}")
        for _ in range(2):
            word = word_before(self.text, self.low, start, self.language)
            if word is None:
                break
            start, value = word.at, _compared(value, word.says)
        until = _UNTIL_KK.match(self.text, end) if self.language == "kk" and bound else None
        if until is not None:
            return Draft(start, until.end(), value, draft.rule)
        word = word_after(self.text, end, self.language)
        if word is not None and not self._compares(word.says, end):
            word = None
        if word is not None and value.unit == "ratio" and self.text[end - 1] == "е":
            word = None  # 1,3 есе көп
        if word is not None and self.language == "kk" and _CHANGES_KK.match(self.text, word.at):
            word = None if word.says == "<=" else word  # 5 пайызға дейін төмендеді
        if word is not None:
            end, value = word.at, _compared(value, word.says)
        return Draft(start, end, value, draft.rule)


@cache
def _opening_words(language: str) -> frozenset[str]:
    """Return the words that a figure may begin with."""
    return number_openers(language) | special_openers(language) | {"a"}


def _compared(value: Figure, says: str) -> Figure:
    if not says:
        return value
    return replace(value, approximate=True) if says == "~" else replace(value, comparator=says)


def amount_of(figure: Figure) -> Decimal:
    """Return the lower amount of a figure as a number."""
    return Decimal(figure.value)
