"""The language of a text, and of each segment of a document."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import regex

from pipeline.language.script import language_of_script, script_of, unify_look_alikes
from pipeline.language.words import telling_words
from pipeline.records import Segment


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageGuess:
    """A language (ISO 639-1, or "und"), how sure that is (0 to 1), and the script (ISO 15924)."""

    language: str
    confidence: float
    script: str


_KAZAKH_LETTERS = regex.compile("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]")
_KAZAKH_WORDS = regex.compile(r"\b(?:туралы|мен|және|бойынша|болып|деп|бар|емес|керек)\b")


def detect(text: str) -> LanguageGuess:
    """Return the language of `text` as a whole.

    >>> detect("Қазақстан Республикасының Заңы").language, detect("№ 379-V").language
    ('kk', 'und')
    """
    script = script_of(text)
    if not telling_words(text):
        return LanguageGuess(language="und", confidence=0.0, script=script)
    if script == "Cyrl":
        unified = unify_look_alikes(text)
        kazakh = _KAZAKH_LETTERS.search(unified) or _KAZAKH_WORDS.search(unified)
        language = "kk" if kazakh else "ru"
    elif script == "Latn":
        language = "en"
    else:
        language = language_of_script(text, script)
    return LanguageGuess(language=language, confidence=0.8, script=script)


def detect_segments(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """Return the segments with their language, confidence and script filled in."""
    done: list[Segment] = []
    for segment in segments:
        guess = detect(segment.text)
        done.append(
            replace(
                segment,
                language=guess.language,
                language_confidence=guess.confidence,
                script=guess.script,
            )
        )
    return tuple(done)
