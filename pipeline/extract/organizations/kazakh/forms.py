"""Kazakh names without quotes before their legal form: "Іле таңы ЖШС", "Қоғамдық келісім КММ"."""

from typing import Final

from pipeline.extract.organizations.form_words import KAZAKH
from pipeline.extract.organizations.gazetteer import by_abbreviation
from pipeline.extract.organizations.kazakh.builds import LOCATIVES
from pipeline.extract.organizations.kazakh.capitals import over_capitals
from pipeline.extract.organizations.kazakh.heads import (
    POINTING,
    VERB_ENDINGS,
    is_genitive,
    kazakh_heads,
)
from pipeline.extract.organizations.kazakh.lists import COUNTRIES
from pipeline.extract.organizations.kazakh.nominative import nominative
from pipeline.extract.organizations.text import Tokens
from pipeline.kazakh import readings

_LONGEST: Final = 7
_OF_STATE: Final = frozenset({"ministry", "agency", "committee", "department", "government"})


def is_of_many(word: str) -> bool:
    """Return whether a form in full stands in the plural, as of any body: "жеке кәсіпкерлерге"."""
    return any(form.plural for form in readings(word))


def name_before(tokens: Tokens, at: int) -> int:
    """Return where the name before a legal form begins, `at` where none does.

    It begins at the nearest capital, and no word of it has a case ending: "біздің АҚ" names none.
    """
    place = at
    owner = tokens.raw(at - 1)
    body = by_abbreviation("kk").get(owner)
    of_state = body is not None and body.org_type in _OF_STATE
    if of_state or (owner.isupper() and owner.endswith("М")):
        return at  # ҚР ҚМ | МКК: a committee of the ministry
    while place > 0 and at - place < _LONGEST:
        if not _may_stand(tokens, place - 1):
            owned = tokens.word(place - 1) in kazakh_heads() and is_genitive(tokens.word(place - 1))
            return place if owned and place + 1 < at else at  # әкімдігінің | жастар орталығы КММ
        place -= 1
        if tokens.capital(place):
            first = over_capitals(tokens, place)
            return first if first + 1 < at or _proper(tokens, first) else at
    return at


def _may_stand(tokens: Tokens, at: int) -> bool:
    """Return whether a word may stand in a name: no case ending, no verb, no pointing word."""
    word, raw = tokens.words[at], tokens.raw(at)
    if not word[0].isalpha() or word in POINTING or word in COUNTRIES or raw in KAZAKH:
        return False
    if is_genitive(word) or word.endswith((*LOCATIVES, *VERB_ENDINGS)) or word in _JOINING:
        return False
    return nominative(raw) == raw


def _proper(tokens: Tokens, at: int) -> bool:
    """Return whether one word is a name by itself: letters, foreign, unknown to the dictionary."""
    if tokens.shouted_near(at):
        return False
    read = {reading.word_class for reading in readings(tokens.words[at])}
    return tokens.upper(at) or tokens.words[at].isascii() or not read


_JOINING: Final = frozenset("және мен пен бен немесе үшін бойынша туралы деп атты".split())
