"""Whether what stands before a Kazakh head makes it the name of one organization."""

from pipeline.extract.organizations.kazakh.builds import NAMING
from pipeline.extract.organizations.kazakh.capitals import is_of_place
from pipeline.extract.organizations.kazakh.heads import (
    GENERIC,
    LOCAL,
    PLACES,
    STOCKS,
    KazakhHead,
    is_genitive,
)
from pipeline.extract.organizations.kazakh.lists import COUNTRIES
from pipeline.extract.organizations.text import Tokens


def any_department(tokens: Tokens, head: KazakhHead, first: int, at: int, known: int) -> bool:
    """Return whether a department is any of those with its topic: "төтенше жағдайлар департаменті"."""
    topic = head.org_type == "department" and first == known
    return topic and not (tokens.capital(first) or tokens.capital(at))


def distinctive(tokens: Tokens, head: KazakhHead, first: int, at: int, known: bool) -> bool:
    """Return whether what stands before a head makes it the name of one organization."""
    if first >= at:
        return False
    if tokens.words[first] in GENERIC - {"республикалық"} and tokens.begins_sentence(first):
        return False  # Аудандық білім бөлімі, but: Республикалық бюджет комиссиясы
    if all(word in GENERIC for word in tokens.words[first:at]):
        return False
    if (
        head.noun == "орталығы"
        and tokens.words[at - 1] in PLACES
        and is_genitive(tokens.words[at - 1])
    ):
        return False  # Сырым ауданының орталығы: a town
    if head.noun == "қоры" and tokens.words[at - 1] in STOCKS:
        return False
    if head.noun == "арнасы" and tokens.words[at - 1] in ("өзені", "су", "өзен"):
        return False
    if head.noun == "үкіметі" and (
        tokens.word(at + 1).startswith("үйі") or tokens.word(at - 1) == "ел"
    ):
        return False
    near = tokens.words[max(first, at - 2) : at]
    if head.noun == "бөлімі" and any(w in ("«", "»", '"') for w in near):
        return False  # a section of a site
    quoted = any(word in ("«", '"', "№") for word in tokens.words[first:at])
    if known or quoted:
        return True
    if head.needs == "place":
        return tokens.capital(first)
    if not tokens.capital(first):
        return False
    if (
        head.needs == "proper"
        and tokens.begins_sentence(first)
        and tokens.words[first - 1 : first] != ("«",)
    ):
        later = any(tokens.capital(p) for p in range(first + 1, at + 1))
        institute = head.org_type in ("institute", "university", "school", "hospital", "other")
        naming = tokens.words[first] in NAMING and at - first > (1 if institute else 2)
        naming = naming or tokens.words[first].startswith(("қазақ-", "қазақстан-"))
        whole = {"республикалық", "қазақстандық", "ұлттық", "халықаралық"}
        whole &= set(tokens.words[first + 1 : at])  # ... кәсіпорындарының республикалық одағы
        naming = naming or bool(whole and head.org_type in ("union", "association"))
        naming = naming or (head.org_type == "university" and tokens.words[first].endswith("ов"))
        naming = naming or (tokens.word(first + 1) in LOCAL and first + 1 < at)
        firm = head.org_type in ("company", "bank", "union", "association") and at - first > 1
        placed = is_of_place(tokens.words[first]) and (institute or firm)
        naming = naming or placed  # Павлодар индустриалды институты
        # Білім беру инфрақұрылымын қолдау қоры
        naming = naming or (tokens.words[at - 1].endswith(("у", "ю")) and at - first > 2)
        return (
            later
            or naming
            or tokens.words[first] in COUNTRIES
            or "атындағы" in tokens.words[first:at]
        )
    return True
