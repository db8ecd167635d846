"""Pictures made ready for Tesseract."""

import numpy as np

from pipeline.ocr.scans import without_dots


def test_dots_go_and_letters_and_points_stay() -> None:
    picture = np.full((1200, 1600, 3), 250, np.uint8)
    picture[100:140, 100:120] = 0  # a letter
    picture[136:141, 126:131] = 0  # its point
    picture[300:302, 400:402] = 0  # a speck
    grey = without_dots(picture)
    assert (grey[100:140, 100:120] == 0).all()
    assert (grey[136:141, 126:131] == 0).all()
    assert (grey[298:304, 398:404] >= 250).all()
