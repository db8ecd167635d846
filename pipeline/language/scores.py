"""What words say for each language: the model's scores, kept for words already seen."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import chain, compress, islice
from typing import Final

import numpy as np
import regex
from numpy.typing import NDArray

from pipeline.language.model import LanguageModel, load
from pipeline.language.script import script_of, unify_look_alikes

#: Words kept with their scores; past that the store is emptied and begins anew (8 MB).
MOST_WORDS: Final = 1 << 16
#: Words scored at once: enough to make up for the cost of a call, few enough for the cache.
AT_ONCE: Final = 256

#: Bytes of a word in a dictionary: its text, its hash and place, its number.
_OF_A_WORD: Final = 200

#: Classes written in Latin letters; "noise" may be in any, the others are in Cyrillic.
LATIN: Final = frozenset("kk_Latn ru_Latn en uz tr az tk crh de fr es it pt nl pl".split())
#: What a class of another script than the word's gets: it cannot be.
_IMPOSSIBLE: Final = -30.0

#: What the documents of Kazakhstan are in; what they quote; the rest needs most to be believed.
EXPECTED: Final = frozenset(("kk", "ru", "en"))
QUOTED: Final = frozenset("ky uz tt ba ug uk be tr az de fr".split())
RARE: Final = (-2.0, -4.0)

#: The scripts of the classes, and the row of `WordScores._masks` for a word in it.
_MASKED: Final = {"Cyrl": 0, "Latn": 1}

#: Capitals within a word: Cyrillic read as Latin ("mapTHepcTtBa"), a wrong encoding.
_ODD_CASE: Final = regex.compile(r"\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}")
#: ... but not in names run together, which say half as much of a language: "КазМунайГаз", "КазНУ".
_RUN_TOGETHER: Final = regex.compile(
    r"(?:\p{Lu}\p{Ll}{2,}+){2,}+\p{Lu}{0,3} | \p{Lu}\p{Ll}{2,}+\p{Lu}{1,3}", regex.VERBOSE
)
RUN_TOGETHER: Final = 0.5


@dataclass(slots=True)
class WordScores:
    """Scores of words by the shipped model, each computed once.

    A word has a number: that of its row in the matrix (what it adds to the logit of each class),
    its script, and whether its capitals stand where none belong.
    """

    model: LanguageModel
    #: The language of each class, those languages, and which classes make up each of them.
    languages: tuple[str, ...]
    names: tuple[str, ...]
    members: NDArray[np.float32]
    #: What is known before a word is read: the prior of the model, and that others are rare here.
    bias: NDArray[np.float32]
    _matrix: NDArray[np.float32]
    #: What a script adds to the logits: in Cyrillic, in Latin letters, in others.
    _masks: NDArray[np.float32]
    _scripts: list[str] = field(default_factory=list)
    _odd: list[bool] = field(default_factory=list)
    _numbers: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, model: LanguageModel) -> "WordScores":
        languages = tuple(name.split("_")[0] for name in model.classes)
        names = tuple(dict.fromkeys(name for name in languages if name != "noise"))
        rarity = [0.0 if n in EXPECTED else RARE[n not in QUOTED] for n in languages]
        latin = np.array([n == "noise" or n in LATIN for n in model.classes])
        cyrillic = np.array([n == "noise" or n not in LATIN for n in model.classes])
        return cls(
            model=model,
            languages=languages,
            names=names,
            members=np.array([[n == one for one in names] for n in languages], dtype=np.float32),
            bias=(model.prior + np.array(rarity)).astype(np.float32),
            _matrix=np.zeros((MOST_WORDS, len(languages)), dtype=np.float32),
            _masks=np.where(
                [cyrillic, latin, cyrillic | latin], np.float32(0), np.float32(_IMPOSSIBLE)
            ),
        )

    def read(self, words: Sequence[str]) -> tuple[NDArray[np.float32], list[str], list[bool]]:
        """Return a row of scores for each word, the scripts, and which words have odd capitals."""
        if len(words) > AT_ONCE:
            parts = [self.read(words[at : at + AT_ONCE]) for at in range(0, len(words), AT_ONCE)]
            rows, scripts, odd = zip(*parts, strict=True)
            return np.concatenate(rows), list(chain(*scripts)), list(chain(*odd))
        numbers = self._numbers_of(words)
        scripts_, odd_ = self._scripts, self._odd
        return (
            self._matrix[numbers],
            [scripts_[number] for number in numbers],
            [odd_[number] for number in numbers],
        )

    def of_language(self, language: str) -> NDArray[np.float32]:
        """Return 1 for each class of a language and 0 for the others."""
        return np.array([one == language for one in self.languages], dtype=np.float32)

    def _numbers_of(self, words: Sequence[str]) -> list[int]:
        known = self._numbers
        try:
            return [known[word] for word in words]
        except KeyError:
            self.learn(words)
            return [known[word] for word in words]

    def learn(self, words: Iterable[str]) -> None:
        """Score the words not seen yet. Many at once cost a quarter of what one by one costs.

        Of more words than can be kept only the first are scored.
        """
        known = self._numbers
        distinct = dict.fromkeys(words)
        missing = [word for word in distinct if word not in known]
        if len(known) + len(missing) > MOST_WORDS:
            self.forget()
            missing = list(islice(distinct, MOST_WORDS))
        for at in range(0, len(missing), AT_ONCE):
            self._add(missing[at : at + AT_ONCE])

    def forget(self) -> None:
        """Empty the store."""
        self._numbers.clear()
        self._scripts.clear()
        self._odd.clear()

    def size(self) -> int:
        """Return about how many bytes the model takes, its store full."""
        words = (len(self.model.common) + MOST_WORDS) * _OF_A_WORD
        return self.model.weights.nbytes + self._matrix.nbytes + words

    def _add(self, words: Sequence[str]) -> None:
        start = len(self._numbers)
        unified = [unify_look_alikes(word) for word in words]
        scripts = [script_of(word) for word in unified]
        rows = self.model.score([word.lower() for word in unified])
        odd = [not w.islower() and _ODD_CASE.search(w) is not None for w in words]
        for i in compress(range(len(words)), odd):
            if _RUN_TOGETHER.fullmatch(unified[i]):
                odd[i] = False
                rows[i] *= RUN_TOGETHER
        masks = self._masks[[_MASKED.get(script, -1) for script in scripts]]
        np.add(rows, masks, out=self._matrix[start : start + len(words)])
        self._scripts += scripts
        self._odd += odd
        self._numbers.update(zip(words, range(start, start + len(words)), strict=True))


@cache
def word_scores() -> WordScores | None:
    """Return the store over the shipped model, or None where no model is."""
    model = load()
    return None if model is None else WordScores.of(model)
