"""The four grammars in their order, over texts (`find`) and as a spaCy pipeline (`spacy_pipeline`).

Each grammar is a function from a text to `Found` records, and is told what those before it found,
so that no figure is read out of the number of an act. None of them reads spaCy's tokens, and `find`
does without: to cut a text into tokens takes a third as long as the laws, dates and figures.

The component of organizations holds the named-entity model of its language and fills ``doc.ents``:
Kazakh a network of this project over floret vectors (``models/ner_kk``, ONNX), Russian natasha's
(``models/ner_ru``), English spaCy's own ``ner`` taught further (``models/ner_en``).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from itertools import accumulate
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from pipeline.latin_kazakh import to_cyrillic
from pipeline.lexicon import LANGUAGES
from pipeline.records import (
    BESIDE_THE_TEXT,
    Cell,
    Date,
    Found,
    LanguageSpan,
    Mention,
    MentionKind,
    Organization,
    Segment,
)

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Grammar = Callable[[str, str, Sequence[Found]], list[Found]]
#: The grammars in order. A later one sees what the earlier ones found.
ORDER: tuple[MentionKind, ...] = ("law", "date", "organization", "figure")


def extract(segments: Sequence[Segment]) -> tuple[Mention, ...]:
    """Return what the segments of one document mention, in order of place.

    Short forms are resolved within the document ("далее - Закон").
    """
    from pipeline.extract.dates.orders import with_order_of_document
    from pipeline.extract.figures.headings_of_items import headings_of_items
    from pipeline.extract.figures.period.lists_over_segments import with_times_of_lists
    from pipeline.extract.laws.listed_below import with_acts_listed
    from pipeline.extract.laws.resolve import resolve_in_document as resolve_acts
    from pipeline.extract.organizations.resolve import resolve_in_document as resolve_bodies

    neighbours = _fallback_language(segments)
    headings = headings_of_items(segments, neighbours)
    mentions = [
        mention
        for segment in segments
        if segment.kind not in BESIDE_THE_TEXT
        for mention in _mentions(segment, neighbours, headings.get(segment.number, ""))
    ]
    texts = {segment.number: segment.text for segment in segments}
    mentions = with_acts_listed(mentions, segments)
    mentions = with_times_of_lists(with_order_of_document(mentions), segments)
    return resolve_bodies(resolve_acts(mentions, texts), texts)


def find(text: str, language: str, kinds: Sequence[MentionKind] = ORDER) -> list[Found]:
    """Return everything found in one text, in order of place, or what some grammars find alone.

    >>> [f.kind for f in find("Закон принят 5 января 2021 года.", "ru")]
    ['date']
    """
    found: tuple[Found, ...] = ()
    for kind in kinds:
        found = _in_order(found, _grammar(kind)(text, language, found))
    return _within_laws(found)


def _in_order(found: Sequence[Found], new: Sequence[Found]) -> tuple[Found, ...]:
    """Return both in order of place, the longer and the earlier grammar's first."""
    if not new:
        return tuple(found)
    return tuple(sorted((*found, *new), key=lambda f: (f.start, -f.end, ORDER.index(f.kind))))


def _mentions(segment: Segment, neighbours: str, heading: str) -> list[Mention]:
    from pipeline.sentences import sentence_spans

    language = segment.language if segment.language in LANGUAGES else ""
    if not language:
        if segment.language not in ("", "und"):
            return []
        language = neighbours
    if segment.script == "Arab":
        return []  # Kazakh of China: no grammar reads it
    found = _find_in_segment(segment, language)
    if heading:
        found = _below_heading(heading, segment.text, language, found)
    if segment.cell is not None:
        found = _of_cell(segment.text, language, segment.cell, found)
    if segment.kind == "footnote":
        found = _without_mark_of_note(segment.text, found)
    sentences = sentence_spans(segment.text, language)
    made = []
    for item in _within_laws(found):
        start, end = _sentence_of(sentences, item)
        made.append(
            Mention(
                segment=segment.number,
                kind=item.kind,
                start=item.start,
                end=item.end,
                text=segment.text[item.start : item.end],
                rule=item.rule,
                confidence=item.confidence,
                context_start=start,
                context_end=end,
                language=_language_at(segment.spans, item.start, language),
                value=item.value,
            )
        )
    return made


def _without_mark_of_note(text: str, found: Sequence[Found]) -> list[Found]:
    """Return what a footnote mentions, but no count that its mark makes: "1 Bureau of Statistics"."""
    marked = _MARK_OF_NOTE.match(text) is not None
    return [
        item for item in found if not (marked and item.start == 0 and item.rule == "figure_count")
    ]


#: The number of a note before its first sentence, as a reader of scans has it.
_MARK_OF_NOTE: Final = re.compile(r"\d{1,2} (?=[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][^\W\d_])")


def _find_in_segment(segment: Segment, language: str) -> list[Found]:
    """Return what a segment mentions, each stretch read by the grammars of its own language.

    Kazakh in Latin letters is read as Cyrillic; the offsets are those of the text as it stands.
    """
    if language == "kk" and segment.script == "Latn":
        cyrillic, offsets = to_cyrillic(segment.text)
        found = find(cyrillic, language)
        places = [offsets.to_raw(item.start, item.end) for item in found]
        return [replace(f, start=a, end=b) for f, (a, b) in zip(found, places, strict=True)]
    languages = {span.language for span in segment.spans} & set(LANGUAGES)
    if len(languages) < 2:
        return find(segment.text, language)
    return sorted(
        (
            item
            for one in sorted(languages | {language})
            for item in find(segment.text, one)
            if _language_at(segment.spans, item.start, language) == one
        ),
        key=lambda f: (f.start, -f.end, ORDER.index(f.kind)),
    )


def _below_heading(heading: str, text: str, language: str, found: Sequence[Found]) -> list[Found]:
    """Return what an item mentions, its figures as read below the heading of its list."""
    begins = len(heading) + 1
    headed = [
        replace(item, start=item.start - begins, end=item.end - begins)
        for item in find(f"{heading}\n{text}", language, ("law", "date", "figure"))
        if item.kind == "figure" and item.start >= begins
    ]
    return [*_in_order([item for item in found if item.kind != "figure"], headed)]


def _language_at(spans: Sequence[LanguageSpan], place: int, otherwise: str) -> str:
    """Return the language of the stretch that holds a place, or of the one before it."""
    before = [span.language for span in spans if span.start <= place]
    found = before[-1] if before else otherwise
    return found if found in LANGUAGES else otherwise


def _of_cell(text: str, language: str, cell: Cell, found: Sequence[Found]) -> list[Found]:
    """Read a table cell by its headers: a bare number takes its unit and period from them."""
    from pipeline.extract.dates.cells import find_years
    from pipeline.extract.figures.find import find_in_cell

    others = [item for item in found if item.kind != "figure"]
    years = [] if others else find_years(text, cell)
    return sorted(
        (*others, *years, *find_in_cell(text, language, cell, others)),
        key=lambda f: (f.start, -f.end),
    )


def _within_laws(found: Sequence[Found]) -> list[Found]:
    """Mark dates and organizations that stand inside a citation."""
    laws = sorted((item.start, item.end) for item in found if item.kind == "law")
    starts, farthest = [start for start, _ in laws], list(accumulate((e for _, e in laws), max))
    marked = []
    for item in found:
        before = bisect_right(starts, item.start)
        inside = before > 0 and item.end <= farthest[before - 1]
        if inside and isinstance(item.value, Date | Organization) and not item.value.within_law:
            item = replace(item, value=replace(item.value, within_law=True))
        marked.append(item)
    return marked


def _sentence_of(sentences: Sequence[tuple[int, int]], item: Found) -> tuple[int, int]:
    first = bisect_right(sentences, item.start, key=itemgetter(1))
    behind = bisect_left(sentences, item.end, key=itemgetter(0))
    if first >= behind:
        return item.start, item.end
    return sentences[first][0], sentences[behind - 1][1]


def _fallback_language(segments: Sequence[Segment]) -> str:
    """Return the language of most letters: for numbers and codes that have none of their own."""
    letters = dict.fromkeys(LANGUAGES, 0)
    for segment in segments:
        if segment.language in letters:
            letters[segment.language] += len(segment.text)
    best = max(letters, key=letters.__getitem__)
    return best if letters[best] else "ru"


@cache
def spacy_pipeline(language: str) -> "Language":
    """Return the grammars of a language as components of spaCy, made once per process.

    A document of it has what was found in ``doc._.found`` and the organizations in ``doc.ents``,
    for who goes on with components of spaCy's.
    """
    import spacy

    from pipeline.extract.kazakh import Kazakh

    _register()
    nlp = Kazakh() if language == "kk" else spacy.blank(language)
    nlp.max_length = 10_000_000
    for kind in ORDER:
        nlp.add_pipe(f"qujat_{kind}", config={"language": language})
    return nlp


@cache
def _register() -> None:
    """Make the grammars known to spaCy as components, and `Doc._.found` as their place."""
    from spacy.language import Language
    from spacy.tokens import Doc

    if not Doc.has_extension("found"):
        Doc.set_extension("found", default=())

    def factory(kind: MentionKind) -> None:
        def make(nlp: Language, name: str, language: str) -> Callable[["Doc"], "Doc"]:
            return _component(kind, language)

        Language.factory(f"qujat_{kind}", func=make)

    for kind in ORDER:
        factory(kind)


def _component(kind: MentionKind, language: str) -> Callable[["Doc"], "Doc"]:
    grammar = _grammar(kind)

    def component(doc: "Doc") -> "Doc":
        new = grammar(doc.text, language, doc._.found)
        if kind == "organization":
            _set_entities(doc, new)
        doc._.found = _in_order(doc._.found, new)
        return doc

    return component


def _set_entities(doc: "Doc", found: Sequence[Found]) -> None:
    """Fill ``doc.ents`` with the outermost organizations, as spaCy's own components would."""
    reached, entities = 0, []
    for item in sorted(found, key=lambda f: (f.start, -f.end)):
        span = doc.char_span(item.start, item.end, label="ORG", alignment_mode="expand")
        if span is not None and span.start >= reached:
            entities.append(span)
            reached = span.end
    doc.ents = tuple(entities)


@cache
def _grammar(kind: MentionKind) -> Grammar:
    if kind == "law":
        from pipeline.extract.laws.find import find_laws as grammar
    elif kind == "date":
        from pipeline.extract.dates.find import find_dates as grammar
    elif kind == "organization":
        from pipeline.extract.organizations.find import find_organizations as grammar
    else:
        from pipeline.extract.figures.find import find_figures as grammar
    return grammar
