"""Whether a Russian verb tells how much of its object: "сократить расходы на 5 %"."""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.extract.figures.subjects.russian.tokens import Token, part_of, tokens_of

VERBAL: Final = ("VERB", "INFN", "GRND", "PRTS")
_BREAKS: Final = frozenset(",;:()–—-§")
#: Verbs that tell how much: "вырос", "увеличить", "исполнен".
_HOW_MUCH: Final = re.compile(
    r"(?:увелич|нарас[тщ]|нарост|сниз|сниж|сократ|сокращ|повыс|повыш|умень[шщ]|вырос|вырас|возрос|возраст|раст[иеу]|рос(?:л[аои])?\Z|упа[лд]|пада|подорож|подешев|поднят|подним|поднял|расшир"
    r"|прирос|прибав|опуст|ускор|замедл|перевып|исполн|выполн|освоен|обеспеч|загруж|изнош|ослаб|укреп|оцен(?:ен|[а-я]*с[яь])|вложи|обош|состои|проголос|делит|превра|разделен)"
)


def tells_how_much(tokens: Sequence[Token]) -> bool:
    """Return whether a verb of the same clause tells how much: "сократить расходы на 5 %"."""
    for token in reversed(tokens):
        if token.text in _BREAKS or token.word in ("и", "а", "но"):
            return False
        if part_of(token.word) in VERBAL and _HOW_MUCH.match(token.word):
            return True
    return False


def is_changed(before: str) -> bool:
    """Return whether a verb before an object tells how much: "снизило ставку с 12"."""
    return tells_how_much([*tokens_of(before)])


#: "обеспечив рост на 6 %": the change is what was given.
_GIVES: Final = re.compile(r"обеспеч(?:ив|ил|ит|ат|ива)")


def governs(tokens: Sequence[Token]) -> bool:
    return (
        bool(tokens)
        and part_of(tokens[-1].word) in VERBAL
        and bool(_HOW_MUCH.match(tokens[-1].word))
        and not _GIVES.match(tokens[-1].word)
    )
