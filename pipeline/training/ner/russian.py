"""Makes ``models/ner_ru``: the named-entity network that natasha ships, cut to its frequent words.

natasha's network (Slovnet, trained on the Nerus corpus) and its word vectors (Navec) come with the
package ``natasha`` under the MIT licence. The vectors of 250,000 words take 25 MB; the 60,000 most
frequent ones hold more than nine tenths of the words of a text, the others are read by their shape.
"""

import gzip
import io
import tarfile
from collections.abc import Callable
from pathlib import Path

Log = Callable[[str], None]

WORDS = 60_000
_NETWORK = "data/model/slovnet_ner_news_v1.tar"
_VECTORS = "data/emb/navec_news_v1_1B_250K_300d_100q.tar"


def cut(*, output: Path, log: Log) -> None:
    """Write ``ner_ru`` below `output` from the files of the installed package natasha."""
    import natasha
    import numpy as np
    from navec import Navec
    from navec.pq import PQ
    from navec.vocab import Vocab

    source = Path(natasha.__file__).parent
    navec = Navec.load(str(source / _VECTORS))
    vocab = navec.vocab
    order = sorted(range(len(vocab.words)), key=lambda i: (-vocab.counts[i], vocab.words[i]))
    special = {vocab.unk_id, vocab.pad_id}
    kept = sorted(i for i in order[: WORDS + len(special)] if i not in special)[:WORDS]
    kept += [vocab.unk_id, vocab.pad_id]
    words = [vocab.words[i] for i in kept]
    old = navec.pq
    indexes = np.ascontiguousarray(old.indexes[kept])
    quantized = PQ(
        vectors=len(kept), dim=old.dim, qdim=old.qdim, centroids=old.centroids, indexes=indexes,
        codes=old.codes,
    )  # fmt: skip
    folder = output / "ner_ru"
    folder.mkdir(parents=True, exist_ok=True)
    short = Vocab(words, [int(vocab.counts[i]) for i in kept])
    Navec(navec.meta, short, quantized).dump(str(folder / "words.tar"))
    _with_words(source / _NETWORK, folder / "ner.tar", words)
    log(f"{len(words)} words kept of {len(vocab.words)}; written to {folder}")


def _with_words(network: Path, target: Path, words: list[str]) -> None:
    """Copy the archive of a network with another list of words."""
    with tarfile.open(network) as old, tarfile.open(target, "w") as new:
        for member in old.getmembers():
            file = old.extractfile(member)
            assert file is not None
            data = file.read()
            if member.name == "vocabs/word.gz":
                data = gzip.compress("\n".join(words).encode(), mtime=0)
            info = tarfile.TarInfo(member.name)
            info.size = len(data)
            new.addfile(info, io.BytesIO(data))
