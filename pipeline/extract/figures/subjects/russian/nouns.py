"""What an amount is of behind a Russian noun: "рост на 3 %", "фонд в 9 млрд", "с населением 500".

As "of" before an amount count "на", "в" and the instrumental or prepositional case of a noun that
measures. Behind a verb the same words tell how much something changed, which has its own rules.
"""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final

from pipeline.extract.figures.amounts.counted import parses
from pipeline.extract.figures.subjects.russian.amounts import describes, nominative_phrase
from pipeline.extract.figures.subjects.russian.genitives import chain
from pipeline.extract.figures.subjects.russian.tokens import PREPOSITIONS, Token, tokens_of
from pipeline.extract.figures.subjects.shared import MARK

#: "рост на", "фонд в", "нарушения на сумму"
_ON: Final = re.compile(
    rf"(?<=[\w»){MARK}]) (?:на(?: (?:общую )?сумму)?|в(?: сумму)?|до|со?)(?: (?:еще|целых))? *\Z"
)
#: How much something changed: the amount is of the change, wherever its place is told.
_CHANGE: Final = frozenset(
    "рост прирост снижение увеличение сокращение повышение падение уменьшение спад удорожание подорожание удешевление подешевение "
    "замедление ускорение расширение скачок подъем индексация превышение отставание прибавка просадка ослабление укрепление удлинение".split()
)
#: Nouns that measure: an amount right behind them is theirs in any case ("с населением 500 человек").
_MEASURE: Final = frozenset(
    "население цена площадь длина ширина высота глубина толщина диаметр объем показатель значение ставка расстояние радиус "
    "тариф доля доход зарплата оклад вес масса температура концентрация охват "
    "бюджет капитал портфель оборот выручка прибыль тираж уровень балл коэффициент "
    "норма норматив лимит порог максимум минимум потенциал запас дефицит профицит сальдо план прогноз долг износ убыток "
    "нагрузка инфляция безработица возраст стаж пробег выработка убыль прирост взнос скидка надбавка наценка сальдо давление загрузка накопление".split()
)
#: So do most nouns in "-ость": "грузоподъемность", "урожайность".
_NO_MEASURE: Final = frozenset(
    "деятельность собственность отчетность промышленность безопасность ответственность общественность личность должность местность крепость новость ведомость сущность возможность необходимость "
    "инвалидность недвижимость беременность особенность гость кость жидкость поверхность плоскость окрестность национальность специальность".split()
)
#: What something is within: "дети в возрасте 6 лет".
_WITHIN: Final = frozenset("возраст радиус".split())
#: "достигнут показатель в 75 лет"
_SHOWN: Final = frozenset("показатель уровень".split())
#: What is set: "действует норма 40 литров".
_RULE: Final = frozenset("индексация норма лимит порог квота норматив максимум минимум".split())
#: What "на" and "в" lead to the money of: not "компания на 5 млрд".
_MONEYED: Final = frozenset(
    "субсидия пособие стипендия расход доход нарушение инвестиция контракт договор заем кредит грант фонд ущерб штраф убыток закупка заявка заказ "
    "трансферт выплата компенсация помощь сделка облигация экспорт импорт транш поставка потеря экономия затрата льгота сумма премия "
    "вложение ассигнование поступление налог платеж иск взятка хищение приз пакет услуга работа товар продукция вклад депозит "
    "возмещение взнос обязательство финансирование резерв актив излишек недостача растрата переплата изъятие субвенция средство".split()
)


def _measures(lemma: str) -> bool:
    return lemma in _MEASURE or (lemma.endswith("ость") and lemma not in _NO_MEASURE)


def _is_money_of(lemma: str) -> bool:
    return lemma in _MONEYED or _measures(lemma)


_BREAKS: Final = frozenset(",;:()–—-§")
_VERBAL: Final = ("VERB", "INFN", "GRND", "PRTS")


def noun_of_amount(before: str, *, time: bool, counted: bool, money: bool = True) -> str:
    """Return the noun that an amount is of, empty where the words before are no such noun.

    `time` is whether the amount is a length of time, `counted` whether it counts things, `money`
    whether it may be money or a share.

    >>> noun_of_amount("Минсельхоз сообщил о росте экспорта на ", time=False, counted=False)
    'рост экспорта'
    >>> noun_of_amount("льготы получают села с населением ", time=False, counted=True)
    'население'
    """
    phrase = _noun_of(before, time=time, counted=counted, money=money)
    return phrase if "ё" in before else phrase.replace("ё", "е")


def measure_before(before: str) -> str:
    """Return the noun that measures which ends a text, in the nominative; empty for any other.

    >>> measure_before("доход ниже прожиточного минимума")
    'прожиточный минимум'
    """
    tokens = [*tokens_of(before)]
    start = _last_stretch(tokens)
    owner = start > 0 and tokens[start - 1].word in ("у", "среди", "для")
    return "" if owner else _headed(before, tokens, start, _measures)  # у населения (32 %)


def _noun_of(before: str, *, time: bool, counted: bool, money: bool) -> str:
    if _TERM.search(before):
        return "срок" if time else ""
    before = _TIME_INSIDE.sub(_without_time, before)
    on = _ON.search(before)
    tokens = [*tokens_of(before)]
    start = _last_stretch(tokens)
    if on is None:
        changed = "" if counted or time else _change_beside(before, tokens, start)
        return _measured(before, tokens) or changed
    while tokens and tokens[-1].start >= on.start():
        tokens.pop()
    stretch = _last_stretch(tokens)
    if on.group().split()[0] == "в":
        if any(_lemma(token.word) in _CHANGE for token in tokens[stretch:]):
            return _changed(before, tokens)  # при росте сбора в 23 %
        shown = "" if counted else _headed(before, tokens, stretch, _SHOWN.__contains__)
        if shown or (not time and (shown := _measured(before, tokens))):
            return shown
    if counted or time:  # с увеличением на 40 человек, рост до 75 лет
        beside = tokens and _lemma(tokens[-1].word) in _CHANGE
        phrase = "" if time else _changed(before, tokens)
        return _changed(before, tokens) if beside else phrase if _COUNT.search(phrase) else ""
    phrase = _changed(before, tokens)
    if phrase or on.group().strip().startswith(("до", "с")):
        return phrase
    compares = stretch > 0 and tokens[stretch - 1].word in _COMPARES
    if compares:
        return ""
    return _headed(before, tokens, stretch, _is_money_of if money else _measures)


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
_COUNT: Final = re.compile(r" (?:числа|количества|численности|населения|поголовья)(?!\w)")
#: "лишение свободы на срок", "сроком на"
_TERM: Final = re.compile(
    r"(?<!\w)(?:на срок|сроком(?: на)?|на период)(?: от| до)? *\Z", re.IGNORECASE
)


def _last_stretch(tokens: Sequence[Token]) -> int:
    """Return where the nouns and adjectives that end a text begin: no verb, no preposition."""
    at = len(tokens)
    while at and _is_nominal(tokens[at - 1]):
        at -= 1
    return at


def _is_nominal(token: Token) -> bool:
    return token.word not in PREPOSITIONS and _part(token.word) in ("NOUN", "ADJF", "PRTF", "NAME")


@lru_cache(maxsize=10_000)
def _part(word: str) -> str:
    if word == "заем":
        return "NOUN"  # more often than "let us eat up"
    found = parses(word) if word[:1].isalpha() else ()
    return found[0][0] if found else ("NAME" if word[:1] in '«"' else "")


def _describes(word: str, noun: str = "") -> bool:
    """Return whether a word is an adjective or passive participle: not "представившее заявку".

    Before its `noun` it may be a noun elsewhere: "часовой производительностью".
    """
    if _part(word) == "NOUN" and noun:
        return describes(word, noun)
    active = _ACTIVE.search(word) is not None and _part(word) == "PRTF"
    return _part(word) in ("ADJF", "PRTF") and not active and not _POINTS.match(word)


_ACTIVE: Final = re.compile(r"(?:вш|ющ|ущ|ящ|ащ)[а-я]{2,3}\Z")
_POINTS: Final = re.compile(r"(?:эт|так|тот|том|той|те[хм]|сво[йеяюи]|данн|указанн|кажд|вс[еья])")


@lru_cache(maxsize=10_000)
def _lemma(word: str) -> str:
    """Return the dictionary form of a word where it is a noun."""
    found = [p for p in (parses(word) if word[:1].isalpha() else ()) if p[0] == "NOUN"]
    return found[0][3].replace("ё", "е") if found else ""


def _measured(before: str, tokens: Sequence[Token]) -> str:
    """Return a noun that measures right before the amount: "при средней урожайности"."""
    start = _last_stretch(tokens)
    ahead = tokens[start - 1].word if start else ""
    if ahead == "в" and tokens[start:] and _lemma(tokens[-1].word) in _WITHIN:
        return _headed(before, tokens, start, _WITHIN.__contains__, free=True)
    placed = ahead == "на" and tokens[-1].may_be(("NOUN",), ("loct",))  # посеяно на площади
    if start > 1 and ahead in ("с", "со") and tokens[start - 2].word in _LINKED_BY:
        return ""
    governs = ahead in ("с", "со", "при", "по") or placed or _BASED_ON.search(before)
    heads = _measures if governs else _RULE.__contains__
    return _headed(before, tokens, start, heads) or _instrumental(before, tokens, start)


def _change_beside(before: str, tokens: Sequence[Token], start: int) -> str:
    """Return a change right before the amount, no genitive: "по плану рост доходов 5 %"."""
    head = next((t.word for t in tokens[start:] if _lemma(t.word) in _CHANGE), "")
    if not head or parses(head)[0][1] == "gent":
        return ""  # в случае превышения 100 %
    return _headed(before, tokens, start, _CHANGE.__contains__)


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
    return _headed(before, tokens, first, _measures, free=True)


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
        if not heads(_lemma(tokens[at].word)):
            continue
        last = chain(list(tokens), at)
        if last != len(tokens) - 1 and not _is_receiver(tokens[last + 1 :]):
            continue
        ahead = tokens[at - 1].word if at > start else ""
        hangs = _part(ahead) == "NOUN" and not _describes(ahead, tokens[at].word)
        if hangs and not tokens[at].may_be(("NOUN",), ("nomn", "accs")):
            continue  # директор фонда
        first = at
        while first > start and _describes(tokens[first - 1].word, tokens[at].word):
            first -= 1
        if _is_source(tokens, first, at, heads):
            continue  # получили с областного бюджета субсидии
        if (not free and _verb_governs(tokens[:first])) or _is_made(tokens, first, at):
            return ""
        phrase = before[tokens[first].start : tokens[last].end]
        alone = not first or tokens[first - 1].word not in PREPOSITIONS
        plain = alone and all(_is_nominative(token) for token in tokens[first : at + 1])
        case = "gent" if not alone and tokens[first - 1].word in ("из", "до", "от") else ""
        return phrase if plain else nominative_phrase(phrase, case)
    return ""


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
    other = heads(_lemma(tokens[-1].word)) and tokens[-1].may_be(("NOUN",), ("accs",))
    return other and tokens[at].may_be(("NOUN",), ("gent",))


#: Prepositions of where money comes from.
_OUT_OF: Final = frozenset("с со из от у".split())


def _is_made(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Return whether something is made without a subject: "произведено продукции на 5 млн"."""
    made = first > 0 and _part(tokens[first - 1].word) == "PRTS"
    return made and tokens[first - 1].word.endswith("о") and not _is_nominative(tokens[at])


def _is_nominative(token: Token) -> bool:
    """Return whether a word of an object is written as the nominative is: "хищения"."""
    return token.may_be(("NOUN", "ADJF", "PRTF"), ("nomn",))


def _changed(before: str, tokens: Sequence[Token]) -> str:
    """Return the change that is told, its genitives with it: "рост цен в марте на 2 %"."""
    for at in range(len(tokens) - 1, -1, -1):
        token = tokens[at]
        if token.text == "," and opens_aside(tokens, at + 1):
            continue
        if token.text in ",;:()–—" or _part(token.word) in _VERBAL:
            return ""
        if _lemma(token.word) not in _CHANGE:
            continue
        first = at
        while first and _describes(tokens[first - 1].word):
            first -= 1
        last = chain(list(tokens), at)
        if (first and tokens[first - 1].word in ("за", "вследствие", "из-за")) or _governs(
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


#: Verbs that tell how much: "вырос", "увеличить", "исполнен".
_HOW_MUCH: Final = re.compile(
    r"(?:увелич|нарас[тщ]|нарост|сниз|сниж|сократ|сокращ|повыс|повыш|умень[шщ]|вырос|вырас|возрос|возраст|раст[иеу]|рос(?:л[аои])?\Z|упа[лд]|пада|подорож|подешев|поднят|подним|поднял|расшир"
    r"|прирос|прибав|опуст|ускор|замедл|перевып|исполн|выполн|освоен|обеспеч|загруж|изнош|ослаб|укреп|оцен(?:ен|[а-я]*с[яь])|вложи|обош|состои|проголос|делит|превра|разделен)"
)


def _verb_governs(tokens: Sequence[Token]) -> bool:
    """Return whether a verb of the same clause tells how much: "сократить расходы на 5 %"."""
    for token in reversed(tokens):
        if token.text in _BREAKS or token.word in ("и", "а", "но"):
            return False
        if _part(token.word) in _VERBAL and _HOW_MUCH.match(token.word):
            return True
    return False


def is_changed(before: str) -> bool:
    """Return whether a verb before an object tells how much: "снизило ставку с 12"."""
    return _verb_governs([*tokens_of(before)])


#: "обеспечив рост на 6 %": the change is what was given.
_GIVES: Final = re.compile(r"обеспеч(?:ив|ил|ит|ат|ива)")


def _governs(tokens: Sequence[Token]) -> bool:
    return (
        bool(tokens)
        and _part(tokens[-1].word) in _VERBAL
        and bool(_HOW_MUCH.match(tokens[-1].word))
        and not _GIVES.match(tokens[-1].word)
    )
