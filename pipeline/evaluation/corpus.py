"""The whole job on the sample documents: character errors, and mentions against the truth.

Each document goes through the stages as `qujat run` does them. What was read is laid against the
truth letter by letter (Levenshtein alignment), so that a true mention has its place in the text as
read even where letters differ.
"""

import json
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pipeline.config import SAMPLES, Config
from pipeline.errors import UsageError
from pipeline.evaluation.gold import VALUES, Gold, Mistake, score, table
from pipeline.gather import Corpus
from pipeline.inbox import look
from pipeline.records import BESIDE_THE_TEXT, Found, MentionKind, Segment
from pipeline.run import run
from pipeline.stages import STAGES
from pipeline.store import Store

KINDS: tuple[MentionKind, ...] = ("law", "date", "organization", "figure")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One sample document: its truth, and what came out of it."""

    name: str
    look: str
    language: str
    truth: str
    text: str
    gold: Gold
    found: tuple[Found, ...]

    @property
    def errors(self) -> int:
        """Letters to insert, delete or replace; all white space counts as one space."""
        from rapidfuzz.distance import Levenshtein

        return int(Levenshtein.distance(_spaced(self.truth), _spaced(self.text)))


def evaluate(*, data: Path | None = None, unseen: bool = False) -> str:
    """Return CER by document, and precision, recall and F1 by kind and language.

    ``data`` is a folder of documents with ``NAME.truth.json`` beside them (default: the samples).

    Raises:
        UsageError: there is no document with its truth in the folder.
    """
    readings = read_all(data or SAMPLES)
    scores, mistakes = score([r.gold for r in readings], lambda gold: _found_in(readings, gold))
    return "\n\n".join((_errors(readings), table(scores, fields_too=False), _listed(mistakes)))


def read_all(folder: Path) -> list[Reading]:
    """Return every document of `folder` that has a truth beside it, as the stages read it."""
    truths = {path.name.removesuffix(".truth.json"): path for path in folder.glob("*.truth.json")}
    if not truths:
        raise UsageError(
            f"There is no NAME.truth.json in {folder}. For the samples: python corpus/render.py"
        )
    with tempfile.TemporaryDirectory() as output:
        run([folder], Path(output), config=Config(), until="extract")
        with Store(Path(output)) as store:
            inbox = look([folder])
            current = dict.fromkeys(inbox.documents, tuple(stage.name for stage in STAGES))
            corpus = Corpus(store, inbox, (), current)
            return [
                _reading(corpus, name, path)
                for name, path in sorted(truths.items())
                if name in corpus.doc_ids
            ]


def _reading(corpus: Corpus, name: str, path: Path) -> Reading:
    truth = json.loads(path.read_text(encoding="utf-8"))
    segments = [s for s in corpus.segments(name) if s.kind not in BESIDE_THE_TEXT and s.text]
    text = "\n".join(segment.text for segment in segments)
    gold = Gold(
        id=name,
        language=truth["language"],
        text=truth["text"],
        kinds=KINDS,
        mentions=tuple(_true_mention(m) for m in truth["mentions"]),
        family=truth["look"],
    )
    places = _places(truth["text"], text)
    return Reading(
        name=name,
        look=truth["look"],
        language=truth["language"],
        truth=truth["text"],
        text=text,
        gold=replace(gold, text=text, mentions=tuple(_moved(m, places) for m in gold.mentions)),
        found=_found(corpus, name, segments),
    )


def _true_mention(item: dict[str, Any]) -> Found:
    value = {name: text == "true" or text for name, text in item["value"].items()}
    kind: MentionKind = item["kind"]
    record = VALUES[kind](**value)
    return Found(kind=kind, start=item["start"], end=item["end"], rule="gold", value=record)


def _found(corpus: Corpus, name: str, segments: Sequence[Segment]) -> tuple[Found, ...]:
    """Return the mentions with offsets into the text of the whole document."""
    begins: dict[int, int] = {}
    at = 0
    for segment in segments:
        begins[segment.number] = at
        at += len(segment.text) + 1
    return tuple(
        Found(
            kind=m.kind,
            start=begins[m.segment] + m.start,
            end=begins[m.segment] + m.end,
            rule=m.rule,
            value=m.value,
        )
        for m in corpus.mentions(name)
        if m.segment in begins
    )


def _places(truth: str, text: str) -> list[int]:
    """Return for each place of the truth (and its end) the place in the text as read."""
    from rapidfuzz.distance import Levenshtein

    places = [0] * (len(truth) + 1)
    for block in Levenshtein.opcodes(truth, text):
        for i in range(block.src_start, block.src_end):
            places[i] = min(block.dest_start + i - block.src_start, block.dest_end)
    places[len(truth)] = len(text)
    return places


def _moved(mention: Found, places: Sequence[int]) -> Found:
    start = places[mention.start]
    return replace(mention, start=start, end=max(start + 1, places[mention.end - 1] + 1))


def _found_in(readings: Sequence[Reading], gold: Gold) -> tuple[Found, ...]:
    return next(reading.found for reading in readings if reading.name == gold.id)


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _errors(readings: Sequence[Reading]) -> str:
    rows = [f"{'document':24} {'look':14} {'letters':>8} {'errors':>7} {'CER %':>7}"]
    for reading in readings:
        length = len(_spaced(reading.truth))
        share = 100 * reading.errors / max(1, length)
        rows.append(
            f"{reading.name:24} {reading.look:14} {length:8} {reading.errors:7} {share:7.2f}"
        )
    return "\n".join(rows)


def _listed(mistakes: Sequence[Mistake]) -> str:
    return "\n".join(
        f"{m.gold_id} {m.kind} {m.what}: {m.expected!r} -> {m.got!r}"
        for m in mistakes
        if m.what in {"missed", "spurious", "bounds"}
    )
