"""Э and Ә of abbreviations on Kazakh pages are told by their ink."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline.errors import MissingPart
from pipeline.evaluation.page_sheet import faces_here
from pipeline.ocr.scan.schwas import with_schwas
from pipeline.ocr.scan.tesseract import Token

KAZAKH = "Қазақстан Республикасының Үкіметі қоса беріліп отырған қағидаларды бекітуге қаулы етеді"


def _faces() -> tuple[Path, ...]:
    try:
        return faces_here()
    except MissingPart:
        return ()


def _read(file: Path, drawn: str, read: str, around: str, size: int = 34) -> str:
    """Return what a word is told as that was `drawn` in a face and `read` so."""
    page = Image.new("L", (400, 100), 240)
    font = ImageFont.truetype(str(file), size)
    ImageDraw.Draw(page).text((20, 20), drawn, font=font, fill=30)
    x0, y0, x1, y1 = font.getbbox(drawn)
    box = {"y0": round(20 + y0), "y1": round(20 + y1), "confidence": 0.9}
    words = [Token(text=read, x0=round(20 + x0), x1=round(20 + x1), line=(1, 1, 1), **box)]  # type: ignore[arg-type]
    words.append(Token(text=around, x0=300, x1=390, line=(1, 1, 2), **box))  # type: ignore[arg-type]
    return with_schwas(np.array(page, np.uint8), words)[0].text


@pytest.mark.skipif(not _faces(), reason="needs a font with the Kazakh letters")
@pytest.mark.parametrize("file", _faces(), ids=lambda file: file.stem)
@pytest.mark.parametrize(
    ("drawn", "read", "around", "told"),
    [
        ("ӘМ", "ЭМ", KAZAKH, "ӘМ"),
        ("ЭМ", "ЭМ", KAZAKH, "ЭМ"),
        ("ЭТРМ", "ӘТРМ", KAZAKH, "ЭТРМ"),
        ("МӘМС", "МЭМС", KAZAKH, "МӘМС"),
        ("ӘМ", "ЭМ", "Настоящие Правила", "ЭМ"),  # no Kazakh page
        ("ӘАМ", "ЭМ", KAZAKH, "ЭМ"),  # a letter more than was read
    ],
)
def test_the_bowl_tells(file: Path, drawn: str, read: str, around: str, told: str) -> None:
    assert _read(file, drawn, read, around) == told
