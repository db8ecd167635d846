"""Blocks of approval whose lines stand apart, as on scans."""

import pytest

from pipeline.ocr.layout.approval_blocks import with_whole_approvals
from pipeline.records import Block, Box, Line, SegmentKind

Drawn = tuple[SegmentKind, str]


def _blocks(*drawn: Drawn, x0: float = 320, step: float = 14) -> list[Block]:
    return [
        Block(
            kind=kind,
            lines=(
                Line(
                    text=text,
                    start=0,
                    box=Box(x0=x0, y0=60 + step * i, x1=x0 + 5 * len(text), y1=72 + step * i),
                ),
            ),
        )
        for i, (kind, text) in enumerate(drawn)
    ]


def _texts(blocks: list[Block]) -> list[tuple[str, str]]:
    return [(b.kind, " ".join(line.text for line in b.lines)) for b in blocks]


FIRST: tuple[Drawn, ...] = (
    ("heading", "Ақбұлақ ауданы мәслихатының"),
    ("approval", "2024 жылғы 5 мамырдағы № 12 шешіміне қосымша"),
)


@pytest.mark.parametrize(
    ("drawn", "whole"),
    [
        (FIRST, "Ақбұлақ ауданы мәслихатының 2024 жылғы 5 мамырдағы № 12 шешіміне қосымша"),
        (
            (("approval", "Утвержден приказом от 5 мая 2024 года"), ("paragraph", "№ 05/12")),
            "Утвержден приказом от 5 мая 2024 года № 05/12",
        ),
        (
            (("approval", "Приложение к приказу"), ("paragraph", "от 5 мая 2024 года № 12")),
            "Приложение к приказу от 5 мая 2024 года № 12",
        ),
    ],
)
def test_lines_of_one_block(drawn: tuple[Drawn, ...], whole: str) -> None:
    assert _texts(with_whole_approvals(_blocks(*drawn), 595)) == [("approval", whole)]


@pytest.mark.parametrize(
    "blocks",
    [
        _blocks(*FIRST, step=40),  # far above
        _blocks(*FIRST, x0=80),  # at the left
        _blocks(("paragraph", "Мосты построены."), ("approval", "Приложение 1")),
        _blocks(("approval", "Приложение 1"), ("heading", "Правила ремонта мостов")),
        _blocks(("paragraph", "Министерство мостов"), ("approval", "«СОГЛАСОВАНО»")),
    ],
)
def test_lines_of_several_blocks(blocks: list[Block]) -> None:
    assert with_whole_approvals(blocks, 595) == blocks
