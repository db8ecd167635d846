"""Kazakh references in the nominative: the case of the word for the act taken off."""

from typing import Final

import regex

_STEMS: Final = (
    "конституциялық заң", "ата заң", "заң", "конституция", "кодекс", "жарлық", "жарлығ", "қаулы", "бұйрық", "бұйрығ",
    "өкім", "шешім", "регламент", "ереже", "қағида", "нұсқаулық", "нұсқаулығ", "әдістеме", "жарғы",
    "тұжырымдама", "доктрина", "стратегия", "бағдарлама", "жоба", "жол картасы", "жоспар", "жолдау",
    "шарт", "келісім", "конвенция", "пакт", "хаттама", "декларация", "меморандум", "ұсынымдама",
    "ұсыным", "стандарт", "хартия",
)  # fmt: skip
_ENDINGS = regex.compile(
    r"(?P<plural>(?:лар|лер|дар|дер|тар|тер)?)(?P<own>(?:сы|сі|ы|і)?)"
    r"(?:ның|нің|дың|дің|тың|тің|нан|нен|дан|ден|тан|тен|нда|нде|да|де|та|те|на|не|ға|ге|қа|ке|ны|ні|ды|ді|ты|ті|н"
    r"|мен|бен|пен|ғы|гі|дағы|дегі|ндағы|ндегі)?"
)


def nominative(written: str) -> str:
    """Return a phrase that ends with the head word, without the case of that word.

    >>> nominative("Еңбек кодексінің"), nominative("осы Заңның"), nominative("аталған Қағидаларға")
    ('Еңбек кодексі', 'осы Заң', 'аталған Қағидалар')
    """
    text = " ".join(written.split())
    low = text.lower().replace("i", "і")
    for stem in _STEMS:
        at = low.rfind(stem)
        if at < 0 or (at and low[at - 1] != " "):
            continue
        match = _ENDINGS.fullmatch(low, at + len(stem))
        if match:
            end = match.end("own")
            shape = text[:end]
            if stem == "кодекс" and match["plural"] and not match["own"]:
                return text[: at + len(stem)]
            if stem == "кодекс" and match["plural"] and match["own"]:
                return text[: at + len(stem)] + "і"  # кодекстеріне: one of them
            if not match["plural"] and not match["own"] and stem.endswith("ғ"):
                shape = shape[:-1] + ("Қ" if shape[-1:].isupper() else "қ")
            return shape
    return text
