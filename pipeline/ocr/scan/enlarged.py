"""A word cut out of a page and made larger, so that its strokes and signs can be told apart."""

from dataclasses import dataclass
from typing import Any, Final

import cv2
import numpy as np

from pipeline.ocr.render import Picture

#: A cut of fewer dots shows nothing.
_FEWEST: Final = 16


@dataclass(frozen=True, slots=True, eq=False)
class Enlarged:
    """A cut: its dots, how many times larger it is than on the page, and what parts ink from paper.

    The threshold is Otsu's (1979, "A threshold selection method from gray-level histograms").
    """

    grey: Any
    growth: float
    dark: float

    def ink(self, share: float) -> Any:
        """Return where the cut is as dark as a share of its threshold: the less, the thinner.

        In a picture of black and white alone the threshold is black itself.
        """
        return self.grey <= share * self.dark


def enlarged(cut: Picture, height: int) -> Enlarged | None:
    """Return a cut made so many dots high, never smaller than it is; None where it is empty."""
    if cut.size < _FEWEST:
        return None
    growth = max(1.0, height / cut.shape[0])
    grey = cv2.resize(cut, None, fx=growth, fy=growth, interpolation=cv2.INTER_CUBIC)
    dark, _ = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    return Enlarged(grey, growth, dark)


def signs_of(ink: Any, fewest: int) -> list[tuple[int, int, int, int]]:
    """Return the boxes (x, y, wide, high) of what hangs together, from left to right.

    What has less than the `fewest` dots is a speck.
    """
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink.astype(np.uint8), connectivity=8)
    return sorted(
        (x, y, wide, high) for x, y, wide, high, dots in stats[1:].tolist() if dots >= fewest
    )
