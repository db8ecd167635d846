"""Which of the grown citations are citations: "закон" in general is none, "Закон о ГЧП" is one."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import regex

from pipeline.extract import laws_kazakh, laws_russian
from pipeline.extract.laws_cite import Citation, Part
from pipeline.extract.laws_text import Text


@dataclass(frozen=True, slots=True)
class Seen:
    """What the rules look at: a citation, its text, and what of it is capital or defined."""

    text: Text
    citation: Citation
    language: str
    capital: bool
    inside: bool
    defined: bool

    @property
    def head(self) -> Part:
        part = self.citation.part("head")
        assert part is not None
        return part

    @property
    def strong(self) -> bool:
        return self.citation.strength == "strong"

    @property
    def statute(self) -> bool:
        return self.citation.act_type in ("law", "code", "constitutional_law")

    @property
    def ends_with_year(self) -> bool:
        """Return whether the name ends with a period: "... до 2030 года", "... 2020-2025"."""
        end = self.citation.end
        return _YEAR_AT_END.search(self.text.folded[max(0, end - 14) : end]) is not None

    @property
    def names_period(self) -> bool:
        """Return whether a Kazakh name has its period inside: "2029 жылға дейінгі даму жоспары"."""
        start, end = self.citation.start, self.citation.end
        return self.language == "kk" and _PERIOD_KK.search(self.text.folded, start, end) is not None

    @property
    def approved(self) -> bool:
        """Return whether the sentence goes on with the act that approved this one."""
        return _APPROVED.match(self.text.folded, self.citation.end) is not None

    def has(self, *kinds: str) -> bool:
        return self.citation.has(*kinds)

    @property
    def strength(self) -> str:
        return self.citation.strength


_PERIOD_KK = regex.compile(laws_kazakh.PERIOD)
_THE = regex.compile(r"(?r)(?<!\w)the[ ]{1,3}")
_APPROVED = regex.compile(r",?[ ]{1,3}(?:утвержд|approved|adopted[ ]by)")
_YEAR_AT_END = regex.compile(r"(?:19|20)\d\d(?:[ ]?(?:год\w{0,2}|гг?\.?))?\Z")
Rule = tuple[str, float, Callable[[Seen], bool]]


def _numbered(seen: Seen) -> bool:
    if seen.has("slashed"):
        return seen.capital
    if not seen.has("number"):
        return False
    if seen.strong:
        return True
    if seen.strength == "treaty" and seen.capital and seen.inside:
        return True
    beside = seen.has("date", "title", "issuer", "country", "bare_title")
    return beside and (seen.capital or seen.strength != "treaty" or seen.has("date"))


def _titled(seen: Seen) -> bool:
    title = seen.citation.part("title")
    if title is None:
        return False
    folded = seen.text.folded
    if seen.strength == "policy":
        # no software: «Lotus Notes» бағдарламасы
        cyrillic = _CYRILLIC.search(folded, title.start, title.end) is not None
        return seen.capital or seen.has("kind") or cyrillic or seen.language == "en"
    if seen.strong or seen.capital or _BILL.match(folded, seen.head.start):
        return True
    if seen.language == "kk" and seen.strength == "treaty":
        return folded.endswith(("туралы", "жөнінде"), title.start, title.end - 1)
    return seen.has("issuer", "date", "mark")


_BILL = regex.compile(r"bills?(?!\w)")


def _listed(seen: Seen) -> bool:
    return seen.strength == "listed"


def _constitution(seen: Seen) -> bool:
    return seen.strength == "name" and (seen.capital or seen.has("country", "provision"))


def _code(seen: Seen) -> bool:
    return seen.citation.act_type == "code" and seen.has("name") and seen.strong


def _abbreviation(seen: Seen) -> bool:
    if seen.strength != "abbreviation":
        return False
    head = seen.citation.part("head")
    known = head is not None and head.end - head.start >= 4
    return seen.has("country", "provision") or known


def _charter(seen: Seen) -> bool:
    return seen.citation.act_type == "charter" and seen.capital and seen.has("country")


def _treaty(seen: Seen) -> bool:
    if seen.strength == "treaty" and seen.capital and seen.has("kind") and seen.ends_with_year:
        return True  # Генеральное соглашение на 2024-2026 годы
    return seen.strength == "treaty" and seen.has("treaty") and seen.capital


def _bare_title(seen: Seen) -> bool:
    if not seen.has("bare_title"):
        return False
    title = seen.citation.part("bare_title")
    assert title is not None
    if not seen.capital and _EVERY_YEAR.fullmatch(seen.text.folded, title.start, title.end):
        return False
    if seen.statute:
        return True
    if seen.strong:
        return seen.has("issuer", "country", "date")
    if seen.strength == "soft":
        return seen.capital and seen.inside and seen.citation.act_type in _RULES
    return seen.strength in ("treaty", "policy") and seen.capital and _capital_treaty(seen)


_RULES: Final = frozenset({"rules", "instruction", "methodology", "regulation"})
#: The budget law of whichever year: "установленного законом о республиканском бюджете".
_EVERY_YEAR = regex.compile(
    r"о (?:республиканском |местном |областном |краевом |районном )?бюджете(?: на (?:соответствующий|очередной|текущий|тот|данный).*)?"
    r"|on the (?:republican |state )?budget(?: for the (?:relevant|corresponding|respective).*)?"
    r"|(?:(?:тиісті|келесі).{1,40} )?(?:республикалық )?бюджет туралы"
)


_BETWEEN_PARTIES = regex.compile(r"[ ](?:между|between|арасындағы)[ ]")


def _capital_treaty(seen: Seen) -> bool:
    """Return whether a treaty has more than a lower-case "о ..." at the start of a sentence."""
    if _BETWEEN_PARTIES.search(seen.text.folded, seen.citation.start, seen.citation.end):
        return True
    return seen.inside or seen.has("country", "date", "between", "kind") or seen.citation.act_type in (
        "convention", "covenant", "declaration", "treaty",
    )  # fmt: skip


def _bare_name(seen: Seen) -> bool:
    if not seen.has("bare_name", "bare_name_left"):
        return False
    if seen.strength == "policy":
        return _policy_name(seen)
    if seen.citation.act_type == "memorandum":
        return (
            seen.capital
            and _BETWEEN_PARTIES.search(seen.text.folded, seen.citation.start, seen.citation.end)
            is not None
        )
    if seen.strength == "soft" and seen.has("bare_name_left"):
        return seen.citation.act_type == "law" and seen.has("year", "date")  # Equality Act 2010
    if seen.strength == "soft":
        return _soft_name(seen)
    left = seen.has("bare_name_left") and seen.inside
    return left and (seen.statute or seen.strength == "treaty")


def _policy_name(seen: Seen) -> bool:
    period = seen.has("period") or seen.ends_with_year or seen.names_period
    if seen.capital:
        return period or seen.has("kind") or (seen.inside and _purposeful(seen))
    return seen.has("bare_name_left") or (period and seen.has("kind"))


def _soft_name(seen: Seen) -> bool:
    """Return whether rules or a regulation without quotes have a name: "Правила оказания услуг"."""
    if not seen.capital or seen.citation.act_type in ("standard", "charter"):
        return False
    if seen.language == "en" and not _THE.match(seen.text.folded, 0, seen.citation.start):
        return seen.has("draft")
    return seen.inside or seen.approved


def _purposeful(seen: Seen) -> bool:
    """Return whether a name says what for; the document's own "Программа" is followed by anything."""
    start, end = seen.citation.start, seen.citation.end
    if seen.language == "kk":
        return laws_kazakh.PURPOSE.search(seen.text.folded, start, end) is not None
    if seen.language == "en" or seen.citation.act_type in ("concept", "strategy", "doctrine"):
        return True
    return laws_russian.PURPOSE.search(seen.text.folded, start, end) is not None


def _period(seen: Seen) -> bool:
    return seen.strength == "policy" and seen.has("period") and seen.has("kind") and seen.capital


def _dated(seen: Seen) -> bool:
    if seen.strength in ("treaty", "policy"):
        return (
            seen.capital
            and seen.has("date")
            and (seen.inside or seen.has("country", "issuer", "between"))
        )
    return (
        seen.strong
        and seen.has("date")
        and (seen.has("issuer", "country") or seen.statute or seen.capital)
    )


def _pointer(seen: Seen) -> bool:
    if not seen.has("pointer") or seen.citation.act_type in ("treaty", "agreement", "memorandum"):
        return False  # "настоящий Договор" is a contract more often than a treaty
    if seen.statute or seen.strong:
        return True
    return seen.capital and seen.strength != "abbreviation"


def _provision(seen: Seen) -> bool:
    if not seen.has("provision"):
        return False
    return seen.statute or (
        seen.capital and seen.strength in ("strong", "soft", "treaty", "policy")
    )


def _address(seen: Seen) -> bool:
    if seen.citation.act_type != "address":
        return False
    if seen.has("addressee"):
        return True
    return seen.capital and seen.has("issuer", "kind")


def _draft(seen: Seen) -> bool:
    return (
        seen.has("draft") and seen.strong and seen.capital and seen.has("country", "issuer", "name")
    )


def _defined(seen: Seen) -> bool:
    return seen.defined and seen.capital and seen.inside


def _bare(seen: Seen) -> bool:
    if not (seen.strong and seen.capital and seen.inside):
        return False
    if seen.has("issuer", "bare_title", "bare_name", "bare_name_left", "date"):
        return False
    return _singular(seen) and not _shouted(seen)


def _singular(seen: Seen) -> bool:
    head = seen.citation.part("head")
    assert head is not None
    word = seen.text.folded[head.start : head.end]
    if seen.language == "ru":
        return not word.endswith(("ы", "ов", "ам", "ами", "ах", "ий", "ям", "ями", "ях"))
    if seen.language == "kk":
        return not regex.search(r"(?:лар|лер|дар|дер|тар|тер)", word) and not _OWNED.search(word)
    before = seen.text.folded[max(0, seen.citation.start - 4) : seen.citation.start]
    return not word.endswith("s") and before.endswith(("the ", "his "))


_CYRILLIC = regex.compile(r"[Ѐ-ӿ]")
#: "Жарлығымен", "Заңында": somebody's, so no name that the document gave.
_OWNED = regex.compile(
    r"(?:ығ|ы|і|сы|сі)(?:ның|нің|на|не|н|нда|нде|нан|нен|мен|ндағы|ндегі)?\Z(?<!(?:қаулы|жарлы|бұйры)\w{0,4})"
)


def _shouted(seen: Seen) -> bool:
    head = seen.citation.part("head")
    assert head is not None
    return seen.text.composed[head.start : head.end].isupper()


#: The rules in order; the first that holds gives its name and confidence to the mention.
RULES: Final[tuple[Rule, ...]] = (
    ("numbered", 0.98, _numbered),  # Закон от 31 октября 2015 года № 379-V
    ("titled", 0.95, _titled),  # Закон «О ГЧП»; «Цифрлық Қазақстан» бағдарламасы
    ("listed", 0.9, _listed),  # Законы «О труде» и «О занятости»
    ("constitution", 0.95, _constitution),  # Конституция, Ата Заң
    ("code", 0.95, _code),  # Трудовой кодекс
    ("abbreviation", 0.9, _abbreviation),  # ст. 190 УК, КоАП РК
    ("treaty", 0.9, _treaty),  # Парижское соглашение
    ("charter", 0.85, _charter),  # Устав ООН
    ("bare_title", 0.85, _bare_title),  # Закон о банках, the Law on Education
    ("bare_name", 0.8, _bare_name),  # Концепция правовой политики до 2030 года
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
    named = ["head", "kind", "treaty", "name", "bare_name_left"]
    if language == "kk":
        named += ["bare_title", "bare_name"]  # the title stands before the word for the act
    starts = [part.start for part in citation.parts if part.kind in named]
    seen = Seen(
        text=text,
        citation=citation,
        language=language,
        capital=any(text.upper_at(start) for start in starts),
        inside=_inside_sentence(text, citation.start),
        defined=citation.act_type in defined,
    )
    if _is_common(seen):
        return "", 0.0
    for name, confidence, holds in RULES:
        if holds(seen):
            return name, confidence
    return "", 0.0


_BEFORE = regex.compile(r"(?r)[\w,;()»'\"%-][ ]{1,3}")


def _inside_sentence(text: Text, at: int) -> bool:
    """Return whether a word stands before `at` in its sentence, so that a capital means a name."""
    return _BEFORE.match(text.folded, 0, at) is not None and not regex.compile(
        r"(?r)(?:^|[.:!?][ ]|\n)[ ]{0,3}(?:\d{1,3}[.)]|-)?[ ]{0,3}"
    ).match(text.folded, 0, at)


_GENERAL = {
    "ru": regex.compile(r"[ ](?:об?[ ])?(?!)"),
    # заң актілері, заң шығару, заң факультеті
    "kk": regex.compile(r"[ ](?:акт|шығар|факультет|университет|институт|қорытынды|кеңесші|бұз|талаб|үстемдіг|ғылым|қызмет|мекеме|бөлім|департамент|саласы|басқарма|комитет|орталы)"),
    "en": regex.compile(r"[ ](?:enforcement|firm|school|society|faculty|student|professor|reform|degree|and[ ]order|student|university|office|makers?|making|of[ ]conduct|of[ ]ethics)(?!\w)"),
}  # fmt: skip
#: A programme on the air is no act.
_BROADCAST = regex.compile(
    r"телеарна|телеканал|эфир|телебағдарлама|шығарылым|телепередач|телепрограмм|ведущ(?:ий|ая)|broadcast|episode|tv[ ]channel"
)
_HIGH_COURT = regex.compile(r"верховн|конституц|жоғарғы|supreme|constitutional")
_COURT = regex.compile(r"(?<!верховн\w{3} |конституционн\w{3} )суда(?!\w)|сотының|соты(?!\w)|court")


_ACTS = regex.compile(
    r"(?:legal|legislative|normative|statutory|by-?law|administrative|other)[ ]acts?(?!\w)"
)


def _is_common(seen: Seen) -> bool:
    """Return whether the words are one of the things that look like acts but are none."""
    citation, folded = seen.citation, seen.text.folded
    head = citation.part("head")
    assert head is not None
    if _GENERAL[seen.language].match(folded, head.end) and not citation.has("number", "title"):
        return True
    if citation.act_type == "law" and folded.startswith("act", head.start):
        legal = _ACTS.search(folded, citation.start, citation.end) is not None
        return legal or not seen.capital  # to act on behalf of; regulatory legal acts
    if citation.act_type == "programme" and _BROADCAST.search(
        folded, max(0, citation.start - 60), citation.end + 40
    ):
        return True
    issuer = citation.part("issuer")
    if issuer and citation.act_type in ("decision", "resolution"):
        named = folded[issuer.start : issuer.end]
        return bool(_COURT.search(named)) and not _HIGH_COURT.search(named)
    return False
