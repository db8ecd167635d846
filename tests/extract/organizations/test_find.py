"""Organizations found in the three languages: cases as data, places, time, odd texts."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.extract.organizations.find import find_organizations
from pipeline.extract.organizations.models import find as org_model
from pipeline.extract.organizations.models import names_english as org_names_english
from pipeline.records import Found, Organization

CASES = Path(__file__).parents[1] / "cases"


@pytest.fixture(autouse=True)
def _rules_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Try the rules without the models: those are scored by ``qujat evaluate``."""
    monkeypatch.setattr(org_model, "russian_tagger", lambda: None)
    monkeypatch.setattr(org_model, "kazakh_network", lambda: None)
    monkeypatch.setattr(org_names_english, "english_model", lambda: None)


def _cases() -> list[object]:
    made: list[object] = []
    for file in sorted(CASES.glob("organizations.*.txt")):
        language = file.name.split(".")[1]
        for line in file.read_text(encoding="utf-8").splitlines():
            if not line or line.startswith("#"):
                continue
            text, _, names = line.removeprefix("! ").partition("=>")
            marks = [pytest.mark.xfail(strict=True)] if line.startswith("! ") else []
            wanted = [name.strip() for name in names.split(";") if name.strip()]
            made.append(pytest.param(language, text.strip(), wanted, marks=marks))
    return made


def _value(found: Found) -> Organization:
    assert isinstance(found.value, Organization)
    return found.value


@pytest.mark.parametrize(("language", "text", "names"), _cases())
def test_names(language: str, text: str, names: list[str]) -> None:
    assert [_value(f).name for f in find_organizations(text, language)] == names


def test_kind_and_legal_form() -> None:
    text = "АО «Казахтелеком», НАО «Медицинский университет Астана» и ОФ «Болашак»"
    values = [_value(f) for f in find_organizations(text, "ru")]
    assert [(v.org_type, v.legal_form) for v in values] == [
        ("company", "АО"),
        ("university", "НАО"),
        ("fund", "ОФ"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("ru", "АО «Центр международных программ»", "company"),
        ("ru", "КГП «Областная клиника «Тулпар»", "hospital"),
        ("kk", "«Сырым ауданы мәслихатының аппараты» мемлекеттік мекемесі", "department"),
        ("kk", "«№ 3 Қалалық емхана» коммуналдық мемлекеттік кәсіпорны", "hospital"),
        ("kk", "«Самұрық-Қазына» ҰӘҚ» АҚ", "fund"),
        ("ru", "решение надзорной коллегии Верховного Суда", "court"),
        ("ru", "корреспондент агентства Kazinform", "media"),
        ("en", "the Office of the Procurator-General", "prosecutor"),
    ],
)
def test_kind_by_the_words_of_a_name(language: str, text: str, kind: str) -> None:
    assert _value(find_organizations(text, language)[0]).org_type == kind


def test_places_are_those_of_the_text() -> None:
    text = "По данным\u00a0Министерства\nфинансов РК, рост замедлился."
    (found,) = find_organizations(text, "ru")
    assert text[found.start : found.end] == "Министерства\nфинансов РК"
    assert _value(found).name == "Министерство финансов РК"


def test_mark_of_a_note_is_no_part_of_a_name() -> None:
    text = "Члены ООН[2] согласны."
    (found,) = find_organizations(text, "ru")
    assert text[found.start : found.end] == "ООН"


def test_places_in_decomposed_text() -> None:
    text = "Ұлттық экономика министрлі\u0433\u0306і емес, Әдiлет министрлігі"
    (found,) = find_organizations(text, "kk")
    assert text[found.start : found.end] == "Әдiлет министрлігі"


#: Pieces that rules might stumble over when repeated.
HOSTILE = (
    ("ru", "Министерство "), ("ru", "Министерства финансов, "), ("ru", "Комитет Комитета "),
    ("ru", "«АО "), ("ru", "суда города Алматы и "), ("ru", "Министерство финансов (далее – МФ) "), ("ru", "ЕАЭС. ("),
    ("kk", "Қаржы, "), ("kk", "«Х» АҚ "), ("kk", "Қ."), ("kk", "министрлігі "),
    ("en", "Ministry of "), ("en", "JSC "), ("en", "Justice, "), ("en", "L."), ("en", "akimats of Almaty, "),
)  # fmt: skip


@pytest.mark.parametrize(("language", "piece"), HOSTILE)
def test_time_grows_with_the_length(language: str, piece: str) -> None:
    def taken(length: int) -> float:
        text = (piece * (length // len(piece) + 1))[:length]
        times = []
        for _ in range(3):  # the least: others may work on the machine
            begun = time.process_time()
            find_organizations(text, language)
            times.append(time.process_time() - begun)
        return min(times)

    taken(1_000)
    assert taken(40_000) < 8 * taken(10_000) + 0.2


WORDS = (
    "Министерство", "министерства", "и", ",", "финансов", "по", "делам", "«", "»", '"', "(", ")", "АО",
    "имени", "города", "Алматы", "области", "№", "5", "РК", "министрлігі", "атындағы", "қаласының",
    "әкімдіктері", "және", "АҚ", "Қаржы", "жөніндегі", "комиссия", "Ministry", "of", "the", "and",
    "Finance", "JSC", "akimats", "regions", "University", "L", ".", "суд", "при", "Президенте", "за",
    "\N{NO-BREAK SPACE}", "\n", "далее", "–",
)  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=14), st.sampled_from(("ru", "kk", "en")))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read(words: list[str], language: str) -> None:
    text = " ".join(words)
    for found in find_organizations(text, language):
        assert 0 <= found.start < found.end <= len(text)
        assert _value(found).name
        assert "\n" not in _value(found).name
