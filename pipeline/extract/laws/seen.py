"""What the rules about citations look at: a grown citation and its surroundings."""

from dataclasses import dataclass

import regex

from pipeline.extract.laws import kazakh
from pipeline.extract.laws.citation import Citation, Part
from pipeline.extract.laws.text import Text

_PERIOD_KK = regex.compile(
    rf"{kazakh.PERIOD}|20\d\d[ ]жылға[ ]дейін|(?<!\d)20\d\d[ ](?=бағдарлама|стратегия|тұжырымдама|жол[ ]карта)"
)
_APPROVED = regex.compile(
    r",?[ ]{1,3}(?:утв(?:ержд|\.)|согласно[ ]приложени|approved|adopted[ ]by|бекітілсін|бекітілді|\((?:далее|приложение[ ]к|бұдан[ ]әрі|hereinafter|annex[ ]to))"
)
#: Ереже Үкіметтің 2014 жылғы 19 қыркүйектегі № 994 қаулысымен бекітілген
_APPROVED_KK = regex.compile(
    r"[ ][^.;:()«\"]{10,160}?[ ](?:бұйрығымен|қаулысымен|шешімімен|жарлығымен)[ ]бекітіл(?:ген|ді)"
)
_YEAR_AT_END = regex.compile(r"(?:19|20)\d\d(?:[ ]?(?:год\w{0,2}|гг?\.?))?\Z")


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
    def name_start(self) -> int:
        """Return where the name begins, behind the provisions that hang on it."""
        return next(p.start for p in self.citation.parts if p.kind != "provision")

    @property
    def shouted(self) -> bool:
        """Return whether the word for the act is in capitals, as in headings."""
        return self.text.composed[self.head.start : self.head.end].isupper()

    @property
    def says_that(self) -> bool:
        """Return whether the pointer is "that", which points to a Law but joins "that law is ...".

        "Этот" and "бұл" point to anything: "этого решения" is no act, "этого закона" is one.
        """
        part = self.citation.part("pointer")
        if part is None:
            return False
        word = self.text.folded[part.start : part.end].strip()
        if self.statute and self.language != "en":
            return False
        return word in ("that", "бұл", "сол") or word.startswith(("эт", "т"))

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
        """Return whether the act that approved this one, or a short name for it, comes next."""
        folded, end = self.text.folded, self.citation.end
        if self.language == "kk" and _APPROVED_KK.match(folded, end):
            return True
        return _APPROVED.match(folded, end) is not None

    @property
    def quoted(self) -> bool:
        """Return whether the marks of a quotation stand around the name."""
        folded, start = self.text.folded, self.name_start
        return folded[start - 1 : start] in ("«", '"') and folded.startswith(
            ("»", '"'), self.citation.end
        )

    def has(self, *kinds: str) -> bool:
        return self.citation.has(*kinds)

    @property
    def names_issuer(self) -> bool:
        """Return whether the issuer follows by its name: "draft order of the Minister of Finance"."""
        part = self.citation.part("issuer")
        return part is not None and part.start > self.head.start

    @property
    def strength(self) -> str:
        return self.citation.strength
