"""Pairs for the Latin decoder: pages drawn (`drawing`) and read with English Tesseract.

A page is read by one of the two English models; the pair is what was read and what was drawn, line
by line. Faces and texts can be kept aside for testing.
"""

import gzip
import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.training.latin.drawing import BREAK, DPIS, FACES, Drawn, draw_page, face_file

#: Latin words that truly stand in Cyrillic text and must come through unchanged.
LATIN_WORDS = (
    "e-mail", "JSC", "LLP", "PhD", "BIM", "ESG", "OECD", "WTO", "IT", "COVID-19", "Scopus", "DOI",
    "ISSN", "Doing Business", "Smart City", "Web of Science", "www.gov.kz", "info@gov.kz", "GPS",
    "No. 379-V", "№ 414-V", "№ 2464-XII", "XXI", "XX", "IV", "VII", "II", "E-gov", "Q1", "et al.",
    "public private partnership", "Kazakhstan", "Bologna", "KPI", "ISO 9001", "UNESCO", "Astana",
)  # fmt: skip
#: Abbreviations, which no context makes likely; others are made up of two to four letters.
ABBREVIATIONS = (
    "ГЧП НПО ВВП РК МРП ТОО АО ГУ КГП РГП ЕНПФ ФНБ СМИ КНР ЕАЭС СНГ ООН ВОЗ НДС МСБ ЖКХ ЦОН ИПДЛ "
    "ҚР АЕК ЖШС АҚ МЖӘ ЖІӨ ҮЕҰ БҰҰ БАҚ ҚҚС ХҚКО ЕАЭО ТМД ҒЗИ ҰҚК ІІМ ЖОО ШОБ ЕҚЫҰ ӘӨК БҒМ МКҚК"
).split()
_CAPITALS = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЭЮЯӘҒҚҢӨҰҮІ"
_ROWS = (18, 32)
#: Shares of pages in two columns, and in small capitals.
_TWO_COLUMNS = 0.15
_SMALL_CAPITALS = 0.04
_VOWEL = "аеёиоуыэюяәіөүұ"
_BREAK = re.compile(rf"(?<=[{_VOWEL}][^\W\d_{_VOWEL}])(?=[^\W\d_{_VOWEL}ьъй][{_VOWEL}])", re.I)
_BREAK_AFTER_VOWEL = re.compile(rf"(?<=\w[{_VOWEL}])(?=[^\W\d_{_VOWEL}ьъй][{_VOWEL}])", re.I)


@dataclass(frozen=True, slots=True)
class Pair:
    """A line as it was read and as it was drawn.

    ``style`` is the face; ``page`` numbers the page it stood on and the engine that read it.
    """

    language: str
    style: str
    page: str
    read: str
    true: str


def natural(text: str) -> str:
    """Return a tokenised text as it is printed: no space before a comma, sentences in capitals.

    >>> natural("( далее - « Фонд » ) , и т . д .")
    '(далее - «Фонд»), и т. д.'
    """
    text = re.sub(r"\s+([,.;:!?)\]»%])", r"\1", text)
    text = re.sub(r"([(\[«])\s+", r"\1", text)
    text = re.sub(r'"\s([^"]{1,80}?)\s"', r'"\1"', text)
    return " ".join(text.split())


def break_word(word: str, room: int) -> tuple[str, str] | None:
    """Return a word in two at a syllable, the first with its hyphen at most `room` letters.

    The hyphen of a break is U+2010, one that belongs to the word is an ordinary one.
    """
    own = word.rfind("-", 0, room)
    if own > 1 and len(word) - own > 3:
        return word[: own + 1], word[own + 1 :]
    letters = word.strip('.,;:()«»"')
    if len(letters) < 6 or not letters.isalpha():
        return None
    cuts = [m.start() for p in (_BREAK, _BREAK_AFTER_VOWEL) for m in p.finditer(word)]
    fitting = [cut for cut in cuts if 2 <= cut <= min(room - 1, len(word) - 3)]
    if not fitting:
        return None
    cut = max(fitting)
    return word[:cut] + BREAK, word[cut:]


def set_lines(text: str, width: int, chance: random.Random) -> list[str]:
    """Return the words of `text` in lines of at most `width` letters, most with hyphens."""
    lines: list[str] = []
    line = ""
    words = text.split()[::-1]
    hyphens = chance.random() < 0.6
    while words:
        word = words.pop()
        if chance.random() < 0.006:
            words.append(word)
            word = chance.choice(LATIN_WORDS)
        elif chance.random() < 0.008:
            words.append(word)
            word = _rare_word(chance)
        if not line or len(line) + 1 + len(word) <= width:
            line = f"{line} {word}".strip()
            continue
        halves = break_word(word, width - len(line) - 1) if hyphens else None
        if halves:
            lines.append(f"{line} {halves[0]}")
            line = halves[1]
        else:
            lines.append(line)
            line = word
    return [*lines, line]


def _rare_word(chance: random.Random) -> str:
    """Return an abbreviation, initials, a number with its unit, or the number of an act."""
    made = "".join(chance.choice(_CAPITALS) for _ in range(chance.randint(2, 4)))
    initials = f"{chance.choice(_CAPITALS)}.{chance.choice(_CAPITALS)}."
    number = f"{chance.uniform(0, 3000):.{chance.randint(0, 2)}f}".replace(".", ",")
    return chance.choice((*chance.choices(ABBREVIATIONS, k=5), made, initials, number, f"№ {made}"))


def read_pages(
    texts: dict[str, str],
    engines: Sequence[Path],
    *,
    faces: Sequence[tuple[float, str]] = FACES,
    dpis: Sequence[int] = DPIS,
    seed: int = 0,
) -> Iterator[list[Pair]]:
    """Yield for each page its pairs, for ever; `texts` by language, tessdata folders of engines."""
    import tesserocr

    chance = random.Random(seed)
    readers = [
        tesserocr.PyTessBaseAPI(path=str(folder), lang="eng", psm=tesserocr.PSM.SINGLE_BLOCK)
        for folder in engines
    ]
    there = [(weight, path) for weight, face in faces if (path := face_file(face))]
    number = 0
    while True:
        language = chance.choice(sorted(texts))
        face = chance.choices(there, [weight for weight, _ in there])[0][1]
        count = 2 if chance.random() < _TWO_COLUMNS else 1
        width = chance.choice((34, 42, 60, 72, 80, 88) if count == 1 else (30, 36, 42, 48))
        columns = [_some_lines(texts[language], width, chance) for _ in range(count)]
        small = chance.random() < _SMALL_CAPITALS
        image, drawn = draw_page(columns, face, chance, dpis, small_capitals=small)
        engine = chance.randrange(len(readers))
        mode = tesserocr.PSM.SINGLE_BLOCK if count == 1 else tesserocr.PSM.AUTO
        readers[engine].SetPageSegMode(mode)
        readers[engine].SetImage(image)
        number += 1
        yield [
            Pair(language, face.stem, f"{seed}-{number}-{engine}", read, true)
            for row, read in _rows_of(readers[engine], drawn)
            for true in (drawn[row].text.upper() if small else drawn[row].text,)
        ]


def _some_lines(text: str, width: int, chance: random.Random) -> list[str]:
    rows = chance.randint(*_ROWS)
    start = text.find("\n", chance.randrange(max(1, len(text) - 2 * width * rows))) + 1
    piece = text[start : start + rows * width]
    if chance.random() < 0.06:
        piece = piece.upper()
    return [line for line in set_lines(natural(piece), width, chance) if len(line) > 2] or ["—"]


def _rows_of(reader: Any, drawn: Sequence[Drawn]) -> Iterator[tuple[int, str]]:
    """Yield the line of the page and what was read there; lines read twice or not are left."""
    import tesserocr

    reader.Recognize()
    found: dict[int, list[str]] = {}
    pitch = drawn[1].middle - drawn[0].middle if len(drawn) > 1 else 1e9
    walk = reader.GetIterator()
    if walk is None:
        return
    level = tesserocr.RIL.TEXTLINE
    for item in tesserocr.iterate_level(walk, level):
        try:
            text, box = item.GetUTF8Text(level), item.BoundingBox(level)
        except RuntimeError:
            continue
        if not box or not text.strip():
            continue
        across, down = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        column = [row for row, line in enumerate(drawn) if line.left <= across <= line.right]
        row = min(column, key=lambda row: abs(drawn[row].middle - down), default=None)
        if row is None or abs(drawn[row].middle - down) > 0.4 * pitch:
            continue
        if box[2] - box[0] < 1.1 * (drawn[row].right - drawn[row].left):
            found.setdefault(row, []).append(" ".join(text.split()))
    for row, texts in sorted(found.items()):
        if len(texts) == 1:
            yield row, texts[0]


def write_pairs(
    pages: Iterator[list[Pair]], path: Path, count: int, log: Callable[[str], None]
) -> None:
    """Append `count` pairs to a tab-separated file, page by page, so that an interruption keeps."""
    done = 0
    with path.open("a", encoding="utf-8") as out:
        for page, pairs in enumerate(pages):
            for p in pairs:
                true = p.true.replace("\t", " ")
                out.write("\t".join((p.language, p.style, p.page, p.read, true)) + "\n")
            out.flush()
            done += len(pairs)
            if page % 50 == 0:
                log(f"{done} lines read")
            if done >= count:
                return


def load_pairs(path: Path) -> list[Pair]:
    """Return the pairs of a file that `write_pairs` made."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return [Pair(*row) for row in rows if len(row) == 5]


def unpack_engine(package: Path, folder: Path) -> Path:
    """Return a folder with the standard English model of the npm package, unpacked."""
    folder.mkdir(parents=True, exist_ok=True)
    packed = package / "4.0.0_best_int" / "eng.traineddata.gz"
    (folder / "eng.traineddata").write_bytes(gzip.decompress(packed.read_bytes()))
    return folder
