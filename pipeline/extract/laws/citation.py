"""What a citation is made of: its parts, and which parts an act of a kind can have."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Final

from pipeline.extract.laws.types import Strength
from pipeline.lexicon import ACT_TYPES

_ONCE: Final = frozenset(
    {"date", "number", "title", "bare_title", "bare_name", "issuer", "force", "period", "provision"}
    | {"between", "addressee", "name", "person", "section", "country", "bare_name_left", "entry"}
)
#: What states agree on, or bodies of states adopt.
TREATIES: Final = frozenset(
    (
        "treaty",
        "agreement",
        "convention",
        "covenant",
        "protocol",
        "declaration",
        "memorandum",
        "recommendation",
        "act",
    )
)
#: What is planned.
POLICY: Final = frozenset(
    ("concept", "doctrine", "strategy", "programme", "project", "road_map", "plan")
)
#: What an office gives out, and may be anybody's.
_ORDERS: Final = frozenset({"resolution", "order", "directive", "decision"})
ISSUED: Final = _ORDERS | {"decree"}
#: What such an act approves: "Правила ..., утвержденные приказом".
APPROVED: Final = POLICY | {"rules", "regulation", "instruction", "methodology", "standard"}
#: What every state has one of.
STATUTES: Final = frozenset({"law", "code", "constitution", "constitutional_law"})
#: What only hangs on acts of a kind: "Трудовой" on a code, "Парижское" on a treaty.
_ONLY: Final = {
    "name": frozenset({"code"}),
    "nickname": frozenset({"code"}),
    "treaty": frozenset(
        {
            "agreement",
            "convention",
            "covenant",
            "protocol",
            "declaration",
            "charter",
            "treaty",
            "act",
        }
    ),
    "nation": frozenset(ACT_TYPES) - (POLICY - {"doctrine"}),
    "union": frozenset({"charter", "convention", "agreement"}),
    "abroad": STATUTES | {"resolution", "decree"},
    "foreign": STATUTES,
    "year": frozenset(ACT_TYPES) - (POLICY - {"doctrine"}),
    # the 2024-2026 programme; "Concept for 2021-2030 | Resolution of the Government"
    "period": frozenset(ACT_TYPES) - ISSUED - {"code", "constitution"},
    # Standard of Public Service; Премьер-Министрінің Конституцияның 71-бабын түсіндіру туралы өтініші
    "issuer": frozenset(ACT_TYPES) - {"standard", "constitution"},
    "agency": _ORDERS,
    "draft": frozenset(ACT_TYPES) - {"project"},
    "initials": _ORDERS,
    "ministry": _ORDERS,
    "office": _ORDERS,
    "anybody": _ORDERS,
    "possessor": frozenset({"resolution", "decree", "order", "directive", "decision"}),
    "officer": frozenset({"resolution", "decree", "order", "directive", "address"}),
    "mark": frozenset({"technical_regulation"}),
    "numeral": frozenset({"convention", "recommendation"}),
    "resolved": frozenset({"resolution"}),
    "adjective": frozenset({"strategy", "doctrine", "concept", "regulation"}),
    "supplement": frozenset({"protocol", "treaty"}),
    "suffix": frozenset({"strategy", "programme", "plan"}),
    "slashed": frozenset({"directive", "regulation", "decision", "resolution"}),
    "second": frozenset({"order"}),
    "section": frozenset({"code"}),
    "addressee": frozenset({"address"}),
    "person": frozenset({"address", "decree", "order", "directive"}),
    "acronym": frozenset({"agreement", "convention"}),
    "aside": frozenset({"agreement"}),
    "between": frozenset({"treaty", "agreement", "protocol", "memorandum", "convention"}),
    "sides": frozenset({"treaty", "agreement", "protocol", "memorandum", "convention"}),
}
#: At the left edge they stay outside: Kazakhstan's Law, the new Tax Code (but "draft new Code").
_OUTSIDE: Final = frozenset({"owner", "new", "called"})


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
    _first: dict[str, Part] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        first = {part.kind: part for part in reversed(self.parts)}
        object.__setattr__(self, "_first", first)

    @property
    def start(self) -> int:
        """Return where the mention begins: whose act it is stays outside ("Kazakhstan's Law")."""
        return next(part.start for part in self.parts if part.kind not in _OUTSIDE)

    @property
    def end(self) -> int:
        return max(part.end for part in self.parts)

    def part(self, kind: str) -> Part | None:
        """Return the first part of a kind."""
        return self._first.get(kind)

    def part_start(self, kind: str) -> int:
        """Return where the first part of a kind begins, 0 without one."""
        part = self.part(kind)
        return part.start if part else 0

    def part_end(self, kind: str) -> int:
        """Return where the first part of a kind ends, 0 without one."""
        part = self.part(kind)
        return part.end if part else 0

    @property
    def names_union(self) -> bool:
        """Return whether the country right before a treaty is its name: "the EAEU Treaty"."""
        head, country = self.part("head"), self.part("country")
        if self.act_type != "treaty" or head is None or country is None:
            return False
        alone = not self.has("title", "bare_title", "bare_name", "number", "treaty")
        return alone and country.end == head.start - 1

    def has(self, *kinds: str) -> bool:
        return not self._first.keys().isdisjoint(kinds)


def suits(act_type: str, kind: str) -> bool:
    """Return whether an act of a type can have a part of a kind."""
    return kind not in _ONLY or act_type in _ONLY[kind]


#: A part of a kind comes not beside one of these.
_NOT_BESIDE: Final[dict[str, frozenset[str]]] = {
    **{kind: frozenset({kind}) for kind in _ONCE},
    "name": frozenset(
        {"name", "country", "title", "bare_title"}
    ),  # құқық бұзушылық | ҚР ... кодексінің
    "year": frozenset({"year"}),
    "union": frozenset({"country"}),
    "abroad": frozenset({"country"}),
    "foreign": frozenset({"country"}),
    "adjective": frozenset({"adjective", "kind", "new", "pointer"}),
    "anybody": frozenset({"issuer"}),
    "office": frozenset({"issuer", "pointer"}),
    "ministry": frozenset({"issuer", "pointer", "country", "kind", "date"}),
    "initials": frozenset({"issuer", "country", "date"}),
    "officer": frozenset({"issuer"}),
    "numeral": frozenset({"number", "title", "bare_title", "bare_name"}),
    "resolved": frozenset({"number", "resolved"}),
    "adopted": frozenset({"date"}),
    "second": frozenset({"issuer", "date"}),  # the number of another act
}
_BESIDE_ANY: Final[frozenset[str]] = frozenset()


def may_have(kind: str, have: AbstractSet[str]) -> bool:
    """Return whether a citation with parts of some kinds can have a (further) part of a kind."""
    if not have.isdisjoint(_NOT_BESIDE.get(kind, _BESIDE_ANY)):
        return False
    return kind != "person" or "issuer" in have
