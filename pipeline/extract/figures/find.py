"""Figures of a text: a number, its multiplier and unit or counted noun, and the words around it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from pipeline.extract.figures.amounts.around import is_address, is_labelled
from pipeline.extract.figures.amounts.coins import with_coins
from pipeline.extract.figures.amounts.continued_english import continues
from pipeline.extract.figures.amounts.fractions import (
    adjective_figure,
    fraction_figure,
    may_have_adjectives,
    one_in_digits,
    special_openers,
)
from pipeline.extract.figures.amounts.headed import measure_of_list
from pipeline.extract.figures.amounts.letter_money import is_lari, is_tenge
from pipeline.extract.figures.amounts.measured import Follows, what_follows
from pipeline.extract.figures.amounts.multiplied import Amount
from pipeline.extract.figures.amounts.neighbours import with_neighbours
from pipeline.extract.figures.amounts.numbered import counts_nothing
from pipeline.extract.figures.amounts.numbers import read_amount
from pipeline.extract.figures.amounts.parts_kazakh import FEW, few_of_whole
from pipeline.extract.figures.amounts.per_many import (
    base_around,
    base_of_rate,
    is_base_of_rate,
    leads_to_rate,
)
from pipeline.extract.figures.amounts.ranges import fraction_range, with_range
from pipeline.extract.figures.amounts.shared_units import shared_unit
from pipeline.extract.figures.amounts.signs import EITHER_WAY, sign_before
from pipeline.extract.figures.amounts.units import (
    PACKED,
    money_before,
    opens_rate_kazakh,
    rate_after,
    rate_of_thing,
)
from pipeline.extract.figures.amounts.widened import compared, widened
from pipeline.extract.figures.amounts.worded import number_openers, part_of_large
from pipeline.extract.figures.draft import Draft
from pipeline.extract.figures.subjects.find import with_context
from pipeline.extract.figures.tables.cells import read_cell, read_dated_amounts, with_headers
from pipeline.extract.notes import without_notes
from pipeline.extract.simplified import simplified
from pipeline.numerals import plain
from pipeline.records import Cell, Figure, Found

_ANCHOR: Final = re.compile(r"\d+|[^\W\d_]+")
_DIGITS: Final = re.compile(r"\d+")
_PART_OF_CODE: Final = re.compile(
    r"(?:[\w№§/=#@]|[^\W_](?<!год)(?<!году)-|\d[.,:-]|(?<![ (]19\d)(?<![ (]20\d)\d[:/] |/ |№ |[a-z]\.|(?<![^\W\d_])[^\W\d_]\+)\Z"
)
_A_LARGE: Final = re.compile(
    r"a {1,3}(?=(?:hundred|thousand|million|billion|trillion|dozen)(?!\w))"
)
#: "факт / план * 100 %", "(а + б) х 100 %": a formula.
_FACTOR: Final = re.compile(r"(?:[^\W\d] ?[*×]|\) ?[*×хx]) ?\Z")
#: "10 м × 20 м": the other side.
_SIDE: Final = re.compile(r"\d ?(?:[смк]?м|[cmk]?m) ?[*×хx] ?\Z")
#: What things are counted by, "за год" and "на человека" tell something else.
_SPACE: Final = frozenset({"km2", "ha", "m2", "km", "m3"})
#: "5 процентов в год" stays percent, "0,1 процента в день" does not.
_NO_RATES: Final = frozenset({"percentage_points", "years"})
_KIND_OF_DAYS_KK: Final = re.compile(r"(?<!\w)(күнтізбелік|жұмыс) {1,3}\Z")
#: "айлық есептік көрсеткіштің бестен онға дейінгі мөлшерінде": the unit stands first.
#: "жиырма бес еселенген мөлшерінен аспайды": "мөлшерінен" only before its bound.
_FOLD_KK: Final = re.compile(
    r" {1,3}(?:еселенген|еселік|есе)(?!\w)(?: {1,3}мөлшерінен(?= {1,3}(?:асп|асыр|артық|кем|көп|астам)))?"
)
_MCI_AHEAD_KK: Final = re.compile(
    r"(?<!\w)(?:айлық {1,3}есептік {1,3}көрсеткіштің|аек-?(?:тің|нің)) {1,3}\Z"
)
#: "айлық есептік көрсеткіштің 50 пайызы": a share of it.
_PERCENT_KK: Final = re.compile(r" ?(?:%|пайыз|процент)")

#: A line over a table says in what it is told: "мың теңге", "Өлшем бірлігі: миллион теңге".
_CAPTION: Final = re.compile(
    r"\W*(?:(?:ед\.?|единиц[аы]) ?изм[а-я.]*|өлшем бірлігі|units?)?\W*"
    r"(?:мың|тысяч|миллион(?:ов)?|миллиард(?:ов)?|триллион(?:ов)?)(?: ақш)? [а-яәғқңөұүһіё]+\.?(?: сша)?\W*",
    re.IGNORECASE,
)
_LONGEST_CAPTION: Final = 60


def find_figures(text: str, language: str, found: Sequence[Found] = ()) -> list[Found]:
    """Return the figures of a text, in order, none inside the laws and dates already `found`.

    >>> [f.value.value for f in find_figures("выделено 2,5 млрд тенге", "ru")]
    ['2500000000']
    """
    text = without_notes(text)
    if language == "kk":
        text = text.replace("шейін", "дейін")  # of one meaning, and of one length
    view = simplified(text)
    if len(view.text) <= _LONGEST_CAPTION and _CAPTION.fullmatch(view.text):
        return []
    taken = sorted((f.start, f.end) for f in found if f.kind in ("law", "date"))
    if view.offsets is not None:
        taken = [(view.plain(start), view.plain(end)) for start, end in taken]
    drafts = list(_Reader(view.text, language).drafts(taken))
    if not drafts:
        return []
    drafts = with_neighbours(view.text, drafts, language)
    figures = []
    for draft in drafts:
        start, end = view.back(draft.start, draft.end)
        if text.endswith(_LARGE_WITH_STOP, start, end) and _SENTENCE_ENDS.match(text, end):
            end -= 1  # до 60 млрд.
        if counts_nothing(draft, text, start, end, language):
            continue
        figures.append(
            Found(
                kind="figure",
                start=start,
                end=end,
                rule=f"figure_{draft.rule}",
                confidence=0.8 if draft.rule in ("count", "part") else 0.95,
                value=_as_written(draft, text, start, end),
            )
        )
    return with_context(text, language, figures, found)


def _as_written(draft: Draft, text: str, start: int, end: int) -> Figure:
    """Return the value of a figure, an abbreviation that it counts in its capitals: "40 НПО"."""
    unit = draft.value.unit
    if draft.rule != "count" or not 1 < len(unit) < 6:
        return draft.value
    word = re.search(
        rf"(?<!\w){re.escape(unit.upper())}(?:s|[а-яё]{{1,3}})?(?!\w)", text[start:end]
    )
    around = text[max(0, start - 40) : end + 40]
    if word is None or not any(letter.islower() for letter in around):
        return draft.value
    return replace(draft.value, unit=unit.upper())


#: Multipliers that are mostly written without a stop: theirs may end a sentence.
_LARGE_WITH_STOP: Final = ("млн.", "млрд.", "трлн.")
_SENTENCE_ENDS: Final = re.compile(r"\s*(?:\Z|[А-ЯЁӘІҢҒҮҰҚӨҺ])")
#: What heads a column of units.
_OF_UNITS: Final = re.compile(r"(?:ед\.?|единиц[аы]) ?изм|өлшем|\bunits?\b|measure", re.IGNORECASE)


def find_in_cell(text: str, language: str, cell: Cell, found: Sequence[Found] = ()) -> list[Found]:
    """Return the figures of a table cell: a bare number takes unit and multiplier of its headers.

    "1 250" under "млн тенге" is 1250000000 KZT; see `cells.read_cell`.
    """
    if cell.is_header or (
        base_of_rate(simplified(text).text, language) and _OF_UNITS.search(cell.column_header)
    ):
        return []
    for read in (read_cell, read_dated_amounts):
        figures = read(text, language, cell)
        if figures is not None:
            return figures
    return with_headers(find_figures(text, language, found), text, language, cell)


class _Reader:
    """Reads the figures of one plain text."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = language
        self.low = 0
        self.passed = 0
        self.counted: Draft | None = None  # the last figure that counts things
        self.parts = False  # whether that is so many of what was counted before

    def drafts(self, taken: Sequence[tuple[int, int]]) -> Iterator[Draft]:
        """Yield the figures from left to right, leaving out the stretches `taken`."""
        at, free = 0, iter([*taken, (len(self.text) + 1, len(self.text) + 1)])
        busy_from, busy_to = next(free)
        opening = _opening_words(self.language)
        adjectives = self.language == "ru" and may_have_adjectives(self.text)
        worded = adjectives or not opening.isdisjoint(_ANCHOR.findall(self.text))
        for anchor in (_ANCHOR if worded else _DIGITS).finditer(self.text):
            word = anchor[0]
            if not (word[0] <= "9" or word in opening or (adjectives and len(word) > 7)):
                continue  # what most words are
            start = anchor.start()
            if start < at:
                continue
            while start >= busy_to:
                self.low = max(self.low, busy_to)
                busy_from, busy_to = next(free)
            if start >= busy_from:
                at = busy_to
                continue
            draft = self._figure(start, word)
            at = max(at, self.passed)
            if draft is not None and draft.end <= busy_from:
                at = self.low = draft.end
                if draft.rule in ("count", "part"):
                    self.counted, self.parts = draft, draft.rule == "part"
                yield draft

    def _figure(self, start: int, word: str) -> Draft | None:
        if word[0].isdigit():
            before = self.text[max(0, start - 7) : start]
            code = _PART_OF_CODE.search(before) if before else None
            if code and not money_before(before) and not is_labelled(self.text, start):
                return None
            if _FACTOR.search(before) and not _SIDE.search(before):
                return None
            special = one_in_digits(self.text, start, self.language)
            if special is not None and not is_address(self.text, start):
                return self._widened(Draft(start, special.end, special.value, special.rule))
            return self._amount_figure(start)
        if part_of_large(self.text, start, self.language):
            return self._amount_figure(start)
        said = (self.text, start, word, self.language)
        special = fraction_figure(*said) or adjective_figure(*said) or few_of_whole(*said)
        if special is not None:
            whole = fraction_range(self.text, self.language, self.low, start, special)
            if whole is not None:
                return Draft(whole[1], whole[0].end, whole[0].value, whole[0].rule)
            return self._widened(Draft(start, special.end, special.value, special.rule))
        if self.text[start - 1 : start] in ("-", "/"):
            return None
        if word == "a" and self.language == "en":  # a million, a dozen
            after = _A_LARGE.match(self.text, start)
            draft = self._amount_figure(after.end()) if after else None
            return self._widened(replace(draft, start=start)) if draft else None
        if self.text.endswith("бірнеше ", 0, start):
            return None  # бірнеше мың
        return self._amount_figure(start) if word in number_openers(self.language) else None

    def _amount_figure(self, start: int) -> Draft | None:
        """Return the figure that begins with a number, None if the number is no amount."""
        money = money_before(self.text[max(self.low, start - 5) : start])
        amount = read_amount(self.text, start, self.language, money is not None)
        sign = money.group().strip() if money is not None else ""
        if sign == "gel" and not is_lari(amount):
            money = None
        if sign in ("t", "т") and not is_tenge(amount, self.language):
            return None
        pair = money is not None and self.text[start - len(money.group()) - 1 : start][:1] == "/"
        if (
            pair
            or amount is None
            or (self.language == "kk" and opens_rate_kazakh(self.text, start))
        ):
            return None
        if self.language == "kk" and leads_to_rate(self.text, amount.end, amount.low):
            self.passed = amount.end
            return None
        if is_base_of_rate(self.text, start, amount.end, amount.low, self.language):
            return None
        front = start - len(money.group()) if money is not None else start
        amount, begin = with_range(
            self.text, self.language, self.low, front, amount, money is not None
        )
        if amount.fraction:
            if is_address(self.text, start):
                return None
            value = Figure(value=plain(amount.low), unit="fraction")
            return self._widened(Draft(start, amount.end, value, "fraction"))
        kazakh = self.language == "kk"
        ahead = (
            _MCI_AHEAD_KK.search(self.text[max(self.low, begin - 48) : begin])
            if kazakh and not _PERCENT_KK.match(self.text, amount.end)
            else None
        )
        if money is not None:
            unit, end, rule, comparator = money.lastgroup or "", amount.end, "money", ""
        elif ahead is not None:
            unit, end, rule, comparator = "MCI", amount.end, "measure", ""
            begin -= len(ahead.group())
            fold = _FOLD_KK.match(self.text, end)
            end = fold.end() if fold is not None else end
        else:
            follows = what_follows(self.text, self.language, start, amount)
            if self.language == "ru" and follows == Follows("", amount.end, "bare"):
                listed = shared_unit(self.text, "ru", start, amount)  # составило 14 и 9,5 %
                follows = None if listed is not None else follows
            if follows is None:
                shared = shared_unit(self.text, self.language, start, amount)
                if shared is None or (self.language == "ru" and is_address(self.text, start)):
                    return self._by_many(begin, amount)
                follows, amount = shared
            unit, end, rule, comparator = (
                follows.unit,
                follows.end,
                follows.rule,
                follows.comparator,
            )
        if rule == "bare" and not unit and (counted := self._goes_on(start, amount)):
            unit, rule = counted, "part"
        elif rule == "bare" and not unit and (amount.multiplier > 1 or self.language == "en"):
            headed = measure_of_list(self.text, self.language, start, amount)
            if headed is not None:  # budget, tenge: costs - 5 million
                unit, amount = headed[0].unit, headed[1]
        if unit in PACKED:
            unit, factor = PACKED[unit]
            high = amount.high * factor if amount.high is not None else None
            amount = replace(
                amount,
                low=amount.low * factor,
                high=high,
                multiplier=max(factor, amount.multiplier),
            )
        if rule == "count" and self.language != "en":  # 3,2 человека на кв. км
            per, after = rate_after(self.text, end, self.language)
            unit, end = (f"{unit}/{per}", after) if per in _SPACE else (unit, end)
        elif rule != "bare" and unit not in _NO_RATES:
            per, after = rate_after(self.text, end, self.language)
            if not per and unit != "percent" and self.text.startswith(" of ", end):
                per, after = rate_of_thing(self.text, end)
            if per and (unit != "percent" or per == "day"):
                unit, end = f"{unit}/{per}", after
                per, after = rate_after(self.text, end, self.language)
                unit, end = (f"{unit}/{per}", after) if per else (unit, end)  # per wagon per day
        if "/" not in unit and unit != "percent":
            by, begin, end = base_around(self.text, self.low, begin, end, self.language)
            unit = f"{unit or 1}/{by}" if by else unit
        if self.language == "kk" and unit == "days":
            unit, begin = self._kind_of_days(begin, unit)
        if (
            self.language == "kk"
            and unit == "percent"
            and self.text.startswith("жылдық ", begin - 7)
        ):
            begin -= 7  # a rate by the year
        ahead_of = self.text[max(self.low, begin - 160) : begin]
        negative = sign_before(ahead_of, unit, self.language) if amount.high is None else None
        if negative:
            begin -= len(negative["sign"])
        elif either := EITHER_WAY.search(ahead_of[-6:]):
            begin -= len(either.group())
        elif self.text[max(self.low, begin - 2) : begin].endswith(("(+", " +")):
            begin -= 1  # (+9.2 percent)
        value = Figure(
            value=plain(-amount.low if negative else amount.low),
            value_to=plain(amount.high) if amount.high is not None else "",
            unit=unit,
            multiplier=str(amount.multiplier) if amount.multiplier > 1 else "",
        )
        if amount.high is None:
            value, end = with_coins(self.text, value, end)
        draft = Draft(begin, end, compared(value, ">" if amount.over else comparator), rule)
        return self._widened(draft, bound=amount.high is not None)

    def _widened(self, draft: Draft, *, bound: bool = False) -> Draft:
        return widened(self.text, self.low, self.language, draft, bound=bound)

    def _by_many(self, begin: int, amount: Amount) -> Draft | None:
        """Return a bare number that is counted by a round one: "39,6 на 10 тыс. населения"."""
        by, begin, end = base_around(self.text, self.low, begin, amount.end, self.language)
        if not by:
            return self._part(begin, amount)
        high = plain(amount.high) if amount.high is not None else ""
        ahead = self.text[max(self.low, begin - 160) : begin]
        negative = sign_before(ahead, "", self.language) if not high else None
        if negative:
            begin -= len(negative["sign"])
        low = -amount.low if negative else amount.low
        value = Figure(value=plain(low), value_to=high, unit=f"1/{by}")
        return self._widened(Draft(begin, end, value, "rate"))

    def _part(self, begin: int, amount: Amount) -> Draft | None:
        """Return a bare number that is so many of what was counted before: "of which 27 are rural"."""
        unit = self._goes_on(begin, amount)
        if not unit or amount.high is not None:
            return None
        value = Figure(value=plain(amount.low), unit=unit)
        return self._widened(Draft(begin, amount.end, value, "part"))

    def _goes_on(self, start: int, amount: Amount) -> str:
        """Return the noun that a bare number goes on to count, "" for none."""
        if self.language != "en" or self.counted is None or amount.low < 2:
            return ""
        goes_on = continues(
            self.text, start, amount.end, self.counted, chained=self.parts, worded=amount.worded
        )
        return self.counted.value.unit if goes_on else ""

    def _kind_of_days(self, begin: int, unit: str) -> tuple[str, int]:
        """ "күнтізбелік он күн": the kind of days may stand before the number in Kazakh."""
        match = _KIND_OF_DAYS_KK.search(self.text[max(self.low, begin - 14) : begin])
        if match is None:
            return unit, begin
        kind = "calendar_days" if match[1] == "күнтізбелік" else "working_days"
        return kind, begin - len(match.group())


@cache
def _opening_words(language: str) -> frozenset[str]:
    """Return the words that a figure may begin with."""
    return number_openers(language) | special_openers(language) | {"a", *FEW}
