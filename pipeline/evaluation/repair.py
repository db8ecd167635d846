"""How well broken letters are mended: sentences damaged on purpose, clean texts, real cases.

The sentences are the project's own (``corpus/gold``); with the data folder, lines the judge has
not learnt from as well. The rules are tuned on the seen half; the unseen half is for the table at
the end. ftfy and charset-normalizer stand beside, in the same run, where they are installed.
"""

import json
import random
import re
import time
import zlib
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import Final

from pipeline.config import GOLD
from pipeline.evaluation.damage import DAMAGES, FOLDED, QUESTIONS, Damage
from pipeline.evaluation.repair_words import Case, Repairer, lost_bytes, misread_latin, table
from pipeline.repair.letters import repair_lines
from pipeline.training.judge import held_apart

#: Sentences of each damage and language, and of a document, repaired together.
SENTENCES = 240
DOCUMENT: Final = 8
#: The rivals, slower, get the first cases of each kind only.
FOR_RIVALS: Final = 24
#: Families whose code page or font is chosen by document: their sentences are tried alone too.
BY_DOCUMENT: Final = "235"
#: A word that is damaged where it comes from is no truth.
_TWO_SCRIPTS: Final = re.compile("[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]|\\bNe\\s?\\d")
_DAMAGED: Final = re.compile(
    rf"{_TWO_SCRIPTS.pattern}|(?<!\w)(?:[^\W\d_] ){{3,}}[^\W\d_](?!\w)|[\u00ad\ue000-\uf8ff]"
    r"|&#\d{2,4};"
)
#: Families of sentences written with slips ("жылгы", "N9 407"): no clean text, and no truth.
_SLIPS: Final = ("OCR slip", "noise")
#: The gold whose sentences are looked at, and that whose sentences are kept apart.
_SEEN: Final = ("{}.seen.jsonl",)
_UNSEEN: Final = ("fourth_{}.unseen.jsonl", "fifth_{}.unseen.jsonl")
_NUMBER: Final = re.compile(r"(?<![^\W\d_])\d+(?![^\W\d_])")
_PLACE: Final = re.compile(r"\{(\d+)\}")
_NUMERAL: Final = re.compile(r"(?<!\w)[IVXІХ]{1,6}(?!\w)")
_NUMERAL_LETTERS: Final = str.maketrans("ІХ", "IX")
#: A line between its words: every second piece is a word.
_BETWEEN: Final = re.compile(r"(\w+)")


def evaluate(*, data: Path | None = None, unseen: bool = False) -> str:
    """Return the tables: restored by damage and language, harm, speed, real cases."""
    repairers = {"qujat": ours, **rivals()}
    numerals = {language: with_numerals(language, unseen) for language in ("ru", "kk", "en")}
    sentences = {language: _sentences(language, data, unseen) for language in ("ru", "kk", "en")}
    parts = [
        f"Rivals see the first {FOR_RIVALS} cases of each damage and the first {10 * FOR_RIVALS} "
        "lines of each clean text.",
        _restored(sentences, numerals, repairers),
        lost_bytes({damage.name: broken for damage, broken in _losing(sentences)}, ours),
        misread_latin(unseen, repairers),
        _harm(sentences, data, unseen, repairers),
        _speed(sentences, repairers),
    ]
    if data is not None:
        parts.append(_real(data, repairers))
    return "\n\n".join(parts)


def ours(lines: Sequence[str]) -> list[str]:
    """Return the lines as qujat repairs them."""
    return [repaired.text for repaired in repair_lines(lines)]


def rivals() -> dict[str, Repairer]:
    """Return ftfy and charset-normalizer, as far as they are installed."""
    found: dict[str, Repairer] = {}
    try:
        import ftfy

        found["ftfy"] = lambda lines: [ftfy.fix_text(line) for line in lines]
    except ImportError:
        pass
    try:
        from charset_normalizer import from_bytes

        def normalised(lines: Sequence[str]) -> list[str]:
            out = []
            for line in lines:
                best = from_bytes(_as_bytes(line)).best()
                out.append(str(best) if best is not None else line)
            return out

        found["charset-n."] = normalised
    except ImportError:
        pass
    return found


def _as_bytes(line: str) -> bytes:
    """Return the bytes of a line as they were before it was read wrongly."""
    for page in ("ascii", "latin-1", "cp1252", "cp1251"):
        try:
            return line.encode(page)
        except UnicodeEncodeError:
            continue
    return line.encode("utf-8")


# --- the sentences --------------------------------------------------------------------------------


def _sentences(language: str, data: Path | None, unseen: bool) -> list[str]:
    """Return sentences of a language: the project's own, then lines held apart."""
    found = [
        row["text"]
        for name in (_UNSEEN if unseen else _SEEN)
        for line in (GOLD / "sentences" / name.format(language)).read_text("utf-8").splitlines()
        if not (row := json.loads(line))["family"].startswith(_SLIPS)
    ]
    own = GOLD / "repair" / f"{language}{'.unseen' if unseen else ''}.txt"
    found += own.read_text(encoding="utf-8").splitlines()
    if data is not None:
        found += [line for line in clean_lines(data, language, unseen) if 40 < len(line) < 400]
    return [" ".join(line.split()) for line in found if not _DAMAGED.search(line)]


def with_numerals(language: str, unseen: bool) -> list[str]:
    """Return the project's sentences with a place for a Roman numeral, each with many of them.

    The number in the place, ``{5}``, is the highest numeral that makes sense there.
    """
    path = GOLD / "repair" / f"numerals{'.unseen' if unseen else ''}.tsv"
    found = []
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        its, sentence = line.split("\t")
        if its == language:
            most = max(int(number) for number in _PLACE.findall(sentence))
            found += [_with_numeral(sentence, number) for number in range(most)]
    return found


def _with_numeral(sentence: str, number: int) -> str:
    return _PLACE.sub(lambda match: roman(1 + number % int(match[1])), sentence)


def roman(number: int) -> str:
    """Return a number below 40 as a Roman numeral.

    >>> roman(14), roman(39)
    ('XIV', 'XXXIX')
    """
    ones = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return "X" * (number // 10) + ones[number % 10]


def clean_lines(data: Path, language: str, unseen: bool) -> list[str]:
    """Return half of the lines held apart from the judge, the half for tuning or the other."""
    return [
        line
        for line in held_apart(data, language)
        if line.strip() and zlib.crc32(line.encode()) % 2 == int(unseen)
    ]


def cases_of(damage: Damage, sentences: Sequence[str], language: str) -> list[Case]:
    """Return the sentences that a damage can happen to, damaged; the same at each call."""
    chance = random.Random(f"{damage.family} {damage.name} {language}")
    chosen = list(sentences)
    chance.shuffle(chosen)
    cases: list[Case] = []
    for sentence in chosen:
        if len(cases) == SENTENCES:
            break
        if damage.family[0] in "12":
            sentence = sentence.replace("—", "-").replace("–", "-").replace("№", "N")
        sentence = _latin_numerals(sentence)
        if damage.name == "bullets":
            sentence = "• " + sentence
        broken = damage.damage(sentence, chance)
        if broken is not None and "\n" not in broken:
            cases.append(Case(broken, sentence))
    return cases


# --- the tables -----------------------------------------------------------------------------------


def _restored(
    sentences: dict[str, list[str]],
    numerals: dict[str, list[str]],
    repairers: dict[str, Repairer],
) -> str:
    """Return the table of sentences restored to the letter, alone and in a document, in percent."""
    rows = [("family", "damage", "language", "sentences", "alone", *repairers)]
    for damage in DAMAGES:
        for language in damage.languages:
            more = numerals[language] if damage.name == "Roman numerals" else []
            cases = cases_of(damage, sentences[language] + more, language)
            if not cases:
                continue
            alone = "-"
            if damage.family[0] in BY_DOCUMENT:
                good = sum(ours([case.broken])[0] == case.truth for case in cases)
                alone = f"{100 * good / len(cases):.1f}"
            right = []
            for name, repairer in repairers.items():
                tried = cases if name == "qujat" else cases[:FOR_RIVALS]
                good = 0
                for at in range(0, len(tried), DOCUMENT):
                    some = tried[at : at + DOCUMENT]
                    texts = repairer([case.broken for case in some])
                    good += sum(text == case.truth for text, case in zip(texts, some, strict=True))
                right.append(f"{100 * good / len(tried):.1f}")
            rows.append((damage.family, damage.name, language, str(len(cases)), alone, *right))
    return table(
        "Sentences restored exactly, %: alone; then in documents of eight "
        f"(the rivals: {FOR_RIVALS} sentences)",
        rows,
    )


def _losing(
    sentences: dict[str, list[str]],
) -> Iterator[tuple[Damage, dict[str, list[Case]]]]:
    """Yield the damages that lose letters for good, with their cases by language."""
    for damage in (*DAMAGES, QUESTIONS, FOLDED):
        if damage.name.endswith("lost") or damage in (QUESTIONS, FOLDED):
            yield (
                damage,
                {
                    language: cases_of(damage, sentences[language], language)
                    for language in damage.languages
                },
            )


def _harm(
    sentences: dict[str, list[str]],
    data: Path | None,
    unseen: bool,
    repairers: dict[str, Repairer],
) -> str:
    """Return the table of characters changed in clean text, per 100,000, and of numbers."""
    sets = {f"clean {language}": lines for language, lines in sentences.items()}
    if data is not None:
        for language in ("ru", "kk", "en"):
            sets[f"held-apart {language}"] = clean_lines(data, language, unseen)
    for path in sorted((GOLD / "repair").glob("mixed*.txt")):
        if ("unseen" in path.name) == unseen:
            sets["other languages, code, addresses"] = path.read_text(encoding="utf-8").splitlines()
    rows = [("text", "characters", *repairers, "in sound lines", "numbers changed")]
    for name, lines in sets.items():
        count = sum(map(len, lines))
        cells = []
        digits = harm = length = 0
        for who, repairer in repairers.items():
            some = lines if who == "qujat" else lines[: 10 * FOR_RIVALS]
            after = repairer(some)
            size = max(1, sum(map(len, some)))
            cells.append(f"{100_000 * sum(map(changed, some, after)) / size:.1f}")
            if who == "qujat":
                digits = sum(map(changed, map(_digits, lines), map(_digits, after)))
                sound = [pair for pair in zip(lines, after, strict=True) if is_sound(pair[0])]
                misprints = errata(name[-2:])
                harm = sum(
                    changed(without_errata(before, now, misprints), now) for before, now in sound
                )
                length = sum(len(before) for before, _ in sound)
        rows.append(
            (name, str(count), *cells, f"{100_000 * harm / max(1, length):.1f}", str(digits))
        )
    return table(
        "Harm: characters changed in clean text, per 100,000; then in lines that have no damage "
        "of their own (a word of two scripts, a Roman numeral in Cyrillic, a word s p a c e d), "
        "where putting a misprint of the errata list right is no harm",
        rows,
    )


def is_sound(line: str) -> bool:
    """Return whether a line has none of the damage that texts of every source have here and there.

    >>> is_sound("Глава 2. Цели"), is_sound("ХХ век"), is_sound("Католичеcкой")
    (True, False, False)
    """
    return not _DAMAGED.search(line) and _latin_numerals(line) == line


def errata(language: str) -> dict[str, str]:
    """Return the misprints that the clean texts of a language have, with what is meant."""
    path = GOLD / "repair" / "errata.tsv"
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    return {printed: meant for its, printed, meant in rows if its == language}


def without_errata(before: str, after: str, misprints: dict[str, str]) -> str:
    """Return a line with its misprints put right, those only that are put right in `after`.

    >>> misprints = {"каза": "қаза", "уйлерді": "үйлерді"}
    >>> without_errata("каза, уйлерді", "қаза, уйлерді", misprints)
    'қаза, уйлерді'
    """
    pieces, now = _BETWEEN.split(before), _BETWEEN.split(after)
    if len(pieces) != len(now):
        return before
    return "".join(
        new if misprints.get(old) == new else old for old, new in zip(pieces, now, strict=True)
    )


def _latin_numerals(line: str) -> str:
    """Return a line with Roman numerals in Cyrillic letters put into Latin ones."""
    return _NUMERAL.sub(lambda match: match.group().translate(_NUMERAL_LETTERS), line)


def _digits(line: str) -> str:
    """Return the digits of a line's numbers: not the 3 of "3акон", which is a letter."""
    return " ".join(_NUMBER.findall(line))


def changed(before: str, after: str) -> int:
    """Return how many characters differ between two texts."""
    if before == after:
        return 0
    if len(before) == len(after):
        return sum(one != other for one, other in zip(before, after, strict=True))
    matcher = SequenceMatcher(a=before, b=after, autojunk=False)
    return sum(
        max(a1 - a0, b1 - b0) for tag, a0, a1, b0, b1 in matcher.get_opcodes() if tag != "equal"
    )


def _speed(sentences: dict[str, list[str]], repairers: dict[str, Repairer]) -> str:
    """Return the table of bytes of UTF-8 a CPU second: clean text, and text of each family."""
    clean = [line for lines in sentences.values() for line in lines]
    random.Random("speed").shuffle(clean)
    texts = {"clean": clean[: 80 * FOR_RIVALS]}
    for damage in DAMAGES:
        cases = cases_of(damage, sentences[damage.languages[0]], "speed")
        lines = [case.broken for case in cases[:FOR_RIVALS]]
        texts.setdefault(damage.family, []).extend(lines)
    rows = [("text", "KB", *(f"{name} KB/s" for name in repairers))]
    for name, lines in texts.items():
        size = sum(len(line.encode()) for line in lines) / 1000
        cells = []
        for repairer in repairers.values():
            begin = time.process_time()
            for at in range(0, len(lines), 40):
                repairer(lines[at : at + 40])
            cells.append(f"{size / (time.process_time() - begin):.0f}")
        rows.append((name, f"{size:.0f}", *cells))
    return table("Speed", rows)


def _real(data: Path, repairers: dict[str, Repairer]) -> str:
    """Return the table of real cases: restored exactly, and the share of letters right."""
    kinds: dict[str, list[Case]] = {}
    for path in sorted((data / "garbled").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            kinds.setdefault(row["type"], []).append(Case(row["garbled"], row["truth"]))
    rows = [("kind", "cases", *(f"{name} exact, similar" for name in repairers))]
    for kind, cases in kinds.items():
        cells = []
        for repairer in repairers.values():
            exact, similar = 0, 0.0
            for case in cases:
                text = "\n".join(repairer(case.broken.split("\n")))
                exact += text == case.truth
                similar += SequenceMatcher(a=text, b=case.truth, autojunk=False).ratio()
            cells.append(f"{exact}, {similar / len(cases):.3f}")
        rows.append((kind, str(len(cases)), *cells))
    return table("Real cases", rows)
