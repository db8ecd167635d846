"""How far a Russian name goes to the right of its head: "по", genitives, places, parents."""

from typing import Final

from pipeline.extract.organizations.form_words import RUSSIAN
from pipeline.extract.organizations.gazetteer import by_abbreviation, topics
from pipeline.extract.organizations.morphology import is_adjective, is_first_name, is_noun, readings
from pipeline.extract.organizations.russian_heads import STOPPERS, heads
from pipeline.extract.organizations.russian_territorial import TERRITORIAL
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


def complement_end(tokens: Tokens, at: int, *, about: bool = True, placed: bool = True) -> int:
    """Return where the complement of a head ends that begins at a place, `at` if there is none.

    With `about` a "по ..." after genitives belongs to the name; one of a place with `placed` only.
    """
    end = at
    if tokens.word(at) == "по":
        end = _about(tokens, at)
    elif tokens.word(at) == "при":
        end = _attached(tokens, at)
    else:
        end = noun_phrase_end(tokens, at, "g")
        end = _coordinated(tokens, at, end) if end > at else end
    if end > at:
        if (
            about
            and tokens.word(end) == "по"
            and tokens.word(at) != "по"
            and (placed or place_after(tokens, end) == end)
        ):
            end = _about(tokens, end)
        if about and tokens.word(end) == "при":
            end = _attached(tokens, end)  # Национальный совет общественного доверия при Президенте
    return end


#: After "по": why or by what something is done, not what a body is for.
_ADJUNCTS: Final = frozenset(
    (
        "инициативе", "предложению", "предложениям", "представлению", "итогам", "решению", "поручению",
        "данным", "состоянию", "результатам", "мере", "согласованию", "ходатайству", "просьбе", "закону",
        "факту", "фактам", "адресу", "случаю", "поводу", "причине", "мнению", "информации", "плану",
        "заявлению", "запросу", "требованию", "указанию", "распоряжению", "приказу", "сравнению",
        "отношению", "крайней", "окончании", "истечении", "завершении", "прежнему", "сути", "существу",
        "оценке", "оценкам", "заданию", "заказу", "договору", "примеру", "приглашению", "рекомендации", "рекомендациям",
        "специальности", "направлению",
    )
)  # fmt: skip


def _about(tokens: Tokens, at: int) -> int:
    """Return the end of "по ..." with what is coordinated and hangs on it."""
    if tokens.word(at + 1) in _ADJUNCTS:
        return at  # Мажилис | по инициативе депутатов
    end = _prepositional(tokens, at)
    if end == at:
        return at
    if tokens.words[end - 1].startswith("управлени"):
        end = max(end, noun_phrase_end(tokens, end, "i"))  # по управлению активами
        managed = noun_phrase_end(tokens, end + 1, "i") if tokens.word(end) == "и" else end
        end = managed if managed > end + 1 else end  # по управлению программами и проектами
    end = _coordinated(tokens, at, end)
    while True:
        further = _governed(tokens, end)
        if further == end:
            return end
        end = _coordinated(tokens, at, further)


#: Words after which a preposition goes on with the name, the preposition and the case it wants.
_GOVERNS: Final = (
    ("контрол", "за", "i"), ("надзор", "за", "i"), ("наблюден", "за", "i"), ("борьб", "с", "i"),
    ("работ", "с", "i"), ("связ", "с", "i"), ("взаимодейств", "с", "i"), ("сотрудничеств", "с", "i"),
    ("доступ", "к", "d"), ("подготовк", "к", "d"), ("противодейств", "в", "l"), ("политик", "в", "l"),
    ("контрол", "в", "l"), ("надзор", "в", "l"), ("регулирован", "в", "l"), ("качеств", "в", "l"),
    ("программ", "в", "l"), ("проект", "в", "l"), ("отношен", "с", "i"), ("деятельност", "в", "l"), ("вопрос", "в", "l"), ("услуг", "в", "l"),
)  # fmt: skip


def _governed(tokens: Tokens, at: int) -> int:
    """Return the end of "за исполнением бюджета" after "по контролю", else `at`."""
    preposition = tokens.word(at)
    before = tokens.words[max(0, at - 3) : at]
    for stem, wanted, case in _GOVERNS:
        if preposition == wanted and any(word.startswith(stem) for word in before):
            end = noun_phrase_end(tokens, at + 1, case)
            if end > at + 1:
                return end
    return at


def _prepositional(tokens: Tokens, at: int) -> int:
    """Return the end of "по делам ...", "по статистике", "по городу Алматы"."""
    end = noun_phrase_end(tokens, at + 1, "d")
    return end if end > at + 1 else at


def place_after(tokens: Tokens, at: int) -> int:
    """Return the end of "по Жамбылской области", "по городу Алматы", `at` if that is not there."""
    first = tokens.word(at + 1)
    region = tokens.capital(at + 1) and tokens.word(at + 2) in ("области", "району", "округу")
    if tokens.word(at) != "по" or not (region or first in ("городу", "г", "области", "району")):
        return at
    end = noun_phrase_end(tokens, at + 1, "d")
    return end if end > at + 1 else at


def _attached(tokens: Tokens, at: int) -> int:
    """Return the end of "при Президенте Республики Казахстан", "при Правительстве"."""
    end = noun_phrase_end(tokens, at + 1, "l")
    return end if end > at + 1 and tokens.capital(at + 1) else at


def noun_phrase_end(tokens: Tokens, at: int, case: str) -> int:
    """Return the end of a noun phrase in a case with the genitives that hang on it."""
    end, good, wanted = at, at, case
    seen_noun = adjective = placed = False
    while end < len(tokens) and end - at < _LONGEST:
        word = tokens.words[end]
        if (word in STOPPERS and not tokens.capital(end)) or not word[0].isalpha():
            break
        managed = _managed(tokens, end) if seen_noun else end
        if managed > end:
            good = end = managed
            continue
        if seen_noun and (_begins_other(tokens, end) or tokens.raw(end) in RUSSIAN):
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


def _begins_other(tokens: Tokens, at: int) -> bool:
    """Return whether a word begins a name of its own: the parent of the one being read."""
    word = tokens.word(at)
    if word not in heads():
        return False
    quoted = tokens.word(at + 1) == "«"  # ассоциации фермеров и фонда «Дала»
    return quoted or tokens.capital(at) or heads()[word][0].needs in ("topic", "place")


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
        both = is_adjective(word, case) and is_noun(tokens.word(at + 1), case)
        return "adjective" if both else "noun"  # по уголовным делам
    if is_adjective(word, case):
        return "adjective"
    if any(r.part == "NUMR" for r in known):
        return ""
    return "noun" if tokens.capital(at) and _is_foreign(word) else ""


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


def _coordinated(tokens: Tokens, at: int, end: int) -> int:
    """Return the end of a phrase with what "и" and commas add: "культуры и спорта"."""
    mode = "d" if tokens.word(at) == "по" else "g"
    for _ in range(6):
        joint = tokens.word(end)
        if joint not in ("и", ",", "и/или") or tokens.word(end - 1) in COUNTRIES:
            break
        if tokens.word(end + 1).isascii() and tokens.word(end + 1).isalpha():
            break  # Министерством энергетики и Siemens
        if tokens.raw(end + 1) in by_abbreviation("ru"):
            break  # Организация Объединенных Наций и ЮНЕСКО
        further = _next_item(tokens, end + 1, mode)
        if further == end + 1:
            break
        if joint == "," and not _closed_by_and(tokens, further, mode):
            break
        if tokens.raw(end + 1) in TERRITORIAL:
            break  # управление предпринимательства | и ДЭР
        parallel = mode == "d" and tokens.word(end + 1) == "управлению"
        if joint == "и" and not parallel and _ends_before(tokens, at, end, further):
            break
        end = further
    return end


def _next_item(tokens: Tokens, at: int, mode: str) -> int:
    """Return the end of one more item of a list, `at` if what stands there is none."""
    managed = noun_phrase_end(tokens, at + 1, "i") if tokens.word(at) == "управлению" else at
    if mode == "d" and managed > at + 1:
        return managed  # по делам архивов и управлению документацией
    if _begins_other(tokens, at) or tokens.word(at) in STOPPERS or _another_body(tokens, at):
        return at
    if tokens.raw(at) in RUSSIAN:
        return at  # акимата города Астаны и | ГККП «...»
    if tokens.word(at) == "по":
        end = _prepositional(tokens, at)
        return end if end > at else at
    end = noun_phrase_end(tokens, at, mode)
    if end == at and mode == "d":
        end = noun_phrase_end(tokens, at, "g")
    return end


def _another_body(tokens: Tokens, at: int) -> bool:
    """Return whether the next item is a body with its adjectives: ", Казахстанской ассоциации ..."."""
    place = at
    while place < at + 4 and is_adjective(tokens.word(place)):
        place += 1
    return at < place and tokens.capital(at) and tokens.word(place) in heads()


def _closed_by_and(tokens: Tokens, at: int, mode: str) -> bool:
    """Return whether a list goes on to its "и" in a few items: "инноваций и промышленности"."""
    for _ in range(4):
        joint = tokens.word(at)
        if joint not in ("и", ","):
            return False
        end = _next_item(tokens, at + 1, mode)
        if end == at + 1:
            return False
        if joint == "и":
            return True
        at = end
    return False


#: Heads whose topics the list of bodies knows in full.
_OF_ONE_TOPIC: Final = ("министерств", "комитет", "агентств", "департамент", "служб", "бюро")


def _ends_before(tokens: Tokens, at: int, end: int, further: int) -> bool:
    """Return whether a name is over before "и": what stands so far is a known topic, the whole not."""
    if not tokens.word(at - 1).startswith(_OF_ONE_TOPIC):
        return False  # управление сельского хозяйства и земельных отношений, палата науки и ремёсел
    known = topics("ru")
    so_far = " ".join(tokens.words[at:end])
    if so_far not in known:
        return False
    whole = tokens.words[at:further]
    return not any(" ".join(whole[:n]) in known for n in range(end - at + 1, len(whole) + 1))
