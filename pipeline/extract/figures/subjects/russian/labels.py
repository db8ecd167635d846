"""Russian labels before a dash or colon: "заболоченность – 3,5 %"."""

import re
from functools import lru_cache
from typing import Final

from pipeline.extract.figures.amounts.counted import parses
from pipeline.extract.figures.subjects.russian.amounts import nominative_phrase
from pipeline.extract.figures.subjects.russian.genitives import chain
from pipeline.extract.figures.subjects.russian.heads import is_object
from pipeline.extract.figures.subjects.russian.in_the_amount import LINE_OF_BUDGET
from pipeline.extract.figures.subjects.russian.joined import with_joined
from pipeline.extract.figures.subjects.russian.phrases import subject_before
from pipeline.extract.figures.subjects.russian.tokens import Token, is_verb, reads, tokens_of
from pipeline.extract.figures.subjects.shared import MARK
from pipeline.russian import analyzer

#: "Ввод жилья в 2021 году: 16,9 млн"
_TIME_AT_END: Final = re.compile(rf"(?<=\w),? (?:(?:в|за|на) )?{MARK} *\Z")


#: "оборот малых предприятий, включая кооперативы –"
_ASIDE_AT_END: Final = re.compile(
    r", (?:включая|исключая|не считая|кроме|без учета|с учетом)(?: [а-яё-]+){1,6} *\Z"
)
#: "объем финансирования: всего – 120 млрд"
_TOTAL: Final = re.compile(rf"(?<=[а-я»{MARK}]) ?(?::|,|–|—)? (?:всего|итого) *\Z")
#: "уровень безработицы зафиксирован в двух областях – 4,6 %": where the label was seen.
_SEEN: Final = re.compile(
    r" (?:был[аио]?|оказал(?:ся|ась|ось|ись)|стал[аио]?|остается)(?: [а-яё]+о)? (?:ниже|выше|меньше|больше|скромнее) *\Z"
    r"| (?:был[аио]? )?(?:зафиксирован|отмечен|зарегистрирован|достигнут|ожида[ею]тся|ожидал|прогнозиру[ею]тся|планиру[ею]тся|приход(?:ит|ят)ся|приш[её]л|пришл|произош[её]?л|установлен|сложил|отмеча[ею]т|отмечал|фиксиру[ею]т|наблюда[ею]т|наблюдал|показал|продемонстрировал|относ[ия]тся|выявлен|обнаружен|возник|(?:оста[её]тся|останется|остал(?:ся|ась|ось)) [а-я]+(?:[ыи]м|ой)|остаются [а-я]+[ыи]ми|(?:оказал|стал)(?:ся|ась|ось|ись|[аои])? [а-я]+(?:[ыи]м|ой|[ыи]ми))(?:[аоиы]|с[ья]|ас[ья]|ос[ья]|ис[ья])?(?:(?: и)? (?:во?|на|у|по|при|среди|к)(?: [\w-]+,?){1,12})? *\Z"
)


def label_of(before: str, carried: str, *, counted: bool = False) -> str:
    """Return the label before a dash or colon: "заболоченность – 3,5 %".

    `counted` is whether things are counted behind it, so many in a place that it names.
    """
    before = _TOTAL.sub(" ", before)
    before = _SEEN.sub(" ", _ASIDE_AT_END.sub(" ", _TIME_AT_END.sub("", before)))
    if _OPENS_AGAIN.search(before) or _OF_THEM.search(before):
        return ""  # машины имели 41 %, тогда как в 2013 году – 29 %
    stretch = _LABEL_STARTS.split(before)[-1]
    lead = before[: len(before) - len(stretch)]
    opened = lead.endswith((":", ";")) and not (lead[:-1].strip() and _takes_genitives(lead[:-1]))
    opened = opened and not takes_another(carried)
    opens = opened or (stretch == before and not carried)
    if opens and not counted and is_place(stretch.strip()):
        return stretch.strip()  # зарплата по областям: Атырауская область – 500 тыс.
    if carried and stretch == before and _UNIT_GOES_ON.match(stretch):
        unit, _, behind = stretch.partition(",")
        described = not behind and _DESCRIBED.match(unit) and not may_be_genitive(unit)
        stretch = unit if described else behind  # 4,9 % ВВП, инфляция – 9 %
    if _ABBREVIATION.fullmatch(stretch):
        return stretch.strip()  # МБ – 3 млрд тенге
    line = LINE_OF_BUDGET.fullmatch(stretch.strip(" ,"))
    if line is not None:
        if carried and not _LINE.match(carried):
            return ""  # исполнение бюджета по доходам – 98 %, по расходам – 95 %
        return nominative_phrase(line["line"], "datv")  # доходы – 5 млн, по расходам – 6 млн
    phrase = subject_before(stretch) or _in_the_dative(stretch)
    listed = stretch == before or lead.strip() in (",", "и", ":", ";")
    if not phrase and listed and _is_adjective_of_many(stretch):
        return stretch.strip()  # самозанятые – 2 млн человек, масличные – 420 тыс. га
    if (stretch == before and not phrase) or (opened and (not phrase or _is_of_nobody(lead))):
        made = _in_the_genitive(lead, stretch)
        if made:
            return made  # наложено штрафов – 5 млн
    if not phrase and (stretch == before or (opened and (carried or lead.endswith(":")))):
        phrase = subject_before(stretch, plural=True)  # Земли поселков – 5 га
        whole = stretch.lstrip(" –—-").startswith(phrase) and not _OF_REGION.match(phrase)
        phrase = phrase if whole else ""
    if (
        _NO_LABEL.fullmatch(phrase)
        or _is_receiver(stretch, phrase)
        or is_place(phrase)
        or is_place(stretch.strip(" ,"))
    ):
        return ""
    phrase = with_joined(stretch, phrase)
    if phrase or "," not in stretch:
        listed = len(stretch) < len(before) and (not carried or takes_another(carried))
        listed = listed and not (opened and lead.endswith(":"))
        again = carried.lower().split()[:1] == phrase.lower().split()[:1]  # земли леса, земли вод
        return "" if listed and not again and may_be_genitive(phrase) else phrase
    return subject_before(before)


def _in_the_genitive(lead: str, label: str) -> str:
    """Return what a verb of nobody counts before its dash, or a list: "наложено штрафов", "новых школ"."""
    tokens = [*tokens_of(label)]
    done = _is_of_nobody(lead)
    if tokens and _is_of_nobody(tokens[0].text):
        done, tokens = True, tokens[1:]
    head = next((i for i, token in enumerate(tokens) if reads(token.word, "NOUN")), None)
    if head is None or not all(
        _in_genitive(token.word, many=not done) for token in tokens[: head + 1]
    ):
        return ""
    last = chain(tokens, head)
    whole = label[tokens[0].start : tokens[last].end]
    plain = last == len(tokens) - 1 and reads(tokens[last].word, "NOUN")
    return nominative_phrase(whole, "gent") if plain else ""


def _is_of_nobody(lead: str) -> bool:
    """Return whether a text ends in a verb of nobody: "по итогам выявлено:"."""
    word = lead.rstrip(" :;").rpartition(" ")[2].lower()
    found = parses(word) if word.isalpha() else ()
    return bool(found) and found[0][0] == "PRTS" and word.endswith("о")


def _in_genitive(word: str, *, many: bool) -> bool:
    """Return whether a word may be a genitive, if `many` of things and nothing else: not "школы"."""
    found = [p for p in parses(word) if p[4] > 0.1 and p[0] in ("NOUN", "ADJF", "PRTF")]
    genitive = any(case in ("gent", "gen2") for _, case, *_ in found)
    other = any(p[:2] == ("NOUN", "nomn") or p[2] != "plur" for p in found)
    return genitive and not (many and other)


def _takes_genitives(lead: str) -> bool:
    """Return whether the items of a list hang on the noun before its colon: "производство: муки –"."""
    tokens = [*tokens_of(lead)]
    if tokens and is_verb(tokens[-1]):
        lead = lead[: tokens[-1].start]
    return _OF_THINGS.match(subject_before(lead)) is not None


#: "доходы – 5 млн", of which "по расходам" is the next line
_LINE: Final = re.compile(
    r"(?:[а-яё]+ )*(?:доход|расход|затрат|поступлени|трансферт|кредит|погашени|изъяти|субвенци)"
)


def _is_adjective_of_many(label: str) -> bool:
    """Return whether a label is one adjective or participle of many: "безработные", "масличные"."""
    word = label.strip().lower()
    found = parses(word) if word.isalpha() and word.endswith(("ые", "ие", "иеся")) else ()
    return any(p[0] in ("ADJF", "PRTF") and p[1:3] == ("nomn", "plur") for p in found)


#: "ситуация еще хуже: 4 %"
_NO_LABEL: Final = re.compile(
    r"(?:[а-яё]+ )*(?:ситуация|картина|пример|причина|вывод|вопрос|проблема|исключение)|(?:(?:последующ|следующ|предыдущ|отчетн|перв|остальн)[а-яё]+ )?(?:год[ы]?|месяц[ы]?|квартал|полугодие|период)",
    re.IGNORECASE,
)


@lru_cache(maxsize=10_000)
def is_place(phrase: str) -> bool:
    """Return whether a phrase is the name of a place alone, of which something is told."""
    if _REGION.fullmatch(phrase) is not None:
        return True
    found = analyzer().parse(phrase) if phrase[:1].isupper() and phrase.isalpha() else []
    return bool(found) and "Geox" in found[0].tag.grammemes


#: "Мангистауская область", "Область Абай"
_REGION: Final = re.compile(
    r"[А-ЯЁ][а-яё-]+(?:ая|ий|ый|ой|ое) (?:область|район|округ|край|город|регион|республика)"
    r"|(?:[Оо]бласть|[Гг]ород|[Рр]айон) [А-ЯЁ][а-яё]+"
)


#: "города Алматы": a genitive, for all it looks like many
_OF_REGION: Final = re.compile(r"(?:города|области|района|округа|села) [А-ЯЁ]")


def _is_receiver(stretch: str, phrase: str) -> bool:
    """Return whether a verb with an object of its own parts a label from what is told of it.

    "самую низкую плату получают сторожа – 90 тыс. тенге": the amount is of the pay.
    """
    ahead = stretch[: stretch.rfind(phrase)] if phrase else ""
    if "ую " not in ahead and "юю " not in ahead:
        return False
    tokens = [*tokens_of(ahead)]
    governs = bool(tokens) and is_verb(tokens[-1]) and not tokens[-1].word.startswith("состав")
    return governs and any(is_object(token) for token in tokens)


_UNIT_GOES_ON: Final = re.compile(r" *[^\W\d]")
#: "превысил в 3 раза действующий порог –"
_DESCRIBED: Final = re.compile(r" ?[а-яё]+(?:ый|ий|ая|ое|ые|ие) [а-яё]{3,}")
_ABBREVIATION: Final = re.compile(r" *[А-ЯЁ]{2,6} *")
#: "большинство из которых – 4 тыс. –"
_OF_THEM: Final = re.compile(r"[а-яё] из(?: них| которых)? *\Z")
_OPENS_AGAIN: Final = re.compile(r",? (?:тогда как|в то время как|а|но|то) *\Z")
PLURAL: Final = re.compile(r"(?:[яую]т|ли|[ую]тся|ятся|лись)(?!\w)")


def _in_the_dative(label: str) -> str:
    """Return the label of a list that "в том числе по:" opens: "налоговым поступлениям"."""
    tokens = [*tokens_of(label)]
    first = next((i for i, t in enumerate(tokens) if t.may_be(("NOUN",), ("datv",))), None)
    if first is not None and _PEOPLE.match(tokens[first].word):
        return ""  # кредиты бизнесу выросли на 14 %, населению – на 21 %
    if first is None or not all(_describes_dative(token) for token in tokens[:first]):
        return ""
    if not first and any(
        pos == "NOUN" and case == "nomn" for pos, case, *_ in parses(tokens[0].word)
    ):
        return ""  # отрасли, связанные с водой – на 5 %
    return nominative_phrase(label[tokens[0].start : tokens[chain(tokens, first)].end])


#: "кредиты бизнесу": to whom, no line of a budget
_PEOPLE: Final = re.compile(
    r"(?:населени|бизнес|граждан|жител|женщин|мужчин|люд|лиц|семь|предпринимател|фермер|аграри|пенсионер|студент|работник|учител|врач|дет[яи]|компани|предприяти|банк|област|город|район)"
)


def _describes_dative(token: Token) -> bool:
    found = parses(token.word) if token.text[:1].isalpha() else ()
    return any(pos in ("ADJF", "PRTF") and case == "datv" for pos, case, *_ in found)


#: What a label begins behind: a semicolon, the figure before it in a list, "из них".
_LABEL_STARTS: Final = re.compile(
    r"[;:•▪●]|\A *(?:,|и )|(?<!\w)(?:из них|в том числе|в т\. ?ч\.)(?!\w)"
)


def _has_genitive(phrase: str) -> bool:
    """Return whether a subject has a noun hanging on it, as "сбор свеклы" has."""
    return len([word for word in phrase.lower().split() if reads(word, "NOUN")]) > 1


def takes_another(carried: str) -> bool:
    """Return whether a list may go on with the genitive alone: not "активы банка, обязательства"."""
    return _has_genitive(carried) and _OF_THINGS.match(carried) is not None


#: What is told of one thing after another: "сбор свеклы – 900, сои – 250".
_OF_THINGS: Final = re.compile(
    r"(?:[а-яё-]+ ){0,3}?(?:зарплат[аы]|плата|оклад[ы]?|пенси[яи]|стипенди[яи]|пособи[ея]|доход[ы]?|расход[ы]?|размер|ставк[аи]|срок|длина|ширина|высота|глубина|толщина|вес|масса|износ|заработок|выручка|прибыль|дефицит|нагрузка|охват|средн[а-яё]+ [а-яё]+|[а-яё]+(?:ние|ния|ство|ства|ость|ости)|сбор[ы]?|рост|прирост|добыча|выпуск|продукция|ввод|вывоз|ввоз|экспорт|импорт|доля|число|количество|объем[ы]?|поголовье"
    r"|площад[ьи]|цен[аы]|запас[ы]?|урожай|поставк[аи]|закуп(?:ка|ки)?|продаж[аи]|надой|удой|тариф[ы]?|индекс|уровень|охват|выплат[аы]|переработка|перевозк[аи]|посев[ы]?|удельный вес|темп[ы]?)(?!\w)",
    re.IGNORECASE,
)


def may_be_genitive(phrase: str) -> bool:
    """Return whether a label goes on with the subject before: "сбор свеклы – 900, сои – 250"."""
    words = phrase.lower().split()
    head = next((word for word in words if reads(word, "NOUN")), "")
    if reads(words[0] if words else "", "ADJF") and all(p[1] != "gent" for p in parses(words[0])):
        return False  # острые инфекции
    found = parses(head) if head else ()
    best = max((p[4] for p in found), default=0.0)
    return any(p[0] == "NOUN" and p[1] == "gent" and p[4] > 0.2 * best for p in found)


def is_genitive(phrase: str) -> bool:
    """Return whether the noun of a phrase is a genitive before all: "продукции", not "нарушения"."""
    head = next((word for word in phrase.lower().split() if reads(word, "NOUN")), "")
    return bool(head) and parses(head)[0][1] == "gent" and parses(head)[0][4] > 0.5
