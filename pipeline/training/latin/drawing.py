"""Pages of text drawn as printed ones look when scanned: faces, sizes, columns, small capitals."""

import io
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

#: Faces with all Kazakh letters (cmap looked at), below FONTS: how often each is drawn.
#: Debian: fonts-liberation2, -croscore, -freefont-ttf, -dejavu, -paratype, -noto-core, -sil-doulos,
#: -sil-charis, -cmu, -crosextra-carlito; and of npm's ``@expo-google-fonts`` (all of the SIL Open
#: Font License), found below `PACKAGES` as their names say. Faces that are not there are left out.
FACES: tuple[tuple[float, str], ...] = (
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
    (2, "truetype/croscore/Tinos-Regular.ttf"),
    (1, "truetype/croscore/Arimo-Regular.ttf"),
    (1, "truetype/croscore/Cousine-Regular.ttf"),
    (2, "truetype/crosextra/Carlito-Regular.ttf"),
    (1, "truetype/crosextra/Carlito-Italic.ttf"),
    (1, "truetype/freefont/FreeSans.ttf"),
    (1, "truetype/paratype/PTM55F.ttf"),
    (1, "truetype/noto/NotoSerifDisplay-Regular.ttf"),
    (1, "truetype/noto/NotoSerifDisplay-Italic.ttf"),
    *(
        (weight * share, f"packages/{family.lower()}/{family}_{style}.ttf")
        for weight, family in (
            (3, "EBGaramond"), (2, "Lora"), (3, "Literata"), (3, "SourceSerif4"),
            (2, "Merriweather"), (1, "PlayfairDisplay"), (2, "Alegreya"), (1, "Bitter"),
            (1, "Cormorant"), (3, "OldStandardTT"), (3, "Vollkorn"), (3, "Spectral"),
            (2, "Piazzolla"), (2, "Brygada1918"), (2, "RobotoSerif"), (2, "Playfair"),
            (2, "IBMPlexSerif"), (1, "SourceSans3"), (1, "CormorantInfant"), (1, "PTSerifCaption"),
        )
        for share, style in (
            (1, "400Regular"), (0.6, "400Regular_Italic"), (0.35, "700Bold"),
            (0.2, "700Bold_Italic"),
        )
    ),
)  # fmt: skip
#: Faces that no training line is drawn in (Debian: fonts-linuxlibertine, fonts-sil-gentiumplus).
TEST_FACES: tuple[tuple[float, str], ...] = (
    (3, "opentype/linux-libertine/LinLibertine_R.otf"),
    (3, "opentype/linux-libertine/LinLibertine_RI.otf"),
    (2, "truetype/gentiumplus/GentiumPlus-Regular.ttf"),
    (2, "truetype/gentiumplus/GentiumPlus-Italic.ttf"),
)
#: Faces of the lines that the confidence is fitted on (Debian also: fonts-open-sans, fonts-roboto):
#: no training line is drawn in them, for a decoder is too sure in faces it knows.
OTHER_FACES: tuple[tuple[float, str], ...] = (
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
#: Where packages of npm with faces are unpacked: ``npm pack @expo-google-fonts/lora``.
PACKAGES = Path("scratch/latin/packages/npm")
#: Ends a line in the truth where a word was broken; drawn as a hyphen.
BREAK = "\N{HYPHEN}"
#: Dots per inch of the pages drawn.
DPIS = (100, 130, 150, 200, 200, 300, 300, 300, 300, 400)
_SMALL = re.compile(r"[a-zа-яёәғқңөұүһі]+")
#: How high small capitals are, beside capitals.
_SMALL_HEIGHT = 0.8


@dataclass(frozen=True, slots=True)
class Drawn:
    """A line of the page: its text, and where it lies in the image."""

    text: str
    left: float
    right: float
    middle: float


@dataclass(frozen=True, slots=True)
class _Type:
    """A face at a size, and the same for small capitals, or none."""

    large: Any
    small: Any

    def runs(self, text: str) -> Iterator[tuple[str, Any]]:
        """Yield pieces of `text` with the font of each."""
        at = 0
        for match in _SMALL.finditer(text) if self.small else ():
            yield text[at : match.start()], self.large
            yield match.group().upper(), self.small
            at = match.end()
        yield text[at:], self.large

    def width(self, text: str) -> float:
        """Return how wide `text` is."""
        return float(sum(font.getlength(piece) for piece, font in self.runs(text)))

    def draw(self, pen: Any, at: float, base: float, text: str, ink: int) -> None:
        """Draw `text` from `at` on, standing on `base`."""
        for piece, font in self.runs(text):
            pen.text((at, base), piece, font=font, fill=ink, anchor="ls")
            at += font.getlength(piece)


def face_file(face: str) -> Path | None:
    """Return the file of a face, or None if it is not on this machine."""
    if not face.startswith("packages/"):
        path = FONTS / face
        return path if path.exists() else None
    return _packed().get(face.rsplit("/", 1)[-1])


@cache
def _packed() -> dict[str, Path]:
    return {path.name: path for path in PACKAGES.rglob("*.ttf")}


def draw_page(
    columns: Sequence[Sequence[str]],
    face: Path,
    chance: random.Random,
    dpis: Sequence[int] = DPIS,
    *,
    small_capitals: bool = False,
) -> tuple[Any, list[Drawn]]:
    """Return an image of columns of lines at 8-13 points, and where each line is."""
    from PIL import Image, ImageDraw, ImageFont

    size = max(15, round(chance.uniform(8, 13) * chance.choice(dpis) / 72))
    small = ImageFont.truetype(str(face), round(size * _SMALL_HEIGHT)) if small_capitals else None
    letters = _Type(ImageFont.truetype(str(face), size), small)
    texts = [[line.replace(BREAK, "-") for line in lines] for lines in columns]
    full = [max(map(letters.width, lines), default=0.0) for lines in texts]
    pitch = size * chance.uniform(1.15, 1.7)
    gutter = size * chance.uniform(1.5, 3)
    tall = max(map(len, texts))
    image = Image.new(
        "L",
        (round(sum(full) + gutter * (len(full) - 1) + 4 * size), round(pitch * tall + 4 * size)),
        255,
    )
    pen = ImageDraw.Draw(image)
    ink = chance.choice((0, 0, 20, 50, 80))
    justify = chance.random() < 0.5
    drawn = []
    left = 2.0 * size
    for lines, shown, width in zip(columns, texts, full, strict=True):
        for row, (line, text) in enumerate(zip(lines, shown, strict=True)):
            base = 2 * size + row * pitch
            drawn.append(Drawn(line, left, left + width, base - size * 0.3))
            _draw_line(pen, letters, (left, base), text, width if justify else 0.0, ink)
        left += width + gutter
    return worsen(image, size, chance), drawn


def _draw_line(
    pen: Any, letters: _Type, at: tuple[float, float], text: str, full: float, ink: int
) -> None:
    """Draw a line, its spaces widened to the width `full` if it comes near that."""
    width, gaps = letters.width(text), text.count(" ")
    left, base = at
    if not gaps or width < 0.75 * full or not full:
        letters.draw(pen, left, base, text, ink)
        return
    for word in text.split(" "):
        letters.draw(pen, left, base, word, ink)
        left += letters.width(word + " ") + (full - width) / gaps


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
