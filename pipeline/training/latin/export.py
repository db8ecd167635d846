"""The network of the Latin decoder -> an ONNX file with weights of 8 bits."""

import tempfile
import warnings
from pathlib import Path

import torch

from pipeline.training.latin.network import Network


def export(network: Network, path: Path) -> None:
    """Write the network to `path`; matrices are multiplied in 8 bits."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    network.eval()
    path.parent.mkdir(parents=True, exist_ok=True)
    read = torch.randint(1, 60, (3, 41))
    full = torch.ones(3, 41)
    batch, length = torch.export.Dim("batch", max=4096), torch.export.Dim("length", max=4096)
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            network,
            (read, full),
            str(whole),
            input_names=["read", "full"],
            output_names=["logs", "capitals"],
            dynamic_shapes=({0: batch, 1: length}, {0: batch, 1: length}),
            external_data=False,
            dynamo=True,
            verbose=False,
        )
        quantize_dynamic(whole, path, weight_type=QuantType.QInt8, per_channel=True)
