"""What figures take from those beside them: the bound of a later verb, the money of a list."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from pipeline.extract.figures.amounts.elided_russian import with_counted_before
from pipeline.extract.figures.amounts.nothing import with_nothing
from pipeline.extract.figures.amounts.parts_kazakh import unit_of_part
from pipeline.extract.figures.draft import Draft
from pipeline.extract.figures.surroundings import TIMES
from pipeline.kazakh import is_adjective

#: "38 тоннадан, ұзындығы 20 метрден аспауға": the last verb bounds them all.
_EXCEED_KK: Final = re.compile(r"аспа[а-яіғқ]+\Z")
_FROM_KK: Final = re.compile(r"[дтн][ае]н\Z")
_NEXT_THING_KK: Final = re.compile(r"(?:,| және| ал)(?: [^\W\d]+){0,4} \Z")
_MONEY: Final = re.compile(r"[A-Z]{3}")
_NO_MONEY: Final = frozenset({"MCI", "TEU", "MWh", "kWh", "GWh", "TWh"})
#: Nobody counts people or things by the thousand million.
_LARGE: Final = 10**9
#: A million is money only behind the dash of a list.
_LABELLED: Final = re.compile(r" ?[-:] ?\Z")
_FARTHEST: Final = 400


def with_neighbours(text: str, drafts: Sequence[Draft], language: str) -> list[Draft]:
    """Return the figures of a text, each with what it shares with its neighbours."""
    made = list(drafts)
    if language == "kk":
        made = _with_shared_noun(text, _with_shared_bound(text, made))
        made = _with_unit_of_whole(text, _with_unit_told_before(text, made))
        made = _with_unit_of_items(text, made)
        made = _with_money_of_shares(text, [_about(text, draft) for draft in made])
    if language == "en":
        made = _with_unit_of_level(text, made)
    made = with_nothing(text, _with_shared_money(text, made, language))
    return with_counted_before(text, made) if language == "ru" else made


#: "3.4 million people in 2021, up from 2.8 million in 2014"
_UP_FROM: Final = re.compile(
    r"(?: in (?:[a-z]+ )?(?:19|20)\d\d)?,? (?:up|down|compared (?:to|with)|versus|against)(?: from)? (?:just |only |about |some )?"
    # 2022 - 11 million passengers, 2023 - 13.2 million; in 2022 and 13.2 million in 2023
    r"|[,;] (?:and )?(?:in )?(?:19|20)\d\d(?: ?[-:]| was| to)? | in (?:19|20)\d\d(?:,| and|, and) (?=[^;.]{0,20} in (?:19|20)\d\d)"
)


#: "fell by 64 thousand people in 2023, to 2.0 million", "was 30.6 billion m3 in 2023 and is projected at 29.4 billion"
_OF_VERB: Final = r"(?:to|at|by|of|reach(?:ed|es|ing)?|exceed(?:s|ed|ing)?|total(?:s|l?ed|l?ing)?|was|is|were|are|be|been|stood at|amount(?:s|ed|ing) to|averag(?:ed|es|ing)|equal(?:s|led)|hit|against)"
_LATER_LEVEL: Final = re.compile(
    rf"(?: (?:in|for|over|as of|during|at|by|on) (?:[a-z]+ ){{0,3}}?(?:(?:19|20)\d\d|year|month|quarter|period))?(?:,| and| but|,? (?:and|but|while|then))(?: [a-z]+){{0,4}}? {_OF_VERB} (?:about |only |just |almost |nearly |over )?"
)
#: Of these nobody tells bare thousands.
_SHARES: Final = frozenset({"percent", "percentage_points", "ratio", "fraction", *TIMES})


def _with_unit_of_level(text: str, drafts: list[Draft]) -> list[Draft]:
    """Return the English figures, a bare earlier level with the unit of the one it is set against."""
    made = list(drafts)
    for i in range(1, len(made)):
        now, earlier = made[i - 1].value, made[i].value
        bare = made[i].rule == "bare" and not earlier.unit
        told = bare and now.unit and earlier.multiplier == now.multiplier
        if told and _UP_FROM.fullmatch(text, made[i - 1].end, made[i].start):
            made[i] = replace(made[i], value=replace(earlier, unit=now.unit))
        large = bare and now.unit and now.unit not in _SHARES and earlier.multiplier
        if (
            large
            and "/" not in now.unit
            and not text.startswith((" of ", " from "), made[i].end)
            and _LATER_LEVEL.fullmatch(text, made[i - 1].end, made[i].start)
        ):
            made[i] = replace(made[i], value=replace(earlier, unit=now.unit))
    return made


def _with_shared_bound(text: str, drafts: list[Draft]) -> list[Draft]:
    """Return the figures, one in the ablative with the bound that its verb gives to a later one."""
    made = list(drafts)
    for i in range(len(made) - 2, -1, -1):
        this, later = made[i], made[i + 1]
        shared = later.value.comparator == "<=" and _FROM_KK.search(text, later.start, later.end)
        bound = shared or _EXCEED_KK.search(text, later.start, later.end)
        waits = not this.value.comparator and _FROM_KK.search(text, this.start, this.end)
        if bound and waits and _NEXT_THING_KK.fullmatch(text, this.end, later.start):
            made[i] = replace(this, value=replace(this.value, comparator="<="))
    return made


#: "96 140 төсек еді, 2023 жылы 93 775-ке дейін": the same at another time, or at another place.
_TIME_OR_PLACE: Final = (
    r"(?:(?:19|20)\d\d жыл[а-яғңі]{0,5}|биыл|былтыр|қазір|бүгінде|кейін|кейіннен"
    r"|(?:[^\W\d]+ )?[^\W\d]{2,}[дт][ае])"
)
_LATER: Final = re.compile(
    rf"(?: [^\W\d]+){{0,2}},? (?:(?:ал|бірақ|және|содан) )?(?:{_TIME_OR_PLACE} ){{1,2}}"
)
_FROM_TO: Final = re.compile(r" (?:қазіргі )?")
_NO_LEVELS: Final = frozenset({"percent", "percentage_points", "ratio", "fraction"})
_CASE: Final = re.compile(
    r"(?:\d ?-?|(?:мың|миллион|миллиард|млн|млрд)\.?-?)(?:[ғқ]а|[гк]е|[дтн][ыі])\Z"
)


def _with_unit_told_before(text: str, drafts: list[Draft]) -> list[Draft]:
    """Return the figures, one without a unit, or without what its rate is by, with that of the one before."""
    made = list(drafts)
    for i in range(1, len(made)):
        before, this = made[i - 1], made[i]
        unit, own = before.value.unit, this.value.unit
        gap = text[before.end : this.start]
        bare = this.rule == "bare" and not own
        if own and own != "percent":  # 1 м2 үшін 612 мың теңге, Шымкентте 428 мың теңге
            told = unit.startswith(f"{own}/") and _LATER.fullmatch(gap)
        else:
            counted = before.rule == "count" or (this.value.multiplier and unit not in _NO_LEVELS)
            same = unit and counted and _CASE.search(text, this.start, this.end)
            rate = unit.startswith("1/") and "," in text[this.start : this.end]
            ranged = _FROM_KK.search(text, before.start, before.end) and _FROM_TO.fullmatch(gap)
            told = bare and (same or rate) and (_LATER.fullmatch(gap) or ranged)
        if told:
            made[i] = replace(this, value=replace(this.value, unit=unit))
    return made


def _with_unit_of_whole(text: str, drafts: list[Draft]) -> list[Draft]:
    """Return the figures, one that is so many of a whole with its unit: "23 ұсынымның 20-сы"."""
    made = list(drafts)
    for i, this in enumerate(made):
        if unit := unit_of_part(text, made, i):
            made[i] = replace(this, value=replace(this.value, unit=unit))
    return made


#: "Астана – 21,4 мың; Алматы – 33 мың (25 %); Шымкент – 12,8 мың бала"
_NEXT_ITEM_KK: Final = re.compile(
    r"(?: \([\d ,]{1,12}(?:%|пайыз)\))?[;,] (?:- |ал )?[^\d.:;()]{2,80} - ?"
)
_THOUSANDS_KK: Final = re.compile(r"(?:мың|млн|млрд|миллион|миллиард)\.?\Z")
_ITEM_KK: Final = re.compile(r"[^\W\d][)\"]? - \Z")


def _with_unit_of_items(text: str, drafts: list[Draft]) -> list[Draft]:
    """Return the figures, bare thousands of a list with what its last item counts."""
    made = list(drafts)
    for i in range(len(made) - 2, -1, -1):
        this, later = made[i], made[i + 1]
        if later.value.unit == "percent" and text.endswith("(", 0, later.start):
            later = made[min(i + 2, len(made) - 1)]  # the share of this one in its bracket
        unit = later.value.unit
        bare = this.rule == "bare" and not this.value.unit
        bare = bare and _THOUSANDS_KK.search(text, this.start, this.end) is not None
        if not bare or not unit or unit in _NO_LEVELS or _is_money(unit):
            continue
        labelled = _ITEM_KK.search(text, max(0, this.start - 5), this.start)
        if labelled and _NEXT_ITEM_KK.fullmatch(text, this.end, later.start):
            made[i] = replace(this, value=replace(this.value, unit=unit))
    return made


#: "білімге 18,6 млрд, емдеуге 10,6 млрд, жолға – 8,7 млрд теңге": what each share goes to.
_TO_WHAT_KK: Final = r"[^\W\d](?:[ғқ]а|[гк]е|[нң]а|не)(?: ?[–—-])? "
_SHARE_KK: Final = re.compile(rf"{_TO_WHAT_KK}\Z")
_NEXT_SHARE_KK: Final = re.compile(rf"(?:,|,? (?:ал|және)) [^\d.:;(),]{{2,80}}?{_TO_WHAT_KK}")


def _with_money_of_shares(text: str, drafts: list[Draft]) -> list[Draft]:
    """Return the figures, shares in bare millions with the money that the last of their list names."""
    made = list(drafts)
    for i in range(len(made) - 2, -1, -1):
        this, later = made[i], made[i + 1]
        bare = (
            this.rule == "bare" and not this.value.unit and int(this.value.multiplier or 1) > 1000
        )
        listed = bare and _SHARE_KK.search(text, max(0, this.start - 8), this.start)
        if (
            listed
            and _is_money(later.value.unit)
            and _NEXT_SHARE_KK.fullmatch(text, this.end, later.start)
        ):
            made[i] = replace(this, value=replace(this.value, unit=later.value.unit))
    return made


#: "50-дей адам", "3 мыңдай тұрғын", "200 теңгедей"
_ABOUT_KK: Final = re.compile(
    r"(?:\d ?-?|(?:жүз|мың|млн|миллион|миллиард|теңге|доллар|пайыз|адам|кісі|тонна|гектар|шақырым|километр|метр|жыл|күн|сағат|есе)-?)[дт][ае]й(?!\w)"
)


def _about(text: str, draft: Draft) -> Draft:
    """Return a Kazakh figure as about so much where an ending says so."""
    if _ABOUT_KK.search(text, draft.start, draft.end) is None:
        return draft
    return replace(draft, value=replace(draft.value, approximate=True))


#: "3 қалалық және 12 аудандық сот"
_AND_KK: Final = re.compile(r"(?:,| {1,3}(?:және|мен|пен|бен|немесе)) {1,3}")


def _with_shared_noun(text: str, drafts: list[Draft]) -> list[Draft]:
    """Return the figures, one that counts by a quality alone with the noun of the next."""
    made = list(drafts)
    for i in range(len(made) - 2, -1, -1):
        this, later = made[i], made[i + 1]
        counts = this.rule == later.rule == "count" and _is_quality(this.value.unit)
        if counts and _AND_KK.fullmatch(text, this.end, later.start):
            made[i] = replace(this, value=replace(this.value, unit=later.value.unit))
    return made


def _is_quality(unit: str) -> bool:
    """Return whether a unit is a quality that a noun may follow: "мемлекеттік", "қалалық"."""
    return unit in ("қалалық", "ауылдық", "республикалық", "орташа") or is_adjective(unit)


def _with_shared_money(text: str, drafts: list[Draft], language: str) -> list[Draft]:
    """Return the figures, a bare "2,9 млрд" with the money of the others, where that is one money.

    "нарушения на 17,4 млрд тенге, из них финансовые – 2,9 млрд".
    """
    moneys = [draft for draft in drafts if _is_money(draft.value.unit)]
    if len({draft.value.unit for draft in moneys}) != 1:
        return drafts
    starts = [draft.start for draft in moneys]
    made = []
    for draft, later in zip(drafts, [*drafts[1:], None], strict=True):
        multiplier = int(draft.value.multiplier or 1)
        if draft.rule == "count" and language == "ru" and multiplier >= _LARGE:
            draft = _without_noun(text, draft)  # около 500 млрд финансовых нарушений
        bare = draft.rule == "bare" and not draft.value.unit and multiplier >= 10**6
        named = multiplier >= _LARGE or _LABELLED.search(
            text[max(0, draft.start - 4) : draft.start]
        )
        before = bisect_left(starts, draft.start)
        near = before > 0 and draft.start - starts[before - 1] < _FARTHEST
        joined = later is not None and _is_joined(text, draft, later)
        if bare and ((named and near) or joined):
            draft = replace(draft, value=replace(draft.value, unit=moneys[0].value.unit))
        made.append(draft)
    return made


_NUMBER_WORD: Final = re.compile(r".*?(?:млрд|трлн|миллиард[а-я]*|триллион[а-я]*)\b\.?")


def _without_noun(text: str, draft: Draft) -> Draft:
    """Return a figure up to the multiplying word, without what seems to be counted."""
    number = _NUMBER_WORD.match(text, draft.start, draft.end)
    if number is None:
        return draft
    return replace(draft, end=number.end(), rule="bare", value=replace(draft.value, unit=""))


#: "2,1 млрд және 3,4 млрд теңге", "5 млн и 7 млн тенге"
_AND: Final = re.compile(r"(?:,| {1,3}(?:және|мен|пен|бен|немесе|и|или|and|or)) {1,3}")


def _is_joined(text: str, draft: Draft, later: Draft) -> bool:
    """Return whether the next figure is money with the same multiplier, joined by "and"."""
    alike = draft.value.multiplier == later.value.multiplier and _is_money(later.value.unit)
    return alike and _AND.fullmatch(text, draft.end, later.start) is not None


def _is_money(unit: str) -> bool:
    return _MONEY.fullmatch(unit) is not None and unit not in _NO_MONEY
