"""Words broken at line ends: joined with or without the hyphen, by what the language says."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.judge import word_log
from pipeline.kazakh import readings
from pipeline.russian import known

HYPHENS = "-\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{SOFT HYPHEN}¬"
_BROKEN = re.compile(rf"([^\W\d_]+(?:[-‐‑][^\W\d_]+)*)[{HYPHENS}]\Z")
_HYPHENS = tuple(HYPHENS)
#: A browser prints a hyphen behind the soft one at which it broke a word.
_SOFT_AND_HYPHEN = re.compile(r"[^\W\d_]\N{SOFT HYPHEN}[-‐]\Z")
_REST = re.compile(r"([^\W\d_]+)")
#: Endings of Russian adjectives and nouns that a narrow cell leaves alone on a line.
_ENDING = re.compile(r"[аиоуыэя]?[йеяхюм]|[оае]го|[ыи]м[иы]?|ых|их|[оа]м[иу]|ени[еяйюи]|ост[ьи]")
_VOWEL = re.compile(r"[аәеёиоөуұүыіэюяaeiouy]", re.IGNORECASE)
#: Abbreviations are shorter than that, two of them together.
_LONG = 9
_ADJECTIVE = re.compile(r"(?:[ыиао]й|[аояеы]я|[оые]е|[оые]го|[оые]му?|[ыи]ми?|[ыи]х|[ую]ю)\Z")
_LAST_WORD = re.compile(r"[^\W\d_]+\Z")
_WORD = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)*")
#: First parts that keep their hyphen in Russian ("социально-экономический").
_KEEPS_RU = re.compile(
    r"(?:социально|научно|торгово|финансово|кредитно|денежно|бюджетно|нормативно|организационно|"
    r"культурно|общественно|государственно|административно|информационно|материально|жилищно|"
    r"топливно|военно|учебно|лечебно|северо|юго|вице|экс|пресс|интернет|онлайн|веб|бизнес|из|кое|"
    r"во|по|в|контрольно|инженерно|технико|экономико|медико|историко)",
    re.IGNORECASE,
)
#: Last parts that keep theirs ("какой-либо", "сондай-ақ").
_KEEPS_LAST = re.compile(r"(?:либо|нибудь|таки|ақ|ау|мыс|мыш)\Z", re.IGNORECASE)
#: Pairs of nouns that no dictionary has: "купли-продажи", "план-график", "шот-фактураны"; words
#: without their middle: "кол-во", "пр-ва".
_PAIRS = re.compile(
    r"(?:іс-шара|купл\w{1,2}-продаж|при[её]м\w{0,2}-(?:передач|сдач)|план\w{0,2}-график|шот-фактура"
    r"|(?:кол|пр|произ|хоз|изд|стр|гос|мин|прав|агент|т|о|х)-в(?:о|а|у|е|ом)\Z)",
    re.IGNORECASE,
)
_NUMBER_EN = re.compile(
    r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-"
    r"(?:one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)",
    re.IGNORECASE,
)
#: Log-probability of a word: below the one it was seen once or never, above the other it is common.
_SEEN, _COMMON_KK = -14.0, -13.0
#: Words of an English compound have so many letters, and are so common.
_SHORT_EN, _COMMON_EN = 4, -11.0


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a document, lower case: evidence for how a broken one is written."""

    words: frozenset[str]

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Vocabulary":
        """Return the words that stand whole inside the lines of texts."""
        found: set[str] = set()
        for text in texts:
            found.update("\n".join(_WORD.findall(text)).lower().splitlines())
        return cls(frozenset(found))


#: What a sign at the end of a line goes on with: "211–" "233", "4-" "баптың", "км/" "ч", "365-" "НҚ",
#: "ДСМ-" "84".
_GOES_ON = re.compile(
    r"\d[-‐–\xad]\d\Z|[\d%][-‐\xad][^\W\d_]\Z|[^\W\d_]/[^\W\d_]\Z|[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ][-‐\xad]\d\Z"
)


def glue_between(
    line: str, following: str, words: Vocabulary, *, in_cell: bool = False
) -> tuple[int, str]:
    """Return how much of `line` to keep and what to put between it and the next line.

    >>> glue_between("эконо-", "мический рост", Vocabulary(frozenset()))
    (5, '')
    >>> glue_between("первый год", "второй год", Vocabulary(frozenset()))
    (10, ' ')
    """
    rest = _REST.match(following)
    if rest is not None and _SOFT_AND_HYPHEN.search(line[-3:]):
        return len(line) - 2, ""
    broken = None
    if line.endswith(_HYPHENS):
        last_word = max(line.rfind(" ") + 1, len(line) - 200)  # no word is longer
        broken = _BROKEN.search(line, last_word)
    if broken is None and rest is not None and in_cell and _cut_word(line, rest[1]):
        return len(line), ""
    if broken is None or rest is None:
        return len(line), "" if _GOES_ON.search(line[-3:] + following[:1]) else " "
    if line[-1] in "\N{SOFT HYPHEN}¬":  # a font's only hyphen too: "социально-" "экономический"
        two = rest[1].istitle() and broken[1].istitle()  # "Self-" "Government"
        return len(line) - 1, "-" if two or keeps_hyphen(broken[1], rest[1], words) else ""
    if rest[1].istitle() and broken[1].islower() and len(rest[1]) > 1 and len(broken[1]) > 1:
        return len(line) - 1, ""  # "ке-" "Ліп": a scan's capital where there is none
    if not following[0].islower() and not _in_capitals(broken[1], rest[1]):
        return len(line), ""
    return (len(line), "") if keeps_hyphen(broken[1], rest[1], words) else (len(line) - 1, "")


def keeps_hyphen(first: str, last: str, words: Vocabulary) -> bool:
    """Return whether a word broken at a hyphen has that hyphen also inside a line."""
    if len(first) > 1 and last.islower() and (first.isupper() or not _VOWEL.search(first)):
        return True  # "ЖШС-" "ның", "млн-" "нан": the ending of an abbreviation
    if _NUMBER_EN.fullmatch(f"{first}-{last}"):
        return True  # "forty-" "eight"
    whole, hyphened = f"{first}{last}".lower(), f"{first}-{last}".lower()
    if hyphened in words.words and whole not in words.words:
        return True
    if whole in words.words:
        return False
    part = first.rsplit("-", 1)[-1]
    if f"{part}{last}".isascii():
        return _is_english_pair(part.lower(), last.lower())
    alike = _KEEPS_RU.fullmatch(part) or _is_first_of_two(part.lower(), last.lower())
    if alike and len(last) > 3 and (known(f"{part}-{last}") or not known(f"{part}{last}")):
        return True
    pair = f"{part}-{last}"
    if _PAIRS.match(pair) or (known(pair) and not known(f"{part}{last}") and len(last) > 3):
        return True
    if _KEEPS_LAST.match(last) is not None:
        return not _is_word(f"{part}{last}")
    return _is_kazakh_pair(part, last)


def _is_english_pair(first: str, last: str) -> bool:
    """Return whether two English words make a compound, "self-government", and no word together."""
    if min(len(first), len(last)) < _SHORT_EN or word_log(f"{first}{last}", "en") > _SEEN:
        return False
    return min(word_log(first, "en"), word_log(last, "en")) > _COMMON_EN


def _is_kazakh_pair(first: str, last: str) -> bool:
    """Return whether two Kazakh words make a pair: "әлеуметтік-экономикалық", "өлім-жітім".

    An ending alone on the next line is no word, however common its letters are ("төмен" "демей").
    """
    if len(first) < 2 or (len(last) < 4 and last != "қон"):  # көші-қон
        return False
    common = min(word_log(first, "kk"), word_log(last, "kk")) > _COMMON_KK
    return common and not _is_word(f"{first}{last}")


def _is_word(text: str) -> bool:
    return known(text) or word_log(text) > _SEEN or bool(readings(text.lower()))


def _in_capitals(first: str, last: str) -> bool:
    """Return whether two parts make a word in capitals ("ПОС-" "ТАНОВЛЯЕТ"), no abbreviations."""
    both = f"{first}{last}"
    return both.isupper() and (len(both) >= _LONG or known(both.lower()))


def _is_first_of_two(first: str, last: str) -> bool:
    """Return whether an adjective's stem stands before another adjective: "водно-" "болотный"."""
    if not (len(first) > 3 and first.endswith(("о", "е")) and _ADJECTIVE.search(last)):
        return False
    return known(last) and any(known(f"{first[:-1]}{ending}") for ending in ("ый", "ий", "ой"))


def _cut_word(line: str, rest: str) -> bool:
    """Return whether a narrow cell cut a word without a hyphen ("Ненефтегазов" "ые")."""
    last = _LAST_WORD.search(line)
    if last is None or not rest.islower() or len(last[0]) < 3:
        return False
    if _ENDING.fullmatch(rest) and not known(last[0]) and not known(rest):
        return True
    return known(last[0] + rest) and not (known(last[0]) and known(rest))
