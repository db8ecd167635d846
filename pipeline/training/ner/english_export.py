"""Writes the English name finder as it is shipped: layers in ONNX, tables in 8 bits."""

import tempfile
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import torch
from torch import Tensor, nn

from pipeline.extract.organizations.models.word_reader import (
    FINDER,
    FORMS,
    NETWORK,
    TABLES,
    finder_config,
)

if TYPE_CHECKING:
    from spacy.language import Language

_PIECES: Final = 3


class _Maxout(nn.Module):
    """The best of three linear layers, its numbers brought to one scale."""

    def __init__(self, layer: Any, norm: Any) -> None:
        super().__init__()
        width, _, wide = layer.get_param("W").shape
        self.mix = nn.Linear(wide, width * _PIECES)
        self.norm = nn.LayerNorm(width, eps=1e-8)
        with torch.no_grad():
            self.mix.weight.copy_(torch.tensor(layer.get_param("W").reshape(-1, wide)))
            self.mix.bias.copy_(torch.tensor(layer.get_param("b").reshape(-1)))
            self.norm.weight.copy_(torch.tensor(norm.get_param("G")))
            self.norm.bias.copy_(torch.tensor(norm.get_param("b")))

    def forward(self, x: Tensor) -> Tensor:
        best = self.mix(x).reshape(x.shape[0], -1, _PIECES).amax(2)
        made: Tensor = self.norm(best)
        return made


class _Layers(nn.Module):
    """Words -> words as their neighbours make them."""

    def __init__(self, maxouts: list[_Maxout]) -> None:
        super().__init__()
        self.embed, self.encode = maxouts[0], nn.ModuleList(maxouts[1:])

    def forward(self, words: Tensor, kept: Tensor) -> Tensor:
        x = self.embed(words) * kept
        for layer in self.encode:
            nothing = torch.zeros_like(x[:1])
            before, after = torch.cat([nothing, x[:-1]]), torch.cat([x[1:], nothing])
            x = x + layer(torch.cat([before, x, after], dim=1))
        made: Tensor = x
        return made


def export(source: "Language", folder: Path) -> None:
    """Write the files of the model to `folder`; matrices are multiplied in 8 bits."""
    import spacy

    folder.mkdir(parents=True, exist_ok=True)
    finder = source.get_pipe("ner")
    model = finder.model  # type: ignore[attr-defined]
    parts = list(model.get_ref("tok2vec").walk())
    tables = [part for part in parts if part.name == "hashembed"]
    kept: dict[str, Any] = {"seeds": np.array([part.attrs["seed"] for part in tables])}
    for form, part in zip(FORMS, tables, strict=True):
        rows = part.get_param("E")
        scale = float(np.abs(rows).max()) / 127
        kept |= {form: np.round(rows / scale).astype(np.int8), f"{form}_scale": np.float32(scale)}
    np.savez_compressed(folder / TABLES, **kept)
    maxouts = [part for part in parts if part.name == "maxout"]
    norms = [part for part in parts if part.name == "layernorm"]
    layers = [_Maxout(a, b) for a, b in zip(maxouts, norms, strict=True)]
    _write(_Layers(layers).eval(), len(FORMS) * layers[0].norm.normalized_shape[0], folder)
    nlp = spacy.blank("en")
    ours = nlp.add_pipe("ner", config=finder_config(folder))
    with tempfile.TemporaryDirectory() as scratch:
        finder.to_disk(Path(scratch), exclude=["model", "vocab"])  # type: ignore[attr-defined]
        ours.from_disk(Path(scratch), exclude=["model", "vocab"])  # type: ignore[attr-defined]
    for name in ("lower", "upper"):
        ours.model.get_ref(name).from_bytes(model.get_ref(name).to_bytes())  # type: ignore[attr-defined]
    theirs = model.get_ref("tok2vec").layers[-1]
    ours.model.get_ref("tok2vec").layers[-1].from_bytes(theirs.to_bytes())  # type: ignore[attr-defined]
    ours.to_disk(folder / FINDER, exclude=["vocab"])  # type: ignore[attr-defined]


def _write(layers: nn.Module, wide: int, folder: Path) -> None:
    from onnxruntime.quantization import QuantType, quantize_dynamic

    example = (torch.zeros(9, wide), torch.ones(9, 1))
    axes = {name: {0: "rows"} for name in ("words", "kept", "found")}
    with tempfile.TemporaryDirectory() as scratch, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        whole = Path(scratch) / NETWORK
        torch.onnx.export(
            layers, example, str(whole), input_names=["words", "kept"], output_names=["found"],
            dynamic_axes=axes, dynamo=False, opset_version=17,
        )  # fmt: skip
        quantize_dynamic(whole, folder / NETWORK, weight_type=QuantType.QInt8, per_channel=True)
