"""The Russian subject that stands behind its figure: "на 5 % выросли цены", "выросло на 5 % число школ"."""

import re
from typing import Final

from pipeline.extract.figures.subjects.russian.agreement import agrees, kind_of_verb
from pipeline.extract.figures.subjects.russian.links import HOW, VERB_RU
from pipeline.extract.figures.subjects.russian.phrases import subject_before
from pipeline.extract.figures.subjects.russian.tokens import (
    PREPOSITIONS,
    TOKEN,
    Token,
    reads,
    tokens_of,
)
from pipeline.extract.figures.subjects.shared import MARK, Clause
from pipeline.extract.simplified import lowered

#: By how much or how far, at the start of a clause: "На ", "в мае 2023 года на ", ", а до ".
_OPENS: Final = re.compile(
    rf"(?:\A|[,;:.–—] ?)\s*(?:(?:а|и|но|при этом|также|еще|кроме того|однако|ежегодно|ежемесячно|ежеквартально),? )?(?:(?:в|за|к|по итогам|с начала|на) (?:[а-яё]+ )?(?:{MARK}|года|месяца) )*(?:(?:на|до|в) )?\Z"
)
_LED: Final = re.compile(r"(?:\A|[ ,])(?:на|до|в) \Z")
#: "почти на 5 %", "более чем в 2 раза", "более чем втрое": what leads is part of the figure.
_LEADS_ITSELF: Final = re.compile(
    r"(?:[а-яё,]+ ){0,3}(?:(?:на|до|в) (?:\d|[а-яё])|(?:вдвое|втрое|вчетверо|впятеро)\Z)",
    re.IGNORECASE,
)
_WHERE: Final = re.compile(r"[ая]х\Z")
#: A verb of change, not one of being or amounting.
_VERB: Final = rf"(?!был|буд|состав|занима|являе|сто[ия]|равн|оцен|насчит|вмеща)(?:{VERB_RU})(?:{HOW}| за год| за месяц)?(?<![ыи]е)"
_VERB_BEHIND: Final = re.compile(rf" (?:был[аио]? )?(?P<verb>{_VERB})(?: и| также)? ")
#: What a clause begins with whose subject stands behind its verb: "Остальные 9 % составляют"
_BEGINS: Final = re.compile(
    r"(?:\A|[,;:.–—(] ?)\s*(?:(?:а|и|но|при этом|также|еще|из них|из которых|в том числе|остальные|оставшиеся|другие|прочие|еще|ровно)[, ]+)*\Z"
)
_MAKES_UP: Final = re.compile(
    r"(?P<of>(?: (?!что )[а-яё-]+){0,5}) (?P<verb>составля(?:ет|ют|л[аио]?)|состав(?:ит|ят|ил[аио]?)|превы(?:сит|сят|сил[аио]?|шает|шают)) (?=[а-яё])"
)
_VERB_BEFORE: Final = re.compile(
    rf"(?<![\w-])(?P<verb>{_VERB})(?: (?:в|за|к) {MARK})? (?:(?:на|до|в) )?\Z"
)
_STRETCH: Final = re.compile(r" ?[а-яёА-ЯЁ«\"][^,;:()–—.\d]{3,100}")


def subject_behind_verb(clause: Clause) -> str:
    """Return the subject of a verb of change between it and the figure, empty where none is plain.

    >>> said = " выросли цены на хлеб."
    >>> subject_behind_verb(Clause("На ", "5 %", said, counted=False, rest=said))
    'цены'
    """
    before = lowered(clause.before)
    if not clause.counted and _BEGINS.search(before) is not None:
        made_up = _MAKES_UP.match(lowered(clause.rest))
        if made_up is not None and _is_whole(made_up["of"]):  # остальные 91 % составляют трансферты
            return _subject_at(clause.rest, made_up.end(), made_up["verb"])
    if not _is_led(clause, before) or _OPENS.search(before) is None:
        return ""
    verb = _VERB_BEHIND.match(lowered(clause.rest))
    return _subject_at(clause.rest, verb.end(), verb["verb"]) if verb is not None else ""


def _is_whole(words: str) -> bool:
    """Return whether words tell what a share is of: "", "от них", "валового продукта"."""
    tokens = tokens_of(words.lower())
    return all(
        token.word in PREPOSITIONS or token.word in ("них", "и") or _is_genitive(token)
        for token in tokens
    )


def _is_genitive(token: Token) -> bool:
    return token.is_name or token.may_be(("NOUN", "ADJF", "PRTF"), ("gent", "loct"))


def share_of_next(clause: Clause) -> str:
    """Return what makes up a further share, behind its dash: "54 % составляют услуги, 31 % – торговля".

    >>> said = " – торговля."
    >>> share_of_next(Clause(", ", "31 %", said, counted=False, previous="услуги", alike=True, rest=said))
    'торговля'
    """
    if not (clause.previous and clause.alike and not clause.counted):
        return ""
    if _NEXT_SHARE.fullmatch(clause.before) is None:
        return ""
    dash = _DASH_BEHIND.match(clause.rest)
    stretch = _STRETCH.match(clause.rest, dash.end()) if dash is not None else None
    if stretch is None:
        return ""
    phrase = subject_before(stretch.group(), plural=True)
    return phrase if phrase and stretch.group().strip().startswith(phrase) else ""


#: ", еще ", " и "
_NEXT_SHARE: Final = re.compile(
    r"(?: [а-яё]+){0,9} ?(?:,|и|;|а)(?: (?:а|и|еще|ещё|остальные|оставшиеся|другие|прочие))* ?"
)
_DASH_BEHIND: Final = re.compile(r" [–—-] ?(?=[а-яё])")


def subject_behind_figure(clause: Clause) -> str:
    """Return the subject right behind a figure that its verb of change leads to.

    >>> said = " количество школ."
    >>> subject_behind_figure(Clause("В селе выросло на ", "5 %", said, counted=False, rest=said))
    'количество школ'
    """
    before = lowered(clause.before)
    verb = _VERB_BEFORE.search(before) if _is_led(clause, before) else None
    return _subject_at(clause.rest, 1, verb["verb"]) if verb is not None else ""


def _is_led(clause: Clause, before: str) -> bool:
    """Return whether "на", "до" or "в" leads to the figure; not "в 5 районах снизилась рождаемость"."""
    if clause.counted and (before.endswith("в ") or _WHERE.search(clause.figure)):
        return False
    return _LED.search(before) is not None or _LEADS_ITSELF.match(clause.figure) is not None


def _subject_at(text: str, at: int, verb: str) -> str:
    """Return the subject that begins at a place of a text, empty where it does not agree."""
    stretch = _STRETCH.match(text, at)
    phrase = subject_before(stretch.group(), verb=verb) if stretch is not None else ""
    if stretch is None or not phrase or not stretch.group().startswith(phrase):
        return ""
    words = (match.group() for match in TOKEN.finditer(phrase))
    noun = next((word for word in words if reads(word.lower(), "NOUN")), "")
    return phrase if noun and agrees(Token(noun, 0, 0), kind_of_verb(verb)) else ""
