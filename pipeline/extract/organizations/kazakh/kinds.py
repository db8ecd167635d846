"""Of which kind a Kazakh body is: its head tells, unless the words before it tell another."""

from typing import Final

from pipeline.extract.organizations.kazakh.heads import KazakhHead
from pipeline.extract.organizations.text import Named, Tokens

#: The word before a head, the head, and the kind that the two tell.
_KINDS: Final = {
    ("парламентаралық", "ассамблеясы"): "international",
    ("бас", "ассамблеясы"): "international",
    ("»", "агенттігі"): "media",  # «Хабар» агенттігі
    ("адвокаттық", "кеңсесі"): "company",
    ("ғылым", "академиясы"): "institute",
    ("білім", "академиясы"): "institute",
    ("діни", "басқармасы"): "other",
    ("перинаталдық", "орталығы"): "hospital",
}
#: "Дүниежүзілік метеорология ұйымы", "Азия даму банкі"
_WORLDWIDE: Final = (
    "халықаралық", "дүниежүзілік", "бүкіләлемдік", "жаһандық", "мемлекетаралық", "еуропалық",
)  # fmt: skip
_AT_HOME: Final = ("қазақ", "қр", "астана", "алматы")
_ACROSS_BORDERS: Final = frozenset(
    "ұйымы одағы банкі агенттігі қауымдастығы федерациясы комиссиясы парламенті".split()
)
#: What an international body has that is international itself: "БҰҰ-ның Тағам ... ұйымы".
_PARTS_ABROAD: Final = frozenset("ұйымы агенттігі бюросы қоры басқармасы".split())


def kind_of(tokens: Tokens, head: KazakhHead, first: int, at: int, owner: Named | None) -> str:
    """Return the kind of a body: its head's, or another by the words before it and its owner."""
    told = _KINDS.get((tokens.word(at - 1), head.noun))
    if told:
        return told
    if owner and owner.org_type == "international" and head.noun in _PARTS_ABROAD:
        return "international"
    words = tokens.words[first:at]
    at_home = any(word.startswith(_AT_HOME) for word in words)
    worldwide = any(word.startswith(_WORLDWIDE) for word in words)
    if head.noun in _ACROSS_BORDERS and worldwide and not at_home:
        return "international"
    return head.org_type
