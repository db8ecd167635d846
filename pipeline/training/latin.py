"""Trains the Latin decoder: pairs, n-grams and lexicon, network, confidence, and the detector.

``scratch/latin`` must hold ``best/eng.traineddata`` (`latin_pairs.unpack_engine`: from the npm
package ``@tesseract.js-data/eng``) and ``packages`` (`garble.PACKAGES`). Everything made stays
there, so that training goes on where it was interrupted.
"""

from collections.abc import Callable
from itertools import groupby
from pathlib import Path
from typing import Final

from pipeline.errors import MissingPart
from pipeline.training import garble
from pipeline.training.latin_confidence import fit_confidence
from pipeline.training.latin_export import export
from pipeline.training.latin_fit import fit
from pipeline.training.latin_language import write_language
from pipeline.training.latin_pairs import load_pairs, read_pages, write_pairs
from pipeline.training.latin_texts import language_texts, texts_of

SCRATCH: Final = Path("scratch/latin")
#: The two English models: standard (``best_int``) and Debian's fast one.
ENGINES: Final = (SCRATCH / "best", Path("/usr/share/tesseract-ocr/5/tessdata"))
#: Files of pairs: how many lines, and the seed.
PAIRS: Final = {"train1.tsv": (90_000, 1), "dev601.tsv": (1_600, 601), "clean1.tsv": (4_000, 1)}
SECONDS: Final = 6_900.0
#: Word lists below the data folder, by language.
LISTS: Final[dict[str, tuple[str, ...]]] = {
    "ru": (),
    "kk": (
        "text/wordlists/tesseract_kaz_words_lower_cyr.tsv",
        "text/wordlists/apertium_kaz_expanded_forms.tsv",
    ),
}
_CLEAN: Final = ("en", "de", "tr", "fr")


def train(*, data: Path, output: Path, log: Callable[[str], None]) -> None:
    """Make what is missing of the pairs, train on them and write ``latin`` and ``garble``."""
    for engine in ENGINES:
        if not (engine / "eng.traineddata").exists():
            raise MissingPart(f"There is no eng.traineddata in {engine}; models/latin says whence.")
    folder = SCRATCH / "pairs"
    folder.mkdir(parents=True, exist_ok=True)
    for name in PAIRS:
        make_pairs(data, folder / name, log)
    for language, text in language_texts(data).items():
        lists = [data / path for path in LISTS[language]]
        write_language(language, text, lists, output / "latin", log)
    network = fit(folder, SCRATCH / "network.pt", seconds=SECONDS, log=log)
    export(network, output / "latin" / "network.onnx")
    pages = groupby(load_pairs(folder / "dev601.tsv"), key=lambda pair: pair.page)
    fit_confidence([list(page) for _, page in pages], output / "latin")
    garble.fit(data, folder, SCRATCH / "packages", output, log)


def make_pairs(data: Path, path: Path, log: Callable[[str], None]) -> None:
    """Write the pairs of a file that are missing yet."""
    wanted, seed = PAIRS[path.name]
    there = len(load_pairs(path)) if path.exists() else 0
    if there >= wanted:
        return
    if path.name.startswith("clean"):
        foreign = garble.foreign_texts(data, SCRATCH / "packages")
        texts = {name: foreign[name] for name in _CLEAN}
    else:
        texts = texts_of(data, aside=not path.name.startswith("train"))
    log(f"{path.name}: {there} of {wanted} lines are there")
    write_pairs(read_pages(texts, ENGINES, seed=seed + there), path, wanted - there, log)
