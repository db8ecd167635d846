"""Texts to tell the language of: held apart from training, cut, damaged, in other alphabets.

Whether a sentence is of the third that may be looked at or of the unseen two thirds hangs on its
own letters alone, so it stays there whatever is added or left out.
"""

import html
import random
import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pipeline.config import GOLD
from pipeline.language.clear import FOREIGN
from pipeline.language.script import script_of
from pipeline.language.words import telling_words
from pipeline.latin_kazakh import from_cyrillic
from pipeline.training.language_texts import (
    HELD_APART,
    HOLD_EVERY,
    TEXTS,
    read_lines,
    unpacked_folder,
)
from pipeline.training.languages import RUSSIAN_IN_LATIN, WITHOUT_OWN_LETTERS

OURS: Final = ("kk", "ru", "en")
#: Sources held apart as wholes (names of files below the data folder and the unpacked packages).
SOURCES: Final = {
    "kk": ("kk_ktb", "ntrex", "wikipedia_akorda", "udhr/kaz", "libreoffice_ui_en_kk"),
    "ru": ("rurebus_ru_strategy_train_part_3", "gsd", "nerel_ru", "udhr/rus"),
    "en": ("re3d", "social_partnership_article", "lee_background", "udhr/eng"),
}
#: Sources of which each tenth line is held apart.
TENTHS: Final = {
    "kk": ("kaznerd_kk_news", "gov_kz_sites", "primeminister_kz_corpus_kk", "kazqad_wiki"),
    "ru": ("rurebus_ru_strategy_train_part_1", "rurebus_ru_strategy_ner_only", "ru_taiga"),
    "en": ("primeminister_kz_corpus_en",),
}
#: Sentences of one source at most.
OF_A_SOURCE: Final = 4000
LENGTHS: Final = (("1 word", 1), ("3 words", 3), ("8 words", 8))
NOISE: Final = (0.02, 0.1)
#: Letters that OCR takes for one another.
CONFUSIONS: Final = dict(
    zip("аоеснпитшщыкгмлдaeoclinuhtrm", "оасеипнгщшькгнлоaeceilmubfnn", strict=True)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Samples:
    """Texts of one length and damage, by language."""

    name: str
    texts: dict[str, list[str]]


def samples(data: Path, unseen: bool) -> list[Samples]:
    """Return samples of every length, damage and alphabet, of sentences held apart.

    ``sentences`` leaves out what is no sentence of its language whoever reads it (see `is_proper`),
    ``all sentences`` leaves out nothing.
    """
    everything = {language: sentences(data, language, unseen) for language in OURS}
    proper = {
        language: [text for text in texts if is_proper(text, language)]
        for language, texts in everything.items()
    }
    found = [
        Samples(name=name, texts={k: windows(v, length) for k, v in everything.items()})
        for name, length in LENGTHS
    ]
    found += [
        Samples(name="sentences", texts=proper),
        Samples(name="all sentences", texts=everything),
    ]
    for share in NOISE:
        chance = random.Random(8)
        noisy = {k: [misread(s, share, chance) for s in v] for k, v in proper.items()}
        found.append(Samples(name=f"noise {share:.0%}", texts=noisy))
    three = {k: windows(v, 3) for k, v in proper.items()}
    for name, language, change in SPELLINGS:
        found.append(_spelled(name, language, change, proper[language]))
        found.append(_spelled(f"{name}, 3 words", language, change, three[language]))
    return found


def is_proper(text: str, language: str) -> bool:
    """Return whether a text is a sentence of its language whoever reads it.

    Left out are, besides what is no sentence, those with a Cyrillic letter that its alphabet lacks,
    and Kazakh without any of its own letters, as the Russian sources are without sentences that
    have them.
    """
    if not is_sentence(text) or FOREIGN[language].search(text.lower()):
        return False
    return language != "kk" or KAZAKH_LETTERS.search(text) is not None


def _spelled(
    name: str, language: str, change: Callable[[str], str], texts: Sequence[str]
) -> Samples:
    return Samples(name=name, texts={language: [change(text) for text in texts[:1000]]})


def _with(table: Mapping[int, str | int]) -> Callable[[str], str]:
    """Return a function that spells a text by a table of small letters, capitals kept."""
    small = {chr(code): chr(code).translate(table) for code in table}
    both = str.maketrans(small | {a.upper(): b.capitalize() for a, b in small.items()})
    return lambda text: text.translate(both).replace("_", "")


#: Other ways to write a language: what it is called, the language, how a sentence is so written.
SPELLINGS: Final[tuple[tuple[str, str, Callable[[str], str]], ...]] = (
    ("Latin of 2017", "kk", lambda text: from_cyrillic(text, "2017")),
    ("Latin of 2018", "kk", lambda text: from_cyrillic(text, "2018")),
    ("Latin of 2019", "kk", lambda text: from_cyrillic(text, "2019")),
    ("Latin of 2021", "kk", lambda text: from_cyrillic(text, "2021")),
    ("without own letters", "kk", _with(WITHOUT_OWN_LETTERS[0])),
    ("in Latin letters", "ru", _with(RUSSIAN_IN_LATIN[1])),
)


def sentences(data: Path, language: str, unseen: bool) -> list[str]:
    """Return the sentences of a language that are held apart, a third or the other two thirds.

    A sentence that also stands in the text trained on (forms and headings repeat) is left out.
    """
    found: dict[str, None] = {}
    for source in SOURCES[language]:
        lines = (line for path in _paths(data, source) for line in _lines_of(path))
        found.update(dict.fromkeys(_of_language(lines, language, OF_A_SOURCE)))
    for source in TENTHS[language]:
        for path in _paths(data, source):
            whole = list(read_lines(path))
            trained = {line for i, line in enumerate(whole) if i % HOLD_EVERY}
            held = (line for line in whole[::HOLD_EVERY] if line not in trained)
            found.update(dict.fromkeys(_of_language(held, language, OF_A_SOURCE)))
    return [text for text in found if (zlib.crc32(text.encode()) % 3 > 0) == unseen]


def _paths(data: Path, source: str) -> list[Path]:
    """Return the files whose path holds the name of a source, below the data and the packages."""
    patterns = {*HELD_APART, *(one for texts in TEXTS.values() for one in texts.files)}
    patterns |= {"articles/social_partnership_article.txt"}
    found = {path for pattern in patterns for path in data.glob(pattern)}
    unpacked = unpacked_folder(data)
    if unpacked is not None:
        found |= {*unpacked.glob("gensim/*.cor"), *unpacked.glob("udhr/*.html")}
    return sorted(path for path in found if source in path.as_posix())


def _lines_of(path: Path) -> Iterator[str]:
    if path.suffix == ".html":
        yield from declaration(path)
    elif path.stem.endswith("_en_kk"):  # English, a tab, Kazakh
        rows = path.read_text(encoding="utf-8").splitlines()
        yield from (row.split("\t")[1] for row in rows if "\t" in row)
    else:
        yield from read_lines(path)


def declaration(path: Path) -> Iterator[str]:
    """Yield the paragraphs of the Universal Declaration of Human Rights in one language."""
    for match in re.finditer(r"<(p|li)>(.*?)</\1>", path.read_text(encoding="utf-8"), re.DOTALL):
        text = html.unescape(re.sub(r"<[^>]*>", " ", match[2]))
        yield " ".join(text.split())


def _of_language(lines: Iterable[str], language: str, most: int) -> list[str]:
    """Return at most `most` sentences that are running text in the script of the language."""
    found = [sentence for sentence in sentences_of(lines) if fits(sentence, language)]
    random.Random(1).shuffle(found)
    return found[:most]


def sentences_of(lines: Iterable[str]) -> Iterator[str]:
    """Yield the sentences of lines, cut after every full stop with a space behind it."""
    for line in lines:
        yield from re.split(r"(?<=[.!?])\s+", line)


def fits(sentence: str, language: str) -> bool:
    """Return whether a sentence is running text in the script of a language."""
    if len(sentence) > 400 or len(telling_words(sentence)) < 5:
        return False
    if script_of(sentence) != ("Latn" if language == "en" else "Cyrl"):
        return False
    if language == "en":
        return not _GARBLED.search(sentence)
    return language == "kk" or not KAZAKH_LETTERS.search(sentence)


KAZAKH_LETTERS: Final = re.compile("(?i)[әғқңөұүһі]")


#: Capitals inside words, digits between letters: what Cyrillic read as Latin looks like.
_GARBLED: Final = re.compile(r"[a-z][A-Z]\w*[a-z][A-Z]|[A-Z]{2,}[a-z]{2}|[^\W\d]\d[^\W\d]")


def is_sentence(text: str) -> bool:
    """Return whether a text is a sentence of one language, by rules that know no language.

    Left out are runs of names (half of the words after the first have capitals), lines of which
    less than half are letters, and those with more than one word in four in another script.

    >>> is_sentence("Жиынға министрлер қатысты"), is_sentence("Иванов Пётр, Смит Джон, Ли Мин")
    (True, False)
    """
    words = [text[start:end] for start, end in telling_words(text)]
    names = sum(not word.islower() for word in words[1:])
    if 2 * names >= len(words) - 1 and not text.isupper():
        return False
    if 2 * sum(map(str.isalpha, text)) < len(text):
        return False
    script = script_of(text)
    return 4 * sum(script_of(word) != script for word in words) <= len(words)


def windows(lines: Sequence[str], length: int) -> list[str]:
    """Return a run of `length` telling words of each line.

    Words in another script are passed over, and so are runs of which more than half are names
    (capitals within the sentence): a name alone has no language.
    """
    chance = random.Random(8)
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


def misread(text: str, share: float, chance: random.Random) -> str:
    """Return a text in which a share of the letters was taken for ones drawn like them."""
    return "".join(
        CONFUSIONS.get(c, c) if c.isalpha() and chance.random() < share else c for c in text
    )


#: Files of the declaration in languages that documents of Kazakhstan may quote, and their codes.
DECLARATIONS: Final = {
    "kir": "ky", "uzn_latn": "uz", "uzn_cyrl": "uz", "tat": "tt", "tur": "tr", "ukr": "uk",
    "deu_1996": "de", "fra": "fr", "bel": "be", "azj_latn": "az",
}  # fmt: skip


def others(data: Path | None, unseen: bool) -> list[tuple[str, str]]:
    """Return (language, sentence) in other languages: our own, and those of the declaration."""
    path = GOLD / "language" / ("others.unseen.tsv" if unseen else "others.tsv")
    lines = path.read_text(encoding="utf-8").splitlines()
    pairs = [(line.split("\t")[0], line.split("\t")[1]) for line in lines if line]
    unpacked = unpacked_folder(data) if data is not None else None
    for name, language in DECLARATIONS.items():
        file = None if unpacked is None else unpacked / "udhr" / f"{name}.html"
        if file is not None and file.is_file():
            parts = [s for p in declaration(file) for s in re.split(r"(?<=[.;!?])\s+", p)]
            texts = [part for part in parts if len(part) > 25]
            pairs += [(language, s) for s in texts if (zlib.crc32(s.encode()) % 2 > 0) == unseen]
    return pairs
