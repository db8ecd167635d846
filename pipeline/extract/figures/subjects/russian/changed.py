"""What a Russian verb changes by a figure or brings to it: "снизить износ сетей до 51 %"."""

from collections.abc import Sequence
from typing import Final

import regex

from pipeline.extract.figures.amounts.counted import parses
from pipeline.extract.figures.subjects.russian.amounts import describes, nominative_phrase
from pipeline.extract.figures.subjects.russian.genitives import chain
from pipeline.extract.figures.subjects.russian.nouns import opens_aside
from pipeline.extract.figures.subjects.russian.participles import without_clauses
from pipeline.extract.figures.subjects.russian.tokens import PREPOSITIONS, Token, reads, tokens_of
from pipeline.extract.figures.subjects.shared import Clause

#: Verbs of change that take an object, by their stems; not of themselves ("-ся") nor passive.
_CHANGES: Final = regex.compile(
    r"""
    (?: увелич | повы[сш] | подн[яи] | подним | нараст | нара[щс] | довел | довед | довес | довод | расшир
      | сни[зж] | сокра[тщ] | уменьш | пониз | пониж | опуст | уре[зж] | ускор | замедл | улучш | удерж | ограничи
      | удешев | удорож | продл | индексир | проиндексир )
    \p{Ll}*(?<!с[яь])(?<!ен[аоы]?)(?<!ен)
    """,
    regex.VERBOSE,
)
#: What takes how far in the instrumental: "ограничив рост цен пятью процентами".
_LIMITED: Final = regex.compile(r"(?:^|(?<=[ ,]))ограничи\p{Ll}*(?<!с[яь]) ", regex.IGNORECASE)
_BY_SO_MUCH: Final = regex.compile(r"(?:ами|ями|ом|%|тенге|мрп|евро)\Z")
#: "сокращать каждый год на 3 %"
_EVERY: Final = regex.compile(r" кажд(?:ый|ую|ое) (?:год|месяц|квартал|полугодие|неделю|день)\b")
_VERBAL: Final = ("VERB", "INFN", "GRND")
_BREAKS: Final = frozenset(",;:()–—-")
#: What leads to the figure: how many times, how much, how far, from where.
_TIMES: Final = regex.compile(r" (?:в|до) *\Z")
_LEVEL: Final = regex.compile(r" (?:на|до|с|со|(?:на|до) уровн[еяю]|в пределах) *\Z")
#: "число мест", where what is counted is a number itself
NUMBER: Final = regex.compile(r"(?:число|количество|численность|охват|поголовье|штат|население)\b")


def changed_by(clause: Clause) -> str:
    """Return what the verb before a figure changes, in the nominative, "" where none does.

    >>> changed_by(Clause("Планируется снизить износ сетей до ", "51 %", "", counted=False))
    'износ сетей'
    """
    before = clause.before
    if clause.figure.startswith(("с ", "со ", "до ", "на ")):
        before = f"{before.rstrip()} на "
    elif clause.figure.endswith(("вдвое", "втрое", "вчетверо", "впятеро", "наполовину")):
        before = f"{before.rstrip()} в "
    elif _LIMITED.search(before) and _BY_SO_MUCH.search(clause.figure):
        before = f"{before.rstrip()} на "  # ограничить рост пятью процентами
    times = clause.figure.endswith(("раз", "раза", "вое", "рое", "веро", "теро"))
    level = (_TIMES if times else _LEVEL).search(before)
    if level is None:
        return ""
    if not clause.counted and (phrase := _behind_figure(clause)):
        return phrase  # сократили расходы и на 5 % увеличили доходы
    ahead = _EVERY.sub("", without_clauses(before[: level.start() + 1])).rstrip()
    tokens = list(tokens_of(ahead))
    verb = _verb(tokens)
    if verb is None:
        return ""
    phrase = _phrase(ahead, tokens, verb + 1)
    if not phrase and all(_is_between(tokens, at) for at in range(verb + 1, len(tokens))):
        rest = clause.rest.lstrip()
        phrase = _first_object(tokens, ahead, verb) or _phrase(rest, list(tokens_of(rest)), 0)
    phrase = phrase if "ё" in before else phrase.replace("ё", "е")
    return phrase if times or not clause.counted or NUMBER.match(phrase) else ""


def _behind_figure(clause: Clause) -> str:
    """Return the object of a verb of change right behind a figure: "на 15 % повысили тарифы"."""
    rest = clause.rest.lstrip()
    tokens = list(tokens_of(rest))
    word = tokens[0].word if tokens else ""
    changes = _CHANGES.fullmatch(word) and any(reads(word, part) for part in ("VERB", "INFN"))
    phrase = _phrase(rest, tokens, 1) if changes else ""
    return phrase if "ё" in rest else phrase.replace("ё", "е")


def _phrase(text: str, tokens: list[Token], at: int) -> str:
    """Return the object that begins at a token, behind its verb or the figure."""
    found = _object(tokens, at)
    if found is None:
        return ""
    first, last = found
    phrase = text[tokens[first].start : tokens[last].end]
    phrase = phrase if tokens[first].is_name else nominative_phrase(phrase, "accs")
    joined = last + 2 < len(tokens) and tokens[last + 1].word == "и"
    other = _object(tokens, last + 2) if joined else None
    if other is None or other[0] != last + 2:
        return phrase
    # количество и объемы сбросов
    added = text[tokens[other[0]].start : tokens[other[1]].end]
    return f"{phrase} и {nominative_phrase(added, 'accs')}"


def _first_object(tokens: list[Token], text: str, verb: int) -> str:
    """Return the object that opens the clause of a verb without a subject.

    "Ставку снизили до 5 %", "долю планируется довести до 15 %".
    """
    if reads(tokens[verb].word, "INFN"):
        impersonal = not any(reads(token.word, "VERB") for token in tokens[:verb])
        while verb and _is_on_the_way(tokens[verb - 1]):
            verb -= 1
            impersonal = impersonal or _IMPERSONAL.search(tokens[verb].word) is not None
    elif not _THEY.search(tokens[verb].word):
        return ""
    else:
        impersonal = False
    start = max((i + 1 for i, t in enumerate(tokens[:verb]) if t.text in _BREAKS), default=0)
    while start < verb and tokens[start].word in _CLAUSE_BEGINS:
        start += 1
    found = _object(tokens[:verb], start) if start < verb else None
    if (
        found is None
        or not _only_led(tokens[found[1] + 1 : verb])
        or (not impersonal and _is_plural(tokens, *found))
    ):
        return ""
    phrase = text[tokens[found[0]].start : tokens[found[1]].end]
    return nominative_phrase(phrase[:1].lower() + phrase[1:], "accs")


def _is_on_the_way(token: Token) -> bool:
    """Return whether a word may part an object from what is done to it: "штат [приходится ежегодно] сокращать"."""
    between = token.text in "§–—-" or reads(token.word, "ADVB") or token.word in ("будет", "было")
    return between or _leads_to_deed(token.word)


def _only_led(tokens: Sequence[Token]) -> bool:
    """Return whether all that parts an object from its verb hangs on it: "в сетях", "кабинетами химии"."""
    nominal = ("NOUN", "ADJF", "PRTF")
    led = len(tokens) < 6 and bool(tokens) and _hangs_obliquely(tokens[0])
    return not tokens or (led and all(any(reads(t.word, p) for p in nominal) for t in tokens[1:]))


def _hangs_obliquely(token: Token) -> bool:
    """Return whether a word is a preposition or in the instrumental or dative: "кабинетами"."""
    return token.word in PREPOSITIONS or token.may_be(("NOUN", "ADJF"), ("ablt", "datv"))


def _is_plural(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether a phrase may be who does it: "Банки снизили"."""
    nouns = (t for t in tokens[first : last + 1] if reads(t.word, "NOUN"))
    return any(noun.is_plural for noun in list(nouns)[:1])


def _leads_to_deed(word: str) -> bool:
    """Return whether a word leads to what is to be done: "удалось", "планируют", "решено"."""
    if word in _TO_BE_DONE or reads(word, "PRED"):
        return True
    verbal = reads(word, "VERB") or reads(word, "PRTS")
    return verbal and (_IMPERSONAL.search(word) or _THEY.search(word)) is not None


_IMPERSONAL: Final = regex.compile(
    r"(?:лось|[её]тся|ится|[еа]но|нужно|надо|можно|необходимо|следует|предстоит|удастся|[ыя]то)\Z"
)
_CLAUSE_BEGINS: Final = frozenset(
    "а и но также что чтобы если когда где хотя то однако поэтому".split()
)
#: What leads to what is to be done, by nobody named.
_TO_BE_DONE: Final = frozenset(
    "планируется предполагается намечено намечается предусмотрено предусматривается необходимо нужно надо следует предстоит "
    "поручено рекомендовано предложено предлагается удалось удастся можно требуется ожидается решено должны нужно хотят к в на".split()
)
#: Of a verb that says what "they" do.
_THEY: Final = regex.compile(r"(?:ли|[уюая]т)\Z")


def _verb(tokens: Sequence[Token]) -> int | None:
    """Return the place of the last verb of change in the clause, if no other verb follows it."""
    for at in range(len(tokens) - 1, -1, -1):
        token = tokens[at]
        if token.text == "," and opens_aside(tokens, at + 1):
            continue  # увеличить долю детей, занимающихся спортом, в числе учеников
        if token.text in _BREAKS:
            return None
        if _CHANGES.fullmatch(token.word) and any(reads(token.word, part) for part in _VERBAL):
            return at
        if any(reads(token.word, part) for part in (*_VERBAL, "PRTS")):
            return None
    return None


def _object(tokens: list[Token], at: int) -> tuple[int, int] | None:
    """Return where the object begins and ends: the first noun behind the verb in the accusative.

    Between may stand when and how ("значительно", "к 2030 году"), behind it what a preposition leads
    ("долю бизнеса в экономике").
    """
    while at < len(tokens) and _is_between(tokens, at):
        at = _behind_time(tokens, at) if tokens[at].word in PREPOSITIONS else at + 1
    first = at
    while at < len(tokens) and (
        _describes(tokens[at])
        or (at + 1 < len(tokens) and describes(tokens[at].word, tokens[at + 1].word))
    ):
        joined = at + 2 < len(tokens) and tokens[at + 1].word == "и" and _describes(tokens[at + 2])
        at += 2 if joined else 1  # тепловые и электрические потери
    if at >= len(tokens) or not _is_noun(tokens[at]):
        return None
    last = chain(tokens, at)
    behind = tokens[last + 1] if last + 1 < len(tokens) else None
    plain = (
        behind is None
        or behind.word in PREPOSITIONS | {"и"}
        or behind.text == "§"
        or behind.text in _BREAKS
        or behind.may_be(("NOUN", "ADJF"), ("datv", "ablt"))  # учителям, питьевой водой
    )
    return (first, last) if plain and last - first < 9 else None


def _is_between(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.word in PREPOSITIONS:
        return _behind_time(tokens, at) > at
    return token.text == "§" or reads(token.word, "ADVB") or token.word in _WHOSE


_WHOSE: Final = frozenset("его ее их свой свою свои свое этот эту это эти".split())


def _behind_time(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind a time that a preposition leads to: "к §", "до конца §"."""
    for length in (2, 3):
        if at + length <= len(tokens) and tokens[at + length - 1].text == "§":
            return at + length
    return at


def _describes(token: Token) -> bool:
    return _in_accusative(token, ("ADJF", "PRTF")) and not token.may_be(("NOUN",), ("accs",))


def _is_noun(token: Token) -> bool:
    named = token.is_name and token.text[:1] not in '«"'
    return len(token.text) > 2 and (named or _in_accusative(token, ("NOUN",)))


def _in_accusative(token: Token, parts: tuple[str, ...]) -> bool:
    """Return whether a word may be in the accusative at all: behind its verb "премии" is plural."""
    found = parses(token.word) if token.text[:1].isalpha() else ()
    return any(part in parts and case == "accs" for part, case, *_ in found)
