"""A body of a district with and without its region is one within a document."""

import pytest

from pipeline.extract.organizations.resolve import resolve_in_corpus, resolve_in_document
from pipeline.records import Mention, Organization


def _mentions(language: str, *names: str) -> list[Mention]:
    return [
        Mention(
            segment=number, kind="organization", start=0, end=len(name), text=name, rule="org_head", confidence=0.9,
            context_start=0, context_end=len(name), language=language,
            value=Organization(name=name, org_type="maslikhat"),
        )
        for number, name in enumerate(names)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "names", "bodies"),
    [
        ("ru", ("Есильский районный маслихат Акмолинской области", "Есильский районный маслихат"), 1),
        ("ru", ("маслихат Тайыншинского района области Абай", "маслихат Тайыншинского района"), 1),
        ("kk", ("Ақмола облысы Аршалы аудандық мәслихаты", "Аршалы аудандық мәслихаты"), 1),
        ("kk", ("АҚМОЛА ОБЛЫСЫ АРШАЛЫ АУДАНДЫҚ МӘСЛИХАТЫ", "Аршалы аудандық мәслихаты"), 1),
        ("en", ("Esil District Maslikhat of the Akmola Region", "Esil District Maslikhat"), 1),
        # which of the two is meant nobody says
        ("ru", ("Есильский районный маслихат Акмолинской области",
                "Есильский районный маслихат Северо-Казахстанской области", "Есильский районный маслихат"), 3),
        ("ru", ("Управление культуры Акмолинской области", "Управление культуры"), 2),
    ],
)  # fmt: skip
def test_bodies_of_a_document(language: str, names: tuple[str, ...], bodies: int) -> None:
    mentions = _mentions(language, *names)
    texts = dict(enumerate(names))
    _, found = resolve_in_corpus({"a": resolve_in_document(mentions, texts)})
    assert len(found) == bodies


def test_another_document_is_not_told() -> None:
    first, second = (_mentions("ru", name) for name in
                     ("Есильский районный маслихат Акмолинской области", "Есильский районный маслихат"))  # fmt: skip
    documents = {
        "a": resolve_in_document(first, {0: first[0].text}),
        "b": resolve_in_document(second, {0: second[0].text}),
    }
    _, found = resolve_in_corpus(documents)
    assert len(found) == 2
