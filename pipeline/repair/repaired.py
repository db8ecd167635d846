"""A repaired text with what was done to it and the way back."""

from dataclasses import dataclass, field

from pipeline.records import Repair
from pipeline.spans import OffsetMap


@dataclass(frozen=True, slots=True)
class Repaired:
    """A repaired text, what was changed or flagged (offsets into it), and the way back."""

    text: str
    repairs: tuple[Repair, ...] = ()
    offsets: OffsetMap = field(default_factory=OffsetMap)
