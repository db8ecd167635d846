"""English names whose noun is in small letters: "Arman Dala kindergarten", "school No. 25"."""

import re
from typing import Final

from pipeline.extract.organizations.english.heads import MINISTRIES, EnglishHead
from pipeline.extract.organizations.english.phrase import name_word
from pipeline.extract.organizations.gazetteer import topics
from pipeline.extract.organizations.models.names_english_lists import COMMON_CAPITALS, THINGS, TOWNS
from pipeline.extract.organizations.quotes import opening_quote, quotes_as_guillemets
from pipeline.extract.organizations.text import Named, Tokens

#: Nouns in small letters that a proper name or a number makes a name.
_NAMED: Final = frozenset(
    {"kindergarten", "lyceum", "gymnasium", "school", "college", "bank", "plant"}
)
_NUMBERED: Final = frozenset(
    "kindergarten lyceum gymnasium school school-lyceum school-gymnasium hospital polyclinic".split()
)
#: Words with a capital that only say where or of which kind: "a Kazakh bank", "Almaty region school".
_NOT_PROPER: Final = frozenset(
    "kazakh kazakhstan kazakhstani russian chinese turkish german american british swiss french uzbek "
    "japanese korean european asian national central world islamic state commercial private public "
    "regional district region city oblast republic high secondary primary new rural soviet old north "
    "south east west western eastern northern southern sunday second-tier us uk eu uae".split()
)
_OF_SCHOOLS: Final = frozenset(
    "secondary high boarding primary specialised specialized gymnasium lyceum special general art music "
    "sports regional city district children's".split()
)


def small(tokens: Tokens, at: int, head: EnglishHead) -> Named | None:
    """Return the name of a head in small letters that a proper name or a number tells."""
    word = tokens.words[at]
    first, end = at, _number_end(tokens, at + 1) if word in _NUMBERED else at + 1
    while end > at + 1 and tokens.word(first - 1) in _OF_SCHOOLS and not tokens.capital(first - 1):
        first -= 1  # special kindergarten No. 124
    begun = _name_start(tokens, at) if word in _NAMED else at
    if begun == at and end == at + 1:
        return None
    first = min(first, begun)
    return Named(
        first=first, end=end, name=quotes_as_guillemets(tokens.written(first, end), "en"),
        org_type=head.org_type, rule="head", confidence=0.8,
    )  # fmt: skip


def ministry(tokens: Tokens, at: int) -> int:
    """Return where a ministry in small letters begins, told by what it is for: "the energy ministry".

    Its own place where it is told by nothing, or by something no ministry is for.
    """
    for first in range(max(0, at - _LONGEST_TOPIC), at):
        topic = " ".join(tokens.words[first:at])
        if topic not in MINISTRIES and topic not in topics("en"):
            continue
        if tokens.capital(first) or tokens.word(at + 1) in ("of", "for"):
            return at
        before = tokens.word(first - 1)
        if before in _PEOPLES and tokens.capital(first - 1):
            return first - 1
        ours = before in _OF_KAZAKHSTAN or (before == "the" and not _speaks_of_others(tokens))
        return first if ours else at
    return at


def _speaks_of_others(tokens: Tokens) -> bool:
    """Return whether a text speaks of another state: "the energy ministry" may be that one's."""
    return any(
        word.startswith(_ABROAD) and tokens.capital(at) for at, word in enumerate(tokens.words)
    )


def last_state(text: str) -> str:
    """Return the state that a text names last: "home", "abroad", "" where it names none.

    >>> last_state("Kazakhstan sold gas to Uzbekistan."), last_state("Tashkent and Astana agreed.")
    ('abroad', 'home')
    """
    words = [word.lower() for word in _CAPITALISED.findall(text)]
    for word in reversed(words):
        if word.startswith(_ABROAD):
            return "abroad"
        if word.startswith(_HOME):
            return "home"
    return ""


_CAPITALISED: Final = re.compile(r"[A-Z][a-z]+")
_HOME: Final = ("kazakh", "astana")
_LONGEST_TOPIC: Final = 8
_PEOPLES: Final = frozenset(
    "kazakh kazakhstani russian chinese uzbek kyrgyz tajik turkmen turkish german french azerbaijani".split()
)
_ABROAD: Final = (
    "russia", "uzbek", "kyrgyz", "tajik", "turkmen", "china", "chinese", "turkey", "turkish", "german", "france", "french",
    "japan", "korea", "iran", "azerbaijan", "belarus", "armenia", "georgia", "ukrain", "afghan", "india", "mongolia",
    "moscow", "tashkent", "bishkek", "beijing", "ankara", "american", "britain", "british",
)  # fmt: skip
_OF_KAZAKHSTAN: Final = frozenset({"kazakhstan's", "republic's", "country's"})


def _number_end(tokens: Tokens, at: int) -> int:
    """Return the end of "No. 5", "№ 124" at a place, the place itself without a number."""
    if tokens.word(at) not in ("no", "№"):
        return at
    place = at + 2 if tokens.word(at + 1) == "." else at + 1
    return place + 1 if tokens.word(place).isdigit() else at


def _name_start(tokens: Tokens, at: int) -> int:
    """Return where the proper name before a noun begins, the noun itself without one.

    One word is enough where it is no word of places: letters, a hyphen, a bank.
    """
    if tokens.word(at - 1) == "»":
        opened = opening_quote(tokens, at - 1)
        return opened if at - 6 < opened < at - 1 else at
    first = at
    while name_word(tokens, first - 1) and at - first < 5:
        first -= 1
    words = tokens.words[first:at]
    if not words or not _NOT_PROPER.isdisjoint(words) or tokens.begins_sentence(first):
        return at
    told = tokens.upper(first) or "-" in words[0] or tokens.words[at] in ("bank", "plant")
    if tokens.words[at] == "plant" and words[0] in TOWNS | COMMON_CAPITALS | THINGS:
        return at  # the Tengiz plant: any plant there
    return first if len(words) > 1 or told else at
