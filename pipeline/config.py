"""Where things are, and the few numbers that a user may set."""

from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
#: The checkout: the trained models and the sample corpus lie beside the package.
CHECKOUT = PACKAGE.parent
MODELS = CHECKOUT / "models"
CORPUS = CHECKOUT / "corpus"
#: The sample documents: the inbox where no other is named.
SAMPLES = CORPUS / "documents"
GOLD = CORPUS / "gold"


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What the stages may be told; each stage's part of it is in its fingerprint.

    ``dpi``: dots per inch at which a page without a usable text layer is rendered.
    ``languages``: Tesseract's languages, in its own notation.
    ``max_pixels``: a rendered page has at most this many; larger pages are rendered coarser.
    ``page_seconds``: a page that takes longer costs itself, not the run.
    ``quality``: ``best`` or ``fast``, for the repair of Cyrillic that was read as Latin.
    """

    dpi: int = 300
    languages: str = "rus+kaz+eng"
    max_pixels: int = 40_000_000
    page_seconds: int = 120
    quality: str = "best"


def model_folder(name: str) -> Path:
    """Return the folder of a shipped model (``models/<name>``), whether it exists or not."""
    return MODELS / name
