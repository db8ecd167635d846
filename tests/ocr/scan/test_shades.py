"""How bright a part of a picture is: the same as sorting all of its dots says."""

import numpy as np
import pytest

from pipeline.ocr.scan.shades import darker, dots_of_shades, number_at, shade_at

PERCENTS = (0, 1, 2, 5, 30, 50, 75, 90, 95, 100)


@pytest.mark.parametrize("shape", [(1, 1), (1, 2), (3, 1), (7, 5), (40, 31)])
@pytest.mark.parametrize("shades", [(0, 255), (0, 3, 250, 255), tuple(range(256)), (240,)])
def test_shades_are_those_of_sorted_dots(shape: tuple[int, int], shades: tuple[int, ...]) -> None:
    picture = np.random.default_rng(1).choice(np.array(shades, np.uint8), shape)
    for part in (picture, picture[::2, ::3], picture[:, ::-1]):
        sorted_out = tuple(float(np.percentile(part, percent)) for percent in PERCENTS)
        assert shade_at(part, *PERCENTS) == sorted_out
        assert dots_of_shades(part).sum() == part.size


def test_numbers_may_be_larger_than_shades() -> None:
    numbers = [3, 900, 14, 900, 2]
    told = number_at(np.bincount(numbers), 30, 50)
    assert told == (np.percentile(numbers, 30), np.median(numbers))


def test_ink_is_darker_than_its_paper_and_nothing_has_none() -> None:
    grey = np.full((20, 20), 200, np.uint8)
    grey[5:8, 5:8] = 40
    dark = darker(grey, -3, 12, -3, 12, 0.68)
    assert dark.shape == (12, 12)
    assert dark.sum() == 9
    assert not darker(grey, 12, 4, 0, 12, 0.68).any()
    assert not darker(grey, 25, 30, 0, 12, 0.68).any()
