"""Gold annotations, and how what was found is scored against them.

Precision, recall and F1 are counted twice: *strict* (same kind, same first and last character) and
*overlap* (same kind, at least one character in common, one to one), as in MUC and SemEval-2013
task 9. The accuracy of a field is counted over the mentions matched by overlap in which gold or
answer fill the field.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import MISSING, dataclass, fields
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from pipeline.errors import UsageError
from pipeline.records import Date, Figure, Found, Law, MentionKind, Organization, Value

VALUES: dict[str, type[Law] | type[Date] | type[Organization] | type[Figure]] = {
    "law": Law,
    "date": Date,
    "organization": Organization,
    "figure": Figure,
}
#: Keys that join rows, worked out over a document or corpus: not judged on a sentence.
UNSCORED = frozenset({"act_id", "act_key", "body_id"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """A text with its true mentions; ``kinds`` says which kinds were annotated."""

    id: str
    language: str
    text: str
    kinds: tuple[MentionKind, ...]
    mentions: tuple[Found, ...]
    family: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Mentions right, found and true, by one way of matching."""

    right: int = 0
    found: int = 0
    true: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.true if self.true else 1.0

    @property
    def f1(self) -> float:
        both = self.found + self.true
        return 2 * self.right / both if both else 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How one kind was found in one language."""

    kind: str
    language: str
    strict: Counts
    overlap: Counts
    field_right: dict[str, int]
    field_all: dict[str, int]

    def accuracy(self, field: str) -> float:
        """Return the share of matched mentions whose `field` is right, 1.0 when none fills it."""
        return self.field_right[field] / self.field_all[field] if self.field_all.get(field) else 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """One thing to look at: ``what`` is missed, spurious, bounds or a field's name."""

    gold_id: str
    kind: str
    what: str
    expected: str
    got: str
    context: str


def load_gold(path: Path, *, unseen: bool | None = None) -> tuple[Gold, ...]:
    """Return the annotated texts of a ``.jsonl`` file, or of all such files below a folder.

    ``unseen`` True or False keeps only the files so named (``*.unseen.jsonl`` or not).

    Raises:
        UsageError: a line is no gold record, or a mention's text is not what its offsets say.
    """
    files = sorted(path.rglob("*.jsonl")) if path.is_dir() else [path]
    if unseen is not None:
        files = [file for file in files if file.name.endswith(".unseen.jsonl") == unseen]
    return tuple(
        _read(line, f"{file.name}:{number}")
        for file in files
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if line.strip()
    )


def load_records(data: Path | None, folder: Path, *, unseen: bool) -> list[dict[str, Any]]:
    """Return the lines of the gold in `data`, or in a `folder` of the project: one of its halves.

    Raises:
        UsageError: there is none.
    """
    files = sorted((data or folder).glob("*.jsonl"))
    if data is None:
        files = [path for path in files if path.name.endswith(".unseen.jsonl") == unseen]
    lines = [line for path in files for line in path.read_text(encoding="utf-8").splitlines()]
    if not lines:
        raise UsageError(f"no gold in {data or folder}: see corpus/gold/GUIDELINE.md")
    return [json.loads(line) for line in lines]


def score(
    golds: Iterable[Gold], find: Callable[[Gold], Sequence[Found]]
) -> tuple[tuple[Score, ...], tuple[Mistake, ...]]:
    """Return the scores by kind and language, and every mistake, of `find` on annotated texts."""
    strict: dict[tuple[str, str], Counter[str]] = {}
    overlap: dict[tuple[str, str], Counter[str]] = {}
    right: dict[tuple[str, str], Counter[str]] = {}
    filled: dict[tuple[str, str], Counter[str]] = {}
    mistakes: list[Mistake] = []
    for gold in golds:
        answers = find(gold)
        for kind in gold.kinds:
            key = (kind, gold.language)
            true = [m for m in gold.mentions if m.kind == kind]
            found = [m for m in answers if m.kind == kind]
            pairs = match(true, found)
            same = sum((t.start, t.end) == (f.start, f.end) for t, f in pairs)
            for table, hits in ((strict, same), (overlap, len(pairs))):
                table.setdefault(key, Counter()).update(
                    right=hits, found=len(found), true=len(true)
                )
            for true_one, found_one in pairs:
                for name, correct in _fields_right(true_one.value, found_one.value):
                    filled.setdefault(key, Counter())[name] += 1
                    right.setdefault(key, Counter())[name] += correct
            mistakes.extend(_mistakes(gold, kind, true, found, pairs))
    scores = tuple(
        Score(
            kind=kind,
            language=language,
            strict=Counts(**strict[kind, language]),
            overlap=Counts(**overlap[kind, language]),
            field_right=dict(right.get((kind, language), {})),
            field_all=dict(filled.get((kind, language), {})),
        )
        for kind, language in sorted(strict)
    )
    return scores, tuple(mistakes)


def match(true: Sequence[Found], found: Sequence[Found]) -> list[tuple[Found, Found]]:
    """Return pairs of a true and a found mention that overlap, one to one, the best first."""
    candidates = sorted(
        (
            (-_closeness(t, f), i, j)
            for i, t in enumerate(true)
            for j, f in enumerate(found)
            if t.start < f.end and f.start < t.end
        ),
    )
    pairs: list[tuple[Found, Found]] = []
    used_true: set[int] = set()
    used_found: set[int] = set()
    for _, i, j in candidates:
        if i not in used_true and j not in used_found:
            used_true.add(i)
            used_found.add(j)
            pairs.append((true[i], found[j]))
    return pairs


def table(scores: Sequence[Score], *, fields_too: bool = True) -> str:
    """Return the scores as a text table, in percent, and below it the fields by kind."""
    head = (
        f"{'kind':<14}{'lang':<6}{'gold':>6}{'strict P':>10}{'R':>7}{'F1':>7}"
        f"{'overlap P':>11}{'R':>7}{'F1':>7}"
    )
    rows = [head]
    for s in scores:
        a, b = s.strict, s.overlap
        rows.append(
            f"{s.kind:<14}{s.language:<6}{b.true:>6}"
            f"{100 * a.precision:>10.1f}{100 * a.recall:>7.1f}{100 * a.f1:>7.1f}"
            f"{100 * b.precision:>11.1f}{100 * b.recall:>7.1f}{100 * b.f1:>7.1f}"
        )
    if not fields_too:
        return "\n".join(rows)
    rows.append("")
    rows.append("fields right, % of matched mentions that fill them (number)")
    for s in scores:
        cells = [
            f"{name} {100 * s.accuracy(name):.1f} ({s.field_all[name]})"
            for name in sorted(s.field_all)
        ]
        if cells:
            rows.append(f"{s.kind:<14}{s.language:<6}" + ", ".join(cells))
    return "\n".join(rows)


def list_mistakes(mistakes: Sequence[Mistake]) -> str:
    """Return the mistakes as lines of text, for whoever writes the rules."""
    return "\n".join(
        f"{m.gold_id} {m.kind} {m.what}: expected {m.expected!r}, got {m.got!r}\n    {m.context}"
        for m in mistakes
    )


def _read(line: str, place: str) -> Gold:
    try:
        data = json.loads(line)
        text = data["text"]
        mentions = tuple(_mention(text, item) for item in data["mentions"])
        kinds = tuple(data.get("kinds") or VALUES)
        return Gold(
            id=data["id"],
            language=data["language"],
            text=text,
            kinds=kinds,
            mentions=mentions,
            family=data.get("family", ""),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise UsageError(
            f"{place} is no gold record: {error}. See corpus/gold/GUIDELINE.md for the form."
        ) from error


def _mention(text: str, item: dict[str, Any]) -> Found:
    start, end = item["start"], item["end"]
    if text[start:end] != item["text"]:
        raise ValueError(f"offsets {start}:{end} give {text[start:end]!r}, not {item['text']!r}")
    kind = item["kind"]
    value = item.get("value")
    record: Value | None = VALUES[kind](**value) if value else None
    return Found(kind=kind, start=start, end=end, rule="gold", value=record)


def _closeness(a: Found, b: Found) -> float:
    common = min(a.end, b.end) - max(a.start, b.start)
    return common / (max(a.end, b.end) - min(a.start, b.start))


def _fields_right(true: Value | None, found: Value | None) -> Iterable[tuple[str, bool]]:
    kind = true or found
    if kind is None:
        return
    for field in fields(kind):
        if field.name in UNSCORED:
            continue
        empty = field.default if field.default is not MISSING else ""
        a = getattr(true, field.name, empty)
        b = getattr(found, field.name, empty)
        if a != empty or b != empty:
            yield field.name, same_value(a, b)


def same_value(a: object, b: object) -> bool:
    """Return whether two values mean the same: case, quotes, spaces and dashes do not matter.

    >>> same_value("«О  труде»", "О труде"), same_value("2.50", "2.5")
    (True, True)
    """
    if isinstance(a, str) and isinstance(b, str):
        try:
            return Decimal(a) == Decimal(b)
        except InvalidOperation:
            return _plain(a) == _plain(b)
    return a == b


_QUOTES = re.compile("[«»„“”\"'‘’`]")
_DASHES = re.compile("[‐‑‒–—−]")
_SPACES = re.compile(r"\s+|(?<=,)")


def _plain(text: str) -> str:
    text = _DASHES.sub("-", _QUOTES.sub("", text)).casefold().replace("ё", "е")
    return _SPACES.sub(" ", text).replace("  ", " ").strip()


def _mistakes(
    gold: Gold,
    kind: str,
    true: Sequence[Found],
    found: Sequence[Found],
    pairs: Sequence[tuple[Found, Found]],
) -> Iterable[Mistake]:
    def mistake(what: str, expected: str, got: str) -> Mistake:
        return Mistake(
            gold_id=gold.id, kind=kind, what=what, expected=expected, got=got, context=gold.text
        )

    matched_true = {id(t) for t, _ in pairs}
    matched_found = {id(f) for _, f in pairs}
    for t in true:
        if id(t) not in matched_true:
            yield mistake("missed", gold.text[t.start : t.end], "")
    for f in found:
        if id(f) not in matched_found:
            yield mistake("spurious", "", gold.text[f.start : f.end])
    for t, f in pairs:
        if (t.start, t.end) != (f.start, f.end):
            yield mistake("bounds", gold.text[t.start : t.end], gold.text[f.start : f.end])
        for name, correct in _fields_right(t.value, f.value):
            if not correct:
                yield mistake(
                    name, str(getattr(t.value, name, "")), str(getattr(f.value, name, ""))
                )
