"""What a citation is made of: its parts, and which parts an act of a kind can have."""

from dataclasses import dataclass
from typing import Final

from pipeline.extract.laws_types import Strength
from pipeline.lexicon import ACT_TYPES

_ONCE: Final = frozenset(
    {"date", "number", "title", "bare_title", "bare_name", "issuer", "force", "period", "provision"}
    | {"between", "addressee", "name", "person", "section", "country", "bare_name_left", "entry"}
)
#: What only hangs on acts of a kind: "Трудовой" on a code, "Парижское" on a treaty.
_ONLY: Final = {
    "name": frozenset({"code"}),
    "treaty": frozenset(
        {"agreement", "convention", "covenant", "protocol", "declaration", "charter", "treaty"}
    ),
    "nation": frozenset(ACT_TYPES)
    - {"programme", "strategy", "plan", "concept", "project", "road_map"},
    "year": frozenset(ACT_TYPES)
    - {"programme", "strategy", "plan", "concept", "project", "road_map"},
    "agency": frozenset({"resolution", "order", "directive", "decision"}),
    "draft": frozenset(ACT_TYPES) - {"project"},
    "anybody": frozenset({"resolution", "order", "directive", "decision"}),
    "possessor": frozenset({"resolution", "decree", "order", "directive", "decision"}),
    "officer": frozenset({"resolution", "decree", "order", "directive", "address"}),
    "mark": frozenset({"technical_regulation"}),
    "numeral": frozenset({"convention", "recommendation"}),
    "resolved": frozenset({"resolution"}),
    "slashed": frozenset({"directive", "regulation", "decision", "resolution"}),
    "second": frozenset({"order"}),
    "section": frozenset({"code"}),
    "addressee": frozenset({"address"}),
    "person": frozenset({"address", "decree", "order", "directive"}),
    "acronym": frozenset({"agreement", "convention"}),
    "between": frozenset({"treaty", "agreement", "protocol", "memorandum", "convention"}),
}
_ISSUERS: Final = frozenset({"anybody", "officer"})
#: At the left edge they stay outside: Kazakhstan's Law, the new Tax Code (but "draft new Code").
_OUTSIDE: Final = frozenset({"owner", "new"})


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a citation: offsets in the folded text."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Citation:
    """The parts of one citation in order of place, and what its head word says."""

    act_type: str
    strength: Strength
    parts: tuple[Part, ...]

    @property
    def start(self) -> int:
        """Return where the mention begins: whose act it is stays outside ("Kazakhstan's Law")."""
        return next(part.start for part in self.parts if part.kind not in _OUTSIDE)

    @property
    def end(self) -> int:
        return max(part.end for part in self.parts)

    def part(self, kind: str) -> Part | None:
        """Return the first part of a kind."""
        return next((part for part in self.parts if part.kind == kind), None)

    def part_end(self, kind: str) -> int:
        """Return where the first part of a kind ends, 0 without one."""
        part = self.part(kind)
        return part.end if part else 0

    def has(self, *kinds: str) -> bool:
        return any(part.kind in kinds for part in self.parts)


def may_have(seed: Citation, kind: str, have: set[str]) -> bool:
    """Return whether an act of this type can have a (further) part of a kind."""
    if (kind in _ONCE and kind in have) or (kind in _ISSUERS and "issuer" in have):
        return False
    if kind == "numeral" and have & {"number", "title", "bare_title", "bare_name"}:
        return False
    if kind == "resolved" and "number" in have:
        return False
    if kind == "adopted" and "date" in have:
        return False
    if kind == "second" and have & {"issuer", "date"}:
        return False  # the number of another act
    if kind == "person" and "issuer" not in have:
        return False
    return kind not in _ONLY or seed.act_type in _ONLY[kind]
