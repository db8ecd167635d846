"""Dates of a text: single ones first, then ranges, lists and open ends made of them."""

import re
from collections.abc import Sequence

from pipeline.extract import dates_values as values
from pipeline.extract.dates_patterns import DASH, RULES, S0, TRIGGER, S, Y
from pipeline.extract.dates_values import Atom
from pipeline.records import Date, Found

#: What stands between two dates of a range, by language.
_BETWEEN = {
    "ru": re.compile(rf"(?:{S0}{DASH}{S0}|{S}(?:по|до){S}|{S}и{S})\Z"),
    "kk": re.compile(rf"(?:{S0}{DASH}{S0}|{S}(?:бастап{S})?|{S}(?:пен|мен|және){S})\Z"),
    "en": re.compile(rf"(?:{S0}{DASH}{S0}|{S}(?:to|until|till|through|and){S})\Z"),
}
#: Words before a range, part of it; the word between must fit.
_OPENS_RANGE = {
    "ru": re.compile(rf"(?<!\w)(?P<word>с|со|от|между|период{S}с){S}\Z", re.IGNORECASE),
    "kk": re.compile(r"(?!)"),
    "en": re.compile(rf"(?<!\w)(?P<word>from|between){S}\Z", re.IGNORECASE),
}
_BEFORE_WORDS = {
    "ru": rf"до|не{S}позднее|ранее|к(?={S}(?:концу|началу|середине)?{S0})",
    "kk": r"(?!)",
    "en": r"until|till|before|by|up\ to|not\ later\ than|no\ later\ than|prior\ to",
}
_AFTER_WORDS = {
    "ru": rf"с|со|начиная{S}с|после|не{S}ранее",
    "kk": r"(?!)",
    "en": r"since|from|after|as\ from|starting\ from|starting\ in|beginning\ in",
}
_AFTERWARDS_KK = (
    (re.compile(rf"{S}(?:дейін(?:гі)?|қарай)(?!\w)"), "before"),  # 2030 жылға дейін
    (re.compile(rf"{S}(?:бастап|бері|кейін(?:гі)?|соң)(?!\w)"), "after"),  # 2016 жылдан бастап
    (re.compile(rf"{S}(?:басы(?:нда|нан)?)(?!\w)"), "start"),
    (re.compile(rf"{S}(?:соңы(?:нда|на|нан)?|аяғы(?:нда|на)?)(?!\w)"), "end"),
    (re.compile(rf"{S}(?:ортасы(?:нда|нан)?)(?!\w)"), "middle"),
)
_MODIFIERS = {
    "ru": (
        (re.compile(rf"(?<!\w)(?:начал[оаеу]|начале){S}\Z", re.IGNORECASE), "start"),
        (re.compile(rf"(?<!\w)(?:кон(?:ец|ца|це|цу)){S}\Z", re.IGNORECASE), "end"),
        (re.compile(rf"(?<!\w)(?:середин[аеуы]){S}\Z", re.IGNORECASE), "middle"),
        (re.compile(rf"(?<!\w)(?:около|примерно{S}(?:в{S})?){S}\Z", re.IGNORECASE), "approximate"),
        (re.compile(rf"по{S}состоянию{S}на{S}\Z", re.IGNORECASE), "as_of"),
    ),
    "kk": (
        (re.compile(rf"(?<!\w)шамамен{S}\Z", re.IGNORECASE), "approximate"),
    ),
    "en": (
        (re.compile(rf"(?<!\w)(?:early{S}|(?:the{S})?(?:beginning|start){S}of{S})\Z", re.I), "start"),
        (re.compile(rf"(?<!\w)(?:late{S}|(?:the{S})?end{S}of{S})\Z", re.IGNORECASE), "end"),
        (re.compile(rf"(?<!\w)(?:mid-|(?:the{S})?middle{S}of{S})\Z", re.IGNORECASE), "middle"),
        (re.compile(rf"(?<!\w)(?:around|about|circa|approximately){S}\Z", re.I), "approximate"),
        (re.compile(rf"(?<!\w)as{S}(?:of|at){S}\Z", re.IGNORECASE), "as_of"),
    ),
}  # fmt: skip
_AS_OF_KK = re.compile(rf"{S}(?:жағдай(?:ы|ына|ынша)?|бойынша{S}жағдай)", re.IGNORECASE)
_BEFORE = {
    language: re.compile(rf"(?<!\w)(?:{words}){S}\Z", re.IGNORECASE)
    for language, words in _BEFORE_WORDS.items()
}
_AFTER = {
    language: re.compile(rf"(?<!\w)(?:{words}){S}\Z", re.IGNORECASE)
    for language, words in _AFTER_WORDS.items()
}
#: "в 2018, 2019 и 2021 годах": bare years before a year with its noun, or after the first in English
_LIST = re.compile(
    rf"(?<![\d.,/№\w-])({Y})(?=(?:{S0},{S0}{Y})*{S0}(?:,|{S}(?:и|және|мен|пен|and|or|или)){S}\Z)"
)
_LIST_ON = re.compile(rf"(?:{S0},{S0}(?:and{S})?|{S}(?:and|or){S})({Y})(?![\d\w%-]|[.,]\d)")
_WINDOW = 40


def find_dates(text: str, language: str, found: Sequence[Found] = ()) -> list[Found]:
    """Return the dates of a text, in order; impossible ones have no value.

    >>> [d.value.edtf for d in find_dates("до 2030 года", "ru")]
    ['../2030']
    """
    if not TRIGGER.search(text):
        return []
    atoms = _with_lists(text, _atoms(text, language), language)
    atoms = _ranges(text, atoms, language)
    return [
        Found(kind="date", start=a.start, end=a.end, rule=f"date_{a.rule}", value=a.value)
        for a in (_modified(text, atom, language, atoms) for atom in atoms)
    ]


def _atoms(text: str, language: str) -> list[Atom]:
    """Return single dates that do not overlap; earlier rules win."""
    taken: list[Atom] = []
    for name, pattern, value in RULES[language]:
        for match in pattern.finditer(text):
            start, end = match.span()
            if (
                match.group()[0] in "«\"„“'”"
                and match.group().count(match.group()[0]) == 1
                and ("»" not in match.group() and "“" not in match.group()[1:])
            ):
                start += 1
            if all(end <= other.start or other.end <= start for other in taken):
                taken.append(Atom(start, _trim(text, start, end), value(match), name))
    return sorted(taken, key=lambda atom: atom.start)


def _trim(text: str, start: int, end: int) -> int:
    """Return the end without a full stop that ends the sentence after a whole word."""
    word = text[start:end]
    if word.endswith(".") and not re.search(
        r"(?:гг?|жж?|янв|февр?|мар|апр|авг|сент?|окт|нояб?|дек)\.\Z", word
    ):
        return end - 1
    return end


def _with_lists(text: str, atoms: list[Atom], language: str) -> list[Atom]:
    """Add bare years of a list whose noun stands at its end (ru, kk) or that goes on (en)."""
    extra: list[Atom] = []
    for atom in atoms:
        if atom.rule not in ("year", "years", "years_list"):
            continue
        if language == "en":
            at = atom.end
            while match := _LIST_ON.match(text, at):
                extra.append(Atom(*match.span(1), values.year(int(match[1])), "year_of_list"))
                at = match.end()
            continue
        low = max(0, atom.start - _WINDOW)
        for match in _LIST.finditer(text[low : atom.start]):
            start, end = low + match.start(1), low + match.end(1)
            extra.append(Atom(start, end, values.year(int(match[1])), "year_of_list"))
    for item in extra:
        if all(item.end <= other.start or other.end <= item.start for other in atoms):
            atoms = [*atoms, item]
    return sorted(atoms, key=lambda atom: atom.start)


def _ranges(text: str, atoms: list[Atom], language: str) -> list[Atom]:
    """Join two dates to a range where the words between and before say so."""
    joined: list[Atom] = []
    atoms = _bare_starts(text, atoms, language)
    i = 0
    while i < len(atoms):
        atom = atoms[i]
        following = atoms[i + 1] if i + 1 < len(atoms) else None
        made = _range(text, atom, following, language) if following else None
        joined.append(made or atom)
        i += 2 if made else 1
    return joined


def _bare_starts(text: str, atoms: list[Atom], language: str) -> list[Atom]:
    """Add the bare year of "с 2016 по 2019 год", "2016-дан 2019 жылға дейін"."""
    pattern = {
        "ru": rf"(?<!\w)(?:с|со|от){S}({Y}){S}(?:по|до){S}\Z",
        "kk": rf"(?<![\d.,/№\w-])({Y})(?:-?(?:дан|ден|тан|тен|нан|нен)){S}\Z",
        "en": rf"(?<!\w)(?:from|between){S}({Y}){S}(?:to|until|through|and){S}\Z",
    }[language]
    extra = []
    for atom in atoms:
        low = max(0, atom.start - _WINDOW)
        match = re.search(pattern, text[low : atom.start])
        if match and all(
            low + match.end(1) <= a.start or a.end <= low + match.start(1) for a in atoms
        ):
            start, end = low + match.start(1), low + match.end(1)
            extra.append(Atom(start, end, values.year(int(match[1])), "year"))
    return sorted([*atoms, *extra], key=lambda atom: atom.start)


def _range(text: str, first: Atom, last: Atom, language: str) -> Atom | None:
    between = text[first.end : last.start]
    if len(between) > 24 or "/" in (first.value.edtf if first.value else ""):
        return None
    opened = _OPENS_RANGE[language].search(text[max(0, first.start - 16) : first.start])
    if not _BETWEEN[language].match(between):
        return None
    dash = re.fullmatch(rf"{S0}{DASH}{S0}", between)
    word = between.strip()
    start, end = first.start, last.end
    if language == "kk":
        tail = re.match(rf"{S}дейін(?:гі)?(?!\w)", text[last.end :])
        from_form = re.search(r"(?:дан|ден|тан|тен|нан|нен)\Z", text[first.start : first.end])
        bare = re.match(r"-?(?:дан|ден|тан|тен|нан|нен)", between)
        if not dash and not (tail and (from_form or bare)):
            return None
        if tail and not dash:
            end = last.end + tail.end()
    elif not dash:
        if opened is None:
            return None
        if word in ("и", "and") and opened["word"].lower() not in ("между", "between"):
            return None
    if dash and first.rule == "day_of_year" and last.value and first.value:
        return None
    if opened and not dash:
        start = first.start - (min(16, first.start) - opened.start())
        if opened["word"].lower().startswith("период"):
            start += len("период ")
    value = values.span(_with_year_of(first.value, last.value), last.value)
    return Atom(start, end, value, "range") if value else None


def _with_year_of(first: Date | None, last: Date | None) -> Date | None:
    """Return "1 марта" of "с 1 марта по 5 мая 2021 года" with the year of the other."""
    if first is None or last is None or not first.edtf.startswith("XXXX"):
        return first
    return values.day(int(last.edtf[:4]), int(first.edtf[5:7]), int(first.edtf[8:10]))


def _modified(text: str, atom: Atom, language: str, atoms: Sequence[Atom]) -> Atom:
    """Return the date with the words around it that open, narrow or blur it."""
    low = max([0, atom.start - _WINDOW, *(a.end for a in atoms if a.end <= atom.start)])
    ahead = text[low : atom.start]
    start, end, value = atom.start, atom.end, atom.value
    for pattern, modifier in _MODIFIERS[language]:
        match = pattern.search(ahead)
        if match:
            value = values.modified(value, modifier)
            if modifier != "as_of":
                start = low + match.start()
                ahead = ahead[: match.start()]
            break
    is_range = bool(value and "/" in value.edtf)
    if not is_range:
        for table, make in ((_BEFORE, values.before), (_AFTER, values.after)):
            match = table[language].search(ahead)
            if match:
                start, value = low + match.start(), make(value)
                break
        if language == "kk":
            start, end, value = _modified_kazakh(text, start, end, value)
    return Atom(start, end, value, atom.rule)


def _modified_kazakh(
    text: str, start: int, end: int, value: Date | None
) -> tuple[int, int, Date | None]:
    if _AS_OF_KK.match(text, end):
        return start, end, values.modified(value, "as_of")
    for pattern, modifier in _AFTERWARDS_KK:
        match = pattern.match(text, end)
        if match:
            end = match.end()
            if modifier == "before":
                return start, end, values.before(value)
            if modifier == "after":
                return start, end, values.after(value)
            value = values.modified(value, modifier)
    return start, end, value
