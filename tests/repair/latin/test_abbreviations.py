"""Abbreviations read as Latin capitals: chosen by what is in use and what the text has."""

from collections import Counter

import numpy as np
import pytest

from pipeline.abbreviations import IN_USE
from pipeline.repair.latin.abbreviations import settle_abbreviations
from pipeline.repair.latin.alphabet import COPY, CYRILLIC, NOTHING, OUTPUTS, symbol
from pipeline.repair.latin.beam import Choices, Path
from pipeline.repair.latin.language import language

#: What was read, what may stand for each sign (the likeliest first), what the beam search wrote, and
#: what is to come out.
CASES = [
    ("TYIT", ("тг", "уч", "п", ".т"), "туп.", "гчп."),
    ("PK", ("р", "кф"), "рф", "рк"),
    ("HIIO", ("но", "п", ".и", "о"), "но.о", "нпо"),
    ("BBIT", ("в", "вы", "пи", ".т"), "вып.", "ввп"),
    ("TOT", ("гт", "о", "тд"), "год", "год"),
]


def _settled(read: str, options: tuple[str, ...], written: str, *, large: bool = True) -> str:
    places = len(read)
    first = np.zeros((1, places, 2), dtype=np.int64)
    score = np.full((1, places, 2), -1e9, dtype=np.float32)
    for place, letters in enumerate(options):
        for rank, letter in enumerate(letters):
            first[0, place, rank] = NOTHING if letter == "." else symbol(letter)
            score[0, place, rank] = (-0.2, -1.8)[rank]
    choices = Choices(first, np.zeros_like(first), score, np.ones((1, places + 1)))
    symbols = [NOTHING if letter == "." else symbol(letter) for letter in written]
    symbols += [NOTHING] * (places - len(symbols))
    path = Path(np.array(symbols), np.zeros(places, dtype=np.int64), 0.0)
    capitals = np.full((1, 2 * places), 3.0 if large else -3.0)
    small = "a" * (4 * places)
    (found,) = settle_abbreviations(
        [read + small], [_longer(path, small)], _wider(choices, small), _more(capitals, small), "ru",
        language("ru"), Counter(),
    )  # fmt: skip
    both = zip(found.first[:places], found.second[:places], strict=True)
    return "".join(OUTPUTS[s] for pair in both for s in pair if s not in (NOTHING, COPY))


def _longer(path: Path, more: str) -> Path:
    """The path with the signs after the abbreviation copied."""
    copied = np.full(len(more), COPY)
    return Path(np.append(path.first, copied), np.append(path.second, copied * 0), path.score)


def _wider(choices: Choices, more: str) -> Choices:
    def pad(values: np.ndarray, fill: float) -> np.ndarray:
        return np.pad(values, ((0, 0), (0, len(more)), (0, 0)), constant_values=fill)

    return Choices(
        pad(choices.first, COPY), pad(choices.second, 0), pad(choices.score, 0), choices.trust
    )


def _more(capitals: np.ndarray, more: str) -> np.ndarray:
    return np.pad(capitals, ((0, 0), (0, 2 * len(more))), constant_values=-3.0)


@pytest.mark.parametrize(("read", "options", "written", "right"), CASES)
def test_abbreviation_in_use_is_found(
    read: str, options: tuple[str, ...], written: str, right: str
) -> None:
    assert _settled(read, options, written) == right.replace(".", "")


def test_words_in_small_letters_are_left() -> None:
    assert _settled("TYIT", ("тг", "уч", "п", ".т"), "туп.", large=False) == "туп"


@pytest.mark.parametrize("name", ["ru", "kk"])
def test_list_is_of_letters_and_without_doubles(name: str) -> None:
    words = IN_USE[name].split()
    assert len(words) == len(set(words))
    assert all(set(word.lower()) <= set(CYRILLIC) and 2 <= len(word) <= 7 for word in words)
