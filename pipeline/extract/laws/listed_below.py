"""Acts in the items of a list that names their kind and issuer once, in the paragraph above it.

"Признать утратившими силу решения Сайрамского районного маслихата:" over "1) «О бюджете района» от 26
декабря 2024 года № 36/309;": the item is read as if it began with "решение" and the issuer.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import regex

from pipeline.extract.laws.find import find_laws
from pipeline.records import Date, Law, Mention, Organization, Segment, SegmentKind

#: What the heading and the items of a list are.
_LISTED: Final[frozenset[SegmentKind]] = frozenset({"paragraph", "list_item", "heading"})
#: No list is longer.
_MOST: Final = 60
#: The words for several acts, each with the one word for it.
_KINDS: Final = {
    "ru": {
        "решени": "решение", "постановлени": "постановление", "распоряжени": "распоряжение",
        "приказ": "приказ", "указ": "указ", "закон": "закон",
    },
    "kk": {
        "шешім": "шешімі", "қаулы": "қаулысы", "өкім": "өкімі", "бұйры": "бұйрығы",
        "жарлы": "жарлығы", "заң": "заңы",
    },
    "en": {
        "decision": "Decision", "resolution": "Resolution", "order": "Order", "decree": "Decree",
        "law": "Law",
    },
}  # fmt: skip
#: What ends the heading: the word for acts, whose they are (in Kazakh before it), a colon.
_HEADING: Final = {
    # утратившими силу следующие решения Сайрамского районного маслихата:
    "ru": regex.compile(
        r"(?<!\p{L})(?P<kind>решени|постановлени|распоряжени|приказ|указ|закон)(?:[яй]|ы|ов|ами|ам)"
        r"(?P<issuer>\s[^:;.«»\"]{3,160})?:\s*\Z",
        regex.IGNORECASE,
    ),
    # Сайрам аудандық мәслихатының мынадай шешімдерінің күші жойылды деп танылсын:
    "kk": regex.compile(
        r"(?:(?P<issuer>\p{Lu}[^:;.«»\"]{3,160}(?:ының|інің))\s(?:(?:мынадай|келесі|кейбір)\s)?)?"
        r"(?<!\p{L})(?P<kind>шешім|қаулы|өкім|бұйры|жарлы|заң)[қғ]?(?:дар|дер|лар|лер|тар|тер)\p{L}{0,12}[^:;.«»\"]{0,80}:\s*\Z",
        regex.IGNORECASE,
    ),
    # the following decisions of the Sairam district maslikhat shall be deemed to have lost force:
    "en": regex.compile(
        r"(?<!\p{L})(?P<kind>decision|resolution|order|decree|law)s"
        r"(?P<issuer>\sof\s[^:;.«»\"]{3,120}?)?(?:\s(?:shall|are|is|which|listed|as)\s[^:;.«»\"]{1,80})?:\s*\Z",
        regex.IGNORECASE,
    ),
}
#: 1) «О бюджете района на 2025-2027 годы» (registered under ...) от 26 декабря 2024 года № 36/309;
_ITEM: Final = {
    "ru": regex.compile(
        r"(?:\d{1,3}[).]\s{0,3})?(?P<act>[«\"“](?:О|Об|о|об)\s.{3,700}?[»\"”]\s{1,3}от\s.{6,40}?№\s?[\w/-]{1,24})"
        r"(?P<note>\s\([^()]{1,300}\))?(?=[;.,]|\Z)",
        regex.DOTALL,
    ),
    "kk": regex.compile(
        r"(?:\d{1,3}[).]\s{0,3})?(?P<act>[«\"“].{3,700}?\sтуралы[»\"”]\s{1,3}\d{4}\sжылғы\s.{3,24}?№\s?[\w/-]{1,24})"
        r"(?P<note>\s\([^()]{1,300}\))?(?=[;.,]|\Z)",
        regex.DOTALL,
    ),
    "en": regex.compile(
        r"(?:\d{1,3}[).]\s{0,3})?(?P<act>[«\"“]On\s.{3,700}?[»\"”]\s{1,3}(?:of|dated)\s.{6,40}?No\.?\s?[\w/-]{1,24})"
        r"(?P<note>\s\([^()]{1,300}\))?(?=[;.,]|\Z)",
        regex.DOTALL,
    ),
}  # fmt: skip
_BEGINS_ITEM: Final = regex.compile(r"\d{1,3}[).]\s|[«\"“]")


def with_acts_listed(mentions: Sequence[Mention], segments: Sequence[Segment]) -> list[Mention]:
    """Return the mentions of a document with the acts in items that leave out what they are."""
    listed = [segment for segment in segments if segment.kind in _LISTED]
    found = list(mentions)
    numbers = [mention.segment for mention in mentions]
    for place, segment in enumerate(listed):
        pattern = _ITEM.get(segment.language)
        item = pattern.match(segment.text) if pattern else None
        if item is None or not (heading := _heading(listed, place)):
            continue
        first = bisect_left(numbers, segment.number)
        last = bisect_left(numbers, segment.number + 1)
        start, end = item.span("act")
        if any(m.kind == "law" and m.start <= start < m.end for m in mentions[first:last]):
            continue
        law = _read(item, heading, segment.language)
        if law is None:
            continue
        for at in range(first, last):
            found[at] = _within(found[at], start, end)
        found.append(_mention(segment, start, end, law))
    return sorted(found, key=lambda m: (m.segment, m.start, -m.end))


def _heading(listed: Sequence[Segment], place: int) -> "regex.Match[str] | None":
    """Return what the paragraph above a list says of its items, None where it says nothing."""
    language = listed[place].language
    for above in reversed(listed[max(0, place - _MOST) : place]):
        if above.text.rstrip().endswith(":"):
            return _HEADING[language].search(above.text[-400:])
        if not _BEGINS_ITEM.match(above.text):
            return None
    return None


def _read(item: "regex.Match[str]", heading: "regex.Match[str]", language: str) -> Law | None:
    """Return the act that an item names by title, date and number, told with what heads the list."""
    kind = _KINDS[language][heading["kind"].lower()]
    issuer = (heading["issuer"] or "").strip()
    named, note = item["act"], item["note"] or ""
    whole = f"{issuer} {named} {kind}" if language == "kk" else f"{kind} {issuer} {named}{note}"
    whole = " ".join(whole.split())
    read = [found.value for found in find_laws(whole, language) if found.start == 0]
    law = read[0] if read else None
    return law if isinstance(law, Law) and law.number and law.date else None


def _mention(segment: Segment, start: int, end: int, law: Law) -> Mention:
    return Mention(
        segment=segment.number,
        kind="law",
        start=start,
        end=end,
        text=segment.text[start:end],
        rule="law_listed_below",
        confidence=0.85,
        context_start=0,
        context_end=len(segment.text),
        language=segment.language,
        value=law,
    )


def _within(mention: Mention, start: int, end: int) -> Mention:
    """Return a mention, a date or body between two places as one inside a citation."""
    value = mention.value
    if isinstance(value, Date | Organization) and start <= mention.start and mention.end <= end:
        return replace(mention, value=replace(value, within_law=True))
    return mention
