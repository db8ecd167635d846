"""Teaches the upper half of the Kazakh network to tag names."""

import copy
import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from pipeline.extract.organizations.find import by_rules
from pipeline.extract.organizations.models.features import Features, WordVectors, features, marked
from pipeline.extract.organizations.models.network import LABELS, best_tags, spans_of
from pipeline.extract.organizations.text import tokens_of
from pipeline.training.ner.language import grouped
from pipeline.training.ner.network import Batch, Reader, Tagger, batch_of
from pipeline.training.ner.texts import Annotated

Log = Callable[[str], None]

TAGS: Final = 2 * len(LABELS) + 1
_TOKENS: Final = 700
_RATE: Final = 0.002
#: The lower half, already taught, learns more slowly.
_RATE_READER: Final = 0.0005
#: How often the marks of the rules are hidden, that the network learns to do without them.
_HIDDEN: Final = 0.15


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence as the network sees it, and its tags."""

    features: Features
    tags: tuple[int, ...]


def examples(sentences: Iterable[Annotated], vectors: WordVectors) -> list[Example]:
    """Return annotated sentences as examples."""
    made = []
    for sentence in sentences:
        tokens = tokens_of(sentence.text, "kk")
        if not len(tokens):
            continue
        tags = [0] * len(tokens)
        for start, end, label in sentence.spans:
            if label in LABELS:
                tag = 1 + 2 * LABELS.index(label)
                for at in range(len(tokens)):
                    if start <= tokens.starts[at] < end:
                        tags[at] = tag if tokens.starts[at] == start else tag + 1
        marks = marked(by_rules(tokens, "kk"), 0, len(tokens))
        raw = [tokens.raw(at) for at in range(len(tokens))]
        made.append(Example(features(tokens.words, raw, marks, vectors), tuple(tags)))
    return made


def fit(
    reader: Reader, learned: Sequence[Example], epochs: int, chance: random.Random, log: Log
) -> Tagger:
    """Return a tagger over a copy of `reader`, the running mean of the weights of all steps."""
    tagger = Tagger(copy.deepcopy(reader), TAGS)
    lower = list(tagger.reader.parameters())
    upper = [p for name, p in tagger.named_parameters() if not name.startswith("reader.")]
    optimizer = torch.optim.AdamW(
        [{"params": lower, "lr": _RATE_READER}, {"params": upper, "lr": _RATE}], weight_decay=0.02
    )
    mean = torch.optim.swa_utils.AveragedModel(
        tagger,
        multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.995),  # type: ignore[no-untyped-call]
    )
    lengths = [len(e.tags) for e in learned]
    plan = [grouped(lengths, _TOKENS, chance) for _ in range(epochs)]
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, [_RATE_READER, _RATE], total_steps=sum(len(p) for p in plan), pct_start=0.1
    )
    for epoch, groups in enumerate(plan):
        tagger.train()
        total = 0.0
        for group in groups:
            batch, tags = _batch([learned[at] for at in group], chance)
            loss = tagger.loss(batch, tags)
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(tagger.parameters(), 3.0)
            optimizer.step()
            schedule.step()
            mean.update_parameters(tagger)
            total += loss.item()
        log(f"names, epoch {epoch}: loss {total / len(groups):.3f}")
    averaged = mean.module
    assert isinstance(averaged, Tagger)
    return averaged.eval()


def _batch(sentences: Sequence[Example], chance: random.Random) -> tuple[Batch, Tensor]:
    batch = batch_of([e.features for e in sentences])
    tags = torch.zeros(batch.shapes.shape, dtype=torch.int64)
    for row, example in enumerate(sentences):
        tags[row, : len(example.tags)] = torch.tensor(example.tags)
        if chance.random() < _HIDDEN:
            batch.rules[row] %= 3
    return batch, tags


def tagged(taggers: Sequence[Tagger], sentences: Sequence[Features]) -> list[list[int]]:
    """Return the tags of sentences that are likeliest by the mean of the chances of `taggers`."""
    return [tags for tags, _ in _judged(taggers, sentences)]


def labelled(taggers: Sequence[Tagger], plain: Sequence[Example]) -> list[Example]:
    """Return the examples with the tags that `taggers` give them, less those they doubt."""
    judged = _judged(taggers, [example.features for example in plain])
    return [
        Example(example.features, tuple(tags))
        for example, (tags, sure) in zip(plain, judged, strict=True)
        if sure > _SURE
    ]


#: Sentences in which a tag is less probable than this teach nothing.
_SURE: Final = 0.55


def _judged(
    taggers: Sequence[Tagger], sentences: Sequence[Features]
) -> list[tuple[list[int], float]]:
    """Return the likeliest tags of sentences, and how probable the least sure of them is."""
    found: list[tuple[list[int], float]] = [([], 0.0)] * len(sentences)
    for group in grouped([len(s.shapes) for s in sentences], 4 * _TOKENS, random.Random(0)):
        batch = batch_of([sentences[at] for at in group])
        chances = torch.stack([tagger.chances(batch) for tagger in taggers]).mean(0).numpy()
        best = best_tags(np.log(chances + 1e-6), batch.lengths.numpy(), *_allowed())
        for row, (at, tags) in enumerate(zip(group, best, strict=True)):
            found[at] = tags, float(chances[row, np.arange(len(tags)), tags].min())
    return found


def _allowed() -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]:
    """Return the costs of steps between tags: a name goes on only after it has begun."""
    follows = np.zeros((TAGS, TAGS), dtype=np.float32)
    begins = np.zeros(TAGS, dtype=np.float32)
    for inside in range(2, TAGS, 2):
        follows[:, inside] = begins[inside] = -1e4
        follows[inside - 1, inside] = follows[inside, inside] = 0.0
    return follows, begins, np.zeros(TAGS, dtype=np.float32)


def strict(
    taggers: Sequence[Tagger], held: Sequence[Example], labels: Sequence[str] = ("ORG",)
) -> float:
    """Return the strict F1 of some labels on examples."""
    right = found = true = 0
    for example, tags in zip(held, tagged(taggers, [e.features for e in held]), strict=True):
        ours = {s for s in spans_of(tags) if s[2] in labels}
        theirs = {s for s in spans_of(example.tags) if s[2] in labels}
        right, found, true = right + len(ours & theirs), found + len(ours), true + len(theirs)
    return 2 * right / max(1, found + true)
