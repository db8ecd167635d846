"""The head of an order or a letter."""

import pytest

from pipeline.records import Block, Box, Line, Page, SegmentKind
from pipeline.repair.letterheads import letterhead_of


def _page(*texts: str, first: float = 60, kind: SegmentKind = "heading") -> Page:
    blocks = tuple(
        Block(
            kind=kind,
            lines=(Line(text=text, start=0, box=Box(x0=60, y0=y, x1=500, y1=y + 12)),),
        )
        for text, y in zip(texts, range(int(first), 2000, 20), strict=False)
    )
    return Page(
        number=1,
        width=595,
        height=842,
        read_as="text_layer",
        reason="",
        raw="\n".join(texts),
        blocks=blocks,
    )


@pytest.mark.parametrize(
    ("texts", "head"),
    [
        (("МИНИСТЕРСТВО РЕК И ОЗЁР РЕСПУБЛИКИ КАЗАХСТАН", "ПРИКАЗ", "5 мая 2025 года № 12",
          "город Астана", "О расчистке русел"), {0, 2, 3}),
        (("ЗАЙСАН АУДАНЫНЫҢ ӘКІМДІГІ", "ҚАУЛЫ", "АКИМАТ ЗАЙСАНСКОГО РАЙОНА", "ПОСТАНОВЛЕНИЕ"), {0, 2}),
        (("ҚАЗАҚСТАН РЕСПУБЛИКАСЫ СУ МИНИСТРЛІГІ", "010000, Астана қаласы, Абай даңғылы, 8",
          "2025 жылғы 5 тамыз № 77-ө", "Қаржы министрлігіне"), {0, 1, 2}),
        (("Высшая аудиторская палата", "№ 05-11/842", "На № 15 от 3 марта"), {0, 1}),
        (("AGENCY FOR RIVERS", "ORDER", "Astana"), {0}),
        (("Министерство рек и озёр", "Сорок озёр края обмелели.", "Итоги года"), set()),
        (("О работе министерства", "5 мая 2025 года"), set()),
        (("Министерство рек расчистило русла. Вода пришла", "ПРИКАЗ"), set()),
    ],
)  # fmt: skip
def test_letterheads(texts: tuple[str, ...], head: set[int]) -> None:
    assert letterhead_of(_page(*texts), frozenset()) == head


def test_what_stands_low_or_beside_the_text_is_none() -> None:
    texts = ("Министерство рек и озёр", "5 мая 2025 года № 12")
    assert letterhead_of(_page(*texts, first=500), frozenset()) == set()
    assert letterhead_of(_page(*texts), frozenset({0})) == set()
    assert letterhead_of(_page(*texts, kind="signature"), frozenset()) == set()


def test_long_names_are_read_at_once() -> None:
    for text in ("а" * 240, "үй " * 80, "великий " * 30, "№" * 240, "1" * 240):
        assert letterhead_of(_page(text, "ПРИКАЗ"), frozenset()) == set()
