"""Brackets that belong to a citation: its date and number, or a short name with more behind it.

"Закон «О ветеранах» (от 6 мая 2020 года № 322-VI)" has its number in a bracket. A short name in
one ends a citation, unless the citation plainly goes on: "Заңының (бұдан әрі – Заң) 39-бабының
3-тармағы", "Закона «О связи» (далее – Закон) от 5 июля 2004 года № 567-II".
"""

from collections.abc import Set as AbstractSet
from typing import Final

import regex

from pipeline.extract.laws import parts as laws_parts
from pipeline.extract.laws.compiled import Compiled
from pipeline.extract.laws.defined import LEAD
from pipeline.extract.laws.provisions import CHAIN


def _unnamed(pattern: str) -> str:
    return regex.sub(r"\(\?P<\w+>", "(?:", pattern)


#: the Law "On Sovereign Wealth Fund" (Law No. 550-IV)
_KIND_AGAIN: Final = r"(?:(?:law|code|закон|кодекс)[ ]{1,2})?"
#: (Code No. 120-VI, 2017, as amended)
_AMENDED: Final = r"(?:,?[ ](?:as[ ]amended|с[ ]изменениями)[^()]{0,60})?"


def _dated(language: str) -> str:
    """Return the pattern of a bracket with the number of an act and, on either side, its date."""
    date = _unnamed(laws_parts.DATE[language])
    number = _unnamed(laws_parts.NUMBER[language])
    if language == "en":
        date = date.replace("(?<=[a-z][ ])", "")
    return (
        rf"[ ]{{0,2}}(?P<bracket>\({_KIND_AGAIN}(?:(?P<date>{date}),?(?:[ ]of(?=[ ]n))?[ ]{{0,2}}(?P<number>{number})"
        rf"|(?P<number>{number})(?:,?[ ]{{1,2}}(?P<date>{date}))?)(?:,[ ](?P<provision>{CHAIN[language]}))?{_AMENDED}\))"
    )


def _closes_bracket(folded: str, start: int, end: int) -> bool:
    """Return whether a provision ends with the mark that closes a bracket before it.

    In "(ППРК № 256, п. 3 пп. 1)" it does, in "пп. 1)" not.
    """
    opened = folded.rfind("(", max(0, start - _REACH), start)
    closed = folded.find(")", end, end + _REACH)
    if folded[end - 1] != ")" or opened < 0 or ")" in folded[opened:start]:
        return False
    return closed < 0 or "(" in folded[end:closed]


#: So far is the other mark of a bracket looked for.
_REACH: Final = 160


def _on_day(language: str) -> str:
    """Return the pattern of a bracket with nothing but the date of an act: "№ 84 (31.07.2020)"."""
    date = _unnamed(laws_parts.DATE[language]).replace("(?<=[a-z][ ])", "")
    return rf"[ ]{{0,2}}(?P<bracket>\((?P<date>(?=[^()]*\d\d?[ .,])(?:{date}))\))"


_ON_DAY: Final = Compiled({language: _on_day(language) for language in laws_parts.DATE})


_DATED: Final = Compiled({language: _dated(language) for language in laws_parts.DATE})
#: (далее – Закон), (Налоговый кодекс)
_NAME: Final = rf"[ ]{{0,2}}(?P<bracket>\((?:{LEAD}[^()]{{1,90}}|[«\"]?\w{{2,6}}[»\"]?|(?:the[ ])?[\w-]{{3,24}}[ ](?:кодекс[а-яі]{{0,2}}|code))\))"
#: What may go on behind the short name.
_GOES_ON: Final = {
    # (бұдан әрі – Заң) 39-бабының 3-тармағы
    "kk": rf"[ ]{{1,2}}(?:{CHAIN['kk']})(?!\w)",
    # (далее – Закон) от 5 июля 2004 года № 567-II
    "ru": r"[ ]{1,2}(?:от[ ](?=\d)|№[ ]?\d)",
    "en": r"[ ]{1,2}(?:dated[ ]|no\.[ ]?\d|№[ ]?\d|of[ ](?=\d{1,2}[ ][a-z]+[ ]\d{4}))",
}
_NAMED: Final = Compiled({language: rf"{_NAME}(?={after})" for language, after in _GOES_ON.items()})

#: ГК РК (статья 9), ҚР Азаматтық кодексіне (22–23-б.)
_BRACKETED: Final = {
    language: rf"[ ]?(?P<bracket>\((?P<provision>(?:{chain.replace('(?<![' + chr(92) + 'w(])', '')}))\))"
    for language, chain in CHAIN.items()
}
#: Criminal Code Article 174 punishes it; not "the Criminal Code Article 8 of the Law ..."
_BESIDE: Final = {
    "ru": "",
    "en": rf"|[ ](?=art)(?P<provision>(?>{CHAIN['en']}))(?!\w|[ ](?:of|in|under|to)(?!\w))",
}
#: Civil Code, art. 9, and ...: nothing but the provision, to its end
_PROVIDED: Final = Compiled(
    {"kk": _BRACKETED["kk"]}
    | {
        language: _BRACKETED[language] + rf"|'s[ ](?P<provision>(?>{CHAIN[language]}))(?!\w)"
        rf"|[ ]?,?[ ](?P<provision>(?>{CHAIN[language]}))(?:(?<=\))|(?=[ ]?(?:[.;)+|/]|\Z|,[ ]|amend|-[ ])))"
        + _BESIDE[language]
        for language in ("ru", "en")
    }
)

#: приказом № 140-НҚ, подписанным 15 марта 2021 года; not "поправки в Закон «О связи», принятые"
_SIGNED: Final = Compiled(
    {
        "ru": r",?[ ](?:подписанн|принят|изданн)(?:ый|ого|ому|ым|ом|ая|ой|ую|ое)[ ](?:(?:президентом|парламентом|правительством|мажилисом|сенатом|главой[ ]государства)[ ](?:рк[ ]|республики[ ]казахстан[ ]|страны[ ])?)?"
        + rf"(?P<date>{_unnamed(laws_parts.DATE['ru'])})"
    }
)

#: the Law “On Ratification of the Convention concerning Labour Inspection” (No. 81): that is the
#: number of the convention
_RATIFIED: Final = regex.compile(
    r"(?:ratification|ратификации|ратификациялау)[ ][^«»\"]{0,140}(?:convention|конвенци)|(?:convention|конвенци)[^«»\"]{0,140}ратификациялау"
)
#: A piece of a citation: its kind and its offsets.
Piece = tuple[str, int, int]


_YEAR: Final = regex.compile(
    r"[ ](?P<bracket>\((?P<year>(?:19|20)\d\d)(?:[ ]?(?:г\.|года?|ж\.))?"
    r"(?:,?[ ](?:as[ ]amended|amended|с[ ]изм)[^()]{0,60})?\))"
)


def year_after(folded: str, edge: int) -> list[Piece]:
    """Return the year in a bracket behind an act: "Экологического кодекса РК (2021)"."""
    match = _YEAR.match(folded, edge)
    return (
        [("year", *match.span("year")), ("year bracket", *match.span("bracket"))] if match else []
    )


def day_or_year_after(folded: str, edge: int, language: str, *, named: bool) -> list[Piece]:
    """Return the year in a bracket behind a statute, for a ``named`` one the day: "(July 10, 2023)"."""
    match = _ON_DAY[language].match(folded, edge) if named else None
    if match:
        return [(kind, *match.span(kind)) for kind in ("date", "bracket")]
    return year_after(folded, edge)


#: (Helsinki, 17 March 1992), (Минск, 22 января 1993 г.), (Киев, 2003)
_SIGNED_AT: Final = Compiled(
    {
        language: r"[ ](?P<bracket>\((?:(?:г\.|қ\.|in|city[ ]of)[ ]?)?[\w-]{3,20}(?:[ -][\w-]{3,12}){0,2}(?:[ ]?қ(?:аласы|\.),?|,)[ ]"
        rf"(?:(?P<date>{_unnamed(laws_parts.DATE[language]).replace('(?<=[a-z][ ])', '')})"
        r"|(?P<year>(?:19|20)\d\d)(?:[ ]?(?:г\.|года?|ж\.))?)\))"
        for language in laws_parts.DATE
    }
)


def signed_at(folded: str, edge: int, language: str) -> list[Piece]:
    """Return the place and day of a treaty in a bracket behind it: "(Helsinki, 17 March 1992)".

    >>> signed_at("the convention (helsinki, 17 march 1992)", 14, "en")
    [('date', 26, 39), ('year bracket', 15, 40)]
    """
    match = _SIGNED_AT[language].match(folded, edge) if folded.startswith(" (", edge) else None
    if not match:
        return day_or_year_after(folded, edge, language, named=True)
    kind = "date" if match["date"] else "year"
    return [(kind, *match.span(kind)), ("year bracket", *match.span("bracket"))]


def pieces_after(folded: str, edge: int, language: str, have: AbstractSet[str]) -> list[Piece]:
    """Return the parts of the bracket behind `edge` that belongs to a citation, or none.

    >>> pieces_after("закон (№ 322-vi от 6 мая 2020 года)", 5, "ru", {"head"})
    [('number', 7, 15), ('date', 16, 34), ('bracket', 6, 35)]
    """
    provided = _PROVIDED.get(language)
    if provided and "provision" not in have and folded[edge : edge + 1] in " ,('":
        match = provided.match(folded, edge)
        if match and match["bracket"]:
            return [(kind, *match.span(kind)) for kind in ("provision", "bracket")]
        if match:
            start, end = match.span("provision")
            return [("provision", start, end - _closes_bracket(folded, start, end))]
    if language == "ru" and not have.isdisjoint({"number", "title"}) and "date" not in have:
        signed = _SIGNED["ru"].match(folded, edge)
        if signed:
            return [("date", *signed.span("date"))]
    if "(" not in folded[edge : edge + 3]:
        return []
    if "number" not in have:
        match = _DATED[language].match(folded, edge)
        if match and not match["date"] and _RATIFIED.search(folded, max(0, edge - _REACH), edge):
            return [("bracket", *match.span("bracket"))]
        if match and not any(match[kind] and kind in have for kind in ("date", "provision")):
            kinds = [kind for kind in ("number", "date", "provision", "bracket") if match[kind]]
            return [(kind, *match.span(kind)) for kind in kinds]
    elif "date" not in have:
        match = _ON_DAY[language].match(folded, edge)
        if match:
            return [(kind, *match.span(kind)) for kind in ("date", "bracket")]
    if have.isdisjoint({"defined", "provision"} if language == "kk" else {"defined", "date"}):
        match = _NAMED[language].match(folded, edge)
        if match:
            return [("defined", *match.span("bracket"))]
    return []
