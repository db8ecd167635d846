"""The subject of a Russian verb that another verb or a dash parts from the figure."""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.extract.figures.subjects.russian.goes_on import only_oblique
from pipeline.extract.figures.subjects.russian.links import HOW, LONGEST_LINK, VERB_RU
from pipeline.extract.figures.subjects.russian.phrases import subject_before
from pipeline.extract.figures.subjects.russian.tokens import Token, is_verb, tokens_of
from pipeline.extract.figures.subjects.shared import MARK

#: A dash that tells how much something changed.
_CHANGES_TO: Final = re.compile(r"[–—-].* (?:на|до)\s*\Z")
_VERB_WITH_TIME: Final = re.compile(
    rf"(?<![\w-]){VERB_RU}(?:{HOW})?(?: [а-яё]+){{0,2}}(?: (?:в|за|к|по итогам|по сравнению с)(?: [а-яё-]+| {MARK}){{1,4}})?\s*\Z",
    re.IGNORECASE,
)
_GERUND: Final = re.compile(r" *[а-яё]+(?:ив|ав|нув|вшись)(?!\w)")


def _joint(tokens: Sequence[Token], *, comma: bool) -> int | None:
    """Return the place of "и" or "но" behind which nothing may be a subject, None without one.

    With `comma` that of a comma which ends the words is returned as well.
    """
    for at in range(len(tokens) - 1, 0, -1):
        if comma and at == len(tokens) - 1 and tokens[at].text == ",":
            return at
        if tokens[at].word in _JOINTS and only_oblique(tokens[at + 1 :]):
            return at - 1 if tokens[at - 1].text == "," else at
    return None


_JOINTS: Final = frozenset("и а но однако".split())


def of_verb_before_dash(ahead: str, link: str) -> str:
    """Return the subject of a verb of change that only a time parts from the dash of a figure.

    >>> of_verb_before_dash("Износ снизился в прошлом году", " – на ")
    'Износ'
    """
    if _CHANGES_TO.search(link) is None:
        return ""
    verb = _VERB_WITH_TIME.search(ahead, max(0, len(ahead) - LONGEST_LINK))
    return subject_before(ahead[: verb.start()], verb=verb.group()) if verb is not None else ""


def of_verb_before(ahead: str, link: str) -> str:
    """Return the subject of the verb that "и", "а" or a gerund joins to the next.

    >>> of_verb_before("Тариф оставался низким, а затем", " вырос на ")
    'Тариф'
    >>> of_verb_before("Износ снова ускорился,", " достигнув отметки в ")
    'Износ'
    """
    tokens = [*tokens_of(ahead)]
    joint = _joint(tokens, comma=_GERUND.match(link) is not None)
    if joint is None:
        return ""
    tokens = tokens[:joint]
    start = max((i + 1 for i, token in enumerate(tokens) if token.text in ",;:"), default=0)
    verb = next((token for token in tokens[start:] if is_verb(token)), None)
    return subject_before(ahead[: verb.start], verb=verb.text) if verb is not None else ""
