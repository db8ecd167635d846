"""How far an English name goes to the left of its head: over capitals, initials, "and"."""

from typing import Final

from pipeline.extract.organizations.english.heads import HEADS, OUTSIDE, POSSESSIVES
from pipeline.extract.organizations.english.phrase import is_camel, leads_to, name_word
from pipeline.extract.organizations.form_words import ENGLISH
from pipeline.extract.organizations.gazetteer import by_abbreviation
from pipeline.extract.organizations.text import Tokens


def left(tokens: Tokens, at: int, whole: set[int]) -> int:
    """Return where the capitalised words before a head begin."""
    first = place = at
    while place > 0 and at - place < 10:
        word = tokens.words[place - 1]
        loud = tokens.upper(place - 1) and (place < at or not tokens.upper(at))
        if (loud and "\n" in tokens.gap(place)) or set(tokens.raw(place - 1)) <= _ROMAN:
            break  # AGREED | Ministry of Trade; Article IV | Mission
        if place - 1 in tokens.entries:
            break  # OECD | Organisation for ...
        if (word.endswith("'s") and word not in POSSESSIVES) or tokens.raw(place - 1) in ENGLISH:
            break  # Kazakhstan's | Ministry of Finance
        named = word not in OUTSIDE or (word, tokens.words[place].removesuffix("'s")) in _LAW
        named = named or (word == "law" and _taught(tokens, place - 1, at))
        if tokens.capital(place - 1) and word[0].isalpha() and named:
            place -= 1
            first = place
        elif word == "'" and tokens.word(place - 2).endswith("s") and name_word(tokens, place - 2):
            place -= 2  # Foreign Investors' Council
            first = place
        elif (
            word == "."
            and place > 1
            and tokens.capital(place - 2)
            and (len(tokens.words[place - 2]) == 1 or tokens.words[place - 2] in _INITIALS)
        ):
            place -= 2
            first = place
        elif word == "to" and place < at and leads_to(tokens, place - 1):
            place -= 1  # Access to | Information Commission
        elif word == "and" and place < at and _list_before(tokens, place - 1, at) < place - 1:
            first = _list_before(
                tokens, place - 1, at
            )  # Forestry, Fishery, and | Hunting Committee
            break
        elif word in ("and", "&") and place < at and place > 1 and name_word(tokens, place - 2):
            if tokens.words[place - 2] in HEADS or tokens.word(place) in HEADS:
                break
            if tokens.word(place - 3) in ("in", "at"):
                break  # Centre in Astana | and Retraining Institute
            if _is_whole(tokens, place, at):
                break  # AIX | and London Stock Exchange
            if tokens.words[place - 2] == "press":
                break  # Oxford University Press | and Nazarbayev University
            if place - 1 in whole:
                break  # Astana Hub | and Zerde Holding
            if _is_topic(tokens, place - 2):
                break  # Department of Public Health | and City Hospital
            if tokens.word(place - 3) in (".", "after") or is_camel(tokens.raw(place - 2)):
                break  # named after K. Zhubanov | and West Kazakhstan ...
            place -= 1
        else:
            break
    if tokens.words[first] in _PEOPLES and first + 1 == at and tokens.words[at] in _ONLY_ONES:
        return at  # Kazakh | Mazhilis
    if first < at and (_is_short_of(tokens, first, at) or _is_short_of_known(tokens, first)):
        first += 1  # NBK | National Bank of Kazakhstan, in a list of abbreviations
    while first < at and (
        (
            tokens.words[first] in OUTSIDE
            and tokens.words[first : first + 2] not in _LAW
            and tokens.words[first + 1] != "."  # A. Baitursynov ... University
        )
        or _describes(tokens, first)
    ):
        first += 1
    return first


def _is_whole(tokens: Tokens, place: int, at: int) -> bool:
    """Return whether letters before "and" are a body and what follows is another: "AIX and ..."."""
    letters = tokens.raw(place - 2)
    told = tokens.upper(place - 2) and letters.isalpha() and 3 <= len(letters) <= 5
    return told and at - place > 1 and HEADS[tokens.words[at]].org_type in _OF_NAMES


#: Kinds whose names are names, no topics.
_OF_NAMES: Final = frozenset({"company", "bank", "fund", "university", "institute", "ngo"})
#: Heads whose topics are lists with a comma before "and".
_OF_LISTS: Final = frozenset({"committee", "ministry", "department", "division", "directorate"})


def _list_before(tokens: Tokens, joint: int, at: int) -> int:
    """Return where a list of single words begins whose last comma stands before "and", else `joint`.

    It has to begin the text, an entry or a name with its article: "the Oil, Gas, and Mining Department".
    """
    place = joint
    if tokens.words[at] not in _OF_LISTS:
        return joint
    while tokens.word(place - 1) == "," and name_word(tokens, place - 2):
        place -= 2
    alone = place < joint and tokens.words[place] not in HEADS
    begins = place == 0 or place - 1 in tokens.entries or tokens.word(place - 1) == "the"
    return place if alone and begins else joint


def _is_short_of(tokens: Tokens, first: int, at: int) -> bool:
    """Return whether the first word abbreviates the words after it: "OECD Organisation for ..."."""
    capitals = [letter for letter in tokens.raw(first) if letter.isupper()]
    after = [tokens.raw(place) for place in range(first + 1, min(first + 12, len(tokens)))]
    initials = [word[0] for word in after if word[0].isupper()]
    every = [w[0].upper() for w in after if w[0].isupper() or w in ("of", "for")]  # MOES
    spelled = capitals in (initials[: len(capitals)], every[: len(capitals)])
    within = spelled and first + len(capitals) >= at
    return len(capitals) > 1 and tokens.raw(first)[-1].isupper() and within


def _is_short_of_known(tokens: Tokens, first: int) -> bool:
    """Return whether the first word is the abbreviation of the body named after it: "GFATM | Global Fund"."""
    body = by_abbreviation("en").get(tokens.raw(first))
    following = tokens.word(first + 1)
    return body is not None and any(n.lower().startswith(following) for n in body.names["en"])


def _taught(tokens: Tokens, law: int, at: int) -> bool:
    """Return whether "Law" is what a university teaches: "Kazakh Humanitarian Law Innovative University"."""
    return tokens.words[at] in ("university", "academy", "institute") and name_word(tokens, law - 1)


#: Initials of two letters, one in Cyrillic: "Sh. Ualikhanov University".
_INITIALS: Final = frozenset("sh zh ch kh ya yu ye".split())
_ROMAN: Final = frozenset("IVX")
#: "Law Enforcement Academy", "Law School"
_LAW: Final = frozenset(
    {("law", "enforcement"), ("law", "school"), ("law", "institute"), ("law", "firm")}
    | {("programme", "office"), ("program", "office")}
)
_PEOPLES: Final = frozenset({"kazakh", "kazakhstani", "kazakhstan"})
_ONLY_ONES: Final = frozenset({"mazhilis", "majilis", "senate", "parliament"})


def _describes(tokens: Tokens, at: int) -> bool:
    """Return whether a word that begins a sentence only describes: "World-famous | Chevron"."""
    tail = tokens.raw(at).rpartition("-")[2]
    return tail.islower() and "-" in tokens.raw(at) and tail.endswith(_DESCRIBING)


_DESCRIBING: Final = ("ed", "famous", "wide", "based", "owned", "known", "leading", "term", "level")


#: Nouns with a topic behind them: International Partnership for Human Rights | and ...
_WITH_TOPICS: Final = HEADS.keys() | {"partnership", "coalition", "campaign", "initiative"}


def _is_topic(tokens: Tokens, at: int) -> bool:
    """Return whether the capital words that end at a place are the topic of a body: "Department of ..."."""
    while name_word(tokens, at):
        at -= 1
    if tokens.word(at) == "the":
        at -= 1
    return tokens.word(at) in ("of", "for") and tokens.word(at - 1) in _WITH_TOPICS
