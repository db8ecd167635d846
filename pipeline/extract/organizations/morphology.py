"""Russian word forms for the names of organizations: readings, and the way to the nominative."""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from pipeline.russian import analyzer

ADJECTIVES: Final = frozenset({"ADJF", "PRTF"})


@dataclass(frozen=True, slots=True)
class Reading:
    """What a word form may be: part of speech, case, number ("s", "p") and gender ("m", "f", "n")."""

    part: str
    case: str
    number: str
    gender: str
    lemma: str


_CASES: Final = {
    "nomn": "n", "gent": "g", "gen1": "g", "gen2": "g", "datv": "d", "accs": "a", "acc2": "a",
    "ablt": "i", "loct": "l", "loc1": "l", "loc2": "l", "voct": "n",
}  # fmt: skip
_GENDERS: Final = {"masc": "m", "femn": "f", "neut": "n"}


@lru_cache(maxsize=50_000)
def readings(word: str) -> tuple[Reading, ...]:
    """Return the readings of a word form, the likeliest first.

    >>> [(r.part, r.case) for r in readings("финансов")]
    [('NOUN', 'g')]
    """
    found = []
    for parse in analyzer().parse(word):
        if parse.score < 0.002:
            continue
        tag = parse.tag
        found.append(
            Reading(
                str(tag.POS or ""),
                _CASES.get(str(tag.case or ""), ""),
                {"sing": "s", "plur": "p"}.get(str(tag.number or ""), ""),
                _GENDERS.get(str(tag.gender or ""), ""),
                str(parse.normal_form),
            )
        )
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=10_000)
def is_first_name(word: str) -> bool:
    """Return whether a word is a first name of persons, in any case.

    >>> is_first_name("геннадий"), is_first_name("экология")
    (True, False)
    """
    parses = analyzer().parse(word)
    return any("Name" in parse.tag and parse.score > 0.1 for parse in parses)


def has_case(word: str, case: str) -> bool:
    """Return whether a word may be a noun, adjective or participle in a case ("g", "d", "i", "l")."""
    return any(
        r.case == case and r.part in ("NOUN", "ADJF", "PRTF", "NUMR", "NPRO")
        for r in readings(word)
    )


def is_noun(word: str, case: str = "") -> bool:
    """Return whether a word may be a noun (in a case)."""
    return any(r.part == "NOUN" and (not case or r.case == case) for r in readings(word))


def is_adjective(word: str, case: str = "") -> bool:
    """Return whether a word may be an adjective or participle (in a case)."""
    return any(r.part in ADJECTIVES and (not case or r.case == case) for r in readings(word))


@lru_cache(maxsize=10_000)
def adjective_as(word: str, gender: str) -> str:
    """Return an adjective in the nominative singular of a gender, as capital as it was.

    >>> adjective_as("Национальным", "m"), adjective_as("верховного", "m")
    ('Национальный', 'верховный')
    """
    if "-" in word:
        head, _, tail = word.rpartition("-")
        if is_adjective(tail.lower()) and not any(
            p.tag.POS in ADJECTIVES and p.is_known for p in analyzer().parse(word.lower())
        ):
            return f"{head}-{adjective_as(tail, gender)}"
    tags = {"m": {"sing", "masc"}, "f": {"sing", "femn"}, "n": {"sing", "neut"}, "p": {"plur"}}
    lower = word.lower()
    for parse in analyzer().parse(lower):
        if parse.tag.POS in ADJECTIVES:
            form = parse.inflect({"nomn", *tags[gender]})
            if form and form.word[:4] == lower[:4].replace("ё", "е"):
                return cased(str(form.word), word)
            for other in parse.lexeme:  # Высшей, not Высочайшей
                if (
                    "nomn" in other.tag
                    and tags[gender] <= other.tag.grammemes
                    and (other.word[:4] == lower[:4])
                ):
                    return cased(str(other.word), word)
            if form:
                return cased(str(form.word), word)
    return word


@lru_cache(maxsize=10_000)
def noun_nominative(word: str) -> str:
    """Return a noun in the nominative of its own number, as capital as it was."""
    for parse in analyzer().parse(word.lower()):
        if parse.tag.POS == "NOUN":
            number = "plur" if parse.tag.number == "plur" else "sing"
            form = parse.inflect({"nomn", number})
            if form:
                return cased(str(form.word), word)
    return word


def nominative_phrase(phrase: str) -> str:
    """Return a phrase with its adjectives and first noun in the nominative; the rest stays.

    >>> nominative_phrase("Вооруженных Сил"), nominative_phrase("Первому каналу")
    ('Вооруженные Силы', 'Первый канал')
    """
    words = phrase.split()
    for place, word in enumerate(words):
        lower = word.lower()
        if not word.isalpha() or word.isascii() or word[1:].lower() != word[1:]:
            return phrase
        if is_adjective(lower) and readings(lower)[0].part != "NOUN":
            continue
        noun = next((r for r in readings(lower) if r.part == "NOUN"), None)
        if noun is None or not analyzer().word_is_known(lower):
            return phrase  # Самрук Энерго
        gender = "p" if noun.number == "p" else noun.gender or "m"
        bent = [adjective_as(other, gender) for other in words[:place]]
        return " ".join([*bent, noun_nominative(word), *words[place + 1 :]])
    return phrase


@lru_cache(maxsize=10_000)
def is_place(word: str) -> bool:
    """Return whether the dictionary has a word as the name of a place.

    >>> is_place("шымкента"), is_place("отчёта")
    (True, False)
    """
    return any("Geox" in parse.tag for parse in analyzer().parse(word))


def cased(form: str, like: str) -> str:
    """Return `form` with the capitals of `like`, and its spelling of ё."""
    if "ё" not in like.lower():
        form = form.replace("ё", "е")
    if like.isupper() and len(like) > 1:
        return form.upper()
    if "-" in like and "-" in form:
        parts = zip(form.split("-"), like.split("-"), strict=False)
        return "-".join(cased(a, b) for a, b in parts)
    return form[:1].upper() + form[1:] if like[:1].isupper() else form


@cache
def forms_of(lemma: str) -> dict[str, frozenset[tuple[str, str]]]:
    """Return the forms of a noun with their cases and numbers.

    >>> sorted(forms_of("министерство")["министерства"])
    [('a', 'p'), ('g', 's'), ('n', 'p')]
    """
    found: dict[str, set[tuple[str, str]]] = {}
    for parse in analyzer().parse(lemma):
        if parse.tag.POS == "NOUN" and parse.normal_form == lemma and "nomn" in parse.tag:
            for form in parse.lexeme:
                case = _CASES.get(str(form.tag.case or ""), "")
                number = {"sing": "s", "plur": "p"}.get(str(form.tag.number or ""), "")
                found.setdefault(str(form.word).replace("ё", "е"), set()).add((case, number))
            break
    return {form: frozenset(tags) for form, tags in found.items()}
