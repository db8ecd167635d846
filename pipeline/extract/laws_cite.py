"""Citations grown from the word for the act: the parts that stand to its left and right.

A citation names its parts in any order, so none of them is asked for: from the head word ("Закон")
outwards, whatever fits at the edge is taken, until nothing does.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

import regex

from pipeline.extract import laws_issuers, laws_parts
from pipeline.extract.laws_provisions import CHAIN
from pipeline.extract.laws_text import Text
from pipeline.extract.laws_titles import title_after, title_before
from pipeline.extract.laws_types import HEADS

PartKind = Literal[
    "head", "date", "number", "title", "bare_title", "issuer", "country", "provision", "pointer",
    "draft", "name", "force", "section", "kind",
]  # fmt: skip
_ONCE: Final = frozenset({"date", "number", "title", "bare_title", "issuer", "force"})


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a citation: offsets in the folded text."""

    kind: PartKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Citation:
    """The parts of one citation in order of place, and what its head word says."""

    act_type: str
    strength: str
    parts: tuple[Part, ...]

    @property
    def start(self) -> int:
        return self.parts[0].start

    @property
    def end(self) -> int:
        return max(part.end for part in self.parts)

    def part(self, kind: PartKind) -> Part | None:
        """Return the first part of a kind."""
        return next((part for part in self.parts if part.kind == kind), None)

    def has(self, *kinds: PartKind) -> bool:
        return any(part.kind in kinds for part in self.parts)


_POINTERS = {
    # настоящий Кодекс, указанного Закона
    "ru": r"(?:настоящ|указанн|вышеуказанн|данн|названн|упомянут|вышеназванн|последн|нов|действующ)[а-я]{2,3}",
    # осы Заңның, аталған Заң
    "kk": r"(?:осы|аталған|көрсетілген|жоғарыда[ ]{1,3}аталған|жоғарыда[ ]{1,3}көрсетілген|сол|бұл)",
    # this Law, the said Law
    "en": r"(?:this|the[ ]{1,3}said|the[ ]{1,3}above(?:-?mentioned)?|the[ ]{1,3}aforementioned|the[ ]{1,3}same|the[ ]{1,3}present|said)",
}
_DRAFT = {
    "ru": r"проект(?:а|у|ом|е|ы|ов|ам|ами|ах)?",
    "kk": r"жоба(?:сы|лары)?[а-яәғқңөұүһі]{0,6}",
    "en": r"(?:draft|bill[ ]{1,3}of[ ]{1,3}the)",
}
_CODES_RU = (
    r"(?:(?:гражданск|уголовн|трудов|налогов|земельн|водн|лесн|бюджетн|экологическ|социальн"
    r"|предпринимательск|административн|процедурно|процессуальн|исполнительн|таможенн|семейн|жилищн"
    r"|градостроительн|цифров|строительн|арбитражн|избирательн|воздушн|модельн|этическ)"
    r"[а-я]{0,3}(?:-[а-я]{4,20})?(?:[ ]{1,3}(?=[а-я])|(?![а-я-]))){1,3}"
)
_CODES_KK = (
    r"(?:(?:азаматтық|қылмыстық(?:-процестік|-атқару)?|еңбек|салық|жер|су|орман|бюджет|экологиялық"
    r"|әлеуметтік|кәсіпкерлік|әкімшілік|рәсімдік-процестік|кеден(?:дік)?|цифрлық|құрылыс|неке"
    r"|процестік|атқару|іс[ ]жүргізу|құқық[ ]{1,3}бұзушылық)(?:[ ]{1,3}(?=\w)|(?![\w-]))){1,4}"
)
_CODES_EN = (
    r"(?:(?:civil|criminal|penal|labou?r|tax|land|water|forest|forestry|budget(?:ary)?|environment(?:al)?"
    r"|ecolog(?:y|ical)|social|entrepreneurial|entrepreneurship|business|administrative|procedur(?:al|e)|process"
    r"|executive|customs|family|housing|digital|construction|and|violations|offen[cs]es)(?:[ ]{1,3}(?=\w)|(?![\w-]))){1,4}"
)
_NAMES = {"ru": _CODES_RU, "kk": _CODES_KK, "en": _CODES_EN}
_KIND_RU = r"(?:нормативн|федеральн|модельн|совместн|конституционн|государственн|национальн|отраслев|региональн|стратегическ|типов|европейск|международн|стратегич)[а-я]{2,3}"
_FORCE_RU = r",?[ ]{0,3}имеющ[а-я]{2,3}[ ]{1,3}силу[ ]{1,3}(?:конституционного[ ]{1,3})?закона"
_SECTION_RU = r"\((?:общая|особенная)[ ]{1,3}часть\)"

#: What may follow the head, by language: kind and pattern. Quoted and bare titles are no patterns.
RIGHT: Final[dict[str, tuple[tuple[PartKind, str], ...]]] = {
    "ru": (
        ("date", laws_parts.DATE["ru"]),
        ("number", laws_parts.NUMBER["ru"]),
        ("issuer", laws_issuers.RU),
        ("country", laws_issuers.COUNTRY["ru"]),
        ("force", _FORCE_RU),
        ("section", _SECTION_RU),
    ),
    "kk": (("provision", CHAIN["kk"]),),
    "en": (
        ("date", laws_parts.DATE["en"]),
        ("number", laws_parts.NUMBER["en"]),
        ("issuer", laws_issuers.EN),
        ("country", rf"(?:of|in)[ ]{{1,3}}{laws_issuers.COUNTRY['en']}"),
    ),
}
LEFT: Final[dict[str, tuple[tuple[PartKind, str], ...]]] = {
    "ru": (
        ("draft", _DRAFT["ru"]),
        ("name", _CODES_RU),
        ("kind", _KIND_RU),
        ("pointer", _POINTERS["ru"]),
        ("provision", CHAIN["ru"]),
    ),
    "kk": (
        ("name", _CODES_KK),
        ("date", laws_parts.DATE["kk"]),
        ("number", laws_parts.NUMBER["kk"]),
        ("issuer", laws_issuers.KK),
        ("country", laws_issuers.COUNTRY["kk"]),
        ("pointer", _POINTERS["kk"]),
        ("kind", r"(?:конституциялық|нормативтік|мемлекеттік|ұлттық|бірлескен|үлгілік|стратегиялық|салалық)"),
    ),
    "en": (
        ("draft", r"draft"),
        ("name", _CODES_EN),
        ("kind", r"(?:state|national|normative|federal|joint|government|presidential|ministerial|model|sectoral|strategic|action)"),
        ("country", r"(?:kazakhstan's|kazakhstan|kazakhstani|kazakh|rk)"),
        ("pointer", _POINTERS["en"]),
        ("provision", rf"{CHAIN['en']}(?:[ ]{{1,3}}(?:of|to|in)(?:[ ]{{1,3}}the)?)?"),
    ),
}  # fmt: skip


@cache
def _head(language: str) -> "regex.Pattern[str]":
    inside = "|".join(f"(?P<h{i}>{pattern})" for i, (_, pattern, _) in enumerate(HEADS[language]))
    return regex.compile(rf"(?<![\w-])(?:{inside})(?![\w])")


@cache
def _right(language: str) -> tuple[tuple[PartKind, "regex.Pattern[str]"], ...]:
    return tuple(
        (kind, regex.compile(rf"(?:{pattern})(?!\w)")) for kind, pattern in RIGHT[language]
    )


@cache
def _left(language: str) -> tuple[tuple[PartKind, "regex.Pattern[str]"], ...]:
    return tuple(
        (kind, regex.compile(rf"(?r)(?<!\w)(?:{pattern})")) for kind, pattern in LEFT[language]
    )


_GLUE_RIGHT = regex.compile(r"[ ]{0,3}(?:,[ ]{0,3})?")
_GLUE_LEFT = regex.compile(r"(?r)(?:,)?[ ]{0,3}")
_DRAFT_RIGHT_KK = regex.compile(rf"[ ]{{1,3}}{_DRAFT['kk']}(?!\w)")


def citations(text: Text, language: str) -> Iterator[Citation]:
    """Yield a citation for every head word of a text; whether it is one is not judged here."""
    quotes = laws_parts.quote_pairs(text)
    ends = {end: start for start, end in quotes.items()}
    for match in _head(language).finditer(text.folded):
        index = int(str(match.lastgroup)[1:])
        act_type, _, strength = HEADS[language][index]
        head = Part("head", match.start(), match.end())
        yield _grow(text, language, head, act_type, strength, quotes, ends)


def _grow(
    text: Text,
    language: str,
    head: Part,
    act_type: str,
    strength: str,
    quotes: dict[int, int],
    ends: dict[int, int],
) -> Citation:
    parts = [head]
    if language != "kk":
        _grow_right(text, language, parts, quotes)
    _grow_left(text, language, parts, ends)
    if language == "kk":
        _grow_right(text, language, parts, quotes)
        match = _DRAFT_RIGHT_KK.match(text.folded, parts[-1].end)
        if match:
            parts.append(Part("draft", match.start(), match.end()))
    return Citation(act_type, strength, tuple(sorted(parts, key=lambda part: part.start)))


def _grow_right(text: Text, language: str, parts: list[Part], quotes: dict[int, int]) -> None:
    while True:
        edge = max(part.end for part in parts)
        glue = _GLUE_RIGHT.match(text.folded, edge)
        at = glue.end() if glue else edge
        part = _next_right(text, language, at, at > edge, {part.kind for part in parts}, quotes)
        if part is None:
            return
        parts.append(part)


def _next_right(
    text: Text, language: str, at: int, apart: bool, have: set[PartKind], quotes: dict[int, int]
) -> Part | None:
    if at in quotes and not have & {"title", "bare_title"}:
        return Part("title", at, quotes[at])
    for kind, pattern in _right(language):
        if kind in _ONCE and kind in have:
            continue
        match = pattern.match(text.folded, at)
        if match and match.end() > at and (apart or kind in ("number", "provision")):
            return Part(kind, at, match.end())
    if language != "kk" and apart and not have & {"title", "bare_title"}:
        end = title_after(text, at, language)
        if end > at:
            return Part("bare_title", at, end)
    return None


def _grow_left(text: Text, language: str, parts: list[Part], ends: dict[int, int]) -> None:
    while True:
        edge = min(part.start for part in parts)
        glue = _GLUE_LEFT.match(text.folded, 0, edge)
        at = glue.start() if glue else edge
        part = _next_left(text, language, at, {part.kind for part in parts}, ends)
        if part is None:
            return
        parts.append(part)


def _next_left(
    text: Text, language: str, at: int, have: set[PartKind], ends: dict[int, int]
) -> Part | None:
    if language == "kk" and at in ends and not have & {"title", "bare_title"}:
        return Part("title", ends[at], at)
    for kind, pattern in _left(language):
        if (kind in _ONCE or kind == "provision") and kind in have:
            continue
        match = pattern.match(text.folded, 0, at)
        if match and match.start() < at:
            end = match.end()
            return Part(kind, match.start(), end)
    if language == "kk" and not have & {"title", "bare_title"}:
        start = title_before(text, at)
        if start < at:
            return Part("bare_title", start, at)
    return None
