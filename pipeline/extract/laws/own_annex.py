"""The act that a document is, as the headings of its annexes say: "Приложение 1 к приказу ... № 12".

Its own heading may lack day and number, which were stamped or written by hand on another page.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

import regex

from pipeline.extract.laws.citation import ISSUED
from pipeline.records import Law, Mention

#: So an act speaks of itself: настоящий приказ, осы бұйрық, this order.
OWN: Final = ("настоящ", "осы ", "this ", "these ", "the present ", "present ")
_BEFORE: Final = regex.compile(
    r"(?:приложение(?:\s[№n]?\s?\d{1,2})?\sк|утвержд[её]н[аоы]?|(?:annex|appendix)(?:\s\d{1,2})?\sto(?:\sthe)?|approved\sby(?:\sthe)?)",
    regex.IGNORECASE,
)
#: бұйрығына | 1-қосымша, бұйрығымен | бекітілген, шешімімен | бекітілген 1-қосымша
_AFTER_KK: Final = regex.compile(
    r"(?:бекітілген|бекітілді)?\s?(?:(?:№\s?)?(?:\d{1,2}[ -]{0,2})?қосымша)?", regex.IGNORECASE
)


def act_of_annexes(mentions: Sequence[Mention], texts: Mapping[int, str]) -> Law | None:
    """Return the one act that the headings of annexes name, where the text before speaks of itself.

    "Настоящий приказ вводится в действие", below it "Утверждены приказом Министра ... № 476".
    """
    speaks: dict[str, int] = {}
    named: dict[tuple[str, str, str], Law] = {}
    for mention in mentions:
        law = mention.value
        if not isinstance(law, Law) or law.act_type not in ISSUED:
            continue
        if law.short_form.lower().startswith(OWN):
            speaks.setdefault(law.act_type, mention.segment)
            continue
        spoken = speaks.get(law.act_type, mention.segment) < mention.segment
        heads = spoken and _heads_annex(mention, texts.get(mention.segment, ""))
        if heads and law.number and law.date:
            act = law.act_type, law.number, law.date
            named[act] = max(named.get(act, law), law, key=lambda one: len(one.issuer))
    return replace(next(iter(named.values())), title="") if len(named) == 1 else None


def _heads_annex(mention: Mention, text: str) -> bool:
    before, after = text[: mention.start].strip(), text[mention.end :].strip(" .\n")
    if not after:
        return _BEFORE.fullmatch(before) is not None
    return not before and _AFTER_KK.fullmatch(after) is not None
