"""The words of dates in each language, in one table: months, what opens a date, ordinals, joints.

The files `russian`, `kazakh` and `english` hold how dates are put together of them.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of one language.

    ``months`` are patterns from January to December; ``opens`` are stems of the words a date may begin
    with, other than a number or month; ``ordinals`` are stems with their number, of quarters and halves;
    ``centuries`` the same of centuries; ``counts`` the months of "nine months"; ``joints`` what joins
    the last of a list; ``seasons`` stems with their numbers from spring to winter; ``days`` the days of a month in words;
    ``decades`` stems of decades with their first year in a century.
    """

    months: tuple[str, ...]
    opens: tuple[str, ...]
    ordinals: tuple[tuple[str, int], ...]
    centuries: tuple[tuple[str, int], ...]
    counts: dict[str, int]
    joints: tuple[str, ...]
    seasons: tuple[tuple[str, int], ...]
    days: dict[str, int]
    decades: tuple[tuple[str, int], ...]


_KK: Final = "[а-яәғқңөұүһі]{0,8}"


def _russian_days() -> dict[str, int]:
    """Return "первое", "первого", ... "тридцать первому" with their numbers."""
    stems = (
        "перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат "
        "шестнадцат семнадцат восемнадцат девятнадцат двадцат"
    ).split()
    numbered = {stem: n for n, stem in enumerate(stems, 1)} | {"тридцат": 30}
    soft = {"трет": ("ье", "ьего", "ьему")}
    forms = {
        stem + end: n
        for stem, n in numbered.items()
        for end in soft.get(stem, ("ое", "ого", "ому"))
    }
    small = {form: n for form, n in forms.items() if n < 10}
    forms |= {f"двадцать {form}": 20 + n for form, n in small.items()}
    return forms | {f"тридцать {form}": 31 for form, n in small.items() if n == 1}


def _english_days() -> dict[str, int]:
    """Return "first", ... "thirty-first" with their numbers."""
    ones = "first second third fourth fifth sixth seventh eighth ninth".split()
    teens = (
        "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
    ).split()
    forms = {form: n for n, form in enumerate([*ones, *teens, "twentieth"], 1)} | {"thirtieth": 30}
    for joint in ("-", " "):
        forms |= {f"twenty{joint}{form}": 20 + n for n, form in enumerate(ones, 1)}
        forms[f"thirty{joint}first"] = 31
    return forms


def _kazakh_days() -> dict[str, int]:
    """Return "бірінші", ... "отыз бірінші" with their numbers."""
    ones = "бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы".split()
    forms = {form: n for n, form in enumerate(ones, 1)}
    tens = {
        f"{ten} {form}": 10 * i + n
        for i, ten in enumerate(("он", "жиырма"), 1)
        for form, n in forms.items()
    }
    return forms | tens | {"оныншы": 10, "жиырмасыншы": 20, "отызыншы": 30, "отыз бірінші": 31}


#: Behind a month in other words: "8 қазандық" are boilers, "маусымдық" is seasonal.
_NO_MONTH: Final = "[дтл][ыі][қғкг]|хана|аралы[қғ]"
#: Patterns of the months from January on, before their endings.
KAZAKH_MONTHS: Final = (
    "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйе[кг]", "қазан",
    "қараша", "желтоқсан",
)  # fmt: skip
WORDS: Final[dict[str, Words]] = {
    "ru": Words(
        months=(
            r"январ[ьяеюе][мй]?|янв\.?", r"феврал[ьяею][м]?|февр?\.?", r"март(?:а|е|у|ом)?|мар\.",
            r"апрел[ьяею][м]?|апр\.?", r"ма(?:й|я|е|ю|ем)", r"июн[ьяею][м]?", r"июл[ьяею][м]?",
            r"август(?:а|е|у|ом)?|авг\.?", r"сентябр[ьяею][м]?|сент?\.?", r"октябр[ьяею][м]?|окт\.?",
            r"ноябр[ьяею][м]?|нояб?\.?", r"декабр[ьяею][м]?|дек\.?",
        ),
        opens=(
            "перв", "втор", "трет", "четв", "сороков", "пят", "шест", "семидес", "седьм", "восьм", "девян", "девят", "десят", "одинн", "двен",
            "трин", "пятн", "семн", "восемн", "двадц", "тридц", "последн", "прошл", "весн", "лет[оау]", "осен", "зим", "восемь", "сем[ьи] мес", "(?:дв(?:а|е|ух)|тр(?:и|ех)) (?:кв|мес)", "[ivxхі]{1,5}[ -]", "[шп] кв",
        ),
        ordinals=(("перв", 1), ("втор", 2), ("трет", 3), ("четверт", 4), ("последн", 4)),
        centuries=(
            ("двадцать перв", 21), ("двадцат", 20), ("девятнадцат", 19), ("восемнадцат", 18), ("прошл", 20),
        ),
        counts={
            "два": 2, "двух": 2, "три": 3, "трех": 3, "четыре": 4, "четырех": 4, "пять": 5, "пяти": 5, "шесть": 6, "шести": 6,
            "семь": 7, "семи": 7, "восемь": 8, "восьми": 8, "девять": 9, "девяти": 9, "десять": 10, "десяти": 10,
            "одиннадцать": 11, "одиннадцати": 11,
        },
        joints=("и", "или", "либо", "а также"),
        seasons=(("весн", 1), ("лет", 2), ("осен", 3), ("зим", 4)),
        days=_russian_days(),
        decades=(
            ("двадцат", 20), ("тридцат", 30), ("сороков", 40), ("пятидесят", 50), ("шестидесят", 60), ("семидесят", 70),
            ("восьмидесят", 80), ("девяност", 90),
        ),
    ),
    "kk": Words(
        months=tuple(
            rf"(?:{name})(?!{_NO_MONTH}){_KK}"
            for name in KAZAKH_MONTHS
        ),
        opens=(
            "жиырма", "отыз", "қырқ", "елуін", "алпыс", "жетпіс", "сексен", "тоқсаныншы ж", "өткен", "жылдың [а-яәіүұө]{5,8} жартысы", "алғашқы (?:тоқсан|жарты)", "он [а-яәіүұө]{3,9}(?:ші|шы) ",
            "(?:бірін|екін|үшін|төртін|бесін|алтын|жетін|сегізін|тоғызын|онын)(?:ші|шы) ", "[ivxхі]{1,5}[ -]",
        ),
        ordinals=(("бірінші", 1), ("алғашқы", 1), ("екінші", 2), ("үшінші", 3), ("төртінші", 4), ("соңғы", 4)),
        centuries=(
            ("жиырма бірінші", 21), ("жиырмасыншы", 20), ("он тоғызыншы", 19), ("он сегізінші", 18), ("өткен", 20),
        ),
        counts={"екі": 2, "үш": 3, "төрт": 4, "бес": 5, "алты": 6, "жеті": 7, "сегіз": 8, "тоғыз": 9, "он": 10},
        joints=("және", "мен", "пен", "бен", "немесе"),
        seasons=(("көктем", 1), ("жаз", 2), ("күз", 3), ("қыс", 4)),
        days=_kazakh_days(),
        decades=(
            ("жиырмасыншы", 20), ("отызыншы", 30), ("қырқыншы", 40), ("елуінші", 50), ("алпысыншы", 60), ("жетпісінші", 70),
            ("сексенінші", 80), ("тоқсаныншы", 90),
        ),
    ),
    "en": Words(
        months=(
            "january|jan", "february|feb", "march|mar", "april|apr", "may", "june|jun", "july|jul",
            "august|aug", "september|sept|sep", "october|oct", "november|nov", "december|dec",
        ),
        opens=(
            "q[1-4]", "(?:i{1,3}|iv) q", "h[12]", "[cf]y ?2", "(?:two|three|four|five|six|seven|eight|nine|ten|eleven)(?= {1,3}[mq])",
            "(?:first|second|third|fourth|final|last)[ -]", "spring", "summer", "autumn", "fall", "winter", "twent", "fort", "fift", "sixt", "sevent", "eight", "ninet",
            "(?:fif|six|seven|eigh|nin|ten|eleven|twelf|thir|four)(?:teen)?th (?:day )?of ", "thirt",
        ),
        ordinals=(("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("final", 4), ("last", 4)),
        centuries=(
            ("twenty-first", 21), ("twenty first", 21), ("twentieth", 20), ("nineteenth", 19), ("eighteenth", 18),
            ("last", 20), ("seventeenth", 17),
        ),
        counts={"two": 2, "eleven": 11, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10},
        joints=("and", "or"),
        seasons=(("spring", 1), ("summer", 2), ("autumn", 3), ("fall", 3), ("winter", 4)),
        days=_english_days(),
        decades=(
            ("twent", 20), ("thirt", 30), ("fort", 40), ("fift", 50), ("sixt", 60), ("sevent", 70), ("eight", 80), ("ninet", 90),
        ),
    ),
}  # fmt: skip
