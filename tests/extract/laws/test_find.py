"""Citations of laws: hand cases by language, broken letters, values read back, hostile repeats."""

import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.extract.laws.find import find_laws
from pipeline.records import Found, Law

CASES = Path(__file__).parents[1] / "cases"
LANGUAGES = ("ru", "kk", "en")
_UNCHECKED = frozenset({"act_id", "act_key"})


@dataclass(frozen=True)
class Case:
    """A text, where its mentions stand, their fields, and whether it is a known failure."""

    language: str
    text: str
    spans: tuple[tuple[int, int], ...]
    laws: tuple[Law, ...]
    fails: bool


def read_cases(language: str) -> list[Case]:
    """Return the cases of a file: a text with marked mentions, below it the fields of each."""
    cases: list[Case] = []
    for line in (CASES / f"laws_{language}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            last = cases[-1]
            cases[-1] = Case(
                last.language, last.text, last.spans, (*last.laws, _law(line)), last.fails
            )
        elif line and not line.startswith("#"):
            marked = line.removeprefix("! ")
            text, spans = _unmark(marked)
            cases.append(Case(language, text, spans, (), line != marked))
    return cases


def _unmark(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    text = ""
    spans: list[tuple[int, int]] = []
    starts: list[int] = []
    for letter in marked:
        if letter == "⟦":
            starts.append(len(text))
        elif letter == "⟧":
            spans.append((starts.pop(), len(text)))
        else:
            text += letter
    return text, tuple(sorted(spans, key=lambda span: (span[0], -span[1])))


def _law(line: str) -> Law:
    act_type, *rest = line.strip().split(" | ")
    values = dict(item.split("=", 1) for item in rest)
    draft = values.pop("draft", "") == "yes"
    return Law(**{"act_type": act_type, "jurisdiction": "KZ", **values}, draft=draft)


def _plain(law: Law) -> dict[str, object]:
    return {f.name: getattr(law, f.name) for f in fields(law) if f.name not in _UNCHECKED}


def _all_cases() -> list[object]:
    return [
        pytest.param(case, id=f"{case.language}-{case.text[:60]}", marks=_marks(case))
        for language in LANGUAGES
        for case in read_cases(language)
    ]


def _marks(case: Case) -> list[pytest.MarkDecorator]:
    return [pytest.mark.xfail(strict=True, reason="known failure")] if case.fails else []


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("ru", "ПРИКАЗ МИНИСТРА ЮСТИЦИИ\n31 августа 2022 года № 385\nО мерах", 0),
        ("kk", "ЭНЕРГЕТИКА МИНИСТРЛІГІ\nБҰЙРЫҚ\n2024 жылғы 19 ақпан № 61 Астана қаласы", 0),
        ("en", "ORDER OF THE MINISTER OF ENERGY\nNo. 5 of 6 May 2020", 0),
        ("ru", "УТВЕРЖДЕНО\nПРИКАЗОМ МИНИСТРА ЮСТИЦИИ\nот 5 мая 2020 года № 5", 1),
        ("ru", "Основание:\nПриказ Министра юстиции\nот 5 мая 2020 года № 5", 1),
    ],
)
def test_heading_of_an_act_is_no_mention_in_its_own_text(
    language: str, text: str, found: int
) -> None:
    assert len(find_laws(text, language)) == found


@pytest.mark.parametrize("case", _all_cases())
def test_hand_cases(case: Case) -> None:
    found = find_laws(case.text, case.language)
    assert [(f.start, f.end) for f in found] == list(case.spans), _texts(case.text, found)
    if not case.fails:
        values = [f.value for f in found]
        assert [_plain(v) for v in values if isinstance(v, Law)] == [_plain(v) for v in case.laws]


def _texts(text: str, found: list[Found]) -> list[str]:
    return [text[f.start : f.end] for f in found]


# --- letters, spaces and breaks ------------------------------------------------------------------

_SAME = {
    "ru": "согласно статье 7 Закона Республики Казахстан от 31 октября 2015 года № 379-V"
    " «О ГЧП» можно",
    "kk": "«МЖӘ туралы» Қазақстан Республикасының 2015 жылғы 31 қазандағы № 379-V"
    " Заңының 7-бабы күшті",
    "en": "under Article 7 of the Law of the Republic of Kazakhstan dated 31 October 2015 No. 379-V"
    " “On PPP” it is",
}
_CHANGES: dict[str, Callable[[str], str]] = {
    "no-break spaces": lambda t: t.replace(" ", "\N{NO-BREAK SPACE}"),
    "thin spaces": lambda t: t.replace(" ", "\N{THIN SPACE}"),
    "lines broken": lambda t: t.replace(" ", "\n"),
    "two spaces": lambda t: t.replace(" ", "  "),
    "decomposed letters": lambda t: unicodedata.normalize("NFD", t),
    "figure dash": lambda t: t.replace("-", "\N{FIGURE DASH}"),
    "en dash": lambda t: t.replace("-", "–"),
    "low quotes": lambda t: t.replace("«", "„").replace("»", "“").replace("“On PPP”", "„On PPP“"),
    "straight quotes": lambda t: t.translate(str.maketrans("«»“”", '""""')),
    "capitals": str.upper,
    "no numero sign": lambda t: t.replace("№", "N").replace("No.", "N"),
    "misread numero sign": lambda t: t.replace("№", "Ne").replace("No.", "Ne"),
    "a word broken over lines": lambda t: t.replace("Республик", "Респуб-\nлик"),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("change", _CHANGES, ids=str)
def test_letters_that_do_not_matter(change: str, language: str) -> None:
    text = _CHANGES[change](_SAME[language])
    found = find_laws(text, language)
    assert len(found) == 1, _texts(text, found)
    law = found[0].value
    assert isinstance(law, Law)
    assert (law.act_type, law.date, law.number, law.article) == (
        "law", "2015-10-31", "379-V", "7",
    )  # fmt: skip
    assert law.title
    words = text[found[0].start : found[0].end]
    assert not words[0].isspace()
    assert not words[-1].isspace()


def test_a_decomposed_text_keeps_its_own_offsets() -> None:
    text = unicodedata.normalize("NFD", "Трудовой кодекс и й " * 3)
    texts = [text[found.start : found.end] for found in find_laws(text, "ru")]
    assert [unicodedata.normalize("NFC", found) for found in texts] == ["Трудовой кодекс"] * 3


# --- values, written in a random form and read back ----------------------------------------------

_MONTHS = {
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "kk": "қаңтардағы ақпандағы наурыздағы сәуірдегі мамырдағы маусымдағы шілдедегі тамыздағы"
    " қыркүйектегі қазандағы қарашадағы желтоқсандағы",
    "en": "January February March April May June July August September October November December",
}
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")
_TITLES = {
    "ru": ["О языках в Республике Казахстан", "Об образовании", "О воинской службе"],
    "kk": ["Білім туралы", "Тіл туралы", "Мемлекеттік сатып алу туралы"],
    "en": ["On Education", "On Public Procurement", "On Languages in Kazakhstan"],
}


@dataclass(frozen=True)
class Written:
    """A citation of a law written out, and what must be read from it."""

    language: str
    text: str
    law: Law


@st.composite
def written(draw: st.DrawFn, language: str) -> Written:
    year = draw(st.integers(1996, 2029))
    month, day = draw(st.integers(1, 12)), draw(st.integers(1, 28))
    number = f"{draw(st.integers(1, 600))}-{draw(st.sampled_from(_ROMAN))}"
    article = draw(st.integers(0, 300))
    paragraph = draw(st.integers(0, 12)) if article else 0
    title = draw(st.sampled_from(_TITLES[language]))
    date = f"{year}-{month:02}-{day:02}"
    law = Law(
        act_type="law",
        title=title,
        number=number,
        date=date,
        jurisdiction="KZ",
        article=str(article or ""),
        paragraph=str(paragraph or ""),
    )
    name = _MONTHS[language].split()[month - 1]
    style = draw(st.integers(0, 3))
    make = {"ru": _russian, "kk": _kazakh, "en": _english}[language]
    return Written(language, make(law, day, name, year, month, style), law)


def _russian(law: Law, day: int, name: str, year: int, month: int, style: int) -> str:
    date = f"от {day} {name} {year} года" if style % 2 else f"от {day:02}.{month:02}.{year} г."
    number = f"№ {law.number}"
    title = f"«{law.title}»" if style < 2 else f'"{law.title}"'
    order = [date, number, title] if style != 3 else [title, date, number]
    provision = f"статьи {law.article} " if law.article else ""
    if law.paragraph:
        provision = f"пункта {law.paragraph} " + provision
    return f"на основании {provision}Закона Республики Казахстан {' '.join(order)} решено"


def _kazakh(law: Law, day: int, name: str, year: int, month: int, style: int) -> str:
    date = f"{year} жылғы {day} {name}" if style != 1 else f"{day:02}.{month:02}.{year} ж."
    provision = f" {law.article}-бабы" if law.article else ""
    if law.paragraph:
        provision = f" {law.article}-бабының {law.paragraph}-тармағы"
    title = f"«{law.title}»"
    if style == 3:
        return (
            f"бұл Қазақстан Республикасының {date} № {law.number} {title} Заңының{provision} болды"
        )
    return f"бұл {title} Қазақстан Республикасының {date} № {law.number} Заңының{provision} болды"


def _english(law: Law, day: int, name: str, year: int, month: int, style: int) -> str:
    date = (
        f"dated {day} {name} {year}",
        f"of {name} {day}, {year}",
        f"dated {day:02}.{month:02}.{year}",
        f"of {day} {name} {year}",
    )[style]
    title = f"“{law.title}”"
    rest = [date, f"No. {law.number}", title] if style < 2 else [title, f"No. {law.number}", date]
    provision = ""
    if law.paragraph and style % 2:
        provision = f"paragraph {law.paragraph} of Article {law.article} of the "
    elif law.paragraph:
        provision = f"Article {law.article}({law.paragraph}) of the "
    elif law.article:
        provision = f"Article {law.article} of the "
    return f"pursuant to {provision}Law of the Republic of Kazakhstan {' '.join(rest)} it was"


def _check(item: Written) -> None:
    found = find_laws(item.text, item.language)
    assert len(found) == 1, (item.text, _texts(item.text, found))
    law = found[0].value
    assert isinstance(law, Law)
    assert _plain(law) == _plain(item.law), item.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_values_are_read_back(language: str) -> None:
    @settings(max_examples=300, deadline=None)
    @given(written(language))
    def read_back(item: Written) -> None:
        _check(item)

    read_back()


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_ten_thousand_values_are_read_back(language: str) -> None:
    @settings(max_examples=10_000, deadline=None)
    @given(written(language))
    def read_back(item: Written) -> None:
        _check(item)

    read_back()


# --- nothing makes it run away -------------------------------------------------------------------

_HOSTILE = {
    "ru": (
        'закон |статьи 5, |«|«О |»|"|пункта 1 статьи 2 |от 5 мая 2015 года |№ 5-|Закона о труде и '
        "|приказ Министра финансов и |Республики Казахстан |1), |проект |(далее – |и |5-|ского "
        "|Государственной программы развития |соглашение между "
    ),
    "kk": (
        "заң |7-бабының |«|» |1) |Қазақстан Республикасының |№ 5-|2015 жылғы |туралы |және "
        "|министрінің |Мемлекеттік |жоспары |бірінші |Еңбек кодексінің "
    ),
    "en": (
        "law |Article 5, |“|” |of the |Law of the Republic of Kazakhstan |No. 5-|on |and "
        "|Minister of |State Programme for |(1)|Agreement between |Code |The Law "
        "|Law on roads, infrastructure, transportation, agriculture, manufacturing, construction, it "
        '|The Law on Water of 9 July 2003 No. 481-II (hereinafter the "Water law") and the Water law '
    ),
}


_PIECES = [(language, piece) for language in LANGUAGES for piece in _HOSTILE[language].split("|")]


@pytest.mark.parametrize(("language", "piece"), _PIECES)
def test_no_repeat_makes_it_run_away(language: str, piece: str) -> None:
    """20 KB of one piece, over and over; what grows with the square would take minutes."""
    assert _seconds(language, piece, 20_000) < 4.0


@pytest.mark.slow
@pytest.mark.parametrize(("language", "piece"), _PIECES)
def test_time_grows_with_length(language: str, piece: str) -> None:
    """100 KB take about ten times the time of 10 KB."""
    _seconds(language, piece, 10_000)
    short, long = (_seconds(language, piece, size) for size in (10_000, 100_000))
    assert long < 30 * short + 1.0


def _seconds(language: str, piece: str, size: int) -> float:
    text = (piece * (size // len(piece) + 1))[:size]
    begin = time.process_time()
    find_laws(text, language)
    return time.process_time() - begin


# --- any text ------------------------------------------------------------------------------------

_FRAGMENTS = st.sampled_from(
    "Закон|закона|РК|«О труде»|от 5 мая|2020 года|№ 5-V|статьи 7|,| |(далее – |)|Правительства|и|"
    "Заңының|«Білім туралы»|7-бабы|Қазақстан Республикасының|бағдарламасы|Law|of the|“On|Education”|"
    "No. 5|dated|Article 7|Code|\n|и\N{COMBINING BREVE}|…|3|проект|Программа|кодексы|Уголовный".split(
        "|"
    )
)


@settings(max_examples=400, deadline=None)
@given(st.lists(_FRAGMENTS | st.text(max_size=6), max_size=24), st.sampled_from(LANGUAGES))
def test_any_text_gives_mentions_inside_it(pieces: list[str], language: str) -> None:
    text = " ".join(pieces)
    found = find_laws(text, language)
    for item in found:
        assert 0 <= item.start < item.end <= len(text)
        assert isinstance(item.value, Law)
    assert [(f.start, -f.end) for f in found] == sorted((f.start, -f.end) for f in found)
