"""Whether to believe the text layer of a page: right, wrong, half of each, or not there.

The evidence: how many letters stand for nothing (private use, U+FFFD, control codes), how likely
the letters are as prose (the judge), whether they are Cyrillic read as Latin, whether the text is
hidden, how much of the page pictures cover. A line is judged with its neighbours, for a short line
alone proves nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from pipeline.errors import MissingPart
from pipeline.ocr.layer.text_layer import Image, Layer
from pipeline.records import Line

#: Characters that stand for no letter: private use, U+FFFD, control codes but for white space.
STRANGERS: Final = re.compile(r"[\0-\b\x0e-\x1f\x7f-\x9f\ufffd\ue000-\uf8ff]")
_SEEN: Final = re.compile(r"[^\s]|[\0-\b]")
#: A question mark in the place of a letter, as Kazakh ones become in code page 1251
#: ("?аза?стан Республикасыны?"), or a letter of Latin Extended among Cyrillic ones, from a font
#: with a map of its own ("ŋаŋаулы етедĆ"); a line is wrong where there are so many.
_LOST: Final = re.compile(
    r"""
      (?<=[^\W\d_]) \? (?=[^\W\d_])
    | (?<! [^\s(«„"] ) \? (?=[а-яё])
    | (?<=[а-яё]) [\u0100-\u024f] | [\u0100-\u024f] (?=[а-яё])
    """,
    re.IGNORECASE | re.VERBOSE,
)
_MAY_BE_LOST: Final = re.compile(r"[?\u0100-\u024f]")
LOST: Final = 2
#: Words that every Kazakh text has and that are no Russian ones, and the letters Kazakh alone has.
_OF_KAZAKH: Final = re.compile(
    r"(?<!\w)(?:туралы|бойынша|болып|арналған|арналган|жыл[ғг]ы|жане|облысы\w*|республикасы\w*)(?!\w)",
    re.IGNORECASE,
)
_OWN_KAZAKH: Final = re.compile("[әғқңөұүһ]", re.IGNORECASE)
#: So many of those words make a text Kazakh; of its letters one in ten is one of its own, and where
#: fewer are than this, a reader of Russian has lost them ("Казакстан Республикасынын Заны").
KAZAKH_WORDS: Final = 3
OWN_SHARE: Final = 0.02
#: Web addresses make no words and are right: "https://...", "investitsionnaya-v-2020/viewer".
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+|[!-~]*[a-z0-9][-/][!-~]+[-/][!-~]*")
#: Nor do abbreviations, of which a table may be full: "МЭ, МФ, МИД", "ЕАЭО / ЕАЭС / EAEU".
_ABBREVIATION: Final = re.compile(r"(?<!\w)(?:[A-Z]{2,5}|[А-ЯЁӘІҢҒҮҰҚӨҺ]{2,5})(?!\w)")
Belief = Literal["right", "wrong", "mixed", "missing", "blank"]

#: A line is wrong where more of its letters than this stand for nothing.
STRANGE: Final = 0.15
#: A stretch of lines is wrong where the judge gives it less than this; it needs so many letters.
UNLIKELY: Final = 0.25
ENOUGH_LETTERS: Final = 40
#: Text in Latin letters is Kazakh where the judge gives it at least this, put into Cyrillic.
LATIN_KAZAKH: Final = 0.8
#: A hidden layer is believed where the judge gives it at least this.
HIDDEN_RIGHT: Final = 0.8
#: A page is wrong above the one share of wrong letters, read line by line above the other.
WRONG_SHARE: Final = 0.6
MIXED_SHARE: Final = 0.04
#: A page covered by pictures to this share with fewer letters than that is a scan with a stamp.
COVERED: Final = 0.5
FEW_LETTERS: Final = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What to do with a layer, why, its lines (the seen or the hidden), and which are wrong."""

    belief: Belief
    reason: str
    lines: tuple[Line, ...] = ()
    wrong: tuple[bool, ...] = ()


def judge_layer(layer: Layer, page: Any) -> Verdict:
    """Return the verdict on the text layer of a page of PyMuPDF."""
    seen = layer.seen.lines
    if not seen and not layer.hidden:
        if not page.get_bboxlog():
            return Verdict(belief="blank", reason="empty page")
        return Verdict(belief="missing", reason="no text layer")
    covered = 0.0
    letters = sum(len(line.text) for line in seen)
    if layer.hidden or letters < FEW_LETTERS:
        covered = coverage(page, layer.images)
    if covered >= COVERED and layer.hidden_letters > letters:
        hidden = [line.text for line in layer.hidden]
        as_latin = sum(map(len, garbled(hidden))) / max(1, sum(map(len, hidden)))
        if has_lost_letters(" ".join(hidden)):
            return Verdict(
                belief="wrong",
                reason="hidden text over a scan has lost its Kazakh letters",
                lines=layer.hidden,
            )
        if as_latin < MIXED_SHARE and likely(" ".join(hidden)) >= HIDDEN_RIGHT:
            return Verdict(
                belief="right",
                reason="hidden text over a scan reads well",
                lines=tuple(line._replace(font="") for line in layer.hidden),  # sizes are guesses
            )
        return Verdict(
            belief="wrong", reason="hidden text over a scan reads badly", lines=layer.hidden
        )
    if covered >= COVERED and letters < FEW_LETTERS:
        return Verdict(belief="missing", reason="a scan with little text over it", lines=seen)
    if not seen:
        return Verdict(belief="missing", reason="only hidden text")
    return _by_letters(seen)


def _by_letters(lines: Sequence[Line]) -> Verdict:
    wrong = wrong_lines([line.text for line in lines])
    total = sum(len(line.text) for line in lines)
    bad = sum(len(line.text) for line, is_wrong in zip(lines, wrong, strict=True) if is_wrong)
    share = bad / max(1, total)
    if share >= WRONG_SHARE:
        return Verdict(
            belief="wrong",
            reason="the letters of the text layer make no words",
            lines=tuple(lines),
            wrong=wrong,
        )
    if share >= MIXED_SHARE and bad >= ENOUGH_LETTERS:
        return Verdict(
            belief="mixed",
            reason=f"{share:.0%} of the text layer makes no words",
            lines=tuple(lines),
            wrong=wrong,
        )
    return Verdict(belief="right", reason="good text layer", lines=tuple(lines))


def wrong_lines(texts: Sequence[str]) -> tuple[bool, ...]:
    """Return for each line whether its letters are wrong, judged in stretches of enough letters."""
    as_latin = set(garbled(texts))
    together = "\n".join(texts)
    strange = STRANGERS.search(together) is not None
    lost = _MAY_BE_LOST.search(together) is not None
    wrong = [
        text in as_latin
        or (strange and _strange_share(text) > STRANGE)
        or (lost and lost_letters(text) >= LOST)
        for text in texts
    ]
    stretches: list[list[int]] = []
    letters = ENOUGH_LETTERS
    for index, text in enumerate(texts):
        if letters >= ENOUGH_LETTERS:
            stretches.append([])
            letters = 0
        stretches[-1].append(index)
        letters += _letters(_without_addresses(text))
    if stretches and letters < ENOUGH_LETTERS:
        stretches.pop()  # too short to be judged
    joined = [_without_addresses(" ".join(texts[i] for i in s)) for s in stretches]
    words = [_ABBREVIATION.sub("", text) for text in joined]
    for stretch, text, sure in zip(stretches, words, all_likely(words), strict=True):
        if sure < UNLIKELY and _letters(text) >= ENOUGH_LETTERS / 2 and not _is_latin_kazakh(text):
            for i in stretch:
                wrong[i] = True
    return tuple(wrong)


def _is_latin_kazakh(text: str) -> bool:
    """Return whether a text that the judge takes for no prose is Kazakh in Latin letters.

    Put into Cyrillic it is prose: "Eń tómengi jalaqynyń ósýi"; damaged text stays damaged.
    """
    from pipeline.latin_kazakh import to_cyrillic

    return likely(to_cyrillic(text)[0]) >= LATIN_KAZAKH


def _without_addresses(text: str) -> str:
    may_have = text.count("/") + text.count("-") > 1 or "www." in text
    return _ADDRESS.sub("", text) if may_have else text


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def garbled(texts: Sequence[str]) -> list[str]:
    """Return the lines that are Cyrillic read as Latin; without the detector's model, none."""
    from pipeline.garble import verdicts

    try:
        found = verdicts(texts)
    except MissingPart:
        return []
    return [text for text, verdict in zip(texts, found, strict=True) if verdict != "clean"]


def lost_letters(text: str) -> int:
    """Return how many letters of words are question marks or of a strange script.

    >>> lost_letters("?аза?стан")
    2
    """
    return len(_LOST.findall(text))


def has_lost_letters(text: str) -> bool:
    """Return whether a Kazakh text has lost the letters that Kazakh alone has.

    >>> has_lost_letters("Казакстан Республикасынын 2015 жылгы 5 мамырдагы Заны туралы")
    True
    >>> has_lost_letters("Қазақстан Республикасының 2015 жылғы 5 мамырдағы Заңы туралы")
    False
    """
    words = len(text.split())
    if lost_letters(text) > max(LOST, words // 100):
        return True
    own = len(_OWN_KAZAKH.findall(text))
    is_kazakh = len(_OF_KAZAKH.findall(text)) >= KAZAKH_WORDS
    return is_kazakh and own < OWN_SHARE * sum(map(str.isalpha, text))


def likely(text: str) -> float:
    """Return how surely `text` is prose, by the judge; without its model, by strange letters."""
    return all_likely([text])[0]


def all_likely(texts: Sequence[str]) -> list[float]:
    """Return `likely` of each text."""
    from pipeline.judge import look_right

    strange = [_strange_share(text) for text in texts]
    try:
        sure = look_right(texts)
    except MissingPart:
        sure = [1.0 - share for share in strange]
    return [0.0 if s > STRANGE else right for s, right in zip(strange, sure, strict=True)]


def coverage(page: Any, images: Sequence[Image]) -> float:
    """Return the share of a page that its largest picture covers."""
    area = max(1.0, abs(page.rect.width * page.rect.height))
    sizes = [0.0]
    for image in images:
        wide = min(image.box.x1, page.rect.x1 + 1) - max(image.box.x0, page.rect.x0)
        high = min(image.box.y1, page.rect.y1 + 1) - max(image.box.y0, page.rect.y0)
        sizes.append(max(0.0, wide) * max(0.0, high))
    return float(min(1.0, max(sizes) / area))


def _strange_share(text: str) -> float:
    """Return the share of letters that stand for nothing."""
    strange = len(STRANGERS.findall(text))
    if not strange:
        return 0.0
    return strange / len(_SEEN.findall(text))
