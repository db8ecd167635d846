"""8-bit Cyrillic read as another code page: cp1251 as latin-1, KOI8-R as cp1251, ...

Every pair of code pages is tried on a document and the judge, the character model, decides with a
margin; then each of its texts is taken by itself, the document's own pair first. Kazakh code pages
come out as cp1251 reads them, with Serbian and Ukrainian letters: the tables of `kazakh_fonts`
know those.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain
from operator import ne
from typing import Final

from pipeline.repair.changes import Change, token_changes
from pipeline.repair.encodings.judged_parts import has_latin, without_frame, without_latin
from pipeline.repair.encodings.page_readings import (
    Pair,
    is_all_strange,
    read_in,
    signs_of,
    stands_right,
    table_of,
    without_known,
)
from pipeline.repair.suspect import has_words_changed_over, is_suspect, many_capitals

#: What texts and readings of a document weigh, nats; each is weighed once.
Weights = dict[str, float]
_READ_AS: Final = (
    "cp1252", "latin-1", "cp1251", "cp1254", "cp1250", "koi8-r", "cp866", "mac_cyrillic",
    "mac_roman", "iso8859_5", "cp437", "cp850", "private", "cp1257", "iso8859_2", "iso8859_15",
)  # fmt: skip
#: Pages that differ from the usual ones in a few signs: they must have all of a text's.
_RARE: Final = frozenset({"cp1257", "iso8859_2", "iso8859_15"})
_WESTERN: Final = _RARE | {"cp1252", "latin-1", "cp1254", "cp1250", "mac_roman", "cp437", "cp850"}
_WRITTEN_AS: Final = ("cp1251", "koi8-r", "cp866", "mac_cyrillic", "iso8859_5")
#: Kazakh ones, where a reading in cp1251 would leave more strange letters than there were.
_KAZAKH_PAGES: Final = ("kz1048", "ptcp154")
_TOLD_BY_FONT: Final = _WESTERN - {"mac_roman", "cp437", "cp850"} | {"cp1251", "private"}
#: Cells of a table's head that no word tells: its document's pair does.
_CELLS: Final = frozenset({"№ п/п", "n п/п", "п/п", "№№ п/п", "р/с", "р/с №", "№ р/с"})
_DIGITS: Final = re.compile(r"\d")
#: What sound Russian and Kazakh text does not have: Western letters, Cyrillic of other languages,
#: frames, control codes, private use, a capital after a small letter.
_STRANGE: Final = re.compile(
    "[\x80-\x9f\xa1-\xa6\xa8\xaa\xac\xaf\xb4-\xb6\xb8-\xba\xbc-\xff"
    "\u0100-\u017f\u0192\u0391-\u03c9\u20ac\u201a\u2020\u2021\u2030\u2039\u203a\u02c6-\u02dd"
    "\u0402-\u0405\u0407-\u040f\u0452-\u0455\u0457-\u045f\u0490\u0491\u2200-\u22ff\u2500-\u25ff\ue000-\uf8ff]"
    "|[а-яё][А-ЯЁ№]|№[а-яё]|(?<!\\w)[—–‘’“”][а-яё]{2}"
)
#: Of two signs or more those that no name of a firm and no quotation has: "комиссиЯ", "—овет".
_STRONG: Final = re.compile("[а-яё][Я№]|№|[—–]")
_CYRILLIC: Final = re.compile("[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]")
_BEYOND: Final = re.compile("[^\x00-\x7f]")
_PRIVATE: Final = re.compile("[\uf020-\uf0ff]")
_WORD: Final = re.compile(r"[^\W\d_]+")
_MIXED: Final = re.compile("[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]")
#: A row of misread letters: beside words of Latin a lone one is a Western letter, "à Paris".
_IN_A_ROW: Final = re.compile(r"[^\W\d_\x00-\x7f]{3}|[^\s\x00-\x7f«»“”„‘’–—]{3}|[^\s\x00-\x7f]{4}")
#: A text is looked at if its strange signs are more than this share of it; a capital after a small
#: letter or a quotation mark before one counts less.
RATE: Final = 0.008
WEAK: Final = 0.3
#: The judge must prefer the candidate by so many nats, and by so many for each sign changed.
MARGIN: Final = 8.0
PER_SIGN: Final = 0.35
#: A code page must have so many of the kinds of signs in a text.
EXPLAINED: Final = 0.7
#: A text with so many kinds of signs beside Cyrillic letters may be sound in part.
LEAST_BESIDE: Final = 8
#: No letter makes up more of a text.
FRAME: Final = 0.4
#: Of two readings the one in small letters is right.
SMALL: Final = 0.02
#: And the result must be prose (nats a letter), unless it is a few letters.
PROSE: Final = -4.2
#: Where a reading changes few letters (MacCyrillic), so many of the words changed must be known,
#: or each sign must have gained so many nats.
SURE: Final = 9.0
KNOWN: Final = 0.6
#: Each sign has gained so much: with its document's pair a text is right, whatever strange is left in
#: it, "КазАгроФинанс".
CERTAIN: Final = 2.5
#: Where fewer signs stand beside words of Latin, the words changed must be known too.
FEW: Final = 16
#: Of the signs that a reading changes so many must become letters or usual signs, and so many of
#: the strange ones may be left.
LETTERS: Final = 0.8
STRANGE_LEFT: Final = 0.3
_SIGNS: Final = "«»—–№“”„…"
#: No text of so many signs is without an а; how sure the changes to one are that has lost it.
PLENTY: Final = 80
DOUBTFUL: Final = 0.4
#: No word has a letter three times in a row: "•••"; "ХХХ век", ООО and СССР have.
_THRICE: Final = re.compile(r"(?!\b(?:ООО|СССР?)\b)([^\W\d_ХXІI])(?i:\1\1)")
#: A word that has Western letters beside sound Cyrillic ones, as an 8-bit font of Kazakh has.
_WESTERN_IN_CYRILLIC: Final = re.compile(
    r"(?<!\w)(?=\w*[\u00c0-\u00ff])(?=\w*[А-Яа-яЁёІі])\w{3,}(?!\w)"
)
_WESTERN_WORD: Final = re.compile(r"(?<!\w)[\u00c0-\u00ff]{3,}(?!\w)")
#: So much of a document decides on its pair of code pages; so many pairs are weighed in earnest.
#: After so many texts that no pair serves, those left are tried with the document's pairs only.
SEARCHES: Final = 8
#: So many texts are weighed at once.
AT_ONCE: Final = 64
#: Fewer where so few of the letters are strange: more likely the font is one of Kazakh.
FEW_SEARCHES: Final = 2
MOSTLY: Final = 0.3
#: So many texts of one pair, and most of the doubtful ones, make it the pair of the document.
WHOLE_DOCUMENT: Final = 3
_SAMPLE: Final = 1500
_BEST: Final = 6

#: Nothing but what UTF-8 has that lost its bytes: "ÐÑ" was "Ет", and is no "РС" where no other text
#: has more letters.
_LEFT_OF_UTF8: Final = re.compile("(?=.*[ÐÑÒÓâ])[ -~ÂÐÑÒÓâ\x80-\xbf]*")

#: Letters of Serbian, and one within a word: on the Macintosh those places are capitals'.
_SERBIAN_LETTERS: Final = frozenset("ЂЈЉЊЋЏђјљњћџ")
_SERBIAN: Final = re.compile("[а-я][јљњћђџ][а-я]")


def mend_code_pages(texts: Sequence[str]) -> list[list[Change]]:
    """Return for each text of a document the changes that put its letters right.

    >>> [change.after for change in mend_code_pages(["Çàêîí Ðåñïóáëèêè Êàçàõñòàí"])[0]]
    ['Закон', 'Республики', 'Казахстан']
    """
    found: list[list[Change]] = [[] for _ in texts]
    doubtful = [number for number, text in enumerate(texts) if _is_strange(text)]
    if all(_LEFT_OF_UTF8.fullmatch(texts[number]) for number in doubtful):
        return found
    weights: Weights = {}
    likely = _likely_pairs(" ".join(texts[number] for number in doubtful)[:_SAMPLE], weights)
    last = likely[:1]  # the pair of the text before, most often that of the next one too
    own: dict[int, Pair] = {}
    searches = 0
    for place, number in enumerate(doubtful):
        if place % AT_ONCE == 0:
            ahead = [texts[other] for other in doubtful[place : place + AT_ONCE]]
            _gains([(text, read_in(text, pair)) for pair in last for text in ahead], weights)
        text = texts[number]
        mine = _best_pair(text, last, weights)
        if mine is None or many_capitals(text.translate(table_of(*mine))):
            mine = _best_pair(text, likely, weights)
        if mine is None and searches < (SEARCHES if _is_mostly_strange(text) else FEW_SEARCHES):
            mine = _best_pair(text, _likely_pairs(text, weights), weights)
            searches += mine is None
            likely += [mine] if mine is not None else []
        if mine is not None:
            own[number], last = mine, [mine]
    common = Counter(own.values()).most_common(1)
    if common:
        usual, times = common[0]
        words = sum(not _is_frame_in(texts[number], usual) for number in doubtful)
        everywhere = times >= WHOLE_DOCUMENT and times * 2 > words
        for number, text in enumerate(texts):
            if number in own or text.isascii():
                continue
            strange = times > 1 or bool(_STRANGE.search(text))
            if (
                everywhere and (_fits(text, usual, None, weights) or is_all_strange(text, usual))
            ) or (strange and _best_pair(text, [usual], weights)):
                own[number] = usual
    serbian = any(map(_SERBIAN.search, texts))
    for number in sorted({*doubtful, *own}):
        pair = own.get(number)
        if common and pair != common[0][0]:
            usual, times = common[0]
            short = times >= WHOLE_DOCUMENT and is_all_strange(texts[number], usual)
            if short or _fits(texts[number], usual, pair, weights):
                pair = usual
        if pair is not None:
            after = read_in(texts[number], pair)
            if serbian and _is_serbian(texts[number], after):
                continue
            own[number] = pair
            found[number] = token_changes(texts[number], after, 0.95)
    if _have_lost_letters([texts[number] for number, its in enumerate(found) if its], own.values()):
        return [[replace(change, confidence=DOUBTFUL) for change in its] for its in found]
    return found


def _have_lost_letters(texts: Sequence[str], pairs: Iterable[Pair]) -> bool:
    """Return whether а and н are gone from texts: a program dropped the signs they were read as.

    In DOS they are where Windows has the no-break space and the soft hyphen: "докумет".
    """
    if not any(table_of(*pair).get(0xA0) == "а" for pair in pairs):
        return False
    return sum(map(len, texts)) > PLENTY and not any("\xa0" in text for text in texts)


def _is_serbian(text: str, after: str) -> bool:
    """Return whether all that a reading changes is letters of Serbian: "Џерси" is no "Перси"."""
    return all(
        one == other or one in _SERBIAN_LETTERS for one, other in zip(text, after, strict=True)
    )


def _is_strange(text: str) -> bool:
    """Return whether a text may have been read by a wrong code page: a cheap sign."""
    if text.isascii() or not is_suspect(text):
        return False
    strange = _STRANGE.findall(text)
    weak = sum(not _STRONG.match(match) for match in strange if len(match) > 1)
    if strange and len(strange) - weak + WEAK * weak >= RATE * len(text):
        return True
    return has_words_changed_over(text)


def _is_mostly_strange(text: str) -> bool:
    """Return whether many of the letters of a text are no sound ones where they stand."""
    letters = sum(map(str.isalpha, text))
    return len(_STRANGE.findall(text)) > MOSTLY * letters or has_words_changed_over(text)


def _likely_pairs(text: str, weights: Weights) -> list[Pair]:
    """Return the pairs of code pages that make a text prose, the best first."""
    ranked = sorted(_candidates(without_known(text)), key=lambda found: -found[2])[:_BEST]
    if not ranked:
        return []
    readings = [(text, read_in(text, pair)) for pair, _, _ in ranked]
    gains = [gain for gain, _ in _gains(readings, weights)]
    liked = [
        gain + SMALL * sum(map(str.islower, found[1]))
        for gain, found in zip(gains, ranked, strict=True)
    ]
    order = sorted(range(len(ranked)), key=lambda i: -liked[i])
    return [ranked[i][0] for i in order if gains[i] > 0]


def _gains(readings: Sequence[tuple[str, str]], weights: Weights) -> list[tuple[float, float]]:
    """Return how many nats likelier each reading of a text is, and what it weighs.

    The frame of a table and words of Latin count for nothing. What was weighed is kept in `weights`.
    """
    from pipeline.judge import totals

    pairs = [without_latin(*without_frame(text, reading)) for text, reading in readings]
    each = [text for text in dict.fromkeys(chain.from_iterable(pairs)) if text not in weights]
    weights.update(zip(each, totals(each), strict=True))
    return [(weights[after] - weights[before], weights[after]) for before, after in pairs]


def _candidates(text: str) -> list[tuple[Pair, str, float]]:
    """Return what every pair makes of a text, with a cheap measure of how Cyrillic that looks."""
    found = {}
    mixed = len(_MIXED.findall(text))
    signs = {char for char in text if char > "\x7f"}
    beside = {char for char in signs if not _CYRILLIC.match(char)}  # sound Cyrillic, in part
    of_font = len(_WESTERN_IN_CYRILLIC.findall(text)) > len(_WESTERN_WORD.findall(text))
    for read_as in _READ_AS:
        seen = beside if read_as in _WESTERN and len(beside) >= LEAST_BESIDE else signs
        least = 1.0 if read_as in _RARE else EXPLAINED
        if len(seen & signs_of(read_as)) < least * len(seen):
            continue
        if of_font and read_as in _WESTERN:
            continue
        for written_as in _WRITTEN_AS + (() if read_as in _TOLD_BY_FONT else _KAZAKH_PAGES):
            if read_as == written_as:
                continue
            candidate = text.translate(table_of(read_as, written_as))
            if candidate == text or candidate in found:
                continue
            if len(_MIXED.findall(candidate)) > mixed + len(candidate) // 50:
                continue
            looks = _looks(without_frame(text[:500], candidate[:500])[1])
            found[candidate] = ((read_as, written_as), candidate, looks)
    return list(found.values())


def _looks(text: str) -> float:
    """Return the share of common letters in common order among the signs beyond ASCII."""
    beyond = len(_BEYOND.findall(text)) or 1
    good = len(_CYRILLIC.findall(text)) - 2 * len(_STRANGE.findall(text))
    common = sum(map(text.count, "оеаинтсры"))
    return (good + common) / beyond


def _best_pair(text: str, pairs: Sequence[Pair], weights: Weights) -> Pair | None:
    """Return the pair of some that makes a text right, None if none does."""
    readings = [read_in(text, pair) for pair in pairs]
    gains = _gains([(text, reading) for reading in readings], weights)
    best: Pair | None = None
    most = 0.0
    for pair, reading, (gain, weight) in zip(pairs, readings, gains, strict=True):
        liked = gain + SMALL * sum(map(str.islower, reading))  # the judge knows no case
        if liked > most and _is_right(*without_frame(text, reading), weight, gain):
            best, most = pair, liked
    return best


def _is_right(text: str, reading: str, weight: float, gain: float) -> bool:
    if not _is_sound(text, reading):
        return False
    signs = sum(map(ne, text, reading))
    if gain < max(MARGIN, PER_SIGN * signs):
        return False
    alone = without_latin(text, reading)[1]
    if weight / max(1, len(" ".join(alone.split()))) < PROSE or not _CYRILLIC.search(reading):
        return False
    if alone != reading and signs < FEW:
        return _makes_words(text, reading)
    if signs * 2 > len(_CYRILLIC.findall(reading)) or gain > SURE * signs:
        return True
    return _makes_words(text, reading)


def _is_sound(text: str, reading: str) -> bool:
    """Return whether a reading has the digits of the text, fewer strange signs, more letters."""
    if has_latin(text) and not _IN_A_ROW.search(text):
        return False
    if _DIGITS.findall(reading) != _DIGITS.findall(text) and not _PRIVATE.search(text):
        return False
    left = len(_STRANGE.findall(reading))
    if left > STRANGE_LEFT * len(_STRANGE.findall(text)) and not (
        many_capitals(text) and left <= 1 + len(text) // 100
    ):
        return False
    new = "".join(other for one, other in zip(text, reading, strict=True) if one != other)
    letters = sum(map(str.isalpha, new))
    if not letters or _is_frame(reading):
        return False
    if len(_THRICE.findall(reading)) > len(_THRICE.findall(text)):
        return False
    if letters + sum(map(new.count, _SIGNS)) < LETTERS * len(new) and not _PRIVATE.search(text):
        return False
    return len(_MIXED.findall(reading)) <= len(_MIXED.findall(text)) + len(new) // 20


def _is_frame(reading: str) -> bool:
    """Return whether one letter makes up most of a reading: a table's frame was read as letters."""
    letters = "".join(filter(str.isalpha, reading))
    return len(letters) > 8 and max(map(letters.count, set(letters))) > FRAME * len(letters)


def _makes_words(text: str, reading: str) -> bool:
    """Return whether most words that a reading changes are known, in a Kazakh page if in no other."""
    from pipeline.judge import UNKNOWN, word_log

    words = [
        match.group()
        for match in _WORD.finditer(reading)
        if match.group() != text[match.start() : match.end()] and len(match.group()) > 2
    ]
    tables = ({}, *(table_of("cp1251", page) for page in _KAZAKH_PAGES))
    known = sum(
        any(word_log(word.translate(table)) > UNKNOWN for table in tables) for word in words
    )
    return bool(words) and known >= KNOWN * len(words)


def _fits(text: str, pair: Pair, own: Pair | None, weights: Weights) -> bool:
    """Return whether the document's pair serves a text too: as well as its own, if it has one."""
    reading = read_in(text, pair)
    if reading == text:
        return False
    if _is_frame_in(text, pair) or reading.casefold() in _CELLS:
        return True
    if own is None and stands_right(text, reading, pair[0]):
        return False
    gain = _gains([(_inked(text, pair), reading)], weights)[0][0]
    signs = sum(one != other for one, other in zip(text, reading, strict=True))
    certain = gain > CERTAIN * signs and _DIGITS.findall(reading) == _DIGITS.findall(text)
    if not certain and not _is_sound(*without_frame(text, reading)):
        return False
    if own is None:
        return certain or gain > 1.0
    other = read_in(text, own)
    return _gains([(other, reading)], weights)[0][0] >= -1.0


def _is_frame_in(text: str, pair: Pair) -> bool:
    """Return whether all that a pair changes in a text is the frame of a table."""
    before, after = without_frame(text, text.translate(table_of(*pair)))
    return before == after and before != text


def _inked(text: str, pair: Pair) -> str:
    """Return a text with a sign for each no-break space that is a letter in the pair's reading."""
    return text.replace("\xa0", "\xa4") if 0xA0 in table_of(*pair) else text
