"""Abbreviations of the list of bodies in a text: where they stand for a body and where for others."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from pipeline.extract.organizations.abbreviation_chains import chained
from pipeline.extract.organizations.english.phrase import named_after
from pipeline.extract.organizations.executors import is_executor
from pipeline.extract.organizations.gazetteer import Known, by_abbreviation
from pipeline.extract.organizations.kazakh.heads import PLAIN_ENDINGS
from pipeline.extract.organizations.kazakh.nominative import nominative
from pipeline.extract.organizations.morphology import noun_nominative
from pipeline.extract.organizations.quotes import closing_quote, quotes_as_guillemets
from pipeline.extract.organizations.text import Named, Tokens

#: Abbreviations of two letters stand for bodies only with the country beside them.
_SHORT: Final = 2
_COUNTRY: Final = {"ru": "РК", "kk": "ҚР", "en": "RK"}
#: Abbreviations that mean other things as often: only with the country.
_DOUBTFUL: Final = frozenset(
    "МТС МИР МКС БАМ АЗК БҚА АПК КАП ГАК ЦМП КПО БНС НИТ ҚҚ АП ВС КС СА СБ КН МП МО МТ МЭ МЗ МЮ МФ НБ ГП ЖС ҒК БП ҰБ ҚМ ДБ ВБ НУ NU MA ME MF MD MT SC MES MIC "
    "MIT APA KISS ERI RSF MIA MRD MOG MINT FES KAS MCI MEP MID NAS SRC SAC ACA КАД КВР АКМ НАН ИСМ РФ".split()
)
_EVEN_SHORT: Final = frozenset({"ЕС", "UN", "EU", "ЕО", "WB", "EC", "ВБ"})


#: Bodies of the state, which only English texts write in Latin letters: MIT studied it.
_OF_STATE: Final = frozenset({"ministry", "agency", "committee", "commission", "department"})


def find(tokens: Tokens, language: str) -> Iterator[Named]:
    """Yield the abbreviations of bodies, those of a part with the body that it belongs to."""
    yield from chained(tokens, list(_alone(tokens, language)), language)


@cache
def _table(language: str) -> dict[str, Known]:
    """Return the bodies by their abbreviations in a language, and by those in Latin letters."""
    latin = {
        short: body
        for short, body in by_abbreviation("en").items()
        if short not in _DOUBTFUL and not (body.country == "KZ" and body.org_type in _OF_STATE)
    }
    return latin | by_abbreviation(language)


def _alone(tokens: Tokens, language: str) -> Iterator[Named]:
    known, country = _table(language), _COUNTRY[language]
    for at in range(len(tokens)):
        raw = tokens.raw(at)
        if language == "ru" and tokens.words[at].startswith("мин") and raw.islower():
            raw = raw.capitalize()  # минкультуры
        if len(raw) < _SHORT or not raw[0].isupper() or _is_number(tokens, at):
            continue
        stem = _without_ending(raw, language)
        first, end = at, at + 1
        if language == "kk":
            first -= tokens.raw(at - 1) == country
        else:
            end += tokens.raw(at + 1) == country
            end += 2 * (tokens.words[at + 1 : at + 3] == ("республики", "казахстан"))
            if language == "en" and tokens.word(end) == "of":
                state = end + 2 if tokens.word(end + 1) == "the" else end + 1
                end = state + 1 if tokens.word(state) == "rk" else end  # MES | of the RK
        beside = end - first > 1
        body = known.get(stem)
        if language == "ru" and body and body.country == "KZ":
            end += tokens.word(end) in STATES  # Минкультуры | России
        org_type = body.org_type if body else _kind_of_unknown(tokens, at, stem, language)
        listed = len(stem) == _SHORT and _in_list(tokens, at, known, language)
        if not org_type and (beside or listed) and _like_ministry(stem, language):
            org_type = "ministry"  # ҚР ҚМ, ҰЭМ мен ҚМ
        if not org_type or (body and not _stands(tokens, at, stem, known, beside, language)):
            continue
        if tokens.word(first - 1) == "al-farabi" and org_type == "university":
            first -= 1  # Al-Farabi KazNU
        if language == "ru" and tokens.raw(first - 1) in ("НК", "НХ") and org_type == "company":
            first -= 1  # НК КМГ
        if language != "kk" and org_type in _QUOTED_AFTER and tokens.word(end) == "«":
            closed = closing_quote(tokens, end)  # НПП РК | «Атамекен»
            end = closed if closed <= end + 5 else end
        if language == "en" and org_type == "university":
            end = named_after(tokens, end)  # KazNU named after al-Farabi
        stem = stem if body else _in_nominative(stem, language)
        name = " ".join([*(tokens.raw(p) for p in range(first, at)), stem])
        name = f"{name} {quotes_as_guillemets(tokens.written(at + 1, end), language)}".strip()
        yield Named(first=first, end=end, name=name, org_type=org_type, rule="abbreviation",
                    confidence=0.9 if body else 0.7)  # fmt: skip


#: States that a body in letters may be of, in the genitive.
STATES: Final = frozenset(
    "казахстана россии рф узбекистана кыргызстана киргизии таджикистана туркменистана беларуси "
    "белоруссии украины грузии армении азербайджана молдовы китая кнр турции германии франции сша".split()
)
#: Kinds whose abbreviations a quoted name may follow.
_QUOTED_AFTER: Final = frozenset({"association", "party", "union", "movement"})


def _is_number(tokens: Tokens, at: int) -> bool:
    """Return whether capitals belong to a number: "2014/24/EU", "ISO 9001"."""
    if tokens.word(at + 1) == ")" and tokens.word(at + 2) in ("no", "№"):
        return True  # Regulation (EC) No 338/97
    after_slash = tokens.adjacent(at) and tokens.word(at - 1) == "/"
    standard = tokens.raw(at) in ("ISO", "IEC", "ИСО", "МЭК") and (
        tokens.word(at + 1).isdigit() or tokens.word(at + 1) == "/"  # ISO/IEC 27001-2015
    )
    return after_slash or standard


def _without_ending(raw: str, language: str) -> str:
    stem, hyphen, ending = raw.rpartition("-")
    if language == "kk" and hyphen and ending in PLAIN_ENDINGS:
        return stem
    if language == "kk" and "мині" in raw:  # Қаржымині | нің
        stem, _, ending = raw.partition("мині")
        return f"{stem}мині" if ending in PLAIN_ENDINGS else raw
    if language == "ru" and raw.startswith("Мин"):  # Минсельхоз | у
        ending = next((e for e in ("ом", "у", "а", "е") if raw.endswith(e)), "")
        shorter = raw.removesuffix(ending)
        return shorter if shorter in by_abbreviation("ru") else raw
    possessive = language == "en" and raw.endswith(("'s", "\N{RIGHT SINGLE QUOTATION MARK}s"))
    return raw[:-2] if possessive else raw


#: What a bracket with an abbreviation may follow: the Framework Agreement ("FFA").
_DOCUMENTS: Final = frozenset(
    "agreement convention treaty protocol program programme project plan strategy law act code "
    "соглашение соглашения договор договора программа программы проект проекта план плана закон "
    "закона келісім келісімі бағдарлама бағдарламасы жоба жобасы жоспар жоспары заң заңы".split()
)


def _abbreviates_document(tokens: Tokens, at: int) -> bool:
    """Return whether a bracket gives an abbreviation to the agreement or plan named before it."""
    opened = at - 2 if tokens.word(at - 1) in ("«", '"') else at - 1
    return tokens.word(opened) == "(" and tokens.word(opened - 1) in _DOCUMENTS


def _stands(
    tokens: Tokens, at: int, stem: str, known: Mapping[str, Known], beside: bool, language: str
) -> bool:
    """Return whether a known abbreviation means its body here."""
    if _abbreviates_document(tokens, at):
        return False
    doubtful = (stem in _DOUBTFUL or len(stem) <= _SHORT) and stem not in _EVEN_SHORT
    told = beside or _introduced(tokens, at) or _owned(tokens, at, known)
    told = told or (language != "kk" and _owns(tokens, at, known))
    if doubtful and not told and not _in_list(tokens, at, known, language):
        return False
    loud = tokens.shouted_near(at) and stem.isalpha() and len(stem) > 3
    return beside or not loud or _in_list(tokens, at, known, language)


def _kind_of_unknown(tokens: Tokens, at: int, stem: str, language: str) -> str:
    """Return the kind of a body that an unknown abbreviation names with whom it is named after.

    "КазНПУ им. Абая", "Абай атындағы ҚазҰПУ"
    """
    if _of_kazakh_company(stem) and tokens.word(at - 1) not in ("«", '"', "@"):
        return "company"
    if sum(letter.isupper() for letter in stem) < 3:
        return ""
    if stem.startswith(("Каз", "Қаз")) and stem[3:].isupper() and stem.endswith(("У", "А")):
        return "university"  # КазГАСА, ҚазБСҚА-ның
    if tokens.shouted_near(at) and len(stem) > 3:
        return ""  # ИНСТИТУТ ИСКУССТВА ИМ. М. АУЭЗОВА, АБАЙ АТЫНДАҒЫ СЕМЕЙ ...
    after = language == "ru" and tokens.word(at + 1) in ("имени", "им")
    before = language == "kk" and tokens.word(at - 1) == "атындағы" and tokens.capital(at - 2)
    if not (after or before):
        return ""
    return "university" if stem.endswith("У") else "other"


def _of_kazakh_company(stem: str) -> bool:
    """Return whether a word is written as companies of Kazakhstan are: "KazAgroPlast", "ҚазАгроПласт"."""
    rest = stem[3:]
    written = stem.startswith(("Каз", "Қаз", "Kaz", "Qaz")) and rest[:1].isupper()
    return written and rest.isalpha() and rest[1:3].islower() and stem.lower() not in _PRODUCTS


def _in_nominative(stem: str, language: str) -> str:
    """Return a name of several words in one in the nominative: "КазАгроПласте", "ҚазАгроПласттың"."""
    if not _of_kazakh_company(stem) or language == "en":
        return stem
    if language == "kk":
        return nominative(stem)
    last = max(at for at, letter in enumerate(stem) if letter.isupper())
    return stem[:last] + noun_nominative(stem[last:])


#: What is written so and is a vaccine, a test, a fair.
_PRODUCTS: Final = frozenset(
    "qazvac казтест kaztest қазтест qaztest kazbuild казсат kazsat қазсат қазақ kazenergy".split()
)


def _like_ministry(word: str, language: str) -> bool:
    """Return whether letters beside the country's are those of a ministry: "МСХ РК", "ҚР ҚМ"."""
    letter = word[-1] if language == "kk" else word[0]
    return len(word) in (2, 3, 4, 5, 6) and word.isupper() and letter in _M and word.isalpha()


#: The letter of ministries, Cyrillic and Latin.
_M: Final = "\N{CYRILLIC CAPITAL LETTER EM}M"


def _owned(tokens: Tokens, at: int, known: Mapping[str, Known]) -> bool:
    """Return whether the abbreviation of the body it belongs to follows: "БНС АСПиР РК"."""
    owner = tokens.raw(at + 1)
    return owner in known and owner not in _DOUBTFUL and len(owner) > _SHORT


def _owns(tokens: Tokens, at: int, known: Mapping[str, Known]) -> bool:
    """Return whether the abbreviation of a part of it stands right before: "КГД | МФ"."""
    part = known.get(tokens.raw(at - 1)) if tokens.gap(at) == " " else None
    return part is not None and part.org_type in ("committee", "department")


_JOINTS: Final = frozenset({",", "и", "және", "мен", "бен", "пен", "and"})


def _in_list(tokens: Tokens, at: int, known: Mapping[str, Known], language: str) -> bool:
    """Return whether an abbreviation stands in a list of bodies: "МНЭ, МФ, МТСЗН", "ҰЭМ мен ҚМ"."""
    beside = [tokens.raw(at - 2)] if tokens.word(at - 1) in _JOINTS else []
    beside += [tokens.raw(at + 2)] if tokens.word(at + 1) in _JOINTS else []
    beside = [_without_ending(raw, language) for raw in beside]
    if any(raw in known and raw not in _DOUBTFUL and len(raw) > _SHORT for raw in beside):
        return True
    return is_executor(tokens, at, known)


def _introduced(tokens: Tokens, at: int) -> bool:
    """Return whether an abbreviation stands in a bracket: "(далее – МФ)", "(MoF)"."""
    if tokens.word(at + 1) != ")":
        return False
    return any(tokens.word(at - back) == "(" for back in range(1, 6))
