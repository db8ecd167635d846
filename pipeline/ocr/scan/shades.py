"""How bright a part of a grey picture is, told by how many of its dots have each of 256 shades."""

from typing import Any

import cv2
import numpy as np


def dots_of_shades(picture: Any) -> Any:
    """Return how many dots of a grey picture have each of the shades from 0 (black) to 255."""
    return cv2.calcHist([picture], [0], None, [256], [0, 256]).ravel().astype(np.int64)


def shade_at(picture: Any, *percents: float) -> tuple[float, ...]:
    """Return the shades that so many percent of the dots of a picture are darker than."""
    return number_at(dots_of_shades(picture), *percents)


def number_at(times: Any, *percents: float) -> tuple[float, ...]:
    """Return the numbers below which so many percent of some are: 0, 1, 2... stand there so often.

    They are those of `numpy.percentile`, which sorts them all and takes ten times as long.

    >>> number_at(np.bincount([1, 2, 3, 4]), 50, 90)
    (2.5, 3.7)
    """
    upto = times.cumsum()
    return tuple(_between(upto, (int(upto[-1]) - 1) * (percent / 100)) for percent in percents)


def _between(upto: Any, place: float) -> float:
    """Return the number at a place among all as they grow, between two of them."""
    before = int(place)
    low, high = (int(number) for number in upto.searchsorted((before, before + 1), side="right"))
    share = place - before
    return high - (high - low) * (1 - share) if share >= 0.5 else low + (high - low) * share


def darker(picture: Any, x0: int, x1: int, y0: int, y1: int, share: float) -> Any:
    """Return which dots of a part of a grey picture are darker than a share of the paper there.

    What lies beyond its upper and left edges is left out; of nothing there is one dot, a light one.
    """
    part = picture[max(0, y0) : max(0, y1), max(0, x0) : max(0, x1)]
    return part < share * shade_at(part, 90)[0] if part.size else np.zeros((1, 1), bool)
