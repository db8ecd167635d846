"""Train the language model: a linear classifier over hashed character n-grams, in numpy.

Samples are windows of 1 to 8 words of running text, single words of word lists, and both made
worse the way documents are: Kazakh in five Latin alphabets and without its own letters, Russian in
Latin letters, letters misread by OCR, text in a wrong encoding (the class "noise").
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from pipeline.language.model import LanguageModel, hashed
from pipeline.language.script import script_of
from pipeline.language.words import WORD
from pipeline.latin_kazakh import ALPHABETS, from_cyrillic
from pipeline.training.language_texts import TEXTS, lines_of, unpacked_folder

BUCKETS: Final = 1 << 18
SAMPLES: Final = 3_000_000
BATCH: Final = 1024
RATE: Final = 0.35
#: Weights are kept as whole numbers of at most this: finer ones tell no better, and pack worse.
LEVELS: Final = 63

#: The share of each class among the samples; the languages not named share what is left.
SHARES: Final = {
    "kk": 0.23,
    "kk_Latn": 0.06,
    "ru": 0.23,
    "ru_Latn": 0.03,
    "en": 0.15,
    "noise": 0.02,
}
CLASSES: Final = (
    "kk",
    "kk_Latn",
    "ru",
    "ru_Latn",
    "en",
    *(n for n in TEXTS if n not in SHARES),
    "noise",
)

#: Words in a window, and how often.
WINDOWS: Final = ((1, 0.5), (2, 0.15), (3, 0.15), (5, 0.12), (8, 0.08))

#: Kazakh written with a Russian keyboard: "Казакстан Республикасынын Укіметі".
WITHOUT_OWN_LETTERS: Final = tuple(
    str.maketrans("әғқңөұүһі", letters)
    for letters in ("агкноуухи", "агкноуухі", "егкноуухы", "ягкноуухи")
)

#: Russian in Latin letters, as in passports and in letters of the nineties.
RUSSIAN_IN_LATIN: Final = tuple(
    str.maketrans(dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", letters.split(), strict=True)))
    for letters in (
        "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y _ e iu ia",
        "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh sch _ y _ e yu ya",
        "a b v g d e jo zh z i j k l m n o p r s t u f h c ch sh shh _ y ' je ju ja",
    )
)

#: Letters that OCR takes for each other.
MISREAD: Final = dict(
    pair.split("=")
    for pair in (
        "а=о о=е е=с с=е н=и и=н п=н л=д ш=щ щ=ш ь=ы ы=н т=г г=т р=п у=ү ү=у қ=к к=қ ғ=г ң=н ө=о"
        " ә=е і=l ұ=у в=а б=6 з=э ж=к м=н a=o o=a e=c c=e l=i i=l n=u u=n m=n h=b t=f r=n s=a"
    ).split()
)


def train(*, data: Path, output: Path, log: Callable[[str], None]) -> None:
    """Train on the texts of `data`, write ``languages/languages.npz`` below `output`.

    Unpacked Debian packages (`language_texts.PACKAGES`) are looked for in ``data/unpacked``, then
    in ``scratch/languages``. Takes ten minutes on one core; the same texts give the same model.
    """
    model = learn(read_pools(data, unpacked_folder(data), log), log)
    folder = output / "languages"
    folder.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        folder / "languages.npz",
        classes=np.array(model.classes),
        weights=model.weights,
        scale=np.float32(model.scale),
        prior=model.prior,
        common_kk=_lines(model, "kk"),
        common_ru=_lines(model, "ru"),
        common_en=_lines(model, "en"),
    )
    log(f"wrote {folder / 'languages.npz'}")


def _lines(model: LanguageModel, name: str) -> NDArray[np.str_]:
    """Return the common words of a language, one a line."""
    return np.array("\n".join(word for word, own in model.common.items() if own == name))


Pools = dict[str, list[list[list[str]]]]


def learn(pools: Pools, log: Callable[[str], None], samples: int = SAMPLES) -> LanguageModel:
    """Return the model that the words of the pools make, its weights rounded to be kept small."""
    weights, prior = fit(pools, np.random.default_rng(8), log, samples)
    scale = float(np.abs(weights).max()) / LEVELS or 1.0
    return LanguageModel(
        classes=CLASSES,
        weights=np.rint(weights / scale).astype(np.int8),
        scale=scale,
        prior=prior,
        common={word: name for name, words in common(pools).items() for word in words},
    )


def read_pools(
    data: Path,
    unpacked: Path | None,
    log: Callable[[str], None],
    keep: Callable[[str], bool] = bool,
) -> Pools:
    """Return the words of each line of each source of each class, of ours those to `keep`.

    A line of a Kazakh or Russian source that shows the other language is left out, and so is a word
    of another language's word list that the three languages have too (such lists are made of pages
    of the web, and pages are mixed) and a message that was left in English or Russian.
    """
    pools: Pools = {}
    known: set[str] = set()
    frequent: dict[str, frozenset[str]] = {}
    for name in ("kk", "ru", "en", *(n for n in TEXTS if n not in SHARES)):
        sources = lines_of(name, data=data, unpacked=unpacked, log=log)
        kept = []
        for lines in sources.values():
            wanted = (line for line in lines if name not in SHARES or keep(line))
            words = [
                w for w in (_words(line, name) for line in wanted) if w and _plausible(w, name)
            ]
            if name not in SHARES:
                ours = frequent["ru" if name in CYRILLIC else "en"]
                words = [w for w in words if len(w) > 1 or w[0] not in known]
                words = [w for w in words if not _left_alone(w, ours)]
            if words:
                kept.append(words)
        pools[name] = kept
        if name in SHARES:
            known.update(word for lines in kept for words in lines for word in words)
            shares = frequencies(kept)
            frequent[name] = frozenset(sorted(shares, key=shares.__getitem__)[-MOST_FREQUENT:])
    pools["kk_Latn"] = pools["kk"]
    pools["ru_Latn"] = pools["ru"]
    return pools


#: How many words of Russian and English show that a message was never translated.
MOST_FREQUENT: Final = 8000


def _left_alone(words: Sequence[str], frequent: frozenset[str]) -> bool:
    """Return whether a message of another language is still in Russian or English."""
    return len(words) > 2 and sum(word in frequent for word in words) > 0.7 * len(words)


def frequencies(sources: Sequence[Sequence[Sequence[str]]]) -> dict[str, float]:
    """Return the share of each word in the sources of a language, large ones counting for more."""
    weights = [len(lines) ** 0.5 for lines in sources]
    shares: dict[str, float] = defaultdict(float)
    for lines, weight in zip(sources, weights, strict=True):
        counts = Counter(word for line in lines for word in line)
        unit = weight / sum(weights) / counts.total()
        for word, count in counts.items():
            shares[word] += count * unit
    return shares


def _words(line: str, name: str) -> list[str]:
    script = "Cyrl" if name in CYRILLIC else "Latn"
    words = [match[0].lower() for match in WORD.finditer(line) if len(match[0]) > 1]
    return [word for word in words if script_of(word) == script]


CYRILLIC: Final = frozenset("kk ru ky uz_Cyrl tt ba ug uk be bg sr mk mn tg cv mis".split())
_KAZAKH_ONLY: Final = frozenset("әғқңөұүһі")
_NOT_KYRGYZ: Final = frozenset("әғқһіїєӊґ")


def _plausible(words: Sequence[str], name: str) -> bool:
    """Return whether a line can be in the language its source says."""
    letters = set("".join(words))
    if name == "ru":
        return not letters & _KAZAKH_ONLY
    if name == "kk":
        return len(words) < 4 or bool(letters & _KAZAKH_ONLY)
    if name == "ky":
        return not letters & _NOT_KYRGYZ
    if name in {"bg", "sr", "mk", "mn", "tt", "tg"}:
        return not letters & set("ї")
    return True


#: How many common words of a language are kept, and how much rarer they must be in all others.
COMMON_WORDS: Final = {"kk": 12_000, "ru": 20_000, "en": 8000}
RARER: Final = 20


def common(pools: Pools) -> dict[str, list[str]]:
    """Return the words that tell Kazakh, Russian and English by themselves, frequent ones first."""
    shares = {n: frequencies(s) for n, s in pools.items() if not n.endswith("_Latn")}
    shares["kk_Latn"] = _spelled(
        shares["kk"], [partial(from_cyrillic, alphabet=alphabet) for alphabet in ALPHABETS]
    )
    shares["ru_Latn"] = _spelled(shares["ru"], [latin_russian(t) for t in RUSSIAN_IN_LATIN])
    found = {}
    for name in COMMON_WORDS:
        others = [shares[n] for n in shares if n != name]
        words = sorted(shares[name], key=lambda word: (-shares[name][word], word))
        telling = (
            word
            for word in words
            if all(other.get(word, 0) * RARER < shares[name][word] for other in others)
        )
        found[name] = list(islice(telling, COMMON_WORDS[name]))
    return found


def latin_russian(table: Mapping[int, str]) -> Callable[[str], str]:
    """Return a function that spells a Russian word in Latin letters by a table."""
    return lambda word: word.translate(table).replace("_", "")


def _spelled(
    shares: Mapping[str, float], spellings: Sequence[Callable[[str], str]]
) -> dict[str, float]:
    """Return the shares of words as they are spelled in other letters."""
    return {spell(word): share for spell in spellings for word, share in shares.items()}


class Sampler:
    """Draws words in a known class from the pools, worsened the way documents are."""

    def __init__(self, pools: Pools, rng: np.random.Generator) -> None:
        self.pools = pools
        self.rng = rng
        rest = [name for name in CLASSES if name not in SHARES]
        left = 1 - sum(SHARES.values())
        # more text, more samples, by the root: Kyrgyz and Uzbek lists outweigh small catalogues
        sizes = np.array([sum(len(s) for s in pools[name]) for name in rest]) ** 0.3
        shares = SHARES | dict(zip(rest, left * sizes / sizes.sum(), strict=True))
        self.shares = np.array([shares[name] for name in CLASSES])
        self.sources = {
            name: np.array([len(s) for s in sources]) ** 0.5 for name, sources in pools.items()
        }
        self.letters = {
            "Cyrl": list("абвгдежзийклмнопрстуфхцчшыьэюя"),
            "Latn": list("abcdefghijklmnopqrstuvwxyz"),
        }

    def draw(self, count: int) -> tuple[list[list[str]], NDArray[np.int64]]:
        """Return `count` samples: their words, and the number of their class."""
        classes = self.rng.choice(len(CLASSES), size=count, p=self.shares / self.shares.sum())
        lengths = self.rng.choice(
            [length for length, _ in WINDOWS], size=count, p=[share for _, share in WINDOWS]
        )
        samples = [
            self.sample(CLASSES[int(c)], int(length))
            for c, length in zip(classes, lengths, strict=True)
        ]
        return samples, classes.astype(np.int64)

    def sample(self, name: str, length: int) -> list[str]:
        """Return `length` words (or fewer, as the line has) of a class."""
        if name == "noise":
            return self._noise(self._window(("kk", "ru", "en")[int(self.rng.integers(3))], length))
        words = self._window(name, length)
        chance = self.rng.random()
        if name == "kk_Latn":
            alphabet = list(ALPHABETS)[int(self.rng.integers(len(ALPHABETS)))]
            words = [from_cyrillic(word, alphabet) for word in words]
            words = [word for word in words if word] or ["qazaq"]
        elif name == "ru_Latn":
            spell = latin_russian(RUSSIAN_IN_LATIN[int(self.rng.integers(len(RUSSIAN_IN_LATIN)))])
            words = [spell(word) for word in words]
            words = [word for word in words if word] or ["zakon"]
        elif name == "kk" and chance < 0.12:
            table = WITHOUT_OWN_LETTERS[int(self.rng.integers(len(WITHOUT_OWN_LETTERS)))]
            words = [word.translate(table) for word in words]
        if self.rng.random() < 0.15:
            words = self.misread(words, float(self.rng.choice([0.03, 0.06, 0.12])))
        return words

    def _window(self, name: str, length: int) -> list[str]:
        weights = self.sources[name]
        source = self.pools[name][int(self.rng.choice(len(weights), p=weights / weights.sum()))]
        line = source[int(self.rng.integers(len(source)))]
        while len(line) < length and len(line) == 1:  # a word list: several words
            more = source[int(self.rng.integers(len(source)))]
            if len(more) != 1:
                break
            return [
                *line,
                *(source[int(self.rng.integers(len(source)))][0] for _ in range(length - 1)),
            ]
        at = int(self.rng.integers(max(1, len(line) - length + 1)))
        return line[at : at + length]

    def misread(self, words: Sequence[str], share: float) -> list[str]:
        """Return words with some letters misread, dropped or doubled, as OCR does."""
        result: list[str] = []
        for word in words:
            letters = list(word)
            for i in np.flatnonzero(self.rng.random(len(letters)) < share):
                kind = self.rng.random()
                if kind < 0.7:
                    letters[i] = MISREAD.get(letters[i], letters[i])
                elif kind < 0.85 and len(letters) > 2:
                    letters[i] = ""
                else:
                    letters[i] *= 2
            parts = WORD.findall("".join(letters))
            result += parts if parts else [word]
        return result

    def _noise(self, words: Sequence[str]) -> list[str]:
        """Return words that are no language any more: a wrong encoding, or letters at random."""
        text = " ".join(words)
        kind = int(self.rng.integers(6))
        wrong = (
            ("cp1251", "cp1252"),
            ("cp866", "cp1251"),
            ("koi8-r", "cp1251"),
            ("utf-8", "cp1252"),
        )
        if kind < len(wrong):
            text = text.encode(wrong[kind][0], "replace").decode(wrong[kind][1], "replace").lower()
        else:
            script = "Cyrl" if kind == 4 else "Latn"
            text = "".join(
                letter if letter == " " else str(self.rng.choice(self.letters[script]))
                for letter in text
            )
        return WORD.findall(text) or ["xqzv"]


def fit(
    pools: Pools, rng: np.random.Generator, log: Callable[[str], None], samples: int
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return weights and prior: multinomial logistic regression by Adagrad, a rate for each row."""
    sampler = Sampler(pools, rng)
    weights = np.zeros((BUCKETS, len(CLASSES)), dtype=np.float32)
    squares = np.full(BUCKETS, 1e-2, dtype=np.float32)
    prior = np.log(sampler.shares).astype(np.float32)
    total = seen = 0.0
    steps = samples // BATCH
    for step in range(steps):
        drawn, classes = sampler.draw(BATCH)
        words = [word for sample in drawn for word in sample]
        features, starts = hashed(words, BUCKETS)
        word_starts = np.cumsum([0, *(len(sample) for sample in drawn)])[:-1]
        sample_starts = starts[word_starts]
        counts = np.diff([*sample_starts, len(features)])
        logits = np.add.reduceat(weights[features], sample_starts, axis=0) + prior
        logits -= logits.max(axis=1, keepdims=True)
        shares = np.exp(logits)
        shares /= shares.sum(axis=1, keepdims=True)
        total -= float(np.log(shares[np.arange(BATCH), classes] + 1e-9).sum())
        seen += BATCH
        shares[np.arange(BATCH), classes] -= 1
        _descend(weights, squares, features, counts, shares, RATE * (1 - 0.9 * step / steps))
        if step % 100 == 99:
            log(f"{step + 1}/{steps} batches, loss {total / seen:.4f}")
            total = seen = 0.0
    return weights, prior


def _descend(
    weights: NDArray[np.float32],
    squares: NDArray[np.float32],
    features: NDArray[np.uint32],
    counts: NDArray[np.int64],
    gradients: NDArray[np.float32],
    rate: float,
) -> None:
    """Move each row that the batch used, once, by the sum of the gradients of its samples."""
    order = np.argsort(features, kind="stable")
    sorted_rows = features[order]
    owners = np.repeat(np.arange(len(counts)), counts)[order]
    begins = np.flatnonzero(np.diff(sorted_rows, prepend=-1))
    sums = np.add.reduceat(gradients[owners], begins, axis=0)
    rows = sorted_rows[begins]
    squares[rows] += np.square(sums).mean(axis=1)
    weights[rows] -= (rate * 0.1 / np.sqrt(squares[rows]))[:, None] * sums
