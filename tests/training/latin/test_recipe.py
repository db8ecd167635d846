"""The parts of the Latin decoder's recipe that can be tried without a night of training."""

import random
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.repair.latin.alphabet import CYRILLIC, symbol
from pipeline.repair.latin.language import Language, mixed, pair_key, unpack, word_hash

torch = pytest.importorskip("torch", reason="needs the extra 'train'")

from pipeline.repair.latin.channel import unpack as unpack_channel  # noqa: E402
from pipeline.training.latin import language as latin_language  # noqa: E402
from pipeline.training.latin.channel import write_channel  # noqa: E402
from pipeline.training.latin.drawing import BREAK, draw_page  # noqa: E402
from pipeline.training.latin.language import ngrams, table  # noqa: E402
from pipeline.training.latin.network import Network, Shape  # noqa: E402
from pipeline.training.latin.noise import Aligned, Noise, align, noisy_pages  # noqa: E402
from pipeline.training.latin.pairs import Pair, break_word, set_lines  # noqa: E402
from pipeline.training.latin.pairs_of_words import pairs  # noqa: E402

FACE = Path("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf")
READ = dict(zip("абвдышор ", ["a", "6", "B", "A", "bI", "III", "o", "p", " "], strict=True))


def written(text: str) -> Aligned:
    """Return a text read by the table `READ`, aligned."""
    places, read = [], ""
    for char in text:
        places.append(len(read))
        read += READ[char]
    return Aligned(Pair("ru", "Face", "1-1-0", read, text), tuple(places))


LINES = [written(text) for text in ("шар ввода", "рыба бора", "вы ро", "о вора", "шарабо")]


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="абвыорш ", min_size=1, max_size=30), st.integers(0, 99))
def test_noise_of_one_face_is_what_was_read_in_it(text: str, seed: int) -> None:
    """Each letter is always read the same here, so the noise must be that."""
    text = " ".join(text.split())
    noise = Noise(LINES)
    assert noise.read(text, "Face", "0", random.Random(seed)) == written(text).pair.read


def test_pages_of_noise_keep_their_text() -> None:
    noise = Noise(LINES)
    text = "\n".join(["шарабора рыба вора"] * 60)
    page = next(noisy_pages(noise, {"ru": text}, random.Random(1)))
    assert page
    assert all(pair.language == "ru" for pair in page)
    assert any("bI" in pair.read for pair in page)


def test_aligning_gives_rising_places_within_the_line() -> None:
    network = Network(Shape(width=32, heads=2, layers=1, hidden=32))
    found = align(network, [line.pair for line in LINES])
    for line in found:
        assert len(line.places) == len(line.pair.true)
        assert list(line.places) == sorted(line.places)
        assert max(line.places) < len(line.pair.read)


def test_channel_counts_what_stood_behind_a_sign(tmp_path: Path) -> None:
    write_channel(LINES * 20, tmp_path)
    with np.load(tmp_path / "channel.npz") as data:
        channel = unpack_channel(data, "ru")
    (rows,) = channel.rows(["bIp§"], 5)
    first = channel.first[rows], channel.second[rows], channel.score[rows]
    assert first[0][0][0] == symbol("ы")
    assert first[2][0][0] > -0.1
    assert first[0][2][0] == symbol("р")
    assert np.isinf(first[2][3]).all()  # a sign never read


def test_neighbours_are_likelier_than_strangers() -> None:
    text = "\n".join(["социальной сферы", "социальная сфера", "научной сферы", "наука"] * 5)
    keys, values = pairs(text)
    arrays = {"dense": np.zeros(1), **table("grams", keys, values), **table("pairs", keys, values)}
    arrays |= table("words", keys, values)
    language: Language = unpack(arrays)

    def gain(*words: str) -> float:
        before, word = (
            np.array([word_hash([symbol(letter) for letter in text])], dtype=np.uint64)
            for text in words
        )
        none = np.zeros(1, dtype=np.uint64)
        return float(language.together(before, word, none, none)[0][0])

    assert gain("социальной", "сферы") > 0.3
    assert gain("социальной", "сфера") == 0.0


@given(st.integers(0, 2**63), st.integers(0, 2**63))
def test_keys_of_pairs_know_the_order(one: int, other: int) -> None:
    before, word = np.array([one], dtype=np.uint64), np.array([other], dtype=np.uint64)
    assert (pair_key(before, word) == pair_key(word, before)).all() == (one == other)


def test_ngrams_prefer_what_was_seen() -> None:
    dense, keys, values = ngrams("право на право на право " * 30)
    arrays = {"dense": dense, **table("grams", keys, values)}
    arrays |= table("words", keys[:1], values[:1]) | table("pairs", keys[:1], values[:1])
    language = unpack(arrays)
    history = np.array([0], dtype=np.uint64)
    for char in " право":
        history = (history << np.uint64(6)) | np.uint64(symbol(char))
    history &= np.uint64((1 << 36) - 1)
    chances = {
        char: language.letters(history, np.array([symbol(char)]))[0] for char in " " + CYRILLIC
    }
    assert max(chances, key=lambda char: chances[char]) == " "


@pytest.mark.parametrize("count", [4_000, 5_000])
def test_only_the_last_keys_of_a_table_are_lost(count: int) -> None:
    """Tables are at most 0.63 full; the strongest nine tenths must be there."""
    keys = mixed(np.arange(1, count + 1, dtype=np.uint64))
    values = np.arange(count) % 200 + 1
    arrays = {"dense": np.zeros(1)}
    for name in ("grams", "words", "pairs"):
        arrays |= table(name, keys, values)
    found = unpack(arrays).words.find(keys)
    kept = found == values
    assert kept[: count * 9 // 10].mean() > 0.995
    assert kept.mean() > 0.97


def test_letters_are_words_where_they_are_used_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(latin_language, "_forms", lambda counts: set())
    monkeypatch.setattr(latin_language, "_general", dict)
    words = latin_language.lexicon("ru", "право и закон и суд в деле А. Б. Петрова\n" * 9, [])
    assert {"и", "в"} <= set(words)
    assert "ж" not in words


@given(st.text(alphabet="абвгеиоу", min_size=1, max_size=20), st.integers(3, 20))
def test_broken_words_are_whole_again(word: str, room: int) -> None:
    halves = break_word(word, room)
    if halves is not None:
        assert halves[0].removesuffix(BREAK) + halves[1] == word
        assert len(halves[0]) <= room


def test_set_lines_keep_the_width() -> None:
    lines = set_lines("государственная программа развития " * 20, 40, random.Random(3))
    assert all(len(line) <= 60 for line in lines)
    assert sum(len(line) > 41 for line in lines) <= 2  # a rare word may be longer


@pytest.mark.skipif(not FACE.exists(), reason="needs the face DejaVu Serif")
def test_drawn_lines_lie_where_they_are_said_to() -> None:
    columns = [["Закон о праве", "принят"], ["Қазақстан", "заңы", "қабылданды"]]
    chance = random.Random(4)
    image, drawn = draw_page(columns, FACE, chance, (200,), small_capitals=True)
    assert [line.text for line in drawn] == [line for lines in columns for line in lines]
    assert drawn[0].right < drawn[2].left
    dark = np.asarray(image.convert("L")) < 128
    for line in drawn:
        middle = round(line.middle)
        strip = dark[middle - 3 : middle + 4, round(line.left) : round(line.right)]
        assert strip.any(), line
