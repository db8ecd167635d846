"""The lower half of the English name finder: words with their neighbours, in numbers of 8 bits.

spaCy's ``ner`` stands on a ``tok2vec``: rows of tables that the form, the beginning, the end and the
shape of a word are hashed to, and four layers that each look one word to either side. Here these
layers are a network in ONNX and the tables are rounded to 8 bits: a quarter of the size, and
faster than the float matrices of spaCy on short stretches.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

NETWORK: Final = "network.onnx"
TABLES: Final = "tables.npz"
FINDER: Final = "finder"
#: Length of a word's vector, and how many words a layer's neighbours reach: rows between texts.
WIDTH: Final = 96
REACH: Final = 4
#: What spaCy calls the forms of a word that are looked up, in the order of the tables.
FORMS: Final = ("NORM", "PREFIX", "SUFFIX", "SHAPE")
_READER: Final = "qujat.WordReader.v1"


class WordReader:
    """Texts -> for each word, what it and its neighbours are like."""

    def __init__(self, folder: Path) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._session: Any = onnxruntime.InferenceSession(str(folder / NETWORK), options)
        with np.load(folder / TABLES) as kept:
            self._seeds = [int(seed) for seed in kept["seeds"]]
            self._tables = [
                kept[form].astype(np.float32) * float(kept[f"{form}_scale"]) for form in FORMS
            ]

    def read(self, docs: Sequence["Doc"]) -> list[NDArray[np.float32]]:
        """Return for each text an array ``[words, WIDTH]``."""
        lengths = [len(doc) for doc in docs]
        rows = np.concatenate([doc.to_array(list(FORMS)) for doc in docs])
        words = self._words(rows.reshape(-1, len(FORMS)))
        apart = np.zeros((sum(lengths) + REACH * (len(docs) + 1), words.shape[1]), np.float32)
        kept = np.zeros((len(apart), 1), np.float32)
        places, begin, row = [], 0, REACH
        for length in lengths:
            apart[row : row + length] = words[begin : begin + length]
            kept[row : row + length] = 1
            places.append((row, row + length))
            begin, row = begin + length, row + length + REACH
        found = self._session.run(None, {"words": apart, "kept": kept})[0]
        return [found[first:end] for first, end in places]

    def _words(self, rows: NDArray[np.uint64]) -> NDArray[np.float32]:
        """Return the rows of the tables that words are hashed to, side by side."""
        from thinc.api import NumpyOps

        ops = NumpyOps()
        parts = []
        for column, (seed, table) in enumerate(zip(self._seeds, self._tables, strict=True)):
            ids = np.ascontiguousarray(rows[:, column])
            parts.append(table[ops.hash(ids, seed) % len(table)].sum(axis=1))
        return np.concatenate(parts, axis=1)


def finder_config(folder: Path) -> dict[str, Any]:
    """Return the settings of spaCy's ``ner`` over the reader of a folder."""
    _register()
    return {
        "model": {
            "@architectures": "spacy.TransitionBasedParser.v2",
            "state_type": "ner",
            "extra_state_tokens": False,
            "hidden_width": 64,
            "maxout_pieces": 2,
            "use_upper": True,
            "tok2vec": {"@architectures": _READER, "folder": str(folder)},
        }
    }


def load(folder: Path) -> "Language":
    """Return the spaCy pipeline of the model in a folder: texts -> ``doc.ents``."""
    import spacy

    nlp = spacy.blank("en")
    finder: Any = nlp.add_pipe("ner", config=finder_config(folder))
    finder.from_disk(folder / FINDER, exclude=["vocab"])
    return nlp


def _register() -> None:
    """Make the reader known to spaCy."""
    from spacy.util import registry
    from thinc.api import Model

    if registry.has("architectures", _READER):
        return

    def build(folder: str) -> Model[Any, Any]:
        reader = WordReader(Path(folder))

        def forward(
            model: Model[Any, Any], docs: list["Doc"], is_train: bool
        ) -> tuple[list[NDArray[np.float32]], Callable[[Any], Any]]:
            return reader.read(docs) if docs else [], lambda changes: changes

        return Model("word_reader", forward, dims={"nO": WIDTH})

    registry.architectures.register(_READER, func=build)
