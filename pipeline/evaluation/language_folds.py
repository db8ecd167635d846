"""How well sentences are told by models that learned from the other half of the texts.

The texts held apart for `evaluation.language` are a few thousand sentences of a language. Here all
of those trained on are read: two models learn from a half of the lines each (which half, hangs on
the letters of the line), and each tells the sentences of the other. They know less than the shipped
model, so that this is rather too strict. What stands in both halves is left out. Takes a quarter of
an hour on one core.
"""

import re
import zlib
from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final

from pipeline.evaluation.language_texts import OURS, fits, is_proper, sentences_of
from pipeline.language.detect import detect
from pipeline.language.scores import WordScores
from pipeline.training.language_texts import lines_of, unpacked_folder
from pipeline.training.languages import learn, read_pools

#: Two thirds of what the shipped model learns from.
SAMPLES: Final = 2_000_000
#: Files of running text: the other sources are lists of names, titles and messages of programs.
RUNNING_TEXT: Final = (".txt", ".jsonl.gz")
#: Wrong sentences shown.
SHOWN: Final = 20
_SIGNS: Final = re.compile(r"[\W\d_]+")


@dataclass(slots=True, kw_only=True)
class Tally:
    """Sentences told and told wrong by (language, source), and those wrong themselves."""

    told: Counter[tuple[str, str]] = field(default_factory=Counter)
    wrong: Counter[tuple[str, str]] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)


def evaluate(*, data: Path | None = None, unseen: bool = False) -> str:
    """Return the table of sentences and wrong ones by source, and some that are wrong.

    `unseen` changes nothing: no model has seen the sentences that it tells.
    """
    if data is None:
        return "language_folds needs the texts to learn from: --data FOLDER"
    tally = Tally()
    for half in (0, 1):
        pools = read_pools(data, unpacked_folder(data), _silent, partial(_is_of, half))
        store = WordScores.of(learn(pools, _silent, SAMPLES))
        for language in OURS:
            tell_other_half(language, half, data, store, tally)
    return table(tally)


def tell_other_half(language: str, half: int, data: Path, store: WordScores, tally: Tally) -> None:
    """Add to the tally the sentences of a language in the lines that are not of a half."""
    sources = lines_of(language, data=data, unpacked=None, log=_silent)
    running = {name: lines for name, lines in sources.items() if name.endswith(RUNNING_TEXT)}
    learned = {
        _bare(sentence)
        for lines in running.values()
        for sentence in sentences_of(line for line in lines if _is_of(half, line))
    }
    for name, lines in running.items():
        for text in dict.fromkeys(sentences_of(line for line in lines if not _is_of(half, line))):
            if not fits(text, language) or not is_proper(text, language) or _bare(text) in learned:
                continue
            tally.told[language, name] += 1
            guess = detect(text, store)
            if guess.language != language:
                tally.wrong[language, name] += 1
                tally.examples.append(f"{language} > {guess.language} {guess.confidence}: {text}")


def table(tally: Tally) -> str:
    """Return the counts of a tally, told and wrong, by language and source."""
    rows = ["sentences told by the model of the other half of the lines, and those wrong"]
    for language in OURS:
        keys = [key for key in sorted(tally.told) if key[0] == language]
        rows += [f"{language} {k[1]:44} {tally.told[k]:6} {tally.wrong[k]:3}" for k in keys]
        told, wrong = (sum(counts[k] for k in keys) for counts in (tally.told, tally.wrong))
        right = 100 - 100 * wrong / max(1, told)
        rows.append(f"{language} {'together':44} {told:6} {wrong:3}  {right:.3f} % right")
    return "\n".join(rows + tally.examples[:SHOWN])


def _is_of(half: int, line: str) -> bool:
    """Return whether a line is of a half; single words, being of lists, are of both."""
    return len(line.split()) < 2 or zlib.crc32(line.encode()) % 2 == half


def _bare(text: str) -> str:
    """Return the letters alone: corpora space and sign the same sentence differently."""
    return _SIGNS.sub("", text).lower()


def _silent(_: str) -> None:
    pass
