"""UTF-8 that was read as an 8-bit code page, once or more times over, whole or with lost bytes.

The text is written back as the code page, byte by byte, and read as UTF-8. A first byte whose
second got lost (code pages leave places empty, programs drop soft hyphens and no-break spaces)
may be one of a few letters, or of seventeen: the line decides (`lost_bytes/`). What the judge
cannot weigh, Western languages, is left to ftfy (R. Speer), whose heuristic knows sequences that no
language writes.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, partial
from typing import Final

from pipeline.repair.changes import Change, token_changes
from pipeline.repair.encodings.peeled_utf8 import bytes_of, peel
from pipeline.repair.encodings.utf8_signs import WESTERN_LETTER, stray_signs
from pipeline.repair.lost_bytes.fill import fill
from pipeline.repair.lost_bytes.marks import LOST, SHOWN, UNKNOWN_LETTER, marks_in

#: The code pages that read the bytes, most usual first.
PAGES: Final = (
    "cp1251", "cp1252", "latin-1", "mac_cyrillic", "cp866", "koi8-r", "cp1254", "cp1250",
    "mac_roman", "cp437", "iso8859_5", "kz1048", "cp1253", "iso8859_7",
)  # fmt: skip
#: It has no signs for 0x80-0x9F: where it explains a text as well as others do, all of them may be lost.
_LOSES_ALL: Final = "latin-1"
_NOT_LATIN_1: Final = re.compile("[^\0-\xff\ufffd]")
#: How often a text may have been read wrongly.
TIMES: Final = 3
#: Of the signs beyond ASCII so many must be parts of UTF-8 letters.
COVERED: Final = 0.6
#: So many texts make a document one whose short cells go with them.
SEVERAL: Final = 3
CELL: Final = 24
#: Most Cyrillic letters begin so that are UTF-8 twice over, read as cp1251 and spaced anew.
_TWICE: Final = re.compile(r"Р (?=[ВРС]\S)")
_CAPITAL_R: Final = re.compile(
    "Р (?=(?:Р[\u00a4-\u00bf\u0404-\u045f]|С[\u0402-\u045f\u2000-\u20ff])[РС][^\\sА-я])"
)
#: In cp1252 a space behind "â€" is one where a dash ends, or a word: "Ã¢â‚¬â€ 12", "Ãâ€ 12".
_SPACED_ANEW: Final = re.compile("([ÂÅ]|(?<!Ã)(?<!â‚¬)â€|(?<=Ã)â€(?= Ã)) ")
#: The judge must prefer the candidate by so much, in nats.
MARGIN: Final = 6.0
#: The confidence of a word in which a letter is lost for good.
DOUBTFUL: Final = 0.4
#: What is lost of letters of a code page that are UTF-8 once more, by first byte.
_LOST_TWICE: Final = {"cp1251": {0xD1: "ј", 0xE2: "‘"}, "cp1252": {0xE2: "”", 0xD2: "Ґ"}}
#: Of letters that cp1251 made two signs of, cp1252 lost one whose first byte is this: behind each
#: first sign but one fits.
_CAPITAL_FIRST: Final = 0xD0
_LOST_HALF: Final = {"Р": "Ё", "У": "Ё", "С": "Џ"}
_DIGITS: Final = re.compile(r"\d")
#: First bytes of Cyrillic letters, as latin-1 reads them, whose second is lost: most of capitals.
_LONE_FIRST: Final = re.compile("[ÐÑÒÓ](?![\x80-\xbf])")
#: Signs that ftfy is asked about: "FÃ¼r", "â€™", "Ã©".
_WESTERN: Final = re.compile("[ÂÃÄÅâ][\x80-\xbf\u2010-\u2122ŒœŠšŸŽžƒˆ˜]")
_BEYOND: Final = re.compile("[^\x00-\x7f]")
#: Signs that only another code page explains, if UTF-8 does.
_STRANGE: Final = re.compile("[^\x00-\x7f\ufffd\xa0]")
_SIGNS_IN_WORDS: Final = "«»–—“”№"
#: Letters that texts here have: those of Western, Slavic and Turkic languages.
_USUAL: Final = re.compile("[À-ſЀ-џҐґҒғҖҗҚқҢңҮүҰұҲҳҺһӘәӨө]")
#: No letters of UTF-8 that were read as Cyrillic make so many small ones in a row.
_SOUND_WORD: Final = re.compile("[а-яёәғқңөұүһі]{4}")
#: Signs and scripts that no text of ours has: "l’ús" is no "l՜s".
_OTHER_SIGN: Final = re.compile("[\u0559-\u055f\u1000-\u1dff\u2980-\u2bff]")
_NO_LETTER_HERE: Final = re.compile("[\u0530-\u1dff\u2c00-\ud7ff]")
_LETTER: Final = re.compile("[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]")


def mend_utf8(text: str, *, among_twice: bool = False) -> list[Change]:
    """Return the changes to a text, if it is UTF-8 read wrongly; twice over, if others are.

    >>> mend_utf8("Ð—Ð°ÐºÐ¾Ð½")[0].after
    'Закон'
    """
    if text.isascii():
        return []
    text = _with_no_break_spaces(text, among=among_twice)
    best = _decoded(text)
    letters = best is not None and (_LETTER.search(best) or WESTERN_LETTER.search(best))
    if not letters and (signs := stray_signs(text)):
        return signs
    if best is None and 0 < len(_BEYOND.findall(text)) * 3 < len(text) and _WESTERN.search(text):
        import ftfy

        best = ftfy.fix_encoding(text)
        if _NO_LETTER_HERE.search(best):  # "ссë«ª" is no "сс뫪"
            best = None
    if best is None or best == text or _DIGITS.findall(best) != _DIGITS.findall(text):
        return []
    spaced = _with_capitals(text)
    changes = token_changes(spaced if spaced.count(" ") == best.count(" ") else text, best, 0.98)
    if UNKNOWN_LETTER not in best:
        return changes
    return [
        replace(change, confidence=DOUBTFUL) if UNKNOWN_LETTER in change.after else change
        for change in changes
    ]


def _with_no_break_spaces(text: str, *, among: bool = False) -> str:
    """Return a text with the no-break spaces that letters have twice over, where plain ones stand.

    `among` others that have them.

    >>> _with_no_break_spaces("Р С—Р В»Р В°Р Р…").count("\\xa0")
    4
    """
    if _is_spaced_twice(text) or (among and _TWICE.search(text)):
        return text.replace("Р ", "Р\xa0").replace("вЂ ", "вЂ\xa0")
    if text.count("Ã") >= SEVERAL:
        return _SPACED_ANEW.sub("\\1\xa0", text)
    return text


def _is_spaced_twice(text: str) -> bool:
    twice = len(_TWICE.findall(text))
    return twice >= SEVERAL and twice * 4 > text.count("Р")


def _with_capitals(text: str) -> str:
    """Return a text in which a plain space between two halves of Р is a no-break one: "Р РµСЃРї"."""
    return _CAPITAL_R.sub("Р\xa0", text)


def mend_utf8_document(texts: Sequence[str]) -> list[list[Change]]:
    """Return the changes to each text of a document that is UTF-8 read wrongly.

    Cells too short to tell go with the others: "РіР°" is "га" in a table of such.

    >>> texts = ["РћР±СЉС‘Рј", "С‚РѕРЅРЅ", "РјСЏСЃРѕ", "РіР°"]
    >>> mend_utf8_document(texts)[-1][0].after
    'га'
    """
    twice = any(map(_is_spaced_twice, texts))
    found = [mend_utf8(text, among_twice=twice) for text in texts]
    if sum(map(bool, found)) < SEVERAL:
        return found
    return [its or _whole_cell(text) for text, its in zip(texts, found, strict=True)]


def _whole_cell(text: str) -> list[Change]:
    """Return a short text as one code page reads it, if all its signs are letters of UTF-8 there."""
    if text.isascii() or len(text) > CELL:
        return []
    for page in PAGES[:5]:
        letter = _patterns(page)[0]
        after = letter.sub(partial(_strict, page), text)
        if letter.sub("", text).isascii() and all(map(_LETTER.match, _BEYOND.findall(after))):
            return token_changes(text, after, 0.9)
    for after in _readings(text, TIMES):  # twice over
        if all(map(_LETTER.match, _BEYOND.findall(after))):
            return token_changes(text, after, 0.9)
    return []


def _decoded(text: str) -> str | None:
    """Return the best reading of the whole text, or of its stretches, None if there is none."""
    candidates = [reading for reading in _readings(text, TIMES) if not _is_foreign(reading, text)]
    candidates += [
        reading.translate(_cp1251(page))
        for reading in candidates
        if _is_western(reading)
        for page in ("cp1252", "latin-1")
    ]
    sound = _SOUND_WORD.search(text)
    if (not candidates or sound) and (stretches := _by_stretches(_with_capitals(text))) is not None:
        candidates.append(stretches)  # words of sound text beside it are left alone
    if not candidates:
        return None
    from pipeline.judge import totals

    weights = totals([text, *candidates])
    lengths = [len(text) - len(candidate) for candidate in candidates]
    best = max(range(len(candidates)), key=lambda i: (weights[i + 1], lengths[i]))
    return candidates[best] if weights[best + 1] > weights[0] + MARGIN else None


def _is_foreign(reading: str, text: str) -> bool:
    """Return whether letters of a reading are of other alphabets, as chance makes them of few signs.

    Nor are letters of Russian and Kazakh alone Western ones: "УКУК" is none of "úú".
    """
    if _OTHER_SIGN.search(reading):
        return True  # "тигрињски" is no "⨣“њ᪨"
    letters = [
        char for char in reading if not char.isascii() and unicodedata.category(char)[0] in "LM"
    ]
    usual = sum(bool(_USUAL.match(char)) for char in letters)
    if (len(letters) - usual) * 3 > len(letters):
        return True
    beyond = [char for char in text if not char.isascii()]
    return all(map(_LETTER.match, beyond)) and sum(
        map(bool, map(WESTERN_LETTER.match, letters))
    ) * 2 > len(letters)


def _is_western(reading: str) -> bool:
    """Return whether most letters of a reading are Western ones, as those of cp1251 look."""
    letters = [char for char in reading if char.isalpha()]
    return len(WESTERN_LETTER.findall(reading)) * 2 > len(letters)


@cache
def _cp1251(page: str) -> dict[int, str]:
    """Return what the characters of a code page are in cp1251."""
    return {
        ord(char): bytes([byte]).decode("cp1251", "replace")
        for char, byte in bytes_of(page).items()
    }


def _readings(text: str, times: int) -> list[str]:
    """Return what the text may have been, peeling one reading off after another."""
    peelings = []
    strange = len(_STRANGE.findall(text))
    for page in PAGES:
        if _covered(text, page, strange) < COVERED:
            continue
        peeled = peel(text, page)
        if peeled is not None:
            left = [letter for letter in WESTERN_LETTER.findall(peeled) if letter in text]
            odd = marks_in(peeled) + len(left)
            peelings.append((odd, page, peeled))
            if not odd:
                break
    if not peelings:
        return []
    fewest = min(odd for odd, _, _ in peelings)
    likely = {page: peeled for odd, page, peeled in peelings if odd == fewest}
    found = []
    if _LOSES_ALL in likely and not _NOT_LATIN_1.search(text):
        likely = {_LOSES_ALL: likely[_LOSES_ALL]}
    usual = {peeled: page for page, peeled in reversed(likely.items())}  # of those that agree
    for peeled, page in usual.items():
        deeper = _readings(_plain(peeled, page), times - 1) if times > 1 else []
        sound = [reading for reading in deeper if not _is_foreign(reading, peeled)]
        found += sound or [fill(peeled, page)]
    return found


def _plain(peeled: str, page: str) -> str:
    """Return a peeled text whose lost letters are `LOST`, or what they were in a second reading.

    There is one byte that cp1251 has no sign for, 0x98: what is lost there is known; and of the
    signs of cp1252 one whose last byte it has none for. What that loses of cp1251 behind half of a
    letter is the other half of Ш, Ө or я.
    """
    lost = {0xC3: "Ð"} | _LOST_TWICE.get(page, {})
    halves = _LOST_HALF if page == "cp1252" else {}
    out = []
    for at, char in enumerate(peeled):
        if ord(char) < LOST:
            out.append(char)
            continue
        first = ord(char) % SHOWN
        half = halves.get(peeled[at - 1 : at], "") if first == _CAPITAL_FIRST else ""
        out.append(half or lost.get(first, chr(LOST)))
    return "".join(out)


def _by_stretches(text: str) -> str | None:
    """Return the text with its wrong stretches read right: some words of sound text beside them."""
    best, most = None, MARGIN
    from pipeline.judge import totals

    for page in PAGES[:5]:
        changed = _patterns(page)[1].sub(partial(_strict, page), text)
        if changed != text:
            changed = _short_words(page).sub(partial(_strict, page), changed)
            before, after = totals([text, changed])
            if after - before > most:
                best, most = changed, after - before
    return best


def _strict(page: str, match: re.Match[str]) -> str:
    """Return a stretch read as UTF-8, as often as it can be, itself if it is not Cyrillic then."""
    read = match.group()
    for _time in range(TIMES):
        try:
            read = bytes(bytes_of(page)[char] for char in read).decode("utf-8")
        except (UnicodeDecodeError, KeyError):
            break
    good = len(_LETTER.findall(read)) + sum(map(read.count, _SIGNS_IN_WORDS))
    return read if good * 2 > len(read) else match.group()


def _covered(text: str, page: str, strange: int) -> float:
    """Return the share of the strange signs of a text that are part of UTF-8 letters in a page."""
    if not strange:
        return 0.0
    covered = sum(map(len, _patterns(page)[0].findall(text)))
    if covered > 3 and page == _LOSES_ALL:
        covered += len(_LONE_FIRST.findall(text))
    return covered / strange if covered > 3 or (covered > 1 and strange < 4) else 0.0


@cache
def _patterns(page: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of a letter of two or three bytes, and of a run of them."""
    signs = bytes_of(page)
    low = "".join(char for char, byte in signs.items() if 0x80 <= byte < 0xC0)
    two = "".join(char for char, byte in signs.items() if 0xC2 <= byte < 0xE0)
    three = "".join(char for char, byte in signs.items() if 0xE1 <= byte < 0xF0)
    low, two, three = re.escape(low), re.escape(two), re.escape(three)
    letter = f"(?:[{two}][{low}]|[{three}][{low}]{{2}})"
    return re.compile(letter), re.compile(f"{letter}{{3,}}")


@cache
def _short_words(page: str) -> re.Pattern[str]:
    """Return the pattern of a word of one or two letters, beside longer ones that were misread."""
    letter = _patterns(page)[0].pattern
    return re.compile(rf"(?<!\w){letter}{{1,2}}(?!\w)")
