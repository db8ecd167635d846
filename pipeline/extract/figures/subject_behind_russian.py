"""The Russian subject that stands behind its figure and verb: "на 5 % выросли цены на хлеб"."""

import re
from typing import Final

from pipeline.extract.figures.links_russian import HOW, VERB_RU
from pipeline.extract.figures.phrases_russian import subject_before
from pipeline.extract.figures.subjects import MARK, Clause
from pipeline.extract.simplified import lowered

#: By how much or how far, at the start of a clause: "На ", "в мае 2023 года на ", ", а до ".
_OPENS: Final = re.compile(
    rf"(?:\A|[,;:.–—] ?)\s*(?:(?:а|и|но|при этом|также|еще|кроме того|однако),? )?(?:(?:в|за|к|по итогам|с начала|на) (?:[а-яё]+ )?(?:{MARK}|года|месяца) )*(?:(?:на|до|в) )?\Z"
)
_LED: Final = re.compile(r"(?:\A|[ ,])(?:на|до|в) \Z")
#: "почти на 5 %", "более чем в 2 раза": what leads is part of the figure.
_LEADS_ITSELF: Final = re.compile(r"(?:[а-яё,]+ ){0,3}(?:на|до|в) (?:\d|[а-яё])")
_WHERE: Final = re.compile(r"[ая]х\Z")
#: A verb of change behind the figure, and what stands behind the verb up to the next sign.
_VERB_BEHIND: Final = re.compile(
    rf" (?!был|буд|состав|занима|являе|сто[ия]|равн|оцен|насчит|вмеща)(?:{VERB_RU})(?:{HOW}| за год| за месяц| и| также)? (?P<subject>[а-яё«\"][^,;:()–—.\d]{{3,100}})"
)


def subject_behind(clause: Clause) -> str:
    """Return the subject of a verb of change between it and the figure, empty where none is plain.

    >>> said = " выросли цены на хлеб."
    >>> subject_behind(Clause("На ", "5 %", said, counted=False, rest=said))
    'цены'
    """
    before = lowered(clause.before)
    if _LED.search(before) is None and _LEADS_ITSELF.match(clause.figure) is None:
        return ""
    if clause.counted and (before.endswith("в ") or _WHERE.search(clause.figure)):
        return ""  # в 5 районах снизилась рождаемость
    verb = _VERB_BEHIND.match(lowered(clause.rest)) if _OPENS.search(before) else None
    if verb is None:
        return ""
    behind = clause.rest[verb.start("subject") : verb.end("subject")]
    phrase = subject_before(behind)
    return phrase if phrase and behind.startswith(phrase) else ""
