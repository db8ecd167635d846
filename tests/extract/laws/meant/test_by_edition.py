"""Acts that a document calls the old and the new one of a name."""

import pytest

from tests.extract.laws.documents import check

WATER = {
    "en": "The Water Code of 9 July 2003 No. 481-II was replaced by the Water Code of 9 April 2025 No. 178-VIII.",
    "ru": "Водный кодекс от 9 июля 2003 года № 481-II заменен Водным кодексом от 9 апреля 2025 года № 178-VIII.",
    "kk": "2003 жылғы 9 шілдедегі № 481-II Су кодексін 2025 жылғы 9 сәуірдегі № 178-VIII Су кодексі алмастырды.",
}
OLD, NEW = "K030000481_", "K2500000178"
#: The language, the document, and what its mentions mean.
CASES = {
    "old and new": (
        "en",
        f"{WATER['en']} Permits under the old Code stay valid. Article 5 of the new Water Code is plain.",
        {"Code": OLD, "Article 5 of the new Water Code": NEW},
    ),
    "old and new in Russian": (
        "ru",
        f"{WATER['ru']} Разрешения по старому Кодексу действуют. Пункт 2 статьи 45 нового Водного кодекса прост. Применена статья 66 прежнего Водного кодекса.",
        {"Кодексу": OLD, "Пункт 2 статьи 45 нового Водного кодекса": NEW, "Водного кодекса": OLD},
    ),
    "old and new in Kazakh": (
        "kk",
        f"{WATER['kk']} Ескі Кодекс бойынша берілген рұқсат жарамды. Ал жаңа Су кодексінің 45-бабында бұл айтылған.",
        {"Кодекс": OLD, "Су кодексінің 45-бабында": NEW},
    ),
    "a new article makes no new code": (
        "ru",
        "Применяется Трудовой кодекс РК от 23 ноября 2015 года № 414-V, не Трудовой кодекс РК от 15 мая 2007 года № 251-III. Таков текст нового пункта 5 статьи 7 Трудового кодекса.",
        {"пункта 5 статьи 7 Трудового кодекса": "?"},
    ),
    "the previous of three": (
        "ru",
        "Закон РК от 9 июля 2001 года № 225-II «О науке» и Закон РК «О науке» от 18 февраля 2011 года № 407-IV сменил Закон РК «О науке и технологической политике» от 1 июля 2024 года № 103-VIII, которым предыдущий Закон отменен.",
        {"Закон": "Z1100000407"},
    ),
    "the latter of two": (
        "en",
        "The Law “On Science” of 9 July 2001 No. 225-II and the Law “On Education” of 27 July 2007 No. 319-III are old. Few read the latter Law.",
        {"Law": "Z070000319_"},
    ),
    "the old law, and none is known before": (
        "en",
        "The Law “On Natural Monopolies” of 27 December 2018 No. 204-VI applies. It was otherwise under the old Law.",
        {"Law": ""},
    ),
    "the former law is not the one that has the name": (
        "ru",
        "Применяется Закон РК от 4 июля 2018 года № 171-VI «О валютном регулировании» (далее – Закон). По прежнему Закону было иначе.",
        {"Закону": ""},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_by_edition(name: str) -> None:
    check(*CASES[name])
