"""What a citation calls its act: the title, or the short form that only refers to it."""

from typing import Final

import regex

from pipeline.extract.laws import english as laws_english
from pipeline.extract.laws import kazakh as laws_kazakh
from pipeline.extract.laws import kazakh_nominative
from pipeline.extract.laws import parts as laws_parts
from pipeline.extract.laws import russian as laws_russian
from pipeline.extract.laws.acts_by_name import NATION, code_of_act
from pipeline.extract.laws.citation import ISSUED, POLICY, TREATIES, Citation, Part
from pipeline.extract.laws.compiled import Compiled
from pipeline.extract.laws.text import Text
from pipeline.extract.laws.title_marks import balanced, between_marks

_DATES = Compiled(laws_parts.DATE)
_ADOPTED = Compiled({"kk": laws_kazakh.ADOPTED})
#: What makes an unquoted title a citation in full rather than a short form ("Закон о ГЧП").
_FULL: Final = (
    "number",
    "date",
    "title",
    "country",
    "issuer",
    "draft",
    "slashed",
    "mark",
    "year bracket",
)
_SHORT_RULES: Final = frozenset({"pointer", "provision", "bare", "defined", "abbreviation"})
#: The last word before the quoted name of a body.
_BODY_NOUN: Final = regex.compile(
    r"(?:(?<!\w)(?:н?ао|тоо|оо|гу|кгу|ргу|ргп|кгп|нк|jsc|llp|of|centre|center|fund)|(?:центр|комитет|учреждени|банк|фонд|компани|обществ|холдинг"
    r"|район|зон|парк|завод|институт|университет|академи|корпораци|предприяти|палат|агентств|министерств|департамент"
    r"|комплекс|сотрудничеств|партнерств|движени|парти|театр|музе|организаци|управлени|объединени)[а-я]{0,4})\Z"
)
#: «О связи», “On Science”: the title itself
_ABOUT = regex.compile(r"[«\"][ ]?(?:об?о?|on|about)[ ]")
#: Disputes between States and nationals of others are what a convention is about, no parties to it.
_BETWEEN_OR_END = regex.compile(r"[ ](?:между|between)[ ](?!states[ ]|государствами[ ])|\Z")
_THREE = regex.compile(r"(?<!\w)3(?=а[кң])")  # 3акон
_BODY_LEFT = regex.compile(
    r"(?:ministry|government|council|committee|agency|akimat|maslikhat|board|commission|collegium|bank|court|parliament)\Z"
)
#: «Жасыл экономикаға» көшу: a noun in the dative hangs on the verb behind it
_GOVERNED_KK: Final = regex.compile(
    r"(?<=[ғгқк][ае])»?\"?[ ][а-яәғқңөұүһі]{2,12}(?:у|ю|ік|ық)(?!\w)"
)
#: Whose rules of procedure are acts of state, in the genitive.
_HIGH: Final = regex.compile(
    r"правительств|парламент|мажилис|сенат|маслихат|үкімет|мәжіліс|мәслихат"
)
#: ҚК-ның, КЗоТе
_CASE_OF_INITIALS = regex.compile(r"(?<=\p{Lu})-\p{Ll}+$|(?<=\p{Lu}\p{L}*\p{Lu})\p{Ll}{1,2}$")


#: Договор о ЕАЭС
_OF_INITIALS: Final = regex.compile(r"об?[ ]\p{Lu}{2,6}")
#: A union that is written out is part of the name of its code, a country is not.
_UNION: Final = regex.compile(r"of[ ](?:the[ ])?(?:[a-z]+[ ]){1,3}union")
_YEAR_LONG: Final = 4


class Namer:
    """Reads the names in one citation."""

    def __init__(self, text: Text, citation: Citation, language: str) -> None:
        self._text = text
        self._citation = citation
        self._language = language

    def head_word(self) -> str:
        part = self._citation.part("head")
        return self._folded(part) if part else ""

    def date(self) -> str:
        part = self._citation.part("date")
        if not part:
            year = self._citation.part("year")
            return self._folded(year)[: len("1995")] if year else ""
        match = (
            _ADOPTED["kk"].match(self._text.folded, part.start) if self._language == "kk" else None
        )
        match = match or _DATES[self._language].match(self._text.folded, part.start)
        if match:
            return laws_parts.date_value(match, self._language)
        written = self._folded(part)  # (Code No. 120-VI, 2017)
        return written if written.isdigit() else ""

    def is_year_name(self) -> bool:
        """Return whether the act goes by its year alone: "Закон 1996 года", "the 2015 Law"."""
        if self._citation.has(
            "title", "bare_title", "bare_name", "bare_name_left", "number", "issuer", "name"
        ):
            return False
        return self._citation.strength == "strong" and len(self.date()) == 4

    def title(self) -> str:
        quoted = self._citation.part("title")
        if quoted and self._is_continued(quoted):
            return self._between(self._citation.part_start("bare_title"), quoted.end)
        if quoted and self._is_of_rules(quoted):
            head = self._citation.part("head")
            assert head is not None
            rules = self._nominative(head.start, head.end)
            return balanced(f"{rules} {self._between(head.end + 1, quoted.end)}")
        if quoted and not self._is_inside_name(quoted) and not self._names_body(quoted):
            inside = self._text.composed[quoted.start + 1 : quoted.end - 1]
            return between_marks(inside)
        bare = self._citation.part("bare_title")
        named = self._citation.strength in ("soft", "policy") and self._citation.act_type != "law"
        if bare and self._citation.has("treaty") and self._folded(bare).endswith("жөніндегі"):
            return self._named()  # Меншікті қорғау жөніндегі Париж конвенциясы
        if bare and not named:
            return self._without_parties(bare)
        if self._citation.act_type == "constitution":
            if self.head_word().startswith("basic"):
                return "Basic Law"
            return "Constitution" if self._language == "en" else "Конституция"
        if self.orders_body():
            return self._standing_orders()
        left = self._citation.part("bare_name_left")
        if self._citation.has("slashed") and left and code_of_act(self._folded(left)):
            return self._between(left.start, self._citation.part_end("head"))
        if self._citation.has("slashed") and self._citation.has("adjective"):
            return self._named().removesuffix(" (ЕС)")  # Общий регламент по защите данных
        if self._citation.has("slashed") or self.names_body_left():
            return ""  # Council Directive 2010/75/EU, Health Ministry Order No. 15
        if self._citation.has("name", "treaty", "bare_title", "bare_name", "bare_name_left"):
            return self._named()
        if self._citation.act_type == "charter" and self._citation.has("country"):
            return self._named()
        if self._citation.names_union and self._language == "en":
            start = min(p.start for p in self._citation.parts if p.kind != "provision")
            return self._between(start, self._citation.part_end("head"))
        if self._citation.act_type in ("doctrine", "regulation") and self._citation.has(
            "adjective"
        ):
            return self._named()
        if self._citation.act_type == "plan" and self._citation.has("kind"):
            return self._named()  # National Development Plan
        if self._citation.has("period") and self._citation.strength in ("policy", "treaty"):
            return self._named()
        return ""

    def orders_body(self) -> bool:
        """Return whether rules of procedure go by the body they are for: "Регламент Правительства"."""
        issuer, head = self._citation.part("issuer"), self.head_word()
        ordered = head.startswith("регламент") and self._citation.act_type == "regulation"
        alone = not self._citation.has("date", "number", "title", "slashed")
        return bool(ordered and alone and issuer and _HIGH.search(self._folded(issuer)))

    def _standing_orders(self) -> str:
        head, issuer = self._citation.part("head"), self._citation.part("issuer")
        assert head is not None
        assert issuer is not None
        if self._language == "kk":
            return self._nominative(issuer.start, head.end)
        named = self._nominative(head.start, head.end)
        return f"{named[:1].upper()}{named[1:]} {self._written(issuer)}"

    def _names_body(self, quoted: Part) -> bool:
        """Return whether a quotation names the body of which a document speaks: "развития центра «Хоргос»"."""
        before = [p for p in self._citation.parts if p.end == quoted.start - 1]
        spoken = before and before[0].kind in ("bare_name", "bare_title")
        return bool(spoken) and _BODY_NOUN.search(self._folded(before[0])) is not None

    def names_body_left(self) -> bool:
        """Return whether the words before an English order are who gave it: "Health Ministry Order"."""
        left = self._citation.part("bare_name_left")
        issued = self._citation.act_type in ISSUED
        return bool(left and issued and _BODY_LEFT.search(self._folded(left)))

    def _is_continued(self, quoted: Part) -> bool:
        """Return whether a title without quotes ends with a quoted name: "Law on the Programme “Nurly Zhol”"."""
        unquoted = self._citation.part_end("bare_title") == quoted.start - 1
        strong = self._citation.strength == "strong"
        return unquoted and strong and _ABOUT.match(self._folded(quoted)) is None

    def _is_of_rules(self, quoted: Part) -> bool:
        """Return whether the name of rules ends with a quoted one: "Правила оказания услуги «Выдача справки»"."""
        if self._citation.act_type not in ("rules", "instruction", "methodology"):
            return False
        unquoted = self._citation.part_end("bare_name") == quoted.start - 1
        return unquoted and _ABOUT.match(self._folded(quoted)) is None

    def _is_inside_name(self, quoted: Part) -> bool:
        """Return whether a quotation is part of a longer name: "«жасыл экономикаға» көшу тұжырымдамасы"."""
        if self._language != "kk" or not self._citation.has("bare_name", "bare_title"):
            return False
        lower = self._text.composed[quoted.start + 1 : quoted.start + 2].islower()
        return lower or _GOVERNED_KK.match(self._text.folded, quoted.end - 1) is not None

    def _without_parties(self, bare: Part) -> str:
        """Return the title of a treaty without "между Правительством ... и ..."; memoranda by name."""
        if self._citation.act_type not in TREATIES:
            return self._written(bare)
        end = _BETWEEN_OR_END.search(self._folded(bare))
        title = self._between(bare.start, bare.start + end.start()) if end else self._written(bare)
        if self._citation.act_type != "memorandum" or self._language == "kk":
            return title
        head = self._citation.part("head")
        assert head is not None
        return f"{self._nominative(head.start, head.end)} {title}"

    def short_form(self, rule: str) -> str:
        """Return the form in the nominative of a mention that only refers to an act."""
        citation = self._citation
        if rule == "abbreviation" or citation.strength == "abbreviation":
            country = citation.part("country")
            head = citation.part("head")
            assert head is not None
            first, last = head, country or head
            if country and country.start < head.start:
                first, last = country, head
            return _CASE_OF_INITIALS.sub("", self._between(first.start, last.end))
        if self.is_year_name():
            return self._year_name()
        if self.head_word().startswith("основн"):
            head = citation.part("head")
            assert head is not None
            return self._nominative(head.start, head.end)
        bare = citation.part("bare_title")
        named = citation.act_type == "code"  # Кодекс об административных правонарушениях
        named = named or self.names_body_left()  # Management Council Resolution on Bodies
        if bare and citation.strength == "strong" and not named and not citation.has(*_FULL):
            return self._with_title(bare)
        initials = bare and _OF_INITIALS.fullmatch(self._written(bare))
        if bare and initials and citation.act_type == "treaty" and not citation.has(*_FULL):
            return self._with_title(bare)
        left = citation.part("bare_name_left")
        if (
            left
            and citation.act_type != "code"
            and citation.strength == "strong"
            and not citation.has("bare_title", "title", "number", "slashed")
        ):
            first = citation.part("year") or citation.part("date") or left
            if first.start <= left.start:  # the 2015 PPP Law, but "the Companies Act 2006"
                return self._nominative(first.start, citation.part_end("head"))
        if left and self._is_known_act(left):
            return self._nominative(left.start, citation.part_end("head"))
        named_in_full = citation.strength == "soft" and citation.has("bare_name", "bare_title")
        if rule in _SHORT_RULES and not citation.has("name") and not named_in_full:
            kinds = {"pointer", "head", "kind", "bare_name_left"}
            kinds |= {"draft"} if citation.has("pointer") else set()  # аталған заң жобасы
            parts = [p for p in citation.parts if p.kind in kinds]
            form = self._nominative(parts[0].start, parts[-1].end)
            return form[:1].lower() + form[1:] if citation.has("pointer") else form
        return ""

    def _is_known_act(self, left: Part) -> bool:
        """Return whether an English act is referred to by its name alone: "the AIFC Act"."""
        told = self._citation.has(*_FULL, "owner", "year")
        return self.head_word() == "act" and not told and not NATION.match(self._folded(left))

    def _year_name(self) -> str:
        head = self._citation.part("head")
        date = self._citation.part("date") or self._citation.part("year")
        assert head is not None
        assert date is not None
        if date.start > head.start:
            return f"{self._nominative(head.start, head.end)} {self._written(date)}"
        return self._nominative(date.start, head.end)

    def _with_title(self, bare: Part) -> str:
        head = self._citation.part("head")
        assert head is not None
        if self._language == "kk":
            return f"{self._written(bare)} {self._nominative(head.start, head.end)}"
        kind = self._citation.part("kind")  # Федеральный закон о кадастре
        start = kind.start if kind and kind.end == head.start - 1 else head.start
        return f"{self._nominative(start, head.end)} {self._written(bare)}"

    def _named(self) -> str:
        """Return the name of a code, treaty or programme: adjectives, head and what hangs on it."""
        left = self._citation.part("bare_name_left")
        alone = not self._citation.has("bare_name", "period")
        described = (
            self._citation.act_type in ("doctrine", "road_map", "plan")
            or self.head_word() == "framework"
        )
        head = self._citation.part("head")
        between = [
            p for p in self._citation.parts if left and head and left.end < p.start < head.start
        ]
        described = described or bool(between)  # State Health Development Programme
        if left and self._citation.act_type in POLICY and alone and not described:
            return self._written(left)
        kinds = {
            "name",
            "treaty",
            "kind",
            "head",
            "bare_title",
            "bare_name",
            "bare_name_left",
            "period",
            "adjective",
        }
        quoted = self._citation.part("title")
        if quoted and self._names_body(quoted):
            kinds.add("title")
        if left and self._citation.act_type in ("law", "regulation", "rules"):
            if not self._citation.has("year bracket") and len(self.date()) == _YEAR_LONG:
                kinds |= {"year", "date"}  # Equality Act 2010
            nation = NATION.match(self._folded(left)) if self._language == "en" else None
            if nation:
                start = left.start + nation.end()
                named = [part.end for part in self._citation.parts if part.kind in kinds]
                return self._between(start, max(named))  # UK Bribery Act 2010 | , s. 7
        if self.is_in_name(self._citation.part("issuer")):
            kinds.add("issuer")
        if self._citation.act_type in ("charter", "doctrine"):
            kinds.add("country")  # Устав ООН, Военная доктрина Республики Казахстан
        country = self._citation.part("country")
        if self._language == "en" and country and _UNION.fullmatch(self._folded(country)):
            kinds.add("country")  # Customs Code of the Eurasian Economic Union
        parts = [part for part in self._citation.parts if part.kind in kinds]
        if head is None:  # "Уголовный" of "Уголовный и Уголовно-процессуальный кодексы"
            return self._alone(parts[0])
        if self._language == "kk":
            name = self._nominative(self._start_of_name(parts), head.end)
        else:
            rest = (
                self._between(head.end, max(part.end for part in parts))
                if parts[-1] is not head
                else ""
            )
            rest = regex.sub(r"[ ](?:между|between)[ ].*", "", rest) if self._parties() else rest
            space = "" if rest.startswith("-") else " "  # Стратегия-2050
            name = f"{self._nominative(parts[0].start, head.end)}{space}{rest}".strip()
        return name[:1].upper() + name[1:]

    def is_in_name(self, issuer: Part | None) -> bool:
        """Return whether an issuer is what rules are of: "Правила этики служащих | акима района"."""
        if issuer is None or self._citation.strength != "soft" or self._language == "kk":
            return False
        adjoins = self._citation.part_end("bare_name") == issuer.start - 1
        return adjoins and not self._citation.has("number", "date")

    def _start_of_name(self, parts: list[Part]) -> int:
        """Return where a Kazakh name begins: that of a programme has the country and period in it."""
        own = (
            {"country", "period", "title", "issuer"} if self._citation.act_type in POLICY else set()
        )
        if self._citation.strength == "soft" and not self._citation.has("number", "date"):
            own = {"country"}  # Қазақстан Республикасының Мемлекеттік Туын қолдану қағидалары
        starts = [part.start for part in self._citation.parts if part.kind in own]
        return min([parts[0].start, *starts])

    def _parties(self) -> bool:
        return self._citation.act_type in TREATIES

    def _alone(self, name: Part) -> str:
        written = self._written(name)
        if self._language == "ru":
            return laws_russian.nominative(f"{written} кодекса", "code")
        if self._language == "kk":
            return f"{written} кодексі"
        return f"{written[:1].upper()}{written[1:]} Code"

    def _nominative(self, start: int, end: int) -> str:
        written = _THREE.sub("З", self._between(start, end))
        if self._language == "ru":
            return laws_russian.nominative(written, self._citation.act_type)
        if self._language == "kk":
            return kazakh_nominative.nominative(written)
        return laws_english.nominative(written)

    def _between(self, start: int, end: int) -> str:
        return " ".join(self._text.composed[start:end].split())

    def _written(self, part: Part) -> str:
        return self._between(part.start, part.end)

    def _folded(self, part: Part) -> str:
        return self._text.folded[part.start : part.end]
