"""Rules and programmes beside the act that approves them: "Правила ..., утвержденные приказом № 5"."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

import regex

from pipeline.extract.laws.approved import key_by_approval
from pipeline.extract.laws.citation import APPROVED, ISSUED
from pipeline.extract.laws.resolve_corpus import key_of
from pipeline.records import Law, Mention

#: Between what is approved and the act: ", утвержденных", " (далее – Правила), approved by the".
_BY: Final = regex.compile(
    r"(?:,? ?\([^()]{1,80}\))?,? {0,2}(?:(?:утвержд|одобр|принят)\p{L}{2,10}|(?:as |(?:which |it )?(?:is|was|were|has been|have been) )?(?:approved|adopted|endorsed) by)(?: the)? {1,2}"
)
#: Between the act and what it approves: "бекітілген".
_BY_KAZAKH: Final = regex.compile(r" {1,2}(?:бекітілген|мақұлданған|қабылданған) {1,2}")


def with_approvers(
    mentions: Sequence[Mention],
    texts: Mapping[int, str],
    here: Mapping[str, Mapping[str, Law]],
    own: Law | None,
) -> tuple[Mention, ...]:
    """Return the mentions, rules and programmes with a key by the act that approves them.

    It stands beside them, or is the document's ``own``, which approves what is ``here`` by type.
    """
    laws = [mention for mention in mentions if isinstance(mention.value, Law)]
    keys: dict[str, set[str]] = {}
    for one, other in pairwise(laws):
        if one.segment != other.segment or other.start < one.end:
            continue
        between = texts.get(one.segment, "")[one.end : other.start]
        pair = (one, other) if _BY.fullmatch(between) else None
        pair = pair or ((other, one) if _BY_KAZAKH.fullmatch(between) else None)
        for old, new in _renamed(pair[0].value, pair[1].value) if pair else ():
            keys.setdefault(old, set()).add(new)
    for rules in (law for found in here.values() for law in found.values()):
        for old, new in _renamed(
            rules, replace(own, act_key=own.act_key or key_of(own)) if own else None
        ):
            keys.setdefault(old, set()).add(new)
    given = Counter(key for found in keys.values() for key in found)
    told = {old: next(iter(new)) for old, new in keys.items() if len(new) == 1}
    told = {old: new for old, new in told.items() if given[new] == 1}  # of two rules neither
    return tuple(
        replace(m, value=replace(m.value, act_key=told[m.value.act_key]))
        if isinstance(m.value, Law) and m.value.act_key in told
        else m
        for m in mentions
    )


def _renamed(rules: object, act: object) -> Iterator[tuple[str, str]]:
    """Yield the key of rules and the one by what approves them; not for those of the registry."""
    if not isinstance(rules, Law) or not isinstance(act, Law):
        return
    if rules.act_type not in APPROVED or act.act_type not in ISSUED or not act.act_key:
        return
    by_title = rules.act_key == key_of(replace(rules, act_key=""))
    if by_title and rules.title and not rules.number and not rules.draft:
        yield rules.act_key, key_by_approval(rules.act_type, act.act_key)
