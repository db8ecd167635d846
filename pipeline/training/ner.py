"""Makes the named-entity models: ``ner_kk``, a spaCy CNN over floret vectors, and ``ner_ru``.

All labels of KazNERD are learned together, for a label that is learned beside its neighbours
(places, persons, positions) is confused with them less; only ORG is used when text is read. The
Russian model is natasha's, cut to its frequent words (`ner_russian`).
"""

import gzip
import json
import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.training import Example

Log = Callable[[str], None]

#: Texts for the word vectors, as glob patterns below the data folder.
TEXTS = ("text/*_kk*.txt", "text/kk_more/*.txt")
VECTORS = {"dim": 120, "bucket": 20_000, "minn": 3, "maxn": 6, "hashCount": 2}
EPOCHS = 26
PATIENCE = 12
SEED = 11

CONFIG: dict[str, Any] = {
    "model": {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "ner",
        "extra_state_tokens": False,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": {
            "@architectures": "spacy.Tok2Vec.v2",
            "embed": {
                "@architectures": "spacy.MultiHashEmbed.v2",
                "width": 112,
                "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
                "rows": [6000, 1000, 2500, 2500],
                "include_static_vectors": True,
            },
            "encode": {
                "@architectures": "spacy.MaxoutWindowEncoder.v2",
                "width": 112,
                "window_size": 1,
                "maxout_pieces": 3,
                "depth": 4,
            },
        },
    }
}


@dataclass(frozen=True, slots=True)
class Annotated:
    """A sentence and its entities: start, end, label."""

    text: str
    spans: tuple[tuple[int, int, str], ...]


def train(*, data: Path, output: Path, log: Log) -> None:
    """Write ``ner_kk``, trained on the KazNERD part below `data`, and ``ner_ru`` below `output`.

    The checkpoint is the epoch that does best on a twelfth of the sentences. Takes a quarter of an
    hour on one core.
    """
    import spacy  # noqa: F401  (registers the architectures)

    from pipeline.training.ner_russian import cut

    random.seed(SEED)
    kept_aside = {a.text for a in read(data / "ner/kaznerd.dev.jsonl.gz")}
    sentences = [a for a in read(data / "ner/kaznerd.train.jsonl.gz") if a.text not in kept_aside]
    chosen, learned = sentences[::12], [s for i, s in enumerate(sentences) if i % 12]
    learned += swapped(learned, copies=2)
    with TemporaryDirectory() as scratch:
        nlp = _blank(vectors(data, kept_aside, Path(scratch), log))
    log(f"{len(learned)} sentences to learn from, {len(chosen)} to choose the checkpoint by")
    best = fit(nlp, learned, chosen, log)
    folder = output / "ner_kk"
    folder.parent.mkdir(parents=True, exist_ok=True)
    best.to_disk(folder)
    log(f"written to {folder}")
    cut(output=output, log=log)


def read(path: Path) -> Iterator[Annotated]:
    """Yield the annotated sentences of a ``.jsonl.gz`` file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            item = json.loads(line)
            spans = tuple((s["start"], s["end"], s["label"]) for s in item["spans"])
            yield Annotated(item["text"], spans)


def swapped(sentences: Sequence[Annotated], copies: int) -> list[Annotated]:
    """Return more sentences: each organization exchanged for one with the same case ending."""
    by_ending: dict[str, list[str]] = defaultdict(list)
    for sentence in sentences:
        for start, end, label in sentence.spans:
            if label == "ORG":
                by_ending[_ending(sentence.text[start:end])].append(sentence.text[start:end])
    made = []
    for sentence in sentences:
        if any(label == "ORG" for _, _, label in sentence.spans):
            made += [_swap(sentence, by_ending) for _ in range(copies)]
    return made


def _ending(name: str) -> str:
    return name[-3:].lower() if " " in name else name[-2:].lower()


def _swap(sentence: Annotated, by_ending: dict[str, list[str]]) -> Annotated:
    text, spans, at = "", [], 0
    for start, end, label in sorted(sentence.spans):
        if start < at:
            continue
        text += sentence.text[at:start]
        piece = sentence.text[start:end]
        if label == "ORG":
            piece = random.choice(by_ending[_ending(piece)])
        spans.append((len(text), len(text) + len(piece), label))
        text, at = text + piece, end
    return Annotated(text + sentence.text[at:], tuple(spans))


def vectors(data: Path, without: Iterable[str], scratch: Path, log: Log) -> Path:
    """Train floret vectors on the Kazakh texts, less the sentences `without`; return the file."""
    import floret

    from pipeline.extract.kazakh import Kazakh

    skip = {" ".join(line.split()) for line in without}
    tokenize = Kazakh().tokenizer
    corpus = scratch / "corpus.txt"
    seen: set[str] = set()
    with corpus.open("w", encoding="utf-8") as out:
        for pattern in TEXTS:
            for path in sorted(data.glob(pattern)):
                for raw in path.read_text(encoding="utf-8", errors="replace").splitlines():
                    line = " ".join(raw.split())
                    if line and line not in skip and line not in seen:
                        seen.add(line)
                        out.write(" ".join(t.lower_ for t in tokenize(line[:2000])) + "\n")
    log(f"{len(seen)} lines for the vectors")
    model = floret.train_unsupervised(
        str(corpus), model="cbow", mode="floret", epoch=12, minCount=2, thread=1, lr=0.05,
        **VECTORS,
    )  # fmt: skip
    target = scratch / "kk.floret"
    model.save_floret_vectors(str(target))
    return target


def _blank(vector_file: Path) -> "Language":
    """Return an untrained pipeline over the floret vectors."""
    from spacy.vectors import Vectors, Mode  # noqa: I001

    from pipeline.extract.kazakh import Kazakh

    nlp = Kazakh()
    with vector_file.open(encoding="utf-8") as lines:
        bucket, dim, minn, maxn, hashes, seed, bow, eow = next(lines).split()
        import numpy as np

        table = np.zeros((int(bucket), int(dim)), dtype="f")
        for line in lines:
            row, *values = line.split()
            table[int(row)] = [float(v) for v in values]
    table /= table.std() or 1.0
    nlp.vocab.vectors = Vectors(
        strings=nlp.vocab.strings, data=table, mode=Mode.floret, minn=int(minn), maxn=int(maxn),
        hash_count=int(hashes), hash_seed=int(seed), bow=bow, eow=eow, attr="LOWER",
    )  # fmt: skip
    return nlp


def fit(
    nlp: "Language", learned: Sequence[Annotated], chosen: Sequence[Annotated], log: Log
) -> "Language":
    """Return `nlp` with a component ``ner`` trained on `learned`, the best epoch by `chosen`."""
    from spacy.util import fix_random_seed, minibatch  # type: ignore[attr-defined]
    from thinc.api import Adam

    fix_random_seed(SEED)
    nlp.add_pipe("ner", config=CONFIG)
    examples = list(_examples(nlp, learned))
    held = list(_examples(nlp, chosen))
    optimizer = nlp.initialize(lambda: examples)
    optimizer = Adam(
        learn_rate=0.001, L2=0.01, grad_clip=1.0, use_averages=True, L2_is_weight_decay=True
    )
    best, best_bytes, idle = -1.0, b"", 0
    for epoch in range(EPOCHS):
        random.shuffle(examples)
        optimizer.learn_rate = 0.001 * (1 - 0.85 * epoch / EPOCHS)
        losses: dict[str, float] = {}
        for batch in minibatch(examples, size=min(16 + 4 * epoch, 64)):
            nlp.update(batch, sgd=optimizer, drop=0.25, losses=losses)
        with nlp.use_params(optimizer.averages):
            scores = nlp.evaluate(held)
            org = (scores["ents_per_type"] or {}).get("ORG", {"f": 0.0})["f"]
            value = 0.5 * org + 0.5 * (scores["ents_f"] or 0.0)
            if value > best:
                best, best_bytes, idle = value, nlp.to_bytes(), 0
            else:
                idle += 1
        log(
            f"epoch {epoch}: loss {losses.get('ner', 0):.0f}, ORG {org:.3f}, "
            f"all {scores['ents_f']:.3f}"
        )
        if idle >= PATIENCE:
            break
    return nlp.from_bytes(best_bytes)


def _examples(nlp: "Language", sentences: Iterable[Annotated]) -> Iterator["Example"]:
    from spacy.training import Example
    from spacy.util import filter_spans

    for sentence in sentences:
        doc = nlp.make_doc(sentence.text)
        gold = nlp.make_doc(sentence.text)
        spans = [
            gold.char_span(start, end, label=label, alignment_mode="expand")
            for start, end, label in sentence.spans
        ]
        gold.set_ents(filter_spans([span for span in spans if span is not None]))
        yield Example(doc, gold)
