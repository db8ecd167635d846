"""What a stage's records depend on."""

import tomllib
from pathlib import Path

from pipeline.config import PACKAGE
from pipeline.stages import _ABOVE_THE_STAGES


def test_what_stands_above_the_stages_changes_no_record() -> None:
    settings = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8"))
    (contract,) = settings["tool"]["importlinter"]["contracts"]
    layers = [layer.split(" | ") for layer in contract["layers"]]
    above = layers[: layers.index(["pipeline.stages"]) + 1]
    files = {Path(*name.split(".")[1:]).with_suffix(".py") for layer in above for name in layer}
    modules = {file.name for file in files if (PACKAGE / file).is_file()}
    assert modules | {"__init__.py"} == _ABOVE_THE_STAGES
