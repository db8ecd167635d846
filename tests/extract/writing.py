"""Values written in a random form of each language, for the tests that read them back.

Number words come from num2words, which knows nothing of the code under test.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from hypothesis import strategies as st
from num2words import num2words

from pipeline.numerals import plain

SPACES = (" ", "\N{NO-BREAK SPACE}", "\N{THIN SPACE}", "\N{NARROW NO-BREAK SPACE}")
DASHES = ("-", "–", "—", "\N{NON-BREAKING HYPHEN}")
MONTHS = {
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(),
    "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан".split(),
    "en": "January February March April May June July August September October November December".split(),
}
IN_MONTH = {
    "ru": "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре".split(),
    "kk": [
        month + end
        for month, end in zip(
            MONTHS["kk"], "да да да де да да де да те да да да".split(), strict=True
        )
    ],
    "en": MONTHS["en"],
}  # fmt: skip
ROMAN = ("I", "II", "III", "IV")
_NTH_RU = ("первом", "втором", "третьем", "четвертом")
_NTH_KK = ("бірінші", "екінші", "үшінші", "төртінші")
_NTH_EN = ("first", "second", "third", "fourth")


@dataclass(frozen=True, slots=True)
class Written:
    """A phrase, what it says, and a text around it that adds nothing."""

    phrase: str
    says: str
    before: str = ""
    after: str = ""

    @property
    def text(self) -> str:
        return f"{self.before}{self.phrase}{self.after}"


def days() -> st.SearchStrategy[date]:
    return st.dates(date(1900, 1, 1), date(2099, 12, 31))


def spaced(draw: st.DrawFn, phrase: str) -> str:
    """Return the phrase with a random kind of space in place of each space."""
    return "".join(draw(st.sampled_from(SPACES)) if c == " " else c for c in phrase)


@st.composite
def written_days(draw: st.DrawFn, language: str) -> Written:
    day = draw(days())
    name, number, year = MONTHS[language][day.month - 1], day.day, day.year
    forms = [f"{day:%d.%m.%Y}", f"{day:%Y-%m-%d}"]
    if language == "ru":
        forms += [
            f"{number} {name} {year} года",
            f"«{number:02}» {name} {year} г.",
            f"{number} {name} {year}",
        ]
        forms += [f"{number}-го {name} {year} года", f"{number} {name.upper()} {year} ГОДА"]
    elif language == "kk":
        forms += [
            f"{year} жылғы {number} {name}",
            f"{year} жылдың {number} {name}ы",
            f"{number} {name} {year} жыл",
        ]
        forms += [
            f"{year} ж. {number} {name}",
            f"{year} ЖЫЛҒЫ {number} {name.upper()}",
            f"{year} жылғы «{number}» {name}",
        ]
    else:
        forms += [f"{number} {name} {year}", f"{name} {number}, {year}", f"{number} {name}, {year}"]
        forms += [
            f"{number} {name[:3]} {year}",
            f"{name} {num2words(number, to='ordinal_num')}, {year}",
        ]
    before = {"ru": "принято ", "kk": "кеше ", "en": "adopted on "}[language]
    return Written(spaced(draw, draw(st.sampled_from(forms))), day.isoformat(), before)


@st.composite
def written_months(draw: st.DrawFn, language: str) -> Written:
    day = draw(days())
    name, year = IN_MONTH[language][day.month - 1], day.year
    forms = {
        "ru": [
            f"{name} {year} года",
            f"{name} {year} г.",
            f"{name} {year}",
            f"{name.upper()} {year} ГОДА",
        ],
        "kk": [
            f"{year} жылғы {name}",
            f"{year} жылдың {MONTHS['kk'][day.month - 1]} айында",
            f"{year} ж. {name}",
        ],
        "en": [f"{name} {year}", f"{name}, {year}", f"{name} of {year}", f"{name.upper()} {year}"],
    }[language]
    before = {"ru": "в ", "kk": "", "en": "in "}[language]
    return Written(spaced(draw, draw(st.sampled_from(forms))), f"{day:%Y-%m}", before)


@st.composite
def written_parts(draw: st.DrawFn, language: str) -> Written:
    """Quarters and half-years."""
    year, number = draw(st.integers(1950, 2099)), draw(st.integers(1, 4))
    half = draw(st.booleans()) and number <= 2
    code = f"{year}-{39 + number}" if half else f"{year}-{32 + number}"
    roman, n = ROMAN[number - 1], number - 1
    if language == "ru":
        noun = "полугодии" if half else "квартале"
        forms = [
            f"{roman} {noun} {year} года",
            f"{number} {noun} {year} г.",
            f"{number}-м {noun} {year} года",
        ]
        forms += [f"{_NTH_RU[n]} {noun} {year} года"]
    elif language == "kk":
        noun = "жартыжылдығында" if half else "тоқсанында"
        forms = [
            f"{year} жылдың {roman} {noun}",
            f"{year} жылғы {number}-{noun}",
            f"{year} жылдың {_NTH_KK[n]} {noun}",
        ]
    elif half:
        forms = [f"{_NTH_EN[n]} half of {year}", f"H{number} {year}", f"{year} H{number}"]
    else:
        forms = [
            f"{_NTH_EN[n]} quarter of {year}",
            f"Q{number} {year}",
            f"Q{number} of {year}",
            f"{year} Q{number}",
        ]
    before = {"ru": "во ", "kk": "", "en": "in the "}[language]
    return Written(spaced(draw, draw(st.sampled_from(forms))), code, before)


@st.composite
def written_years(draw: st.DrawFn, language: str) -> Written:
    """Years, ranges of years, open ends, decades and centuries."""
    first = draw(st.integers(1900, 2060))
    last = first + draw(st.integers(1, 30))
    dash = draw(st.sampled_from(DASHES))
    kind = draw(st.sampled_from(("year", "range", "before", "after", "decade", "century")))
    decade, century = first // 10, draw(st.integers(15, 21))
    roman = {15: "XV", 16: "XVI", 17: "XVII", 18: "XVIII", 19: "XIX", 20: "XX", 21: "XXI"}[century]
    says = {
        "year": f"{first}", "range": f"{first}/{last}", "before": f"../{first} before",
        "after": f"{first}/.. after", "decade": f"{decade}X", "century": f"{century - 1}XX",
    }[kind]  # fmt: skip
    forms = {
        "ru": {
            "year": [f"{first} году", f"{first} г.", f"{first} года"],
            "range": [f"{first}{dash}{last} годы", f"{first} {dash} {last} гг.", f"с {first} по {last} год"],
            "before": [f"до {first} года", f"к {first} году", f"не позднее {first} года"],
            "after": [f"с {first} года", f"начиная с {first} года", f"после {first} года"],
            "decade": [f"{decade}0-е годы", f"{decade}0-х годах"],
            "century": [f"{roman} веке", f"{roman} века", f"{century} веке", f"{roman} столетии"],
        },
        "kk": {
            "year": [f"{first} жылы", f"{first} жылғы", f"{first} ж."],
            "range": [f"{first}{dash}{last} жылдары", f"{first} {dash} {last} жж.", f"{first} жылдан {last} жылға дейін"],
            "before": [f"{first} жылға дейін", f"{first} жылға қарай", f"{first} жылға дейінгі"],
            "after": [f"{first} жылдан бастап", f"{first} жылдан бері", f"{first} жылдан кейін"],
            "decade": [f"{decade}0-жылдары", f"{decade}0-шы жылдары"],
            "century": [f"{roman} ғасырда", f"{roman} ғасырдың", f"{century}-ғасырда"],
        },
        "en": {
            "year": [f"{first}"],
            "range": [f"{first}{dash}{last}", f"from {first} to {last}", f"between {first} and {last}"],
            "before": [f"until {first}", f"by {first}", f"before {first}"],
            "after": [f"since {first}", f"after {first}", f"starting from {first}"],
            "decade": [f"{decade}0s", f"{decade}0's"],
            "century": [f"{num2words(century, to='ordinal_num')} century"],
        },
    }[language][kind]  # fmt: skip
    before = "in " if language == "en" and kind == "year" else "" if kind != "decade" else "~ "
    return Written(spaced(draw, draw(st.sampled_from(forms))), says, before)


FROM_MONTH = {
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(),
    "kk": [
        month + end
        for month, end in zip(
            MONTHS["kk"], "нан нан дан ден нан нан ден нан тен нан нан нан".split(), strict=True
        )
    ],
    "en": MONTHS["en"],
}  # fmt: skip
TO_MONTH = {
    "ru": "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split(),
    "kk": [
        month + end
        for month, end in zip(
            MONTHS["kk"], "ға ға ға ге ға ға ге ға ке ға ға ға".split(), strict=True
        )
    ],
    "en": MONTHS["en"],
}  # fmt: skip


@st.composite
def written_spans(draw: st.DrawFn, language: str) -> Written:
    """Months of one year, or of any year: "с мая по июль", "from May to July 2021"."""
    first = draw(st.integers(1, 11))
    last = draw(st.integers(first + 1, 12))
    year = draw(st.one_of(st.none(), st.integers(1950, 2060)))
    dash = draw(st.sampled_from(DASHES))
    head, tail = FROM_MONTH[language][first - 1], TO_MONTH[language][last - 1]
    names = MONTHS[language][first - 1], MONTHS[language][last - 1]
    if language == "ru":
        of_year = f" {year} года" if year else ""
        inside = f"{IN_MONTH['ru'][first - 1]}{dash}{IN_MONTH['ru'][last - 1]}{of_year}"
        forms = [f"с {head} по {tail}{of_year}", inside]
    elif language == "kk":
        of_year = f"{year} жылғы " if year else ""
        inside = f"{of_year}{names[0]}{dash}{IN_MONTH['kk'][last - 1]}"
        forms = [f"{of_year}{head} {tail} дейін", inside]
    else:
        of_year = f" {year}" if year else ""
        forms = [
            f"from {head} to {tail}{of_year}",
            f"between {head} and {tail}{of_year}",
            f"{head}{dash}{tail}{of_year}",
        ]
    of = year or "XXXX"
    before = {"ru": "идёт ", "kk": "бұл ", "en": "lasts "}[language]
    says = f"{of}-{first:02}/{of}-{last:02}"
    return Written(spaced(draw, draw(st.sampled_from(forms))), says, before, ".")


def written_dates(language: str) -> st.SearchStrategy[Written]:
    return st.one_of(
        written_days(language),
        written_spans(language),
        written_months(language),
        written_parts(language),
        written_years(language),
    )


# --- figures -------------------------------------------------------------------------------------

UNITS = {
    "ru": (
        ("KZT", ("тенге",)), ("USD", ("долларов США", "долл. США")), ("EUR", ("евро",)), ("MCI", ("месячных расчетных показателей", "МРП")),
        ("percent", ("процентов", "%")), ("ha", ("гектаров", "га")), ("km", ("километров", "км")), ("t", ("тонн",)),
        ("m2", ("квадратных метров", "кв. м", "м²", "м.кв.")), ("RUB", ("рублей", "руб.")), ("kWh", ("кВт·ч", "кВт⋅ч", "киловатт-часов")),
        ("cm3", ("кубических сантиметров", "см³")), ("m3", ("кубометров", "куб. м", "м³")), ("школа", ("школ", "новых школ")), ("человек", ("человек",)),
    ),
    "kk": (
        ("KZT", ("теңге", "теңгені")), ("USD", ("АҚШ доллары", "доллар")), ("EUR", ("еуро",)), ("MCI", ("айлық есептік көрсеткіш", "АЕК")),
        ("percent", ("пайыз", "%", "пайызға")), ("ha", ("гектар", "га")), ("km", ("километр", "км", "шақырым")), ("t", ("тонна",)),
        ("m2", ("шаршы метр", "м²")), ("мектеп", ("мектеп", "жаңа мектеп", "мектепке")), ("адам", ("адам", "адамға")),
    ),
    "en": (
        ("KZT", ("tenge",)), ("USD", ("US dollars", "dollars")), ("EUR", ("euros",)), ("MCI", ("MCI", "monthly calculation indices")),
        ("percent", ("percent", "per cent", "%")), ("ha", ("hectares", "ha")), ("km", ("kilometres", "km")), ("t", ("tonnes", "tons")),
        ("m2", ("square metres", "sq. m", "m²")), ("school", ("schools", "new schools")), ("person", ("people", "persons")),
    ),
}  # fmt: skip
MULTIPLIERS = {
    "ru": ((10**3, ("тыс.", "тысяч")), (10**6, ("млн", "млн.", "миллионов")), (10**9, ("млрд", "миллиардов")), (10**12, ("трлн",))),
    "kk": ((10**3, ("мың",)), (10**6, ("млн", "миллион")), (10**9, ("млрд", "миллиард")), (10**12, ("трлн",))),
    "en": ((10**3, ("thousand",)), (10**6, ("million", "mln")), (10**9, ("billion", "bn")), (10**12, ("trillion",))),
}  # fmt: skip
STEPS = {
    "ru": (((10**6, "млн"), (10**3, "тыс.")), ((10**9, "млрд"), (10**6, "млн")), ((10**3, "тыс."), (1, ""))),
    "kk": (((10**6, "млн"), (10**3, "мың")), ((10**9, "млрд"), (10**6, "млн")), ((10**3, "мың"), (1, ""))),
    "en": (((10**6, "million"), (10**3, "thousand")), ((10**9, "billion"), (10**6, "million"))),
}  # fmt: skip
HALF = {"ru": "с половиной", "kk": "жарым", "en": "and a half"}
COMPARATORS = {
    "ru": (("", ""), (">=", "не менее "), ("<=", "не более "), (">", "более "), (">", "свыше "), ("<", "менее "), ("~", "около ")),
    "kk": (("", ""), (">=", "кемінде "), ("~", "шамамен ")),
    "en": (("", ""), (">=", "at least "), ("<=", "up to "), (">", "more than "), ("<", "less than "), ("~", "about ")),
}  # fmt: skip
FRAMES = {"ru": "это ", "kk": "бұл ", "en": "it is "}


def in_groups(draw: st.DrawFn, number: int, language: str) -> str:
    """Return the digits of a whole number, grouped in one of the ways of the language or not."""
    marks = ["", *SPACES]
    if language == "en" or number >= 10**6:
        marks.append(",")
    if number >= 10**6 and language != "en":
        marks.append(".")
    return f"{number:,}".replace(",", draw(st.sampled_from(marks)))


@st.composite
def amounts(draw: st.DrawFn, language: str) -> tuple[str, Decimal]:
    """A number in digits, with a fraction, with a multiplier, in words, or in both."""
    way = draw(
        st.sampled_from(("whole", "fraction", "multiplied", "words", "both", "stepped", "half"))
    )
    point = "." if language == "en" else draw(st.sampled_from((",", ".")))
    if way == "whole":
        number = draw(st.integers(2, 10**9 - 1))
        return in_groups(draw, number, language), Decimal(number)
    if way in ("words", "both"):
        number = draw(
            st.one_of(st.integers(2, 999), st.integers(2, 999_999), st.integers(2, 10**10))
        )
        words = num2words(number, lang={"kk": "kz"}.get(language, language))
        if way == "words":
            return words, Decimal(number)
        return f"{in_groups(draw, number, language)} ({words})", Decimal(number)
    if way == "stepped":  # 3 млн 91 тыс.
        large, small = draw(st.sampled_from(STEPS[language]))
        # "2 тыс. 150 тенге"; nobody writes "2 тыс. 1 тенге"
        least = 100 if language == "ru" and small[0] == 1 else 1
        above, below = draw(st.integers(2, 999)), draw(st.integers(least, 999))
        value = Decimal(above * large[0] + below * small[0])
        return f"{above} {large[1]} {below} {small[1]}".rstrip(), value
    if way == "half":
        whole = draw(st.integers(2, 99))
        return f"{whole} {HALF[language]}", whole + Decimal("0.5")
    tenths = draw(st.integers(11, 9999).filter(lambda n: n % 10))
    digits = f"{tenths // 10}{point}{tenths % 10}"
    value = Decimal(tenths) / 10
    if way == "fraction":
        return digits, value
    factor, names = draw(st.sampled_from(MULTIPLIERS[language]))
    if draw(st.booleans()):
        digits, value = str(tenths), Decimal(tenths)
    return f"{digits} {draw(st.sampled_from(names))}", value * factor


@st.composite
def written_figures(draw: st.DrawFn, language: str) -> Written:
    unit, names = draw(st.sampled_from(UNITS[language]))
    amount, value = draw(amounts(language))
    whole = value == int(value)
    counted = unit in ("школа", "человек", "мектеп", "адам", "school", "person")
    quarter = amount == "тоқсан"  # ninety, and a quarter of the year where no measure follows
    if counted and (not whole or value % 10 == 1 or quarter):
        amount, value = "25", Decimal(25)
    name = draw(st.sampled_from(names))
    comparator, word = draw(st.sampled_from(COMPARATORS[language]))
    gap = draw(st.sampled_from(SPACES if name != "%" else (*SPACES, "")))
    phrase = f"{word}{amount}{gap}{name}"
    says = " ".join(filter(None, (comparator, plain(value), unit)))
    return Written(phrase, says, FRAMES[language], draw(st.sampled_from((".", ", ", ";", ""))))


@st.composite
def written_ranges(draw: st.DrawFn, language: str) -> Written:
    """ "от 10 до 15 процентов", "10-15 %", "10-нан 15 пайызға дейін", "$5-7 million"."""
    low = draw(st.integers(2, 400))
    high = low + draw(st.integers(1, 500))
    dash = draw(st.sampled_from(DASHES))
    noun, unit = {
        "ru": ("процентов", "percent"),
        "kk": ("пайыз", "percent"),
        "en": ("percent", "percent"),
    }[language]
    ablative = {
        1: "ден",
        2: "ден",
        3: "тен",
        4: "тен",
        5: "тен",
        6: "дан",
        7: "ден",
        8: "ден",
        9: "дан",
        0: "нан",
    }[low % 10]
    forms = {
        "ru": [f"от {low} до {high} {noun}", f"{low}{dash}{high} {noun}", f"{low} {dash} {high} {noun}", f"от {low}% до {high}%", f"с {low} до {high} {noun}", f"с {low}% до {high}%"],
        "kk": [f"{low}-{ablative} {high} пайызға дейін", f"{low}{dash}{high} {noun}", f"{low} пайыздан {high} пайызға дейін"],
        "en": [f"from {low} to {high} {noun}", f"{low}{dash}{high} {noun}", f"between {low} and {high} {noun}", f"{low}% to {high}%"],
    }[language]  # fmt: skip
    return Written(draw(st.sampled_from(forms)), f"{low}..{high} {unit}", FRAMES[language])
