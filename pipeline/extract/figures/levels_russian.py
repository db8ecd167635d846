"""A level that a Russian verb behind its amount reaches: "до 5 % снизилась ставка"."""

import re
from typing import Final

#: "до 5 % снизилась ставка": what is reached, no upper bound.
_CHANGED_BEHIND_RU: Final = re.compile(
    r" (?:был[аио]? )?(?:(?:вырос|возрос|вырас|возраст|увелич|сни[зж]|сокра[тщ]|умень[шщ]|повы[сш]|расшир|довед)[а-я]*|упал[аио]?|поднял[а-я]+)(?!\w)"
)


def reached(text: str, at: int, end: int) -> bool:
    """Return whether "до" before a Russian amount that ends at `end` tells what a verb behind reaches."""
    return text.startswith("до ", at) and _CHANGED_BEHIND_RU.match(text, end) is not None
