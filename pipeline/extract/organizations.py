"""Organizations named in a text: rules, the list of bodies and the model, merged by one policy.

The rules look for the noun that heads a name (``org_russian``, ``org_kazakh``, ``org_english``),
for legal forms with their names (``org_forms``) and for the bodies of the list (``org_known``).
"""

from collections.abc import Iterable, Sequence
from typing import Final

from pipeline.extract import org_english, org_forms, org_kazakh, org_known, org_russian
from pipeline.extract.org_text import Named, Tokens, tokens_of
from pipeline.records import Found, Organization

_HEADED: Final = {"ru": org_russian.find, "kk": org_kazakh.find, "en": org_english.find}
#: Who wins where two rules name crossing stretches, the strongest first.
STRENGTH: Final = ("form", "list", "head", "list_of_bodies", "defined", "abbreviation", "model")


def find_organizations(text: str, language: str, found: Sequence[Found] = ()) -> list[Found]:
    """Return the organizations a text names, outer and inner ones, in order of place.

    >>> [f.value.name for f in find_organizations("письмо Министерства финансов", "ru")]
    ['Министерство финансов']
    """
    tokens = tokens_of(text, language)
    named = [
        *org_forms.find(tokens, language),
        *_HEADED[language](tokens),
        *org_known.find(tokens, language),
    ]
    return [_found(tokens, item) for item in merged(named)]


def merged(named: Iterable[Named]) -> list[Named]:
    """Return the names that stand: the stronger of two that cross or fill the same place.

    A name inside another is kept (a ministry in its committee), but not inside a quoted one, and
    not where it begins with the outer one and is only a piece of it.
    """
    kept: list[Named] = []
    ordered = sorted(named, key=lambda n: (STRENGTH.index(n.rule), -(n.end - n.first), n.first))
    for item in ordered:
        if not any(_excludes(other, item) for other in kept):
            kept.append(item)
    return sorted(kept, key=lambda n: (n.first, -n.end))


def _excludes(kept: Named, item: Named) -> bool:
    """Return whether `item` cannot stand beside a stronger name already kept."""
    if item.end <= kept.first or kept.end <= item.first:
        return False
    start, end = kept.sealed
    if item.first < end and start < item.end:
        return not (item.first <= start and end <= item.end and item.rule == "head")
    inside = kept.first <= item.first and item.end <= kept.end
    around = item.first <= kept.first and kept.end <= item.end
    if not (inside or around):
        return True
    if item.first == kept.first and item.end == kept.end:
        return True
    if item.rule in ("head", "list") and kept.rule in ("head", "list"):
        return item.first == kept.first and item.end < kept.end and item.rule == kept.rule
    return item.rule != "abbreviation" or item.first == kept.first


def _found(tokens: Tokens, item: Named) -> Found:
    back = tokens.text.back
    return Found(
        kind="organization",
        start=back(tokens.starts[item.first]),
        end=back(tokens.ends[item.end - 1]),
        rule=f"org_{item.rule}",
        confidence=item.confidence,
        value=Organization(name=item.name, org_type=item.org_type, legal_form=item.legal_form),
    )
