"""Makes the named-entity models: ``ner_kk``, a network for Kazakh, ``ner_ru`` and ``ner_en``.

``ner_kk`` is taught in four steps: word vectors (`vectors`) and the language (`language`)
from plain Kazakh texts; taggers from KazNERD's sentences (`fit`); and, in the end, one tagger
from those sentences and from plain sentences as all taggers together tag them (self-training).
All frequent labels of KazNERD are learned together, for an organization is confused less with what
the network knows as well; only ORG is used when text is read. The Russian model is natasha's, cut
to its frequent words (`russian`); the English one spaCy's, taught further (`english`).
"""

import random
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pipeline.extract.organizations.models.features import WordVectors
from pipeline.extract.organizations.text import tokens_of
from pipeline.training.ner.texts import NEWS, Annotated, plain_lines, read, swapped

if TYPE_CHECKING:
    from torch.nn import Module

    from pipeline.training.ner.network import Reader, Tagger

Log = Callable[[str], None]

SEED: Final = 11
#: How many taggers teach the last one, and how often each reads its sentences.
TEACHERS: Final = 2
EPOCHS: Final = 12
#: Plain sentences of news that the teachers tag; with other texts the last tagger is worse.
PLAIN: Final = 5000


def train(*, data: Path, output: Path, log: Log) -> None:
    """Write ``ner_kk``, trained on the KazNERD part below `data`, ``ner_ru`` and ``ner_en``.

    They are written below `output`. The sentences kept aside (``ner/kaznerd.dev``) are read nowhere
    in this. Vectors, language and teachers stay below ``scratch/ner``, and a run that was cut off
    goes on from them. Takes half an hour on one free core.
    """
    import torch

    from pipeline.training.ner import english
    from pipeline.training.ner.export import export
    from pipeline.training.ner.fit import examples, fit, labelled
    from pipeline.training.ner.russian import cut

    torch.set_num_threads(1)
    scratch = Path("scratch/ner")
    scratch.mkdir(parents=True, exist_ok=True)
    kept_aside = {a.text for a in read(data / "ner/kaznerd.dev.jsonl.gz")}
    sentences = [a for a in read(data / "ner/kaznerd.train.jsonl.gz") if a.text not in kept_aside]
    lines = plain_lines(data, kept_aside)
    vectors = _vectors(lines, scratch, log)
    reader = _reader(lines, vectors, scratch, log)
    teachers = [
        _teacher(number, reader, sentences, vectors, scratch, log) for number in range(TEACHERS)
    ]
    chance = _chance(SEED + TEACHERS)
    annotated = {sentence.text for sentence in sentences}
    plain = worth_tagging(plain_lines(data, kept_aside | annotated, NEWS), chance)
    tagged = labelled(teachers, examples((Annotated(line, ()) for line in plain), vectors))
    log(f"{len(tagged)} of {len(plain)} plain sentences tagged alike")
    learned = examples([*sentences, *swapped(sentences, 2, chance)], vectors)
    last = fit(reader, [*learned, *tagged], EPOCHS, chance, log)
    export(last, vectors, output / "ner_kk")
    log(f"written to {output / 'ner_kk'}")
    cut(output=output, log=log)
    english.train(output=output, log=log)


def _chance(seed: int) -> random.Random:
    """Return a source of chance, and set torch's to the same seed."""
    import torch

    torch.manual_seed(seed)
    return random.Random(seed)


def worth_tagging(lines: Iterable[str], chance: random.Random) -> list[str]:
    """Return `PLAIN` of the lines that may hold a name: of fair length, with a capital inside.

    >>> worth_tagging(["Бүгін Қазпошта ашылды деп хабарлады.", "жақсы"], random.Random(1))
    ['Бүгін Қазпошта ашылды деп хабарлады.']
    """
    kept = []
    for line in lines:
        tokens = tokens_of(line, "kk")
        inside = any(tokens.capital(at) for at in range(1, len(tokens)))
        if 4 < len(tokens) < 45 and inside and not tokens.shouted:
            kept.append(line)
    chance.shuffle(kept)
    return kept[:PLAIN]


def _vectors(lines: Sequence[str], scratch: Path, log: Log) -> WordVectors:
    """Return the vectors, from a run before if there was one."""
    from pipeline.training.ner.vectors import read_vectors, train_vectors

    kept = scratch / "kk.floret"
    return read_vectors(kept) if kept.exists() else train_vectors(lines, kept, log)


def _reader(lines: Sequence[str], vectors: WordVectors, scratch: Path, log: Log) -> "Reader":
    """Return the lower half of the network, from a run before if there was one."""
    import torch

    from pipeline.training.ner.language import learn_language
    from pipeline.training.ner.network import Reader

    reader = Reader()
    if not _again(reader, path := scratch / "reader.pt"):
        reader = learn_language(lines, vectors, _chance(SEED), log)
        torch.save(reader.state_dict(), path)
    return reader


def _teacher(
    number: int,
    reader: "Reader",
    sentences: Sequence[Annotated],
    vectors: WordVectors,
    scratch: Path,
    log: Log,
) -> "Tagger":
    """Return one of the first taggers, from a run before if there was one."""
    import torch

    from pipeline.training.ner.fit import TAGS, examples, fit
    from pipeline.training.ner.network import Reader, Tagger

    chance = _chance(SEED + number)
    tagger = Tagger(Reader(), TAGS)
    if not _again(tagger, path := scratch / f"teacher{number}.pt"):
        learned = examples([*sentences, *swapped(sentences, 2, chance)], vectors)
        log(f"teacher {number + 1} of {TEACHERS}: {len(learned)} sentences")
        tagger = fit(reader, learned, EPOCHS, chance, log)
        torch.save(tagger.state_dict(), path)
    return tagger.eval()


def _again(module: "Module", path: Path) -> bool:
    """Return whether the weights of a run before were there; `module` has them now."""
    import torch

    if not path.exists():
        return False
    module.load_state_dict(torch.load(path))
    return True
