"""Tesseract, by `tesserocr` where it can be imported, else by `pytesseract`: a picture -> words.

One thread a process, always: Tesseract's own threads cost four times what they gain (measured on
two cores), and pages run in parallel over processes. Both engines answer in Tesseract's TSV form,
so that the same code reads both.
"""

import ctypes
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pipeline.errors import MissingPart

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np

    Picture = np.ndarray[Any, np.dtype[np.uint8]]

os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # read when libtesseract is loaded

#: Where Debian, Fedora, Homebrew and others keep the language data.
DATA_FOLDERS: Final = (
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tessdata",
    "/usr/share/tesseract/tessdata",
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
)
#: Leptonica's `L_SEVERITY_NONE` (environ.h).
_NO_MESSAGES: Final = 6
INSTALL: Final = (
    "sudo apt-get install tesseract-ocr tesseract-ocr-rus tesseract-ocr-kaz tesseract-ocr-eng"
)
#: A line below this confidence is doubtful.
DOUBTFUL: Final = 0.6
#: Page segmentation modes (tesseract --help-extra).
AUTOMATIC: Final = 3
ONE_BLOCK: Final = 6
SPARSE: Final = 11


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word as Tesseract read it: its pixels, and the block, paragraph and line it is in."""

    text: str
    x0: int
    y0: int
    x1: int
    y1: int
    confidence: float
    line: tuple[int, int, int]


Engine = Callable[["Picture", str, int, int, "Mapping[str, str]"], str]


def sureness(tokens: Sequence[Token]) -> float:
    """Return the mean confidence of words, each counted by its letters; 0.0 without any."""
    letters, sure = 0, 0.0
    for token in tokens:
        length = len(token.text)
        letters += length
        sure += token.confidence * length
    return sure / letters if letters else 0.0


def read(
    picture: "Picture",
    languages: str,
    *,
    dpi: int,
    mode: int = AUTOMATIC,
    settings: "Mapping[str, str]" = {},  # noqa: B006 - never changed
) -> list[Token]:
    """Return the words on a grey picture, in Tesseract's order of reading."""
    return list(_tokens(engine()(picture, languages, dpi, mode, settings)))


@cache
def engine() -> Engine:
    """Return the first engine of the table that is here; `MissingPart` says what to type."""
    for name, available, start in ENGINES:
        if available():
            del name
            return start
    raise MissingPart(f"Tesseract is not on this machine; type: {INSTALL}")


def engine_name() -> str:
    """Return which engine reads: "tesserocr", "pytesseract" or "" where there is none."""
    return next((name for name, available, _ in ENGINES if available()), "")


@cache
def languages_here() -> frozenset[str]:
    """Return the languages whose data is on this machine."""
    folder = data_folder()
    return frozenset(p.stem for p in folder.glob("*.traineddata")) if folder else frozenset()


def require(languages: str) -> None:
    """Raise `MissingPart` where Tesseract or one of `languages` ("rus+kaz+eng") is not here."""
    engine()
    missing = [name for name in languages.split("+") if name not in languages_here()]
    if missing:
        packages = " ".join(f"tesseract-ocr-{name}" for name in missing)
        raise MissingPart(
            f"Tesseract lacks {', '.join(missing)}; type: sudo apt-get install {packages}"
        )


@cache
def data_folder() -> Path | None:
    """Return the folder of Tesseract's language data, or None."""
    stated = os.environ.get("TESSDATA_PREFIX", "")
    candidates = [Path(stated), Path(stated) / "tessdata"] if stated else []
    candidates += [Path(folder) for folder in DATA_FOLDERS]
    for folder in candidates:
        if any(folder.glob("*.traineddata")):
            return folder
    if shutil.which("tesseract"):
        listed = subprocess.run(
            ["tesseract", "--list-langs"], capture_output=True, text=True, check=False
        )
        for word in listed.stdout.split('"'):
            if any(Path(word).glob("*.traineddata")):
                return Path(word)
    return None


def _tokens(tsv: str) -> Iterator[Token]:
    """Yield the words of Tesseract's TSV: level, page, block, paragraph, line, word, box, text."""
    for row in tsv.splitlines():
        fields = row.split("\t", 11)
        if len(fields) < 12 or fields[0] != "5" or not fields[11].strip():
            continue
        x, y, width, height = (int(value) for value in fields[6:10])
        yield Token(
            text=fields[11].strip(),
            x0=x,
            y0=y,
            x1=x + width,
            y1=y + height,
            confidence=max(0.0, float(fields[10])) / 100,
            line=(int(fields[2]), int(fields[3]), int(fields[4])),
        )


# --- tesserocr -----------------------------------------------------------------------------------


@cache
def _has_tesserocr() -> bool:
    try:
        import tesserocr
    except ImportError:
        return False
    return bool(tesserocr.tesseract_version()) and data_folder() is not None


@cache
def _api(languages: str) -> Any:
    """Return the one Tesseract of this process for these languages."""
    import tesserocr

    _hush(Path(tesserocr.__file__).parent.parent / "tesserocr.libs")
    return tesserocr.PyTessBaseAPI(
        path=f"{data_folder()}/",
        lang=languages,
        psm=tesserocr.PSM.AUTO,
        oem=tesserocr.OEM.LSTM_ONLY,
    )


def _hush(folder: Path) -> None:
    """Have Leptonica, in whose library Tesseract looks at pictures, print nothing.

    It tells of an empty box on standard error, which no reader of tables can make use of. Where the
    library is not in the folder of the wheel, its messages stay.
    """
    for library in folder.glob("liblept*"):
        with suppress(OSError, AttributeError):
            ctypes.CDLL(str(library)).setMsgSeverity(_NO_MESSAGES)


def _by_tesserocr(
    picture: "Picture", languages: str, dpi: int, mode: int, settings: "Mapping[str, str]"
) -> str:
    api = _api(languages)
    height, width = picture.shape
    api.SetPageSegMode(mode)
    before = {name: api.GetVariableAsString(name) for name in settings}
    for name, value in settings.items():
        api.SetVariable(name, value)
    api.SetImageBytes(picture.tobytes(), width, height, 1, width)
    api.SetSourceResolution(dpi)
    try:
        return str(api.GetTSVText(0))
    finally:
        for name, value in before.items():
            api.SetVariable(name, value or "")
        api.Clear()


# --- pytesseract ---------------------------------------------------------------------------------


@cache
def _has_pytesseract() -> bool:
    return shutil.which("tesseract") is not None


def _by_pytesseract(
    picture: "Picture", languages: str, dpi: int, mode: int, settings: "Mapping[str, str]"
) -> str:
    import pytesseract
    from PIL import Image

    options = " ".join(f"-c {name}={value}" for name, value in settings.items())
    return str(
        pytesseract.image_to_data(
            Image.fromarray(picture),
            lang=languages,
            config=f"--psm {mode} --oem 1 --dpi {dpi} {options}",
            output_type=pytesseract.Output.STRING,
        )
    )


#: Name, whether it can be used here, and how a picture is read with it; the first that can is used.
ENGINES: Final[tuple[tuple[str, Callable[[], bool], Engine], ...]] = (
    ("tesserocr", _has_tesserocr, _by_tesserocr),
    ("pytesseract", _has_pytesseract, _by_pytesseract),
)
