"""Trains the decoder of Latin that a Russian-only reader took for Cyrillic.

Pages of English are drawn as for the Latin decoder and read by Tesseract with Russian alone; from
the pairs the channel is counted, from texts and word lists what English is like. What is made stays
in ``scratch/misread``, so that it goes on where it was interrupted. Needs `tesserocr`, `wordfreq`
and `symspellpy`.
"""

import gzip
import random
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from math import log as ln
from pathlib import Path
from typing import Any, Final

from pipeline.repair.misread.model import STEP, load
from pipeline.training.latin.drawing import DPIS, FACES, OTHER_FACES, draw_page, face_file
from pipeline.training.latin.pairs import Pair, load_pairs, natural, write_pairs
from pipeline.training.latin.pairs import _rows_of as rows_of
from pipeline.training.misread.align import align
from pipeline.training.misread.channel import rows_of as channel_rows
from pipeline.training.misread.confidence import fit
from pipeline.training.misread.language import NUMERALS, Pairs, pairs_of, signs_of, words_of

SCRATCH: Final = Path("scratch/misread")
TESSDATA: Final = Path("/usr/share/tesseract-ocr/5/tessdata")
LINES: Final = 20_000
CALIBRATION: Final = 1_500
#: Of the texts every so many lines are held apart, as the judge does.
EVERY: Final = 10
_ROWS: Final = 24
_WIDTHS: Final = (42, 60, 72, 80, 88)
#: Shares of pages in capitals, of words with a capital, followed by a numeral, by an act's number.
_CAPITALS: Final = 0.06
_NAMES: Final = 0.13
_NUMERALS: Final = 0.012
_ACTS: Final = 0.006
_MESSAGE: Final = re.compile("[A-Za-z0-9 ,.;:'()-]{20,}")
#: Lines much longer or shorter than what was drawn were matched wrongly.
_LONGER, _SHORTER = 1.6, 0.5


def train(*, data: Path, output: Path, log: Callable[[str], None]) -> None:
    """Make the pairs that are missing, learn from them and write ``misread``."""
    texts = texts_of(data)
    known = _pairs("pairs.tsv", read_pages(texts, FACES, seed=1), LINES, log)
    lines = list(align(known))
    log(f"{len(lines)} of {len(known)} lines aligned")
    folder = output / "misread"
    folder.mkdir(parents=True, exist_ok=True)
    rows, capitals = channel_rows(lines)
    _write(folder / "channel.tsv.gz", _channel(rows, capitals))
    words = words_of(texts)
    _write(folder / "words.tsv.gz", ([word, _cost(weight)] for word, weight in words.items()))
    pairs = pairs_of(texts, words)
    _write(folder / "pairs.tsv.gz", _pairs_of_words(pairs))
    log(f"{len(rows)} rows, {len(words)} words, {sum(len(g) for _, g in pairs.values())} pairs")
    signs = [["sign", *pair, _cost(weight)] for pair, weight in signs_of(texts).items()]
    _write(folder / "signs.tsv.gz", signs)
    load.cache_clear()
    others = read_pages(texts_of(data, apart=True), OTHER_FACES, seed=701)
    aside = _pairs("calibration.tsv", others, CALIBRATION, log)
    weights, scores = fit(aside, load())
    log(scores)
    _write(folder / "signs.tsv.gz", [*signs, ["weights", *(f"{weight:.4f}" for weight in weights)]])
    load.cache_clear()


def _pairs(
    name: str, pages: Iterator[list[Pair]], wanted: int, log: Callable[[str], None]
) -> list[tuple[str, str]]:
    """Return the lines of a file as read and as drawn, those missing read first."""
    path = SCRATCH / name
    path.parent.mkdir(parents=True, exist_ok=True)
    there = len(load_pairs(path)) if path.exists() else 0
    if there < wanted:
        write_pairs(pages, path, wanted - there, log)
    found = [
        (" ".join(pair.read.split()), " ".join(pair.true.split()))
        for pair in load_pairs(path)
        if _SHORTER * len(pair.true) < len(pair.read) < _LONGER * len(pair.true)
    ]
    random.Random(0).shuffle(found)
    return found


def texts_of(data: Path, *, apart: bool = False) -> list[str]:
    """Return the English lines that may be learnt from, or those held apart."""
    from pydoc_data.topics import topics  # the reference of Python

    folder = data / "text"
    site = (folder / "primeminister_kz_corpus_en.txt").read_text(encoding="utf-8").splitlines()
    messages = (folder / "libreoffice_ui_en_kk.tsv").read_text(encoding="utf-8").splitlines()
    lines = [natural(line) for line in site]
    lines += [line for row in messages if _MESSAGE.fullmatch(line := row.split("\t")[0])]
    lines += [
        " ".join(part.split())
        for topic in topics.values()
        for part in topic.split("\n\n")
        if part[:1].isalpha() and not set(part) & set("*`")
    ]
    return [line for number, line in enumerate(lines) if (number % EVERY == 0) is apart]


def read_pages(
    texts: Sequence[str], there: Sequence[tuple[float, str]], *, seed: int
) -> Iterator[list[Pair]]:
    """Yield for each page, drawn in one of the faces, its pairs, for ever."""
    import tesserocr

    chance = random.Random(seed)
    faces = [(weight, path) for weight, face in there if (path := face_file(face))]
    reader: Any = tesserocr.PyTessBaseAPI(
        path=str(TESSDATA), lang="rus", psm=tesserocr.PSM.SINGLE_BLOCK
    )
    number = 0
    while True:
        face = chance.choices(faces, [weight for weight, _ in faces])[0][1]
        lines = _some_lines(texts, chance)
        image, drawn = draw_page([lines], face, chance, [dpi for dpi in DPIS if dpi >= 150])
        reader.SetImage(image)
        number += 1
        yield [
            Pair("en", face.stem, f"{seed}-{number}", read, drawn[row].text)
            for row, read in rows_of(reader, drawn)
        ]


def _some_lines(texts: Sequence[str], chance: random.Random) -> list[str]:
    """Return the lines of a page: running text, broken at spaces."""
    width = chance.choice(_WIDTHS)
    at = chance.randrange(len(texts))
    text = ""
    while len(text) < width * _ROWS:
        text += texts[at % len(texts)] + " "
        at += 1
    text = _cased(text, chance)
    if chance.random() < _CAPITALS:
        text = text.upper()
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [line for line in lines[:_ROWS] if len(line) > 2]


def _cased(text: str, chance: random.Random) -> str:
    """Return a text with capitals as names and sentences have them, and Roman numerals in it."""
    words: list[str] = []
    for word in text.split():
        begins = not words or words[-1][-1] in ".!?"
        words.append(word[0].upper() + word[1:] if begins or chance.random() < _NAMES else word)
        if chance.random() < _NUMERALS:
            words.append(chance.choice(NUMERALS))
        elif chance.random() < _ACTS:
            words.append(f"No. {chance.randint(2, 900)}-{chance.choice(NUMERALS)}")
    return " ".join(words)


def _cost(weight: float) -> str:
    return _steps(-weight)


def _steps(weight: float) -> str:
    return str(round(weight / STEP))


def _channel(
    rows: dict[str, dict[str, float]], capitals: dict[str, float]
) -> Iterator[Sequence[str]]:
    for key, row in sorted(rows.items()):
        share = _steps(capitals[key]) if key in capitals else ""
        yield [key, share, *(part for text, p in row.items() for part in (text, _cost(ln(p))))]


def _pairs_of_words(pairs: Pairs) -> Iterator[Sequence[str]]:
    for first, (rest, gains) in pairs.items():
        said = (part for word, gain in gains.items() for part in (word, _steps(gain)))
        yield [first, _steps(rest), *said]


def _write(path: Path, rows: Iterable[Sequence[str]]) -> None:
    with path.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as out:
        for row in rows:
            out.write(("\t".join(row) + "\n").encode())
