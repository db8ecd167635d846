"""A figure in the making."""

from dataclasses import dataclass

from pipeline.records import Figure


@dataclass(frozen=True, slots=True)
class Draft:
    """A figure's span in the plain text, its value and the rule that found it."""

    start: int
    end: int
    value: Figure
    rule: str
