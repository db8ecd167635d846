"""The language of a text, and of each segment of a document."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

import numpy as np
import regex
from numpy.typing import NDArray

from pipeline.language.clear import clear_language
from pipeline.language.mixed import Classes, change_costs, may_change, runs
from pipeline.language.scores import SURE_LETTERS, WordScores, word_scores
from pipeline.language.script import language_of_script, script_of, unify_look_alikes
from pipeline.language.words import telling_words
from pipeline.records import LanguageSpan, Segment


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageGuess:
    """A language (ISO 639-1, or "und"), how sure that is (0 to 1), and the script (ISO 15924)."""

    language: str
    confidence: float
    script: str


#: Letters of Kazakh, the rest of the alphabet being that of Russian.
_KAZAKH_LETTERS: Final = regex.compile("[әғқңөұүһі]")
_KAZAKH_WORDS: Final = regex.compile(r"\b(?:туралы|мен|және|бойынша|болып|деп|бар|емес|керек)\b")

#: A piece of at most this many telling words is helped by its neighbours where it is unsure.
SHORT: Final = 3
#: What a sure neighbour adds to the logit of its language.
NEIGHBOUR: Final = 1.5
SURE: Final = 0.9
#: How sure the clear cases are.
CLEAR: Final = 0.999
_SCRIPT: Final = {"kk": "Cyrl", "ru": "Cyrl", "en": "Latn"}
#: What the documents of Kazakhstan are in; what they quote; the rest needs most to be believed.
EXPECTED: Final = frozenset(("kk", "ru", "en"))
QUOTED: Final = frozenset("ky uz tt uk be tr az de fr".split())
RARE: Final = (-2.0, -4.0)
#: Logits grow with the length of a text faster than they deserve: words are not independent.
TEMPERATURE: Final = 1.3


def detect(text: str) -> LanguageGuess:
    """Return the language of `text` as a whole.

    Numbers, codes and personal names alone are "und". Letters that are no language (a wrong
    encoding, heavy OCR damage) give a low confidence.

    >>> detect("Қазақстан Республикасының Заңы").language, detect("№ 379-V").language
    ('kk', 'und')
    """
    return _guess(text, None, None)


def detect_segments(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """Return the segments with language, confidence and script, and spans where they are mixed.

    Pieces of one to three words take the languages of the segments around them into account.
    """
    words = [telling_words(segment.text) for segment in segments]
    first = [_guess(s.text, w, None) for s, w in zip(segments, words, strict=True)]
    done: list[Segment] = []
    for i, (segment, guess) in enumerate(zip(segments, first, strict=True)):
        if 0 < len(words[i]) <= SHORT and guess.confidence < SURE:
            guess = _guess(segment.text, words[i], _around(first, i))
        done.append(
            replace(
                segment,
                language=guess.language,
                language_confidence=guess.confidence * min(1.0, 0.5 + segment.read_confidence / 2),
                script=guess.script,
                spans=spans_of(segment.text, words[i]),
            )
        )
    return tuple(done)


def spans_of(text: str, words: Sequence[tuple[int, int]] | None = None) -> tuple[LanguageSpan, ...]:
    """Return the stretches of a mixed text in its languages, or nothing for a text in one.

    >>> [s.language for s in spans_of("Осы бағдарлама аясында public private partnership дамыды")]
    ['kk', 'en', 'kk']
    """
    words = telling_words(text) if words is None else words
    store = word_scores()
    if store is None or len(words) < 3:
        return ()
    rows = _rows(store, text, words)
    if not may_change(rows):
        return ()
    scripts = [script_of(text[start:end]) for start, end in words]
    found = runs(rows, change_costs(text, words, scripts), _classes(store))
    if len(found) < 2:
        return ()
    return tuple(
        LanguageSpan(
            start=_with_small_words(text, words[first][0]),
            end=words[last - 1][1],
            language=language,
            confidence=round(confidence, 3),
        )
        for first, last, language, confidence in found
    )


#: Letters that Tatar, Kyrgyz and others share with Kazakh, and those that only Kazakh uses so
#: often: one letter in eight. A text with some of the first and none of the second is less likely
#: Kazakh with each letter: "Дәүләт телләрен саклау программасы" is Tatar.
_TURKIC: Final = regex.compile("[әөүңһӘӨҮҢҺ]")
_OFTEN_IN_KAZAKH: Final = regex.compile("[қғұіҚҒҰІ]")
ABSENCE: Final = 0.1


@cache
def _rarity(languages: tuple[str, ...]) -> NDArray[np.float64]:
    return np.array([0.0 if n in EXPECTED else RARE[n not in QUOTED] for n in languages])


#: Capitals within a word: Cyrillic read as Latin ("mapTHepcTtBa"), a wrong encoding.
_ODD_CASE: Final = regex.compile(r"\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}")
_SMALL: Final = regex.compile(r"(?<!\S)\p{L}\s$")


def _with_small_words(text: str, start: int) -> int:
    """Return the start of a stretch, a word of one letter before it taken in: "В Законе"."""
    small = _SMALL.search(text, max(0, start - 3), start)
    return small.start() if small else start


def _classes(store: WordScores) -> Classes:
    expected = np.array([name in EXPECTED for name in store.model.classes])
    languages = tuple("und" if name == "noise" else name for name in store.languages)
    return Classes(languages=languages, expected=expected)


def _around(guesses: Sequence[LanguageGuess], place: int) -> tuple[str, ...]:
    """Return the languages of the nearest segments on both sides of which one is sure."""
    found: list[str] = []
    for steps in (range(place - 1, max(-1, place - 6), -1), range(place + 1, place + 6)):
        for other in steps:
            if other < len(guesses) and guesses[other].confidence >= SURE:
                found.append(guesses[other].language)
                break
    return tuple(found)


def _guess(
    text: str, words: Sequence[tuple[int, int]] | None, neighbours: Sequence[str] | None
) -> LanguageGuess:
    clear = clear_language(text)
    if clear:
        return LanguageGuess(language=clear, confidence=CLEAR, script=_SCRIPT[clear])
    script = script_of(text)
    words = telling_words(text) if words is None else words
    if not words:
        return LanguageGuess(language="und", confidence=0.0, script=script)
    if script not in {"Cyrl", "Latn"}:
        language = language_of_script(text, script)
        return LanguageGuess(language=language, confidence=SURE, script=script)
    store = word_scores()
    if store is None:
        return _by_letters(text, script)
    own = _in_script(text, words, script)
    logits = _rows(store, text, own).sum(axis=0) + store.model.prior + _rarity(store.languages)
    if _TURKIC.search(text) and not _OFTEN_IN_KAZAKH.search(text):
        absent = ABSENCE * sum(end - start for start, end in own)
        logits = logits - absent * np.array([one == "kk" for one in store.languages])
    for language in neighbours or ():
        logits = logits + NEIGHBOUR * np.array([one == language for one in store.languages])
    for language, sign in SURE_LETTERS:
        if sign.search(text.lower()):
            return LanguageGuess(language=language, confidence=SURE, script=script)
    guess = _decide(store, logits, script)
    odd = sum(1 for a, b in own if _ODD_CASE.search(text, a, b)) / len(own)
    return replace(guess, confidence=round(guess.confidence * (1 - odd), 4))


def _in_script(
    text: str, words: Sequence[tuple[int, int]], script: str
) -> Sequence[tuple[int, int]]:
    """Return the words in the script of the text: names in another one say nothing of it."""
    if script == "Latn" and text.isascii():
        return words
    unified = unify_look_alikes(text)
    return [(a, b) for a, b in words if script_of(unified[a:b]) == script] or words


def _rows(store: WordScores, text: str, words: Sequence[tuple[int, int]]) -> NDArray[np.float32]:
    unified = unify_look_alikes(text).lower()
    if len(unified) != len(text):  # "İ" grows when made small
        unified = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return store.rows([unified[start:end] for start, end in words])


def _decide(store: WordScores, logits: NDArray[np.float32], script: str) -> LanguageGuess:
    """Return the likeliest language; the classes of one language (two scripts) count together."""
    shares = np.exp((logits - logits.max()) / TEMPERATURE)
    shares /= shares.sum()
    by_language: dict[str, float] = {}
    for language, share in zip(store.languages, shares, strict=True):
        by_language[language] = by_language.get(language, 0.0) + float(share)
    by_language.pop("noise", None)
    language = max(by_language, key=lambda name: by_language[name])
    return LanguageGuess(
        language=language, confidence=round(by_language[language], 4), script=script
    )


def _by_letters(text: str, script: str) -> LanguageGuess:
    """Return a rough answer where the model is not there."""
    if script == "Latn":
        return LanguageGuess(language="en", confidence=0.6, script=script)
    unified = unify_look_alikes(text).lower()
    kazakh = _KAZAKH_LETTERS.search(unified) or _KAZAKH_WORDS.search(unified)
    return LanguageGuess(language="kk" if kazakh else "ru", confidence=0.7, script=script)
