"""How well organizations are found and told apart: policy text, news, joins, speed.

Policy text is the project's own gold. KazNERD's part kept aside and NEREL's development texts are
news in other conventions: in KazNERD a quoted name stands alone («Хабар» арнасы is Хабар), in NEREL
only the outermost ORG counts. natasha stands beside where it is installed.
"""

import gzip
import json
import re
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, Final

import regex

from pipeline.config import GOLD
from pipeline.evaluation.gold import Counts, Gold, load_gold, match, score, table
from pipeline.extract.grammars import find as find_all
from pipeline.extract.organizations.find import by_rules, find_organizations
from pipeline.extract.organizations.models.network import kazakh_network
from pipeline.extract.organizations.text import tokens_of
from pipeline.records import Found

Finder = Callable[[str], list[tuple[int, int]]]


def evaluate(*, data: Path | None = None, unseen: bool = False) -> str:
    """Return the tables: policy text, Kazakh and Russian news, joins, words a second."""
    parts = [_policy(unseen), _names_alone()]
    if data is not None:
        parts += [_news(data), _speed(data)]
    from pipeline.evaluation.joins import evaluate_joins

    parts.append(evaluate_joins(unseen))
    return "\n\n".join(parts)


def _policy(unseen: bool) -> str:
    """Return the scores on the project's own sentences and documents."""
    golds = [
        replace(gold, kinds=("organization",))
        for folder in ("sentences", "documents")
        for gold in load_gold(GOLD / folder, unseen=unseen)
        if "organization" in gold.kinds
    ]
    scores, _ = score(golds, _organizations)
    return "policy text, sentences and documents\n" + table(scores)


def _organizations(gold: Gold) -> list[Found]:
    from pipeline.extract.grammars import _within_laws

    return [f for f in _within_laws(find_all(gold.text, gold.language)) if f.kind == "organization"]


def _names_alone() -> str:
    """Return the scores on English names that no noun tells, by the rules and with the model."""
    texts = list(read_marked(GOLD / "organizations/names.en.txt"))
    return "\n".join(
        [
            _HEADER.replace("news", "names"),
            _row("English, rules alone", texts, _rules_english),
            _row("English, with the model", texts, lambda text: _ours(text, "en")),
        ]
    )


def read_marked(path: Path) -> Iterator["News"]:
    """Yield the sentences of a text file in which [[...]] is an organization."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        text, spans = "", []
        for at, piece in enumerate(re.split(r"\[\[|\]\]", line)):
            if at % 2:
                spans.append((len(text), len(text) + len(piece)))
            text += piece
        yield News(text=text, spans=tuple(spans))


def _rules_english(text: str) -> list[tuple[int, int]]:
    tokens = tokens_of(text, "en")
    back = tokens.text.back
    return [
        (back(tokens.starts[n.first]), back(tokens.ends[n.end - 1])) for n in by_rules(tokens, "en")
    ]


# --- news ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """A text and the organizations in it."""

    text: str
    spans: tuple[tuple[int, int], ...]
    others: tuple[tuple[int, int], ...] = ()


_HEADER: Final = (
    f"{'news':<26}{'gold':>6}{'strict P':>10}{'R':>7}{'F1':>7}{'overlap P':>11}{'R':>7}{'F1':>7}"
)


def _news(data: Path) -> str:
    rows = [_HEADER]
    kazakh = list(_read(data / "ner/kaznerd.dev.jsonl.gz"))
    rows.append(_row("KazNERD dev, qujat", kazakh, _ours_as_in_kaznerd))
    if kazakh_network() is not None:
        rows.append(_row("KazNERD dev, network", kazakh, _network))
        rows.append(_row("KazNERD dev, unfiltered", kazakh, _unfiltered))
    russian = list(_read(data / "ner/nerel.dev.jsonl.gz"))
    rows.append(_row("NEREL dev, qujat", russian, lambda text: outermost(_ours(text, "ru"))))
    natasha = _natasha()
    if natasha:
        rows.append(_row("NEREL dev, natasha", russian, natasha))
    return "\n".join(rows)


def _read(path: Path) -> Iterator[News]:
    """Yield the texts of a data file with the outermost of their organizations.

    KazNERD and the file of NEREL hold outermost entities alone: whether an organization stands in
    the name of a post or a congress ("глава ФБР", "Сенат төрағасы") they do not say, so what is
    found there and is less than the whole is not counted (``others``).
    """
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            item = json.loads(line)
            spans = [(s["start"], s["end"]) for s in item["spans"] if s["label"] == "ORG"]
            others = [(s["start"], s["end"]) for s in item["spans"] if s["label"] != "ORG"]
            yield News(
                text=item["text"],
                spans=tuple(outermost(spans)),
                others=tuple(others),
            )


def outermost(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans that lie in no other.

    >>> outermost([(0, 9), (2, 5), (11, 12)])
    [(0, 9), (11, 12)]
    """
    kept: list[tuple[int, int]] = []
    for start, end in sorted(set(spans), key=lambda s: (s[0], -s[1])):
        if not kept or end > kept[-1][1]:
            kept.append((start, end))
    return kept


def _ours_as_in_kaznerd(text: str) -> list[tuple[int, int]]:
    return as_in_kaznerd(text, _ours(text, "kk"))


def _ours(text: str, language: str) -> list[tuple[int, int]]:
    return [(f.start, f.end) for f in find_organizations(text, language)]


def _network(text: str) -> list[tuple[int, int]]:
    """Return what the Kazakh network finds, which reads the findings of the rules as well."""
    network = kazakh_network()
    assert network is not None
    tokens = tokens_of(text, "kk")
    back = tokens.text.back
    named = by_rules(tokens, "kk")
    return [
        (back(tokens.starts[seen.first]), back(tokens.ends[seen.end - 1]))
        for seen in network.names(tokens, [(0, len(tokens))], named)
        if seen.label == "ORG"
    ]


def _unfiltered(text: str) -> list[tuple[int, int]]:
    """Return what rules and network find together, without the filter that policy text asks for."""
    found = _ours_as_in_kaznerd(text)
    return found + [
        (start, end)
        for start, end in _network(text)
        if not any(start < b and a < end for a, b in found)
    ]


#: Quotes of KazNERD's texts, opening and closing.
_OPEN: Final = '«“"'
_CLOSE: Final = '»”"'


#: What follows a name without being marked: "SCAT әуекомпаниясы", "Kazakh TV арнасы". Its training
#: part has "серіктестігі" outside in all five places.
_DESCRIBING: Final = (
    "компаниясы", "әуекомпаниясы", "арнасы", "партиясы", "телеарнасы", "серіктестігі",
)  # fmt: skip


def as_in_kaznerd(text: str, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spans as KazNERD marks them: a quoted name without its quotes and what describes it.

    So it is in 200 of 203 places of its training part, however many words follow.

    >>> as_in_kaznerd("«Хабар» арнасы", [(0, 14)])
    [(1, 6)]
    """
    made = []
    for start, end in outermost(spans):
        if text[start] in _OPEN:
            close = next((i for i in range(start + 1, end) if text[i] in _CLOSE), -1)
            if close > 0:
                start, end = start + 1, close
        else:
            name, _, last = text[start:end].rpartition(" ")
            if last.startswith(_DESCRIBING) and (_latin(name) or " " not in name):
                end = start + len(name)
        made.append((start, end))
    return made


def _natasha() -> Finder | None:
    """Return natasha's tagger, None where it is not installed."""
    try:
        import natasha
    except ImportError:
        return None
    segmenter = natasha.Segmenter()
    tagger = natasha.NewsNERTagger(natasha.NewsEmbedding())

    def find(text: str) -> list[tuple[int, int]]:
        doc: Any = natasha.Doc(text)
        doc.segment(segmenter)
        doc.tag_ner(tagger)
        return [(span.start, span.stop) for span in doc.spans if span.type == "ORG"]

    return find


def _row(name: str, texts: Sequence[News], find: Finder) -> str:
    strict, overlap = [0, 0, 0], [0, 0, 0]
    for news in texts:
        true = [_plain(span) for span in news.spans]
        found = [
            _plain(span)
            for span in find(news.text)
            if not any(a <= span[0] and span[1] <= b and span != (a, b) for a, b in news.others)
        ]
        pairs = match(true, found)
        same = sum((t.start, t.end) == (f.start, f.end) for t, f in pairs)
        for counts, right in ((strict, same), (overlap, len(pairs))):
            counts[0] += right
            counts[1] += len(found)
            counts[2] += len(true)
    a = Counts(right=strict[0], found=strict[1], true=strict[2])
    b = Counts(right=overlap[0], found=overlap[1], true=overlap[2])
    return (
        f"{name:<26}{a.true:>6}{100 * a.precision:>10.1f}{100 * a.recall:>7.1f}{100 * a.f1:>7.1f}"
        f"{100 * b.precision:>11.1f}{100 * b.recall:>7.1f}{100 * b.f1:>7.1f}"
    )


def _plain(span: tuple[int, int]) -> Found:
    return Found(kind="organization", start=span[0], end=span[1], rule="news")


def _latin(name: str) -> bool:
    return not regex.search(r"\p{Cyrillic}", name)


# --- speed ---------------------------------------------------------------------------------------

_TEXTS: Final = (
    ("ru", "text/rurebus_ru_strategy_train_part_1.txt"),
    ("kk", "text/kk_more/gov_kz_sites_apertium-kaz-rus.txt"),
    ("en", "ner/re3d.train.jsonl.gz"),
)
_LINES: Final = 3000


def _speed(data: Path) -> str:
    """Return words a second by language, on one core, of the rules with the model.

    Beside it stands the time that cutting the same text into tokens takes: a yardstick, for a busy
    or slow machine slows both.
    """
    rows = ["words a second, one core    tokens alone"]
    for language, name in _TEXTS:
        if not (data / name).exists():
            continue
        lines = _lines(data / name)
        for line in lines[:100]:
            find_organizations(line, language)  # loads the model
        words = sum(len(line.split()) for line in lines)
        found = words / _seconds(partial(find_organizations, language=language), lines)
        cut = words / _seconds(partial(tokens_of, language=language), lines)
        rows.append(f"{language:<4}{found:>20,.0f}{cut:>16,.0f}")
    return "\n".join(rows)


def _lines(path: Path) -> list[str]:
    """Return the first lines of a text file, or the first texts of an annotated one."""
    if path.suffix == ".gz":
        return [news.text for news in _read(path)][:_LINES]
    return path.read_text(encoding="utf-8", errors="replace").splitlines()[:_LINES]


def _seconds(work: Callable[[str], object], lines: Sequence[str]) -> float:
    begun = time.process_time()
    for line in lines:
        work(line)
    return time.process_time() - begun
