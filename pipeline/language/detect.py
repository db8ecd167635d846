"""The language of a text, and of each segment of a document."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Final

import numpy as np
import regex
from numpy.typing import NDArray

from pipeline.language.clear import Clear, clear_case, may_be_mixed, soundness
from pipeline.language.mixed import RARE_RUN, Classes, change_costs, runs
from pipeline.language.scores import EXPECTED, WordScores, word_scores
from pipeline.language.script import language_of_script, script_of, unify_look_alikes
from pipeline.language.sure import sure_language
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
#: How many segments around a piece are asked: the cells of a table are mostly numbers.
AROUND: Final = 50
#: How sure the clear cases are.
CLEAR: Final = 0.999
_SCRIPT: Final = {"kk": "Cyrl", "ru": "Cyrl", "en": "Latn"}
#: Logits grow with the length of a text faster than they deserve: words are not independent.
TEMPERATURE: Final = 1.3
#: Words read of a text to tell its language as a whole.
MOST_WORDS: Final = 2000


def detect(text: str) -> LanguageGuess:
    """Return the language of `text` as a whole.

    Numbers, codes and personal names alone are "und". Letters that are no language (a wrong
    encoding, heavy OCR damage) give a low confidence.

    >>> detect("Қазақстан Республикасының Заңы").language, detect("№ 379-V").language
    ('kk', 'und')
    """
    case = _clear(text)
    return _of_clear(case) if case else _guess(text, telling_words(text), ())


def detect_segments(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """Return the segments with language, confidence and script, and spans where they are mixed.

    Pieces of one to three words take the languages of the segments around them into account.
    """
    cases = [_clear(segment.text) for segment in segments]
    words = [
        telling_words(segment.text) if case is None or may_be_mixed(case) else None
        for segment, case in zip(segments, cases, strict=True)
    ]
    _learn(segments, words)
    guesses = [
        _of_clear(case) if case else _guess(segment.text, spans or (), ())
        for segment, case, spans in zip(segments, cases, words, strict=True)
    ]
    done: list[Segment] = []
    for i, (segment, guess) in enumerate(zip(segments, guesses, strict=True)):
        spans = words[i]
        if spans and len(spans) <= SHORT and guess.confidence < SURE:
            guess = _guess(segment.text, spans, _around(guesses, i))
        stretches = spans_of(segment.text, spans) if spans else ()
        if stretches:
            guess = _of_mixed(segment.text, spans or (), stretches, guess)
        done.append(
            replace(
                segment,
                language=guess.language,
                language_confidence=guess.confidence * min(1.0, 0.5 + segment.read_confidence / 2),
                script=guess.script,
                spans=stretches,
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
    rows, scripts, _ = store.read([text[start:end] for start, end in words])
    found = runs(rows, lambda: change_costs(text, words, scripts), _classes(store.languages))
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


#: What stands in quotes: of a mixed text it is more often a title than what the text is in.
_QUOTED: Final = regex.compile(r"«[^«»]*»|“[^“”]*”|„[^„“”]*[“”]")


def _of_mixed(
    text: str,
    words: Sequence[tuple[int, int]],
    stretches: Sequence[LanguageSpan],
    guess: LanguageGuess,
) -> LanguageGuess:
    """Return the language of most letters outside quotes, as sure as it has a share of them all.

    "Закон «Мемлекеттік сатып алу туралы» принят" is a Russian sentence.
    """
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    outside: Counter[str] = Counter()
    everywhere: Counter[str] = Counter()
    for start, end in words:
        language = next((one.language for one in stretches if start < one.end), "")
        everywhere[language] += end - start
        if not any(low <= start and end <= high for low, high in quoted):
            outside[language] += end - start
    language = max(outside or everywhere, key=(outside or everywhere).__getitem__)
    if language == guess.language:
        return guess
    share = everywhere[language] / everywhere.total()
    return replace(guess, language=language, confidence=round(share, 4))


def _clear(text: str) -> Clear | None:
    store = word_scores()
    return None if store is None else clear_case(text, store.model.common)


def _of_clear(case: Clear) -> LanguageGuess:
    return _sure(case.language, case.sound)


@lru_cache(maxsize=4096)
def _sure(language: str, sound: float) -> LanguageGuess:
    """Return what is said of a clear text: mostly the same, so it is kept."""
    return LanguageGuess(
        language=language, confidence=round(CLEAR * sound, 4), script=_SCRIPT[language]
    )


def _learn(segments: Sequence[Segment], words: Sequence[Sequence[tuple[int, int]] | None]) -> None:
    """Have all words of the segments scored at once, which costs least."""
    store = word_scores()
    if store is not None:
        store.learn(
            segment.text[start:end]
            for segment, spans in zip(segments, words, strict=True)
            for start, end in spans or ()
        )


_SMALL: Final = regex.compile(r"(?<!\S)\p{L}\s$")


def _with_small_words(text: str, start: int) -> int:
    """Return the start of a stretch, a word of one letter before it taken in: "В Законе"."""
    small = _SMALL.search(text, max(0, start - 3), start)
    return small.start() if small else start


@cache
def _classes(languages: tuple[str, ...]) -> Classes:
    return Classes(
        languages=tuple("und" if name == "noise" else name for name in languages),
        entry=np.array([0.0 if n in EXPECTED else RARE_RUN for n in languages], dtype=np.float32),
    )


def _around(guesses: Sequence[LanguageGuess], place: int) -> tuple[str, ...]:
    """Return the languages of the nearest segments on both sides of which one is sure."""
    found: list[str] = []
    for steps in (
        range(place - 1, max(-1, place - AROUND), -1),
        range(place + 1, min(len(guesses), place + AROUND)),
    ):
        for other in steps:
            if guesses[other].confidence >= SURE:
                found.append(guesses[other].language)
                break
    return tuple(found)


#: Letters that Tatar, Kyrgyz and others share with Kazakh, and those that only Kazakh uses so
#: often: one letter in eight. A text with some of the first and none of the second is less likely
#: Kazakh with each letter: "Дәүләт телләрен саклау программасы" is Tatar.
_TURKIC: Final = regex.compile("[әөүңһӘӨҮҢҺ]")
_OFTEN_IN_KAZAKH: Final = regex.compile("[қғұіҚҒҰІ]")
ABSENCE: Final = 0.1
#: The town before a name that both languages have: "г. Астана", "қ. Астана".
_TOWN: Final = (("ru", regex.compile(r"\b[Гг]\.")), ("kk", regex.compile(r"\b[Ққ]\.")))


def _guess(text: str, words: Sequence[tuple[int, int]], neighbours: Sequence[str]) -> LanguageGuess:
    """Return the language of a text from its words and those of the pieces around it."""
    if not words:
        return LanguageGuess(language="und", confidence=0.0, script=script_of(text))
    words = words[:MOST_WORDS]
    store = word_scores()
    if store is None:
        return _by_letters(text, script_of(text))
    surfaces = [text[start:end] for start, end in words]
    rows, scripts, odd = store.read(surfaces)
    script = scripts[0] if len(set(scripts)) == 1 else script_of(text)
    if script not in {"Cyrl", "Latn"}:
        language = language_of_script(text, script)
        return LanguageGuess(language=language, confidence=SURE, script=script)
    sure = sure_language(surfaces)
    if sure:
        return LanguageGuess(language=sure, confidence=SURE, script=script)
    # names in another script say nothing of the text
    own = [one == script for one in scripts]
    if not all(own) and any(own):
        rows, surfaces = rows[own], [word for word, fits in zip(surfaces, own, strict=True) if fits]
    logits = rows.sum(axis=0) + store.bias
    if script == "Cyrl" and _TURKIC.search(text) and not _OFTEN_IN_KAZAKH.search(text):
        logits -= store.of_language("kk") * (ABSENCE * sum(map(len, surfaces)))
    if len(surfaces) <= SHORT:
        neighbours = (*neighbours, *(name for name, sign in _TOWN if sign.search(text)))
    for language in neighbours:
        logits += NEIGHBOUR * store.of_language(language)
    guess = _decide(store, logits, script)
    sound = 1 - sum(odd) / len(odd)
    if _SCRIPT.get(guess.language) == script:
        known = store.model.common
        count = sum(known.get(word.lower()) == guess.language for word in surfaces)
        sound *= soundness(count, len(surfaces))
    return replace(guess, confidence=round(guess.confidence * sound, 4))


def _decide(store: WordScores, logits: NDArray[np.float32], script: str) -> LanguageGuess:
    """Return the likeliest language; the classes of one language (two scripts) count together."""
    shares = np.exp((logits - logits.max()) / TEMPERATURE)
    by_language = shares @ store.members
    best = int(by_language.argmax())
    return LanguageGuess(
        language=store.names[best],
        confidence=round(float(by_language[best] / shares.sum()), 4),
        script=script,
    )


def _by_letters(text: str, script: str) -> LanguageGuess:
    """Return a rough answer where the model is not there."""
    if script == "Latn":
        return LanguageGuess(language="en", confidence=0.6, script=script)
    unified = unify_look_alikes(text).lower()
    kazakh = _KAZAKH_LETTERS.search(unified) or _KAZAKH_WORDS.search(unified)
    return LanguageGuess(language="kk" if kazakh else "ru", confidence=0.7, script=script)
