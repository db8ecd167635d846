"""Titles and names without quotes beside the word for the act: "о банках", "Nurly Zhol"."""

from collections.abc import Mapping
from typing import Final

import regex

from pipeline.extract import english_phrases
from pipeline.extract.laws import edges as laws_edges
from pipeline.extract.laws import english as laws_english
from pipeline.extract.laws import kazakh_names
from pipeline.extract.laws import russian as laws_russian
from pipeline.extract.laws.citation import ISSUED, Citation, Part
from pipeline.extract.laws.registry import is_subject_en
from pipeline.extract.laws.text import Text

TITLES: Final = frozenset({"title", "bare_title", "bare_name"})
#: Nothing is called a constitution of something.
UNTITLED: Final = frozenset({"constitution"})
_ENDS_ACT: Final = regex.compile(
    r"(?<!\w)(?:regulations?|rules|laws?|codes?|acts?|conventions?|agreements?|strategy|programmes?|concept|plan)\Z"
)


def to_the_right(
    text: Text, language: str, seed: Citation, parts: list[Part], at: int
) -> Part | None:
    """Return the period, title or name without quotes that begins at `at`."""
    have = {part.kind for part in parts}
    timed = seed.strength == "policy" or (seed.strength == "treaty" and "kind" in have)
    if language == "ru" and timed and "period" not in have:
        match = laws_edges.PERIOD_RU.match(text.folded, at - 1)
        if not match and "bare_name" in have:
            match = laws_edges.HELD.match(text.folded, at - 1)
        if match:
            return Part("period", at, match.end())
    free = {"title"} if seed.strength == "policy" and _title_leads(parts, seed) else set()
    if language == "kk" or seed.act_type in UNTITLED or seed.strength == "abbreviation":
        return None
    if have & (TITLES | {"pointer"}) - free:
        return None
    if seed.act_type == "code" and "name" in have and language == "ru":
        return None  # нормы Трудового кодекса | о социальном партнерстве
    finder = laws_russian.bare_title if language == "ru" else laws_english.bare_title
    strength = "code" if seed.act_type == "code" else seed.strength
    if seed.strength == "treaty" and have & {"treaty", "between"}:
        strength = "named treaty" if "treaty" in have else "treaty between"
    kind, end = finder(text, at, strength)
    numbered = any(p.kind in ("number", "date") and p.start > seed.start for p in parts)
    # Протокол № 18 к Договору о ЕАЭС, but "Протокол № 7 к договору поставки"
    supplements = text.folded.startswith(("к ", "to "), at) and not text.composed[at:end].islower()
    named = kind == "bare_name" and not supplements
    if end <= at or (numbered and (named or seed.act_type == "address")):
        return None  # Послание от 1 сентября 2020 г. О работе доложили министры
    if language == "ru" and seed.strength == "soft" and at == seed.end + 1:
        end = laws_edges.end_of_item(text.folded, min(part.start for part in parts), end)
    return Part(kind, at, end - _footnote_mark(text.composed, at, end))


def unclosed(text: Text, seed: Citation, parts: list[Part], at: int) -> Part | None:
    """Return the Russian title that begins at `at` behind a quotation mark that nothing closes.

    "решение № 5 "О бюджете города на 2024 год (далее – Решение)": what follows tells that it is whole.
    """
    title = to_the_right(text, "ru", seed, parts, at)
    return title if title and _WHOLE.match(text.folded, title.end) else None


_WHOLE: Final = regex.compile(r"[ ]?(?:[.;:,()]|\Z)")


def _footnote_mark(written: str, at: int, end: int) -> int:
    """Return how long the mark of a footnote is that is glued to the end of a title: "issues1"."""
    match = _MARK.search(written, at, end)
    return len(match.group()) if match else 0


_MARK: Final = regex.compile(r"(?<=\p{Ll}{4})[1-9]\d?\Z")


def _title_leads(parts: list[Part], seed: Citation) -> bool:
    """Return whether a title stands before the head: “Nurly Zher” State Programme of ..."""
    return any(part.kind == "title" and part.end <= seed.start for part in parts)


def to_the_left(
    text: Text, language: str, seed: Citation, at: int, have: set[str], starts: Mapping[int, int]
) -> Part | None:
    """Return the title or name without quotes that ends at `at`; quotations begin at ``starts``."""
    if have & (TITLES | {"pointer", "name"}) or seed.act_type in UNTITLED:
        return None
    if seed.strength == "abbreviation":
        return None
    if language == "kk":
        return _kazakh_left(text, seed, at, starts)
    if language != "en" or "bare_name_left" in have:
        return None
    return _english_left(text, seed, at, starts)


#: "Іс-шаралар Тұжырымдамаға сай": a name before the word makes it somebody's ("даму тұжырымдамасына").
_ALONE_KK: Final = regex.compile(
    r"(?:бағдарлама|тұжырымдама|стратегия|доктрина)(?:ның|ны|ға|да|дағы|дан|мен)?(?!\w)"
)


def _kazakh_left(text: Text, seed: Citation, at: int, starts: Mapping[int, int]) -> Part | None:
    if text.upper_at(seed.start) and _ALONE_KK.match(text.folded, seed.start):
        return None
    needed = seed.strength not in ("strong", "treaty")
    if seed.strength == "policy":
        start = kazakh_names.name_after_quote(text, at, starts)
        if start < at:
            return Part("bare_name", start, at)
    if seed.strength == "soft":
        start = kazakh_names.service_start(text, at, starts)
        if start < at:
            return Part("bare_name", start, at)
    strength = "" if seed.act_type == "address" else seed.strength
    if seed.strength == "soft" and laws_edges.OWN_RULES.match(text.folded, seed.start):
        strength = "policy"
    start = kazakh_names.bare_title(text, at, strength, needed, starts)
    if seed.strength == "soft" and laws_edges.OF_ACT_KK.match(text.folded, 0, at):
        return None  # Кодекстің қағидаттары мен | ережелері
    if start < at:
        about = text.folded.endswith(("туралы", "жөнінде", "жөніндегі", "қарсы"), 0, at)
        return Part("bare_title" if about else "bare_name", start, at)
    return None


def _known_start(folded: str, at: int) -> int:
    """Return where the subject of a law of the registry begins that ends at `at`, or `at`.

    "the access to information law", without a capital: an article or owner stands before it.
    """
    words = folded[max(0, at - _LONGEST_SUBJECT) : at].split(" ")
    for count in range(len(words) - 1, 1, -1):
        subject = " ".join(words[-count:])
        if is_subject_en(subject) and _OWNED.match(folded, 0, at - len(subject)):
            return at - len(subject)
    return at


_LONGEST_SUBJECT: Final = 90
_OWNED: Final = regex.compile(r"(?r)(?<!\w)(?:the|an?|its|kazakhstan(?:'s)?|\w+'s)[ ](?:new[ ])?")


#: For whom a convention is: "Labour Inspection (Agriculture) Convention, 1969 (No. 129)"
_BRANCH: Final = regex.compile(r"(?r)(?<=\w)[ ]\([a-z][a-z, -]{2,60}\)")


def _english_left(text: Text, seed: Citation, at: int, starts: Mapping[int, int]) -> Part | None:
    if seed.strength == "policy":
        start = kazakh_names.name_after_quote(text, at, starts)
        if start < at:
            return Part("bare_name", start, at)
    of = seed.strength == "treaty" or text.folded.startswith("act", seed.start)
    numbered = seed.act_type == "convention" and laws_edges.ILO_NUMBER.match(text.folded, seed.end)
    aside = _BRANCH.match(text.folded, 0, at) if numbered else None
    start = aside.start() if aside else at
    start = english_phrases.name_start(text, start, of=of, long=bool(numbered))
    if aside and start == aside.start():
        start = at
    lower = not text.upper_at(seed.start)
    if (lower or start == at) and seed.strength == "strong":
        known = _known_start(text.folded, at)
        return Part("bare_name_left", known, at) if known < at else None
    if lower and not (
        seed.strength == "policy" and laws_edges.LOWER_NAME.search(text.folded, start, at)
    ):
        return None
    joint = text.folded.rfind(" and ", start, at)
    if joint >= 0 and (seed.act_type in ISSUED or _ENDS_ACT.search(text.folded, start, joint)):
        start = joint + len(
            " and "
        )  # ... and Finance Ministry Order No. 27; Companies Regulations and
    if seed.act_type == "address" and laws_edges.MONTH_EN.fullmatch(text.folded, start, at):
        return None
    adopter = laws_edges.ADOPTER.match(text.folded, start) if seed.strength == "treaty" else None
    start = adopter.end() if adopter else start
    if start < at:
        return Part("bare_name_left", start, at)
    return None
