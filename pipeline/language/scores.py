"""What words say for each language: the model's scores, kept for words already seen."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np
import regex
from numpy.typing import NDArray

from pipeline.language.model import LanguageModel, load
from pipeline.language.script import script_of

#: Words kept with their scores; past that the store is emptied and begins anew.
MOST_WORDS: Final = 100_000

#: Classes written in Latin letters; "noise" may be in any, the others are in Cyrillic.
_LATIN: Final = frozenset("kk_Latn ru_Latn en uz tr az tk crh de fr es it pt nl pl".split())
#: What a class of another script than the word's gets: it cannot be.
_IMPOSSIBLE: Final = -30.0

#: Letters that one language alone has, of those without enough text to learn from.
SURE_LETTERS: Final = (
    ("cv", regex.compile("[ӑӗӳ]")),  # Чӑваш Республики
    ("ba", regex.compile("[ҙҫҡ]")),  # Башҡортостан, ҙур
    ("ug", regex.compile("җ.*[ғқ]|[ғқ].*җ", regex.DOTALL)),  # җумһурийити, қанун
    ("tt", regex.compile("җ")),  # җавап
    ("uz", regex.compile("ў.*[ғқҳ]|[ғқҳ].*ў", regex.DOTALL)),  # ўқув, қарор
)


@dataclass(slots=True)
class WordScores:
    """Scores of words by the shipped model, each computed once."""

    model: LanguageModel
    languages: tuple[str, ...]
    _kept: dict[str, NDArray[np.float32]]
    _masks: dict[str, NDArray[np.float32]]

    @classmethod
    def of(cls, model: LanguageModel) -> "WordScores":
        languages = tuple(name.split("_")[0] for name in model.classes)
        latin = np.array([n == "noise" or n in _LATIN for n in model.classes])
        cyrillic = np.array([n == "noise" or n not in _LATIN for n in model.classes])
        masks = {
            script: np.where(allowed, 0.0, _IMPOSSIBLE).astype(np.float32)
            for script, allowed in (("Latn", latin), ("Cyrl", cyrillic))
        }
        return cls(model=model, languages=languages, _kept={}, _masks=masks)

    def rows(self, words: Sequence[str]) -> NDArray[np.float32]:
        """Return a row of scores for each word (small letters), one column for each class."""
        kept = self._kept
        missing = [word for word in dict.fromkeys(words) if word not in kept]
        if missing:
            if len(kept) + len(missing) > MOST_WORDS:
                kept.clear()
                missing = list(dict.fromkeys(words))
            for word, row in zip(missing, self.model.score(missing), strict=True):
                mask = self._masks.get(script_of(word))
                kept[word] = row if mask is None else row + mask
        return np.stack([kept[word] for word in words])


@cache
def word_scores() -> WordScores | None:
    """Return the store over the shipped model, or None where no model is."""
    model = load()
    return None if model is None else WordScores.of(model)
