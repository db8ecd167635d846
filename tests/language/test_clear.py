"""The clear cases, told without the model: with a list of words made for the test."""

import pytest

from pipeline.language.clear import Clear, clear_case, may_be_mixed, soundness

COMMON = dict.fromkeys("осы заң бойынша жүзеге асырылады және үшін туралы".split(), "kk")
COMMON |= dict.fromkeys("об утверждении закона его также который был".split(), "ru")
COMMON |= dict.fromkeys("the law shall this with from which".split(), "en")

CLEAR = [
    ("Осы заң бойынша шешім қабылданды", "kk"),
    ("Об утверждении новых правил, который был", "ru"),
    ("This law shall enter into force", "en"),
    # few common words among names and numbers, and Kazakh with none
    ("Для участия (12,5 %) прибыли Асан Асанов, Джон Смит (2), который был Ли Мин", "ru"),
    ("From Asan Asanov, John Smith (2), Li Min (12.5 %) with Ivan Petrov", "en"),
    ("Қостанай, Ақтөбе ұйымдары өнімін экспортқа шығарды", "kk"),
]
DOUBTFUL = [
    "Для Асана, который был ў Смита",  # a letter of another alphabet
    "From Asan, John, with Ivan è Mara",
    "Каменем тоғынар тіркестер ӧске",  # Khakas has some letters of Kazakh
    "Заң",  # short
    "Об утверждении правил",  # no letter that Russian alone of its neighbours has
    "Осы заң және об утверждении закона",  # two languages
    "Осы заң бойынша ҙур эш",  # a letter that Kazakh lacks
    "Also sprach der weise Mann zum Volke",  # no common word
    "Осы заң " + "белгісіз сөздер " * 10,  # too few of them
    "АО «Осы заң бойынша және туралы»",  # a name in quotes
    "МЫ ЕГО ТАКЖЕ " + "НЕЯСНОЕ СЛОВО " * 10,  # capitals alone are no names
]


def _clear(text: str) -> Clear:
    case = clear_case(text, COMMON)
    assert case is not None
    return case


@pytest.mark.parametrize(("text", "language"), CLEAR)
def test_clear(text: str, language: str) -> None:
    assert _clear(text).language == language


@pytest.mark.parametrize("text", DOUBTFUL)
def test_doubtful(text: str) -> None:
    assert clear_case(text, COMMON) is None


@pytest.mark.parametrize(
    ("text", "mixed"),
    [
        ("Осы заң бойынша шешім қабылданды", False),
        ("Осы заң бойынша «новая дорожная карта» жүзеге асырылады", True),
        ("Осы заң бойынша public шешім қабылданды", True),
        ("Об утверждении новых правил, который был", False),
        ("Об утверждении правил, «бала туу мерзим болса ауыл» который был", True),
    ],
)
def test_may_be_mixed(text: str, mixed: bool) -> None:
    assert may_be_mixed(_clear(text)) is mixed


def test_few_known_words_are_less_sound() -> None:
    shares = [soundness(common, 20) for common in range(21)]
    assert shares == sorted(shares)
    assert shares[0] < 0.7
    assert shares[10] == 1
    assert soundness(0, 3) == 1
