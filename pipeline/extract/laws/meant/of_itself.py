"""What a document calls itself: "Настоящие Правила учета имущества (далее – Правила)"."""

from dataclasses import replace
from typing import Final

import regex

from pipeline.extract.laws.citation import APPROVED
from pipeline.extract.laws.resolve_corpus import key_of
from pipeline.records import Law, Mention

#: The rest of a name in the nominative, up to the bracket that shortens it.
_NAME: Final = regex.compile(
    r"[ ](?P<name>[^().;:\n]{5,250}?)(?=[ ]\((?:далее|hereinafter|бұдан[ ]{1,3}әрі)(?!\w))"
)
#: "Настоящие Правила | разработаны в соответствии ...": no name
_SAYS: Final = regex.compile(
    r"(?:разработан|определя|устанавлива|регулиру|предусматрива|регламентиру|принят|направлен|(?:are|is|shall|define|regulate|establish)(?:s|d)?(?!\w))"
)
_THIS: Final = regex.compile(r"(?:настоящ(?:ие|ая|ее|ий)|these|this|осы)[ ]", regex.IGNORECASE)


def named_of_itself(mention: Mention, text: str) -> tuple[Law, int] | None:
    """Return the rules or plan that a document says it is, and where their name ends in its segment."""
    law = mention.value
    if not isinstance(law, Law) or law.act_type not in APPROVED or law.title:
        return None
    if not _THIS.match(mention.text) or text[mention.start : mention.end] != mention.text:
        return None
    match = _NAME.match(text, mention.end)
    if not match or _SAYS.match(match["name"]):
        return None
    kind = law.short_form.partition(" ")[2]
    rules = Law(
        act_type=law.act_type,
        title=f"{kind} {' '.join(match['name'].split())}",
        jurisdiction=law.jurisdiction,
    )
    return replace(rules, act_key=key_of(rules)), match.end()
