"""A full disc before a line is a bullet, whatever letter it was read as; a letter stays."""

import cv2
import numpy as np
import pytest

from pipeline.ocr.render import Picture
from pipeline.ocr.scan.bullets import with_bullets
from pipeline.ocr.scan.tesseract import Token

_TOPS = (100, 160)


def _picture(radius: int, hole: int = 0, shade: int = 235) -> Picture:
    """Return paper with two round marks below each other; a hole in them may be blurred."""
    grey = np.full((300, 400), 235, np.uint8)
    for top in _TOPS:
        cv2.circle(grey, (62, top + 20), radius, 60, -1)
        if hole:
            cv2.circle(grey, (62, top + 20), hole, shade, -1)
    return grey


def _tokens(mark: str, tops: tuple[int, ...] = _TOPS) -> list[Token]:
    return [
        Token(text=text, x0=x0, y0=top, x1=x1, y1=top + 40, confidence=0.9, line=(1, 1, top))
        for top in tops
        for text, x0, x1 in ((mark, 40, 84), ("бюджет", 100, 240))
    ]


def _marks(grey: Picture, tokens: list[Token]) -> list[str]:
    return [token.text for token in with_bullets(grey, tokens)][::2]


@pytest.mark.parametrize("mark", ["е", "®", "o", "°"])
def test_a_full_disc_is_a_bullet(mark: str) -> None:
    assert _marks(_picture(10), _tokens(mark)) == ["•", "•"]


@pytest.mark.parametrize(
    "grey",
    [
        _picture(13, hole=7),  # a letter о
        _picture(12, hole=5, shade=120),  # one whose hole is blurred
        _picture(18),  # too high
        _picture(2),  # a full stop
    ],
)
def test_letters_stay(grey: Picture) -> None:
    assert _marks(grey, _tokens("о")) == ["о", "о"]


def test_so_does_what_stands_alone_or_is_read_as_a_word() -> None:
    assert _marks(_picture(10), _tokens("е", _TOPS[:1])) == ["е"]
    assert _marks(_picture(10), _tokens("за")) == ["за", "за"]
