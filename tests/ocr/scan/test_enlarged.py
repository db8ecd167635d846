"""A word cut out and made larger: its ink, its signs, nothing of an empty cut."""

import numpy as np
import pytest

from pipeline.ocr.scan.enlarged import enlarged, signs_of


@pytest.mark.parametrize(("high", "grown"), [(10, 40), (80, 80)])
def test_a_cut_is_made_so_high_and_never_smaller(high: int, grown: int) -> None:
    cut = np.full((high, 30), 240, np.uint8)
    cut[2:-2, 5:9] = 20
    large = enlarged(cut, 40)
    assert large is not None
    assert large.grey.shape[0] == grown == high * large.growth
    assert len(signs_of(large.ink(1.0), 8)) == 1
    assert large.ink(0.6).sum() <= large.ink(1.0).sum()


@pytest.mark.parametrize("shape", [(0, 9), (9, 0), (3, 5)])
def test_a_cut_without_dots_shows_nothing(shape: tuple[int, int]) -> None:
    assert enlarged(np.zeros(shape, np.uint8), 40) is None


def test_specks_are_no_signs() -> None:
    ink = np.zeros((20, 20), bool)
    ink[2:12, 12:15] = ink[4:9, 3:6] = ink[0, 0] = True
    assert signs_of(ink, 8) == [(3, 4, 3, 5), (12, 2, 3, 10)]
