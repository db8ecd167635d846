"""How the four grammars score on annotated sentences and documents, and rivals beside them.

The rivals read the same texts in the same run, for what they claim to find: natasha (dates and
money, Russian), dateparser's search (dates), quantulum3 (figures, English). They are judged by
overlap only, as they mark other bounds. A rival that is not installed is left out of the table.
"""

import re
import sys
import time
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from pipeline.errors import UsageError
from pipeline.evaluation.gold import Gold, list_mistakes, load_gold, score, table
from pipeline.extract.grammars import find
from pipeline.records import Found, MentionKind

GOLD = Path(__file__).parents[2] / "corpus" / "gold"

_TIMED_WORDS = 200_000
_TIMED: tuple[MentionKind, ...] = ("law", "date", "figure")
Finder = Callable[[Gold], Sequence[Found]]


def evaluate(*, data: Path | None = None, unseen: bool = False) -> str:
    """Return the scores on the gold as a table to print; ``unseen`` takes the part kept apart.

    `data` is a folder of gold of one's own; the mistakes are listed for gold that may be seen.

    Raises:
        UsageError: there is no gold in the folder.
    """
    folders = [data] if data is not None else [GOLD / "sentences", GOLD / "documents"]
    golds = [
        gold
        for folder in folders
        if folder.exists()
        for gold in load_gold(folder, unseen=None if data is not None else unseen)
    ]
    if not golds:
        raise UsageError(
            f"no gold below {', '.join(map(str, folders))}: see corpus/gold/GUIDELINE.md"
        )
    scores, mistakes = score(golds, lambda gold: find(gold.text, gold.language))
    parts = [
        f"{len(golds)} texts, {'kept apart' if unseen else 'seen'}",
        table(scores),
        "rivals on the same texts\n" + _rivals(golds),
        _speed(golds),
    ]
    if not unseen:
        parts.append("mistakes\n" + list_mistakes(mistakes))
    return "\n\n".join(parts)


# --- rivals --------------------------------------------------------------------------------------


def _rivals(golds: Sequence[Gold]) -> str:
    rows = [f"{'':<14}{'kind':<8}{'lang':<6}{'gold':>6}{'P':>8}{'R':>7}{'F1':>7}"]
    for name, kind, languages, finder in _RIVALS:
        texts = [
            Gold(
                id=gold.id,
                language=gold.language,
                text=gold.text,
                kinds=(kind,),
                mentions=_of_rival(gold, kind, name),
            )
            for gold in golds
            if gold.language in languages and kind in gold.kinds
        ]
        try:
            scores, _ = score(texts, finder)
        except ImportError:
            rows.append(f"{name:<14}{kind:<8}is not installed (extra: rivals)")
            continue
        for item in scores:
            counts = item.overlap
            rows.append(
                f"{name:<14}{kind:<8}{item.language:<6}{counts.true:>6}"
                f"{100 * counts.precision:>8.1f}{100 * counts.recall:>7.1f}{100 * counts.f1:>7.1f}"
            )
    return "\n".join(rows)


def _of_rival(gold: Gold, kind: str, name: str) -> tuple[Found, ...]:
    """Return the gold mentions a rival can be asked for: of figures, natasha knows only money."""
    mentions = [m for m in gold.mentions if m.kind == kind]
    if name == "natasha" and kind == "figure":
        mentions = [
            m for m in mentions if re.match(r"[A-Z]{3}(?:/|\Z)", getattr(m.value, "unit", ""))
        ]
    return tuple(mentions)


@cache
def _natasha() -> tuple[Any, Any]:
    import pymorphy3

    # natasha asks for pymorphy2, which no longer runs; its successor has the same interface
    sys.modules.setdefault("pymorphy2", pymorphy3)
    import natasha

    morphology = natasha.MorphVocab()
    return natasha.DatesExtractor(morphology), natasha.MoneyExtractor(morphology)


def _natasha_dates(gold: Gold) -> list[Found]:
    return [_found("date", m.start, m.stop) for m in _natasha()[0](gold.text)]


def _natasha_money(gold: Gold) -> list[Found]:
    return [_found("figure", m.start, m.stop) for m in _natasha()[1](gold.text)]


def _dateparser(gold: Gold) -> list[Found]:
    from dateparser.search import search_dates

    found: list[Found] = []
    at = 0
    for words, _ in search_dates(gold.text, languages=[gold.language]) or ():
        start = gold.text.find(words, at)
        if start >= 0:
            at = start + len(words)
            found.append(_found("date", start, at))
    return found


def _quantulum(gold: Gold) -> list[Found]:
    from quantulum3 import parser

    return [_found("figure", *quantity.span) for quantity in parser.parse(gold.text)]


def _found(kind: MentionKind, start: int, end: int) -> Found:
    return Found(kind=kind, start=start, end=end, rule="rival")


_RIVALS: tuple[tuple[str, MentionKind, tuple[str, ...], Finder], ...] = (
    ("natasha", "date", ("ru",), _natasha_dates),
    ("natasha", "figure", ("ru",), _natasha_money),
    ("dateparser", "date", ("ru", "kk", "en"), _dateparser),
    ("quantulum3", "figure", ("en",), _quantulum),
)


# --- speed ---------------------------------------------------------------------------------------


#: Sentences of running prose, in which mentions are fewer than in the annotated ones.
_PROSE = GOLD / "repair"


def _speed(golds: Sequence[Gold]) -> str:
    """Return the words a second that laws, dates and figures together read on one core.

    A mention takes many times as long as a word: how many words there are to each stands beside.
    """
    rows = ["words a second, laws, dates and figures together, one core      words to a mention"]
    for language in ("ru", "kk", "en"):
        annotated = [gold.text for gold in golds if gold.language == language]
        prose = (_PROSE / f"{language}.txt").read_text(encoding="utf-8").splitlines()
        for name, texts in (("annotated", annotated), ("prose", prose)):
            if any(texts):
                rows.append(f"{language:<4}{name:<10}{_timed(texts, language)}")
    return "\n".join(rows)


def _timed(texts: Sequence[str], language: str) -> str:
    words = sum(len(text.split()) for text in texts)
    times = max(1, _TIMED_WORDS // words)
    mentions = sum(len(find(text, language, _TIMED)) for text in texts)
    started = time.process_time()
    for _ in range(times):
        for text in texts:
            find(text, language, _TIMED)
    spent = time.process_time() - started
    return f"{words * times / spent:>10,.0f}{words / max(1, mentions):>30.0f}"
