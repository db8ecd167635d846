"""The identifier of an act in the state registry (adilet.zan.kz), worked out from its number.

The form is the letter of the kind, the year in two digits, and the number: laws are Z, codes K,
decrees of the President U, resolutions of the Government P, directives of the Prime Minister R. From
2011 on the number has eight digits ("Z1500000379"), before it has seven and an underscore behind
("Z070000319_"), the resolutions of autumn 2010 eight ("P1000001128"). What the President issued in 1995 and 1996 with the force of law stands among the
laws ("Z950002444_") or among the decrees ("U950002337_"), which only the registry tells. Orders and
decisions (V) carry the number of their registration at the ministry of justice, which few
citations name, and the year in which they were issued ("V1500012864", registered in 2016); what a
region issues has a form of its own. Acts before 1995 have numbers of their own kind. Those get none,
as does whatever is not plainly the State's.
"""

import re
from typing import Final

import regex

from pipeline.extract.laws.registry import numbered_by_president
from pipeline.extract.laws.text import Text

_LETTERS: Final = {
    "law": "Z",
    "constitutional_law": "Z",
    "code": "K",
    "decree": "U",
    "resolution": "P",
    "directive": "R",
}
#: Whose decrees and resolutions the letters stand for, in any case of three languages.
_ISSUERS: Final = {
    "decree": re.compile(
        r"президент|president|глав\w государства|head of state|мемлекет басшы", re.IGNORECASE
    ),
    # of no region or city: Правительство Ленинградской области, Government of Moscow
    "resolution": re.compile(
        r"правительств\w*+(?![ ](?!р\.?[ ]?к|республики казахстан|казахстана|и[ ]|страны)\w)|(?:^|казахстан |республикасы(?:ның)? |қр |қазақстан )[үy]к[іi]мет"
        r"|gov(?:ernment|\.)(?! of (?!(?:the )?(?:republic of kazakhstan|ro?k|kazakhstan|country)))|кабинет\w* министров",
        re.IGNORECASE,
    ),
    "directive": re.compile(r"^(?:қазақстан республикасы(?:ның)? |қр )?(?:премьер-министр|prime minister)", re.IGNORECASE),
}  # fmt: skip
_NUMBER = re.compile(r"(\d{1,4})(?:-([IVX]+))?")
#: № 55-р, № 55-ө, No. 55-r
_OF_DIRECTIVE = re.compile(r"(\d{1,4})-?[рpөr]()")
_FIRST_YEAR, _LAST_SHORT_YEAR = 1995, 2010
#: The registry went over to eight digits with what the Government issued in the autumn of 2010.
_LAST_SHORT_NUMBER: Final = 999
#: Parliament began to number its laws in 1996; the President went on from here.
_YEARS_OF_PRESIDENT, _FIRST_OF_PRESIDENT = (1995, 1996), 1900
_YEAR_ALONE: Final = len("2013")
_REGISTERED_TYPES: Final = frozenset({"order", "resolution", "decision"})
#: What regions issue is registered under numbers of theirs.
_REGIONAL = re.compile(
    r"маслихат|мәслихат|maslikhat|аким|әкім|akim|област|город|район|облыс|қала|аудан|region|city|district|ревизион|тексеру",
    re.IGNORECASE,
)
_NO: Final = r"(?:№|n|no\.?)[ ]{0,2}(?P<number>\d{3,6})(?!\d)"
#: What stands between an act and its registration: a bracket, a full stop.
_LEAD: Final = r"(?:[ ]?\([^()]{1,60}\))?[ ]?[,.]?[ ]{0,2}\(?"
_REGISTRATION: Final = {
    # (зарегистрирован в Реестре ... под № 29031); . Зарегистрирован в Министерстве юстиции ... № 16949
    "ru": rf"{_LEAD}(?:зарегистрирован[а-я]{{0,4}}[ ](?:в[ ])?(?:государственном[ ])?(?:реестре|министерств[а-я]{{1,2}}[ ]юстиции)[^()№;.]{{0,140}}?|рег\.[ ]?){_NO}"
    # (зарегистрирован за № 21579, опубликован 1 июля): the bracket says nothing else
    rf"|[ ]?\(зарегистрирован[а-я]{{0,4}}[ ](?:за|под)[ ]{_NO}(?=[),;])",
    # (Нормативтік құқықтық актілерді мемлекеттік тіркеу тізілімінде № 21579 болып тіркелген)
    "kk": rf"{_LEAD}(?:нормативтік|қазақстан[ ]республикасы(?:ның)?[ ]әділет[ ]министрлігінде)[^()№;.]{{0,120}}?{_NO}[ ](?:болып[ ])?(?:тіркел|енгізіл)"
    # (2021 жылғы 10 ақпанда № 22191 болып тіркелген)
    rf"|[ ]?\((?:\d{{4}}[ ]жылғы[ ]\d{{1,2}}[ ]\w{{3,14}}[ ])?{_NO}[ ](?:болып[ ])?тіркел",
    # (registered under No. 37390), (registered in the Register of State Registration of ... under No. 37390)
    "en": rf"{_LEAD}(?:it[ ](?:is|was)[ ])?registered[ ](?:in|with|by|at)[ ](?:the[ ])?(?:state[ ])?(?:register|registry|ministry[ ]of[ ]justice)[^()№;.]{{0,140}}?{_NO}"
    rf"|[ ]?\(registered[ ](?:under|as)[ ]{_NO}(?=[),;])",
}
_REGISTRATIONS: Final = {
    language: regex.compile(pattern) for language, pattern in _REGISTRATION.items()
}


def registration_after(text: Text, end: int, language: str) -> str:
    """Return the number under which the act that ends at `end` is said to be registered, or "".

    >>> from pipeline.extract.laws.text import fold
    >>> registration_after(fold("приказ (зарегистрирован в Реестре под № 29031)", "ru"), 6, "ru")
    '29031'
    """
    match = _REGISTRATIONS[language].match(text.folded, end)
    return match["number"] if match else ""


def act_id(
    act_type: str,
    number: str,
    date: str,
    jurisdiction: str = "KZ",
    *,
    issuer: str = "",
    force_of_law: bool = False,
    registered: str = "",
) -> str:
    """Return the registry identifier of an act, or "" where it cannot be worked out.

    ``registered`` is the number of its registration at the ministry of justice, where that is told.

    >>> act_id("law", "379-V", "2015-10-31"), act_id("law", "2464-XII", "1994-01-01")
    ('Z1500000379', '')
    >>> act_id("law", "319-III", "2007-07-27")
    'Z070000319_'
    >>> act_id("resolution", "923", "2018-12-29", issuer="Правительство Республики Казахстан")
    'P1800000923'
    >>> act_id("resolution", "1128", "2010-10-29", issuer="Правительство Республики Казахстан")
    'P1000001128'
    >>> act_id("resolution", "923", "2018-12-29", issuer="акимат города Алматы")
    ''
    >>> act_id("law", "2337", "1995-06-19"), act_id("law", "2999", "1995-06-19")
    ('U950002337_', '')
    >>> act_id("order", "348", "2022-08-03", issuer="Министр просвещения", registered="29031")
    'V2200029031'
    """
    if jurisdiction != "KZ" or not re.match(r"\d{4}", date) or int(date[:4]) < _FIRST_YEAR:
        return ""
    year = int(date[:4])
    if registered and number and issuer and _is_registered(act_type, issuer):
        return _identifier("V", year, int(registered))
    letter = _LETTERS.get(act_type)
    match = (_OF_DIRECTIVE if letter == "R" else _NUMBER).fullmatch(number)
    if not letter or not match:
        return ""
    by_president = act_type not in _ISSUERS and int(match[1]) >= _FIRST_OF_PRESIDENT
    if year in _YEARS_OF_PRESIDENT and (force_of_law or by_president):
        return numbered_by_president(match[1], date)
    if act_type not in _ISSUERS and not match[2] and len(date) == _YEAR_ALONE:
        return ""  # Law No. 116 of 2013: those of other countries are called so
    if act_type in _ISSUERS:
        if match[2] or not _ISSUERS[act_type].search(issuer):
            return ""
        if act_type == "decree" and year == _FIRST_YEAR:
            return ""
        if act_type == "directive" and year <= _LAST_SHORT_YEAR:
            return ""
    return _identifier(letter, year, int(match[1])) if letter else ""


def _is_registered(act_type: str, issuer: str) -> bool:
    """Return whether acts of a body stand in the register of the ministry of justice."""
    own = act_type == "resolution" and _ISSUERS["resolution"].search(issuer)
    return act_type in _REGISTERED_TYPES and not own and not _REGIONAL.search(issuer)


def _identifier(letter: str, year: int, number: int) -> str:
    long = year == _LAST_SHORT_YEAR and letter == "P" and number > _LAST_SHORT_NUMBER
    if year <= _LAST_SHORT_YEAR and not long:
        return f"{letter}{year % 100:02}{number:07}_"
    return f"{letter}{year % 100:02}{number:08}"
