"""UTF-16 that was read byte by byte comes back, in either order; other texts are not touched."""

import pytest

from pipeline.repair.encodings.utf16 import mend_utf16
from pipeline.repair.letters import repair_text

SENTENCES = (
    "Приказ № 15 – о плане «Су» на 2030 год",
    "Қазақстан Республикасының 2021 жылғы 5 қаңтардағы Заңы",
)


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("order", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("page", ["latin-1", "cp1251"])
def test_two_signs_are_one_letter(sentence: str, order: str, page: str) -> None:
    data = sentence.encode(order)
    broken = "".join(bytes([byte]).decode(page, "ignore") or chr(byte) for byte in data)
    assert repair_text(broken).text == sentence


@pytest.mark.parametrize("sentence", SENTENCES)
def test_zeros_may_be_lost(sentence: str) -> None:
    broken = sentence.encode("utf-16-le").decode("latin-1").replace("\0", "")
    assert mend_utf16(broken)[0].after in ("Приказ", "Қазақстан")


@pytest.mark.parametrize(
    "text",
    [
        "Обычный текст без кодов",
        "\x04один\x04 два",
        "\x04\x04\x04\x04\x04\x04",
        "a\x04b\x04%\x04c\x04!\x04",
    ],
)
def test_other_texts_stay(text: str) -> None:
    assert mend_utf16(text) == []
