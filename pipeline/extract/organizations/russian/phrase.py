"""How far a Russian noun phrase goes: genitives, places, people, who a body is named after."""

from typing import Final

from pipeline.extract.organizations.form_words import RUSSIAN
from pipeline.extract.organizations.morphology import is_adjective, is_first_name, is_noun, readings
from pipeline.extract.organizations.russian.heads import STOPPERS, heads
from pipeline.extract.organizations.text import Tokens

_LONGEST: Final = 28


#: Abbreviations of countries and what may stand for a country after a name.
COUNTRIES: Final = frozenset(
    (
        "рк", "рф", "казахстана", "казахстан", "россии", "ссср", "кыргызстана", "узбекистана",
        "беларуси", "сша", "китая", "германии", "франции", "японии", "грузии", "украины", "кнр",
    )
)  # fmt: skip


PLACE_NOUNS: Final = frozenset(
    (
        "города", "городу", "городе", "г", "гор", "области", "областей", "района", "районов",
        "районе", "районам", "районах", "поселка", "села", "сельского", "округа", "городов",
        "аула", "края", "республики", "штата", "провинции",
    )
)  # fmt: skip


def noun_phrase_end(tokens: Tokens, at: int, case: str) -> int:
    """Return the end of a noun phrase in a case with the genitives that hang on it."""
    end, good, wanted = at, at, case
    seen_noun = adjective = placed = False
    while end < len(tokens) and end - at < _LONGEST:
        word = tokens.words[end]
        if word == "их" and seen_noun and _fits(tokens, end + 1, "g") == "noun":
            end += 1  # защите | их прав
            continue
        stops = word in STOPPERS and not tokens.capital(end)
        stops = stops and tokens.word(end + 1) != "сторон"  # совет заинтересованных сторон
        if stops or not word[0].isalpha():
            break
        managed = _managed(tokens, end) if seen_noun else end
        if managed > end:
            good = end = managed
            continue
        if seen_noun and (begins_other(tokens, end) or tokens.raw(end) in RUSSIAN):
            break  # Центр программ | ОФ «...»
        if tokens.word(end + 1) == "созыва":
            break  # Мажилис Парламента | восьмого созыва
        if tokens.word(end - 1) in COUNTRIES and _is_abbreviation(tokens, end):
            break  # МСХ – Министерство ... Республики Казахстан | МНЭ – Министерство ...
        if placed and not (tokens.capital(end) or word in PLACE_NOUNS or word in COUNTRIES):
            break  # Администрация Алейского района | программ
        if begins_person(tokens, end):
            break  # акимата области | Г. Досмагамбетова
        if word in ("г", "гор", "обл") and tokens.word(end + 1) == ".":
            if tokens.word(end - 1) in COUNTRIES:
                break  # Министерство финансов Республики Казахстан | г. Астана, пр. ...
            town = _place_name(tokens, end)
            if town > end + 2:
                good = end = town
                seen_noun = placed = True
                continue
        if word in ("имени", "им") and seen_noun:
            named = after_named(tokens, end)
            good = end = named
            break
        if word == "и" and adjective and _fits(tokens, end + 1, wanted) == "adjective":
            end += 1  # социальных и трудовых отношений
            continue
        kind = _fits(tokens, end, wanted)
        if not kind:
            break
        end += 1
        if seen_noun and kind == "adjective" and _stands_for_people(tokens, end - 1):
            kind = "noun"
        adjective = kind == "adjective"
        if kind == "noun":
            good, wanted, seen_noun = end, "g", True
            place = _place_name(tokens, end - 1)
            placed = (
                placed
                or place > end
                or (word in PLACE_NOUNS and end - at > 1 and tokens.capital(end - 2))
            )
            if place > end:
                good = end = place
    return good


def _managed(tokens: Tokens, at: int) -> int:
    """Return the end of what is managed: "(политики) управления активами", `at` if a body is named."""
    small = tokens.words[at].startswith("управлени") and not tokens.capital(at)
    end = noun_phrase_end(tokens, at + 1, "i") if small else at
    return end if end > at + 1 else at


def begins_person(tokens: Tokens, at: int) -> bool:
    """Return whether initials or a first name and a surname begin: who signs, who sits there."""
    if not tokens.capital(at) or tokens.shouted:
        return False
    if len(tokens.words[at]) == 1:
        return tokens.word(at + 1) == "." and tokens.capital(at + 2)
    if tokens.word(at + 2) == "." and len(tokens.words[at + 1]) == 1 and tokens.capital(at + 1):
        return tokens.adjacent(at + 2)  # Горбачевой Л.В.
    surname = (
        tokens.capital(at + 1)
        and tokens.word(at + 2) not in PLACE_NOUNS
        and (tokens.words[at + 1].endswith(_SURNAMES) or tokens.word(at - 1) in COUNTRIES)
    )  # президента США | Дональда Трампа
    return surname and is_first_name(tokens.words[at])


_SURNAMES: Final = (
    "ов", "ова", "ев", "ева", "ин", "ина", "ский", "ская", "ских", "ого", "ой", "енко", "ұлы", "қызы",
    "улы", "кызы", "баев", "ым", "ову", "еву",
)  # fmt: skip


def begins_other(tokens: Tokens, at: int) -> bool:
    """Return whether a word begins a name of its own: the parent of the one being read."""
    word = tokens.word(at)
    if word not in heads() or is_served(tokens, at):
        return False
    quoted = tokens.word(at + 1) == "«"  # ассоциации фермеров и фонда «Дала»
    return quoted or tokens.capital(at) or heads()[word][0].needs in ("topic", "place")


def is_served(tokens: Tokens, at: int) -> bool:
    """Return whether "службы" is what one does, not who does it: "по делам государственной службы"."""
    return tokens.word(at) == "службы" and tokens.word(at - 1) in _SERVED


_SERVED: Final = frozenset(
    ("государственной", "гражданской", "военной", "воинской", "дипломатической")
)


def _fits(tokens: Tokens, at: int, case: str) -> str:
    """Return "noun", "adjective" or "" for a word in a phrase that wants a case."""
    word = tokens.word(at)
    if not word[:1].isalpha():
        return ""
    if word in COUNTRIES:
        return "noun"
    if len(word) == 1:
        return ""
    known = readings(word)
    if _is_abbreviation(tokens, at):
        return "noun" if len(word) < 5 or known[0].part != "VERB" else ""
    if known and known[0].part in ("VERB", "INFN", "GRND", "CONJ", "PRCL", "PREP", "ADVB", "PRTS"):
        return ""
    if is_noun(word, case):
        follows = tokens.word(at + 1)
        both = is_noun(follows, case) or (tokens.capital(at) and is_adjective(follows, case))
        both = both and is_adjective(word, case)  # Жамбылского | областного суда
        return "adjective" if both else "noun"  # по уголовным делам
    if is_adjective(word, case):
        return "adjective"
    if any(r.part == "NUMR" for r in known):
        return ""
    return "noun" if tokens.capital(at) and _is_foreign(word) else ""


def _stands_for_people(tokens: Tokens, at: int) -> bool:
    """Return whether a plural adjective has no noun behind it: "по делам несовершеннолетних и защите"."""
    small = tokens.words[at].endswith(("ых", "их")) and not tokens.capital(at)
    follows = at + 2 if tokens.word(at + 1) == "и" else at + 1
    return small and not (_fits(tokens, follows, "g") or tokens.word(follows) == ",")


def _is_abbreviation(tokens: Tokens, at: int) -> bool:
    raw = tokens.raw(at)
    return raw.isupper() and 1 < len(raw) <= 6 and not tokens.shouted_near(at)


def _is_foreign(word: str) -> bool:
    return any(letter in "әғқңөұүһі" for letter in word) or word.isascii()


def _place_name(tokens: Tokens, at: int) -> int:
    """Return the end of a name after "города", "Республики", "области": it does not always bend."""
    word = tokens.words[at]
    named_before = word in ("области", "района", "округа") and is_adjective(
        tokens.word(at - 1), "g"
    )
    if word not in PLACE_NOUNS or named_before or "\n" in tokens.gap(at + 1):
        return at + 1
    here = at + 1
    if word in ("г", "гор") and tokens.word(here) == ".":
        here += 1
    if tokens.word(here) in heads():
        return at + 1
    if tokens.capital(here) and tokens.words[here][0].isalpha() and not tokens.upper(here):
        here += 1
        if tokens.word(here - 1) in ("нур", "усть") and tokens.capital(here):
            here += 1
        return here
    if tokens.upper(here) and tokens.shouted_near(here):
        return here + 1
    return at + 1


def after_named(tokens: Tokens, at: int) -> int:
    """Return the end of "имени Л.Н. Гумилева", "им. аль-Фараби", "имени академика Н. Батпенова"."""
    end = at + 1
    if tokens.word(end) == "." and tokens.words[at] != "имени":
        end += 1
    good = at
    for _ in range(12):
        word = tokens.word(end)
        if not word:
            break
        if tokens.capital(end) or word.startswith("аль-"):
            if word in heads() and good > at:
                break
            end += 1
            good = end
            continue
        if word == "." and tokens.adjacent(end) and len(tokens.word(end - 1)) <= 2:
            end += 1
            continue
        if word in _TITLES and good == at:
            end += 1
            continue
        if word in _TITLES_AFTER and good > at:
            good = end + 1  # имени Абылай хана
        break
    return good if good > at else at


_TITLES: Final = frozenset(
    (
        "академика", "профессора", "народного", "героя", "генерала", "маршала", "хана", "святого",
        "первого", "президента", "художника", "поэта", "композитора", "артиста",
    )
)  # fmt: skip


#: Titles that stand behind a Kazakh name.
_TITLES_AFTER: Final = frozenset(("хана", "батыра", "би", "султана", "сала"))
