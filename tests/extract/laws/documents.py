"""Documents written for tests, as the grammars read them: segments with their sentences."""

import re
from typing import Final

from pipeline.extract.dates.find import find_dates
from pipeline.extract.laws.find import find_laws
from pipeline.extract.laws.resolve import resolve_in_document
from pipeline.records import Law, Mention
from pipeline.sentences import sentence_spans


def mentions_of(*segments: str, language: str) -> tuple[list[Mention], dict[int, str]]:
    """Return the laws and dates that the grammars find in the segments of a document, and the segments."""
    texts = dict(enumerate(segments))
    mentions = []
    for number, text in texts.items():
        sentences = sentence_spans(text, language)
        for found in [*find_laws(text, language), *find_dates(text, language)]:
            around = [s for s in sentences if s[0] < found.end and found.start < s[1]]
            mentions.append(
                Mention(
                    segment=number,
                    kind=found.kind,
                    start=found.start,
                    end=found.end,
                    text=text[found.start : found.end],
                    rule=found.rule,
                    confidence=found.confidence,
                    context_start=around[0][0],
                    context_end=around[-1][1],
                    language=language,
                    value=found.value,
                )
            )
    return mentions, texts


def keys_in(language: str, *segments: str) -> list[tuple[str, str]]:
    """Return each law that a document mentions with the key of the act it means."""
    mentions, texts = mentions_of(*segments, language=language)
    return [
        (mention.text, mention.value.act_key)
        for mention in resolve_in_document(mentions, texts)
        if isinstance(mention.value, Law)
    ]


def check(language: str, text: str, expected: dict[str, str]) -> None:
    """Check that mentions of a document mean what they should: an identifier, or a mention of the same act.

    "" is no act, "?" none that the registry knows. A mention that stands in the document more than
    once means the same each time.
    """
    found = keys_in(language, *text.split("\n"))
    for mention, meant in expected.items():
        keys = {key for said, key in found if said == mention}
        if not meant or _IDENTIFIER.fullmatch(meant):
            assert keys == {meant}, (mention, found)
        elif meant == "?":
            assert keys, (mention, found)
            assert not any(map(_IDENTIFIER.fullmatch, keys)), (mention, found)
        else:
            assert keys == {key for said, key in found if said == meant}, (mention, found)
            assert all(keys), (mention, found)


_IDENTIFIER: Final = re.compile(r"[A-Z]\d{9}[\d_]")
