"""Where a text changes its language: the best cutting of its words into runs of one language.

A dynamic programme over words (Viterbi): each word scores for each class, each change costs, less
where quotes, a sentence's end or another script stand between the words. Most texts have one
language; for them a bound computed at once over all words shows that no change can pay, and of the
classes few are left to choose from in the others.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import regex
from numpy.typing import NDArray

from pipeline.language.scores import EXPECTED

#: What a change of language costs, in the units of the word scores (logits): in running text, ...
CHANGE: Final = 5.0
#: ... and where something shows that it may come: «, ", (, a full stop, letters of another script.
MARKED_CHANGE: Final = 2.5
_MARK: Final = regex.compile(r"""[«»“”„"()\[\]/.:;|—–\n]""")
#: A word of another language that is no surer than this is a name, not a change of language, ...
NAME: Final = 0.6
#: ... and so are a few with capitals: "Kaspi Bank".
LONGEST_NAME: Final = 3
#: In a text of two words both must be surer: "1-бөлім. Паспорт" is in one language.
PAIR: Final = 0.9
#: A stretch in another script with no longer word is signs and codes: "Qi = S(Dik)", "MET – CMP".
SIGN: Final = 3
#: What a run in a language that is not expected costs more than others.
RARE_RUN: Final = 4.0

Run = tuple[int, int, str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Classes:
    """The classes of the model: the language of each, and what a run in it costs beforehand."""

    languages: tuple[str, ...]
    entry: NDArray[np.float32]


def change_costs(
    text: str, words: Sequence[tuple[int, int]], scripts: Sequence[str]
) -> list[float]:
    """Return what a change before each word but the first costs."""
    return [
        MARKED_CHANGE
        if scripts[i] != scripts[i - 1] or _MARK.search(text, words[i - 1][1], words[i][0])
        else CHANGE
        for i in range(1, len(words))
    ]


def runs(
    rows: NDArray[np.float32], costs: Callable[[], Sequence[float]], classes: Classes
) -> list[Run]:
    """Return (first word, word after the last, language, confidence) for each run.

    ``rows`` has a row of scores for each word, a column for each class; ``costs`` returns
    what a change before each word but the first costs, and is only asked where a change may be.
    """
    likely = _likely(rows, classes)
    if len(likely) < 2:
        return [(0, len(rows), classes.languages[likely[0]], 1.0)]
    labels = _best_path(rows[:, likely].tolist(), costs(), classes.entry[likely].tolist())
    names = [classes.languages[likely[label]] for label in labels]
    found: list[Run] = []
    start = 0
    for end in range(1, len(names) + 1):
        if end == len(names) or names[end] != names[start]:
            found.append(
                (start, end, names[start], _confidence(rows[start:end], names[start], classes))
            )
            start = end
    return _without_names(found)


#: What of the text between two stretches belongs to the second: a word of one letter ("В Законе"),
_LETTER: Final = regex.compile(r"(?<! \S ) \p{L} \s $", regex.VERBOSE)
#: a number that a sign parts from the first ("на 2016 год — 2016 жылға"),
_BEFORE: Final = regex.compile(
    r"(?: ^ | [^\w\s№.,:-] ) \s* \K (?: № \s? )? \p{N}[\p{N}.,/-]* -? \s* $", regex.VERBOSE
)
#: and to the first: a number that a sign parts from the second ("статье 5 «Туралы»").
_AFTER: Final = regex.compile(
    r"\s* (?: № \s? )? \p{N}++ (?: [.,/-]\p{N}++ )*+ (?= \s* (?: [^\w\s] | $ ) )", regex.VERBOSE
)


def _alike(letter: str, other: str) -> bool:
    """Return whether letters are both Cyrillic, or neither: of "к other" the first is Russian."""
    return ("\u0400" <= letter[0] <= "\u052f") == ("\u0400" <= other <= "\u052f")


#: How far a number may be from the word it goes with.
_NEAR: Final = 40


def widened(text: str, stretches: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the stretches, the numbers and letters between them given to the one they go with.

    >>> text = "Бюджет на 2016 год — 2016 жылға арналған бюджет"
    >>> [text[start:end] for start, end in widened(text, [(0, 18), (26, 47)])]
    ['Бюджет на 2016 год', '2016 жылға арналған бюджет']
    """
    edges = [list(stretch) for stretch in stretches]
    for i, edge in enumerate(edges):
        before = edges[i - 1][1] if i else 0
        near = max(before, edge[0] - _NEAR)
        gap = text[near : edge[0]]
        letter, number = _LETTER.search(gap), _BEFORE.search(gap)
        if letter and _alike(letter[0], text[edge[0]]):
            edge[0] = near + letter.start()
        elif number and (number.start() or near == 0):
            edge[0] = near + number.start()
        after = edges[i + 1][0] if i + 1 < len(edges) else len(text)
        if number := _AFTER.match(text[edge[1] : min(after, edge[1] + _NEAR)]):
            edge[1] += number.end()
    return [(start, end) for start, end in edges]


def _likely(rows: NDArray[np.float32], classes: Classes) -> list[int]:
    """Return the expected class that most speaks for, and those that may be of part of the text.

    Those are the classes by which some run of words gains more than the cheapest change costs.
    """
    main = int(np.where(classes.entry > 0, -np.inf, rows.sum(axis=0)).argmax())
    gain = rows - rows[:, [main]]
    sums = gain.cumsum(axis=0)
    lowest = np.minimum(np.minimum.accumulate(sums, axis=0), 0.0)
    highest = (sums[-1:] if len(rows) == 1 else sums[1:] - lowest[:-1]).max(axis=0)
    highest = np.maximum(highest, sums.max(axis=0))
    worth = highest > MARKED_CHANGE + classes.entry
    worth[main] = False
    return [main, *np.flatnonzero(worth).tolist()]


def _confidence(rows: NDArray[np.float32], language: str, classes: Classes) -> float:
    """Return the share of a language in what the words of a run say."""
    scores = rows.sum(axis=0)
    shares = np.exp(scores - scores.max())
    own = np.array([name == language for name in classes.languages])
    return float(shares[own].sum() / shares.sum())


def _without_names(found: Sequence[Run]) -> list[Run]:
    """Return the runs, single doubtful words given to the language most words are in.

    Of "Канал CNN сообщил" all is Russian.
    """
    words: dict[str, int] = {}
    for start, end, language, _ in found:
        words[language] = words.get(language, 0) + end - start
    main = max(words, key=lambda language: words[language])
    doubtful = PAIR if sum(words.values()) == 2 else NAME
    return _given_to(
        main, found, [end - start == 1 and share < doubtful for start, end, _, share in found]
    )


def without_signs(found: Sequence[Run], words: Sequence[str], scripts: Sequence[str]) -> list[Run]:
    """Return the runs, those of signs, codes and doubtful names given to the longest's language.

    Signs are in another script and short. In a text in Cyrillic, Latin names have capitals, and of
    a few words in a language that is not expected here ("Dijk max") more is asked.
    """
    lengths = [len(word) for word in words]
    start, _, main, _ = max(found, key=lambda run: sum(lengths[run[0] : run[1]]))
    script = scripts[start]

    def is_sign(run: Run) -> bool:
        first, last, language, share = run
        if max(lengths[first:last]) <= SIGN and script not in scripts[first:last]:
            return True
        if last - first > LONGEST_NAME or script != "Cyrl" or script in scripts[first:last]:
            return False
        capitals = not any(len(word) > 1 and word.islower() for word in words[first:last])
        return (capitals and share < NAME) or (language not in EXPECTED and share < PAIR)

    return _given_to(main, found, [is_sign(run) for run in found])


def _given_to(main: str, found: Sequence[Run], which: Sequence[bool]) -> list[Run]:
    """Return the runs, some of them counted to a language, neighbours of one language as one."""
    kept: list[Run] = []
    for (start, end, language, share), given in zip(found, which, strict=True):
        language = main if given else language
        if kept and kept[-1][2] == language:
            kept[-1] = (kept[-1][0], end, language, max(share, kept[-1][3]))
        else:
            kept.append((start, end, language, share))
    return kept


def _best_path(
    scores: Sequence[Sequence[float]], costs: Sequence[float], entry: Sequence[float]
) -> list[int]:
    """Return the best class of each word, ``costs[i]`` being that of a change before word i + 1."""
    every = range(len(entry))
    total = [score - cost for score, cost in zip(scores[0], entry, strict=True)]
    back: list[list[int]] = []
    for row, cost in zip(scores[1:], costs, strict=True):
        best = max(every, key=total.__getitem__)
        change = total[best] - cost
        came = [i if total[i] >= change - entry[i] else best for i in every]
        total = [max(total[i], change - entry[i]) + row[i] for i in every]
        back.append(came)
    label = max(every, key=total.__getitem__)
    labels = [label]
    for came in reversed(back):
        label = came[label]
        labels.append(label)
    return labels[::-1]
