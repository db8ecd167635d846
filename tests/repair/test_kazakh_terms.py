"""Terms of Kazakh acts get their hooks back; other words and languages keep their letters."""

import pytest

from pipeline.repair.letters import repair_text

MENDED = (
    (
        "Қазақстан Республикасы Үкіметінің 2018 жылгы 5 мамырдагы № 7 бұйрыгы жарияланды",
        "Қазақстан Республикасы Үкіметінің 2018 жылғы 5 мамырдағы № 7 бұйрығы жарияланды",
    ),
    (
        "Өңірлерді дамыту багдарламасында және қагидаларда көзделген ұлттык басымдыктар",
        "Өңірлерді дамыту бағдарламасында және қағидаларда көзделген ұлттық басымдықтар",
    ),
    (
        "ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ БІЛІМ ЖЭНЕ ҒЫЛЫМ МИНИСТРІНІҢ БҰЙРЫГЫ",
        "ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ БІЛІМ ЖӘНЕ ҒЫЛЫМ МИНИСТРІНІҢ БҰЙРЫҒЫ",
    ),
    ("Қазақстан Республикасының Занына өзгеріс", "Қазақстан Республикасының Заңына өзгеріс"),
)
SOUND = (
    "Қазақ қызы Зани мен оның заныда жоқ ісі",
    "Шөп қураған, қурайдың дауысы естіледі",
    "Тоқтар Казаков пен Асқар Гылымов қаладан келді",
    "Указ о карагачах и каулах опубликован",
    "Кыргыз Республикасынын жогорку сотунун токтому",
)


@pytest.mark.parametrize(("read", "truth"), MENDED)
def test_terms_are_mended(read: str, truth: str) -> None:
    assert repair_text(read).text == truth
    assert repair_text(truth).text == truth


@pytest.mark.parametrize("text", SOUND)
def test_others_stay(text: str) -> None:
    assert repair_text(text).text == text
