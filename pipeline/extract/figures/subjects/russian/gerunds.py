"""The Russian subject of a gerund that tells how much: "выпуск, превысив план на 3 %, составил"."""

import re
from typing import Final

from pipeline.extract.figures.subjects.russian.phrases import subject_before
from pipeline.extract.figures.subjects.russian.tokens import is_verb, reads, tokens_of
from pipeline.extract.figures.subjects.russian.verbs import of_verb_before
from pipeline.extract.figures.subjects.shared import Clause

#: A gerund of exceeding or changing, what it exceeds, how much: ", превысив уровень § на ".
_GERUND: Final = re.compile(
    r"(?:\A|,) *(?:[а-яё]+о )?(?P<gerund>(?:превы[сш]|опере[дж]|об[ох]?г[оа]?н|перевыполн|прибав|подорожа|подешеве|упав|вырос|просев|подскоч|поднявш|опустивш|(?:сниз|увелич|уменьш|повыс|сократ|расшир|удво|утро)ивш|(?:сниж|повыш|увеличив|сокращ|уменьш|расшир)аяс)[а-яё]*)"
    r"(?: [^,;:()–—.]{1,80}?)??(?: на| до| в)? *\Z",
    re.IGNORECASE,
)
#: The clause behind a gerund that opens it: ", выручка порта достигла".
_MAIN: Final = re.compile(r" ?[^,;:()–—.]{0,60},(?P<clause> [^,;:()–—.]{3,120})")


def of_gerund(clause: Clause, text: str) -> str:
    """Return the subject that a gerund before a figure shares with its clause, empty without one.

    >>> said = "Экспорт муки, превысив план на "
    >>> of_gerund(Clause(said, "3 %", ", достиг 9 млн тонн", counted=False), said)
    'Экспорт муки'
    """
    gerund = _GERUND.search(text)
    if gerund is None or not reads(gerund["gerund"].lower(), "GRND"):
        return ""
    ahead = text[: gerund.start()]
    if ahead.strip():
        return subject_before(ahead) or of_verb_before(f"{ahead},", f" {gerund['gerund']}")
    main = _MAIN.match(clause.rest)
    tokens = tokens_of(main["clause"]) if main is not None else ()
    verb = next((token for token in tokens if is_verb(token)), None)
    if main is None or verb is None:
        return ""
    return subject_before(main["clause"][: verb.start], verb=verb.text)
