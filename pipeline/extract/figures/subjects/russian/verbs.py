"""The subject of a Russian verb that another verb or a dash parts from the figure."""

import re
from typing import Final

from pipeline.extract.figures.subjects.russian.links import HOW, LONGEST_LINK, VERB_RU
from pipeline.extract.figures.subjects.russian.phrases import subject_before
from pipeline.extract.figures.subjects.russian.tokens import is_verb, tokens_of
from pipeline.extract.figures.subjects.shared import MARK

#: A dash that tells how much something changed.
_CHANGES_TO: Final = re.compile(r"[–—-].* (?:на|до)\s*\Z")
_VERB_WITH_TIME: Final = re.compile(
    rf"(?<![\w-]){VERB_RU}(?:{HOW})?(?: [а-яё]+){{0,2}}(?: (?:в|за|к|по итогам|по сравнению с)(?: [а-яё-]+| {MARK}){{1,4}})?\s*\Z",
    re.IGNORECASE,
)
#: What leads to the second verb of one subject.
_AND_THEN: Final = re.compile(
    rf"(?: и|, (?:а|но|и))(?: (?:(?:в|за|к|на|по итогам) )?{MARK}(?: [а-яё]+ года)?)?(?: (?:среди|у|по) [а-яё]+)?(?: в (?:сопоставимых|текущих|действующих|постоянных|фактических) ценах)?(?: (?:даже|затем|потом|уже|тоже|также|снова))?\s*\Z"
)


_GERUND: Final = re.compile(r" *[а-яё]+(?:ив|ав|нув|вшись)(?!\w)")
_COMMA: Final = re.compile(r",\s*\Z")


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
    then = _AND_THEN.search(ahead)
    if then is None and _GERUND.match(link) is not None:
        then = _COMMA.search(ahead)
    if then is None:
        return ""
    ahead = ahead[: then.start()]
    tokens = [*tokens_of(ahead)]
    start = max((i + 1 for i, token in enumerate(tokens) if token.text in ",;:"), default=0)
    verb = next((token for token in tokens[start:] if is_verb(token)), None)
    return subject_before(ahead[: verb.start], verb=verb.text) if verb is not None else ""
