"""News sites, where a text tells that they report: "передаёт Orda.kz", "Baq.kz тілшісі"."""

from collections.abc import Iterator
from typing import Final

from pipeline.extract.organizations.kazakh_heads import PLAIN_ENDINGS
from pipeline.extract.organizations.text import Named, Tokens

#: What stands before a site that reports, and behind it.
_BEFORE: Final = {
    "ru": ("сообща", "сообщил", "переда", "корреспондент", "ссылк", "пиш", "информиру"),
    "kk": ("хабарла", "жаз"),
    "en": ("according", "citing", "told"),
}
_BEHIND: Final = {
    "ru": ("сообща", "сообщил", "переда", "пиш"),
    "kk": ("тілші", "сілтеме", "хабарла", "жаз"),
    "en": ("report", "writes", "correspondent", "said"),
}
_NEAR: Final = 3


def find(tokens: Tokens, language: str) -> Iterator[Named]:
    """Yield the sites with a capital that report."""
    for at in range(len(tokens) - 2):
        zone, _, ending = tokens.words[at + 2].partition("-")
        if zone not in ("kz", "ru", "com") or (ending and ending not in PLAIN_ENDINGS):
            continue
        joined = tokens.words[at + 1] == "." and tokens.adjacent(at + 1) and tokens.adjacent(at + 2)
        if joined and tokens.capital(at) and _reports(tokens, at, language):
            yield Named(
                first=at, end=at + 3, name=f"{tokens.raw(at)}.{zone}", org_type="media",
                rule="head", confidence=0.9,
            )  # fmt: skip


def _reports(tokens: Tokens, at: int, language: str) -> bool:
    before = tokens.words[max(0, at - _NEAR) : at]
    behind = tokens.words[at + 3 : at + 3 + _NEAR]
    return any(word.startswith(_BEFORE[language]) for word in before) or any(
        word.startswith(_BEHIND[language]) for word in behind
    )
