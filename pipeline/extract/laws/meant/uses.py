"""Uses of the names that a document gives its acts, in the segments behind: "(далее – Программа)"."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from pipeline.extract.laws.defined import Definition, definition_after, definitions_in
from pipeline.extract.laws.find import find_with
from pipeline.extract.laws.meant.of_itself import named_of_itself
from pipeline.extract.laws.text import fold
from pipeline.records import Law, Mention


def definition_of(mention: Mention, law: Law, texts: Mapping[int, str]) -> Definition | None:
    """Return the short name that a bracket in or behind a mention gives its act."""
    text = texts.get(mention.segment, "")
    if "(" in mention.text:
        inside = next(definitions_in(fold(mention.text, mention.language)), None)
        if inside:
            return replace(inside, law=law)
    itself = named_of_itself(mention, text)
    end = itself[1] if itself else mention.end
    if "(" not in text[end : end + 4] or text[mention.start : mention.end] != mention.text:
        return None
    tail = fold(text[end : end + 160], mention.language)
    return definition_after(tail, 0, law)


def with_given_names(mentions: Sequence[Mention], texts: Mapping[int, str]) -> list[Mention]:
    """Return the mentions and, in later segments, the uses of names that the document gives."""
    given = [
        (mention, item)
        for mention in mentions
        if mention.kind == "law"
        and isinstance(mention.value, Law)
        and (item := definition_of(mention, mention.value, texts))
    ]
    if not given:
        return list(mentions)
    added: list[Mention] = []
    laws = laws_by_segment(mentions)
    for number, text in texts.items():
        known = [item for mention, item in given if mention.segment < number]
        if known and any(_stem(item.name) in text for item in known):
            here = laws.get(number, [])
            language = here[0].language if here else given[0][0].language
            added += uses_in(text, number, language, known, here)
    return sorted([*mentions, *added], key=lambda m: (m.segment, m.start, -m.end))


def laws_by_segment(mentions: Iterable[Mention]) -> dict[int, list[Mention]]:
    """Return the mentions of laws of each segment that has any."""
    laws: dict[int, list[Mention]] = {}
    for mention in mentions:
        if mention.kind == "law":
            laws.setdefault(mention.segment, []).append(mention)
    return laws


def _stem(name: str) -> str:
    first = name.split()[0]  # Дорожная карта: Дорожной карты
    if first != name:
        return first[:5]
    return name if len(name) <= 5 else name[: len(name) - 2]


def uses_in(
    text: str, number: int, language: str, known: Sequence[Definition], here: Sequence[Mention]
) -> Iterable[Mention]:
    """Yield the laws that a segment mentions by short names known before, beside those found already."""
    from pipeline.sentences import sentence_spans

    sentences: list[tuple[int, int]] | None = None
    for found in find_with(text, language, known):
        if any(found.start < other.end and other.start < found.end for other in here):
            continue
        if sentences is None:
            sentences = sentence_spans(text, language)
        around = [s for s in sentences if s[0] < found.end and found.start < s[1]]
        yield Mention(
            segment=number,
            kind="law",
            start=found.start,
            end=found.end,
            text=text[found.start : found.end],
            rule=found.rule,
            confidence=found.confidence,
            context_start=around[0][0] if around else found.start,
            context_end=around[-1][1] if around else found.end,
            language=language,
            value=found.value,
        )
