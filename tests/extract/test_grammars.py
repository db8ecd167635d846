"""The pipelines: what each component sees, and texts that would hold them up."""

from dataclasses import replace

import pytest

from pipeline.extract.grammars import extract, find, spacy_pipeline
from pipeline.records import LanguageSpan, Organization, Segment


def _segment(text: str, language: str, **fields: object) -> Segment:
    return Segment(
        number=0,
        page=1,
        kind="paragraph",
        text=text,
        raw_start=0,
        raw_end=len(text),
        language=language,
        **fields,  # type: ignore[arg-type]
    )


def test_number_of_an_act_is_no_figure() -> None:
    text = "Закон Республики Казахстан от 31 октября 2015 года № 379-V «О концессиях»"
    assert {found.kind for found in find(text, "ru")} <= {"law", "date"}


def test_mark_of_a_note_counts_nothing() -> None:
    note = _segment("1 Bureau of National Statistics. It lost 2 reports.", "en")
    kept = [m.text for m in extract([replace(note, kind="footnote")]) if m.kind == "figure"]
    assert kept == ["2 reports"]
    due = replace(_segment("5 МРП взимается.", "ru"), kind="footnote")
    assert [m.text for m in extract([due]) if m.kind == "figure"] == ["5 МРП"]


def test_issuer_inside_a_citation_is_marked() -> None:
    text = "постановлением Правительства Республики Казахстан от 29 декабря 2018 года № 923"
    bodies = [f.value for f in find(text, "ru") if isinstance(f.value, Organization)]
    assert [body.within_law for body in bodies] == [True]


def test_each_stretch_is_read_in_its_language() -> None:
    text = "2020 жылғы 1 маусымда жарияланды. Опубликовано 2 июня 2020 года."
    cut = text.index("Опубликовано")
    spans = (
        LanguageSpan(start=0, end=cut - 1, language="kk", confidence=1.0),
        LanguageSpan(start=cut, end=len(text), language="ru", confidence=1.0),
    )
    mentions = extract([_segment(text, "kk", spans=spans)])
    dates = [(m.text, m.language) for m in mentions if m.kind == "date"]
    assert dates == [("2020 жылғы 1 маусымда", "kk"), ("2 июня 2020 года", "ru")]


def test_kazakh_in_latin_letters_is_read_as_it_stands() -> None:
    text = "Zañ 2021 jylğy 5 qañtarda qabyldandy."
    (mention,) = [m for m in extract([_segment(text, "kk", script="Latn")]) if m.kind == "date"]
    assert mention.text == "2021 jylğy 5 qañtarda"


def test_kazakh_in_arabic_letters_counts_nothing() -> None:
    assert extract([_segment("2011 جىلعى 28 اقپان №198, استانا", "kk", script="Arab")]) == ()


@pytest.mark.parametrize("sign", ["(", "()", "«»", "_", ".", "-"])
def test_rows_of_signs_hold_nothing_up(sign: str) -> None:
    text = sign * 8000 + " принят 5 января 2021 года"
    assert [found.kind for found in find(text, "ru")] == ["date"]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("kk", "Қаржы министрлігі мен Қазпошта келісті.", ["Қаржы министрлігі", "Қазпошта"]),
        ("ru", "Минфин и АО «Тулпар» подписали договор.", ["Минфин", "АО «Тулпар»"]),
        ("en", "Oxfam met the Ministry of Finance.", ["Oxfam", "Ministry of Finance"]),
    ],
)
def test_each_pipeline_fills_the_entities_of_spacy(
    language: str, text: str, names: list[str]
) -> None:
    doc = spacy_pipeline(language)(text)
    assert [entity.text for entity in doc.ents] == names
    assert {entity.label_ for entity in doc.ents} == {"ORG"}
