"""The Kazakh dictionary: which word a form belongs to, and in which case it stands.

A Kazakh noun is a stem with endings in a fixed order, plural, owner, case ("қала-лар-ы-ның"); which
of several forms an ending takes is ruled by the sound before it and by the vowels of the stem. So a
form is read from its end, and what remains is looked up among the stems of the apertium-kaz
dictionary (`models/kazakh`). Source of the endings: K. Musayev, "Казахский язык" (2008).
"""

import gzip
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final, Literal

from pipeline.config import model_folder

WordClass = Literal["noun", "adjective", "verb", "adverb", "name", "other"]
Case = Literal[
    "nominative", "genitive", "dative", "accusative", "locative", "ablative", "instrumental",
    "attributive",
]  # fmt: skip

#: The letter that stands for each class of words in the dictionary file; "o" are nouns whose own
#: last syllable is the owner's ending: "отбасы" (fire-head-its, a family), "отбасына".
CLASSES: Final[dict[str, WordClass]] = {
    "n": "noun", "o": "noun", "a": "adjective", "v": "verb", "d": "adverb", "t": "name",
    "x": "other",
}  # fmt: skip

# --- sounds --------------------------------------------------------------------------------------

_VOWELS: Final = "аәеёоөұүыіэя"
_GLIDES: Final = "иуюй"
_SOUNDS: Final = {
    **dict.fromkeys(_VOWELS, "vowel"),
    **dict.fromkeys(_GLIDES, "glide"),
    **dict.fromkeys("р", "r"),
    **dict.fromkeys("л", "l"),
    **dict.fromkeys("мнң", "nasal"),
    **dict.fromkeys("зж", "voiced"),
    **dict.fromkeys("кқпстшщфхһцчбвгғд", "voiceless"),
}
_BACK: Final = frozenset("аоұы")
_FRONT: Final = frozenset("әеөүіэ")


#: A loan whose last vowel is "и" takes front endings behind whatever vowel.
_LAST_VOWEL: Final = re.compile(r"и[бвгдзйклмнпрстфхцчшщ]+\Z")


def _sound(stem: str) -> str:
    """Return the class of the sound that a stem ends with; a soft sign has none of its own."""
    return _SOUNDS.get(stem.rstrip("ьъ")[-1:], "")


def _agree(stem: str, ending: str) -> bool:
    """Return whether the vowels of an ending, back or front, are those that the stem asks for."""
    vowels = [letter for letter in stem if letter in _BACK or letter in _FRONT]
    asked = {letter in _FRONT for letter in vowels[-1:]} or {True, False}
    mixed = {letter in _FRONT for letter in vowels} == {True, False}
    if _LAST_VOWEL.search(stem):
        return True  # "активтері", "тарифті"
    if mixed or "у" in stem or stem[-1:] in "ьяюё" or stem.endswith(("нк", "кт", "нт", "ст")):
        return True  # a loan takes either: "педагогті", "рольдің", "банкі", "ресурсты"
    return all(
        (letter in _FRONT) in asked for letter in ending if letter in _BACK or letter in _FRONT
    )


# --- endings -------------------------------------------------------------------------------------

_ALL_VOICED: Final = frozenset({"vowel", "glide", "r", "l", "nasal", "voiced"})
_VOICELESS: Final = frozenset({"voiceless"})
#: Each ending with what it says and the sounds it may follow; "owner": behind an owner's ending.
_CASES: Final[tuple[tuple[str, Case, frozenset[str]], ...]] = (
    ("ның нің", "genitive", frozenset({"vowel", "nasal", "owner"})),
    ("дың дің", "genitive", frozenset({"glide", "r", "l", "voiced"})),
    ("тың тің", "genitive", _VOICELESS),
    ("ға ге", "dative", _ALL_VOICED),
    ("қа ке", "dative", _VOICELESS),
    ("на не", "dative", frozenset({"owner"})),
    ("ны ні", "accusative", frozenset({"vowel"})),
    ("ды ді", "accusative", frozenset({"glide", "r", "l", "nasal", "voiced"})),
    ("ты ті", "accusative", _VOICELESS),
    ("н", "accusative", frozenset({"owner"})),
    ("да де", "locative", _ALL_VOICED),
    ("та те", "locative", _VOICELESS),
    ("нда нде", "locative", frozenset({"owner"})),
    ("дан ден", "ablative", frozenset({"vowel", "glide", "r", "l", "voiced"})),
    ("нан нен", "ablative", frozenset({"nasal", "owner"})),
    ("тан тен", "ablative", _VOICELESS),
    ("мен", "instrumental", frozenset({"vowel", "glide", "r", "l", "nasal", "owner"})),
    ("бен", "instrumental", frozenset({"voiced"})),
    ("пен", "instrumental", _VOICELESS),
    ("дағы дегі", "attributive", _ALL_VOICED),
    ("тағы тегі", "attributive", _VOICELESS),
    ("ндағы ндегі", "attributive", frozenset({"owner"})),
)
_OWNERS: Final = (
    ("сы сі", frozenset({"vowel"})),
    ("ы і", frozenset({"glide", "r", "l", "nasal", "voiced", "voiceless"})),
    ("мыз міз", frozenset({"vowel"})),
    ("ымыз іміз", frozenset({"glide", "r", "l", "nasal", "voiced", "voiceless"})),
)
_PLURALS: Final = (
    ("лар лер", frozenset({"vowel", "glide", "r"})),
    ("дар дер", frozenset({"l", "nasal", "voiced"})),
    ("тар тер", _VOICELESS),
)
#: Of a case, the ending by its length: "н" is tried last.
_CASE_OF: Final = {
    ending: tuple((case, sounds) for forms, case, sounds in _CASES if ending in forms.split())
    for forms, _, _ in _CASES
    for ending in forms.split()
}
#: Endings that make new words, of which classes, and what those are: құрылыс-шы, пәтер-лі.
_DERIVED: Final[tuple[tuple[str, str, tuple[WordClass, ...]], ...]] = (
    ("шы ші", "no", ("noun",)),
    ("лық лік дық дік тық тік", "noa", ("adjective", "noun")),
    ("лы лі сыз сіз", "no", ("adjective",)),  # not "ды ті", which is the accusative too
    ("у", "v", ("noun",)),  # дамыт-у: developing
)
#: Endings of finite forms, participles and converbs of verbs, and of their voices.
_VERB_ENDS: Final = re.compile(
    r"(?:(?:ыпты|іпті|пты|пті)|(?:а|е|й|и)(?:ды|ді|тын|тін)|[дт][ыі]|(?:[ғқ]ан|[гк]ен)|(?:ы|і)?п"
    r"|(?:у|ю)(?:да|де)|(?:ма|ме|ба|бе|па|пе)(?:й|йды|йді|ды|ді|ған|ген|йтын|йтін))\Z"
)
_VOICES: Final = re.compile(r"(?:[ыі]?[лнс]|[дт][ыі]р|[ыі]?т|[ғқгк][ыі]з)\Z")
#: A stem gives way before an ending that begins with a vowel: мектеп, мектебі.
_SOFTENED: Final = {"б": "п", "г": "к", "ғ": "қ"}


@dataclass(frozen=True, slots=True)
class Form:
    """A reading of a form: its dictionary word, and the endings it stands with."""

    lemma: str
    word_class: WordClass
    case: Case = "nominative"
    owned: bool = False
    plural: bool = False


@lru_cache(maxsize=100_000)
def readings(word: str) -> tuple[Form, ...]:
    """Return the readings of a lower-case Kazakh word, the longest dictionary word first.

    >>> readings("қалаларының")[0]
    Form(lemma='қала', word_class='noun', case='genitive', owned=True, plural=True)
    >>> [form.lemma for form in readings("сауда")]
    ['сауда', 'сауда', 'сау', 'сау']
    """
    whole = [Form(word, word_class) for word_class in _classes(word)]
    found = [form for stem in _stems(word) for form in stem]
    nouns = sorted(found, key=lambda form: -len(form.lemma))
    return tuple(dict.fromkeys(whole + nouns))


def lemma(word: str) -> str:
    """Return the dictionary word of a noun's form, "" where the dictionary has none.

    >>> lemma("орнына"), lemma("мектептерді"), lemma("сауда"), lemma("объектісі")
    ('орын', 'мектеп', 'сауда', 'объект')
    """
    return next((form.lemma for form in readings(word) if form.word_class == "noun"), "")


def is_adjective(word: str) -> bool:
    """Return whether a word says of what kind something is, and is not a noun as it stands.

    >>> is_adjective("ірі"), is_adjective("қаладағы"), is_adjective("қала")
    (True, True, False)
    """
    forms = readings(word)
    if any(form.word_class == "noun" and form.lemma == word for form in forms):
        return False
    return any(
        (form.word_class == "adjective" and form.lemma == word) or form.case == "attributive"
        for form in forms
    )


def is_verb(word: str) -> bool:
    """Return whether a word is a form of a verb of the dictionary, in any voice.

    >>> is_verb("салынды"), is_verb("өседі"), is_verb("стартапты"), is_verb("жобаны")
    (True, True, False, False)
    """
    for end in _VERB_ENDS.finditer(word):
        stem = word[: end.start()]
        for _ in range(3):
            if any("v" in _dictionary().get(stem + vowel, "") for vowel in ("", "ы", "і")):
                return True
            voice = _VOICES.search(stem)
            if voice is None:
                break
            stem = stem[: voice.start()]
    return False


def _classes(word: str) -> tuple[WordClass, ...]:
    """Return the classes of a dictionary word, or of one that is made of a noun of it."""
    letters = _dictionary().get(word)
    if letters is not None:
        return tuple(dict.fromkeys(CLASSES[letter] for letter in letters))
    for endings, of, classes in _DERIVED:
        for ending in endings.split():
            base = word.removesuffix(ending)
            if base != word and len(base) > 2 and set(_dictionary().get(base, "")) & set(of):
                return classes
    return ()


def _stems(word: str) -> Iterator[list[Form]]:
    """Yield the nouns that a form may belong to, for each way to cut its endings off."""
    for case, inner, needs_owner in _without_case(word):
        for owned, middle in _without_ending(inner, _OWNERS):
            own = not owned and "o" in _dictionary().get(middle, "")
            if needs_owner is not None and needs_owner != owned and not own:
                continue
            for plural, stem in _without_ending(middle, _PLURALS):
                if stem == word:
                    continue
                vowel_follows = owned and not plural
                yield [
                    Form(name, word_class, case, owned, plural)
                    for name in _names(stem, vowel_follows)
                    for word_class in _classes(name)
                    if word_class in ("noun", "name", "adjective")
                ]


def _without_case(word: str) -> Iterator[tuple[Case, str, bool | None]]:
    """Yield case, rest, and whether the rest must be owned (None: as it may be)."""
    yield "nominative", word, None
    for length in (5, 4, 3, 2, 1):
        for case, sounds in _CASE_OF.get(word[-length:], ()):
            rest = word[:-length]
            if len(rest) < 2 or not (case == "instrumental" or _agree(rest, word[-length:])):
                continue  # "мен" has one vowel for all: жолмен, сөзбен
            if "owner" in sounds and rest[-1] in "ыі":
                yield case, rest, True
            if _sound(rest) in sounds:
                yield case, rest, None if rest[-1] not in "ыі" else False


def _without_ending(
    word: str, endings: Sequence[tuple[str, frozenset[str]]]
) -> Iterator[tuple[bool, str]]:
    """Yield whether an ending was cut off, and the rest: the word itself first."""
    yield False, word
    for forms, sounds in endings:
        for ending in forms.split():
            rest = word.removesuffix(ending)
            if rest != word and len(rest) > 1 and _sound(rest) in sounds and _agree(rest, ending):
                yield True, rest


def _names(stem: str, vowel_follows: bool) -> Iterator[str]:
    """Yield the dictionary words that may look like `stem` before an ending."""
    yield stem
    if stem[-1] in "ыі" and stem[-3:-1] in ("кт", "ст", "нт", "фт"):
        yield stem[:-1]  # объекті-лер
    if not vowel_follows:
        return
    if stem[-1] in _SOFTENED:
        yield stem[:-1] + _SOFTENED[stem[-1]]
    if stem[-1] == "л":
        yield f"{stem}ь"  # портфел-і
    if len(stem) > 2 and stem[-2] not in _VOWELS and stem[-1] not in _VOWELS:
        hard = _SOFTENED.get(stem[-1], stem[-1])
        for vowel in "ыі":  # орн-ы: орын; халқ-ы: халық
            yield stem[:-1] + vowel + hard


@cache
def _dictionary() -> dict[str, str]:
    """Return the classes, as letters, of each dictionary word; read once per process."""
    path = model_folder("kazakh") / "words.tsv.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return dict(line.rstrip("\n").split("\t") for line in lines)
