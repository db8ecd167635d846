"""Uses of the names that a document gives its acts, in the segments behind: "(далее – Программа)"."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from pipeline.extract.laws.defined import Definition, definition_after, definitions_in
from pipeline.extract.laws.find import find_with
from pipeline.extract.laws.text import fold
from pipeline.records import Law, Mention


def definition_of(mention: Mention, law: Law, texts: Mapping[int, str]) -> Definition | None:
    """Return the short name that a bracket in or behind a mention gives its act."""
    text = texts.get(mention.segment, "")
    if "(" in mention.text:
        inside = next(definitions_in(fold(mention.text, mention.language)), None)
        if inside:
            return replace(inside, law=law)
    if "(" not in text[mention.end : mention.end + 4]:
        return None
    if text[mention.start : mention.end] != mention.text:
        return None
    tail = fold(text[mention.end : mention.end + 160], mention.language)
    return definition_after(tail, 0, law)


def with_uses(mentions: Sequence[Mention], texts: Mapping[int, str]) -> list[Mention]:
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
    for number, text in texts.items():
        known = [item for mention, item in given if mention.segment < number]
        if known and any(_stem(item.name) in text for item in known):
            here = [m for m in mentions if m.segment == number and m.kind == "law"]
            language = here[0].language if here else given[0][0].language
            added += _uses(text, number, language, known, here)
    return sorted([*mentions, *added], key=lambda m: (m.segment, m.start, -m.end))


def _stem(name: str) -> str:
    first = name.split()[0]  # Дорожная карта: Дорожной карты
    if first != name:
        return first[:5]
    return name if len(name) <= 5 else name[: len(name) - 2]


def _uses(
    text: str, number: int, language: str, known: Sequence[Definition], here: Sequence[Mention]
) -> Iterable[Mention]:
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
