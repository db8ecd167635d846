"""Names of organizations in Russian texts by the noun that heads them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from pipeline.extract.organizations.form_words import RUSSIAN, kind_by_words
from pipeline.extract.organizations.morphology import (
    is_adjective,
    is_noun,
    is_place,
    readings,
)
from pipeline.extract.organizations.quotes import closing_quote
from pipeline.extract.organizations.russian.complement import (
    complement_end,
    known_topic_end,
    place_after,
)
from pipeline.extract.organizations.russian.distinctive import (
    ABROAD,
    COUNTRY_WORDS,
    WITH_QUOTES,
    common,
    distinctive,
    has_form,
    is_attribute,
    is_title,
    name_of,
)
from pipeline.extract.organizations.russian.heads import (
    POINTING,
    Head,
    heads,
)
from pipeline.extract.organizations.russian.kinds import kind_of
from pipeline.extract.organizations.russian.lists import several as several_of
from pipeline.extract.organizations.russian.phrase import (
    COUNTRIES,
    PLACE_NOUNS,
    after_named,
    begins_person,
    is_served,
    noun_phrase_end,
)
from pipeline.extract.organizations.text import Named, Tokens
from pipeline.russian import analyzer

#: Heads whose names go on with the body they belong to: "Комитет науки Министерства образования".
_WITH_PARENT: Final = frozenset(
    {"committee", "department", "agency", "commission", "council", "parliament", "akimat", "other"}
    | {"institute", "school", "hospital", "university", "government", "military"}
)


def find(tokens: Tokens, found: Iterable[Named] = ()) -> Iterator[Named]:
    """Yield the names of a text, inner ones as well; `found` are those that other rules found."""
    table = heads()
    known = list(found)
    ends = {item.first: item.end for item in known if item.rule == "abbreviation"}
    ends |= {item.first: item.end for item in known if _has_parts(item)}
    ends |= {n.first: n.end for n in known if (n.rule, n.org_type) == ("form", "university")}
    begun = {item.first: item.end for item in known}
    places = [at for at, word in enumerate(tokens.words) if word in table]
    made: list[Named] = []
    for at in reversed(places):  # parents first: they stand to the right
        for item in _at(tokens, at, ends, begun):
            ends.setdefault(item.first, item.end)
            begun[item.first] = item.end
            made.append(item)
    yield from _without_place(tokens, made[::-1])


def _without_place(tokens: Tokens, made: list[Named]) -> Iterator[Named]:
    """Yield the names, parents without the place of the department that they stand in.

    "Департамент | Бюро статистики | по Костанайской области": the department is the local one.
    """
    outer: dict[int, int] = {}
    for item in made:
        first = outer.setdefault(item.end, item.first)
        place = next(
            (at for at in range(item.first + 1, item.end) if place_after(tokens, at) == item.end), 0
        )
        local = any(w.startswith(_LOCAL_OF) for w in tokens.words[first : item.first])
        if place and local:
            item = replace(item, end=place, name=item.name.rpartition(" по ")[0])
        yield item


def _has_parts(item: Named) -> bool:
    """Return whether a body of the list has departments: Управление контроля | Администрации ..."""
    return item.rule == "list_of_bodies" and item.org_type in _OWNERS


_OWNERS: Final = frozenset({"head_of_state", "government", "university"})


def _beside(tokens: Tokens, at: int, end: int, begun: dict[int, int]) -> int:
    """Return the end of a name with the whole of the body it goes into: "при АО «...»"."""
    for place in range(at, min(end, len(tokens) - 1)):
        whole = begun.get(place, 0)
        belongs = tokens.word(place - 1) == "при" or tokens.words[place] in heads()
        if whole > end and whole - end < 12 and belongs:
            return whole  # филиал партии | «Amanat»
    return max(end, begun.get(end + 1, 0)) if tokens.word(end) == "при" else end


def _at(tokens: Tokens, at: int, ends: dict[int, int], begun: dict[int, int]) -> list[Named]:
    """Return the name that a head stands in, or the names if it is in the plural."""
    head, tags = heads()[tokens.words[at]]
    if tokens.words[at - 1 : at + 1] == ("по", "управлению"):
        return []  # Совет по управлению Национальным фондом
    if tokens.word(at - 1).startswith(_UNDER) and known_topic_end(tokens, at + 1) == at + 1:
        return []  # подведомственные министерству | организации
    if is_served(tokens, at):
        return []  # по делам | государственной службы
    if head.lemma == "федерация" and tokens.word(at - 1).startswith("совет") and tokens.capital(at):
        return []  # Совет Федерации
    if head.lemma == "правительство" and tokens.word(at + 1) == "для":
        return []  # Государственная корпорация «Правительство | для граждан»
    numbers = {number for _, number in tags}
    if "p" in numbers:
        several = several_of(tokens, at, head, sure="s" not in numbers)
        if several:
            return several
    if numbers == {"p"}:
        return []
    first = _left(tokens, at, tags, head.gender)
    if not head.needs and tokens.capital(at) and not tokens.capital(first):
        first = at  # избранный Мажилис
    end = _end(tokens, at, head, ends, begun)
    if begun.get(first) == at + 1 and tokens.word(at + 1) == "по":
        end = at + 1  # Национальный фонд | по направлениям
    if head.lemma == "филиал":
        return _branch(tokens, head, first, at, begun)
    owned = begun.get(at + 1, 0)
    if head.lemma == "офис" or (head.lemma == "представительство" and owned > end):
        return _office(tokens, head, first, at, owned)
    if _in_other_quotes(tokens, first, end) or (
        not has_form(tokens, head, first, at)
        and (
            common(tokens, head, first, at, end)
            or is_title(tokens, head, first)
            or not distinctive(tokens, head, first, at, end)
            or is_attribute(tokens, head, first)
        )
    ):
        return []
    name, org_type = name_of(tokens, head, first, at, end), kind_of(tokens, head, first, at)
    return [Named(first=first, end=end, name=name, org_type=org_type, rule="head")]


def _branch(tokens: Tokens, head: Head, first: int, at: int, begun: dict[int, int]) -> list[Named]:
    """Return a branch that its place tells from others: "филиал РГП «...» по городу Семей".

    Or its own name: "филиал «Восток» АО «...»".
    """
    owner = at + 1
    if tokens.word(owner) == "«":
        owner = closing_quote(tokens, owner)
        if tokens.raw(owner) not in RUSSIAN:
            return []
    whole = begun.get(owner, 0)
    end = place_after(tokens, whole) if whole else 0
    told = (first < at and tokens.capital(first)) or owner > at + 1
    if not whole or (end == whole and not told):
        return []  # филиал КазНУ: any of them
    form = RUSSIAN.get(tokens.raw(owner), "other")
    return [
        Named(
            first=first, end=end, name=name_of(tokens, head, first, at, end),
            org_type=kind_by_words(tokens, owner, whole, form), rule="head",
        )
    ]  # fmt: skip


def _office(tokens: Tokens, head: Head, first: int, at: int, owned: int) -> list[Named]:
    """Return the office of the body that ends at a place: "Страновой офис ЮНИСЕФ", "офис ПРООН в РК".

    Which of a body's offices it is an adjective tells or where it is.
    """
    placed = tokens.word(owned) == "в" and (tokens.capital(owned + 1) or tokens.upper(owned + 1))
    end = max(owned, noun_phrase_end(tokens, owned + 1, "l")) if placed and owned else owned
    told = end > owned or tokens.words[first].startswith(_OFFICES)
    if not owned or not told:
        return []
    name = name_of(tokens, head, first, at, end)
    return [Named(first=first, end=end, name=name, org_type=head.org_type, rule="head")]


#: Which offices bodies have in a country.
_OFFICES: Final = ("странов", "региональн", "субрегиональн", "центральноазиатск", "постоянн")


def _end(tokens: Tokens, at: int, head: Head, ends: dict[int, int], begun: dict[int, int]) -> int:
    """Return the end of the name of a head: its own name or topic, place, parent body."""
    end = at + 1
    if tokens.word(at - 1).startswith(_UNDER):
        return known_topic_end(tokens, end)  # подведомственные Министерству финансов | организации
    if head.lemma in ("сенат", "мажилис") and tokens.word(end) == "парламента":
        return _with_parent(tokens, head, ends.get(end, end + 1), ends)  # мажилиса | парламента РК
    if head.lemma == "совет" and tokens.word(end) == "федерации" and tokens.capital(end):
        return _with_parent(tokens, head, end + 1, ends)  # Совета Федерации | по ... политике
    if _is_the_only_one(tokens, at, head) and (
        begins_person(tokens, end) or not (tokens.capital(end) or tokens.word(end) in PLACE_NOUNS)
    ):
        return end  # Парламент отчёта ...: what follows is of the sentence
    if head.needs == "proper" or head.lemma in ("суд", "прокуратура", "агентство"):
        end = _proper_end(tokens, at + 1)
    if end == at + 1 and head.org_type == "school" and is_adjective(tokens.word(at - 1)):
        end = _plain_name_end(tokens, end)
    if end == at + 1:
        about = head.needs != "" and head.lemma not in ("администрация", "акимат", "маслихат")
        end = complement_end(tokens, at + 1, about=about, placed=head.org_type in _TERRITORIAL)
        end = _beside(tokens, at + 1, end, begun)
    quoted = tokens.word(end) == "«" and tokens.raw(end - 1) not in RUSSIAN
    quoted = quoted and tokens.word(end - 1) != "»"  # предприятие «Водоканал» | «Горсвет»
    if at + 1 < end and head.org_type in WITH_QUOTES and quoted:
        end = _proper_end(tokens, end)  # ассоциация малого бизнеса «Кең дала»
    end = _with_parent(tokens, head, end, ends)
    if head.org_type in _TERRITORIAL and not tokens.word(at - 1).startswith(_LOCAL_OF):
        end = place_after(tokens, end)  # Управление Комитета ... по Жамбылской области
    about = tokens.word(end) == "по" and place_after(tokens, end) == end
    if head.org_type == "committee" and about:
        end = complement_end(tokens, end)  # Комитет Сената по конституционному законодательству
    return end


#: Whose the place behind the name of their parent is: "Департамент | Агентства ... | по области".
_LOCAL_OF: Final = ("департамент", "управлени", "инспекци", "филиал", "отдел")
#: Words whose dative is the body that others are under.
_UNDER: Final = ("подведомственн", "подотчетн", "подконтрольн", "подчиненн")


def _is_the_only_one(tokens: Tokens, at: int, head: Head) -> bool:
    """Return whether a body is named by its head alone: nothing says which of several it is."""
    if head.lemma in _ONLY:  # доклад Всемирного банка «...»
        return tokens.word(at - 1).startswith(_ONLY[head.lemma])
    return head.lemma in ("парламент", "сенат", "мажилис", "правительство")


_ONLY: Final = {"суд": ("конституционн", "верховн"), "банк": ("всемирн",)}
#: Bodies that have a place of their own: "Департамент полиции по городу Алматы".
_TERRITORIAL: Final = frozenset({"department", "agency", "other", "prosecutor"})


def _left(tokens: Tokens, at: int, tags: frozenset[tuple[str, str]], gender: str) -> int:
    """Return where the adjectives before a head begin that belong to its name."""
    cases = {case for case, _ in tags}
    first, place, head_word = at, at, tokens.words[at]
    while place > 0 and at - place < 6:
        word = tokens.words[place - 1]
        inner_capital = tokens.capital(place - 1) and (
            not tokens.begins_sentence(place - 1)
            or word.startswith("казахстанск")
            or (word.startswith("главн") and head_word.startswith("управлени"))
        )
        managing = word.startswith("управляющ") and tokens.word(place - 2).startswith("национальн")
        if not word[0].isalpha() or (word in POINTING and not inner_capital and not managing):
            break
        letters = tokens.upper(place - 1) and len(word) < _LONGEST_LETTERS
        if letters and not tokens.upper(at):
            break  # ДКНБ | и Пограничная служба
        small = not tokens.capital(place - 1) or tokens.begins_sentence(place - 1)
        done = small and readings(word)[0].part == "PRTF" and not managing
        if done and (tokens.capital(at) or not word.startswith(_IN_NAMES)):
            break  # созданный Комитет, реорганизованные | министерство культуры и ...
        if small and tokens.capital(place) and "PRTF" in {r.part for r in readings(word)}:
            break  # установленный | Национальным Банком
        fitting = [
            r
            for r in readings(word)
            if r.part in ("ADJF", "PRTF") and r.case in cases and r.gender in ("", gender)
        ]
        if any(r.lemma in ("ваш", "наш") for r in fitting):
            break  # в письмах с большой буквы: Ваша компания
        if not fitting or (any(r.lemma in POINTING for r in fitting) and not inner_capital):
            joined = word == "и" and place < at and place > 1
            if joined and not tokens.upper(place - 2) and _adjective(tokens, place - 2, cases):
                place -= 1
                continue
            break
        place -= 1
        first = place
    if tokens.words[at] == "банк" and first == at and _is_unknown_name(tokens, at - 1):
        first -= 1  # Шинхан | Банк Казахстан
    if tokens.word(first - 1) == "назарбаев" and (first < at or tokens.word(at) == "центр"):
        first -= 1
    return first


def _is_unknown_name(tokens: Tokens, at: int) -> bool:
    """Return whether a word with a capital is no word of Russian: "Шинхан", "Халык"."""
    word = tokens.word(at)
    return tokens.capital(at) and word[0].isalpha() and not analyzer().word_is_known(word)


#: Participles that names have: "специализированный суд", "объединенный институт".
_IN_NAMES: Final = ("специализированн", "объедин", "соединенн", "централизованн", "ограниченн")
#: Abbreviations are shorter than adjectives written in capitals.
_LONGEST_LETTERS: Final = 7
#: Kinds of plans and acts whose quoted names are no organizations: проект «Комфортная школа».
_TITLED: Final = (
    "проект", "программ", "закон", "план", "концепци", "карт", "стратеги", "конкурс", "акци",
    "форум", "премия", "книг", "монограф", "стать", "роман", "песн", "фильм", "серии",
)  # fmt: skip


def _in_other_quotes(tokens: Tokens, first: int, end: int) -> bool:
    """Return whether a name fills the quotes after "проект", "программа" and the like."""
    return (
        tokens.word(first - 1) in ("«", '"')
        and tokens.word(end) in ("»", '"')
        and tokens.word(first - 2).startswith(_TITLED)
    )


def _adjective(tokens: Tokens, at: int, cases: set[str]) -> bool:
    known = readings(tokens.word(at))
    return any(r.part == "ADJF" and r.case in cases and r.lemma not in POINTING for r in known)


def _proper_end(tokens: Tokens, at: int) -> int:
    """Return the end of a quoted, named or numbered part right after a head, else `at`."""
    word = tokens.word(at)
    if word in ("«", '"') and tokens.word(at + 1) not in ("о", "об", "обо"):
        end = closing_quote(tokens, at)
        if end > at:
            return end
    if word in ("имени", "им"):
        return after_named(tokens, at)
    if word == "№" and tokens.word(at + 1).isdigit():
        return max(at + 2, closing_quote(tokens, at + 2) if tokens.word(at + 2) == "«" else 0)
    return at


def _plain_name_end(tokens: Tokens, at: int) -> int:
    """Return the end of a school's name without quotes: "детский сад | Айгөлек", else `at`."""
    end = at
    while end < at + 2 and _stays_plain(tokens, end):
        end += 1
    return end


def _stays_plain(tokens: Tokens, at: int) -> bool:
    """Return whether a word names a school: it has a capital, and is no place or surname that bends."""
    word = tokens.word(at)
    alone = tokens.capital(at) and not tokens.upper(at) and not begins_person(tokens, at)
    if not alone or word in heads() or is_place(word) or word.endswith(_BENT):
        return False
    return not analyzer().word_is_known(word) or (is_noun(word, "n") and not is_noun(word, "g"))


#: How adjectives of places and surnames end in the genitive.
_BENT: Final = ("ого", "ой", "ова", "ева", "ина", "их", "ых")


def _with_parent(tokens: Tokens, head: Head, end: int, ends: dict[int, int]) -> int:
    """Return the end of a name with the country, place or parent body after it."""
    begun = end
    for _ in range(4):
        if tokens.word(end) == "бюро" and tokens.word(end - 1) in COUNTRIES:
            break  # АГЕНТСТВО ... РЕСПУБЛИКИ КАЗАХСТАН | БЮРО НАЦИОНАЛЬНОЙ СТАТИСТИКИ: no case tells
        if head.org_type in _WITH_PARENT and ends.get(end, end) > end:
            if ends[end] - begun > _LONGEST:
                break
            end = ends[end]
            continue
        word = tokens.word(end)
        if word in ("имени", "им"):
            named = after_named(tokens, end)
            if named > end:
                end = named
                continue
        abroad = head.lemma in ABROAD
        if abroad and word == "в" and tokens.capital(end + 1):
            further = noun_phrase_end(tokens, end + 1, "l")
            if further > end + 1:
                end = further
                continue
        if word in COUNTRY_WORDS and tokens.capital(end):
            further = noun_phrase_end(tokens, end, "g")
            if further > end:
                end = further
                continue
        if word in ("города", "г", "области", "района") or (
            tokens.capital(end) and tokens.word(end + 1) in ("области", "района", "округа")
        ):
            further = noun_phrase_end(tokens, end, "g")
            if further > end:
                end = further
                continue
        break
    return end


#: Names are not longer than this many words after their own topic.
_LONGEST: Final = 50
