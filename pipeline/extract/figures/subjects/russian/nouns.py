"""What an amount is of behind a Russian noun: "рост на 3 %", "фонд в 9 млрд", "с населением 500".

As "of" before an amount count "на", "в" and the instrumental or prepositional case of a noun that
measures. Behind a verb the same words tell how much something changed, which has its own rules.
"""

import re
from collections.abc import Callable, Sequence
from typing import Final

from pipeline.extract.figures.amounts.counted import parses
from pipeline.extract.figures.subjects.russian.amounts import describes, nominative_phrase
from pipeline.extract.figures.subjects.russian.genitives import chain
from pipeline.extract.figures.subjects.russian.how_much import VERBAL, governs, tells_how_much
from pipeline.extract.figures.subjects.russian.measuring import (
    CHANGE,
    DEED,
    LASTING,
    RULE,
    SHOWN,
    TAKEN_INTO,
    WITHIN,
    is_money_of,
    is_thing,
    issued_by,
    lemma_of,
    measures,
    measures_time,
)
from pipeline.extract.figures.subjects.russian.tokens import (
    PREPOSITIONS,
    Token,
    part_of,
    tokens_of,
)
from pipeline.extract.figures.subjects.shared import MARK

#: "рост на", "фонд в", "нарушения на сумму"
_ON: Final = re.compile(
    rf"(?<=[\w»){MARK}]) (?:на(?: (?:общую )?сумму)?|в(?: сумму)?|до|со?)(?: (?:еще|целых))? *\Z"
)
_BREAKS: Final = frozenset(",;:()–—-§")


def noun_of_amount(
    before: str, *, time: bool, counted: bool, money: bool = True, coins: bool = False
) -> str:
    """Return the noun that an amount is of, empty where the words before are no such noun.

    `time` is whether the amount is a length of time, `counted` whether it counts things, `money`
    whether it may be money or a share, `coins` whether it is money.

    >>> noun_of_amount("Минсельхоз сообщил о росте экспорта на ", time=False, counted=False)
    'рост экспорта'
    >>> noun_of_amount("льготы получают села с населением ", time=False, counted=True)
    'население'
    """
    phrase = _noun_of(before, time=time, counted=counted, money=money, coins=coins)
    if (spoken_of := _SPOKEN_OF.match(phrase)) is not None:
        phrase = nominative_phrase(phrase[spoken_of.end() :], "gent")
    return phrase if "ё" in before else phrase.replace("ё", "е")


#: "вопрос [увеличения фонда]": what is spoken of is what the amount is of.
_SPOKEN_OF: Final = re.compile(
    r"(?:вопрос[ы]?|возможност[ьи]|необходимость|целесообразность|проблем[аы]|вариант[ы]?|перспектив[аы]|механизм[ы]?) (?=[а-яё])"
)


def measure_before(before: str) -> str:
    """Return the noun that measures which ends a text, in the nominative; empty for any other.

    >>> measure_before("доход ниже прожиточного минимума")
    'прожиточный минимум'
    """
    tokens = [*tokens_of(before)]
    start = _last_stretch(tokens)
    owner = start > 0 and tokens[start - 1].word in ("у", "среди", "для")
    return "" if owner else _headed(before, tokens, start, measures)  # у населения (32 %)


def bounded(before: str, *, time: bool) -> str:
    """Return the noun that measures and ends a text, whatever verb has it for its object.

    >>> bounded("Кандидат должен иметь опыт работы ", time=True)
    'опыт работы'
    """
    tokens = [*tokens_of(before)]
    start = _last_stretch(tokens)
    object_of_verb = start > 0 and (
        part_of(tokens[start - 1].word) in VERBAL or tokens[start - 1].word in ("и", "а", ",")
    )
    heads = measures_time if time else is_money_of
    return _headed(before, tokens, start, heads, free=True) if object_of_verb or not start else ""


def _noun_of(before: str, *, time: bool, counted: bool, money: bool, coins: bool) -> str:
    if (term := _TERM.search(before)) is not None:
        return f"срок{term['of'] or ''}" if time else ""
    before = _TIME_INSIDE.sub(_without_time, before)
    on = _ON.search(before)
    tokens = [*tokens_of(before)]
    start = _last_stretch(tokens)
    if on is None:
        changed = "" if counted or time else _change_beside(before, tokens, start)
        added = "" if counted else _with_thing(before, tokens, start)
        return _measured(before, tokens, time=time) or added or changed
    while tokens and tokens[-1].start >= on.start():
        tokens.pop()
    stretch = _last_stretch(tokens)
    if time and on.group().strip() == "в":
        lasting = _headed(before, tokens, stretch, LASTING.__contains__)
        if lasting:
            return lasting  # включая льготный период в пять лет
    if on.group().split()[0] == "в":
        if any(lemma_of(token.word) in CHANGE for token in tokens[stretch:]):
            return _changed(before, tokens)  # при росте сбора в 23 %
        shown = "" if counted else _headed(before, tokens, stretch, SHOWN.__contains__)
        if shown or (not time and (shown := _measured(before, tokens))):
            return shown
    if counted or time:  # с увеличением на 40 человек, рост до 75 лет
        beside = tokens and lemma_of(tokens[-1].word) in CHANGE
        phrase = "" if time else _changed(before, tokens)
        return _changed(before, tokens) if beside else phrase if _COUNT.search(phrase) else ""
    phrase = _changed(before, tokens)
    if phrase or on.group().strip().startswith(("до", "с")):
        return phrase
    compares = stretch > 0 and tokens[stretch - 1].word in _COMPARES
    if compares:
        return ""
    if stretch < len(tokens) and tokens[stretch].word in ("виде", "форме"):
        return _headed(before, tokens, stretch + 1, is_money_of, free=True)  # в виде штрафа в
    behind = not stretch and before[:1] == " "  # 15 единиц техники на 5 млн
    if coins and not behind and "сумму" not in on.group():
        object_at = _behind_led_away(tokens, stretch)
        if thing := _headed(before, tokens, object_at, is_thing):
            return issued_by(thing)
    return _headed(before, tokens, stretch, is_money_of if money else measures)


#: Prepositions that tell where, for what or through whom: "в магазине на 5 млн".
_LEAD_AWAY: Final = frozenset(
    "в во на из у для по от до за через при под к ко среди около без со с".split()
)


def _behind_led_away(tokens: Sequence[Token], start: int) -> int:
    """Return where the object begins behind a noun that a preposition leads: "с фирмы разницу"."""
    if not start or tokens[start - 1].word not in _LEAD_AWAY:
        return start
    for at in range(start + 1, len(tokens)):
        token = tokens[at]
        if token.may_be(("NOUN",), ("accs",)) and not token.may_be(("NOUN",), ("gent",)):
            while at > start + 1 and tokens[at - 1].may_be(("ADJF", "PRTF"), ("accs",)):
                at -= 1
            return at
    return len(tokens)


#: "увеличить долю в общей численности на 5 %", "меньше уровня прошлого года на 5 %"
_COMPARES: Final = frozenset("в во к меньше больше выше ниже против".split())


#: "снижение [в 2024 году] удельных затрат на"
_TIME_INSIDE: Final = re.compile(
    rf"(?<=[а-яё]{{3}}) (?:(?:в|за|к) )?{MARK} +(?P<behind>[а-яё]{{3,}})"
)


def _without_time(match: re.Match[str]) -> str:
    """Return the word behind a time that parts a noun from its genitive, else what was there."""
    genitive = Token(match["behind"], 0, 0).may_be(("NOUN", "ADJF", "PRTF"), ("gent",))
    return f" {match['behind']}" if genitive else match[0]


#: "снижение числа безработных до 390 человек"
_COUNT: Final = re.compile(
    r" (?:числа|количества|численности|населения|поголовья|квоты|штата)(?!\w)"
)
#: "лишение свободы на срок", "сроком на"
_TERM: Final = re.compile(
    r"(?<!\w)(?:на срок|сроком(?P<of>(?: [а-яё]{3,}(?:ого|ой|ых|их|ия|а|и|ы|я|ов|ей)){0,3})?(?: на)?|на период)(?: от| до)? *\Z",
    re.IGNORECASE,
)


def _last_stretch(tokens: Sequence[Token]) -> int:
    """Return where the nouns and adjectives that end a text begin: no verb, no preposition."""
    at = len(tokens)
    while at and _is_nominal(tokens[at - 1]):
        at -= 1
    return at


def _is_nominal(token: Token) -> bool:
    return token.word not in PREPOSITIONS and part_of(token.word) in (
        "NOUN",
        "ADJF",
        "PRTF",
        "NAME",
    )


def _describes(word: str, noun: str = "") -> bool:
    """Return whether a word is an adjective or passive participle: not "представившее заявку".

    Before its `noun` it may be a noun elsewhere: "часовой производительностью".
    """
    if part_of(word) == "NOUN" and noun:
        return describes(word, noun)
    active = _ACTIVE.search(word) is not None and part_of(word) == "PRTF"
    return part_of(word) in ("ADJF", "PRTF") and not active and not _POINTS.match(word)


_ACTIVE: Final = re.compile(r"(?:вш|ющ|ущ|ящ|ащ)[а-я]{2,3}\Z")
_POINTS: Final = re.compile(r"(?:эт|так|тот|том|той|те[хм]|сво[йеяюи]|данн|указанн|кажд|вс[еья])")


def _with_thing(before: str, tokens: Sequence[Token], start: int) -> str:
    """Return what "с" adds to a thing, whatever it is: "с коридором 1 п.п.", "с дисконтом 35 %"."""
    if not start or tokens[start - 1].word not in ("с", "со", "при"):
        return ""
    if start > 1 and tokens[start - 2].word in (*_LINKED_BY, "вместе", "наряду", "одновременно"):
        return ""
    head = next((t for t in tokens[start:] if part_of(t.word) == "NOUN"), None)
    case = "loct" if tokens[start - 1].word == "при" else "ablt"
    if head is None or not head.may_be(("NOUN",), (case,)) or DEED.search(head.word):
        return ""  # с привлечением 5 млн тенге
    return _headed(before, tokens, start, lambda lemma: is_thing(lemma) or lemma in LASTING)


def _measured(before: str, tokens: Sequence[Token], *, time: bool = False) -> str:
    """Return a noun that measures right before the amount: "при средней урожайности"."""
    start = _last_stretch(tokens)
    if start and tokens[start - 1].word in PREPOSITIONS and tokens[start:]:
        taken = tokens[start].word in TAKEN_INTO
        if taken and (phrase := _headed(before, tokens, start + 1, measures, free=True)):
            return phrase
    ahead = tokens[start - 1].word if start else ""
    if ahead == "в" and tokens[start:] and lemma_of(tokens[-1].word) in WITHIN:
        return _headed(before, tokens, start, WITHIN.__contains__, free=True)
    placed = ahead == "на" and tokens[-1].may_be(("NOUN",), ("loct",))  # посеяно на площади
    if start > 1 and ahead in ("с", "со") and tokens[start - 2].word in _LINKED_BY:
        return ""
    made = part_of(ahead) == "PRTS" and not ahead.endswith("о")  # закреплена площадь
    governs = ahead in ("с", "со", "при", "по") or placed or made or _BASED_ON.search(before)
    heads = measures if governs else RULE.__contains__
    if time and governs:
        heads = measures_time
    return _headed(before, tokens, start, heads) or _instrumental(before, tokens, start)


def _change_beside(before: str, tokens: Sequence[Token], start: int) -> str:
    """Return a change right before the amount, no genitive: "по плану рост доходов 5 %"."""
    head = next((t.word for t in tokens[start:] if lemma_of(t.word) in CHANGE), "")
    if not head or parses(head)[0][1] == "gent":
        return ""  # в случае превышения 100 %
    return _headed(before, tokens, start, CHANGE.__contains__)


#: "в соответствии с планом до 100 %"
_LINKED_BY: Final = frozenset("соответствии связи согласовании сравнении".split())
#: "исходя из ставки 2 %"
_BASED_ON: Final = re.compile(r"исходя из [а-яё -]{3,40}\Z")


def _instrumental(before: str, tokens: Sequence[Token], start: int) -> str:
    """Return a measure in the instrumental: "завод мощностью 300 тонн", "общей стоимостью в"."""
    if len(tokens) == start or not tokens[-1].may_be(("NOUN",), ("ablt",)):
        return ""
    first = len(tokens) - 1
    while (
        first > start
        and tokens[first - 1].may_be(("ADJF", "PRTF"), ("ablt",))
        and _describes(tokens[first - 1].word, tokens[-1].word)
    ):
        first -= 1
    return _headed(before, tokens, first, measures, free=True)


def _headed(
    before: str,
    tokens: Sequence[Token],
    start: int,
    heads: Callable[[str], bool],
    *,
    free: bool = False,
) -> str:
    """Return the phrase from a noun that may head it to the end of the text, in the nominative.

    `free` is whether no verb before it may govern it: "мостов общей стоимостью".
    """
    for at in range(start, len(tokens)):
        if not heads(lemma_of(tokens[at].word)):
            continue
        last = chain(list(tokens), at)
        if last != len(tokens) - 1 and not _is_receiver(tokens[last + 1 :]):
            continue
        ahead = tokens[at - 1].word if at > start else ""
        hangs = part_of(ahead) == "NOUN" and not _describes(ahead, tokens[at].word)
        if hangs and not tokens[at].may_be(("NOUN",), ("nomn", "accs")):
            continue  # директор фонда
        governed = start > 0 and tokens[start - 1].word in PREPOSITIONS
        if not governed and _is_given(tokens[at]):
            continue  # обходится бюджету в 9 млн
        first = at
        while first > start and _describes(tokens[first - 1].word, tokens[at].word):
            first -= 1
        if _is_source(tokens, first, at, heads):
            continue  # получили с областного бюджета субсидии
        whole = "сумму" in before[-7:]
        if (not free and tells_how_much(tokens[:first])) or _is_made(
            tokens, first, at, whole=whole
        ):
            return ""
        phrase = before[tokens[first].start : tokens[last].end]
        alone = not first or tokens[first - 1].word not in PREPOSITIONS
        plain = alone and all(_is_nominative(token) for token in tokens[first : at + 1])
        case = "gent" if not alone and tokens[first - 1].word in ("из", "до", "от") else ""
        return phrase if plain else nominative_phrase(phrase, case)
    return ""


def _is_given(token: Token) -> bool:
    """Return whether a noun is a dative and nothing else: "бюджету"."""
    others = ("nomn", "gent", "accs", "ablt", "loct")
    return token.may_be(("NOUN",), ("datv",)) and not token.may_be(("NOUN",), others)


def _is_receiver(tokens: Sequence[Token]) -> bool:
    """Return whether all words are in the dative: "ущерб [окружающей среде] в 61 млн"."""
    at = 0
    while at < len(tokens) - 1 and tokens[at].may_be(("ADJF", "PRTF"), ("datv",)):
        at += 1
    plain = tokens[at].may_be(("NOUN",), ("datv",)) and not tokens[at].may_be(("NOUN",), ("gent",))
    return plain and chain(list(tokens), at) == len(tokens) - 1


def _is_source(tokens: Sequence[Token], first: int, at: int, heads: Callable[[str], bool]) -> bool:
    """Return whether a noun says where what follows comes from: "с бюджета субсидии на"."""
    if not first or tokens[first - 1].word not in _OUT_OF or at == len(tokens) - 1:
        return False
    other = heads(lemma_of(tokens[-1].word)) and tokens[-1].may_be(("NOUN",), ("accs",))
    return other and tokens[at].may_be(("NOUN",), ("gent",))


#: Prepositions of where money comes from.
_OUT_OF: Final = frozenset("с со из от у".split())


def _is_made(tokens: Sequence[Token], first: int, at: int, *, whole: bool) -> bool:
    """Return whether something is made without a subject: "произведено продукции на 5 млн"."""
    verb = tokens[first - 1].word if first > 0 else ""
    if part_of(verb) == "PRTS":
        return verb.endswith("о") and not _is_nominative(tokens[at])
    partly = not tokens[at].may_be(("NOUN",), ("nomn", "accs"))
    return partly and not whole and part_of(verb) == "INFN"  # отгрузить угля на 5 млн


def _is_nominative(token: Token) -> bool:
    """Return whether a word of an object is written as the nominative is: "хищения"."""
    return token.may_be(("NOUN", "ADJF", "PRTF"), ("nomn",))


def _changed(before: str, tokens: Sequence[Token]) -> str:
    """Return the change that is told, its genitives with it: "рост цен в марте на 2 %"."""
    for at in range(len(tokens) - 1, -1, -1):
        token = tokens[at]
        if token.text == "," and opens_aside(tokens, at + 1):
            continue
        if token.text in ",;:()–—" or part_of(token.word) in VERBAL:
            return ""
        if lemma_of(token.word) not in CHANGE:
            continue
        first = at
        while first and _describes(tokens[first - 1].word):
            first -= 1
        last = chain(list(tokens), at)
        if (first and tokens[first - 1].word in ("за", "вследствие", "из-за")) or governs(
            tokens[:first]
        ):
            return ""  # расходы выросли за счет роста цен на 5 %
        return nominative_phrase(before[tokens[first].start : tokens[last].end])
    return ""


def opens_aside(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a participle or a source follows a comma: "числа лиц, сдавших экзамен, на 5 %"."""
    if at >= len(tokens):
        return False
    return tokens[at].may_be_participle or tokens[at].word == "согласно"
