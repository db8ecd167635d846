"""Short names that a document gives its acts: "(далее – ТК)", "(hereinafter – the 1996 Law)"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import regex

from pipeline.extract.laws.text import Text
from pipeline.extract.laws.types import HEADS
from pipeline.records import Law

LEAD: Final = (
    r"(?:далее|бұдан[ ]{1,3}(?:әрі|былай)|әрі[ ]{1,3}қарай|hereinafter|hereafter|further(?=[ ]{0,2}-))"
    r"(?:[ ]{1,3}(?:по[ ]{1,3}тексту|именуем[а-я]{2,4}|referred[ ]{1,3}to[ ]{1,3}as|also|collectively|мәтін[ ]{1,3}бойынша))?"
)
#: (далее – Закон), (hereinafter referred to as the "Law"), (the PPP Law), (LC), (Закон о ГЧП); no other
#: act is a name: (the Law of the Republic of Kazakhstan No. 31-IV)
_BRACKET: Final = regex.compile(
    rf"[ ]{{0,3}}\((?:{LEAD}[ ]{{0,3}}[-:,]?[ ]{{0,3}}|(?!(?:uk|usa?|eu|un|ro?k|cis|eaeu|рк|қр|рф|сша|ақш|ес|еаэс|еаэо|снг|тмд|оон|бұұ)\))(?![^()]*(?:№|(?<!\w)no\.|dated|[ ]от[ ]\d))(?='?the[ ]|[«\"']|(?:law|act|закон)[ ]|\w{{2,8}}(?:[ ]рк|[ ]қр)?\)))"
    r"'?(?:the[ ]{1,3})?[«\"']?(?P<name>[^()«»\"]{1,60}?)[»\"']?[ ]?\)"
)
_ANYWHERE: Final = regex.compile(
    rf"\({LEAD}[ ]{{0,3}}[-:,]?[ ]{{0,3}}'?(?:the[ ]{{1,3}})?[«\"']?(?P<name>[^()«»\"]{{1,60}}?)[»\"']?[ ]?\)"
)
_PHRASE = regex.compile(r"[A-Za-z][\w'-]*(?: [\w'-]+){0,5} (?:law|code|act|decree|rules|order)")
_ABBREVIATION = regex.compile(r"(?:(?:РК|ҚР|RK)[ ])?\p{Lu}[\p{L}]{0,6}\p{Lu}(?:[ ](?:РК|ҚР|RK))?")


@dataclass(frozen=True, slots=True)
class Definition:
    """A short name given to an act: where the bracket stands, and the act in full, if known."""

    name: str
    start: int
    end: int
    name_start: int
    law: Law | None

    @property
    def is_abbreviation(self) -> bool:
        return _ABBREVIATION.fullmatch(self.name) is not None

    @property
    def is_phrase(self) -> bool:
        """Return whether it is of English words that end with a small one for an act: "PPP law"."""
        return _PHRASE.fullmatch(self.name) is not None

    def act_type(self, language: str) -> str:
        """Return the kind of act that the name says, or that the act in full is of."""
        head = head_type(self.name.lower().replace("ё", "е"), language)
        return head or (self.law.act_type if self.law else "")


def definition_after(text: Text, end: int, law: Law | None) -> Definition | None:
    """Return the short name in a bracket right behind a citation that ends at `end`."""
    match = _BRACKET.match(text.folded, end)
    if not match:
        return None
    item = _definition(text, match, law)
    led = _ANYWHERE.search(text.folded, match.start(), match.end())
    if law and not led and _abbreviates_issuer(item, law.issuer):
        return None
    return None if law and not led and _abbreviates_end(item, law.title or law.short_form) else item


def _abbreviates_issuer(item: Definition, issuer: str) -> bool:
    """Return whether an abbreviation is that of who issued the act: "приказ Министра финансов (МФ)".

    >>> _abbreviates_issuer(Definition("МФ", 0, 0, 0, None), "Министр финансов Республики Казахстан")
    True
    """
    initials = "".join(word[0] for word in _WORDS.findall(issuer.lower()) if word not in _SMALL)
    return item.is_abbreviation and item.name.lower() in initials


def _abbreviates_end(item: Definition, title: str) -> bool:
    """Return whether an abbreviation is that of what a title ends with: "on the World Trade Organization (WTO)".

    >>> _abbreviates_end(Definition("WTO", 0, 0, 0, None), "on the World Trade Organization")
    True
    >>> _abbreviates_end(Definition("PA", 0, 0, 0, None), "Paris Agreement")
    False
    """
    words = [word for word in _WORDS.findall(title.lower()) if word not in _SMALL]
    name = item.name.lower()
    initials = "".join(word[0] for word in words[-len(name) :])
    about = _ABOUT.match(title.lower()) is not None
    return item.is_abbreviation and initials == name and (about or len(words) > len(name))


_ABOUT: Final = regex.compile(r"(?:(?:закон|law)[ ])?(?:on|about|об?)[ ]")
_WORDS: Final = regex.compile(r"\w+")
_SMALL: Final = frozenset("of on the and for in to a о об и в на по".split())


def definitions_in(text: Text) -> Iterator[Definition]:
    """Yield every short name that a text gives by "(далее – ...)", to whatever."""
    if "(" not in text.folded:
        return
    for match in _ANYWHERE.finditer(text.folded):
        yield _definition(text, match, None)


def _definition(text: Text, match: "regex.Match[str]", law: Law | None) -> Definition:
    start, end = match.span("name")
    name = " ".join(text.composed[start:end].split())
    opening = text.folded.index("(", match.start())
    return Definition(name, opening, match.end(), start, law)


@lru_cache(maxsize=2_000)
def head_type(name: str, language: str) -> str:
    """Return the act type of the head word a short name begins or ends with, else "".

    >>> head_type("закон 1996 года", "ru"), head_type("ppp law", "en"), head_type("тк", "ru")
    ('law', 'law', '')
    """
    words = name.split()
    for act_type, pattern, strength in HEADS[language]:
        if strength == "abbreviation":
            continue
        for word in (name, *words[:2], words[-1] if words else ""):
            if regex.fullmatch(pattern, word):
                return act_type
    return ""


def uses_of(
    text: Text, known: Sequence[Definition], here: Sequence[Definition]
) -> Iterator[tuple[Definition, int, int]]:
    """Yield where the abbreviations and phrases among some short names are used in a text.

    ``known`` were given before the text, ``here`` are given in it: their brackets are no uses.
    """
    given = frozenset(item.name_start for item in here)
    for item in {item.name: item for item in [*known, *here]}.values():
        if not (item.is_abbreviation or item.is_phrase) or item.law is None:
            continue
        pattern = regex.compile(rf"(?<![\w-]){regex.escape(item.name)}(?:-\p{{Ll}}{{1,5}})?(?!\w)")
        for match in pattern.finditer(text.composed):
            if item.is_abbreviation or match.start() not in given:
                yield item, match.start(), match.end()
