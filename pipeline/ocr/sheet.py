"""A page's picture in one of the four ways it may lie: what is told by it, and what is made of it.

Each is made when it is first asked for, and once: a pass over all pixels costs as much as the
reading of two lines.
"""

from collections.abc import Callable
from functools import cached_property
from typing import Final

import numpy as np

from pipeline.ocr import scans
from pipeline.ocr.frames import Turn
from pipeline.ocr.render import Picture
from pipeline.ocr.rulings import ruled_lines, without_rulings
from pipeline.records import Box

Variant = Callable[[Picture], Picture]

#: How a picture is made grey, in the order in which it is tried.
VARIANTS: Final[tuple[Variant, ...]] = (
    scans.plain_grey,
    scans.evenly_lit,
    scans.without_colour,
    scans.without_dots,
)


class Sheet:
    """A picture in colour, turned clockwise by quarters so that it may be read."""

    def __init__(self, picture: Picture, dpi: int, turn: Turn = 0) -> None:
        """`picture` is the page as it is shown; it has `dpi` dots per inch."""
        self.picture = picture if turn == 0 else np.ascontiguousarray(np.rot90(picture, turn // 90))
        self.dpi = dpi
        self.turn = turn
        self._grey: dict[Variant, Picture] = {}
        self._leaned: dict[Variant, Picture] = {}
        self._bare: dict[Variant, Picture] = {}

    def turned(self, turn: Turn) -> "Sheet":
        """Return the page, shown as this sheet has it, lying another way; as even, as white."""
        other = Sheet(self.picture, self.dpi, turn)
        other.__dict__["first"] = self.first
        other.__dict__["colours"] = np.ascontiguousarray(np.rot90(self.colours, turn // 90))
        return other

    def grey(self, variant: Variant) -> Picture:
        """Return the picture as grey, not yet level."""
        if variant not in self._grey:
            self._grey[variant] = variant(self.picture)
        return self._grey[variant]

    def bare(self, variant: Variant) -> Picture:
        """Return the picture as grey, level and without rulings: what Tesseract reads."""
        if variant not in self._bare:
            self._bare[variant] = without_rulings(self._level(variant), self.rulings)
        return self._bare[variant]

    @cached_property
    def first(self) -> Variant:
        """Return how this page is best made grey."""
        if scans.is_coloured(self.colours):
            return scans.without_colour
        if scans.is_uneven(self.half):
            return scans.evenly_lit
        return scans.plain_grey

    @cached_property
    def plainest(self) -> Variant:
        """Return how it is made grey without a change to its paper, unless there is colour."""
        return self.first if self.first is scans.without_colour else scans.plain_grey

    @cached_property
    def colours(self) -> Picture:
        """Return where there is colour, one pixel for `scans.STEP` by `scans.STEP`."""
        return scans.colours(self.picture)

    @cached_property
    def spots(self) -> Picture:
        """Return where there is colour on the level page."""
        return scans.leaned(self.colours, self.lean, 0) if self.lean else self.colours

    @cached_property
    def half(self) -> Picture:
        """Return it as grey, half as wide: enough to tell its light and its lines by."""
        grey = self.grey(scans.plain_grey)
        return scans.shrunk(grey, max(1, grey.shape[1] // 2), max(1, grey.shape[0] // 2))

    @cached_property
    def ink(self) -> Picture:
        """Return its ink, small."""
        return scans.ink(self.half)

    @cached_property
    def lean(self) -> float:
        """Return by how many degrees its lines lean clockwise."""
        return scans.skew(self.ink)

    @cached_property
    def rulings(self) -> tuple[Box, ...]:
        """Return its rulings, in pixels of the level page."""
        as_shown = self.plainest is scans.plain_grey and not self.lean
        return ruled_lines(
            self._level(self.plainest), self.dpi, half=self.half if as_shown else None
        )

    def _level(self, variant: Variant) -> Picture:
        if not self.lean:
            return self.grey(variant)
        if variant not in self._leaned:
            self._leaned[variant] = scans.leaned(self.grey(variant), self.lean)
        return self._leaned[variant]
