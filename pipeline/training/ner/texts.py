"""The texts that the Kazakh named-entity model learns from: KazNERD's sentences and plain lines."""

import gzip
import json
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

#: Kazakh texts without annotation, as glob patterns below the data folder.
TEXTS = ("text/*_kk*.txt", "text/kk_more/*.txt")
#: Those of them that are news, as KazNERD's sentences are.
NEWS = ("text/kk_more/news_*.txt",)


@dataclass(frozen=True, slots=True)
class Annotated:
    """A sentence and its entities: start, end, label."""

    text: str
    spans: tuple[tuple[int, int, str], ...]


def read(path: Path) -> Iterator[Annotated]:
    """Yield the annotated sentences of a ``.jsonl.gz`` file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            item = json.loads(line)
            spans = tuple((s["start"], s["end"], s["label"]) for s in item["spans"])
            yield Annotated(item["text"], spans)


def plain_lines(data: Path, without: Iterable[str], patterns: Sequence[str] = TEXTS) -> list[str]:
    """Return the different lines of the Kazakh texts, less those `without`."""
    skip = {" ".join(line.split()) for line in without}
    found: dict[str, None] = {}
    for pattern in patterns:
        for path in sorted(data.glob(pattern)):
            for raw in path.read_text(encoding="utf-8", errors="replace").splitlines():
                line = " ".join(raw.split())[:2000]
                if line and line not in skip:
                    found.setdefault(line)
    return list(found)


def swapped(sentences: Sequence[Annotated], copies: int, chance: random.Random) -> list[Annotated]:
    """Return more sentences: each organization exchanged for one with the same case ending."""
    by_ending: dict[str, list[str]] = defaultdict(list)
    for sentence in sentences:
        for start, end, label in sentence.spans:
            if label == "ORG":
                by_ending[_ending(sentence.text[start:end])].append(sentence.text[start:end])
    made = []
    for sentence in sentences:
        if any(label == "ORG" for _, _, label in sentence.spans):
            made += [_swap(sentence, by_ending, chance) for _ in range(copies)]
    return made


def _ending(name: str) -> str:
    return name[-3:].lower() if " " in name else name[-2:].lower()


def _swap(sentence: Annotated, by_ending: dict[str, list[str]], chance: random.Random) -> Annotated:
    text, spans, at = "", [], 0
    for start, end, label in sorted(sentence.spans):
        if start < at:
            continue
        text += sentence.text[at:start]
        piece = sentence.text[start:end]
        if label == "ORG":
            piece = chance.choice(by_ending[_ending(piece)])
        spans.append((len(text), len(text) + len(piece), label))
        text, at = text + piece, end
    return Annotated(text + sentence.text[at:], tuple(spans))
