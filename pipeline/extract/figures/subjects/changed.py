"""What a verb changes by a figure or brings to it, where nothing else is the figure's subject."""

from collections.abc import Callable
from typing import Final

from pipeline.extract.figures.subjects.english import changed as changed_english
from pipeline.extract.figures.subjects.kazakh import changed as changed_kazakh
from pipeline.extract.figures.subjects.russian import changed as changed_russian
from pipeline.extract.figures.subjects.shared import Clause

#: "снизить износ до 51 %", "cut costs by 4 %", "үлесін 35 пайызға жеткізу"
CHANGED_BY: Final[dict[str, Callable[[Clause], str]]] = {
    "ru": changed_russian.changed_by,
    "en": changed_english.changed_by,
    "kk": changed_kazakh.changed_by,
}
