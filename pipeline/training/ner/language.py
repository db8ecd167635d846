"""Teaches the lower half of the Kazakh network the language: to foretell words in plain text."""

import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from pipeline.extract.organizations.models.features import Features, WordVectors, features
from pipeline.extract.organizations.text import tokens_of
from pipeline.training.ner.network import READ, Reader, batch_of

Log = Callable[[str], None]

EPOCHS = 8
#: Words that can be foretold, and how many wrong ones the true one is told from each time.
KNOWN = 16_000
WRONG = 1200
_LONGEST = 50
_TOKENS = 1400
_RATE = 0.002


def learn_language(
    lines: Sequence[str], vectors: WordVectors, chance: random.Random, log: Log
) -> Reader:
    """Return a reader that has read `lines` a few times over."""
    pieces = list(_pieces(lines))
    counts = Counter(word for words, _ in pieces for word in words)
    known = {word: at for at, (word, _) in enumerate(counts.most_common(KNOWN))}
    reader = Reader()
    outputs = nn.Embedding(len(known), vectors_width := vectors.of(["а"]).shape[1])
    with torch.no_grad():
        outputs.weight.copy_(torch.from_numpy(vectors.of(list(known))))
    narrow = nn.ModuleList(nn.Linear(READ, vectors_width) for _ in range(2))
    usual = np.array([counts[w] for w in known], dtype=np.float64) ** 0.6
    drawn = torch.from_numpy(usual / usual.sum()).float()
    parameters = [*reader.parameters(), *outputs.parameters(), *narrow.parameters()]
    optimizer = torch.optim.AdamW(parameters, lr=_RATE, weight_decay=0.01)
    steps = EPOCHS * (sum(len(words) for words, _ in pieces) // _TOKENS + 1)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, _RATE, total_steps=int(1.3 * steps))
    reader.train()
    for epoch in range(EPOCHS):
        total, count = 0.0, 0
        for group in grouped([len(words) for words, _ in pieces], _TOKENS, chance):
            sentences = [pieces[at] for at in group]
            batch = batch_of([_features(words, raw, vectors) for words, raw in sentences])
            ids = torch.full(batch.shapes.shape, -1)
            for row, (words, _) in enumerate(sentences):
                ids[row, : len(words)] = torch.tensor([known.get(word, -1) for word in words])
            wrong = torch.multinomial(drawn, WRONG, replacement=False)
            _, before, after = reader(batch.vectors, batch.shapes, batch.turned)
            loss = _foretold(narrow[0](before[:, :-1]), ids[:, 1:], wrong, outputs, drawn)
            loss = loss + _foretold(narrow[1](after[:, 1:]), ids[:, :-1], wrong, outputs, drawn)
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(parameters, 1.0)
            optimizer.step()
            schedule.step()
            total, count = total + loss.item() / 2, count + 1
            if count % 100 == 0:
                log(f"language, epoch {epoch}, step {count}: loss {total / count:.3f}")
        log(f"language, epoch {epoch}: loss {total / count:.3f}")
    return reader


def _pieces(lines: Sequence[str]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield stretches of at most `_LONGEST` tokens: folded words, words as written."""
    for line in lines:
        tokens = tokens_of(line, "kk")
        for first in range(0, len(tokens), _LONGEST):
            end = min(len(tokens), first + _LONGEST)
            if end - first > 2:
                raw = tuple(tokens.raw(at) for at in range(first, end))
                yield tokens.words[first:end], raw


def _features(words: tuple[str, ...], raw: tuple[str, ...], vectors: WordVectors) -> Features:
    return features(words, raw, [0] * len(words), vectors)


def grouped(lengths: Sequence[int], most: int, chance: random.Random) -> list[list[int]]:
    """Return the places of sentences in groups of like length with `most` tokens, in any order."""
    order = sorted(range(len(lengths)), key=lambda at: (lengths[at], chance.random()))
    groups: list[list[int]] = [[]]
    for at in order:
        if groups[-1] and (len(groups[-1]) + 1) * lengths[at] > most:
            groups.append([])
        groups[-1].append(at)
    chance.shuffle(groups)
    return groups


def _foretold(
    said: Tensor, ids: Tensor, wrong: Tensor, outputs: nn.Embedding, drawn: Tensor
) -> Tensor:
    """Return how badly `said` tells the words `ids` from each other and from `wrong`.

    The scores of the drawn words are lessened by how often they are drawn, so that frequent ones
    are not unlearned (sampled softmax, Jean et al. 2015).
    """
    there = ids >= 0
    true = ids[there]
    choices, places = torch.unique(torch.cat([true, wrong]), return_inverse=True)
    scores = said[there] @ outputs(choices).T - torch.log(drawn[choices] * WRONG)
    return functional.cross_entropy(scores, places[: len(true)])
