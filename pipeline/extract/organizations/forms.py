"""Organizations told by their legal form: «Қазпошта» АҚ, ТОО "Алтын", Kazakhtelecom JSC."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from pipeline.extract.organizations.english.heads import HEADS
from pipeline.extract.organizations.form_words import (
    ENGLISH,
    ENGLISH_LONG,
    KAZAKH,
    KAZAKH_LONG,
    KAZAKH_QUOTED,
    QUOTED_ALONE,
    RUSSIAN,
    RUSSIAN_LONG,
    Long,
    dotted_end,
    kind_by_words,
    long_form,
    nominative_form,
    nominative_form_kk,
)
from pipeline.extract.organizations.kazakh import forms as kazakh_forms
from pipeline.extract.organizations.morphology import is_adjective, is_noun
from pipeline.extract.organizations.quotes import closing_quote, opening_quote, quotes_as_guillemets
from pipeline.extract.organizations.russian.heads import heads
from pipeline.extract.organizations.russian.phrase import noun_phrase_end
from pipeline.extract.organizations.text import Named, Tokens

_CASE_ENDINGS: Final = frozenset(
    "ның нің дың дің тың тің ға ге қа ке на не ды ді ты ті ны ні да де та те дан ден тан тен нан "
    "нен мен бен пен нда нде дағы дегі тағы тегі ндағы ндегі сы сі ы і ның".split()
)


def find(tokens: Tokens, language: str) -> Iterator[Named]:
    """Yield the organizations with a legal form before or after their name."""
    if language == "ru":
        yield from _before(tokens, RUSSIAN, RUSSIAN_LONG, language)
    elif language == "kk":
        yield from _after(tokens, KAZAKH, KAZAKH_LONG, language)
    else:
        yield from _after(tokens, ENGLISH, ENGLISH_LONG, language)
    if language != "ru":
        yield from _before(
            tokens,
            RUSSIAN | (ENGLISH if language == "en" else KAZAKH),
            ENGLISH_LONG if language == "en" else (),
            language,
        )


def _before(
    tokens: Tokens,
    short: dict[str, str],
    long: Long,
    language: str,
) -> Iterator[Named]:
    """Yield forms that stand before the name: АО «Казахтелеком»."""
    starts = tuple({rule[0][0] for rule in long})
    done = 0
    for at in range(len(tokens)):
        if at < done:
            continue
        raw = tokens.raw(at)
        kind, end = short.get(raw, ""), at + 1
        if not kind and long and tokens.words[at].startswith(starts):
            kind, end = long_form(tokens, at, long)
        after = language == "en" and raw in ENGLISH and tokens.capital(at - 1)
        after = after and not _place_before(tokens, at)
        if not kind or (after and tokens.word(end) not in ("«", '"')):
            continue  # KazPost JSC | CEO Assel ...
        if language == "kk" and raw in KAZAKH and tokens.word(at - 1) == "»":
            continue  # «Ертіс» АҚ | «Арай» ЖШС үлесін алды
        end = _with_right(tokens, end, kind)
        named = _name_after(tokens, end, is_short=raw in short, kind=kind, language=language)
        if named == end or (language == "kk" and tokens.word(named) in _PLACES_KK):
            continue  # БЖЗҚ АҚ | Алматы қаласы филиалы
        form_words = tokens.written(at, end)
        plain = raw in short or language == "en"
        form = form_words if plain else nominative_form(form_words)
        made = _made(tokens, at, named, form, kind, quoted=end, language=language)
        yield _of_daughter(tokens, made) if raw in short else made
        done = named


def _of_daughter(tokens: Tokens, item: Named) -> Named:
    """Return a name with the letters before its form that say it is a daughter: ДБ | АО «Сбербанк»."""
    letters = tokens.raw(item.first - 1)
    if letters not in _DAUGHTERS:
        return item
    return replace(
        item, first=item.first - 1, name=f"{letters} {item.name}",
        org_type="bank" if letters in _BANKS else item.org_type,
        sealed=(item.first - 1, item.sealed[1]),
    )  # fmt: skip


#: Дочерний банк, дочерняя организация, еншілес банк, subsidiary bank
_BANKS: Final = frozenset({"ДБ", "ЕБ", "SB"})
_DAUGHTERS: Final = _BANKS | {"ДО", "ДК", "ЕҰ"}


#: Nouns of places that tell a place and no name: "АҚ Алматы қаласы".
_PLACES_KK: Final = frozenset({"қаласы", "қаласының", "облысы", "облысының", "ауданы", "ауданының"})


def _with_right(tokens: Tokens, at: int, kind: str) -> int:
    """Return the end of "на праве хозяйственного ведения", "на ПХВ" after a form."""
    if tokens.words[at : at + 2] == ("on", "rem"):
        return at + 2  # RSE on REM
    if tokens.words[at : at + 3] == ("on", "the", "rem"):
        return at + 3
    if tokens.words[at : at + 3] in (("on", "the", "right"), ("with", "the", "right")):
        return at + 6  # on the right of economic management
    if tokens.word(at) == "на":
        if tokens.word(at + 1) in ("пхв", "пхв"):
            return at + 2
        if tokens.word(at + 1) == "праве":
            return at + 4
    if tokens.words[at : at + 2] == ("в", "форме"):
        return at + 3  # объединение юридических лиц в форме ассоциации
    if tokens.raw(at) in ("НК", "ГНПС", "НХ", "УК"):
        return at + 1
    return at


def _name_after(tokens: Tokens, at: int, *, is_short: bool, kind: str, language: str) -> int:
    """Return the end of the name after a form: quoted, or capitalised words after a short form."""
    if tokens.word(at) in ("«", '"'):
        blank = tokens.word(at + 1) == "("  # ТОО «(название)», of a form to fill in
        return at if blank else max(at, closing_quote(tokens, at))
    if language == "en" and not is_short and tokens.word(at) == "national":
        end = at  # Joint Stock Company National Atomic Company “Kazatomprom”
        while end < at + 5 and tokens.capital(end):
            end += 1
        return max(at, closing_quote(tokens, end)) if tokens.word(end) == "«" else at
    if not is_short or tokens.shouted_near(at) or tokens.raw(at - 1) in QUOTED_ALONE:
        return at
    end = at
    while end < len(tokens) and end - at < 5:
        word = tokens.words[end]
        if (
            end in tokens.entries
            or not (tokens.capital(end) and word[0].isalpha())
            or tokens.raw(end) in RUSSIAN
        ):
            break
        end += 1
    if end == at + 1 and tokens.upper(at) and tokens.raw(at) in ("РК", "РФ", "ҚР", "RK"):
        return at
    if end == at + 1 and tokens.upper(at) and tokens.word(end) == "«":
        return max(end, closing_quote(tokens, end))  # АО ФНБ | «Самрук-Казына»
    return _over_noun(tokens, at, end) if language == "ru" and end > at else end


def _over_noun(tokens: Tokens, at: int, end: int) -> int:
    """Return the end of a name whose adjectives go on in small letters: ГКП Ветеринарная | станция ...

    It is `at` where the adjective finds no noun, or a body follows in another case: the form stands
    for any such body, "работники ГУ | Министерства обороны".
    """
    word = tokens.words[end - 1]
    if end == at + 1 and word in heads() and tokens.words[at] != heads()[word][0].lemma:
        return at
    if not is_adjective(word, "n") or is_noun(word):
        while end < at + 4 and _is_of_name(tokens, end):
            end += 1  # ТОО Дала | күні, АО Береке | банк
        return end
    further = noun_phrase_end(tokens, at, "n")
    if further > end and tokens.word(further) == "«":
        return max(further, closing_quote(tokens, further))  # МБУ Подростковый клуб «Тюльпан»
    goes_on = not tokens.capital(end) and (
        is_noun(tokens.word(end)) or is_adjective(tokens.word(end))
    )
    return further if further > end else at if goes_on else end


def _is_of_name(tokens: Tokens, at: int) -> bool:
    """Return whether a word in small letters goes on with a name: a foreign one, "банк", "медиа"."""
    word = tokens.word(at)
    if not word[:1].isalpha() or tokens.capital(at):
        return False
    return word in _CLOSING or word.isascii() or any(letter in _KAZAKH_LETTERS for letter in word)


_CLOSING: Final = frozenset("банк медиа сервис групп".split())
_KAZAKH_LETTERS: Final = frozenset("әғқңөұүһі")


def _after(
    tokens: Tokens,
    short: dict[str, str],
    long: Long,
    language: str,
) -> Iterator[Named]:
    """Yield forms that stand after the name: «Қазпошта» АҚ, Kazakhtelecom JSC."""
    starts = tuple({rule[0][0] for rule in long})
    for at in range(1, len(tokens)):
        raw = _without_case(tokens.raw(at), language)
        kind, end = short.get(raw, ""), at + 1
        if not kind and tokens.words[at].startswith(starts):
            kind, end = long_form(tokens, at, long)
        if language == "en" and (dotted := dotted_end(tokens, at)) > at:
            kind, end = "company", dotted
        if language == "kk" and raw in KAZAKH_QUOTED and tokens.word(at - 1) == "»":
            whole = tokens.word(end) != "»" and tokens.raw(end).partition("-")[0] not in KAZAKH
            kind = KAZAKH_QUOTED[raw] if whole else ""
        many = language == "kk" and tokens.word(at - 1) != "»" and end > at + 1
        if not kind or (many and kazakh_forms.is_of_many(tokens.words[end - 1])):
            continue
        first_form = at
        if language == "kk" and tokens.raw(at - 1) in ("ШЖҚ", "ҰК", "АҚ", "ҰҚ") and at > 1:
            first_form = at - 1
        first = _name_before(tokens, first_form, language)
        if tokens.words[first : first + 2] == ("«", "("):
            continue  # «(атауы)» ЖШС, of a form to fill in
        if first == first_form or (raw in _DOUBTFUL and first + 1 == at and tokens.upper(first)):
            continue
        plain = raw in short or (language == "kk" and raw in KAZAKH_QUOTED)
        form = raw if end == at + 1 and plain else tokens.written(at, end)
        form = nominative_form_kk(form) if language == "kk" and not plain else form
        if first_form < at:
            form = f"{tokens.raw(first_form)} {form}"
        name_end = first_form
        daughter = language == "kk" and _without_case(tokens.raw(end), language) in _BANKS
        # «Қаржы министрлігінің | Комитеті» РММ: the ministry is read too
        last = next((p for p in range(first_form - 1, first, -1) if tokens.words[p] in '»"'), first)
        closed = last - 1 if _is_of_state(form) and last - first > 3 else first
        item = Named(
            first=first, end=end,
            name=_with_form_last(tokens, first, name_end, form, language),
            org_type=kind_by_words(tokens, first, name_end, kind),
            legal_form="" if form in KAZAKH_QUOTED else form,
            rule="form", confidence=0.97, sealed=(closed, end),
        )  # fmt: skip
        if daughter:  # «Береке Банк» АҚ | ЕБ
            name = f"{item.name} {_without_case(tokens.raw(end), language)}"
            item = replace(item, end=end + 1, name=name, org_type="bank", sealed=(closed, end + 1))
        yield item


#: Forms whose letters are other things after an abbreviation: the OSCE PA is an assembly.
_DOUBTFUL: Final = frozenset({"PA", "PF", "SE", "IE"})


def _without_case(raw: str, language: str) -> str:
    if language == "kk" and "-" in raw:
        stem, _, ending = raw.rpartition("-")
        if ending.lower() in _CASE_ENDINGS:
            return stem
    if language == "en" and raw.endswith(("'s", "s'")):
        return raw[:-2]
    return raw


def _name_before(tokens: Tokens, at: int, language: str) -> int:
    """Return where the name before a form begins: a quote, or capitalised words in English."""
    place = at
    if tokens.word(place - 1) in ("»", '"'):
        return opening_quote(tokens, place - 1)
    if language == "kk":
        # «Самұрық-Қазына» ұлттық әл-ауқат қоры» АҚ; «Бәйтерек» ұлттық басқарушы холдингі АҚ
        for back in range(1, 6):
            word = tokens.word(place - back)
            if word in ("»", '"'):
                return opening_quote(tokens, place - back)
            if not word[:1].isalpha():
                break
        return kazakh_forms.name_before(tokens, at)
    if tokens.word(place - 1) == ",":
        if _place_before(tokens, at):
            return at
        place -= 1
    first = place
    while first > 0 and place - first < 8:
        word = tokens.words[first - 1]
        if first - 1 in tokens.entries:
            break  # SK | Samruk-Kazyna, JSC
        if (
            (
                tokens.capital(first - 1)
                and word[0].isalpha()
                and word not in _ENGLISH_OUTSIDE
                and tokens.raw(first - 1) not in ENGLISH
            )
            or (word == "&" and first < place and tokens.capital(first - 2))  # White & Case LLP
            or (word == "and" and first < place and _joins(tokens, first - 1))
            or (word in _PARTICLES and first < place and tokens.capital(first - 2))
            or (word == "-" and first < place and tokens.upper(first - 2))  # KTZ - Freight LLP
            or (
                word == "of"
                and tokens.capital(first - 2)
                and tokens.word(first) in _COUNTRIES
                and first + 1 == place
            )
        ):
            first -= 1
        elif word.isdigit() and first == place and tokens.capital(first - 2):
            first -= 1  # Burnoye Solar 1 LLP
        else:
            break
    if tokens.words[first : first + 2] == ("board", "of") and first + 2 < place:
        first += 2  # Chairman of the Board of | Karazhanbasmunai JSC
    while first < place - 1 and tokens.words[first].endswith("'s") and _names_land(tokens, first):
        first += 1  # Germany's | Goldbeck Holding GmbH
    if language == "en" and tokens.word(first - 1) == "»" and first < place:
        opened = opening_quote(tokens, first - 1)  # “Bolashak” | International ... JSC
        first = opened if first - 6 <= opened < first - 1 else first
    return first if first < place else at


#: Small words within foreign names: "Gesellschaft für Zusammenarbeit GmbH".
_PARTICLES: Final = frozenset({"für", "fuer", "und", "der"})


def _place_before(tokens: Tokens, at: int) -> bool:
    """Return whether a form after a comma belongs to the name that follows: "At Uzen, | JSC Ozen"."""
    told = tokens.word(at - 3) in ("in", "at", "near", "from") and tokens.capital(at - 2)
    return tokens.word(at - 1) == "," and told and tokens.capital(at + 1)


def _names_land(tokens: Tokens, at: int) -> bool:
    """Return whether a possessive names whose company it is: "Germany's", "Kazakhstan's"."""
    return tokens.words[at].removesuffix("'s") in _LANDS


_LANDS: Final = frozenset(
    "kazakhstan germany china russia turkey japan korea france italy britain india uzbekistan ukraine "
    "kyrgyzstan poland finland sweden switzerland austria canada america netherlands".split()
)


def _joins(tokens: Tokens, at: int) -> bool:
    """Return whether "and" at a place joins two words of one name: "Ernst and Young LLP"."""
    before = tokens.word(at - 2)
    return (
        tokens.capital(at - 1)
        and before not in ("of", "for", "the", ",")
        and tokens.raw(at - 1) not in ENGLISH
        and tokens.word(at - 1) not in _NO_PART
        and not tokens.upper(at + 1)  # the Region | and SEC Soltustik JSC
        and tokens.raw(at - 1)[1:].islower()  # QazIndustry and | Kazakh Invest JSC
        and tokens.raw(at + 1) != "NC"
    )


#: What stands before "and" and a company only in another name.
_NO_PART: Final = HEADS.keys() | {"region", "oblast", "district", "city", "kazakhstan", "republic"}
#: Places after which a company may be named: "Aluminium of Kazakhstan JSC".
_COUNTRIES: Final = frozenset({"kazakhstan", "astana", "almaty"})
_ENGLISH_OUTSIDE: Final = frozenset("the of by in for with to and a an its at on from".split())


#: The case ending of a name that is not in quotes.
_CASE: Final = re.compile(r"(?<=\w{5})(?:[мпб]ен|[ндт][ыі]ң|[ндт]ан|[ндт]ен|[гқғк][ае]|[ндт][ыі])$")


def _made(
    tokens: Tokens, at: int, end: int, form: str, kind: str, *, quoted: int, language: str
) -> Named:
    written = quotes_as_guillemets(tokens.written(quoted, end), language)
    if language == "kk" and written[-1].isalpha():
        written = _CASE.sub("", written)  # ИП Ахметовпен
    return Named(
        first=at, end=end, name=f"{form} {written}",
        org_type=kind_by_words(tokens, quoted, end, kind), legal_form=form, rule="form",
        # РГУ «Комитет | Министерства финансов»: the ministry is read too
        confidence=0.97, sealed=(at, quoted + 2 if _is_of_state(form) and end > quoted + 4 else end),
    )  # fmt: skip


def _is_of_state(form: str) -> bool:
    """Return whether a legal form is one of state bodies, whose quoted names hold their parents."""
    return form.casefold().startswith(_OF_STATE)


_OF_STATE: Final = (
    "ргу", "ргп", "ргкп", "кгу", "кгп", "кгкп", "гу", "гкп", "гккп", "республиканск", "государственн",
    "коммунальн", "рмм", "рмк", "рмқк", "кмм", "кмк", "кмқк", "ммм", "мкк", "мкқк", "мм", "республикалық",
    "мемлекеттік", "коммуналдық",
)  # fmt: skip


def _with_form_last(tokens: Tokens, first: int, end: int, form: str, language: str) -> str:
    written = quotes_as_guillemets(tokens.written(first, end), language)
    return f"{written} {form}"
