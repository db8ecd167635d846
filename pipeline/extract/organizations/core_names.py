"""The proper part of a name, which stands in quotes or before a legal form."""

from typing import Final

import regex

_INNERMOST: Final = regex.compile('[«"]([^«»"]+)[»"]?')


#: A branch, a council, a centre of the body in quotes is not that body.
_PART_OF: Final = regex.compile(
    r"(?i)^[^«\"]*(?<!\w)(?:филиал|представительство|отделение|фракция|дочерн\w+|при|совет|комитет|департамент|отдел)\s[^«\"]*[«\"]"
    r"|[»\"][^«»\"]*\s(?:филиалы|өкілдігі|кеңесі|комитеті|фракциясы|жанындағы)(?!\w)"
    # «Еңбек» АҚ-ның Талдау бөлімі
    r"|[»\"][^«»\"]*(?:[нтд][ыі]ң)\s(?:[^«»\"]*\s)?(?:бөлімі|департаменті|басқармасы|институты|мектебі)(?!\w)"
)


#: Арбитражный центр | НПП РК «Атамекен», Институт | АО «...», Школа | партии «...»: a part of the body
#: in quotes.
_OWNED: Final = regex.compile(
    r"^\w*[а-яё]\w*\s(?:[^«\"]*(?<!\w)(?:АО|НАО|ТОО|РГП|РГКП|ГКП|КГП|ОЮЛ|НПП)\s(?:РК\s)?"
    r"|(?:[^«\"]*\s)?(?:партии|газеты|компании|холдинга|корпорации|фонда|банка|университета|ассоциации|палаты|клуба)\s)[«\"]"
)


def core_name(name: str, legal_form: str) -> str:
    """Return the proper part of a name: what stands in the innermost quotes, or before its form.

    >>> core_name("АО «НК «КазМунайГаз»", "АО"), core_name("Air Astana JSC", "JSC")
    ('КазМунайГаз', 'Air Astana')
    """
    first = _first_quoted(name)
    quoted: list[str] = _INNERMOST.findall(first)
    if quoted and (_PART_OF.search(name) or _OWNED.search(name)):
        return ""
    if quoted:
        inner = quoted[0 if name[:1] in '«"' else -1].strip()
        whole = _whole_quoted(first)
        return f"{whole} {_place_after(name)}".strip() if _of_many(whole, inner) else inner
    if legal_form and name.endswith(legal_form):
        return name[: -len(legal_form)].strip()
    if legal_form and name.startswith(legal_form):
        return name[len(legal_form) :].strip()
    return ""


def _first_quoted(name: str) -> str:
    """Return a name to the end of its first quote: КГУ «Школа № 1» | ГУ «Отдел образования»."""
    depth = 0
    for place, letter in enumerate(name):
        depth += {"«": 1, "»": -1}.get(letter, 0)
        if letter == "»" and depth == 0 and name[:1] != "«" and "«" in name[place:]:
            return name[: place + 1]
    return name


def _whole_quoted(name: str) -> str:
    """Return all that stands in quotes, inner quotes taken off: "Ясли-сад Тюльпан"."""
    begin, end = name.find("«"), name.rfind("»")
    return " ".join(name[begin + 1 : end].replace("«", " ").replace("»", " ").split())


def _of_many(whole: str, inner: str) -> bool:
    """Return whether many bodies go by the innermost name, and the words around it tell which.

    Every town has a «Балапан»; as a rule it is a school, a kindergarten, a centre.
    """
    around = whole.replace(inner, " ", 1) if whole != inner else whole
    return bool(_OF_MANY.search(around))


_OF_MANY: Final = regex.compile(
    r"(?i)(?<!\w)(?:школ|гимнази|лице|сад|ясли|колледж|дом|дворец|санатори|больниц|поликлиник|диспансер"
    r"|центр|клуб|библиотек|музе|театр|отдел|мектеб|мектеп|гимназия|балабақша|бөбекжай|сарай|үйі|шипажай"
    r"|аурухана|емхана|орталығ|клубы|кітапхана|мұражай|бөлім)"
)


def _place_after(name: str) -> str:
    """Return the place that stands behind the quotes: КГУ «Школа» | Сырымского района."""
    after = name.rpartition("»")[2].strip()
    return after if _PLACE.search(after) else ""


_PLACE: Final = regex.compile(r"(?<!\w)(?:района|области|округа|города)(?!\w)")
