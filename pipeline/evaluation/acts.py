"""Which act each mention of a law means: mentions of one act joined, of different acts kept apart.

Each line of ``corpus/gold/acts`` is a document, its mentions of laws each with the key of the act
it means: an identifier of the registry, a name that a treaty or programme has there, ``x-...`` of
any other act (the same in all documents and languages), ``own`` for the act that the document is,
``?`` where the text does not tell. The documents of a half are run as one inbox, and its
``laws.csv`` is read.

Precision and recall are B-cubed (Bagga and Baldwin 1998): of each mention, which share of those
joined with it mean its act, and which share of those of its act are joined with it.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Any, Final

from pipeline.config import GOLD
from pipeline.evaluation.gold import load_records, match
from pipeline.evaluation.rows_of_run import Row, rows_of_run
from pipeline.records import Found

UNSURE: Final = "?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A true mention of a law: the ``act`` it means, and what the tables say it means.

    ``found`` is False where no mention was found in its place.
    """

    document: str
    language: str
    text: str
    context: str
    act: str
    found: bool = False
    act_key: str = ""
    act_id: str = ""


def evaluate(*, data: Path | None = None, unseen: bool = False) -> str:
    """Return B-cubed precision and recall, identifiers right, mentions rightly left without an act.

    Raises:
        UsageError: there is no gold in the folder.
    """
    documents = load_records(data, GOLD / "acts", unseen=unseen)
    citations = tuple(_citations(documents))
    parts = [f"{len(documents)} documents, {'kept apart' if unseen else 'seen'}", table(citations)]
    if not unseen:
        parts.append("mistakes\n" + "\n".join(mistakes(citations)))
    return "\n\n".join(parts)


def table(citations: Sequence[Citation]) -> str:
    """Return the scores as a text table: of all, and of the mentions of each language."""
    rows = [
        f"{'lang':<6}{'mentions':>9}{'acts':>6}{'found':>8}{'B3 P':>8}{'R':>7}{'F1':>7}"
        f"{'id right':>10}{'wrong':>7}{'left out':>10}"
    ]
    for language in ("", *sorted({c.language for c in citations})):
        own = [c for c in citations if c.language == language or not language]
        told = [c for c in own if c.act != UNSURE]
        precision, recall = b_cubed(told)
        both = precision + recall
        known = [c for c in told if is_registered(c.act)]
        right = sum(c.act_id == c.act for c in known)
        wrong = sum(bool(c.act_id) and c.act_id != c.act for c in known)
        unsure = [c for c in own if c.act == UNSURE]
        left = f"{sum(not c.act_id for c in unsure)} of {len(unsure)}"
        rows.append(
            f"{language or 'all':<6}{len(own):>9}{len({c.act for c in told}):>6}"
            f"{_percent([c.found for c in own]):>8}{100 * precision:>8.1f}{100 * recall:>7.1f}"
            f"{200 * precision * recall / both if both else 0.0:>7.1f}"
            f"{100 * right / (len(known) or 1):>10.1f}{100 * wrong / (len(known) or 1):>7.1f}"
            f"{left:>10}"
        )
    return "\n".join(rows)


def is_registered(act: str) -> bool:
    """Return whether a key is an identifier of the state registry: "Z1500000379"."""
    return act[:1].isupper()


def b_cubed(citations: Sequence[Citation]) -> tuple[float, float]:
    """Return B-cubed precision and recall; a mention without a key is joined with itself alone."""
    if not citations:
        return 1.0, 1.0
    answers = [c.act_key or f"alone {i}" for i, c in enumerate(citations)]
    acts = [c.act for c in citations]
    by_answer, by_act = Counter(answers), Counter(acts)
    common = Counter(zip(answers, acts, strict=True))
    pairs = list(zip(answers, acts, strict=True))
    return (
        fmean(common[pair] / by_answer[pair[0]] for pair in pairs),
        fmean(common[pair] / by_act[pair[1]] for pair in pairs),
    )


def mistakes(citations: Sequence[Citation]) -> Iterator[str]:
    """Yield what is wrong: mentions whose key is not the one that most of their act have."""
    usual: dict[str, str] = {}
    for act in {c.act for c in citations} - {UNSURE}:
        keys = Counter(c.act_key for c in citations if c.act == act and c.act_key)
        usual[act] = act if act in keys else keys.most_common(1)[0][0] if keys else ""
    for c in citations:
        expected = "" if c.act == UNSURE else usual[c.act]
        answer = c.act_id if c.act == UNSURE else c.act_key
        if answer != expected or (expected and not answer):
            said = answer or ("no act" if c.found else "not found")
            yield f"{c.document} {c.text!r}: {c.act} ({expected}), got {said}\n    {c.context}"


def _citations(documents: Sequence[dict[str, Any]]) -> Iterator[Citation]:
    """Yield the true mentions of documents with what the tables of their run say."""
    rows = rows_of_run({f"{d['id']}.txt": d["text"].encode() for d in documents}, "laws")
    for document in documents:
        yield from _laid_beside(document, rows.get(document["id"], ()))


def _laid_beside(document: dict[str, Any], rows: Sequence[Row]) -> Iterator[Citation]:
    """Yield the true mentions of a document, each with what the row that overlaps it best says."""
    text = document["text"]
    true = [_found(m["start"], m["end"]) for m in document["mentions"]]
    answers = [_found(int(row["raw_start"]), int(row["raw_end"])) for row in rows]
    row_of = {id(answer): row for answer, row in zip(answers, rows, strict=True)}
    beside = {id(one): row_of[id(other)] for one, other in match(true, answers)}
    for item, mention in zip(document["mentions"], true, strict=True):
        row = beside.get(id(mention), {})
        yield Citation(
            document=document["id"],
            language=document["language"],
            text=text[mention.start : mention.end],
            context=text[max(0, mention.start - 120) : mention.end + 60].replace("\n", " | "),
            act=f"own {document['id']}" if item["act"] == "own" else item["act"],
            found=bool(row),
            act_key=row.get("act_key", ""),
            act_id=row.get("act_id", ""),
        )


def _found(start: int, end: int) -> Found:
    return Found(kind="law", start=start, end=end, rule="gold")


def _percent(told: Sequence[bool]) -> str:
    return f"{100 * sum(told) / (len(told) or 1):.1f}"
