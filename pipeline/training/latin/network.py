"""The network of the Latin decoder, and the loss that lets it find the alignment itself.

Convolutions see the neighbouring letters, attention (with rotary positions) the rest of the window.
For every sign read there are two places to write nothing, the sign itself or a letter. The loss is
the probability of the truth summed over all ways to write it in order: like CTC (Graves et al.
2006), but equal letters in a row are not folded.
"""

import math
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from pipeline.repair.latin.alphabet import COPY, INPUTS, NOTHING, OUTPUTS, SLOTS

#: Copying a sign that is not the one read costs this much; such truths cannot be learnt.
_WRONG_COPY = -12.0
_FAR = -1e4


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of the network."""

    width: int = 160
    heads: int = 4
    convolutions: int = 2
    layers: int = 4
    reach: int = 5
    hidden: int = 320


class Convolution(nn.Module):
    """A gated convolution with a way around it."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(shape.width)
        self.reach = shape.reach
        self.gated = nn.Linear(shape.width * shape.reach, 2 * shape.width)

    def forward(self, x: Tensor) -> Tensor:
        """Return `x` with what its neighbours say added."""
        half = self.reach // 2
        length = x.shape[1]
        wide = functional.pad(self.norm(x), (0, 0, half, half))
        near = torch.cat([wide[:, i : i + length] for i in range(self.reach)], dim=2)
        value, gate = self.gated(near).chunk(2, dim=2)
        added: Tensor = x + value * torch.sigmoid(gate)
        return added


class Layer(nn.Module):
    """Attention over the window, then a gated step for each place."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.norm = nn.LayerNorm(shape.width)
        self.ask = nn.Linear(shape.width, 3 * shape.width, bias=False)
        self.answer = nn.Linear(shape.width, shape.width, bias=False)
        self.norm_step = nn.LayerNorm(shape.width)
        self.widen = nn.Linear(shape.width, 2 * shape.hidden)
        self.narrow = nn.Linear(shape.hidden, shape.width)

    def forward(self, x: Tensor, cos: Tensor, sin: Tensor, mask: Tensor) -> Tensor:
        """Return `x` after the layer; `mask` is added to the attention scores."""
        batch, length, width = x.shape
        asked = self.ask(self.norm(x)).reshape(batch, length, 3, self.heads, width // self.heads)
        query, key, value = asked.permute(2, 0, 3, 1, 4).unbind(0)
        query, key = _turn(query, cos, sin), _turn(key, cos, sin)
        scores = query @ key.transpose(2, 3) / math.sqrt(width // self.heads) + mask
        mixed = torch.softmax(scores, dim=3) @ value
        x = x + self.answer(mixed.transpose(1, 2).reshape(batch, length, width))
        step, gate = self.widen(self.norm_step(x)).chunk(2, dim=2)
        narrowed: Tensor = self.narrow(step * functional.silu(gate))
        return x + narrowed


class Network(nn.Module):
    """Signs read -> for each two places, log-probabilities of what is written, and of a capital."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.letters = nn.Embedding(len(INPUTS) + 2, shape.width)
        self.convolutions = nn.ModuleList(Convolution(shape) for _ in range(shape.convolutions))
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.norm = nn.LayerNorm(shape.width)
        self.write = nn.Linear(shape.width, SLOTS * (len(OUTPUTS) + 1))
        nn.init.normal_(self.letters.weight, std=0.5)
        with torch.no_grad():
            self.write.weight.mul_(0.3)
            self.write.bias.zero_()
            self.write.bias.view(SLOTS, -1)[1, NOTHING] = 3.0

    def forward(self, read: Tensor, full: Tensor) -> tuple[Tensor, Tensor]:
        """Return log-probabilities ``[batch, places, outputs]`` and capitals ``[batch, places]``.

        `read` is ``[batch, length]``; `full` is 1 where there is a sign and 0 after the end.
        """
        x = self.letters(read) * full.unsqueeze(2)
        cos, sin = self._angles(read)
        mask = ((1 - full) * _FAR)[:, None, None, :]
        for convolution in self.convolutions:
            x = convolution(x) * full.unsqueeze(2)
        for layer in self.layers:
            x = layer(x, cos, sin, mask)
        batch, length = read.shape
        written = self.write(self.norm(x)).reshape(batch, length * SLOTS, len(OUTPUTS) + 1)
        logs = torch.log_softmax(written[:, :, :-1].float(), dim=2)
        return logs, written[:, :, -1].float()

    def _angles(self, read: Tensor) -> tuple[Tensor, Tensor]:
        half = self.shape.width // self.shape.heads // 2
        pace = torch.exp(torch.arange(half, device=read.device) * (-math.log(500.0) / half))
        where = torch.cumsum(torch.ones_like(read[0], dtype=torch.float32), 0)
        angles = where[:, None] * pace[None, :]
        return torch.cos(angles), torch.sin(angles)


def _turn(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    one, other = x.chunk(2, dim=3)
    return torch.cat([one * cos - other * sin, one * sin + other * cos], dim=3)


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows: what was read (and which are signs), what is to be written, as tensors.

    ``copies[b, s, j]`` is 1 where letter j of the truth may be copied from place s.
    """

    read: Tensor
    full: Tensor
    symbols: Tensor
    lengths: Tensor
    copies: Tensor
    capital: Tensor
    cased: Tensor


def loss_of(logs: Tensor, capitals: Tensor, batch: Batch) -> Tensor:
    """Return the mean loss per letter: not having written the truth, and wrong capitals."""
    wanted, upper, cased = posteriors(logs.detach(), batch)
    letters = batch.lengths.sum()
    case = functional.binary_cross_entropy_with_logits(
        capitals, (upper / cased.clamp(min=1e-6)).clamp(0, 1), weight=cased, reduction="sum"
    )
    return (-(wanted * logs).sum() + 0.3 * case) / letters


@torch.no_grad()
def posteriors(logs: Tensor, batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
    """Return how surely each symbol is written at each place, given the truth (forward-backward).

    Also, of each place, how surely a capital and how surely a letter of either case is written.
    Since the gradient of the summed log-probability is these posteriors, they serve as targets.
    """
    count, places, outputs = logs.shape
    width = batch.symbols.shape[1]
    spread = batch.symbols[:, None, :].expand(count, places, width)
    emit = torch.gather(logs, 2, spread)
    emit = emit + (spread == COPY) * (1 - batch.copies.repeat_interleave(SLOTS, 1)) * _WRONG_COPY
    slots = batch.full.repeat_interleave(SLOTS, 1)
    quiet = logs[:, :, NOTHING] * slots
    emit = torch.where(slots[:, :, None] > 0, emit, torch.full_like(emit, _FAR))
    forward = torch.full((places + 1, count, width + 1), _FAR)
    forward[0, :, 0] = 0
    for s in range(places):
        stay = forward[s] + quiet[:, s, None]
        stay[:, 1:] = torch.logaddexp(stay[:, 1:], forward[s, :, :-1] + emit[:, s])
        forward[s + 1] = stay
    backward = torch.full((places + 1, count, width + 1), _FAR)
    backward[places].scatter_(1, batch.lengths[:, None], 0.0)
    for s in range(places - 1, -1, -1):
        stay = backward[s + 1] + quiet[:, s, None]
        stay[:, :-1] = torch.logaddexp(stay[:, :-1], backward[s + 1, :, 1:] + emit[:, s])
        backward[s] = stay
    total = forward[places].gather(1, batch.lengths[:, None])
    through = forward[:-1, :, :-1].transpose(0, 1) + emit + backward[1:, :, 1:].transpose(0, 1)
    gamma = torch.exp((through - total[:, None, :]).clamp(max=0.0))
    wanted = torch.zeros(count, places, outputs).scatter_add_(2, spread, gamma)
    wanted[:, :, NOTHING] = (1 - gamma.sum(2)).clamp(min=0) * slots
    upper = torch.einsum("bsj,bj->bs", gamma, batch.capital)
    return wanted, upper, torch.einsum("bsj,bj->bs", gamma, batch.cased)


def optimizers(network: Network, rate: float) -> list[Any]:
    """Return Muon for the matrices (Jordan et al. 2024) and AdamW for the rest."""
    matrices: list[Tensor] = []
    others: list[Tensor] = []
    for name, weight in network.named_parameters():
        inner = weight.ndim == 2 and not name.startswith(("letters", "write"))
        (matrices if inner else others).append(weight)
    return [
        torch.optim.Muon(matrices, lr=rate, weight_decay=0.02, adjust_lr_fn="match_rms_adamw"),
        torch.optim.AdamW(others, lr=rate * 1.5, betas=(0.9, 0.98), weight_decay=0.01),
    ]
