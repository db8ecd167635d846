"""The network of the Kazakh named-entity model: a language model below, a tagger above.

The lower half reads a sentence forwards and backwards and is first taught to foretell the next and
the former word in plain text (Peters et al. 2017), so that 10,000 annotated sentences go further.
The upper half tags words; the tags of a sentence are weighed together (a conditional random field,
Lample et al. 2016).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from pipeline.extract.organizations.models.features import (
    RULE_SIGNS,
    SHAPES,
    WIDTH,
    WORD_ROWS,
    Features,
)
from pipeline.extract.organizations.models.network import side_by_side

INPUT = 128
READ = 144
TAG = 80
WORDS = 32
SIGNS = 16


@dataclass(frozen=True, slots=True)
class Batch:
    """Sentences side by side, filled up at their ends."""

    vectors: Tensor  # [sentences, length, WIDTH]
    words: Tensor  # [sentences, length, 2]
    shapes: Tensor  # [sentences, length]
    rules: Tensor  # [sentences, length]
    turned: Tensor  # [sentences, length]: where each place lies when read from the end
    lengths: Tensor  # [sentences]


def batch_of(sentences: Sequence[Features]) -> Batch:
    """Return sentences as a batch."""
    return Batch(**{k: torch.from_numpy(v) for k, v in side_by_side(sentences).items()})


def _turn(x: Tensor, turned: Tensor) -> Tensor:
    return torch.gather(x, 1, turned[:, :, None].expand(-1, -1, x.shape[2]))


class Reader(nn.Module):
    """Words -> what stands at each place, what was read before it, what comes after it."""

    def __init__(self) -> None:
        super().__init__()
        self.shapes = nn.Embedding(SHAPES, SIGNS)
        self.mix = nn.Linear(WIDTH + SIGNS, INPUT)
        self.norm = nn.LayerNorm(INPUT)
        self.forwards = nn.LSTM(INPUT, READ, batch_first=True)
        self.backwards = nn.LSTM(INPUT, READ, batch_first=True)
        self.drop = nn.Dropout(0.2)

    def forward(
        self, vectors: Tensor, shapes: Tensor, turned: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Return ``[sentences, length, ...]``: the words, the readings of both directions."""
        x = self.norm(torch.tanh(self.mix(torch.cat([vectors, self.shapes(shapes)], dim=2))))
        x = self.drop(x)
        before, _ = self.forwards(x)
        after, _ = self.backwards(_turn(x, turned))
        return x, before, _turn(after, turned)


class Tagger(nn.Module):
    """Sentences -> how well each tag fits each place."""

    def __init__(self, reader: Reader, tags: int) -> None:
        super().__init__()
        self.reader = reader
        self.words = nn.Embedding(2 * WORD_ROWS, WORDS)
        self.rules = nn.Embedding(RULE_SIGNS, SIGNS)
        nn.init.normal_(self.words.weight, std=0.3)
        width = INPUT + 2 * READ + 2 * WORDS + SIGNS
        self.forwards = nn.LSTM(width, TAG, batch_first=True)
        self.backwards = nn.LSTM(width, TAG, batch_first=True)
        self.drop = nn.Dropout(0.4)
        self.tag = nn.Linear(2 * TAG, tags)
        self.follows = nn.Parameter(torch.zeros(tags, tags))
        self.begins = nn.Parameter(torch.zeros(tags))
        self.ends = nn.Parameter(torch.zeros(tags))

    def forward(
        self, vectors: Tensor, words: Tensor, shapes: Tensor, rules: Tensor, turned: Tensor
    ) -> Tensor:
        """Return the scores ``[sentences, length, tags]``."""
        x, before, after = self.reader(vectors, shapes, turned)
        own = torch.cat([self.words(words[:, :, 0]), self.words(words[:, :, 1] + WORD_ROWS)], 2)
        wide = self.drop(torch.cat([x, before, after, own, self.rules(rules)], dim=2))
        left, _ = self.forwards(wide)
        right, _ = self.backwards(_turn(wide, turned))
        scores: Tensor = self.tag(self.drop(torch.cat([left, _turn(right, turned)], dim=2)))
        return scores

    def scores(self, batch: Batch) -> Tensor:
        """Return the scores of a batch."""
        made: Tensor = self(batch.vectors, batch.words, batch.shapes, batch.rules, batch.turned)
        return made

    def loss(self, batch: Batch, tags: Tensor) -> Tensor:
        """Return the mean over sentences of minus the log-probability of their true tags."""
        scores = self.scores(batch)
        places = torch.arange(scores.shape[1])[None, :] < batch.lengths[:, None]
        return (self._all(scores, places) - self._one(scores, tags, places, batch.lengths)).mean()

    def chances(self, batch: Batch) -> Tensor:
        """Return how probable each tag is at each place, all taggings of a sentence weighed.

        The probabilities are the gradient of the summed log-probability of all taggings.
        """
        scores = self.scores(batch).detach().requires_grad_()
        places = torch.arange(scores.shape[1])[None, :] < batch.lengths[:, None]
        with torch.enable_grad():
            (chances,) = torch.autograd.grad(self._all(scores, places).sum(), scores)
        return chances

    def _one(self, scores: Tensor, tags: Tensor, places: Tensor, lengths: Tensor) -> Tensor:
        fits = (scores.gather(2, tags[:, :, None])[:, :, 0] * places).sum(1)
        steps = (self.follows[tags[:, :-1], tags[:, 1:]] * places[:, 1:]).sum(1)
        last = tags.gather(1, lengths[:, None] - 1)[:, 0]
        return fits + steps + self.begins[tags[:, 0]] + self.ends[last]

    def _all(self, scores: Tensor, places: Tensor) -> Tensor:
        total = self.begins + scores[:, 0]
        for at in range(1, scores.shape[1]):
            step = torch.logsumexp(total[:, :, None] + self.follows, dim=1) + scores[:, at]
            total = torch.where(places[:, at, None], step, total)
        return torch.logsumexp(total + self.ends, dim=1)
