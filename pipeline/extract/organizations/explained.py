"""What a document explains: short names of bodies, and letters that stand for other things."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

import regex

from pipeline.extract.laws.text import fold
from pipeline.extract.organizations.defined import (
    ShortName,
    bracket_after,
    definition_after,
    listed_before,
)
from pipeline.extract.organizations.definers import definer
from pipeline.records import Mention, Organization


@dataclass(frozen=True, slots=True)
class Defined:
    """A short name of a document and the body it stands for."""

    short: ShortName
    value: Organization
    segment: int
    place: int


#: "паритет покупательной способности (ППС)", "(далее - ТКП)"
_EXPLAINED = regex.compile(
    r"(?P<words>(?:[\p{L}-]+[ ]+){2,9})[(](?:(?:далее|бұдан[ ]әрі|hereinafter)[^()]{0,12}?[-–—][ ]?)?"
    r"(?P<short>\p{Lu}{2,7})[)]"
)


#: A line of a list of abbreviations that names no body: "EIRR – economic internal rate of return".
_LISTED = regex.compile(
    r"(?m)(?:^|(?<=[;.]\s)|(?<=\s{2}))(?P<short>\p{Lu}{2,7})(?:[ ]?[–—][ ]?|[ ]-[ ])(?P<words>\p{Ll}[\p{L}-]*(?:[ ][\p{L}-]+){1,8})"
)
#: "This Financing Framework Agreement (“FFA”)", "Стратегический план развития (далее – СПР)"
_OF_DOCUMENT = regex.compile(
    r"(?i)(?P<noun>agreement|programme?|strategy|protocol|соглашени[еяю]|программ[аеуы]|бағдарламасы|келісімі?)"
    r"[ ]?[(](?:(?:далее|бұдан[ ]әрі|hereinafter)[^()]{0,12}?[-–—][ ]?)?[«\"“]?(?-i:(?P<short>\p{Lu}{2,7}))[»\"”]?[)]"
)


def other_things(mentions: Sequence[Mention], texts: Mapping[int, str]) -> set[str]:
    """Return the abbreviations that a document explains by words that name no organization."""
    ends = {(m.segment, m.end) for m in mentions if m.kind == "organization"}
    found = {
        match["short"]
        for text in texts.values()
        for match in _LISTED.finditer(text)
        if _initials(match["words"]).startswith(match["short"])
    } | {
        text.strip()
        for number, text in texts.items()
        if _LETTERS.fullmatch(text.strip()) and _explains(texts.get(number + 1, ""), text.strip())
    }
    for number, text in texts.items():
        if "(" not in text:
            continue
        for match in _EXPLAINED.finditer(text):
            words, short = match["words"].split(), match["short"]
            content = [word for word in words if len(word) > 2]
            initials = "".join(word[0].upper() for word in content[-len(short) :])
            end = match.start("words") + len(match["words"].rstrip())
            if initials == short and (number, end) not in ends:
                found.add(short)
    return found


def _explains(words: str, short: str) -> bool:
    """Return whether the cell beside an abbreviation says in small letters what it stands for."""
    return words[:1].islower() and _initials(words).startswith(short)


#: An abbreviation that fills a cell.
_LETTERS: Final = regex.compile(r"\p{Lu}{2,7}")


def _initials(words: str) -> str:
    """Return the first letters of the longer words: "economic internal rate of return" is "EIRR"."""
    return "".join(word[0].upper() for word in words.split() if len(word) > _SMALL_WORD)


_SMALL_WORD: Final = 2


def abbreviated_documents(mentions: Sequence[Mention], texts: Mapping[int, str]) -> set[str]:
    """Return the abbreviations that a document gives to agreements, programmes, strategies."""
    ends = {(m.segment, m.end) for m in mentions if m.kind == "organization"}
    return {
        match["short"]
        for number, text in texts.items()
        if "(" in text
        for match in _OF_DOCUMENT.finditer(text)
        if (number, match.end("noun")) not in ends
    }


def definitions(mentions: Sequence[Mention], texts: Mapping[int, str]) -> list[Defined]:
    found = []
    outer: dict[tuple[int, int], int] = {}  # the longest that ends before a bracket
    for at, mention in enumerate(mentions):
        if mention.kind != "organization" or not isinstance(mention.value, Organization):
            continue
        text, name = texts.get(mention.segment, ""), mention.value.name
        after = fold(text[mention.end : mention.end + _NEAR], mention.language)
        if len(after.composed) != len(after.written):
            continue
        made = definition_after(after.folded, after.written, 0, mention.language)
        made = made or bracket_after(after.written, 0, name, mention.language)
        if made:
            short, place = made
            if outer.setdefault((mention.segment, mention.end), mention.start) == mention.start:
                value = _meant(short, text, mentions, at)
                place += mention.end + len(short.written)
                found.append(Defined(short, value, mention.segment, place))
            continue
        before = _entry_before(mention, texts)
        before += text[max(0, mention.start - _NEAR) : mention.start]
        listed = listed_before(before, len(before), name, mention.language)
        if listed:  # a list of abbreviations holds for what stands before it as well
            found.append(Defined(listed, mention.value, min(texts), 0))
    return found


#: A bracket that gives a short name closes within so many letters.
_NEAR: Final = 160


def _meant(short: ShortName, text: str, mentions: Sequence[Mention], at: int) -> Organization:
    """Return the body that a short name behind the mention at a place means: it or one inside."""
    outer = mentions[at]
    after = takewhile(
        lambda m: m.segment == outer.segment and m.start < outer.end,
        (mentions[place] for place in range(at, len(mentions))),
    )
    inside = [
        (m.start, m.end, m.value)
        for m in after
        if m.end <= outer.end and isinstance(m.value, Organization)
    ]
    inside.sort(key=lambda body: (body[0] - body[1], body[0]))
    named = [(start, end, value.name) for start, end, value in inside]
    return inside[definer(short, text, named)][2]


def _entry_before(mention: Mention, texts: Mapping[int, str]) -> str:
    """Return the abbreviation in the cell before one that begins with a body: "МЭ | Министерство ..."."""
    short = texts.get(mention.segment - 1, "").strip()
    return f"{short} – " if mention.start == 0 and len(short) < _SHORTEST and short else ""


#: An abbreviation that fills a cell is shorter than this.
_SHORTEST: Final = 10
