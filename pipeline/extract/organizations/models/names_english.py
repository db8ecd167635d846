"""Organizations in English that no noun tells: "Deloitte", "Mercy Corps", as a spaCy model sees them.

``models/ner_en`` is spaCy's small English name finder, taught further on policy sentences. It reads
a few words on either side of a capital that no rule accounts for, for it sees no further than four
words, and each finding has to pass `believed`.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from pipeline.config import model_folder
from pipeline.extract.organizations.english.heads import COMMON, HEADS, OUTSIDE
from pipeline.extract.organizations.form_words import ENGLISH
from pipeline.extract.organizations.models.names_english_lists import (
    COMMON_CAPITALS,
    DOES,
    ENDS,
    FIRST_NAMES,
    FOR_TOPICS,
    LAST_IN_NAMES,
    OTHERS,
    THINGS,
    TOWNS,
)
from pipeline.extract.organizations.models.not_names import NOT_NAMES
from pipeline.extract.organizations.models.word_reader import NETWORK, load
from pipeline.extract.organizations.text import Tokens

if TYPE_CHECKING:
    from spacy.language import Language

#: Tokens that are read on either side of a capital.
_AROUND: Final = 5


def names(tokens: Tokens, covered: Container[int]) -> Iterator[tuple[int, int]]:
    """Yield the organizations that the model sees around capitals not `covered`: first token, end."""
    model = english_model()
    if model is None:
        return
    stretches = list(windows(tokens, covered))
    if not stretches:
        return
    composed = tokens.text.composed
    docs = [model.make_doc(composed[tokens.starts[a] : tokens.ends[b - 1]]) for a, b in stretches]
    finder: Any = model.get_pipe("ner")
    finder.set_annotations(docs, finder.predict(docs))
    for (begin, _), doc in zip(stretches, docs, strict=True):
        start = tokens.starts[begin]
        for span in doc.ents:
            if span.label_ == "ORG":
                first, end = _whole(tokens, start + span.start_char, start + span.end_char)
                if first < end and believed(tokens, first, end):
                    yield first, end


@cache
def english_model() -> "Language | None":
    """Return the shipped model, None where its files are not there."""
    folder = model_folder("ner_en")
    return load(folder) if (folder / NETWORK).exists() else None


def windows(tokens: Tokens, covered: Container[int]) -> Iterator[tuple[int, int]]:
    """Yield the stretches around capitals that may be names: first token, end."""
    begin = end = 0
    for at in range(len(tokens)):
        if at in covered or not tells(tokens, at):
            continue
        first, last = max(0, at - _AROUND), min(len(tokens), at + _AROUND + 1)
        if first > end:
            if end > begin:
                yield begin, end
            begin = first
        end = last
    if end > begin:
        yield begin, end


def tells(tokens: Tokens, at: int) -> bool:
    """Return whether a token has a capital that may be that of an organization."""
    word = tokens.words[at]
    if len(word) < 2 or not tokens.capital(at) or word in COMMON_CAPITALS | TOWNS | THINGS:
        return False
    if word in OUTSIDE or word in ENGLISH or tokens.shouted_near(at):
        return False
    place = tokens.word(at + 1) in ("region", "district", "oblast", "city")
    return not place and not tokens.words[at].endswith(_PERSONS)


#: How Kazakh surnames end.
_PERSONS: Final = (
    "bayev",
    "baev",
    "bekov",
    "uly",
    "kyzy",
    "ova",
    "eva",
    "ovich",
    "galiyev",
    "zhanov",
)


def _whole(tokens: Tokens, start: int, stop: int) -> tuple[int, int]:
    """Return the tokens of a stretch of text without article, possessive and quotes at its ends."""
    first = bisect_left(tokens.starts, start)
    end = max(first, bisect_right(tokens.ends, stop + 2))  # S&P | 's
    while end > first and tokens.starts[end - 1] >= stop:
        end -= 1
    while first < end and (tokens.words[first] in OUTSIDE or not tokens.words[first][0].isalnum()):
        first += 1
    while end > first and (
        not tokens.words[end - 1][0].isalnum() or tokens.words[end - 1] in _POSTS
    ):
        end -= 1
    while tokens.word(end) == "." and tokens.adjacent(end) and tokens.word(end + 1) in _DOMAINS:
        end += 2  # Kaspi | .kz
    return first, end


#: Posts that follow the name of a body: "Chevron | Executive Vice President"
_POSTS: Final = frozenset("executive ceo vice managing senior general chairman president".split())
_DOMAINS: Final = frozenset({"kz", "com", "org", "ru", "net"})


#: "A1", "A-95", "No"
_SIGN: Final = re.compile(r"(?:[a-z]-?)?\d+|no|[ivxlc]+")


#: "the village of Karatogai"
_PLACES_OF: Final = frozenset(
    (noun, "of")
    for noun in ("village", "settlement", "city", "town", "district", "region", "river")
)


def _in_country(tokens: Tokens, first: int, end: int) -> bool:
    """Return whether a bracket tells the country of a town: "(Togliatti, Russian Federation)"."""
    told = tokens.word(end) == "," and tokens.word(end + 1) in _COUNTRIES
    return told and tokens.word(first - 1) == "("


_COUNTRIES: Final = frozenset(
    "russia russian kazakhstan ukraine turkey china uzbekistan kyrgyzstan kyrgyz germany france italy spain "
    "poland japan korea india usa uk belarus azerbaijan georgia tajikistan netherlands switzerland".split()
)


def _is_plain_beginning(tokens: Tokens, first: int, end: int) -> bool:
    """Return whether a finding is a plain word or two that begin a sentence or are a heading.

    "Routine gas flaring", "Strategic Projects", but: "Deloitte reported", "KazMinerals"
    """
    if end > first + 2 or any(_is_marked(tokens, at) for at in range(first, end)):
        return False
    if len(tokens) < 7 and tokens.words[-1] != ".":
        long = [at for at in range(len(tokens)) if len(tokens.words[at]) > 3]
        if all(map(tokens.capital, long)):
            return True  # Program Context
    begins = tokens.begins_sentence(first) and tokens.word(first - 1) not in ("(", "«")
    article = tokens.word(first - 1) == "the" and tokens.begins_sentence(first - 1)
    follows = tokens.word(end)
    acts = follows in DOES or follows.endswith("ed") or tokens.words[end - 1].endswith("'s")
    return (begins or article) and not acts


def _is_marked(tokens: Tokens, at: int) -> bool:
    """Return whether a word looks like no other: "KMG", "QazTrade", "Kaspi.kz", "S7"."""
    raw = tokens.raw(at)
    return raw[1:] != raw[1:].lower() or any(c.isdigit() or c in ".&" for c in raw)


def _is_headline(tokens: Tokens, first: int, end: int) -> bool:
    """Return whether all words around a finding have capitals: "Senate Backs Changes in Councils"."""
    around = []
    for step, place in ((-1, first - 1), (1, end)):
        while (
            0 <= place < len(tokens) and abs(place - first) < 9 and tokens.words[place][0].isalpha()
        ):
            around.append(place)
            place += step
    long = [place for place in around if len(tokens.words[place]) > 3]
    return len(long) > 3 and all(tokens.capital(place) for place in long)


#: Signs that names have inside.
_IN_NAMES: Final = frozenset({"&", ".", ",", "-", "'", "/", "+"})


def _in_prose(tokens: Tokens, first: int, end: int) -> bool:
    """Return whether words in small letters stand around a finding: it is no formula, no drawing."""
    near = [*range(max(0, first - 8), first), *range(end, min(len(tokens), end + 8))]
    small = [at for at in near if tokens.words[at].isalpha() and not tokens.capital(at)]
    return sum(len(tokens.words[at]) > 1 for at in small) > 1


def _is_person(tokens: Tokens, first: int, end: int) -> bool:
    """Return whether a finding is someone's name: "Adil Ibraev", "G. Abdykalikova"."""
    initials = any(
        word == "." and len(tokens.words[first + at - 1]) <= 2
        for at, word in enumerate(tokens.words[first:end])
        if at
    )
    titled = tokens.word(end) == "," and tokens.word(end + 1) in ("phd", "msc", "md", "mba")
    after = end + 2 if tokens.word(end) in ("and", "&") else end  # Knox and Yessimova (2015)
    cited = tokens.word(after) == "(" and tokens.word(after + 1).isdigit()
    cited = cited or tokens.words[end : end + 2] == ("et", "al")
    surname = tokens.words[end - 1].removesuffix("'s").endswith(_SURNAMES)
    titled = titled or (tokens.words[first] in FIRST_NAMES and end - first <= 3)
    return initials or titled or cited or (surname and end - first <= 3)


_SURNAMES: Final = ("ov", "ova", "ev", "eva", "uly", "kyzy", "ovich", "ovna", "enko", "shvili")


def _is_abstract(tokens: Tokens, first: int, end: int) -> bool:
    """Return whether a finding ends with what no name ends with: "Sustainable Migration"."""
    last = tokens.words[end - 1]
    if f"{tokens.word(end - 2)} {last}" in COMMON:
        return True  # Trustees Board
    if last in HEADS or (end > first + 1 and last in LAST_IN_NAMES):
        return False
    if last == "of" or (last.removesuffix("s") in HEADS and end <= first + 2):
        return True  # Public Councils
    if end == first + 3 and tokens.words[first + 1] == "of" and last in ("directors", "trustees"):
        return True
    measured = tokens.word(first - 1) == "(" and tokens.word(first - 2) in ENDS | OTHERS
    return last.endswith(_ABSTRACT) or measured  # the Civil Society Index (CSI)


#: How nouns of fields of work end, and those that names of firms and bodies end with all the same.
_ABSTRACT: Final = (
    "tion", "tions", "sion", "ment", "ity", "ness", "ance", "ence", "ism", "ing", "ings", "ics",
    "ship",
    "sciences", "culture", "health",
)  # fmt: skip


def _is_topic(tokens: Tokens, at: int) -> bool:
    """Return whether words go on with what a post, an act or a plan is for.

    "Minister of Ecology, | Geology and Natural Resources", "Law on | Personal Data"
    """
    place = at - 1
    while place >= max(0, at - 30):
        word = tokens.words[place]
        if word in FOR_TOPICS or word.endswith("-minister"):
            return place < at - 1
        if not (tokens.capital(place) or word in ("of", "on", "for", "and", ",", "the", "«", '"')):
            return False
        place -= 1
    return False


def believed(tokens: Tokens, first: int, end: int) -> bool:
    """Return whether a finding is the name of an organization and not of a place, a law, a plan."""
    words = tokens.words[first:end]
    if (
        not tokens.capital(first)
        or "\n" in tokens.text.composed[tokens.starts[first] : tokens.ends[end - 1]]
    ):
        return False
    if words[-1] in ENDS or tokens.word(end) in OTHERS or words[:2] == ("house", "of"):
        return False
    if _is_person(tokens, first, end) or _is_abstract(tokens, first, end):
        return False
    if _is_plain_beginning(tokens, first, end) or _is_headline(tokens, first, end):
        return False
    if tokens.words[first - 2 : first] in _PLACES_OF or _in_country(tokens, first, end):
        return False
    if _is_topic(tokens, first) or any(_SIGN.fullmatch(word) for word in words):
        return False
    if not all(word[0].isalnum() or word in _IN_NAMES for word in words) or len(words[0]) < 2:
        return False  # Macro -> Save
    if not _in_prose(tokens, first, end):
        return False
    if len(words) == 1:
        word = words[0].removesuffix("'s")
        word = word.rstrip("-0123456789") or word  # CHP-2
        if len(word) < 2 or word in COMMON_CAPITALS | TOWNS | THINGS | NOT_NAMES:
            return False
        return word not in HEADS and word not in OUTSIDE
    if all(word in COMMON_CAPITALS or not word[0].isalpha() or word in ENDS for word in words):
        return False
    return not tokens.words[end - 1].isdigit()
