"""Names and abbreviations of the list of bodies, found in a text whatever their case ending."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from pipeline.extract.organizations import known_abbreviations
from pipeline.extract.organizations.form_words import RUSSIAN
from pipeline.extract.organizations.gazetteer import Known, by_abbreviation, known_bodies
from pipeline.extract.organizations.kazakh.heads import (
    PLAIN_ENDINGS,
    POSSESSIVE_ENDINGS,
    is_genitive,
)
from pipeline.extract.organizations.kazakh.lists import COUNTRIES
from pipeline.extract.organizations.models.not_names import NOT_NAMES
from pipeline.extract.organizations.morphology import cased
from pipeline.extract.organizations.text import Named, Tokens, tokens_of

_PREFIX: Final = 4


def find(tokens: Tokens, language: str) -> Iterator[Named]:
    """Yield what the list knows: full names with a capital, and abbreviations."""
    yield from _names(tokens, language)
    yield from known_abbreviations.find(tokens, language)


def _names(tokens: Tokens, language: str) -> Iterator[Named]:
    index = _index(language)
    done = 0
    for at, word in enumerate(tokens.words):
        entries = index.get(word[:_PREFIX])
        if not entries or at < done or not tokens.capital(at):
            continue
        for words, name, body in entries:
            first, end = at, at + len(words)
            if end <= len(tokens) and all(
                _same(tokens, at + n, wanted, n, language) for n, wanted in enumerate(words)
            ):
                if _is_common(tokens, at, end, words, language) or _is_title(tokens, at, body):
                    break
                name = _written_name(tokens, at, end, name, language)
                if _quoted(tokens, at, end):
                    around = (tokens.word(at - 2), tokens.word(end + 1), tokens.word(end + 2))
                    events = tokens.words[max(0, at - 4) : at - 1]
                    if any(word.startswith(_EVENTS) for word in events) or any(
                        word.startswith(_TITLED) for word in around[: 3 if language == "kk" else 1]
                    ):
                        break
                    if language != "en":  # there quotes are mere quotation
                        first, end, name = at - 1, end + 1, f"«{name}»"
                    if language == "ru" and _is_kind(tokens.raw(first - 1)):
                        first, name = first - 1, f"{tokens.raw(first - 1)} {name}"
                elif language == "ru" and body.org_type == "party" and _is_party(tokens, at - 1):
                    first, name = at - 1, f"{cased('партия', tokens.raw(at - 1))} {name}"
                elif language == "en" and tokens.words[end : end + 2] == ("tv", "channel"):
                    end += 2
                    name = f"{name} {tokens.written(end - 2, end)}"
                elif language == "en" and body.org_type == "party":
                    quote = tokens.word(at - 1) == tokens.word(end) == "'"
                    if tokens.word(end + quote) == "party":  # the 'Nur Otan' Party
                        first, end = first - quote, end + quote + 1
                        name = f"{name} {tokens.raw(end - 1)}"
                org_type = body.org_type
                site = org_type == "media" and end == at + len(words) and tokens.word(end) == "."
                if (
                    site
                    and tokens.word(end + 1) in ("kz", "com", "ru")
                    and tokens.adjacent(end + 1)
                ):
                    end += 2
                    name = f"{name}.{tokens.raw(end - 1)}"
                if tokens.capital(end) and tokens.word(end) in _DAUGHTERS and first == at:
                    end, org_type = end + 1, "company"  # Samruk-Kazyna | Invest
                    name = f"{name} {tokens.raw(end - 1)}"
                if language == "en" and tokens.raw(first - 1) in ("NWF", "SWF", "NC"):
                    first, name = first - 1, f"{tokens.raw(first - 1)} {name}"
                if language == "kk" and first > 1:
                    first, name = _with_country(tokens, first, name)
                    if body.country not in ("KZ", "INT") and tokens.words[first - 1] in COUNTRIES:
                        first, name = first - 1, f"{tokens.raw(first - 1)} {name}"
                if language == "kk" and body.org_type == "government" and first == at:
                    first, name = _with_other_country(tokens, first, name)
                yield Named(
                    first=first, end=end, name=name, org_type=org_type,
                    rule="list_of_bodies", confidence=0.93,
                )  # fmt: skip
                if language == "en" and len(words) > 2 and words[:2] == ("united", "nations"):
                    yield Named(
                        first=at, end=at + 2, name=tokens.written(at, at + 2), org_type=org_type,
                        rule="list_of_bodies", confidence=0.93,
                    )  # fmt: skip
                done = end
                break


def _is_party(tokens: Tokens, at: int) -> bool:
    """Return whether the word for a party stands at a place: "партии | Amanat"."""
    return at >= 0 and tokens.words[at] in ("партия", "партии", "партию", "партией")


def _is_kind(raw: str) -> bool:
    """Return whether letters before a quoted name say what it is: НЦПК «Өрлеу», ФНБ «Самрук-Казына»."""
    if raw in _KINDS_BEFORE:
        return True
    unknown = raw.isupper() and raw.isalpha() and 3 <= len(raw) <= 5 and raw not in RUSSIAN
    return unknown and raw not in by_abbreviation("ru") and raw.lower() not in NOT_NAMES


#: Events that take the names of who holds them: конференция благотворительности «...».
_EVENTS: Final = ("конференци", "форум", "марафон", "послани", "обращени")
#: Kinds in letters that stand before a quoted name: ФНБ «Самрук-Казына», ИА «КазТАГ».
_KINDS_BEFORE: Final = frozenset({"ФНБ", "НК", "НХ", "НУХ", "УК", "ИА", "МИА", "РИА", "ТК"})


#: Second words of companies that others founded: "Samruk-Kazyna Invest", "Самрук-Қазына Ондеу".
_DAUGHTERS: Final = frozenset(
    ("invest", "finance", "construction", "ondeu", "contract", "trade", "logistics", "инвест",
     "өңдеу", "контракт", "трейд", "express", "engineering", "экспресс",
     "exploration", "trading", "life", "leasing", "трейдинг", "сервис")
)  # fmt: skip


def _with_country(tokens: Tokens, first: int, name: str) -> tuple[int, str]:
    """Return a Kazakh name with "Қазақстан Республикасы" or "ҚР" before it."""
    if tokens.raw(first - 1) == "ҚР":
        return first - 1, f"ҚР {name}"
    if tokens.words[first - 1] in ("республикасы", "республикасының") and tokens.capital(first - 2):
        return first - 2, f"{tokens.written(first - 2, first)} {name}"
    return first, name


def _with_other_country(tokens: Tokens, first: int, name: str) -> tuple[int, str]:
    """Return a Kazakh government with the country it is of: "Нидерландтар Корольдігінің | Үкіметі"."""
    place = first
    if tokens.words[first - 1].removesuffix("тың").removesuffix("тің").endswith(_SURNAMES):
        return first, name  # Назарбаевтың Үкімет туралы айтқаны
    while place > 0 and tokens.capital(place - 1) and first - place < 4:
        if place < first and is_genitive(tokens.words[place - 1]):
            break
        if place == first and not is_genitive(tokens.words[place - 1]):
            break
        place -= 1
    if place == first:
        return first, name
    return place, f"{tokens.written(place, first)} Үкіметі"


_SURNAMES: Final = ("ов", "ев", "ин", "ова", "ева", "ина")


#: Names that are common words as well: only in quotes, or beside the word of their kind.
_COMMON: Final = frozenset(
    "ауыл auyl даму damu өрлеу orleu хабар khabar курсив аманат amanat байтерек бәйтерек baiterek "
    "bayterek талап shell total amazon visa капитал отандастар".split()
) | {"ақ жол", "ак жол", "қазақстан халқына", "казахстан халкына"}


def _is_common(tokens: Tokens, first: int, end: int, name: Sequence[str], language: str) -> bool:
    """Return whether a name is a common word here: "Ауылға барды", but «Ауыл» партиясы."""
    if name[0] in ("ақорда", "акорда", "akorda"):
        return tokens.word(end) == "," and tokens.word(end + 1).isdigit()  # Астана, Ақорда, 2024
    if " ".join(name) not in _COMMON:
        return False
    alone = end - first == len(tokens.words)
    if tokens.raw(first).isupper() and (alone or not tokens.shouted_near(first)):
        return False  # DAMU; not "АУЫЛ ТУРИЗМІНІҢ ӘСЕРІ"
    if name[0] == "shell" and not (language == "en" and tokens.begins_sentence(first)):
        return False  # among Cyrillic letters, or with a capital inside a sentence
    if _quoted(tokens, first, end):
        return False
    kinds = (
        "парти",
        "party",
        "қор",
        "фонд",
        "fund",
        "холдинг",
        "банк",
        "bank",
        "телеканал",
        "tv",
        "арна",
    )
    beside = (tokens.word(first - 1), tokens.word(end))
    if name[0] == "даму" and beside[1].startswith("банк"):
        return True  # Даму Банкі: another body
    return not any(word.startswith(kinds) for word in beside)


def _is_title(tokens: Tokens, at: int, body: Known) -> bool:
    """Return whether a name is what a law is about: «О Правительстве ...», "On the Government"."""
    if body.org_type not in ("government", "parliament"):
        return False
    before = tokens.words[max(0, at - 3) : at]
    return before[-2:] in (("«", "о"), ('"', "о")) or (
        before[-2:] == ("on", "the") and before[0] == "«"
    )


#: Words before a quoted name that make it the name of something else.
_TITLED: Final = (
    "проект",
    "программ",
    "бағдарлама",
    "жоба",
    "закон",
    "заң",
    "облиг",
    "премия",
    "жолдау",
    "послани",
)


def _quoted(tokens: Tokens, first: int, end: int) -> bool:
    return tokens.word(first - 1) in ("«", '"') and tokens.word(end) in ("»", '"') and first > 0


def _written_name(tokens: Tokens, first: int, end: int, name: str, language: str) -> str:
    """Return the name of the list with the capitals of the text: "Civil alliance", "KazEnergy".

    In Kazakh the last word alone loses its ending: "Премьер-Министрдің Кеңсесі".
    """
    if language == "en":  # Women's Affairs stays, the Bank's rate is of the Bank
        whole = tokens.written(first, end).replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
        return whole if name.endswith(("'s", "'")) else whole.removesuffix("'s")
    written, words = tokens.written(first, end).split(), name.split()
    if len(written) != len(words):
        return name
    shouted = tokens.shouted_near(first)
    if language == "kk":
        words[:-1] = written[:-1]
    return " ".join(_as_written(*pair, shouted) for pair in zip(words, written, strict=True))


def _as_written(word: str, like: str, shouted: bool) -> str:
    if word.casefold() == like.casefold():
        return like
    if like.isupper() and len(like) > 1 and shouted:
        return word.upper()
    begin = word[:1].lower() if like[:1].islower() else word[:1].upper()
    return begin + word[1:]


def _same(tokens: Tokens, at: int, wanted: str, place: int, language: str) -> bool:
    """Return whether a token is a word of a name, in any case form."""
    word = tokens.words[at]
    if word == wanted:
        return True
    if language == "en":
        return word in (wanted + "'s", wanted + "'")
    if len(wanted) < (3 if language == "kk" else 4) or not word[0].isalpha():
        return False
    if language == "kk":
        if not word.startswith(wanted):
            return False
        ending = word[len(wanted) :].lstrip("-")
        return ending in PLAIN_ENDINGS or ending in POSSESSIVE_ENDINGS or ending in ("ы", "і")
    if word.startswith(wanted) and _bends(word[len(wanted) :]):
        return True  # Нацбанк | а
    stem = wanted[
        : max(
            3,
            len(wanted) - (2 if wanted.endswith(("ый", "ий", "ая", "ое", "ие", "ые", "ой")) else 1),
        )
    ]
    return word.startswith(stem) and len(word) - len(stem) <= 3 and _bends(word[len(stem) :])


_RUSSIAN_ENDINGS: Final = frozenset(
    [
        "",
        *"а у ом е ы и ой ую ей я ю ем ого ому ым ыми его ему им ими ие ые ых их ах ям ью ам ами ов й ь".split(),
    ]
)


def _bends(ending: str) -> bool:
    return ending in _RUSSIAN_ENDINGS


@cache
def _index(language: str) -> dict[str, list[tuple[tuple[str, ...], str, Known]]]:
    """Return the names by the first letters of their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str, Known]]] = {}
    for body in known_bodies():
        brands = (name for name in body.names["en"] if _is_brand(name, body.org_type))
        latin = () if language == "en" else brands
        for name in dict.fromkeys((*body.names[language], *latin)):
            words = tokens_of(name, language).words
            if words[0] in ("«", '"'):
                continue
            found.setdefault(words[0][:_PREFIX], []).append((words, name, body))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


def _is_brand(name: str, org_type: str) -> bool:
    """Return whether an English name is one that any language writes alike: Kazinform, Astana Hub."""
    words = name.split()
    plain = name.isascii() and len(name) > 4
    return plain and (
        len(words) == 1 or (org_type in _BRANDED and all(w[0].isupper() for w in words))
    )


_BRANDED: Final = frozenset({"company", "ngo", "media", "bank", "party", "university"})
