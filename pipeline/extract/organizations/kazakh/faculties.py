"""Faculties and chairs of Kazakh universities, which have to be named with them."""

from typing import Final

from pipeline.extract.organizations.kazakh.builds import name_of
from pipeline.extract.organizations.kazakh.capitals import is_named_after, over_capitals
from pipeline.extract.organizations.kazakh.heads import KazakhHead
from pipeline.extract.organizations.text import Named, Tokens

#: Parts that each university has: only with it.
OF_UNIVERSITIES: Final = frozenset({"факультеті", "кафедрасы"})


def part_of_university(
    tokens: Tokens, at: int, head: KazakhHead, begins: dict[int, Named]
) -> Named | None:
    """Return a faculty or chair with its university: "ҚазҰУ-дың тарих факультеті"."""
    for place in range(at - 1, max(0, at - _LONGEST_TOPIC), -1):
        owner = begins.get(place)
        if owner and (owner.org_type == "university" or tokens.words[place - 1] in _FACULTIES):
            first = owner.first
            if is_named_after(tokens, first - 1):
                first = over_capitals(tokens, first - 2, person=True)
            if at - first > _LONGEST:
                return None
            return Named(
                first=first, end=at + 1, name=name_of(tokens, head, first, at),
                org_type=head.org_type, rule="head", confidence=0.85,
            )  # fmt: skip
        if not tokens.words[place][0].isalpha():
            return None
    return None


_LONGEST_TOPIC: Final = 8
#: No name of a chair with its university has more words.
_LONGEST: Final = 24
_FACULTIES: Final = frozenset({"факультеті", "факультетінің"})
