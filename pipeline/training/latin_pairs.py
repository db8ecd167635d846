"""Pairs for the Latin decoder: pages of text drawn in many faces and read with English Tesseract.

A page of lines is drawn, made worse (size, blur, noise, skew, a reverse side shining through,
JPEG, black and white) and read by one of the two English models; the pair is what was read and what
was drawn, line by line. Faces and texts can be kept aside for testing.
"""

import gzip
import io
import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

#: Faces with all Kazakh letters (cmap looked at), below FONTS: how often each is drawn.
#: Debian: fonts-liberation2, -croscore, -freefont-ttf, -dejavu, -paratype, -noto-core, -sil-doulos,
#: -sil-charis, -cmu.
FACES: tuple[tuple[int, str], ...] = (
    (12, "truetype/liberation2/LiberationSerif-Regular.ttf"),
    (5, "truetype/liberation2/LiberationSerif-Bold.ttf"),
    (10, "truetype/liberation2/LiberationSerif-Italic.ttf"),
    (3, "truetype/liberation2/LiberationSerif-BoldItalic.ttf"),
    (8, "truetype/freefont/FreeSerif.ttf"),
    (3, "truetype/freefont/FreeSerifBold.ttf"),
    (6, "truetype/freefont/FreeSerifItalic.ttf"),
    (8, "truetype/doulos/DoulosSIL-Regular.ttf"),
    (4, "truetype/charis/CharisSIL-Regular.ttf"),
    (4, "truetype/charis/CharisSIL-Italic.ttf"),
    (2, "truetype/charis/CharisSIL-BoldItalic.ttf"),
    (4, "truetype/paratype/PTF55F.ttf"),
    (4, "truetype/paratype/PTF56F.ttf"),
    (2, "truetype/paratype/PTF75F.ttf"),
    (4, "truetype/cmu/cmunrm.ttf"),
    (4, "truetype/cmu/cmunti.ttf"),
    (2, "truetype/cmu/cmunbx.ttf"),
    (3, "truetype/noto/NotoSerif-Regular.ttf"),
    (3, "truetype/noto/NotoSerif-Italic.ttf"),
    (3, "truetype/dejavu/DejaVuSerif.ttf"),
    (2, "truetype/dejavu/DejaVuSerif-Italic.ttf"),
    (3, "truetype/liberation2/LiberationSans-Regular.ttf"),
    (2, "truetype/liberation2/LiberationSans-Italic.ttf"),
    (2, "truetype/paratype/PTS55F.ttf"),
    (1, "truetype/dejavu/DejaVuSans.ttf"),
)
#: Faces that no training line is drawn in (Debian: fonts-linuxlibertine, fonts-sil-gentiumplus).
TEST_FACES: tuple[tuple[int, str], ...] = (
    (3, "opentype/linux-libertine/LinLibertine_R.otf"),
    (3, "opentype/linux-libertine/LinLibertine_RI.otf"),
    (2, "truetype/gentiumplus/GentiumPlus-Regular.ttf"),
    (2, "truetype/gentiumplus/GentiumPlus-Italic.ttf"),
)
#: Faces of the lines that the confidence is fitted on (Debian also: fonts-open-sans, fonts-roboto):
#: no training line is drawn in them, for a decoder is too sure in faces it knows.
OTHER_FACES: tuple[tuple[int, str], ...] = (
    (3, "truetype/paratype/PTF76F.ttf"),
    (3, "truetype/cmu/cmunsl.ttf"),
    (3, "truetype/cmu/cmunbi.ttf"),
    (3, "truetype/noto/NotoSerif-Bold.ttf"),
    (3, "truetype/freefont/FreeSerifBoldItalic.ttf"),
    (2, "truetype/dejavu/DejaVuSerif-Bold.ttf"),
    (2, "truetype/paratype/PTC55F.ttf"),
    (2, "truetype/paratype/PTS56F.ttf"),
    (1, "truetype/open-sans/OpenSans-Regular.ttf"),
    (1, "truetype/roboto/unhinted/RobotoTTF/Roboto-Regular.ttf"),
)
FONTS = Path("/usr/share/fonts")
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
#: Ends a line in the truth where a word was broken; drawn as a hyphen.
BREAK = "\N{HYPHEN}"
#: Dots per inch of the pages drawn.
DPIS = (100, 130, 150, 200, 200, 300, 300, 300, 300, 400)
_ROWS = (18, 32)
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


def draw_page(
    lines: Sequence[str], face: Path, chance: random.Random, dpis: Sequence[int] = DPIS
) -> tuple[Any, list[float]]:
    """Return an image of the lines at 9-13 points, and the middle of each."""
    from PIL import Image, ImageDraw, ImageFont

    size = max(15, round(chance.uniform(9, 13) * chance.choice(dpis) / 72))
    font = ImageFont.truetype(str(face), size)
    lines = [line.replace(BREAK, "-") for line in lines]
    widths = [font.getlength(line) for line in lines]
    full = max(widths)
    pitch = size * chance.uniform(1.15, 1.7)
    image = Image.new(
        "L", (round(full + 4 * size), round(pitch * (len(lines) + 1) + 2 * size)), 255
    )
    pen = ImageDraw.Draw(image)
    ink = chance.choice((0, 0, 20, 50, 80))
    justify = chance.random() < 0.5
    middles = []
    for row, (line, width) in enumerate(zip(lines, widths, strict=True)):
        top = size + row * pitch
        middles.append(top + size * 0.6)
        gaps = line.count(" ")
        if justify and gaps and width > 0.75 * full:
            at, extra = 2.0 * size, (full - width) / gaps
            for word in line.split(" "):
                pen.text((at, top), word, font=font, fill=ink)
                at += font.getlength(word + " ") + extra
        else:
            pen.text((2 * size, top), line, font=font, fill=ink)
    return worsen(image, size, chance), middles


def worsen(image: Any, size: int, chance: random.Random) -> Any:
    """Return the image as a scanner might have left it."""
    from PIL import Image, ImageChops, ImageFilter, ImageOps

    if chance.random() < 0.15:
        back = ImageOps.mirror(image).filter(ImageFilter.GaussianBlur(size / 12))
        faint = chance.uniform(0.06, 0.2)
        image = ImageChops.multiply(image, back.point(lambda v: 255 - round((255 - v) * faint)))
    if chance.random() < 0.5:
        image = image.rotate(chance.gauss(0, 0.2), fillcolor=255, resample=Image.Resampling.BICUBIC)
    if chance.random() < 0.7:
        image = image.filter(ImageFilter.GaussianBlur(chance.uniform(0.2, size / 32)))
    if chance.random() < 0.4:
        noise = Image.effect_noise(image.size, chance.uniform(20, 80))
        image = Image.blend(image, noise, chance.uniform(0.03, 0.18))
    if chance.random() < 0.15:
        cut = chance.randint(110, 190)
        image = image.point(lambda v: 255 if v > cut else 0)
    if chance.random() < 0.3:
        packed = io.BytesIO()
        image.save(packed, "JPEG", quality=chance.randint(25, 80))
        image = Image.open(packed)
    return image


def read_pages(
    texts: dict[str, str],
    engines: Sequence[Path],
    *,
    faces: Sequence[tuple[int, str]] = FACES,
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
    weights = [weight for weight, _ in faces]
    number = 0
    while True:
        language = chance.choice(sorted(texts))
        face = chance.choices(faces, weights)[0][1]
        width = chance.choice((34, 42, 60, 72, 80, 88))
        lines = _some_lines(texts[language], width, chance)
        image, middles = draw_page(lines, FONTS / face, chance, dpis)
        engine = chance.randrange(len(readers))
        reader = readers[engine]
        reader.SetImage(image)
        number += 1
        yield [
            Pair(language, Path(face).stem, f"{seed}-{number}-{engine}", read, lines[row])
            for row, read in _rows_of(reader, middles)
        ]


def _some_lines(text: str, width: int, chance: random.Random) -> list[str]:
    rows = chance.randint(*_ROWS)
    start = text.find("\n", chance.randrange(max(1, len(text) - 2 * width * rows))) + 1
    piece = text[start : start + rows * width]
    if chance.random() < 0.06:
        piece = piece.upper()
    return [line for line in set_lines(natural(piece), width, chance) if len(line) > 2] or ["—"]


def _rows_of(reader: Any, middles: Sequence[float]) -> Iterator[tuple[int, str]]:
    """Yield the row of the page and what was read there; rows read twice or not at all are left."""
    import tesserocr

    reader.Recognize()
    found: dict[int, list[str]] = {}
    pitch = middles[1] - middles[0] if len(middles) > 1 else 1e9
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
        middle = (box[1] + box[3]) / 2
        row = min(range(len(middles)), key=lambda i: abs(middles[i] - middle))
        if abs(middles[row] - middle) < 0.4 * pitch:
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
