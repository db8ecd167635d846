"""The texts that the language model learns from, language by language, with their sources.

Kazakh, Russian and English come from the data folder; the others from what Debian packages carry:
translations of programs (message catalogues), word lists of Tesseract and hunspell. Nothing is
downloaded here: a package that is not unpacked is left out, and the log says so.
"""

import gzip
import json
import re
import struct
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

#: Debian packages to unpack into one folder: `apt-get download NAME; dpkg-deb -x NAME*.deb FOLDER`.
PACKAGES: Final = (
    "tesseract-ocr-{aze,kir,mon,tat,tgk,tur,ukr,uzb,uzb-cyrl}",
    "libreoffice-l10n-{be,mn,tg,tr,uk,uz}",
    "firefox-esr-l10n-{az,be,tr,uk,uz}",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """Where the text of one class comes from.

    ``files`` are below the data folder (glob patterns), ``catalogues`` are names of locales in
    ``/usr/share/locale`` and the unpacked packages, ``words`` and ``firefox`` names of Tesseract
    languages and Firefox language packs.
    """

    files: tuple[str, ...] = ()
    catalogues: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    firefox: tuple[str, ...] = ()


#: Text files of the data folder that are held apart for `evaluation.language`.
HELD_APART: Final = (
    "text/kk_ktb-ud-test.txt",
    "text/kk_more/news_ntrex128_kaz.txt",
    "text/kk_more/encyclopedic_wikipedia_akorda_apertium-kaz.txt",
    "text/rurebus_ru_strategy_train_part_3.txt",
    "text/ru_gsd-ud-dev.txt",
    "text/nerel_ru/*.txt",
    "ner/re3d.train.jsonl.gz",
)

#: Of a file used for both, every tenth line is held apart.
HOLD_EVERY: Final = 10

TEXTS: Final[dict[str, Texts]] = {
    "kk": Texts(
        files=(
            "text/kk_more/*.txt",
            "text/kaznerd_kk_news_dev.txt",
            "ner/kaznerd.train.jsonl.gz",
            "text/apertium_segmentation_kk.txt",
            "text/apertium_texts_kk.txt",
            "text/kazqad_*_kk.txt",
            "text/primeminister_kz_corpus_kk.txt",
            "text/wordlists/tesseract_kaz_words_lower_cyr.tsv",
        ),
        catalogues=("kk",),
    ),
    "ru": Texts(
        files=(
            "text/rurebus_ru_strategy_train_part_1.txt",
            "text/rurebus_ru_strategy_train_part_2.txt",
            "text/rurebus_ru_strategy_ner_only.txt",
            "text/ru_taiga-ud-dev.txt",
            "laws/dedoc_ru/*.txt",
            "text/wordlists/ru_RU.dic",
        ),
        catalogues=("ru",),
    ),
    # the English originals of the German catalogues
    "en": Texts(files=("text/primeminister_kz_corpus_en.txt",), catalogues=("de",)),
    "ky": Texts(catalogues=("ky",), words=("kir",)),
    "uz": Texts(catalogues=("uz",), words=("uzb",), firefox=("uz",)),
    "uz_Cyrl": Texts(catalogues=("uz@cyrillic",), words=("uzb_cyrl",)),
    "tt": Texts(catalogues=("tt",), words=("tat",)),
    "tr": Texts(catalogues=("tr",), words=("tur",), firefox=("tr",)),
    "az": Texts(catalogues=("az",), words=("aze",), firefox=("az",)),
    "tk": Texts(catalogues=("tk",)),
    "crh": Texts(catalogues=("crh",)),
    "uk": Texts(catalogues=("uk",), words=("ukr",), firefox=("uk",)),
    "be": Texts(catalogues=("be",), firefox=("be",)),
    "bg": Texts(catalogues=("bg",)),
    "sr": Texts(catalogues=("sr",)),
    "mk": Texts(catalogues=("mk",)),
    "mn": Texts(catalogues=("mn",), words=("mon",)),
    "tg": Texts(catalogues=("tg",), words=("tgk",)),
    "cv": Texts(catalogues=("cv",)),
    "de": Texts(catalogues=("de",)),
    "fr": Texts(catalogues=("fr",)),
    "es": Texts(catalogues=("es",)),
    "it": Texts(catalogues=("it",)),
    "pt": Texts(catalogues=("pt", "pt_BR")),
    "nl": Texts(catalogues=("nl",)),
    "pl": Texts(catalogues=("pl",)),
}  # fmt: skip

#: Lines kept of one source of one language, so that no source drowns the others.
LINES_OF_A_SOURCE: Final = 60_000

_MARKUP = re.compile(r"<[^>]*>|&\w+;|%[-\d.$]*\w+|\$\{?\w+\}?|\{[^}]*\}|[_&~](?=\w)|\\\w|https?\S+")


def lines_of(
    name: str, *, data: Path, unpacked: Path | None, log: Callable[[str], None]
) -> dict[str, list[str]]:
    """Return the training lines of one class, source by source."""
    texts = TEXTS[name]
    sources: dict[str, list[str]] = {}
    held = {path for pattern in HELD_APART for path in data.glob(pattern)}
    for pattern in texts.files:
        for path in sorted(data.glob(pattern)):
            if path not in held:
                lines = [line for i, line in enumerate(read_lines(path)) if i % HOLD_EVERY]
                sources[path.name] = lines[:: max(1, len(lines) // LINES_OF_A_SOURCE)]
    roots = [Path("/usr/share/locale"), *([] if unpacked is None else [unpacked])]
    for locale in texts.catalogues:
        paths = [
            path for root in roots for path in sorted(root.rglob(f"{locale}/LC_MESSAGES/*.mo"))
        ]
        lines = _unique(line for path in paths for line in _catalogue(path, name))
        sources[f"catalogues {locale}"] = lines[:: max(1, len(lines) // LINES_OF_A_SOURCE)]
    for language in texts.words:
        lines = _tesseract_words(unpacked, language)
        sources[f"words {language}"] = lines[:: max(1, len(lines) // LINES_OF_A_SOURCE)]
    for language in texts.firefox:
        sources[f"firefox {language}"] = _unique(_firefox(unpacked, language))
    for source, lines in sources.items():
        log(f"{name:8} {source}: {len(lines)} lines{'' if lines else ' (missing?)'}")
    return sources


def read_lines(path: Path) -> Iterator[str]:
    """Yield the lines of text of a file of the data folder, whatever its form."""
    if path.name.endswith(".jsonl.gz"):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for line in file:
                record = json.loads(line)
                yield str(record.get("text") or " ".join(record.get("tokens", [])))
        return
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        line = line.split("\t")[0] if path.suffix == ".tsv" else line
        line = line.split("/")[0] if path.suffix == ".dic" else line
        if line.strip() and not line.startswith("#"):
            yield line.strip()


def _unique(lines: Iterator[str]) -> list[str]:
    return list(dict.fromkeys(lines))


def _catalogue(path: Path, name: str) -> Iterator[str]:
    """Yield the translations (for English: the originals) of a compiled message catalogue.

    The form is in the manual of GNU gettext, "The Format of GNU MO Files".
    """
    blob = path.read_bytes()
    order = "<" if blob[:4] == b"\xde\x12\x04\x95" else ">"
    _, _, count, originals, translations = struct.unpack(order + "5I", blob[:20])
    for i in range(count):
        pair = []
        for table in (originals, translations):
            length, offset = struct.unpack_from(order + "2I", blob, table + 8 * i)
            pair.append(blob[offset : offset + length])
        if pair[0] and pair[0] != pair[1]:
            text = pair[0 if name == "en" else 1].split(b"\x04")[-1].split(b"\0")[-1]
            yield from _clean(text.decode("utf-8", "replace"))


def _clean(text: str) -> Iterator[str]:
    for line in _MARKUP.sub(" ", text).splitlines():
        line = " ".join(line.split())
        if sum(map(str.isalpha, line)) > 0.6 * len(line):
            yield line


def _firefox(unpacked: Path | None, language: str) -> Iterator[str]:
    """Yield the messages of a Firefox language pack (Fluent and properties files)."""
    if unpacked is None:
        return
    for path in unpacked.rglob(f"langpack-{language}@*.xpi"):
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                if name.endswith((".ftl", ".properties")):
                    text = archive.read(name).decode("utf-8", "replace")
                    for match in re.finditer(r"^[\w.-]+\s*=\s*(.+)$", text, re.MULTILINE):
                        yield from _clean(match[1])


def _tesseract_words(unpacked: Path | None, language: str) -> list[str]:
    """Return the word list of a Tesseract language, made beforehand by its own tools.

    `combine_tessdata -u LANG.traineddata LANG.`, then `dawg2wordlist LANG.lstm-unicharset
    LANG.lstm-word-dawg words.txt` in a folder named LANG.
    """
    if unpacked is None:
        return []
    words: set[str] = set()
    for path in unpacked.rglob(f"{language}/words.txt"):
        for word in path.read_text(encoding="utf-8", errors="replace").split():
            if len(word) > 2 and word.isalpha() and not word[1:].isupper():
                words.add(word)
    return sorted(words)
