"""How well names of one body are joined, and names of different bodies kept apart.

Each line of ``corpus/gold/joins`` is a body with its names in three languages. All names of a half
are resolved together as one corpus, each in a document of its own; precision and recall are counted
over pairs of names.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from pipeline.config import GOLD
from pipeline.extract.organizations.find import find_organizations
from pipeline.extract.organizations.resolve import resolve_in_corpus
from pipeline.records import Mention, Organization


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name of a gold body, and the key it was given."""

    group: str
    language: str
    name: str
    body_id: str = ""


def evaluate_joins(unseen: bool = False) -> str:
    """Return precision and recall of joins over pairs of names; of the seen half, what is wrong."""
    names = resolved(tuple(_read(GOLD / "joins", unseen)))
    right, made, true = pair_counts(names)
    groups = len({name.group for name in names})
    score = (
        f"joins, {groups} bodies, {len(names)} names: "
        f"precision {100 * right / (made or 1):.1f}, recall {100 * right / (true or 1):.1f} "
        f"({right} of {true} pairs, {made - right} wrong)"
    )
    return "\n".join([score, *([] if unseen else wrong_pairs(names))])


def _read(folder: Path, unseen: bool) -> Iterator[Name]:
    file = folder / ("bodies.unseen.jsonl" if unseen else "bodies.seen.jsonl")
    for line in file.read_text(encoding="utf-8").splitlines():
        group = json.loads(line)
        for item in group["names"]:
            yield Name(group=group["id"], language=item["language"], name=item["name"])


def resolved(names: Sequence[Name]) -> tuple[Name, ...]:
    """Return the names with the keys they get when resolved as one corpus."""
    documents = {f"{n:04}": (_mention(name),) for n, name in enumerate(names)}
    found, _ = resolve_in_corpus(documents)
    keys = []
    for mentions in found.values():
        value = mentions[0].value
        assert isinstance(value, Organization)
        keys.append(value.body_id)
    return tuple(
        Name(group=n.group, language=n.language, name=n.name, body_id=key)
        for n, key in zip(names, keys, strict=True)
    )


def _mention(name: Name) -> Mention:
    """Return the mention that a text of nothing but a name gives."""
    whole = [
        f.value
        for f in find_organizations(name.name, name.language)
        if f.end - f.start >= len(name.name) - 1
    ]
    value = whole[0] if whole else Organization(name=name.name)
    return Mention(
        segment=0,
        kind="organization",
        start=0,
        end=len(name.name),
        text=name.name,
        rule="gold",
        confidence=1.0,
        context_start=0,
        context_end=len(name.name),
        language=name.language,
        value=value,
    )


def pair_counts(names: Sequence[Name]) -> tuple[int, int, int]:
    """Return the pairs rightly joined, joined, and truly of one body."""
    right = made = true = 0
    for a, b in combinations(names, 2):
        same, joined = a.group == b.group, bool(a.body_id) and a.body_id == b.body_id
        true += same
        made += joined
        right += same and joined
    return right, made, true


def wrong_pairs(names: Sequence[Name]) -> list[str]:
    """Return what is wrong, for whoever writes the rules: wrong joins, then missing ones."""
    wrong, missing = [], []
    for a, b in combinations(names, 2):
        same, joined = a.group == b.group, bool(a.body_id) and a.body_id == b.body_id
        if joined and not same:
            wrong.append(f"joined: {a.name} = {b.name} ({a.body_id})")
        elif same and not joined:
            missing.append(f"apart: {a.name} ({a.body_id}) | {b.name} ({b.body_id})")
    return wrong + missing
