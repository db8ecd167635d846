"""The language of a text, and of each segment of a document."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Final

import numpy as np
import regex
from numpy.typing import NDArray

from pipeline.language.clear import Clear, clear_case, may_be_mixed, soundness
from pipeline.language.mixed import RARE_RUN, Classes, change_costs, runs, widened, without_signs
from pipeline.language.neighbours import around
from pipeline.language.scores import EXPECTED, WordScores, word_scores
from pipeline.language.script import language_of_script, script_of, unify_look_alikes
from pipeline.language.sure import sure_language
from pipeline.language.words import (
    is_capitalised,
    is_name,
    outside_quotes,
    quoted_share,
    telling_words,
)
from pipeline.records import LanguageSpan, Segment

#: Where a word begins and ends.
Span = tuple[int, int]


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
#: Names of places must be surer: "Павлодар" is in both languages.
SURE_NAME: Final = 0.995
#: How sure the clear cases are.
CLEAR: Final = 0.999
_SCRIPT: Final = {"kk": "Cyrl", "ru": "Cyrl", "en": "Latn"}
#: Logits grow with the length of a text faster than they deserve: words are not independent.
TEMPERATURE: Final = 1.3
#: Words read of a text to tell its language as a whole.
MOST_WORDS: Final = 2000


def detect(text: str, store: WordScores | None = None) -> LanguageGuess:
    """Return the language of `text` as a whole, by the shipped model or another.

    Numbers, codes and personal names alone are "und". Letters that are no language (a wrong
    encoding, heavy OCR damage) give a low confidence.

    >>> detect("Қазақстан Республикасының Заңы").language, detect("№ 379-V").language
    ('kk', 'und')
    """
    store = store or word_scores()
    case = _clear(text, store)
    return _of_clear(case) if case else _guess(text, telling_words(text), (), store)


def detect_segments(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """Return the segments with language, confidence and script, and spans where they are mixed.

    Pieces of one to three words take the languages of the segments around them into account.
    """
    store = word_scores()
    cases = [_clear(segment.text, store) for segment in segments]
    words = [
        telling_words(segment.text) if case is None or may_be_mixed(case) else None
        for segment, case in zip(segments, cases, strict=True)
    ]
    _learn(segments, words)
    guesses = [
        _of_clear(case) if case else _guess(segment.text, spans or (), (), store)
        for segment, case, spans in zip(segments, cases, words, strict=True)
    ]
    short = [
        spans is not None and _is_short(segment.text, spans)
        for segment, spans in zip(segments, words, strict=True)
    ]
    beside = around([guess if guess.confidence >= SURE else None for guess in guesses], short)
    done: list[Segment] = []
    for i, (segment, guess) in enumerate(zip(segments, guesses, strict=True)):
        spans = words[i]
        if spans and short[i]:
            name = is_capitalised([segment.text[start:end] for start, end in spans])
            if guess.confidence < (SURE_NAME if name else SURE):
                near = [one.language for one in beside[i] if one.script == guess.script]
                if len(near) == 1 or (name and len(set(near)) == 1):
                    near.append(near[0])
                guess = _guess(segment.text, spans, near, store)
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


def _is_short(text: str, words: Sequence[Span]) -> bool:
    """Return whether few words tell the language of a text, a title in quotes not counted."""
    if len(words) <= SHORT:
        return True
    outside = _parted(text, words)[0] if quoted_share(text) else ()
    return 0 < len(outside) <= SHORT


def spans_of(text: str, words: Sequence[Span] | None = None) -> tuple[LanguageSpan, ...]:
    """Return the stretches of a mixed text in its languages, or nothing for a text in one.

    >>> [s.language for s in spans_of("Осы бағдарлама аясында public private partnership дамыды")]
    ['kk', 'en', 'kk']
    """
    words = telling_words(text) if words is None else words
    store = word_scores()
    if store is None or len(words) < 2:
        return ()
    rows, scripts, _ = store.read([text[start:end] for start, end in words])
    found = runs(rows, lambda: change_costs(text, words, scripts), _classes(store.languages))
    if len(found) > 1:
        found = without_signs(found, [text[start:end] for start, end in words], scripts)
    if len(found) < 2:
        return ()
    edges = [(words[first][0], words[last - 1][1]) for first, last, _, _ in found]
    return tuple(
        LanguageSpan(start=start, end=end, language=language, confidence=round(confidence, 3))
        for (start, end), (_, _, language, confidence) in zip(
            widened(text, edges), found, strict=True
        )
    )


def _of_mixed(
    text: str,
    words: Sequence[Span],
    stretches: Sequence[LanguageSpan],
    guess: LanguageGuess,
) -> LanguageGuess:
    """Return the language of most letters outside quotes, as sure as it has a share of them all.

    "Закон «Мемлекеттік сатып алу туралы» принят" is a Russian sentence.
    """
    outside: Counter[str] = Counter()
    everywhere: Counter[str] = Counter()
    for (start, end), is_outside in zip(words, outside_quotes(text, words), strict=True):
        language = next((one.language for one in stretches if start < one.end), "")
        everywhere[language] += end - start
        if is_outside:
            outside[language] += end - start
    language = max(outside or everywhere, key=(outside or everywhere).__getitem__)
    if language == guess.language:
        return guess
    share = everywhere[language] / everywhere.total()
    return replace(guess, language=language, confidence=round(share, 4))


def _clear(text: str, store: WordScores | None) -> Clear | None:
    return None if store is None else clear_case(text, store.model.common)


def _of_clear(case: Clear) -> LanguageGuess:
    return _sure(case.language, case.sound)


@lru_cache(maxsize=4096)
def _sure(language: str, sound: float) -> LanguageGuess:
    """Return what is said of a clear text: mostly the same, so it is kept."""
    return LanguageGuess(
        language=language, confidence=round(CLEAR * sound, 4), script=_SCRIPT[language]
    )


def _learn(segments: Sequence[Segment], words: Sequence[Sequence[Span] | None]) -> None:
    """Have all words of the segments scored at once, which costs least."""
    store = word_scores()
    if store is not None:
        store.learn(
            segment.text[start:end]
            for segment, spans in zip(segments, words, strict=True)
            for start, end in spans or ()
        )


@cache
def _classes(languages: tuple[str, ...]) -> Classes:
    return Classes(
        languages=tuple("und" if name == "noise" else name for name in languages),
        entry=np.array([0.0 if n in EXPECTED else RARE_RUN for n in languages], dtype=np.float32),
    )


#: Letters that Tatar, Kyrgyz and others share with Kazakh, and those that only Kazakh uses so
#: often: one letter in eight. A text with some of the first and none of the second is less likely
#: Kazakh with each letter: "Дәүләт телләрен саклау программасы" is Tatar.
_TURKIC: Final = re.compile("[әөүңһӘӨҮҢҺ]")
_OFTEN_IN_KAZAKH: Final = re.compile("[қғұіҚҒҰІ]")
ABSENCE: Final = 0.1
#: Letters that languages lack, and what each word with one takes from the logit: "және" is not
#: Kyrgyz, "свёкла" not Bulgarian.
_LACKED: Final = {
    "ky": re.compile("(?i)[әғқһіұ]"),
    "tt": re.compile("(?i)[ғқіұ]"),
    "ug": re.compile("(?i)[іұ]"),
    "bg": re.compile("(?i)[ыэёіїє]"),
    "sr": re.compile("(?i)[йщыэёъьюя]"),
    "mk": re.compile("(?i)[йщыэёъьюя]"),
    "uk": re.compile("(?i)[ыэёъ]"),
    "be": re.compile("(?i)[ищъї]"),
}
LACKING: Final = 4.0
#: Signs beside a name that both languages have: of an address ("ул. Абая", "Абай көш."), ...
_ADDRESS: Final = (
    ("ru", re.compile(r"\b(?:[Гг]|[Уу]л|[Пп]р|[Пп]ер|[Мм]кр|[Пп]росп|[Оо]бл|[Рр]-н)\.")),
    ("kk", re.compile(r"\b(?:[Ққ]|[Кк]өш|[Дд]аңғ|[Аа]уд|[Ыы]-а|[Шш]-а)(?:\.|\Z)")),
)
#: ... and, counting twice, the legal form of a company: "ТОО «Алтын»", "«Алтын» ЖШС".
_LEGAL_FORM: Final = (
    ("ru", re.compile(r"\b(?:ТОО|АО|ОАО|ЗАО|НАО|РГП|РГКП|ГКП|КГП|КГУ|РГУ|ГУ|ОЮЛ|ИП)\b")),
    ("kk", re.compile(r"\b(?:ЖШС|АҚ|ААҚ|ЖАҚ|КеАҚ|РМК|РМҚК|МКК|КМК|КММ|РММ|ММ|ЗТБ|ЖК)\b")),
)
_SIGNS: Final = _ADDRESS + 2 * _LEGAL_FORM
#: More words in quotes are what someone said, and tell the language: fewer are a name or title.
LONGEST_TITLE: Final = 6
#: Unsure words around a title still count for more, if it is not so many times longer.
FEW_AROUND: Final = 8


def _guess(
    text: str, words: Sequence[Span], neighbours: Sequence[str], store: WordScores | None
) -> LanguageGuess:
    """Return the language of a text from its words and those of the pieces around it.

    What stands in quotes is in another language more often than not where it differs, so the words
    around it decide where they are sure; a name or title only speaks for its language as a
    neighbour does: "АО «Ұлттық технологиялар»" is Russian.
    """
    if store is not None and is_name([text[a:b] for a, b in words[:4]], store.model.common):
        return LanguageGuess(language="und", confidence=0.0, script=script_of(text))
    if quoted_share(text) and len(words) > 1:
        outside, quoted = _parted(text, words)
        if outside and quoted:
            guess = _by_words(text, outside, neighbours, store)
            if guess.confidence >= SURE:
                return guess
            if len(quoted) <= LONGEST_TITLE and _letters(quoted) <= FEW_AROUND * _letters(outside):
                title = _by_words(text, quoted, (), store)
                return _by_words(text, outside, (*neighbours, title.language), store)
    return _by_words(text, words, neighbours, store)


def _parted(text: str, words: Sequence[Span]) -> tuple[list[Span], list[Span]]:
    """Return the words outside quotes that tell the language of the text, and those in quotes.

    Outside, words in the script of the text tell it, but no names, as of who speaks; others do
    beside a title, if alone: of "Reuters агенттігі «...»" the second word does, of "the newspaper
    «Егемен»" both do, of "Reuters: «...»" none.
    """
    outside = outside_quotes(text, words)
    quoted = [word for word, is_outside in zip(words, outside, strict=True) if not is_outside]
    around = [word for word, is_outside in zip(words, outside, strict=True) if is_outside]
    script = script_of(text)
    own = [
        (start, end)
        for start, end in around
        if script_of(text[start:end]) == script and (start == 0 or not text[start:end].istitle())
    ]
    if own or len(quoted) > LONGEST_TITLE:
        return own, quoted
    named = any(start and not text[start:end].islower() for start, end in around)
    return ([] if named else around), quoted


def _letters(words: Sequence[Span]) -> int:
    return sum(end - start for start, end in words)


def _by_words(
    text: str, words: Sequence[Span], neighbours: Sequence[str], store: WordScores | None
) -> LanguageGuess:
    """Return the language that some words of a text and the pieces around it speak for."""
    if not words:
        return LanguageGuess(language="und", confidence=0.0, script=script_of(text))
    words = words[:MOST_WORDS]
    if store is None:
        return _by_letters(text, script_of(text))
    surfaces = [text[start:end] for start, end in words]
    rows, scripts, odd = store.read(surfaces)
    script = scripts[0] if len(set(scripts)) == 1 else script_of(" ".join(surfaces))
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
    if script == "Cyrl" and _turkic(surfaces):
        logits -= store.of_language("kk") * (ABSENCE * sum(map(len, surfaces)))
    if len(surfaces) <= SHORT:
        neighbours = (*neighbours, *(name for name, sign in _SIGNS if sign.search(text)))
    for language in neighbours:
        logits += NEIGHBOUR * store.of_language(language)
    language, share = _decide(store, logits)
    if language in _LACKED:
        for other, letters in _LACKED.items():
            lacking = sum(letters.search(word) is not None for word in surfaces)
            logits -= store.of_language(other) * (LACKING * lacking)
        language, share = _decide(store, logits)
    sound = 1 - sum(odd) / len(odd)
    if _SCRIPT.get(language) == script:
        known = store.model.common
        count = sum(known.get(word.lower()) == language for word in surfaces)
        sound *= soundness(count, len(surfaces))
    return LanguageGuess(language=language, confidence=round(share * sound, 4), script=script)


def _turkic(words: Sequence[str]) -> bool:
    """Return whether words have letters of Kazakh's neighbours, and none that Kazakh has often."""
    text = " ".join(words)
    return _TURKIC.search(text) is not None and not _OFTEN_IN_KAZAKH.search(text)


def _decide(store: WordScores, logits: NDArray[np.float32]) -> tuple[str, float]:
    """Return the likeliest language and its share; the classes of one language count together."""
    shares = np.exp((logits - logits.max()) / TEMPERATURE)
    by_language = shares @ store.members
    best = int(by_language.argmax())
    return store.names[best], float(by_language[best] / shares.sum())


def _by_letters(text: str, script: str) -> LanguageGuess:
    """Return a rough answer where the model is not there."""
    if script == "Latn":
        return LanguageGuess(language="en", confidence=0.6, script=script)
    unified = unify_look_alikes(text).lower()
    kazakh = _KAZAKH_LETTERS.search(unified) or _KAZAKH_WORDS.search(unified)
    return LanguageGuess(language="kk" if kazakh else "ru", confidence=0.7, script=script)
