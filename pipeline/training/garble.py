"""Trains the detector of garbled lines: logistic regression over hashed character n-grams.

Garbled lines are the reads of `latin.pairs`. Clean ones are English and other languages in Latin
letters, Russian and Kazakh transliterated, reference lists, tables of figures, formulas, addresses
and code, and pages of clean languages read by Tesseract with its mistakes.
"""

import gettext
import gzip
import random
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np

from pipeline.garble import BITS, ORDERS, encode, slots
from pipeline.training.latin.pairs import load_pairs
from pipeline.training.latin.texts import texts_of

#: Debian packages to unpack into one folder (`apt-get download NAME; dpkg-deb -x NAME*.deb F`).
PACKAGES = "manpages manpages-{de,tr,fr,es,it,pl,id,fi,ro,hu,pt-br,nl,sv,vi}"
_LOCALES = ("de", "fr", "tr", "es", "it", "pl", "nl", "fi", "id", "ro")
_EPOCHS = 4
_SMALLEST = 12
#: Ways to write Cyrillic in Latin letters: ALA-LC and passport style, the 2021 Kazakh alphabet.
_RU = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
_SCHEMES = (
    "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya",
    "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y _ e iu ia",
    "a b v g d e ë ž z i j k l m n o p r s t u f h c č š ŝ ʺ y ʹ è û â",
    "a b v g d e yo j z i i k l m n o p r s t w f h c ch sh sch ' y ' e yu ya",
)
_KK = "әғқңөұүһі"
_KK_SCHEMES = (
    "a g k n o u u h i",
    "ä ğ q ñ ö ū ü h ı",
    "á ǵ q ń ó u ú h i",
    "ae gh q ng oe u ue h i",
)


def fit(data: Path, pairs: Path, packages: Path, output: Path, log: Callable[[str], None]) -> None:
    """Write ``garble/garble.npz`` from the ``train*.tsv`` and ``clean*.tsv`` of `pairs`."""
    chance = random.Random(5)
    garbled: dict[str, list[str]] = {"ru": [], "kk": []}
    for file in sorted(pairs.glob("train*.tsv")):
        for pair in load_pairs(file):
            garbled[pair.language].append(pair.read)
    clean = [
        pair.read for file in sorted(pairs.glob("clean*.tsv")) for pair in load_pairs(file)
    ] * 3
    clean += clean_lines(data, packages, chance)
    log(f"clean {len(clean)}, garbled { ({k: len(v) for k, v in garbled.items()}) }")
    rows = [(line, 0) for line in clean]
    rows += [(line, 1) for line in garbled["ru"]] + [(line, 2) for line in garbled["kk"]]
    rows += [(piece, label) for line, label in rows[-80_000:] if (piece := _piece(line, chance))]
    chance.shuffle(rows)
    weights, bias = descend(rows, log)
    scale = float(np.abs(weights).max()) / 127
    folder = output / "garble"
    folder.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        folder / "garble.npz",
        weights=np.round(weights / scale).astype(np.int8),
        scale=np.float32(scale),
        bias=bias,
    )


def descend(rows: Sequence[tuple[str, int]], log: Callable[[str], None]) -> tuple[Any, Any]:
    """Return weights and bias by AdaGrad on the softmax of clean, Russian, Kazakh."""
    weights = np.zeros((1 << BITS, 2), dtype=np.float32)
    squares = np.full((1 << BITS, 2), 1e-3, dtype=np.float32)
    bias = np.zeros(2, dtype=np.float32)
    size = 256
    for epoch in range(_EPOCHS):
        wrong = total = 0.0
        for start in range(0, len(rows), size):
            some = rows[start : start + size]
            labels = np.array([label for _, label in some])
            codes = encode([line for line, _ in some])
            line_of = np.concatenate([[0], np.cumsum(codes == 10)[:-1]])
            grams = np.concatenate([slots(codes, order) for order in ORDERS])
            owner = np.tile(line_of, len(ORDERS))
            odds = np.zeros((len(some), 3))
            for k in (0, 1):
                odds[:, k + 1] = np.bincount(owner, weights[grams, k], len(some)) + bias[k]
            odds -= odds.max(1, keepdims=True)
            chances = np.exp(odds) / np.exp(odds).sum(1, keepdims=True)
            target = np.eye(3)[labels]
            wrong += float((odds.argmax(1) != labels).sum())
            total += len(some)
            slope = (chances - target)[:, 1:]
            touched, where = np.unique(grams, return_inverse=True)
            for k in (0, 1):
                pull = np.bincount(where, slope[owner, k], len(touched)) / 8
                pull += 1e-5 * weights[touched, k]
                squares[touched, k] += pull**2
                weights[touched, k] -= 0.05 * pull / np.sqrt(squares[touched, k])
            bias -= 0.001 * slope.mean(0).astype(np.float32)
        log(f"pass {epoch}: {wrong / total:.5f} wrong while learning")
    return weights, bias


def clean_lines(data: Path, packages: Path, chance: random.Random) -> list[str]:
    """Return lines that must be called clean."""
    lines: list[str] = []
    for name, text in foreign_texts(data, packages).items():
        made = list(_wrapped(text, chance))
        chance.shuffle(made)
        lines += made[: 60_000 if name == "en" else 9_000]
    for language, text in texts_of(data).items():
        for _ in range(900):
            start = chance.randrange(len(text) - 3000)
            lines += _wrapped(transliterated(text[start : start + 1500], language, chance), chance)
    lines += [_made(chance) for _ in range(40_000)]
    lines += short_lines(chance)
    return lines


def foreign_texts(data: Path, packages: Path) -> dict[str, str]:
    """Return texts in Latin letters by language; the last twentieth of each is kept aside."""
    english = data / "text"
    texts = {
        "en": (english / "primeminister_kz_corpus_en.txt").read_text(encoding="utf-8")
        + "\n".join(
            line.split("\t")[0]
            for line in (english / "libreoffice_ui_en_kk.tsv").read_text("utf-8").splitlines()
        )
    }
    folder = packages / "usr/share/man"
    for path in sorted(folder.glob("**/*.gz")):
        name = path.relative_to(folder).parts[0]
        name = "man" if name.startswith("man") else name
        roff = gzip.decompress(path.read_bytes()).decode("utf-8", "replace")
        texts[name] = texts.get(name, "") + plain(roff)[:4000]
    return {name: text[: len(text) * 19 // 20] for name, text in texts.items()}


def short_lines(chance: random.Random) -> list[str]:
    """Return names and short messages of programs (message catalogues on this machine)."""
    found: set[str] = set()
    for locale in _LOCALES:
        for path in sorted(Path("/usr/share/locale", locale, "LC_MESSAGES").glob("*.mo")):
            with path.open("rb") as file, suppress(UnicodeDecodeError):
                catalogue = gettext.GNUTranslations(file)
                entries = vars(catalogue)["_catalog"].values()
                found.update(line for entry in entries for line in str(entry).splitlines())
    lines = sorted(line for line in found if 6 <= len(line) <= 60)
    chance.shuffle(lines)
    return lines[:40_000]


def plain(roff: str) -> str:
    """Return the prose of a manual page."""
    lines = [line for line in roff.splitlines() if line and line[0] not in ".'"]
    text = re.sub(r"\\f[A-Z]|\\f\(..|\\[&,/%|]", "", "\n".join(lines))
    return re.sub(r"\\-", "-", re.sub(r"\\\(..|\\\[.*?\]", " ", text)) + "\n"


def transliterated(text: str, language: str, chance: random.Random) -> str:
    """Return Cyrillic text in Latin letters by one of the usual schemes."""
    table = dict(zip(_RU, chance.choice(_SCHEMES).split(), strict=True))
    if language == "kk":
        table |= dict(zip(_KK, chance.choice(_KK_SCHEMES).split(), strict=True))
    out = []
    for char in text:
        latin = table.get(char.lower(), char).replace("_", "")
        out.append(latin.capitalize() if char.isupper() else latin)
    return "".join(out)


def _wrapped(text: str, chance: random.Random) -> Iterator[str]:
    """Yield the text in lines of a random width, some in capitals."""
    width = chance.choice((28, 40, 60, 80, 95))
    line = ""
    for word in text.split():
        if line and len(line) + len(word) >= width:
            if len(line) >= _SMALLEST:
                yield line.upper() if chance.random() < 0.05 else line
            line = ""
            width = chance.choice((28, 40, 60, 80, 95))
        line = f"{line} {word}".strip()


def _piece(line: str, chance: random.Random) -> str:
    """Return one to three words of a line, for headings and cells of tables."""
    words = line.split()
    count = chance.randint(1, 3)
    at = chance.randrange(max(1, len(words) - count))
    piece = " ".join(words[at : at + count])
    return piece if len(piece) >= 8 else ""


def _made(chance: random.Random) -> str:
    """Return a line of a table, formula, reference, address or code."""
    kinds: Sequence[Callable[[random.Random], str]] = (
        _figures,
        _formula,
        _reference,
        _address,
        _code,
    )
    return chance.choice(kinds)(chance)


def _figures(chance: random.Random) -> str:
    return " ".join(
        chance.choice(
            ("{:.1f}", "{:,.2f}", "{:.0f}%", "{:.0f}", "({:.3f})", "-", "n/a", "Q{:.0f}")
        ).format(chance.uniform(0, 10 ** chance.randint(1, 5)))
        for _ in range(chance.randint(3, 10))
    )


def _formula(chance: random.Random) -> str:
    names = "x y z t i n k GDP CPI Yt Xit alpha beta ln log exp sum max P(A) E[x] H0 H1 b0".split()
    signs = "= + - * / < > <= ^ ~ | ( ) , \u2264 \u00b1 \u03b2 \u03b5 \u03a3".split()
    return " ".join(
        chance.choice(names if i % 2 == 0 else signs) for i in range(chance.randint(5, 17))
    )


def _reference(chance: random.Random) -> str:
    names = (
        "Smith Nurlanov Akhmetova Sadykov Müller Yılmaz Kowalski Tuleugaliyev Zhumabayeva Jandosov "
        "Bekmukhambetova Iskakov Ospanov Suleimenova Petrenko Ivanova Kydyrbekuly OECD UNDP Chen Li"
    ).split()
    places = "Almaty Astana Nur-Sultan Moscow Berlin Ankara Oxford Cambridge Tashkent".split()
    people = ", ".join(
        f"{chance.choice(names)} {chance.choice('ABCDEGIKMNRSTZ')}.{chance.choice(['', ' K.'])}"
        for _ in range(chance.randint(1, 3))
    )
    return chance.choice(
        (
            "{p} ({y}). {c}: Univ. Press. Vol. {v}, No. {n}, pp. {v}-{y}.",
            "[{n}] {p} // J. Econ. Stud. {y}. \u2116 {n}. P. {v}\u2013{y}. DOI: 10.{y}/j.{v}.{n}",
            "{n}. {p}, et al. ISBN 978-{v}-{y}-{n}. {c}, {y}. {v} p.",
            "{p} {c} {y} https://doi.org/10.{y}/s{v}-0{n}",
        )
    ).format(
        p=people, c=chance.choice(places), y=chance.randint(1965, 2025),
        v=chance.randint(1, 400), n=chance.randint(1, 60),
    )  # fmt: skip


def _address(chance: random.Random) -> str:
    names = "a.nurlanova info press k_sadykov office zhumabayev.e contact dr.m.ospanov".split()
    hosts = "gov.kz mail.ru kaznu.kz enu.kz gmail.com nu.edu.kz stat.gov.kz adilet.zan.kz".split()
    number = chance.randint(100000, 999999)
    return chance.choice(
        ("{n}@{h}", "E-mail: {n}@{h}, tel. +7 (727) {t}", "https://www.{h}/{n}/docs/{t}.pdf",
         "http://{h}/rus/docs/Z1{t}", "Corresponding author: {n}@{h} (ORCID 0000-0002-{t})")
    ).format(n=chance.choice(names), h=chance.choice(hosts), t=number)  # fmt: skip


def _code(chance: random.Random) -> str:
    names = "value index LINE_MAX readHTML getElementById HTTPServer xIJ nBIN OBJ_ID WIIF".split()
    forms = ("{} = {}[{}];", "if ({} != {}) return {};", "def {}({}, {}):", "{}::{} -> {}",
             "<{} id=\"{}\">{}", "SELECT {} FROM {} WHERE {} IS NULL")  # fmt: skip
    return chance.choice(forms).format(*(chance.choice(names) for _ in range(3)))
