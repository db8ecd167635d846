"""What belongs to a name besides its words: the legal form beside it, whose it is, its place."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from pipeline.extract.organizations.form_words import (
    ENGLISH,
    KAZAKH,
    QUOTED_ALONE,
    RUSSIAN,
    kind_by_words,
)
from pipeline.extract.organizations.kazakh.capitals import over_capitals
from pipeline.extract.organizations.kazakh.heads import PLAIN_HEADS, is_genitive, nouns
from pipeline.extract.organizations.quotes import opening_quote, quotes_as_guillemets
from pipeline.extract.organizations.russian.distinctive import COUNTRY_WORDS
from pipeline.extract.organizations.russian.phrase import after_named, noun_phrase_end
from pipeline.extract.organizations.text import Named, Tokens


def extended(tokens: Tokens, item: Named, named: Sequence[Named], language: str) -> Named:
    """Return a name with what other names around it add to it: РГП «...» Министерства ..."""
    if language == "kk" and item.rule == "abbreviation":
        return _named_after(tokens, item)
    if language == "kk" and _is_of_state(item, named):
        return _with_owner(tokens, item, named)
    if language == "en" and item.rule == "form" and _of_state_english(item.legal_form):
        place = item.end + 2 if tokens.word(item.end + 1) == "the" else item.end + 1
        owners = [n for n in named if n.first == place and n.org_type in _STATE]
        if owners and tokens.word(item.end) in ("of", "under"):
            end = owners[0].end  # Kazhydromet RSE of the Ministry of Ecology
            return replace(item, end=end, name=f"{item.name} {tokens.written(item.end, end)}")
    if language != "ru":
        return item
    end, name = item.end, item.name
    if item.rule == "form" and item.legal_form.startswith(_STATE_FORMS):
        while parents := [n for n in named if n.first == end and n.org_type in _STATE]:
            end = parents[0].end  # «...» КН МНВО РК
        end = _place_end(tokens, end)
    elif item.rule == "list_of_bodies" and item.org_type == "military":
        country = tokens.capital(end) and tokens.word(end) in COUNTRY_WORDS
        end = noun_phrase_end(tokens, end, "g") if country else end  # Вооруженные Силы РК
    elif item.rule == "abbreviation" and tokens.word(end) in ("имени", "им"):
        end = after_named(tokens, end)  # КазНУ имени аль-Фараби
    if end == item.end:
        return item
    return replace(item, end=end, name=f"{name} {tokens.written(item.end, end)}")


def _place_end(tokens: Tokens, at: int) -> int:
    """Return the end of the place of a state body: КГУ «...» | Сырымского района, `at` without one."""
    region = tokens.capital(at) and tokens.word(at + 1) in ("района", "области")
    town = tokens.word(at) == "города" and tokens.capital(at + 1)
    return noun_phrase_end(tokens, at, "g") if region or town else at


def with_forms_before(tokens: Tokens, headed: Sequence[Named], language: str) -> Iterator[Named]:
    """Yield what a noun heads with the legal form before it: "РГП | Институт степных трав"."""
    for item in headed:
        first = _form_before(tokens, item.first, language)
        written = quotes_as_guillemets(tokens.written(item.first, item.end), language)
        if first == item.first or written.casefold() != item.name.casefold():
            continue  # работники ГУ Министерства обороны
        form = tokens.written(first, item.first)
        otherwise = _FORMS[language][tokens.raw(first)]
        yield replace(
            item, first=first, name=f"{form} {item.name}", rule="form", legal_form=form,
            org_type=kind_by_words(tokens, item.first, item.end, otherwise), confidence=0.95,
            sealed=(first, item.first + 1),
        )  # fmt: skip


def over_phrases(forms: Sequence[Named], longer: Sequence[Named]) -> list[Named]:
    """Return the names with a form, the longer instead of its first words: РГП Институт."""
    ends = {item.first: item.end for item in longer}
    return [*(item for item in forms if ends.get(item.first, 0) < item.end), *longer]


def _form_before(tokens: Tokens, at: int, language: str) -> int:
    """Return where the legal form in letters begins that ends right before a place, else `at`."""
    first = at
    for right in _RIGHTS:
        if tokens.words[max(0, at - len(right)) : at] == right:
            first = at - len(right)  # РГП | на ПХВ
    first -= 1
    if tokens.raw(first) not in _FORMS[language] or tokens.raw(first) in QUOTED_ALONE:
        return at
    after_name = tokens.word(first - 1) in ("»", '"') or tokens.capital(first - 1)
    return at if language != "ru" and after_name else first  # KazPost JSC | Institute of ...


_FORMS: Final = {"ru": RUSSIAN, "kk": RUSSIAN | KAZAKH, "en": ENGLISH}
_RIGHTS: Final = (("на", "пхв"), ("on", "rem"), ("on", "the", "rem"))


def with_kazakh_form(tokens: Tokens, item: Named) -> Named:
    """Return a Kazakh name with the legal form after it: "Зерттеулер институты АҚ"."""
    begun = item.end + 1 if tokens.raw(item.end) == "ШЖҚ" else item.end
    form = tokens.raw(begun).partition("-")[0]
    if form not in KAZAKH or tokens.words[item.end - 1] not in nouns() | PLAIN_HEADS.keys():
        return item
    form = " ".join([*tokens.written(item.end, begun).split(), form])  # ШЖҚ РМК
    return replace(
        item, end=begun + 1, name=f"{item.name} {form}", rule="form", legal_form=form,
        sealed=(item.first, begun + 1),
    )  # fmt: skip


def with_form_after(tokens: Tokens, item: Named, forms: Sequence[Named]) -> Named:
    """Return an English name with the legal form after it: "Centre for ... Initiatives NPJSC"."""
    form = tokens.raw(item.end)
    if item.rule not in ("head", "list_of_bodies") or form not in ENGLISH:
        return item
    whole = replace(item, end=item.end + 1, name=f"{item.name} {form}")
    inner = [n for n in forms if n.end == whole.end and n.first > item.first + 2]
    if any(tokens.word(n.first - 1) in ("at", "the", "under") for n in inner):
        return whole  # Center for Studies at the Financial Academy JSC
    return replace(
        whole, rule="form", legal_form=form,
        sealed=(item.first, item.end + 1),
        org_type=kind_by_words(tokens, item.first, item.end, ENGLISH[form]),
    )  # fmt: skip


def with_host(tokens: Tokens, item: Named) -> Named:
    """Return an international body with the country whose office it is: "UNDP | Kazakhstan"."""
    office = item.org_type == "international" and tokens.raw(item.first) not in _NO_OFFICES
    end = item.end + 2 if tokens.words[item.end : item.end + 2] == ("central", "asia") else item.end
    end += tokens.word(end) == "kazakhstan" and end == item.end
    if not office or end == item.end or not tokens.capital(item.end):
        return item
    return replace(item, end=end, name=f"{item.name} {tokens.written(item.end, end)}")


#: Bodies beside which a country is the other side: "EU Kazakhstan relations".
_NO_OFFICES: Final = frozenset({"EU", "UN", "European", "Eurasian", "EAEU", "WTO"})


def _is_of_state(item: Named, named: Sequence[Named]) -> bool:
    """Return whether a Kazakh body has a legal form of the state, or is a branch of one that has."""
    whose = [item] if item.rule == "form" else [n for n in named if n.first == item.first]
    return any(n.rule == "form" and n.legal_form.casefold().endswith(_OF_STATE) for n in whose)


def _of_state_english(form: str) -> bool:
    """Return whether an English legal form is one of the state."""
    return form.startswith(("RSE", "RSOE", "SE", "CSE", "MSI")) or " state " in f" {form.lower()} "


#: How the legal forms of Kazakh state bodies end.
_OF_STATE: Final = ("мекемесі", "кәсіпорны", "мм", "мк", "қк")


def _with_owner(tokens: Tokens, item: Named, named: Sequence[Named]) -> Named:
    """Return a Kazakh state body with the one it belongs to: "... басқармасының «...» мекемесі"."""
    owners = [n for n in named if n.end == item.first and n.org_type in _STATE]
    if not owners or not is_genitive(tokens.word(item.first - 1)):
        return item
    first = min(owner.first for owner in owners)
    return replace(item, first=first, name=f"{tokens.written(first, item.first)} {item.name}")


def _named_after(tokens: Tokens, item: Named) -> Named:
    """Return a Kazakh abbreviation with its name: "Л.Н. Гумилев атындағы ЕҰУ"."""
    if tokens.word(item.first - 1) == "»":
        first = opening_quote(tokens, item.first - 1)  # «Атамекен» ҰКП
        if item.first - 5 <= first < item.first:
            name = f"{tokens.written(first, item.first)} {item.name}"
            return replace(item, first=first, name=quotes_as_guillemets(name, "kk"))
    if tokens.word(item.first - 1) != "атындағы" or not tokens.capital(item.first - 2):
        return item
    first = over_capitals(tokens, item.first - 2, person=True)
    return replace(item, first=first, name=f"{tokens.written(first, item.first)} {item.name}")


#: Legal forms of the state: what follows the name is whose they are.
_STATE_FORMS: Final = (
    "РГП",
    "РГКП",
    "ГКП",
    "ГККП",
    "КГП",
    "КГКП",
    "КГУ",
    "РГУ",
    "ГУ",
    "республиканск",
    "государст",
)
_STATE: Final = frozenset({"ministry", "committee", "agency", "akimat", "department", "prosecutor"})
