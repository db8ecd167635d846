"""Whose act it is that goes by a name alone: "the Habitats Directive", "Конвенция о правах ребенка"."""

from typing import Final

import regex

from pipeline.extract.laws.issuers import ADJECTIVES

#: Acts of others that English texts name without their country.
_FOREIGN_ACTS: Final = {
    "EU": (
        "critical raw materials", "digital services", "digital markets", "artificial intelligence",
        "ai", "net-zero industry", "general data protection", "data protection", "market abuse", "cyber resilience", "data governance", "chips", "single european",
    ),
    "UN": ("uncitral", "uncitral model"),
    "US": (
        "foreign corrupt practices", "inflation reduction", "trade", "sarbanes-oxley", "dodd-frank",
        "magnitsky", "clean air", "clean water", "freedom support",
    ),
    "GB": ("bribery", "modern slavery", "human rights", "town and country planning"),
}  # fmt: skip


def code_of_act(name: str) -> str:
    """Return whose act it is that is known by a name, "" where that is not known.

    >>> code_of_act("critical raw materials"), code_of_act("public associations")
    ('EU', '')
    """
    plain = name.removeprefix("eu ").removeprefix("european ")
    return next((code for code, names in _FOREIGN_ACTS.items() if plain in names), "")


#: Treaties that go by a name alone, and whose they are.
_TREATIES: Final = (
    ("INT", r"(?:criminal|civil) law convention|об (?:уголовной|гражданско-правовой) ответственности за коррупци|промышленной собственности|industrial property|өнеркәсіптік меншік|основных свобод|fundamental freedoms|негізгі бостандықтар|hague|гааг|совета европы|council of europe|еуропа кеңесі|еуропалық хартия|европейск\w+ (?:социальн\w+ )?(?:конвенц|харти)|european (?:social )?(?:convention|charter)|еуропалық конвенция"),
    ("UN", r"париж|paris|киот|kyoto|дет(?:ей|и)|ребенк|жалпыға бірдей декларация|бала(?:лардың|лар|ның)?[ ]құқы|child|инвалид|мүгедек|disabilit|пыток|азаптау|torture"
           r"|дискриминац|кемсіту|discrimination|гражданских и политич|азаматтық және саяси|civil and political"
           r"|экономических, социальн|экономикалық, әлеуметтік|economic, social|прав человека|адам құқықтары|human rights"
           r"|изменени\w+ климат|климаттың өзгеру|climate change|коррупции|сыбайлас жемқорлыққа қарсы|corruption|биологическ\w+ разнообраз|biological diversity|оон|бұұ|united nations"
           r"|iccpr|icescr|udhr|cedaw|crpd|icerd|uncac|unfccc|мпгпп|мпэскп|статус\w* беженц|босқын|refugee|орхус|aarhus|участии общественности в процессе|public participation in decision|факультативн\w+ протокол|optional protocol|факультативтік хаттама|биоалуантүрлілік"),
    ("ILO", r"мот(?!\w)|хеұ|ilo(?!\w)|принудительн\w+ труд|forced labou?r|детск\w+ труд|child labou?r"),
    ("EAEU", r"евразийск\w+ экономическ|еуразиялық экономикалық|eurasian economic|еаэс|еаэо|eaeu|таможенн\w+ союз|кеден одағы|customs union"),
    ("CIS", r"минск|minsk|содружеств|достасты|снг(?!\w)|кишин"),
    ("EU", r"европейск|еуропа|european"),
)  # fmt: skip
_TREATY_READERS = [(code, regex.compile(pattern)) for code, pattern in _TREATIES]


def treaty_of(folded: str) -> str:
    """Return whose treaty a citation names, by its title; "INT" where nothing tells."""
    for code, pattern in _TREATY_READERS:
        if pattern.search(folded):
            return code
    return "INT"


#: «Бизнестің жол картасы – 2025»: a road map goes by its year, its marks around it
_ROAD_MAPS: Final = regex.compile(
    r"[«\"](?P<name>[^«»\"]{3,60}(?:жол[ ]картасы|road[ ]?map)[ ]{0,2}-?[ ]{0,2}20\d\d)[»\"]"
)
#: Documents that need no word for what they are: План нации – 100 конкретных шагов, «100 нақты қадам».
#: Of "20 of the 100 concrete steps" the steps are spoken of.
_ALONE: Final = regex.compile(
    r"(?<![\w-])(?<!(?:из|of|of[ ]the)[ ])(?:(?:план(?:а|у|ом|е)?[ ]нации|plan[ ]of[ ]the[ ]nation|nation(?:'s)?[ ]plan)(?:[ ]-|:|,)?[ ])?"
    r"(?P<mark>[«\"])?(?P<name>100[ ](?:конкретных[ ]шагов|нақты[ ]қадам|concrete[ ]steps))(?(mark)[»\"])(?:[ ]ұлт[ ]жоспары(?:н|на|нда|ның|мен)?)?(?!\w)"
)


def named_alone(folded: str) -> list[tuple[str, int, int, int, int]]:
    """Return what goes by its name alone: its type, where it stands, and the name without its marks.

    >>> named_alone("реформа «100 конкретных шагов»")
    [('plan', 8, 30, 9, 29)]
    """
    kinds = (
        ("plan", "100 ", _ALONE),
        ("road_map", "map", _ROAD_MAPS),
        ("road_map", "карта", _ROAD_MAPS),
    )
    return [
        (act_type, *found.span(), *found.span("name"))
        for act_type, sign, pattern in kinds
        if sign in folded
        for found in pattern.finditer(folded)
    ]


#: Who gives directives to his own people: the World Bank Directive, the Cabinet Directive.
_GIVEN: Final = regex.compile(
    r"(?<!\w)(?:bank|ifc|ebrd|adb|eib|board|compan\w+|group|cabinet|office|fund|authority|agency|prime|minist\w+|president\w*"
    r"|government|council|chief|staff|internal|security)(?!\w)"
)


def is_of_union(name: str) -> bool:
    """Return whether a directive that goes by a name alone is one of the European Union.

    >>> is_of_union("habitats"), is_of_union("world bank")
    (True, False)
    """
    return _GIVEN.search(name) is None


#: What English names of acts begin with, beside the adjectives of nations.
_NATIONS: Final = {
    **{word: code for code, words in ADJECTIVES.items() for word in words},
    "uk": "GB",
    "united kingdom": "GB",
    "us": "US",
    "u.s.": "US",
    "united states": "US",
    "singapore": "SG",
    "korean": "KR",
    "australian": "AU",
}
#: the UK Companies Act 2006
NATION: Final = regex.compile(rf"(?:{'|'.join(map(regex.escape, _NATIONS))})[ ]{{1,3}}")


def nation_of(folded: str) -> str:
    """Return whose act it is by the first word of its English name, "" where that names no nation.

    >>> nation_of("german works constitution"), nation_of("public procurement")
    ('DE', '')
    """
    match = NATION.match(folded)
    return _NATIONS[match.group().strip()] if match else ""
