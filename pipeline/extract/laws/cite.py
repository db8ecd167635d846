"""Citations grown from the word for the act: the parts that stand to its left and right.

A citation names its parts in any order, so none of them is asked for: from the head word ("Закон")
outwards, whatever fits at the edge is taken, until nothing does.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from typing import Final

import regex

from pipeline.extract import english_phrases, russian_phrases
from pipeline.extract.laws import bare_names, kazakh_names
from pipeline.extract.laws import edges as laws_edges
from pipeline.extract.laws import parts as laws_parts
from pipeline.extract.laws.bare_names import TITLES, UNTITLED
from pipeline.extract.laws.brackets import Piece, day_or_year_after, pieces_after, signed_at
from pipeline.extract.laws.capitals import (
    end_of_parties,
    is_abbreviation,
    is_body,
    is_initials,
    is_name,
    is_upper,
)
from pipeline.extract.laws.citation import Citation, Part, may_have
from pipeline.extract.laws.registry import is_subject_en
from pipeline.extract.laws.tables import SAME_KIND, heads_in, left_of, right_of
from pipeline.extract.laws.text import Text
from pipeline.extract.laws.types import HEADS, Strength

_MOST_PARTS: Final = 14
_YEAR_LONG: Final = 4
_LONGEST_TITLE: Final = 1500
_LONGEST_NAME: Final = 250
_STATUTES: Final = frozenset({"law", "code", "constitutional_law"})
_RUSSIAN_TITLE = regex.compile(r"[«\"][ ]?(?:о(?:бо?)?|вопросы|некоторые|положение)[ ]")
_ANY_TITLE = regex.compile(r"[«\"][ ]?(?:о(?:бо?)?|on)[ ]")
_TITLE_KK = regex.compile(r"(?r)(?:туралы|жөнінде(?:гі)?|мәселелері|ережесі|қағидалары)[ ]?[»\"]")
#: "Бұл Үкіметтің 2015 жылғы № 5 қаулысында": the pointer speaks of something else.
_NAMES_IT: Final = frozenset({"bare_title", "bare_name", "issuer", "date", "number", "title"})
#: A day with no "от" before it: what happened then.
_ON_DAY = regex.compile(r"\d{1,2}[ ]{1,3}[а-я]")
#: What a Kazakh act has only behind its own name: "(бұдан әрі – Заң)", "(қолданысқа енгізіледі)".
_BEHIND: Final = frozenset({"defined", "entry"})
#: What an act in a Kazakh list may have: «Білім туралы» 2007 жылғы 27 шілдедегі № 319-III
_OF_ITEMS: Final = frozenset({"title", "date", "number", "issuer", "country"})
_NEVER_AFTER_COMMA: Final = frozenset(
    {"country", "abroad", "issuer", "place", "provision", "period"}
)


def citations(text: Text, language: str, grower: "Grower") -> Iterator[Citation]:
    """Yield a citation for every head word of a text; whether it is one is not judged here."""
    for match in heads_in(text.folded, language):
        index = int(str(match.lastgroup)[1:])
        act_type, _, strength = HEADS[language][index]
        first = Part("head", match.start(), match.end())
        if strength not in ("abbreviation", "initials") or is_abbreviation(text, *match.span()):
            yield grower.grow(first, act_type, strength)


class Grower:
    """Grows citations of one text. ``quotes`` is where quotations begin and end."""

    def __init__(self, text: Text, language: str) -> None:
        self.text = text
        self.language = language

    @cached_property
    def _marks(self) -> laws_parts.Quotes:
        return laws_parts.quote_pairs(self.text)

    @property
    def quotes(self) -> dict[int, int]:
        """Return the end of each quotation of the text by its start."""
        return self._marks.ends

    @property
    def starts(self) -> dict[int, int]:
        """Return the start of each quotation by its end."""
        return self._marks.starts

    def grow_around(self, start: int, end: int, act_type: str) -> Citation:
        """Return the citation around a name the document gave: "статье 104 ТК"."""
        seed = Citation(act_type, "abbreviation", (Part("head", start, end),))
        parts = [*seed.parts]
        self._grow_left(seed, parts)
        if self.language == "kk":
            self._grow_right(seed, parts)
        else:  # the CAO's Article 462
            have = {part.kind for part in parts}
            pieces = pieces_after(self.text.folded, end, self.language, have)
            parts += [Part(*piece) for piece in pieces if piece[0] == "provision"]
        return Citation(seed.act_type, seed.strength, _in_order(parts))

    def grow(self, head: Part, act_type: str, strength: Strength) -> Citation:
        """Return the citation around a head word."""
        parts = [head]
        seed = Citation(act_type, strength, (head,))
        self._grow_left(seed, parts)
        self._grow_right(seed, parts)
        if self.language == "kk":
            match = laws_edges.DRAFT_KK.match(self.text.folded, max(part.end for part in parts))
            if match:
                parts.append(Part("draft", match.start(), match.end()))
        return Citation(seed.act_type, seed.strength, _in_order(parts))

    def grow_item(self, citation: Citation, at: int) -> tuple[Part, ...]:
        """Return the title, date and number of a Kazakh act in a list that ends at `at`."""
        parts: list[Part] = []
        for _ in range(_MOST_PARTS):
            edge = min((part.start for part in parts), default=at)
            glue = laws_edges.GLUE_LEFT.match(self.text.folded, 0, edge)
            start = glue.start() if glue and parts else edge
            have = {part.kind for part in parts} | {"pointer"}  # so that no bare title is taken
            part = self._next_left(citation, start, edge, have)
            if part is None or part.kind not in _OF_ITEMS:
                break
            parts.append(part)
        return tuple(sorted(parts, key=lambda item: item.start))

    def grow_from(self, citation: Citation, *first: Part) -> tuple[Part, ...]:
        """Return the first parts of an act in a list like `citation`, and what is right of them."""
        parts = list(first)
        if self.language != "kk":
            self._grow_right(replace(citation, parts=first), parts)
        return tuple(sorted(parts, key=lambda item: item.start))

    def _grow_right(self, seed: Citation, parts: list[Part]) -> None:
        have = {part.kind for part in parts}
        edge = max(part.end for part in parts)
        for _ in range(_MOST_PARTS):
            pieces = pieces_after(self.text.folded, edge, self.language, have)
            if not pieces and "(" in self.text.folded[edge : edge + 2]:
                pieces = self._dated_after(seed, edge, have)
            new = [Part(*piece) for piece in pieces if not self._is_heading(*piece)]
            if not new:
                glue = laws_edges.GLUE_RIGHT.match(self.text.folded, edge)
                at = glue.end() if glue else edge
                part = self._next_right(seed, parts, have, at, edge)
                if part is None:
                    return
                new = [part]
            parts += new
            have.update(part.kind for part in new)
            edge = max(edge, *(part.end for part in new))

    def _is_heading(self, kind: str, start: int, _: int) -> bool:
        """Return whether an article is the next of a list: "в этом Законе Статья 2. Принципы"."""
        after = kind == "provision" and self.text.folded[start - 2 : start - 1].isalpha()
        return after and self.text.composed.startswith("Статья", start)

    def _dated_after(self, seed: Citation, edge: int, have: set[str]) -> list[Piece]:
        """Return the bracket with the year of a statute, or place and day of a treaty."""
        if not have.isdisjoint(("date", "year")):
            return []
        if seed.act_type in _STATUTES or seed.act_type == "constitution":
            named = not have.isdisjoint(TITLES)
            return day_or_year_after(self.text.folded, edge, self.language, named=named)
        named = not have.isdisjoint({*TITLES, "treaty", "between", "bare_name_left"})
        treaty = seed.strength == "treaty" and (named or seed.act_type == "convention")
        return signed_at(self.text.folded, edge, self.language) if treaty else []

    def _next_right(
        self, seed: Citation, parts: list[Part], have: set[str], at: int, edge: int
    ) -> Part | None:
        text, apart = self.text, at > edge
        comma = "," in text.folded[edge:at]
        if "title" not in have and self._titled(seed, at, comma):
            kind = "place" if self._names_place(seed, at, have) else "title"
            return Part(kind, at, self.quotes[at])
        letter = text.folded[at : at + 1]
        if letter in laws_edges.ENDS_RIGHT:
            return None
        if apart and at not in self.quotes and _RUSSIAN_TITLE.match(text.folded, at):
            return bare_names.unclosed(text, seed, parts, at + 1)
        for kind, pattern in right_of(self.language, seed.act_type, letter):
            if not may_have(kind, have) or (comma and kind in _NEVER_AFTER_COMMA):
                continue
            match = pattern.match(text.folded, at)
            if match and match.end() > at and (apart or kind in ("number", "provision", "suffix")):
                if kind in ("agency", "acronym") and not is_upper(text, match):
                    continue
                if kind == "provision" and laws_edges.BY_ACT_KK.match(text.folded, 0, at - 1):
                    continue
                if kind == "provision" and laws_edges.HEADING_KK.fullmatch(match.group()):
                    continue
                if kind == "date" and seed.strength == "treaty" and _ON_DAY.match(match.group()):
                    continue  # присоединился к Орхусской конвенции 23 октября 2000 года
                if kind == "date" and self._is_of_sentence(seed, match, comma):
                    continue
                if kind == "abroad" and not is_name(text, match):
                    continue
                if kind == "numeral" and not text.upper_at(seed.start):
                    continue
                if kind == "issuer" and self.language == "en" and not is_body(text, match):
                    continue
                end = self._whole_issuer(match) if kind == "issuer" else match.end()
                if kind == "between" and self.language == "en":
                    end = end_of_parties(text, match)
                if kind == "date" and seed.strength == "policy" and end - at == _YEAR_LONG:
                    kind = "period"  # the Employment Roadmap 2020
                return Part(SAME_KIND.get(kind, kind), at, end)
        named = comma and "number" in have and laws_edges.ON_TITLE.match(text.composed, at)
        if not apart or (comma and not (named and seed.act_type in _STATUTES)):
            return None
        bare = bare_names.to_the_right(text, self.language, seed, parts, at)
        return self._to_end_of_quotation(seed, at, bare) if bare else None

    def _to_end_of_quotation(self, seed: Citation, at: int, bare: Part) -> Part:
        """Return the name behind a head with which a quotation begins, up to its end.

        "«Стратегия развития Казахстана как суверенного государства»": the marks tell where it ends.
        """
        end = self.quotes.get(seed.start - 1, 0) - 1
        begins = seed.strength in ("policy", "soft") and at == seed.end + 1
        return replace(bare, end=end) if begins and bare.end < end < at + _LONGEST_NAME else bare

    def _is_of_sentence(self, seed: Citation, match: "regex.Match[str]", comma: bool) -> bool:
        """Return whether a day is when something befell the act: "вступления в силу Закона 1 июля 2020 года".

        Or the rest of the sentence begins with it: "кодекса, 20 августа 2025 года".
        """
        if self.language != "ru" or not _ON_DAY.match(match.group()):
            return False
        return comma or laws_edges.EVENT.match(self.text.folded, 0, seed.start) is not None

    def _whole_issuer(self, match: "regex.Match[str]") -> int:
        """Return where an issuer ends: one that nothing follows goes on to the end of its phrase."""
        end = match.end()
        if match.groupdict().get("bare") is None:
            return self._with_name(end)
        if self.language == "ru":
            return russian_phrases.phrase_end(self.text, end)
        of = laws_edges.OF.match(self.text.folded, end)
        whole = english_phrases.phrase_end(self.text, of.end(), end) if of else end
        about = laws_edges.ABOUT_EN.search(self.text.composed, end, whole)
        whole = about.start() if about else whole
        timed = laws_edges.PERIOD_BEFORE_EN.match(self.text.folded, 0, whole)
        return self._with_name(timed.start() if timed else whole)

    def _with_name(self, end: int) -> int:
        """Return where an issuer ends with its name in quotes: Правления АО «НАТР» от ..."""
        at = end + 1
        if at not in self.quotes or not laws_edges.NAMED_BODY.search(
            self.text.folded, end - 14, end
        ):
            return end
        dated = laws_edges.DATED.match(self.text.folded, self.quotes[at])
        return self.quotes[at] if dated else end

    def _titled(self, seed: Citation, at: int, comma: bool) -> bool:
        """Return whether a quotation begins at `at` that can be the title of the act.

        In "постановление администрации городского округа «Вуктыл»" it names the issuer, in
        "УК «Металлоинвест»" a company.
        """
        if at not in self.quotes or seed.act_type in UNTITLED:
            return False
        if self.language == "kk":  # ... Заңы «Тауар биржалары туралы»
            about = _TITLE_KK.match(self.text.folded, 0, self.quotes[at])
            return bool(about) and not comma and seed.act_type in _STATUTES
        if seed.strength == "abbreviation" or self.quotes[at] - at > _LONGEST_TITLE:
            return False
        # what is quoted from an address begins small: in the Address of 2015, "today only ..."
        names = seed.act_type == "address" and self.text.upper_at(at + 1)
        if comma and not names and not _ANY_TITLE.match(self.text.folded, at):
            return False
        issued = seed.strength in ("strong", "initials") and seed.act_type not in _STATUTES
        adopted = self.text.folded.startswith("резолюц", seed.start)  # «Преобразование мира»
        if self.language == "ru" and issued and not adopted:
            return _RUSSIAN_TITLE.match(self.text.folded, at) is not None
        return True

    def _names_place(self, seed: Citation, at: int, have: set[str]) -> bool:
        """Return whether a quotation is a place: "программы района «Приозёрный» «Жильё»"."""
        next_one = self.quotes[at] + 1
        plain = self.text.folded[next_one - 1 : next_one] == " "
        return (
            plain and seed.strength == "policy" and next_one in self.quotes and "place" not in have
        )

    def _grow_left(self, seed: Citation, parts: list[Part]) -> None:
        have = {part.kind for part in parts}
        edge = min(part.start for part in parts)
        for _ in range(_MOST_PARTS):
            glue = laws_edges.GLUE_LEFT.match(self.text.folded, 0, edge)
            at = glue.start() if glue else edge
            part = self._next_left(seed, at, edge, have)
            if part is None:
                break
            parts.append(part)
            have.add(part.kind)
            edge = part.start
        while parts[-1].kind in _BEHIND:  # what stands before it is another act
            parts.pop()

    def _next_left(self, seed: Citation, at: int, edge: int, have: set[str]) -> Part | None:
        text, language = self.text, self.language
        # «...», заң күші бар Жарлық
        comma = "," in text.folded[at:edge] and have != {"head", "force"}
        if "provision" in have:
            return None
        if comma and language != "kk":
            return self._provision_before_comma(at) if language == "en" else None
        if at in self.starts and not comma and self._title_left(seed, at, have):
            return Part("title", self.starts[at], at)
        letter = text.folded[at - 1 : at]
        if letter in laws_edges.ENDS_LEFT:
            return None
        for kind, pattern in left_of(language, seed.act_type, letter):
            if not may_have(kind, have):
                continue
            if kind == "possessor" and not self._possessed(seed, edge, have):
                continue
            if kind == "pointer" and have & _NAMES_IT:
                continue
            if kind == "pointer" and seed.strength == "abbreviation" and letter == "х":
                continue  # распространение данных КоАП запрещает
            if kind == "provision" and not laws_edges.PROVISION_ENDS[language].match(
                text.folded, 0, at
            ):
                continue
            if kind == "nearby" and not laws_edges.takes_article(text, seed, have):
                continue
            if kind in ("adopted", "initials") and not text.folded.startswith(("№", "n"), edge):
                titled = laws_edges.titled_before_kk(text, self.starts, pattern, at)
                if kind == "initials" or not titled:
                    continue
            if comma and kind not in ("date", "number"):
                continue
            match = pattern.match(text.folded, 0, at)
            if match and kind == "country" and match.group() == "қазақстан" and "date" in have:
                continue  # Қазақстан 1980 жылғы ... конвенцияға қосылды
            if match and kind == "date" and seed.strength == "policy" and at - match.start() == 4:
                continue  # the Kazakhstan 2050 Strategy
            if (
                match
                and kind in ("abroad", "foreign")
                and language != "ru"
                and not is_name(text, match)
            ):
                continue
            if match and kind in ("adjective", "office") and not text.upper_at(match.start()):
                continue
            if match and kind == "ministry" and not is_initials(text, match):
                continue
            if match and kind in ("agency", "initials") and not is_upper(text, match):
                continue
            if match and match.start() < at:
                start = match.start()
                if kind == "date" and language == "en":
                    start = laws_edges.past_lead(match)
                if kind == "provision":
                    start = laws_edges.provision_start(text.folded, start)
                if kind in ("issuer", "officer", "possessor") and language == "kk":
                    start = kazakh_names.issuer_start(text, start, at)
                return Part(SAME_KIND.get(kind, kind), start, at)
        if comma:
            return None
        return bare_names.to_the_left(text, language, seed, at, have, self.starts)

    def _provision_before_comma(self, at: int) -> Part | None:
        """Return the provision of "Art. 25, Law No. 11-VI" that ends at `at`."""
        start = laws_edges.provision_before_comma(self.text.folded, at)
        return Part("provision", start, at) if start < at else None

    def _possessed(self, seed: Citation, edge: int, have: set[str]) -> bool:
        """Return whether an issuer in the nominative may stand before what begins at `edge`.

        It stands before the act itself ("Үкіметі қаулысының"), before "... қол қойған № 409", and in
        headings before the date ("Қаржы министрі 2021 жылғы 15 ақпандағы № 18 бұйрығы").
        """
        if have == {"head"} or laws_edges.SIGNED_KK.match(self.text.folded, edge):
            return True
        return seed.act_type == "order" and have == {"head", "date", "number"}

    def _title_left(self, seed: Citation, at: int, have: set[str]) -> bool:
        """Return whether a quotation that ends at `at` is the title: always before a Kazakh head."""
        if "between" in have:
            return False  # «Атамекен» палатасы және Үкімет арасындағы келісім
        taken = have & (TITLES - {"bare_name"} if seed.strength == "policy" else TITLES)
        if taken or seed.act_type in UNTITLED:
            return False
        if self.language == "en":
            start = self.starts[at]
            about = _ANY_TITLE.match(self.text.folded, start) is not None
            about = about or is_subject_en(self.text.folded[start + 1 : at - 1])
            return seed.strength == "policy" or (about and seed.act_type in _STATUTES)
        plain = seed.strength == "strong" and seed.act_type not in _STATUTES
        plain = plain and not laws_edges.is_dated_title(self.text, self.starts[at], at, have)
        ends = _TITLE_KK.match(self.text.folded, 0, at)
        return self.language == "kk" and not (plain and not ends)


def _in_order(parts: list[Part]) -> tuple[Part, ...]:
    return tuple(sorted(parts, key=lambda part: part.start))
