"""Banks named in one word, "Нурбанк", "Цеснабанктің", "Tsesnabank", and in Latin letters elsewhere."""

from collections.abc import Iterator
from typing import Final

import regex

from pipeline.extract.organizations.known_abbreviations import STATES
from pipeline.extract.organizations.text import Named, Tokens

#: A name with "банк" at its end, without its case ending.
_IN_ONE: Final = {
    "ru": regex.compile(r"(\p{L}[\p{L}-]+банк)(?:[ауе]|ом)?"),
    "kk": regex.compile(r"(\p{L}[\p{L}-]+банк)(?:-?(?:т[іеа]ң?|к[еа]|[ті]ің|тен|пен)|[і]?)"),
    "en": regex.compile(r"(\p{L}[\p{L}-]+bank)(?:'s)?"),
}
#: Ends as a bank does, and is a bank of something else or a way to pay.
_NO_BANKS: Final = (
    "интернет", "онлайн", "мобил", "мобайл", "био", "фото", "видео", "медиа", "ген", "фуд", "супер",
    "телефон", "смс", "клиент", "power", "bio", "data", "food", "blood", "internet", "online", "mobile",
    "net", "phone", "em", "out", "home", "west", "merchant", "multi", "мульти", "неба", "euro", "mega",
    "не", "inter", "non", "гос", "тест", "test", "спецбанк", "инвестбанк",
)  # fmt: skip
_LATIN: Final = frozenset({"bank", "university", "foundation", "institute", "association"})
_OF_LAND: Final = frozenset({"казахстан", "kazakhstan", "қазақстан"})


def find(tokens: Tokens, language: str) -> Iterator[Named]:
    """Yield banks in one word, and foreign bodies that end as English ones do."""
    in_one = _IN_ONE[language]
    for at, word in enumerate(tokens.words):
        if language != "en" and word in _LATIN and tokens.capital(at):
            item = _in_latin(tokens, at)
            if item:
                yield item
        elif "анк" in word or "ank" in word:
            match = in_one.fullmatch(word)
            if match and tokens.capital(at) and not word.startswith(_NO_BANKS):
                if tokens.word(at - 1) == "«" and tokens.word(at - 2).startswith("банк"):
                    continue  # Исламский банк «Заман-Банк»
                if tokens.word(at + 1) == "of":
                    continue  # Eximbank of Kazakhstan
                yield _bank(tokens, at, len(match[1]), language)


def _bank(tokens: Tokens, at: int, letters: int, language: str) -> Named:
    """Return a bank in one word, with its quotes, its state or "Казахстан" behind it."""
    first, end, name = at, at + 1, tokens.raw(at)[:letters]
    if language != "en" and tokens.word(at - 1) == "«" and tokens.word(end) == "»" and at > 0:
        return Named(
            first=first - 1, end=end + 1, name=f"«{name}»", org_type="bank", rule="head",
            confidence=0.85,
        )  # fmt: skip
    state = language == "ru" and tokens.word(end) in STATES
    if state or (tokens.word(end) in _OF_LAND and tokens.capital(end)):
        end += 1
        name = f"{name} {tokens.raw(end - 1)}"
    return Named(first=first, end=end, name=name, org_type="bank", rule="head", confidence=0.85)


def _in_latin(tokens: Tokens, at: int) -> Named | None:
    """Return a name in Latin letters that a noun closes: "Bereke Bank", "Bank RBK", "Coventry University"."""
    first, end = at, at + 1
    while first > 0 and at - first < _LONGEST and _latin(tokens, first - 1):
        first -= 1
    if first == at and tokens.words[at] == "bank":
        while end - at < _LONGEST and _latin(tokens, end):
            end += 1
    elif tokens.word(end) == "kazakhstan":
        end += 1
    if end - first < 2 or _latin(tokens, end) or tokens.word(end) in ("of", "for", "and", "&"):
        return None
    kind = _KINDS[tokens.words[at]]
    return Named(
        first=first, end=end, name=tokens.written(first, end), org_type=kind, rule="head",
        confidence=0.85,
    )  # fmt: skip


_LONGEST: Final = 5
_KINDS: Final = {
    "bank": "bank", "university": "university", "foundation": "fund", "institute": "institute",
    "association": "association",
}  # fmt: skip


def _latin(tokens: Tokens, at: int) -> bool:
    """Return whether a word in Latin letters may be part of a foreign name."""
    return tokens.capital(at) and tokens.word(at).isascii() and tokens.word(at)[:1].isalpha()
