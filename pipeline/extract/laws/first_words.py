"""Sentences that begin with an act the document named: "Правила вступают в силу", "Мемлекеттік бағдарлама"."""

from typing import Final

import regex

from pipeline.extract.laws.seen import Seen

#: A noun in the genitive, which makes the word that of another act.
NOUN_BEHIND: Final = (
    r"(?![ ][а-я]{3,20}(?:ого|его|ой|ей|ий|ния|ции|сти|ства|ов|ых|их)(?!\w))"  # Программа развития
)
#: A word for an act in the singular, which many have no form of: "Программы" may be many.
_FIRST: Final = {
    "ru": regex.compile(
        r"(?:(?:программ|доктрин)(?:а|у|ой|е)|(?:концепци|стратеги|инструкци|конвенци)(?:я|ю|ей)|методик(?:а|у|ой|е)"
        r"|правила(?:ми|м|х)?|госпрограмм(?:а|у|ой|е)|(?:положени|постановлени)(?:е|ем|ю)|(?:закон|кодекс|указ|приказ)(?:ом|у|е)?)"
        rf"(?!\w){NOUN_BEHIND}"
    ),
    "kk": regex.compile(
        r"(?:бағдарлама|тұжырымдама|стратегия|доктрина|конвенция|қағидалар|ереже|нұсқаулық|әдістеме|заң|кодекс|қаулы)"
        r"(?:[нтд][ыі]ң|[нтд][ыі]|[дт][ае]|[гғқк][ае]|[дт][ае]ғы|[дт][ае]н|[мбп]ен)?(?!\w)"
        r"|(?:жарлық|бұйрық)(?:т[ыа]ң?|қа|та|тан|пен)?(?!\w)"
    ),
}


def begins_alone(seen: Seen) -> bool:
    """Return whether a sentence begins with the word for an act and nothing that makes it any other."""
    alone = {part.kind for part in seen.citation.parts} <= {"kind", "head"}
    pattern = _FIRST.get(seen.language)
    if not pattern or not alone:
        return False
    return pattern.match(seen.text.folded, seen.head.start) is not None
