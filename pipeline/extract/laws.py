"""Citations of laws and official documents in a text, with their fields."""

from collections.abc import Sequence

from pipeline.extract import laws_fields
from pipeline.extract.laws_cite import Citation, citations
from pipeline.extract.laws_text import Text, fold
from pipeline.records import Found


def find_laws(text: str, language: str, found: Sequence[Found] = ()) -> list[Found]:
    """Return the citations of laws in a text, in order of place.

    >>> [f.value.article for f in find_laws("статьи 7 Трудового кодекса РК", "ru")]
    ['7']
    """
    folded = fold(text, language)
    kept: list[tuple[Citation, str, float]] = []
    for citation in citations(folded, language):
        rule, confidence = judge(folded, citation, language)
        if rule:
            kept.append((citation, rule, confidence))
    out = []
    for citation, rule, confidence in _apart(kept):
        value = laws_fields.read(folded, citation, language)
        out.append(
            Found(
                kind="law",
                start=folded.back(citation.start),
                end=folded.back(citation.end),
                rule=f"law_{rule}",
                confidence=confidence,
                value=value,
            )
        )
    return sorted(out, key=lambda item: (item.start, -item.end))


def judge(text: Text, citation: Citation, language: str) -> tuple[str, float]:
    """Return the name of the rule by which the parts make a citation, and how sure it is."""
    head = citation.part("head")
    assert head is not None
    has = citation.has
    capital = text.upper_at(head.start)
    strong = citation.strength == "strong"
    if has("number") and (has("date", "title", "issuer", "country") or strong):
        return "numbered", 0.98
    if has("title") and (strong or capital or has("issuer", "country", "date", "kind")):
        return "titled", 0.95
    if citation.strength == "name" and (capital or has("country", "provision")):
        return "constitution", 0.95
    if citation.act_type == "code" and has("name"):
        return "code", 0.95
    if has("bare_title") and (strong or (capital and citation.strength != "soft")):
        return "bare_title", 0.85
    if strong and has("date") and has("issuer", "country"):
        return "dated", 0.9
    if has("pointer") and strong and (capital or has("provision")):
        return "pointer", 0.9
    if strong and has("provision"):
        return "provision", 0.85
    return "", 0.0


def _apart(
    kept: list[tuple[Citation, str, float]],
) -> list[tuple[Citation, str, float]]:
    """Return citations that do not cross; of two that overlap the longer stays."""
    out: list[tuple[Citation, str, float]] = []
    for item in sorted(kept, key=lambda k: (k[0].start - k[0].end, k[0].start)):
        span = item[0]
        if all(span.end <= o.start or o.end <= span.start for o, _, _ in out):
            out.append(item)
    return out
