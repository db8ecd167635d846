"""Bodies of districts and towns, named with their region once and without it elsewhere.

"Решение Есильского районного маслихата Акмолинской области" and below "Есильский районный маслихат":
districts of one name lie in several regions, and which is meant the document says.
"""

from collections.abc import Iterable, Mapping
from typing import Final

import regex

from pipeline.records import Mention, Organization

#: What says that a body is one of a district or a town.
_LOCAL: Final = regex.compile(
    r"(?i)(?<!\w)(?:районн|городск|района|города|аудандық|қалалық|ауданы|қаласы|district|city|town)"
)
#: What stands behind the name, or in Kazakh before it.
_REGION: Final = {
    "ru": regex.compile(
        r"(?P<name>.+) (?:\p{Lu}[\w-]+(?i:ской области)|(?i:области) \p{Lu}[\w-]+)"
    ),
    "kk": regex.compile(r"(?:\p{Lu}[\w-]+ ){1,2}(?i:облысы(?:ның)?) (?P<name>.+)"),
    "en": regex.compile(
        r"(?P<name>.+?),? (?:of |in )?(?:the )?(?:\p{Lu}[\w-]+ ){1,2}(?i:region|oblast)"
    ),
}


def told_regions(mentions: Iterable[Mention]) -> Mapping[tuple[str, str], Organization]:
    """Return, by language and name without the region, the one body that has it in a document.

    A name that two regions go with is left out.
    """
    found: dict[tuple[str, str], dict[str, Organization]] = {}
    for mention in mentions:
        value, region = mention.value, _REGION.get(mention.language)
        if not isinstance(value, Organization) or region is None or value.body_id:
            continue
        whole = region.fullmatch(value.name)
        if whole and _LOCAL.search(whole["name"]):
            named = found.setdefault((mention.language, whole["name"].casefold()), {})
            named[value.name.casefold()] = value
    return {key: next(iter(named.values())) for key, named in found.items() if len(named) == 1}
