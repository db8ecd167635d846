"""Which of the grown citations are citations: "закон" in general is none, "Закон о ГЧП" is one."""

from collections.abc import Callable
from typing import Final

import regex

from pipeline.extract.laws import english as laws_english
from pipeline.extract.laws import issuers as laws_issuers
from pipeline.extract.laws import parts as laws_parts
from pipeline.extract.laws.citation import Citation
from pipeline.extract.laws.common import is_common
from pipeline.extract.laws.first_words import begins_alone
from pipeline.extract.laws.names import has_bare_name, has_bare_title, is_act_of_day
from pipeline.extract.laws.seen import Seen
from pipeline.extract.laws.text import Text
from pipeline.extract.laws.titles import Namer

Rule = tuple[str, float, Callable[[Seen], bool]]


def _numbered(seen: Seen) -> bool:
    if seen.has("slashed", "resolved"):
        return seen.capital or seen.has("issuer")
    if seen.has("mark"):
        return True  # Technical Regulation TR EAEU 037/2016
    if not seen.has("number"):
        return False
    if seen.strong:
        return True
    by_number = seen.citation.act_type in ("convention", "recommendation")
    many = _MANY.get(seen.language)
    unnamed = seen.strength == "treaty" and not seen.has("title", "bare_title", "issuer")
    if unnamed and many and many.search(seen.text.folded, seen.head.start, seen.head.end):
        return by_number  # Conventions Nos 87 and 98, not: Bulletin of International Treaties No. 3
    if seen.citation.act_type in _CONTRACTS and seen.capital:  # "Протокол № 3" of a meeting is none
        return seen.has(*_OF_STATES)
    if seen.strength == "treaty" and seen.capital and (seen.inside or by_number):
        return True
    if seen.strength == "treaty" and not seen.capital:
        plural = seen.language == "ru" and _PLURAL_RU.search(
            seen.text.folded, seen.head.start, seen.head.end
        )
        known = by_number or seen.has("between", "country")
        return known and not plural  # договор № 45 is a contract
    return seen.has("date", "title", "issuer", "country", "bare_title")


def _titled(seen: Seen) -> bool:
    title = seen.citation.part("title")
    if title is None or seen.strength == "abbreviation":
        return False  # «Ұлттық орталық» АК is a company
    folded = seen.text.folded
    if seen.strength == "policy":
        # no software: «Lotus Notes» бағдарламасы
        cyrillic = _CYRILLIC.search(folded, title.start, title.end) is not None
        return seen.capital or seen.has("kind") or cyrillic or seen.language == "en"
    if seen.citation.act_type == "technical_regulation":
        return True
    if seen.strong or seen.capital or _BILL.match(folded, seen.head.start):
        return True
    if seen.language == "kk" and seen.strength == "treaty":
        return folded.endswith(("туралы", "жөнінде"), title.start, title.end - 1)
    return seen.has("issuer", "date", "mark")


_BILL = regex.compile(r"bills?(?!\w)")


def _constitution(seen: Seen) -> bool:
    return seen.strength == "name" and (seen.capital or seen.has("country", "provision"))


def _code(seen: Seen) -> bool:
    any_of_them = (
        seen.language == "en"
        and not seen.capital
        and _ANY_CODE.match(seen.text.folded, 0, seen.citation.start)
    )
    return seen.citation.act_type == "code" and seen.has("name") and seen.strong and not any_of_them


#: "called for a new tax code": none in particular
_ANY_CODE = regex.compile(r"(?r)(?<!\w)(?:an?|any|another|some)[ ](?:new[ ]|single[ ]|future[ ])?")


def _fundamentals(seen: Seen) -> bool:
    """Return whether the fundamentals of a branch of law are those that a state adopted."""
    name = seen.citation.part("bare_name")
    if name is None or not seen.capital or seen.strength != "fundamentals":
        return False
    written = seen.text.folded[name.start : name.end]
    return laws_issuers.country_of(written, seen.language) not in ("", "KZ")


def _abbreviation(seen: Seen) -> bool:
    if seen.strength != "abbreviation" or seen.has("title"):
        return False
    known = seen.head.end - seen.head.start >= 4
    return seen.has("country", "provision") or known or _is_spoken_of(seen)


def _is_spoken_of(seen: Seen) -> bool:
    """Return whether the words before initials say that they are a code's: "ряд статей ТК"."""
    folded, start, end = seen.text.folded, seen.head.start, seen.head.end
    if seen.language == "kk":
        return _NORMS_KK.match(folded, end) is not None
    if _NORMS[seen.language].match(folded, 0, start):
        return True
    return folded[start:end] in _PROCEDURES and _BY.match(folded, 0, start) is not None


#: статей ТК, нормам ГК
_NORMS: Final = {
    "ru": regex.compile(
        r"(?r)(?<!\w)(?:стат(?:ей|ьями|ьях)|норм(?:ы|ам|ами|ах|ой)?|глав(?:ы|а|е|ам|ах)?|положени(?:я|ям|ями|ях|й)"
        r"|(?:нов|прежн|действующ|стар)(?:ый|ий|ого|его|ому|ему|ым|им|ом|ем))[ ]{1,2}"
    ),
    "en": regex.compile(
        r"(?r)(?<!\w)(?:articles|provisions?|norms|requirements|chapters?)[ ]of[ ](?:the[ ])?"
    ),
}
#: согласно УПК: no firm is meant
_BY: Final = regex.compile(r"(?r)(?<!\w)(?:согласно|в[ ]соответствии[ ]с(?:о)?|по)[ ]{1,2}")
_PROCEDURES: Final = frozenset({"упк", "гпк", "уик"})
#: ҚПК-нің нормалары, ҚК баптары
_NORMS_KK: Final = regex.compile(r"[ ](?:норма|баптар|талаптар|ережелер)")


def _initials(seen: Seen) -> bool:
    return seen.strength == "initials"


def _charter(seen: Seen) -> bool:
    return seen.citation.act_type == "charter" and seen.capital and seen.has("country", "treaty")


def _orders_body(seen: Seen) -> bool:
    """Return whether rules of procedure have a capital and a body: "Регламент Правительства"."""
    regulation = seen.citation.act_type == "regulation" and seen.has("issuer")
    capital = seen.text.upper_at(seen.head.start) and not seen.shouted
    return regulation and capital and Namer(seen.text, seen.citation, seen.language).orders_body()


def _treaty(seen: Seen) -> bool:
    if (
        seen.strength == "treaty"
        and seen.capital
        and seen.has("kind")
        and (seen.ends_with_year or (seen.language == "en" and seen.has("period")))
    ):
        return True  # Генеральное соглашение на 2024-2026 годы
    if seen.citation.names_union:
        return seen.capital and (seen.inside or seen.has("provision"))
    if seen.text.folded.startswith("optional", seen.citation.part_start("treaty")):
        head = seen.text.folded[seen.head.start : seen.head.end]
        return seen.text.upper_at(seen.head.start) and not head.endswith("s")  # optional protocols
    return seen.strength == "treaty" and seen.has("treaty") and seen.capital


def _period(seen: Seen) -> bool:
    if seen.citation.act_type == "doctrine" and seen.has("adjective"):
        return seen.capital  # Военная доктрина
    if seen.strength != "policy" or not seen.has("period"):
        return False
    if not seen.has("kind", "adjective"):
        return False
    return seen.capital or (seen.language == "kk" and seen.has("issuer", "country"))


def _dated(seen: Seen) -> bool:
    many = _MANY.get(seen.language)
    plural = many is not None and many.search(seen.text.folded, seen.head.start, seen.head.end)
    if seen.strength == "treaty" and plural and not seen.has("title", "bare_title", "treaty"):
        return False
    if seen.citation.act_type in _CONTRACTS and not seen.has(*_OF_STATES):
        return False
    if seen.citation.act_type == "regulation" and seen.has("adjective"):
        date = seen.citation.part("date")  # Степное положение 1891 года
        return date is not None and _IMPERIAL.match(seen.text.folded, date.start) is not None
    if seen.strength in ("treaty", "policy"):
        return (
            seen.capital
            and seen.has("date")
            and (seen.inside or seen.has("country", "issuer", "between"))
        )
    if seen.strength == "soft" and seen.citation.act_type == "law":
        return is_act_of_day(seen)
    pattern = _ON_DAY.get(seen.language) if seen.has("issuer") else None
    on_day = pattern.match(seen.text.folded, seen.citation.end) if pattern else None
    return (
        seen.strong
        and (seen.has("date") or bool(on_day))
        and (seen.has("issuer", "country") or seen.statute or seen.capital)
    )


_IMPERIAL: Final = regex.compile(r"1(?:8\d\d|90\d|91[0-7])(?!\d)")
#: by a Resolution of the Government on 12 October 2021, by the decree of the President in May 2013
#: постановлением Правительства в июне 2006 года
_ON_DAY: Final = {
    "en": regex.compile(rf"[ ](?:on|in)[ ](?={laws_parts.DATE['en']})(?![ ]?\d{{4}})"),
    "ru": regex.compile(
        r"[ ]в[ ](?:январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)е[ ](?:19|20)\d\d[ ](?:г\.|год)"
    ),
}


def _pointer(seen: Seen) -> bool:
    if not seen.has("pointer") or _points_to_contract(seen):
        return False
    if seen.strong and not (seen.says_that and not seen.capital):
        return True
    return seen.capital and seen.strength != "abbreviation"


def _points_to_contract(seen: Seen) -> bool:
    """Return whether "this Agreement" is one of firms: the words around tell.

    "Настоящий Договор" is a contract more often than a treaty: it is none where nothing speaks of states.
    """
    if seen.citation.act_type not in _AGREED:
        return False
    folded, start = seen.text.folded, seen.citation.start
    near = max(0, start - _NEARBY), seen.citation.end + _NEARBY
    if _STATES.search(folded, *near):
        return False
    any_of_them = seen.citation.act_type == "treaty" and seen.language != "en"
    return any_of_them or _FIRMS.search(folded, *near) is not None


_AGREED: Final = frozenset({"treaty", "agreement", "memorandum", "charter"})
_NEARBY: Final = 200
_STATES: Final = regex.compile(
    r"ратифи|договаривающ|государств[а-я]{0,3}[- ](?:член|участни)|международн|ратификация|уағдаласушы|мүше мемлекет"
    r"|қатысушы мемлекет|халықаралық|ratif|contracting|states? part|member states?|international"
)
#: Who makes contracts, and what about.
_FIRMS: Final = regex.compile(
    r"(?<!\w)(?:арендатор|арендодат|заказчик|поставщик|исполнител(?!ьн)|подрядчик|покупател|продав|заемщик|кредитор|работодател"
    r"|инвестор|концессионер|пайщик|акционер|(?:тоо|ао|jsc|llp|ltd)(?!\w)|жалға|тапсырыс беруші|өнім беруші|сатып алушы|қарыз алушы"
    r"|жұмыс беруші|инвесторм?|(?:жшс|ақ)(?!\w)|buyer|seller|supplier|customer|contractor|lessee|lessor|tenant|employer|borrower"
    r"|lender|shareholder|licen[sc]ee|licensor|purchaser|company)"
)
_PLURAL_RU: Final = regex.compile(r"(?:ов|ий|ы|ам|ами|ах|ям|ями|ях)\Z")
_MANY: Final = {"ru": _PLURAL_RU, "en": regex.compile(r"s\Z")}
_OF_STATES: Final = (
    "title", "bare_title", "bare_name", "bare_name_left", "country", "issuer", "between", "treaty",
)  # fmt: skip
#: Contracts have paragraphs, treaties have articles: "п. 4.2 Договора", "статья 65 Договора".
_CONTRACTS: Final = frozenset({"treaty", "agreement", "memorandum", "protocol"})
_ARTICLE: Final = regex.compile(r"(?<!\w)(?:стать|ст\.|articles?|art\.)|-ба[пб]")


def _provision(seen: Seen) -> bool:
    if not seen.has("provision"):
        return False
    many = _MANY.get(seen.language) if seen.strength == "treaty" else None
    if many and many.search(seen.text.folded, seen.head.start, seen.head.end):
        return False  # unratified Conventions (Article 5(1)(c))
    if seen.citation.act_type in _CONTRACTS:
        return (
            seen.capital
            and _ARTICLE.search(seen.text.folded, seen.citation.start, seen.citation.end)
            is not None
        )
    normative = seen.citation.act_type == "resolution" and seen.has("kind")
    return (
        seen.statute
        or normative  # пункт 6 нормативного постановления
        or (seen.capital and seen.strength in ("strong", "soft", "treaty", "policy"))
    )


def _address(seen: Seen) -> bool:
    if seen.citation.act_type != "address":
        return False
    if seen.language == "kk" and _PLURAL_ADDRESS.match(seen.text.folded, seen.head.start):
        return False  # Президенттің Жолдаулары: all of them
    if seen.has("addressee"):
        return True
    return seen.capital and seen.has("issuer", "kind")


_PLURAL_ADDRESS: Final = regex.compile(r"жолдаулар")


def _draft(seen: Seen) -> bool:
    return (
        seen.has("draft")
        and seen.strong
        and (seen.language != "ru" or _singular(seen))  # not: проекты постановлений Правительства
        and (seen.names_issuer or (seen.capital and seen.has("country", "issuer", "name")))
    )


def _defined(seen: Seen) -> bool:
    written_so = seen.defined and seen.capital and not seen.shouted
    return written_so and (seen.inside or begins_alone(seen))


def _bare(seen: Seen) -> bool:
    if not (seen.strong and seen.capital and seen.inside):
        return False
    if seen.has("issuer", "bare_title", "bare_name", "bare_name_left", "date"):
        return False
    return _singular(seen) and not seen.shouted


def _singular(seen: Seen) -> bool:
    word = seen.text.folded[seen.head.start : seen.head.end]
    if seen.language == "ru":
        return not word.endswith(("ы", "ов", "ам", "ами", "ах", "ий", "ям", "ями", "ях"))
    if seen.language == "kk":
        return not regex.search(r"(?:лар|лер|дар|дер|тар|тер)", word) and not _OWNED.search(word)
    start = laws_english.edition_start(seen.text.folded, seen.citation.start)
    inside = start == seen.citation.start or _inside_sentence(seen.text, start - len("the "))
    return (
        not word.endswith("s") and inside and seen.text.folded.endswith(("the ", "his "), 0, start)
    )


_CYRILLIC = regex.compile(r"[Ѐ-ӿ]")
#: "Жарлығымен", "Заңында": somebody's, so no name that the document gave.
_OWNED = regex.compile(
    r"(?:ығ|ы|і|сы|сі)(?:ның|нің|на|не|н|нда|нде|нан|нен|мен|ндағы|ндегі)?\Z(?<!(?:қаулы|жарлы|бұйры)\w{0,4})"
)


#: The rules in order; the first that holds gives its name and confidence to the mention.
RULES: Final[tuple[Rule, ...]] = (
    ("numbered", 0.98, _numbered),  # Закон от 31 октября 2015 года № 379-V
    ("titled", 0.95, _titled),  # Закон «О ГЧП»; «Цифрлық Қазақстан» бағдарламасы
    ("listed", 0.9, lambda seen: seen.strength == "listed"),  # Законы «О труде» и «О занятости»
    ("constitution", 0.95, _constitution),  # Конституция, Ата Заң
    ("code", 0.95, _code),  # Трудовой кодекс
    ("fundamentals", 0.85, _fundamentals),  # Основы земельного законодательства Союза ССР
    ("abbreviation", 0.9, _abbreviation),  # ст. 190 УК, КоАП РК
    ("initials", 0.9, _initials),  # ЗРК «О связи», ППРК № 645
    ("orders", 0.85, _orders_body),  # Регламент Правительства
    ("treaty", 0.9, _treaty),  # Парижское соглашение
    ("charter", 0.85, _charter),  # Устав ООН
    ("bare_title", 0.85, has_bare_title),  # Закон о банках, the Law on Education
    ("bare_name", 0.8, has_bare_name),  # Концепция правовой политики до 2030 года
    ("period", 0.75, _period),  # Государственная программа на 2020-2025 годы
    ("address", 0.85, _address),  # Послание Главы государства народу Казахстана
    ("dated", 0.85, _dated),  # Указ Президента от 5 мая 2020 года
    ("draft", 0.8, _draft),  # проект Закона Республики Казахстан
    ("pointer", 0.9, _pointer),  # настоящий Кодекс, осы Заң, the said Law
    ("provision", 0.85, _provision),  # статья 5 Закона
    ("defined", 0.8, _defined),  # Программы, after "(далее – Программа)"
    ("bare", 0.6, _bare),  # согласно Закону
)


def judge(
    text: Text, citation: Citation, language: str, defined: frozenset[str]
) -> tuple[str, float]:
    """Return the name of the rule by which the parts make a citation, and how sure it is.

    ``defined`` are the kinds of act that the text gives a short name ("далее – Программа").
    """
    head = citation.part("head")
    if head is None:
        return ("listed", 0.9) if citation.strength == "listed" else ("", 0.0)
    named = ["head", "kind", "treaty", "name", "bare_name_left", "adjective"]
    if language == "kk":
        named += ["bare_title", "bare_name"]  # the title stands before the word for the act
    starts = [part.start for part in citation.parts if part.kind in named]
    seen = Seen(
        text=text,
        citation=citation,
        language=language,
        capital=any(text.upper_at(_first_letter(text, citation, start)) for start in starts),
        inside=_inside_sentence(text, citation.start),
        defined=citation.act_type in defined,
    )
    if is_common(seen):
        return "", 0.0
    for name, confidence, holds in RULES:
        if holds(seen):
            return name, confidence
    return "", 0.0


def _first_letter(text: Text, citation: Citation, start: int) -> int:
    """Return where the first letter of a name is: of rules it may stand behind a mark."""
    marked = citation.strength == "soft" and text.folded.startswith(("«", '"'), start)
    return start + 1 if marked else start


_BEGINS = regex.compile(r"(?r)(?:^|[.:!?][ ])[ ]{0,3}(?:\d{1,3}[.)]|-)?[ ]{0,3}")
_BEFORE = regex.compile(r"(?r)[\w,;()\]»'\"%■•●▪◆►-][ ]{1,3}")


def _inside_sentence(text: Text, at: int) -> bool:
    """Return whether a word stands before `at` in its sentence, so that a capital means a name."""
    begins = _BEGINS.match(text.folded, 0, at) is not None
    return not begins and _BEFORE.match(text.folded, 0, at) is not None
