"""Trains the Latin decoder: pairs, language, network, channel, confidence, and the detector.

``scratch/latin`` must hold ``best/eng.traineddata`` (`pairs.unpack_engine`: from the npm
package ``@tesseract.js-data/eng``) and ``packages`` (`garble.PACKAGES`, `latin_drawing.FACES`).
Everything made stays there, so that training goes on where it was interrupted.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from pipeline.errors import MissingPart
from pipeline.training import garble
from pipeline.training.latin.channel import write_channel
from pipeline.training.latin.confidence import fit_confidence
from pipeline.training.latin.drawing import FACES, OTHER_FACES
from pipeline.training.latin.export import export
from pipeline.training.latin.fit import fit, pages_of
from pipeline.training.latin.language import write_language
from pipeline.training.latin.noise import align
from pipeline.training.latin.pairs import load_pairs, read_pages, write_pairs
from pipeline.training.latin.texts import language_texts, texts_of

SCRATCH: Final = Path("scratch/latin")
#: The two English models: standard (``best_int``) and Debian's fast one.
ENGINES: Final = (SCRATCH / "best", Path("/usr/share/tesseract-ocr/5/tessdata"))
#: Files of pairs: how many lines, and the seed.
PAIRS: Final = {"train1.tsv": (90_000, 1), "calib701.tsv": (2_000, 701), "clean1.tsv": (4_000, 1)}
SECONDS: Final = 10_800.0
#: Lines that the channel is counted on.
CHANNEL_LINES: Final = 30_000
#: Word lists below the data folder, by language.
LISTS: Final[dict[str, tuple[str, ...]]] = {
    "ru": (),
    "kk": (
        "text/wordlists/tesseract_kaz_words_lower_cyr.tsv",
        "text/wordlists/apertium_kaz_expanded_forms.tsv",
    ),
}
_CLEAN: Final = ("en", "de", "tr", "fr")


def train(*, data: Path, output: Path, log: Callable[[str], None], size: float = 1.0) -> None:
    """Make what is missing of the pairs, train on them and write ``latin`` and ``garble``.

    `size` is the share of the lines, of the text and of the time: 0.01 tries the whole recipe out
    in minutes.
    """
    for engine in ENGINES:
        if not (engine / "eng.traineddata").exists():
            raise MissingPart(f"There is no eng.traineddata in {engine}; models/latin says whence.")
    scratch = SCRATCH if size == 1 else SCRATCH / f"{size:g}"
    pairs = scratch / "pairs"
    pairs.mkdir(parents=True, exist_ok=True)
    for name in PAIRS:
        make_pairs(data, pairs / name, log, size)
    texts = {
        language: text[: round(size * len(text))] for language, text in language_texts(data).items()
    }
    folder = output / "latin"
    for language, text in texts.items():
        write_language(language, text, [data / path for path in LISTS[language]], folder, log)
    network = fit(pairs, scratch / "network.pt", texts, seconds=SECONDS * size, log=log)
    export(network, folder / "network.onnx")
    known = [pair for file in sorted(pairs.glob("train*.tsv")) for pair in load_pairs(file)]
    write_channel(align(network, known[:CHANNEL_LINES]), folder)
    fit_confidence(pages_of(load_pairs(pairs / "calib701.tsv")), folder)
    garble.fit(data, pairs, SCRATCH / "packages", output, log)


def make_pairs(data: Path, path: Path, log: Callable[[str], None], size: float = 1.0) -> None:
    """Write the pairs of a file that are missing yet, or `size` of them."""
    full, seed = PAIRS[path.name]
    wanted = round(full * size)
    there = len(load_pairs(path)) if path.exists() else 0
    if there >= wanted:
        return
    if path.name.startswith("clean"):
        foreign = garble.foreign_texts(data, SCRATCH / "packages")
        if missing := [name for name in _CLEAN if name not in foreign]:
            raise MissingPart(
                f"No texts in {', '.join(missing)} are in {SCRATCH / 'packages'}; garble.PACKAGES "
                "says what to unpack there."
            )
        texts = {name: foreign[name] for name in _CLEAN}
    else:
        learnt = path.name.startswith("train")
        texts = language_texts(data) if learnt else texts_of(data, aside=True)
    faces = OTHER_FACES if path.name.startswith("calib") else FACES
    log(f"{path.name}: {there} of {wanted} lines are there")
    pages = read_pages(texts, ENGINES, faces=faces, seed=seed + there)
    write_pairs(pages, path, wanted - there, log)
