"""The other acts of a list, which leave out the word for the act: "Законы «О труде» и «О связи»"."""

from collections.abc import Iterator
from typing import Final

import regex

from pipeline.extract import russian_phrases
from pipeline.extract.laws import english as laws_english
from pipeline.extract.laws import issuers as laws_issuers
from pipeline.extract.laws import kazakh as laws_kazakh
from pipeline.extract.laws import parts as laws_parts
from pipeline.extract.laws import russian as laws_russian
from pipeline.extract.laws.citation import Citation, Part
from pipeline.extract.laws.cite import Grower
from pipeline.extract.laws.compiled import Compiled
from pipeline.extract.laws.defined import LEAD
from pipeline.extract.laws.edges import DATED
from pipeline.extract.laws.text import Text

#: No list is longer.
_MOST: Final = 40
_AND = regex.compile(
    r"[ ]{0,3}(?:,|(?:,[ ]{0,2})?[ ](?:и|а[ ]также|and|as[ ]well[ ]as))[ ]{1,3}(?=[«\"](?:о|об|on)[ ])"
)
#: ; «О связи» of a register, where its date or number follows
_AND_LISTED = regex.compile(r"[ ]?(?:\([^()]{0,160}\))?;[ ]{1,3}(?=[«\"](?:о|об|on)[ ])")
#: программы «Нурлы жер», «Енбек»
_AND_ANY = regex.compile(r"[ ]{0,3}(?:,|(?:,[ ]{0,2})?[ ](?:и|and))[ ]{1,3}(?=[«\"])")
_AND_LEFT = regex.compile(
    rf"(?r)(?:[ ]\({LEAD}[^()]{{1,90}}\)|[ ]?{laws_kazakh.ENTRY})?[ ]{{0,3}}(?:,|;|[ ](?:және|мен|пен))[ ]{{1,3}}"
)
_PLURAL_CODES = regex.compile(r"кодексы|кодексов|кодексам|кодексами|кодексах|codes|кодекстер\w*")
_OTHER_CODE: Final = Compiled(
    {
        "ru": (rf"(?r)(?<![\w-])(?P<name>{laws_russian.CODE_NAME})(?:[ ]и|,)[ ]{{1,3}}"),
        "kk": (rf"(?r)(?<![\w-])(?P<name>{laws_kazakh.CODE_NAME})(?:[ ](?:және|мен)|,)[ ]{{1,3}}"),
        "en": (rf"(?r)(?<![\w-])(?P<name>{laws_english.ONE_CODE})(?:,?[ ]and|,)[ ]{{1,3}}"),
    }
)


_PLURAL: Final = {
    "ru": regex.compile(r"(?:ы|и|ов|ий|ам|ям|ами|ями|ах|ях|я)\Z(?<!(?:указ|закон|приказ)а)"),
    "kk": regex.compile(r"(?:лар|лер|дар|дер|тар|тер)"),
    "en": regex.compile(r"s\Z"),
}


def _also_number(language: str) -> str:
    """Return the pattern of a date and a number that go on a list of acts, without look-alikes."""
    date = f"(?P<date>{_unnamed(laws_parts.DATE[language])})"
    number = f"(?P<number_part>{_unnamed(laws_parts.NUMBER[language])})"
    return rf"(?P<whole>{date},?[ ]{{1,3}}{number})"


def _unnamed(pattern: str) -> str:
    return regex.sub(r"\(\?P<\w+>", "(?:", pattern)


_ALSO_NUMBER: Final = Compiled(
    {
        "ru": (
            rf"(?:[ ]?\([^()]{{0,160}}\))?[ ]?(?:;|,|[ ]и)[ ]{{1,3}}"
            rf"(?:(?=от[ ]|\d\d\.\d\d\.\d{{4}}[ ]){_also_number('ru')}"
            rf"|(?P<whole>(?P<number_part>{_unnamed(laws_parts.NUMBER['ru'])})[ ]{{1,3}}(?P<date>{_unnamed(laws_parts.DATE['ru'])})))(?!\w)"
        ),
        "kk": (
            rf"(?r)(?<![\w-]){_also_number('kk')}(?:[ ]?{laws_kazakh.ENTRY})?(?:,|;|[ ]және)[ ]{{1,3}}"
        ),
        "en": (
            rf"(?:[ ]?\([^()]{{0,160}}\))?(?:[;,]?[ ]and|[;,])[ ]{{1,3}}"
            rf"(?P<whole>(?P<number_part>{_unnamed(laws_parts.NUMBER['en'])}),?[ ]{{1,3}}(?P<date>{_unnamed(laws_parts.DATE['en'])})"
            rf"|(?P<date>{_unnamed(laws_parts.DATE['en'])}),?[ ]{{1,3}}(?P<number_part>{_unnamed(laws_parts.NUMBER['en'])}))(?!\w)"
        ),
    }
)


def other_acts(grower: Grower, citation: Citation) -> Iterator[Citation]:
    """Yield the other acts of the list that `citation` opens, in Kazakh closes."""
    if citation.part("head") is None:
        return
    yield from _years(grower, citation)
    if grower.language == "kk" and citation.act_type != "code":
        yield from _kazakh(grower, citation)
        return
    if citation.act_type == "code" and citation.has("name"):
        yield from _codes(grower, citation)
    if citation.has("number"):
        yield from _dated(grower, citation)
    if citation.has("title") and grower.language != "kk":
        yield from _titles(grower, citation)
    if grower.language != "kk" and citation.has("number"):
        yield from _bare(grower, citation, _ALSO_NUMBERED, "number")
    if grower.language != "kk" and citation.has("resolved"):
        yield from _bare(grower, citation, _ALSO_RESOLVED, "resolved")
    if citation.act_type == "law" and citation.has("bare_title") and grower.language == "ru":
        yield from _bare(grower, citation, _ALSO_TITLED, "bare_title")


#: , от 18 февраля 2011 года «О науке»; and dated 16 May 2014 "On Permits"
_AND_DATED: Final = Compiled(
    {
        language: (
            rf"[ ]{{0,3}}(?:,|;|(?:,[ ]{{0,2}})?[ ](?:и|а[ ]также|and))[ ]{{1,3}}(?=от[ ]|dated[ ]|of[ ])"
            rf"(?P<date>{_unnamed(laws_parts.DATE[language])})[ ]{{1,3}}(?=[«\"](?:о|об|on)[ ])"
        )
        for language in ("ru", "en")
    }
)
#: When an act enters into force stands in a bracket behind it, before the next: (вводится в действие с ...);
_NEXT_RU: Final = r"(?:[ ]?\([^()]{0,200}\))?(?P<joint>[ ]и|[;,](?:[ ]и)?)[ ]{1,3}"
_NEXT_EN: Final = (
    r"(?:[ ]?\([^()]{0,200}\))?(?P<joint>,?[ ]and|;(?:[ ]and)?)[ ]{1,3}(?:of[ ])?(?:the[ ]{1,3})?"
)
_JOINT_EN = (
    rf"{_NEXT_EN}(?P<issuer>(?:[a-z,-]{{1,20}}[ ]{{1,3}}){{1,24}}?)"
    rf"(?:(?P<number>{_unnamed(laws_parts.NUMBER['en'])})[ ]{{1,3}}(?P<date>{_unnamed(laws_parts.DATE['en'])})"
    rf"|(?P<date>{_unnamed(laws_parts.DATE['en'])})[ ]{{1,3}}(?P<number>{_unnamed(laws_parts.NUMBER['en'])}))(?!\w)"
    # Joint Order No. 22 of the Minister of Finance and No. 34 of the Minister of Energy of 2 February 2018
    rf"|(?P<joint>[ ]and)[ ]{{1,3}}(?P<number>{_unnamed(laws_parts.NUMBER['en'])})[ ]of[ ](?:the[ ])?(?P<issuer>(?:[a-z,-]{{1,20}}[ ]{{1,3}}){{1,10}}?)"
    rf"(?P<date>{_unnamed(laws_parts.DATE['en'])})(?!\w)"
)
#: Министра финансов от 6 мая 2020 года № 34; Министра финансов № 34 (от 6 мая 2020 года)
_JOINT_RU = (
    rf"{_NEXT_RU}(?P<issuer>{laws_issuers.RU}|[а-я]{{2,8}}[ ]рк(?!\w))[ ]{{1,3}}"
    rf"(?:(?P<date>{_unnamed(laws_parts.DATE['ru'])})[ ]{{1,3}}(?P<number>{_unnamed(laws_parts.NUMBER['ru'])})"
    rf"|(?P<number>{_unnamed(laws_parts.NUMBER['ru'])})(?:[ ]{{1,3}}(?P<date>{_unnamed(laws_parts.DATE['ru'])}))?)(?!\w)"
)
#: Acts of which two issuers may be named: постановления Совета от ... № 5 и Суда от ... № 3.
_JOINT_ACTS: Final = frozenset({"order", "resolution", "decision"})
_JOINT: Final = Compiled({"ru": _JOINT_RU, "en": _JOINT_EN})


def _dated(grower: Grower, citation: Citation) -> Iterator[Citation]:
    """Yield the other acts with a date and a number, of the same issuer or of another.

    "Законами от 4 июля 2018 года № 6 и от 5 мая 2019 года № 7", "приказами Министра ... от ... № 5
    (вводится в действие с ...); и.о. Министра ... от ... № 6".
    """
    head = citation.part("head")
    assert head is not None
    found = _PLURAL[grower.language].search(grower.text.folded, head.start, head.end)
    last = citation
    for _ in range(_MOST):
        other = _same_issuer(grower, citation, last, plural=found is not None)
        other = other or _other_issuer(grower, citation, last, plural=found is not None)
        if other is None:
            return
        yield other
        last = other


def _other_issuer(
    grower: Grower, citation: Citation, last: Citation, *, plural: bool
) -> Citation | None:
    """Return the next half of "приказ Министра ... от ... № 200 и Министра ... от ... № 201"."""
    if (
        citation.act_type not in _JOINT_ACTS
        or not citation.has("issuer")
        or grower.language == "kk"
    ):
        return None
    match = _JOINT[grower.language].match(grower.text.folded, last.end)
    plural = plural or is_joint(grower.text, citation)
    if not match or not (plural or match["joint"].strip(", ") in ("и", "and")):
        return None
    issuer = match["issuer"].rstrip()
    if grower.language == "en" and not issuer.startswith(
        ("minister", "acting minister", "deputy", "first", "chair", "governor", "prosec", "head")
    ):
        return None
    start = match.start("issuer")
    parts = [Part("issuer", start, start + len(issuer))]
    parts += [Part(kind, *match.span(kind)) for kind in ("date", "number") if match[kind]]
    at = match.end() + 1
    if at in grower.quotes and _TITLED.match(grower.text.folded, at - 1):  # of both
        parts.append(Part("title", at, grower.quotes[at]))
    ordered = tuple(sorted(parts, key=lambda part: part.start))
    return Citation(citation.act_type, "listed", ordered)


_TITLED: Final = regex.compile(r"[ ][«\"][ ]?(?:об?о?|on|about)[ ]")


def is_joint(text: Text, citation: Citation | None) -> bool:
    """Return whether several bodies issued an act together: "совместный приказ", "бірлескен бұйрығы"."""
    kind = citation.part("kind") if citation else None
    return kind is not None and text.folded.startswith(_TOGETHER, kind.start)


_TOGETHER: Final = ("совместн", "бірлескен", "joint")
#: конвенции МОТ № 87 и № 98, №№ 87 и 98; Conventions Nos. 87 and 98
_ALSO_NUMBERED = regex.compile(
    r"(?:,|,?[ ](?:и|and))[ ]{1,3}(?P<part>(?:№|no\.)[ ]{0,2}\d{1,4}(?:-[ivx]{1,5}|/\d{1,4})?|(?<=and )\d{1,3}|\d{1,3}(?=[ ]мот)"
    r"|(?<=№№[ ]?\d[\d, ]{0,40}(?:[ ]и|,)[ ])\d{1,4}"
    r"|\d{1,3}(?=(?:,[ ]\d{1,3}){0,40},?[ ](?:and|и)[ ]\d{1,3}(?!\w)))(?![\d\w/-])"
)
#: резолюции 1373 (2001) и 1540 (2004)
_ALSO_RESOLVED = regex.compile(
    r"(?:,|,?[ ](?:и|and))[ ]{1,3}(?P<part>(?:(?:№|no\.?)[ ]?)?\d{3,4}[ ]\((?:19|20)\d\d\)|\d{1,3}/\d{1,3})(?![\d\w/-])"
)
#: законы о волонтерстве, о благотворительности
_ALSO_TITLED = regex.compile(r"(?:,|,?[ ]и)[ ]{1,3}(?P<part>об?)(?=[ ])")


def _bare(
    grower: Grower, citation: Citation, pattern: "regex.Pattern[str]", kind: str
) -> Iterator[Citation]:
    """Yield "№ 98" of "конвенции МОТ № 87 и № 98", "о связи" of "законы о труде, о связи"."""
    head = citation.part("head")
    assert head is not None
    if not _PLURAL[grower.language].search(grower.text.folded, head.start, head.end):
        return
    at = citation.end
    for _ in range(_MOST):
        match = pattern.match(grower.text.folded, at)
        if not match:
            return
        start, end = match.span("part")
        if kind == "bare_title":
            end = russian_phrases.phrase_end(grower.text, end, match["part"])
        if end <= match.end("part") and kind == "bare_title":
            return
        other = Citation(citation.act_type, "listed", (Part(kind, start, end),))
        if kind == "number":  # № 98 о праве на организацию; Nos. 87 and 98 of the ILO
            other = Citation(citation.act_type, "listed", grower.grow_from(citation, *other.parts))
        yield other
        at = other.end


#: Конституции 1993 | и 1995 годов; 1993 және | 1995 жылғы Конституциялар
_ALSO_YEAR = regex.compile(
    r"(?:,|,?[ ](?:и|and))[ ]{1,3}(?:of[ ])?(?P<part>(?:19|20)\d\d(?![\w/-])(?:[ ](?:годов|гг\.))?)"
)
_ALSO_YEAR_LEFT = regex.compile(
    r"(?r)(?<![\w/-])(?P<part>(?:19|20)\d\d)(?:,|,?[ ](?:және|мен|and))[ ]{1,3}"
)


def _years(grower: Grower, citation: Citation) -> Iterator[Citation]:
    """Yield the other constitutions or codes of a list that only their years tell apart."""
    head, year = citation.part("head"), citation.part("year") or citation.part("date")
    if head is None or year is None or citation.act_type not in ("constitution", "code"):
        return
    folded, left = grower.text.folded, year.start < head.start
    if not _PLURAL[grower.language].search(folded, head.start, head.end):
        return
    at = year.start if left else citation.end
    for _ in range(_MOST):
        match = _ALSO_YEAR_LEFT.match(folded, 0, at) if left else _ALSO_YEAR.match(folded, at)
        if not match:
            return
        yield Citation(citation.act_type, "listed", (Part("year", *match.span("part")),))
        at = match.start() if left else match.end()


def _kazakh(grower: Grower, citation: Citation) -> Iterator[Citation]:
    """Yield the acts before the last of a Kazakh list: "«Білім туралы» 2007 жылғы ..., «Ғылым ..."."""
    head = citation.part("head")
    assert head is not None
    plural = _PLURAL["kk"].search(grower.text.folded, head.start, head.end) is not None
    plural = plural or is_joint(grower.text, citation)
    policy = citation.strength == "policy"
    at = citation.start
    for _ in range(_MOST):
        match = _AND_LEFT.match(grower.text.folded, 0, at)
        parts = grower.grow_item(citation, match.start()) if match else ()
        kinds = {part.kind for part in parts}
        enough = (
            {"number"}
            if citation.act_type in ("convention", "recommendation")
            else {"date", "number"}
        )
        elided = kinds >= {"issuer", *enough} and citation.has("issuer")  # of one more office
        if not ("title" in kinds or ((plural or elided) and kinds >= enough)):
            return
        if "title" in kinds and not (plural and policy) and not _about(grower, parts):
            return
        yield Citation(citation.act_type, "listed", parts)
        at = parts[0].start


def _about(grower: Grower, parts: tuple[Part, ...]) -> bool:
    """Return whether the title among the parts ends as those of Kazakh acts do."""
    end = next(part.end for part in parts if part.kind == "title")
    return grower.text.folded.endswith(("туралы", "жөнінде"), 0, end - 1)


def _titles(grower: Grower, citation: Citation) -> Iterator[Citation]:
    """Yield «О связи» of "Законы «О труде» и «О связи»"."""
    at = citation.end
    head = citation.part("head")
    assert head is not None
    plural = _PLURAL[grower.language].search(grower.text.folded, head.start, head.end)
    policy = citation.strength == "policy" and plural is not None
    for _ in range(_MOST):
        parts = _title(grower, at, policy=policy)
        if not parts:
            return
        other = Citation(citation.act_type, "listed", grower.grow_from(citation, *parts))
        yield other
        at = other.end


def _title(grower: Grower, at: int, *, policy: bool) -> list[Part]:
    """Return «О связи», or "от 5 июля 2004 года «О связи»", behind a comma or "и" at `at`."""
    folded = grower.text.folded
    match = (policy and _AND_ANY.match(folded, at)) or _AND.match(folded, at)
    match = match or _AND_DATED[grower.language].match(folded, at)
    listed = None if match else _AND_LISTED.match(folded, at)
    if listed and DATED.match(folded, grower.quotes.get(listed.end(), 0)):
        match = listed
    if not match or match.end() not in grower.quotes:
        return []
    dated = [Part("date", *match.span("date"))] if match.groupdict().get("date") else []
    return [*dated, Part("title", match.end(), grower.quotes[match.end()])]


def _same_issuer(
    grower: Grower, citation: Citation, last: Citation, *, plural: bool
) -> Citation | None:
    """Return "от 5 мая 2020 года № 7" of "Законами от 4 июля 2018 года № 6 и от 5 мая ..."."""
    folded, language = grower.text.folded, grower.language
    at, pattern = _edge(grower, last), _ALSO_NUMBER[language]
    match = pattern.match(folded, 0, at) if language == "kk" else pattern.match(folded, at)
    if not match or not citation.has("date"):
        return None
    alone = language == "en" and match["whole"].startswith("no.")  # Order No. 5 and No. 7
    titled = match[0].lstrip().startswith(";") and _TITLED.match(folded, match.end())
    if not (plural or alone or titled or _STATUTE.search(match["number_part"])):
        return None
    parts = [Part("date", *match.span("date")), Part("number", *match.span("number_part"))]
    return Citation(citation.act_type, "listed", grower.grow_from(citation, *parts))


#: The number of a law: two of them are two laws, be the word for the first plural or not.
_STATUTE: Final = regex.compile(r"\d-[ivxіх]{1,5}\Z")


def _codes(grower: Grower, citation: Citation) -> Iterator[Citation]:
    """Yield "Уголовный" of "Уголовный и Уголовно-процессуальный кодексы"."""
    name, head = citation.part("name"), citation.part("head")
    assert name is not None
    assert head is not None
    if not _PLURAL_CODES.fullmatch(grower.text.folded, head.start, head.end):
        return
    at = name.start
    for _ in range(_MOST):
        match = _OTHER_CODE[grower.language].match(grower.text.folded, 0, at)
        if not match:
            return
        at = match.start("name")
        yield Citation("code", "listed", (Part("name", at, match.end("name")),))


def _edge(grower: Grower, citation: Citation) -> int:
    """Return where the list goes on: Kazakh has the word for the act at the end of it."""
    return citation.start if grower.language == "kk" else citation.end
