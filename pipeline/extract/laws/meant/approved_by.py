"""Rules and programmes beside the act that approves them: "Правила ..., утвержденные приказом № 5"."""

from collections.abc import Mapping, Sequence
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
    r"(?:,? ?\([^()]{1,80}\))?,? {0,2}(?:(?:утвержд|одобр|принят)\p{L}{2,10}|(?:as |which (?:was|were) )?(?:approved|adopted|endorsed) by)(?: the)? {1,2}"
)
#: Between the act and what it approves: "бекітілген".
_BY_KAZAKH: Final = regex.compile(r" {1,2}(?:бекітілген|мақұлданған|қабылданған) {1,2}")


def with_approvers(mentions: Sequence[Mention], texts: Mapping[int, str]) -> tuple[Mention, ...]:
    """Return the mentions, rules and programmes with a key by the act that approves them, where it stands beside."""
    laws = [i for i, mention in enumerate(mentions) if mention.kind == "law"]
    out = list(mentions)
    for first, second in pairwise(laws):
        one, other = mentions[first], mentions[second]
        if one.segment != other.segment or other.start < one.end:
            continue
        between = texts.get(one.segment, "")[one.end : other.start]
        if _BY.fullmatch(between):
            out[first] = _approved(one, other)
        elif _BY_KAZAKH.fullmatch(between):
            out[second] = _approved(other, one)
    return tuple(out)


def _approved(mention: Mention, by: Mention) -> Mention:
    """Return a mention of rules with their key, itself where it names none or has one of the registry."""
    rules, act = mention.value, by.value
    if not isinstance(rules, Law) or not isinstance(act, Law):
        return mention
    if rules.act_type not in APPROVED or act.act_type not in ISSUED or not act.act_key:
        return mention
    if (
        not rules.title
        or rules.number
        or rules.draft
        or rules.act_key != key_of(replace(rules, act_key=""))
    ):
        return mention
    return replace(
        mention, value=replace(rules, act_key=key_by_approval(rules.act_type, act.act_key))
    )
