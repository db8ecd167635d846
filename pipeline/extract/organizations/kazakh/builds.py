"""Kazakh names of a build of their own: numbered schools, branches, embassies, plain nouns."""

from dataclasses import replace
from typing import Final

from pipeline.extract.organizations.form_words import KAZAKH
from pipeline.extract.organizations.kazakh.heads import (
    GENITIVES,
    LOCAL,
    PLACES,
    SIDES,
    KazakhHead,
    is_genitive,
)
from pipeline.extract.organizations.quotes import opening_quote, quotes_as_guillemets
from pipeline.extract.organizations.text import Named, Tokens

#: Adjectives that begin names at the beginning of a sentence too.
NAMING: Final = frozenset({"халықаралық", "ұлттық", "республикалық", "еуразиялық", "дүниежүзілік"})


#: Endings of words that say where.
LOCATIVES: Final = ("ндағы", "ндегі", "дағы", "дегі", "тағы", "тегі", "нда", "нде")


#: "№ 15 жалпы білім беретін мектеп"
_BEFORE_SCHOOLS: Final = (
    "лық", "лік", "дық", "дік", "тық", "тік", "орта", "жалпы", "білім", "беретін", "бастауыш",
)  # fmt: skip


def number_before(tokens: Tokens, at: int) -> int:
    """Return where "№ 2 облыстық" before a school or a hospital begins, `at` without a number."""
    place = at
    while place > at - 5 and tokens.word(place - 1).endswith(_BEFORE_SCHOOLS):
        place -= 1
    numbered = tokens.word(place - 1).isdigit() and tokens.word(place - 2) == "№"
    return place - 2 if numbered else at


def is_meeting(tokens: Tokens, at: int) -> bool:
    """Return whether "кеңес" is a meeting: "дамыту жөніндегі кеңесте айтты", "кеңес өтті"."""
    word, follows = tokens.words[at], tokens.word(at + 1)
    small = word.startswith("кеңес") and not tokens.capital(at)
    return small and (
        word == "кеңесте" or follows.startswith(("өтті", "өтед", "өткіз", "барысында"))
    )


#: How adjectives made of nouns end.
_ADJECTIVES: Final = ("лық", "лік", "дық", "дік", "тық", "тік", "ттық", "ттік")


def before_adjectives(tokens: Tokens, at: int) -> int:
    """Return where the adjectives in small letters before a noun begin, `at` without any."""
    place = at
    while place > at - 3 and tokens.word(place - 1).endswith((*_ADJECTIVES, "негізгі", "орта")):
        place -= 1
    return place


def of_adjectives(tokens: Tokens, at: int, begins: dict[int, Named]) -> int:
    """Return where "Ұлттық онкологиялық" before "орталық" begins, `at` without such adjectives."""
    place = at
    if tokens.word(at - 2) == "жанындағы" and at - 2 in begins and tokens.capital(at - 1):
        return begins[at - 2].first  # ... министрлігі жанындағы Қоғамдық кеңес
    while place > at - 4 and tokens.word(place - 1).endswith(_ADJECTIVES):
        place -= 1
        if tokens.capital(place) and tokens.word(place - 1) == "жөніндегі":
            return at  # Адам құқықтары жөніндегі | Қазақстандық халықаралық бюро
        if tokens.capital(place):
            named = tokens.words[place] in (*NAMING, "мемлекеттік")
            only = tokens.words[place] == "ұлттық" and tokens.words[at].startswith(_ONE_OF_A_NATION)
            return place if named and (only or place < at - 1) else at
    return at


#: What a nation has one of: "Ұлттық кітапхана".
_ONE_OF_A_NATION: Final = ("кітапхана", "музей", "мұражай")


#: Kinds of bodies without a legal form that have branches.
_WITH_BRANCHES: Final = frozenset({"association", "party", "union", "bank", "fund", "ngo"})


def branch(tokens: Tokens, at: int, head: KazakhHead, begins: dict[int, Named]) -> Named | None:
    """Return a branch of a company: "«Қазсушар» РМК-ның Ақтөбе филиалы"."""
    if head.noun not in ("филиалы", "өкілдігі", "департаменті"):
        return None
    listed = at in begins and begins[at].rule == "form"
    if head.noun == "филиалы" and tokens.word(at - 1) == "»" and not listed:
        opened = opening_quote(tokens, at - 1)
        whose = [item for item in begins.values() if item.end == opened and item.rule == "form"]
        if whose:  # «Қазсушар» РМК-ның | «Арал» филиалы
            return Named(
                first=whose[0].first, end=at + 1,
                name=quotes_as_guillemets(name_of(tokens, head, whose[0].first, at), "kk"),
                org_type=whose[0].org_type, rule="head", confidence=0.85,
            )  # fmt: skip
        begun = _place_before(tokens, opened)
        if tokens.word(begun) != "«":  # Абай облысындағы «Қазсушар» филиалы
            return Named(
                first=begun, end=at + 1,
                name=quotes_as_guillemets(name_of(tokens, head, begun, at), "kk"),
                org_type=head.org_type, rule="head", confidence=0.8,
            )  # fmt: skip
    for first in range(at, max(0, at - 4), -1):
        item = begins.get(first)
        if item and (item.rule == "form" or item.org_type in _WITH_BRANCHES):
            begun = item.first
            if tokens.word(begun - 1) == "»":  # «Атамекен» ҰКП облыстық филиалы
                begun = opening_quote(tokens, begun - 1)
            begun = _place_before(tokens, begun)
            return Named(
                first=begun, end=at + 1,
                name=quotes_as_guillemets(name_of(tokens, head, begun, at), "kk"),
                org_type=item.org_type, rule="head", confidence=0.85,
            )  # fmt: skip
        unknown = head.noun == "филиалы" and first < at and first not in begins
        if unknown and _is_letters(tokens, first - 1):
            return Named(
                first=first - 1, end=at + 1, name=name_of(tokens, head, first - 1, at),
                org_type=head.org_type, rule="head", confidence=0.8,
            )  # fmt: skip
        placed = tokens.word(first - 1) in {*PLACES, *LOCAL, "бойынша"} or tokens.word(
            first - 1
        ).endswith(
            ("ындағы", "індегі")  # Қостанай облысындағы филиалы
        )
        if not tokens.capital(first - 1) and not placed:
            break
    return None


def _place_before(tokens: Tokens, at: int) -> int:
    """Return where "Абай облысындағы", "Жамбыл облысы бойынша" before a name begins, else `at`."""
    first = at - 1
    if tokens.word(first) == "бойынша" and tokens.word(first - 1) in PLACES:
        first -= 1
    elif not tokens.word(first).endswith(_IN_PLACE):
        return at
    if not tokens.capital(first - 1):
        return at
    sided = tokens.words[first - 1] == "қазақстан" and tokens.word(first - 2) in SIDES
    return first - 2 if sided else first - 1


_IN_PLACE: Final = ("облысындағы", "қаласындағы", "ауданындағы")


def _is_letters(tokens: Tokens, at: int) -> bool:
    """Return whether a word abbreviates a body that no list has: "ӨТЖО Алматы қаласы филиалы"."""
    raw = tokens.raw(at)
    return (
        tokens.upper(at)
        and raw.isalpha()
        and len(raw) > 2
        and raw not in KAZAKH
        and not (tokens.shouted_near(at))
    )


def embassy_of(tokens: Tokens, at: int, head: KazakhHead) -> Named | None:
    """Return an embassy with both countries: "АҚШ-тың Қазақстандағы елшілігі"."""
    if head.noun not in ("елшілігі", "консулдығы"):
        return None
    abroad = tokens.capital(at - 2) and tokens.word(at - 2).endswith(
        ("дағы", "дегі", "тағы", "тегі")
    )
    if abroad and tokens.capital(at - 1):
        first = at - 2  # Түркиядағы Қазақстан елшілігі
        if tokens.words[first].startswith("республика") and tokens.capital(first - 1):
            first -= 2 if tokens.words[first - 1] in ("халық", "ислам", "араб") else 1
        return Named(
            first=first, end=at + 1, name=name_of(tokens, head, first, at),
            org_type=head.org_type, rule="head", confidence=0.85,
        )  # fmt: skip
    noun = at - 1 if tokens.word(at - 1) == "бас" else at  # Алматыдағы | бас консулдығы
    where = tokens.capital(noun - 1) and tokens.word(noun - 1).endswith(LOCATIVES)
    first = noun - 1 if where else noun
    whose = tokens.word(first - 1)
    if not (is_genitive(whose) or whose.partition("-")[2] in ("тың", "тің", "дың", "дің")):
        return None
    first -= 2 if whose.startswith(("республикасы", "корольді", "федерация")) else 1
    if not tokens.capital(first):
        return None
    return Named(
        first=first, end=at + 1, name=name_of(tokens, head, first, at), org_type=head.org_type,
        rule="head", confidence=0.85,
    )  # fmt: skip


def in_quotes(tokens: Tokens, item: Named) -> Named:
    """Return a name with the quotes that hold nothing else: «Қазақстан халқы Ассамблеясы».

    Those of words that are spoken of stay outside, «Қаржы министрлігі» деген сөздер, and those of
    titles and of what is named after a body.
    """
    quoted = tokens.word(item.first - 1) == "«" and tokens.word(item.end) == "»"
    follows = tokens.word(item.end + 1)
    if not quoted or item.first == 0 or follows.startswith(_SPOKEN_OF):
        return item
    return replace(item, first=item.first - 1, end=item.end + 1, name=f"«{item.name}»")


_SPOKEN_OF: Final = (
    "деген", "деп", "атты", "атау", "сөз", "туралы", "жоба", "бағдарлама", "форум", "байқау",
    "акция", "жол", "портал", "жүйе", "айдар",
)  # fmt: skip


def office_of(tokens: Tokens, at: int, head: KazakhHead, begins: dict[int, Named]) -> Named | None:
    """Return the office that a body has in a country: "ЮНИСЕФ-тің Қазақстандағы өкілдігі"."""
    where = tokens.capital(at - 1) and tokens.word(at - 1).endswith(LOCATIVES)
    owner = begins.get(at - 1)
    whose = tokens.word(at - 2)
    genitive = is_genitive(whose) or whose.rpartition("-")[2] in GENITIVES
    if head.noun not in ("өкілдігі", "кеңсесі") or not (owner and where and genitive):
        return None
    return Named(
        first=owner.first, end=at + 1, name=name_of(tokens, head, owner.first, at),
        org_type=owner.org_type, rule="head", confidence=0.85,
    )  # fmt: skip


def name_of(tokens: Tokens, head: KazakhHead, first: int, at: int) -> str:
    """Return a name in the nominative: its words as written, its head as the text capitalises it."""
    written = tokens.written(first, at)
    noun = head.noun
    raw = tokens.raw(at)
    noun = noun.upper() if raw.isupper() else noun.capitalize() if raw[:1].isupper() else noun
    return quotes_as_guillemets(f"{written} {noun}", "kk")
