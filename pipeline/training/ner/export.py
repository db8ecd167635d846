"""Writes the Kazakh named-entity model as it is shipped: a network in ONNX, vectors in 8 bits."""

import json
import tempfile
import warnings
from pathlib import Path

import numpy as np
import torch

from pipeline.extract.organizations.models.features import (
    RULE_SIGNS,
    SHAPES,
    WIDTH,
    WORD_ROWS,
    WordVectors,
)
from pipeline.extract.organizations.models.network import LABELS, NETWORK, VECTORS
from pipeline.training.ner.network import Tagger

_INPUTS = ("vectors", "words", "shapes", "rules", "turned")


def export(tagger: Tagger, vectors: WordVectors, folder: Path) -> None:
    """Write the files of the model to `folder`; matrices are multiplied in 8 bits."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    folder.mkdir(parents=True, exist_ok=True)
    tagger.eval()
    sentences, length = 3, 7
    example = (
        torch.zeros(sentences, length, WIDTH),
        torch.randint(0, WORD_ROWS, (sentences, length, 2)),
        torch.randint(0, SHAPES, (sentences, length)),
        torch.randint(0, RULE_SIGNS, (sentences, length)),
        torch.arange(length).flip(0).expand(sentences, length).contiguous(),
    )
    axes = {name: {0: "sentences", 1: "length"} for name in (*_INPUTS, "scores")}
    with tempfile.TemporaryDirectory() as scratch, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        whole = Path(scratch) / NETWORK
        torch.onnx.export(
            tagger, example, str(whole), input_names=list(_INPUTS),
            output_names=["scores"], dynamic_axes=axes, dynamo=False, opset_version=17,
        )  # fmt: skip
        quantize_dynamic(whole, folder / NETWORK, weight_type=QuantType.QInt8, per_channel=True)
    np.savez(
        folder / VECTORS,
        rows=vectors.rows,
        scale=np.float32(vectors.scale),
        settings=np.array(json.dumps(vectors.settings)),
        labels=np.array(json.dumps(LABELS)),
        follows=tagger.follows.detach().numpy(),
        begins=tagger.begins.detach().numpy(),
        ends=tagger.ends.detach().numpy(),
    )
