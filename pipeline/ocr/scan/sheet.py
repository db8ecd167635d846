"""A page's picture in one of the four ways it may lie: what is told by it, and what is made of it.

Each is made when it is first asked for, and once: a pass over all pixels costs as much as the
reading of two lines.
"""

from collections.abc import Callable
from functools import cached_property
from typing import Final

import numpy as np

from pipeline.ocr.frames import Turn
from pipeline.ocr.render import Picture
from pipeline.ocr.scan import scans
from pipeline.ocr.scan.rulings import ruled_lines, without_rulings
from pipeline.records import Box

Variant = Callable[[Picture, int], Picture]

#: How a picture is made grey, in the order in which it is tried.
VARIANTS: Final[tuple[Variant, ...]] = (
    scans.plain_grey,
    scans.evenly_lit,
    scans.without_colour,
    scans.without_dots,
)


#: Rulings and the light are sought in a picture of so many dots per inch.
_COARSE: Final = 150
#: A scan of so many dots per inch is read as well when it is turned the quicker way.
_FINE: Final = 250


class Sheet:
    """A picture in colour or grey, turned clockwise by quarters so that it may be read.

    It is kept as it was scanned, and made `growth` times as large only where it is read.
    """

    def __init__(self, picture: Picture, dpi: int, growth: float = 1.0, turn: Turn = 0) -> None:
        """`picture` is the page as it is shown; it has `dpi` dots per inch where it is read."""
        self.picture = picture if turn == 0 else np.ascontiguousarray(np.rot90(picture, turn // 90))
        self.dpi = dpi
        self.growth = growth
        self.turn = turn
        self._grey: dict[Variant, Picture] = {}
        self._few: dict[Variant, Picture] = {}
        self._level: dict[Variant, Picture] = {}
        self._bare: dict[Variant, Picture] = {}

    def turned(self, turn: Turn) -> "Sheet":
        """Return the page, shown as this sheet has it, lying another way; as even, as white."""
        other = Sheet(self.picture, self.dpi, self.growth, turn)
        other.__dict__["first"] = self.first
        other.__dict__["colours"] = np.ascontiguousarray(np.rot90(self.colours, turn // 90))
        return other

    def grey(self, variant: Variant) -> Picture:
        """Return the picture as grey, neither level nor enlarged."""
        if variant not in self._grey:
            self._grey[variant] = variant(self.picture, round(scans.CELL / self.growth) or 1)
        return self._grey[variant]

    def bare(self, variant: Variant) -> Picture:
        """Return the picture as grey, level and without rulings: what Tesseract reads."""
        if variant not in self._bare:
            whole = self.enlarged(self._made_level(variant))
            self._bare[variant] = without_rulings(whole, self.rulings)
        return self._bare[variant]

    def enlarged(self, picture: Picture) -> Picture:
        """Return a picture of the page as large as it is read."""
        height, width = (round(side * self.growth) for side in self.picture.shape[:2])
        return scans.resized(picture, width, height)

    @cached_property
    def first(self) -> Variant:
        """Return how this page is best made grey."""
        if scans.is_coloured(self.colours):
            return scans.without_colour
        if scans.is_uneven(self._coarse(scans.plain_grey)):
            return scans.evenly_lit
        if scans.shines_through(self._coarse(scans.plain_grey)):
            return scans.without_ghosts
        return scans.plain_grey

    @cached_property
    def plainest(self) -> Variant:
        """Return how it is made grey where rulings are sought and numbers read again.

        Its paper stays as it is, unless there is colour on it or something shines through.
        """
        cleared = self.first in (scans.without_colour, scans.without_ghosts)
        return self.first if cleared else scans.plain_grey

    @property
    def step(self) -> int:
        """Return how many dots of the scan are one of `colours`, in either direction."""
        return round(scans.STEP / self.growth) or 1

    @cached_property
    def colours(self) -> Picture:
        """Return where there is colour, one pixel for `step` by `step`."""
        return scans.colours(self.picture, self.step)

    @cached_property
    def spots(self) -> Picture:
        """Return where there is colour on the level page."""
        return scans.leaned(self.colours, self.lean, 0) if self.lean else self.colours

    @cached_property
    def ink(self) -> Picture:
        """Return its ink, small."""
        return scans.ink(self._coarse(self.plainest))

    @cached_property
    def lean(self) -> float:
        """Return by how many degrees its lines lean clockwise."""
        return scans.skew(self.ink)

    @cached_property
    def rulings(self) -> tuple[Box, ...]:
        """Return its rulings, in pixels of the level page as it is read."""
        grey, coarse = self.grey(self.plainest), self._coarse(self.plainest)
        if grey is coarse:
            level = self._made_level(self.plainest)
        else:
            level = scans.leaned(coarse, self.lean) if self.lean else coarse
        return ruled_lines(level, min(self.dpi, _COARSE), larger=max(1.0, self.dpi / _COARSE))

    def _made_level(self, variant: Variant) -> Picture:
        if not self.lean:
            return self.grey(variant)
        if variant not in self._level:
            fine = self.dpi / self.growth >= _FINE
            self._level[variant] = scans.leaned(self.grey(variant), self.lean, fine=fine)
        return self._level[variant]

    def _coarse(self, variant: Variant) -> Picture:
        """Return it as grey in few dots: enough to tell its light and its lines by."""
        if variant not in self._few:
            grey = self.grey(variant)
            factor = self.growth * min(1.0, _COARSE / self.dpi)
            height, width = (max(1, round(side * factor)) for side in grey.shape)
            self._few[variant] = scans.resized(grey, width, height)
        return self._few[variant]
